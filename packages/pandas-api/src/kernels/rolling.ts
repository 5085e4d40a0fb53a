import { rollingApply } from './rolling-apply.js';
import { rollingFirst, rollingLast, rollingMax, rollingMin } from './rolling-extremes.js';
import { rollingKurt, rollingSkew, rollingVar, rootInPlace } from './rolling-moments.js';
import {
  type Interpolation,
  type RollingRankMethod,
  rollingMedian,
  rollingNunique,
  rollingQuantile,
  rollingRank,
} from './rolling-order.js';
import { rollingCorr, rollingCov } from './rolling-pairs.js';
import { type Place, placeSums, rollingCount, rollingMean, rollingSum } from './rolling-sums.js';
import { weightedMean, weightedStd, weightedSum, weightedVar } from './rolling-weighted.js';
import type { WindowBounds } from './windows.js';

/** What the window functions of one column need, by name. */
export interface RollingParameters {
  minPeriods: number;
  ddof?: number;
  /** quantile */
  q?: number;
  interpolation?: Interpolation;
  /** rank */
  method?: RollingRankMethod;
  ascending?: boolean;
  pct?: boolean;
  /** apply */
  fn?: (window: Float64Array, start: number, end: number, at: number) => number;
}

/** Standard deviation of every window. */
export function rollingStd(values: Float64Array, bounds: WindowBounds, minPeriods: number, ddof = 1): Float64Array {
  return rootInPlace(rollingVar(values, bounds, minPeriods, ddof));
}

/** Standard error of the mean of every window, by pandas' definition: std over the root of its count. */
export function rollingSem(values: Float64Array, bounds: WindowBounds, minPeriods: number, ddof = 1): Float64Array {
  const counts = rollingCount(values, bounds, minPeriods);
  return rollingStd(values, bounds, minPeriods, ddof).map((v, i) => v / Math.sqrt(counts[i]));
}

export type RollingKernel = (values: Float64Array, bounds: WindowBounds, parameters: RollingParameters) => Float64Array;

/** Functions of one column over windows, rolling and expanding, by pandas' names. */
export const rollingKernels = {
  count: (v, b, p) => rollingCount(v, b, p.minPeriods),
  sum: (v, b, p) => rollingSum(v, b, p.minPeriods),
  mean: (v, b, p) => rollingMean(v, b, p.minPeriods),
  var: (v, b, p) => rollingVar(v, b, p.minPeriods, p.ddof),
  std: (v, b, p) => rollingStd(v, b, p.minPeriods, p.ddof),
  sem: (v, b, p) => rollingSem(v, b, p.minPeriods, p.ddof),
  skew: (v, b, p) => rollingSkew(v, b, p.minPeriods),
  kurt: (v, b, p) => rollingKurt(v, b, p.minPeriods),
  min: (v, b, p) => rollingMin(v, b, p.minPeriods),
  max: (v, b, p) => rollingMax(v, b, p.minPeriods),
  first: (v, b, p) => rollingFirst(v, b, p.minPeriods),
  last: (v, b, p) => rollingLast(v, b, p.minPeriods),
  median: (v, b, p) => rollingMedian(v, b, p.minPeriods),
  quantile: (v, b, p) => rollingQuantile(v, b, p.minPeriods, p.q ?? 0.5, p.interpolation),
  rank: (v, b, p) => rollingRank(v, b, p.minPeriods, p),
  nunique: (v, b, p) => rollingNunique(v, b, p.minPeriods),
  apply: (v, b, p) => {
    if (!p.fn) throw new TypeError("apply() missing 1 required positional argument: 'func'");
    return rollingApply(v, b, p.minPeriods, p.fn);
  },
} satisfies Record<string, RollingKernel>;

export type RollingName = keyof typeof rollingKernels;

/** Those that write their results to their places, in memory that need not be new for every range; they tell from which window on none is missing. */
export const placedKernels: Partial<
  Record<RollingName, (values: Float64Array, bounds: WindowBounds, parameters: RollingParameters, place: Place) => number>
> = {
  sum: (v, b, p, place) => placeSums(v, b, p.minPeriods, false, place),
  mean: (v, b, p, place) => placeSums(v, b, p.minPeriods, true, place),
};

/** Functions of two columns over windows. */
export const rollingPairKernels = {
  cov: (x: Float64Array, y: Float64Array, b: WindowBounds, p: RollingParameters) => rollingCov(x, y, b, p.minPeriods, p.ddof),
  corr: (x: Float64Array, y: Float64Array, b: WindowBounds, p: RollingParameters) => rollingCorr(x, y, b, p.minPeriods),
};

/** Functions over weighted windows (`win_type`). */
export const weightedKernels = { sum: weightedSum, mean: weightedMean, var: weightedVar, std: weightedStd };
