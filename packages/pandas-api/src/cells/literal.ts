import { type DataType, encodeTagged, isFloat, isInt, lit, nullOf, types } from '@pandorable/planner';
import { boxAll, boxAt, labelKey } from '../core/boxes.js';
import type { LocalColumn } from '../core/column.js';
import { inferDtype } from '../core/values.js';
import type { Dtype } from '../dtypes/dtype.js';
import { dtypeOf, dtypes, storageType } from '../dtypes/registry.js';
import { fitsWhole } from '../dtypes/whole-numbers.js';
import type { Cell } from '../frame/state.js';
import { isMissing, NaT, Period, Timedelta, Timestamp } from '../scalars/index.js';

/** A value as a cell of its own dtype. */
export function literalCell(value: unknown): Cell {
  if (isMissing(value)) return { expr: nullOf(types.float64), dtype: dtypes.float64 };
  switch (typeof value) {
    case 'number':
    case 'bigint':
      return { expr: lit(value), dtype: Number.isInteger(Number(value)) && !Object.is(value, -0) ? dtypes.int64 : dtypes.float64 };
    case 'boolean':
      return { expr: lit(value), dtype: dtypes.bool };
    case 'string':
      return { expr: lit(value), dtype: dtypes.str };
    default:
      return objectLiteral(value as object);
  }
}

/** The label at a row of a level, as a cell of the level's dtype. */
export function labelCell({ dtype, vector }: LocalColumn, i: number): Cell {
  const missing = vector.valid !== null && vector.valid[i] === 0;
  if (missing && dtype.kind !== 'object') return { expr: nullOf(storageType(dtype)), dtype };
  if (dtype.kind === 'category') return { expr: lit((vector.data as Int32Array)[i], types.int32), dtype };
  const cell = literalCell(boxAt({ dtype, vector }, i));
  return dtype.kind === 'float' && cell.dtype.kind === 'int'
    ? { dtype: dtypes.float64, expr: { kind: 'cast', arg: cell.expr, type: types.float64 } }
    : cell;
}

function objectLiteral(value: object): Cell {
  if (value instanceof Number) return { expr: lit(Number(value), types.float64), dtype: dtypes.float64 };
  const dtype = inferDtype([value]);
  if (value instanceof Date) return objectLiteral(Timestamp(value as never));
  if (value instanceof Timestamp) return { expr: lit(value.count, storageType(dtype)), dtype };
  if (value instanceof Timedelta) return { expr: lit(value.count, storageType(dtype)), dtype };
  if (value instanceof Period) return { expr: lit(value.count, types.int64), dtype };
  return { expr: lit(encodeTagged(value), types.object), dtype: dtypes.object };
}

/** A value as it joins a column: Python's numbers take the column's width, strings meet datetimes as times. */
export function literalLike(value: unknown, like: Cell): Cell {
  const { dtype } = like;
  if (isMissing(value)) {
    const own = dtype.masked || (value === NaT && (dtype.kind === 'datetime' || dtype.kind === 'timedelta'));
    return { expr: nullOf(like.expr.type), dtype: own ? dtype : dtypes.float64 };
  }
  // a number beside periods is one of steps
  if (dtype.kind === 'period' && typeof value === 'number') return literalCell(value);
  if (typeof value === 'number' || typeof value === 'bigint') return numberLike(value, like);
  if (value instanceof Number)
    return isFloat(like.expr.type) || dtype.kind === 'object' ? numberLike(Number(value), like) : literalCell(value);
  if (typeof value === 'string' && dtype.kind === 'datetime') return literalLike(textMoment(value, dtype.tz), like);
  if (typeof value === 'string' && dtype.kind === 'timedelta') return literalCell(Timedelta(value));
  if (value instanceof Timestamp && dtype.kind === 'datetime') {
    const tz = value.tz === null ? undefined : (dtype.tz ?? value.tz);
    return { expr: lit(value.count, types.timestamp(value.unit, tz)), dtype: dtypes.datetime(value.unit, tz) };
  }
  if (dtype.kind === 'object') return { expr: lit(encodeTagged(value), types.object), dtype: dtypes.object };
  return literalCell(value);
}

/** Text beside moments of a zone is of that zone, unless it names one. */
export function textMoment(text: string, tz: string | undefined): Timestamp {
  const read = Timestamp(text as never);
  return tz === undefined || read.tz !== null ? read : (read.tzLocalize(tz) as Timestamp);
}

function numberLike(value: number | bigint, like: Cell): Cell {
  const { type } = like.expr;
  const whole = typeof value === 'bigint' || (Number.isInteger(value) && !Object.is(value, -0));
  if (like.dtype.kind === 'object') return { expr: lit(encodeTagged(value), types.object), dtype: dtypes.object };
  if (whole && isInt(type)) {
    if (!fitsWhole(value, dtypeOf(type)))
      return fitsWhole(value, dtypes.int64) ? { expr: lit(value), dtype: dtypes.int64 } : literalCell(Number(value));
    return { expr: lit(value, type), dtype: numpyOf(like.dtype) };
  }
  if (isFloat(type))
    return { expr: lit(typeof value === 'bigint' ? Number(value) : value, { kind: type.kind } as DataType), dtype: numpyOf(like.dtype) };
  return literalCell(value);
}

/** The dtype without its mask: a scalar does not make a column nullable. */
const numpyOf = (d: Dtype): Dtype => (d.masked ? dtypesByName(d.name.toLowerCase(), d) : d);
const dtypesByName = (name: string, otherwise: Dtype): Dtype => (dtypes as unknown as Record<string, Dtype>)[name] ?? otherwise;

/** The code of a value among the categories, -1 if it is none. */
export function codeOf(dtype: Dtype, value: unknown): number {
  const key = labelKey(value);
  return boxAll(dtype.categories!).findIndex((c) => labelKey(c) === key);
}
