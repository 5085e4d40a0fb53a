import type { Aggregated, Aggregation, AggregationName, Aggregations, Mean, Present, Spread, Sum } from '../aggregation.js';
import type { Difference } from '../arithmetic.js';
import type { SeriesFn } from '../callbacks.js';
import type { DataFrame } from '../frame.js';
import type { SeriesGroupBy } from '../groupby.js';
import type { Index } from '../index-types.js';
import type { DropMissingOptions, PeriodsOptions, SeriesDescribeOptions, SeriesValueCountsOptions } from '../options/conversion.js';
import type {
  FillLimitOptions,
  GetGroupOptions,
  GroupFirstOptions,
  GroupMeanOptions,
  GroupMedianOptions,
  GroupQuantileOptions,
  GroupRankOptions,
  GroupReductionOptions,
  GroupResampleOptions,
  GroupRollingOptions,
  GroupSampleOptions,
  GroupShiftOptions,
  GroupSkewOptions,
  GroupStdOptions,
  GroupTakeOptions,
  NumberingOptions,
  SemOptions,
  SkipMissingOptions,
} from '../options/groupby.js';
import type { CountRowsOptions, NlargestOptions } from '../options/selection.js';
import type { SeriesCorrOptions, SeriesCovOptions } from '../options/series-actions.js';
import type { PctChangeOptions } from '../options/statistics.js';
import type { EwmOptions, ExpandingOptions, SeriesHistOptions } from '../options/time.js';
import type { Arg, Options } from '../options.js';
import type { Resampler } from '../resampler.js';
import type { Holed, SchemaKey, ValueOf } from '../schema.js';
import type { Series } from '../series.js';
import type { DeltaLike, FreqLike, Label, Slice, TypedArray } from '../values.js';
import type { Expanding, ExponentialMovingWindow, Rolling } from '../window.js';
import type { Plot, TransformName, WindowIndexer } from '../words.js';

/** Groups of values with equal keys. */
export interface SeriesGroupByMembers<out T, in out K> {
  /** Pairs of key and values. */
  [Symbol.iterator](): IterableIterator<[any, Series<T>]>;
  /** The number of groups. */
  readonly length: number;
  /** One aggregation gives a Series, a list or named ones a frame. @example df.groupby('city').price.agg(['min', 'max']) */
  agg<const F extends Aggregation<T>>(func: F, ...args: unknown[]): Series<Aggregated<T, F>>;
  agg<const F extends readonly AggregationName[]>(
    func: F,
    ...args: unknown[]
  ): DataFrame<unknown extends F ? any : { [P in F[number]]: Aggregations<T>[P] }>;
  agg(func: readonly Aggregation<T>[], ...args: unknown[]): DataFrame<any>;
  agg<const F extends { readonly [name: string]: Aggregation<T> }>(
    named: F,
  ): DataFrame<unknown extends F ? any : { -readonly [P in keyof F]: Aggregated<T, F[P]> }>;
  /** The same as `agg`. */
  aggregate<const F extends Aggregation<T>>(func: F, ...args: unknown[]): Series<Aggregated<T, F>>;
  aggregate<const F extends readonly AggregationName[]>(
    func: F,
    ...args: unknown[]
  ): DataFrame<unknown extends F ? any : { [P in F[number]]: Aggregations<T>[P] }>;
  aggregate(func: readonly Aggregation<T>[], ...args: unknown[]): DataFrame<any>;
  aggregate<const F extends { readonly [name: string]: Aggregation<T> }>(
    named: F,
  ): DataFrame<unknown extends F ? any : { -readonly [P in keyof F]: Aggregated<T, F[P]> }>;
  /** Calls a function with the values of each group, and puts the results together. */
  apply<R>(
    func: SeriesFn<T, R>,
    ...args: unknown[]
  ): R extends { readonly [P in SchemaKey]: unknown } ? DataFrame<any> : Series<ValueOf<R>>;
  /** Values of the same length as the Series, from each group. */
  transform<const F extends AggregationName>(func: F, ...args: unknown[]): Series<Aggregations<T>[F]>;
  transform<R>(func: SeriesFn<T, R>, ...args: unknown[]): Series<ValueOf<R>>;
  transform(func: TransformName, ...args: unknown[]): Series<any>;
  /** The values of those groups for which a function is true. */
  filter(func: SeriesFn<T, unknown>, dropna?: boolean | { dropna?: boolean }, ...args: unknown[]): Series<T>;
  /** Calls a function with this object and gives its result. */
  pipe<R>(func: (groups: SeriesGroupBy<T, K>, ...args: any[]) => R, ...args: unknown[]): R;
  /** The sum per group. */
  sum(
    numericOnly?: Arg<GroupReductionOptions, 'numericOnly'>,
    minCount?: Arg<GroupReductionOptions, 'minCount'>,
    skipna?: Arg<GroupReductionOptions, 'skipna'>,
    engine?: Arg<GroupReductionOptions, 'engine'>,
    engineKwargs?: Arg<GroupReductionOptions, 'engineKwargs'>,
  ): Series<Sum<T>>;
  /** The product per group. */
  prod(
    numericOnly?: Arg<GroupFirstOptions, 'numericOnly'>,
    minCount?: Arg<GroupFirstOptions, 'minCount'>,
    skipna?: Arg<GroupFirstOptions, 'skipna'>,
  ): Series<Sum<T>>;
  /** The mean per group. TypeError for texts. */
  mean(
    numericOnly?: Arg<GroupMeanOptions, 'numericOnly'>,
    skipna?: Arg<GroupMeanOptions, 'skipna'>,
    engine?: Arg<GroupMeanOptions, 'engine'>,
    engineKwargs?: Arg<GroupMeanOptions, 'engineKwargs'>,
  ): Series<Mean<T>>;
  /** The middle value per group. */
  median(numericOnly?: Arg<GroupMedianOptions, 'numericOnly'>, skipna?: Arg<GroupMedianOptions, 'skipna'>): Series<Mean<T>>;
  /** The smallest value per group. */
  min(
    numericOnly?: Arg<GroupReductionOptions, 'numericOnly'>,
    minCount?: Arg<GroupReductionOptions, 'minCount'>,
    skipna?: Arg<GroupReductionOptions, 'skipna'>,
    engine?: Arg<GroupReductionOptions, 'engine'>,
    engineKwargs?: Arg<GroupReductionOptions, 'engineKwargs'>,
  ): Series<Present<T>>;
  /** The largest value per group. */
  max(
    numericOnly?: Arg<GroupReductionOptions, 'numericOnly'>,
    minCount?: Arg<GroupReductionOptions, 'minCount'>,
    skipna?: Arg<GroupReductionOptions, 'skipna'>,
    engine?: Arg<GroupReductionOptions, 'engine'>,
    engineKwargs?: Arg<GroupReductionOptions, 'engineKwargs'>,
  ): Series<Present<T>>;
  /** The first present value per group. */
  first(
    numericOnly?: Arg<GroupFirstOptions, 'numericOnly'>,
    minCount?: Arg<GroupFirstOptions, 'minCount'>,
    skipna?: Arg<GroupFirstOptions, 'skipna'>,
  ): Series<Present<T>>;
  /** The last present value per group. */
  last(
    numericOnly?: Arg<GroupFirstOptions, 'numericOnly'>,
    minCount?: Arg<GroupFirstOptions, 'minCount'>,
    skipna?: Arg<GroupFirstOptions, 'skipna'>,
  ): Series<Present<T>>;
  /** The standard deviation per group. */
  std(
    ddof?: Arg<GroupStdOptions, 'ddof'>,
    engine?: Arg<GroupStdOptions, 'engine'>,
    engineKwargs?: Arg<GroupStdOptions, 'engineKwargs'>,
    numericOnly?: Arg<GroupStdOptions, 'numericOnly'>,
    skipna?: Arg<GroupStdOptions, 'skipna'>,
  ): Series<Spread<T>>;
  /** The variance per group. */
  var(
    ddof?: Arg<GroupStdOptions, 'ddof'>,
    engine?: Arg<GroupStdOptions, 'engine'>,
    engineKwargs?: Arg<GroupStdOptions, 'engineKwargs'>,
    numericOnly?: Arg<GroupStdOptions, 'numericOnly'>,
    skipna?: Arg<GroupStdOptions, 'skipna'>,
  ): Series<number>;
  /** The standard error of the mean per group. */
  sem(ddof?: Arg<SemOptions, 'ddof'>, numericOnly?: Arg<SemOptions, 'numericOnly'>, skipna?: Arg<SemOptions, 'skipna'>): Series<Spread<T>>;
  /** The skewness per group. */
  skew(skipna?: Arg<GroupSkewOptions, 'skipna'>, numericOnly?: Arg<GroupSkewOptions, 'numericOnly'>): Series<number>;
  /** The excess kurtosis per group. */
  kurt(skipna?: Arg<GroupSkewOptions, 'skipna'>, numericOnly?: Arg<GroupSkewOptions, 'numericOnly'>): Series<number>;
  /** The number of present values per group. */
  count(): Series<number>;
  /** The number of different values per group. */
  nunique(dropna?: Arg<DropMissingOptions, 'dropna'>): Series<number>;
  /** Per group: is any value true? */
  any(skipna?: Arg<SkipMissingOptions, 'skipna'>): Series<boolean>;
  /** Per group: are all values true? */
  all(skipna?: Arg<SkipMissingOptions, 'skipna'>): Series<boolean>;
  /** The label of the smallest value per group. */
  idxmin(skipna?: Arg<SkipMissingOptions, 'skipna'>): Series<any>;
  /** The label of the largest value per group. */
  idxmax(skipna?: Arg<SkipMissingOptions, 'skipna'>): Series<any>;
  /** The number of values per group, missing ones too. */
  size(): Series<number>;
  /** A quantile per group; for several an index level more. */
  quantile(
    q?: Arg<GroupQuantileOptions, 'q'>,
    interpolation?: Arg<GroupQuantileOptions, 'interpolation'>,
    numericOnly?: Arg<GroupQuantileOptions, 'numericOnly'>,
  ): Series<Mean<T>>;
  /** First, largest, smallest and last value per group. */
  ohlc(): DataFrame<{ open: number; high: number; low: number; close: number }>;
  /** Count, mean, deviation and quartiles per group. */
  describe(
    percentiles?: Arg<SeriesDescribeOptions, 'percentiles'>,
    include?: Arg<SeriesDescribeOptions, 'include'>,
    exclude?: Arg<SeriesDescribeOptions, 'exclude'>,
  ): DataFrame<any>;
  /** The correlation with another Series per group. */
  corr(
    other: Series<any> | Options<SeriesCorrOptions>,
    method?: Arg<SeriesCorrOptions, 'method'>,
    minPeriods?: Arg<SeriesCorrOptions, 'minPeriods'>,
  ): Series<number>;
  /** The covariance with another Series per group. */
  cov(
    other: Series<any> | Options<SeriesCovOptions>,
    minPeriods?: Arg<SeriesCovOptions, 'minPeriods'>,
    ddof?: Arg<SeriesCovOptions, 'ddof'>,
  ): Series<number>;
  /** How often each value occurs per group. */
  valueCounts(
    normalize?: Arg<SeriesValueCountsOptions, 'normalize'>,
    sort?: Arg<SeriesValueCountsOptions, 'sort'>,
    ascending?: Arg<SeriesValueCountsOptions, 'ascending'>,
    bins?: Arg<SeriesValueCountsOptions, 'bins'>,
    dropna?: Arg<SeriesValueCountsOptions, 'dropna'>,
  ): Series<number>;
  /** The different values per group. */
  unique(): Series<T[]>;
  /** The number of each value within its group, from 0. */
  cumcount(ascending?: Arg<NumberingOptions, 'ascending'>): Series<number>;
  /** The number of each value's group, from 0. */
  ngroup(ascending?: Arg<NumberingOptions, 'ascending'>): Series<number>;
  /** Running sum within the groups. */
  cumsum(numericOnly?: Arg<GroupMedianOptions, 'numericOnly'>, skipna?: Arg<GroupMedianOptions, 'skipna'>): Series<T>;
  /** Running product within the groups. */
  cumprod(numericOnly?: Arg<GroupMedianOptions, 'numericOnly'>, skipna?: Arg<GroupMedianOptions, 'skipna'>): Series<T>;
  /** Running minimum within the groups. */
  cummin(numericOnly?: Arg<GroupMedianOptions, 'numericOnly'>, skipna?: Arg<GroupMedianOptions, 'skipna'>): Series<T>;
  /** Running maximum within the groups. */
  cummax(numericOnly?: Arg<GroupMedianOptions, 'numericOnly'>, skipna?: Arg<GroupMedianOptions, 'skipna'>): Series<T>;
  /** The difference to an earlier value of the group. */
  diff(periods?: Arg<PeriodsOptions, 'periods'>): Series<Difference<T>>;
  /** The relative change to an earlier value of the group. */
  pctChange(
    periods?: Arg<PctChangeOptions, 'periods'>,
    fillMethod?: Arg<PctChangeOptions, 'fillMethod'>,
    freq?: Arg<PctChangeOptions, 'freq'>,
  ): Series<number>;
  /** The rank within the group, from 1. */
  rank(
    method?: Arg<GroupRankOptions, 'method'>,
    ascending?: Arg<GroupRankOptions, 'ascending'>,
    naOption?: Arg<GroupRankOptions, 'naOption'>,
    pct?: Arg<GroupRankOptions, 'pct'>,
  ): Series<number>;
  /** Values moved down within the groups. */
  shift(
    periods?: Arg<GroupShiftOptions, 'periods'>,
    freq?: Arg<GroupShiftOptions, 'freq'>,
    fillValue?: Arg<GroupShiftOptions, 'fillValue'>,
    suffix?: Arg<GroupShiftOptions, 'suffix'>,
  ): Series<Holed<T>>;
  /** Missing values replaced by the last present one of the group. */
  ffill(limit?: Arg<FillLimitOptions, 'limit'>): Series<T>;
  /** Missing values replaced by the next present one of the group. */
  bfill(limit?: Arg<FillLimitOptions, 'limit'>): Series<T>;
  /** The first n values of each group. */
  head(n?: Arg<CountRowsOptions, 'n'>): Series<T>;
  /** The last n values of each group. */
  tail(n?: Arg<CountRowsOptions, 'n'>): Series<T>;
  /** The n largest values of each group. */
  nlargest(n?: Arg<NlargestOptions, 'n'>, keep?: Arg<NlargestOptions, 'keep'>): Series<T>;
  /** The n smallest values of each group. */
  nsmallest(n?: Arg<NlargestOptions, 'n'>, keep?: Arg<NlargestOptions, 'keep'>): Series<T>;
  /** The n-th value of each group, by number, list or slice. */
  nth(n: number | readonly number[] | Slice, dropna?: 'any' | 'all' | null): Series<T>;
  /** Values drawn by chance from each group. */
  sample(
    n?: Arg<GroupSampleOptions, 'n'>,
    frac?: Arg<GroupSampleOptions, 'frac'>,
    replace?: Arg<GroupSampleOptions, 'replace'>,
    weights?: Arg<GroupSampleOptions, 'weights'>,
    randomState?: Arg<GroupSampleOptions, 'randomState'>,
  ): Series<T>;
  /** The values at some positions of each group. */
  take(indices: readonly number[] | TypedArray | Series<number> | Index<number> | Options<GroupTakeOptions>): Series<T>;
  /** The values of one group. KeyError if there is none. */
  getGroup(name: Label | Options<GetGroupOptions>): Series<T>;
  /** The labels of each group. */
  readonly groups: Map<any, Index<any>>;
  /** The positions of each group. */
  readonly indices: Map<any, number[]>;
  /** What was grouped by. */
  readonly keys: any;
  /** The levels that were grouped by. */
  readonly level: any;
  /** The number of dimensions. */
  readonly ndim: 1;
  /** The number of groups. */
  readonly ngroups: number;
  /** The dtype of each group. */
  readonly dtype: any;
  /** Per group: is no value smaller than the one before? */
  readonly isMonotonicIncreasing: Series<boolean>;
  /** Per group: is no value larger than the one before? */
  readonly isMonotonicDecreasing: Series<boolean>;
  /** Bins of time within each group. */
  resample(
    rule: FreqLike | Options<GroupResampleOptions>,
    closed?: Arg<GroupResampleOptions, 'closed'>,
    label?: Arg<GroupResampleOptions, 'label'>,
    convention?: Arg<GroupResampleOptions, 'convention'>,
    on?: Arg<GroupResampleOptions, 'on'>,
    origin?: Arg<GroupResampleOptions, 'origin'>,
    offset?: Arg<GroupResampleOptions, 'offset'>,
    groupKeys?: Arg<GroupResampleOptions, 'groupKeys'>,
  ): Resampler<{ value: T }, Series<T>>;
  /** A sliding window within each group. */
  rolling(
    window: number | DeltaLike | WindowIndexer | Options<GroupRollingOptions>,
    minPeriods?: Arg<GroupRollingOptions, 'minPeriods'>,
    center?: Arg<GroupRollingOptions, 'center'>,
    winType?: Arg<GroupRollingOptions, 'winType'>,
    on?: Arg<GroupRollingOptions, 'on'>,
    closed?: Arg<GroupRollingOptions, 'closed'>,
    method?: Arg<GroupRollingOptions, 'method'>,
  ): Rolling<Series<number>>;
  /** A growing window within each group. */
  expanding(minPeriods?: Arg<ExpandingOptions, 'minPeriods'>, method?: Arg<ExpandingOptions, 'method'>): Expanding<Series<number>>;
  /** Weights that fall off within each group. */
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
  /** Pictures per group. */
  readonly plot: Plot<Series<T>>;
  /** Histograms per group. */
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
