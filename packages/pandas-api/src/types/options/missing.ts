import type { OneOrMany } from '../options.js';
import type { Series } from '../series.js';
import type { AnyFrame, Axis, Label } from '../values.js';
import type { InterpolateMethod } from '../words.js';

export interface DropnaOptions {
  /** 0 or 'index' goes down the rows, 1 or 'columns' across the columns; default 0 */
  axis?: Axis;
  /** in which way */
  how?: 'any' | 'all';
  /** keep rows with at least this many present values */
  thresh?: number;
  /** the columns to look at */
  subset?: OneOrMany<Label> | null;
  /** change this object */
  inplace?: boolean;
  /** number the rows of the result from 0; default false */
  ignoreIndex?: boolean;
}

export interface FillnaOptions {
  /** 0 or 'index' goes down the rows, 1 or 'columns' across the columns */
  axis?: Axis | null;
  /** change this object; default false */
  inplace?: boolean;
  /** how many missing values in a row may be filled */
  limit?: number | null;
}

export interface FfillOptions {
  /** 0 or 'index' goes down the rows, 1 or 'columns' across the columns */
  axis?: Axis | null;
  /** change this object; default false */
  inplace?: boolean;
  /** how many missing values in a row may be filled */
  limit?: number | null;
  /** fill only between, or only outside, present values */
  limitArea?: 'inside' | 'outside' | null;
}

export interface InterpolateOptions {
  /** how to do it; default 'linear' */
  method?: InterpolateMethod;
  /** 0 or 'index' goes down the rows, 1 or 'columns' across the columns; default 0 */
  axis?: Axis;
  /** how many missing values in a row may be filled */
  limit?: number | null;
  /** change this object; default false */
  inplace?: boolean;
  /** in which direction to fill */
  limitDirection?: 'forward' | 'backward' | 'both' | null;
  /** fill only between, or only outside, present values */
  limitArea?: 'inside' | 'outside' | null;
}

export interface ReplaceOptions {
  /** values to replace */
  toReplace?: any;
  /** the value */
  value?: any;
  /** change this object; default false */
  inplace?: boolean;
  /** read the text as a pattern; default false */
  regex?: boolean;
}

export interface CombineFirstOptions {
  /** the other operand */
  other?: AnyFrame;
}

export interface UpdateOptions {
  /** the other operand */
  other?: AnyFrame | Series<any>;
  /** labels of which side to keep; default 'left' */
  join?: 'inner' | 'outer' | 'left' | 'right';
  /** replace values that are present; default true */
  overwrite?: boolean;
  /** which values may be replaced */
  filterFunc?: ((column: any) => readonly boolean[]) | null;
  /** what to do about errors; default 'ignore' */
  errors?: 'raise' | 'ignore';
}

export interface CompareOptions {
  /** the other operand */
  other?: AnyFrame;
  /** put both sides into columns (1) or rows (0); default 1 */
  alignAxis?: Axis;
  /** keep rows and columns without differences; default false */
  keepShape?: boolean;
  /** show equal values too; default false */
  keepEqual?: boolean;
  /** names of both sides; default ['self', 'other'] */
  resultNames?: readonly [string, string];
}
