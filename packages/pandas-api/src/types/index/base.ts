import type { StrAccessor } from '../accessors/str.js';
import type { Present } from '../aggregation.js';
import type { ValueFn } from '../callbacks.js';
import type { Dtype, DtypeLike, DtypeValue } from '../dtypes.js';
import type { DataFrame } from '../frame.js';
import type { Index } from '../index-types.js';
import type { SeriesRoundOptions } from '../options/arithmetic.js';
import type { DropMissingOptions, FactorizeOptions, PeriodsOptions, SeriesValueCountsOptions } from '../options/conversion.js';
import type { ToNumpyOptions } from '../options/frame-actions.js';
import type {
  AppendOptions,
  AsofLocsOptions,
  CopyOptions,
  DeleteOptions,
  DifferenceOptions,
  GetIndexerForOptions,
  GetIndexerOptions,
  GetLevelValuesOptions,
  GetLocOptions,
  GetSliceBoundOptions,
  IndexAsofOptions,
  IndexDroplevelOptions,
  IndexDropnaOptions,
  IndexDropOptions,
  IndexInsertOptions,
  IndexIsinOptions,
  IndexReindexOptions,
  IndexRenameOptions,
  IndexReplaceOptions,
  IndexShiftOptions,
  IndexSortValuesOptions,
  IndexTakeOptions,
  IntersectionOptions,
  JoinOptions,
  PutmaskOptions,
  RavelOptions,
  SetNamesOptions,
  SliceIndexerOptions,
  SortlevelOptions,
  SymmetricDifferenceOptions,
  ToFrameOptions,
  ToSeriesOptions,
  UniqueOptions,
  WhereOptions,
} from '../options/index.js';
import type { DuplicatedOptions, RepeatOptions, SeriesIsinOptions } from '../options/selection.js';
import type { ArgminOptions, SearchsortedOptions } from '../options/series-actions.js';
import type { CopyFlagOptions, DeepOptions } from '../options/shape.js';
import type { Arg, OneOrMany, Options } from '../options.js';
import type { value, Widen } from '../schema.js';
import type { LabelList } from '../selection.js';
import type { Series } from '../series.js';
import type { BooleanArray, Label, Level, ListLike, Mapping, Mask, Scalar, Slice, TypedArray } from '../values.js';
import type { Values } from '../words.js';

/** Labels of rows or columns: immutable, ordered, may repeat. */
export interface IndexMembers<out T> {
  /** the type of the labels, for types only */
  readonly [value]: T;
  /** The number of labels. */
  readonly length: number;
  /** The labels one by one. */
  [Symbol.iterator](): IterableIterator<T>;
  /** The label at a position (negative: from the end); an Index for a slice, a mask or several positions. */
  get<const K extends number | Slice | readonly number[] | readonly boolean[] | BooleanArray | TypedArray>(
    key: K,
  ): K extends number ? T : Index<T>;
  /** The name; assign to change it in place. */
  get name(): any;
  set name(name: Label);
  /** The names of the levels; assign to change them in place. */
  get names(): readonly any[];
  set names(names: readonly Label[]);
  /** The Index itself. */
  readonly T: Index<T>;
  /** The labels in their own kind of array. */
  readonly array: ReadonlyArray<T>;
  /** The dtype of the labels. */
  readonly dtype: Dtype;
  /** Is there no label? */
  readonly empty: boolean;
  /** Does any label occur twice? */
  readonly hasDuplicates: boolean;
  /** Is any label missing? */
  readonly hasnans: boolean;
  /** The kind of the labels in one word. */
  readonly inferredType: string;
  /** Is no label larger than the one before? */
  readonly isMonotonicDecreasing: boolean;
  /** Is no label smaller than the one before? */
  readonly isMonotonicIncreasing: boolean;
  /** Are all labels different? */
  readonly isUnique: boolean;
  /** Bytes of the labels. */
  readonly nbytes: number;
  /** The number of dimensions, 1. */
  readonly ndim: number;
  /** The number of levels. */
  readonly nlevels: number;
  /** The number of labels, in an array. */
  readonly shape: [number];
  /** The number of labels. */
  readonly size: number;
  /** The labels: a typed array for numbers, a plain array otherwise. */
  readonly values: Values<T>;
  /** Are all labels true? */
  all(): boolean;
  /** Is any label true? */
  any(): boolean;
  /** The labels of this and of others, one after the other. */
  append(other: Index<any> | readonly Index<any>[] | Options<AppendOptions>): Index<any>;
  /** The position of the largest label. */
  argmax(axis?: Arg<ArgminOptions, 'axis'>, skipna?: Arg<ArgminOptions, 'skipna'>): number;
  /** The position of the smallest label. */
  argmin(axis?: Arg<ArgminOptions, 'axis'>, skipna?: Arg<ArgminOptions, 'skipna'>): number;
  /** The positions that would sort the labels. */
  argsort(): number[];
  /** The last label at or before a given one; missing if there is none. */
  asof(label: Label | Options<IndexAsofOptions>): T;
  /** The positions of the last labels at or before given ones. */
  asofLocs(where: Index<any> | Options<AsofLocsOptions>, mask?: Arg<AsofLocsOptions, 'mask'>): number[];
  /** Converts the dtype. ValueError where a label does not fit. */
  astype<const D extends DtypeLike>(dtype: D, copy?: boolean): Index<DtypeValue<D, T>>;
  /** An Index with the same labels, maybe under another name. */
  copy(name?: Arg<CopyOptions, 'name'>, deep?: Arg<CopyOptions, 'deep'>): Index<T>;
  /** The labels without those at some positions. */
  delete(loc: OneOrMany<number> | Options<DeleteOptions>): Index<T>;
  /** The difference to the label before. */
  diff(periods?: Arg<PeriodsOptions, 'periods'>): Index<any>;
  /** The labels that are not in another Index. */
  difference(other: LabelList | Options<DifferenceOptions>, sort?: Arg<DifferenceOptions, 'sort'>): Index<T>;
  /** The Index without some labels. KeyError for those that are not there. */
  drop(labels: LabelList | Label | Options<IndexDropOptions>, errors?: Arg<IndexDropOptions, 'errors'>): Index<T>;
  /** Each label once. */
  dropDuplicates(options?: Options<DuplicatedOptions>): Index<T>;
  /** A level of a MultiIndex removed. */
  droplevel(level?: Arg<IndexDroplevelOptions, 'level'>): Index<any>;
  /** The labels that are present. */
  dropna(how?: Arg<IndexDropnaOptions, 'how'>): Index<Present<T>>;
  /** Does each label repeat another one? */
  duplicated(keep?: Arg<DuplicatedOptions, 'keep'>): BooleanArray;
  /** Do both have the same labels in the same order? */
  equals(other: any): boolean;
  /** Codes, and the different labels they stand for. */
  factorize(sort?: Arg<FactorizeOptions, 'sort'>, useNaSentinel?: Arg<FactorizeOptions, 'useNaSentinel'>): [readonly number[], Index<T>];
  /** Missing labels replaced. */
  fillna(value: any): Index<T>;
  /** The position of each wanted label; -1 where it is not there. */
  getIndexer(
    target: LabelList | Options<GetIndexerOptions>,
    method?: Arg<GetIndexerOptions, 'method'>,
    limit?: Arg<GetIndexerOptions, 'limit'>,
    tolerance?: Arg<GetIndexerOptions, 'tolerance'>,
  ): number[];
  /** The positions of the wanted labels, also where they repeat. */
  getIndexerFor(target: LabelList | Options<GetIndexerForOptions>): number[];
  /** Positions of wanted labels that may repeat, and those not found. */
  getIndexerNonUnique(target: LabelList | Options<GetIndexerForOptions>): [number[], number[]];
  /** The labels of one level, one per row. */
  getLevelValues(level: Level | Options<GetLevelValuesOptions>): Index<any>;
  /** The position of a label; a slice or mask where it repeats. KeyError if it is not there. */
  getLoc(key: Label | Options<GetLocOptions>): number | Slice | BooleanArray;
  /** The position where a slice with this bound starts or ends. */
  getSliceBound(label: Label | Options<GetSliceBoundOptions>, side?: Arg<GetSliceBoundOptions, 'side'>): number;
  /** The labels by given values. */
  groupby(values: ListLike | Options<SeriesIsinOptions>): Map<any, Index<T>>;
  /** Equal, with the same names and dtype. */
  identical(other: any): boolean;
  /** The dtype that fits the labels of an object Index. */
  inferObjects(copy?: Arg<CopyFlagOptions, 'copy'>): Index<any>;
  /** The labels with one more at a position. */
  insert(loc: number | Options<IndexInsertOptions>, item?: Arg<IndexInsertOptions, 'item'>): Index<any>;
  /** The labels that are in both. */
  intersection(other: LabelList | Options<IntersectionOptions>, sort?: Arg<IntersectionOptions, 'sort'>): Index<T>;
  /** Is this the very same Index as another (or a view of it)? */
  is_(other: unknown): boolean;
  /** Is each label among those given? */
  isin(values: ListLike | Options<IndexIsinOptions>, level?: Arg<IndexIsinOptions, 'level'>): BooleanArray;
  /** Is each label missing? */
  isna(): BooleanArray;
  /** The same as `isna`. */
  isnull(): BooleanArray;
  /** The only label. ValueError if there is not exactly one. */
  item(): T;
  /** The labels of a join of both. */
  join(other: Index<any> | Options<JoinOptions>, options?: Options<JoinOptions>): Index<any>;
  /** An Index from a function of each label, or a map. */
  map<R>(mapper: ValueFn<T, R>, naAction?: 'ignore' | null | { naAction?: 'ignore' | null; na_action?: 'ignore' | null }): Index<Widen<R>>;
  map<V>(
    mapper: Mapping<V> | Series<V>,
    naAction?: 'ignore' | null | { naAction?: 'ignore' | null; na_action?: 'ignore' | null },
  ): Index<V>;
  /** The largest label. */
  max(axis?: Arg<ArgminOptions, 'axis'>, skipna?: Arg<ArgminOptions, 'skipna'>): T;
  /** Bytes of the labels. */
  memoryUsage(deep?: Arg<DeepOptions, 'deep'>): number;
  /** The smallest label. */
  min(axis?: Arg<ArgminOptions, 'axis'>, skipna?: Arg<ArgminOptions, 'skipna'>): T;
  /** Is each label present? */
  notna(): BooleanArray;
  /** The same as `notna`. */
  notnull(): BooleanArray;
  /** The number of different labels. */
  nunique(dropna?: Arg<DropMissingOptions, 'dropna'>): number;
  /** The labels with those under a mask replaced. */
  putmask(mask: readonly boolean[] | Mask | Options<PutmaskOptions>, value?: Arg<PutmaskOptions, 'value'>): Index<any>;
  /** The Index itself. */
  ravel(order?: Arg<RavelOptions, 'order'>): Index<T>;
  /** The wanted labels, and where they were. */
  reindex(
    target: LabelList | Options<IndexReindexOptions>,
    method?: Arg<IndexReindexOptions, 'method'>,
    level?: Arg<IndexReindexOptions, 'level'>,
    limit?: Arg<IndexReindexOptions, 'limit'>,
    tolerance?: Arg<IndexReindexOptions, 'tolerance'>,
  ): [Index<any>, number[] | null];
  /** The Index under another name. */
  rename(name: Label | readonly Label[] | Options<IndexRenameOptions>, options?: Options<IndexRenameOptions>): Index<T>;
  /** Every label several times. */
  repeat(repeats: number | readonly number[] | Options<RepeatOptions>, axis?: Arg<RepeatOptions, 'axis'>): Index<T>;
  /** Labels replaced by others. */
  replace(
    toReplace?: Arg<IndexReplaceOptions, 'toReplace'>,
    value?: Arg<IndexReplaceOptions, 'value'>,
    regex?: Arg<IndexReplaceOptions, 'regex'>,
  ): Index<any>;
  /** Labels rounded to some digits. */
  round(decimals?: Arg<SeriesRoundOptions, 'decimals'>): Index<T>;
  /** The position where a label keeps the order; positions for several. */
  searchsorted(
    value: readonly unknown[] | Index<any> | TypedArray,
    side?: Arg<SearchsortedOptions, 'side'>,
    sorter?: Arg<SearchsortedOptions, 'sorter'>,
  ): number[];
  searchsorted(value: Scalar, side?: Arg<SearchsortedOptions, 'side'>, sorter?: Arg<SearchsortedOptions, 'sorter'>): number;
  /** The Index with names for its levels. */
  setNames(names: Label | readonly Label[] | Options<SetNamesOptions>, options?: Options<SetNamesOptions>): Index<T>;
  /** Moments moved by steps of a frequency. */
  shift(periods?: Arg<IndexShiftOptions, 'periods'>, freq?: Arg<IndexShiftOptions, 'freq'>): Index<T>;
  /** The positions between two labels, as a slice. */
  sliceIndexer(
    start?: Arg<SliceIndexerOptions, 'start'>,
    end?: Arg<SliceIndexerOptions, 'end'>,
    step?: Arg<SliceIndexerOptions, 'step'>,
  ): Slice;
  /** The positions between two labels. */
  sliceLocs(
    start?: Arg<SliceIndexerOptions, 'start'>,
    end?: Arg<SliceIndexerOptions, 'end'>,
    step?: Arg<SliceIndexerOptions, 'step'>,
  ): [number, number];
  /** The labels sorted. */
  sortValues(options?: Options<IndexSortValuesOptions>): Index<T>;
  /** The labels sorted by a level, and their former positions. */
  sortlevel(
    level?: Arg<SortlevelOptions, 'level'>,
    ascending?: Arg<SortlevelOptions, 'ascending'>,
    sortRemaining?: Arg<SortlevelOptions, 'sortRemaining'>,
    naPosition?: Arg<SortlevelOptions, 'naPosition'>,
  ): [Index<T>, number[]];
  /** Texts: `idx.str.upper()`. */
  readonly str: StrAccessor;
  /** The labels that are in one of both only. */
  symmetricDifference(
    other: LabelList | Options<SymmetricDifferenceOptions>,
    resultName?: Arg<SymmetricDifferenceOptions, 'resultName'>,
    sort?: Arg<SymmetricDifferenceOptions, 'sort'>,
  ): Index<any>;
  /** The labels at some positions. */
  take(
    indices: readonly number[] | TypedArray | Series<number> | Index<number> | Options<IndexTakeOptions>,
    axis?: Arg<IndexTakeOptions, 'axis'>,
    allowFill?: Arg<IndexTakeOptions, 'allowFill'>,
    fillValue?: Arg<IndexTakeOptions, 'fillValue'>,
  ): Index<T>;
  /** The labels in one level, tuples if there were several. */
  toFlatIndex(): Index<T>;
  /** The levels as columns. */
  toFrame(index?: Arg<ToFrameOptions, 'index'>, name?: Arg<ToFrameOptions, 'name'>): DataFrame<any>;
  /** The labels as a plain array. */
  toList(): T[];
  /** The same as `toList`. */
  tolist(): T[];
  /** The labels as a plain array. */
  toArray(): T[];
  /** The labels: a typed array for numbers, a plain array otherwise. */
  toNumpy(dtype?: Arg<ToNumpyOptions, 'dtype'>, copy?: Arg<ToNumpyOptions, 'copy'>, naValue?: Arg<ToNumpyOptions, 'naValue'>): Values<T>;
  /** The labels as values, labelled by themselves. */
  toSeries(index?: Arg<ToSeriesOptions, 'index'>, name?: Arg<ToSeriesOptions, 'name'>): Series<T>;
  /** The Index itself. */
  transpose(): Index<T>;
  /** The labels that are in one of both. */
  union(other: LabelList | Options<DifferenceOptions>, sort?: Arg<DifferenceOptions, 'sort'>): Index<any>;
  /** Each label once, in order of appearance. */
  unique(level?: Arg<UniqueOptions, 'level'>): Index<T>;
  /** How often each label occurs. */
  valueCounts(
    normalize?: Arg<SeriesValueCountsOptions, 'normalize'>,
    sort?: Arg<SeriesValueCountsOptions, 'sort'>,
    ascending?: Arg<SeriesValueCountsOptions, 'ascending'>,
    bins?: Arg<SeriesValueCountsOptions, 'bins'>,
    dropna?: Arg<SeriesValueCountsOptions, 'dropna'>,
  ): Series<number>;
  /** The Index itself. */
  view(): Index<T>;
  /** The labels where a condition holds, others elsewhere. */
  where(cond: readonly boolean[] | Mask | Options<WhereOptions>, other?: Arg<WhereOptions, 'other'>): Index<any>;
}
