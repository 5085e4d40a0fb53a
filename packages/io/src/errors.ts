/** Python's LookupError: an unknown encoding or error handler. */
export { LookupError } from '@pandorable/planner';
