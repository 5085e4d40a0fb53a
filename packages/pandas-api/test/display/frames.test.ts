import { describe, expect, it } from 'vitest';
import { frameRepr } from '../../src/display/frame-text.js';
import { axis, cat, col, frame, range } from './views.js';

const CASES: Record<string, [shown: string, expected: string]> = {
  mixed: [
    frameRepr(frame([col('int64', [1, 2, 3]), col('str', ['x', 'yy', 'zzz']), col('float64', [1.5, null, 3])], ['a', 'bb', 'c'])),
    `   a   bb    c
0  1    x  1.5
1  2   yy  NaN
2  3  zzz  3.0`,
  ],
  'index name': [
    frameRepr(
      frame(
        [col('int64', [1, 2, 3]), col('str', ['x', 'yy', 'zzz']), col('float64', [1.5, null, 3])],
        ['a', 'bb', 'c'],
        axis(range(3, 0, 1), ['idx']),
      ),
    ),
    `     a   bb    c
idx             
0    1    x  1.5
1    2   yy  NaN
2    3  zzz  3.0`,
  ],
  'column name': [
    frameRepr(
      frame([col('int64', [1, 2, 3]), col('str', ['x', 'yy', 'zzz']), col('float64', [1.5, null, 3])], ['a', 'bb', 'c'], undefined, [
        'cols',
      ]),
    ),
    `cols  a   bb    c
0     1    x  1.5
1     2   yy  NaN
2     3  zzz  3.0`,
  ],
  'both names': [
    frameRepr(
      frame(
        [col('int64', [1, 2, 3]), col('str', ['x', 'yy', 'zzz']), col('float64', [1.5, null, 3])],
        ['a', 'bb', 'c'],
        axis(range(3, 0, 1), ['idx']),
        ['cols'],
      ),
    ),
    `cols  a   bb    c
idx              
0     1    x  1.5
1     2   yy  NaN
2     3  zzz  3.0`,
  ],
  'text index': [
    frameRepr(frame([col('int64', [1, 2, 3]), col('float64', [1.5, null, 3])], ['a', 'c'], axis(col('str', ['x', 'yy', 'zzz']), ['bb']))),
    `     a    c
bb         
x    1  1.5
yy   2  NaN
zzz  3  3.0`,
  ],
  'float index': [
    frameRepr(
      frame(
        [col('int64', [1, 2, 3]), col('str', ['x', 'yy', 'zzz']), col('float64', [1.5, null, 3])],
        ['a', 'bb', 'c'],
        axis(col('float64', [1, 2.5, -3.25])),
      ),
    ),
    `       a   bb    c
 1.00  1    x  1.5
 2.50  2   yy  NaN
-3.25  3  zzz  3.0`,
  ],
  'missing in float index': [
    frameRepr(
      frame(
        [col('int64', [1, 2, 3]), col('str', ['x', 'yy', 'zzz']), col('float64', [1.5, null, 3])],
        ['a', 'bb', 'c'],
        axis(col('float64', [1, null, 2])),
      ),
    ),
    `     a   bb    c
1.0  1    x  1.5
NaN  2   yy  NaN
2.0  3  zzz  3.0`,
  ],
  'missing in text index': [
    frameRepr(
      frame(
        [col('int64', [1, 2, 3]), col('str', ['x', 'yy', 'zzz']), col('float64', [1.5, null, 3])],
        ['a', 'bb', 'c'],
        axis(col('str', ['a', null, 'c'])),
      ),
    ),
    `     a   bb    c
a    1    x  1.5
NaN  2   yy  NaN
c    3  zzz  3.0`,
  ],
  'bool index': [
    frameRepr(
      frame(
        [col('int64', [1, 2, 3]), col('str', ['x', 'yy', 'zzz']), col('float64', [1.5, null, 3])],
        ['a', 'bb', 'c'],
        axis(col('bool', [true, false, true])),
      ),
    ),
    `       a   bb    c
True   1    x  1.5
False  2   yy  NaN
True   3  zzz  3.0`,
  ],
  'object index': [
    frameRepr(
      frame(
        [col('int64', [1, 2, 3]), col('str', ['x', 'yy', 'zzz']), col('float64', [1.5, null, 3])],
        ['a', 'bb', 'c'],
        axis(col('object', [null, 1, 'x'])),
      ),
    ),
    `      a   bb    c
None  1    x  1.5
1     2   yy  NaN
x     3  zzz  3.0`,
  ],
  'dates index': [
    frameRepr(
      frame(
        [col('int64', [1, 2, 3]), col('str', ['x', 'yy', 'zzz']), col('float64', [1.5, null, 3])],
        ['a', 'bb', 'c'],
        axis(col('datetime64[us]', [1577836800000000n, 1577923200000000n, 1578009600000000n]), [null], 'D'),
      ),
    ),
    `            a   bb    c
2020-01-01  1    x  1.5
2020-01-02  2   yy  NaN
2020-01-03  3  zzz  3.0`,
  ],
  'times index': [
    frameRepr(
      frame(
        [col('int64', [1, 2, 3]), col('str', ['x', 'yy', 'zzz']), col('float64', [1.5, null, 3])],
        ['a', 'bb', 'c'],
        axis(col('datetime64[us]', [1577836800000000n, 1577840400000000n, 1577844000000000n]), ['t'], 'h'),
      ),
    ),
    `                     a   bb    c
t                               
2020-01-01 00:00:00  1    x  1.5
2020-01-01 01:00:00  2   yy  NaN
2020-01-01 02:00:00  3  zzz  3.0`,
  ],
  'negative int index': [
    frameRepr(
      frame(
        [col('int64', [1, 2, 3]), col('str', ['x', 'yy', 'zzz']), col('float64', [1.5, null, 3])],
        ['a', 'bb', 'c'],
        axis(col('int64', [-1, 10, 200])),
      ),
    ),
    `      a   bb    c
-1    1    x  1.5
 10   2   yy  NaN
 200  3  zzz  3.0`,
  ],
  'period index': [
    frameRepr(
      frame(
        [col('int64', [1, 2, 3]), col('str', ['x', 'yy', 'zzz']), col('float64', [1.5, null, 3])],
        ['a', 'bb', 'c'],
        axis(col('period[M]', [600n, 601n, 602n])),
      ),
    ),
    `         a   bb    c
2020-01  1    x  1.5
2020-02  2   yy  NaN
2020-03  3  zzz  3.0`,
  ],
  'timedelta index': [
    frameRepr(
      frame(
        [col('int64', [1, 2, 3]), col('str', ['x', 'yy', 'zzz']), col('float64', [1.5, null, 3])],
        ['a', 'bb', 'c'],
        axis(col('timedelta64[us]', [0n, 3600000000n, 129600000000n])),
      ),
    ),
    `                 a   bb    c
0 days 00:00:00  1    x  1.5
0 days 01:00:00  2   yy  NaN
1 days 12:00:00  3  zzz  3.0`,
  ],
  'category index': [
    frameRepr(
      frame(
        [col('int64', [1, 2, 3]), col('str', ['x', 'yy', 'zzz']), col('float64', [1.5, null, 3])],
        ['a', 'bb', 'c'],
        axis(cat([0, 1, 0], col('str', ['a', 'b']))),
      ),
    ),
    `   a   bb    c
a  1    x  1.5
b  2   yy  NaN
a  3  zzz  3.0`,
  ],
  'interval index': [
    frameRepr(
      frame(
        [col('int64', [1, 2, 3]), col('str', ['x', 'yy', 'zzz']), col('float64', [1.5, null, 3])],
        ['a', 'bb', 'c'],
        axis(
          col('interval[int64, right]', [
            [0, 1],
            [1, 2],
            [2, 3],
          ]),
        ),
      ),
    ),
    `        a   bb    c
(0, 1]  1    x  1.5
(1, 2]  2   yy  NaN
(2, 3]  3  zzz  3.0`,
  ],
  'masked index': [
    frameRepr(
      frame(
        [col('int64', [1, 2, 3]), col('str', ['x', 'yy', 'zzz']), col('float64', [1.5, null, 3])],
        ['a', 'bb', 'c'],
        axis(col('Int64', [1, null, 3])),
      ),
    ),
    `      a   bb    c
1     1    x  1.5
<NA>  2   yy  NaN
3     3  zzz  3.0`,
  ],
};

describe('frames', () => {
  it.each(Object.entries(CASES))('%s', (_, [shown, expected]) => {
    expect(shown).toBe(expected);
  });
});
