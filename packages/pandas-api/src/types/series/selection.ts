import type { SeriesFn, ValueFn } from '../callbacks.js';
import type { Dtype } from '../dtypes.js';
import type { DataFrame } from '../frame.js';
import type { AxisIndex, Index } from '../index-types.js';
import type {
  ConditionOptions,
  CountRowsOptions,
  DuplicatedOptions,
  FilterOptions,
  NlargestOptions,
  PopOptions,
  RenameSeriesOptions,
  RepeatOptions,
  ResetSeriesOptions,
  SampleOptions,
  SeriesDropOptions,
  SeriesIsinOptions,
  SeriesReindexLikeOptions,
  SeriesReindexOptions,
  SeriesRenameAxisOptions,
  SeriesReorderLevelsOptions,
  SeriesSetAxisOptions,
  SeriesSortValuesOptions,
  SeriesSwaplevelOptions,
  TakeOptions,
  TruncateOptions,
  XsOptions,
} from '../options/selection.js';
import type {
  AddPrefixOptions,
  AddSuffixOptions,
  DeepOptions,
  DropDuplicatesOptions,
  DroplevelOptions,
  SetFlagsOptions,
  SortIndexOptions,
  SqueezeOptions,
} from '../options/shape.js';
import type { Arg, Options } from '../options.js';
import type { ValueOf } from '../schema.js';
import type { LabelList, Picked, RowLabels, SeriesAt, SeriesIloc, SeriesLoc, ValueMask } from '../selection.js';
import type { Series } from '../series.js';
import type { AnyFrame, ColumnInput, Label, Level, Levels, ListLike, Mapping, Mask, TypedArray } from '../values.js';
import type { Flags } from '../words.js';

/** Choosing values, labels and order. */
export interface SeriesSelection<out T> {
  /** Values by label. */
  readonly loc: SeriesLoc<T>;
  /** Values by position. */
  readonly iloc: SeriesIloc<T>;
  /** One value by label. */
  readonly at: SeriesAt<T, Label>;
  /** One value by position. */
  readonly iat: SeriesAt<T, number>;
  /** The value at a label; a Series for a mask, a slice or several labels. KeyError if it is not there, unless `otherwise` is given. */
  get<const K extends Label | RowLabels, D = never>(key: K, otherwise?: D): Picked<T, K> | D;
  /** Sets the value at a label (or at those that a mask selects), in place, and gives the Series. */
  set(key: Label | RowLabels, value: ColumnInput): Series<T>;
  /** Is there this label? */
  has(label: Label): boolean;
  /** Removes a label in place. */
  delete(label: Label): Series<T>;
  /** The values for which a function is true; or, as pandas' `filter`, those whose labels match. @example s.filter(v => v > 3) */
  filter(keep: ValueFn<T, boolean>): Series<T>;
  filter(
    items?: Arg<FilterOptions, 'arg'>,
    like?: Arg<FilterOptions, 'like'>,
    regex?: Arg<FilterOptions, 'regex'>,
    axis?: Arg<FilterOptions, 'axis'>,
  ): Series<T>;
  /** The first n values; all but the last -n if n is negative. */
  head(n?: Arg<CountRowsOptions, 'n'>): Series<T>;
  /** The last n values; all but the first -n if n is negative. */
  tail(n?: Arg<CountRowsOptions, 'n'>): Series<T>;
  /** Values at positions. IndexError if out of range. */
  take(
    indices: readonly number[] | TypedArray | Series<number> | Index<number> | Options<TakeOptions>,
    axis?: Arg<TakeOptions, 'axis'>,
  ): Series<T>;
  /** Values drawn by chance: n of them, or a share. */
  sample(
    n?: Arg<SampleOptions, 'n'>,
    frac?: Arg<SampleOptions, 'frac'>,
    replace?: Arg<SampleOptions, 'replace'>,
    weights?: Arg<SampleOptions, 'weights'>,
    randomState?: Arg<SampleOptions, 'randomState'>,
    axis?: Arg<SampleOptions, 'axis'>,
    ignoreIndex?: Arg<SampleOptions, 'ignoreIndex'>,
  ): Series<T>;
  /** Values whose labels lie between two labels, both included. */
  truncate(
    before?: Arg<TruncateOptions, 'before'>,
    after?: Arg<TruncateOptions, 'after'>,
    axis?: Arg<TruncateOptions, 'axis'>,
    copy?: Arg<TruncateOptions, 'copy'>,
  ): Series<T>;
  /** The values that carry a label at a level of the index. */
  xs(key: any, axis?: Arg<XsOptions, 'axis'>, level?: Arg<XsOptions, 'level'>, dropLevel?: Arg<XsOptions, 'dropLevel'>): any;
  /** This Series' values where the condition holds, others elsewhere (missing if none are given). */
  where(
    cond: ValueMask<T> | (Options<ConditionOptions> & { cond: unknown; other?: unknown }),
    other?: ColumnInput | SeriesFn<T, unknown> | (Options<ConditionOptions> & { other?: unknown }),
    options?: Options<ConditionOptions>,
  ): Series<T>;
  /** The opposite of `where`: values where the condition does not hold. */
  mask(
    cond: ValueMask<T> | (Options<ConditionOptions> & { cond: unknown; other?: unknown }),
    other?: ColumnInput | SeriesFn<T, unknown> | (Options<ConditionOptions> & { other?: unknown }),
    options?: Options<ConditionOptions>,
  ): Series<T>;
  /** Values chosen by the first condition that holds. @example s.caseWhen([[s.gt(3), 'high'], [s.le(3), 'low']]) */
  caseWhen<const V>(
    caselist: readonly (readonly [Mask | SeriesFn<T, unknown>, V])[] | { caselist: readonly (readonly [unknown, V])[] },
  ): Series<T | ValueOf<V>>;
  /** Is each value among those given? Missing matches missing. */
  isin(values: ListLike | Options<SeriesIsinOptions>): Series<boolean>;
  /** Removes a label in place and gives its value. */
  pop(item: Label | Options<PopOptions>): T;
  /** The labels. */
  keys(): Index<any>;
  /** Labels of the values; assign to replace them in place. */
  get index(): AxisIndex;
  set index(labels: LabelList);
  /** The name; assign to change it in place. */
  get name(): any;
  set name(name: Label);
  /** The labels, in an array. */
  readonly axes: [Index<any>];
  /** The dtype: a string for simple ones, an object with `.eq` for those with parameters. */
  readonly dtype: Dtype;
  /** The same as `dtype`. */
  readonly dtypes: Dtype;
  /** The number of dimensions. */
  readonly ndim: 1;
  /** Notes of your own that travel with the Series. */
  readonly attrs: Record<string, unknown>;
  /** Settings of the Series: whether labels may repeat. */
  readonly flags: Flags;
  /** The Series itself. */
  readonly T: Series<T>;
  /** The Series itself. */
  transpose(): Series<T>;
  /** The values in their own kind of array. */
  readonly array: ReadonlyArray<T>;
  /** The Series under another name (a label), or with other labels (a map or a function). @example s.rename('total') */
  rename(
    index: Label | Mapping | ((label: any) => unknown) | (Options<RenameSeriesOptions> & { index: unknown }),
    options?: Options<RenameSeriesOptions>,
  ): Series<T>;
  /** Names the index (not its labels). */
  renameAxis(mapper?: Arg<SeriesRenameAxisOptions, 'mapper'>, options?: Options<SeriesRenameAxisOptions>): Series<T>;
  /** A text in front of every label. */
  addPrefix(prefix: string | Options<AddPrefixOptions>, axis?: Arg<AddPrefixOptions, 'axis'>): Series<T>;
  /** A text behind every label. */
  addSuffix(suffix: string | Options<AddSuffixOptions>, axis?: Arg<AddSuffixOptions, 'axis'>): Series<T>;
  /** The Series without some labels. KeyError for those that are not there, unless `errors: 'ignore'`. */
  drop(labels?: Arg<SeriesDropOptions, 'labels'>, options?: Options<SeriesDropOptions>): Series<T>;
  /** Other labels, all at once. */
  setAxis(labels: LabelList | Options<SeriesSetAxisOptions>, options?: Options<SeriesSetAxisOptions>): Series<T>;
  /** The Series with other settings. */
  setFlags(options?: Options<SetFlagsOptions>): Series<T>;
  /** A Series of its own. Copies are free. */
  copy(deep?: Arg<DeepOptions, 'deep'>): Series<T>;
  /** The labels become columns, and values are numbered from 0; with `drop: true` they go. */
  resetIndex(options: Options<ResetSeriesOptions> & { drop: true }): Series<T>;
  resetIndex<const N extends string>(
    options: Options<ResetSeriesOptions> & { name: N; drop?: false },
  ): DataFrame<unknown extends N ? any : { index: any } & { [P in N]: T }>;
  resetIndex(
    level?: Levels | null | (Options<ResetSeriesOptions> & { drop?: false }),
    options?: Options<ResetSeriesOptions> & { drop?: false },
  ): DataFrame<any>;
  /**
   * Sorted values. Stable; missing ones last unless `naPosition: 'first'`.
   * @example s.sortValues({ascending: false})
   */
  sortValues(options?: Options<SeriesSortValuesOptions>): Series<T>;
  /** Sorted by labels. Stable. */
  sortIndex(options?: Options<SortIndexOptions>): Series<T>;
  /** The n largest values. */
  nlargest(n?: Arg<NlargestOptions, 'n'>, keep?: Arg<NlargestOptions, 'keep'>): Series<T>;
  /** The n smallest values. */
  nsmallest(n?: Arg<NlargestOptions, 'n'>, keep?: Arg<NlargestOptions, 'keep'>): Series<T>;
  /** Values without those that repeat an earlier one. */
  dropDuplicates(options?: Options<DropDuplicatesOptions>): Series<T>;
  /** Does each value repeat another one? */
  duplicated(keep?: Arg<DuplicatedOptions, 'keep'>): Series<boolean>;
  /** Values in the order of given labels; new ones are missing or filled. */
  reindex(index?: Arg<SeriesReindexOptions, 'index'>, options?: Options<SeriesReindexOptions>): Series<T>;
  /** Labels as in another object. */
  reindexLike(
    other: Series<any> | AnyFrame | Options<SeriesReindexLikeOptions>,
    method?: Arg<SeriesReindexLikeOptions, 'method'>,
    copy?: Arg<SeriesReindexLikeOptions, 'copy'>,
    limit?: Arg<SeriesReindexLikeOptions, 'limit'>,
    tolerance?: Arg<SeriesReindexLikeOptions, 'tolerance'>,
  ): Series<T>;
  /** Levels of a MultiIndex in another order. */
  reorderLevels(order: readonly Level[] | Options<SeriesReorderLevelsOptions>): Series<T>;
  /** Two levels of a MultiIndex exchanged. */
  swaplevel(
    i?: Arg<SeriesSwaplevelOptions, 'i'>,
    j?: Arg<SeriesSwaplevelOptions, 'j'>,
    copy?: Arg<SeriesSwaplevelOptions, 'copy'>,
  ): Series<T>;
  /** A level of a MultiIndex removed. */
  droplevel(level: Levels | Options<DroplevelOptions>, axis?: Arg<DroplevelOptions, 'axis'>): Series<T>;
  /** A Series of one value as that value. */
  squeeze(axis?: Arg<SqueezeOptions, 'axis'>): any;
  /** Every value several times. */
  repeat(repeats: number | readonly number[] | Options<RepeatOptions>, axis?: Arg<RepeatOptions, 'axis'>): Series<T>;
}
