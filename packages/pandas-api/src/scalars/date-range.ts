import { AssertionError, OutOfBoundsDatetime, OutOfBoundsTimedelta, OverflowError, type TimeUnit, ValueError } from '@pandorable/planner';
import { type Ambiguous, localizeCount, type Nonexistent, wallCount } from './localize.js';
import { isMissing } from './missing.js';
import type { BaseOffsetClass } from './offsets/base.js';
import { CustomBusinessDay } from './offsets/business.js';
import { toOffset } from './offsets/frequency.js';
import { Timedelta, type TimedeltaClass } from './timedelta.js';
import { makeTimestamp, type Timestamp, TimestampClass } from './timestamp.js';
import { commonUnit, convertCount, fitsInt64, unitForNanos } from './units.js';
import { normalizeTz } from './zone.js';

export interface RangeArgs {
  readonly start?: unknown;
  readonly end?: unknown;
  readonly periods?: number | null;
  readonly freq?: unknown;
  readonly tz?: string | null;
  readonly normalize?: boolean;
  readonly inclusive?: 'both' | 'neither' | 'left' | 'right';
  readonly unit?: TimeUnit | null;
  readonly ambiguous?: Ambiguous;
  readonly nonexistent?: Nonexistent;
}

/** Counts of a unit, UTC if there is a zone. */
export interface TimeRange {
  readonly values: bigint[];
  readonly unit: TimeUnit;
  readonly tz: string | null;
  readonly freq: BaseOffsetClass | null;
}

const THREE_OF_FOUR = 'Of the four parameters: start, end, periods, and freq, exactly three must be specified';
const given = (value: unknown): boolean => value !== null && value !== undefined;

export function checkPeriods(periods: unknown): number | null {
  if (!given(periods)) return null;
  if (typeof periods !== 'number' || !Number.isInteger(periods)) throw new TypeError(`periods must be an integer, got ${periods}`);
  if (periods < 0) throw new OverflowError(`Python integer ${periods} out of bounds for uint64`);
  return periods;
}

/** The offset of a range: a day where one of the other three is missing. */
export function rangeFreq({ start, end, periods, freq }: RangeArgs): BaseOffsetClass | null {
  const offset = given(freq) ? toOffset(freq) : [start, end, periods].every(given) ? null : toOffset('D');
  if ([start, end, periods, offset].filter(given).length !== 3) throw new ValueError(THREE_OF_FOUR);
  return offset;
}

/** The coarsest unit that holds a step exactly. */
export const unitOfOffset = (freq: BaseOffsetClass | null): TimeUnit =>
  freq?.isTick === true ? unitForNanos(Number(BigInt(freq.nanos) % 1_000_000_000n), 's') : 's';

function bound(value: unknown, normalize: boolean): Timestamp | null {
  if (!given(value)) return null;
  const ts = new TimestampClass(value) as unknown as Timestamp;
  if (isMissing(ts as unknown)) throw new ValueError('Neither `start` nor `end` can be NaT');
  return normalize ? ts.normalize() : ts;
}

/** One zone for both ends and the `tz` asked for. */
function commonZone(start: Timestamp | null, end: Timestamp | null, asked: string | null): string | null {
  if (start !== null && end !== null && start.tz !== end.tz)
    throw new TypeError('Start and end cannot both be tz-aware with different timezones');
  const own = start?.tz ?? end?.tz ?? null;
  if (own !== null && asked !== null && own !== asked) throw new AssertionError('Inferred time zone not equal to passed time zone');
  return own;
}

/** Dates from start to end: counts for date_range. */
export function dateRange(args: RangeArgs): TimeRange {
  const freq = rangeFreq(args);
  const periods = checkPeriods(args.periods);
  const [start, end] = [bound(args.start, args.normalize === true), bound(args.end, args.normalize === true)];
  const asked = normalizeTz(args.tz);
  const own = commonZone(start, end, asked);
  const tz = own ?? asked;
  const units = [start?.unit, end?.unit, unitOfOffset(freq)].filter((u) => u !== undefined);
  const unit = args.unit ?? units.reduce(commonUnit);
  const inUnit = (ts: Timestamp | null): Timestamp | null => ts?.asUnit(unit, { roundOk: false }) ?? null;
  const localize = (count: bigint): bigint => localizeCount(count, unit, tz!, args.ambiguous, args.nonexistent)!;
  const fixed = freq === null || freq.isTick;
  const [from, to] = [inUnit(start), inUnit(end)].map((ts) => (ts === null ? null : edge(ts, tz, fixed, localize)));
  const walk = fixed ? spaced(from, to, periods, freq, unit) : stepped(from, to, periods, freq, unit);
  const values = fixed || tz === null ? walk : walk.map(localize);
  const limits = [from, to].map((count) => (count === null || fixed || tz === null ? count : localize(count)));
  return {
    values: trimmed(values, limits[0] ?? values[0], limits[1] ?? values[values.length - 1], args.inclusive ?? 'both'),
    unit,
    tz,
    freq,
  };
}

/** Where a range starts or ends: in UTC for fixed steps, on the wall clock for calendar steps. */
function edge(ts: Timestamp, tz: string | null, fixed: boolean, localize: (count: bigint) => bigint): bigint {
  if (tz === null) return ts.count;
  if (fixed) return ts.tz === null ? localize(ts.count) : ts.count;
  return wallCount(ts.count, ts.unit, ts.tz);
}

/** Fixed steps, or `periods` equal ones where there is no step. */
export function spaced(
  from: bigint | null,
  to: bigint | null,
  periods: number | null,
  freq: BaseOffsetClass | null,
  unit: TimeUnit,
): bigint[] {
  if (freq === null) return linspace(from!, to!, periods!);
  const step = convertCount(BigInt(freq.nanos), 'ns', unit);
  if (step === 0n || convertCount(step, unit, 'ns') !== BigInt(freq.nanos)) {
    throw new ValueError(
      freq.n === 0
        ? 'range() arg 3 must not be zero'
        : `freq=${freq} is incompatible with unit=${unit}. Use a lower freq or a higher unit instead.`,
    );
  }
  const first = from ?? to! - step * BigInt(periods! - 1);
  const count = periods ?? Math.max(0, Number((to! - first) / step) + ((to! - first) * step < 0n ? 0 : 1));
  if (count > 0 && !fitsInt64(first + step * BigInt(count - 1)))
    throw new OutOfBoundsDatetime(`Cannot generate range with start=${first} and periods=${count}`);
  return Array.from({ length: count }, (_, i) => first + step * BigInt(i));
}

function linspace(from: bigint, to: bigint, periods: number): bigint[] {
  if (periods === 1) return [from];
  const span = to - from;
  return Array.from({ length: periods }, (_, i) => from + (span * BigInt(i)) / BigInt(periods - 1));
}

/** The longest duration in nanoseconds. */
const MAX_NANO_DAYS = 106_751n;

/** Calendar steps on the wall clock. */
function stepped(from: bigint | null, to: bigint | null, periods: number | null, freq: BaseOffsetClass, unit: TimeUnit): bigint[] {
  const at = (count: bigint): Timestamp => makeTimestamp(count, unit, null);
  const moved = (ts: Timestamp, offset: BaseOffsetClass): Timestamp => (offset.applyTo(ts) as Timestamp).asUnit(unit);
  const onto = (ts: Timestamp): Timestamp => (freq.isOnOffset(ts) ? ts : freq.n >= 0 ? freq.rollforward(ts) : freq.rollback(ts));
  const back = (ts: Timestamp): Timestamp => (freq.isOnOffset(ts) ? ts : freq.n >= 0 ? freq.rollback(ts) : freq.rollforward(ts));
  let start = from === null ? null : onto(at(from));
  let end = to === null ? null : start === null ? back(at(to)) : at(to);
  if (periods === 0) return [];
  const span = freq.withN(freq.n * ((periods ?? 1) - 1));
  if (end === null) end = periods === 1 ? start! : moved(start!, span);
  if (start === null) start = periods === 1 ? end : moved(end, span.neg());
  const days = convertCount(end.count - start.count, unit, 's') / 86_400n;
  if (unit === 'ns' && freq.name === 'B' && (days > MAX_NANO_DAYS || days < -MAX_NANO_DAYS))
    throw new OutOfBoundsTimedelta(`Cannot cast ${days} days 00:00:00 to unit='ns' without overflow.`);
  const sign = freq.n >= 0 ? 1n : -1n;
  const values: bigint[] = [];
  let current = start;
  while (sign * (current.count - end.count) <= 0n && (periods === null || values.length < periods)) {
    values.push(current.count);
    const next = moved(current, freq);
    if (sign * (next.count - current.count) <= 0n)
      throw new ValueError(`Offset ${freq} did not ${freq.n >= 0 ? 'increment' : 'decrement'} date`);
    current = next;
  }
  return values;
}

/** Without the ends that `inclusive` leaves out. */
export function trimmed(values: bigint[], start: bigint | null | undefined, end: bigint | null | undefined, inclusive: string): bigint[] {
  if (!['both', 'neither', 'left', 'right'].includes(inclusive))
    throw new ValueError("Inclusive has to be either 'both', 'neither', 'left' or 'right'");
  const dropFirst = inclusive === 'right' || inclusive === 'neither';
  const dropLast = inclusive === 'left' || inclusive === 'neither';
  const from = dropFirst && values.length > 0 && values[0] === start ? 1 : 0;
  const to = dropLast && values.length > 0 && values[values.length - 1] === end ? values.length - 1 : values.length;
  return from === 0 && to === values.length ? values : values.slice(from, Math.max(from, to));
}

/** The counts of bdate_range. */
export function bdateRange(args: RangeArgs & { readonly weekmask?: unknown; readonly holidays?: unknown }): TimeRange {
  const { weekmask, holidays } = args;
  const freq = args.freq === undefined ? 'B' : args.freq;
  if (freq === null) throw new TypeError('freq must be specified for bdate_range; use date_range instead');
  const custom = typeof freq === 'string' && freq.startsWith('C');
  if (!custom && (given(weekmask) || given(holidays))) {
    throw new ValueError(`a custom frequency string is required when holidays or weekmask are passed, got frequency ${freq}`);
  }
  const week = weekmask ?? 'Mon Tue Wed Thu Fri';
  const offset = custom ? CustomBusinessDay({ weekmask: week, ...(given(holidays) ? { holidays } : {}) }) : freq;
  return dateRange({ normalize: true, ...args, freq: offset });
}

/** The counts of timedelta_range. */
export function timedeltaRange(args: RangeArgs & { readonly closed?: 'left' | 'right' | null }): TimeRange {
  const freq = rangeFreq(args);
  const periods = checkPeriods(args.periods);
  const read = (value: unknown): TimedeltaClass | null => (given(value) ? (Timedelta(value as string) as unknown as TimedeltaClass) : null);
  const [start, end] = [read(args.start), read(args.end)];
  const unit = args.unit ?? [start?.unit, end?.unit, unitOfOffset(freq)].filter((u) => u !== undefined).reduce(commonUnit);
  const count = (td: TimedeltaClass | null): bigint | null => (td === null ? null : convertCount(td.count, td.unit, unit));
  const values = spaced(count(start), count(end), periods, freq, unit);
  const sides = { left: 'left', right: 'right' } as const;
  const closed = args.closed ?? null;
  if (closed !== null && !(closed in sides)) throw new ValueError("Closed has to be either 'left', 'right' or None");
  return { values: trimmed(values, count(start), count(end), closed ?? 'both'), unit, tz: null, freq };
}
