import { describe, expect, test } from 'vitest';
import { ARITHMETIC, call, col, type DataType, FUNCTIONS, isFloat, types } from '../../src/index.js';

const nan: DataType = { kind: 'float64', nan: true };
const x = col('x', nan);
const y = col('y', types.float64);
const small = col('s', { kind: 'float32', nan: true });

/** Functions of one number that give a float; `denan` takes the NaN away, `div` has two arguments. */
const ofOne = (Object.keys(ARITHMETIC) as (keyof typeof ARITHMETIC)[]).filter((name) => {
  if (name === 'denan' || name === 'nan' || name === 'div') return false;
  try {
    return isFloat(FUNCTIONS[name].result([types.float64], {}));
  } catch {
    return false;
  }
});

describe('what may be NaN stays so', () => {
  test('there are functions to ask', () =>
    expect(ofOne).toEqual(expect.arrayContaining(['floor', 'ceil', 'trunc', 'exp', 'cbrt', 'tanh', 'abs'])));
  test.each(ofOne)('%s', (fn) => {
    expect(call(fn, [x]).type).toEqual(nan);
    expect(call(fn, [small]).type).toMatchObject({ nan: true });
  });
  test.each(['atan2', 'hypot', 'maximum', 'minimum', 'add', 'mod', 'pow'] as const)('%s, on either side', (fn) => {
    expect(call(fn, [x, y]).type).toEqual(nan);
    expect(call(fn, [y, x]).type).toEqual(nan);
  });
});

test.each(['floor', 'exp', 'tanh', 'round', 'abs'] as const)('%s makes no NaN', (fn) => expect(call(fn, [y]).type).toEqual(types.float64));
test.each(['atan2', 'hypot'] as const)('%s makes no NaN', (fn) => expect(call(fn, [y, y]).type).toEqual(types.float64));
