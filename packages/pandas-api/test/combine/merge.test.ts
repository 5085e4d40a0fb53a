import { describe, expect, test } from 'vitest';
import * as pd from '../../src/run-time.js';

const frame = (data: object, options?: object): any => (options === undefined ? pd.DataFrame(data) : pd.DataFrame(data, options));
const sides = () =>
  [frame({ key: ['b', 'a', 'c', null, 'a'], x: [1, 2, 3, 4, 5] }), frame({ key: ['a', 'a', 'd', null], y: [1.5, 2.5, 3.5, 4.5] })] as const;

describe('order and labels of a merge', () => {
  test('a right anti join keeps the places that rows have in the whole right join', () => {
    const [l, r] = sides();
    expect(String(l.merge(r, { on: 'key', how: 'right_anti' }))).toBe('  key   x    y\n4   d NaN  3.5');
  });
  test('a sorted right join goes by right rows', () => {
    const l = frame({ k: [3, 1, 2, 1], x: [1, 2, 3, 4] });
    const r = frame({ k: [2, 1, 5, 1], y: [1, 2, 3, 4] });
    expect(l.merge(r, { on: 'k', how: 'right', sort: true }).get('y').toArray()).toEqual([2, 2, 4, 4, 1, 3]);
  });
  test('labels of rows that the labelled side lacks are missing', () => {
    const l = frame({ x: [1, 2], k: ['b', 'z'] }, { index: [10, 20] });
    const r = frame({ y: [1, 2] }, { index: ['b', 'd'] });
    expect(String(l.merge(r, { leftOn: 'k', rightIndex: true, how: 'outer' }))).toBe(
      '        x  k    y\n10.0  1.0  b  1.0\nNaN   NaN  d  2.0\n20.0  2.0  z  NaN',
    );
  });
  test('a side without rows gives no nearest row, and has none', () => {
    const none = frame({ t: pd.Series([], { dtype: 'int64' }), v: pd.Series([], { dtype: 'float64' }) });
    const some = frame({ t: [1, 2] });
    expect(String(pd.mergeAsof(some, none, { on: 't' }))).toBe('   t   v\n0  1 NaN\n1  2 NaN');
    expect(pd.mergeAsof(none, some, { on: 't' }).shape).toEqual([0, 2]);
  });
  test('keys that are no strings fill each other', () => {
    const l = frame(
      [
        [1, 1],
        [2, 2],
      ],
      { columns: [0, 'x'] },
    );
    const r = frame(
      [
        [2, 1],
        [3, 2],
      ],
      { columns: [1, 'y'] },
    );
    expect(l.merge(r, { leftOn: 0, rightOn: 1, how: 'outer' }).get(0).toArray()).toEqual([1, 2, 3]);
  });
});

describe('levels', () => {
  test('a join with an index of one shared level keeps the rows of the one with more levels', () => {
    const index = pd.MultiIndex.fromTuples([pd.tuple('a', 1), pd.tuple('a', 2), pd.tuple('d', 1)], { names: ['k', 'n'] });
    const joined = frame({ v: [1, 2, 3] }, { index }).join(frame({ z: [7, 8] }, { index: pd.Index(['c', 'a'], { name: 'k' }) }), {
      how: 'right',
    });
    expect(String(joined)).toBe('     v  z\nk n      \na 1  1  8\n  2  2  8');
  });
  test('no shared name is an error', () => {
    const index = pd.MultiIndex.fromTuples([pd.tuple('a', 1)]);
    expect(() => frame({ v: [1] }, { index }).join(frame({ z: [7] }))).toThrow('cannot join with no overlapping index names');
  });
});

test('merge_ordered fills whole rows, not gaps of values', () => {
  const l = frame({ t: [1, 3], a: [1, 2] });
  const r = frame({ t: [2, 4], b: [null, 6] });
  expect(String(pd.mergeOrdered(l, r, { fillMethod: 'ffill' }))).toBe(
    '   t  a    b\n0  1  1  NaN\n1  2  1  NaN\n2  3  2  NaN\n3  4  2  6.0',
  );
});

test('a tolerance is in the unit of time that it names', () => {
  const l = frame({ t: pd.toDatetime(['2024-01-01 00:00:02']), a: [1] });
  const r = frame({ t: pd.toDatetime(['2024-01-01 00:00:01']), b: [1] });
  const found = (text: string) =>
    pd
      .mergeAsof(l, r, { on: 't', tolerance: pd.Timedelta(text) })
      .get('b')
      .toArray();
  expect([found('1s'), found('999ms')]).toEqual([[1], [Number.NaN]]);
});
