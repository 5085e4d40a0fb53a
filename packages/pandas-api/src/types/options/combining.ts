import type { DtypeLike } from '../dtypes.js';
import type { DataFrame } from '../frame.js';
import type { JoinHow } from '../joins.js';
import type { OneOrMany } from '../options.js';
import type { AnyFrame, Label, ListLike, Mapping } from '../values.js';

export interface ConcatOptions {
  /** labels of which side to keep; default 'outer' */
  join?: 'inner' | 'outer' | 'left' | 'right';
  /** number the rows of the result from 0; default false */
  ignoreIndex?: boolean;
  /** the keys */
  keys?: ListLike | null;
  /** levels */
  levels?: any;
  /** names of the levels or columns */
  names?: readonly Label[] | null;
  /** raise for duplicates; default false */
  verifyIntegrity?: boolean;
  /** sort the result */
  sort?: boolean;
  /** kept for pandas code; has no effect */
  copy?: boolean;
  /** unite categories; default false */
  unionCategories?: boolean;
}

export interface MergeAsofOptions {
  /** columns to work on */
  on?: any;
  /** columns of the left frame to match */
  leftOn?: any;
  /** columns of the right frame to match */
  rightOn?: any;
  /** match the left frame by its index; default false */
  leftIndex?: boolean;
  /** match the right frame by its index; default false */
  rightIndex?: boolean;
  /** what to group by */
  by?: any;
  /** columns of the left frame that must be equal */
  leftBy?: any;
  /** columns of the right frame that must be equal */
  rightBy?: any;
  /** put behind names that both sides have; default ['_x', '_y'] */
  suffixes?: readonly [string | null, string | null];
  /** greatest distance of a match */
  tolerance?: any;
  /** equal keys match; default true */
  allowExactMatches?: boolean;
  /** where to look for a match; default 'backward' */
  direction?: 'backward' | 'forward' | 'nearest';
}

export interface MergeOrderedOptions {
  /** columns to work on */
  on?: any;
  /** columns of the left frame to match */
  leftOn?: any;
  /** columns of the right frame to match */
  rightOn?: any;
  /** columns of the left frame that must be equal */
  leftBy?: any;
  /** columns of the right frame that must be equal */
  rightBy?: any;
  /** how to fill holes */
  fillMethod?: 'ffill' | null;
  /** put behind names that both sides have; default ['_x', '_y'] */
  suffixes?: readonly [string | null, string | null];
  /** in which way; default 'outer' */
  how?: JoinHow;
}

export interface CrosstabOptions {
  /** the values */
  values?: ListLike | null;
  /** names of the rows */
  rownames?: readonly Label[] | null;
  /** names of the columns */
  colnames?: readonly Label[] | null;
  /** aggregation */
  aggfunc?: any;
  /** add totals; default false */
  margins?: boolean;
  /** name of the totals; default 'All' */
  marginsName?: string;
  /** leave missing values out; default true */
  dropna?: boolean;
  /** give shares of 1 instead of counts; default false */
  normalize?: boolean | 'all' | 'index' | 'columns' | 0 | 1;
}

export interface PandasGetDummiesOptions {
  /** the values */
  data?: AnyFrame | ListLike;
  /** put in front */
  prefix?: string | readonly string[] | Mapping<string> | null;
  /** between prefix and value; default '_' */
  prefixSep?: string | readonly string[] | Mapping;
  /** a column for missing values; default false */
  dummyNa?: boolean;
  /** names of columns */
  columns?: readonly Label[] | null;
  /** kept for pandas code; default false */
  sparse?: boolean;
  /** leave out the first category; default false */
  dropFirst?: boolean;
  /** dtype of the result */
  dtype?: DtypeLike | null;
}

export interface FromDummiesOptions {
  /** the values */
  data?: AnyFrame;
  /** separator */
  sep?: string | null;
  /** category where no dummy is set */
  defaultCategory?: any;
}

export interface LreshapeOptions {
  /** the values */
  data?: AnyFrame;
  /** new name -> columns */
  groups?: Mapping<readonly Label[]>;
  /** leave missing values out; default true */
  dropna?: boolean;
}

export interface WideToLongOptions {
  /** the frame */
  df?: DataFrame<any>;
  /** starts of the names */
  stubnames?: string | readonly string[];
  /** first level */
  i?: OneOrMany<Label>;
  /** second level */
  j?: Label;
  /** separator; default '' */
  sep?: string;
  /** put behind; default '\\d+' */
  suffix?: string;
}

export interface JsonNormalizeOptions {
  /** the values */
  data?: unknown;
  /** path of the list of records */
  recordPath?: any;
  /** fields to repeat per record */
  meta?: any;
  /** put before names of repeated fields */
  metaPrefix?: string | null;
  /** put before names of record fields */
  recordPrefix?: string | null;
  /** what to do about errors; default 'raise' */
  errors?: 'raise' | 'ignore';
  /** separator; default '.' */
  sep?: string;
  /** how deep to flatten */
  maxLevel?: number | null;
}
