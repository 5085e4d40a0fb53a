import * as pd from 'pandorable';
import { describe, expect, test } from 'vitest';
import { DEEPEST, depthOf } from '../../src/core/shallow.js';
import { STATE } from '../../src/frame/frame.js';

const N = 300;
const start = (): any => pd.DataFrame({ a: [4, 0, 3, 1, 2], k: [0, 1, 0, 1, 0], t: ['x', 'y', 'z', 'x', 'y'] });

/** Goes on from the last value as often as the loop is long. */
function loop<T>(first: T, step: (last: T, i: number) => T, times = N): T {
  let last = first;
  for (let i = 0; i < times; i++) last = step(last, i);
  return last;
}
const setA = (d: any, value: any): any => d.set('a', value);
const mod = (x: number, n: number): number => ((x % n) + n) % n;

const LOOPS: Record<string, [run: () => unknown, expected: () => unknown]> = {
  concat: [
    () => loop<any>(pd.DataFrame({ a: [0] }), (d, i) => pd.concat([d, pd.DataFrame({ a: [i] })])).a.toList(),
    () => [0, ...Array(N).keys()],
  ],
  'concat, looked at in each turn': [
    () => {
      const lengths: number[] = [];
      loop<any>(
        pd.DataFrame({ a: [0] }),
        (d, i) => {
          lengths.push(d.length);
          return pd.concat([d, pd.DataFrame({ a: [i] })], { ignoreIndex: true });
        },
        300,
      );
      return lengths;
    },
    () => Array.from({ length: 300 }, (_, i) => i + 1),
  ],
  merge: [() => loop(start(), (d) => d.merge(pd.DataFrame({ k: [0, 1] }), { on: 'k' })).a.toList(), () => [4, 0, 3, 1, 2]],
  filter: [
    () => {
      const d = loop<any>(pd.DataFrame({ a: [...Array(N + 3).keys()] }), (last, i) => last.get(last.a.gt(i)));
      return [d.index.toList(), d.a.toList()];
    },
    () => [
      [N, N + 1, N + 2],
      [N, N + 1, N + 2],
    ],
  ],
  'filter of rows whose labels repeat': [
    () =>
      loop<any>(pd.DataFrame({ a: [...Array(N + 3).keys()] }, { index: Array(N + 3).fill('x') }), (last, i) =>
        last.get(last.a.gt(i)),
      ).a.toList(),
    () => [N, N + 1, N + 2],
  ],
  sortValues: [() => loop(start(), (d, i) => d.sortValues('a', { ascending: i % 2 === 0 })).a.toList(), () => [4, 3, 2, 1, 0]],
  'loc with a condition': [
    () =>
      loop(start(), (d, i) => {
        d.loc.set(d.a.eq(i), 'a', i + 1);
        return d;
      }).a.toList(),
    () => [N, N, N, N, N],
  ],
  at: [
    () =>
      loop(start(), (d, i) => {
        d.at.set(i % 5, 'a', i);
        return d;
      }).a.toList(),
    () => [N - 5, N - 4, N - 3, N - 2, N - 1],
  ],
  'shift of a column': [
    () => loop(start(), (d) => setA(d, d.a.shift(1).add(1).fillna(0).astype('int64'))).a.toList(),
    () => [0, 1, 2, 3, 4],
  ],
  cumsum: [
    () => loop(start(), (d) => setA(d, d.a.cumsum().mod(7))).a.toList(),
    () =>
      loop([4, 0, 3, 1, 2], (a) =>
        a.map((_, i) =>
          mod(
            a.slice(0, i + 1).reduce((x, y) => x + y),
            7,
          ),
        ),
      ),
  ],
  drop: [
    () => loop<any>(pd.DataFrame({ a: [...Array(N + 5).keys()] }), (d, i) => d.drop(i)).a.toList(),
    () => [N, N + 1, N + 2, N + 3, N + 4],
  ],
  replace: [() => loop(start(), (d, i) => d.replace({ a: { [i]: i + 1 } })).a.toList(), () => [N, N, N, N, N]],
  fillna: [() => loop(start(), (d, i) => d.fillna(i)).a.toList(), () => [4, 0, 3, 1, 2]],
  transform: [() => loop(start(), (d) => setA(d, d.groupby('k').a.transform('max'))).a.toList(), () => [4, 1, 4, 1, 4]],
  groupby: [() => loop(start(), (d) => d.groupby(['k', 'a'], { asIndex: false }).first()).a.toList(), () => [2, 3, 4, 0, 1]],
  dropDuplicates: [() => loop(start(), (d) => d.dropDuplicates()).a.toList(), () => [4, 0, 3, 1, 2]],
  astype: [() => loop(start(), (d, i) => d.astype({ a: i % 2 === 0 ? 'float64' : 'int64' })).a.toList(), () => [4, 0, 3, 1, 2]],
  assign: [() => loop(start(), (d) => d.assign({ a: d.a.mul(-1).add(1) })).a.toList(), () => [4, 0, 3, 1, 2]],
  rename: [
    () => loop(start(), (d, i) => d.rename({ columns: { [`a${i || ''}`]: `a${i + 1}` } })).columns.toList(),
    () => [`a${N}`, 'k', 't'],
  ],
  'where of a column': [
    () => loop(start(), (d, i) => setA(d, d.a.where(d.a.gt(i), d.a.add(1)))).a.toList(),
    () => loop([4, 0, 3, 1, 2], (a, i) => a.map((x) => (x > i ? x : x + 1))),
  ],
  'a Series': [() => loop(start().a, (s) => s.where(s.gt(2), s.add(1)).shift(-1).fillna(9)).toList(), () => [9, 9, 9, 9, 9]],
};

describe(`${N} steps, each from the last frame`, () => {
  test.each(Object.entries(LOOPS))('%s', (_, [run, expected]) => expect(run()).toEqual(expected()), 120_000);
});

test('a list of 5,000 frames is one concat', () => {
  const parts = Array.from({ length: 5000 }, (_, i) => pd.DataFrame({ a: [i] }));
  const all: any = pd.concat(parts);
  expect(depthOf(all[STATE].rows)).toBeLessThan(5);
  expect(all.a.sum()).toBe(12_497_500);
});

test('a plan stays shallow, however often it is gone on from', () => {
  let deepest = 0;
  loop<any>(
    start(),
    (d) => {
      deepest = Math.max(deepest, depthOf(d[STATE].rows));
      return d.sortValues('a').get(d.a.ge(0));
    },
    200,
  );
  expect(deepest).toBeGreaterThan(DEEPEST / 2);
  expect(deepest).toBeLessThanOrEqual(DEEPEST);
});

test('a function is called once for each value', () => {
  let calls = 0;
  const d = loop(
    start(),
    (last) =>
      setA(
        last.copy(),
        last.a.map((x: number) => (calls++, x + 1)),
      ),
    200,
  );
  expect(d.a.toList()).toEqual([204, 200, 203, 201, 202]);
  expect(calls).toBe(1000);
});

describe('nothing but the time tells that rows were computed on the way', () => {
  const values = {
    a: [1, 2, null, 4],
    o: [null, Number.NaN, 'x', 5],
    b: [true, false, null, true],
    s: ['p', null, 'q', 'p'],
  };
  const multi = pd.MultiIndex.fromTuples(
    [
      ['u', 1],
      ['u', 2],
      ['v', 1],
      ['w', 9],
    ],
    { names: ['one', 'two'] },
  );
  const INDEXES: Record<string, () => any> = {
    'a text index': () => pd.Index(['r', 's', 'r', 't'], { name: 'label' }),
    'a MultiIndex': () => multi,
    'a MultiIndex with labels that no row has': () =>
      pd.DataFrame({ z: [1, 2, 3, 4, 5] }, { index: pd.MultiIndex.fromProduct([['a', 'b', 'c', 'd', 'e'], [7]]) }).iloc(pd.slice(0, 4))
        .index,
    'times in a zone': () => pd.dateRange('2024-03-30', { periods: 4, freq: 'D', tz: 'Europe/Berlin' }),
    'a range': () => pd.RangeIndex(3, 11, 2),
    categories: () => pd.CategoricalIndex(['x', 'y', 'x', 'z'], { categories: ['z', 'y', 'x'], ordered: true }),
  };
  const frame = (index: any): any => {
    const d: any = pd.DataFrame(values, { index });
    d.set('n', pd.Series([1, null, 3, 4], { dtype: 'Int64', index }));
    d.set('c', pd.Series(pd.Categorical(['l', 'm', null, 'l'], { categories: ['m', 'l', 'k'] }), { index }));
    d.set('t', pd.Series(pd.dateRange('2024-01-01', { periods: 4, tz: 'Asia/Tokyo' }), { index }));
    d.attrs = { unit: 'm' };
    return d;
  };
  const looks = (d: any): unknown => [
    String(d),
    String(d.dtypes),
    String(d.index),
    d.index.names,
    d.index.nlevels > 1 ? d.index.levels.map(String) : d.index.freq === undefined ? null : String(d.index.freq),
    d.o.toList(),
    d.s.toList(),
    String(d.c.cat.categories),
    d.attrs,
  ];

  test.each(Object.entries(INDEXES))('%s', (_, index) => {
    const before = looks(frame(index()));
    const d = loop(frame(index()), (last) => last.assign({ extra: last.n.shift(1) }).drop({ columns: 'extra' }));
    expect(looks(d)).toEqual(before);
  });

  test('kept by the engine, where there are many rows', () => {
    const rows = 300_000;
    const index = Array.from({ length: rows }, (_, i) => `r${i}`);
    const first: any = pd.DataFrame(
      { a: Array.from({ length: rows }, (_, i) => i), t: Array.from({ length: rows }, (_, i) => `t${i % 3}`) },
      { index },
    );
    const d = loop(first, (last, i) => last.get(last.a.gt(i)).sortValues('a', { ascending: i % 2 === 0 }), 60);
    expect(d.shape).toEqual([rows - 60, 2]);
    expect(d.a.iloc(0)).toBe(rows - 1);
    expect(d.index.at(-1)).toBe('r60');
    expect(String(d.dtypes)).toBe(String(first.dtypes));
    expect(depthOf(d[STATE].rows)).toBeLessThanOrEqual(DEEPEST);
  }, 120_000);
});
