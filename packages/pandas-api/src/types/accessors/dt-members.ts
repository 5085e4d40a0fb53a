import type { DataFrame } from '../frame.js';
import type { DtAsfreqOptions, DtAsUnitOptions } from '../options/dt.js';
import type {
  DatetimeIndexToPeriodOptions,
  DatetimeIndexTzConvertOptions,
  DatetimeIndexTzLocalizeOptions,
  LocaleOptions,
  RoundTimeOptions,
  StrftimeOptions,
} from '../options/index-kinds.js';
import type { Arg, Options } from '../options.js';
import type { Period, Timestamp } from '../scalars.js';
import type { Series } from '../series.js';
import type { FreqLike, TimeUnitName } from '../values.js';

/** Parts of times and lengths of time, value by value; missing values stay missing. */
export interface DtMembers<out T> {
  /** The same times counted in another unit. */
  asUnit(unit: TimeUnitName | Options<DtAsUnitOptions>, roundOk?: Arg<DtAsUnitOptions, 'roundOk'>): Series<T>;
  /** Periods of another frequency. */
  asfreq(freq?: Arg<DtAsfreqOptions, 'freq'>, how?: Arg<DtAsfreqOptions, 'how'>): Series<Period>;
  /** Rounded up to a frequency. */
  ceil(
    freq: FreqLike | Options<RoundTimeOptions>,
    ambiguous?: Arg<RoundTimeOptions, 'ambiguous'>,
    nonexistent?: Arg<RoundTimeOptions, 'nonexistent'>,
  ): Series<T>;
  /** Rounded down to a frequency. */
  floor(
    freq: FreqLike | Options<RoundTimeOptions>,
    ambiguous?: Arg<RoundTimeOptions, 'ambiguous'>,
    nonexistent?: Arg<RoundTimeOptions, 'nonexistent'>,
  ): Series<T>;
  /** Rounded to a frequency. */
  round(
    freq: FreqLike | Options<RoundTimeOptions>,
    ambiguous?: Arg<RoundTimeOptions, 'ambiguous'>,
    nonexistent?: Arg<RoundTimeOptions, 'nonexistent'>,
  ): Series<T>;
  /** Days, hours, minutes, … of lengths of time, as columns. */
  readonly components: DataFrame<any>;
  /** The day. */
  readonly date: Series<any>;
  /** The time of day. */
  readonly time: Series<any>;
  /** The time of day with its zone. */
  readonly timetz: Series<any>;
  /** The year. */
  readonly year: Series<number>;
  /** The month, from 1. */
  readonly month: Series<number>;
  /** The day of the month. */
  readonly day: Series<number>;
  /** The hour. */
  readonly hour: Series<number>;
  /** The minute. */
  readonly minute: Series<number>;
  /** The second. */
  readonly second: Series<number>;
  /** The microseconds within the second. */
  readonly microsecond: Series<number>;
  /** The nanoseconds within the microsecond. */
  readonly nanosecond: Series<number>;
  /** Whole days of a length of time. */
  readonly days: Series<number>;
  /** Seconds within the day of a length of time. */
  readonly seconds: Series<number>;
  /** Microseconds within the second of a length of time. */
  readonly microseconds: Series<number>;
  /** Nanoseconds within the microsecond of a length of time. */
  readonly nanoseconds: Series<number>;
  /** The quarter, from 1. */
  readonly quarter: Series<number>;
  /** The fiscal year of a quarter. */
  readonly qyear: Series<number>;
  /** The week of a period. */
  readonly week: Series<number>;
  /** The week of a period. */
  readonly weekofyear: Series<number>;
  /** The day of the week; Monday is 0. */
  readonly weekday: Series<number>;
  /** The day of the week; Monday is 0. */
  readonly dayofweek: Series<number>;
  /** The day of the week; Monday is 0. */
  readonly dayOfWeek: Series<number>;
  /** The day of the year, from 1. */
  readonly dayofyear: Series<number>;
  /** The day of the year, from 1. */
  readonly dayOfYear: Series<number>;
  /** The number of days of the month. */
  readonly daysinmonth: Series<number>;
  /** The number of days of the month. */
  readonly daysInMonth: Series<number>;
  /** The name of the weekday. */
  dayName(locale?: Arg<LocaleOptions, 'locale'>): Series<string>;
  /** The name of the month. */
  monthName(locale?: Arg<LocaleOptions, 'locale'>): Series<string>;
  /** The first moment of a period. */
  readonly startTime: Series<Timestamp>;
  /** The last moment of a period. */
  readonly endTime: Series<Timestamp>;
  /** The step between the times, if there is one. */
  readonly freq: any;
  /** The unit of the counts. */
  readonly unit: TimeUnitName;
  /** The time zone, or null. */
  readonly tz: any;
  /** Is the year a leap year? */
  readonly isLeapYear: Series<boolean>;
  /** Is it the last day of the month? */
  readonly isMonthEnd: Series<boolean>;
  /** Is it the first day of the month? */
  readonly isMonthStart: Series<boolean>;
  /** Is it the last day of the quarter? */
  readonly isQuarterEnd: Series<boolean>;
  /** Is it the first day of the quarter? */
  readonly isQuarterStart: Series<boolean>;
  /** Is it the last day of the year? */
  readonly isYearEnd: Series<boolean>;
  /** Is it the first day of the year? */
  readonly isYearStart: Series<boolean>;
  /** ISO year, week and weekday. */
  isocalendar(): DataFrame<{ year: number; week: number; day: number }>;
  /** The midnight of the day. */
  normalize(): Series<T>;
  /** A text by a format. */
  strftime(dateFormat: string | Options<StrftimeOptions>): Series<string>;
  /** Periods instead of moments. */
  toPeriod(freq?: Arg<DatetimeIndexToPeriodOptions, 'freq'>): Series<Period>;
  /** Moments instead of periods. */
  toTimestamp(freq?: Arg<DtAsfreqOptions, 'freq'>, how?: Arg<DtAsfreqOptions, 'how'>): Series<Timestamp>;
  /** JavaScript dates; digits below the millisecond are lost. */
  toPydatetime(): Series<any>;
  /** Lengths of time in an array. */
  toPytimedelta(): any[];
  /** All of a length of time in seconds. */
  totalSeconds(): Series<number>;
  /** The moments in another time zone. */
  tzConvert(tz: string | null | Options<DatetimeIndexTzConvertOptions>): Series<Timestamp>;
  /** A time zone for moments without one. */
  tzLocalize(
    tz: string | null | Options<DatetimeIndexTzLocalizeOptions>,
    ambiguous?: Arg<DatetimeIndexTzLocalizeOptions, 'ambiguous'>,
    nonexistent?: Arg<DatetimeIndexTzLocalizeOptions, 'nonexistent'>,
  ): Series<Timestamp>;
}
