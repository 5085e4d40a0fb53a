import { type NumberArray, takeVector, type Vector, valueAt } from '@pandorable/planner';
import type { LocalColumn } from '../core/column.js';
import { Dtype } from '../dtypes/dtype.js';
import { NA, NaT } from '../scalars/missing.js';
import type { Counts } from './temporal-text.js';

/** Reading columns for the printer. */

export const isMissingAt = ({ valid, data }: Vector, i: number): boolean => {
  if (valid !== null && valid[i] === 0) return true;
  const value = (data as readonly unknown[])[i];
  return data instanceof Float64Array || data instanceof Float32Array ? Number.isNaN(value) : false;
};

/** Counts of a datetime, timedelta or period column. */
export function countsOf(column: LocalColumn): Counts {
  const { vector } = column;
  const data = vector.data as NumberArray;
  return Array.from({ length: vector.length }, (_, i) => (isMissingAt(vector, i) ? null : BigInt(data[i])));
}

/** Numbers of a float column, NaN where missing. */
export function floatsOf(column: LocalColumn): number[] {
  const { vector } = column;
  const data = vector.data as NumberArray;
  return Array.from({ length: vector.length }, (_, i) => (isMissingAt(vector, i) ? Number.NaN : Number(data[i])));
}

/** What stands for a missing value of a dtype among boxed values. */
export function missingOf(dtype: Dtype): unknown {
  if (dtype.masked) return NA;
  if (dtype.kind === 'datetime' || dtype.kind === 'timedelta' || dtype.kind === 'period') return NaT;
  return dtype.kind === 'object' ? null : Number.NaN;
}

/** The stored values, the dtype's missing value where one is missing; an object column keeps the missing values it was given. */
export function cellsOf(column: LocalColumn): unknown[] {
  const { dtype, vector } = column;
  const missing = missingOf(dtype);
  if (dtype.kind === 'object' && Array.isArray(vector.data)) return Array.from(vector.data as unknown[], (v) => v ?? null);
  return Array.from({ length: vector.length }, (_, i) => (isMissingAt(vector, i) ? missing : (valueAt(vector, i) ?? missing)));
}

/** The rows at `positions`, -1 for a missing value. */
export function takeColumn(column: LocalColumn, positions: readonly number[]): LocalColumn {
  const { dtype, vector } = column;
  if (dtype.kind === 'object' && Array.isArray(vector.data))
    return objectColumn(positions.map((i) => (i < 0 ? null : (vector.data as unknown[])[i])));
  return { dtype, vector: takeVector(vector, positions) };
}

const OBJECT = new Dtype('object', 'object');
export const objectColumn = (values: readonly unknown[]): LocalColumn => ({
  dtype: OBJECT,
  vector: { type: { kind: 'object' }, length: values.length, data: values, valid: null },
});

/** The values that a category column stands for, as pandas lays them out: integers with missing ones become mixed values. */
export function categoryValues(column: LocalColumn): LocalColumn {
  const { vector } = column;
  const categories = column.dtype.categories!;
  const codes = vector.data as NumberArray;
  const positions = Array.from({ length: vector.length }, (_, i) => (isMissingAt(vector, i) ? -1 : Number(codes[i])));
  const { kind } = categories.dtype;
  const gaps = positions.includes(-1);
  if (kind === 'datetime' || kind === 'timedelta' || kind === 'period' || (kind === 'float' && !categories.dtype.masked))
    return takeColumn(categories, positions);
  if (!gaps && (kind === 'int' || kind === 'uint' || kind === 'interval')) return takeColumn(categories, positions);
  if (kind === 'interval') return withFloatBounds(takeColumn(categories, positions));
  const cells = cellsOf(categories);
  return objectColumn(positions.map((i) => (i < 0 ? Number.NaN : cells[i])));
}

const FLOAT = new Dtype('float', 'float64', { bits: 64 });

/** Intervals between ints that had to make room for a missing one. */
function withFloatBounds({ dtype, vector }: LocalColumn): LocalColumn {
  const { subtype } = dtype;
  if (subtype?.kind !== 'int' && subtype?.kind !== 'uint') return { dtype, vector };
  return { dtype: new Dtype('interval', `interval[float64, ${dtype.closed}]`, { ...dtype.parameters, subtype: FLOAT }), vector };
}
