import { PandasError } from '@pandorable/planner';

/** Python's LookupError: an unknown encoding or error handler. */
export class LookupError extends PandasError {}
