import type { DataFrame, Framed } from '../frame.js';
import type {
  CombineFirstOptions,
  CompareOptions,
  DropnaOptions,
  FfillOptions,
  FillnaOptions,
  InterpolateOptions,
  ReplaceOptions,
  UpdateOptions,
} from '../options/missing.js';
import type { Arg, OneOrMany, Options } from '../options.js';
import type { Timedelta, Timestamp } from '../scalars.js';
import type { All, ColumnKey, IndexKey } from '../schema.js';
import type { Series } from '../series.js';
import type { AnyFrame, Scalar } from '../values.js';

/** Missing values: null, NaN, NaT and pd.NA are one thing. */
export interface FrameMissing<out S> {
  /** Per cell: is it missing? */
  isna<V = boolean>(): Framed<V, All<S, V>>;
  /** The same as `isna`. */
  isnull<V = boolean>(): Framed<V, All<S, V>>;
  /** Per cell: is it present? */
  notna<V = boolean>(): Framed<V, All<S, V>>;
  /** The same as `notna`. */
  notnull<V = boolean>(): Framed<V, All<S, V>>;
  /**
   * Rows (or columns with `axis: 1`) without those that have missing values.
   * @example df.dropna({subset: ['price']})
   */
  dropna(options: Options<DropnaOptions> & { axis: 1 | 'columns' }): DataFrame<any>;
  dropna<V = null>(
    options?: Options<DropnaOptions> & { subset?: never; axis?: 0 | 'index' },
  ): Framed<V, unknown extends S | V ? any : { [C in keyof S]: C extends IndexKey ? S[C] : Exclude<S[C], V> }>;
  dropna<const K extends ColumnKey<S>>(
    options: Options<DropnaOptions> & { subset: OneOrMany<K>; axis?: 0 | 'index' },
  ): Framed<K, unknown extends S | K ? any : { [C in keyof S]: C extends K ? NonNullable<S[C]> : S[C] }>;
  /**
   * Missing values replaced by one value, or by one per column.
   * @example df.fillna({price: 0, city: 'unknown'})
   */
  fillna(
    value: Series<any> | AnyFrame | ReadonlyMap<any, Scalar> | (Options<FillnaOptions> & { value: unknown }),
    options?: Options<FillnaOptions>,
  ): DataFrame<S>;
  fillna<const V extends string | number | boolean | Date | Timestamp | Timedelta>(
    value: V,
    options?: Options<FillnaOptions>,
  ): Framed<V, unknown extends S | V ? any : { [K in keyof S]: K extends IndexKey ? S[K] : NonNullable<S[K]> }>;
  fillna<const V extends { readonly [K in ColumnKey<S>]?: Scalar }>(
    value: V & { readonly [P in Exclude<keyof V, keyof S>]: never },
    options?: Options<FillnaOptions>,
  ): Framed<V, unknown extends S | V ? any : { [K in keyof S]: K extends keyof V ? NonNullable<S[K]> : S[K] }>;
  /** Missing values replaced by the last present one above. */
  ffill(options?: Options<FfillOptions>): DataFrame<S>;
  /** Missing values replaced by the next present one below. */
  bfill(options?: Options<FfillOptions>): DataFrame<S>;
  /** Missing numbers replaced by values between their neighbours. */
  interpolate(method?: Arg<InterpolateOptions, 'method'>, options?: Options<InterpolateOptions>): DataFrame<S>;
  /**
   * Values replaced by others: one by one, by a map, or texts by a pattern.
   * @example df.replace({city: {Rome: 'Roma'}})
   */
  replace(
    toReplace?: Arg<ReplaceOptions, 'toReplace'>,
    value?: Arg<ReplaceOptions, 'value'>,
    options?: Options<ReplaceOptions>,
  ): DataFrame<S>;
  /** Missing values filled from another frame, cell by cell; rows and columns of both. */
  combineFirst(other: AnyFrame | Options<CombineFirstOptions>): DataFrame<any>;
  /** Overwrites values in place with the present ones of another frame. */
  update(
    other: AnyFrame | Series<any> | Options<UpdateOptions>,
    join?: Arg<UpdateOptions, 'join'>,
    overwrite?: Arg<UpdateOptions, 'overwrite'>,
    filterFunc?: Arg<UpdateOptions, 'filterFunc'>,
    errors?: Arg<UpdateOptions, 'errors'>,
  ): null;
  /** The cells in which two frames with the same labels differ, side by side. */
  compare(
    other: AnyFrame | Options<CompareOptions>,
    alignAxis?: Arg<CompareOptions, 'alignAxis'>,
    keepShape?: Arg<CompareOptions, 'keepShape'>,
    keepEqual?: Arg<CompareOptions, 'keepEqual'>,
    resultNames?: Arg<CompareOptions, 'resultNames'>,
  ): DataFrame<any>;
}
