import type {
  AggregatedColumns,
  Aggregation,
  AggregationMap,
  AggregationName,
  Grouped,
  NamedAggregations,
  OnlyNamed,
  Reduced,
  ReducedNumeric,
} from '../aggregation.js';
import type { Difference } from '../arithmetic.js';
import type { FrameFn, SeriesFn } from '../callbacks.js';
import type { DataFrame } from '../frame.js';
import type { DataFrameGroupBy, SeriesGroupBy } from '../groupby.js';
import type { Index } from '../index-types.js';
import type { DropMissingOptions, PeriodsOptions, SeriesDescribeOptions } from '../options/conversion.js';
import type { HistOptions } from '../options/display.js';
import type {
  FillLimitOptions,
  GetGroupOptions,
  GroupBoxplotOptions,
  GroupCorrwithOptions,
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
  GroupValueCountsOptions,
  NumberingOptions,
  SemOptions,
  SkipMissingOptions,
} from '../options/groupby.js';
import type { CountRowsOptions } from '../options/selection.js';
import type { CorrOptions, CovOptions, PctChangeOptions } from '../options/statistics.js';
import type { EwmOptions, ExpandingOptions } from '../options/time.js';
import type { Arg, Options } from '../options.js';
import type { Resampler } from '../resampler.js';
import type { ColumnKey, Holed, Only, SchemaKey, Show, ValueKey, ValueOf } from '../schema.js';
import type { Series } from '../series.js';
import type { AnyFrame, DeltaLike, FreqLike, Label, Mapping, Slice, TypedArray } from '../values.js';
import type { Expanding, ExponentialMovingWindow, Rolling } from '../window.js';
import type { Plot, TransformName, WindowIndexer } from '../words.js';

type Reducing =
  | 'agg'
  | 'aggregate'
  | 'all'
  | 'any'
  | 'apply'
  | 'count'
  | 'first'
  | 'idxmax'
  | 'idxmin'
  | 'last'
  | 'max'
  | 'mean'
  | 'median'
  | 'min'
  | 'nunique'
  | 'prod'
  | 'quantile'
  | 'sem'
  | 'size'
  | 'skew'
  | 'std'
  | 'sum'
  | 'value_counts'
  | 'valueCounts'
  | 'var';
/** The groups of one column with `asIndex: false`: a reduction has the keys beside it, and is a frame. */
export interface FlatSeriesGroupBy extends Omit<SeriesGroupBy<any, any>, Reducing>, Pick<DataFrameGroupBy<any, any, false>, Reducing> {}

/** Groups of rows with equal keys K. Missing values are left out of reductions. With `asIndex: false` (I) the keys are columns. */
export interface FrameGroupByMembers<in out S, in out K, in out I> {
  /** The groups of one column, or of several. @example df.groupby('city').get('price').mean() */
  get<const C extends ColumnKey<S>>(key: C): [I] extends [false] ? FlatSeriesGroupBy : SeriesGroupBy<S[C], K>;
  get<const C extends ColumnKey<S>>(keys: readonly C[]): DataFrameGroupBy<Only<S, C | K>, K, I>;
  /** The number of groups. */
  readonly length: number;
  /**
   * Aggregations: one for all columns, one per column, or named ones. A list gives two-level columns.
   * @example df.groupby('city').agg({price: 'mean', qty: 'sum'})
   * @example df.groupby('city').agg({total: pd.tuple('price', 'sum')})
   */
  agg(func: readonly Aggregation[], ...args: unknown[]): DataFrame<any>;
  agg(options: { func: unknown; engine?: string | null; engineKwargs?: Mapping }): DataFrame<any>;
  agg<const F extends Aggregation | AggregationMap<S> | NamedAggregations<S>>(
    func: F & ([F] extends [Aggregation] ? unknown : OnlyNamed<S, F>),
    ...args: unknown[]
  ): DataFrame<Grouped<S, K, I, AggregatedColumns<unknown extends S ? any : Omit<S, K & PropertyKey>, F>>>;
  /** The same as `agg`. */
  aggregate(func: readonly Aggregation[], ...args: unknown[]): DataFrame<any>;
  aggregate(options: { func: unknown; engine?: string | null; engineKwargs?: Mapping }): DataFrame<any>;
  aggregate<const F extends Aggregation | AggregationMap<S> | NamedAggregations<S>>(
    func: F & ([F] extends [Aggregation] ? unknown : OnlyNamed<S, F>),
    ...args: unknown[]
  ): DataFrame<Grouped<S, K, I, AggregatedColumns<unknown extends S ? any : Omit<S, K & PropertyKey>, F>>>;
  /** Calls a function with the rows of each group, and puts the results together. */
  apply<R>(
    func: FrameFn<S, R>,
    ...args: unknown[]
  ): R extends { readonly [P in SchemaKey]: unknown } ? R : R extends { readonly [P in ValueKey]: unknown } ? any : Series<ValueOf<R>>;
  /** Columns of the same length as the frame, from each group: by name or function. @example df.groupby('city').transform('mean') */
  transform(
    func: AggregationName | TransformName | SeriesFn<any, unknown>,
    ...args: unknown[]
  ): DataFrame<unknown extends S | K ? any : { [C in Exclude<keyof S, K>]: S[C] }>;
  /** The rows of those groups for which a function is true. */
  filter(func: FrameFn<S, unknown>, dropna?: boolean | { dropna?: boolean }, ...args: unknown[]): DataFrame<S>;
  /** Calls a function with this object and gives its result. */
  pipe<R>(func: (groups: DataFrameGroupBy<S, K, I>, ...args: any[]) => R, ...args: unknown[]): R;
  /**
   * The sum of each column per group.
   * @example df.groupby('city').sum({numericOnly: true})
   */
  sum(
    numericOnly?: Arg<GroupReductionOptions, 'numericOnly'>,
    minCount?: Arg<GroupReductionOptions, 'minCount'>,
    skipna?: Arg<GroupReductionOptions, 'skipna'>,
    engine?: Arg<GroupReductionOptions, 'engine'>,
    engineKwargs?: Arg<GroupReductionOptions, 'engineKwargs'>,
  ): DataFrame<Reduced<S, K, I, 'sum'>>;
  /** The product of each column per group. */
  prod(
    numericOnly?: Arg<GroupFirstOptions, 'numericOnly'>,
    minCount?: Arg<GroupFirstOptions, 'minCount'>,
    skipna?: Arg<GroupFirstOptions, 'skipna'>,
  ): DataFrame<Reduced<S, K, I, 'prod'>>;
  /** The mean of each column per group. TypeError for texts unless `numericOnly: true`. */
  mean(
    numericOnly?: Arg<GroupMeanOptions, 'numericOnly'>,
    skipna?: Arg<GroupMeanOptions, 'skipna'>,
    engine?: Arg<GroupMeanOptions, 'engine'>,
    engineKwargs?: Arg<GroupMeanOptions, 'engineKwargs'>,
  ): DataFrame<ReducedNumeric<S, K, I, 'mean'>>;
  /** The middle value of each column per group. */
  median(
    numericOnly?: Arg<GroupMedianOptions, 'numericOnly'>,
    skipna?: Arg<GroupMedianOptions, 'skipna'>,
  ): DataFrame<ReducedNumeric<S, K, I, 'median'>>;
  /** The smallest value of each column per group. */
  min(
    numericOnly?: Arg<GroupReductionOptions, 'numericOnly'>,
    minCount?: Arg<GroupReductionOptions, 'minCount'>,
    skipna?: Arg<GroupReductionOptions, 'skipna'>,
    engine?: Arg<GroupReductionOptions, 'engine'>,
    engineKwargs?: Arg<GroupReductionOptions, 'engineKwargs'>,
  ): DataFrame<Reduced<S, K, I, 'min'>>;
  /** The largest value of each column per group. */
  max(
    numericOnly?: Arg<GroupReductionOptions, 'numericOnly'>,
    minCount?: Arg<GroupReductionOptions, 'minCount'>,
    skipna?: Arg<GroupReductionOptions, 'skipna'>,
    engine?: Arg<GroupReductionOptions, 'engine'>,
    engineKwargs?: Arg<GroupReductionOptions, 'engineKwargs'>,
  ): DataFrame<Reduced<S, K, I, 'max'>>;
  /** The first present value of each column per group. */
  first(
    numericOnly?: Arg<GroupFirstOptions, 'numericOnly'>,
    minCount?: Arg<GroupFirstOptions, 'minCount'>,
    skipna?: Arg<GroupFirstOptions, 'skipna'>,
  ): DataFrame<Reduced<S, K, I, 'first'>>;
  /** The last present value of each column per group. */
  last(
    numericOnly?: Arg<GroupFirstOptions, 'numericOnly'>,
    minCount?: Arg<GroupFirstOptions, 'minCount'>,
    skipna?: Arg<GroupFirstOptions, 'skipna'>,
  ): DataFrame<Reduced<S, K, I, 'last'>>;
  /** The standard deviation per group. */
  std(
    ddof?: Arg<GroupStdOptions, 'ddof'>,
    engine?: Arg<GroupStdOptions, 'engine'>,
    engineKwargs?: Arg<GroupStdOptions, 'engineKwargs'>,
    numericOnly?: Arg<GroupStdOptions, 'numericOnly'>,
    skipna?: Arg<GroupStdOptions, 'skipna'>,
  ): DataFrame<ReducedNumeric<S, K, I, 'std'>>;
  /** The variance per group. */
  var(
    ddof?: Arg<GroupStdOptions, 'ddof'>,
    engine?: Arg<GroupStdOptions, 'engine'>,
    engineKwargs?: Arg<GroupStdOptions, 'engineKwargs'>,
    numericOnly?: Arg<GroupStdOptions, 'numericOnly'>,
    skipna?: Arg<GroupStdOptions, 'skipna'>,
  ): DataFrame<ReducedNumeric<S, K, I, 'var'>>;
  /** The standard error of the mean per group. */
  sem(
    ddof?: Arg<SemOptions, 'ddof'>,
    numericOnly?: Arg<SemOptions, 'numericOnly'>,
    skipna?: Arg<SemOptions, 'skipna'>,
  ): DataFrame<ReducedNumeric<S, K, I, 'sem'>>;
  /** The skewness per group. */
  skew(
    skipna?: Arg<GroupSkewOptions, 'skipna'>,
    numericOnly?: Arg<GroupSkewOptions, 'numericOnly'>,
  ): DataFrame<ReducedNumeric<S, K, I, 'mean'>>;
  /** The excess kurtosis per group. */
  kurt(
    skipna?: Arg<GroupSkewOptions, 'skipna'>,
    numericOnly?: Arg<GroupSkewOptions, 'numericOnly'>,
  ): DataFrame<ReducedNumeric<S, K, I, 'mean'>>;
  /** The number of present values per group. */
  count(): DataFrame<Reduced<S, K, I, 'count'>>;
  /** The number of different values per group. */
  nunique(dropna?: Arg<DropMissingOptions, 'dropna'>): DataFrame<Reduced<S, K, I, 'nunique'>>;
  /** Per group: is any value true? */
  any(skipna?: Arg<SkipMissingOptions, 'skipna'>): DataFrame<Reduced<S, K, I, 'any'>>;
  /** Per group: are all values true? */
  all(skipna?: Arg<SkipMissingOptions, 'skipna'>): DataFrame<Reduced<S, K, I, 'all'>>;
  /** The row label of the smallest value per group. */
  idxmin(
    skipna?: Arg<GroupSkewOptions, 'skipna'>,
    numericOnly?: Arg<GroupSkewOptions, 'numericOnly'>,
  ): DataFrame<Reduced<S, K, I, 'idxmin'>>;
  /** The row label of the largest value per group. */
  idxmax(
    skipna?: Arg<GroupSkewOptions, 'skipna'>,
    numericOnly?: Arg<GroupSkewOptions, 'numericOnly'>,
  ): DataFrame<Reduced<S, K, I, 'idxmax'>>;
  /** The number of rows per group. */
  size(): I extends false ? DataFrame<unknown extends S | K ? any : Show<Pick<S, keyof S & K> & { size: number }>> : Series<number>;
  /** A quantile per group; for several an index level more. */
  quantile(
    q?: Arg<GroupQuantileOptions, 'q'>,
    interpolation?: Arg<GroupQuantileOptions, 'interpolation'>,
    numericOnly?: Arg<GroupQuantileOptions, 'numericOnly'>,
  ): DataFrame<ReducedNumeric<S, K, I, 'quantile'>>;
  /** First, largest, smallest and last value per group. */
  ohlc(): DataFrame<any>;
  /** Count, mean, deviation and quartiles per group. */
  describe(
    percentiles?: Arg<SeriesDescribeOptions, 'percentiles'>,
    include?: Arg<SeriesDescribeOptions, 'include'>,
    exclude?: Arg<SeriesDescribeOptions, 'exclude'>,
  ): DataFrame<any>;
  /** The correlation of every pair of columns per group. */
  corr(
    method?: Arg<CorrOptions, 'method'>,
    minPeriods?: Arg<CorrOptions, 'minPeriods'>,
    numericOnly?: Arg<CorrOptions, 'numericOnly'>,
  ): DataFrame<any>;
  /** The correlation with the columns of another frame per group. */
  corrwith(
    other: AnyFrame | Options<GroupCorrwithOptions>,
    drop?: Arg<GroupCorrwithOptions, 'drop'>,
    method?: Arg<GroupCorrwithOptions, 'method'>,
    numericOnly?: Arg<GroupCorrwithOptions, 'numericOnly'>,
  ): DataFrame<any>;
  /** The covariance of every pair of columns per group. */
  cov(
    minPeriods?: Arg<CovOptions, 'minPeriods'>,
    ddof?: Arg<CovOptions, 'ddof'>,
    numericOnly?: Arg<CovOptions, 'numericOnly'>,
  ): DataFrame<any>;
  /** How often each combination of values occurs per group. */
  valueCounts(
    subset?: Arg<GroupValueCountsOptions, 'subset'>,
    normalize?: Arg<GroupValueCountsOptions, 'normalize'>,
    sort?: Arg<GroupValueCountsOptions, 'sort'>,
    ascending?: Arg<GroupValueCountsOptions, 'ascending'>,
    dropna?: Arg<GroupValueCountsOptions, 'dropna'>,
  ): Series<number>;
  /** The number of each row within its group, from 0. */
  cumcount(ascending?: Arg<NumberingOptions, 'ascending'>): Series<number>;
  /** The number of each row's group, from 0. */
  ngroup(ascending?: Arg<NumberingOptions, 'ascending'>): Series<number>;
  /** Running sums within the groups. */
  cumsum(
    numericOnly?: Arg<GroupMedianOptions, 'numericOnly'>,
    skipna?: Arg<GroupMedianOptions, 'skipna'>,
  ): DataFrame<unknown extends S | K ? any : { [C in Exclude<keyof S, K>]: S[C] }>;
  /** Running products within the groups. */
  cumprod(
    numericOnly?: Arg<GroupMedianOptions, 'numericOnly'>,
    skipna?: Arg<GroupMedianOptions, 'skipna'>,
  ): DataFrame<unknown extends S | K ? any : { [C in Exclude<keyof S, K>]: S[C] }>;
  /** Running minima within the groups. */
  cummin(
    numericOnly?: Arg<GroupMedianOptions, 'numericOnly'>,
    skipna?: Arg<GroupMedianOptions, 'skipna'>,
  ): DataFrame<unknown extends S | K ? any : { [C in Exclude<keyof S, K>]: S[C] }>;
  /** Running maxima within the groups. */
  cummax(
    numericOnly?: Arg<GroupMedianOptions, 'numericOnly'>,
    skipna?: Arg<GroupMedianOptions, 'skipna'>,
  ): DataFrame<unknown extends S | K ? any : { [C in Exclude<keyof S, K>]: S[C] }>;
  /** The difference to an earlier row of the group. */
  diff(periods?: Arg<PeriodsOptions, 'periods'>): DataFrame<unknown extends S | K ? any : { [C in Exclude<keyof S, K>]: Difference<S[C]> }>;
  /** The relative change to an earlier row of the group. */
  pctChange(
    periods?: Arg<PctChangeOptions, 'periods'>,
    fillMethod?: Arg<PctChangeOptions, 'fillMethod'>,
    freq?: Arg<PctChangeOptions, 'freq'>,
  ): DataFrame<unknown extends S | K ? any : { [C in Exclude<keyof S, K>]: number }>;
  /** The rank within the group, from 1. */
  rank(
    method?: Arg<GroupRankOptions, 'method'>,
    ascending?: Arg<GroupRankOptions, 'ascending'>,
    naOption?: Arg<GroupRankOptions, 'naOption'>,
    pct?: Arg<GroupRankOptions, 'pct'>,
  ): DataFrame<unknown extends S | K ? any : { [C in Exclude<keyof S, K>]: number }>;
  /** Values moved down within the groups. */
  shift(
    periods?: Arg<GroupShiftOptions, 'periods'>,
    freq?: Arg<GroupShiftOptions, 'freq'>,
    fillValue?: Arg<GroupShiftOptions, 'fillValue'>,
    suffix?: Arg<GroupShiftOptions, 'suffix'>,
  ): DataFrame<unknown extends S | K ? any : { [C in Exclude<keyof S, K>]: Holed<S[C]> }>;
  /** Missing values replaced by the last present one of the group. */
  ffill(limit?: Arg<FillLimitOptions, 'limit'>): DataFrame<unknown extends S | K ? any : { [C in Exclude<keyof S, K>]: S[C] }>;
  /** Missing values replaced by the next present one of the group. */
  bfill(limit?: Arg<FillLimitOptions, 'limit'>): DataFrame<unknown extends S | K ? any : { [C in Exclude<keyof S, K>]: S[C] }>;
  /** The first n rows of each group. */
  head(n?: Arg<CountRowsOptions, 'n'>): DataFrame<S>;
  /** The last n rows of each group. */
  tail(n?: Arg<CountRowsOptions, 'n'>): DataFrame<S>;
  /** The n-th row of each group, by number, list or slice. */
  nth(n: number | readonly number[] | Slice, dropna?: 'any' | 'all' | null): DataFrame<S>;
  /** Rows drawn by chance from each group. */
  sample(
    n?: Arg<GroupSampleOptions, 'n'>,
    frac?: Arg<GroupSampleOptions, 'frac'>,
    replace?: Arg<GroupSampleOptions, 'replace'>,
    weights?: Arg<GroupSampleOptions, 'weights'>,
    randomState?: Arg<GroupSampleOptions, 'randomState'>,
  ): DataFrame<S>;
  /** The rows at some positions of each group. */
  take(indices: readonly number[] | TypedArray | Series<number> | Index<number> | Options<GroupTakeOptions>): DataFrame<S>;
  /** The rows of one group. KeyError if there is none. */
  getGroup(name: Label | Options<GetGroupOptions>): DataFrame<S>;
  /** The labels of the rows of each group. */
  readonly groups: Map<any, Index<any>>;
  /** The positions of the rows of each group. */
  readonly indices: Map<any, number[]>;
  /** What was grouped by. */
  readonly keys: any;
  /** The levels that were grouped by. */
  readonly level: any;
  /** The number of dimensions. */
  readonly ndim: 2;
  /** The number of groups. */
  readonly ngroups: number;
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
  ): Resampler<S>;
  /** A sliding window within each group. */
  rolling(
    window: number | DeltaLike | WindowIndexer | Options<GroupRollingOptions>,
    minPeriods?: Arg<GroupRollingOptions, 'minPeriods'>,
    center?: Arg<GroupRollingOptions, 'center'>,
    winType?: Arg<GroupRollingOptions, 'winType'>,
    on?: Arg<GroupRollingOptions, 'on'>,
    closed?: Arg<GroupRollingOptions, 'closed'>,
    method?: Arg<GroupRollingOptions, 'method'>,
  ): Rolling<DataFrame<S>>;
  /** A growing window within each group. */
  expanding(minPeriods?: Arg<ExpandingOptions, 'minPeriods'>, method?: Arg<ExpandingOptions, 'method'>): Expanding<DataFrame<S>>;
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
  ): ExponentialMovingWindow<DataFrame<S>>;
  /** Pictures per group. */
  readonly plot: Plot<DataFrame<S>>;
  /** Box plots per group. */
  boxplot(
    subplots?: Arg<GroupBoxplotOptions, 'subplots'>,
    column?: Arg<GroupBoxplotOptions, 'column'>,
    fontsize?: Arg<GroupBoxplotOptions, 'fontsize'>,
    rot?: Arg<GroupBoxplotOptions, 'rot'>,
    grid?: Arg<GroupBoxplotOptions, 'grid'>,
    ax?: Arg<GroupBoxplotOptions, 'ax'>,
    figsize?: Arg<GroupBoxplotOptions, 'figsize'>,
    layout?: Arg<GroupBoxplotOptions, 'layout'>,
    sharex?: Arg<GroupBoxplotOptions, 'sharex'>,
    sharey?: Arg<GroupBoxplotOptions, 'sharey'>,
    backend?: Arg<GroupBoxplotOptions, 'backend'>,
  ): unknown;
  /** Histograms per group. */
  hist(
    column?: Arg<HistOptions, 'column'>,
    by?: Arg<HistOptions, 'by'>,
    grid?: Arg<HistOptions, 'grid'>,
    xlabelsize?: Arg<HistOptions, 'xlabelsize'>,
    xrot?: Arg<HistOptions, 'xrot'>,
    ylabelsize?: Arg<HistOptions, 'ylabelsize'>,
    yrot?: Arg<HistOptions, 'yrot'>,
    ax?: Arg<HistOptions, 'ax'>,
    sharex?: Arg<HistOptions, 'sharex'>,
    sharey?: Arg<HistOptions, 'sharey'>,
    figsize?: Arg<HistOptions, 'figsize'>,
    layout?: Arg<HistOptions, 'layout'>,
    bins?: Arg<HistOptions, 'bins'>,
    backend?: Arg<HistOptions, 'backend'>,
    legend?: Arg<HistOptions, 'legend'>,
  ): unknown;
}
