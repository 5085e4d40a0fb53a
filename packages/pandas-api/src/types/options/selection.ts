import type { SeriesFn } from '../callbacks.js';
import type { Index } from '../index-types.js';
import type { OneOrMany } from '../options.js';
import type { LabelList } from '../selection.js';
import type { Series } from '../series.js';
import type { AnyFrame, Axis, ColumnInput, Label, Level, Levels, ListLike, Mapping, RandomState, Scalar, TypedArray } from '../values.js';
import type { KeepExtremes } from '../words.js';

export interface ConditionOptions {
  /** change this object; default false */
  inplace?: boolean;
  /** 0 or 'index' goes down the rows, 1 or 'columns' across the columns */
  axis?: Axis | null;
  /** level of a MultiIndex, by position or name */
  level?: Levels | null;
}

export interface DropOptions {
  /** 0 or 'index' goes down the rows, 1 or 'columns' across the columns; default 0 */
  axis?: Axis;
  /** labels of the rows */
  index?: any;
  /** level of a MultiIndex, by position or name */
  level?: Levels | null;
  /** change this object */
  inplace?: boolean;
  /** what to do about errors; default 'raise' */
  errors?: 'raise' | 'ignore';
}

export type FrameGetOptions = {};

export interface FilterOptions {
  /** the values to convert */
  arg?: any;
  /** keep labels that contain this */
  like?: string | null;
  /** read the text as a pattern */
  regex?: string | RegExp | null;
  /** 0 or 'index' goes down the rows, 1 or 'columns' across the columns */
  axis?: Axis | null;
  /** keep these labels */
  items?: LabelList | null;
  /** condition */
  cond?: any;
  /** result for missing values; default false */
  na?: boolean | null;
}

export interface CountRowsOptions {
  /** how many; default 5 */
  n?: number;
}

export interface TakeOptions {
  /** positions */
  indices?: readonly number[] | TypedArray | Series<number> | Index<number>;
  /** 0 or 'index' goes down the rows, 1 or 'columns' across the columns; default 0 */
  axis?: Axis;
}

export interface SampleOptions {
  /** how many */
  n?: number | null;
  /** share of the rows */
  frac?: number | null;
  /** may draw a row twice; default false */
  replace?: boolean;
  /** weight per row, or the column that has it */
  weights?: any;
  /** seed */
  randomState?: RandomState | null;
  /** 0 or 'index' goes down the rows, 1 or 'columns' across the columns */
  axis?: Axis | null;
  /** number the rows of the result from 0; default false */
  ignoreIndex?: boolean;
}

export interface TruncateOptions {
  /** leave out labels before this */
  before?: Label | null;
  /** leave out labels after this */
  after?: Label | null;
  /** 0 or 'index' goes down the rows, 1 or 'columns' across the columns */
  axis?: Axis | null;
  /** kept for pandas code; has no effect */
  copy?: boolean;
}

export interface XsOptions {
  /** the key */
  key?: any;
  /** 0 or 'index' goes down the rows, 1 or 'columns' across the columns; default 0 */
  axis?: Axis;
  /** level of a MultiIndex, by position or name */
  level?: Levels | null;
  /** drop the levels that the key fixes; default true */
  dropLevel?: boolean;
}

export interface QueryOptions {
  /** expression */
  expr?: string;
  /** parser; default 'pandas' */
  parser?: string;
  /** which engine works */
  engine?: string | null;
  /** values for `@name` in the expression */
  localDict?: Mapping | null;
  /** more values for `@name` */
  globalDict?: Mapping | null;
  /** more places to look up names */
  resolvers?: readonly unknown[] | null;
  /** level of a MultiIndex, by position or name; default 0 */
  level?: Levels;
  /** change this object */
  inplace?: boolean;
}

export interface EvalOptions {
  /** expression */
  expr?: string;
  /** change this object */
  inplace?: boolean;
}

export interface SelectDtypesOptions {
  /** what to take */
  include?: OneOrMany<string> | null;
  /** what to leave out */
  exclude?: OneOrMany<string> | null;
}

export interface IsinOptions {
  /** the values */
  values?: ListLike | Mapping | AnyFrame;
}

export interface IsetitemOptions {
  /** position */
  loc?: OneOrMany<number>;
  /** the value */
  value?: ColumnInput | AnyFrame;
}

export interface RenameSeriesOptions {
  /** 0 or 'index' goes down the rows, 1 or 'columns' across the columns */
  axis?: Axis | null;
  /** kept for pandas code; has no effect */
  copy?: boolean;
  /** change this object */
  inplace?: boolean;
  /** level of a MultiIndex, by position or name */
  level?: Levels | null;
  /** what to do about errors; default 'ignore' */
  errors?: 'raise' | 'ignore';
}

export interface SeriesDropnaOptions {
  /** 0 or 'index' goes down the rows, 1 or 'columns' across the columns; default 0 */
  axis?: Axis;
  /** change this object */
  inplace?: boolean;
  /** in which way */
  how?: string | null;
  /** number the rows of the result from 0; default false */
  ignoreIndex?: boolean;
}

export interface SeriesIsinOptions {
  /** the values */
  values?: ListLike;
}

export interface PopOptions {
  /** name */
  item?: Label;
}

export interface SeriesRenameAxisOptions {
  /** map or function */
  mapper?: Label | readonly Label[];
  /** labels of the rows */
  index?: any;
  /** 0 or 'index' goes down the rows, 1 or 'columns' across the columns; default 0 */
  axis?: Axis;
  /** kept for pandas code; has no effect */
  copy?: boolean;
  /** change this object */
  inplace?: boolean;
}

export interface SeriesDropOptions {
  /** labels */
  labels?: Label | LabelList | null;
  /** 0 or 'index' goes down the rows, 1 or 'columns' across the columns; default 0 */
  axis?: Axis;
  /** labels of the rows */
  index?: Label | LabelList | null;
  /** names of columns */
  columns?: any;
  /** level of a MultiIndex, by position or name */
  level?: Levels | null;
  /** change this object */
  inplace?: boolean;
  /** what to do about errors; default 'raise' */
  errors?: 'raise' | 'ignore';
}

export interface SeriesSetAxisOptions {
  /** labels */
  labels?: LabelList;
  /** 0 or 'index' goes down the rows, 1 or 'columns' across the columns; default 0 */
  axis?: Axis;
  /** kept for pandas code; has no effect */
  copy?: boolean;
}

export interface ResetSeriesOptions {
  /** the levels to take out; default all */
  level?: Levels | null;
  /** name of the result */
  name?: Label;
  /** change this object */
  inplace?: boolean;
  /** allow a name twice; default false */
  allowDuplicates?: boolean;
}

export interface SeriesSortValuesOptions {
  /** 0 or 'index' goes down the rows, 1 or 'columns' across the columns; default 0 */
  axis?: Axis;
  /** smallest first; default true */
  ascending?: boolean;
  /** change this object */
  inplace?: boolean;
  /** kept for pandas code; sorting is always stable; default 'quicksort' */
  kind?: 'quicksort' | 'mergesort' | 'heapsort' | 'stable';
  /** where missing values go; default 'last' */
  naPosition?: 'first' | 'last';
  /** number the rows of the result from 0; default false */
  ignoreIndex?: boolean;
  /** the key */
  key?: SeriesFn<any, unknown> | null;
}

export interface NlargestOptions {
  /** how many; default 5 */
  n?: number;
  /** which of several equal rows to keep; false: none; default 'first' */
  keep?: KeepExtremes;
}

export interface DuplicatedOptions {
  /** which of several equal rows to keep; false: none; default 'first' */
  keep?: 'first' | 'last' | false;
}

export interface SeriesReindexOptions {
  /** labels of the rows */
  index?: LabelList | null;
  /** 0 or 'index' goes down the rows, 1 or 'columns' across the columns */
  axis?: Axis | null;
  /** how to do it */
  method?: string | null;
  /** kept for pandas code; has no effect */
  copy?: boolean;
  /** level of a MultiIndex, by position or name */
  level?: Levels | null;
  /** stands in for missing values */
  fillValue?: Scalar | null;
  /** how many missing values in a row may be filled */
  limit?: number | null;
  /** greatest distance of a match */
  tolerance?: any;
}

export interface SeriesReindexLikeOptions {
  /** the other operand */
  other?: Series<any> | AnyFrame;
  /** how to do it */
  method?: string | null;
  /** kept for pandas code; has no effect */
  copy?: boolean;
  /** how many missing values in a row may be filled */
  limit?: number | null;
  /** greatest distance of a match */
  tolerance?: any;
}

export interface SeriesReorderLevelsOptions {
  /** order */
  order?: readonly Level[];
}

export interface SeriesSwaplevelOptions {
  /** first level; default -2 */
  i?: Level;
  /** second level; default -1 */
  j?: Level;
  /** kept for pandas code; has no effect */
  copy?: boolean;
}

export interface RepeatOptions {
  /** how often */
  repeats?: number | readonly number[];
  /** 0 or 'index' goes down the rows, 1 or 'columns' across the columns */
  axis?: Axis | null;
}
