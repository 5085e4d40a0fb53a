/** Errors of users' functions: their own, with the row, its values and the line in the cause. */
import { inspect } from 'node:util';
import { RuntimeError } from '@pandorable/planner';

const CODE = 'function-failed';
const own = (file: string): boolean =>
  file.startsWith('node:') || file.includes('/functions/call.') || file.includes('/functions/answers.');

/** The place in the user's text that an error comes from, as the stack tells it. */
function placeOf({ stack = '' }: Error): string | undefined {
  const frames = stack.split('\n').filter((line) => /^\s+at /.test(line));
  return frames.find((frame) => !own(frame))?.trim();
}

/** A row's values on one line. */
export const shownValues = (values: unknown): string =>
  inspect(values, { breakLength: Number.POSITIVE_INFINITY, depth: 1, maxStringLength: 200 });

const isOurs = (cause: unknown): cause is RuntimeError => cause instanceof RuntimeError && cause.code === CODE;

/**
 * What to throw where a function threw: an error stays the same object and gains a cause; a text or number that was thrown becomes an error.
 * Other objects pass unchanged.
 */
export function failureIn(error: unknown, row: number, values: string): unknown {
  const where = `the function failed in row ${row}: ${values}`;
  if (!(error instanceof Error)) {
    if (typeof error === 'object' || typeof error === 'function')
      return error ?? new RuntimeError(`${where}: it threw ${error}`, { code: CODE });
    return new RuntimeError(`${where}: it threw ${inspect(error)}`, { code: CODE });
  }
  if (!Object.isExtensible(error) || isOurs(error) || isOurs(error.cause)) return error;
  const place = placeOf(error);
  const before = error.cause === undefined ? {} : { cause: error.cause };
  const cause = new RuntimeError(place === undefined ? where : `${where}\n    ${place}`, { code: CODE, ...before });
  Object.defineProperty(error, 'cause', { value: cause, configurable: true, writable: true, enumerable: false });
  return error;
}

/** A function gave promises where values are needed now. */
export const asyncError = (): TypeError =>
  new TypeError(
    'the function is async (it gives promises), and this call must have its values now: use the same member under .async, such as ' +
      'await s.async.map(fn), which calls it for many rows at a time (pd.udf(fn, {concurrency: 16}))',
  );
