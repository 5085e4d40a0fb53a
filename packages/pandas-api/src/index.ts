// Written by scripts/public-names.mjs. Do not edit.
import * as run from './run-time.js';
import type * as T from './types/index.js';

export * from './core/exceptions.js';
export * from './public-scalars.js';
export type * from './types/index.js';
export { DateOffset } from './public-scalars.js';
export const BooleanDtype = run.BooleanDtype as unknown as T.PandasClasses['BooleanDtype'];
export const Categorical = run.Categorical as unknown as T.PandasClasses['Categorical'];
export type Categorical = T.Categorical;
export const CategoricalDtype = run.CategoricalDtype as unknown as T.PandasClasses['CategoricalDtype'];
export const CategoricalIndex = run.CategoricalIndex as unknown as T.PandasClasses['CategoricalIndex'];
export type CategoricalIndex = T.CategoricalIndex;
export const DataFrame = run.DataFrame as unknown as T.PandasClasses['DataFrame'];
export type DataFrame<S = any> = T.DataFrame<S>;
export const DataFrameGroupBy = run.DataFrameGroupBy;
export const DatetimeIndex = run.DatetimeIndex as unknown as T.PandasClasses['DatetimeIndex'];
export type DatetimeIndex = T.DatetimeIndex;
export const DatetimeTZDtype = run.DatetimeTZDtype as unknown as T.PandasClasses['DatetimeTZDtype'];
export const Float32Dtype = run.Float32Dtype as unknown as T.PandasClasses['Float32Dtype'];
export const Float64Dtype = run.Float64Dtype as unknown as T.PandasClasses['Float64Dtype'];
export const Grouper = run.Grouper as unknown as T.PandasClasses['Grouper'];
export type Grouper = T.Grouper;
export const Index = run.Index as unknown as T.PandasClasses['Index'];
export type Index<T = any> = T.Index<T>;
export const IndexSlice = run.IndexSlice as unknown as T.PandasClasses['IndexSlice'];
export const Int16Dtype = run.Int16Dtype as unknown as T.PandasClasses['Int16Dtype'];
export const Int32Dtype = run.Int32Dtype as unknown as T.PandasClasses['Int32Dtype'];
export const Int64Dtype = run.Int64Dtype as unknown as T.PandasClasses['Int64Dtype'];
export const Int8Dtype = run.Int8Dtype as unknown as T.PandasClasses['Int8Dtype'];
export const IntervalDtype = run.IntervalDtype as unknown as T.PandasClasses['IntervalDtype'];
export const IntervalIndex = run.IntervalIndex as unknown as T.PandasClasses['IntervalIndex'];
export type IntervalIndex = T.IntervalIndex;
export const MultiIndex = run.MultiIndex as unknown as T.PandasClasses['MultiIndex'];
export type MultiIndex = T.MultiIndex;
export const NA = run.NA as unknown as T.PandasClasses['NA'];
export const NaT = run.NaT as unknown as T.PandasClasses['NaT'];
export const NamedAgg = run.NamedAgg as unknown as T.PandasClasses['NamedAgg'];
export const PeriodDtype = run.PeriodDtype as unknown as T.PandasClasses['PeriodDtype'];
export const PeriodIndex = run.PeriodIndex as unknown as T.PandasClasses['PeriodIndex'];
export type PeriodIndex = T.PeriodIndex;
export const RangeIndex = run.RangeIndex as unknown as T.PandasClasses['RangeIndex'];
export type RangeIndex = T.RangeIndex;
export const Series = run.Series as unknown as T.PandasClasses['Series'];
export type Series<T = any> = T.Series<T>;
export const SeriesGroupBy = run.SeriesGroupBy;
export const SparseDtype = run.SparseDtype as unknown as T.PandasClasses['SparseDtype'];
export const StringDtype = run.StringDtype as unknown as T.PandasClasses['StringDtype'];
export const StringIO = run.StringIO as unknown as T.PandasFunctions['StringIO'];
export const TextFileReader = run.TextFileReader;
export const TimedeltaIndex = run.TimedeltaIndex as unknown as T.PandasClasses['TimedeltaIndex'];
export type TimedeltaIndex = T.TimedeltaIndex;
export const UInt16Dtype = run.UInt16Dtype as unknown as T.PandasClasses['UInt16Dtype'];
export const UInt32Dtype = run.UInt32Dtype as unknown as T.PandasClasses['UInt32Dtype'];
export const UInt64Dtype = run.UInt64Dtype as unknown as T.PandasClasses['UInt64Dtype'];
export const UInt8Dtype = run.UInt8Dtype as unknown as T.PandasClasses['UInt8Dtype'];
export const api = run.api;
export const array = run.array as unknown as T.PandasFunctions['array'];
export const arrays = run.arrays;
export const bdateRange = run.bdateRange as unknown as T.PandasFunctions['bdateRange'];
export const col = run.col as unknown as T.PandasFunctions['col'];
export const concat = run.concat as unknown as T.PandasFunctions['concat'];
export const crosstab = run.crosstab as unknown as T.PandasFunctions['crosstab'];
export const cut = run.cut as unknown as T.PandasFunctions['cut'];
export const dateRange = run.dateRange as unknown as T.PandasFunctions['dateRange'];
export const describeOption = run.describeOption as unknown as T.PandasFunctions['describeOption'];
export const errors = run.errors;
const evaluate = run.eval as unknown as T.PandasFunctions['eval'];
export { evaluate as eval };
export const factorize = run.factorize as unknown as T.PandasFunctions['factorize'];
export const fromArrow = run.fromArrow as unknown as T.PandasFunctions['fromArrow'];
export const fromDummies = run.fromDummies as unknown as T.PandasFunctions['fromDummies'];
export const getDummies = run.getDummies as unknown as T.PandasFunctions['getDummies'];
export const getOption = run.getOption as unknown as T.PandasFunctions['getOption'];
export const inferFreq = run.inferFreq as unknown as T.PandasFunctions['inferFreq'];
export const intervalRange = run.intervalRange as unknown as T.PandasFunctions['intervalRange'];
export const isna = run.isna as unknown as T.PandasFunctions['isna'];
export const isnull = run.isnull as unknown as T.PandasFunctions['isnull'];
export const jsonNormalize = run.jsonNormalize as unknown as T.PandasFunctions['jsonNormalize'];
export const lreshape = run.lreshape as unknown as T.PandasFunctions['lreshape'];
export const melt = run.melt as unknown as T.PandasFunctions['melt'];
export const merge = run.merge as unknown as T.PandasFunctions['merge'];
export const mergeAsof = run.mergeAsof as unknown as T.PandasFunctions['mergeAsof'];
export const mergeOrdered = run.mergeOrdered as unknown as T.PandasFunctions['mergeOrdered'];
export const namedAgg = run.namedAgg as unknown as T.PandasFunctions['namedAgg'];
export const notna = run.notna as unknown as T.PandasFunctions['notna'];
export const notnull = run.notnull as unknown as T.PandasFunctions['notnull'];
export const optionContext = run.optionContext as unknown as T.PandasFunctions['optionContext'];
export const options = run.options as unknown as T.PandasFunctions['options'];
export const periodRange = run.periodRange as unknown as T.PandasFunctions['periodRange'];
export const pivot = run.pivot as unknown as T.PandasFunctions['pivot'];
export const pivotTable = run.pivotTable as unknown as T.PandasFunctions['pivotTable'];
export const qcut = run.qcut as unknown as T.PandasFunctions['qcut'];
export const readClipboard = run.readClipboard as unknown as T.PandasFunctions['readClipboard'];
export const readCsv = run.readCsv as unknown as T.PandasFunctions['readCsv'];
export const readExcel = run.readExcel as unknown as T.PandasFunctions['readExcel'];
export const readFeather = run.readFeather as unknown as T.PandasFunctions['readFeather'];
export const readFwf = run.readFwf as unknown as T.PandasFunctions['readFwf'];
export const readHdf = run.readHdf as unknown as T.PandasFunctions['readHdf'];
export const readHtml = run.readHtml as unknown as T.PandasFunctions['readHtml'];
export const readIpc = run.readIpc;
export const readJson = run.readJson as unknown as T.PandasFunctions['readJson'];
export const readOrc = run.readOrc as unknown as T.PandasFunctions['readOrc'];
export const readParquet = run.readParquet as unknown as T.PandasFunctions['readParquet'];
export const readPickle = run.readPickle as unknown as T.PandasFunctions['readPickle'];
export const readSas = run.readSas as unknown as T.PandasFunctions['readSas'];
export const readSpss = run.readSpss as unknown as T.PandasFunctions['readSpss'];
export const readSql = run.readSql as unknown as T.PandasFunctions['readSql'];
export const readSqlQuery = run.readSqlQuery as unknown as T.PandasFunctions['readSqlQuery'];
export const readSqlTable = run.readSqlTable as unknown as T.PandasFunctions['readSqlTable'];
export const readStata = run.readStata as unknown as T.PandasFunctions['readStata'];
export const readTable = run.readTable as unknown as T.PandasFunctions['readTable'];
export const readXml = run.readXml as unknown as T.PandasFunctions['readXml'];
export const resetOption = run.resetOption as unknown as T.PandasFunctions['resetOption'];
export const setEngFloatFormat = run.setEngFloatFormat as unknown as T.PandasFunctions['setEngFloatFormat'];
export const setExecutor = run.setExecutor as unknown as T.PandasFunctions['setExecutor'];
export const setOption = run.setOption as unknown as T.PandasFunctions['setOption'];
export const slice = run.slice as unknown as T.PandasFunctions['slice'];
export const sql = run.sql as unknown as T.PandasFunctions['sql'];
export const testing = run.testing;
export const timedeltaRange = run.timedeltaRange as unknown as T.PandasFunctions['timedeltaRange'];
export const toDatetime = run.toDatetime as unknown as T.PandasFunctions['toDatetime'];
export const toNumeric = run.toNumeric as unknown as T.PandasFunctions['toNumeric'];
export const toPickle = run.toPickle as unknown as T.PandasFunctions['toPickle'];
export const toTimedelta = run.toTimedelta as unknown as T.PandasFunctions['toTimedelta'];
export const tuple = run.tuple as unknown as T.PandasFunctions['tuple'];
export const unique = run.unique as unknown as T.PandasFunctions['unique'];
export const wideToLong = run.wideToLong as unknown as T.PandasFunctions['wideToLong'];

/** The same functions by their pandas spelling. */
export {
  bdateRange as bdate_range,
  dateRange as date_range,
  describeOption as describe_option,
  fromArrow as from_arrow,
  fromDummies as from_dummies,
  getDummies as get_dummies,
  getOption as get_option,
  inferFreq as infer_freq,
  intervalRange as interval_range,
  jsonNormalize as json_normalize,
  mergeAsof as merge_asof,
  mergeOrdered as merge_ordered,
  namedAgg as named_agg,
  optionContext as option_context,
  periodRange as period_range,
  pivotTable as pivot_table,
  readClipboard as read_clipboard,
  readCsv as read_csv,
  readExcel as read_excel,
  readFeather as read_feather,
  readFwf as read_fwf,
  readHdf as read_hdf,
  readHtml as read_html,
  readIpc as read_ipc,
  readJson as read_json,
  readOrc as read_orc,
  readParquet as read_parquet,
  readPickle as read_pickle,
  readSas as read_sas,
  readSpss as read_spss,
  readSql as read_sql,
  readSqlQuery as read_sql_query,
  readSqlTable as read_sql_table,
  readStata as read_stata,
  readTable as read_table,
  readXml as read_xml,
  resetOption as reset_option,
  setEngFloatFormat as set_eng_float_format,
  setExecutor as set_executor,
  setOption as set_option,
  timedeltaRange as timedelta_range,
  toDatetime as to_datetime,
  toNumeric as to_numeric,
  toPickle as to_pickle,
  toTimedelta as to_timedelta,
  wideToLong as wide_to_long,
};
