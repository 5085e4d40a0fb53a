import * as pd from 'pandorable';
import { describe, expect, test } from 'vitest';

/** So many rows are filled here, fewer ones by the engine. */
const MANY = 100_000;
const values = Array.from({ length: MANY }, (_, i) => (i % 7 < 3 || i > MANY - 4 ? null : i));

describe.each(['ffill', 'bfill'] as const)('%s of many rows', (name) => {
  test.each(['float64', 'float32', 'Float64', 'Int64'])('%s: as of few', (dtype) => {
    const many = (pd.Series(values, { dtype }) as any)[name]();
    const [first, last] = [many.head(50), many.tail(50)];
    expect(String(many.dtype)).toBe(dtype);
    if (name === 'ffill') pd.testing.assertSeriesEqual(first, (pd.Series(values.slice(0, 50), { dtype }) as any).ffill());
    else pd.testing.assertSeriesEqual(last.resetIndex({ drop: true }), (pd.Series(values.slice(-50), { dtype }) as any).bfill());
  });
});
