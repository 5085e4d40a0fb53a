import * as pd from 'pandorable';
import { describe, expect, it } from 'vitest';

/** Enough rows that work in the square of them would not end, and that a call with all of them as arguments would fail. */
const ROWS = 200_000;
const rows = <T>(at: (i: number) => T): T[] => Array.from({ length: ROWS }, (_, i) => at(i));

describe('many rows', () => {
  const df = pd.DataFrame({ a: rows((i) => i), b: rows((i) => (i % 3 === 0 ? null : i + 0.5)), c: rows((i) => 7 - i) });
  const frames: Record<string, (f: any) => any> = {
    cumsum: (f) => f.cumsum({ axis: 1 }),
    rank: (f) => f.rank({ axis: 1 }),
    diff: (f) => f.diff({ axis: 1 }),
    ffill: (f) => f.ffill({ axis: 1 }),
    interpolate: (f) => f.interpolate({ axis: 1 }),
    mode: (f) => f.mode({ axis: 1 }),
    agg: (f) => f.agg(['sum', 'mean'], { axis: 1 }),
    median: (f) => f.median({ axis: 1 }),
    quantile: (f) => f.quantile(0.3, { axis: 1 }),
    idxmax: (f) => f.idxmax({ axis: 1 }),
  };
  it.each(Object.entries(frames))('%s goes row by row', (_, run) => {
    const [all, last] = [run(df), run(df.tail(2))];
    expect(all.tail(2).toString()).toBe(last.toString());
    expect(all.shape[0]).toBe(ROWS);
  });

  it('lists, tuples, texts of moments', () => {
    expect(pd.DataFrame(rows((i) => [i, 'x'])).shape).toEqual([ROWS, 2]);
    expect(pd.MultiIndex.fromTuples(rows((i) => [i, 'x'])).length).toBe(ROWS);
    const moments = pd.Series(rows((i) => new Date(1.6e12 + i * 60_000)));
    expect(pd.toDatetime(moments.astype('str')).eq(moments).all()).toBe(true);
    const texts = pd.Series(
      rows((i) => (i % 7 === 0 ? null : 'a b')),
      { dtype: 'object' },
    );
    expect((texts.str.split(' ', { expand: true }) as pd.DataFrame).shape).toEqual([ROWS, 2]);
  });
});

it('many columns are reduced by rows as few are', () => {
  const wide = pd.DataFrame([rows((i) => i % 10).slice(0, 300), rows(() => 1).slice(0, 300)]);
  expect(wide.sum({ axis: 1 }).toList()).toEqual([1350, 300]);
  expect(wide.max({ axis: 1 }).toList()).toEqual([9, 1]);
  expect(wide.cumsum({ axis: 1 }).iloc(0, -1)).toBe(1350);
  expect(wide.idxmax({ axis: 1 }).toList()).toEqual([9, 0]);
});
