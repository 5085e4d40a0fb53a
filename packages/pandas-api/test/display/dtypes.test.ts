import { describe, expect, it } from 'vitest';
import { frameRepr, frameToString } from '../../src/display/frame-text.js';
import { seriesRepr } from '../../src/display/series-text.js';
import { displayOptions } from '../../src/display/settings.js';
import { NA, NaT } from '../../src/scalars/missing.js';
import { tuple } from '../../src/scalars/tuple.js';
import { axis, cat, col, frame, series } from './views.js';

const CASES: Record<string, [shown: string, expected: string]> = {
  'int': [
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
  'uint': [
    seriesRepr(series(col('uint64', [18446744073709551615n, 1]))),
    `0    18446744073709551615
1                       1
dtype: uint64`,
  ],
  'int8': [
    seriesRepr(series(col('int8', [1, 2]))),
    `0    1
1    2
dtype: int8`,
  ],
  'bool': [
    seriesRepr(series(col('bool', [true, false]))),
    `0     True
1    False
dtype: bool`,
  ],
  'str': [
    seriesRepr(series(col('str', ['a', 'bcd', null]))),
    `0      a
1    bcd
2    NaN
dtype: str`,
  ],
  'string': [
    seriesRepr(series(col('string', ['a', null]))),
    `0       a
1    <NA>
dtype: string`,
  ],
  'Int64': [
    seriesRepr(series(col('Int64', [1, null, -3]))),
    `0       1
1    <NA>
2      -3
dtype: Int64`,
  ],
  'Float64': [
    seriesRepr(series(col('Float64', [1.5, null, 2, 10000000000]))),
    `0              1.5
1             <NA>
2              2.0
3    10000000000.0
dtype: Float64`,
  ],
  'boolean': [
    seriesRepr(series(col('boolean', [true, null]))),
    `0    True
1    <NA>
dtype: boolean`,
  ],
  'UInt8 frame': [
    frameRepr(frame([col('UInt8', [1, null]), col('Float64', [1.25, null]), col('string', ['x', null]), col('boolean', [true, null])], ['a', 'b', 'c', 'd'])),
    `      a     b     c     d
0     1  1.25     x  True
1  <NA>  <NA>  <NA>  <NA>`,
  ],
  'object': [
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
  'nested': [
    seriesRepr(series(col('object', [[1, [2, [3, [4]]]], { a: { b: { c: { d: 1 } } } }, [1.0000001, 'it\'s'], [], {  }, tuple()]))),
    `0               [1, [2, [3, [4]]]]
1    {'a': {'b': {'c': {'d': 1}}}}
2                      [1.0, it's]
3                               []
4                               {}
5                               ()
dtype: object`,
  ],
  'escapes': [
    seriesRepr(series(col('str', ['a\nb', 'c\td', 'e\rf', 'it\'s', 'back\\slash']))),
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
  'bytes': [
    seriesRepr(series(col('object', [new Uint8Array([97, 98]), new Uint8Array([0, 255])]))),
    `0          b'ab'
1    b'\\x00\\xff'
dtype: object`,
  ],
  'dates': [
    seriesRepr(series(col('datetime64[us]', [1577836800000000n, null, 946598400000000n]))),
    `0   2020-01-01
1          NaT
2   1999-12-31
dtype: datetime64[us]`,
  ],
  'seconds': [
    seriesRepr(series(col('datetime64[us]', [1577872800000000n, 1577836800000000n]))),
    `0   2020-01-01 10:00:00
1   2020-01-01 00:00:00
dtype: datetime64[us]`,
  ],
  'milliseconds': [
    seriesRepr(series(col('datetime64[us]', [1577872800500000n, 1577836800000000n]))),
    `0   2020-01-01 10:00:00.500
1   2020-01-01 00:00:00.000
dtype: datetime64[us]`,
  ],
  'microseconds': [
    seriesRepr(series(col('datetime64[us]', [1577872800500001n, null]))),
    `0   2020-01-01 10:00:00.500001
1                          NaT
dtype: datetime64[us]`,
  ],
  'nanoseconds': [
    seriesRepr(series(col('datetime64[ns]', [1577872800500000001n, 1577836800000000000n]))),
    `0   2020-01-01 10:00:00.500000001
1   2020-01-01 00:00:00.000000000
dtype: datetime64[ns]`,
  ],
  'unit s': [
    seriesRepr(series(col('datetime64[s]', [-11670998400n, 1577836800n]))),
    `0   1600-02-29
1   2020-01-01
dtype: datetime64[s]`,
  ],
  'far years': [
    seriesRepr(series(col('datetime64[s]', [-62135596800n, 253402300799n]))),
    `0   0001-01-01 00:00:00
1   9999-12-31 23:59:59
dtype: datetime64[s]`,
  ],
  'zone': [
    seriesRepr(series(col('datetime64[us, Europe/Berlin]', [1577833200000000n, 1593599400000000n]))),
    `0   2020-01-01 00:00:00+01:00
1   2020-07-01 12:30:00+02:00
dtype: datetime64[us, Europe/Berlin]`,
  ],
  'utc': [
    seriesRepr(series(col('datetime64[us, UTC]', [1577836800500000n, null]))),
    `0   2020-01-01 00:00:00.500+00:00
1                             NaT
dtype: datetime64[us, UTC]`,
  ],
  'zone midnight': [
    seriesRepr(series(col('datetime64[us, US/Eastern]', [1577854800000000n]))),
    `0   2020-01-01 00:00:00-05:00
dtype: datetime64[us, US/Eastern]`,
  ],
  'all NaT': [
    seriesRepr(series(col('datetime64[s]', [null, null]))),
    `0   NaT
1   NaT
dtype: datetime64[s]`,
  ],
  'whole days': [
    seriesRepr(series(col('timedelta64[us]', [86400000000n, -172800000000n, null]))),
    `0    1 days
1   -2 days
2       NaT
dtype: timedelta64[us]`,
  ],
  'timedelta': [
    seriesRepr(series(col('timedelta64[us]', [86400000000n, 7200000000n, -1800000000n]))),
    `0     1 days 00:00:00
1     0 days 02:00:00
2   -1 days +23:30:00
dtype: timedelta64[us]`,
  ],
  'timedelta fraction': [
    seriesRepr(series(col('timedelta64[us]', [1000000n, 1500000n]))),
    `0   0 days 00:00:01.000000
1   0 days 00:00:01.500000
dtype: timedelta64[us]`,
  ],
  'timedelta ns': [
    seriesRepr(series(col('timedelta64[ns]', [1000000000n, 1n, -1n]))),
    `0     0 days 00:00:01.000000000
1     0 days 00:00:00.000000001
2   -1 days +23:59:59.999999999
dtype: timedelta64[ns]`,
  ],
  'timedelta us': [
    seriesRepr(series(col('timedelta64[us]', [1n, 86400000000n]))),
    `0   0 days 00:00:00.000001
1   1 days 00:00:00.000000
dtype: timedelta64[us]`,
  ],
  'period Y-DEC': [
    seriesRepr(series(col('period[Y-DEC]', [50n, null, -1n]))),
    `0    2020
1     NaT
2    1969
dtype: period[Y-DEC]`,
  ],
  'period Y-JUN': [
    seriesRepr(series(col('period[Y-JUN]', [50n, null, -1n]))),
    `0    2020
1     NaT
2    1969
dtype: period[Y-JUN]`,
  ],
  'period Q-DEC': [
    seriesRepr(series(col('period[Q-DEC]', [200n, null, -3n]))),
    `0    2020Q1
1       NaT
2    1969Q2
dtype: period[Q-DEC]`,
  ],
  'period Q-JAN': [
    seriesRepr(series(col('period[Q-JAN]', [204n, null, 1n]))),
    `0    2021Q1
1       NaT
2    1970Q2
dtype: period[Q-JAN]`,
  ],
  'period M': [
    seriesRepr(series(col('period[M]', [601n, null, -8n]))),
    `0    2020-02
1        NaT
2    1969-05
dtype: period[M]`,
  ],
  'period W-SUN': [
    seriesRepr(series(col('period[W-SUN]', [2618n, null, -33n]))),
    `0    2020-02-24/2020-03-01
1                      NaT
2    1969-05-05/1969-05-11
dtype: period[W-SUN]`,
  ],
  'period W-WED': [
    seriesRepr(series(col('period[W-WED]', [2618n, null, -34n]))),
    `0    2020-02-27/2020-03-04
1                      NaT
2    1969-05-01/1969-05-07
dtype: period[W-WED]`,
  ],
  'period D': [
    seriesRepr(series(col('period[D]', [18321n, null, -241n]))),
    `0    2020-02-29
1           NaT
2    1969-05-05
dtype: period[D]`,
  ],
  'period h': [
    seriesRepr(series(col('period[h]', [439717n, null, -5784n]))),
    `0    2020-02-29 13:00
1                 NaT
2    1969-05-05 00:00
dtype: period[h]`,
  ],
  'period min': [
    seriesRepr(series(col('period[min]', [26383034n, null, -347040n]))),
    `0    2020-02-29 13:14
1                 NaT
2    1969-05-05 00:00
dtype: period[min]`,
  ],
  'period s': [
    seriesRepr(series(col('period[s]', [1582982055n, null, -20822400n]))),
    `0    2020-02-29 13:14:15
1                    NaT
2    1969-05-05 00:00:00
dtype: period[s]`,
  ],
  'period ms': [
    seriesRepr(series(col('period[ms]', [1582982055123n, null, -20822400000n]))),
    `0    2020-02-29 13:14:15.123
1                        NaT
2    1969-05-05 00:00:00.000
dtype: period[ms]`,
  ],
  'period us': [
    seriesRepr(series(col('period[us]', [1582982055123456n, null, -20822400000000n]))),
    `0    2020-02-29 13:14:15.123456
1                           NaT
2    1969-05-05 00:00:00.000000
dtype: period[us]`,
  ],
  'period ns': [
    seriesRepr(series(col('period[ns]', [1582982055123456789n, null, -20822400000000000n]))),
    `0    2020-02-29 13:14:15.123456789
1                              NaT
2    1969-05-05 00:00:00.000000000
dtype: period[ns]`,
  ],
  'category': [
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
    seriesRepr(series(cat([0, 0, 1, -1], col('interval[int64, right]', [[0, 5], [5, 10]]), true))),
    `0     (0.0, 5.0]
1     (0.0, 5.0]
2    (5.0, 10.0]
3            NaN
dtype: category
Categories (2, interval[int64, right]): [(0, 5] < (5, 10]]`,
  ],
  'category many': [
    seriesRepr(series(cat([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11], col('str', ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l'])))),
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
    seriesRepr(series(cat([0, 1, 2, 3, 4, 5, 6], col('str', ['xxxxxxxxxxxxxxxxxxxx0', 'xxxxxxxxxxxxxxxxxxxx1', 'xxxxxxxxxxxxxxxxxxxx2', 'xxxxxxxxxxxxxxxxxxxx3', 'xxxxxxxxxxxxxxxxxxxx4', 'xxxxxxxxxxxxxxxxxxxx5', 'xxxxxxxxxxxxxxxxxxxx6']), true))),
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
    seriesRepr(series(cat([1, 0], col('str', ['a\nb', 'it\'s'])))),
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
  'interval': [
    seriesRepr(series(col('interval[int64, right]', [[0, 1], [1, 2]]))),
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
  'long text': [
    frameRepr(frame([col('str', ['xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx', 'y']), col('int64', [1, 2])], ['a', 'b'])),
    `                                                   a  b
0  xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx...  1
1                                                  y  2`,
  ],
  'long text in full': [
    frameToString(frame([col('str', ['xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx', 'y'])], ['a'])),
    `                                                              a
0  xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
1                                                             y`,
  ],
  'max_colwidth': [
    frameToString(frame([col('str', ['abcdefghij', 'y']), col('int64', [1, 2])], ['a', 'bcdefghijkl']), { maxColwidth: 6 }),
    `       a  bcdefghijkl
0  ab...      1      
1      y      2      `,
  ],
  'max_colwidth 2': [
    frameRepr(frame([col('str', ['abcdefghij', 'y'])], ['a']), displayOptions({ maxColwidth: 2 })),
    `   a
0 ..
1  y`,
  ],
  'wide characters': [
    frameRepr(frame([col('str', ['日本', 'a']), col('str', ['ñ', '😀'])], ['あ', 'b'])),
    `    あ  b
0  日本  ñ
1   a  😀`,
  ],
  'east asian width': [
    frameRepr(frame([col('str', ['日本', 'a']), col('str', ['ñ', '😀'])], ['あ', 'b']), displayOptions({ eastAsianWidth: true })),
    `     あ   b
0  日本   ñ
1     a  😀`,
  ],
  'ambiguous width': [
    frameRepr(frame([col('str', ['¡¡', 'a']), col('str', ['ñ', '日本'])], ['あ', 'b']), displayOptions({ eastAsianWidth: true, ambiguousAsWide: true })),
    `     あ     b
0  ¡¡     ñ
1     a  日本`,
  ],
  'east asian series': [
    seriesRepr(series(col('str', ['日本', 'a']), axis(col('str', ['あ', 'bb']))), displayOptions({ eastAsianWidth: true })),
    `あ    日本
bb       a
dtype: str`,
  ],
};

describe('columns of every dtype', () => {
  it.each(Object.entries(CASES))('%s', (_, [shown, expected]) => {
    expect(shown).toBe(expected);
  });
});
