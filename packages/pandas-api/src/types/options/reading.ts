import type { DtypeLike } from '../dtypes.js';
import type { OneOrMany } from '../options.js';
import type { Compression, FileInput, FileOutput, Label, Mapping, Scalar } from '../values.js';

export interface ReadCsvOptions {
  /** separator */
  sep?: string;
  /** the same as sep */
  delimiter?: string;
  /** row with the names, or whether to write one; default 'infer' */
  header?: number | readonly number[] | 'infer' | null;
  /** names of the levels or columns */
  names?: readonly Label[];
  /** columns that become the index */
  indexCol?: OneOrMany<string | number> | false | null;
  /** which columns to read */
  usecols?: (readonly (string | number)[] | ((name: string) => boolean)) | null;
  /** dtype of the result */
  dtype?: DtypeLike | Mapping<DtypeLike> | null;
  /** which engine works */
  engine?: 'c' | 'python' | 'pyarrow' | 'python-fwf' | null;
  /** functions per column that read its texts */
  converters?: Mapping<(text: string) => unknown> | null;
  /** texts that mean true */
  trueValues?: readonly string[] | null;
  /** texts that mean false */
  falseValues?: readonly string[] | null;
  /** skip blanks after a separator; default false */
  skipinitialspace?: boolean;
  /** rows to leave out: how many, which, or a test */
  skiprows?: (number | readonly number[] | ((row: number) => boolean)) | null;
  /** lines at the end to leave out; default 0 */
  skipfooter?: number;
  /** how many rows to read */
  nrows?: number | null;
  /** texts that mean missing */
  naValues?: Scalar | readonly Scalar[] | Mapping | null;
  /** also take the usual texts for missing; default true */
  keepDefaultNa?: boolean;
  /** look for missing values at all; default true */
  naFilter?: boolean;
  /** leave out empty lines; default true */
  skipBlankLines?: boolean;
  /** columns to read as times */
  parseDates?: boolean | readonly Label[] | Mapping | null;
  /** format of times */
  dateFormat?: string | Mapping<string> | null;
  /** read 10/11 as 10 November; default false */
  dayfirst?: boolean;
  /** remember parsed times; default true */
  cacheDates?: boolean;
  /** how the file is compressed; default 'infer' */
  compression?: Compression;
  /** sign between groups of digits */
  thousands?: string | null;
  /** decimal sign; default '.' */
  decimal?: string;
  /** end of a line */
  lineterminator?: string | null;
  /** quote character; default '"' */
  quotechar?: string;
  /** when to quote: 0 as needed, 1 always, 2 texts, 3 never; default 0 */
  quoting?: number;
  /** a quote inside a field is doubled; default true */
  doublequote?: boolean;
  /** escape character */
  escapechar?: string | null;
  /** character that starts a comment */
  comment?: string | null;
  /** character encoding */
  encoding?: string | null;
  /** what to do about bytes that cannot be decoded; default 'strict' */
  encodingErrors?: string;
  /** dialect that sets separator and quotes */
  dialect?: any;
  /** lines with too many fields; default 'error' */
  onBadLines?: 'error' | 'warn' | 'skip' | ((fields: string[]) => string[] | null);
  /** kept for pandas code; has no effect; default true */
  lowMemory?: boolean;
  /** kept for pandas code; has no effect; default false */
  memoryMap?: boolean;
  /** how exactly to read floats */
  floatPrecision?: string | null;
  /** settings of the place where the file lives */
  storageOptions?: Mapping | null;
  /** which family of dtypes to give */
  dtypeBackend?: 'numpy_nullable' | 'pyarrow';
}

export interface ReadFwfOptions {
  /** file, URL or stream to read */
  filepathOrBuffer?: FileInput;
  /** from and to of each column; default 'infer' */
  colspecs?: 'infer' | readonly (readonly [number, number])[];
  /** widths of the columns */
  widths?: readonly number[] | null;
  /** rows to look at; default 100 */
  inferNrows?: number;
  /** give an iterator of chunks; default false */
  iterator?: boolean;
  /** rows per chunk */
  chunksize?: number | null;
}

export interface ReadParquetOptions {
  /** file */
  path?: FileInput | readonly string[];
  /** which engine works */
  engine?: string;
  /** names of columns */
  columns?: readonly string[] | null;
  /** settings of the place where the file lives */
  storageOptions?: Mapping | null;
  /** which family of dtypes to give */
  dtypeBackend?: 'numpy_nullable' | 'pyarrow';
  /** file system to use */
  filesystem?: any;
  /** conditions that skip rows */
  filters?: readonly any[] | null;
  /** passed on */
  toPandasKwargs?: Mapping | null;
}

export interface ReadFeatherOptions {
  /** file */
  path?: FileInput;
  /** names of columns */
  columns?: readonly string[] | null;
  /** read in parallel; default true */
  useThreads?: boolean;
  /** settings of the place where the file lives */
  storageOptions?: Mapping | null;
  /** which family of dtypes to give */
  dtypeBackend?: 'numpy_nullable' | 'pyarrow';
}

export interface ReadOrcOptions {
  /** file */
  path?: FileInput;
  /** names of columns */
  columns?: readonly string[] | null;
  /** which family of dtypes to give */
  dtypeBackend?: 'numpy_nullable' | 'pyarrow';
  /** file system to use */
  filesystem?: any;
}

export interface ReadPickleOptions {
  /** file, URL or stream to read */
  filepathOrBuffer?: FileInput;
  /** how the file is compressed; default 'infer' */
  compression?: Compression;
  /** settings of the place where the file lives */
  storageOptions?: Mapping | null;
}

export interface ReadClipboardOptions {
  /** separator; default '\\s+' */
  sep?: string;
  /** which family of dtypes to give */
  dtypeBackend?: 'numpy_nullable' | 'pyarrow';
}

export interface PandasToPickleOptions {
  /** the object */
  obj?: any;
  /** file, URL or stream to read */
  filepathOrBuffer?: FileOutput;
  /** how the file is compressed; default 'infer' */
  compression?: Compression;
  /** version of the format; default 5 */
  protocol?: number;
  /** settings of the place where the file lives */
  storageOptions?: Mapping | null;
}
