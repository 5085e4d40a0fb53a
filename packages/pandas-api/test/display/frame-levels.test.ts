import { describe, expect, it } from 'vitest';
import { frameRepr, frameToString } from '../../src/display/frame-text.js';
import { displayOptions } from '../../src/display/settings.js';
import { axis, col, frame, range } from './views.js';

const CASES: Record<string, [shown: string, expected: string]> = {
  'multi index': [
    frameRepr(
      frame(
        [col('int64', [1, 2, 3]), col('str', ['x', 'yy', 'zzz']), col('float64', [1.5, null, 3])],
        ['a', 'bb', 'c'],
        axis([col('str', ['a', 'a', 'b']), col('int64', [1, 2, 1])], ['k', 'n']),
      ),
    ),
    `     a   bb    c
k n             
a 1  1    x  1.5
  2  2   yy  NaN
b 1  3  zzz  3.0`,
  ],
  'multi index without names': [
    frameRepr(
      frame(
        [col('int64', [1, 2, 3]), col('str', ['x', 'yy', 'zzz']), col('float64', [1.5, null, 3])],
        ['a', 'bb', 'c'],
        axis([col('str', ['a', 'a', 'b']), col('int64', [1, 1, 1]), col('str', ['x', 'y', 'x'])]),
      ),
    ),
    `       a   bb    c
a 1 x  1    x  1.5
    y  2   yy  NaN
b 1 x  3  zzz  3.0`,
  ],
  'multi index not sparse': [
    frameRepr(
      frame(
        [col('int64', [1, 2, 3]), col('str', ['x', 'yy', 'zzz']), col('float64', [1.5, null, 3])],
        ['a', 'bb', 'c'],
        axis([col('str', ['a', 'a', 'b']), col('int64', [1, 2, 1])], ['k', 'n']),
      ),
      displayOptions({ multiSparse: false }),
    ),
    `     a   bb    c
k n             
a 1  1    x  1.5
a 2  2   yy  NaN
b 1  3  zzz  3.0`,
  ],
  'sparsify false': [
    frameToString(
      frame(
        [col('int64', [1, 2, 3]), col('str', ['x', 'yy', 'zzz']), col('float64', [1.5, null, 3])],
        ['a', 'bb', 'c'],
        axis([col('str', ['a', 'a', 'b']), col('int64', [1, 2, 1])], ['k', 'n']),
      ),
      { sparsify: false },
    ),
    `     a   bb    c
k n             
a 1  1    x  1.5
a 2  2   yy  NaN
b 1  3  zzz  3.0`,
  ],
  'multi index one name': [
    frameRepr(
      frame(
        [col('int64', [1, 2, 3]), col('str', ['x', 'yy', 'zzz']), col('float64', [1.5, null, 3])],
        ['a', 'bb', 'c'],
        axis([col('str', ['a', 'a', 'b']), col('int64', [1, 2, 1])], [null, 'n']),
      ),
    ),
    `     a   bb    c
  n             
a 1  1    x  1.5
  2  2   yy  NaN
b 1  3  zzz  3.0`,
  ],
  'multi index missing': [
    frameRepr(
      frame(
        [col('int64', [1, 2, 3]), col('str', ['x', 'yy', 'zzz']), col('float64', [1.5, null, 3])],
        ['a', 'bb', 'c'],
        axis([col('str', ['a', null, 'b']), col('float64', [1.5, null, 2])]),
      ),
    ),
    `         a   bb    c
a   1.5  1    x  1.5
nan NaN  2   yy  NaN
b   2.0  3  zzz  3.0`,
  ],
  'multi index dates': [
    frameRepr(
      frame(
        [col('int64', [1, 2, 3]), col('str', ['x', 'yy', 'zzz']), col('float64', [1.5, null, 3])],
        ['a', 'bb', 'c'],
        axis([col('datetime64[us]', [1577836800000000n, 1577836800000000n, 1577923200000000n]), col('int64', [1, 2, 3])]),
      ),
    ),
    `              a   bb    c
2020-01-01 1  1    x  1.5
           2  2   yy  NaN
2020-01-02 3  3  zzz  3.0`,
  ],
  'multi columns': [
    frameRepr(
      frame(
        [col('int64', [1, 2, 3]), col('str', ['x', 'yy', 'zzz']), col('float64', [1.5, null, 3])],
        [
          ['A', 'x'],
          ['A', 'y'],
          ['B', 'x'],
        ],
      ),
    ),
    `   A         B
   x    y    x
0  1    x  1.5
1  2   yy  NaN
2  3  zzz  3.0`,
  ],
  'multi columns named': [
    frameRepr(
      frame(
        [col('int64', [1, 2, 3]), col('str', ['x', 'yy', 'zzz']), col('float64', [1.5, null, 3])],
        [
          ['A', 'x'],
          ['A', 'y'],
          ['B', 'x'],
        ],
        undefined,
        ['l1', 'l2'],
      ),
    ),
    `l1  A         B
l2  x    y    x
0   1    x  1.5
1   2   yy  NaN
2   3  zzz  3.0`,
  ],
  'multi both': [
    frameRepr(
      frame(
        [col('int64', [1, 2, 3]), col('str', ['x', 'yy', 'zzz']), col('float64', [1.5, null, 3])],
        [
          ['A', 'x'],
          ['A', 'y'],
          ['B', 'x'],
        ],
        axis([col('str', ['a', 'a', 'b']), col('int64', [1, 2, 1])], ['k', 'n']),
        ['l1', 'l2'],
      ),
    ),
    `l1   A         B
l2   x    y    x
k n             
a 1  1    x  1.5
  2  2   yy  NaN
b 1  3  zzz  3.0`,
  ],
  'multi columns not sparse': [
    frameRepr(
      frame(
        [col('int64', [1, 2, 3]), col('str', ['x', 'yy', 'zzz']), col('float64', [1.5, null, 3])],
        [
          ['A', 'x'],
          ['A', 'y'],
          ['B', 'x'],
        ],
        undefined,
        ['l1', 'l2'],
      ),
      displayOptions({ multiSparse: false }),
    ),
    `l1  A    A    B
l2  x    y    x
0   1    x  1.5
1   2   yy  NaN
2   3  zzz  3.0`,
  ],
  'multi columns index name': [
    frameToString(
      frame(
        [col('int64', [1, 2, 3]), col('str', ['x', 'yy', 'zzz']), col('float64', [1.5, null, 3])],
        [
          ['A', 'x'],
          ['A', 'y'],
          ['B', 'x'],
        ],
        axis(range(3, 0, 1), ['i']),
        ['l1', 'l2'],
      ),
    ),
    `l1  A         B
l2  x    y    x
i              
0   1    x  1.5
1   2   yy  NaN
2   3  zzz  3.0`,
  ],
  'multi columns int': [
    frameRepr(
      frame(
        [col('int64', [1, 2, 3]), col('str', ['x', 'yy', 'zzz']), col('float64', [1.5, null, 3])],
        [
          ['A', 1],
          ['A', 2],
          ['B', 10],
        ],
      ),
    ),
    `   A         B
  1    2    10
0  1    x  1.5
1  2   yy  NaN
2  3  zzz  3.0`,
  ],
};

describe('frames with several levels', () => {
  it.each(Object.entries(CASES))('%s', (_, [shown, expected]) => {
    expect(shown).toBe(expected);
  });
});
