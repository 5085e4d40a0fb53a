import type { RowFn } from '../callbacks.js';
import type { Dtype, DtypeLike, DtypeValue } from '../dtypes.js';
import type { DataFrame, Framed } from '../frame.js';
import type { DataFrameGroupBy } from '../groupby.js';
import type { AxisIndex, Index } from '../index-types.js';
import type { DropOptions } from '../options/selection.js';
import type {
  AddPrefixOptions,
  AddSuffixOptions,
  AstypeOptions,
  ConvertDtypesOptions,
  CopyFlagOptions,
  DeepOptions,
  DropDuplicatesOptions,
  DroplevelOptions,
  GroupbyOptions,
  InsertOptions,
  ReindexLikeOptions,
  ReindexOptions,
  RenameAxisOptions,
  RenameOptions,
  ReorderLevelsOptions,
  ResetIndexOptions,
  SetAxisOptions,
  SetFlagsOptions,
  SetIndexOptions,
  SortIndexOptions,
  SortValuesOptions,
  SqueezeOptions,
  SwaplevelOptions,
} from '../options/shape.js';
import type { Arg, OneOrMany, Options } from '../options.js';
import type { ColumnKey, Indexed, IndexKey, Put, Renamed, Unindexed, Without } from '../schema.js';
import type { Assigned, LabelList } from '../selection.js';
import type { Series } from '../series.js';
import type { AnyFrame, ColumnInput, Label, Level, Levels } from '../values.js';
import type { AsIndex, Flags, Grouper, GroupKeys, Keep, KeepExtremes, LabelMap } from '../words.js';

/** Columns, labels and index: adding, renaming, sorting. */
export interface FrameShape<out S> {
  /** Labels of the columns; assign to rename them in place. */
  get columns(): Index<string>;
  set columns(labels: LabelList);
  /** Labels of the rows; assign to replace them in place. */
  get index(): AxisIndex;
  set index(labels: LabelList);
  /** The row labels and the column labels. */
  readonly axes: [Index<any>, Index<any>];
  /** The dtype of each column, by name. */
  readonly dtypes: Series<Dtype>;
  /** The number of dimensions. */
  readonly ndim: 2;
  /** Notes of your own that travel with the frame. */
  readonly attrs: Record<string, unknown>;
  /** Settings of the frame: whether labels may repeat. */
  readonly flags: Flags;
  /** Rows and columns exchanged. */
  readonly T: DataFrame<any>;
  /**
   * The frame with columns added or replaced: values, arrays, Series, row functions, functions of the frame.
   * One entry cannot see another of the same call in its type: chain two calls for that.
   * @example df.assign({total: r => r.price * r.qty})
   * @example df.assign({city: d => d.city.str.upper()})
   */
  assign<const A extends { readonly [name: string]: ColumnInput | RowFn<S, unknown> }>(columns: A): Framed<A, Put<S, Assigned<A>>>;
  /** Adds a column at a position, in place. ValueError if the name is taken. */
  insert(
    loc: number | Options<InsertOptions>,
    column?: Arg<InsertOptions, 'column'>,
    value?: Arg<InsertOptions, 'value'>,
    allowDuplicates?: Arg<InsertOptions, 'allowDuplicates'>,
  ): DataFrame<any>;
  /**
   * Converts the dtype of all columns, or of some by name. ValueError where a value does not fit (missing into integers, texts that are no numbers).
   * @example df.astype({price: 'float32', city: 'category'})
   */
  astype(
    dtype: ReadonlyMap<any, DtypeLike> | Series<any> | (Options<AstypeOptions> & { dtype: any }),
    options?: Options<AstypeOptions>,
  ): DataFrame<any>;
  astype<const D extends DtypeLike>(
    dtype: D | (Options<AstypeOptions> & { dtype: D }),
    options?: Options<AstypeOptions>,
  ): Framed<D, unknown extends S | D ? any : { [K in keyof S]: K extends IndexKey ? S[K] : DtypeValue<D, S[K]> }>;
  astype<const D extends { readonly [K in ColumnKey<S>]?: DtypeLike }>(
    dtype: D & { readonly [P in Exclude<keyof D, keyof S>]: never },
    options?: Options<AstypeOptions>,
  ): Framed<D, unknown extends S | D ? any : { [K in keyof S]: K extends keyof D ? DtypeValue<D[K], S[K]> : S[K] }>;
  /**
   * New labels by a map or a function, for columns or rows. Names of the map that are no columns are refused in the type.
   * @example df.rename({columns: {price: 'cost'}})
   * @example df.rename({price: 'cost'}, {axis: 'columns'})
   */
  rename(options: Options<RenameOptions> & { columns: ((name: any) => unknown) | ReadonlyMap<any, unknown> }): DataFrame<any>;
  rename(mapper: (name: any) => unknown, options: Options<RenameOptions> & { axis: 1 | 'columns' }): DataFrame<any>;
  rename(options: Options<RenameOptions> & { columns?: never }): DataFrame<S>;
  rename(mapper: LabelMap | ((label: any) => unknown), options?: Options<RenameOptions> & { axis?: 0 | 'index' }): DataFrame<S>;
  rename<const M extends { readonly [K in ColumnKey<S>]?: Label }>(
    mapper: M & { readonly [P in Exclude<keyof M, keyof S>]: never },
    options: Options<RenameOptions> & { axis: 1 | 'columns' },
  ): Framed<M, Renamed<S, M>>;
  rename<const M extends { readonly [K in ColumnKey<S>]?: Label }>(
    options: Options<RenameOptions> & { columns: M & { readonly [P in Exclude<keyof M, keyof S>]: never } },
  ): Framed<M, Renamed<S, M>>;
  /** Names the index or the columns' axis (not their labels). */
  renameAxis(mapper?: Arg<RenameAxisOptions, 'mapper'>, options?: Options<RenameAxisOptions>): DataFrame<S>;
  /** A text in front of every column name (or row label). */
  addPrefix(prefix: string | Options<AddPrefixOptions>, axis?: Arg<AddPrefixOptions, 'axis'>): DataFrame<any>;
  /** A text behind every column name (or row label). */
  addSuffix(suffix: string | Options<AddSuffixOptions>, axis?: Arg<AddSuffixOptions, 'axis'>): DataFrame<any>;
  /**
   * The frame without some columns or rows. KeyError for labels that are not there, unless `errors: 'ignore'`.
   * @example df.drop({columns: ['qty']})
   * @example df.drop('qty', {axis: 1})
   */
  drop(labels: Label | LabelList, options?: Options<DropOptions> & { axis?: 0 | 'index' | 'rows' }): DataFrame<S>;
  drop(options: Options<DropOptions> & { columns?: never }): DataFrame<S>;
  drop<const K extends ColumnKey<S>>(
    labels: OneOrMany<K>,
    options: Options<DropOptions> & { axis: 1 | 'columns' },
  ): Framed<K, Without<S, K>>;
  drop<const K extends ColumnKey<S>>(options: Options<DropOptions> & { columns: OneOrMany<K> }): Framed<K, Without<S, K>>;
  /**
   * Columns become the index.
   * @example df.setIndex('city')
   */
  setIndex<const K extends ColumnKey<S> = never, const Drop extends boolean = true>(
    keys:
      | K
      | readonly (K | Series<any> | Index<any>)[]
      | Series<any>
      | Index<any>
      | (Options<SetIndexOptions> & { keys: OneOrMany<K>; drop?: Drop }),
    options?: Options<SetIndexOptions> & { drop?: Drop },
  ): Framed<K, Indexed<S, K, Drop extends false ? true : false>>;
  /**
   * The index becomes columns again, and rows are numbered from 0.
   * @example df.resetIndex({drop: true})
   */
  resetIndex<const D extends boolean = false>(options?: Options<ResetIndexOptions> & { drop?: D }): Framed<D, Unindexed<S, D>>;
  resetIndex(level: Level | readonly Level[], options?: Options<ResetIndexOptions> & { drop?: boolean }): DataFrame<any>;
  /** Other labels for the rows or columns, all at once. */
  setAxis(labels: any, options?: Options<SetAxisOptions>): DataFrame<any>;
  /** The frame with other settings. */
  setFlags(options?: Options<SetFlagsOptions>): DataFrame<S>;
  /** A frame of its own. Copies are free: nothing is copied until one of them changes. */
  copy(deep?: Arg<DeepOptions, 'deep'>): DataFrame<S>;
  /**
   * Rows sorted by columns. Stable; missing values last unless `naPosition: 'first'`. KeyError for an unknown name.
   * @example df.sortValues('price', {ascending: false})
   * @example df.sortValues(['city', 'price'], {ascending: [true, false]})
   */
  sortValues(
    by: OneOrMany<ColumnKey<S>> | (Options<SortValuesOptions> & { by: OneOrMany<ColumnKey<S>> }),
    options?: Options<SortValuesOptions>,
  ): DataFrame<S>;
  /**
   * Rows sorted by their labels. Stable.
   * @example df.sortIndex({ascending: false})
   */
  sortIndex(options?: Options<SortIndexOptions>): DataFrame<S>;
  /** The n rows with the largest values in some columns. @example df.nlargest(3, 'price') */
  nlargest(n: number, columns: OneOrMany<ColumnKey<S>>, keep?: KeepExtremes | { keep?: KeepExtremes }): DataFrame<S>;
  nlargest(options: { n: number; columns: OneOrMany<ColumnKey<S>>; keep?: KeepExtremes }): DataFrame<S>;
  /** The n rows with the smallest values in some columns. */
  nsmallest(n: number, columns: OneOrMany<ColumnKey<S>>, keep?: KeepExtremes | { keep?: KeepExtremes }): DataFrame<S>;
  nsmallest(options: { n: number; columns: OneOrMany<ColumnKey<S>>; keep?: KeepExtremes }): DataFrame<S>;
  /** Rows without those that repeat an earlier one in some columns. @example df.dropDuplicates('city', {keep: 'last'}) */
  dropDuplicates(
    subset?: OneOrMany<ColumnKey<S>> | null | (Options<DropDuplicatesOptions> & { subset?: OneOrMany<ColumnKey<S>> | null }),
    options?: Options<DropDuplicatesOptions>,
  ): DataFrame<S>;
  /** Per row: does it repeat another one in some columns? */
  duplicated(
    subset?: OneOrMany<ColumnKey<S>> | null | { subset?: OneOrMany<ColumnKey<S>> | null; keep?: Keep },
    keep?: Keep | { keep?: Keep },
  ): Series<boolean>;
  /** Rows or columns in the order of given labels; new ones hold missing values. */
  reindex(labels?: Arg<ReindexOptions, 'labels'>, options?: Options<ReindexOptions>): DataFrame<any>;
  /** Rows and columns as in another frame. */
  reindexLike(
    other: AnyFrame | Options<ReindexLikeOptions>,
    method?: Arg<ReindexLikeOptions, 'method'>,
    copy?: Arg<ReindexLikeOptions, 'copy'>,
    limit?: Arg<ReindexLikeOptions, 'limit'>,
    tolerance?: Arg<ReindexLikeOptions, 'tolerance'>,
  ): DataFrame<any>;
  /** Levels of a MultiIndex in another order. */
  reorderLevels(order: readonly Level[] | Options<ReorderLevelsOptions>, axis?: Arg<ReorderLevelsOptions, 'axis'>): DataFrame<S>;
  /** Two levels of a MultiIndex exchanged. */
  swaplevel(i?: Arg<SwaplevelOptions, 'i'>, j?: Arg<SwaplevelOptions, 'j'>, axis?: Arg<SwaplevelOptions, 'axis'>): DataFrame<S>;
  /** A level of a MultiIndex removed. */
  droplevel(level: Levels | Options<DroplevelOptions>, axis?: Arg<DroplevelOptions, 'axis'>): DataFrame<S>;
  /** A frame of one column or row as a Series, of one cell as a value. */
  squeeze(axis?: Arg<SqueezeOptions, 'axis'>): any;
  /** Object columns get the dtype that fits their values. */
  inferObjects(copy?: Arg<CopyFlagOptions, 'copy'>): DataFrame<any>;
  /** The nullable dtypes that fit the values. */
  convertDtypes(
    inferObjects?: Arg<ConvertDtypesOptions, 'inferObjects'>,
    convertString?: Arg<ConvertDtypesOptions, 'convertString'>,
    convertInteger?: Arg<ConvertDtypesOptions, 'convertInteger'>,
    convertBoolean?: Arg<ConvertDtypesOptions, 'convertBoolean'>,
    convertFloating?: Arg<ConvertDtypesOptions, 'convertFloating'>,
    dtypeBackend?: Arg<ConvertDtypesOptions, 'dtypeBackend'>,
  ): DataFrame<S>;
  /**
   * Groups of rows with equal keys. Rows with a missing key are left out unless `dropna: false`.
   * @example df.groupby('city').agg({price: 'mean'})
   * @example df.groupby(['city', 'kind'], {asIndex: false}).sum()
   */
  groupby<const K extends ColumnKey<S> = never, const I extends boolean = true>(
    by:
      | K
      | readonly (K | Series<any> | Index<any> | Grouper)[]
      | ((label: any) => unknown)
      | Series<any>
      | Index<any>
      | Grouper
      | ReadonlyMap<any, unknown>
      | null
      | GroupKeys<K, I>,
    options?: Options<GroupbyOptions> & AsIndex<I>,
  ): unknown extends K ? DataFrameGroupBy<any, any, I> : DataFrameGroupBy<S, K, I>;
  /** Calls a function with the frame and gives its result, so that it fits into a chain. @example df.pipe(clean, 3) */
  pipe<A extends readonly unknown[], R>(func: (frame: DataFrame<S>, ...args: A) => R, ...args: A): R;
  pipe<R>(func: (frame: DataFrame<S>, ...args: any[]) => R, options: { args?: readonly unknown[]; [option: string]: unknown }): R;
}
