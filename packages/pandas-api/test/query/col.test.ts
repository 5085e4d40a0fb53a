import { expect, test } from 'vitest';
import * as library from '../../src/index.js';
import { col } from '../../src/query/exports.js';

const pd = library as any;
const frame = () => pd.DataFrame({ name: ['John', 'Alice'], age: [61, 22] });

test('select: labels and computed columns, later ones from earlier ones', () => {
  const done = frame().select('name', { months: col('age').mul(12), days: col('months').mul(30) });
  expect(String(done)).toBe(['    name  months   days', '0   John     732  21960', '1  Alice     264   7920'].join('\n'));
});

test('an expression stands wherever a function of the frame may', () => {
  expect(frame().get(col('age').gt(30)).get('name').toList()).toEqual(['John']);
  expect(
    frame()
      .assign({ low: col('name').str.lower() })
      .get('low')
      .toList(),
  ).toEqual(['john', 'alice']);
});

test('it shows what it computes, and says which columns there are', () => {
  expect(String(col('a').mul(2).add(1))).toBe("(col('a') * 2) + 1");
  expect(() => frame().assign({ x: col('zz') })).toThrow("Column 'zz' not found in given DataFrame.");
});
