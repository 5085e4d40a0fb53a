import type { ValueFn } from '../callbacks.js';
import type { ActionOptions } from '../options.js';
import type { Series } from '../series.js';
import type { AnyFrame, Axis, FreqLike, Mapping } from '../values.js';
import type { CorrelationMethod, RankMethod } from '../words.js';

export interface SumOptions {
  /** 0 or 'index' goes down the rows, 1 or 'columns' across the columns; default 0 */
  axis?: Axis;
  /** leave missing values out; default true */
  skipna?: boolean;
  /** leave out columns that are not numbers; default false */
  numericOnly?: boolean;
  /** fewer present values than this give a missing result; default 0 */
  minCount?: number;
}

export interface ReductionOptions extends ActionOptions {
  /** 0 or 'index' goes down the rows, 1 or 'columns' across the columns; default 0 */
  axis?: Axis;
  /** leave missing values out; default true */
  skipna?: boolean;
  /** leave out columns that are not numbers; default false */
  numericOnly?: boolean;
}

export interface SpreadOptions {
  /** 0 or 'index' goes down the rows, 1 or 'columns' across the columns; default 0 */
  axis?: Axis;
  /** leave missing values out; default true */
  skipna?: boolean;
  /** divisor is the number of values minus this; default 1 */
  ddof?: number;
  /** leave out columns that are not numbers; default false */
  numericOnly?: boolean;
}

export interface CountOptions {
  /** 0 or 'index' goes down the rows, 1 or 'columns' across the columns; default 0 */
  axis?: Axis;
  /** leave out columns that are not numbers; default false */
  numericOnly?: boolean;
}

export interface NuniqueOptions {
  /** 0 or 'index' goes down the rows, 1 or 'columns' across the columns; default 0 */
  axis?: Axis;
  /** leave missing values out; default true */
  dropna?: boolean;
}

export interface AllOptions extends ActionOptions {
  /** 0 or 'index' goes down the rows, 1 or 'columns' across the columns; default 0 */
  axis?: Axis;
  /** look at boolean columns only; default false */
  boolOnly?: boolean;
  /** leave missing values out; default true */
  skipna?: boolean;
}

export interface ModeOptions {
  /** 0 or 'index' goes down the rows, 1 or 'columns' across the columns; default 0 */
  axis?: Axis;
  /** leave out columns that are not numbers; default false */
  numericOnly?: boolean;
  /** leave missing values out; default true */
  dropna?: boolean;
}

export interface QuantileOptions {
  /** quantile or quantiles between 0 and 1; default 0.5 */
  q?: number;
  /** 0 or 'index' goes down the rows, 1 or 'columns' across the columns; default 0 */
  axis?: Axis;
  /** leave out columns that are not numbers; default false */
  numericOnly?: boolean;
  /** between two values; default 'linear' */
  interpolation?: 'linear' | 'lower' | 'higher' | 'midpoint' | 'nearest';
  /** how to do it; default 'single' */
  method?: string;
}

export interface DescribeOptions {
  /** which percentiles to show */
  percentiles?: readonly number[] | null;
  /** what to take */
  include?: any;
  /** what to leave out */
  exclude?: any;
}

export interface ValueCountsOptions {
  /** give shares of 1 instead of counts; default false */
  normalize?: boolean;
  /** sort the result; default true */
  sort?: boolean;
  /** smallest first; default false */
  ascending?: boolean;
  /** leave missing values out; default true */
  dropna?: boolean;
}

export interface CorrOptions {
  /** how to do it; default 'pearson' */
  method?: CorrelationMethod;
  /** how many present values a result needs; default 1 */
  minPeriods?: number;
  /** leave out columns that are not numbers; default false */
  numericOnly?: boolean;
}

export interface CovOptions {
  /** how many present values a result needs */
  minPeriods?: number | null;
  /** divisor is the number of values minus this; default 1 */
  ddof?: number;
  /** leave out columns that are not numbers; default false */
  numericOnly?: boolean;
}

export interface CorrwithOptions {
  /** the other operand */
  other?: AnyFrame | Series<any>;
  /** 0 or 'index' goes down the rows, 1 or 'columns' across the columns; default 0 */
  axis?: Axis;
  /** drop instead of keeping; default false */
  drop?: boolean;
  /** how to do it; default 'pearson' */
  method?: CorrelationMethod;
  /** leave out columns that are not numbers; default false */
  numericOnly?: boolean;
  /** how many present values a result needs */
  minPeriods?: number | null;
}

export interface DiffOptions {
  /** how many steps; default 1 */
  periods?: number;
  /** 0 or 'index' goes down the rows, 1 or 'columns' across the columns; default 0 */
  axis?: Axis;
}

export interface PctChangeOptions {
  /** how many steps; default 1 */
  periods?: number;
  /** how to fill holes */
  fillMethod?: 'ffill' | null;
  /** frequency */
  freq?: FreqLike | null;
}

export interface RankOptions {
  /** 0 or 'index' goes down the rows, 1 or 'columns' across the columns; default 0 */
  axis?: Axis;
  /** how to do it; default 'average' */
  method?: RankMethod;
  /** leave out columns that are not numbers; default false */
  numericOnly?: boolean;
  /** rank of missing values; default 'keep' */
  naOption?: 'keep' | 'top' | 'bottom';
  /** smallest first; default true */
  ascending?: boolean;
  /** ranks as shares of 1; default false */
  pct?: boolean;
}

export interface ApplyOptions {
  /** hand over arrays instead of Series; default false */
  raw?: boolean;
  /** what lists that the function returns become */
  resultType?: 'expand' | 'reduce' | 'broadcast' | null;
  /** further arguments of the function; default [] */
  args?: readonly unknown[];
  /** call per value, or once with the Series; default 'compat' */
  byRow?: 'compat' | false;
  /** which engine works */
  engine?: string | null;
  /** passed on to the engine */
  engineKwargs?: Mapping | null;
}

export interface FrameMapOptions {
  /** function, name or list of these */
  func?: ValueFn<any, unknown>;
  /** 'ignore': missing values stay as they are */
  naAction?: 'ignore' | null;
}
