import { call, lit } from '@pandorable/planner';
import { describe, expect, it } from 'vitest';
import { apply, type Column, close, f64, i64, project, td, ts, types, useExecutor } from './support.js';

useExecutor();

const inf = Number.POSITIVE_INFINITY;
type Case = readonly [
  name: string,
  fn: Parameters<typeof apply>[0],
  columns: readonly Column[],
  expected: readonly unknown[],
  options?: object,
];

const A = [7.5, -7.5, 7.5, -7.5, 1, -1, 0, inf, 1, -1, 1, null];
const B = [2, 2, -2, -2, 0, 0, 0, 2, inf, inf, 0.1, 1];

/** From numpy and pandas 3.1; a missing value is null. */
const CASES: readonly Case[] = [
  [
    'floats',
    'floordiv',
    [
      [f64, A],
      [f64, B],
    ],
    [3, -4, -4, 3, inf, -inf, null, null, 0, -1, 9, null],
  ],
  [
    'floats',
    'mod',
    [
      [f64, A],
      [f64, B],
    ],
    [1.5, 0.5, -0.5, -1.5, null, null, null, null, 1, inf, 0.09999999999999995, null],
  ],
  [
    'floats',
    'div',
    [
      [f64, A],
      [f64, B],
    ],
    [3.75, -3.75, -3.75, 3.75, inf, -inf, null, inf, 0, -0, 10, null],
  ],
  [
    'ints',
    'floordiv',
    [
      [i64, [7, -7, 7, -7, 1, null]],
      [i64, [2, 2, -2, -2, 0, 1]],
    ],
    [3, -4, -4, 3, null, null],
  ],
  [
    'ints',
    'mod',
    [
      [i64, [7, -7, 7, -7, 1, null]],
      [i64, [2, 2, -2, -2, 0, 1]],
    ],
    [1, 1, -1, -1, null, null],
  ],
  [
    'ints',
    'div',
    [
      [i64, [7, 1, 0]],
      [i64, [2, 0, 0]],
    ],
    [3.5, inf, null],
  ],
  [
    'mixed widths',
    'add',
    [
      [types.int8, [100, -100]],
      [types.int64, [100, 1]],
    ],
    [200, -99],
  ],
  [
    'bools',
    'add',
    [
      [types.bool, [true, false]],
      [types.bool, [true, true]],
    ],
    [2, 1],
  ],
  [
    'bool and float',
    'mul',
    [
      [types.bool, [true, false]],
      [f64, [2.5, 2.5]],
    ],
    [2.5, 0],
  ],
  [
    'ints',
    'pow',
    [
      [i64, [2, 3, -2, 0]],
      [i64, [10, 39, 3, 0]],
    ],
    [1024, 4052555153018976267n, -8, 1],
  ],
  [
    'floats',
    'pow',
    [
      [f64, [2, -1, 0, 2]],
      [f64, [0.5, 0.5, -1, 2000]],
    ],
    [Math.SQRT2, null, inf, inf],
  ],
  ['numpy', 'round', [[f64, [0.5, 1.5, 2.5, -0.5, 2.675, 1e300, null]]], [0, 2, 2, -0, 3, 1e300, null], { digits: 0 }],
  ['numpy', 'round', [[f64, [2.675, 1.005, -2.345, 0.125, 1e300]]], [2.68, 1, -2.35, 0.12, 1e300], { digits: 2 }],
  ['ints', 'round', [[i64, [15, 25, -15]]], [20, 20, -20], { digits: -1 }],
  ['floats', 'round', [[f64, [15, 25, -15]]], [20, 20, -20], { digits: -1 }],
  ['', 'sqrt', [[f64, [4, -1, inf]]], [2, null, inf]],
  ['', 'log', [[f64, [Math.E, 0, -1]]], [1, -inf, null]],
  ['', 'log2', [[i64, [8, 0, -1]]], [3, -inf, null]],
  ['', 'log10', [[f64, [1000, 0, -1]]], [3, -inf, null]],
  ['small', 'log1p', [[f64, [1e-12, 0, -1, -2, 1, inf]]], [9.999999999995e-13, 0, -inf, null, Math.LN2, inf]],
  ['small', 'expm1', [[f64, [1e-12, 0, 1, -800, 1000]]], [1.0000000000005e-12, 0, Math.expm1(1), -1, inf]],
  ['', 'exp', [[f64, [1, 1000]]], [Math.E, inf]],
  ['', 'sin', [[f64, [1, inf]]], [Math.sin(1), null]],
  ['', 'cos', [[f64, [1, -inf]]], [Math.cos(1), null]],
  ['', 'tan', [[f64, [1]]], [Math.tan(1)]],
  ['', 'asin', [[f64, [0.5, 2]]], [Math.asin(0.5), null]],
  ['', 'acos', [[f64, [0.5, -2]]], [Math.acos(0.5), null]],
  ['', 'atan', [[f64, [inf]]], [Math.PI / 2]],
  [
    '',
    'atan2',
    [
      [f64, [1, -1]],
      [f64, [-1, 0]],
    ],
    [Math.atan2(1, -1), -Math.PI / 2],
  ],
  ['', 'sinh', [[f64, [1]]], [Math.sinh(1)]],
  ['', 'cosh', [[f64, [1]]], [Math.cosh(1)]],
  ['', 'tanh', [[f64, [1]]], [Math.tanh(1)]],
  ['', 'asinh', [[f64, [1]]], [Math.asinh(1)]],
  ['', 'acosh', [[f64, [2, 0]]], [Math.acosh(2), null]],
  ['', 'atanh', [[f64, [0.5, 1, 2]]], [Math.atanh(0.5), inf, null]],
  ['', 'cbrt', [[f64, [-8]]], [-2]],
  ['', 'radians', [[f64, [180]]], [Math.PI]],
  ['', 'degrees', [[f64, [Math.PI]]], [180]],
  [
    'large',
    'hypot',
    [
      [f64, [3, 1e200, 0, inf, 1]],
      [f64, [4, 1e200, 0, 1, null]],
    ],
    [5, Math.SQRT2 * 1e200, 0, inf, null],
  ],
  ['', 'isinf', [[f64, [inf, -inf, 1, null]]], [true, true, false, null]],
  ['ints', 'isinf', [[i64, [1, null]]], [false, null]],
  ['', 'sign', [[f64, [-2.5, 0, 3]]], [-1, 0, 1]],
  ['ints', 'sign', [[i64, [-2, 0, 3]]], [-1, 0, 1]],
  ['', 'abs', [[i64, [-5, null]]], [5, null]],
  ['', 'neg', [[f64, [-5, null]]], [5, null]],
  ['', 'floor', [[f64, [-1.5, 1.5]]], [-2, 1]],
  ['', 'ceil', [[f64, [-1.5, 1.5]]], [-1, 2]],
  ['', 'trunc', [[f64, [-1.5, 1.5]]], [-1, 1]],
  [
    '',
    'bit.and',
    [
      [i64, [6]],
      [i64, [3]],
    ],
    [2],
  ],
  [
    '',
    'bit.or',
    [
      [i64, [6]],
      [i64, [3]],
    ],
    [7],
  ],
  [
    '',
    'bit.xor',
    [
      [i64, [6]],
      [i64, [3]],
    ],
    [5],
  ],
  ['', 'bit.not', [[i64, [6]]], [-7]],
  [
    '',
    'bit.shift_left',
    [
      [i64, [6]],
      [i64, [3]],
    ],
    [48],
  ],
  [
    '',
    'bit.shift_right',
    [
      [i64, [48]],
      [i64, [3]],
    ],
    [6],
  ],
  [
    'missing',
    'maximum',
    [
      [f64, [1, null, 5]],
      [f64, [2, 2, 3]],
    ],
    [2, null, 5],
  ],
  [
    'missing',
    'minimum',
    [
      [f64, [1, null, 5]],
      [f64, [2, 2, 3]],
    ],
    [1, null, 3],
  ],
  ['', 'denan', [[f64, [1, null]]], [1, null]],
  [
    'duration',
    'div',
    [
      [td(), [-7n, 7n, null]],
      [i64, [2, 0, 1]],
    ],
    [-3n, null, null],
  ],
  [
    'duration by float',
    'div',
    [
      [td(), [-7n, 7n]],
      [f64, [2, 0]],
    ],
    [-3n, null],
  ],
  [
    'durations',
    'div',
    [
      [td('us'), [7n]],
      [td('ns'), [2000n]],
    ],
    [3.5],
  ],
  [
    'duration, truncated as numpy does',
    'floordiv',
    [
      [td(), [-7n, 7n]],
      [f64, [2.5, 2.5]],
    ],
    [-2n, 2n],
  ],
  [
    'durations',
    'floordiv',
    [
      [td(), [-7n, 7n]],
      [td(), [4n, 4n]],
    ],
    [-2, 1],
  ],
  [
    'durations',
    'mod',
    [
      [td(), [-7n, 7n]],
      [td(), [4n, 4n]],
    ],
    [1n, 3n],
  ],
  [
    'duration',
    'mul',
    [
      [td(), [-7n, 7n]],
      [f64, [1.5, 1.5]],
    ],
    [-10n, 10n],
  ],
  [
    'duration',
    'mul',
    [
      [i64, [3]],
      [td(), [7n]],
    ],
    [21n],
  ],
  [
    'timestamp and duration of another unit',
    'add',
    [
      [ts('s'), [5n]],
      [td('ms'), [1500n]],
    ],
    [6500n],
  ],
  [
    'timestamps',
    'sub',
    [
      [ts('ns'), [5n]],
      [ts('us'), [1n]],
    ],
    [-995n],
  ],
  [
    'timestamp and duration',
    'sub',
    [
      [ts('ns', 'Europe/Berlin'), [5n, null]],
      [td('ns'), [7n, 1n]],
    ],
    [-2n, null],
  ],
];

describe('arithmetic', () => {
  it.each(CASES)('%s %s', async (name, fn, columns, expected, options) => {
    const actual = await apply(fn, columns, options as never);
    expect(actual.map((v, i) => (close(v, expected[i]) ? expected[i] : v))).toEqual(expected);
    expect(name).toBeDefined();
  });

  it.each([
    ['add', 9223372036854775807n, 1],
    ['sub', -9223372036854775808n, 1],
    ['mul', 4611686018427387904n, 2],
    ['pow', 3, 41],
    ['neg', -9223372036854775808n, 0],
  ] as const)('%s raises OverflowError beyond int64', async (fn, a, b) => {
    const made = project([[i64, [a]]], ([x]) => [call(fn, fn === 'neg' ? [x] : [x, lit(b)])]);
    await expect(made).rejects.toMatchObject({ name: 'OverflowError' });
  });

  it('refuses negative powers of ints, as numpy', async () => {
    await expect(
      apply('pow', [
        [i64, [2]],
        [i64, [-1]],
      ]),
    ).rejects.toMatchObject({ name: 'ValueError', message: 'Integers to negative integer powers are not allowed.' });
  });
});
