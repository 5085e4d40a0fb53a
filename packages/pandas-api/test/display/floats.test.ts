import { describe, expect, it } from 'vitest';
import { frameRepr, frameToString } from '../../src/display/frame-text.js';
import { seriesRepr, seriesToString } from '../../src/display/series-text.js';
import { displayOptions } from '../../src/display/settings.js';
import { col, frame, series } from './views.js';

const CASES: Record<string, [shown: string, expected: string]> = {
  'common digits': [
    seriesRepr(series(col('float64', [1.5, 2.25, 3]))),
    `0    1.50
1    2.25
2    3.00
dtype: float64`,
  ],
  integral: [
    seriesRepr(series(col('float64', [1, 2, 30]))),
    `0     1.0
1     2.0
2    30.0
dtype: float64`,
  ],
  missing: [
    seriesRepr(series(col('float64', [1, null, 2.5]))),
    `0    1.0
1    NaN
2    2.5
dtype: float64`,
  ],
  'all missing': [
    seriesRepr(series(col('float64', [null, null]))),
    `0   NaN
1   NaN
dtype: float64`,
  ],
  precision: [
    seriesRepr(series(col('float64', [0.3333333333333333, 0.6666666666666666, 1234.5678901]))),
    `0       0.333333
1       0.666667
2    1234.567890
dtype: float64`,
  ],
  large: [
    seriesRepr(series(col('float64', [1000000, 1500000, 2.1234567]))),
    `0    1.000000e+06
1    1.500000e+06
2    2.123457e+00
dtype: float64`,
  ],
  larger: [
    seriesRepr(series(col('float64', [10000000, 1.5, 2.1234567]))),
    `0    1.000000e+07
1    1.500000e+00
2    2.123457e+00
dtype: float64`,
  ],
  huge: [
    seriesRepr(series(col('float64', [1e20, 1.5]))),
    `0    1.000000e+20
1    1.500000e+00
dtype: float64`,
  ],
  'very huge integral': [
    seriesRepr(series(col('float64', [1e22, 1e23]))),
    `0    1.000000e+22
1    1.000000e+23
dtype: float64`,
  ],
  'large integral': [
    seriesRepr(series(col('float64', [10000000000, 20000000000]))),
    `0    1.000000e+10
1    2.000000e+10
dtype: float64`,
  ],
  'large with decimals': [
    seriesRepr(series(col('float64', [12345678.9, 1.25]))),
    `0    12345678.90
1           1.25
dtype: float64`,
  ],
  tiny: [
    seriesRepr(series(col('float64', [1e-7, 1]))),
    `0    1.000000e-07
1    1.000000e+00
dtype: float64`,
  ],
  small: [
    seriesRepr(series(col('float64', [0.001, 0.00012]))),
    `0    0.00100
1    0.00012
dtype: float64`,
  ],
  'only tiny': [
    seriesRepr(series(col('float64', [1e-10, 2e-300]))),
    `0     1.000000e-10
1    2.000000e-300
dtype: float64`,
  ],
  infinities: [
    seriesRepr(series(col('float64', [Infinity, -Infinity, 1.5, null]))),
    `0    inf
1   -inf
2    1.5
3    NaN
dtype: float64`,
  ],
  'negative zero': [
    seriesRepr(series(col('float64', [-0, 0]))),
    `0   -0.0
1    0.0
dtype: float64`,
  ],
  negative: [
    seriesRepr(series(col('float64', [-1.5, 2, -3.25]))),
    `0   -1.50
1    2.00
2   -3.25
dtype: float64`,
  ],
  'ties to even': [
    seriesRepr(series(col('float64', [0.0078125, 5e-7, 2.5]))),
    `0    7.812500e-03
1    5.000000e-07
2    2.500000e+00
dtype: float64`,
  ],
  'ties scientific': [
    seriesRepr(series(col('float64', [150000007.5, 1.2345675e-9]))),
    `0    1.500000e+08
1    1.234568e-09
dtype: float64`,
  ],
  limits: [
    seriesRepr(series(col('float64', [1.7976931348623157e308, 5e-324]))),
    `0    1.797693e+308
1    4.940656e-324
dtype: float64`,
  ],
  'hundred thousands': [
    seriesRepr(series(col('float64', [123456.123456, 1]))),
    `0    123456.123456
1         1.000000
dtype: float64`,
  ],
  million: [
    seriesRepr(series(col('float64', [1000000.5]))),
    `0    1000000.5
dtype: float64`,
  ],
  'just over a million': [
    seriesRepr(series(col('float64', [1000001.123456, 0.5]))),
    `0    1.000001e+06
1    5.000000e-01
dtype: float64`,
  ],
  float32: [
    seriesRepr(series(col('float32', [0.10000000149011612, 0.3333333432674408, 10000000000]))),
    `0    1.000000e-01
1    3.333333e-01
2    1.000000e+10
dtype: float32`,
  ],
  'float16 like': [
    seriesRepr(series(col('float32', [0.10000000149011612, 2]))),
    `0    0.1
1    2.0
dtype: float32`,
  ],
  'precision 2': [
    seriesRepr(series(col('float64', [0.3333333333333333, 100])), displayOptions({ precision: 2 })),
    `0      0.33
1    100.00
dtype: float64`,
  ],
  'precision 0': [
    seriesRepr(series(col('float64', [0.5, 1.5, 2.5])), displayOptions({ precision: 0 })),
    `0    5e-01
1    2e+00
2    2e+00
dtype: float64`,
  ],
  'precision 10': [
    seriesRepr(series(col('float64', [0.3333333333333333, 1e-9])), displayOptions({ precision: 10 })),
    `0    0.3333333333
1    0.0000000010
dtype: float64`,
  ],
  chop: [
    seriesRepr(series(col('float64', [0.05, 1, -0.01])), displayOptions({ chopThreshold: 0.1 })),
    `0    0.0
1    1.0
2    0.0
dtype: float64`,
  ],
  'float frame': [
    frameRepr(frame([col('float64', [1, 2.5]), col('float64', [1e-8, 1]), col('float64', [null, 1000000000000000])], ['a', 'b', 'c'])),
    `     a             b             c
0  1.0  1.000000e-08           NaN
1  2.5  1.000000e+00  1.000000e+15`,
  ],
  'float format old style': [
    frameToString(frame([col('float64', [1.5, null, 1234.5]), col('int64', [1, 2, 3])], ['a', 'b']), { floatFormat: '%.3f' }),
    `         a  b
0    1.500  1
1      NaN  2
2 1234.500  3`,
  ],
  'float format new style': [
    frameToString(frame([col('float64', [1.5, null, 1234567.891])], ['a']), { floatFormat: '{:,.2f}' }),
    `             a
0         1.50
1          NaN
2 1,234,567.89`,
  ],
  'float format function': [
    frameToString(frame([col('float64', [1.5, -2])], ['a']), { floatFormat: (v: number) => `<${Number.isInteger(v) ? `${v}.0` : v}>` }),
    `       a
0  <1.5>
1 <-2.0>`,
  ],
  'float format general': [
    seriesToString(series(col('float64', [1.5, 10000000000, 1e-7, null])), { floatFormat: '%g' }),
    `0     1.5
1   1e+10
2   1e-07
3     NaN`,
  ],
  'float format percent': [
    seriesToString(series(col('float64', [0.256, 1])), { floatFormat: '{:.1%}' }),
    `0    25.6%
1   100.0%`,
  ],
  'decimal comma': [
    frameToString(frame([col('float64', [1.5, 2.25, 1000000000]), col('float64', [0.5, null, -1])], ['a', 'b']), { decimal: ',' }),
    `              a    b
0  1,500000e+00  0,5
1  2,250000e+00  NaN
2  1,000000e+09 -1,0`,
  ],
  na_rep: [
    frameToString(
      frame(
        [col('float64', [1.5, null]), col('str', ['x', null]), col('Int64', [1, null]), col('datetime64[us]', [1577836800000000n, null])],
        ['a', 'b', 'c', 'd'],
      ),
      { naRep: '--' },
    ),
    `     a   b     c          d
0  1.5   x     1 2020-01-01
1   --  --  <NA>         --`,
  ],
};

describe('float columns', () => {
  it.each(Object.entries(CASES))('%s', (_, [shown, expected]) => {
    expect(shown).toBe(expected);
  });
});
