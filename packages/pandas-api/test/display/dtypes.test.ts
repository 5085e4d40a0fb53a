import { describe, expect, it } from 'vitest';
import { frameRepr } from '../../src/display/frame-text.js';
import { seriesRepr } from '../../src/display/series-text.js';
import { NA, NaT } from '../../src/scalars/missing.js';
import { tuple } from '../../src/scalars/tuple.js';
import { col, frame, series } from './views.js';

const CASES: Record<string, [shown: string, expected: string]> = {
  int: [
    seriesRepr(series(col('int64', [1, -2, 300]))),
    `0      1
1     -2
2    300
dtype: int64`,
  ],
  'big int': [
    seriesRepr(series(col('int64', [4611686018427387904n, -1]))),
    `0    4611686018427387904
1                     -1
dtype: int64`,
  ],
  uint: [
    seriesRepr(series(col('uint64', [18446744073709551615n, 1]))),
    `0    18446744073709551615
1                       1
dtype: uint64`,
  ],
  int8: [
    seriesRepr(series(col('int8', [1, 2]))),
    `0    1
1    2
dtype: int8`,
  ],
  bool: [
    seriesRepr(series(col('bool', [true, false]))),
    `0     True
1    False
dtype: bool`,
  ],
  str: [
    seriesRepr(series(col('str', ['a', 'bcd', null]))),
    `0      a
1    bcd
2    NaN
dtype: str`,
  ],
  string: [
    seriesRepr(series(col('string', ['a', null]))),
    `0       a
1    <NA>
dtype: string`,
  ],
  Int64: [
    seriesRepr(series(col('Int64', [1, null, -3]))),
    `0       1
1    <NA>
2      -3
dtype: Int64`,
  ],
  Float64: [
    seriesRepr(series(col('Float64', [1.5, null, 2, 10000000000]))),
    `0              1.5
1             <NA>
2              2.0
3    10000000000.0
dtype: Float64`,
  ],
  boolean: [
    seriesRepr(series(col('boolean', [true, null]))),
    `0    True
1    <NA>
dtype: boolean`,
  ],
  'UInt8 frame': [
    frameRepr(
      frame(
        [col('UInt8', [1, null]), col('Float64', [1.25, null]), col('string', ['x', null]), col('boolean', [true, null])],
        ['a', 'b', 'c', 'd'],
      ),
    ),
    `      a     b     c     d
0     1  1.25     x  True
1  <NA>  <NA>  <NA>  <NA>`,
  ],
  object: [
    seriesRepr(series(col('object', ['a', 1, 2.5, null, NaN, true, [1, 'b'], { k: 1.5, j: 'x' }, tuple(1), tuple('a', 2.5)]))),
    `0                       a
1                       1
2                     2.5
3                    None
4                     NaN
5                    True
6                  [1, b]
7    {'k': 1.5, 'j': 'x'}
8                    (1,)
9                (a, 2.5)
dtype: object`,
  ],
  'object numbers': [
    seriesRepr(series(col('object', [1, 2.5, null]))),
    `0       1
1     2.5
2    None
dtype: object`,
  ],
  'object missing kinds': [
    seriesRepr(series(col('object', [null, NaN, NA, NaT, 'x']))),
    `0    None
1     NaN
2    <NA>
3     NaT
4       x
dtype: object`,
  ],
  nested: [
    seriesRepr(series(col('object', [[1, [2, [3, [4]]]], { a: { b: { c: { d: 1 } } } }, [1.0000001, "it's"], [], {}, tuple()]))),
    `0               [1, [2, [3, [4]]]]
1    {'a': {'b': {'c': {'d': 1}}}}
2                      [1.0, it's]
3                               []
4                               {}
5                               ()
dtype: object`,
  ],
  escapes: [
    seriesRepr(series(col('str', ['a\nb', 'c\td', 'e\rf', "it's", 'back\\slash']))),
    `0          a\\nb
1          c\\td
2          e\\rf
3          it's
4    back\\slash
dtype: str`,
  ],
  'escapes in frame': [
    frameRepr(frame([col('str', ['a\nb', 'c']), col('int64', [1, 2])], ['x\ny', 'z'])),
    `   x\\ny  z
0  a\\nb  1
1     c  2`,
  ],
  bytes: [
    seriesRepr(series(col('object', [new Uint8Array([97, 98]), new Uint8Array([0, 255])]))),
    `0          b'ab'
1    b'\\x00\\xff'
dtype: object`,
  ],
};

describe('columns of every dtype', () => {
  it.each(Object.entries(CASES))('%s', (_, [shown, expected]) => {
    expect(shown).toBe(expected);
  });
});
