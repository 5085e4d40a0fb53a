import { finerUnit, promoteNumeric, valuesOf } from '@pandorable/planner';
import { boxAll } from '../core/boxes.js';
import type { LocalColumn } from '../core/column.js';
import { columnOf } from '../core/values.js';
import { castValue, objectValues } from './cast-local.js';
import type { Dtype } from './dtype.js';
import { dtypeOf, dtypes, isNumericDtype, parseDtype, sameDtype, storageType } from './registry.js';

/** The dtype that values of both can stand in together, as pandas' concat and where find it. */
export function commonDtype(a: Dtype, b: Dtype): Dtype {
  if (sameDtype(a, b)) return a;
  if (isNumericDtype(a) && isNumericDtype(b)) return commonNumber(a, b);
  if (a.kind === 'datetime' && b.kind === 'datetime' && a.tz === b.tz) return dtypes.datetime(finerUnit(a.unit, b.unit), a.tz);
  if (a.kind === 'timedelta' && b.kind === 'timedelta') return dtypes.timedelta(finerUnit(a.unit, b.unit));
  if (a.kind === 'str' && b.kind === 'str') return a.masked ? a : b;
  if (a.kind === 'category' || b.kind === 'category') return commonDtype(valueDtype(a), valueDtype(b));
  if (a.kind === 'interval' && b.kind === 'interval' && a.closed === b.closed) return commonInterval(a, b);
  return dtypes.object;
}

/** The dtype of columns in one table of values: nullable numbers stand there among themselves only. `common`: the dtype for all of them. */
export const interleavedDtype = (common: Dtype, columns: readonly { readonly dtype: Dtype }[]): Dtype =>
  common.masked && isNumericDtype(common) && columns.some((c) => !sameDtype(c.dtype, common)) ? dtypes.object : common;

/** What categories are, for columns that do not share them. */
const valueDtype = (d: Dtype): Dtype => (d.kind === 'category' ? (d.categories?.dtype ?? dtypes.object) : d);

function commonInterval(a: Dtype, b: Dtype): Dtype {
  const subtype = commonDtype(a.subtype!, b.subtype!);
  return subtype === dtypes.object ? subtype : dtypes.interval(subtype, a.closed);
}

function commonNumber(a: Dtype, b: Dtype): Dtype {
  if ((a.kind === 'bool') !== (b.kind === 'bool')) return dtypes.object;
  const plain = dtypeOf(promoteNumeric(storageType(a), storageType(b)));
  if (!a.masked && !b.masked) return plain;
  return plain.kind === 'bool'
    ? dtypes.boolean
    : parseDtype(plain.name[0] === 'u' ? `UI${plain.name.slice(2)}` : plain.name[0].toUpperCase() + plain.name.slice(1));
}

/** Columns one after another, in their common dtype; empty ones count too, all-missing object ones do not. */
export function concatColumns(columns: readonly LocalColumn[]): LocalColumn {
  const dtype = columns.map((c) => c.dtype).reduce(commonDtype);
  if (dtype.kind === 'category')
    return columnOf(
      columns.flatMap((c) => valuesOf(c.vector)),
      dtype,
    );
  if (dtype.kind === 'object') return columnOf(columns.flatMap(objectValues), dtype);
  const values = columns.flatMap((c) => boxAll(c).map((v) => (c.dtype === dtype ? v : castValue(v, dtype, c.dtype))));
  return columnOf(values, dtype);
}
