import type { DataFrame } from '../frame.js';
import type { Categorical, Coercing, ErrorChoice } from '../function-words.js';
import type { DatetimeIndex, Index, TimedeltaIndex } from '../index-types.js';
import type {
  ArrayOptions,
  ColOptions,
  CutOptions,
  FactorizeFunctionOptions,
  InferFreqOptions,
  PandasEvalOptions,
  QcutOptions,
  ToDatetimeOptions,
  ToNumericOptions,
  ToTimedeltaOptions,
} from '../options/converting.js';
import type { Arg, Options } from '../options.js';
import type { Interval, NaTType, Timedelta, Timestamp } from '../scalars.js';
import type { All } from '../schema.js';
import type { Series } from '../series.js';
import type { AnyFrame, BooleanArray, Label, ListLike, Mapping, Missing, Scalar, TypedArray } from '../values.js';
import type { NumberArray } from '../words.js';

/** Only what is `any`. */
type Untyped<T> = 0 extends 1 & T ? T : never;
type BinOptions = Options<CutOptions> & { bins: number | ListLike };
type QuantileBinOptions = Options<QcutOptions> & { q: number | ListLike };

/** Converting, testing and binning values. A Series gives a Series, an array an Index or array, one value a value. */
export interface ValueFunctions {
  /**
   * Times from texts, numbers, dates, or columns year, month, day. ValueError for what cannot be read, unless `errors: 'coerce'`.
   * @example pd.toDatetime(df.when, {format: '%d.%m.%Y'})
   */
  toDatetime(arg: Series<any> | AnyFrame, options?: Coercing<ToDatetimeOptions>): Series<Timestamp>;
  toDatetime(arg: string | number | Date | Timestamp, options?: Coercing<ToDatetimeOptions>): Timestamp;
  toDatetime(arg: Missing, options?: Coercing<ToDatetimeOptions>): NaTType;
  toDatetime(arg: Index<any> | readonly unknown[] | TypedArray, options?: Coercing<ToDatetimeOptions>): DatetimeIndex;
  toDatetime(arg: Mapping<ListLike>, options?: Coercing<ToDatetimeOptions>): Series<Timestamp>;
  /** Lengths of time from texts or numbers. */
  toTimedelta(arg: Series<any>, unit?: string | null | Coercing<ToTimedeltaOptions>, errors?: ErrorChoice): Series<Timedelta>;
  toTimedelta(arg: string | number | Timedelta, unit?: string | null | Coercing<ToTimedeltaOptions>, errors?: ErrorChoice): Timedelta;
  toTimedelta(
    arg: Index<any> | readonly unknown[] | TypedArray,
    unit?: string | null | Coercing<ToTimedeltaOptions>,
    errors?: ErrorChoice,
  ): TimedeltaIndex;
  /** Numbers from texts. ValueError for what is no number, unless `errors: 'coerce'`. @example pd.toNumeric(df.text, {errors: 'coerce'}) */
  toNumeric(arg: Series<any>, options?: Coercing<ToNumericOptions>): Series<number>;
  toNumeric(arg: string | number | bigint | boolean | null, options?: Coercing<ToNumericOptions>): number;
  toNumeric(arg: Index<any>, options?: Coercing<ToNumericOptions>): Index<number>;
  toNumeric(arg: readonly unknown[] | TypedArray, options?: Coercing<ToNumericOptions>): NumberArray;
  /** Is it missing? null, undefined, NaN, NaT and pd.NA are. */
  isna<T>(obj: T & Untyped<T>): any;
  isna<S>(obj: DataFrame<S>): DataFrame<All<S, boolean>>;
  isna(obj: Series<any>): Series<boolean>;
  isna(obj: Index<any> | readonly unknown[] | TypedArray): BooleanArray;
  isna(obj: Scalar): boolean;
  /** The same as `isna`. */
  isnull(obj: any): any;
  /** Is it present? */
  notna<T>(obj: T & Untyped<T>): any;
  notna<S>(obj: DataFrame<S>): DataFrame<All<S, boolean>>;
  notna(obj: Series<any>): Series<boolean>;
  notna(obj: Index<any> | readonly unknown[] | TypedArray): BooleanArray;
  notna(obj: Scalar): boolean;
  /** The same as `notna`. */
  notnull(obj: any): any;
  /** Each value once, in order of appearance. */
  unique<T>(values: Series<T> | Index<T> | readonly T[] | { values: Series<T> | Index<T> | readonly T[] }): T[];
  unique(values: TypedArray): NumberArray;
  /** The values as codes, and the different values they stand for. */
  factorize<T>(
    values: Series<T> | Index<T> | readonly T[],
    sort?: boolean | Options<FactorizeFunctionOptions>,
    options?: Options<FactorizeFunctionOptions>,
  ): [readonly number[], any];
  /** Values into bins of given edges or number. @example pd.cut(df.age, [0, 18, 65, 120], {labels: ['child', 'adult', 'old']}) */
  cut(x: Series<any>, bins: number | ListLike, options: Options<CutOptions> & { retbins: true; labels?: unknown }): [Series<any>, any];
  cut<const L extends string | number>(
    x: Series<any>,
    bins: number | ListLike,
    options: Options<CutOptions> & { labels: readonly L[] },
  ): Series<L | null>;
  cut(x: Series<any>, bins: number | ListLike, options: Options<CutOptions> & { labels: false }): Series<number>;
  cut(x: Series<any>, bins: number | ListLike, options?: Options<CutOptions> & { labels?: null }): Series<Interval | null>;
  cut<const L extends string | number>(x: Series<any>, options: BinOptions & { labels: readonly L[] }): Series<L | null>;
  cut(x: Series<any>, options: BinOptions & { labels: false }): Series<number>;
  cut(x: Series<any>, options: BinOptions & { labels?: null }): Series<Interval | null>;
  cut(x: Series<any>, bins: number | ListLike, options: Options<CutOptions> & { labels: ListLike }): Series<any>;
  cut(
    x: ListLike,
    bins: number | ListLike | (BinOptions & { labels?: unknown }),
    options?: Options<CutOptions> & { labels?: unknown },
  ): Categorical;
  /** Values into bins of equal size. */
  qcut(x: Series<any>, q: number | ListLike, options: Options<QcutOptions> & { retbins: true; labels?: unknown }): [Series<any>, any];
  qcut<const L extends string | number>(
    x: Series<any>,
    q: number | ListLike,
    options: Options<QcutOptions> & { labels: readonly L[] },
  ): Series<L | null>;
  qcut(x: Series<any>, q: number | ListLike, options: Options<QcutOptions> & { labels: false }): Series<number>;
  qcut(x: Series<any>, q: number | ListLike, options?: Options<QcutOptions> & { labels?: null }): Series<Interval | null>;
  qcut<const L extends string | number>(x: Series<any>, options: QuantileBinOptions & { labels: readonly L[] }): Series<L | null>;
  qcut(x: Series<any>, options: QuantileBinOptions & { labels: false }): Series<number>;
  qcut(x: Series<any>, options: QuantileBinOptions & { labels?: null }): Series<Interval | null>;
  qcut(x: Series<any>, q: number | ListLike, options: Options<QcutOptions> & { labels: ListLike }): Series<any>;
  qcut(
    x: ListLike,
    q: number | ListLike | (QuantileBinOptions & { labels?: unknown }),
    options?: Options<QcutOptions> & { labels?: unknown },
  ): Categorical;
  /** Values as an array of a pandas dtype. */
  array(data: ListLike | Options<ArrayOptions>, dtype?: Arg<ArrayOptions, 'dtype'>, copy?: Arg<ArrayOptions, 'copy'>): any;
  /** Evaluates an expression. */
  eval(
    expr: string | Options<PandasEvalOptions>,
    parser?: Arg<PandasEvalOptions, 'parser'>,
    engine?: Arg<PandasEvalOptions, 'engine'>,
    localDict?: Arg<PandasEvalOptions, 'localDict'>,
    globalDict?: Arg<PandasEvalOptions, 'globalDict'>,
    resolvers?: Arg<PandasEvalOptions, 'resolvers'>,
    level?: Arg<PandasEvalOptions, 'level'>,
    target?: Arg<PandasEvalOptions, 'target'>,
    inplace?: Arg<PandasEvalOptions, 'inplace'>,
  ): any;
  /** An expression for a column, to be given to `assign`, `filter`, `select`. */
  col(colName: Label | Options<ColOptions>): any;
  /** The frequency that moments show; null if there is none. */
  inferFreq(index: Index<any> | Series<any> | Options<InferFreqOptions>): string | null;
}
