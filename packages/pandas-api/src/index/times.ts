import {
  NotImplementedError,
  NullFrequencyError,
  OutOfBoundsDatetime,
  OutOfBoundsTimedelta,
  type TimeUnit,
  types,
  ValueError,
} from '@pandorable/planner';
import type { Args } from '../core/args.js';
import { boxAll, boxAt, boxTimedelta, boxTimestamp } from '../core/boxes.js';
import type { LocalColumn } from '../core/column.js';
import { columnOf } from '../core/values.js';
import { dtypes, numpyInt } from '../dtypes/registry.js';
import {
  type BaseOffsetClass,
  convertCount,
  fitsInt64,
  isMissing,
  roundCount,
  type Timedelta,
  TimedeltaClass,
  type Timestamp,
  toOffset,
} from '../scalars/index.js';
import { dataLength, type FlatData, flatData } from './data.js';
import { missingAt } from './duplicates.js';
import { freqOf } from './frequency.js';

export type Rounding = 'floor' | 'ceil' | 'round';
export const counts = (d: FlatData): BigInt64Array => d.column.vector.data as BigInt64Array;

/** A column of counts with the same missing ones. */
export const withCounts = (c: LocalColumn, data: BigInt64Array, unit: TimeUnit = c.dtype.unit): LocalColumn => {
  const dtype = c.dtype.kind === 'datetime' ? dtypes.datetime(unit, c.dtype.tz) : dtypes.timedelta(unit);
  const type = c.dtype.kind === 'datetime' ? types.timestamp(unit, c.dtype.tz) : types.duration(unit);
  return { dtype, vector: { type, length: data.length, data, valid: c.vector.valid } };
};

/** int32 fields; float64 where one is missing. */
export function fieldColumn(values: ArrayLike<number>, c: LocalColumn, bits = 32): LocalColumn {
  const missing = missingAt(c);
  if (c.vector.valid?.includes(0))
    return columnOf(
      Array.from(values, (v, i) => (missing(i) ? Number.NaN : v)),
      dtypes.float64,
    );
  return columnOf(Array.from(values), numpyInt(bits));
}

/** Each value by a function of its box, missing ones as they are. */
export const mapBoxes = <T>(c: LocalColumn, f: (v: T) => unknown): unknown[] => boxAll(c).map((v) => (isMissing(v) ? null : f(v as T)));

export const asUnit = (d: FlatData, unit: TimeUnit): FlatData => {
  if (!['s', 'ms', 'us', 'ns'].includes(unit)) throw new ValueError(`Supported units are 's', 'ms', 'us', 'ns'`);
  const from = d.column.dtype.unit;
  return flatData(
    withCounts(
      d.column,
      counts(d).map((v, i) => inRange(d, convertCount(v, from, unit), i)),
      unit,
    ),
    d.name,
    d.freq ?? null,
  );
};

/** A count of a finer unit, if 64 bits hold it. */
function inRange(d: FlatData, count: bigint, i: number): bigint {
  const missing = d.column.vector.valid !== null && d.column.vector.valid[i] === 0;
  if (missing || fitsInt64(count)) return count;
  const text = String(boxAt(d.column, i));
  throw d.column.dtype.kind === 'datetime'
    ? new OutOfBoundsDatetime(`Out of bounds nanosecond timestamp: ${text}`)
    : new OutOfBoundsTimedelta(`Cannot convert ${text} to a finer unit without overflow`);
}

/** The mean of moments or durations in their unit, rounded towards zero. */
export function meanOf(d: FlatData, skipna: boolean): unknown {
  const present = presentCounts(d);
  if (present.length === 0 || (!skipna && present.length < dataLength(d))) return null;
  const mean = present.reduce((a, b) => a + b, 0n) / BigInt(present.length);
  return boxed(d, mean);
}

export const presentCounts = (d: FlatData): bigint[] => {
  const missing = missingAt(d.column);
  return Array.from(counts(d)).filter((_, i) => !missing(i));
};

const boxed = (d: FlatData, count: bigint): unknown =>
  d.column.dtype.kind === 'datetime'
    ? boxTimestamp(count, d.column.dtype.unit, d.column.dtype.tz)
    : boxTimedelta(count, d.column.dtype.unit);

/** The standard deviation, as a length of time. */
export function stdOf(d: FlatData, ddof: number, skipna: boolean): unknown {
  const present = presentCounts(d);
  if (present.length <= ddof || (!skipna && present.length < dataLength(d))) return null;
  const base = present[0];
  const values = present.map((v) => Number(v - base));
  const mean = values.reduce((a, b) => a + b, 0) / values.length;
  const variance = values.reduce((a, b) => a + (b - mean) ** 2, 0) / (values.length - ddof);
  return boxTimedelta(BigInt(Math.trunc(Math.sqrt(variance))), d.column.dtype.unit);
}

export function medianOf(d: FlatData, skipna: boolean): unknown {
  const present = presentCounts(d).sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  if (present.length === 0 || (!skipna && present.length < dataLength(d))) return null;
  const middle = Math.floor(present.length / 2);
  return boxed(d, present.length % 2 === 1 ? present[middle] : (present[middle - 1] + present[middle]) / 2n);
}

export function sumOf(d: FlatData, skipna: boolean): unknown {
  const present = presentCounts(d);
  if (!skipna && present.length < dataLength(d)) return null;
  return boxed(
    d,
    present.reduce((a, b) => a + b, 0n),
  );
}

/** Rounded to a fixed frequency; moments of a zone on their wall clock. */
export function roundTimes(d: FlatData, how: Rounding, a: Args): FlatData {
  const { dtype } = d.column;
  if (dtype.kind === 'datetime' && dtype.tz !== undefined) {
    const values = mapBoxes<Timestamp>(d.column, (v) => v[how](a['freq'], ambiguousOf(a), a['nonexistent']));
    return flatData(columnOf(values, dtype), d.name);
  }
  const nanos = nanosOf(a['freq']);
  const step = convertCount(nanos, 'ns', dtype.unit);
  if (step === 0n) return flatData(d.column, d.name);
  if (convertCount(step, dtype.unit, 'ns') !== nanos)
    throw new ValueError(`freq=${String(a['freq'])} is incompatible with unit=${dtype.unit}. Use a lower freq or a higher unit instead.`);
  return flatData(
    withCounts(
      d.column,
      counts(d).map((v) => roundCount(v, step, how)),
    ),
    d.name,
  );
}

function ambiguousOf(a: Args): any {
  if (a['ambiguous'] === 'infer' || Array.isArray(a['ambiguous']))
    throw new NotImplementedError(`rounding with ambiguous=${String(a['ambiguous'])}: give true, false or 'NaT'`);
  return a['ambiguous'];
}

/** Moved by so many steps of a frequency: its own, or a given one. */
export function shiftTimes(d: FlatData, periods: number, freq: unknown): FlatData {
  if (isMissing(freq) && dataLength(d) === 0) return d;
  const offset = isMissing(freq) ? freqOf(d) : toOffset(freq);
  if (offset === null) throw new NullFrequencyError('Cannot shift with no freq');
  if (periods === 0 && (isMissing(freq) || offset.freqstr === freqOf(d)?.freqstr)) return d; // another frequency rolls forward to its own
  const moved = offset.withN(offset.n * periods);
  const values = mapBoxes<Timestamp | Timedelta>(d.column, (v) => v.add(moved));
  const column = columnOf(values, withCounts(d.column, counts(d)).dtype);
  const own = freqOf(d);
  const fixed = (o: BaseOffsetClass): boolean => o.isTick || (o.isDay && d.column.dtype.tz === undefined);
  const keeps = isMissing(freq) || own?.freqstr === offset.freqstr || (own !== null && fixed(own) && fixed(offset));
  return flatData(column, d.name, keeps ? (d.freq ?? null) : null);
}

const nanosOf = (freq: unknown): bigint =>
  freq instanceof TimedeltaClass ? convertCount(freq.count, freq.unit, 'ns') : BigInt(toOffset(freq).nanos);
