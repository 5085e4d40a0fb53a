import type { Index } from '../index-types.js';
import type { OneOrMany } from '../options.js';
import type { LabelList } from '../selection.js';
import type { Series } from '../series.js';
import type { Axis, FreqLike, Label, Level, Levels, ListLike, Mask, TypedArray } from '../values.js';

export interface AppendOptions {
  /** the other operand */
  other?: Index<any> | readonly Index<any>[];
}

export interface IndexAsofOptions {
  /** which edge names a bin */
  label?: Label;
}

export interface AsofLocsOptions {
  /** the moments asked for */
  where?: Index<any>;
  /** booleans per element */
  mask?: readonly boolean[];
}

export interface CopyOptions {
  /** name of the result */
  name?: Label | null;
  /** count or copy the values too; default false */
  deep?: boolean;
}

export interface DeleteOptions {
  /** position */
  loc?: OneOrMany<number>;
}

export interface DifferenceOptions {
  /** the other operand */
  other?: LabelList;
  /** sort the result */
  sort?: boolean | null;
}

export interface IndexDropOptions {
  /** labels */
  labels?: LabelList | Label;
  /** what to do about errors; default 'raise' */
  errors?: 'raise' | 'ignore';
}

export interface IndexDroplevelOptions {
  /** level of a MultiIndex, by position or name; default 0 */
  level?: Levels;
}

export interface IndexDropnaOptions {
  /** in which way; default 'any' */
  how?: 'any' | 'all';
}

export interface EqualsOptions {
  /** the other operand */
  other?: unknown;
}

export interface IndexFillnaOptions {
  /** the value */
  value?: any;
}

export interface GetIndexerOptions {
  /** the labels wanted */
  target?: LabelList;
  /** how to do it */
  method?: string | null;
  /** how many missing values in a row may be filled */
  limit?: number | null;
  /** greatest distance of a match */
  tolerance?: any;
}

export interface GetIndexerForOptions {
  /** the labels wanted */
  target?: LabelList;
}

export interface GetLevelValuesOptions {
  /** level of a MultiIndex, by position or name */
  level?: Level;
}

export interface GetLocOptions {
  /** the key */
  key?: Label;
}

export interface GetSliceBoundOptions {
  /** which edge names a bin */
  label?: Label;
  /** which side of equal values */
  side?: 'left' | 'right';
}

export interface IndexInsertOptions {
  /** position */
  loc?: number;
  /** name */
  item?: Label;
}

export interface IntersectionOptions {
  /** the other operand */
  other?: LabelList;
  /** sort the result; default false */
  sort?: boolean;
}

export interface IndexIsinOptions {
  /** the values */
  values?: ListLike;
  /** level of a MultiIndex, by position or name */
  level?: Level | null;
}

export interface JoinOptions {
  /** the other operand */
  other?: Index<any>;
  /** in which way; default 'left' */
  how?: 'left' | 'right' | 'inner' | 'outer';
  /** level of a MultiIndex, by position or name */
  level?: Levels | null;
  /** also give the positions; default false */
  returnIndexers?: boolean;
  /** sort the result; default false */
  sort?: boolean;
}

export interface PutmaskOptions {
  /** booleans per element */
  mask?: readonly boolean[] | Mask;
  /** the value */
  value?: any;
}

export interface RavelOptions {
  /** order; default 'C' */
  order?: any;
}

export interface IndexReindexOptions {
  /** the labels wanted */
  target?: LabelList;
  /** how to do it */
  method?: 'ffill' | 'bfill' | 'pad' | 'backfill' | 'nearest' | null;
  /** level of a MultiIndex, by position or name */
  level?: Levels | null;
  /** how many missing values in a row may be filled */
  limit?: number | null;
  /** greatest distance of a match */
  tolerance?: any;
}

export interface IndexRenameOptions {
  /** name of the result */
  name?: Label | readonly Label[];
  /** change this object; default false */
  inplace?: boolean;
}

export interface IndexReplaceOptions {
  /** values to replace */
  toReplace?: any;
  /** the value */
  value?: any;
  /** read the text as a pattern; default false */
  regex?: boolean;
}

export interface SetNamesOptions {
  /** names of the levels or columns */
  names?: Label | readonly Label[];
  /** level of a MultiIndex, by position or name */
  level?: Levels | null;
  /** change this object; default false */
  inplace?: boolean;
}

export interface IndexShiftOptions {
  /** how many steps; default 1 */
  periods?: number;
  /** frequency */
  freq?: FreqLike | null;
}

export interface SliceIndexerOptions {
  /** first element */
  start?: Label | null;
  /** last element */
  end?: Label | null;
  /** distance between elements */
  step?: number | null;
}

export interface IndexSortValuesOptions {
  /** also give the positions; default false */
  returnIndexer?: boolean;
  /** smallest first; default true */
  ascending?: boolean;
  /** where missing values go; default 'last' */
  naPosition?: 'first' | 'last';
  /** the key */
  key?: ((labels: any) => unknown) | null;
}

export interface SortlevelOptions {
  /** level of a MultiIndex, by position or name */
  level?: Levels | null;
  /** smallest first; default true */
  ascending?: boolean | readonly boolean[];
  /** sort by the other levels too */
  sortRemaining?: boolean | null;
  /** where missing values go; default 'first' */
  naPosition?: 'first' | 'last';
}

export interface SymmetricDifferenceOptions {
  /** the other operand */
  other?: LabelList;
  /** name of the result */
  resultName?: Label | null;
  /** sort the result */
  sort?: boolean | null;
}

export interface IndexTakeOptions {
  /** positions */
  indices?: readonly number[] | TypedArray | Series<number> | Index<number>;
  /** 0 or 'index' goes down the rows, 1 or 'columns' across the columns; default 0 */
  axis?: Axis;
  /** -1 means missing */
  allowFill?: boolean;
  /** stands in for missing values */
  fillValue?: any;
}

export interface ToFrameOptions {
  /** labels of the rows; default true */
  index?: boolean;
  /** name of the result */
  name?: any;
}

export interface ToSeriesOptions {
  /** labels of the rows */
  index?: LabelList | null;
  /** name of the result */
  name?: Label | null;
}

export interface UniqueOptions {
  /** level of a MultiIndex, by position or name */
  level?: Level | null;
}

export interface WhereOptions {
  /** condition */
  cond?: readonly boolean[] | Mask;
  /** the other operand */
  other?: any;
}
