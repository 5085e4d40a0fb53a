import { NotImplementedError, safeNumbers, ValueError, valuesOf } from '@pandorable/planner';
import { codesOf, fromCodes } from '../categorical/build.js';
import { boxAll } from '../core/boxes.js';
import type { LocalColumn } from '../core/column.js';
import { localState } from '../core/make.js';
import { columnOf } from '../core/values.js';
import { castColumn } from '../dtypes/cast-local.js';
import { dtypes, isNumericDtype, parseDtype } from '../dtypes/registry.js';
import { type Frame, frameOf } from '../frame/frame.js';
import { isMissing } from '../scalars/index.js';
import { type Series, seriesOf, seriesStateOf } from '../series/series.js';
import { columnIn } from './construct.js';
import { dataColumn, dataColumns, dataLength, dataNames, type FlatData, flatData, type IndexData, rangeData, takeData } from './data.js';
import { dropna, factorize } from './duplicates.js';
import { makeIndex, wrapIndex } from './make.js';

/** A Series of a column on the client. */
export function seriesFrom(column: LocalColumn, index: IndexData, name: unknown): Series {
  return seriesOf(seriesStateOf(localState([column], makeIndex([0]), index), name));
}

/** A frame of columns on the client. */
export const frameFrom = (columns: readonly LocalColumn[], names: readonly unknown[], index: IndexData): Frame =>
  frameOf(localState(columns, names.length === 0 ? wrapIndex(rangeData(0)) : makeIndex(names), index));

export function toSeries(d: IndexData, index: unknown, name: unknown): Series {
  const labels = isMissing(index) ? d : axisData(index);
  return seriesFrom(dataColumn(d), labels, isMissing(name) ? (d.kind === 'multi' ? null : dataNames(d)[0]) : name);
}

/** An index from a list of labels or an Index. */
export function axisData(labels: unknown): IndexData {
  const own = (labels as { data?: IndexData }).data;
  if (own !== undefined && typeof own === 'object' && 'kind' in own) return own;
  const column = columnIn(labels);
  if (column === null) throw new TypeError('Index(...) must be called with a collection of some kind');
  return flatData(column);
}

/** The levels as columns. */
export function toFrame(d: IndexData, index: boolean, name: unknown, allowDuplicates = false): Frame {
  const own = dataNames(d);
  const given = isMissing(name) ? null : d.kind === 'multi' ? (name as readonly unknown[]) : Array.isArray(name) ? name : [name];
  if (given !== null && d.kind === 'multi' && !Array.isArray(given))
    throw new TypeError("'name' must be a list / sequence of column names.");
  if (given !== null && given.length !== own.length) throw new ValueError("'name' should have same length as number of levels on index.");
  const names = (given ?? own).map((n, k) => (isMissing(n) ? k : n));
  if (d.kind === 'multi' && !allowDuplicates && new Set(names).size !== names.length)
    throw new ValueError('Cannot create duplicate column labels if allow_duplicates is False');
  return frameFrom(dataColumns(d), names, index ? d : rangeData(dataLength(d)));
}

/** Numbers in a typed array (int64 as Float64Array where that is exact), everything else in a plain one. */
export function numpyValues(c: LocalColumn): unknown {
  const { data, valid } = c.vector;
  const { kind, masked } = c.dtype;
  if ((kind !== 'int' && kind !== 'uint' && kind !== 'float') || (masked && valid?.includes(0))) return boxAll(c);
  if (data instanceof BigInt64Array || data instanceof BigUint64Array) return safeNumbers(data) ?? data.slice();
  return (data as Float64Array).slice();
}

export function toNumpy(d: IndexData, dtype: unknown, naValue: unknown): unknown {
  const column = dataColumn(d);
  const filled = isMissing(naValue) ? column : columnOf(boxAll(column).map((v) => (isMissing(v) ? naValue : v)));
  if (isMissing(dtype)) return numpyValues(filled);
  const to = parseDtype(dtype);
  return to.kind === 'object' ? boxAll(filled) : numpyValues(castColumn(filled, to));
}

export const toList = (d: IndexData): unknown[] => boxAll(dataColumn(d));

export interface CountOptions {
  readonly normalize: boolean;
  readonly sort: boolean;
  readonly ascending: boolean;
  readonly dropna: boolean;
}

/** Every category counts, whether it occurs or not, in their order. */
function byCategory(d: FlatData, dropna: boolean): { codes: number[]; uniques: IndexData } {
  const { dtype } = d.column;
  const n = dtype.categories!.vector.length;
  const found = Array.from(codesOf(d.column));
  const missing = !dropna && found.includes(-1);
  const places = Array.from({ length: n + Number(missing) }, (_, i) => (i < n ? i : -1));
  return { codes: found.map((code) => (code < 0 && missing ? n : code)), uniques: flatData(fromCodes(places, dtype), d.name) };
}

/** Labels to count: categories all, tuples in order, as groups are, others by appearance. */
function countedLabels(d: IndexData, without: boolean): { codes: number[]; uniques: IndexData } {
  if (d.kind === 'multi') return factorize(without ? dropna(d, 'any') : { ...d, missingIsLabel: true }, true, false);
  return d.kind === 'flat' && d.column.dtype.kind === 'category' ? byCategory(d, without) : factorize(d, false, without);
}

/** How often each label occurs, the most frequent first. */
export function valueCounts(d: IndexData, options: CountOptions): Series {
  const nullable = d.kind === 'flat' && d.column.dtype.masked;
  const { codes, uniques } = countedLabels(d, options.dropna);
  const counts = new Float64Array(dataLength(uniques));
  for (const code of codes) if (code >= 0) counts[code]++;
  const total = counts.reduce((a, b) => a + b, 0);
  const rows = Array.from(counts, (_, i) => i);
  if (options.sort) rows.sort((a, b) => (options.ascending ? counts[a] - counts[b] : counts[b] - counts[a]));
  const values = rows.map((i) => (options.normalize ? counts[i] / total : counts[i]));
  const column = columnOf(
    values,
    options.normalize ? (nullable ? dtypes.Float64 : dtypes.float64) : nullable ? dtypes.Int64 : dtypes.int64,
  );
  return seriesFrom(column, takeData(uniques, rows), options.normalize ? 'proportion' : 'count');
}

/** Rounded to some digits, halves to even. */
export function roundColumn(c: LocalColumn, decimals: number): LocalColumn {
  if (!isNumericDtype(c.dtype)) throw new NotImplementedError(`Index.round of ${c.dtype.name}: only numbers can be rounded`);
  if (c.dtype.kind !== 'float')
    return decimals >= 0
      ? c
      : columnOf(
          valuesOf(c.vector).map((v) => (v === null ? v : Number(rounded(Number(v), decimals)))),
          c.dtype,
        );
  return columnOf(
    valuesOf(c.vector).map((v) => (v === null ? null : rounded(v as number, decimals))),
    c.dtype,
  );
}

/** numpy's rounding: scaled, to the nearest even, scaled back. */
export function rounded(v: number, decimals: number): number {
  if (!Number.isFinite(v)) return v;
  const scale = 10 ** Math.abs(decimals);
  const scaled = decimals >= 0 ? v * scale : v / scale;
  const floor = Math.floor(scaled);
  const rest = scaled - floor;
  const whole = rest < 0.5 || (rest === 0.5 && floor % 2 === 0) ? floor : floor + 1;
  const result = decimals >= 0 ? whole / scale : whole * scale;
  return Number.isFinite(result) ? result : v;
}
