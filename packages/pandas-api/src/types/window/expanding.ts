import type { AggregationName } from '../aggregation.js';
import type { SeriesFn } from '../callbacks.js';
import type { DataFrame } from '../frame.js';
import type {
  DegreesOptions,
  NumericOnlyOptions,
  WindowApplyOptions,
  WindowCorrOptions,
  WindowQuantileOptions,
  WindowRankOptions,
  WindowReductionOptions,
  WindowStdOptions,
} from '../options/window.js';
import type { Arg, Options } from '../options.js';
import type { Series } from '../series.js';
import type { Mapping } from '../values.js';
import type { Expanding } from '../window.js';

/** Windows of all rows so far. F is the kind of result: a frame or a Series of floats. */
export interface ExpandingMembers<out F> {
  /** The windows of one column, or of several. */
  get(key: string): Expanding<Series<number>>;
  get(keys: readonly string[]): Expanding<DataFrame<any>>;
  /** One aggregation, a list of them, or one per column. */
  agg(func: AggregationName | SeriesFn<any, unknown>, ...args: unknown[]): F;
  agg(func: readonly unknown[] | Mapping, ...args: unknown[]): DataFrame<any>;
  /** The same as `agg`. */
  aggregate(func: AggregationName | SeriesFn<any, unknown>, ...args: unknown[]): F;
  aggregate(func: readonly unknown[] | Mapping, ...args: unknown[]): DataFrame<any>;
  /** Calls a function with the values of each window. @example df.rolling(3).apply(w => w.max() - w.min()) */
  apply(
    func: (window: Series<number>) => number,
    raw?: boolean | null | Options<WindowApplyOptions>,
    options?: Options<WindowApplyOptions>,
  ): F;
  /** The sum of each window. */
  sum(
    numericOnly?: Arg<WindowReductionOptions, 'numericOnly'>,
    engine?: Arg<WindowReductionOptions, 'engine'>,
    engineKwargs?: Arg<WindowReductionOptions, 'engineKwargs'>,
  ): F;
  /** The mean of each window. */
  mean(
    numericOnly?: Arg<WindowReductionOptions, 'numericOnly'>,
    engine?: Arg<WindowReductionOptions, 'engine'>,
    engineKwargs?: Arg<WindowReductionOptions, 'engineKwargs'>,
  ): F;
  /** The middle value of each window. */
  median(
    numericOnly?: Arg<WindowReductionOptions, 'numericOnly'>,
    engine?: Arg<WindowReductionOptions, 'engine'>,
    engineKwargs?: Arg<WindowReductionOptions, 'engineKwargs'>,
  ): F;
  /** The smallest value of each window. */
  min(
    numericOnly?: Arg<WindowReductionOptions, 'numericOnly'>,
    engine?: Arg<WindowReductionOptions, 'engine'>,
    engineKwargs?: Arg<WindowReductionOptions, 'engineKwargs'>,
  ): F;
  /** The largest value of each window. */
  max(
    numericOnly?: Arg<WindowReductionOptions, 'numericOnly'>,
    engine?: Arg<WindowReductionOptions, 'engine'>,
    engineKwargs?: Arg<WindowReductionOptions, 'engineKwargs'>,
  ): F;
  /** The standard deviation of each window. */
  std(
    ddof?: Arg<WindowStdOptions, 'ddof'>,
    numericOnly?: Arg<WindowStdOptions, 'numericOnly'>,
    engine?: Arg<WindowStdOptions, 'engine'>,
    engineKwargs?: Arg<WindowStdOptions, 'engineKwargs'>,
  ): F;
  /** The variance of each window. */
  var(
    ddof?: Arg<WindowStdOptions, 'ddof'>,
    numericOnly?: Arg<WindowStdOptions, 'numericOnly'>,
    engine?: Arg<WindowStdOptions, 'engine'>,
    engineKwargs?: Arg<WindowStdOptions, 'engineKwargs'>,
  ): F;
  /** The standard error of the mean of each window. */
  sem(ddof?: Arg<DegreesOptions, 'ddof'>, numericOnly?: Arg<DegreesOptions, 'numericOnly'>): F;
  /** The skewness of each window. */
  skew(numericOnly?: Arg<NumericOnlyOptions, 'numericOnly'>): F;
  /** The excess kurtosis of each window. */
  kurt(numericOnly?: Arg<NumericOnlyOptions, 'numericOnly'>): F;
  /** The number of present values of each window. */
  count(numericOnly?: Arg<NumericOnlyOptions, 'numericOnly'>): F;
  /** The number of different values of each window. */
  nunique(numericOnly?: Arg<NumericOnlyOptions, 'numericOnly'>): F;
  /** The first value of each window. */
  first(numericOnly?: Arg<NumericOnlyOptions, 'numericOnly'>): F;
  /** The last value of each window. */
  last(numericOnly?: Arg<NumericOnlyOptions, 'numericOnly'>): F;
  /** A quantile of each window. */
  quantile(q: any, interpolation?: Arg<WindowQuantileOptions, 'interpolation'>, numericOnly?: Arg<WindowQuantileOptions, 'numericOnly'>): F;
  /** The rank of each window's last value. */
  rank(
    method?: Arg<WindowRankOptions, 'method'>,
    ascending?: Arg<WindowRankOptions, 'ascending'>,
    pct?: Arg<WindowRankOptions, 'pct'>,
    numericOnly?: Arg<WindowRankOptions, 'numericOnly'>,
  ): F;
  /** The correlation with another object in each window. */
  corr(
    other?: Arg<WindowCorrOptions, 'other'>,
    pairwise?: Arg<WindowCorrOptions, 'pairwise'>,
    ddof?: Arg<WindowCorrOptions, 'ddof'>,
    numericOnly?: Arg<WindowCorrOptions, 'numericOnly'>,
  ): F;
  /** The covariance with another object in each window. */
  cov(
    other?: Arg<WindowCorrOptions, 'other'>,
    pairwise?: Arg<WindowCorrOptions, 'pairwise'>,
    ddof?: Arg<WindowCorrOptions, 'ddof'>,
    numericOnly?: Arg<WindowCorrOptions, 'numericOnly'>,
  ): F;
  /** Columns that are left out. */
  readonly exclusions: ReadonlySet<any>;
  /** The number of dimensions. */
  readonly ndim: 1 | 2;
  /** Calls a function with this object and gives its result. */
  pipe<R>(func: (windows: Expanding<F>, ...args: any[]) => R, ...args: unknown[]): R;
}
