import { isInt, safeNumbers, valuesOf } from '@pandorable/planner';
import { boxAll } from '../core/boxes.js';
import { collectState } from '../core/collect.js';
import type { LocalColumn } from '../core/column.js';
import { columnOf } from '../core/values.js';
import { castColumn } from '../dtypes/cast-local.js';
import { commonDtype } from '../dtypes/concat-local.js';
import type { Dtype } from '../dtypes/dtype.js';
import { dtypes, parseDtype, storageType } from '../dtypes/registry.js';
import type { FrameState } from '../frame/state.js';
import { isMissing } from '../scalars/index.js';

/** A column as numpy has it: a typed array for numbers, else a plain array. int64 is a Float64Array where every value is safe. */
export function numpyOf(c: LocalColumn): unknown {
  const { vector, dtype } = c;
  if (
    dtype.masked ||
    !(isInt(vector.type) || vector.type.kind === 'float64' || vector.type.kind === 'float32') ||
    !['int', 'uint', 'float'].includes(dtype.kind)
  )
    return boxAll(c);
  const { data } = vector;
  if (!(data instanceof BigInt64Array || data instanceof BigUint64Array)) return (data as Float64Array).slice(0, vector.length);
  const wide = data.subarray(0, vector.length) as BigInt64Array;
  return safeNumbers(wide) ?? wide.slice();
}

/** The dtype that columns share as one array; categories count by their values. */
export function sharedDtype(columns: readonly LocalColumn[]): Dtype {
  if (columns.length === 0) return dtypes.object;
  const plain = (d: Dtype): Dtype => (d.kind === 'category' && columns.length > 1 ? d.categories!.dtype : d);
  return columns.map((c) => plain(c.dtype)).reduce(commonDtype);
}

/** Values of any column in another dtype; in object each keeps its own kind. */
export const valuesAs = (c: LocalColumn, to: Dtype): LocalColumn => castColumn(c, to);

/** to_numpy of one column. */
export function toNumpy(c: LocalColumn, dtype: unknown, naValue: unknown): unknown {
  const filled = isMissing(naValue) && typeof naValue !== 'number' ? c : fillMissing(c, naValue);
  if (isMissing(dtype)) return numpyOf(filled);
  const to = parseDtype(dtype);
  return to.kind === 'object'
    ? boxAll(filled)
    : numpyOf(castColumn(to.kind === 'datetime' && to.tz === undefined ? inUtc(filled) : filled, to));
}

/** numpy's moments have no zone. */
function inUtc(c: LocalColumn): LocalColumn {
  if (c.dtype.kind !== 'datetime' || c.dtype.tz === undefined) return c;
  const dtype = parseDtype(`datetime64[${c.dtype.unit}]`);
  return { dtype, vector: { ...c.vector, type: storageType(dtype) } };
}

function fillMissing(c: LocalColumn, value: unknown): LocalColumn {
  const values = boxAll(c);
  if (!values.some(isMissing)) return c;
  const numeric = c.dtype.kind === 'float' || typeof value === 'number';
  const to = numeric && ['int', 'uint', 'float'].includes(c.dtype.kind) && typeof value === 'number' ? dtypes.float64 : dtypes.object;
  return columnOf(
    values.map((v) => (isMissing(v) ? value : v)),
    to,
  );
}

/** The rows of a frame as arrays. */
export function rowArrays(state: FrameState, dtype: unknown = null, naValue: unknown = undefined): unknown[][] {
  const { columns } = collectState(state);
  const to = isMissing(dtype) ? null : parseDtype(dtype);
  const boxed = columns.map((c) => {
    const values = boxAll(to === null || to.kind === 'object' ? c : castColumn(c, to));
    return naValue === undefined || naValue === null ? values : values.map((v) => (isMissing(v) ? naValue : v));
  });
  const rows = columns[0]?.vector.length ?? 0;
  return Array.from({ length: rows }, (_, i) => boxed.map((c) => c[i]));
}

/** Bytes that pandas' arrays of a dtype take; texts count as pointers. */
export function byteSize(c: LocalColumn): number {
  const n = c.vector.length;
  switch (c.dtype.kind) {
    case 'bool':
      return n * (c.dtype.masked ? 2 : 1);
    case 'int':
    case 'uint':
    case 'float':
      return n * (c.dtype.bits / 8 + (c.dtype.masked ? 1 : 0));
    case 'category': {
      const k = c.dtype.categories!.vector.length;
      return n * (k < 128 ? 1 : k < 32768 ? 2 : 4) + byteSize(c.dtype.categories!);
    }
    case 'str':
      return textSize(c);
    case 'interval':
      return n * 16;
    default:
      return n * 8;
  }
}

/** An Arrow string array: offsets and bytes. */
function textSize(c: LocalColumn): number {
  const encoder = new TextEncoder();
  let bytes = (c.vector.length + 1) * 8;
  for (const v of valuesOf(c.vector)) if (typeof v === 'string') bytes += encoder.encode(v).length;
  const missing = c.vector.valid?.includes(0) ?? false;
  return bytes + (missing ? Math.ceil(c.vector.length / 8) : 0);
}
