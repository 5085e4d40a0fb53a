import type { DataFrame } from './frame.js';
import type { IndexMembers } from './index/base.js';
import type { CategoricalIndexMembers } from './index/categorical.js';
import type { DatetimeIndexMembers } from './index/datetime.js';
import type { MultiIndexMembers } from './index/multi.js';
import type { IndexOperators } from './index/operators.js';
import type { Aliased, AliasesOf } from './options.js';
import type { DateOffset, Interval, Period, Timedelta, Timestamp } from './scalars.js';
import type { BooleanArray, FreqLike, TimeUnitName, Tuple } from './values.js';

interface IndexBase<out T> extends IndexMembers<T>, IndexOperators<T> {}
interface IndexAliases extends AliasesOf<keyof IndexBase<any>> {}
/** Labels of rows or columns: immutable, ordered, may repeat. T is the type of the labels. */
export interface Index<out T = any> extends IndexBase<T>, Aliased<IndexBase<T>, IndexAliases> {}

/** Base plus the members M of one class, which replace those of the base, under both spellings. */
type Sort<T, M, A extends { [K in keyof A]: keyof M }> = Omit<Index<T>, keyof M | keyof A> & M & Aliased<M, A>;

interface RangeMembers {
  /** first number */
  readonly start: number;
  /** end, excluded */
  readonly stop: number;
  /** distance */
  readonly step: number;
}
/** Numbers at equal distances: start, stop, step. */
export interface RangeIndex extends Index<number>, RangeMembers {}

interface MultiAliases extends AliasesOf<keyof MultiIndexMembers> {}
/** Labels of several levels: each is a tuple. */
export interface MultiIndex extends Sort<Tuple, MultiIndexMembers, MultiAliases> {}

interface DatetimeAliases extends AliasesOf<keyof DatetimeIndexMembers> {}
/** Labels that are moments. */
export interface DatetimeIndex extends Sort<Timestamp, DatetimeIndexMembers, DatetimeAliases> {}

interface CategoricalAliases extends AliasesOf<keyof CategoricalIndexMembers<any>> {}
type CategoricalSort<T> = Omit<Index<T>, keyof CategoricalIndexMembers<T> | keyof CategoricalAliases> &
  CategoricalIndexMembers<T> &
  Aliased<CategoricalIndexMembers<T>, CategoricalAliases>;
/** Labels of a fixed set of categories. */
export interface CategoricalIndex<T = any> extends CategoricalSort<T> {}

interface TimedeltaMembers {
  /** whole days */
  readonly days: Index<number>;
  /** seconds within the day */
  readonly seconds: Index<number>;
  /** microseconds within the second */
  readonly microseconds: Index<number>;
  /** nanoseconds within the microsecond */
  readonly nanoseconds: Index<number>;
  /** days, hours, minutes, … as columns */
  readonly components: DataFrame<any>;
  /** the step between the labels, if there is one */
  readonly freq: DateOffset | null;
  /** The step in letters. */
  readonly freqstr: string | null;
  /** The step that the labels show. */
  readonly inferredFreq: string | null;
  /** The finest unit that occurs. */
  readonly resolution: string;
  /** The unit of the counts. */
  readonly unit: TimeUnitName;
  /** All of it in seconds. */
  totalSeconds(): Index<number>;
  /** The same times counted in another unit. */
  asUnit(unit: TimeUnitName): TimedeltaIndex;
  /** Rounded up to a frequency. */
  ceil(freq: FreqLike): TimedeltaIndex;
  /** Rounded down to a frequency. */
  floor(freq: FreqLike): TimedeltaIndex;
  /** Rounded to a frequency. */
  round(freq: FreqLike): TimedeltaIndex;
  /** The mean length. */
  mean(): Timedelta;
  /** The sum of the lengths. */
  sum(): Timedelta;
  /** The standard deviation. */
  std(): Timedelta;
}
interface TimedeltaAliases extends AliasesOf<keyof TimedeltaMembers> {}
/** Labels that are lengths of time. */
export interface TimedeltaIndex extends Sort<Timedelta, TimedeltaMembers, TimedeltaAliases> {}

interface PeriodMembers {
  /** The length of each period. */
  readonly freq: DateOffset;
  /** The step in letters. */
  readonly freqstr: string;
  /** The first moment of each period. */
  readonly startTime: DatetimeIndex;
  /** The last moment of each period. */
  readonly endTime: DatetimeIndex;
  /** The year. */
  readonly year: Index<number>;
  /** The fiscal year of the quarter. */
  readonly qyear: Index<number>;
  /** The quarter, from 1. */
  readonly quarter: Index<number>;
  /** The month, from 1. */
  readonly month: Index<number>;
  /** The ISO week. */
  readonly week: Index<number>;
  /** The ISO week. */
  readonly weekofyear: Index<number>;
  /** The day of the month. */
  readonly day: Index<number>;
  /** The day of the week; Monday is 0. */
  readonly weekday: Index<number>;
  /** The day of the week; Monday is 0. */
  readonly dayofweek: Index<number>;
  /** The day of the week; Monday is 0. */
  readonly dayOfWeek: Index<number>;
  /** The day of the year, from 1. */
  readonly dayofyear: Index<number>;
  /** The day of the year, from 1. */
  readonly dayOfYear: Index<number>;
  /** The hour. */
  readonly hour: Index<number>;
  /** The minute. */
  readonly minute: Index<number>;
  /** The second. */
  readonly second: Index<number>;
  /** The number of days of the month. */
  readonly daysInMonth: Index<number>;
  /** The number of days of the month. */
  readonly daysinmonth: Index<number>;
  /** Is the year a leap year? */
  readonly isLeapYear: BooleanArray;
  /** Does no period between first and last lack? */
  readonly isFull: boolean;
  /** The periods of another frequency, at the end or start of each. */
  asfreq(freq: FreqLike, how?: string | { how?: string }): PeriodIndex;
  /** Texts by a format. */
  strftime(dateFormat: string): Index<string>;
  /** Moments at the start or end of the periods. */
  toTimestamp(freq?: FreqLike | null | { freq?: FreqLike | null; how?: string }, how?: string): DatetimeIndex;
}
interface PeriodAliases extends AliasesOf<keyof PeriodMembers> {}
/** Labels that are spans of the calendar. */
export interface PeriodIndex extends Sort<Period, PeriodMembers, PeriodAliases> {}

interface IntervalMembers {
  /** The lower bounds. */
  readonly left: Index<any>;
  /** The upper bounds. */
  readonly right: Index<any>;
  /** The middles. */
  readonly mid: Index<any>;
  /** Which bounds belong to the intervals. */
  readonly closed: 'left' | 'right' | 'both' | 'neither';
  /** Does an interval contain no point? */
  readonly isEmpty: BooleanArray;
  /** Do any two intervals share a point? */
  readonly isOverlapping: boolean;
  /** Are the intervals sorted and apart? */
  readonly isNonOverlappingMonotonic: boolean;
  /** Does each interval contain a value? */
  contains(other: unknown): BooleanArray;
  /** Does each interval share a point with another one? */
  overlaps(other: Interval): BooleanArray;
  /** The same bounds, closed in another way. */
  setClosed(closed: 'left' | 'right' | 'both' | 'neither'): IntervalIndex;
  /** Pairs of bounds. */
  toTuples(naTuple?: boolean | { naTuple?: boolean; na_tuple?: boolean }): Index<Tuple>;
}
interface OfKinds
  extends DatetimeIndexMembers,
    Omit<TimedeltaMembers, keyof DatetimeIndexMembers>,
    Omit<PeriodMembers, keyof DatetimeIndexMembers>,
    Omit<IntervalMembers, keyof DatetimeIndexMembers>,
    Omit<MultiIndexMembers, keyof DatetimeIndexMembers>,
    Omit<CategoricalIndexMembers<any>, keyof DatetimeIndexMembers | keyof MultiIndexMembers> {}
type KindMembers = Omit<OfKinds, keyof IndexBase<any>>;
interface KindAliases extends AliasesOf<keyof KindMembers> {}
/** The labels of a frame or Series, of a kind that only the data knows: what every Index has, and what those of one kind have. */
export interface AxisIndex extends Index<any>, KindMembers, Aliased<KindMembers, KindAliases> {}

interface IntervalAliases extends AliasesOf<keyof IntervalMembers> {}
/** Labels that are ranges. `length` is the number of labels, as of every Index. */
export interface IntervalIndex extends Sort<Interval, IntervalMembers, IntervalAliases> {}
