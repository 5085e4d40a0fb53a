import type { SeriesFn } from '../callbacks.js';
import type { Index } from '../index-types.js';
import type { LabelList } from '../selection.js';
import type { AnyFrame, Axis, ColumnInput, Label, Level, Levels, Mapping, Scalar } from '../values.js';

export interface SetIndexOptions {
  /** add to what is there; default false */
  append?: boolean;
  /** change this object */
  inplace?: boolean;
  /** raise for duplicates */
  verifyIntegrity?: boolean;
}

export interface ResetIndexOptions {
  /** change this object */
  inplace?: boolean;
  /** level of the column labels; default 0 */
  colLevel?: Level;
  /** name for the other levels; default '' */
  colFill?: string;
  /** allow a name twice; default false */
  allowDuplicates?: boolean;
  /** names of the levels or columns */
  names?: readonly Label[] | null;
}

export interface SortValuesOptions {
  /** 0 or 'index' goes down the rows, 1 or 'columns' across the columns; default 0 */
  axis?: Axis;
  /** smallest first; default true */
  ascending?: boolean | readonly boolean[];
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

export interface RenameOptions {
  /** labels of the rows */
  index?: (Mapping | ((label: any) => unknown)) | null;
  /** kept for pandas code; has no effect */
  copy?: boolean;
  /** change this object */
  inplace?: boolean;
  /** level of a MultiIndex, by position or name */
  level?: Levels | null;
  /** what to do about errors; default 'ignore' */
  errors?: 'raise' | 'ignore';
}

export interface AstypeOptions {
  /** kept for pandas code; has no effect */
  copy?: boolean;
  /** what to do about errors; default 'raise' */
  errors?: 'raise' | 'ignore';
}

export interface DropDuplicatesOptions {
  /** which of several equal rows to keep; false: none; default 'first' */
  keep?: 'first' | 'last' | false;
  /** change this object */
  inplace?: boolean;
  /** number the rows of the result from 0; default false */
  ignoreIndex?: boolean;
}

export interface GroupbyOptions {
  /** level of a MultiIndex, by position or name */
  level?: Levels | null;
  /** sort the result; default true */
  sort?: boolean;
  /** put the keys of the groups into the index; default true */
  groupKeys?: boolean;
  /** only categories that occur; default true */
  observed?: boolean;
  /** leave missing values out; default true */
  dropna?: boolean;
}

export interface InsertOptions {
  /** position */
  loc?: number;
  /** name of a column */
  column?: Label;
  /** the value */
  value?: ColumnInput;
  /** allow a name twice; default false */
  allowDuplicates?: boolean;
}

export interface RenameAxisOptions {
  /** map or function */
  mapper?: Label | readonly Label[] | Mapping | ((name: any) => unknown);
  /** labels of the rows */
  index?: any;
  /** names of columns */
  columns?: any;
  /** 0 or 'index' goes down the rows, 1 or 'columns' across the columns; default 0 */
  axis?: Axis;
  /** kept for pandas code; has no effect */
  copy?: boolean;
  /** change this object */
  inplace?: boolean;
}

export interface AddPrefixOptions {
  /** put in front */
  prefix?: string;
  /** 0 or 'index' goes down the rows, 1 or 'columns' across the columns */
  axis?: Axis | null;
}

export interface AddSuffixOptions {
  /** put behind */
  suffix?: string;
  /** 0 or 'index' goes down the rows, 1 or 'columns' across the columns */
  axis?: Axis | null;
}

export interface SetAxisOptions {
  /** labels */
  labels?: any;
  /** 0 or 'index' goes down the rows, 1 or 'columns' across the columns; default 0 */
  axis?: Axis;
  /** kept for pandas code; has no effect */
  copy?: boolean;
}

export interface SetFlagsOptions {
  /** kept for pandas code; has no effect */
  copy?: boolean;
  /** false: raise where labels would repeat */
  allowsDuplicateLabels?: boolean | null;
}

export interface DeepOptions {
  /** count or copy the values too; default true */
  deep?: boolean;
}

export interface SortIndexOptions {
  /** 0 or 'index' goes down the rows, 1 or 'columns' across the columns; default 0 */
  axis?: Axis;
  /** level of a MultiIndex, by position or name */
  level?: Levels | null;
  /** smallest first; default true */
  ascending?: boolean | readonly boolean[];
  /** change this object */
  inplace?: boolean;
  /** kept for pandas code; sorting is always stable; default 'quicksort' */
  kind?: 'quicksort' | 'mergesort' | 'heapsort' | 'stable';
  /** where missing values go; default 'last' */
  naPosition?: 'first' | 'last';
  /** sort by the other levels too; default true */
  sortRemaining?: boolean;
  /** number the rows of the result from 0; default false */
  ignoreIndex?: boolean;
  /** the key */
  key?: ((labels: Index<any>) => unknown) | null;
}

export interface ReindexOptions {
  /** labels */
  labels?: LabelList | null;
  /** labels of the rows */
  index?: LabelList | null;
  /** names of columns */
  columns?: LabelList | null;
  /** 0 or 'index' goes down the rows, 1 or 'columns' across the columns */
  axis?: Axis | null;
  /** how to do it */
  method?: string | null;
  /** kept for pandas code; has no effect */
  copy?: boolean;
  /** level of a MultiIndex, by position or name */
  level?: Levels | null;
  /** stands in for missing values; default NaN */
  fillValue?: Scalar;
  /** how many missing values in a row may be filled */
  limit?: number | null;
  /** greatest distance of a match */
  tolerance?: any;
}

export interface ReindexLikeOptions {
  /** the other operand */
  other?: AnyFrame;
  /** how to do it */
  method?: string | null;
  /** kept for pandas code; has no effect */
  copy?: boolean;
  /** how many missing values in a row may be filled */
  limit?: number | null;
  /** greatest distance of a match */
  tolerance?: any;
}

export interface ReorderLevelsOptions {
  /** order */
  order?: readonly Level[];
  /** 0 or 'index' goes down the rows, 1 or 'columns' across the columns; default 0 */
  axis?: Axis;
}

export interface SwaplevelOptions {
  /** first level; default -2 */
  i?: Level;
  /** second level; default -1 */
  j?: Level;
  /** 0 or 'index' goes down the rows, 1 or 'columns' across the columns; default 0 */
  axis?: Axis;
}

export interface DroplevelOptions {
  /** level of a MultiIndex, by position or name */
  level?: Levels;
  /** 0 or 'index' goes down the rows, 1 or 'columns' across the columns; default 0 */
  axis?: Axis;
}

export interface SqueezeOptions {
  /** 0 or 'index' goes down the rows, 1 or 'columns' across the columns */
  axis?: Axis | null;
}

export interface CopyFlagOptions {
  /** kept for pandas code; has no effect */
  copy?: boolean;
}

export interface ConvertDtypesOptions {
  /** convert object columns */
  inferObjects?: boolean;
  /** convert texts */
  convertString?: boolean;
  /** convert integers */
  convertInteger?: boolean;
  /** convert booleans */
  convertBoolean?: boolean;
  /** convert floats */
  convertFloating?: boolean;
  /** which family of dtypes to give; default 'numpy_nullable' */
  dtypeBackend?: 'numpy_nullable' | 'pyarrow';
}
