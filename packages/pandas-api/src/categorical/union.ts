import { ValueError } from '@pandorable/planner';
import { makeSignature, readArgs } from '../core/args.js';
import { boxAll, labelKey } from '../core/boxes.js';
import type { LocalColumn } from '../core/column.js';
import { columnOf } from '../core/values.js';
import { castColumn } from '../dtypes/cast-local.js';
import { commonDtype, concatColumns } from '../dtypes/concat-local.js';
import type { Dtype } from '../dtypes/dtype.js';
import { dtypes, sameDtype } from '../dtypes/registry.js';
import { columnIn, listIn } from '../index/construct.js';
import { flatData, takeColumn } from '../index/data.js';
import { lookupOf } from '../index/lookup.js';
import { argsortColumns } from '../index/sort.js';
import { arrayOf } from './array.js';
import { recode } from './build.js';

export interface UnionOptions {
  readonly sort?: boolean;
  readonly ignoreOrder?: boolean;
}

const sorted = (c: LocalColumn): LocalColumn => takeColumn(c, argsortColumns([c]));
const keys = (d: Dtype): string[] => boxAll(d.categories!).map(labelKey);

/** Do two dtypes have the same categories, in the same order if that counts? */
function matches(a: Dtype, b: Dtype): boolean {
  if (a.ordered !== b.ordered) return false;
  if (a.ordered) return sameDtype(a, b);
  const known = new Set(keys(a));
  const other = keys(b);
  return known.size === other.length && other.every((k) => known.has(k));
}

/** The dtype that has all categories of several, in order of appearance. */
export function unionDtype(all: readonly Dtype[], options: UnionOptions = {}): Dtype {
  const [first] = all;
  if (all.every((d) => matches(first, d))) {
    const ordered = first.ordered && options.ignoreOrder !== true;
    if (options.sort && ordered) throw new TypeError('Cannot use sort_categories=True with ordered Categoricals');
    return dtypes.category(options.sort ? sorted(first.categories!) : first.categories, ordered);
  }
  if (options.ignoreOrder !== true && all.some((d) => d.ordered))
    throw new TypeError(
      all.every((d) => d.ordered)
        ? 'to union ordered Categoricals, all categories must be the same'
        : 'Categorical.ordered must be the same',
    );
  const values = concatColumns(all.map((d) => d.categories!));
  const union = takeColumn(values, lookupOf(flatData(values)).firsts);
  return dtypes.category(options.sort ? sorted(union) : union, false);
}

const SIGNATURE = makeSignature('union_categoricals', [['to_union'], ['sort_categories', '?', false], ['ignore_order', '?', false]]);

/** pd.api.types.unionCategoricals(toUnion, sortCategories, ignoreOrder): categoricals one after another, with the categories of all. */
export function unionCategoricals(...given: unknown[]): unknown {
  const a = readArgs(SIGNATURE, given);
  const columns = (listIn(a['toUnion']) ?? []).map((x) => columnIn(x) ?? columnOf([]));
  if (columns.length === 0) throw new ValueError('No Categoricals to union');
  if (columns.some((c) => c.dtype.kind !== 'category')) throw new TypeError('all components to combine must be Categorical');
  const [first] = columns;
  if (!columns.every((c) => sameDtype(c.dtype.categories!.dtype, first.dtype.categories!.dtype)))
    throw new TypeError('dtype of categories must be the same');
  const to = unionDtype(
    columns.map((c) => c.dtype),
    { sort: a['sortCategories'] === true, ignoreOrder: a['ignoreOrder'] === true },
  );
  return arrayOf(concatColumns(columns.map((c) => recode(c, to))));
}

/** For concat with union_categories: categories of different dtypes meet in their common one. */
export function unionOfAny(all: readonly Dtype[]): Dtype {
  const common = all.map((d) => d.categories!.dtype).reduce(commonDtype);
  return unionDtype(
    all.map((d) => (sameDtype(d.categories!.dtype, common) ? d : dtypes.category(castColumn(d.categories!, common), d.ordered))),
  );
}
