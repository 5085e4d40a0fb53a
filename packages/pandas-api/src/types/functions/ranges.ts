import type { DatetimeIndex, IntervalIndex, PeriodIndex, TimedeltaIndex } from '../index-types.js';
import type {
  BdateRangeOptions,
  DateRangeOptions,
  IntervalRangeOptions,
  PeriodRangeOptions,
  TimedeltaRangeOptions,
} from '../options/ranges.js';
import type { Arg, Options } from '../options.js';

/** Indexes at equal distances. */
export interface RangeFunctions {
  /**
   * Moments at a frequency, from two of start, end, periods.
   * @example pd.dateRange('2024-01-01', {periods: 3, freq: 'D'})
   */
  dateRange(
    start?: Arg<DateRangeOptions, 'start'>,
    end?: Arg<DateRangeOptions, 'end'>,
    periods?: Arg<DateRangeOptions, 'periods'>,
    freq?: Arg<DateRangeOptions, 'freq'>,
    tz?: Arg<DateRangeOptions, 'tz'>,
    normalize?: Arg<DateRangeOptions, 'normalize'>,
    name?: Arg<DateRangeOptions, 'name'>,
    inclusive?: Arg<DateRangeOptions, 'inclusive'>,
    options?: Options<DateRangeOptions>,
  ): DatetimeIndex;
  /** Business days. */
  bdateRange(
    start?: Arg<BdateRangeOptions, 'start'>,
    end?: Arg<BdateRangeOptions, 'end'>,
    periods?: Arg<BdateRangeOptions, 'periods'>,
    freq?: Arg<BdateRangeOptions, 'freq'>,
    tz?: Arg<BdateRangeOptions, 'tz'>,
    normalize?: Arg<BdateRangeOptions, 'normalize'>,
    name?: Arg<BdateRangeOptions, 'name'>,
    weekmask?: Arg<BdateRangeOptions, 'weekmask'>,
    holidays?: Arg<BdateRangeOptions, 'holidays'>,
    inclusive?: Arg<BdateRangeOptions, 'inclusive'>,
  ): DatetimeIndex;
  /** Periods at a frequency. */
  periodRange(
    start?: Arg<PeriodRangeOptions, 'start'>,
    end?: Arg<PeriodRangeOptions, 'end'>,
    periods?: Arg<PeriodRangeOptions, 'periods'>,
    freq?: Arg<PeriodRangeOptions, 'freq'>,
    name?: Arg<PeriodRangeOptions, 'name'>,
  ): PeriodIndex;
  /** Lengths of time at equal distances. */
  timedeltaRange(
    start?: Arg<TimedeltaRangeOptions, 'start'>,
    end?: Arg<TimedeltaRangeOptions, 'end'>,
    periods?: Arg<TimedeltaRangeOptions, 'periods'>,
    freq?: Arg<TimedeltaRangeOptions, 'freq'>,
    name?: Arg<TimedeltaRangeOptions, 'name'>,
    closed?: Arg<TimedeltaRangeOptions, 'closed'>,
    options?: Options<TimedeltaRangeOptions>,
  ): TimedeltaIndex;
  /** Ranges at equal distances. */
  intervalRange(
    start?: Arg<IntervalRangeOptions, 'start'>,
    end?: Arg<IntervalRangeOptions, 'end'>,
    periods?: Arg<IntervalRangeOptions, 'periods'>,
    freq?: Arg<IntervalRangeOptions, 'freq'>,
    name?: Arg<IntervalRangeOptions, 'name'>,
    closed?: Arg<IntervalRangeOptions, 'closed'>,
  ): IntervalIndex;
}
