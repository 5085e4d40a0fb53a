import { describe, expect, it } from 'vitest';
import { seriesRepr } from '../../src/display/series-text.js';
import { tuple } from '../../src/scalars/tuple.js';
import { axis, cat, col, range, series } from './views.js';

const CASES: Record<string, [shown: string, expected: string]> = {
  named: [
    seriesRepr(series(col('int64', [1, 2, 3]), undefined, 'n')),
    `0    1
1    2
2    3
Name: n, dtype: int64`,
  ],
  unnamed: [
    seriesRepr(series(col('int64', [1, 2, 3]))),
    `0    1
1    2
2    3
dtype: int64`,
  ],
  'index name': [
    seriesRepr(series(col('int64', [1, 2, 3]), axis(range(3, 0, 1), ['i']), 'n')),
    `i
0    1
1    2
2    3
Name: n, dtype: int64`,
  ],
  'int name': [
    seriesRepr(series(col('int64', [1, 2, 3]), undefined, 5)),
    `0    1
1    2
2    3
Name: 5, dtype: int64`,
  ],
  'float name': [
    seriesRepr(series(col('int64', [1, 2, 3]), undefined, 1.5)),
    `0    1
1    2
2    3
Name: 1.5, dtype: int64`,
  ],
  'tuple name': [
    seriesRepr(series(col('int64', [1, 2, 3]), undefined, tuple('a', 1))),
    `0    1
1    2
2    3
Name: (a, 1), dtype: int64`,
  ],
  'escaped name': [
    seriesRepr(series(col('int64', [1, 2, 3]), undefined, 'a\nb')),
    `0    1
1    2
2    3
Name: a\\nb, dtype: int64`,
  ],
  'dates with freq': [
    seriesRepr(
      series(col('int64', [1, 2, 3]), axis(col('datetime64[us]', [1577836800000000n, 1577923200000000n, 1578009600000000n]), [null], 'D')),
    ),
    `2020-01-01    1
2020-01-02    2
2020-01-03    3
Freq: D, dtype: int64`,
  ],
  'month freq named': [
    seriesRepr(series(col('int64', [1, 2]), axis(col('datetime64[us]', [1580428800000000n, 1582934400000000n]), [null], 'ME'), 'v')),
    `2020-01-31    1
2020-02-29    2
Freq: ME, Name: v, dtype: int64`,
  ],
  'dates without freq': [
    seriesRepr(series(col('int64', [1, 2]), axis(col('datetime64[us]', [1577836800000000n, 1578182400000000n])))),
    `2020-01-01    1
2020-01-05    2
dtype: int64`,
  ],
  'period index': [
    seriesRepr(series(col('float64', [1.5, 2]), axis(col('period[Q-DEC]', [200n, 201n])))),
    `2020Q1    1.5
2020Q2    2.0
Freq: Q-DEC, dtype: float64`,
  ],
  'timedelta index': [
    seriesRepr(series(col('int64', [1, 2]), axis(col('timedelta64[us]', [3600000000n, 90000000000n]), [null], 'D'))),
    `0 days 01:00:00    1
1 days 01:00:00    2
Freq: D, dtype: int64`,
  ],
  'multi index': [
    seriesRepr(series(col('int64', [1, 2, 3]), axis([col('str', ['a', 'a', 'b']), col('int64', [1, 2, 1])], ['k', 'n']), 'v')),
    `k  n
a  1    1
   2    2
b  1    3
Name: v, dtype: int64`,
  ],
  'multi index plain': [
    seriesRepr(series(col('float64', [1.5, 2, 3]), axis([col('str', ['a', 'a', 'b']), col('int64', [1, 2, 1])]))),
    `a  1    1.5
   2    2.0
b  1    3.0
dtype: float64`,
  ],
  empty: [seriesRepr(series(col('float64', []))), `Series([], dtype: float64)`],
  'empty named': [seriesRepr(series(col('object', []), undefined, 'x')), `Series([], Name: x, dtype: object)`],
  'empty category': [
    seriesRepr(series(cat([], col('object', [])))),
    `Series([], dtype: category
Categories (0, object): [])`,
  ],
  'empty dates': [seriesRepr(series(col('int64', []), axis(col('datetime64[s]', []), [null], 'D'))), `Series([], Freq: D, dtype: int64)`],
};

describe('series', () => {
  it.each(Object.entries(CASES))('%s', (_, [shown, expected]) => {
    expect(shown).toBe(expected);
  });
});
