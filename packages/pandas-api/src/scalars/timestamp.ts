import type { TimeUnit } from '@pandorable/planner';
import { callable } from '../core/install.js';
import { type Civil, dayOfYear, daysInMonth, isLeapYear, isoCalendar, weekdayOf } from './calendar.js';
import { fieldsOf, fractionText, timestampText, tzOffsetSeconds, wallOf } from './fields.js';
import { NaT } from './missing.js';
import type { BaseOffsetClass } from './offsets/base.js';
import type { Comparisons } from './operators.js';
import type { Period, PeriodFreq } from './period.js';
import { PlainDate, PlainTime } from './plain-time.js';
import type { Arg, Options, Snaked } from './snaked.js';
import { finishScalar } from './text-members.js';
import type { Timedelta, TimedeltaClass } from './timedelta.js';
import { type MomentData, readTimestamp } from './timestamp-input.js';
import { installTimestampMethods } from './timestamp-methods.js';
import { installTimestampOperators } from './timestamp-operators.js';
import { namedTuple, type Tuple } from './tuple.js';
import { convertCount, MAX_INT64, plainInt, splitCount } from './units.js';
import { offsetText } from './zone.js';

/** What may stand for a moment. */
export type TimestampLike = TimestampClass | Date | PlainDate | string | number | bigint;

/** Keyword form: `pd.Timestamp({year: 2020, month: 1, day: 1, tz: 'UTC'})`. */
export interface TimestampOptions {
  tsInput?: TimestampLike | null;
  year?: number;
  month?: number;
  day?: number;
  hour?: number;
  minute?: number;
  second?: number;
  microsecond?: number;
  nanosecond?: number;
  tz?: string | null;
  tzinfo?: string | null;
  unit?: string;
  fold?: 0 | 1;
}

interface DstOptions {
  ambiguous?: 'raise' | 'NaT' | boolean;
  nonexistent?: 'raise' | 'NaT' | 'shift_forward' | 'shift_backward' | TimedeltaClass;
}
type Freq = string | BaseOffsetClass | TimedeltaClass;
type RoundOptions = { freq: Freq } & DstOptions;
type Rounder = (
  freq: Arg<RoundOptions, 'freq'>,
  ambiguous?: Arg<DstOptions, 'ambiguous'>,
  nonexistent?: DstOptions['nonexistent'],
) => Timestamp;

export class RawMoment {
  constructor(
    readonly count: bigint,
    readonly unit: TimeUnit,
    readonly tz: string | null,
  ) {}
}

/** A moment, with or without a time zone: a whole count of `unit` since 1970-01-01. Immutable. */
export class TimestampClass {
  static readonly name = 'Timestamp';
  /** How many of `unit` since 1970-01-01: UTC if there is a zone, else on the wall clock. */
  declare readonly count: bigint;
  declare readonly unit: TimeUnit;
  /** The zone's name, or null. */
  declare readonly tz: string | null;
  declare readonly floor: Rounder;
  declare readonly ceil: Rounder;
  declare readonly round: Rounder;
  /** Midnight of the day. */
  declare readonly normalize: () => Timestamp;
  declare readonly replace: (fields: Options<Partial<Omit<TimestampOptions, 'tsInput' | 'unit' | 'tz'>>>) => Timestamp;
  /** The same wall clock time in a zone, or without one. */
  declare readonly tzLocalize: (
    tz: string | null | Options<{ tz: string | null } & DstOptions>,
    ambiguous?: Arg<DstOptions, 'ambiguous'>,
    nonexistent?: DstOptions['nonexistent'],
  ) => Timestamp;
  /** The same moment in another zone. */
  declare readonly tzConvert: (tz: string | null | Options<{ tz: string | null }>) => Timestamp;
  declare readonly astimezone: (tz: string | null | Options<{ tz: string | null }>) => Timestamp;
  declare readonly strftime: (format: Arg<{ format: string }, 'format'>) => string;
  declare readonly isoformat: (sep?: Arg<{ sep?: string; timespec?: string }, 'sep'>, timespec?: string) => string;
  /** The same moment in another unit. */
  declare readonly asUnit: (
    unit: Arg<{ unit: TimeUnit; roundOk?: boolean }, 'unit'>,
    roundOk?: boolean | Options<{ roundOk?: boolean }>,
  ) => Timestamp;
  declare readonly toPeriod: (freq?: PeriodFreq | Options<{ freq?: PeriodFreq }>) => Period;
  declare readonly toJulianDate: () => number;
  declare readonly dayName: (locale?: string | null) => string;
  declare readonly monthName: (locale?: string | null) => string;
  declare readonly tzname: () => string | null;
  declare readonly utcoffset: () => Timedelta | null;
  declare readonly dst: () => Timedelta | null;
  declare readonly ctime: () => string;
  declare readonly timetuple: () => Tuple<number>;
  declare readonly utctimetuple: () => Tuple<number>;
  declare readonly toPydatetime: (...args: unknown[]) => Timestamp;
  declare readonly toDatetime64: () => Timestamp;
  declare readonly toNumpy: (...args: unknown[]) => Timestamp;

  constructor(...given: unknown[]) {
    const read: MomentData | undefined = given[0] instanceof RawMoment ? given[0] : readTimestamp(given);
    if (read === undefined) return NaT as unknown as TimestampClass;
    this.count = read.count;
    this.unit = read.unit;
    this.tz = read.tz;
  }

  /** pandas' `value`: nanoseconds since 1970-01-01 UTC. */
  get value(): number | bigint {
    return plainInt(convertCount(this.count, this.unit, 'ns'));
  }
  get tzinfo(): string | null {
    return this.tz;
  }
  get year(): number {
    return fieldsOf(this.count, this.unit, this.tz).year;
  }
  get month(): number {
    return fieldsOf(this.count, this.unit, this.tz).month;
  }
  get day(): number {
    return fieldsOf(this.count, this.unit, this.tz).day;
  }
  get hour(): number {
    return fieldsOf(this.count, this.unit, this.tz).hour;
  }
  get minute(): number {
    return fieldsOf(this.count, this.unit, this.tz).minute;
  }
  get second(): number {
    return fieldsOf(this.count, this.unit, this.tz).second;
  }
  get microsecond(): number {
    return fieldsOf(this.count, this.unit, this.tz).microsecond;
  }
  get nanosecond(): number {
    return fieldsOf(this.count, this.unit, this.tz).nanosecond;
  }
  get quarter(): number {
    return Math.ceil(this.month / 3);
  }
  /** Monday is 0. */
  get dayOfWeek(): number {
    return weekdayOf(dayOf(this));
  }
  get dayofweek(): number {
    return this.dayOfWeek;
  }
  weekday(): number {
    return this.dayOfWeek;
  }
  isoweekday(): number {
    return this.dayOfWeek + 1;
  }
  get dayOfYear(): number {
    return dayOfYear(dayOf(this));
  }
  get dayofyear(): number {
    return this.dayOfYear;
  }
  get week(): number {
    return isoCalendar(dayOf(this)).week;
  }
  get weekofyear(): number {
    return this.week;
  }
  get daysInMonth(): number {
    const { year, month } = civilOf(this);
    return daysInMonth(year, month);
  }
  get daysinmonth(): number {
    return this.daysInMonth;
  }
  get isLeapYear(): boolean {
    return isLeapYear(this.year);
  }
  get isMonthStart(): boolean {
    return this.day === 1;
  }
  get isMonthEnd(): boolean {
    return this.day === this.daysInMonth;
  }
  get isQuarterStart(): boolean {
    return this.isMonthStart && this.month % 3 === 1;
  }
  get isQuarterEnd(): boolean {
    return this.isMonthEnd && this.month % 3 === 0;
  }
  get isYearStart(): boolean {
    return this.isMonthStart && this.month === 1;
  }
  get isYearEnd(): boolean {
    return this.isMonthEnd && this.month === 12;
  }
  /** 1 in the second of two equal wall clock times, else 0. */
  get fold(): 0 | 1 {
    if (this.tz === null) return 0;
    const { secs } = splitCount(this.count, this.unit);
    const now = tzOffsetSeconds(this.tz, this.count, this.unit);
    const before = tzOffsetSeconds(this.tz, BigInt(secs - 3 * 3600), 's');
    const earlier = BigInt(secs + now - before);
    return before > now && tzOffsetSeconds(this.tz, earlier, 's') === before ? 1 : 0;
  }
  get asm8(): Timestamp {
    return this as unknown as Timestamp;
  }
  /** The smallest step of this unit. */
  get resolution(): Timedelta {
    return this.max.sub(makeTimestamp(MAX_INT64 - 1n, this.unit, null)) as Timedelta;
  }
  get min(): Timestamp {
    return makeTimestamp(-MAX_INT64, this.unit, null);
  }
  get max(): Timestamp {
    return makeTimestamp(MAX_INT64, this.unit, null);
  }
  isocalendar(): Tuple<number> & Readonly<Record<'year' | 'week' | 'weekday', number>> {
    const { year, week, weekday } = isoCalendar(dayOf(this));
    return namedTuple('datetime.IsoCalendarDate', ['year', 'week', 'weekday'], [year, week, weekday]);
  }
  /** Seconds since 1970-01-01 UTC. */
  timestamp(): number {
    const { secs, nanos } = splitCount(this.count, this.unit);
    return (secs * 1e6 + Math.floor(nanos / 1e3)) / 1e6;
  }
  /** Days since the year 1. */
  toordinal(): number {
    return dayOf(this) + 719163;
  }
  date(): PlainDate {
    return PlainDate.fromDays(dayOf(this));
  }
  time(): PlainTime {
    const f = fieldsOf(this.count, this.unit, this.tz);
    return new PlainTime(f.hour, f.minute, f.second, f.microsecond);
  }
  timetz(): PlainTime {
    const f = fieldsOf(this.count, this.unit, this.tz);
    return new PlainTime(f.hour, f.minute, f.second, f.microsecond, this.tz);
  }
}
export interface TimestampClass extends Comparisons {
  add(other: any): any;
  radd(other: any): any;
  sub(other: any): any;
  rsub(other: any): any;
}

const dayOf = (ts: TimestampClass): number => wallOf(ts.count, ts.unit, ts.tz).day;
const civilOf = (ts: TimestampClass): Civil => fieldsOf(ts.count, ts.unit, ts.tz);

/** A Timestamp from a count that is known to fit. */
export const makeTimestamp = (count: bigint, unit: TimeUnit, tz: string | null): Timestamp =>
  new TimestampClass(new RawMoment(count, unit, tz)) as unknown as Timestamp;

export const isTimestamp = (value: unknown): value is Timestamp => value instanceof TimestampClass;

/** Python's repr: `Timestamp('2020-01-01 00:00:00+0100', tz='Europe/Berlin')`. */
function repr(self: TimestampClass): string {
  const text = timestampText(self.count, self.unit, null);
  if (self.tz === null) return `Timestamp('${text}')`;
  const f = fieldsOf(self.count, self.unit, self.tz);
  const local = timestampText(self.count, self.unit, self.tz, 0).slice(0, 19);
  return `Timestamp('${local}${fractionText(f)}${offsetText(tzOffsetSeconds(self.tz, self.count, self.unit), '')}', tz='${self.tz}')`;
}

installTimestampOperators(TimestampClass);
installTimestampMethods(TimestampClass);
finishScalar<TimestampClass>(TimestampClass, {
  str: (self) => timestampText(self.count, self.unit, self.tz),
  repr,
  json: (self) => self.isoformat(),
  number: (self) => {
    const { secs, nanos } = splitCount(self.count, self.unit);
    return secs * 1e3 + nanos / 1e6;
  },
});

export type Timestamp = Snaked<TimestampClass>;

export interface TimestampConstructor {
  new (input?: TimestampLike | TimestampOptions | null, ...rest: (number | Options<TimestampOptions>)[]): Timestamp;
  (input?: TimestampLike | TimestampOptions | null, ...rest: (number | Options<TimestampOptions>)[]): Timestamp;
  readonly prototype: Timestamp;
  readonly min: Timestamp;
  readonly max: Timestamp;
  readonly resolution: Timedelta;
  now(tz?: string | null | { tz?: string | null }): Timestamp;
  today(tz?: string | null | { tz?: string | null }): Timestamp;
  utcnow(): Timestamp;
  fromtimestamp(ts: number, tz?: string | null | { tz?: string | null }): Timestamp;
  utcfromtimestamp(ts: number): Timestamp;
  fromordinal(ordinal: number, tz?: string | null | { tz?: string | null }): Timestamp;
  fromisocalendar(year: number, week: number, day: number): Timestamp;
  fromisoformat(text: string): Timestamp;
  combine(date: PlainDate | TimestampClass | Date | string, time: PlainTime | string): Timestamp;
  /** Not implemented, as in pandas: use toDatetime. */
  strptime(dateString: string, format: string): never;
}

/** A moment: `pd.Timestamp('2020-01-01 10:00', {tz: 'Europe/Berlin'})`, `pd.Timestamp(2020, 1, 1)`, `pd.Timestamp(1.5e9, {unit: 's'})`. */
export const Timestamp = callable(TimestampClass) as unknown as TimestampConstructor;
