import type { Axis, Scalar, TimeLike } from '../values.js';
import type { InterpolateMethod } from '../words.js';

export interface ResamplerSumOptions {
  /** leave out columns that are not numbers; default false */
  numericOnly?: boolean;
  /** fewer present values than this give a missing result; default 0 */
  minCount?: number;
}

export interface ResamplerQuantileOptions {
  /** quantile or quantiles between 0 and 1; default 0.5 */
  q?: number | readonly number[];
}

export interface ResamplerAsfreqOptions {
  /** stands in for missing values */
  fillValue?: Scalar | null;
}

export interface ResamplerInterpolateOptions {
  /** how to do it; default 'linear' */
  method?: InterpolateMethod;
  /** 0 or 'index' goes down the rows, 1 or 'columns' across the columns; default 0 */
  axis?: Axis;
  /** how many missing values in a row may be filled */
  limit?: number | null;
  /** in which direction to fill; default 'forward' */
  limitDirection?: 'forward' | 'backward' | 'both';
  /** fill only between, or only outside, present values */
  limitArea?: 'inside' | 'outside' | null;
}

export interface ResamplerGetGroupOptions {
  /** name of the result */
  name?: TimeLike;
}
