import { ValueError } from '@pandorable/planner';
import { boxAll } from '../core/boxes.js';
import type { LocalColumn } from '../core/column.js';
import { int32sBy } from '../core/typed.js';
import { columnOf } from '../core/values.js';
import { encode, objectValues } from '../dtypes/cast-local.js';
import type { Dtype } from '../dtypes/dtype.js';
import { dtypes, parseDtype } from '../dtypes/registry.js';
import { columnIn, requireList } from '../index/construct.js';
import { flatData, takeColumn } from '../index/data.js';
import { lookupOf } from '../index/lookup.js';
import { sortedMixed } from '../index/multi-levels.js';
import { argsortColumns } from '../index/sort.js';
import { isMissing } from '../scalars/index.js';

/** Categories as users give them, checked: present, each once. */
export function readCategories(given: unknown): LocalColumn {
  const column = columnIn(given) ?? columnOf(requireList(given, 'Categorical'));
  const plain = column.dtype.kind === 'category' ? columnOf(boxAll(column), column.dtype.categories!.dtype) : column;
  if (boxAll(plain).some(isMissing)) throw new ValueError('Categorical categories cannot be null');
  if (!lookupOf(flatData(plain)).unique) throw new ValueError('Categorical categories must be unique');
  return plain;
}

/** The categories of values: the different ones that are present, sorted where they can be compared. */
export function categoriesOf(column: LocalColumn, list: boolean): LocalColumn {
  const present = (column.dtype.kind === 'object' ? objectValues(column) : boxAll(column)).filter((v) => !isMissing(v));
  if (list && present.length === 0 && column.vector.length > 0) return columnOf([], dtypes.float64);
  const narrowed =
    list && column.vector.valid?.includes(0)
      ? columnOf(present, present.length === 0 ? dtypes.object : undefined)
      : columnOf(present, column.dtype);
  const found = takeColumn(narrowed, lookupOf(flatData(narrowed)).firsts);
  try {
    return takeColumn(found, argsortColumns([found]));
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return sortedMixed(found);
  }
}

/** A column of categories from values, categories and order as the Categorical constructor takes them. */
export function categorical(values: unknown, categories: unknown, ordered: unknown, dtype: unknown): LocalColumn {
  const wanted = wantedDtype(values, categories, ordered, dtype);
  const column = columnIn(values) ?? columnOf(requireList(values, 'Categorical'));
  if (wanted.categories !== null) return column.dtype.kind === 'category' ? recode(column, wanted) : encode(column, wanted);
  if (column.dtype.kind === 'category')
    return {
      dtype: dtypes.category(column.dtype.categories, wanted.ordered || (isMissing(ordered) && column.dtype.ordered)),
      vector: column.vector,
    };
  const found = categoriesOf(column, Array.isArray(values));
  if (wanted.ordered && !sortable(found))
    throw new TypeError("'values' is not ordered, please explicitly specify the categories order by passing in a categories argument.");
  return encode(column, dtypes.category(found, wanted.ordered));
}

function sortable(c: LocalColumn): boolean {
  try {
    argsortColumns([c]);
    return true;
  } catch {
    return false;
  }
}

function wantedDtype(values: unknown, categories: unknown, ordered: unknown, dtype: unknown): Dtype {
  if (!isMissing(dtype)) {
    const parsed = parseDtype(dtype);
    if (parsed.kind !== 'category') throw new ValueError(`Unknown dtype ${parsed.name} for a Categorical`);
    if (typeof dtype !== 'string' && !(isMissing(categories) && isMissing(ordered)))
      throw new ValueError('Cannot specify `categories` or `ordered` together with `dtype`.');
    return parsed.categories === null && !isMissing(categories)
      ? dtypes.category(readCategories(categories), ordered === true)
      : parsed.categories === null && ordered === true
        ? dtypes.category(null, true)
        : parsed;
  }
  const own = (values as { column?: LocalColumn } | null)?.column?.dtype;
  return dtypes.category(
    isMissing(categories) ? null : readCategories(categories),
    isMissing(ordered) ? own?.kind === 'category' && own.ordered : ordered === true,
  );
}

/** The same values among other categories; those that are none become missing. */
export function recode(column: LocalColumn, to: Dtype): LocalColumn {
  const place = lookupOf(flatData(to.categories!)).codesOf(flatData(column.dtype.categories!));
  const codes = codesOf(column);
  return fromCodes(
    codes.map((code) => (code < 0 ? -1 : place[code])),
    to,
  );
}

export function codesOf(column: LocalColumn): Int32Array {
  const { valid, length } = column.vector;
  const data = column.vector.data as Int32Array;
  return int32sBy(length, (i) => (valid !== null && valid[i] === 0 ? -1 : data[i]));
}

/** A column from codes, -1 for missing. */
export function fromCodes(codes: ArrayLike<number>, dtype: Dtype): LocalColumn {
  return columnOf(
    Array.from(codes, (code) => (code < 0 ? null : code)),
    dtype,
  );
}
