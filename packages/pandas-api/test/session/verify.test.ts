import { describe, expect, it } from 'vitest';
import * as pd from '../../src/index.js';
import { verify } from '../../src/testing.js';

describe('verify', () => {
  const sales = pd.DataFrame({ city: ['b', 'a', 'b'], price: [1, 2.5, null] });

  it('compares the answers of executors, and leaves the one in use as it is', () => {
    const kept = sales.sortValues('price').persist();
    expect(verify(kept.groupby('city').agg('mean'), ['local', '@pandorable/executor-local'])).toEqual({ equal: true });
    expect(kept.price.sum()).toBe(3.5);
  });

  it('tells the first difference', () => {
    const reversed = new URL('./reversed-engine.mjs', import.meta.url).href;
    const found = verify(sales.sortValues('price'), ['local', reversed]);
    expect(found).toMatchObject({ equal: false, executors: ['local', reversed] });
    expect(found.difference).toMatch(/DataFrame\.index values are different/);
  });

  it('refuses anything else', () => {
    expect(() => verify(3, ['local', 'local'])).toThrow(TypeError);
    expect(() => verify(sales, ['local'])).toThrow(/at least two executors/);
  });
});
