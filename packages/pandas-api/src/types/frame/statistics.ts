import type { Aggregation, HasList, NamedAggregation, NoOther } from '../aggregation.js';
import type { Difference } from '../arithmetic.js';
import type { RowFn, SeriesFn, ValueFn } from '../callbacks.js';
import type { DataFrame, Framed } from '../frame.js';
import type {
  AllOptions,
  ApplyOptions,
  CorrOptions,
  CorrwithOptions,
  CountOptions,
  CovOptions,
  DescribeOptions,
  DiffOptions,
  FrameMapOptions,
  ModeOptions,
  NuniqueOptions,
  PctChangeOptions,
  QuantileOptions,
  RankOptions,
  ReductionOptions,
  SpreadOptions,
  SumOptions,
  ValueCountsOptions,
} from '../options/statistics.js';
import type { Arg, OneOrMany, Options } from '../options.js';
import type { All, ColumnKey, IndexKey, Numeric, ValueOf } from '../schema.js';
import type { Series } from '../series.js';
import type { AnyFrame, Axis, Mapping } from '../values.js';
import type { AggOptions, TransformName } from '../words.js';

/** Reductions to one value per column (or row), and running ones. Missing values are left out unless `skipna: false`. */
export interface FrameStatistics<out S> {
  /**
   * The sum of each column. An empty column gives 0.
   * @example df.sum({numericOnly: true})
   */
  sum(axis?: Arg<SumOptions, 'axis'>, options?: Options<SumOptions>): Series<number>;
  /** The product of each column. An empty column gives 1. */
  prod(axis?: Arg<SumOptions, 'axis'>, options?: Options<SumOptions>): Series<number>;
  /** The same as `prod`. */
  product(axis?: Arg<SumOptions, 'axis'>, options?: Options<SumOptions>): Series<number>;
  /** The mean of each column. TypeError for texts unless `numericOnly: true`. */
  mean(axis?: Arg<ReductionOptions, 'axis'>, options?: Options<ReductionOptions>): Series<number>;
  /** The median of each column. */
  median(axis?: Arg<ReductionOptions, 'axis'>, options?: Options<ReductionOptions>): Series<number>;
  /** The smallest value of each column. */
  min(axis?: Arg<ReductionOptions, 'axis'>, options?: Options<ReductionOptions>): Series<any>;
  /** The largest value of each column. */
  max(axis?: Arg<ReductionOptions, 'axis'>, options?: Options<ReductionOptions>): Series<any>;
  /** The standard deviation of each column (divisor n - 1). */
  std(axis?: Arg<SpreadOptions, 'axis'>, options?: Options<SpreadOptions>): Series<number>;
  /** The variance of each column (divisor n - 1). */
  var(axis?: Arg<SpreadOptions, 'axis'>, options?: Options<SpreadOptions>): Series<number>;
  /** The standard error of the mean of each column. */
  sem(axis?: Arg<SpreadOptions, 'axis'>, options?: Options<SpreadOptions>): Series<number>;
  /** The skewness of each column, without bias. */
  skew(axis?: Arg<ReductionOptions, 'axis'>, options?: Options<ReductionOptions>): Series<number>;
  /** The excess kurtosis of each column, without bias. */
  kurt(axis?: Arg<ReductionOptions, 'axis'>, options?: Options<ReductionOptions>): Series<number>;
  /** The same as `kurt`. */
  kurtosis(axis?: Arg<ReductionOptions, 'axis'>, options?: Options<ReductionOptions>): Series<number>;
  /** The number of present values of each column. */
  count(axis?: Arg<CountOptions, 'axis'>, numericOnly?: Arg<CountOptions, 'numericOnly'>): Series<number>;
  /** The number of different values of each column. */
  nunique(axis?: Arg<NuniqueOptions, 'axis'>, dropna?: Arg<NuniqueOptions, 'dropna'>): Series<number>;
  /** The row label of each column's smallest value. */
  idxmin(
    axis?: Arg<ReductionOptions, 'axis'>,
    skipna?: Arg<ReductionOptions, 'skipna'>,
    numericOnly?: Arg<ReductionOptions, 'numericOnly'>,
  ): Series<any>;
  /** The row label of each column's largest value. */
  idxmax(
    axis?: Arg<ReductionOptions, 'axis'>,
    skipna?: Arg<ReductionOptions, 'skipna'>,
    numericOnly?: Arg<ReductionOptions, 'numericOnly'>,
  ): Series<any>;
  /** Per column: are all values true? */
  all(options?: Options<AllOptions>): Series<boolean>;
  /** Per column: is any value true? */
  any(options?: Options<AllOptions>): Series<boolean>;
  /** The most frequent values of each column, in rows. */
  mode(axis?: Arg<ModeOptions, 'axis'>, numericOnly?: Arg<ModeOptions, 'numericOnly'>, dropna?: Arg<ModeOptions, 'dropna'>): DataFrame<any>;
  /** Quantiles of each column: a Series for one, a frame for several. @example df.quantile([0.25, 0.75]) */
  quantile<V = number>(
    q: readonly number[],
    axis?: Arg<QuantileOptions, 'axis'>,
    numericOnly?: Arg<QuantileOptions, 'numericOnly'>,
    interpolation?: Arg<QuantileOptions, 'interpolation'>,
    method?: Arg<QuantileOptions, 'method'>,
  ): Framed<V, Numeric<S, V>>;
  quantile(
    q?: Arg<QuantileOptions, 'q'>,
    axis?: Arg<QuantileOptions, 'axis'>,
    numericOnly?: Arg<QuantileOptions, 'numericOnly'>,
    interpolation?: Arg<QuantileOptions, 'interpolation'>,
    method?: Arg<QuantileOptions, 'method'>,
  ): Series<number>;
  /** Count, mean, deviation and quartiles of the numeric columns; of others too with `include: 'all'`. */
  describe(options: Options<DescribeOptions> & ({ include: unknown } | { exclude: unknown })): DataFrame<any>;
  describe<V = number>(percentiles?: Arg<DescribeOptions, 'percentiles'>): Framed<V, Numeric<S, V>>;
  describe(percentiles: readonly number[] | null | undefined, include: unknown, exclude?: unknown): DataFrame<any>;
  /** How often each combination of values occurs, most frequent first. @example df.valueCounts(['city', 'kind']) */
  valueCounts(
    subset?: OneOrMany<ColumnKey<S>> | null | (Options<ValueCountsOptions> & { subset?: OneOrMany<ColumnKey<S>> | null }),
    normalize?: Arg<ValueCountsOptions, 'normalize'>,
    sort?: Arg<ValueCountsOptions, 'sort'>,
    ascending?: Arg<ValueCountsOptions, 'ascending'>,
    dropna?: Arg<ValueCountsOptions, 'dropna'>,
  ): Series<number>;
  /** The correlation of every pair of columns. */
  corr(
    method?: Arg<CorrOptions, 'method'>,
    minPeriods?: Arg<CorrOptions, 'minPeriods'>,
    numericOnly?: Arg<CorrOptions, 'numericOnly'>,
  ): DataFrame<any>;
  /** The covariance of every pair of columns. */
  cov(
    minPeriods?: Arg<CovOptions, 'minPeriods'>,
    ddof?: Arg<CovOptions, 'ddof'>,
    numericOnly?: Arg<CovOptions, 'numericOnly'>,
  ): DataFrame<any>;
  /** The correlation with the columns of another frame. */
  corrwith(
    other: AnyFrame | Series<any> | Options<CorrwithOptions>,
    axis?: Arg<CorrwithOptions, 'axis'>,
    drop?: Arg<CorrwithOptions, 'drop'>,
    method?: Arg<CorrwithOptions, 'method'>,
    numericOnly?: Arg<CorrwithOptions, 'numericOnly'>,
    minPeriods?: Arg<CorrwithOptions, 'minPeriods'>,
  ): Series<number>;
  /** Running sums; missing values stay missing. */
  cumsum(
    axis?: Arg<ReductionOptions, 'axis'>,
    skipna?: Arg<ReductionOptions, 'skipna'>,
    numericOnly?: Arg<ReductionOptions, 'numericOnly'>,
  ): DataFrame<S>;
  /** Running products. */
  cumprod(
    axis?: Arg<ReductionOptions, 'axis'>,
    skipna?: Arg<ReductionOptions, 'skipna'>,
    numericOnly?: Arg<ReductionOptions, 'numericOnly'>,
  ): DataFrame<S>;
  /** Running minima. */
  cummin(
    axis?: Arg<ReductionOptions, 'axis'>,
    skipna?: Arg<ReductionOptions, 'skipna'>,
    numericOnly?: Arg<ReductionOptions, 'numericOnly'>,
  ): DataFrame<S>;
  /** Running maxima. */
  cummax(
    axis?: Arg<ReductionOptions, 'axis'>,
    skipna?: Arg<ReductionOptions, 'skipna'>,
    numericOnly?: Arg<ReductionOptions, 'numericOnly'>,
  ): DataFrame<S>;
  /** The difference to the row `periods` before; the first rows are missing. */
  diff<V = never>(
    periods?: Arg<DiffOptions, 'periods'>,
    axis?: Arg<DiffOptions, 'axis'>,
  ): Framed<V, unknown extends S | V ? any : { [K in keyof S]: K extends IndexKey ? S[K] : Difference<S[K]> }>;
  /** The relative change to the row `periods` before. */
  pctChange(
    periods?: Arg<PctChangeOptions, 'periods'>,
    fillMethod?: Arg<PctChangeOptions, 'fillMethod'>,
    freq?: Arg<PctChangeOptions, 'freq'>,
  ): DataFrame<S>;
  /** The rank of each value in its column, from 1; equal ones share the mean. */
  rank<V = number>(
    axis?: Arg<RankOptions, 'axis'>,
    method?: Arg<RankOptions, 'method'>,
    numericOnly?: Arg<RankOptions, 'numericOnly'>,
    naOption?: Arg<RankOptions, 'naOption'>,
    ascending?: Arg<RankOptions, 'ascending'>,
    pct?: Arg<RankOptions, 'pct'>,
  ): Framed<V, All<S, V>>;
  /**
   * One aggregation for all columns, a list of them, or one per column.
   * @example df.agg({price: 'mean', qty: 'sum'})
   */
  agg(options: AggOptions & { func: unknown }): any;
  agg<const F extends { readonly [name: string]: NamedAggregation<S> }>(func: F): DataFrame<any>;
  agg<
    const F extends
      | Aggregation
      | readonly Aggregation[]
      | { readonly [K in ColumnKey<S>]?: Aggregation<S[K]> | readonly Aggregation<S[K]>[] },
  >(func: F & NoOther<S, F>, axis?: Axis | AggOptions, ...args: unknown[]): HasList<F> extends true ? DataFrame<any> : Series<any>;
  /** The same as `agg`. */
  aggregate(options: AggOptions & { func: unknown }): any;
  aggregate<const F extends { readonly [name: string]: NamedAggregation<S> }>(func: F): DataFrame<any>;
  aggregate<
    const F extends
      | Aggregation
      | readonly Aggregation[]
      | { readonly [K in ColumnKey<S>]?: Aggregation<S[K]> | readonly Aggregation<S[K]>[] },
  >(func: F & NoOther<S, F>, axis?: Axis | AggOptions, ...args: unknown[]): HasList<F> extends true ? DataFrame<any> : Series<any>;
  /** A frame of the same length from a function, a name or a list of these. */
  transform(func: TransformName | SeriesFn<any, unknown>, axis?: Axis | AggOptions, ...args: unknown[]): DataFrame<S>;
  transform(func: readonly unknown[] | Mapping, axis?: Axis | AggOptions, ...args: unknown[]): DataFrame<any>;
  /**
   * Calls a function per column, or per row with `axis: 1`.
   * @example df.apply(r => r.price * r.qty, {axis: 1})
   * @example df.apply(c => c.max())
   */
  apply<R>(func: RowFn<S, R>, options: Options<ApplyOptions> & { axis: 1 | 'columns' }): Series<ValueOf<R>>;
  apply<R>(
    func: RowFn<S, R>,
    axis: 1 | 'columns',
    raw?: Arg<ApplyOptions, 'raw'>,
    resultType?: Arg<ApplyOptions, 'resultType'>,
    args?: Arg<ApplyOptions, 'args'>,
  ): Series<ValueOf<R>>;
  apply<R>(
    func: SeriesFn<any, R> | string,
    axis?: 0 | 'index' | (Options<ApplyOptions> & { axis?: 0 | 'index' }),
    raw?: Arg<ApplyOptions, 'raw'>,
    resultType?: Arg<ApplyOptions, 'resultType'>,
    args?: Arg<ApplyOptions, 'args'>,
  ): R extends Series<any> ? DataFrame<any> : Series<ValueOf<R>>;
  /** Calls a function with every value. */
  map(func: ValueFn<any, unknown> | Options<FrameMapOptions>, naAction?: Arg<FrameMapOptions, 'naAction'>): DataFrame<any>;
}
