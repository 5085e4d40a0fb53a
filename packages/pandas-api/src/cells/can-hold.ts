import { OutOfBoundsDatetime, ValueError } from '@pandorable/planner';
import type { LocalColumn } from '../core/column.js';
import { columnOf } from '../core/values.js';
import { castColumn, castValue } from '../dtypes/cast-local.js';
import type { Dtype } from '../dtypes/dtype.js';
import { dtypes } from '../dtypes/registry.js';
import { fitsWhole } from '../dtypes/whole-numbers.js';
import { isInterval, isMissing, isPeriod, pythonRepr, Timedelta, Timestamp } from '../scalars/index.js';
import { codeOf } from './literal.js';

const isWholeNumber = (v: unknown): boolean => typeof v === 'bigint' || (typeof v === 'number' && Number.isInteger(v));

/** Can a column of this dtype take the value as it is? An int column takes a missing value by becoming float64. */
export function canHold(dtype: Dtype, given: unknown): boolean {
  const v = given instanceof Number ? Number(given) : given;
  if (isMissing(v)) return dtype.kind !== 'bool' || dtype.masked;
  switch (dtype.kind) {
    case 'int':
    case 'uint':
      return isWholeNumber(v) && fitsWhole(v as number | bigint, dtype);
    case 'float':
      return typeof v === 'number' || typeof v === 'bigint';
    case 'bool':
      return typeof v === 'boolean';
    case 'str':
      return typeof v === 'string';
    case 'datetime':
    case 'timedelta':
      return isMoment(dtype, v);
    case 'period':
      return isPeriod(v) && v.freqstr === dtype.freq;
    case 'category':
      return codeOf(dtype, v) >= 0;
    case 'interval':
      return isInterval(v) && v.closed === dtype.closed;
    default:
      return true;
  }
}

function isMoment(dtype: Dtype, v: unknown): boolean {
  if (dtype.kind === 'timedelta') return v instanceof Timedelta || (typeof v === 'string' && reads(() => Timedelta(v)));
  if (v instanceof Timestamp) return (v.tz === null) === (dtype.tz === undefined);
  return v instanceof Date ? dtype.tz === undefined : typeof v === 'string' && reads(() => Timestamp(v));
}

function reads(run: () => unknown): boolean {
  try {
    run();
    return true;
  } catch (error) {
    if (error instanceof OutOfBoundsDatetime || error instanceof ValueError) return false;
    throw error;
  }
}

/** TypeError where pandas refuses to put a value into a column. */
export function requireHold(dtype: Dtype, v: unknown): void {
  if (canHold(dtype, v)) return;
  if (dtype.kind === 'category')
    throw new TypeError(`Cannot setitem on a Categorical with a new category (${String(v)}), set the categories first`);
  const type = typeof v === 'string' ? 'str' : typeof v === 'boolean' ? 'bool' : isWholeNumber(v) ? 'int' : 'float';
  const hint = dtype.kind === 'str' ? `. Value should be a string or missing value, got '${type}' instead.` : '';
  throw new TypeError(`Invalid value '${typeof v === 'string' ? v : pythonRepr(v)}' for dtype '${dtype.name}'${hint}`);
}

/** Checked values as a column that joins one of this dtype. */
export function heldColumn(dtype: Dtype, values: readonly unknown[]): LocalColumn {
  for (const v of values) requireHold(dtype, v);
  const misses = values.some(isMissing);
  const to = misses && (dtype.kind === 'int' || dtype.kind === 'uint') && !dtype.masked ? dtypes.float64 : dtype;
  if (to.kind === 'category') return castColumn(columnOf(values), to);
  return columnOf(
    values.map((v) => (isMissing(v) ? null : castValue(v, to))),
    to,
  );
}
