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
import type { NAType, NaTType } from './scalars.js';
import type { FileInput, FileOutput, Tuple } from './values.js';
import type { ExcelWriter, Flags, Grouper } from './words.js';

interface FunctionsBase extends ReadingFunctions, CombiningFunctions, ValueFunctions, RangeFunctions, SettingFunctions, EngineFunctions {}
interface FunctionAliases extends AliasesOf<keyof FunctionsBase> {}

/** The functions of the module: `pd.readCsv`, `pd.concat`, …, under both spellings. */
export interface PandasFunctions extends FunctionsBase, Aliased<FunctionsBase, FunctionAliases> {}

/** An Excel file opened once, for several sheets. */
export interface ExcelFile {
  /** The names of the sheets. */
  readonly sheetNames: string[];
  readonly sheet_names: string[];
  /** One sheet as a frame. */
  parse(sheetName?: string | number, options?: object): DataFrame<any>;
  /** Closes the file. */
  close(): void;
}

/** `pd.IndexSlice`: `pd.IndexSlice.get(a, b)` is `pd.tuple(a, b)`. */
export interface IndexSlicer {
  get<const T extends readonly unknown[]>(...keys: T): Tuple<T>;
}

/** The classes and constants of the module, classes of scalars apart. */
export interface PandasClasses extends DtypeClasses {
  /** Tables. */
  DataFrame: DataFrameConstructor;
  /** Columns. */
  Series: SeriesConstructor;
  /** Labels. */
  Index: IndexConstructor;
  /** Numbers at equal distances as labels. */
  RangeIndex: RangeIndexConstructor;
  /** Labels of several levels. */
  MultiIndex: MultiIndexConstructor;
  /** Moments as labels. */
  DatetimeIndex: DatetimeIndexConstructor;
  /** Lengths of time as labels. */
  TimedeltaIndex: TimedeltaIndexConstructor;
  /** Spans of the calendar as labels. */
  PeriodIndex: PeriodIndexConstructor;
  /** Ranges as labels. */
  IntervalIndex: IntervalIndexConstructor;
  /** Categories as labels. */
  CategoricalIndex: CategoricalIndexConstructor;
  /** Values of a fixed set of categories. */
  Categorical: CategoricalConstructor;
  /** A key with a frequency, for groupby and pivot tables. */
  Grouper: Maker<[options?: GrouperOptions], Grouper>;
  /** A named aggregation. */
  NamedAgg: NamedAggConstructor;
  /** The same as `NamedAgg`. */
  NamedFunc: NamedAggConstructor;
  /** An Excel file opened once. */
  ExcelFile: Maker<[pathOrBuffer: FileInput, options?: object], ExcelFile>;
  /** An Excel file to write several sheets into. */
  ExcelWriter: Maker<[path: FileOutput, options?: object], ExcelWriter>;
  /** Not supported: HDF5. */
  HDFStore: Maker<[path: FileInput, options?: object], unknown>;
  /** Settings of a frame or Series. */
  Flags: Maker<[obj: unknown, options: { allowsDuplicateLabels: boolean }], Flags>;
  /** Slices of several levels. */
  IndexSlice: IndexSlicer;
  /** Missing, in the nullable dtypes. */
  NA: NAType;
  /** A missing time. */
  NaT: NaTType;
}

/** `pd.NamedAgg(column, aggfunc)`. */
export interface NamedAggConstructor {
  new <const C, const F>(column: C, aggfunc: F): Tuple<readonly [C, F]>;
  <const C, const F>(column: C, aggfunc: F): Tuple<readonly [C, F]>;
}
