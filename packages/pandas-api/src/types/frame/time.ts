import type { DataFrame, Framed } from '../frame.js';
import type {
  AsfreqOptions,
  AsofOptions,
  AtTimeOptions,
  BetweenTimeOptions,
  EwmOptions,
  ExpandingOptions,
  ResampleOptions,
  RollingOptions,
  ShiftOptions,
  ToPeriodOptions,
  ToTimestampOptions,
  TzConvertOptions,
  TzLocalizeOptions,
} from '../options/time.js';
import type { Arg, Options } from '../options.js';
import type { Resampler } from '../resampler.js';
import type { IndexKey, Settle } from '../schema.js';
import type { DeltaLike, FreqLike, ListLike, TimeLike } from '../values.js';
import type { Expanding, ExponentialMovingWindow, Rolling } from '../window.js';
import type { WindowIndexer } from '../words.js';

/** Rows in time: shifting, resampling, windows, time zones. */
export interface FrameTime<out S> {
  /**
   * Values moved down by some rows (up if negative); holes are missing or `fillValue`.
   * @example df.shift(1)
   */
  shift<V = null>(
    periods?: Arg<ShiftOptions, 'periods'>,
    freq?: Arg<ShiftOptions, 'freq'>,
    axis?: Arg<ShiftOptions, 'axis'>,
    fillValue?: Arg<ShiftOptions, 'fillValue'>,
    suffix?: Arg<ShiftOptions, 'suffix'>,
  ): Framed<V, unknown extends S | V ? any : { [K in keyof S]: K extends IndexKey ? S[K] : Settle<S[K] | V> }>;
  /** Bins of time over the index or a column, to be aggregated. @example df.resample('D', {on: 'when'}).sum() */
  resample(
    rule: FreqLike | Options<ResampleOptions>,
    closed?: Arg<ResampleOptions, 'closed'>,
    label?: Arg<ResampleOptions, 'label'>,
    convention?: Arg<ResampleOptions, 'convention'>,
    on?: Arg<ResampleOptions, 'on'>,
    level?: Arg<ResampleOptions, 'level'>,
    origin?: Arg<ResampleOptions, 'origin'>,
    offset?: Arg<ResampleOptions, 'offset'>,
    groupKeys?: Arg<ResampleOptions, 'groupKeys'>,
  ): Resampler<S>;
  /** A window that slides over the rows: a number of rows, or a length of time. @example df.rolling(3).mean() */
  rolling(
    window: number | DeltaLike | WindowIndexer | Options<RollingOptions>,
    minPeriods?: Arg<RollingOptions, 'minPeriods'>,
    center?: Arg<RollingOptions, 'center'>,
    winType?: Arg<RollingOptions, 'winType'>,
    on?: Arg<RollingOptions, 'on'>,
    closed?: Arg<RollingOptions, 'closed'>,
    step?: Arg<RollingOptions, 'step'>,
    method?: Arg<RollingOptions, 'method'>,
  ): Rolling<DataFrame<S>>;
  /** A window of all rows so far. */
  expanding(minPeriods?: Arg<ExpandingOptions, 'minPeriods'>, method?: Arg<ExpandingOptions, 'method'>): Expanding<DataFrame<S>>;
  /** Weights that fall off with distance: give one of `com`, `span`, `halflife`, `alpha`. */
  ewm(
    com?: Arg<EwmOptions, 'com'>,
    span?: Arg<EwmOptions, 'span'>,
    halflife?: Arg<EwmOptions, 'halflife'>,
    alpha?: Arg<EwmOptions, 'alpha'>,
    minPeriods?: Arg<EwmOptions, 'minPeriods'>,
    adjust?: Arg<EwmOptions, 'adjust'>,
    ignoreNa?: Arg<EwmOptions, 'ignoreNa'>,
    times?: Arg<EwmOptions, 'times'>,
    method?: Arg<EwmOptions, 'method'>,
  ): ExponentialMovingWindow<DataFrame<S>>;
  /** Rows at the steps of a frequency; new ones are missing or filled. */
  asfreq(
    freq: FreqLike | Options<AsfreqOptions>,
    method?: Arg<AsfreqOptions, 'method'>,
    how?: Arg<AsfreqOptions, 'how'>,
    normalize?: Arg<AsfreqOptions, 'normalize'>,
    fillValue?: Arg<AsfreqOptions, 'fillValue'>,
  ): DataFrame<S>;
  /** The last row without missing values at or before a moment. */
  asof(where: TimeLike | ListLike | Options<AsofOptions>, subset?: Arg<AsofOptions, 'subset'>): any;
  /** Rows at a time of day. */
  atTime(time: string | Date | Options<AtTimeOptions>, asof?: Arg<AtTimeOptions, 'asof'>, axis?: Arg<AtTimeOptions, 'axis'>): DataFrame<S>;
  /**
   * Rows between two times of day.
   * @example df.betweenTime('09:00', '17:30')
   */
  betweenTime(
    startTime: string | Options<BetweenTimeOptions>,
    endTime?: Arg<BetweenTimeOptions, 'endTime'>,
    inclusive?: Arg<BetweenTimeOptions, 'inclusive'>,
    axis?: Arg<BetweenTimeOptions, 'axis'>,
  ): DataFrame<S>;
  /** A time zone for an index without one. */
  tzLocalize(
    tz: string | Options<TzLocalizeOptions>,
    axis?: Arg<TzLocalizeOptions, 'axis'>,
    level?: Arg<TzLocalizeOptions, 'level'>,
    copy?: Arg<TzLocalizeOptions, 'copy'>,
    ambiguous?: Arg<TzLocalizeOptions, 'ambiguous'>,
    nonexistent?: Arg<TzLocalizeOptions, 'nonexistent'>,
  ): DataFrame<S>;
  /** The index in another time zone. */
  tzConvert(
    tz: string | Options<TzConvertOptions>,
    axis?: Arg<TzConvertOptions, 'axis'>,
    level?: Arg<TzConvertOptions, 'level'>,
    copy?: Arg<TzConvertOptions, 'copy'>,
  ): DataFrame<S>;
  /** An index of periods instead of moments. */
  toPeriod(freq?: Arg<ToPeriodOptions, 'freq'>, axis?: Arg<ToPeriodOptions, 'axis'>, copy?: Arg<ToPeriodOptions, 'copy'>): DataFrame<S>;
  /** An index of moments instead of periods. */
  toTimestamp(
    freq?: Arg<ToTimestampOptions, 'freq'>,
    how?: Arg<ToTimestampOptions, 'how'>,
    axis?: Arg<ToTimestampOptions, 'axis'>,
    copy?: Arg<ToTimestampOptions, 'copy'>,
  ): DataFrame<S>;
}
