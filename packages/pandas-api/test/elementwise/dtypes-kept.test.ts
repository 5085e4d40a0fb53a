import { describe, expect, test } from 'vitest';
import * as library from '../../src/index.js';
import * as np from '../../src/np.js';

const pd = library as any;

describe('an int column stays one', () => {
  const ints = () => pd.Series([1, 2, 3]);
  test('where nothing is replaced', () => expect(ints().where(ints().gt(0), 0.5).dtype).toBe('int64'));
  test('where all replacements are whole', () => expect(ints().where(ints().gt(1), new Float64Array([7, 8, 9])).dtype).toBe('int64'));
  test('but not where one has a fraction', () => expect(ints().where(ints().gt(1), 0.5).toList()).toEqual([0.5, 2, 3]));
  test('but not where a value is missing, and filters do not undo it', () => {
    const moved = ints().shift();
    expect(moved.dropna().dtype).toBe('float64');
  });
  test('replace of a value that does not occur', () => expect(ints().replace(9, 'x').dtype).toBe('int64'));
});

test('a division by zero makes the int columns of a block float together', () => {
  const df = pd.DataFrame({ a: [0, 3], b: [360, 180] });
  expect(df.rfloordiv(10).get('b').dtype).toBe('float64');
  expect(df.get(['b']).rfloordiv(1000).get('b').dtype).toBe('int64');
});

test('powers of missing values', () => {
  const f = pd.Series(new Float64Array([Number.NaN, 2]));
  expect(f.pow(0).toList()).toEqual([1, 1]);
  expect(f.rpow(1).toList()).toEqual([1, 1]);
});

describe('numpy functions', () => {
  test('are lazy over a Series', () => expect(np.sqrt(pd.Series([4, 9])).explain()).toContain('sqrt'));
  test('are immediate over arrays and numbers', () => {
    expect(np.sqrt(4)).toBe(2);
    expect(np.floor([1.5, -1.5])).toEqual([1, -2]);
    expect(np.where([true, false], 1, 'no')).toEqual([1, 'no']);
  });
  test('a whole float stays a float', () => {
    expect(pd.Series([1, 2]).mul(np.float64(2)).dtype).toBe('float64');
    expect(pd.Series([np.float64(1), 2]).dtype).toBe('float64');
  });
  test('select takes the first condition that holds', () => {
    const s = pd.Series([1, 5, 9]);
    expect([...np.select([s.gt(8), s.gt(4)], ['high', 'mid'], { default: 'low' })]).toEqual(['low', 'mid', 'high']);
  });
});
