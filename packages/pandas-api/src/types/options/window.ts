import type { Series } from '../series.js';
import type { AnyFrame, Mapping } from '../values.js';
import type { RankMethod } from '../words.js';

export interface WindowApplyOptions {
  /** hand over arrays instead of Series; default false */
  raw?: boolean;
  /** which engine works */
  engine?: string | null;
  /** passed on to the engine */
  engineKwargs?: Mapping | null;
  /** further arguments of the function */
  args?: readonly unknown[] | null;
  /** further options of the function */
  kwargs?: Mapping | null;
}

export interface WindowReductionOptions {
  /** leave out columns that are not numbers; default false */
  numericOnly?: boolean;
  /** which engine works */
  engine?: string | null;
  /** passed on to the engine */
  engineKwargs?: Mapping | null;
}

export interface WindowStdOptions {
  /** divisor is the number of values minus this; default 1 */
  ddof?: number;
  /** leave out columns that are not numbers; default false */
  numericOnly?: boolean;
  /** which engine works */
  engine?: string | null;
  /** passed on to the engine */
  engineKwargs?: Mapping | null;
}

export interface DegreesOptions {
  /** divisor is the number of values minus this; default 1 */
  ddof?: number;
  /** leave out columns that are not numbers; default false */
  numericOnly?: boolean;
}

export interface NumericOnlyOptions {
  /** leave out columns that are not numbers; default false */
  numericOnly?: boolean;
}

export interface WindowQuantileOptions {
  /** quantile or quantiles between 0 and 1 */
  q?: any;
  /** between two values; default 'linear' */
  interpolation?: 'linear' | 'lower' | 'higher' | 'midpoint' | 'nearest';
  /** leave out columns that are not numbers; default false */
  numericOnly?: boolean;
}

export interface WindowRankOptions {
  /** how to do it; default 'average' */
  method?: RankMethod;
  /** smallest first; default true */
  ascending?: boolean;
  /** ranks as shares of 1; default false */
  pct?: boolean;
  /** leave out columns that are not numbers; default false */
  numericOnly?: boolean;
}

export interface WindowCorrOptions {
  /** the other operand */
  other?: AnyFrame | Series<any> | null;
  /** every pair of columns */
  pairwise?: boolean | null;
  /** divisor is the number of values minus this; default 1 */
  ddof?: number;
  /** leave out columns that are not numbers; default false */
  numericOnly?: boolean;
}

export interface EwmStdOptions {
  /** divide by n instead of n - 1; default false */
  bias?: boolean;
  /** leave out columns that are not numbers; default false */
  numericOnly?: boolean;
}

export interface EwmCorrOptions {
  /** the other operand */
  other?: AnyFrame | Series<any> | null;
  /** every pair of columns */
  pairwise?: boolean | null;
  /** leave out columns that are not numbers; default false */
  numericOnly?: boolean;
}

export interface EwmCovOptions {
  /** the other operand */
  other?: AnyFrame | Series<any> | null;
  /** every pair of columns */
  pairwise?: boolean | null;
  /** divide by n instead of n - 1; default false */
  bias?: boolean;
  /** leave out columns that are not numbers; default false */
  numericOnly?: boolean;
}

export interface OnlineOptions {
  /** which engine works; default 'numba' */
  engine?: string;
  /** passed on to the engine */
  engineKwargs?: Mapping | null;
}
