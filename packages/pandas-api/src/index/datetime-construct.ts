import { NotImplementedError, type TimeUnit, types, ValueError } from '@pandorable/planner';
import type { Args } from '../core/args.js';
import { boxAll } from '../core/boxes.js';
import type { LocalColumn } from '../core/column.js';
import { columnOf } from '../core/values.js';
import type { Dtype } from '../dtypes/dtype.js';
import { dtypes, parseDtype } from '../dtypes/registry.js';
import {
  type Ambiguous,
  convertCount,
  isMissing,
  isMissingText,
  localizeCount,
  makeTimestamp,
  normalizeTz,
  parseDatetime,
  Timedelta,
  Timestamp,
  TimestampClass,
  wallCount,
} from '../scalars/index.js';
import { Index } from './base.js';
import { columnIn, constructorArgs, nameIn, requireList } from './construct.js';
import { type FlatData, flatData } from './data.js';
import { withFreq } from './frequency.js';

/** The dtype among the arguments, which must be of a kind. */
function dtypeOf(a: Args, kind: 'datetime' | 'timedelta'): Dtype | null {
  if (isMissing(a['dtype'])) return null;
  const dtype = parseDtype(a['dtype']);
  if (dtype.kind !== kind) throw new ValueError(`dtype '${dtype.name}' is not a ${kind} dtype`);
  return dtype;
}

const given = (v: unknown): boolean => v !== null && v !== undefined;

/** The frequency that a source of the same kind brings along. */
const ownFreq = (data: unknown): string | null => (Index.isIndex(data) && data.data.kind === 'flat' ? (data.data.freq ?? null) : null);

/** pd.DatetimeIndex(data, freq, tz, …). */
export function readDatetimes(args: readonly unknown[]): FlatData {
  const a = constructorArgs('DatetimeIndex', args);
  if (!given(a['data'])) throw new TypeError('DatetimeIndex() must be called with a collection of some kind, None was passed');
  const dtype = dtypeOf(a, 'datetime');
  const tz = given(a['tz']) ? normalizeTz(a['tz']) : (dtype?.tz ?? null);
  const column = placed(momentColumn(a['data'], a, dtype?.unit), tz, dtype, a);
  const name = given(a['name']) ? a['name'] : nameIn(a['data']);
  const own = given(a['tz']) && dtype === null ? null : ownFreq(a['data']);
  const freq = !given(a['freq']) || (a['freq'] === 'infer' && own !== null) ? own : a['freq'];
  return withFreq(flatData(column, name), freq);
}

/** A list-like as a column of moments. */
export function momentColumn(data: unknown, a: Args = {}, unit?: TimeUnit): LocalColumn {
  const source = typeof data === 'object' && data !== null && !Array.isArray(data) ? columnIn(data) : null;
  if (source?.dtype.kind === 'datetime') return source;
  const values = source === null ? requireList(data, 'DatetimeIndex') : boxAll(source);
  const numbers = values.every((v) => isMissing(v) || typeof v === 'number' || typeof v === 'bigint');
  if (numbers && values.some((v) => !isMissing(v))) return fromCounts(values, unit ?? 'ns');
  const read = values.map((v) => moment(v, a));
  const column = columnOf(read, read.every(isMissing) ? dtypes.datetime(unit ?? 's') : undefined);
  if (column.dtype.kind !== 'datetime')
    throw new ValueError(
      "Mixed timezones detected. Pass utc=True in to_datetime or tz='UTC' in DatetimeIndex to convert to a common timezone.",
    );
  return column;
}

const fromCounts = (values: readonly unknown[], unit: TimeUnit): LocalColumn =>
  columnOf(
    values.map((v) => (isMissing(v) ? null : makeTimestamp(BigInt(typeof v === 'number' ? Math.trunc(v) : (v as bigint)), unit, null))),
    dtypes.datetime(unit),
  );

function moment(v: unknown, a: Args): unknown {
  if (isMissing(v)) return null;
  if (typeof v !== 'string') {
    if (typeof v === 'boolean' || v instanceof Timedelta)
      throw new TypeError(`${typeof v === 'boolean' ? 'bool' : 'timedelta64'} dtype cannot be converted to datetime64[ns]`);
    return v instanceof TimestampClass ? v : Timestamp(v as never);
  }
  if (isMissingText(v)) return null;
  if (a['dayfirst'] !== true && a['yearfirst'] !== true) return Timestamp(v);
  const parsed = parseDatetime(v, { dayfirst: a['dayfirst'], yearfirst: a['yearfirst'] });
  return makeTimestamp(parsed.value, parsed.unit, null);
}

/** Put into a zone, and counted in the unit of the dtype. */
function placed(c: LocalColumn, tz: string | null, dtype: Dtype | null, a: Args): LocalColumn {
  const zoned =
    tz === null || c.dtype.tz === tz
      ? c
      : c.dtype.tz === undefined
        ? localizeColumn(c, tz, a['ambiguous'] ?? 'raise', 'raise')
        : inZone(c, tz);
  if (dtype === null || dtype.unit === zoned.dtype.unit) return zoned;
  return inUnit(zoned, dtype.unit);
}

const rawColumn = (c: LocalColumn, data: BigInt64Array, unit: TimeUnit, tz: string | undefined, valid = c.vector.valid): LocalColumn => ({
  dtype: dtypes.datetime(unit, tz),
  vector: { type: types.timestamp(unit, tz), length: data.length, data, valid },
});

export const inUnit = (c: LocalColumn, unit: TimeUnit): LocalColumn =>
  rawColumn(
    c,
    (c.vector.data as BigInt64Array).map((v) => convertCount(v, c.dtype.unit, unit)),
    unit,
    c.dtype.tz,
  );

/** The same moments in another zone; null is UTC without a zone. */
export const inZone = (c: LocalColumn, tz: string | null): LocalColumn =>
  rawColumn(c, c.vector.data as BigInt64Array, c.dtype.unit, tz ?? undefined);

/** The wall clock of moments with a zone. */
export const wallColumn = (c: LocalColumn): LocalColumn =>
  rawColumn(
    c,
    (c.vector.data as BigInt64Array).map((v) => wallCount(v, c.dtype.unit, c.dtype.tz ?? null)),
    c.dtype.unit,
    undefined,
  );

/** Wall clock times put into a zone. `ambiguous` may be one answer per row, or 'infer' from the order of the rows. */
export function localizeColumn(c: LocalColumn, tz: string, ambiguous: unknown, nonexistent: unknown): LocalColumn {
  const { unit } = c.dtype;
  const source = c.vector.data as BigInt64Array;
  const valid = c.vector.valid?.slice() ?? new Uint8Array(source.length).fill(1);
  const shift = nonexistent instanceof Timedelta ? convertCount(nonexistent.count, nonexistent.unit, unit) : (nonexistent as 'raise');
  const rule = ambiguityRule(source, unit, tz, ambiguous);
  const data = source.map((v, i) => {
    if (valid[i] === 0) return v;
    const utc = localizeCount(v, unit, tz, rule(i), shift);
    if (utc === undefined) valid[i] = 0;
    return utc ?? 0n;
  });
  return rawColumn(c, data, unit, tz, valid.includes(0) ? valid : null);
}

function ambiguityRule(source: BigInt64Array, unit: TimeUnit, tz: string, ambiguous: unknown): (i: number) => Ambiguous {
  if (Array.isArray(ambiguous) || ArrayBuffer.isView(ambiguous)) {
    const list = Array.from(ambiguous as ArrayLike<unknown>, Boolean);
    if (list.length !== source.length) throw new ValueError('Length of ambiguous bool-array must be the same size as vals');
    return (i) => list[i];
  }
  if (ambiguous !== 'infer') return () => (ambiguous ?? 'raise') as Ambiguous;
  return inferredRule(source, unit, tz);
}

/** Of the times that a zone has twice, those before the clock goes back are summer time. */
function inferredRule(source: BigInt64Array, unit: TimeUnit, tz: string): (i: number) => Ambiguous {
  const twice = Array.from(source, (v) => localizeCount(v, unit, tz, true, 'NaT') !== localizeCount(v, unit, tz, false, 'NaT'));
  const back = source.findIndex((v, i) => i > 0 && twice[i] && twice[i - 1] && v < source[i - 1]);
  if (back < 0 && twice.filter(Boolean).length > 0 && !twice.every((t, i) => !t || (i > 0 && !twice[i - 1]))) {
    if (twice.filter(Boolean).length > 1)
      throw new ValueError(`There are no repeated times, so the clock did not go back: cannot infer dst time`);
  }
  if (back < 0) return (i) => (twice[i] ? 'raise' : true);
  return (i) => i < back;
}

export function readDurations(args: readonly unknown[]): FlatData {
  const a = constructorArgs('TimedeltaIndex', args);
  if (!given(a['data'])) throw new TypeError('TimedeltaIndex() must be called with a collection of some kind, None was passed');
  const dtype = dtypeOf(a, 'timedelta');
  const column = durationColumn(a['data'], dtype?.unit);
  const typed =
    dtype === null || dtype.unit === column.dtype.unit
      ? column
      : {
          dtype,
          vector: {
            ...column.vector,
            type: types.duration(dtype.unit),
            data: (column.vector.data as BigInt64Array).map((v) => convertCount(v, column.dtype.unit, dtype.unit)),
          },
        };
  const name = given(a['name']) ? a['name'] : nameIn(a['data']);
  return withFreq(flatData(typed, name), given(a['freq']) ? a['freq'] : ownFreq(a['data']));
}

/** A list-like as a column of durations; numbers count nanoseconds. */
export function durationColumn(data: unknown, unit?: TimeUnit): LocalColumn {
  const source = typeof data === 'object' && data !== null && !Array.isArray(data) ? columnIn(data) : null;
  if (source?.dtype.kind === 'timedelta') return source;
  const values = source === null ? requireList(data, 'TimedeltaIndex') : boxAll(source);
  const numbers = values.every((v) => isMissing(v) || typeof v === 'number' || typeof v === 'bigint') && values.some((v) => !isMissing(v));
  const read = values.map((v) => {
    if (isMissing(v) || (typeof v === 'string' && isMissingText(v))) return null;
    if (typeof v === 'number' || typeof v === 'bigint') return Timedelta(v as number, { unit: unit ?? 'ns' } as never).asUnit(unit ?? 'ns');
    if (v instanceof TimestampClass) throw new TypeError('dtype datetime64[ns] cannot be converted to timedelta64[ns]');
    return v instanceof Timedelta ? v : Timedelta(v as never);
  });
  const column = columnOf(
    read,
    read.every(isMissing) ? dtypes.timedelta(unit ?? 's') : numbers ? dtypes.timedelta(unit ?? 'ns') : undefined,
  );
  if (column.dtype.kind !== 'timedelta')
    throw new NotImplementedError('TimedeltaIndex of these values: give Timedelta objects, texts or numbers');
  return column;
}
