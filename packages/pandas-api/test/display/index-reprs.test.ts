import { describe, expect, it } from 'vitest';
import { indexRepr } from '../../src/display/index-repr.js';
import { displayOptions } from '../../src/display/settings.js';
import { tuple } from '../../src/scalars/tuple.js';
import { cat, col, range } from './views.js';

const CASES: Record<string, [shown: string, expected: string]> = {
  'int': [
    indexRepr({ className: 'Index', columns: [col('int64', [1, 2, 3])], names: [null] }),
    `Index([1, 2, 3], dtype='int64')`,
  ],
  'named': [
    indexRepr({ className: 'Index', columns: [col('int64', [1, 2, 3])], names: ['x'] }),
    `Index([1, 2, 3], dtype='int64', name='x')`,
  ],
  'empty': [
    indexRepr({ className: 'Index', columns: [col('int64', [])], names: [null] }),
    `Index([], dtype='int64')`,
  ],
  'one': [
    indexRepr({ className: 'Index', columns: [col('int64', [5])], names: [null] }),
    `Index([5], dtype='int64')`,
  ],
  'float': [
    indexRepr({ className: 'Index', columns: [col('float64', [1, 2.5, null, 1e-07, 1e+20])], names: [null] }),
    `Index([1.0, 2.5, nan, 1e-07, 1e+20], dtype='float64')`,
  ],
  'float32': [
    indexRepr({ className: 'Index', columns: [col('float32', [0.10000000149011612, 2])], names: [null] }),
    `Index([0.10000000149011612, 2.0], dtype='float32')`,
  ],
  'bool': [
    indexRepr({ className: 'Index', columns: [col('bool', [true, false])], names: [null] }),
    `Index([True, False], dtype='bool')`,
  ],
  'text': [
    indexRepr({ className: 'Index', columns: [col('str', ['a', 'b\n', 'it\'s', null])], names: [null] }),
    `Index(['a', 'b\\n', 'it's', nan], dtype='str')`,
  ],
  'object': [
    indexRepr({ className: 'Index', columns: [col('object', ['a', 1, 2.5, null, NaN, tuple('x', 1.5)])], names: [null] }),
    `Index(['a', 1, 2.5, None, nan, ('x', '1.5')], dtype='object')`,
  ],
  'object text': [
    indexRepr({ className: 'Index', columns: [col('object', ['a', 'b'])], names: [null] }),
    `Index(['a', 'b'], dtype='object')`,
  ],
  'int name': [
    indexRepr({ className: 'Index', columns: [col('int64', [1])], names: [3] }),
    `Index([1], dtype='int64', name=3)`,
  ],
  'tuple name': [
    indexRepr({ className: 'Index', columns: [col('int64', [1])], names: [tuple('a', 1)] }),
    `Index([1], dtype='int64', name=('a', 1))`,
  ],
  'Int64': [
    indexRepr({ className: 'Index', columns: [col('Int64', [1, null])], names: [null] }),
    `Index([1, <NA>], dtype='Int64')`,
  ],
  'Float64': [
    indexRepr({ className: 'Index', columns: [col('Float64', [1, null])], names: [null] }),
    `Index([1.0, <NA>], dtype='Float64')`,
  ],
  'string': [
    indexRepr({ className: 'Index', columns: [col('string', ['a', null])], names: [null] }),
    `Index(['a', <NA>], dtype='string')`,
  ],
  'boolean': [
    indexRepr({ className: 'Index', columns: [col('boolean', [true, null])], names: [null] }),
    `Index([True, <NA>], dtype='boolean')`,
  ],
  'range': [
    indexRepr({ className: 'RangeIndex', columns: [range(3, 0, 1)], names: [null], rangeInfo: { start: 0, stop: 3, step: 1 } }),
    `RangeIndex(start=0, stop=3, step=1)`,
  ],
  'range named': [
    indexRepr({ className: 'RangeIndex', columns: [range(5, 1, 2)], names: ['r'], rangeInfo: { start: 1, stop: 10, step: 2 } }),
    `RangeIndex(start=1, stop=10, step=2, name='r')`,
  ],
  'dates': [
    indexRepr({ className: 'DatetimeIndex', columns: [col('datetime64[us]', [1577836800000000n, 1577923200000000n, 1578009600000000n])], names: [null], freq: 'D' }),
    `DatetimeIndex(['2020-01-01', '2020-01-02', '2020-01-03'],
              dtype='datetime64[us]', freq='D')`,
  ],
  'dates without freq': [
    indexRepr({ className: 'DatetimeIndex', columns: [col('datetime64[us]', [1577836800000000n, null])], names: [null] }),
    `DatetimeIndex(['2020-01-01', 'NaT'], dtype='datetime64[us]', freq=None)`,
  ],
  'times': [
    indexRepr({ className: 'DatetimeIndex', columns: [col('datetime64[us]', [1577872800000000n, 1577923200000000n])], names: [null] }),
    `DatetimeIndex(['2020-01-01 10:00:00', '2020-01-02 00:00:00'],
              dtype='datetime64[us]', freq=None)`,
  ],
  'fractions': [
    indexRepr({ className: 'DatetimeIndex', columns: [col('datetime64[us]', [1577872800500000n, 1577923200000000n])], names: [null] }),
    `DatetimeIndex(['2020-01-01 10:00:00.500000', '2020-01-02 00:00:00'],
              dtype='datetime64[us]', freq=None)`,
  ],
  'zone': [
    indexRepr({ className: 'DatetimeIndex', columns: [col('datetime64[us, Europe/Berlin]', [1577833200000000n, 1577919600000000n])], names: ['t'], freq: 'D' }),
    `DatetimeIndex(['2020-01-01 00:00:00+01:00', '2020-01-02 00:00:00+01:00'],
              dtype='datetime64[us, Europe/Berlin]', name='t', freq='D')`,
  ],
  'no dates': [
    indexRepr({ className: 'DatetimeIndex', columns: [col('datetime64[s]', [])], names: [null] }),
    `DatetimeIndex([], dtype='datetime64[s]', freq=None)`,
  ],
  'timedeltas': [
    indexRepr({ className: 'TimedeltaIndex', columns: [col('timedelta64[us]', [86400000000n, 7200000000n, null])], names: [null] }),
    `TimedeltaIndex(['1 days 00:00:00', '0 days 02:00:00', NaT],
               dtype='timedelta64[us]', freq=None)`,
  ],
  'timedelta days': [
    indexRepr({ className: 'TimedeltaIndex', columns: [col('timedelta64[us]', [86400000000n, 172800000000n])], names: [null] }),
    `TimedeltaIndex(['1 days', '2 days'], dtype='timedelta64[us]', freq=None)`,
  ],
  'timedelta freq': [
    indexRepr({ className: 'TimedeltaIndex', columns: [col('timedelta64[us]', [3600000000n, 90000000000n, 176400000000n])], names: [null], freq: 'D' }),
    `TimedeltaIndex(['0 days 01:00:00', '1 days 01:00:00', '2 days 01:00:00'],
               dtype='timedelta64[us]', freq='D')`,
  ],
  'timedelta us': [
    indexRepr({ className: 'TimedeltaIndex', columns: [col('timedelta64[us]', [1n, 86400000000n])], names: [null] }),
    `TimedeltaIndex(['0 days 00:00:00.000001', '1 days 00:00:00.000000'],
               dtype='timedelta64[us]', freq=None)`,
  ],
  'periods': [
    indexRepr({ className: 'PeriodIndex', columns: [col('period[M]', [600n, 601n, 602n])], names: [null] }),
    `PeriodIndex(['2020-01', '2020-02', '2020-03'], dtype='period[M]')`,
  ],
  'periods missing': [
    indexRepr({ className: 'PeriodIndex', columns: [col('period[Q-DEC]', [200n, null])], names: [null] }),
    `PeriodIndex(['2020Q1', 'NaT'], dtype='period[Q-DEC]')`,
  ],
  'weeks': [
    indexRepr({ className: 'PeriodIndex', columns: [col('period[W-SUN]', [2610n, 2611n])], names: [null] }),
    `PeriodIndex(['2019-12-30/2020-01-05', '2020-01-06/2020-01-12'],
            dtype='period[W-SUN]')`,
  ],
  'intervals': [
    indexRepr({ className: 'IntervalIndex', columns: [col('interval[int64, right]', [[0, 1], [1, 2], [2, 3]])], names: [null] }),
    `IntervalIndex([(0, 1], (1, 2], (2, 3]], dtype='interval[int64, right]')`,
  ],
  'float intervals': [
    indexRepr({ className: 'IntervalIndex', columns: [col('interval[float64, left]', [[0.5, 1], null])], names: ['i'] }),
    `IntervalIndex([[0.5, 1.0), nan], dtype='interval[float64, left]', name='i')`,
  ],
  'categories': [
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
    indexRepr({ className: 'CategoricalIndex', columns: [cat([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11], col('str', ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l']))], names: [null] }),
    `CategoricalIndex(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l'],
                 categories=['a', 'b', 'c', 'd', ..., 'i', 'j', 'k', 'l'],
                 ordered=False, dtype='category')`,
  ],
  'date categories': [
    indexRepr({ className: 'CategoricalIndex', columns: [cat([0, 1], col('datetime64[us]', [1577836800000000n, 1577923200000000n]))], names: [null] }),
    `CategoricalIndex(['2020-01-01', '2020-01-02'],
                 categories=[2020-01-01, 2020-01-02], ordered=False,
                 dtype='category')`,
  ],
  'long categories': [
    indexRepr({ className: 'CategoricalIndex', columns: [cat([0, 1, 2], col('str', ['xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx', 'yyyyyyyyyyyyyyyyyyyyyyyyyyyyyy', 'zzzzzzzzzzzzzzzzzzzzzzzzzzzzzz']))], names: [null] }),
    `CategoricalIndex(['xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
                  'yyyyyyyyyyyyyyyyyyyyyyyyyyyyyy',
                  'zzzzzzzzzzzzzzzzzzzzzzzzzzzzzz'],
                 categories=['xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx', 'yyyyyyyyyyyyyyyyyyyyyyyyyyyyyy', 'zzzzzzzzzzzzzzzzzzzzzzzzzzzzzz'],
                 ordered=False, dtype='category')`,
  ],
  'multi': [
    indexRepr({ className: 'MultiIndex', columns: [col('str', ['a', 'a', 'bbb']), col('int64', [1, 2, 10])], names: ['k', 'n'] }),
    `MultiIndex([(  'a',  1),
            (  'a',  2),
            ('bbb', 10)],
           names=['k', 'n'])`,
  ],
  'multi unnamed': [
    indexRepr({ className: 'MultiIndex', columns: [col('str', ['a', 'a', 'bbb']), col('int64', [1, 2, 10])], names: [null, null] }),
    `MultiIndex([(  'a',  1),
            (  'a',  2),
            ('bbb', 10)],
           )`,
  ],
  'multi one name': [
    indexRepr({ className: 'MultiIndex', columns: [col('str', ['a', 'a', 'bbb']), col('int64', [1, 2, 10])], names: [null, 'n'] }),
    `MultiIndex([(  'a',  1),
            (  'a',  2),
            ('bbb', 10)],
           names=[None, 'n'])`,
  ],
  'multi one row': [
    indexRepr({ className: 'MultiIndex', columns: [col('str', ['a']), col('int64', [1])], names: ['k', 'n'] }),
    `MultiIndex([('a', 1)],
           names=['k', 'n'])`,
  ],
  'multi many': [
    indexRepr({ className: 'MultiIndex', columns: [col('int64', [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2, 2, 2, 3, 3, 3, 3, 3, 3, 3, 3, 4, 4, 4, 4, 4, 4, 4, 4, 5, 5, 5, 5, 5, 5, 5, 5, 6, 6, 6, 6, 6, 6, 6, 6, 7, 7, 7, 7, 7, 7, 7, 7, 8, 8, 8, 8, 8, 8, 8, 8, 9, 9, 9, 9, 9, 9, 9, 9, 10, 10, 10, 10, 10, 10, 10, 10, 11, 11, 11, 11, 11, 11, 11, 11, 12, 12, 12, 12, 12, 12, 12, 12, 13, 13, 13, 13, 13, 13, 13, 13, 14, 14, 14, 14, 14, 14, 14, 14, 15, 15, 15, 15, 15, 15, 15, 15, 16, 16, 16, 16, 16, 16, 16, 16, 17, 17, 17, 17, 17, 17, 17, 17, 18, 18, 18, 18, 18, 18, 18, 18, 19, 19, 19, 19, 19, 19, 19, 19]), col('str', ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'])], names: ['x', 'y'] }),
    `MultiIndex([( 0, 'a'),
            ( 0, 'b'),
            ( 0, 'c'),
            ( 0, 'd'),
            ( 0, 'e'),
            ( 0, 'f'),
            ( 0, 'g'),
            ( 0, 'h'),
            ( 1, 'a'),
            ( 1, 'b'),
            ...
            (18, 'g'),
            (18, 'h'),
            (19, 'a'),
            (19, 'b'),
            (19, 'c'),
            (19, 'd'),
            (19, 'e'),
            (19, 'f'),
            (19, 'g'),
            (19, 'h')],
           names=['x', 'y'], length=160)`,
  ],
  'multi dates': [
    indexRepr({ className: 'MultiIndex', columns: [col('datetime64[us]', [1577836800000000n, 1577923200000000n]), col('float64', [1.5, 2])], names: [null, null] }),
    `MultiIndex([('2020-01-01', 1.5),
            ('2020-01-02', 2.0)],
           )`,
  ],
  'multi wide': [
    indexRepr({ className: 'MultiIndex', columns: [col('str', ['a long label 0', 'a long label 0']), col('str', ['a long label 1', 'a long label 1']), col('str', ['a long label 2', 'a long label 2']), col('str', ['a long label 3', 'a long label 3']), col('str', ['a long label 4', 'a long label 4']), col('str', ['a long label 5', 'a long label 5']), col('str', ['a long label 6', 'a long label 6']), col('str', ['a long label 7', 'a long label 7'])], names: [null, null, null, null, null, null, null, null] }),
    `MultiIndex([('a long label 0', 'a long label 1', 'a long label 2', ...),
            ('a long label 0', 'a long label 1', 'a long label 2', ...)],
           )`,
  ],
  'multi missing': [
    indexRepr({ className: 'MultiIndex', columns: [col('str', ['a', null]), col('float64', [1.5, null])], names: [null, null] }),
    `MultiIndex([('a', 1.5),
            (nan, nan)],
           )`,
  ],
  'multi empty': [
    indexRepr({ className: 'MultiIndex', columns: [col('object', []), col('object', [])], names: ['a', 'b'] }),
    `MultiIndex([], names=['a', 'b'])`,
  ],
  'multi three': [
    indexRepr({ className: 'MultiIndex', columns: [col('str', ['a', 'b']), col('int64', [1, 22]), col('bool', [true, false])], names: [null, null, null] }),
    `MultiIndex([('a',  1,  True),
            ('b', 22, False)],
           )`,
  ],
  'long int': [
    indexRepr({ className: 'RangeIndex', columns: [range(100, 0, 3)], names: [null], rangeInfo: { start: 0, stop: 300, step: 3 } }),
    `RangeIndex(start=0, stop=300, step=3)`,
  ],
  'very long int': [
    indexRepr({ className: 'Index', columns: [col('int64', [0, 7, 14, 21, 28, 35, 42, 49, 56, 63, 70, 77, 84, 91, 98, 105, 112, 119, 126, 133, 140, 147, 154, 161, 168, 175, 182, 189, 196, 203, 210, 217, 224, 231, 238, 245, 252, 259, 266, 273, 280, 287, 294, 301, 308, 315, 322, 329, 336, 343, 350, 357, 364, 371, 378, 385, 392, 399, 406, 413, 420, 427, 434, 441, 448, 455, 462, 469, 476, 483, 490, 497, 504, 511, 518, 525, 532, 539, 546, 553, 560, 567, 574, 581, 588, 595, 602, 609, 616, 623, 630, 637, 644, 651, 658, 665, 672, 679, 686, 693, 700, 707, 714, 721, 728, 735, 742, 749, 756, 763, 770, 777, 784, 791, 798, 805, 812, 819, 826, 833, 840, 847, 854, 861, 868, 875, 882, 889, 896, 903, 910, 917, 924, 931, 938, 945, 952, 959, 966, 973, 980, 987, 994, 1001, 1008, 1015, 1022, 1029, 1036, 1043, 1050, 1057, 1064, 1071, 1078, 1085, 1092, 1099, 1106, 1113, 1120, 1127, 1134, 1141, 1148, 1155, 1162, 1169, 1176, 1183, 1190, 1197, 1204, 1211, 1218, 1225, 1232, 1239, 1246, 1253, 1260, 1267, 1274, 1281, 1288, 1295, 1302, 1309, 1316, 1323, 1330, 1337, 1344, 1351, 1358, 1365, 1372, 1379, 1386, 1393, 1400, 1407, 1414, 1421, 1428, 1435, 1442, 1449, 1456, 1463, 1470, 1477, 1484, 1491, 1498, 1505, 1512, 1519, 1526, 1533, 1540, 1547, 1554, 1561, 1568, 1575, 1582, 1589, 1596, 1603, 1610, 1617, 1624, 1631, 1638, 1645, 1652, 1659, 1666, 1673, 1680, 1687, 1694, 1701, 1708, 1715, 1722, 1729, 1736, 1743, 1750, 1757, 1764, 1771, 1778, 1785, 1792, 1799, 1806, 1813, 1820, 1827, 1834, 1841, 1848, 1855, 1862, 1869, 1876, 1883, 1890, 1897, 1904, 1911, 1918, 1925, 1932, 1939, 1946, 1953, 1960, 1967, 1974, 1981, 1988, 1995, 2002, 2009, 2016, 2023, 2030, 2037, 2044, 2051, 2058, 2065, 2072, 2079, 2086, 2093, 2100, 2107, 2114, 2121, 2128, 2135, 2142, 2149, 2156, 2163, 2170, 2177, 2184, 2191, 2198, 2205, 2212, 2219, 2226, 2233, 2240, 2247, 2254, 2261, 2268, 2275, 2282, 2289, 2296, 2303, 2310, 2317, 2324, 2331, 2338, 2345, 2352, 2359, 2366, 2373, 2380, 2387, 2394, 2401, 2408, 2415, 2422, 2429, 2436, 2443, 2450, 2457, 2464, 2471, 2478, 2485, 2492, 2499, 2506, 2513, 2520, 2527, 2534, 2541, 2548, 2555, 2562, 2569, 2576, 2583, 2590, 2597, 2604, 2611, 2618, 2625, 2632, 2639, 2646, 2653, 2660, 2667, 2674, 2681, 2688, 2695, 2702, 2709, 2716, 2723, 2730, 2737, 2744, 2751, 2758, 2765, 2772, 2779, 2786, 2793, 2800, 2807, 2814, 2821, 2828, 2835, 2842, 2849, 2856, 2863, 2870, 2877, 2884, 2891, 2898, 2905, 2912, 2919, 2926, 2933, 2940, 2947, 2954, 2961, 2968, 2975, 2982, 2989, 2996])], names: [null] }),
    `Index([   0,    7,   14,   21,   28,   35,   42,   49,   56,   63,
       ...
       2933, 2940, 2947, 2954, 2961, 2968, 2975, 2982, 2989, 2996],
      dtype='int64', length=429)`,
  ],
  'very long named': [
    indexRepr({ className: 'Index', columns: [col('int64', [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 47, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 58, 59, 60, 61, 62, 63, 64, 65, 66, 67, 68, 69, 70, 71, 72, 73, 74, 75, 76, 77, 78, 79, 80, 81, 82, 83, 84, 85, 86, 87, 88, 89, 90, 91, 92, 93, 94, 95, 96, 97, 98, 99, 100, 101, 102, 103, 104, 105, 106, 107, 108, 109, 110, 111, 112, 113, 114, 115, 116, 117, 118, 119, 120, 121, 122, 123, 124, 125, 126, 127, 128, 129, 130, 131, 132, 133, 134, 135, 136, 137, 138, 139, 140, 141, 142, 143, 144, 145, 146, 147, 148, 149, 150, 151, 152, 153, 154, 155, 156, 157, 158, 159, 160, 161, 162, 163, 164, 165, 166, 167, 168, 169, 170, 171, 172, 173, 174, 175, 176, 177, 178, 179, 180, 181, 182, 183, 184, 185, 186, 187, 188, 189, 190, 191, 192, 193, 194, 195, 196, 197, 198, 199])], names: ['x'] }),
    `Index([  0,   1,   2,   3,   4,   5,   6,   7,   8,   9,
       ...
       190, 191, 192, 193, 194, 195, 196, 197, 198, 199],
      dtype='int64', name='x', length=200)`,
  ],
  'long text': [
    indexRepr({ className: 'Index', columns: [col('str', ['label0', 'label1', 'label2', 'label3', 'label4', 'label5', 'label6', 'label7', 'label8', 'label9', 'label10', 'label11', 'label12', 'label13', 'label14', 'label15', 'label16', 'label17', 'label18', 'label19', 'label20', 'label21', 'label22', 'label23', 'label24', 'label25', 'label26', 'label27', 'label28', 'label29', 'label30', 'label31', 'label32', 'label33', 'label34', 'label35', 'label36', 'label37', 'label38', 'label39'])], names: [null] }),
    `Index(['label0', 'label1', 'label2', 'label3', 'label4', 'label5', 'label6',
       'label7', 'label8', 'label9', 'label10', 'label11', 'label12',
       'label13', 'label14', 'label15', 'label16', 'label17', 'label18',
       'label19', 'label20', 'label21', 'label22', 'label23', 'label24',
       'label25', 'label26', 'label27', 'label28', 'label29', 'label30',
       'label31', 'label32', 'label33', 'label34', 'label35', 'label36',
       'label37', 'label38', 'label39'],
      dtype='str')`,
  ],
  'very long text': [
    indexRepr({ className: 'Index', columns: [col('str', ['label0', 'label1label1', 'label2label2label2', 'label3', 'label4label4', 'label5label5label5', 'label6', 'label7label7', 'label8label8label8', 'label9', 'label10label10', 'label11label11label11', 'label12', 'label13label13', 'label14label14label14', 'label15', 'label16label16', 'label17label17label17', 'label18', 'label19label19', 'label20label20label20', 'label21', 'label22label22', 'label23label23label23', 'label24', 'label25label25', 'label26label26label26', 'label27', 'label28label28', 'label29label29label29', 'label30', 'label31label31', 'label32label32label32', 'label33', 'label34label34', 'label35label35label35', 'label36', 'label37label37', 'label38label38label38', 'label39', 'label40label40', 'label41label41label41', 'label42', 'label43label43', 'label44label44label44', 'label45', 'label46label46', 'label47label47label47', 'label48', 'label49label49', 'label50label50label50', 'label51', 'label52label52', 'label53label53label53', 'label54', 'label55label55', 'label56label56label56', 'label57', 'label58label58', 'label59label59label59', 'label60', 'label61label61', 'label62label62label62', 'label63', 'label64label64', 'label65label65label65', 'label66', 'label67label67', 'label68label68label68', 'label69', 'label70label70', 'label71label71label71', 'label72', 'label73label73', 'label74label74label74', 'label75', 'label76label76', 'label77label77label77', 'label78', 'label79label79', 'label80label80label80', 'label81', 'label82label82', 'label83label83label83', 'label84', 'label85label85', 'label86label86label86', 'label87', 'label88label88', 'label89label89label89', 'label90', 'label91label91', 'label92label92label92', 'label93', 'label94label94', 'label95label95label95', 'label96', 'label97label97', 'label98label98label98', 'label99', 'label100label100', 'label101label101label101', 'label102', 'label103label103', 'label104label104label104', 'label105', 'label106label106', 'label107label107label107', 'label108', 'label109label109', 'label110label110label110', 'label111', 'label112label112', 'label113label113label113', 'label114', 'label115label115', 'label116label116label116', 'label117', 'label118label118', 'label119label119label119', 'label120', 'label121label121', 'label122label122label122', 'label123', 'label124label124', 'label125label125label125', 'label126', 'label127label127', 'label128label128label128', 'label129', 'label130label130', 'label131label131label131', 'label132', 'label133label133', 'label134label134label134', 'label135', 'label136label136', 'label137label137label137', 'label138', 'label139label139', 'label140label140label140', 'label141', 'label142label142', 'label143label143label143', 'label144', 'label145label145', 'label146label146label146', 'label147', 'label148label148', 'label149label149label149'])], names: [null] }),
    `Index(['label0', 'label1label1', 'label2label2label2', 'label3',
       'label4label4', 'label5label5label5', 'label6', 'label7label7',
       'label8label8label8', 'label9',
       ...
       'label140label140label140', 'label141', 'label142label142',
       'label143label143label143', 'label144', 'label145label145',
       'label146label146label146', 'label147', 'label148label148',
       'label149label149label149'],
      dtype='str', length=150)`,
  ],
  'long dates': [
    indexRepr({ className: 'DatetimeIndex', columns: [col('datetime64[us]', [1577836800000000n, 1577923200000000n, 1578009600000000n, 1578096000000000n, 1578182400000000n, 1578268800000000n, 1578355200000000n, 1578441600000000n, 1578528000000000n, 1578614400000000n, 1578700800000000n, 1578787200000000n])], names: [null], freq: 'D' }),
    `DatetimeIndex(['2020-01-01', '2020-01-02', '2020-01-03', '2020-01-04',
               '2020-01-05', '2020-01-06', '2020-01-07', '2020-01-08',
               '2020-01-09', '2020-01-10', '2020-01-11', '2020-01-12'],
              dtype='datetime64[us]', freq='D')`,
  ],
  'very long dates': [
    indexRepr({ className: 'DatetimeIndex', columns: [col('datetime64[us]', [1577836800000000n, 1577840400000000n, 1577844000000000n, 1577847600000000n, 1577851200000000n, 1577854800000000n, 1577858400000000n, 1577862000000000n, 1577865600000000n, 1577869200000000n, 1577872800000000n, 1577876400000000n, 1577880000000000n, 1577883600000000n, 1577887200000000n, 1577890800000000n, 1577894400000000n, 1577898000000000n, 1577901600000000n, 1577905200000000n, 1577908800000000n, 1577912400000000n, 1577916000000000n, 1577919600000000n, 1577923200000000n, 1577926800000000n, 1577930400000000n, 1577934000000000n, 1577937600000000n, 1577941200000000n, 1577944800000000n, 1577948400000000n, 1577952000000000n, 1577955600000000n, 1577959200000000n, 1577962800000000n, 1577966400000000n, 1577970000000000n, 1577973600000000n, 1577977200000000n, 1577980800000000n, 1577984400000000n, 1577988000000000n, 1577991600000000n, 1577995200000000n, 1577998800000000n, 1578002400000000n, 1578006000000000n, 1578009600000000n, 1578013200000000n, 1578016800000000n, 1578020400000000n, 1578024000000000n, 1578027600000000n, 1578031200000000n, 1578034800000000n, 1578038400000000n, 1578042000000000n, 1578045600000000n, 1578049200000000n, 1578052800000000n, 1578056400000000n, 1578060000000000n, 1578063600000000n, 1578067200000000n, 1578070800000000n, 1578074400000000n, 1578078000000000n, 1578081600000000n, 1578085200000000n, 1578088800000000n, 1578092400000000n, 1578096000000000n, 1578099600000000n, 1578103200000000n, 1578106800000000n, 1578110400000000n, 1578114000000000n, 1578117600000000n, 1578121200000000n, 1578124800000000n, 1578128400000000n, 1578132000000000n, 1578135600000000n, 1578139200000000n, 1578142800000000n, 1578146400000000n, 1578150000000000n, 1578153600000000n, 1578157200000000n, 1578160800000000n, 1578164400000000n, 1578168000000000n, 1578171600000000n, 1578175200000000n, 1578178800000000n, 1578182400000000n, 1578186000000000n, 1578189600000000n, 1578193200000000n, 1578196800000000n, 1578200400000000n, 1578204000000000n, 1578207600000000n, 1578211200000000n, 1578214800000000n, 1578218400000000n, 1578222000000000n, 1578225600000000n, 1578229200000000n, 1578232800000000n, 1578236400000000n, 1578240000000000n, 1578243600000000n, 1578247200000000n, 1578250800000000n, 1578254400000000n, 1578258000000000n, 1578261600000000n, 1578265200000000n, 1578268800000000n, 1578272400000000n, 1578276000000000n, 1578279600000000n, 1578283200000000n, 1578286800000000n, 1578290400000000n, 1578294000000000n, 1578297600000000n, 1578301200000000n, 1578304800000000n, 1578308400000000n, 1578312000000000n, 1578315600000000n, 1578319200000000n, 1578322800000000n, 1578326400000000n, 1578330000000000n, 1578333600000000n, 1578337200000000n, 1578340800000000n, 1578344400000000n, 1578348000000000n, 1578351600000000n, 1578355200000000n, 1578358800000000n, 1578362400000000n, 1578366000000000n, 1578369600000000n, 1578373200000000n])], names: [null], freq: 'h' }),
    `DatetimeIndex(['2020-01-01 00:00:00', '2020-01-01 01:00:00',
               '2020-01-01 02:00:00', '2020-01-01 03:00:00',
               '2020-01-01 04:00:00', '2020-01-01 05:00:00',
               '2020-01-01 06:00:00', '2020-01-01 07:00:00',
               '2020-01-01 08:00:00', '2020-01-01 09:00:00',
               ...
               '2020-01-06 20:00:00', '2020-01-06 21:00:00',
               '2020-01-06 22:00:00', '2020-01-06 23:00:00',
               '2020-01-07 00:00:00', '2020-01-07 01:00:00',
               '2020-01-07 02:00:00', '2020-01-07 03:00:00',
               '2020-01-07 04:00:00', '2020-01-07 05:00:00'],
              dtype='datetime64[us]', length=150, freq='h')`,
  ],
  'long periods': [
    indexRepr({ className: 'PeriodIndex', columns: [col('period[M]', [600n, 601n, 602n, 603n, 604n, 605n, 606n, 607n, 608n, 609n, 610n, 611n, 612n, 613n, 614n, 615n, 616n, 617n, 618n, 619n])], names: [null] }),
    `PeriodIndex(['2020-01', '2020-02', '2020-03', '2020-04', '2020-05', '2020-06',
             '2020-07', '2020-08', '2020-09', '2020-10', '2020-11', '2020-12',
             '2021-01', '2021-02', '2021-03', '2021-04', '2021-05', '2021-06',
             '2021-07', '2021-08'],
            dtype='period[M]')`,
  ],
  'long intervals': [
    indexRepr({ className: 'IntervalIndex', columns: [col('interval[int64, right]', [[0, 1], [1, 2], [2, 3], [3, 4], [4, 5], [5, 6], [6, 7], [7, 8], [8, 9], [9, 10], [10, 11], [11, 12], [12, 13], [13, 14], [14, 15], [15, 16], [16, 17], [17, 18], [18, 19], [19, 20], [20, 21], [21, 22], [22, 23], [23, 24], [24, 25], [25, 26], [26, 27], [27, 28], [28, 29], [29, 30]])], names: [null] }),
    `IntervalIndex([  (0, 1],   (1, 2],   (2, 3],   (3, 4],   (4, 5],   (5, 6],
                 (6, 7],   (7, 8],   (8, 9],  (9, 10], (10, 11], (11, 12],
               (12, 13], (13, 14], (14, 15], (15, 16], (16, 17], (17, 18],
               (18, 19], (19, 20], (20, 21], (21, 22], (22, 23], (23, 24],
               (24, 25], (25, 26], (26, 27], (27, 28], (28, 29], (29, 30]],
              dtype='interval[int64, right]')`,
  ],
  'long floats': [
    indexRepr({ className: 'Index', columns: [col('float64', [0, 0.14285714285714285, 0.2857142857142857, 0.42857142857142855, 0.5714285714285714, 0.7142857142857143, 0.8571428571428571, 1, 1.1428571428571428, 1.2857142857142858, 1.4285714285714286, 1.5714285714285714, 1.7142857142857142, 1.8571428571428572, 2, 2.142857142857143, 2.2857142857142856, 2.4285714285714284, 2.5714285714285716, 2.7142857142857144, 2.857142857142857, 3, 3.142857142857143, 3.2857142857142856, 3.4285714285714284, 3.5714285714285716, 3.7142857142857144, 3.857142857142857, 4, 4.142857142857143])], names: [null] }),
    `Index([                0.0, 0.14285714285714285,  0.2857142857142857,
       0.42857142857142855,  0.5714285714285714,  0.7142857142857143,
        0.8571428571428571,                 1.0,  1.1428571428571428,
        1.2857142857142858,  1.4285714285714286,  1.5714285714285714,
        1.7142857142857142,  1.8571428571428572,                 2.0,
         2.142857142857143,  2.2857142857142856,  2.4285714285714284,
        2.5714285714285716,  2.7142857142857144,   2.857142857142857,
                       3.0,   3.142857142857143,  3.2857142857142856,
        3.4285714285714284,  3.5714285714285716,  3.7142857142857144,
         3.857142857142857,                 4.0,   4.142857142857143],
      dtype='float64')`,
  ],
  'long categories index': [
    indexRepr({ className: 'CategoricalIndex', columns: [cat([0, 1, 2, 0, 1, 2, 0, 1, 2, 0, 1, 2, 0, 1, 2, 0, 1, 2, 0, 1, 2, 0, 1, 2, 0, 1, 2, 0, 1, 2, 0, 1, 2, 0, 1, 2, 0, 1, 2, 0, 1, 2, 0, 1, 2, 0, 1, 2, 0, 1, 2, 0, 1, 2, 0, 1, 2, 0, 1, 2], col('str', ['a', 'b', 'c']))], names: [null] }),
    `CategoricalIndex(['a', 'b', 'c', 'a', 'b', 'c', 'a', 'b', 'c', 'a', 'b', 'c',
                  'a', 'b', 'c', 'a', 'b', 'c', 'a', 'b', 'c', 'a', 'b', 'c',
                  'a', 'b', 'c', 'a', 'b', 'c', 'a', 'b', 'c', 'a', 'b', 'c',
                  'a', 'b', 'c', 'a', 'b', 'c', 'a', 'b', 'c', 'a', 'b', 'c',
                  'a', 'b', 'c', 'a', 'b', 'c', 'a', 'b', 'c', 'a', 'b', 'c'],
                 categories=['a', 'b', 'c'], ordered=False, dtype='category')`,
  ],
  'long int categories': [
    indexRepr({ className: 'CategoricalIndex', columns: [cat([0, 1, 2, 0, 1, 2, 0, 1, 2, 0, 1, 2, 0, 1, 2, 0, 1, 2, 0, 1, 2, 0, 1, 2, 0, 1, 2, 0, 1, 2, 0, 1, 2, 0, 1, 2, 0, 1, 2, 0, 1, 2, 0, 1, 2, 0, 1, 2, 0, 1, 2, 0, 1, 2, 0, 1, 2, 0, 1, 2], col('int64', [1, 20, 300]))], names: [null] }),
    `CategoricalIndex([  1,  20, 300,   1,  20, 300,   1,  20, 300,   1,  20, 300,
                    1,  20, 300,   1,  20, 300,   1,  20, 300,   1,  20, 300,
                    1,  20, 300,   1,  20, 300,   1,  20, 300,   1,  20, 300,
                    1,  20, 300,   1,  20, 300,   1,  20, 300,   1,  20, 300,
                    1,  20, 300,   1,  20, 300,   1,  20, 300,   1,  20, 300],
                 categories=[1, 20, 300], ordered=False, dtype='category')`,
  ],
  'long timedeltas': [
    indexRepr({ className: 'TimedeltaIndex', columns: [col('timedelta64[us]', [86400000000n, 172800000000n, 259200000000n, 345600000000n, 432000000000n, 518400000000n, 604800000000n, 691200000000n, 777600000000n, 864000000000n, 950400000000n, 1036800000000n, 1123200000000n, 1209600000000n, 1296000000000n])], names: [null], freq: 'D' }),
    `TimedeltaIndex([ '1 days',  '2 days',  '3 days',  '4 days',  '5 days',
                 '6 days',  '7 days',  '8 days',  '9 days', '10 days',
                '11 days', '12 days', '13 days', '14 days', '15 days'],
               dtype='timedelta64[us]', freq='D')`,
  ],
  'very long intervals': [
    indexRepr({ className: 'IntervalIndex', columns: [col('interval[int64, right]', [[0, 1], [1, 2], [2, 3], [3, 4], [4, 5], [5, 6], [6, 7], [7, 8], [8, 9], [9, 10], [10, 11], [11, 12], [12, 13], [13, 14], [14, 15], [15, 16], [16, 17], [17, 18], [18, 19], [19, 20], [20, 21], [21, 22], [22, 23], [23, 24], [24, 25], [25, 26], [26, 27], [27, 28], [28, 29], [29, 30], [30, 31], [31, 32], [32, 33], [33, 34], [34, 35], [35, 36], [36, 37], [37, 38], [38, 39], [39, 40], [40, 41], [41, 42], [42, 43], [43, 44], [44, 45], [45, 46], [46, 47], [47, 48], [48, 49], [49, 50], [50, 51], [51, 52], [52, 53], [53, 54], [54, 55], [55, 56], [56, 57], [57, 58], [58, 59], [59, 60], [60, 61], [61, 62], [62, 63], [63, 64], [64, 65], [65, 66], [66, 67], [67, 68], [68, 69], [69, 70], [70, 71], [71, 72], [72, 73], [73, 74], [74, 75], [75, 76], [76, 77], [77, 78], [78, 79], [79, 80], [80, 81], [81, 82], [82, 83], [83, 84], [84, 85], [85, 86], [86, 87], [87, 88], [88, 89], [89, 90], [90, 91], [91, 92], [92, 93], [93, 94], [94, 95], [95, 96], [96, 97], [97, 98], [98, 99], [99, 100], [100, 101], [101, 102], [102, 103], [103, 104], [104, 105], [105, 106], [106, 107], [107, 108], [108, 109], [109, 110], [110, 111], [111, 112], [112, 113], [113, 114], [114, 115], [115, 116], [116, 117], [117, 118], [118, 119], [119, 120], [120, 121], [121, 122], [122, 123], [123, 124], [124, 125], [125, 126], [126, 127], [127, 128], [128, 129], [129, 130], [130, 131], [131, 132], [132, 133], [133, 134], [134, 135], [135, 136], [136, 137], [137, 138], [138, 139], [139, 140], [140, 141], [141, 142], [142, 143], [143, 144], [144, 145], [145, 146], [146, 147], [147, 148], [148, 149], [149, 150], [150, 151], [151, 152], [152, 153], [153, 154], [154, 155], [155, 156], [156, 157], [157, 158], [158, 159], [159, 160], [160, 161], [161, 162], [162, 163], [163, 164], [164, 165], [165, 166], [166, 167], [167, 168], [168, 169], [169, 170], [170, 171], [171, 172], [172, 173], [173, 174], [174, 175], [175, 176], [176, 177], [177, 178], [178, 179], [179, 180], [180, 181], [181, 182], [182, 183], [183, 184], [184, 185], [185, 186], [186, 187], [187, 188], [188, 189], [189, 190], [190, 191], [191, 192], [192, 193], [193, 194], [194, 195], [195, 196], [196, 197], [197, 198], [198, 199], [199, 200], [200, 201], [201, 202], [202, 203], [203, 204], [204, 205], [205, 206], [206, 207], [207, 208], [208, 209], [209, 210], [210, 211], [211, 212], [212, 213], [213, 214], [214, 215], [215, 216], [216, 217], [217, 218], [218, 219], [219, 220], [220, 221], [221, 222], [222, 223], [223, 224], [224, 225], [225, 226], [226, 227], [227, 228], [228, 229], [229, 230], [230, 231], [231, 232], [232, 233], [233, 234], [234, 235], [235, 236], [236, 237], [237, 238], [238, 239], [239, 240], [240, 241], [241, 242], [242, 243], [243, 244], [244, 245], [245, 246], [246, 247], [247, 248], [248, 249], [249, 250], [250, 251], [251, 252], [252, 253], [253, 254], [254, 255], [255, 256], [256, 257], [257, 258], [258, 259], [259, 260], [260, 261], [261, 262], [262, 263], [263, 264], [264, 265], [265, 266], [266, 267], [267, 268], [268, 269], [269, 270], [270, 271], [271, 272], [272, 273], [273, 274], [274, 275], [275, 276], [276, 277], [277, 278], [278, 279], [279, 280], [280, 281], [281, 282], [282, 283], [283, 284], [284, 285], [285, 286], [286, 287], [287, 288], [288, 289], [289, 290], [290, 291], [291, 292], [292, 293], [293, 294], [294, 295], [295, 296], [296, 297], [297, 298], [298, 299], [299, 300]])], names: [null] }),
    `IntervalIndex([    (0, 1],     (1, 2],     (2, 3],     (3, 4],     (4, 5],
                   (5, 6],     (6, 7],     (7, 8],     (8, 9],    (9, 10],
               ...
               (290, 291], (291, 292], (292, 293], (293, 294], (294, 295],
               (295, 296], (296, 297], (297, 298], (298, 299], (299, 300]],
              dtype='interval[int64, right]', length=300)`,
  ],
  'very long categories': [
    indexRepr({ className: 'CategoricalIndex', columns: [cat([0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1], col('str', ['a', 'b']))], names: [null] }),
    `CategoricalIndex(['a', 'b', 'a', 'b', 'a', 'b', 'a', 'b', 'a', 'b',
                  ...
                  'a', 'b', 'a', 'b', 'a', 'b', 'a', 'b', 'a', 'b'],
                 categories=['a', 'b'], ordered=False, dtype='category',
                 length=200)`,
  ],
  'max_seq_items': [
    indexRepr({ className: 'RangeIndex', columns: [range(20, 0, 1)], names: [null], rangeInfo: { start: 0, stop: 20, step: 1 } }, displayOptions({ maxSeqItems: 6 })),
    `RangeIndex(start=0, stop=20, step=1)`,
  ],
  'max_seq_items 1': [
    indexRepr({ className: 'RangeIndex', columns: [range(20, 0, 1)], names: [null], rangeInfo: { start: 0, stop: 20, step: 1 } }, displayOptions({ maxSeqItems: 1 })),
    `RangeIndex(start=0, stop=20, step=1)`,
  ],
  'narrow': [
    indexRepr({ className: 'RangeIndex', columns: [range(20, 0, 1)], names: [null], rangeInfo: { start: 0, stop: 20, step: 1 } }, displayOptions({ width: 40 })),
    `RangeIndex(start=0, stop=20, step=1)`,
  ],
  'exactly fitting': [
    indexRepr({ className: 'Index', columns: [col('str', ['xxxxxxxxxxxxxxxxxxxx', 'xxxxxxxxxxxxxxxxxxxx', 'xxxxxxxxxxxxxxxxxxxx'])], names: [null] }),
    `Index(['xxxxxxxxxxxxxxxxxxxx', 'xxxxxxxxxxxxxxxxxxxx', 'xxxxxxxxxxxxxxxxxxxx'],
      dtype='str')`,
  ],
  'long name': [
    indexRepr({ className: 'Index', columns: [col('int64', [1, 2, 3])], names: ['nnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnn'] }),
    `Index([1, 2, 3], dtype='int64',
      name='nnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnn')`,
  ],
  'wide characters': [
    indexRepr({ className: 'Index', columns: [col('str', ['日本語日本語日本語', '日本語日本語日本語', '日本語日本語日本語', '日本語日本語日本語', '日本語日本語日本語', '日本語日本語日本語', '日本語日本語日本語', '日本語日本語日本語'])], names: [null] }, displayOptions({ eastAsianWidth: true })),
    `Index(['日本語日本語日本語', '日本語日本語日本語', '日本語日本語日本語',
       '日本語日本語日本語', '日本語日本語日本語', '日本語日本語日本語',
       '日本語日本語日本語', '日本語日本語日本語'],
      dtype='str')`,
  ],
  'one long text': [
    indexRepr({ className: 'Index', columns: [col('str', ['xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'])], names: [null] }),
    `Index(['xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'],
      dtype='str')`,
  ],
  'two long': [
    indexRepr({ className: 'Index', columns: [col('str', ['xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx', 'yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy'])], names: [null] }),
    `Index(['xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
       'yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy'],
      dtype='str')`,
  ],
};

describe('index reprs', () => {
  it.each(Object.entries(CASES))('%s', (_, [shown, expected]) => {
    expect(shown).toBe(expected);
  });
});
