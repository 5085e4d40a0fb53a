import type { CatAccessor } from '../accessors/cat.js';
import type { DtAccessor } from '../accessors/dt.js';
import type { ListAccessor, StructAccessor } from '../accessors/nested.js';
import type { StrAccessor } from '../accessors/str.js';
import type {
  AsfreqOptions,
  AsofOptions,
  AtTimeOptions,
  BetweenTimeOptions,
  EwmOptions,
  ExpandingOptions,
  ResampleOptions,
  RollingOptions,
  SeriesHistOptions,
  SeriesToPeriodOptions,
  SeriesToTimestampOptions,
  ShiftOptions,
  TzConvertOptions,
  TzLocalizeOptions,
} from '../options/time.js';
import type { Arg, Options } from '../options.js';
import type { Resampler } from '../resampler.js';
import type { Period, Timedelta, Timestamp } from '../scalars.js';
import type { Holed, Known } from '../schema.js';
import type { Series } from '../series.js';
import type { DeltaLike, FreqLike, ListLike, TimeLike } from '../values.js';
import type { Expanding, ExponentialMovingWindow, Rolling } from '../window.js';
import type { Plot, WindowIndexer } from '../words.js';

/** Values in time, accessors and pictures. */
export interface SeriesTime<out T> {
  /** Values moved down by some places (up if negative); holes are missing or `fillValue`. */
  shift(
    periods?: Arg<ShiftOptions, 'periods'>,
    freq?: Arg<ShiftOptions, 'freq'>,
    axis?: Arg<ShiftOptions, 'axis'>,
    fillValue?: Arg<ShiftOptions, 'fillValue'>,
    suffix?: Arg<ShiftOptions, 'suffix'>,
  ): Series<Holed<T>>;
  /** Bins of time over the index, to be aggregated. */
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
  ): Resampler<{ value: T }, Series<T>>;
  /**
   * A window that slides over the values: a number of them, or a length of time.
   * @example s.rolling(3).mean()
   */
  rolling(
    window: number | DeltaLike | WindowIndexer | Options<RollingOptions>,
    minPeriods?: Arg<RollingOptions, 'minPeriods'>,
    center?: Arg<RollingOptions, 'center'>,
    winType?: Arg<RollingOptions, 'winType'>,
    on?: Arg<RollingOptions, 'on'>,
    closed?: Arg<RollingOptions, 'closed'>,
    step?: Arg<RollingOptions, 'step'>,
    method?: Arg<RollingOptions, 'method'>,
  ): Rolling<Series<number>>;
  /** A window of all values so far. */
  expanding(minPeriods?: Arg<ExpandingOptions, 'minPeriods'>, method?: Arg<ExpandingOptions, 'method'>): Expanding<Series<number>>;
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
  ): ExponentialMovingWindow<Series<number>>;
  /** Values at the steps of a frequency; new ones are missing or filled. */
  asfreq(
    freq: FreqLike | Options<AsfreqOptions>,
    method?: Arg<AsfreqOptions, 'method'>,
    how?: Arg<AsfreqOptions, 'how'>,
    normalize?: Arg<AsfreqOptions, 'normalize'>,
    fillValue?: Arg<AsfreqOptions, 'fillValue'>,
  ): Series<T>;
  /** The last present value at or before a moment. */
  asof(where: TimeLike | ListLike | Options<AsofOptions>, subset?: Arg<AsofOptions, 'subset'>): any;
  /** Values at a time of day. */
  atTime(time: string | Date | Options<AtTimeOptions>, asof?: Arg<AtTimeOptions, 'asof'>, axis?: Arg<AtTimeOptions, 'axis'>): Series<T>;
  /** Values between two times of day. */
  betweenTime(
    startTime: string | Options<BetweenTimeOptions>,
    endTime?: Arg<BetweenTimeOptions, 'endTime'>,
    inclusive?: Arg<BetweenTimeOptions, 'inclusive'>,
    axis?: Arg<BetweenTimeOptions, 'axis'>,
  ): Series<T>;
  /** A time zone for an index without one. */
  tzLocalize(
    tz: string | Options<TzLocalizeOptions>,
    axis?: Arg<TzLocalizeOptions, 'axis'>,
    level?: Arg<TzLocalizeOptions, 'level'>,
    copy?: Arg<TzLocalizeOptions, 'copy'>,
    ambiguous?: Arg<TzLocalizeOptions, 'ambiguous'>,
    nonexistent?: Arg<TzLocalizeOptions, 'nonexistent'>,
  ): Series<T>;
  /** The index in another time zone. */
  tzConvert(
    tz: string | Options<TzConvertOptions>,
    axis?: Arg<TzConvertOptions, 'axis'>,
    level?: Arg<TzConvertOptions, 'level'>,
    copy?: Arg<TzConvertOptions, 'copy'>,
  ): Series<T>;
  /** An index of periods instead of moments. */
  toPeriod(freq?: Arg<SeriesToPeriodOptions, 'freq'>, copy?: Arg<SeriesToPeriodOptions, 'copy'>): Series<T>;
  /** An index of moments instead of periods. */
  toTimestamp(
    freq?: Arg<SeriesToTimestampOptions, 'freq'>,
    how?: Arg<SeriesToTimestampOptions, 'how'>,
    copy?: Arg<SeriesToTimestampOptions, 'copy'>,
  ): Series<T>;
  /** Texts: `s.str.upper()`. On other dtypes an AttributeError. */
  readonly str: [T] extends [string | readonly unknown[] | Uint8Array | null] ? StrAccessor : Known<T, never>;
  /** Times: `s.dt.year`. On other dtypes an AttributeError. */
  readonly dt: [T] extends [Timestamp | Timedelta | Period | null] ? DtAccessor<T> : Known<T, never>;
  /** Categories: `s.cat.codes`. On other dtypes an AttributeError. */
  readonly cat: CatAccessor<T>;
  /** Lists of the Arrow dtypes. */
  list(): ListAccessor;
  /** Structs of the Arrow dtypes. */
  struct(): StructAccessor;
  /** Sparse values. */
  sparse(): unknown;
  /** Pictures of the values. */
  plot(): Plot<Series<T>>;
  /** A histogram of the values. */
  hist(
    by?: Arg<SeriesHistOptions, 'by'>,
    ax?: Arg<SeriesHistOptions, 'ax'>,
    grid?: Arg<SeriesHistOptions, 'grid'>,
    xlabelsize?: Arg<SeriesHistOptions, 'xlabelsize'>,
    xrot?: Arg<SeriesHistOptions, 'xrot'>,
    ylabelsize?: Arg<SeriesHistOptions, 'ylabelsize'>,
    yrot?: Arg<SeriesHistOptions, 'yrot'>,
    figsize?: Arg<SeriesHistOptions, 'figsize'>,
    bins?: Arg<SeriesHistOptions, 'bins'>,
    backend?: Arg<SeriesHistOptions, 'backend'>,
    legend?: Arg<SeriesHistOptions, 'legend'>,
  ): unknown;
}
