import { describe, expect, test } from 'vitest';
import * as library from '../../src/index.js';

const pd = library as any;
const frame = () => pd.DataFrame({ price: new Float64Array([1.5, 2, Number.NaN]), qty: [2, 3, 4], name: ['a', 'b', null] });

/** The same answer from a function whose source cannot be read, which is called for every row. */
const opaque = (fn: (...args: any[]) => unknown) => (r: unknown) => [fn].map((f) => f(r))[0];

describe('row functions', () => {
  test('a readable one becomes a plan expression', () => {
    const limit = 3;
    const picked = frame().get((r: any) => r.price * r.qty >= limit);
    expect(picked.index.toList()).toEqual([0, 1]);
    expect(picked.explain()).toContain('filter');
    expect(picked.explain()).not.toContain('row function');
  });

  test.each([
    ['numbers', (r: any) => r.price * r.qty],
    ['texts', (r: any) => `${r.name}!`],
    ['conditions', (r: any) => (r.qty > 2 ? 'many' : 'few')],
  ])('captured and called give the same: %s', (_, fn) => {
    const df = frame();
    expect(String(df.apply(fn, { axis: 1 }))).toBe(String(df.apply(opaque(fn), { axis: 1 })));
  });

  test('closure values are read at the call', () => {
    let factor = 10;
    const df = pd.DataFrame({ a: [1, 2] }).assign({ b: (r: any) => r.a * factor });
    factor = 0;
    expect(df.get('b').toList()).toEqual([10, 20]);
  });

  test('a frame callable is called with the frame', () => {
    expect(
      frame()
        .assign({ total: (d: any) => d.qty.cumsum() })
        .get('total')
        .toList(),
    ).toEqual([2, 5, 9]);
  });

  test('both readings in one function are refused', () => {
    expect(() => frame().assign({ x: (r: any) => r.qty.sum() + r.price * 2 })).toThrow(TypeError);
  });

  test('a row has the members of a Series where no field has the name', () => {
    const df = pd.DataFrame({ a: [1, 2], b: [3, 5] }, { index: ['x', 'y'] });
    expect(df.apply((r: any) => r.max() - r.min(), { axis: 1 }).toList()).toEqual([2, 3]);
    expect(df.apply((r: any) => r.name, { axis: 1 }).toList()).toEqual(['x', 'y']);
  });

  test('map with na_action leaves missing values alone', () => {
    const seen: unknown[] = [];
    frame()
      .get('name')
      .map((v: unknown) => (seen.push(v), v), { naAction: 'ignore' })
      .toList();
    expect(seen).toEqual(['a', 'b']);
  });
});
