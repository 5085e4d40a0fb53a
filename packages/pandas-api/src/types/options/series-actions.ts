import type { ActionOptions } from '../options.js';
import type { Series } from '../series.js';
import type { Axis, FileOutput } from '../values.js';
import type { CorrelationMethod } from '../words.js';

export interface SeriesSumOptions extends ActionOptions {
  /** 0 or 'index' goes down the rows, 1 or 'columns' across the columns */
  axis?: Axis | null;
  /** leave missing values out; default true */
  skipna?: boolean;
  /** leave out columns that are not numbers; default false */
  numericOnly?: boolean;
  /** fewer present values than this give a missing result; default 0 */
  minCount?: number;
}

export interface SeriesSpreadOptions extends ActionOptions {
  /** 0 or 'index' goes down the rows, 1 or 'columns' across the columns */
  axis?: Axis | null;
  /** leave missing values out; default true */
  skipna?: boolean;
  /** divisor is the number of values minus this; default 1 */
  ddof?: number;
  /** leave out columns that are not numbers; default false */
  numericOnly?: boolean;
}

export interface ArgminOptions extends ActionOptions {
  /** 0 or 'index' goes down the rows, 1 or 'columns' across the columns */
  axis?: Axis | null;
  /** leave missing values out; default true */
  skipna?: boolean;
}

export interface SeriesQuantileOptions {
  /** quantile or quantiles between 0 and 1; default 0.5 */
  q?: number;
  /** between two values; default 'linear' */
  interpolation?: 'linear' | 'lower' | 'higher' | 'midpoint' | 'nearest';
}

export interface SeriesCorrOptions extends ActionOptions {
  /** the other operand */
  other?: Series<any>;
  /** how to do it; default 'pearson' */
  method?: CorrelationMethod;
  /** how many present values a result needs */
  minPeriods?: number | null;
}

export interface SeriesCovOptions extends ActionOptions {
  /** the other operand */
  other?: Series<any>;
  /** how many present values a result needs */
  minPeriods?: number | null;
  /** divisor is the number of values minus this; default 1 */
  ddof?: number;
}

export interface AutocorrOptions extends ActionOptions {
  /** distance of the compared values; default 1 */
  lag?: number;
}

export interface SearchsortedOptions {
  /** which side of equal values; default 'left' */
  side?: 'left' | 'right';
  /** positions that sort the values */
  sorter?: readonly number[] | null;
}

export interface SeriesInfoOptions extends ActionOptions {
  /** say more */
  verbose?: boolean | null;
  /** where to write; without it the text is returned */
  buf?: FileOutput | null;
  /** how many columns to show */
  maxCols?: number | null;
  /** show the memory used */
  memoryUsage?: boolean | 'deep' | null;
  /** show how many values are present; default true */
  showCounts?: boolean;
}

export interface SeriesToDictOptions extends ActionOptions {
  /** class of the result: Map or Object */
  into?: any;
}
