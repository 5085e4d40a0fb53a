import type { DtypeLike } from '../dtypes.js';
import type { Compression, FileInput, FileOutput, Label, Mapping, TimeUnitName } from '../values.js';

export interface ReadJsonOptions {
  /** layout of the result */
  orient?: string | null;
  /** what to give; default 'frame' */
  typ?: 'frame' | 'series';
  /** dtype of the result */
  dtype?: boolean | Mapping<DtypeLike> | null;
  /** convert labels too */
  convertAxes?: boolean | null;
  /** columns to convert to times */
  convertDates?: any;
  /** also take the usual names for times */
  keepDefaultDates?: boolean;
  /** read floats exactly; default false */
  preciseFloat?: boolean;
  /** unit of times */
  dateUnit?: TimeUnitName | null;
  /** character encoding */
  encoding?: string | null;
  /** what to do about bytes that cannot be decoded; default 'strict' */
  encodingErrors?: string;
  /** one record per line; default false */
  lines?: boolean;
  /** rows per chunk */
  chunksize?: number | null;
  /** how the file is compressed; default 'infer' */
  compression?: Compression;
  /** how many rows to read */
  nrows?: number | null;
  /** settings of the place where the file lives */
  storageOptions?: Mapping | null;
  /** which family of dtypes to give */
  dtypeBackend?: 'numpy_nullable' | 'pyarrow';
  /** which engine works; default 'ujson' */
  engine?: string;
}

export interface ReadExcelOptions {
  /** sheet by name or position; default 0 */
  sheetName?: string | number | readonly (string | number)[];
  /** row with the names, or whether to write one; default 0 */
  header?: any;
  /** names of the levels or columns */
  names?: readonly Label[] | null;
  /** columns that become the index */
  indexCol?: Label | readonly Label[] | false | null;
  /** which columns to read */
  usecols?: any;
  /** dtype of the result */
  dtype?: DtypeLike | Mapping<DtypeLike> | null;
  /** which engine works */
  engine?: string | null;
  /** functions per column that read its texts */
  converters?: Mapping<(text: string) => unknown> | null;
  /** texts that mean true */
  trueValues?: readonly string[] | null;
  /** texts that mean false */
  falseValues?: readonly string[] | null;
  /** rows to leave out: how many, which, or a test */
  skiprows?: any;
  /** how many rows to read */
  nrows?: number | null;
  /** texts that mean missing */
  naValues?: any;
  /** also take the usual texts for missing; default true */
  keepDefaultNa?: boolean;
  /** look for missing values at all; default true */
  naFilter?: boolean;
  /** say more; default false */
  verbose?: boolean;
  /** columns to read as times; default false */
  parseDates?: any;
  /** format of times */
  dateFormat?: string | null;
  /** sign between groups of digits */
  thousands?: string | null;
  /** decimal sign; default '.' */
  decimal?: string;
  /** character that starts a comment */
  comment?: string | null;
  /** lines at the end to leave out; default 0 */
  skipfooter?: number;
  /** settings of the place where the file lives */
  storageOptions?: Mapping | null;
  /** which family of dtypes to give */
  dtypeBackend?: 'numpy_nullable' | 'pyarrow';
  /** passed on to the engine */
  engineKwargs?: Mapping | null;
}

export interface ReadHtmlOptions {
  /** file, URL or stream */
  io?: FileInput;
  /** text that a table must contain; default '.+' */
  match?: string | RegExp;
  /** parser */
  flavor?: string | readonly string[] | null;
  /** row with the names, or whether to write one */
  header?: any;
  /** columns that become the index */
  indexCol?: Label | readonly Label[] | false | null;
  /** rows to leave out: how many, which, or a test */
  skiprows?: any;
  /** attributes that a table must have */
  attrs?: Mapping | null;
  /** columns to read as times; default false */
  parseDates?: any;
  /** sign between groups of digits; default ',' */
  thousands?: string;
  /** character encoding */
  encoding?: string | null;
  /** decimal sign; default '.' */
  decimal?: string;
  /** functions per column that read its texts */
  converters?: Mapping<(text: string) => unknown> | null;
  /** texts that mean missing */
  naValues?: any;
  /** also take the usual texts for missing; default true */
  keepDefaultNa?: boolean;
  /** leave out hidden parts; default true */
  displayedOnly?: boolean;
  /** give links too */
  extractLinks?: 'all' | 'header' | 'body' | 'footer' | null;
  /** which family of dtypes to give */
  dtypeBackend?: 'numpy_nullable' | 'pyarrow';
  /** settings of the place where the file lives */
  storageOptions?: Mapping | null;
}

export interface ReadXmlOptions {
  /** file, URL or stream */
  pathOrBuffer?: FileInput;
  /** path of the rows; default './*' */
  xpath?: string;
  /** XML name spaces */
  namespaces?: Mapping | null;
  /** only child elements; default false */
  elemsOnly?: boolean;
  /** only attributes; default false */
  attrsOnly?: boolean;
  /** names of the levels or columns */
  names?: readonly Label[] | null;
  /** dtype of the result */
  dtype?: Mapping<DtypeLike> | null;
  /** functions per column that read its texts */
  converters?: Mapping<(text: string) => unknown> | null;
  /** columns to read as times */
  parseDates?: any;
  /** character encoding; default 'utf-8' */
  encoding?: string;
  /** parser; default 'lxml' */
  parser?: string;
  /** XSLT to apply */
  stylesheet?: FileInput | null;
  /** elements to read while streaming */
  iterparse?: Mapping | null;
  /** how the file is compressed; default 'infer' */
  compression?: Compression;
  /** settings of the place where the file lives */
  storageOptions?: Mapping | null;
  /** which family of dtypes to give */
  dtypeBackend?: 'numpy_nullable' | 'pyarrow';
}

export interface ReadSqlOptions {
  /** columns that become the index */
  indexCol?: Label | readonly Label[] | false | null;
  /** read decimals as floats; default true */
  coerceFloat?: boolean;
  /** parameters of the query */
  params?: any;
  /** columns to read as times */
  parseDates?: any;
  /** names of columns */
  columns?: readonly string[] | null;
  /** rows per chunk */
  chunksize?: number | null;
  /** which family of dtypes to give */
  dtypeBackend?: 'numpy_nullable' | 'pyarrow';
  /** dtype of the result */
  dtype?: DtypeLike | null;
}

export interface ReadSqlQueryOptions {
  /** query or table */
  sql?: string;
  /** connection or URL of the database */
  con?: any;
  /** columns that become the index */
  indexCol?: Label | readonly Label[] | false | null;
  /** read decimals as floats; default true */
  coerceFloat?: boolean;
  /** parameters of the query */
  params?: any;
  /** columns to read as times */
  parseDates?: any;
  /** rows per chunk */
  chunksize?: number | null;
  /** dtype of the result */
  dtype?: DtypeLike | null;
  /** which family of dtypes to give */
  dtypeBackend?: 'numpy_nullable' | 'pyarrow';
}

export interface ReadSqlTableOptions {
  /** table */
  tableName?: string;
  /** connection or URL of the database */
  con?: any;
  /** schema of the database */
  schema?: string | null;
  /** columns that become the index */
  indexCol?: Label | readonly Label[] | false | null;
  /** read decimals as floats; default true */
  coerceFloat?: boolean;
  /** columns to read as times */
  parseDates?: any;
  /** names of columns */
  columns?: readonly string[] | null;
  /** rows per chunk */
  chunksize?: number | null;
  /** which family of dtypes to give */
  dtypeBackend?: 'numpy_nullable' | 'pyarrow';
}

export interface ReadHdfOptions {
  /** where to write; without it the text is returned */
  pathOrBuf?: FileOutput;
  /** the key */
  key?: any;
  /** how to open the file; default 'r' */
  mode?: string;
  /** what to do about errors; default 'strict' */
  errors?: 'raise' | 'ignore';
  /** the moments asked for */
  where?: any;
  /** first element */
  start?: any;
  /** end */
  stop?: number | null;
  /** names of columns */
  columns?: any;
  /** give an iterator of chunks; default false */
  iterator?: boolean;
  /** rows per chunk */
  chunksize?: number | null;
}

export interface ReadSasOptions {
  /** file, URL or stream to read */
  filepathOrBuffer?: FileInput;
  /** format of the texts */
  format?: string | null;
  /** labels of the rows */
  index?: any;
  /** character encoding */
  encoding?: string;
  /** rows per chunk */
  chunksize?: number | null;
  /** give an iterator of chunks; default false */
  iterator?: boolean;
  /** how the file is compressed; default 'infer' */
  compression?: Compression;
}

export interface ReadSpssOptions {
  /** file */
  path?: FileInput;
  /** which columns to read */
  usecols?: any;
  /** make categories of labelled values; default true */
  convertCategoricals?: boolean;
  /** which family of dtypes to give */
  dtypeBackend?: 'numpy_nullable' | 'pyarrow';
}

export interface ReadStataOptions {
  /** file, URL or stream to read */
  filepathOrBuffer?: FileInput;
  /** columns to convert to times; default true */
  convertDates?: any;
  /** make categories of labelled values; default true */
  convertCategoricals?: boolean;
  /** columns that become the index */
  indexCol?: Label | readonly Label[] | false | null;
  /** keep the kinds of missing values; default false */
  convertMissing?: boolean;
  /** keep the dtypes of the file; default true */
  preserveDtypes?: boolean;
  /** names of columns */
  columns?: any;
  /** ordered categories; default true */
  orderCategoricals?: boolean;
  /** rows per chunk */
  chunksize?: number | null;
  /** give an iterator of chunks; default false */
  iterator?: boolean;
  /** how the file is compressed; default 'infer' */
  compression?: Compression;
  /** settings of the place where the file lives */
  storageOptions?: Mapping | null;
}

export interface ReadIcebergOptions {
  /** name of the table */
  tableIdentifier?: string;
  /** name of the catalog */
  catalogName?: string | null;
  /** settings of the catalog */
  catalogProperties?: Mapping | null;
  /** names of columns */
  columns?: any;
  /** condition on rows */
  rowFilter?: string | null;
  /** whether upper and lower case differ; default true */
  caseSensitive?: boolean;
  /** snapshot to read */
  snapshotId?: number | null;
  /** how many missing values in a row may be filled */
  limit?: number | null;
  /** settings of the scan */
  scanProperties?: Mapping | null;
}
