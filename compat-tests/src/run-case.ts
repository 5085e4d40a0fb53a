import type { Case, Loose } from './case.js';
import { firstDifference } from './compare.js';
import { Encoder } from './encode.js';
import { FixtureError, makeScope } from './fixtures.js';
import type { Golden } from './golden.js';

/** V8's own words for a slip of the library: never the answer to a wrong call, even where pandas raises a TypeError. */
const SLIP = /is not a function|is not a constructor|is not iterable|Cannot (read|set) propert|Cannot convert undefined|Cannot destructure/;

/** Runs a case; gives why it differs from pandas, or undefined. `around` sees the call of the case's own code. */
export function runCase(
  test: Case,
  golden: Golden,
  pd: Loose,
  np: Loose,
  around: (run: () => unknown) => unknown = (run) => run(),
): string | undefined {
  let result: unknown;
  try {
    result = around(() => test.ts(makeScope(pd, np)));
  } catch (error) {
    return errorDifference(golden, error);
  }
  if (golden.kind === 'error') return `pandas raises ${golden.error} (${golden.message}), pandorable nothing`;
  try {
    return firstDifference(golden, new Encoder(pd).encode(result));
  } catch (error) {
    return `the result cannot be shown: ${describeError(error)}`;
  }
}

function errorDifference(golden: Golden, error: unknown): string | undefined {
  const names = [(error as Error)?.name, (error as Error)?.constructor?.name].filter((n) => n !== undefined);
  const slip = error instanceof FixtureError || (error instanceof TypeError && SLIP.test(error.message));
  if (golden.kind === 'error' && !slip && names.some((n) => n === golden.error || n === golden.raised)) return undefined;
  const expected = golden.kind === 'error' ? `pandas raises ${golden.error} (${golden.message})` : 'pandas answers';
  return `${expected}, pandorable raises ${describeError(error)}`;
}

function describeError(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const where = error.stack?.split('\n').find((line) => line.trim().startsWith('at '));
  return `${error.name}: ${error.message}${where === undefined ? '' : ` ${where.trim()}`}`;
}
