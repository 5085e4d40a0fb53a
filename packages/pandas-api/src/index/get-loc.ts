import { InvalidIndexError, KeyError, ValueError } from '@pandorable/planner';
import type { LocalColumn } from '../core/column.js';
import { isTypedArray } from '../core/values.js';
import {
  isMissing,
  isSlice,
  isTuple,
  Period,
  PlainDate,
  periodKind,
  pythonRepr,
  type Slice,
  slice,
  Timedelta,
  Timestamp,
  timedelta,
} from '../scalars/index.js';
import { keyError } from './base.js';
import { type BooleanArray, booleans } from './boolean-array.js';
import { dataLabels, dataLength, type FlatData, type IndexData, labelAt } from './data.js';
import { rowsWhere } from './duplicates.js';
import { intervalRows, locInterval } from './interval-loc.js';
import { lookupOf } from './lookup.js';
import { multiLoc, multiSliceBound } from './multi-loc.js';
import { columnResolution, isCoarser, type TextSpan, textSpan } from './partial-dates.js';
import { bisect, order } from './sort.js';

/** One row, the rows of a slice, several rows, or a mask. */
export type Location = number | Slice<number> | BooleanArray | number[];

/** The position of a label; a slice or mask where it repeats. KeyError if it is not there. */
export function getLoc(d: IndexData, key: unknown): Location {
  if (d.kind === 'multi') return multiLoc(d, key);
  if (isSlice(key) || (Array.isArray(key) && !isTuple(key)) || isTypedArray(key)) throw new InvalidIndexError(pythonRepr(key));
  if (d.kind === 'flat') {
    if (d.column.dtype.kind === 'interval') return locInterval(d, key);
    if (typeof key === 'string') {
      const found = locText(d, key);
      if (found !== undefined) return found;
    }
    const { dtype } = d.column;
    if (key instanceof PlainDate && dtype.kind === 'datetime') return exactLoc(d, Timestamp(key), key);
    if (dtype.kind === 'period' && (key instanceof Timestamp || key instanceof Date))
      return exactLoc(d, Period(key, { freq: periodKind(dtype.freq).offset }), key);
  }
  return exactLoc(d, key, key);
}

/** Whether a label would be found; only whole intervals are labels of theirs. */
export function contains(d: IndexData, label: unknown): boolean {
  const isRead = d.kind === 'multi' || (d.kind === 'flat' && READ_FROM_TEXT.has(d.column.dtype.kind));
  if (!isRead) return lookupOf(d).positions(label).length > 0;
  try {
    getLoc(d, label);
    return true;
  } catch (error) {
    if (error instanceof KeyError || error instanceof TypeError || error instanceof ValueError) return false;
    throw error;
  }
}
const READ_FROM_TEXT: ReadonlySet<string> = new Set(['datetime', 'timedelta', 'period']);

/** Several rows as a slice where they are neighbours in an ordered index, else as a mask. */
function exactLoc(d: IndexData, label: unknown, key: unknown): Location {
  const rows = lookupOf(d).positions(label);
  if (rows.length === 1) return rows[0];
  if (rows.length === 0) throw keyError(key, dataLength(d) <= 1000 ? dataLabels(d) : dataLabels(flatHead(d)), 'The index has');
  if (order(d).increasing) return slice(rows[0], rows.at(-1)! + 1);
  return maskOf(dataLength(d), rows);
}

const flatHead = (d: IndexData): IndexData => (d.kind === 'range' ? { ...d, stop: d.start + d.step * 20 } : d);

export function maskOf(n: number, rows: readonly number[]): BooleanArray {
  const chosen = new Set(rows);
  return booleans(n, (i) => chosen.has(i));
}

/** A text in an index of times: the rows of a whole month, day, … where it is coarser than the index. */
function locText(d: FlatData, text: string): Location | undefined {
  const { dtype } = d.column;
  if (dtype.kind === 'timedelta')
    return exactLoc(
      d,
      readOr(() => Timedelta(text), text),
      text,
    );
  if (dtype.kind === 'datetime') {
    const span = textSpan(text, dtype.unit, dtype.tz);
    if (coversMoments(d.column, span)) return rowsBetween(d, span.lower, span.upper, text);
    return exactLoc(d, span.lower, text);
  }
  return dtype.kind === 'period' ? locPeriodText(d, text) : undefined;
}

const coversMoments = (column: LocalColumn, { resolution }: TextSpan): boolean => isCoarser(resolution, columnResolution(column));

/** Whether a label stands for a span of a column's moments, as '2020-01' does among days, and not for one of them. */
export const meansSpan = (column: LocalColumn, label: unknown): boolean =>
  typeof label === 'string' &&
  column.dtype.kind === 'datetime' &&
  coversMoments(column, textSpan(label, column.dtype.unit, column.dtype.tz));

function readOr<T>(read: () => T, key: unknown): T {
  try {
    return read();
  } catch (cause) {
    throw new KeyError(pythonRepr(key), { cause, code: 'label-not-found' });
  }
}

/** The rows of a span: KeyError beyond ordered labels, none among unordered ones. */
function rowsBetween(d: FlatData, lower: unknown, upper: unknown, key: unknown): Location {
  const n = dataLength(d);
  const { increasing, decreasing } = order(d);
  if (increasing || decreasing) {
    const [first, last] = increasing ? [lower, upper] : [upper, lower];
    const [from, to] = [bisect(d, first, 'left', undefined, !increasing), bisect(d, last, 'right', undefined, !increasing)];
    if (from === to && (to === 0 || from === n) && n > 0)
      throw keyError(key, [labelAt(d, 0), labelAt(d, n - 1)], 'The index goes from, to');
    return slice(from, to);
  }
  return rowsWhere(n, (i) => {
    const label = labelAt(d, i) as Timestamp | null;
    return label !== null && label.ge(lower) && label.le(upper);
  });
}

/** The finest resolution of a kind of period. */
const PERIOD_RESOLUTION: Record<string, Parameters<typeof isCoarser>[0]> = {
  Y: 'year',
  Q: 'quarter',
  M: 'month',
  W: 'day',
  B: 'day',
  D: 'day',
  h: 'hour',
  min: 'minute',
  s: 'second',
  ms: 'millisecond',
  us: 'microsecond',
  ns: 'nanosecond',
};

function locPeriodText(d: FlatData, text: string): Location {
  const kind = periodKind(d.column.dtype.freq);
  const own = PERIOD_RESOLUTION[kind.group];
  const { lower, upper, resolution } = textSpan(text, 'us', undefined);
  if (isCoarser(own, resolution) && kind.group !== 'W') throw new KeyError(pythonRepr(text), { code: 'label-not-found' });
  if (isCoarser(resolution, own)) {
    const [first, last] = [lower, upper].map((t) => Period(t, { freq: kind.offset }));
    return rowsBetween(d, first, last, text);
  }
  return exactLoc(d, Period(text, { freq: kind.offset }), text);
}

const LENGTHS: readonly (readonly [string, bigint])[] = [
  ['D', 86_400_000_000_000n],
  ['h', 3_600_000_000_000n],
  ['min', 60_000_000_000n],
  ['s', 1_000_000_000n],
  ['ms', 1_000_000n],
  ['us', 1_000n],
  ['ns', 1n],
];

/** A label of a slice as the index holds it: texts of times at their first or last moment. */
export function boundLabel(d: IndexData, label: unknown, side: 'left' | 'right'): unknown {
  if (d.kind !== 'flat') return label;
  if (label instanceof Number) return boundLabel(d, label.valueOf(), side);
  const { dtype } = d.column;
  if (dtype.kind === 'datetime') return momentBound(d, label, side);
  if (dtype.kind === 'timedelta') return typeof label === 'string' ? durationBound(label, side) : label;
  if (dtype.kind === 'period') return periodBound(d, label, side);
  if (dtype.kind === 'int' || dtype.kind === 'uint' || dtype.kind === 'float') {
    if (typeof label !== 'number' && typeof label !== 'bigint') throw wrongBound(d, label);
  } else if (dtype.kind === 'str' && typeof label !== 'string' && !isMissing(label)) throw wrongBound(d, label);
  return label;
}

function momentBound(d: FlatData, label: unknown, side: 'left' | 'right'): unknown {
  const { unit, tz } = d.column.dtype;
  if (typeof label === 'string') return spanSide(textSpan(label, unit, tz), side);
  if (label instanceof Date || label instanceof PlainDate) return tz === undefined ? Timestamp(label) : Timestamp(label).tzLocalize(tz);
  if (!(label instanceof Timestamp)) throw wrongBound(d, label);
  if ((label.tz === null) !== (tz === undefined)) throw new TypeError('Cannot compare tz-naive and tz-aware datetime-like objects');
  return label;
}

const spanSide = (span: { lower: unknown; upper: unknown }, side: 'left' | 'right'): unknown => (side === 'left' ? span.lower : span.upper);

const CLASS_OF: Record<string, string> = { datetime: 'DatetimeIndex', timedelta: 'TimedeltaIndex', period: 'PeriodIndex' };

export const wrongBound = (d: FlatData, label: unknown): TypeError =>
  new TypeError(
    `cannot do slice indexing on ${CLASS_OF[d.column.dtype.kind] ?? 'Index'} with these indexers [${pythonRepr(label)}] of type ${typeof label === 'string' ? 'str' : typeof label}`,
  );

function durationBound(text: string, side: 'left' | 'right'): unknown {
  const parsed = Timedelta(text);
  const name = parsed.resolutionString;
  const lower = parsed.round(name);
  if (side === 'left') return lower;
  const step = LENGTHS.find(([n]) => n === name)![1];
  return lower.add(timedelta(step - 1n, 'ns'));
}

function periodBound(d: FlatData, label: unknown, side: 'left' | 'right'): unknown {
  const kind = periodKind(d.column.dtype.freq);
  if (label instanceof Timestamp || label instanceof Date) return Period(label, { freq: kind.offset });
  if (typeof label !== 'string') {
    if (!(label instanceof Period)) throw wrongBound(d, label);
    return label;
  }
  const span = textSpan(label, 'us', undefined);
  return Period(side === 'left' ? span.lower : span.upper, { freq: kind.offset });
}

/** The position where a slice with this bound starts ('left') or ends ('right'). */
export function getSliceBound(d: IndexData, label: unknown, side: 'left' | 'right'): number {
  if (d.kind === 'multi') return multiSliceBound(d, label, side);
  if (d.kind === 'flat' && d.column.dtype.kind === 'interval') return intervalBound(d, label, side);
  const bound = boundLabel(d, label, side);
  const { increasing, decreasing } = order(d);
  const rows = lookupOf(d).positions(bound);
  if (rows.length === 0) {
    if (increasing) return bisect(d, bound, side);
    if (decreasing) return bisect(d, bound, side, undefined, true);
    throw keyError(label, dataLabels(flatHead(d)), 'The index has');
  }
  if (rows.at(-1)! - rows[0] !== rows.length - 1)
    throw new KeyError(`Cannot get ${side} slice bound for non-unique label: ${pythonRepr(label)}`);
  return side === 'left' ? rows[0] : rows.at(-1)! + 1;
}

function intervalBound(d: FlatData, label: unknown, side: 'left' | 'right'): number {
  const found = locInterval(d, label);
  if (typeof found === 'number') return side === 'left' ? found : found + 1;
  if (isSlice(found)) return side === 'left' ? (found.start ?? 0) : found.stop!;
  throw new KeyError(`Cannot get ${side} slice bound for non-unique label: ${pythonRepr(label)}`);
}

/** The positions between two labels, both included. */
export function sliceLocs(d: IndexData, start: unknown, end: unknown, step: unknown): [number, number] {
  const forward = isMissing(step) || (step as number) >= 0;
  const [from, to] = forward ? [start, end] : [end, start];
  const first = isMissing(from) ? 0 : getSliceBound(d, from, 'left');
  const last = isMissing(to) ? dataLength(d) : getSliceBound(d, to, 'right');
  if (forward) return [first, last];
  const [a, b] = [last - 1, first - 1];
  return [a, b === -1 ? b - dataLength(d) : b];
}

export function sliceIndexer(d: IndexData, start: unknown, end: unknown, step: unknown): Slice<number> | number[] {
  if (d.kind === 'flat' && d.column.dtype.kind === 'datetime' && [start, end].every(isTextOrMissing) && !order(d).increasing)
    return everyNth(momentsWithin(d, start, end), Number(step ?? 1));
  const [first, last] = sliceLocs(d, start, end, step);
  return slice<number>(first, last, isMissing(step) ? null : step);
}

const everyNth = (rows: number[], step: number): number[] => (step < 0 ? rows.reverse() : rows).filter((_, i) => i % step === 0);
const isTextOrMissing = (label: unknown): boolean => typeof label === 'string' || isMissing(label);

/** The rows of unordered moments from one text to another, of which both must be there. */
function momentsWithin(d: FlatData, start: unknown, end: unknown): number[] {
  const [from, to] = [isMissing(start) ? null : boundLabel(d, start, 'left'), isMissing(end) ? null : boundLabel(d, end, 'right')];
  if ([from, to].some((label) => label !== null && lookupOf(d).positions(label).length === 0))
    throw new KeyError('Value based partial slicing on non-monotonic DatetimeIndexes with non-existing keys is not allowed.');
  return rowsWhere(dataLength(d), (i) => {
    const label = labelAt(d, i) as Timestamp | null;
    return label !== null && (from === null || label.ge(from)) && (to === null || label.le(to));
  });
}

/** The label of a look-up as the index holds it: texts of times are read. */
export function asLabel(d: IndexData, label: unknown): unknown {
  if (d.kind !== 'flat') return label;
  const { dtype } = d.column;
  if (dtype.kind === 'datetime' && (typeof label === 'string' || label instanceof Date || label instanceof PlainDate)) {
    const ts = Timestamp(label);
    return dtype.tz !== undefined && ts.tz === null ? ts.tzLocalize(dtype.tz) : ts;
  }
  if (dtype.kind === 'timedelta' && typeof label === 'string') return Timedelta(label);
  if (dtype.kind === 'period' && (typeof label === 'string' || label instanceof Timestamp))
    return Period(label, { freq: periodKind(dtype.freq).offset });
  return label;
}

/** The rows of a label of a list: texts among times are read, points are those of the intervals around them. */
export function rowsOfLabel(d: IndexData, label: unknown): readonly number[] {
  if (d.kind === 'flat' && d.column.dtype.kind === 'interval') return intervalRows(d, label);
  return lookupOf(d).positions(labelOr(d, label));
}

/** The label as the index holds it, or as it is where it cannot. */
export function labelOr(d: IndexData, label: unknown): unknown {
  try {
    return asLabel(d, label);
  } catch {
    return label;
  }
}
