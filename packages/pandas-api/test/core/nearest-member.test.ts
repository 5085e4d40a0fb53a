import * as pd from 'pandorable';
import { expect, test } from 'vitest';

const df = pd.DataFrame({ k: ['a', 'b'], v: [1, 2] }) as any;

test.each([
  [
    'a frame by group',
    () => df.groupby('k').agg('meen'),
    "'meen' is not a valid function for 'DataFrameGroupBy' object. Did you mean 'mean'?",
  ],
  ['a column by group', () => df.groupby('k').v.agg('meen'), "'SeriesGroupBy' object has no attribute 'meen'. Did you mean 'mean'?"],
  ['columns by group', () => df.groupby('k').agg({ v: ['sum', 'mediam'] }), /no attribute 'mediam'. Did you mean 'median'\?/],
  [
    'a transform',
    () => df.groupby('k').transform('cumsun'),
    "'cumsun' is not a valid function name for transform(name). Did you mean 'cumsum'?",
  ],
  ['a frame', () => df.agg('meen'), "'meen' is not a valid function for 'DataFrame' object. Did you mean 'mean'?"],
  ['a column', () => df.v.agg(['sum', 'mediam']), "'mediam' is not a valid function for 'Series' object. Did you mean 'median'?"],
  ['windows', () => df.v.rolling(2).agg('meen'), "'meen' is not a valid function for 'Rolling' object. Did you mean 'mean'?"],
  ['a pivot table', () => df.pivotTable({ index: 'k', values: 'v', aggfunc: 'meen' }), /DataFrameGroupBy' object. Did you mean 'mean'\?/],
  ['nothing near', () => df.agg('zzzzzz'), /'DataFrame' object$/],
])('a wrong aggregate of %s tells the nearest name', (_, act, message) => {
  expect(act).toThrow(message);
});
