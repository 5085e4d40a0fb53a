import type { DtypeLike, DtypeValue } from './dtypes.js';
import type { DataFrame } from './frame.js';
import type { Categorical } from './function-words.js';
import type { MultiIndexStatics } from './index/multi.js';
import type {
  CategoricalIndex,
  DatetimeIndex,
  Index,
  IntervalIndex,
  MultiIndex,
  PeriodIndex,
  RangeIndex,
  TimedeltaIndex,
} from './index-types.js';
import type { Aliased, AliasesOf, Arg, Options } from './options.js';
import type { Interval, Period, Timedelta, Timestamp } from './scalars.js';
import type { SchemaOf, SchemaOfRows, Settle, ValueOf, Widen } from './schema.js';
import type { Series } from './series.js';
import type { Ambiguous, ColumnInput, FreqLike, Label, ListLike, Mapping, Scalar, TypedArray } from './values.js';
import type { ArrowBatch, ArrowTable } from './words.js';

/** What `new pd.DataFrame` takes besides the data. */
export interface FrameOptions {
  /** labels of the rows; default: 0, 1, 2, … */
  index?: ListLike<Label>;
  /** which columns, in which order; names where the data has none */
  columns?: ListLike<Label>;
  /** dtype of all columns */
  dtype?: DtypeLike;
  /** kept for pandas code; has no effect */
  copy?: boolean | null;
}
/** What `new pd.Series` takes besides the data. */
export interface SeriesOptions {
  /** labels of the values; default: 0, 1, 2, … */
  index?: ListLike<Label> | null;
  /** dtype of the values */
  dtype?: DtypeLike | null;
  /** name of the Series */
  name?: Label;
  /** kept for pandas code; has no effect */
  copy?: boolean | null;
}

/** Columns by name. */
type ColumnData = { readonly [name: string]: ColumnInput };
/** Row objects. */
type RowData = { readonly [name: string]: Scalar };

interface FrameStaticMembers {
  /** Columns (or rows with `orient: 'index'`) by name. */
  fromDict<const D extends ColumnData>(data: D): DataFrame<SchemaOf<D>>;
  fromDict(
    data: Mapping,
    orient?: string | { orient?: string; dtype?: DtypeLike; columns?: ListLike },
    dtype?: DtypeLike | null,
    columns?: ListLike,
  ): DataFrame<any>;
  /** Rows: arrays, tuples or objects. */
  fromRecords<const R extends RowData>(data: readonly R[]): DataFrame<SchemaOfRows<R>>;
  fromRecords(
    data: Iterable<unknown>,
    options?: Options<{ index?: unknown; exclude?: readonly Label[]; columns?: ListLike; coerceFloat?: boolean; nrows?: number | null }>,
  ): DataFrame<any>;
  /** A frame over an Arrow table or over record batches. */
  fromArrow<S = any>(data: ArrowTable | ArrowBatch | Iterable<ArrowBatch>): DataFrame<S>;
}
interface FrameStaticAliases extends AliasesOf<keyof FrameStaticMembers> {}

/** `pd.DataFrame`, with or without `new`. */
export interface DataFrameConstructor extends FrameStaticMembers, Aliased<FrameStaticMembers, FrameStaticAliases> {
  /**
   * A frame from columns by name, from row objects, or from anything else that pandas takes.
   * @example new pd.DataFrame({city: ['Rome', 'Oslo'], price: [3, null]})
   * @example new pd.DataFrame([{city: 'Rome', price: 3}])
   */
  new <const D extends ColumnData>(data: D, options?: FrameOptions & { columns?: never }): DataFrame<SchemaOf<D>>;
  new <const R extends RowData>(data: readonly R[], options?: FrameOptions & { columns?: never }): DataFrame<SchemaOfRows<R>>;
  new <S = any>(
    data?: any,
    index?: ListLike<Label> | null | FrameOptions,
    columns?: ListLike<Label> | null | FrameOptions,
    dtype?: DtypeLike | null | FrameOptions,
    copy?: boolean | null,
  ): DataFrame<S>;
  <const D extends ColumnData>(data: D, options?: FrameOptions & { columns?: never }): DataFrame<SchemaOf<D>>;
  <const R extends RowData>(data: readonly R[], options?: FrameOptions & { columns?: never }): DataFrame<SchemaOfRows<R>>;
  <S = any>(
    data?: any,
    index?: ListLike<Label> | null | FrameOptions,
    columns?: ListLike<Label> | null | FrameOptions,
    dtype?: DtypeLike | null | FrameOptions,
    copy?: boolean | null,
  ): DataFrame<S>;
  readonly prototype: DataFrame<any>;
}

interface SeriesStaticMembers {
  /** A Series over an Arrow array. */
  fromArrow<T = any>(data: unknown): Series<T>;
}
interface SeriesStaticAliases extends AliasesOf<keyof SeriesStaticMembers> {}

/** `pd.Series`, with or without `new`. */
export interface SeriesConstructor extends SeriesStaticMembers, Aliased<SeriesStaticMembers, SeriesStaticAliases> {
  /**
   * Values with labels, from an array, a typed array, another Series or Index, a map of label to value, or one value.
   * @example new pd.Series([1, 2, null], {index: ['a', 'b', 'c'], name: 'price'})
   */
  new <const D extends DtypeLike>(
    data: ListLike | Mapping | Scalar | undefined,
    options: SeriesOptions & { dtype: D },
  ): Series<DtypeValue<D>>;
  new <const V extends ColumnInput | Iterable<unknown>>(
    data: V,
    index?: ListLike<Label> | null | SeriesOptions,
    dtype?: null | SeriesOptions,
    name?: Label | SeriesOptions,
    copy?: boolean | null,
  ): Series<ValueOf<V>>;
  new <V>(
    data: { readonly [label: string]: V } | ReadonlyMap<any, V>,
    index?: ListLike<Label> | null | SeriesOptions,
  ): Series<Settle<Widen<V>>>;
  new <T = any>(
    data?: any,
    index?: ListLike<Label> | null | SeriesOptions,
    dtype?: DtypeLike | null | SeriesOptions,
    name?: Label | SeriesOptions,
    copy?: boolean | null,
  ): Series<T>;
  <const D extends DtypeLike>(data: ListLike | Mapping | Scalar | undefined, options: SeriesOptions & { dtype: D }): Series<DtypeValue<D>>;
  <const V extends ColumnInput | Iterable<unknown>>(
    data: V,
    index?: ListLike<Label> | null | SeriesOptions,
    dtype?: null | SeriesOptions,
    name?: Label | SeriesOptions,
    copy?: boolean | null,
  ): Series<ValueOf<V>>;
  <V>(
    data: { readonly [label: string]: V } | ReadonlyMap<any, V>,
    index?: ListLike<Label> | null | SeriesOptions,
  ): Series<Settle<Widen<V>>>;
  <T = any>(
    data?: any,
    index?: ListLike<Label> | null | SeriesOptions,
    dtype?: DtypeLike | null | SeriesOptions,
    name?: Label | SeriesOptions,
    copy?: boolean | null,
  ): Series<T>;
  readonly prototype: Series<any>;
}

/** What an Index takes besides the labels. */
export interface IndexOptions {
  /** dtype of the labels */
  dtype?: DtypeLike | null;
  /** kept for pandas code; has no effect */
  copy?: boolean | null;
  /** name of the index */
  name?: Label;
  /** names of the levels */
  names?: readonly Label[];
  /** make a MultiIndex of tuples; default true */
  tupleizeCols?: boolean;
}

/** `pd.Index`, with or without `new`. */
export interface IndexConstructor {
  /** Labels. Tuples make a MultiIndex, moments a DatetimeIndex, and so on. @example new pd.Index(['a', 'b'], {name: 'k'}) */
  new <const V extends readonly unknown[] | TypedArray | Series<any> | Index<any>>(
    data: V,
    dtype?: DtypeLike | null | Options<IndexOptions>,
    options?: Options<IndexOptions>,
  ): Index<ValueOf<V>>;
  new <T = any>(data?: Iterable<T> | null, dtype?: DtypeLike | null | Options<IndexOptions>, options?: Options<IndexOptions>): Index<T>;
  <const V extends readonly unknown[] | TypedArray | Series<any> | Index<any>>(
    data: V,
    dtype?: DtypeLike | null | Options<IndexOptions>,
    options?: Options<IndexOptions>,
  ): Index<ValueOf<V>>;
  <T = any>(data?: Iterable<T> | null, dtype?: DtypeLike | null | Options<IndexOptions>, options?: Options<IndexOptions>): Index<T>;
  readonly prototype: Index<any>;
}

/** The options of `pd.RangeIndex`. */
export interface RangeIndexOptions {
  /** first number */
  start?: number | null;
  /** end, excluded */
  stop?: number | null;
  /** distance */
  step?: number | null;
  /** dtype of the labels */
  dtype?: DtypeLike | null;
  /** kept for pandas code; has no effect */
  copy?: boolean;
  /** name of the index */
  name?: Label;
}
/** `pd.RangeIndex`. */
export interface RangeIndexConstructor {
  /** Numbers at equal distances. @example new pd.RangeIndex(3) */
  new (
    start?: Arg<RangeIndexOptions, 'start'>,
    stop?: Arg<RangeIndexOptions, 'stop'>,
    step?: Arg<RangeIndexOptions, 'step'>,
    options?: RangeIndexOptions,
  ): RangeIndex;
  (
    start?: Arg<RangeIndexOptions, 'start'>,
    stop?: Arg<RangeIndexOptions, 'stop'>,
    step?: Arg<RangeIndexOptions, 'step'>,
    options?: RangeIndexOptions,
  ): RangeIndex;
  readonly prototype: RangeIndex;
}

interface MultiIndexStaticAliases extends AliasesOf<keyof MultiIndexStatics> {}
/** The options of `pd.MultiIndex`. */
export interface MultiIndexOptions {
  /** the different labels of each level */
  levels?: readonly ListLike[];
  /** per level, the position of each row among them */
  codes?: readonly (readonly number[])[];
  /** to which level the labels are sorted */
  sortorder?: number | null;
  /** names of the levels */
  names?: readonly Label[] | null;
  /** kept for pandas code; has no effect */
  copy?: boolean;
  /** name of the index */
  name?: Label;
  /** check that the parts fit */
  verifyIntegrity?: boolean;
}
/** `pd.MultiIndex`. */
export interface MultiIndexConstructor extends MultiIndexStatics, Aliased<MultiIndexStatics, MultiIndexStaticAliases> {
  /** Labels of several levels, from the labels of each level and codes; mostly made by `fromTuples`, `fromProduct`, … */
  new (
    levels?: Arg<MultiIndexOptions, 'levels'>,
    codes?: Arg<MultiIndexOptions, 'codes'>,
    options?: Options<MultiIndexOptions>,
  ): MultiIndex;
  (levels?: Arg<MultiIndexOptions, 'levels'>, codes?: Arg<MultiIndexOptions, 'codes'>, options?: Options<MultiIndexOptions>): MultiIndex;
  readonly prototype: MultiIndex;
}

interface SortedIndexOptions {
  /** dtype of the labels */
  dtype?: DtypeLike | null;
  /** kept for pandas code; has no effect */
  copy?: boolean | null;
  /** name of the index */
  name?: Label;
}
export interface DatetimeIndexOptions extends SortedIndexOptions {
  /** step between the labels */
  freq?: FreqLike | 'infer' | null;
  /** time zone */
  tz?: string | null;
  /** local times that happen twice */
  ambiguous?: Ambiguous;
  /** read 10/11 as 10 November */
  dayfirst?: boolean;
  /** read 10/11/12 as 2010 */
  yearfirst?: boolean;
}
export interface TimedeltaIndexOptions extends SortedIndexOptions {
  /** step between the labels */
  freq?: FreqLike | 'infer' | null;
}
export interface PeriodIndexOptions extends SortedIndexOptions {
  /** step between the labels */
  freq?: FreqLike | null;
}
export interface IntervalIndexOptions extends SortedIndexOptions {
  /** which bounds belong to the intervals */
  closed?: 'left' | 'right' | 'both' | 'neither' | null;
  /** check that the parts fit */
  verifyIntegrity?: boolean;
}
export interface CategoricalIndexOptions extends SortedIndexOptions {
  /** the categories */
  categories?: ListLike | null;
  /** whether the categories have an order */
  ordered?: boolean | null;
}

/** A class of an Index of one kind: data first, then options. */
interface KindConstructor<D, O, R> {
  new (data?: D, options?: Options<O>): R;
  (data?: D, options?: Options<O>): R;
  readonly prototype: R;
}
/** `pd.DatetimeIndex`. */
export interface DatetimeIndexConstructor
  extends KindConstructor<ListLike<Timestamp | Date | string | number | null>, DatetimeIndexOptions, DatetimeIndex> {}
/** `pd.TimedeltaIndex`. */
export interface TimedeltaIndexConstructor
  extends KindConstructor<ListLike<Timedelta | string | number | null>, TimedeltaIndexOptions, TimedeltaIndex> {}

interface PeriodIndexStatics {
  /** Periods from counts of their frequency. */
  fromOrdinals(ordinals: readonly number[], options: { freq: FreqLike; name?: Label }): PeriodIndex;
  /** Periods from years, months, … */
  fromFields(fields: {
    year?: ListLike;
    quarter?: ListLike;
    month?: ListLike;
    day?: ListLike;
    hour?: ListLike;
    minute?: ListLike;
    second?: ListLike;
    freq?: FreqLike;
  }): PeriodIndex;
}
interface PeriodStaticAliases extends AliasesOf<keyof PeriodIndexStatics> {}
/** `pd.PeriodIndex`. */
export interface PeriodIndexConstructor
  extends KindConstructor<ListLike<Period | string | number | null>, PeriodIndexOptions, PeriodIndex>,
    PeriodIndexStatics,
    Aliased<PeriodIndexStatics, PeriodStaticAliases> {}

interface IntervalIndexStatics {
  /** Intervals between following edges. */
  fromBreaks(breaks: ListLike, closed?: string | { closed?: string; name?: Label }): IntervalIndex;
  /** Intervals from two lists of edges. */
  fromArrays(left: ListLike, right: ListLike, closed?: string | { closed?: string; name?: Label }): IntervalIndex;
  /** Intervals from pairs. */
  fromTuples(data: ListLike, closed?: string | { closed?: string; name?: Label }): IntervalIndex;
}
interface IntervalStaticAliases extends AliasesOf<keyof IntervalIndexStatics> {}
/** `pd.IntervalIndex`. */
export interface IntervalIndexConstructor
  extends KindConstructor<ListLike<Interval | null>, IntervalIndexOptions, IntervalIndex>,
    IntervalIndexStatics,
    Aliased<IntervalIndexStatics, IntervalStaticAliases> {}

/** `pd.CategoricalIndex`. */
export interface CategoricalIndexConstructor extends KindConstructor<ListLike, CategoricalIndexOptions, CategoricalIndex> {}

/** The options of `pd.Categorical`. */
export interface CategoricalOptions {
  /** the categories */
  categories?: ListLike | null;
  /** whether the categories have an order */
  ordered?: boolean | null;
  /** dtype of the labels */
  dtype?: DtypeLike | null;
  /** kept for pandas code; has no effect */
  copy?: boolean;
}
/** `pd.Categorical`. */
export interface CategoricalConstructor {
  /** Values of a fixed set of categories. @example new pd.Categorical(['a', 'b', 'a'], {ordered: true}) */
  new <T>(
    values: ListLike<T>,
    categories?: ListLike | null | CategoricalOptions,
    ordered?: boolean | null | CategoricalOptions,
  ): Categorical<T>;
  <T>(
    values: ListLike<T>,
    categories?: ListLike | null | CategoricalOptions,
    ordered?: boolean | null | CategoricalOptions,
  ): Categorical<T>;
  /** Values from their codes. */
  fromCodes(codes: readonly number[], categories?: ListLike | null | CategoricalOptions, ordered?: boolean | null): Categorical;
  from_codes(codes: readonly number[], categories?: ListLike | null | CategoricalOptions, ordered?: boolean | null): Categorical;
  readonly prototype: Categorical;
}
