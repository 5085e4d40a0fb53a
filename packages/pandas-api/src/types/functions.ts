import type {
  CategoricalConstructor,
  CategoricalIndexConstructor,
  DataFrameConstructor,
  DatetimeIndexConstructor,
  IndexConstructor,
  IntervalIndexConstructor,
  MultiIndexConstructor,
  PeriodIndexConstructor,
  RangeIndexConstructor,
  SeriesConstructor,
  TimedeltaIndexConstructor,
} from './constructors.js';
import type { DtypeClasses } from './dtype-classes.js';
import type { DataFrame } from './frame.js';
import type { GrouperOptions, Maker } from './function-words.js';
import type { CombiningFunctions } from './functions/combining.js';
import type { EngineFunctions } from './functions/engine.js';
import type { RangeFunctions } from './functions/ranges.js';
import type { ReadingFunctions } from './functions/reading.js';
import type { SettingFunctions } from './functions/settings.js';
import type { ValueFunctions } from './functions/values.js';
import type { Aliased, AliasesOf } from './options.js';
import type { FileInput, FileOutput, Tuple } from './values.js';
import type { ExcelWriter, Flags, Grouper } from './words.js';

interface FunctionsBase extends ReadingFunctions, CombiningFunctions, ValueFunctions, RangeFunctions, SettingFunctions, EngineFunctions {}
interface FunctionAliases extends AliasesOf<keyof FunctionsBase> {}

/** The functions of the module: `pd.readCsv`, `pd.concat`, …, under both spellings. */
export interface PandasFunctions extends FunctionsBase, Aliased<FunctionsBase, FunctionAliases> {}

/** An Excel file opened once, for several sheets. */
export interface ExcelFile {
  readonly sheetNames: string[];
  readonly sheet_names: string[];
  /** One sheet as a frame. */
  parse(sheetName?: string | number, options?: object): DataFrame<any>;
  close(): void;
}

/** `pd.IndexSlice`: `pd.IndexSlice.get(a, b)` is `pd.tuple(a, b)`. */
export interface IndexSlicer {
  get<const T extends readonly unknown[]>(...keys: T): Tuple<T>;
}

/** The classes of the module, scalars apart. */
export interface PandasClasses extends DtypeClasses {
  DataFrame: DataFrameConstructor;
  Series: SeriesConstructor;
  Index: IndexConstructor;
  RangeIndex: RangeIndexConstructor;
  MultiIndex: MultiIndexConstructor;
  DatetimeIndex: DatetimeIndexConstructor;
  TimedeltaIndex: TimedeltaIndexConstructor;
  PeriodIndex: PeriodIndexConstructor;
  IntervalIndex: IntervalIndexConstructor;
  CategoricalIndex: CategoricalIndexConstructor;
  Categorical: CategoricalConstructor;
  /** A key with a frequency, for groupby and pivot tables. */
  Grouper: Maker<[options?: GrouperOptions], Grouper>;
  /** A named aggregation. */
  NamedAgg: NamedAggConstructor;
  NamedFunc: NamedAggConstructor;
  ExcelFile: Maker<[pathOrBuffer: FileInput, options?: object], ExcelFile>;
  ExcelWriter: Maker<[path: FileOutput, options?: object], ExcelWriter>;
  HDFStore: Maker<[path: FileInput, options?: object], unknown>;
  Flags: Maker<[obj: unknown, options: { allowsDuplicateLabels: boolean }], Flags>;
  IndexSlice: IndexSlicer;
}

/** `pd.NamedAgg(column, aggfunc)`. */
export interface NamedAggConstructor {
  new <const C, const F>(column: C, aggfunc: F): Tuple<readonly [C, F]>;
  <const C, const F>(column: C, aggfunc: F): Tuple<readonly [C, F]>;
}
