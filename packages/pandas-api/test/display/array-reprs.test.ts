import { describe, expect, it } from 'vitest';
import { arrayRepr } from '../../src/display/array-repr.js';
import { categoricalRepr } from '../../src/display/categorical-text.js';
import { displayOptions } from '../../src/display/settings.js';
import { cat, col } from './views.js';

const CASES: Record<string, [shown: string, expected: string]> = {
  text: [
    categoricalRepr(cat([0, 1, 0], col('str', ['a', 'b']))),
    `['a', 'b', 'a']
Categories (2, str): ['a', 'b']`,
  ],
  missing: [
    categoricalRepr(cat([0, -1], col('str', ['a']))),
    `['a', NaN]
Categories (1, str): ['a']`,
  ],
  ordered: [
    categoricalRepr(cat([0, 1], col('int64', [1, 2]), true)),
    `[1, 2]
Categories (2, int64): [1 < 2]`,
  ],
  floats: [
    categoricalRepr(cat([0, -1, 1], col('float64', [1.5, 2]))),
    `[1.5, NaN, 2.0]
Categories (2, float64): [1.5, 2.0]`,
  ],
  'ints missing': [
    categoricalRepr(cat([0, -1], col('int64', [1]))),
    `[1, NaN]
Categories (1, int64): [1]`,
  ],
  dates: [
    categoricalRepr(cat([0, -1], col('datetime64[us]', [1577836800000000n]))),
    `[2020-01-01, NaT]
Categories (1, datetime64[us]): [2020-01-01]`,
  ],
  times: [
    categoricalRepr(cat([0], col('datetime64[us]', [1577872800000000n]))),
    `[2020-01-01 10:00:00]
Categories (1, datetime64[us]): [2020-01-01 10:00:00]`,
  ],
  empty: [categoricalRepr(cat([], col('object', []))), `[], Categories (0, object): []`],
  many: [
    categoricalRepr(
      cat(
        [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15],
        col('str', ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l', 'm', 'n', 'o', 'p']),
      ),
    ),
    `['a', 'b', 'c', 'd', 'e', ..., 'l', 'm', 'n', 'o', 'p']
Length: 16
Categories (16, str): ['a', 'b', 'c', 'd', ..., 'm', 'n', 'o', 'p']`,
  ],
  'many values': [
    categoricalRepr(cat([0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1], col('str', ['a', 'b', 'c']))),
    `['a', 'b', 'a', 'b', 'a', ..., 'b', 'a', 'b', 'a', 'b']
Length: 20
Categories (3, str): ['a', 'b', 'c']`,
  ],
  'ten values': [
    categoricalRepr(cat([0, 1, 0, 1, 0, 1, 0, 1, 0, 1], col('str', ['a', 'b']))),
    `['a', 'b', 'a', 'b', 'a', 'b', 'a', 'b', 'a', 'b']
Categories (2, str): ['a', 'b']`,
  ],
  bools: [
    categoricalRepr(cat([1, 0], col('bool', [false, true]))),
    `[True, False]
Categories (2, bool): [False, True]`,
  ],
  intervals: [
    categoricalRepr(
      cat(
        [0, 0, 1],
        col('interval[int64, right]', [
          [0, 5],
          [5, 10],
        ]),
        true,
      ),
    ),
    `[(0, 5], (0, 5], (5, 10]]
Categories (2, interval[int64, right]): [(0, 5] < (5, 10]]`,
  ],
  periods: [
    categoricalRepr(cat([0, 1], col('period[M]', [600n, 601n]))),
    `[2020-01, 2020-02]
Categories (2, period[M]): [2020-01, 2020-02]`,
  ],
  timedeltas: [
    categoricalRepr(cat([0, 1], col('timedelta64[us]', [86400000000n, 172800000000n]))),
    `[1 days, 2 days]
Categories (2, timedelta64[us]): [1 days, 2 days]`,
  ],
  'long labels': [
    categoricalRepr(
      cat([0, 1, 2], col('str', ['xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx', 'yyyyyyyyyyyyyyyyyyyyyyyyyyyyyy', 'zzzzzzzzzzzzzzzzzzzzzzzzzzzzzz'])),
    ),
    `['xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx', 'yyyyyyyyyyyyyyyyyyyyyyyyyyyyyy',
 'zzzzzzzzzzzzzzzzzzzzzzzzzzzzzz']
Categories (3, str): ['xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
                      'yyyyyyyyyyyyyyyyyyyyyyyyyyyyyy',
                      'zzzzzzzzzzzzzzzzzzzzzzzzzzzzzz']`,
  ],
  'ordered many': [
    categoricalRepr(
      cat(
        [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15],
        col('str', ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l', 'm', 'n', 'o', 'p']),
        true,
      ),
    ),
    `['a', 'b', 'c', 'd', 'e', ..., 'l', 'm', 'n', 'o', 'p']
Length: 16
Categories (16, str): ['a' < 'b' < 'c' < 'd' ... 'm' < 'n' < 'o' < 'p']`,
  ],
  max_categories: [
    categoricalRepr(cat([0, 1, 2, 3, 4, 5], col('str', ['a', 'b', 'c', 'd', 'e', 'f'])), displayOptions({ maxCategories: 4 })),
    `['a', 'b', 'c', 'd', 'e', 'f']
Categories (6, str): ['a', 'b', ..., 'e', 'f']`,
  ],
  'max_categories 0': [
    categoricalRepr(
      cat(
        [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11],
        col('str', ['c00', 'c01', 'c02', 'c03', 'c04', 'c05', 'c06', 'c07', 'c08', 'c09', 'c10', 'c11']),
      ),
      displayOptions({ maxCategories: 0 }),
    ),
    `['c00', 'c01', 'c02', 'c03', 'c04', ..., 'c07', 'c08', 'c09', 'c10', 'c11']
Length: 12
Categories (12, str): ['c00', 'c01', 'c02', 'c03', 'c04', ..., 'c07', 'c08',
                       'c09', 'c10', 'c11']`,
  ],
  narrow: [
    categoricalRepr(cat([0, 1, 2], col('str', ['alpha', 'beta', 'gamma'])), displayOptions({ width: 20 })),
    `['alpha', 'beta',
 'gamma']
Categories (3, str): [,
                      'alpha',
                      'beta',
                      'gamma']`,
  ],
  mixed: [
    categoricalRepr(cat([1, 0], col('object', [1, 'a']))),
    `['a', 1]
Categories (2, object): [1, 'a']`,
  ],
  integers: [
    arrayRepr(col('Int64', [1, null, 3])),
    `<IntegerArray>
[1, <NA>, 3]
Length: 3, dtype: Int64`,
  ],
  floating: [
    arrayRepr(col('Float64', [1.5, null])),
    `<FloatingArray>
[1.5, <NA>]
Length: 2, dtype: Float64`,
  ],
  booleans: [
    arrayRepr(col('boolean', [true, null])),
    `<BooleanArray>
[True, <NA>]
Length: 2, dtype: boolean`,
  ],
  strings: [
    arrayRepr(col('string', ['a', null, 'b\n'])),
    `<ArrowStringArray>
['a', <NA>, 'b\\n']
Length: 3, dtype: string`,
  ],
  str: [
    arrayRepr(col('str', ['a', null])),
    `<ArrowStringArray>
['a', nan]
Length: 2, dtype: str`,
  ],
  datetimes: [
    arrayRepr(col('datetime64[us]', [1577836800000000n, null])),
    `<DatetimeArray>
['2020-01-01 00:00:00', 'NaT']
Length: 2, dtype: datetime64[us]`,
  ],
  zoned: [
    arrayRepr(col('datetime64[us, UTC]', [1577836800000000n, 1577923200000000n])),
    `<DatetimeArray>
['2020-01-01 00:00:00+00:00', '2020-01-02 00:00:00+00:00']
Length: 2, dtype: datetime64[us, UTC]`,
  ],
  'timedelta array': [
    arrayRepr(col('timedelta64[us]', [86400000000n, null])),
    `<TimedeltaArray>
['1 days', NaT]
Length: 2, dtype: timedelta64[us]`,
  ],
  'period array': [
    arrayRepr(col('period[Y-DEC]', [50n, 51n])),
    `<PeriodArray>
['2020', '2021']
Length: 2, dtype: period[Y-DEC]`,
  ],
  'interval array': [
    arrayRepr(
      col('interval[int64, right]', [
        [0, 1],
        [1, 2],
      ]),
    ),
    `<IntervalArray>
[(0, 1], (1, 2]]
Length: 2, dtype: interval[int64, right]`,
  ],
  'long integers': [
    arrayRepr(
      col(
        'Int64',
        [
          0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34,
          35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 47, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 58, 59, 60, 61, 62, 63, 64, 65, 66,
          67, 68, 69, 70, 71, 72, 73, 74, 75, 76, 77, 78, 79, 80, 81, 82, 83, 84, 85, 86, 87, 88, 89, 90, 91, 92, 93, 94, 95, 96, 97, 98,
          99, 100, 101, 102, 103, 104, 105, 106, 107, 108, 109, 110, 111, 112, 113, 114, 115, 116, 117, 118, 119, 120, 121, 122, 123, 124,
          125, 126, 127, 128, 129, 130, 131, 132, 133, 134, 135, 136, 137, 138, 139, 140, 141, 142, 143, 144, 145, 146, 147, 148, 149,
        ],
      ),
    ),
    `<IntegerArray>
[  0,   1,   2,   3,   4,   5,   6,   7,   8,   9,
 ...
 140, 141, 142, 143, 144, 145, 146, 147, 148, 149]
Length: 150, dtype: Int64`,
  ],
  lines: [
    arrayRepr(
      col(
        'Int64',
        [
          0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34,
          35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 47, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 58, 59,
        ],
      ),
    ),
    `<IntegerArray>
[ 0,  1,  2,  3,  4,  5,  6,  7,  8,  9, 10, 11, 12, 13, 14, 15, 16, 17, 18,
 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37,
 38, 39, 40, 41, 42, 43, 44, 45, 46, 47, 48, 49, 50, 51, 52, 53, 54, 55, 56,
 57, 58, 59]
Length: 60, dtype: Int64`,
  ],
  'no integers': [
    arrayRepr(col('Int64', [])),
    `<IntegerArray>
[]
Length: 0, dtype: Int64`,
  ],
  'numpy ints': [
    arrayRepr(col('int64', [1, 2])),
    `<NumpyExtensionArray>
[1, 2]
Length: 2, dtype: int64`,
  ],
  'long strings': [
    arrayRepr(
      col('string', [
        'item 0',
        'item 1',
        'item 2',
        'item 3',
        'item 4',
        'item 5',
        'item 6',
        'item 7',
        'item 8',
        'item 9',
        'item 10',
        'item 11',
        'item 12',
        'item 13',
        'item 14',
        'item 15',
        'item 16',
        'item 17',
        'item 18',
        'item 19',
        'item 20',
        'item 21',
        'item 22',
        'item 23',
        'item 24',
        'item 25',
        'item 26',
        'item 27',
        'item 28',
        'item 29',
      ]),
    ),
    `<ArrowStringArray>
[ 'item 0',  'item 1',  'item 2',  'item 3',  'item 4',  'item 5',  'item 6',
  'item 7',  'item 8',  'item 9', 'item 10', 'item 11', 'item 12', 'item 13',
 'item 14', 'item 15', 'item 16', 'item 17', 'item 18', 'item 19', 'item 20',
 'item 21', 'item 22', 'item 23', 'item 24', 'item 25', 'item 26', 'item 27',
 'item 28', 'item 29']
Length: 30, dtype: string`,
  ],
};

describe('categorical and array reprs', () => {
  it.each(Object.entries(CASES))('%s', (_, [shown, expected]) => {
    expect(shown).toBe(expected);
  });
});
