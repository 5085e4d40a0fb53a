import { OverflowError, ValueError } from '@pandorable/planner';
import type { LocalColumn } from '../core/column.js';
import { columnOf } from '../core/values.js';
import { castColumn, castValue } from '../dtypes/cast-local.js';
import type { Dtype } from '../dtypes/dtype.js';
import { dtypes, isIntDtype } from '../dtypes/registry.js';
import { fitsWhole } from '../dtypes/whole-numbers.js';
import { isMissing } from '../scalars/index.js';

/** A plain array as a column of the dtype a constructor was given; what does not fit is an error. */
export function constructColumn(values: readonly unknown[], dtype: Dtype): LocalColumn {
  if (dtype.kind === 'object') return columnOf(values, dtype);
  if (dtype.kind === 'category') return castColumn(columnOf(values), dtype);
  if (dtype.kind === 'float' && values.every((v) => typeof v === 'number')) return columnOf(values, dtype);
  return columnOf(
    values.map((v) => constructValue(v, dtype)),
    dtype,
  );
}

function constructValue(v: unknown, dtype: Dtype): unknown {
  if (!isIntDtype(dtype)) return castValue(v, dtype);
  return dtype.masked
    ? castValue(v, dtype, typeof v === 'number' ? (Number.isInteger(v) ? dtypes.int64 : dtypes.float64) : dtypes.object)
    : wholeNumber(v, dtype);
}

const isCount = (v: unknown): v is number | bigint => typeof v === 'bigint' || (typeof v === 'number' && Number.isInteger(v));

function wholeNumber(v: unknown, dtype: Dtype): unknown {
  if (typeof v === 'number' && Number.isNaN(v)) throw new ValueError('cannot convert float NaN to integer');
  if (isMissing(v))
    throw new TypeError(
      `int() argument must be a string, a bytes-like object or a real number, not '${v === null || v === undefined ? 'NoneType' : 'NAType'}'`,
    );
  if (typeof v === 'number' && !Number.isInteger(v)) throw new ValueError('Trying to coerce float values to integers');
  if (isCount(v) && !fitsWhole(v, dtype))
    throw new OverflowError(`The elements provided in the data cannot all be casted to the dtype ${dtype.name}`);
  return castValue(v, dtype);
}
