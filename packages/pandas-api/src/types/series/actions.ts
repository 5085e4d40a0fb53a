import type { Aggregated, Aggregation, Mean, Present, Spread, Sum } from '../aggregation.js';
import type { CumulativeOptions, DropMissingOptions } from '../options/conversion.js';
import type { MemoryUsageOptions, ToNumpyOptions } from '../options/frame-actions.js';
import type {
  ArgminOptions,
  AutocorrOptions,
  SearchsortedOptions,
  SeriesCorrOptions,
  SeriesCovOptions,
  SeriesInfoOptions,
  SeriesQuantileOptions,
  SeriesSpreadOptions,
  SeriesSumOptions,
  SeriesToDictOptions,
} from '../options/series-actions.js';
import type { AllOptions, ReductionOptions } from '../options/statistics.js';
import type { ActionOptions, Arg, Mode, Options, Out } from '../options.js';
import type { Series } from '../series.js';
import type { AnyFrame, Axis, Scalar, TypedArray } from '../values.js';
import type { AggOptions, ArrowVector, Values } from '../words.js';

/** What runs the plan and gives values. The same members under `.async` give promises. Missing values are left out unless `skipna: false`. */
export interface SeriesActions<out T, in out M extends Mode> {
  /**
   * The sum; booleans count, texts are joined. Nothing gives 0.
   * @example const total = await s.async.sum()
   */
  sum(axis?: Arg<SeriesSumOptions, 'axis'>, options?: Options<SeriesSumOptions>): Out<M, Sum<T>>;
  /** The product. Nothing gives 1. */
  prod(axis?: Arg<SeriesSumOptions, 'axis'>, options?: Options<SeriesSumOptions>): Out<M, Sum<T>>;
  /** The same as `prod`. */
  product(axis?: Arg<SeriesSumOptions, 'axis'>, options?: Options<SeriesSumOptions>): Out<M, Sum<T>>;
  /** The mean; of times a Timestamp. TypeError for texts. */
  mean(axis?: Arg<ReductionOptions, 'axis'>, options?: Options<ReductionOptions>): Out<M, Mean<T>>;
  /** The middle value. */
  median(axis?: Arg<ReductionOptions, 'axis'>, options?: Options<ReductionOptions>): Out<M, Mean<T>>;
  /** The smallest value. */
  min(axis?: Arg<ReductionOptions, 'axis'>, options?: Options<ReductionOptions>): Out<M, Present<T>>;
  /** The largest value. */
  max(axis?: Arg<ReductionOptions, 'axis'>, options?: Options<ReductionOptions>): Out<M, Present<T>>;
  /** The standard deviation (divisor n - 1); of times a Timedelta. */
  std(axis?: Arg<SeriesSpreadOptions, 'axis'>, options?: Options<SeriesSpreadOptions>): Out<M, Spread<T>>;
  /** The variance (divisor n - 1). */
  var(axis?: Arg<SeriesSpreadOptions, 'axis'>, options?: Options<SeriesSpreadOptions>): Out<M, number>;
  /** The standard error of the mean. */
  sem(axis?: Arg<SeriesSpreadOptions, 'axis'>, options?: Options<SeriesSpreadOptions>): Out<M, Spread<T>>;
  /** The skewness, without bias. */
  skew(axis?: Arg<ReductionOptions, 'axis'>, options?: Options<ReductionOptions>): Out<M, number>;
  /** The excess kurtosis, without bias. */
  kurt(axis?: Arg<ReductionOptions, 'axis'>, options?: Options<ReductionOptions>): Out<M, number>;
  /** The same as `kurt`. */
  kurtosis(axis?: Arg<ReductionOptions, 'axis'>, options?: Options<ReductionOptions>): Out<M, number>;
  /** The number of present values. */
  count(options?: Options<ActionOptions>): Out<M, number>;
  /** The number of different values. */
  nunique(dropna?: Arg<DropMissingOptions, 'dropna'>): Out<M, number>;
  /** Are all values true? */
  all(options?: Options<AllOptions>): Out<M, boolean>;
  /** Is any value true? */
  any(options?: Options<AllOptions>): Out<M, boolean>;
  /** The label of the smallest value. */
  idxmin(axis?: Arg<CumulativeOptions, 'axis'>, skipna?: Arg<CumulativeOptions, 'skipna'>): Out<M, any>;
  /** The label of the largest value. */
  idxmax(axis?: Arg<CumulativeOptions, 'axis'>, skipna?: Arg<CumulativeOptions, 'skipna'>): Out<M, any>;
  /** The position of the smallest value. */
  argmin(axis?: Arg<ArgminOptions, 'axis'>, skipna?: Arg<ArgminOptions, 'skipna'>): Out<M, number>;
  /** The position of the largest value. */
  argmax(axis?: Arg<ArgminOptions, 'axis'>, skipna?: Arg<ArgminOptions, 'skipna'>): Out<M, number>;
  /** Quantiles: one number, or a Series for several. @example s.quantile(0.9) */
  quantile(q: readonly number[], interpolation?: Arg<SeriesQuantileOptions, 'interpolation'>): Series<Mean<T>>;
  quantile(q?: Arg<SeriesQuantileOptions, 'q'>, interpolation?: Arg<SeriesQuantileOptions, 'interpolation'>): Out<M, Mean<T>>;
  /** One aggregation gives a value, a list or a map of them a Series. @example s.agg(['min', 'max']) */
  agg<const F extends Aggregation<T>>(func: F, axis?: Axis | AggOptions, ...args: unknown[]): Out<M, Aggregated<T, F>>;
  agg(
    func: readonly Aggregation<T>[] | { readonly [name: string]: Aggregation<T> },
    axis?: Axis | AggOptions,
    ...args: unknown[]
  ): Series<any>;
  /** The same as `agg`. */
  aggregate<const F extends Aggregation<T>>(func: F, axis?: Axis | AggOptions, ...args: unknown[]): Out<M, Aggregated<T, F>>;
  aggregate(
    func: readonly Aggregation<T>[] | { readonly [name: string]: Aggregation<T> },
    axis?: Axis | AggOptions,
    ...args: unknown[]
  ): Series<any>;
  /** The correlation with another Series. */
  corr(
    other: Series<any> | Options<SeriesCorrOptions>,
    method?: Arg<SeriesCorrOptions, 'method'>,
    minPeriods?: Arg<SeriesCorrOptions, 'minPeriods'>,
  ): Out<M, number>;
  /** The covariance with another Series. */
  cov(
    other: Series<any> | Options<SeriesCovOptions>,
    minPeriods?: Arg<SeriesCovOptions, 'minPeriods'>,
    ddof?: Arg<SeriesCovOptions, 'ddof'>,
  ): Out<M, number>;
  /** The correlation with itself, shifted. */
  autocorr(lag?: Arg<AutocorrOptions, 'lag'>): Out<M, number>;
  /** The sum of products with a Series; with a frame one per column. */
  dot(other: Series<any> | readonly unknown[] | { other: Series<any> }): Out<M, number>;
  dot(other: AnyFrame): Series<number>;
  /** The only value. ValueError if there is not exactly one. */
  item(options?: Options<ActionOptions>): Out<M, T>;
  /** The different values, in order of appearance. */
  unique(options?: Options<ActionOptions>): Out<M, readonly T[]>;
  /** The values as a plain array. @example await s.async.toArray() */
  toArray(options?: Options<ActionOptions>): Out<M, T[]>;
  /** The values as a plain array. */
  toList(options?: Options<ActionOptions>): Out<M, T[]>;
  /** The same as `toList`. */
  tolist(options?: Options<ActionOptions>): Out<M, T[]>;
  /** The values: a typed array for numbers, a plain array otherwise. */
  toNumpy(
    dtype?: Arg<ToNumpyOptions, 'dtype'>,
    copy?: Arg<ToNumpyOptions, 'copy'>,
    naValue?: Arg<ToNumpyOptions, 'naValue'>,
  ): Out<M, Values<T>>;
  /** The values: a typed array for numbers, a plain array otherwise. */
  readonly values: Out<M, Values<T>>;
  /** The values as an Arrow vector, without copying where possible. */
  toArrow(options?: Options<ActionOptions>): Out<M, ArrowVector<T>>;
  /** The number of values. */
  readonly length: Out<M, number>;
  /** The number of values, in an array. */
  readonly shape: Out<M, [number]>;
  /** The number of values. */
  readonly size: Out<M, number>;
  /** Is there no value? */
  readonly empty: Out<M, boolean>;
  /** Bytes of the values. */
  readonly nbytes: Out<M, number>;
  /** Is any value missing? */
  readonly hasnans: Out<M, boolean>;
  /** Are all values different? */
  readonly isUnique: Out<M, boolean>;
  /** Is no value smaller than the one before? */
  readonly isMonotonicIncreasing: Out<M, boolean>;
  /** Is no value larger than the one before? */
  readonly isMonotonicDecreasing: Out<M, boolean>;
  /** Have two Series the same labels, dtype and values? Missing equals missing here. */
  equals(other: unknown, options?: Options<ActionOptions>): Out<M, boolean>;
  /** The label of the first present value; null if there is none. */
  firstValidIndex(options?: Options<ActionOptions>): Out<M, any>;
  /** The label of the last present value; null if there is none. */
  lastValidIndex(options?: Options<ActionOptions>): Out<M, any>;
  /** The position where a value keeps the order; positions for several values. */
  searchsorted(
    value: readonly unknown[] | Series<any> | TypedArray,
    side?: Arg<SearchsortedOptions, 'side'>,
    sorter?: Arg<SearchsortedOptions, 'sorter'>,
  ): Out<M, number[]>;
  searchsorted(value: Scalar, side?: Arg<SearchsortedOptions, 'side'>, sorter?: Arg<SearchsortedOptions, 'sorter'>): Out<M, number>;
  /** Bytes of the values and labels. */
  memoryUsage(index?: Arg<MemoryUsageOptions, 'index'>, deep?: Arg<MemoryUsageOptions, 'deep'>): Out<M, number>;
  /** Prints the dtype and how many values are present. */
  info(
    verbose?: Arg<SeriesInfoOptions, 'verbose'>,
    buf?: Arg<SeriesInfoOptions, 'buf'>,
    maxCols?: Arg<SeriesInfoOptions, 'maxCols'>,
    memoryUsage?: Arg<SeriesInfoOptions, 'memoryUsage'>,
    showCounts?: Arg<SeriesInfoOptions, 'showCounts'>,
  ): Out<M, null>;
  /** Prints the Series as pandas does. */
  print(options?: Options<ActionOptions>): Out<M, void>;
  /** The values by label. */
  toDict(options?: Options<SeriesToDictOptions>): Out<M, Map<any, T>>;
}
