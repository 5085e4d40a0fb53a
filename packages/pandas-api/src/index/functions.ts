import { arrayOf } from '../categorical/array.js';
import { makeSignature } from '../core/args.js';
import { pandasFunction } from '../core/install.js';
import { isSlice, isTuple, tuple } from '../scalars/index.js';
import { Series } from '../series/series.js';
import { Index } from './base.js';
import { columnAs } from './construct.js';
import { numpyValues } from './convert.js';
import { dataColumn, dataOfLabels, flatData, type IndexData } from './data.js';
import { factorize as factorizeData } from './duplicates.js';
import { wrapIndex } from './make.js';
import { uniqueData } from './set-operations.js';

const readData = (values: unknown): IndexData => {
  if (Index.isIndex(values)) return values.data;
  if (Array.isArray(values) && values.length > 0 && values.every(isTuple)) return dataOfLabels(values, { multi: false });
  return flatData(columnAs(values, null));
};

const EXTENSION = new Set(['category', 'datetime', 'timedelta', 'period', 'interval']);

/** Values as the input had them: an Index, an extension array, or a plain (typed) array. */
function likeInput(d: IndexData, values: unknown): unknown {
  if (Index.isIndex(values)) return wrapIndex(d);
  const column = dataColumn(d);
  if (EXTENSION.has(column.dtype.kind) || column.dtype.masked || (column.dtype.kind === 'str' && Series.isSeries(values)))
    return arrayOf(column);
  return numpyValues(column);
}

/** Codes per value, and the different values: `pd.factorize(['b', 'a', 'b'])`. */
export const factorize = pandasFunction('factorize', (a) => {
  const d = readData(a['values']);
  const { codes, uniques } = factorizeData(d, a['sort'] === true, a['useNaSentinel'] !== false);
  return tuple(codes, Series.isSeries(a['values']) ? wrapIndex(flatData(dataColumn(uniques))) : likeInput(uniques, a['values']));
});

/** The different values in order of appearance. */
export const unique = pandasFunction(
  'unique',
  ({ values }) => likeInput(uniqueData(readData(values)), values),
  makeSignature('unique', [['values']]),
);

/** `pd.IndexSlice[a, b]` of pandas: `pd.IndexSlice.get(a, b)`, or simply `pd.tuple(a, b)`. */
export const IndexSlice = Object.freeze({
  get: (...parts: unknown[]): unknown =>
    parts.length === 1 && isSlice(parts[0]) ? parts[0] : parts.length === 1 ? parts[0] : tuple(...parts),
});
