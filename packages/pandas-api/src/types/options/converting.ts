import type { DtypeLike } from '../dtypes.js';
import type { Index } from '../index-types.js';
import type { Series } from '../series.js';
import type { Label, Levels, ListLike, Mapping, TimeLike, TimeUnitName } from '../values.js';

export interface ToDatetimeOptions {
  /** what to do about errors; default 'raise' */
  errors?: 'raise' | 'ignore';
  /** read 10/11 as 10 November; default false */
  dayfirst?: boolean;
  /** read 10/11/12 as 2010; default false */
  yearfirst?: boolean;
  /** give UTC; default false */
  utc?: boolean;
  /** format of the texts */
  format?: string | null;
  /** the whole text must match the format */
  exact?: boolean;
  /** unit of time */
  unit?: TimeUnitName | 'D' | 'm' | 'h' | null;
  /** where counting starts; default 'unix' */
  origin?: TimeLike | 'epoch' | 'start' | 'start_day' | 'end' | 'end_day' | 'unix' | 'julian';
  /** remember parsed times; default true */
  cache?: boolean;
}

export interface ToTimedeltaOptions {
  /** unit of time */
  unit?: string | null;
}

export interface ToNumericOptions {
  /** smallest dtype of this kind */
  downcast?: 'integer' | 'signed' | 'unsigned' | 'float' | null;
  /** which family of dtypes to give */
  dtypeBackend?: 'numpy_nullable' | 'pyarrow';
}

export interface FactorizeFunctionOptions {
  /** sort the result; default false */
  sort?: boolean;
  /** code missing values as -1; default true */
  useNaSentinel?: boolean;
  /** kept for pandas code */
  sizeHint?: number | null;
}

export interface CutOptions {
  /** the right side; default true */
  right?: any;
  /** also give the edges; default false */
  retbins?: boolean;
  /** digits of the labels; default 3 */
  precision?: number;
  /** the first bin has its left edge; default false */
  includeLowest?: boolean;
  /** what to do about equal edges; default 'raise' */
  duplicates?: 'raise' | 'drop';
  /** whether the categories have an order; default true */
  ordered?: boolean;
}

export interface QcutOptions {
  /** also give the edges; default false */
  retbins?: boolean;
  /** digits of the labels; default 3 */
  precision?: number;
  /** what to do about equal edges; default 'raise' */
  duplicates?: 'raise' | 'drop';
}

export interface ArrayOptions {
  /** the values */
  data?: ListLike;
  /** dtype of the result */
  dtype?: DtypeLike | null;
  /** kept for pandas code; has no effect; default true */
  copy?: boolean;
}

export interface PandasEvalOptions {
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
  /** more places to look up names; default [] */
  resolvers?: readonly unknown[];
  /** level of a MultiIndex, by position or name; default 0 */
  level?: Levels;
  /** the labels wanted */
  target?: any;
  /** change this object */
  inplace?: boolean;
}

export interface ColOptions {
  /** name of the column */
  colName?: Label;
}

export interface InferFreqOptions {
  /** labels of the rows */
  index?: Index<any> | Series<any>;
}
