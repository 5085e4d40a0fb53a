import type { FrameSchema, SeriesValue } from '../callbacks.js';
import type { DataFrame } from '../frame.js';
import type { JoinedOn, JoinHow, Merged } from '../joins.js';
import type {
  ConcatOptions,
  CrosstabOptions,
  FromDummiesOptions,
  JsonNormalizeOptions,
  LreshapeOptions,
  MergeAsofOptions,
  MergeOrderedOptions,
  PandasGetDummiesOptions,
  WideToLongOptions,
} from '../options/combining.js';
import type { Arg, OneOrMany, Options } from '../options.js';
import type { Beside, ColumnKey, Melted, Pivoted, Stacked } from '../schema.js';
import type { Series } from '../series.js';
import type { AnyFrame, Axis, ListLike } from '../values.js';
import type { MeltOptions, MergeOptions, MergeTail, PivotKey, PivotTableKeys, PivotTableOptions } from '../words.js';

/** Putting frames together, and reshaping them. */
export interface CombiningFunctions {
  /**
   * Frames or Series below each other, or beside each other with `axis: 1`. A Map gives its keys to the result.
   * @example pd.concat([january, february], {ignoreIndex: true})
   */
  concat(
    objs: { readonly [key: string]: AnyFrame | Series<any> } | ReadonlyMap<any, AnyFrame | Series<any>>,
    options?: Options<ConcatOptions> & { axis?: Axis },
  ): DataFrame<any>;
  concat<const F extends readonly AnyFrame[]>(
    objs: F,
    options: Options<ConcatOptions> & { axis: 1 | 'columns' },
  ): DataFrame<Beside<FrameSchema<F[number]>>>;
  concat<const F extends readonly (AnyFrame | Series<any>)[]>(
    objs: F,
    options: Options<ConcatOptions> & { axis: 1 | 'columns' },
  ): DataFrame<any>;
  concat<const F extends readonly Series<any>[]>(
    objs: F,
    options?: Options<ConcatOptions> & { axis?: 0 | 'index' },
  ): Series<SeriesValue<F[number]>>;
  concat<const F extends readonly AnyFrame[]>(
    objs: F,
    options?: Options<ConcatOptions> & { axis?: 0 | 'index' },
  ): DataFrame<Stacked<FrameSchema<F[number]>>>;
  /**
   * Rows of two frames with equal keys, side by side.
   * @example pd.merge(trips, cities, {on: 'city', how: 'left'})
   */
  merge(left: AnyFrame, right: Series<any>, options?: MergeTail): DataFrame<any>;
  merge(left: Series<any>, right: AnyFrame | Series<any>, options?: MergeTail): DataFrame<any>;
  merge<
    S,
    R,
    const H extends JoinHow,
    const On extends keyof S & keyof R & string = never,
    const L extends keyof S & string = never,
    const Q extends keyof R & string = never,
    const SL extends string = '_x',
    const SR extends string = '_y',
    const X extends boolean = false,
  >(
    left: DataFrame<S>,
    right: DataFrame<R>,
    how: H,
    on?: OneOrMany<On> | null | MergeOptions<On, L, Q, H, SL, SR, X>,
    options?: MergeOptions<On, L, Q, H, SL, SR, X>,
  ): DataFrame<Merged<S, R, JoinedOn<S, R, On, L, Q, X>, H, SL, SR>>;
  merge<
    S,
    R,
    const On extends keyof S & keyof R & string = never,
    const L extends keyof S & string = never,
    const Q extends keyof R & string = never,
    const H extends JoinHow = 'inner',
    const SL extends string = '_x',
    const SR extends string = '_y',
    const X extends boolean = false,
  >(
    left: DataFrame<S>,
    right: DataFrame<R>,
    options?: MergeOptions<On, L, Q, H, SL, SR, X>,
  ): DataFrame<Merged<S, R, JoinedOn<S, R, On, L, Q, X>, H, SL, SR>>;
  /** Each row of a sorted frame with the last (first, nearest) row of another whose key is not later. */
  mergeAsof<S, R>(left: DataFrame<S>, right: DataFrame<R>, options?: Options<MergeAsofOptions>): DataFrame<any>;
  /** An outer join of ordered rows, holes filled on request. */
  mergeOrdered<S, R>(left: DataFrame<S>, right: DataFrame<R>, options?: Options<MergeOrderedOptions>): DataFrame<any>;
  /** Columns become rows: see `df.melt`. */
  melt<
    S,
    const Id extends ColumnKey<S>,
    const V extends ColumnKey<S> = never,
    const N extends string = 'variable',
    const W extends string = 'value',
  >(
    frame: DataFrame<S>,
    idVars: OneOrMany<Id> | null,
    valueVars?: OneOrMany<V> | null | MeltOptions<Id, V, N, W>,
    varName?: N,
    valueName?: W,
  ): DataFrame<Melted<S, Id, V, N, W>>;
  melt<
    S,
    const Id extends ColumnKey<S> = never,
    const V extends ColumnKey<S> = never,
    const N extends string = 'variable',
    const W extends string = 'value',
  >(frame: DataFrame<S>, options?: MeltOptions<Id, V, N, W>): DataFrame<Melted<S, Id, V, N, W>>;
  /** One column per value of a column: see `df.pivot`. */
  pivot<S, const C extends ColumnKey<S>, const I extends ColumnKey<S>, const V extends ColumnKey<S>>(
    data: DataFrame<S>,
    options: { columns: C; index: I; values: V },
  ): DataFrame<Pivoted<S, I, C, V>>;
  pivot<S>(
    data: DataFrame<S>,
    options: { columns: OneOrMany<ColumnKey<S>>; index?: OneOrMany<ColumnKey<S>>; values?: OneOrMany<ColumnKey<S>> },
  ): DataFrame<any>;
  /** A table of aggregates: see `df.pivotTable`. */
  pivotTable<S, const C extends ColumnKey<S>, const I extends ColumnKey<S>, const V extends ColumnKey<S>>(
    data: DataFrame<S>,
    options: PivotTableOptions & { columns: C; index: I; values: V },
  ): DataFrame<Pivoted<S, I, C, V>>;
  pivotTable<S>(data: DataFrame<S>, options: PivotTableOptions & PivotTableKeys<ColumnKey<S>>): DataFrame<any>;
  pivotTable<S>(
    data: DataFrame<S>,
    values: OneOrMany<ColumnKey<S>> | null,
    index?: PivotKey<ColumnKey<S>>,
    columns?: PivotKey<ColumnKey<S>>,
    aggfunc?: unknown,
    options?: PivotTableOptions,
  ): DataFrame<any>;
  /** How often combinations of values occur: rows by one, columns by the other. */
  crosstab(
    index: ListLike | readonly ListLike[],
    columns: ListLike | readonly ListLike[],
    options?: Options<CrosstabOptions>,
  ): DataFrame<any>;
  crosstab(options: Options<CrosstabOptions> & { index: unknown; columns: unknown }): DataFrame<any>;
  /**
   * One column per value, true where it occurs.
   * @example pd.getDummies(df, {columns: ['city']})
   */
  getDummies(
    data: AnyFrame | ListLike | Options<PandasGetDummiesOptions>,
    prefix?: Arg<PandasGetDummiesOptions, 'prefix'>,
    prefixSep?: Arg<PandasGetDummiesOptions, 'prefixSep'>,
    dummyNa?: Arg<PandasGetDummiesOptions, 'dummyNa'>,
    columns?: Arg<PandasGetDummiesOptions, 'columns'>,
    sparse?: Arg<PandasGetDummiesOptions, 'sparse'>,
    dropFirst?: Arg<PandasGetDummiesOptions, 'dropFirst'>,
    dtype?: Arg<PandasGetDummiesOptions, 'dtype'>,
  ): DataFrame<any>;
  /** The values again from one column per value. */
  fromDummies(
    data: AnyFrame | Options<FromDummiesOptions>,
    sep?: Arg<FromDummiesOptions, 'sep'>,
    defaultCategory?: Arg<FromDummiesOptions, 'defaultCategory'>,
  ): DataFrame<any>;
  /** Several columns each put below each other. */
  lreshape(
    data: AnyFrame | Options<LreshapeOptions>,
    groups?: Arg<LreshapeOptions, 'groups'>,
    dropna?: Arg<LreshapeOptions, 'dropna'>,
  ): DataFrame<any>;
  /** Columns like `price2024` become rows, by the number in their names. */
  wideToLong(
    df: DataFrame<any> | Options<WideToLongOptions>,
    stubnames?: Arg<WideToLongOptions, 'stubnames'>,
    i?: Arg<WideToLongOptions, 'i'>,
    j?: Arg<WideToLongOptions, 'j'>,
    sep?: Arg<WideToLongOptions, 'sep'>,
    suffix?: Arg<WideToLongOptions, 'suffix'>,
  ): DataFrame<any>;
  /** Nested objects as a flat frame, names joined by points. */
  jsonNormalize(
    data: any,
    recordPath?: Arg<JsonNormalizeOptions, 'recordPath'>,
    meta?: Arg<JsonNormalizeOptions, 'meta'>,
    metaPrefix?: Arg<JsonNormalizeOptions, 'metaPrefix'>,
    recordPrefix?: Arg<JsonNormalizeOptions, 'recordPrefix'>,
    errors?: Arg<JsonNormalizeOptions, 'errors'>,
    sep?: Arg<JsonNormalizeOptions, 'sep'>,
    maxLevel?: Arg<JsonNormalizeOptions, 'maxLevel'>,
  ): DataFrame<any>;
}
