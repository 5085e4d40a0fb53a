import { inspect } from 'node:util';

/** Values on one line. */
export const shown = (value: unknown): string =>
  inspect(value, { breakLength: Number.POSITIVE_INFINITY, depth: 2, maxStringLength: 200, maxArrayLength: 20 });
