import { describe, expect, test } from 'vitest';
import * as pd from '../../src/run-time.js';

const frame = (data: object, options?: object): any => (options === undefined ? pd.DataFrame(data) : pd.DataFrame(data, options));

describe('unstack', () => {
  test('several levels come in order of appearance, one is sorted', () => {
    const t = pd.tuple;
    const index = pd.MultiIndex.fromTuples([t('b', 2, 'x'), t('b', 1, 'y'), t('a', 2, 'x'), t('a', 1, 'y')], { names: ['k', 'n', 'm'] });
    const s = pd.Series([1, 2, 3, 4], { index });
    expect(String(s.unstack(['n', 'm']))).toBe('n  2  1\nm  x  y\nk      \na  3  4\nb  1  2');
  });
  test('stacked rows come back in their own order', () => {
    const df = frame({ p: [1, 2], o: [3, 4] }, { index: ['z', 'y'] });
    expect(String(df.stack().unstack())).toBe('   p  o\nz  1  3\ny  2  4');
  });
});

describe('cut', () => {
  test('repeated labels are one category, in their own order', () => {
    expect(String(pd.cut([1, 7, 5, 4, 6, 3], 3, { labels: ['B', 'A', 'B'], ordered: false }))).toBe(
      "['B', 'B', 'A', 'A', 'B', 'B']\nCategories (2, str): ['A', 'B']",
    );
  });
  test('values beside a missing one show float bounds', () => {
    expect(
      String(pd.cut(pd.Series([1, 9]), [0, 5]))
        .split('\n')
        .slice(0, 2),
    ).toEqual(['0    (0.0, 5.0]', '1           NaN']);
  });
});

describe('margins', () => {
  const df = frame({ k: ['a', 'b', 'a'], g: ['x', 'y', 'x'], v: [1, 2, 4] });
  test('pivot_table', () => {
    expect(String(df.pivotTable({ index: 'k', columns: 'g', values: 'v', aggfunc: 'sum', margins: true, fillValue: 0 }))).toBe(
      'g    x  y  All\nk             \na    5  0    5\nb    0  2    2\nAll  5  2    7',
    );
  });
  test('crosstab by column shares', () => {
    expect(pd.crosstab(df.get('k'), df.get('g'), { margins: true, normalize: 'columns' }).get('All').toArray()).toEqual([2 / 3, 1 / 3]);
  });
});

test('explode of a list column with an empty list, a scalar and a missing value', () => {
  const exploded = frame({ a: [[1, 2], [], 'x', null], b: [1, 2, 3, 4] }).explode('a', { ignoreIndex: true });
  expect(exploded.get('b').toArray()).toEqual([1, 1, 2, 3, 4]);
});
