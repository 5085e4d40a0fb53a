import type { ActionOptions } from '../options.js';
import type { LabelList } from '../selection.js';
import type { Compression, FileOutput, Label, Mapping, TimeUnitName } from '../values.js';

/** What a writer of files does with what is there. */
export type WriteMode = 'overwrite' | 'append' | 'error' | 'ignore';

/** The text of one value. */
export type Formatter = string | ((value: any) => string);

export interface ToCsvOptions extends ActionOptions {
  /** one folder per value of these columns */
  partitionCols?: readonly string[] | null;
  /** where to write; without it the text is returned */
  pathOrBuf?: FileOutput | null;
  /** separator; default ',' */
  sep?: string;
  /** text for a missing value; default '' */
  naRep?: string;
  /** format of floats */
  floatFormat?: (string | ((value: number) => string)) | null;
  /** names of columns */
  columns?: LabelList | null;
  /** row with the names, or whether to write one; default true */
  header?: boolean | readonly string[];
  /** labels of the rows; default true */
  index?: any;
  /** names for the index columns */
  indexLabel?: Label | readonly Label[] | false | null;
  /** how to open the file; default 'w' */
  mode?: string;
  /** character encoding */
  encoding?: string | null;
  /** how the file is compressed; default 'infer' */
  compression?: Compression;
  /** when to quote: 0 as needed, 1 always, 2 texts, 3 never */
  quoting?: number | null;
  /** quote character; default '"' */
  quotechar?: string;
  /** end of a line */
  lineterminator?: string | null;
  /** rows per chunk */
  chunksize?: number | null;
  /** format of times */
  dateFormat?: string | null;
  /** a quote inside a field is doubled; default true */
  doublequote?: boolean;
  /** escape character */
  escapechar?: string | null;
  /** decimal sign; default '.' */
  decimal?: string;
  /** what to do about errors; default 'strict' */
  errors?: 'raise' | 'ignore';
  /** settings of the place where the file lives */
  storageOptions?: Mapping | null;
}

export interface ToParquetOptions extends ActionOptions {
  /** file */
  path?: FileOutput | null;
  /** which engine works */
  engine?: string;
  /** how the file is compressed; default 'snappy' */
  compression?: Compression;
  /** labels of the rows */
  index?: any;
  /** one folder per value of these columns */
  partitionCols?: readonly string[] | null;
  /** what becomes of what is there: 'overwrite' (the default), 'append' for folders of files, 'error', or 'ignore' */
  mode?: WriteMode;
  /** settings of the place where the file lives */
  storageOptions?: Mapping | null;
  /** file system to use */
  filesystem?: any;
}

export interface ToJsonOptions extends ActionOptions {
  /** one folder per value of these columns */
  partitionCols?: readonly string[] | null;
  /** where to write; without it the text is returned */
  pathOrBuf?: FileOutput | null;
  /** layout of the result */
  orient?: 'split' | 'records' | 'index' | 'columns' | 'values' | 'table' | null;
  /** format of times */
  dateFormat?: string | null;
  /** digits of floats; default 10 */
  doublePrecision?: number;
  /** escape characters beyond ASCII; default true */
  forceAscii?: boolean;
  /** unit of times; default 'ms' */
  dateUnit?: TimeUnitName;
  /** makes values that JSON lacks */
  defaultHandler?: ((value: any) => unknown) | null;
  /** one record per line; default false */
  lines?: boolean;
  /** how the file is compressed; default 'infer' */
  compression?: Compression;
  /** labels of the rows */
  index?: any;
  /** indent by this many blanks */
  indent?: number | null;
  /** settings of the place where the file lives */
  storageOptions?: Mapping | null;
  /** how to open the file; default 'w' */
  mode?: string;
}

export interface ToStringOptions extends ActionOptions {
  /** where to write; without it the text is returned */
  buf?: FileOutput | null;
  /** names of columns */
  columns?: LabelList | null;
  /** least width of columns */
  colSpace?: any;
  /** row with the names, or whether to write one; default true */
  header?: boolean | readonly string[];
  /** labels of the rows; default true */
  index?: any;
  /** text for a missing value; default 'NaN' */
  naRep?: string;
  /** functions per column that make its texts */
  formatters?: readonly Formatter[] | { readonly [column: string]: Formatter } | ReadonlyMap<unknown, Formatter> | null;
  /** format of floats */
  floatFormat?: (string | ((value: number) => string)) | null;
  /** show repeated labels of a MultiIndex once */
  sparsify?: boolean | null;
  /** show the names of the index; default true */
  indexNames?: boolean;
  /** how headings are set */
  justify?: string | null;
  /** how many rows to show */
  maxRows?: number | null;
  /** how many columns to show */
  maxCols?: number | null;
  /** show the number of rows and columns; default false */
  showDimensions?: boolean;
  /** decimal sign; default '.' */
  decimal?: string;
  /** width of a line */
  lineWidth?: number | null;
  /** rows to show of a long frame */
  minRows?: number | null;
  /** greatest width of a column */
  maxColwidth?: number | null;
  /** character encoding */
  encoding?: string | null;
}

export interface ToFeatherOptions extends ActionOptions {
  /** file */
  path?: FileOutput;
}

export interface ToPickleOptions extends ActionOptions {
  /** file */
  path?: FileOutput;
  /** how the file is compressed; default 'infer' */
  compression?: Compression;
  /** version of the format; default 5 */
  protocol?: number;
  /** settings of the place where the file lives */
  storageOptions?: Mapping | null;
}

export interface ToOrcOptions extends ActionOptions {
  /** file */
  path?: FileOutput | null;
  /** which engine works; default 'pyarrow' */
  engine?: string;
  /** labels of the rows */
  index?: any;
  /** one folder per value of these columns */
  partitionCols?: readonly string[] | null;
  /** what becomes of what is there: 'overwrite' (the default), 'append' for folders of files, 'error', or 'ignore' */
  mode?: WriteMode;
  /** passed on to the engine */
  engineKwargs?: Mapping | null;
}

export interface SeriesToStringOptions extends ActionOptions {
  /** where to write; without it the text is returned */
  buf?: FileOutput | null;
  /** text for a missing value; default 'NaN' */
  naRep?: string;
  /** format of floats */
  floatFormat?: (string | ((value: number) => string)) | null;
  /** row with the names, or whether to write one; default true */
  header?: any;
  /** labels of the rows; default true */
  index?: any;
  /** show the number of values; default false */
  length?: boolean;
  /** name the dtype below; default false */
  dtype?: boolean;
  /** name of the result; default false */
  name?: Label;
  /** how many rows to show */
  maxRows?: number | null;
  /** rows to show of a long frame */
  minRows?: number | null;
}

export interface SeriesToJsonOptions extends ActionOptions {
  /** where to write; without it the text is returned */
  pathOrBuf?: FileOutput | null;
  /** layout of the result */
  orient?: 'split' | 'records' | 'index' | 'table' | null;
  /** format of times */
  dateFormat?: string | null;
  /** digits of floats; default 10 */
  doublePrecision?: number;
  /** escape characters beyond ASCII; default true */
  forceAscii?: boolean;
  /** unit of times; default 'ms' */
  dateUnit?: TimeUnitName;
  /** makes values that JSON lacks */
  defaultHandler?: ((value: any) => unknown) | null;
  /** one record per line; default false */
  lines?: boolean;
  /** how the file is compressed; default 'infer' */
  compression?: Compression;
  /** labels of the rows */
  index?: any;
  /** indent by this many blanks */
  indent?: number | null;
  /** settings of the place where the file lives */
  storageOptions?: Mapping | null;
  /** how to open the file; default 'w' */
  mode?: string;
}
