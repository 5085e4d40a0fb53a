/** Windows of time over random rows. */
import fc from 'fast-check';
import * as pd from 'pandorable';
import type { Answer } from './questions.js';

type Any = any;
const value = fc.constantFrom(1.5, -2, 0.1, 2.25, 2.5, 7, 7, Number.NaN, Number.POSITIVE_INFINITY);
const step = fc.constantFrom(0, 0, 1, 1, 2, 3, 50);

export interface TimeRows {
  readonly steps: readonly (readonly [step: number, value: number, group: number])[];
  readonly distinct: boolean;
  readonly descending: boolean;
  readonly window: number;
  readonly closed: string;
  readonly center: boolean;
  readonly minPeriods: number;
}

export const timeRows: fc.Arbitrary<TimeRows> = fc.record({
  steps: fc.array(fc.tuple(step, value, fc.integer({ min: 0, max: 2 })), { minLength: 1, maxLength: 40 }),
  distinct: fc.boolean(),
  descending: fc.boolean(),
  window: fc.integer({ min: 1, max: 6 }),
  closed: fc.constantFrom('right', 'left', 'both', 'neither'),
  center: fc.boolean(),
  minPeriods: fc.integer({ min: 0, max: 3 }),
});

export const FUNCTIONS: Readonly<Record<string, (w: Any) => Any>> = {
  sum: (w) => w.sum(),
  mean: (w) => w.mean(),
  min: (w) => w.min(),
  max: (w) => w.max(),
  count: (w) => w.count(),
  std: (w) => w.std(),
  var: (w) => w.var({ ddof: 0 }),
  sem: (w) => w.sem(),
  median: (w) => w.median(),
  quantile: (w) => w.quantile(0.3),
};

const answer = (found: Any): Answer => ({
  plan: found.explain('engine'),
  values: found.toList().map((v: unknown) => (v === null ? Number.NaN : Number(v))),
});

/** The answers of the engine in use to some of the functions. */
export function timeAnswers(rows: TimeRows, functions = Object.keys(FUNCTIONS)): ReadonlyMap<string, Answer> {
  const { steps, distinct, descending, window, closed, center, minPeriods } = rows;
  let now = 0;
  const times = steps.map(([step]) => (now += distinct ? Math.max(step, 1) : step) * (descending ? -1000 : 1000));
  const t = pd.toDatetime(times, { unit: 'ms' } as Any);
  const df = (pd as Any).DataFrame({ t, x: steps.map((s) => s[1]), g: steps.map((s) => s[2]) });
  const options = { closed, center, minPeriods };
  const windows: Readonly<Record<string, Any>> = {
    column: df.rolling(`${window}s`, { on: 't', ...options }).get('x'),
    index: df.setIndex('t').x.rolling(`${window}s`, options),
    groups: df
      .groupby('g')
      .rolling(`${window}s`, { on: 't', ...options })
      .get('x'),
  };
  const asked = Object.entries(windows).flatMap(([where, w]) =>
    functions.map((name) => [`${name} of ${where}`, answer(FUNCTIONS[name](w))] as const),
  );
  return new Map(asked);
}
