import { describe, expect, it } from 'vitest';
import { frameRepr } from '../../src/display/frame-text.js';
import { seriesRepr } from '../../src/display/series-text.js';
import { cat, col, frame, series } from './views.js';

const CASES: Record<string, [shown: string, expected: string]> = {
  category: [
    seriesRepr(series(cat([0, 1, 0, -1], col('str', ['a', 'b'])))),
    `0      a
1      b
2      a
3    NaN
dtype: category
Categories (2, str): ['a', 'b']`,
  ],
  'category ordered': [
    seriesRepr(series(cat([0, 2], col('str', ['lo', 'mid', 'hi']), true))),
    `0    lo
1    hi
dtype: category
Categories (3, str): ['lo' < 'mid' < 'hi']`,
  ],
  'category int': [
    seriesRepr(series(cat([0, 1, 0], col('int64', [1, 2])))),
    `0    1
1    2
2    1
dtype: category
Categories (2, int64): [1, 2]`,
  ],
  'category int missing': [
    seriesRepr(series(cat([0, -1, 1], col('int64', [1, 2])))),
    `0      1
1    NaN
2      2
dtype: category
Categories (2, int64): [1, 2]`,
  ],
  'category float': [
    seriesRepr(series(cat([0, -1, 1], col('float64', [1.5, 2])))),
    `0    1.5
1    NaN
2    2.0
dtype: category
Categories (2, float64): [1.5, 2.0]`,
  ],
  'category dates': [
    seriesRepr(series(cat([0, 1, -1], col('datetime64[us]', [1577836800000000n, 1577923200000000n])))),
    `0   2020-01-01
1   2020-01-02
2          NaT
dtype: category
Categories (2, datetime64[us]): [2020-01-01, 2020-01-02]`,
  ],
  'category bool': [
    seriesRepr(series(cat([1, 0, -1], col('bool', [false, true])))),
    `0     True
1    False
2      NaN
dtype: category
Categories (2, bool): [False, True]`,
  ],
  'category intervals': [
    seriesRepr(
      series(
        cat(
          [0, 0, 1, -1],
          col('interval[int64, right]', [
            [0, 5],
            [5, 10],
          ]),
          true,
        ),
      ),
    ),
    `0     (0.0, 5.0]
1     (0.0, 5.0]
2    (5.0, 10.0]
3            NaN
dtype: category
Categories (2, interval[int64, right]): [(0, 5] < (5, 10]]`,
  ],
  'category many': [
    seriesRepr(
      series(cat([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11], col('str', ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l']))),
    ),
    `0     a
1     b
2     c
3     d
4     e
5     f
6     g
7     h
8     i
9     j
10    k
11    l
dtype: category
Categories (12, str): ['a', 'b', 'c', 'd', ..., 'i', 'j', 'k', 'l']`,
  ],
  'category wide': [
    seriesRepr(
      series(
        cat(
          [0, 1, 2, 3, 4, 5, 6],
          col('str', [
            'xxxxxxxxxxxxxxxxxxxx0',
            'xxxxxxxxxxxxxxxxxxxx1',
            'xxxxxxxxxxxxxxxxxxxx2',
            'xxxxxxxxxxxxxxxxxxxx3',
            'xxxxxxxxxxxxxxxxxxxx4',
            'xxxxxxxxxxxxxxxxxxxx5',
            'xxxxxxxxxxxxxxxxxxxx6',
          ]),
          true,
        ),
      ),
    ),
    `0    xxxxxxxxxxxxxxxxxxxx0
1    xxxxxxxxxxxxxxxxxxxx1
2    xxxxxxxxxxxxxxxxxxxx2
3    xxxxxxxxxxxxxxxxxxxx3
4    xxxxxxxxxxxxxxxxxxxx4
5    xxxxxxxxxxxxxxxxxxxx5
6    xxxxxxxxxxxxxxxxxxxx6
dtype: category
Categories (7, str): ['xxxxxxxxxxxxxxxxxxxx0' < 'xxxxxxxxxxxxxxxxxxxx1' <
                      'xxxxxxxxxxxxxxxxxxxx2' < 'xxxxxxxxxxxxxxxxxxxx3' <
                      'xxxxxxxxxxxxxxxxxxxx4' < 'xxxxxxxxxxxxxxxxxxxx5' <
                      'xxxxxxxxxxxxxxxxxxxx6']`,
  ],
  'category frame': [
    frameRepr(frame([cat([0, -1], col('str', ['x'])), cat([0, 1], col('int64', [1, 2]))], ['a', 'b'])),
    `     a  b
0    x  1
1  NaN  2`,
  ],
  'category with quote': [
    seriesRepr(series(cat([1, 0], col('str', ['a\nb', "it's"])))),
    `0    it's
1    a\\nb
dtype: category
Categories (2, str): ['a\\nb', 'it's']`,
  ],
  'category object': [
    seriesRepr(series(cat([1, 0], col('object', [1, 'a'])))),
    `0    a
1    1
dtype: category
Categories (2, object): [1, 'a']`,
  ],
  interval: [
    seriesRepr(
      series(
        col('interval[int64, right]', [
          [0, 1],
          [1, 2],
        ]),
      ),
    ),
    `0    (0, 1]
1    (1, 2]
dtype: interval`,
  ],
  'interval float': [
    seriesRepr(series(col('interval[float64, left]', [[0, 1.5], null]))),
    `0    [0.0, 1.5)
1           NaN
dtype: interval`,
  ],
  'interval both': [
    seriesRepr(series(col('interval[int64, both]', [[0, 1]]))),
    `0    [0, 1]
dtype: interval`,
  ],
};

describe('categories and intervals', () => {
  it.each(Object.entries(CASES))('%s', (_, [shown, expected]) => {
    expect(shown).toBe(expected);
  });
});
