import { describe, expect, it } from 'vitest';
import { frameRepr, frameToString } from '../../src/display/frame-text.js';
import { Timedelta } from '../../src/scalars/timedelta.js';
import { Timestamp } from '../../src/scalars/timestamp.js';
import { tuple } from '../../src/scalars/tuple.js';
import { axis, col, frame, range } from './views.js';

const CASES: Record<string, [shown: string, expected: string]> = {
  'duplicate labels': [
    frameRepr(frame([col('int64', [1, 2, 3]), col('str', ['x', 'yy', 'zzz']), col('float64', [1.5, null, 3])], ['a', 'a', 'b'])),
    `   a    a    b
0  1    x  1.5
1  2   yy  NaN
2  3  zzz  3.0`,
  ],
  'int columns': [
    frameRepr(frame([col('int64', [1, 2, 3]), col('str', ['x', 'yy', 'zzz']), col('float64', [1.5, null, 3])], [1, 2, 10])),
    `   1    2    10
0   1    x  1.5
1   2   yy  NaN
2   3  zzz  3.0`,
  ],
  'float columns': [
    frameRepr(frame([col('int64', [1, 2, 3]), col('str', ['x', 'yy', 'zzz']), col('float64', [1.5, null, 3])], [1.5, 2, 10.25])),
    `   1.50  2.00   10.25
0      1     x    1.5
1      2    yy    NaN
2      3   zzz    3.0`,
  ],
  'bool columns': [
    frameRepr(frame([col('int64', [1, 2, 3]), col('str', ['x', 'yy', 'zzz']), col('float64', [1.5, null, 3])], [true, false, true])),
    `   True  False  True 
0      1     x    1.5
1      2    yy    NaN
2      3   zzz    3.0`,
  ],
  'mixed columns': [
    frameRepr(frame([col('int64', [1, 2, 3]), col('str', ['x', 'yy', 'zzz']), col('float64', [1.5, null, 3])], ['a', 1, null])),
    `   a    1  None
0  1    x   1.5
1  2   yy   NaN
2  3  zzz   3.0`,
  ],
  'tuple column': [
    frameRepr(frame([col('int64', [1, 2, 3]), col('str', ['x', 'yy', 'zzz']), col('float64', [1.5, null, 3])], ['a', tuple('b', 1), 2])),
    `   a (b, 1)    2
0  1      x  1.5
1  2     yy  NaN
2  3    zzz  3.0`,
  ],
  empty: [
    frameRepr(frame([], [], axis(range(0)))),
    `Empty DataFrame
Columns: []
Index: []`,
  ],
  'no rows': [
    frameRepr(frame([col('float64', []), col('float64', [])], ['a', 'b'])),
    `Empty DataFrame
Columns: [a, b]
Index: []`,
  ],
  'no columns': [
    frameRepr(frame([], [], axis(col('int64', [1, 2, 3])))),
    `Empty DataFrame
Columns: []
Index: [1, 2, 3]`,
  ],
  'no columns text': [
    frameRepr(frame([], [], axis(col('str', ['a', 'b'])))),
    `Empty DataFrame
Columns: []
Index: [a, b]`,
  ],
  'no rows multi': [
    frameRepr(
      frame(
        [col('object', []), col('object', []), col('object', [])],
        [
          ['A', 'x'],
          ['A', 'y'],
          ['B', 'x'],
        ],
      ),
    ),
    `Empty DataFrame
Columns: [(A, x), (A, y), (B, x)]
Index: []`,
  ],
  'no columns multi': [
    frameRepr(frame([], [], axis([col('str', ['a', 'a', 'b']), col('int64', [1, 2, 1])], ['k', 'n']))),
    `Empty DataFrame
Columns: []
Index: [(a, 1), (a, 2), (b, 1)]`,
  ],
  'no rows dates': [
    frameRepr(frame([col('float64', [])], ['a'], axis(col('datetime64[s]', [])))),
    `Empty DataFrame
Columns: [a]
Index: []`,
  ],
  'no columns dates': [
    frameRepr(frame([], [], axis(col('datetime64[us]', [1577836800000000n, 1577923200000000n]), [null], 'D'))),
    `Empty DataFrame
Columns: []
Index: [2020-01-01 00:00:00, 2020-01-02 00:00:00]`,
  ],
  'no columns many rows': [
    frameRepr(frame([], [], axis(range(105)))),
    `Empty DataFrame
Columns: []
Index: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 47, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 58, 59, 60, 61, 62, 63, 64, 65, 66, 67, 68, 69, 70, 71, 72, 73, 74, 75, 76, 77, 78, 79, 80, 81, 82, 83, 84, 85, 86, 87, 88, 89, 90, 91, 92, 93, 94, 95, 96, 97, 98, 99, ...]

[105 rows x 0 columns]`,
  ],
  'date labels': [
    frameRepr(
      frame(
        [col('int64', [1, 2, 3]), col('str', ['x', 'yy', 'zzz']), col('float64', [1.5, null, 3])],
        [Timestamp('2020-01-01 00:00:00'), Timestamp('2020-01-02 00:00:00'), Timestamp('2020-01-03 00:00:00')],
      ),
    ),
    `   2020-01-01 2020-01-02  2020-01-03
0           1          x         1.5
1           2         yy         NaN
2           3        zzz         3.0`,
  ],
  'time labels': [
    frameRepr(
      frame(
        [col('int64', [1, 2, 3]), col('str', ['x', 'yy', 'zzz']), col('float64', [1.5, null, 3])],
        [Timestamp('2020-01-01 10:00:00'), Timestamp('2020-01-02 00:00:00'), Timestamp('2020-01-03 00:00:00')],
      ),
    ),
    `   2020-01-01 10:00:00 2020-01-02 00:00:00  2020-01-03 00:00:00
0                    1                   x                  1.5
1                    2                  yy                  NaN
2                    3                 zzz                  3.0`,
  ],
  'timedelta labels': [
    frameRepr(
      frame(
        [col('int64', [1, 2, 3]), col('str', ['x', 'yy', 'zzz']), col('float64', [1.5, null, 3])],
        [Timedelta('0 days 01:00:00'), Timedelta('0 days 02:00:00'), Timedelta('1 days 12:00:00')],
      ),
    ),
    `   0 days 01:00:00 0 days 02:00:00  1 days 12:00:00
0                1               x              1.5
1                2              yy              NaN
2                3             zzz              3.0`,
  ],
  'formatter of times': [
    frameToString(frame([col('datetime64[us]', [1577836800000000n, 1620172800000000n]), col('period[M]', [600n, 601n])], ['t', 'p']), {
      formatters: { t: (v: { year: number }) => `y${v.year}`, p: (v: { month: number }) => `m${v.month}` },
    }),
    `      t  p
0 y2020 m1
1 y2021 m2`,
  ],
};

describe('column labels and empty frames', () => {
  it.each(Object.entries(CASES))('%s', (_, [shown, expected]) => {
    expect(shown).toBe(expected);
  });
});
