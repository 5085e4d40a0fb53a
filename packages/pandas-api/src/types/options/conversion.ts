import type { ActionOptions } from '../options.js';
import type { Series } from '../series.js';
import type { Axis, Levels, Mapping } from '../values.js';

export interface MapOptions {
  /** 'ignore': missing values stay as they are */
  naAction?: 'ignore' | null;
  /** which engine works */
  engine?: string | null;
}

export interface SeriesGroupbyOptions {
  /** level of a MultiIndex, by position or name */
  level?: Levels | null;
  /** keys become the index; default true */
  asIndex?: boolean;
  /** sort the result; default true */
  sort?: boolean;
  /** put the keys of the groups into the index; default true */
  groupKeys?: boolean;
  /** only categories that occur; default true */
  observed?: boolean;
  /** leave missing values out; default true */
  dropna?: boolean;
}

export interface SeriesApplyOptions {
  /** further arguments of the function; default [] */
  args?: readonly unknown[];
  /** call per value, or once with the Series; default 'compat' */
  byRow?: 'compat' | false;
}

export interface SeriesCombineFirstOptions {
  /** the other operand */
  other?: Series<any>;
}

export interface SeriesUpdateOptions {
  /** the other operand */
  other?: Series<any> | readonly unknown[] | Mapping;
}

export interface SeriesCompareOptions {
  /** the other operand */
  other?: Series<any>;
  /** put both sides into columns (1) or rows (0); default 1 */
  alignAxis?: Axis;
  /** keep rows and columns without differences; default false */
  keepShape?: boolean;
  /** show equal values too; default false */
  keepEqual?: boolean;
  /** names of both sides; default ['self', 'other'] */
  resultNames?: readonly [string, string];
}

export interface SeriesValueCountsOptions {
  /** give shares of 1 instead of counts; default false */
  normalize?: boolean;
  /** sort the result; default true */
  sort?: boolean;
  /** smallest first; default false */
  ascending?: boolean;
  /** number of bins, or their edges */
  bins?: any;
  /** leave missing values out; default true */
  dropna?: boolean;
}

export interface DropMissingOptions extends ActionOptions {
  /** leave missing values out; default true */
  dropna?: boolean;
}

export interface SeriesDescribeOptions {
  /** which percentiles to show */
  percentiles?: readonly number[] | null;
  /** what to take */
  include?: any;
  /** what to leave out */
  exclude?: any;
}

export interface CumulativeOptions extends ActionOptions {
  /** 0 or 'index' goes down the rows, 1 or 'columns' across the columns; default 0 */
  axis?: Axis;
  /** leave missing values out; default true */
  skipna?: boolean;
}

export interface PeriodsOptions {
  /** how many steps; default 1 */
  periods?: number;
}

export interface ArgsortOptions {
  /** 0 or 'index' goes down the rows, 1 or 'columns' across the columns; default 0 */
  axis?: Axis;
  /** kept for pandas code; sorting is always stable; default 'quicksort' */
  kind?: 'quicksort' | 'mergesort' | 'heapsort' | 'stable';
  /** order */
  order?: any;
  /** kept for pandas code; sorting is always stable */
  stable?: boolean | null;
}

export interface ExplodeOptions {
  /** number the rows of the result from 0; default false */
  ignoreIndex?: boolean;
}

export interface FactorizeOptions {
  /** sort the result; default false */
  sort?: boolean;
  /** code missing values as -1; default true */
  useNaSentinel?: boolean;
}
