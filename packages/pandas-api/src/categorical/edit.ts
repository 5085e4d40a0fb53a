import { ValueError } from '@pandorable/planner';
import { isPlainObject } from '../core/args.js';
import { boxAll } from '../core/boxes.js';
import type { LocalColumn } from '../core/column.js';
import { columnOf } from '../core/values.js';
import { concatColumns } from '../dtypes/concat-local.js';
import { dtypes } from '../dtypes/registry.js';
import { columnIn } from '../index/construct.js';
import { flatData, takeColumn } from '../index/data.js';
import { lookupOf } from '../index/lookup.js';
import { mapperOf } from '../index/map.js';
import { argsortColumns } from '../index/sort.js';
import { isMissing, isTuple, pythonRepr } from '../scalars/index.js';
import { codesOf, fromCodes, readCategories, recode } from './build.js';

/** What changes the categories of a column: the same rules for Categorical, CategoricalIndex and s.cat. */
export type CategoryEdit = (c: LocalColumn, a: Record<string, any>) => LocalColumn;

const listed = (given: unknown): LocalColumn =>
  typeof given === 'string' || isTuple(given) ? columnOf([given]) : (columnIn(given) ?? columnOf([given]));
const withOrder = (c: LocalColumn, ordered: boolean): LocalColumn => ({
  dtype: dtypes.category(c.dtype.categories, ordered),
  vector: c.vector,
});
const orderOf = (c: LocalColumn, ordered: unknown): boolean => (isMissing(ordered) ? c.dtype.ordered : ordered === true);
const setText = (values: readonly unknown[]): string => `{${values.map((v) => pythonRepr(v)).join(', ')}}`;

function add(c: LocalColumn, given: unknown): LocalColumn {
  const added = listed(given);
  const have = lookupOf(flatData(c.dtype.categories!)).codesOf(flatData(added));
  const twice = boxAll(added).filter((_, i) => have[i] >= 0);
  if (twice.length > 0) throw new ValueError(`new categories must not include old categories: ${setText(twice)}`);
  const own = c.dtype.categories!;
  const categories = own.vector.length === 0 ? added : concatColumns([own, added]);
  readCategories({ column: categories });
  return fromCodes(codesOf(c), dtypes.category(categories, c.dtype.ordered));
}

function remove(c: LocalColumn, given: unknown): LocalColumn {
  const own = c.dtype.categories!;
  const removed = listed(given);
  const values = boxAll(removed).filter((v) => !isMissing(v));
  const lacking = values.filter((v) => lookupOf(flatData(own)).codeOf(v) < 0);
  if (lacking.length > 0) throw new ValueError(`removals must all be in old categories: ${setText(lacking)}`);
  const gone = lookupOf(flatData(columnOf(values, values.length === 0 ? own.dtype : undefined))).codesOf(flatData(own));
  const kept = Array.from(gone, (_, i) => i).filter((i) => gone[i] < 0);
  const found = takeColumn(own, kept);
  const categories = c.dtype.ordered ? found : sortedWhereComparable(found);
  return recode(c, dtypes.category(categories, c.dtype.ordered));
}

/** What is left of categories that were in order stays in order. */
function sortedWhereComparable(kept: LocalColumn): LocalColumn {
  try {
    return takeColumn(kept, argsortColumns([kept]));
  } catch (error) {
    if (error instanceof TypeError) return kept;
    throw error;
  }
}

function removeUnused(c: LocalColumn): LocalColumn {
  const own = c.dtype.categories!;
  const used = new Uint8Array(own.vector.length);
  for (const code of codesOf(c)) if (code >= 0) used[code] = 1;
  const kept = Array.from(used, (_, i) => i).filter((i) => used[i] === 1);
  return recode(c, dtypes.category(takeColumn(own, kept), c.dtype.ordered));
}

function rename(c: LocalColumn, given: unknown): LocalColumn {
  const own = c.dtype.categories!;
  const renamed = (categories: LocalColumn): LocalColumn => ({
    dtype: dtypes.category(readCategories({ column: categories }), c.dtype.ordered),
    vector: c.vector,
  });
  if (typeof given === 'function') return renamed(columnOf(boxAll(own).map((v) => (given as (v: unknown) => unknown)(v))));
  if (given instanceof Map || isPlainObject(given)) {
    const keys = given instanceof Map ? given : new Map(Object.entries(given));
    const mapper = mapperOf(given);
    const known = lookupOf(flatData(columnOf([...keys.keys()])));
    return renamed(columnOf(boxAll(own).map((v) => (known.codeOf(v) >= 0 ? mapper(v) : v))));
  }
  const categories = listed(given);
  if (categories.vector.length !== own.vector.length)
    throw new ValueError('new categories need to have the same number of items as the old categories!');
  return renamed(categories);
}

function reorder(c: LocalColumn, given: unknown, ordered: unknown): LocalColumn {
  const categories = readCategories(given);
  const own = c.dtype.categories!;
  const known = lookupOf(flatData(own)).codesOf(flatData(categories));
  if (categories.vector.length !== own.vector.length || known.includes(-1))
    throw new ValueError('items in new_categories are not the same as in old categories');
  return recode(c, dtypes.category(categories, orderOf(c, ordered)));
}

function set(c: LocalColumn, given: unknown, ordered: unknown, byPlace: boolean): LocalColumn {
  const categories = readCategories(given);
  const to = dtypes.category(categories, orderOf(c, ordered));
  if (!byPlace) return recode(c, to);
  const n = categories.vector.length;
  return fromCodes(
    codesOf(c).map((code) => (code < n ? code : -1)),
    to,
  );
}

/** By pandas' name. */
export const categoryEdits: Record<string, CategoryEdit> = {
  add_categories: (c, a) => add(c, a['newCategories']),
  as_ordered: (c) => withOrder(c, true),
  as_unordered: (c) => withOrder(c, false),
  remove_categories: (c, a) => remove(c, a['removals']),
  remove_unused_categories: removeUnused,
  rename_categories: (c, a) => rename(c, a['newCategories']),
  reorder_categories: (c, a) => reorder(c, a['newCategories'], a['ordered']),
  set_categories: (c, a) => set(c, a['newCategories'], a['ordered'], a['rename'] === true),
};
