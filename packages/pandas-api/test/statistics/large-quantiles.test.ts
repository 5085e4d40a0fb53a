import * as pd from 'pandorable';
import { describe, expect, it } from 'vitest';

const ROWS = 150_000;
const QS = [0, 0.1, 0.5, 0.731, 1];

/** numpy's linear quantile of values that are there. */
function expected(values: readonly number[], q: number): number {
  const sorted = Float64Array.from(values).sort();
  const at = q * (sorted.length - 1);
  const low = sorted[Math.floor(at)];
  const step = sorted[Math.min(Math.floor(at) + 1, sorted.length - 1)] - low;
  const t = at - Math.floor(at);
  return t >= 0.5 ? low + step - step * (1 - t) : low + step * t;
}

/** The rows are the engine's; every eleventh x is missing, some are NaN. */
const rows = () =>
  pd
    .sql(
      `select range as i, (range * 7919) % 1009 as k, case when range % 11 = 0 then null when range % 13 = 0 then 'NaN'::double
        else ((range * 104729) % 99991) / 8.0 - 500 end as x from range(${ROWS})`,
    )
    .checkpoint();
const xs = (from = 0) =>
  Array.from({ length: ROWS - from }, (_, n) => n + from)
    .filter((i) => i % 11 !== 0 && i % 13 !== 0)
    .map((i) => ((i * 104729) % 99991) / 8 - 500);
const ks = Array.from({ length: ROWS }, (_, i) => (i * 7919) % 1009);

describe('quantiles of many rows', () => {
  const df = rows();

  it('are numpy’s, missing values left out', () => {
    expect([...df.x.quantile(QS).toArray()]).toEqual(QS.map((q) => expected(xs(), q)));
    expect([...df.k.quantile(QS).toArray()]).toEqual(QS.map((q) => expected(ks, q)));
    expect(df.x.median()).toBe(expected(xs(), 0.5));
    expect(df.get(['k', 'x']).median().toArray()).toEqual([expected(ks, 0.5), expected(xs(), 0.5)]);
  });

  it('also of filtered rows, of files and of results of groupings', () => {
    expect(df.get(df.i.ge(777)).x.quantile(0.9)).toBe(expected(xs(777), 0.9));
    expect(df.groupby('i').k.max().quantile(0.25)).toBe(expected(ks, 0.25));
  });

  it('beside other answers in one table', () => {
    const shown = df.describe();
    const at = (row: string, column: string) => shown.at(row, column);
    expect([at('count', 'x'), at('50%', 'x'), at('75%', 'x')]).toEqual([xs().length, expected(xs(), 0.5), expected(xs(), 0.75)]);
    expect([at('25%', 'k'), at('max', 'k'), at('min', 'i')]).toEqual([expected(ks, 0.25), 1008, 0]);
  });

  it('with infinite values, and of nothing', () => {
    const wide = df.assign({ x: df.x.where(df.i.gt(9), Number.POSITIVE_INFINITY) });
    expect(wide.x.quantile(1)).toBeNaN(); // numpy: inf - inf
    expect(wide.x.quantile(0.5)).toBe(expected([...xs(10), ...Array.from({ length: 10 }, () => Number.POSITIVE_INFINITY)], 0.5));
    expect(df.x.where(df.i.lt(0)).median()).toBeNaN();
  });
});
