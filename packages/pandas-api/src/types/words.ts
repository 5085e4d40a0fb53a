import type { Index } from './index-types.js';
import type { JoinHow } from './joins.js';
import type { GroupbyOptions } from './options/shape.js';
import type { OneOrMany, Options } from './options.js';
import type { Widen } from './schema.js';
import type { Series } from './series.js';
import type { AnyFrame, Levels, Mapping, Scalar, TypedArray } from './values.js';

/** Words and small shapes that arguments use. */
export type Keep = 'first' | 'last' | false;
export type KeepExtremes = 'first' | 'last' | 'all';
export type CorrelationMethod = 'pearson' | 'kendall' | 'spearman' | ((left: Float64Array, right: Float64Array) => number);
export type RankMethod = 'average' | 'min' | 'max' | 'first' | 'dense';
export type InterpolateMethod =
  | 'linear'
  | 'time'
  | 'index'
  | 'values'
  | 'pad'
  | 'nearest'
  | 'zero'
  | 'slinear'
  | 'quadratic'
  | 'cubic'
  | 'spline'
  | 'barycentric'
  | 'polynomial'
  | 'krogh'
  | 'piecewise_polynomial'
  | 'pchip'
  | 'akima'
  | 'cubicspline'
  | 'from_derivatives';
export type ExplainStage = 'pandas' | 'plan' | 'optimized' | 'engine';
export type TransformName =
  | 'cumsum'
  | 'cumprod'
  | 'cummin'
  | 'cummax'
  | 'shift'
  | 'diff'
  | 'rank'
  | 'ffill'
  | 'bfill'
  | 'abs'
  | 'sqrt'
  | 'exp'
  | 'log'
  | 'pct_change';

/** New labels by old ones; a lone object with `columns` or `index` is the options. */
export type LabelMap =
  | ({ readonly [label: string]: unknown } & { columns?: never; index?: never; mapper?: never })
  | ReadonlyMap<any, unknown>;

/** What a frame calculates with. */
export type FrameOperand = Scalar | AnyFrame | Series<any> | Index<any> | readonly unknown[] | TypedArray | Mapping;

/** How an aggregation goes. */
export interface AggOptions {
  /** 0 down the rows, 1 across the columns */
  axis?: 0 | 1 | 'index' | 'columns';
  /** further arguments of the function */
  args?: readonly unknown[];
  [option: string]: unknown;
}

/** `asIndex` of a groupby, in both spellings. */
export interface AsIndex<I> {
  /** keys become the index; default true */
  asIndex?: I;
  as_index?: I;
}

/** Keys of a groupby among its options. */
export type GroupKeys<K, I> = Options<GroupbyOptions> & AsIndex<I> & ({ by: OneOrMany<K> } | { level: Levels });

/** The frame's settings. */
export interface Flags {
  /** May labels repeat? */
  allowsDuplicateLabels: boolean;
}

/** `pd.Grouper(…)`: a key with a frequency. */
export interface Grouper {
  readonly key: unknown;
  readonly freq: unknown;
}

/** Windows of your own, as `pd.api.indexers` has them. */
export interface WindowIndexer {
  getWindowBounds(...args: any[]): unknown;
}

/** An open Excel file. */
export interface ExcelWriter {
  /** Writes the file and closes it. */
  close(): void;
}

/** The parts of apache-arrow that results show. */
export interface ArrowBatch {
  /** number of rows */
  readonly numRows: number;
  /** number of columns */
  readonly numCols: number;
  readonly schema: { readonly fields: readonly { readonly name: string; readonly type: unknown }[] };
  /** One column by name. */
  getChild(name: string): ArrayLike<unknown> | null | any;
  /** All values. */
  toArray(): any;
}
export interface ArrowTable extends ArrowBatch {
  /** the record batches */
  readonly batches: readonly ArrowBatch[];
}

/** Pictures: callable, with one member per kind. */
export interface Plot<F> {
  (options?: Mapping): unknown;
  /** A line per column. */
  line(options?: Mapping): unknown;
  /** Upright bars. */
  bar(options?: Mapping): unknown;
  /** Lying bars. */
  barh(options?: Mapping): unknown;
  /** A histogram. */
  hist(options?: Mapping): unknown;
  /** A box plot. */
  box(options?: Mapping): unknown;
  /** An estimated density. */
  kde(options?: Mapping): unknown;
  /** The same as `kde`. */
  density(options?: Mapping): unknown;
  /** Stacked areas. */
  area(options?: Mapping): unknown;
  /** A pie. */
  pie(options?: Mapping): unknown;
  /** Points of two columns. */
  scatter(options?: Mapping): unknown;
  /** Hexagons of two columns. */
  hexbin(options?: Mapping): unknown;
  /** what is drawn */
  readonly data: F;
}

interface MeltTail {
  /** level of the column labels to unpivot */
  colLevel?: number | string;
  /** number the rows of the result from 0; default true */
  ignoreIndex?: boolean;
}
/** The options of `melt`, in both spellings. */
export interface MeltOptions<Id, V, N, W> extends MeltTail {
  /** columns to keep */
  idVars?: OneOrMany<Id> | null;
  id_vars?: OneOrMany<Id> | null;
  /** columns to unpivot; default: all others */
  valueVars?: OneOrMany<V> | null;
  value_vars?: OneOrMany<V> | null;
  /** name of the column with the former names; default 'variable' */
  varName?: N | null;
  var_name?: N | null;
  /** name of the column with the values; default 'value' */
  valueName?: W;
  value_name?: W;
  col_level?: number | string;
  ignore_index?: boolean;
}

/** Keys of a pivot table. */
export type PivotKey<K> = OneOrMany<K> | Grouper | Series<any> | readonly unknown[] | null;
export interface PivotTableKeys<K> {
  /** columns to aggregate */
  values?: OneOrMany<K> | null;
  /** keys of the rows */
  index?: PivotKey<K>;
  /** keys of the columns */
  columns?: PivotKey<K>;
}
interface PivotTableTail {
  /** aggregation, list of these, or one per column; default 'mean' */
  aggfunc?: unknown;
  /** stands in for missing cells */
  fillValue?: Scalar;
  /** add totals; default false */
  margins?: boolean;
  /** leave out columns without any value; default true */
  dropna?: boolean;
  /** name of the totals; default 'All' */
  marginsName?: string;
  /** only categories that occur; default true */
  observed?: boolean;
  /** sort the result; default true */
  sort?: boolean;
}
export type PivotTableOptions = Options<PivotTableTail>;

interface MergeRest {
  /** sort by the keys; default false */
  sort?: boolean;
  /** kept for pandas code */
  copy?: boolean;
  /** add a column `_merge` that says which side a row comes from */
  indicator?: boolean | string;
  /** check the kind of match; MergeError if it does not hold */
  validate?: 'one_to_one' | '1:1' | 'one_to_many' | '1:m' | 'many_to_one' | 'm:1' | 'many_to_many' | 'm:m' | null;
}
/** The options of `merge` with a Series. */
export interface MergeTail extends MergeRest {
  how?: JoinHow;
  on?: OneOrMany<string>;
  leftOn?: OneOrMany<string>;
  left_on?: OneOrMany<string>;
  rightOn?: OneOrMany<string>;
  right_on?: OneOrMany<string>;
  leftIndex?: boolean;
  left_index?: boolean;
  rightIndex?: boolean;
  right_index?: boolean;
  suffixes?: readonly [string | null, string | null];
}
/** The options of `merge`, in both spellings. */
export interface MergeOptions<On, L, Q, H, SL, SR, X> extends MergeRest {
  /** 'inner' (default), 'left', 'right', 'outer', 'cross' */
  how?: H;
  /** columns of both frames to match; default: all they share */
  on?: OneOrMany<On> | null;
  /** columns of this frame to match */
  leftOn?: OneOrMany<L> | null;
  left_on?: OneOrMany<L> | null;
  /** columns of the other frame to match */
  rightOn?: OneOrMany<Q> | null;
  right_on?: OneOrMany<Q> | null;
  /** match this frame by its index */
  leftIndex?: X;
  left_index?: X;
  /** match the other frame by its index */
  rightIndex?: X;
  right_index?: X;
  /** put behind names that both frames have; default ['_x', '_y'] */
  suffixes?: readonly [SL | null, SR | null];
}

/** The options of `join`. */
export interface FrameJoinOptions<K, H, SL, SR> {
  /** column of this frame to match with the other's index; default: its index */
  on?: OneOrMany<K> | null;
  /** 'left' (default), 'right', 'outer', 'inner', 'cross' */
  how?: H;
  /** put behind names of this frame that both have */
  lsuffix?: SL;
  /** put behind names of the other frame that both have */
  rsuffix?: SR;
  /** sort by the labels; default false */
  sort?: boolean;
  /** check the kind of match */
  validate?: string | null;
  suffixes?: readonly [string | null, string | null];
}

/** The values of a column as an array: typed for numbers. */
export type Values<T> = unknown extends T ? any : [T] extends [number] ? NumberArray : T[];
/** A typed array of numbers. An int64 column with a value beyond 2^53 gives a BigInt64Array, which the type does not show. */
export type NumberArray = Float64Array;

/** A column of an Arrow table. */
export interface ArrowVector<T> extends Iterable<T | null> {
  /** number of values */
  readonly length: number;
  /** One value. */
  get(index: number): T | null;
  /** All values. */
  toArray(): ArrayLike<any>;
}

/** A column of T after missing values became V. */
export type Filled<T, V> = unknown extends T | V
  ? any
  : V extends string | number | bigint | boolean | Date
    ? NonNullable<T> | Widen<V>
    : NonNullable<T>;
