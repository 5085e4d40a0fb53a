/** Errors of users' functions: their own, with the row, its values and the line in the cause. */
import { inspect } from 'node:util';
import { InterruptedError, RuntimeError } from '@pandorable/planner';

const CODE = 'function-failed';
/** Where this package's modules are, or the one that they were put together in; the planner's are beside them. */
const ROOT = import.meta.url.replace(/\/(?:functions\/)?[^/]*$/, '/');
const own = (frame: string): boolean =>
  /\bnode:|<anonymous>\)?$|\/planner\/(?:src|lib|dist)\//.test(frame) || frame.includes(ROOT.replace('file://', ''));

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
export function failureAt(error: unknown, what: string): unknown {
  const where = `the function failed in ${what}`;
  if (error instanceof InterruptedError) return error;
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

/** The same for row `row`, of which `values` are said. */
export const failureIn = (error: unknown, row: number, values: string): unknown => failureAt(error, `row ${row}: ${values}`);

/** A function gave promises where values are needed now. */
export const asyncError = (): TypeError =>
  new TypeError(
    'the function is async (it gives promises), and this call must have its values now: use the same member under .async, such as ' +
      'await s.async.map(fn), which calls it for many rows at a time (pd.udf(fn, {concurrency: 16}))',
  );

/** The same where nothing waits for promises. */
export const neverAsync = (member: string): TypeError =>
  new TypeError(
    `${member}: the function is async (it gives promises), and here its value is needed at once, under .async too. Functions of values and ` +
      'rows may be async: await s.async.map(fn), await df.async.apply(fn, { axis: 1 })',
  );
