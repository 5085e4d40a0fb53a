import type { AggregatedColumns, AggregationMap, AggregationName, NamedAggregations, OnlyNamed } from '../aggregation.js';
import type { SeriesFn } from '../callbacks.js';
import type { DataFrame } from '../frame.js';
import type { FillLimitOptions, GroupFirstOptions } from '../options/groupby.js';
import type {
  ResamplerAsfreqOptions,
  ResamplerGetGroupOptions,
  ResamplerInterpolateOptions,
  ResamplerQuantileOptions,
  ResamplerSumOptions,
} from '../options/resampler.js';
import type { DegreesOptions, NumericOnlyOptions } from '../options/window.js';
import type { Arg, Options } from '../options.js';
import type { Resampler } from '../resampler.js';
import type { Timestamp } from '../scalars.js';
import type { ColumnKey, Only } from '../schema.js';
import type { Series } from '../series.js';
import type { Mapping, TimeLike } from '../values.js';
import type { TransformName } from '../words.js';

/** Bins of time. S is the schema, F what a reduction gives: a frame or a Series. */
export interface ResamplerMembers<out S, out F> {
  /** The bins of one column, or of several. */
  get<const C extends ColumnKey<S>>(key: C): Resampler<{ value: S[C] }, Series<S[C]>>;
  get<const C extends ColumnKey<S>>(keys: readonly C[]): Resampler<Only<S, C>>;
  /** Pairs of moment and rows. */
  [Symbol.iterator](): IterableIterator<[Timestamp, F]>;
  /** The number of bins. */
  readonly length: number;
  /** Aggregations of each bin. @example df.resample('D').agg({price: 'mean', qty: 'sum'}) */
  agg(func: AggregationName | SeriesFn<any, unknown>, ...args: unknown[]): F;
  agg<const G extends AggregationMap<S> | NamedAggregations<S>>(func: G & OnlyNamed<S, G>): DataFrame<AggregatedColumns<S, G>>;
  agg(func: readonly unknown[] | Mapping, ...args: unknown[]): DataFrame<any>;
  /** The same as `agg`. */
  aggregate(func: AggregationName | SeriesFn<any, unknown>, ...args: unknown[]): F;
  aggregate<const G extends AggregationMap<S> | NamedAggregations<S>>(func: G & OnlyNamed<S, G>): DataFrame<AggregatedColumns<S, G>>;
  aggregate(func: readonly unknown[] | Mapping, ...args: unknown[]): DataFrame<any>;
  /** Calls a function with the rows of each bin. */
  apply(func: (rows: any) => unknown, ...args: unknown[]): any;
  /** Values of the same length, from each bin. */
  transform(func: AggregationName | TransformName | SeriesFn<any, unknown>, ...args: unknown[]): F;
  /** Calls a function with this object and gives its result. */
  pipe<R>(func: (bins: Resampler<S, F>, ...args: any[]) => R, ...args: unknown[]): R;
  /** The sum per bin; an empty bin gives 0. */
  sum(numericOnly?: Arg<ResamplerSumOptions, 'numericOnly'>, minCount?: Arg<ResamplerSumOptions, 'minCount'>): F;
  /** The product per bin; an empty bin gives 1. */
  prod(numericOnly?: Arg<ResamplerSumOptions, 'numericOnly'>, minCount?: Arg<ResamplerSumOptions, 'minCount'>): F;
  /** The mean per bin. */
  mean(numericOnly?: Arg<NumericOnlyOptions, 'numericOnly'>): F;
  /** The middle value per bin. */
  median(numericOnly?: Arg<NumericOnlyOptions, 'numericOnly'>): F;
  /** The smallest value per bin. */
  min(numericOnly?: Arg<ResamplerSumOptions, 'numericOnly'>, minCount?: Arg<ResamplerSumOptions, 'minCount'>): F;
  /** The largest value per bin. */
  max(numericOnly?: Arg<ResamplerSumOptions, 'numericOnly'>, minCount?: Arg<ResamplerSumOptions, 'minCount'>): F;
  /** The first present value per bin. */
  first(
    numericOnly?: Arg<GroupFirstOptions, 'numericOnly'>,
    minCount?: Arg<GroupFirstOptions, 'minCount'>,
    skipna?: Arg<GroupFirstOptions, 'skipna'>,
  ): F;
  /** The last present value per bin. */
  last(
    numericOnly?: Arg<GroupFirstOptions, 'numericOnly'>,
    minCount?: Arg<GroupFirstOptions, 'minCount'>,
    skipna?: Arg<GroupFirstOptions, 'skipna'>,
  ): F;
  /** The standard deviation per bin. */
  std(ddof?: Arg<DegreesOptions, 'ddof'>, numericOnly?: Arg<DegreesOptions, 'numericOnly'>): F;
  /** The variance per bin. */
  var(ddof?: Arg<DegreesOptions, 'ddof'>, numericOnly?: Arg<DegreesOptions, 'numericOnly'>): F;
  /** The standard error of the mean per bin. */
  sem(ddof?: Arg<DegreesOptions, 'ddof'>, numericOnly?: Arg<DegreesOptions, 'numericOnly'>): F;
  /** The number of present values per bin. */
  count(): F;
  /** The number of different values per bin. */
  nunique(): F;
  /** The number of rows per bin. */
  size(): Series<number>;
  /** A quantile per bin. */
  quantile(q?: Arg<ResamplerQuantileOptions, 'q'>): F;
  /** First, largest, smallest and last value per bin. */
  ohlc(): DataFrame<any>;
  /** The rows at the edges of the bins. */
  asfreq(fillValue?: Arg<ResamplerAsfreqOptions, 'fillValue'>): F;
  /** Finer steps, filled by the last value before. */
  ffill(limit?: Arg<FillLimitOptions, 'limit'>): F;
  /** Finer steps, filled by the next value after. */
  bfill(limit?: Arg<FillLimitOptions, 'limit'>): F;
  /** Finer steps, filled by the nearest value. */
  nearest(limit?: Arg<FillLimitOptions, 'limit'>): F;
  /** Finer steps, filled by values in between. */
  interpolate(method?: Arg<ResamplerInterpolateOptions, 'method'>, options?: Options<ResamplerInterpolateOptions>): F;
  /** The rows of one bin. */
  getGroup(name: TimeLike | Options<ResamplerGetGroupOptions>): F;
  /** The labels of the bins. */
  readonly groups: Map<any, any>;
  /** The positions of the rows of each bin. */
  readonly indices: Map<any, number[]>;
  /** What was grouped by. */
  readonly keys: any;
  /** The levels that were grouped by. */
  readonly level: any;
  /** The number of dimensions. */
  readonly ndim: 1 | 2;
  /** The number of bins. */
  readonly ngroups: number;
  /** Columns that are left out. */
  readonly exclusions: ReadonlySet<any>;
}
