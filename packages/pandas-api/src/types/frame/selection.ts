import type { RowFn } from '../callbacks.js';
import type { DataFrame, Framed } from '../frame.js';
import type { Index } from '../index-types.js';
import type {
  ConditionOptions,
  CountRowsOptions,
  EvalOptions,
  FilterOptions,
  IsetitemOptions,
  IsinOptions,
  QueryOptions,
  SampleOptions,
  SelectDtypesOptions,
  TakeOptions,
  TruncateOptions,
  XsOptions,
} from '../options/selection.js';
import type { Arg, OneOrMany, Options } from '../options.js';
import type { All, ColumnKey, Known, Only, Put, ValueOf, Without } from '../schema.js';
import type { FrameAt, FrameIat, FrameIloc, FrameLoc, Got, RowMask } from '../selection.js';
import type { Series } from '../series.js';
import type { AnyFrame, ColumnInput, Label, ListLike, Mapping, Mask, Slice, Tuple, TypedArray } from '../values.js';

/** What `df[key]` takes. */
type FrameKey<S> = ColumnKey<S> | readonly ColumnKey<S>[] | Slice | RowMask<S> | Tuple | Index<any> | Series<any> | DataFrame<boolean>;

/** Choosing rows, columns and cells. */
export interface FrameSelection<out S> {
  /** Rows and columns by label. */
  readonly loc: FrameLoc<S>;
  /** Rows and columns by position. */
  readonly iloc: FrameIloc<S>;
  /** One cell by label. */
  readonly at: FrameAt<S>;
  /** One cell by position. */
  readonly iat: FrameIat<S>;
  /**
   * A column by name, several columns by an array, or rows by a mask, a slice or a row function. KeyError for a name that is not
   * there, unless `otherwise` is given.
   * @example df.get('price')
   * @example df.get(['city', 'price'])
   * @example df.get(r => r.price * r.qty > 100)
   */
  get<const K extends ColumnKey<S>>(key: K): Series<Known<K, S[K]>>;
  get<const K extends FrameKey<S>>(key: K): Got<S, K>;
  get<const K extends FrameKey<S>, D>(key: K, otherwise: D): Got<S, K> | D;
  /**
   * Sets a column (or the cells that a mask selects) in place, and gives this frame with its new type.
   * @example const priced = df.set('total', r => r.price * r.qty);
   */
  set<const K extends string | number, const V extends ColumnInput | RowFn<S, unknown>>(
    column: K,
    value: V,
  ): Framed<K, Put<S, unknown extends K ? any : { [P in K]: ValueOf<V> }>>;
  set(columns: Label | readonly Label[] | Mask | AnyFrame | Slice | Tuple, value: ColumnInput | AnyFrame): DataFrame<S>;
  /** Removes a column in place: `del df[name]`. KeyError if it is not there. */
  delete<const K extends ColumnKey<S>>(column: K): Framed<K, Without<S, K>>;
  /** Is there a column of this name? `name in df`. */
  has(column: Label): boolean;
  /**
   * The rows for which a function of the row is true; or, as pandas' `filter`, the rows or columns whose labels match.
   * @example df.filter(r => r.price > 3)
   * @example df.filter({like: 'price', axis: 1})
   */
  filter(keep: RowFn<S, boolean | Series<boolean> | Series<boolean | null>>): DataFrame<S>;
  filter<const K extends ColumnKey<S>>(items: readonly K[]): Framed<K, Only<S, K>>;
  filter<const K extends ColumnKey<S>>(options: { items: readonly K[]; axis?: 1 | 'columns' | null }): Framed<K, Only<S, K>>;
  filter(
    arg: Options<FilterOptions> | null,
    like?: Arg<FilterOptions, 'like'>,
    regex?: Arg<FilterOptions, 'regex'>,
    axis?: Arg<FilterOptions, 'axis'>,
  ): DataFrame<any>;
  /**
   * The first n rows; all but the last -n if n is negative.
   * @example df.head(3)
   */
  head(n?: Arg<CountRowsOptions, 'n'>): DataFrame<S>;
  /** The last n rows; all but the first -n if n is negative. */
  tail(n?: Arg<CountRowsOptions, 'n'>): DataFrame<S>;
  /** Rows (or columns) at positions; negative ones count from the end. IndexError if out of range. */
  take(
    indices: readonly number[] | TypedArray | Series<number> | Index<number> | Options<TakeOptions>,
    axis?: Arg<TakeOptions, 'axis'>,
  ): DataFrame<S>;
  /**
   * Rows drawn by chance: n of them, or a share. Repeatable with a seed.
   * @example df.sample(2, {randomState: 1})
   */
  sample(
    n?: Arg<SampleOptions, 'n'>,
    frac?: Arg<SampleOptions, 'frac'>,
    replace?: Arg<SampleOptions, 'replace'>,
    weights?: Arg<SampleOptions, 'weights'>,
    randomState?: Arg<SampleOptions, 'randomState'>,
    axis?: Arg<SampleOptions, 'axis'>,
    ignoreIndex?: Arg<SampleOptions, 'ignoreIndex'>,
  ): DataFrame<S>;
  /** Rows whose labels lie between two labels, both included. The index must be sorted. */
  truncate(
    before?: Arg<TruncateOptions, 'before'>,
    after?: Arg<TruncateOptions, 'after'>,
    axis?: Arg<TruncateOptions, 'axis'>,
    copy?: Arg<TruncateOptions, 'copy'>,
  ): DataFrame<S>;
  /** The rows (or columns) that carry a label at a level of the index. KeyError if there are none. */
  xs(key: any, axis?: Arg<XsOptions, 'axis'>, level?: Arg<XsOptions, 'level'>, dropLevel?: Arg<XsOptions, 'dropLevel'>): DataFrame<any>;
  /** Rows where a text condition over the columns holds; `@name` reads from `localDict`. @example df.query('price > @low', {localDict: {low: 3}}) */
  query(expr: string | Options<QueryOptions>, options?: Options<QueryOptions>): DataFrame<S>;
  /** Evaluates an expression over the columns; with an assignment (`c = a + b`) gives the frame with the new column. */
  eval(expr: string | Options<EvalOptions>, options?: Options<EvalOptions>): any;
  /** This frame's values where the condition holds, others elsewhere (missing if none are given). Numbers gain NaN, other columns null. */
  where(
    cond: RowMask<S> | AnyFrame | readonly (readonly boolean[])[] | (Options<ConditionOptions> & { cond: unknown; other?: unknown }),
    other?: ColumnInput | AnyFrame | RowFn<S, unknown> | (Options<ConditionOptions> & { other?: unknown }),
    options?: Options<ConditionOptions>,
  ): DataFrame<S>;
  /** The opposite of `where`: values where the condition does not hold. */
  mask(
    cond: RowMask<S> | AnyFrame | readonly (readonly boolean[])[] | (Options<ConditionOptions> & { cond: unknown; other?: unknown }),
    other?: ColumnInput | AnyFrame | RowFn<S, unknown> | (Options<ConditionOptions> & { other?: unknown }),
    options?: Options<ConditionOptions>,
  ): DataFrame<S>;
  /** Columns of certain dtypes. @example df.selectDtypes({include: 'number'}) */
  selectDtypes(include?: OneOrMany<string> | Options<SelectDtypesOptions>, exclude?: Arg<SelectDtypesOptions, 'exclude'>): DataFrame<any>;
  /** Columns by name or by expressions of `pd.col`. */
  select(): DataFrame<any>;
  /** Per cell: is its value among those given? A map gives values per column. */
  isin<V = boolean>(values: ListLike | Mapping | AnyFrame | Options<IsinOptions>): Framed<V, All<S, V>>;
  /** Replaces the columns at positions, in place. */
  isetitem(loc: OneOrMany<number> | Options<IsetitemOptions>, value?: Arg<IsetitemOptions, 'value'>): DataFrame<any>;
  /** Removes a column in place and gives it. KeyError if it is not there. */
  pop<const K extends ColumnKey<S>>(item: K | { item: K }): Series<Known<K, S[K]>>;
  /** The column labels. */
  keys(): Index<string>;
}
