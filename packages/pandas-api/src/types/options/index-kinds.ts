import type { DataFrame } from '../frame.js';
import type { Index, MultiIndex } from '../index-types.js';
import type { Ambiguous, Axis, FreqLike, Label, Level, Levels, ListLike, Mapping, Nonexistent, TimeUnitName } from '../values.js';

export interface EqualLevelsOptions {
  /** the other operand */
  other?: MultiIndex;
}

export interface GetLocLevelOptions {
  /** the key */
  key?: any;
  /** level of a MultiIndex, by position or name; default 0 */
  level?: Levels;
  /** drop the levels that the key fixes; default true */
  dropLevel?: boolean;
}

export interface GetLocsOptions {
  /** one selection per level */
  seq?: readonly any[];
}

export interface SetCodesOptions {
  /** codes */
  codes?: any;
  /** level of a MultiIndex, by position or name */
  level?: Levels | null;
  /** raise for duplicates; default true */
  verifyIntegrity?: boolean;
}

export interface SetLevelsOptions {
  /** levels */
  levels?: any;
  /** level of a MultiIndex, by position or name */
  level?: Levels | null;
  /** raise for duplicates; default true */
  verifyIntegrity?: boolean;
}

export interface MultiIndexSwaplevelOptions {
  /** first level; default -2 */
  i?: Level;
  /** second level; default -1 */
  j?: Level;
}

export interface MultiIndexTruncateOptions {
  /** leave out labels before this */
  before?: Label | null;
  /** leave out labels after this */
  after?: Label | null;
}

export interface MultiIndexRenameOptions {
  /** names of the levels or columns */
  names?: readonly Label[] | Label;
  /** level of a MultiIndex, by position or name */
  level?: Levels | null;
  /** change this object; default false */
  inplace?: boolean;
}

export interface MultiIndexToFrameOptions {
  /** labels of the rows; default true */
  index?: boolean;
  /** name of the result */
  name?: any;
  /** allow a name twice; default false */
  allowDuplicates?: boolean;
}

export interface FromArraysOptions {
  /** one list of labels per level */
  arrays?: readonly ListLike[];
  /** to which level the labels are sorted */
  sortorder?: number | null;
  /** names of the levels or columns */
  names?: readonly Label[];
}

export interface FromTuplesOptions {
  /** one tuple per row */
  tuples?: readonly (readonly unknown[])[] | Index<any>;
  /** to which level the labels are sorted */
  sortorder?: number | null;
  /** names of the levels or columns */
  names?: readonly Label[] | null;
}

export interface FromProductOptions {
  /** the labels of each level */
  iterables?: readonly ListLike[];
  /** to which level the labels are sorted */
  sortorder?: number | null;
  /** names of the levels or columns */
  names?: readonly Label[];
}

export interface FromFrameOptions {
  /** the frame */
  df?: DataFrame<any>;
  /** to which level the labels are sorted */
  sortorder?: number | null;
  /** names of the levels or columns */
  names?: readonly Label[] | null;
}

export interface AsUnitOptions {
  /** unit of time */
  unit?: TimeUnitName;
}

export interface RoundTimeOptions {
  /** frequency */
  freq?: FreqLike;
  /** local times that happen twice; default 'raise' */
  ambiguous?: Ambiguous;
  /** local times that never happen; default 'raise' */
  nonexistent?: Nonexistent;
}

export interface LocaleOptions {
  /** language of the names */
  locale?: string | null;
}

export interface IndexerAtTimeOptions {
  /** time of day */
  time?: string | Date;
  /** kept for pandas code; default false */
  asof?: boolean;
}

export interface IndexerBetweenTimeOptions {
  /** first time of day */
  startTime?: string;
  /** last time of day */
  endTime?: string;
  /** the first time belongs to it; default true */
  includeStart?: boolean;
  /** the last time belongs to it; default true */
  includeEnd?: boolean;
}

export interface MeanOptions {
  /** leave missing values out; default true */
  skipna?: boolean;
  /** 0 or 'index' goes down the rows, 1 or 'columns' across the columns; default 0 */
  axis?: Axis;
}

export interface StdOptions {
  /** divisor is the number of values minus this; default 1 */
  ddof?: number;
  /** leave missing values out; default true */
  skipna?: boolean;
}

export interface SnapOptions {
  /** frequency; default 'S' */
  freq?: FreqLike;
}

export interface StrftimeOptions {
  /** format of times */
  dateFormat?: string;
}

export interface DatetimeIndexToPeriodOptions {
  /** frequency */
  freq?: FreqLike | null;
}

export interface DatetimeIndexTzConvertOptions {
  /** time zone; null takes it away */
  tz?: string;
}

export interface DatetimeIndexTzLocalizeOptions {
  /** time zone; null takes it away */
  tz?: string;
  /** local times that happen twice; default 'raise' */
  ambiguous?: Ambiguous;
  /** local times that never happen; default 'raise' */
  nonexistent?: Nonexistent;
}

export interface AddCategoriesOptions {
  /** the categories */
  newCategories?: any;
}

export interface RemoveCategoriesOptions {
  /** categories to remove */
  removals?: any;
}

export interface RenameCategoriesOptions {
  /** the categories */
  newCategories?: readonly any[] | Mapping | ((category: any) => unknown);
}

export interface ReorderCategoriesOptions {
  /** the categories */
  newCategories?: readonly any[];
  /** whether the categories have an order */
  ordered?: boolean | null;
}

export interface SetCategoriesOptions {
  /** the categories */
  newCategories?: readonly any[];
  /** whether the categories have an order */
  ordered?: boolean | null;
  /** new categories replace old ones by position; default false */
  rename?: boolean;
}
