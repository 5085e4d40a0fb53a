import type { AggregationName } from '../aggregation.js';
import type { SeriesFn } from '../callbacks.js';
import type { DataFrame } from '../frame.js';
import type { EwmCorrOptions, EwmCovOptions, EwmStdOptions, OnlineOptions, WindowReductionOptions } from '../options/window.js';
import type { Arg } from '../options.js';
import type { Series } from '../series.js';
import type { Mapping } from '../values.js';
import type { ExponentialMovingWindow } from '../window.js';

/** Weights that fall off with distance. F is the kind of result: a frame or a Series of floats. */
export interface EwmMembers<out F> {
  /** The windows of one column, or of several. */
  get(key: string): ExponentialMovingWindow<Series<number>>;
  get(keys: readonly string[]): ExponentialMovingWindow<DataFrame<any>>;
  /** One aggregation, a list of them, or one per column. */
  agg(func: AggregationName | SeriesFn<any, unknown>, ...args: unknown[]): F;
  agg(func: readonly unknown[] | Mapping, ...args: unknown[]): DataFrame<any>;
  /** The same as `agg`. */
  aggregate(func: AggregationName | SeriesFn<any, unknown>, ...args: unknown[]): F;
  aggregate(func: readonly unknown[] | Mapping, ...args: unknown[]): DataFrame<any>;
  /** The weighted mean up to each row. */
  mean(
    numericOnly?: Arg<WindowReductionOptions, 'numericOnly'>,
    engine?: Arg<WindowReductionOptions, 'engine'>,
    engineKwargs?: Arg<WindowReductionOptions, 'engineKwargs'>,
  ): F;
  /** The weighted sum up to each row. */
  sum(
    numericOnly?: Arg<WindowReductionOptions, 'numericOnly'>,
    engine?: Arg<WindowReductionOptions, 'engine'>,
    engineKwargs?: Arg<WindowReductionOptions, 'engineKwargs'>,
  ): F;
  /** The weighted standard deviation up to each row. */
  std(bias?: Arg<EwmStdOptions, 'bias'>, numericOnly?: Arg<EwmStdOptions, 'numericOnly'>): F;
  /** The weighted variance up to each row. */
  var(bias?: Arg<EwmStdOptions, 'bias'>, numericOnly?: Arg<EwmStdOptions, 'numericOnly'>): F;
  /** The weighted correlation with another object. */
  corr(
    other?: Arg<EwmCorrOptions, 'other'>,
    pairwise?: Arg<EwmCorrOptions, 'pairwise'>,
    numericOnly?: Arg<EwmCorrOptions, 'numericOnly'>,
  ): F;
  /** The weighted covariance with another object. */
  cov(
    other?: Arg<EwmCovOptions, 'other'>,
    pairwise?: Arg<EwmCovOptions, 'pairwise'>,
    bias?: Arg<EwmCovOptions, 'bias'>,
    numericOnly?: Arg<EwmCovOptions, 'numericOnly'>,
  ): F;
  /** Not supported: it needs numba. */
  online(engine?: Arg<OnlineOptions, 'engine'>, engineKwargs?: Arg<OnlineOptions, 'engineKwargs'>): unknown;
  /** Columns that are left out. */
  readonly exclusions: ReadonlySet<any>;
  /** The number of dimensions. */
  readonly ndim: 1 | 2;
}
