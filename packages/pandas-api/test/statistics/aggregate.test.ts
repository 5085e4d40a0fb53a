import { describe, expect, test } from 'vitest';
import * as library from '../../src/index.js';

const pd = library as any;
const frame = () => pd.DataFrame({ a: [1, 2, 4], b: new Float64Array([1, Number.NaN, 3]) });

describe('agg', () => {
  test('several reductions are rows; each column keeps the dtype that holds them', () => {
    expect(String(frame().agg(['sum', 'max']))).toBe(['     a    b', 'sum  7  4.0', 'max  4  3.0'].join('\n'));
  });
  test('named results', () => {
    expect(String(frame().agg({ low: pd.tuple('a', 'min'), high: pd.tuple('b', 'max') }))).toBe(
      ['        a    b', 'low   1.0  NaN', 'high  NaN  3.0'].join('\n'),
    );
  });
  test('an unknown name', () => expect(() => frame().agg('bogus')).toThrow(/'bogus' is not a valid function/));
  test('functions see the whole column', () =>
    expect(
      frame()
        .get('a')
        .agg((s: any) => s.max() - s.min()),
    ).toBe(3));
  test('a result of another shape is no transform', () => expect(() => frame().transform('sum')).toThrow('Function did not transform'));
});

test('correlation leaves out infinities in frames', () => {
  const df = pd.DataFrame({ x: [1, 2, 3, Number.POSITIVE_INFINITY], y: [2, 4, 6, 1] });
  expect(df.corr().get('x').toList()).toEqual([1, 1]);
});

test('idxmax of a frame is the label of each column', () => {
  expect(frame().idxmax().toList()).toEqual([2, 2]);
  expect(() => pd.Series([], { dtype: 'float64' }).idxmax()).toThrow('attempt to get argmax of an empty sequence');
});

test('quantile keeps ints where it picks one of them', () => {
  expect(frame().get('a').quantile([0.25, 0.5], { interpolation: 'lower' }).dtype).toBe('int64');
  expect(frame().get('a').quantile(0.25)).toBe(1.5);
});
