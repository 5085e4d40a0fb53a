import type { DataFrame } from '../frame.js';
import type { DatetimeIndex, Index, PeriodIndex } from '../index-types.js';
import type {
  AsUnitOptions,
  DatetimeIndexToPeriodOptions,
  DatetimeIndexTzConvertOptions,
  DatetimeIndexTzLocalizeOptions,
  IndexerAtTimeOptions,
  IndexerBetweenTimeOptions,
  LocaleOptions,
  MeanOptions,
  RoundTimeOptions,
  SnapOptions,
  StdOptions,
  StrftimeOptions,
} from '../options/index-kinds.js';
import type { Arg, Options } from '../options.js';
import type { DateOffset, Timedelta, Timestamp } from '../scalars.js';
import type { BooleanArray, FreqLike, TimeUnitName } from '../values.js';

/** What an Index of moments has besides. */
export interface DatetimeIndexMembers {
  /** The same moments counted in another unit. */
  asUnit(unit: TimeUnitName | Options<AsUnitOptions>): DatetimeIndex;
  /** The counts since 1970. */
  readonly asi8: BigInt64Array;
  /** Rounded up to a frequency. */
  ceil(
    freq: FreqLike | Options<RoundTimeOptions>,
    ambiguous?: Arg<RoundTimeOptions, 'ambiguous'>,
    nonexistent?: Arg<RoundTimeOptions, 'nonexistent'>,
  ): DatetimeIndex;
  /** Rounded down to a frequency. */
  floor(
    freq: FreqLike | Options<RoundTimeOptions>,
    ambiguous?: Arg<RoundTimeOptions, 'ambiguous'>,
    nonexistent?: Arg<RoundTimeOptions, 'nonexistent'>,
  ): DatetimeIndex;
  /** Rounded to a frequency. */
  round(
    freq: FreqLike | Options<RoundTimeOptions>,
    ambiguous?: Arg<RoundTimeOptions, 'ambiguous'>,
    nonexistent?: Arg<RoundTimeOptions, 'nonexistent'>,
  ): DatetimeIndex;
  /** The days. */
  readonly date: readonly any[];
  /** The times of day. */
  readonly time: readonly any[];
  /** The times of day with their zone. */
  readonly timetz: readonly any[];
  /** The year. */
  readonly year: Index<number>;
  /** The month, from 1. */
  readonly month: Index<number>;
  /** The day of the month. */
  readonly day: Index<number>;
  /** The hour. */
  readonly hour: Index<number>;
  /** The minute. */
  readonly minute: Index<number>;
  /** The second. */
  readonly second: Index<number>;
  /** The microseconds within the second. */
  readonly microsecond: Index<number>;
  /** The nanoseconds within the microsecond. */
  readonly nanosecond: Index<number>;
  /** The quarter, from 1. */
  readonly quarter: Index<number>;
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
  /** The number of days of the month. */
  readonly daysinmonth: Index<number>;
  /** The number of days of the month. */
  readonly daysInMonth: Index<number>;
  /** The names of the weekdays. */
  dayName(locale?: Arg<LocaleOptions, 'locale'>): Index<string>;
  /** The names of the months. */
  monthName(locale?: Arg<LocaleOptions, 'locale'>): Index<string>;
  /** The step between the moments, if there is one. */
  readonly freq: DateOffset | null;
  /** The step in letters. */
  readonly freqstr: string | null;
  /** The step that the moments show. */
  readonly inferredFreq: string | null;
  /** The finest unit that occurs. */
  readonly resolution: string;
  /** The unit of the counts. */
  readonly unit: TimeUnitName;
  /** The time zone, or null. */
  readonly tz: any;
  /** The time zone, or null. */
  readonly tzinfo: any;
  /** Positions of the moments at a time of day. */
  indexerAtTime(time: string | Date | Options<IndexerAtTimeOptions>, asof?: Arg<IndexerAtTimeOptions, 'asof'>): number[];
  /** Positions of the moments between two times of day. */
  indexerBetweenTime(
    startTime: string | Options<IndexerBetweenTimeOptions>,
    endTime?: Arg<IndexerBetweenTimeOptions, 'endTime'>,
    includeStart?: Arg<IndexerBetweenTimeOptions, 'includeStart'>,
    includeEnd?: Arg<IndexerBetweenTimeOptions, 'includeEnd'>,
  ): number[];
  /** Is the year a leap year? */
  readonly isLeapYear: BooleanArray;
  /** Is it the last day of the month? */
  readonly isMonthEnd: BooleanArray;
  /** Is it the first day of the month? */
  readonly isMonthStart: BooleanArray;
  /** Are all moments midnights? */
  readonly isNormalized: boolean;
  /** Is it the last day of the quarter? */
  readonly isQuarterEnd: BooleanArray;
  /** Is it the first day of the quarter? */
  readonly isQuarterStart: BooleanArray;
  /** Is it the last day of the year? */
  readonly isYearEnd: BooleanArray;
  /** Is it the first day of the year? */
  readonly isYearStart: BooleanArray;
  /** ISO year, week and weekday. */
  isocalendar(): DataFrame<{ year: number; week: number; day: number }>;
  /** The mean moment. */
  mean(axis?: Arg<MeanOptions, 'axis'>, options?: Options<MeanOptions>): Timestamp;
  /** The standard deviation, as a length of time. */
  std(ddof?: Arg<StdOptions, 'ddof'>, skipna?: Arg<StdOptions, 'skipna'>): Timedelta;
  /** The midnights of the days. */
  normalize(): DatetimeIndex;
  /** The nearest steps of a frequency. */
  snap(freq?: Arg<SnapOptions, 'freq'>): DatetimeIndex;
  /** Texts by a format. */
  strftime(dateFormat: string | Options<StrftimeOptions>): Index<string>;
  /** Julian dates. */
  toJulianDate(): Index<number>;
  /** Periods instead of moments. */
  toPeriod(freq?: Arg<DatetimeIndexToPeriodOptions, 'freq'>): PeriodIndex;
  /** JavaScript dates; digits below the millisecond are lost. */
  toPydatetime(): Date[];
  /** The moments in another time zone. */
  tzConvert(tz: string | Options<DatetimeIndexTzConvertOptions>): DatetimeIndex;
  /** A time zone for moments without one. */
  tzLocalize(
    tz: string | Options<DatetimeIndexTzLocalizeOptions>,
    ambiguous?: Arg<DatetimeIndexTzLocalizeOptions, 'ambiguous'>,
    nonexistent?: Arg<DatetimeIndexTzLocalizeOptions, 'nonexistent'>,
  ): DatetimeIndex;
}
