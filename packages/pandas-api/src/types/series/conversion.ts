import type { Present } from '../aggregation.js';
import type { Difference } from '../arithmetic.js';
import type { SeriesFn, ValueFn } from '../callbacks.js';
import type { DtypeLike, DtypeValue } from '../dtypes.js';
import type { DataFrame } from '../frame.js';
import type { SeriesGroupBy } from '../groupby.js';
import type { Index } from '../index-types.js';
import type {
  ArgsortOptions,
  CumulativeOptions,
  DropMissingOptions,
  ExplodeOptions,
  FactorizeOptions,
  MapOptions,
  PeriodsOptions,
  SeriesApplyOptions,
  SeriesCombineFirstOptions,
  SeriesCompareOptions,
  SeriesDescribeOptions,
  SeriesGroupbyOptions,
  SeriesUpdateOptions,
  SeriesValueCountsOptions,
} from '../options/conversion.js';
import type { FfillOptions, FillnaOptions, InterpolateOptions, ReplaceOptions } from '../options/missing.js';
import type { UnstackOptions } from '../options/reshape.js';
import type { SeriesDropnaOptions } from '../options/selection.js';
import type { AstypeOptions, ConvertDtypesOptions, CopyFlagOptions } from '../options/shape.js';
import type { PctChangeOptions, RankOptions } from '../options/statistics.js';
import type { Arg, Options } from '../options.js';
import type { Holed, Settle, Widen } from '../schema.js';
import type { Series } from '../series.js';
import type { Axis, Label, Mapping } from '../values.js';
import type { AggOptions, Filled, Grouper, TransformName } from '../words.js';

/** Dtypes, missing values, mapping, grouping and reshaping. */
export interface SeriesConversion<out T> {
  /** Converts the dtype. ValueError where a value does not fit. @example s.astype('float64') */
  astype<const D extends DtypeLike>(
    dtype: D | (Options<AstypeOptions> & { dtype: D }),
    options?: Options<AstypeOptions>,
  ): Series<DtypeValue<D, T>>;
  /** The dtype that fits the values of an object Series. */
  inferObjects(copy?: Arg<CopyFlagOptions, 'copy'>): Series<T>;
  /** The nullable dtype that fits the values. */
  convertDtypes(
    inferObjects?: Arg<ConvertDtypesOptions, 'inferObjects'>,
    convertString?: Arg<ConvertDtypesOptions, 'convertString'>,
    convertInteger?: Arg<ConvertDtypesOptions, 'convertInteger'>,
    convertBoolean?: Arg<ConvertDtypesOptions, 'convertBoolean'>,
    convertFloating?: Arg<ConvertDtypesOptions, 'convertFloating'>,
    dtypeBackend?: Arg<ConvertDtypesOptions, 'dtypeBackend'>,
  ): Series<T>;
  /** A Series from a function of each value, a map, or another Series. @example s.map(v => v * 2) @example s.map({a: 1, b: 2}) */
  map<R>(func: ValueFn<T, R>, naAction?: Arg<MapOptions, 'naAction'>, engine?: Arg<MapOptions, 'engine'>): Series<Settle<Widen<R>>>;
  map<V>(
    func: { readonly [key: string]: V } | ReadonlyMap<any, V> | Series<V>,
    naAction?: Arg<MapOptions, 'naAction'>,
    engine?: Arg<MapOptions, 'engine'>,
  ): Series<Holed<Widen<V>>>;
  /** Calls a function with every value; with `byRow: false` once with the Series. */
  apply<R>(
    func: ValueFn<T, R>,
    args?: readonly unknown[] | Options<SeriesApplyOptions>,
    options?: Options<SeriesApplyOptions>,
  ): R extends Series<any> ? DataFrame<any> : Series<Settle<Widen<R>>>;
  apply(
    func: string | readonly unknown[] | Mapping,
    args?: readonly unknown[] | Options<SeriesApplyOptions>,
    options?: Options<SeriesApplyOptions>,
  ): any;
  /** A Series of the same length from a function, a name or a list of these. */
  transform(func: TransformName | SeriesFn<T, unknown> | ValueFn<T, unknown>, axis?: Axis | AggOptions, ...args: unknown[]): Series<any>;
  transform(func: readonly unknown[] | Mapping, axis?: Axis | AggOptions, ...args: unknown[]): DataFrame<any>;
  /** Calls a function with the Series and gives its result. */
  pipe<A extends readonly unknown[], R>(func: (column: Series<T>, ...args: A) => R, ...args: A): R;
  pipe<R>(func: (column: Series<T>, ...args: any[]) => R, options: { args?: readonly unknown[]; [option: string]: unknown }): R;
  /** Is each value missing? */
  isna(): Series<boolean>;
  /** The same as `isna`. */
  isnull(): Series<boolean>;
  /** Is each value present? */
  notna(): Series<boolean>;
  /** The same as `notna`. */
  notnull(): Series<boolean>;
  /** The values that are present. */
  dropna(options?: Options<SeriesDropnaOptions>): Series<Present<T>>;
  /** Missing values replaced by a value, or by those of a Series or map at the same labels. */
  fillna<const V>(value: V | (Options<FillnaOptions> & { value: V }), options?: Options<FillnaOptions>): Series<Filled<T, V>>;
  /** Missing values replaced by the last present one above. */
  ffill(options?: Options<FfillOptions>): Series<T>;
  /** Missing values replaced by the next present one below. */
  bfill(options?: Options<FfillOptions>): Series<T>;
  /** Missing numbers replaced by values between their neighbours. */
  interpolate(method?: Arg<InterpolateOptions, 'method'>, options?: Options<InterpolateOptions>): Series<T>;
  /** Values replaced by others: one by one, by a map, or texts by a pattern. */
  replace(
    toReplace?: Arg<ReplaceOptions, 'toReplace'>,
    value?: Arg<ReplaceOptions, 'value'>,
    options?: Options<ReplaceOptions>,
  ): Series<any>;
  /** Missing values filled from another Series; labels of both. */
  combineFirst(other: Series<any> | Options<SeriesCombineFirstOptions>): Series<T>;
  /** Overwrites values in place with the present ones of another Series. */
  update(other: Series<any> | readonly unknown[] | Mapping | Options<SeriesUpdateOptions>): null;
  /** The values in which two Series with the same labels differ, side by side. */
  compare(
    other: Series<any> | Options<SeriesCompareOptions>,
    alignAxis?: Arg<SeriesCompareOptions, 'alignAxis'>,
    keepShape?: Arg<SeriesCompareOptions, 'keepShape'>,
    keepEqual?: Arg<SeriesCompareOptions, 'keepEqual'>,
    resultNames?: Arg<SeriesCompareOptions, 'resultNames'>,
  ): any;
  /**
   * How often each value occurs, most frequent first.
   * @example s.valueCounts({normalize: true})
   */
  valueCounts(
    normalize?: Arg<SeriesValueCountsOptions, 'normalize'>,
    sort?: Arg<SeriesValueCountsOptions, 'sort'>,
    ascending?: Arg<SeriesValueCountsOptions, 'ascending'>,
    bins?: Arg<SeriesValueCountsOptions, 'bins'>,
    dropna?: Arg<SeriesValueCountsOptions, 'dropna'>,
  ): Series<number>;
  /** The most frequent values. */
  mode(dropna?: Arg<DropMissingOptions, 'dropna'>): Series<T>;
  /** Count, mean, deviation and quartiles of numbers; count, unique, top and freq of others. */
  describe(
    percentiles?: Arg<SeriesDescribeOptions, 'percentiles'>,
    include?: Arg<SeriesDescribeOptions, 'include'>,
    exclude?: Arg<SeriesDescribeOptions, 'exclude'>,
  ): Series<any>;
  /** Running sum; missing values stay missing. */
  cumsum(axis?: Arg<CumulativeOptions, 'axis'>, skipna?: Arg<CumulativeOptions, 'skipna'>): Series<T>;
  /** Running product. */
  cumprod(axis?: Arg<CumulativeOptions, 'axis'>, skipna?: Arg<CumulativeOptions, 'skipna'>): Series<T>;
  /** Running minimum. */
  cummin(axis?: Arg<CumulativeOptions, 'axis'>, skipna?: Arg<CumulativeOptions, 'skipna'>): Series<T>;
  /** Running maximum. */
  cummax(axis?: Arg<CumulativeOptions, 'axis'>, skipna?: Arg<CumulativeOptions, 'skipna'>): Series<T>;
  /** The difference to the value `periods` before; the first are missing. */
  diff(periods?: Arg<PeriodsOptions, 'periods'>): Series<Difference<T>>;
  /** The relative change to the value `periods` before. */
  pctChange(
    periods?: Arg<PctChangeOptions, 'periods'>,
    fillMethod?: Arg<PctChangeOptions, 'fillMethod'>,
    freq?: Arg<PctChangeOptions, 'freq'>,
  ): Series<number>;
  /** The rank of each value, from 1; equal ones share the mean. */
  rank(
    axis?: Arg<RankOptions, 'axis'>,
    method?: Arg<RankOptions, 'method'>,
    numericOnly?: Arg<RankOptions, 'numericOnly'>,
    naOption?: Arg<RankOptions, 'naOption'>,
    ascending?: Arg<RankOptions, 'ascending'>,
    pct?: Arg<RankOptions, 'pct'>,
  ): Series<number>;
  /** The positions that would sort the values. */
  argsort(
    axis?: Arg<ArgsortOptions, 'axis'>,
    kind?: Arg<ArgsortOptions, 'kind'>,
    order?: Arg<ArgsortOptions, 'order'>,
    stable?: Arg<ArgsortOptions, 'stable'>,
  ): Series<number>;
  /** One value per item of each list. */
  explode(ignoreIndex?: Arg<ExplodeOptions, 'ignoreIndex'>): Series<T extends readonly (infer E)[] ? E : T>;
  /** The Series as a frame of one column. @example s.toFrame('total') */
  toFrame<const N extends string>(name: N | { name: N }): DataFrame<unknown extends N ? any : { [P in N]: T }>;
  toFrame(name?: Label): DataFrame<any>;
  /** An index level becomes the columns. */
  unstack(
    level?: Arg<UnstackOptions, 'level'>,
    fillValue?: Arg<UnstackOptions, 'fillValue'>,
    sort?: Arg<UnstackOptions, 'sort'>,
  ): DataFrame<any>;
  /** The values as codes, and the different values they stand for. */
  factorize(sort?: Arg<FactorizeOptions, 'sort'>, useNaSentinel?: Arg<FactorizeOptions, 'useNaSentinel'>): [readonly number[], Index<any>];
  /** Groups of values with equal keys: a level, a function of the label, or other values of the same length. */
  groupby(
    by?:
      | Series<any>
      | Index<any>
      | ((label: any) => unknown)
      | Grouper
      | Mapping
      | readonly unknown[]
      | Label
      | null
      | (Options<SeriesGroupbyOptions> & { by?: unknown }),
    level?: Arg<SeriesGroupbyOptions, 'level'>,
    options?: Options<SeriesGroupbyOptions>,
  ): SeriesGroupBy<T, never>;
}
