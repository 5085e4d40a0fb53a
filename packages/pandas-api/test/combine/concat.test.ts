import { expect, test } from 'vitest';
import * as pd from '../../src/run-time.js';

test('rows that are used twice keep their order', () => {
  const all: any = pd.DataFrame({ k: pd.Series(Array.from({ length: 600_000 }, (_, i) => i)) });
  const some = all.get(all.k.mod(7).ne(3));
  const values: Float64Array = pd.concat([some, some]).k.toNumpy();
  expect(values.filter((v, i) => i > 0 && v < values[i - 1])).toHaveLength(1);
});
