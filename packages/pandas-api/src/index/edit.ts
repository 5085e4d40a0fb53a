import { IndexError, KeyError, ValueError } from '@pandorable/planner';
import { canHold } from '../cells/can-hold.js';
import { boxAll } from '../core/boxes.js';
import { finish } from '../core/collect.js';
import type { LocalColumn } from '../core/column.js';
import { columnOf, isTypedArray } from '../core/values.js';
import { castColumn } from '../dtypes/cast-local.js';
import { concatColumns } from '../dtypes/concat-local.js';
import type { Dtype } from '../dtypes/dtype.js';
import { dtypes, isIntDtype, sameDtype } from '../dtypes/registry.js';
import { isMissing, isSlice, isTuple, pythonRepr, type Slice } from '../scalars/index.js';
import { dataColumn, dataLength, dataNames, type FlatData, flatData, type IndexData, sliceData, takeColumn, takeData } from './data.js';
import { isMissingLabel, rowsWhere } from './duplicates.js';
import { freqOf, scaledFreq } from './frequency.js';
import { labelOr, rowsOfLabel } from './get-loc.js';
import { lookupOf } from './lookup.js';
import { appendData, asRange } from './set-operations.js';

/** A whole number within an axis, from its end if negative. */
export function checkPosition(i: unknown, n: number): number {
  const at = typeof i === 'bigint' ? Number(i) : i;
  if (typeof at !== 'number' || !Number.isInteger(at))
    throw new IndexError(
      'only integers, slices (`:`), ellipsis (`...`), numpy.newaxis (`None`) and integer or boolean arrays are valid indices',
    );
  if (at < -n || at >= n) throw new IndexError(`index ${at} is out of bounds for axis 0 with size ${n}`);
  return at < 0 ? at + n : at;
}

/** First, last (excluded) and step of a positional slice, as Python reads it. */
export function sliceRange(s: Slice, n: number): { start: number; stop: number; step: number; length: number } {
  const step = isMissing(s.step) ? 1 : Number(s.step);
  if (step === 0) throw new ValueError('slice step cannot be zero');
  const clamp = (v: unknown, low: number, high: number, fallback: number): number => {
    if (isMissing(v)) return fallback;
    const at = Number(v) < 0 ? Number(v) + n : Number(v);
    return Math.min(Math.max(at, low), high);
  };
  const start = step > 0 ? clamp(s.start, 0, n, 0) : clamp(s.start, -1, n - 1, n - 1);
  const stop = step > 0 ? clamp(s.stop, 0, n, n) : clamp(s.stop, -1, n - 1, -1);
  return { start, stop, step, length: Math.max(0, Math.ceil((stop - start) / step)) };
}

/** idx[a:b:c]. */
export function slicePositions(d: IndexData, s: Slice): IndexData {
  const { start, stop, step, length } = sliceRange(s, dataLength(d));
  if (d.kind === 'range') return { ...d, start: d.start + start * d.step, stop: d.start + stop * d.step, step: d.step * step };
  if (step === 1) return sliceData(d, start, start + length);
  const taken = takeData(
    d,
    Int32Array.from({ length }, (_, i) => start + i * step),
  );
  return d.kind === 'flat' && d.freq ? flatData((taken as FlatData).column, d.name, scaledFreq(d.freq, step)) : taken;
}

/** The labels at positions; a regular step keeps a frequency. */
export function takePositions(d: IndexData, rows: ArrayLike<number>): IndexData {
  const taken = takeData(d, rows);
  if (d.kind === 'range') return asRange(taken, d);
  if (d.kind !== 'flat' || !d.freq) return taken;
  const step = rows.length < 2 ? 1 : rows[1] - rows[0];
  for (let i = 1; i < rows.length; i++) if (rows[i] - rows[i - 1] !== step) return taken;
  return flatData((taken as FlatData).column, d.name, step === 0 ? null : scaledFreq(d.freq, step));
}

/** The labels at positions; only neighbours keep a frequency. */
export function keepPositions(d: IndexData, rows: readonly number[]): IndexData {
  const neighbours = rows.length === 0 || rows[rows.length - 1] - rows[0] === rows.length - 1;
  return neighbours || d.kind === 'range' ? takePositions(d, rows) : takeData(d, rows);
}

export const reversed = (d: IndexData): IndexData =>
  takePositions(
    d,
    Int32Array.from({ length: dataLength(d) }, (_, i) => dataLength(d) - 1 - i),
  );

/** Positions, wrapped from the end; with `fill` -1 stays and means missing. */
export function positionsIn(given: readonly unknown[], n: number, fill = false): Int32Array {
  return Int32Array.from(given as number[], (i) => {
    if (fill) {
      if (Number(i) < -1) throw new ValueError('When allow_fill=True and fill_value is not None, all indices must be >= -1');
      if (Number(i) >= n) throw new IndexError(`index ${i} is out of bounds for axis 0 with size ${n}`);
      return Number(i);
    }
    return checkPosition(i, n);
  });
}

/** The index with labels missing where a position is -1, ints as float64 then. */
export function takeMissing(d: IndexData, rows: ArrayLike<number>, fill: unknown): IndexData {
  if (d.kind === 'multi') return takeData(d, rows);
  const taken = takeColumn(dataColumn(d), rows);
  const shown = finish(taken.vector, taken.dtype);
  if (isMissing(fill)) return flatData(shown, d.name);
  const mask = Array.from({ length: rows.length }, (_, i) => rows[i] >= 0);
  return flatData(replaced(taken, mask, fill), d.name);
}

/** A column with `value` where `keep` is false, in their common dtype. */
export function replaced(given: LocalColumn, keep: readonly boolean[], value: unknown): LocalColumn {
  if (keep.every(Boolean)) return given;
  const list = Array.isArray(value) && !isTuple(value) ? value : isTypedArray(value) ? Array.from(value as ArrayLike<unknown>) : null;
  const other = list ?? keep.map(() => value);
  const c = widened(
    given,
    other.filter((_, i) => !keep[i]),
  );
  const values = boxAll(c).map((v, i) => (keep[i] ? v : other[i]));
  return columnLike(
    values,
    c,
    other.filter((_, i) => !keep[i]),
  );
}

/** Categories take no new values: then the column is one of plain values. */
function widened(c: LocalColumn, added: readonly unknown[]): LocalColumn {
  if (c.dtype.kind !== 'category') return c;
  const known = lookupOf(flatData(c.dtype.categories!));
  return added.every((v) => isMissing(v) || known.codeOf(v) >= 0) ? c : castColumn(c, c.dtype.categories!.dtype);
}

/** Values in the dtype of a column where the new ones fit, else in a common one. */
function columnLike(values: readonly unknown[], c: LocalColumn, added: readonly unknown[]): LocalColumn {
  const { dtype } = c;
  const held = heldDtype(dtype, added);
  if (held !== undefined) return columnOf(encoded(values, c), held);
  const own = columnOf(added);
  if (dtype.kind === own.dtype.kind && dtype.tz === own.dtype.tz && isTime(dtype)) return concatColumns([columnOf(values)]);
  if ((dtype.kind === 'int' || dtype.kind === 'uint') && own.dtype.kind === 'float') return columnOf(values, dtypes.float64);
  return columnOf(values, dtypes.object);
}

const isTime = ({ kind }: Dtype): boolean => kind === 'datetime' || kind === 'timedelta';

/** The dtype of a column that takes values of its own kind, float64 for missing ones among ints; undefined if it cannot. */
function heldDtype(dtype: Dtype, added: readonly unknown[]): Dtype | undefined {
  if (!added.every((v) => canHold(dtype, v))) return undefined;
  if (isTime(dtype)) return added.every(isMissing) || sameDtype(dtype, columnOf(added).dtype) ? dtype : undefined;
  return added.some(isMissing) && isIntDtype(dtype) && !dtype.masked ? dtypes.float64 : dtype;
}

function encoded(values: readonly unknown[], c: LocalColumn): readonly unknown[] {
  if (c.dtype.kind !== 'category') return values;
  const codes = lookupOf(flatData(c.dtype.categories!));
  return values.map((v) => (isMissing(v) ? null : codes.codeOf(v)));
}

/** The labels without those at some positions; at an end a frequency stays. */
export function deleteAt(d: IndexData, loc: unknown): IndexData {
  const n = dataLength(d);
  const gone = new Set(
    isSlice(loc)
      ? rangeOf(sliceRange(loc, n))
      : (Array.isArray(loc) || isTypedArray(loc) ? Array.from(loc as ArrayLike<unknown>) : [loc]).map((i) => checkPosition(i, n)),
  );
  return keepPositions(
    d,
    rowsWhere(n, (i) => !gone.has(i)),
  );
}

const rangeOf = ({ start, step, length }: { start: number; step: number; length: number }): number[] =>
  Array.from({ length }, (_, i) => start + i * step);

/** The labels with one more at a position. */
export function insertAt(d: IndexData, loc: number, item: unknown): IndexData {
  const n = dataLength(d);
  if (loc < -n || loc > n) throw new IndexError(`index ${loc} is out of bounds for axis 0 with size ${n}`);
  const at = loc < 0 ? loc + n : loc;
  if (n === 0 && d.kind === 'flat' && d.column.dtype.kind === 'object') return flatData(columnOf([item]), d.name);
  const added = d.kind === 'multi' ? multiItem(d, item) : flatItem(d, item);
  const longer = appendData(d, added);
  const rows = Int32Array.from({ length: n + 1 }, (_, i) => (i < at ? i : i === at ? n : i - 1));
  const put = at === n ? longer : takeData(longer, rows);
  return d.kind === 'flat' && d.freq
    ? keepFreq(d, put as FlatData, at, item)
    : put.kind === 'flat'
      ? asRange(flatData(put.column, dataNames(d)[0]), d)
      : put;
}

function flatItem(d: IndexData, item: unknown): IndexData {
  const { dtype } = dataColumn(d);
  if (isMissing(item)) return flatData(columnOf([null], heldDtype(dtype, [item]) ?? dtypes.object));
  if (dtype.kind === 'category') {
    const at = lookupOf(flatData(dtype.categories!)).positions(item)[0];
    return flatData(at === undefined ? columnOf([item]) : columnOf([at], dtype));
  }
  const label = labelOr(d, item);
  const held = heldDtype(dtype, [label]);
  if (held !== undefined) return flatData(columnOf([label], held));
  const own = columnOf([label]);
  return flatData(own);
}

export function multiItem(d: Extract<IndexData, { kind: 'multi' }>, item: unknown): IndexData {
  const parts = Array.isArray(item) ? item : [item, ...new Array(d.columns.length - 1).fill('')];
  if (parts.length !== d.columns.length) throw new ValueError('Item must have length equal to number of levels.');
  return { kind: 'multi', columns: parts.map((part, k) => (flatItem(flatData(d.columns[k]), part) as FlatData).column), names: d.names };
}

/** A label one step before the first or after the last keeps the frequency. */
function keepFreq(d: FlatData, put: FlatData, at: number, item: unknown): IndexData {
  const freq = freqOf(d)!;
  const n = dataLength(d);
  const label = labelOr(d, item);
  const fits = (from: unknown, step: unknown, sought: unknown): boolean =>
    lookupOf(flatData(columnOf([(from as { add(o: unknown): unknown }).add(step)]))).positions(sought).length > 0;
  const end = (i: number): unknown => boxAll(dataColumn(sliceData(d, i, i + 1)))[0];
  const keeps =
    !isMissing(label) &&
    n > 0 &&
    put.column.dtype.name === d.column.dtype.name &&
    ((at === n && fits(label, freq.neg(), end(n - 1))) || (at === 0 && fits(label, freq, end(0))));
  return flatData(put.column, d.name, keeps ? d.freq! : null);
}

/** The index without some labels, all rows of each. KeyError for those that are not there. */
export function dropLabels(d: IndexData, labels: readonly unknown[], errors: string): IndexData {
  const found = labels.map((label) => rowsOfLabel(d, label));
  const lacking = labels.filter((_, i) => found[i].length === 0);
  if (lacking.length > 0 && errors !== 'ignore')
    throw new KeyError(`${pythonRepr(lacking)} not found in axis`, { code: 'label-not-found' });
  const gone = new Set(found.flat());
  return gone.size === 0
    ? d
    : keepPositions(
        d,
        rowsWhere(dataLength(d), (i) => !gone.has(i)),
      );
}

/** Every label several times. */
export function repeatLabels(d: IndexData, repeats: unknown): IndexData {
  const n = dataLength(d);
  const counts = typeof repeats === 'number' || typeof repeats === 'bigint' ? null : Array.from(repeats as ArrayLike<number>, Number);
  if (counts !== null && counts.length !== n && counts.length !== 1)
    throw new ValueError(`operands could not be broadcast together with shape (${n},) (${counts.length},)`);
  const count = (i: number): number => (counts === null ? Number(repeats) : counts[counts.length === 1 ? 0 : i]);
  const rows: number[] = [];
  for (let i = 0; i < n; i++) {
    if (count(i) < 0) throw new ValueError('negative dimensions are not allowed');
    for (let k = 0; k < count(i); k++) rows.push(i);
  }
  return takeData(d, rows);
}

export function fillna(d: IndexData, value: unknown): IndexData {
  if (Array.isArray(value) && !isTuple(value)) throw new TypeError("'value' must be a scalar, passed: 'list'");
  const missing = isMissingLabel(d);
  const keep = Array.from({ length: dataLength(d) }, (_, i) => !missing(i));
  if (d.kind !== 'flat' || keep.every(Boolean)) return d;
  return flatData(replaced(d.column, keep, labelOr(d, value)), d.name);
}
