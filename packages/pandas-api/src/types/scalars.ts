/**
 * The scalar classes as the other type files see them: the one place to change when they move.
 * Members are those that the types of columns and functions rely on.
 */

/** `pd.NA`: missing, in the nullable dtypes. */
export interface NAType {
  readonly [naMark]: true;
  toString(): string;
}
/** `pd.NaT`: a missing time. */
export interface NaTType {
  readonly [natMark]: true;
  toString(): string;
}
declare const naMark: unique symbol;
declare const natMark: unique symbol;

/** A moment to the nanosecond, with or without a time zone. */
export interface Timestamp {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly microsecond: number;
  readonly nanosecond: number;
  readonly dayofweek: number;
  readonly dayofyear: number;
  readonly quarter: number;
  readonly unit: string;
  readonly value: number | bigint;
  readonly tz: unknown;
  dayName(locale?: string | null): string;
  monthName(locale?: string | null): string;
  isoformat(sep?: string, timespec?: string): string;
  strftime(format: string): string;
  normalize(): Timestamp;
  floor(freq: string): Timestamp;
  ceil(freq: string): Timestamp;
  round(freq: string): Timestamp;
  add(other: unknown): Timestamp;
  sub(other: unknown): any;
  toPeriod(freq?: string | null): Period;
  valueOf(): number;
  toString(): string;
}

/** A length of time to the nanosecond. */
export interface Timedelta {
  readonly days: number;
  readonly seconds: number;
  readonly microseconds: number;
  readonly nanoseconds: number;
  readonly components: unknown;
  readonly unit: string;
  readonly value: number | bigint;
  totalSeconds(): number;
  isoformat(): string;
  abs(): Timedelta;
  add(other: unknown): any;
  sub(other: unknown): Timedelta;
  mul(other: number): Timedelta;
  div(other: unknown): any;
  valueOf(): number;
  toString(): string;
}

/** A span of the calendar: a day, a month, a quarter, … */
export interface Period {
  readonly ordinal: number;
  readonly freqstr: string;
  readonly startTime: Timestamp;
  readonly endTime: Timestamp;
  readonly year: number;
  readonly quarter: number;
  readonly month: number;
  readonly day: number;
  asfreq(freq: string, how?: string): Period;
  toTimestamp(freq?: string | null, how?: string): Timestamp;
  strftime(format: string): string;
  toString(): string;
}

/** A range of numbers or times with open or closed ends. */
export interface Interval<T = any> {
  readonly left: T;
  readonly right: T;
  readonly mid: T;
  readonly length: number | Timedelta;
  readonly closed: 'left' | 'right' | 'both' | 'neither';
  contains(value: unknown): boolean;
  overlaps(other: Interval<T>): boolean;
  toString(): string;
}

/** A step of the calendar: `pd.DateOffset({months: 1})`, `pd.offsets.MonthEnd()`. */
export interface DateOffset {
  readonly n: number;
  readonly name: string;
  readonly freqstr: string;
  rollforward(when: Timestamp | Date | string): Timestamp;
  rollback(when: Timestamp | Date | string): Timestamp;
  toString(): string;
}
