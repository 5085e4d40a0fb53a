import { describe, expect, it } from 'vitest';
import { indexRepr } from '../../src/display/index-repr.js';
import { tuple } from '../../src/scalars/tuple.js';
import { cat, col, range } from './views.js';

const CASES: Record<string, [shown: string, expected: string]> = {
  int: [indexRepr({ className: 'Index', columns: [col('int64', [1, 2, 3])], names: [null] }), `Index([1, 2, 3], dtype='int64')`],
  named: [indexRepr({ className: 'Index', columns: [col('int64', [1, 2, 3])], names: ['x'] }), `Index([1, 2, 3], dtype='int64', name='x')`],
  empty: [indexRepr({ className: 'Index', columns: [col('int64', [])], names: [null] }), `Index([], dtype='int64')`],
  one: [indexRepr({ className: 'Index', columns: [col('int64', [5])], names: [null] }), `Index([5], dtype='int64')`],
  float: [
    indexRepr({ className: 'Index', columns: [col('float64', [1, 2.5, null, 1e-7, 1e20])], names: [null] }),
    `Index([1.0, 2.5, nan, 1e-07, 1e+20], dtype='float64')`,
  ],
  float32: [
    indexRepr({ className: 'Index', columns: [col('float32', [0.10000000149011612, 2])], names: [null] }),
    `Index([0.10000000149011612, 2.0], dtype='float32')`,
  ],
  bool: [indexRepr({ className: 'Index', columns: [col('bool', [true, false])], names: [null] }), `Index([True, False], dtype='bool')`],
  text: [
    indexRepr({ className: 'Index', columns: [col('str', ['a', 'b\n', "it's", null])], names: [null] }),
    `Index(['a', 'b\\n', 'it's', nan], dtype='str')`,
  ],
  object: [
    indexRepr({ className: 'Index', columns: [col('object', ['a', 1, 2.5, null, NaN, tuple('x', 1.5)])], names: [null] }),
    `Index(['a', 1, 2.5, None, nan, ('x', '1.5')], dtype='object')`,
  ],
  'object text': [
    indexRepr({ className: 'Index', columns: [col('object', ['a', 'b'])], names: [null] }),
    `Index(['a', 'b'], dtype='object')`,
  ],
  'int name': [indexRepr({ className: 'Index', columns: [col('int64', [1])], names: [3] }), `Index([1], dtype='int64', name=3)`],
  'tuple name': [
    indexRepr({ className: 'Index', columns: [col('int64', [1])], names: [tuple('a', 1)] }),
    `Index([1], dtype='int64', name=('a', 1))`,
  ],
  Int64: [indexRepr({ className: 'Index', columns: [col('Int64', [1, null])], names: [null] }), `Index([1, <NA>], dtype='Int64')`],
  Float64: [indexRepr({ className: 'Index', columns: [col('Float64', [1, null])], names: [null] }), `Index([1.0, <NA>], dtype='Float64')`],
  string: [indexRepr({ className: 'Index', columns: [col('string', ['a', null])], names: [null] }), `Index(['a', <NA>], dtype='string')`],
  boolean: [
    indexRepr({ className: 'Index', columns: [col('boolean', [true, null])], names: [null] }),
    `Index([True, <NA>], dtype='boolean')`,
  ],
  range: [
    indexRepr({ className: 'RangeIndex', columns: [range(3, 0, 1)], names: [null], rangeInfo: { start: 0, stop: 3, step: 1 } }),
    `RangeIndex(start=0, stop=3, step=1)`,
  ],
  'range named': [
    indexRepr({ className: 'RangeIndex', columns: [range(5, 1, 2)], names: ['r'], rangeInfo: { start: 1, stop: 10, step: 2 } }),
    `RangeIndex(start=1, stop=10, step=2, name='r')`,
  ],
  dates: [
    indexRepr({
      className: 'DatetimeIndex',
      columns: [col('datetime64[us]', [1577836800000000n, 1577923200000000n, 1578009600000000n])],
      names: [null],
      freq: 'D',
    }),
    `DatetimeIndex(['2020-01-01', '2020-01-02', '2020-01-03'],
              dtype='datetime64[us]', freq='D')`,
  ],
  'dates without freq': [
    indexRepr({ className: 'DatetimeIndex', columns: [col('datetime64[us]', [1577836800000000n, null])], names: [null] }),
    `DatetimeIndex(['2020-01-01', 'NaT'], dtype='datetime64[us]', freq=None)`,
  ],
  times: [
    indexRepr({ className: 'DatetimeIndex', columns: [col('datetime64[us]', [1577872800000000n, 1577923200000000n])], names: [null] }),
    `DatetimeIndex(['2020-01-01 10:00:00', '2020-01-02 00:00:00'],
              dtype='datetime64[us]', freq=None)`,
  ],
  fractions: [
    indexRepr({ className: 'DatetimeIndex', columns: [col('datetime64[us]', [1577872800500000n, 1577923200000000n])], names: [null] }),
    `DatetimeIndex(['2020-01-01 10:00:00.500000', '2020-01-02 00:00:00'],
              dtype='datetime64[us]', freq=None)`,
  ],
  zone: [
    indexRepr({
      className: 'DatetimeIndex',
      columns: [col('datetime64[us, Europe/Berlin]', [1577833200000000n, 1577919600000000n])],
      names: ['t'],
      freq: 'D',
    }),
    `DatetimeIndex(['2020-01-01 00:00:00+01:00', '2020-01-02 00:00:00+01:00'],
              dtype='datetime64[us, Europe/Berlin]', name='t', freq='D')`,
  ],
  'no dates': [
    indexRepr({ className: 'DatetimeIndex', columns: [col('datetime64[s]', [])], names: [null] }),
    `DatetimeIndex([], dtype='datetime64[s]', freq=None)`,
  ],
  timedeltas: [
    indexRepr({ className: 'TimedeltaIndex', columns: [col('timedelta64[us]', [86400000000n, 7200000000n, null])], names: [null] }),
    `TimedeltaIndex(['1 days 00:00:00', '0 days 02:00:00', NaT],
               dtype='timedelta64[us]', freq=None)`,
  ],
  'timedelta days': [
    indexRepr({ className: 'TimedeltaIndex', columns: [col('timedelta64[us]', [86400000000n, 172800000000n])], names: [null] }),
    `TimedeltaIndex(['1 days', '2 days'], dtype='timedelta64[us]', freq=None)`,
  ],
  'timedelta freq': [
    indexRepr({
      className: 'TimedeltaIndex',
      columns: [col('timedelta64[us]', [3600000000n, 90000000000n, 176400000000n])],
      names: [null],
      freq: 'D',
    }),
    `TimedeltaIndex(['0 days 01:00:00', '1 days 01:00:00', '2 days 01:00:00'],
               dtype='timedelta64[us]', freq='D')`,
  ],
  'timedelta us': [
    indexRepr({ className: 'TimedeltaIndex', columns: [col('timedelta64[us]', [1n, 86400000000n])], names: [null] }),
    `TimedeltaIndex(['0 days 00:00:00.000001', '1 days 00:00:00.000000'],
               dtype='timedelta64[us]', freq=None)`,
  ],
  periods: [
    indexRepr({ className: 'PeriodIndex', columns: [col('period[M]', [600n, 601n, 602n])], names: [null] }),
    `PeriodIndex(['2020-01', '2020-02', '2020-03'], dtype='period[M]')`,
  ],
  'periods missing': [
    indexRepr({ className: 'PeriodIndex', columns: [col('period[Q-DEC]', [200n, null])], names: [null] }),
    `PeriodIndex(['2020Q1', 'NaT'], dtype='period[Q-DEC]')`,
  ],
  weeks: [
    indexRepr({ className: 'PeriodIndex', columns: [col('period[W-SUN]', [2610n, 2611n])], names: [null] }),
    `PeriodIndex(['2019-12-30/2020-01-05', '2020-01-06/2020-01-12'],
            dtype='period[W-SUN]')`,
  ],
  intervals: [
    indexRepr({
      className: 'IntervalIndex',
      columns: [
        col('interval[int64, right]', [
          [0, 1],
          [1, 2],
          [2, 3],
        ]),
      ],
      names: [null],
    }),
    `IntervalIndex([(0, 1], (1, 2], (2, 3]], dtype='interval[int64, right]')`,
  ],
  'float intervals': [
    indexRepr({ className: 'IntervalIndex', columns: [col('interval[float64, left]', [[0.5, 1], null])], names: ['i'] }),
    `IntervalIndex([[0.5, 1.0), nan], dtype='interval[float64, left]', name='i')`,
  ],
  categories: [
    indexRepr({ className: 'CategoricalIndex', columns: [cat([0, 1, 0, -1], col('str', ['a', 'b']))], names: [null] }),
    `CategoricalIndex(['a', 'b', 'a', nan], categories=['a', 'b'], ordered=False,
                 dtype='category')`,
  ],
  'ordered categories': [
    indexRepr({ className: 'CategoricalIndex', columns: [cat([0, 1], col('int64', [1, 2]), true)], names: ['c'] }),
    `CategoricalIndex([1, 2], categories=[1, 2], ordered=True, dtype='category',
                 name='c')`,
  ],
  'many categories': [
    indexRepr({
      className: 'CategoricalIndex',
      columns: [cat([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11], col('str', ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l']))],
      names: [null],
    }),
    `CategoricalIndex(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l'],
                 categories=['a', 'b', 'c', 'd', ..., 'i', 'j', 'k', 'l'],
                 ordered=False, dtype='category')`,
  ],
  'date categories': [
    indexRepr({
      className: 'CategoricalIndex',
      columns: [cat([0, 1], col('datetime64[us]', [1577836800000000n, 1577923200000000n]))],
      names: [null],
    }),
    `CategoricalIndex(['2020-01-01', '2020-01-02'],
                 categories=[2020-01-01, 2020-01-02], ordered=False,
                 dtype='category')`,
  ],
  'long categories': [
    indexRepr({
      className: 'CategoricalIndex',
      columns: [
        cat([0, 1, 2], col('str', ['xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx', 'yyyyyyyyyyyyyyyyyyyyyyyyyyyyyy', 'zzzzzzzzzzzzzzzzzzzzzzzzzzzzzz'])),
      ],
      names: [null],
    }),
    `CategoricalIndex(['xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
                  'yyyyyyyyyyyyyyyyyyyyyyyyyyyyyy',
                  'zzzzzzzzzzzzzzzzzzzzzzzzzzzzzz'],
                 categories=['xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx', 'yyyyyyyyyyyyyyyyyyyyyyyyyyyyyy', 'zzzzzzzzzzzzzzzzzzzzzzzzzzzzzz'],
                 ordered=False, dtype='category')`,
  ],
};

describe('index reprs', () => {
  it.each(Object.entries(CASES))('%s', (_, [shown, expected]) => {
    expect(shown).toBe(expected);
  });
});
