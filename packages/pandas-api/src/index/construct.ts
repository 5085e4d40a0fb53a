import { OverflowError, ValueError } from '@pandorable/planner';
import { type Args, isPlainObject, readArgs, signature } from '../core/args.js';
import { collectState } from '../core/collect.js';
import type { LocalColumn } from '../core/column.js';
import { columnOf, isTypedArray, typedColumn } from '../core/values.js';
import { castColumn } from '../dtypes/cast-local.js';
import type { Dtype } from '../dtypes/dtype.js';
import { dtypes, parseDtype, sameDtype } from '../dtypes/registry.js';
import { STATE } from '../frame/frame.js';
import { isMissing, isTuple, pythonRepr } from '../scalars/index.js';
import { Series, seriesFrameState } from '../series/series.js';
import { Index } from './base.js';
import { dataColumn, dataOfLabels, flatData, type IndexData } from './data.js';
import { withNames } from './set-operations.js';

/** A list-like value as a column of its own dtype; nothing if it is none. */
export function columnIn(data: unknown): LocalColumn | null {
  if (Index.isIndex(data)) return dataColumn(data.data);
  if (Series.isSeries(data)) return collectState(seriesFrameState(data[STATE])).columns[0];
  if (isTypedArray(data)) return typedColumn(data, parseDtype);
  if (hasColumn(data)) return data.column;
  const values = listIn(data);
  return values === null ? null : columnOf(values);
}

const hasColumn = (v: unknown): v is { column: LocalColumn } =>
  typeof v === 'object' && v !== null && 'column' in v && 'dtype' in ((v as { column: object }).column ?? {});

/** The values of a list-like; nothing if it is none. */
export function listIn(data: unknown): readonly unknown[] | null {
  if (Array.isArray(data)) return data;
  if (Index.isIndex(data)) return data.labels;
  if (Series.isSeries(data)) return data.toArray();
  if (data instanceof Map) return [...data.keys()];
  if (isPlainObject(data)) return Object.keys(data);
  if (typeof data === 'object' && data !== null && Symbol.iterator in data) return [...(data as Iterable<unknown>)];
  return null;
}

export function requireList(data: unknown, what = 'Index'): readonly unknown[] {
  const values = listIn(data);
  if (values === null) throw new TypeError(`${what}(...) must be called with a collection of some kind, ${pythonRepr(data)} was passed`);
  return values;
}

/** The name that a value brings along. */
export const nameIn = (data: unknown): unknown => (Series.isSeries(data) || Index.isIndex(data) ? (data.name ?? null) : null);

/** A column of a dtype from any list-like. */
export function columnAs(data: unknown, dtype: Dtype | null, what = 'Index'): LocalColumn {
  const plain = Array.isArray(data) && !hasColumn(data);
  if (
    plain &&
    dtype !== null &&
    (dtype.kind === 'object' || (dtype.kind === 'str' && data.every((v) => typeof v === 'string' || isMissing(v))))
  )
    return columnOf(data, dtype);
  const column = columnIn(data) ?? columnOf(requireList(data, what));
  if (dtype === null || (sameDtype(column.dtype, dtype) && !(dtype.kind === 'category' && dtype.categories === null))) return column;
  checkInts(column, dtype);
  return castColumn(column, dtype);
}

function checkInts(column: LocalColumn, dtype: Dtype): void {
  if ((dtype.kind !== 'int' && dtype.kind !== 'uint') || dtype.masked) return;
  if (column.dtype.kind === 'float' && (column.vector.data as Float64Array).some((v) => Number.isFinite(v) && !Number.isInteger(v))) {
    throw new ValueError('Trying to coerce float values to integers');
  }
  if (
    dtype.kind === 'uint' &&
    (column.dtype.kind === 'int' || column.dtype.kind === 'float') &&
    (column.vector.data as Float64Array).some((v) => v < 0)
  ) {
    throw new OverflowError(
      'Python integer out of bounds for an unsigned integer dtype: trying to coerce negative values to unsigned integers',
    );
  }
}

/** The arguments of a constructor whose first one is data: a lone object of parameters is options. */
export function constructorArgs(name: string, given: readonly unknown[]): Args {
  return readArgs(signature('pandas', name), given);
}

const absent = (v: unknown): boolean => v === null || v === undefined;

export function checkName(name: unknown): unknown {
  if (Array.isArray(name) && !isTuple(name)) throw new TypeError('Index.name must be a hashable type');
  return name;
}

/** The index that pd.Index(data, dtype, copy, name, tupleize_cols) makes. */
export function readIndexData(given: readonly unknown[]): IndexData {
  const a = constructorArgs('Index', given);
  const dtype = absent(a['dtype']) ? null : parseDtype(a['dtype']);
  const data = absent(a['data']) ? [] : a['data'];
  const name = absent(a['name']) ? nameIn(data) : checkName(a['name']);
  if (Index.isIndex(data) && dtype === null) {
    if (data.isMulti) return Array.isArray(a['name']) ? withNames(data.data, a['name']) : data.data;
    return withNames(data.data, [name]);
  }
  if (Array.isArray(data) && dtype === null && data.length > 0 && a['tupleizeCols'] !== false && data.every(isTuple)) {
    return dataOfLabels(data, { names: Array.isArray(name) ? name : undefined, multi: true });
  }
  if (Array.isArray(data) && data.length === 0 && dtype === null) return flatData(columnOf([], dtypes.object), name);
  return flatData(columnAs(data, dtype), name);
}
