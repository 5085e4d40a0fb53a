import { describe, expect, it } from 'vitest';
import { frameInfo, seriesInfo } from '../../src/display/info-text.js';
import { displayOptions } from '../../src/display/settings.js';
import { cat, col, range } from './views.js';

const CASES: Record<string, [shown: string, expected: string]> = {
  frame: [
    frameInfo({
      className: 'DataFrame',
      index: { className: 'RangeIndex', columns: [range(3, 0, 1)], names: [null], rangeInfo: { start: 0, stop: 3, step: 1 } },
      rows: 3,
      dtypes: [col('int64', []).dtype, col('str', []).dtype, col('float64', []).dtype, cat([], col('str', ['u', 'v'])).dtype],
      nonNull: [3, 2, 2, 3],
      memory: 229,
      columnLabels: ['a', 'bb', 'c', 'd'],
    }),
    `<class 'pandas.DataFrame'>
RangeIndex: 3 entries, 0 to 2
Data columns (total 4 columns):
 #   Column  Non-Null Count  Dtype   
---  ------  --------------  -----   
 0   a       3 non-null      int64   
 1   bb      2 non-null      str     
 2   c       2 non-null      float64 
 3   d       3 non-null      category
dtypes: category(1), float64(1), int64(1), str(1)
memory usage: 229.0 bytes
`,
  ],
  'not verbose': [
    frameInfo(
      {
        className: 'DataFrame',
        index: { className: 'RangeIndex', columns: [range(3, 0, 1)], names: [null], rangeInfo: { start: 0, stop: 3, step: 1 } },
        rows: 3,
        dtypes: [col('int64', []).dtype, col('str', []).dtype, col('float64', []).dtype, cat([], col('str', ['u', 'v'])).dtype],
        nonNull: [3, 2, 2, 3],
        memory: 229,
        columnLabels: ['a', 'bb', 'c', 'd'],
      },
      { verbose: false },
    ),
    `<class 'pandas.DataFrame'>
RangeIndex: 3 entries, 0 to 2
Columns: 4 entries, a to d
dtypes: category(1), float64(1), int64(1), str(1)
memory usage: 229.0 bytes
`,
  ],
  'no counts': [
    frameInfo(
      {
        className: 'DataFrame',
        index: { className: 'RangeIndex', columns: [range(3, 0, 1)], names: [null], rangeInfo: { start: 0, stop: 3, step: 1 } },
        rows: 3,
        dtypes: [col('int64', []).dtype, col('str', []).dtype, col('float64', []).dtype, cat([], col('str', ['u', 'v'])).dtype],
        nonNull: [3, 2, 2, 3],
        memory: 229,
        columnLabels: ['a', 'bb', 'c', 'd'],
      },
      { showCounts: false },
    ),
    `<class 'pandas.DataFrame'>
RangeIndex: 3 entries, 0 to 2
Data columns (total 4 columns):
 #   Column  Dtype   
---  ------  -----   
 0   a       int64   
 1   bb      str     
 2   c       float64 
 3   d       category
dtypes: category(1), float64(1), int64(1), str(1)
memory usage: 229.0 bytes
`,
  ],
  'no memory': [
    frameInfo(
      {
        className: 'DataFrame',
        index: { className: 'RangeIndex', columns: [range(3, 0, 1)], names: [null], rangeInfo: { start: 0, stop: 3, step: 1 } },
        rows: 3,
        dtypes: [col('int64', []).dtype, col('str', []).dtype, col('float64', []).dtype, cat([], col('str', ['u', 'v'])).dtype],
        nonNull: [3, 2, 2, 3],
        memory: 229,
        columnLabels: ['a', 'bb', 'c', 'd'],
      },
      { memoryUsage: false },
    ),
    `<class 'pandas.DataFrame'>
RangeIndex: 3 entries, 0 to 2
Data columns (total 4 columns):
 #   Column  Non-Null Count  Dtype   
---  ------  --------------  -----   
 0   a       3 non-null      int64   
 1   bb      2 non-null      str     
 2   c       2 non-null      float64 
 3   d       3 non-null      category
dtypes: category(1), float64(1), int64(1), str(1)`,
  ],
  deep: [
    frameInfo(
      {
        className: 'DataFrame',
        index: { className: 'RangeIndex', columns: [range(3, 0, 1)], names: [null], rangeInfo: { start: 0, stop: 3, step: 1 } },
        rows: 3,
        dtypes: [col('int64', []).dtype, col('str', []).dtype, col('float64', []).dtype, cat([], col('str', ['u', 'v'])).dtype],
        nonNull: [3, 2, 2, 3],
        memory: 229,
        columnLabels: ['a', 'bb', 'c', 'd'],
      },
      { memoryUsage: 'deep' },
    ),
    `<class 'pandas.DataFrame'>
RangeIndex: 3 entries, 0 to 2
Data columns (total 4 columns):
 #   Column  Non-Null Count  Dtype   
---  ------  --------------  -----   
 0   a       3 non-null      int64   
 1   bb      2 non-null      str     
 2   c       2 non-null      float64 
 3   d       3 non-null      category
dtypes: category(1), float64(1), int64(1), str(1)
memory usage: 229.0 bytes
`,
  ],
  max_cols: [
    frameInfo(
      {
        className: 'DataFrame',
        index: { className: 'RangeIndex', columns: [range(3, 0, 1)], names: [null], rangeInfo: { start: 0, stop: 3, step: 1 } },
        rows: 3,
        dtypes: [col('int64', []).dtype, col('str', []).dtype, col('float64', []).dtype, cat([], col('str', ['u', 'v'])).dtype],
        nonNull: [3, 2, 2, 3],
        memory: 229,
        columnLabels: ['a', 'bb', 'c', 'd'],
      },
      { maxCols: 2 },
    ),
    `<class 'pandas.DataFrame'>
RangeIndex: 3 entries, 0 to 2
Columns: 4 entries, a to d
dtypes: category(1), float64(1), int64(1), str(1)
memory usage: 229.0 bytes
`,
  ],
  'max_cols verbose': [
    frameInfo(
      {
        className: 'DataFrame',
        index: { className: 'RangeIndex', columns: [range(3, 0, 1)], names: [null], rangeInfo: { start: 0, stop: 3, step: 1 } },
        rows: 3,
        dtypes: [col('int64', []).dtype, col('str', []).dtype, col('float64', []).dtype, cat([], col('str', ['u', 'v'])).dtype],
        nonNull: [3, 2, 2, 3],
        memory: 229,
        columnLabels: ['a', 'bb', 'c', 'd'],
      },
      { maxCols: 2, verbose: true },
    ),
    `<class 'pandas.DataFrame'>
RangeIndex: 3 entries, 0 to 2
Data columns (total 4 columns):
 #   Column  Dtype   
---  ------  -----   
 0   a       int64   
 1   bb      str     
 2   c       float64 
 3   d       category
dtypes: category(1), float64(1), int64(1), str(1)
memory usage: 229.0 bytes
`,
  ],
  object: [
    frameInfo({
      className: 'DataFrame',
      index: { className: 'RangeIndex', columns: [range(2, 0, 1)], names: [null], rangeInfo: { start: 0, stop: 2, step: 1 } },
      rows: 2,
      dtypes: [col('object', []).dtype],
      nonNull: [2],
      memory: 148,
      columnLabels: ['o'],
    }),
    `<class 'pandas.DataFrame'>
RangeIndex: 2 entries, 0 to 1
Data columns (total 1 columns):
 #   Column  Non-Null Count  Dtype 
---  ------  --------------  ----- 
 0   o       2 non-null      object
dtypes: object(1)
memory usage: 148.0+ bytes
`,
  ],
  empty: [
    frameInfo({
      className: 'DataFrame',
      index: { className: 'RangeIndex', columns: [range(0, 0, 1)], names: [null], rangeInfo: { start: 0, stop: 0, step: 1 } },
      rows: 0,
      dtypes: [],
      nonNull: [],
      memory: 132,
      columnLabels: [],
    }),
    `<class 'pandas.DataFrame'>
RangeIndex: 0 entries
Empty DataFrame
`,
  ],
  'no rows': [
    frameInfo({
      className: 'DataFrame',
      index: { className: 'RangeIndex', columns: [range(0, 0, 1)], names: [null], rangeInfo: { start: 0, stop: 0, step: 1 } },
      rows: 0,
      dtypes: [col('int64', []).dtype, col('str', []).dtype, col('float64', []).dtype, cat([], col('str', ['u', 'v'])).dtype],
      nonNull: [0, 0, 0, 0],
      memory: 151,
      columnLabels: ['a', 'bb', 'c', 'd'],
    }),
    `<class 'pandas.DataFrame'>
RangeIndex: 0 entries
Data columns (total 4 columns):
 #   Column  Non-Null Count  Dtype   
---  ------  --------------  -----   
 0   a       0 non-null      int64   
 1   bb      0 non-null      str     
 2   c       0 non-null      float64 
 3   d       0 non-null      category
dtypes: category(1), float64(1), int64(1), str(1)
memory usage: 151.0 bytes
`,
  ],
  'text index': [
    frameInfo({
      className: 'DataFrame',
      index: { className: 'Index', columns: [col('str', ['x', null, 'z'])], names: ['bb'] },
      rows: 3,
      dtypes: [col('int64', []).dtype, col('float64', []).dtype, cat([], col('str', ['u', 'v'])).dtype],
      nonNull: [3, 2, 3],
      memory: 97,
      columnLabels: ['a', 'c', 'd'],
    }),
    `<class 'pandas.DataFrame'>
Index: 3 entries, x to z
Data columns (total 3 columns):
 #   Column  Non-Null Count  Dtype   
---  ------  --------------  -----   
 0   a       3 non-null      int64   
 1   c       2 non-null      float64 
 2   d       3 non-null      category
dtypes: category(1), float64(1), int64(1)
memory usage: 97.0 bytes
`,
  ],
  dates: [
    frameInfo({
      className: 'DataFrame',
      index: {
        className: 'DatetimeIndex',
        columns: [col('datetime64[us]', [1577836800000000n, 1577923200000000n, 1578009600000000n])],
        names: [null],
        freq: 'D',
      },
      rows: 3,
      dtypes: [col('int64', []).dtype, col('str', []).dtype, col('float64', []).dtype, cat([], col('str', ['u', 'v'])).dtype],
      nonNull: [3, 2, 2, 3],
      memory: 121,
      columnLabels: ['a', 'bb', 'c', 'd'],
    }),
    `<class 'pandas.DataFrame'>
DatetimeIndex: 3 entries, 2020-01-01 to 2020-01-03
Freq: D
Data columns (total 4 columns):
 #   Column  Non-Null Count  Dtype   
---  ------  --------------  -----   
 0   a       3 non-null      int64   
 1   bb      2 non-null      str     
 2   c       2 non-null      float64 
 3   d       3 non-null      category
dtypes: category(1), float64(1), int64(1), str(1)
memory usage: 121.0 bytes
`,
  ],
  times: [
    frameInfo({
      className: 'DataFrame',
      index: {
        className: 'DatetimeIndex',
        columns: [col('datetime64[us]', [1577872800000000n, 1577876400000000n, 1577880000000000n])],
        names: [null],
        freq: 'h',
      },
      rows: 3,
      dtypes: [col('int64', []).dtype, col('str', []).dtype, col('float64', []).dtype, cat([], col('str', ['u', 'v'])).dtype],
      nonNull: [3, 2, 2, 3],
      memory: 121,
      columnLabels: ['a', 'bb', 'c', 'd'],
    }),
    `<class 'pandas.DataFrame'>
DatetimeIndex: 3 entries, 2020-01-01 10:00:00 to 2020-01-01 12:00:00
Freq: h
Data columns (total 4 columns):
 #   Column  Non-Null Count  Dtype   
---  ------  --------------  -----   
 0   a       3 non-null      int64   
 1   bb      2 non-null      str     
 2   c       2 non-null      float64 
 3   d       3 non-null      category
dtypes: category(1), float64(1), int64(1), str(1)
memory usage: 121.0 bytes
`,
  ],
  multi: [
    frameInfo({
      className: 'DataFrame',
      index: {
        className: 'MultiIndex',
        columns: [col('str', ['a', 'a', 'b']), col('int64', [1, 2, 3]), col('float64', [1.5, 2.5, 3])],
        names: [null, null, null],
      },
      rows: 3,
      dtypes: [col('int64', []).dtype, col('str', []).dtype, col('float64', []).dtype, cat([], col('str', ['u', 'v'])).dtype],
      nonNull: [3, 2, 2, 3],
      memory: 221,
      columnLabels: ['a', 'bb', 'c', 'd'],
    }),
    `<class 'pandas.DataFrame'>
MultiIndex: 3 entries, ('a', np.int64(1), np.float64(1.5)) to ('b', np.int64(3), np.float64(3.0))
Data columns (total 4 columns):
 #   Column  Non-Null Count  Dtype   
---  ------  --------------  -----   
 0   a       3 non-null      int64   
 1   bb      2 non-null      str     
 2   c       2 non-null      float64 
 3   d       3 non-null      category
dtypes: category(1), float64(1), int64(1), str(1)
memory usage: 221.0 bytes
`,
  ],
  'multi columns': [
    frameInfo({
      className: 'DataFrame',
      index: { className: 'RangeIndex', columns: [range(1, 0, 1)], names: [null], rangeInfo: { start: 0, stop: 1, step: 1 } },
      rows: 1,
      dtypes: [col('int64', []).dtype, col('int64', []).dtype],
      nonNull: [1, 1],
      memory: 148,
      columnLabels: [
        ['A', 'x'],
        ['B', 'y'],
      ],
    }),
    `<class 'pandas.DataFrame'>
RangeIndex: 1 entries, 0 to 0
Data columns (total 2 columns):
 #   Column  Non-Null Count  Dtype
---  ------  --------------  -----
 0   (A, x)  1 non-null      int64
 1   (B, y)  1 non-null      int64
dtypes: int64(2)
memory usage: 148.0 bytes
`,
  ],
  'multi columns short': [
    frameInfo(
      {
        className: 'DataFrame',
        index: { className: 'RangeIndex', columns: [range(1, 0, 1)], names: [null], rangeInfo: { start: 0, stop: 1, step: 1 } },
        rows: 1,
        dtypes: [col('int64', []).dtype, col('int64', []).dtype],
        nonNull: [1, 1],
        memory: 148,
        columnLabels: [
          ['A', 'x'],
          ['B', 'y'],
        ],
      },
      { verbose: false },
    ),
    `<class 'pandas.DataFrame'>
RangeIndex: 1 entries, 0 to 0
Columns: 2 entries, ('A', 'x') to ('B', 'y')
dtypes: int64(2)
memory usage: 148.0 bytes
`,
  ],
  periods: [
    frameInfo({
      className: 'DataFrame',
      index: { className: 'PeriodIndex', columns: [col('period[M]', [600n, 601n, 602n])], names: [null] },
      rows: 3,
      dtypes: [col('int64', []).dtype, col('str', []).dtype, col('float64', []).dtype, cat([], col('str', ['u', 'v'])).dtype],
      nonNull: [3, 2, 2, 3],
      memory: 121,
      columnLabels: ['a', 'bb', 'c', 'd'],
    }),
    `<class 'pandas.DataFrame'>
PeriodIndex: 3 entries, 2020-01 to 2020-03
Freq: M
Data columns (total 4 columns):
 #   Column  Non-Null Count  Dtype   
---  ------  --------------  -----   
 0   a       3 non-null      int64   
 1   bb      2 non-null      str     
 2   c       2 non-null      float64 
 3   d       3 non-null      category
dtypes: category(1), float64(1), int64(1), str(1)
memory usage: 121.0 bytes
`,
  ],
  timedeltas: [
    frameInfo({
      className: 'DataFrame',
      index: { className: 'TimedeltaIndex', columns: [col('timedelta64[us]', [3600000000n, 7200000000n, 10800000000n])], names: [null] },
      rows: 3,
      dtypes: [col('int64', []).dtype, col('str', []).dtype, col('float64', []).dtype, cat([], col('str', ['u', 'v'])).dtype],
      nonNull: [3, 2, 2, 3],
      memory: 121,
      columnLabels: ['a', 'bb', 'c', 'd'],
    }),
    `<class 'pandas.DataFrame'>
TimedeltaIndex: 3 entries, 0 days 01:00:00 to 0 days 03:00:00
Data columns (total 4 columns):
 #   Column  Non-Null Count  Dtype   
---  ------  --------------  -----   
 0   a       3 non-null      int64   
 1   bb      2 non-null      str     
 2   c       2 non-null      float64 
 3   d       3 non-null      category
dtypes: category(1), float64(1), int64(1), str(1)
memory usage: 121.0 bytes
`,
  ],
  'float index': [
    frameInfo({
      className: 'DataFrame',
      index: { className: 'Index', columns: [col('float64', [0.5, 1, 2])], names: [null] },
      rows: 3,
      dtypes: [col('int64', []).dtype, col('str', []).dtype, col('float64', []).dtype, cat([], col('str', ['u', 'v'])).dtype],
      nonNull: [3, 2, 2, 3],
      memory: 121,
      columnLabels: ['a', 'bb', 'c', 'd'],
    }),
    `<class 'pandas.DataFrame'>
Index: 3 entries, 0.5 to 2.0
Data columns (total 4 columns):
 #   Column  Non-Null Count  Dtype   
---  ------  --------------  -----   
 0   a       3 non-null      int64   
 1   bb      2 non-null      str     
 2   c       2 non-null      float64 
 3   d       3 non-null      category
dtypes: category(1), float64(1), int64(1), str(1)
memory usage: 121.0 bytes
`,
  ],
  interval: [
    frameInfo({
      className: 'DataFrame',
      index: {
        className: 'IntervalIndex',
        columns: [
          col('interval[int64, right]', [
            [0, 1],
            [1, 2],
          ]),
        ],
        names: [null],
      },
      rows: 2,
      dtypes: [col('interval[int64, right]', []).dtype],
      nonNull: [2],
      memory: 64,
      columnLabels: ['i'],
    }),
    `<class 'pandas.DataFrame'>
IntervalIndex: 2 entries, (0, 1] to (1, 2]
Data columns (total 1 columns):
 #   Column  Non-Null Count  Dtype                 
---  ------  --------------  -----                 
 0   i       2 non-null      interval[int64, right]
dtypes: interval(1)
memory usage: 64.0 bytes
`,
  ],
  'many columns': [
    frameInfo({
      className: 'DataFrame',
      index: { className: 'RangeIndex', columns: [range(1, 0, 1)], names: [null], rangeInfo: { start: 0, stop: 1, step: 1 } },
      rows: 1,
      dtypes: [
        col('float64', []).dtype,
        col('float64', []).dtype,
        col('float64', []).dtype,
        col('float64', []).dtype,
        col('float64', []).dtype,
        col('float64', []).dtype,
        col('float64', []).dtype,
        col('float64', []).dtype,
        col('float64', []).dtype,
        col('float64', []).dtype,
        col('float64', []).dtype,
        col('float64', []).dtype,
        col('float64', []).dtype,
        col('float64', []).dtype,
        col('float64', []).dtype,
        col('float64', []).dtype,
        col('float64', []).dtype,
        col('float64', []).dtype,
        col('float64', []).dtype,
        col('float64', []).dtype,
        col('float64', []).dtype,
        col('float64', []).dtype,
        col('float64', []).dtype,
        col('float64', []).dtype,
        col('float64', []).dtype,
        col('float64', []).dtype,
        col('float64', []).dtype,
        col('float64', []).dtype,
        col('float64', []).dtype,
        col('float64', []).dtype,
        col('float64', []).dtype,
        col('float64', []).dtype,
        col('float64', []).dtype,
        col('float64', []).dtype,
        col('float64', []).dtype,
        col('float64', []).dtype,
        col('float64', []).dtype,
        col('float64', []).dtype,
        col('float64', []).dtype,
        col('float64', []).dtype,
        col('float64', []).dtype,
        col('float64', []).dtype,
        col('float64', []).dtype,
        col('float64', []).dtype,
        col('float64', []).dtype,
        col('float64', []).dtype,
        col('float64', []).dtype,
        col('float64', []).dtype,
        col('float64', []).dtype,
        col('float64', []).dtype,
        col('float64', []).dtype,
        col('float64', []).dtype,
        col('float64', []).dtype,
        col('float64', []).dtype,
        col('float64', []).dtype,
        col('float64', []).dtype,
        col('float64', []).dtype,
        col('float64', []).dtype,
        col('float64', []).dtype,
        col('float64', []).dtype,
        col('float64', []).dtype,
        col('float64', []).dtype,
        col('float64', []).dtype,
        col('float64', []).dtype,
        col('float64', []).dtype,
        col('float64', []).dtype,
        col('float64', []).dtype,
        col('float64', []).dtype,
        col('float64', []).dtype,
        col('float64', []).dtype,
        col('float64', []).dtype,
        col('float64', []).dtype,
        col('float64', []).dtype,
        col('float64', []).dtype,
        col('float64', []).dtype,
        col('float64', []).dtype,
        col('float64', []).dtype,
        col('float64', []).dtype,
        col('float64', []).dtype,
        col('float64', []).dtype,
        col('float64', []).dtype,
        col('float64', []).dtype,
        col('float64', []).dtype,
        col('float64', []).dtype,
        col('float64', []).dtype,
        col('float64', []).dtype,
        col('float64', []).dtype,
        col('float64', []).dtype,
        col('float64', []).dtype,
        col('float64', []).dtype,
        col('float64', []).dtype,
        col('float64', []).dtype,
        col('float64', []).dtype,
        col('float64', []).dtype,
        col('float64', []).dtype,
        col('float64', []).dtype,
        col('float64', []).dtype,
        col('float64', []).dtype,
        col('float64', []).dtype,
        col('float64', []).dtype,
        col('float64', []).dtype,
      ],
      nonNull: [
        1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
        1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
        1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
      ],
      memory: 940,
      columnLabels: [
        0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34,
        35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 47, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 58, 59, 60, 61, 62, 63, 64, 65, 66, 67,
        68, 69, 70, 71, 72, 73, 74, 75, 76, 77, 78, 79, 80, 81, 82, 83, 84, 85, 86, 87, 88, 89, 90, 91, 92, 93, 94, 95, 96, 97, 98, 99, 100,
      ],
    }),
    `<class 'pandas.DataFrame'>
RangeIndex: 1 entries, 0 to 0
Columns: 101 entries, 0 to 100
dtypes: float64(101)
memory usage: 940.0 bytes
`,
  ],
  'range with step': [
    frameInfo({
      className: 'DataFrame',
      index: { className: 'RangeIndex', columns: [range(3, 10, 2)], names: [null], rangeInfo: { start: 10, stop: 16, step: 2 } },
      rows: 3,
      dtypes: [col('int64', []).dtype, col('str', []).dtype, col('float64', []).dtype, cat([], col('str', ['u', 'v'])).dtype],
      nonNull: [3, 2, 2, 3],
      memory: 229,
      columnLabels: ['a', 'bb', 'c', 'd'],
    }),
    `<class 'pandas.DataFrame'>
RangeIndex: 3 entries, 10 to 14
Data columns (total 4 columns):
 #   Column  Non-Null Count  Dtype   
---  ------  --------------  -----   
 0   a       3 non-null      int64   
 1   bb      2 non-null      str     
 2   c       2 non-null      float64 
 3   d       3 non-null      category
dtypes: category(1), float64(1), int64(1), str(1)
memory usage: 229.0 bytes
`,
  ],
  'int labels': [
    frameInfo({
      className: 'DataFrame',
      index: { className: 'RangeIndex', columns: [range(1, 0, 1)], names: [null], rangeInfo: { start: 0, stop: 1, step: 1 } },
      rows: 1,
      dtypes: [col('int64', []).dtype, col('float64', []).dtype],
      nonNull: [1, 1],
      memory: 148,
      columnLabels: [0, 1],
    }),
    `<class 'pandas.DataFrame'>
RangeIndex: 1 entries, 0 to 0
Data columns (total 2 columns):
 #   Column  Non-Null Count  Dtype  
---  ------  --------------  -----  
 0   0       1 non-null      int64  
 1   1       1 non-null      float64
dtypes: float64(1), int64(1)
memory usage: 148.0 bytes
`,
  ],
  max_info_rows: [
    frameInfo(
      {
        className: 'DataFrame',
        index: { className: 'RangeIndex', columns: [range(3, 0, 1)], names: [null], rangeInfo: { start: 0, stop: 3, step: 1 } },
        rows: 3,
        dtypes: [col('int64', []).dtype, col('str', []).dtype, col('float64', []).dtype, cat([], col('str', ['u', 'v'])).dtype],
        nonNull: [3, 2, 2, 3],
        memory: 229,
        columnLabels: ['a', 'bb', 'c', 'd'],
      },
      {},
      displayOptions({ maxInfoRows: 2 }),
    ),
    `<class 'pandas.DataFrame'>
RangeIndex: 3 entries, 0 to 2
Data columns (total 4 columns):
 #   Column  Dtype   
---  ------  -----   
 0   a       int64   
 1   bb      str     
 2   c       float64 
 3   d       category
dtypes: category(1), float64(1), int64(1), str(1)
memory usage: 229.0 bytes
`,
  ],
  'memory option off': [
    frameInfo(
      {
        className: 'DataFrame',
        index: { className: 'RangeIndex', columns: [range(3, 0, 1)], names: [null], rangeInfo: { start: 0, stop: 3, step: 1 } },
        rows: 3,
        dtypes: [col('int64', []).dtype, col('str', []).dtype, col('float64', []).dtype, cat([], col('str', ['u', 'v'])).dtype],
        nonNull: [3, 2, 2, 3],
        memory: 229,
        columnLabels: ['a', 'bb', 'c', 'd'],
      },
      {},
      displayOptions({ memoryUsage: false }),
    ),
    `<class 'pandas.DataFrame'>
RangeIndex: 3 entries, 0 to 2
Data columns (total 4 columns):
 #   Column  Non-Null Count  Dtype   
---  ------  --------------  -----   
 0   a       3 non-null      int64   
 1   bb      2 non-null      str     
 2   c       2 non-null      float64 
 3   d       3 non-null      category
dtypes: category(1), float64(1), int64(1), str(1)`,
  ],
  kilobytes: [
    frameInfo({
      className: 'DataFrame',
      index: { className: 'RangeIndex', columns: [range(300, 0, 1)], names: ['a'], rangeInfo: { start: 0, stop: 300, step: 1 } },
      rows: 300,
      dtypes: [col('int64', []).dtype],
      nonNull: [300],
      memory: 2532,
      columnLabels: ['a'],
    }),
    `<class 'pandas.DataFrame'>
RangeIndex: 300 entries, 0 to 299
Data columns (total 1 columns):
 #   Column  Non-Null Count  Dtype
---  ------  --------------  -----
 0   a       300 non-null    int64
dtypes: int64(1)
memory usage: 2.5 KB
`,
  ],
  series: [
    seriesInfo({
      className: 'Series',
      index: { className: 'RangeIndex', columns: [range(3, 0, 1)], names: [null], rangeInfo: { start: 0, stop: 3, step: 1 } },
      rows: 3,
      dtypes: [col('float64', []).dtype],
      nonNull: [2],
      memory: 156,
      name: 's',
    }),
    `<class 'pandas.Series'>
RangeIndex: 3 entries, 0 to 2
Series name: s
Non-Null Count  Dtype  
--------------  -----  
2 non-null      float64
dtypes: float64(1)
memory usage: 156.0 bytes
`,
  ],
  'series unnamed short': [
    seriesInfo(
      {
        className: 'Series',
        index: { className: 'RangeIndex', columns: [range(2, 0, 1)], names: [null], rangeInfo: { start: 0, stop: 2, step: 1 } },
        rows: 2,
        dtypes: [col('str', []).dtype],
        nonNull: [2],
        memory: 150,
        name: null,
      },
      { verbose: false },
    ),
    `<class 'pandas.Series'>
RangeIndex: 2 entries, 0 to 1
dtypes: str(1)
memory usage: 150.0 bytes
`,
  ],
  'series no counts': [
    seriesInfo(
      {
        className: 'Series',
        index: { className: 'RangeIndex', columns: [range(2, 0, 1)], names: [null], rangeInfo: { start: 0, stop: 2, step: 1 } },
        rows: 2,
        dtypes: [col('int64', []).dtype],
        nonNull: [2],
        memory: 148,
        name: null,
      },
      { showCounts: false },
    ),
    `<class 'pandas.Series'>
RangeIndex: 2 entries, 0 to 1
Series name: None
Dtype
-----
int64
dtypes: int64(1)
memory usage: 148.0 bytes
`,
  ],
};

describe('info', () => {
  it.each(Object.entries(CASES))('%s', (_, [shown, expected]) => {
    expect(shown).toBe(expected);
  });
});
