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
  readonly freqstr: string | null;
  readonly inferredFreq: string | null;
  readonly resolution: string;
  readonly unit: TimeUnitName;
  /** All of it in seconds. */
  totalSeconds(): Index<number>;
  asUnit(unit: TimeUnitName): TimedeltaIndex;
  ceil(freq: FreqLike): TimedeltaIndex;
  floor(freq: FreqLike): TimedeltaIndex;
  round(freq: FreqLike): TimedeltaIndex;
  mean(): Timedelta;
  sum(): Timedelta;
  std(): Timedelta;
}
interface TimedeltaAliases extends AliasesOf<keyof TimedeltaMembers> {}
/** Labels that are lengths of time. */
export interface TimedeltaIndex extends Sort<Timedelta, TimedeltaMembers, TimedeltaAliases> {}

interface PeriodMembers {
  readonly freq: DateOffset;
  readonly freqstr: string;
  readonly startTime: DatetimeIndex;
  readonly endTime: DatetimeIndex;
  readonly year: Index<number>;
  readonly qyear: Index<number>;
  readonly quarter: Index<number>;
  readonly month: Index<number>;
  readonly week: Index<number>;
  readonly weekofyear: Index<number>;
  readonly day: Index<number>;
  readonly weekday: Index<number>;
  readonly dayofweek: Index<number>;
  readonly dayOfWeek: Index<number>;
  readonly dayofyear: Index<number>;
  readonly dayOfYear: Index<number>;
  readonly hour: Index<number>;
  readonly minute: Index<number>;
  readonly second: Index<number>;
  readonly daysInMonth: Index<number>;
  readonly daysinmonth: Index<number>;
  readonly isLeapYear: BooleanArray;
  readonly isFull: boolean;
  /** The periods of another frequency, at the end or start of each. */
  asfreq(freq: FreqLike, how?: string | { how?: string }): PeriodIndex;
  strftime(dateFormat: string): Index<string>;
  toTimestamp(freq?: FreqLike | null | { freq?: FreqLike | null; how?: string }, how?: string): DatetimeIndex;
}
interface PeriodAliases extends AliasesOf<keyof PeriodMembers> {}
/** Labels that are spans of the calendar. */
export interface PeriodIndex extends Sort<Period, PeriodMembers, PeriodAliases> {}

interface IntervalMembers {
  readonly left: Index<any>;
  readonly right: Index<any>;
  readonly mid: Index<any>;
  readonly closed: 'left' | 'right' | 'both' | 'neither';
  readonly isEmpty: BooleanArray;
  readonly isOverlapping: boolean;
  readonly isNonOverlappingMonotonic: boolean;
  /** Does each interval contain a value? */
  contains(other: unknown): BooleanArray;
  /** Does each interval share a point with another one? */
  overlaps(other: Interval): BooleanArray;
  setClosed(closed: 'left' | 'right' | 'both' | 'neither'): IntervalIndex;
  toTuples(naTuple?: boolean | { naTuple?: boolean; na_tuple?: boolean }): Index<Tuple>;
}
interface IntervalAliases extends AliasesOf<keyof IntervalMembers> {}
/** Labels that are ranges. `length` is the number of labels, as of every Index. */
export interface IntervalIndex extends Sort<Interval, IntervalMembers, IntervalAliases> {}
