import '../../src/index.js'; // the entry loads the modules in their order
import { allNodes } from '@pandorable/planner';
import { describe, expect, test } from 'vitest';
import { STATE } from '../../src/frame/frame.js';
import * as pd from '../../src/index.js';

const make = (): any =>
  pd.DataFrame({
    k: ['b', 'a', 'b', null, 'a'],
    g: [2, 1, 2, 1, 3],
    n: [5, 3, 8, 1, 9],
    v: new Float64Array([1.5, Number.NaN, 2.5, -1, Number.NaN]),
    s: ['x', 'y', null, 'z', 'x'],
  });
const text = (x: unknown): string => String(x);

describe('groupby', () => {
  test('an aggregation is one aggregate node over the rows', () => {
    const done = make()
      .groupby(['k', 'g'])
      .agg({ n: 'sum', v: ['min', 'mean'] });
    const kinds = [...allNodes(done[STATE].rows)].map((n) => n.kind);
    expect(kinds.filter((k) => k === 'aggregate')).toHaveLength(1);
    expect(kinds).not.toContain('map-batches');
  });

  test('missing keys are a group of their own at the end, on demand', () => {
    expect(text(make().groupby('k', { dropna: false }).get('n').sum())).toBe('k\na      12\nb      13\nNaN     1\nName: n, dtype: int64');
  });

  test('row results keep the labels, missing where the key is', () => {
    expect(make().groupby('k').get('n').cumsum().toArray()).toEqual([5, 3, 13, Number.NaN, 12]);
    expect(make().groupby('k').cumcount().toArray()).toEqual([0, 0, 1, Number.NaN, 1]);
  });

  test('shift fills rows of no group too', () => {
    expect(make().groupby('k').get('n').shift(-1, { fillValue: 0 }).toArray()).toEqual([8, 9, 0, 0, 0]);
  });

  test('quantile keeps ints where it picks one of the values', () => {
    expect(text(make().groupby('g').get('n').quantile(0.3, { interpolation: 'lower' }))).toBe(
      'g\n1    1\n2    5\n3    9\nName: n, dtype: int64',
    );
  });

  test('lambdas in a list are numbered', () => {
    const done = make()
      .groupby('g')
      .get('n')
      .agg(['sum', (x: any) => x.max()]);
    expect([...done.columns]).toEqual(['sum', '<lambda_0>']);
  });

  test('text is joined by sum', () => {
    expect(make().groupby('g').get('s').sum().toArray()).toEqual(['yz', 'x', 'x']);
  });

  test('errors name what was wrong', () => {
    expect(() => make().groupby('zz')).toThrow(pd.KeyError);
    expect(() => make().groupby('g').get('s').mean()).toThrow("dtype 'str' does not support operation 'mean'");
    expect(() => make().groupby('g').agg({ zz: 'sum' })).toThrow("Label(s) ['zz'] do not exist");
    expect(() =>
      make()
        .groupby('g')
        .get('n')
        .agg({ a: { b: 'sum' } }),
    ).toThrow(TypeError);
  });

  test('apply puts frames under the names of their groups', () => {
    const done = make()
      .groupby('g')
      .get(['n'])
      .apply((d: any) => d.head(1));
    expect(text(done)).toBe('     n\ng     \n1 1  3\n2 0  5\n3 4  9');
  });

  test('windows stay within groups', () => {
    expect(make().groupby('k').get('n').rolling(2).sum().toArray()).toEqual([Number.NaN, 12, Number.NaN, 13]);
  });

  test('the largest values and rows of as many groups as there are rows', () => {
    const n = 200_000;
    const df = pd.DataFrame({ id: Float64Array.from({ length: n }, (_, i) => n - i), v: Float64Array.from({ length: n }, (_, i) => i) });
    const largest = df.groupby('id').get('v').nlargest(1);
    expect(largest.head(2).toArray()).toEqual([n - 1, n - 2]);
    expect(largest.length).toBe(n);
    expect(df.groupby('id').take([0]).length).toBe(n);
  });

  test('time bins of many groups', () => {
    const n = 20_000;
    const df: any = pd.DataFrame({
      k: Array.from({ length: n }, (_, i) => i % 5000),
      t: pd.dateRange('2024-01-01', { periods: n, freq: 'min' }),
      v: Float64Array.from({ length: n }, (_, i) => i),
    });
    const means = df.setIndex('t').groupby('k').resample('D').get('v').mean();
    expect(means.index.nlevels).toBe(2);
    expect(means.sum()).toBe((n * (n - 1)) / 2);
  });
});
