import type { ActionOptions } from '../options.js';
import type { LabelList } from '../selection.js';
import type { Compression, FileInput, FileOutput, Label, Mapping, TimeLike } from '../values.js';
import type { ExcelWriter } from '../words.js';
import type { Formatter } from './writing.js';

export interface ToExcelOptions extends ActionOptions {
  /** file or writer */
  excelWriter?: FileOutput | ExcelWriter;
  /** sheet by name or position; default 'Sheet1' */
  sheetName?: string;
  /** text for a missing value; default '' */
  naRep?: string;
  /** format of floats */
  floatFormat?: (string | ((value: number) => string)) | null;
  /** names of columns */
  columns?: any;
  /** row with the names, or whether to write one; default true */
  header?: boolean | readonly string[];
  /** labels of the rows; default true */
  index?: any;
  /** names for the index columns */
  indexLabel?: Label | readonly Label[] | false | null;
  /** first row to write; default 0 */
  startrow?: number;
  /** first column to write; default 0 */
  startcol?: number;
  /** which engine works */
  engine?: string | null;
  /** merge cells of a MultiIndex; default true */
  mergeCells?: boolean | 'columns';
  /** text for infinity; default 'inf' */
  infRep?: string;
  /** rows and columns that stay in view */
  freezePanes?: readonly [number, number] | null;
  /** settings of the place where the file lives */
  storageOptions?: Mapping | null;
  /** passed on to the engine */
  engineKwargs?: Mapping | null;
  /** add filters to the headings; default false */
  autofilter?: boolean;
}

export interface ToHtmlOptions extends ActionOptions {
  /** where to write; without it the text is returned */
  buf?: FileOutput | null;
  /** names of columns */
  columns?: LabelList | null;
  /** least width of columns */
  colSpace?: any;
  /** row with the names, or whether to write one; default true */
  header?: any;
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
  /** set row labels in bold; default true */
  boldRows?: boolean;
  /** CSS classes */
  classes?: string | readonly string[] | null;
  /** escape special characters; default true */
  escape?: boolean;
  /** as shown in a notebook; default false */
  notebook?: boolean;
  /** width of the border */
  border?: number | null;
  /** CSS id */
  tableId?: string | null;
  /** make links of URLs; default false */
  renderLinks?: boolean;
  /** character encoding */
  encoding?: string | null;
}

export interface ToMarkdownOptions extends ActionOptions {
  /** where to write; without it the text is returned */
  buf?: FileOutput | null;
  /** how to open the file; default 'wt' */
  mode?: string;
  /** labels of the rows; default true */
  index?: any;
  /** settings of the place where the file lives */
  storageOptions?: Mapping | null;
  /** tabulate's style of table; default 'pipe' */
  tablefmt?: string;
  /** tabulate's format of floats; default 'g' */
  floatfmt?: string;
  /** tabulate's heads of the columns; default their names */
  headers?: readonly string[];
  /** tabulate's text for missing values */
  missingval?: string;
}

export interface ToLatexOptions extends ActionOptions {
  /** where to write; without it the text is returned */
  buf?: FileOutput | null;
  /** names of columns */
  columns?: LabelList | null;
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
  /** set row labels in bold; default false */
  boldRows?: boolean;
  /** format of the columns */
  columnFormat?: string | null;
  /** use longtable */
  longtable?: boolean | null;
  /** escape special characters */
  escape?: boolean | null;
  /** character encoding */
  encoding?: string | null;
  /** decimal sign; default '.' */
  decimal?: string;
  /** merge headings */
  multicolumn?: boolean | null;
  /** format of merged headings */
  multicolumnFormat?: string | null;
  /** merge row labels */
  multirow?: boolean | null;
  /** caption */
  caption?: string | readonly [string, string] | null;
  /** which edge names a bin */
  label?: 'left' | 'right' | null;
  /** where LaTeX may put it */
  position?: string | null;
}

export interface ToXmlOptions extends ActionOptions {
  /** file, URL or stream */
  pathOrBuffer?: FileInput | null;
  /** labels of the rows; default true */
  index?: any;
  /** name of the root element; default 'data' */
  rootName?: string;
  /** name of a row's element; default 'row' */
  rowName?: string;
  /** text for a missing value */
  naRep?: string | null;
  /** columns to write as attributes */
  attrCols?: readonly string[] | null;
  /** columns to write as elements */
  elemCols?: readonly string[] | null;
  /** XML name spaces */
  namespaces?: Mapping | null;
  /** put in front */
  prefix?: string | null;
  /** character encoding; default 'utf-8' */
  encoding?: string;
  /** write the declaration; default true */
  xmlDeclaration?: boolean;
  /** indent; default true */
  prettyPrint?: boolean;
  /** parser; default 'lxml' */
  parser?: string;
  /** XSLT to apply */
  stylesheet?: FileInput | null;
  /** how the file is compressed; default 'infer' */
  compression?: Compression;
  /** settings of the place where the file lives */
  storageOptions?: Mapping | null;
}

export interface ToSqlOptions extends ActionOptions {
  /** name of the result */
  name?: string;
  /** connection or URL of the database */
  con?: any;
  /** schema of the database */
  schema?: string | null;
  /** what to do if the table is there; default 'fail'. 'ignore' leaves it as it is and writes nothing */
  ifExists?: 'fail' | 'replace' | 'append' | 'delete_rows' | 'ignore';
  /** the columns whose values are the partitions of a table of the cluster's catalog */
  partitionCols?: readonly string[] | null;
  /** labels of the rows; default true */
  index?: any;
  /** names for the index columns */
  indexLabel?: Label | readonly Label[] | false | null;
  /** rows per chunk */
  chunksize?: number | null;
  /** dtype of the result */
  dtype?: any;
  /** how to do it */
  method?: 'multi' | null;
}

export interface ToClipboardOptions extends ActionOptions {
  /** separate by tabs, for spreadsheets; default true */
  excel?: boolean;
  /** separator */
  sep?: string | null;
}

export interface ToStataOptions extends ActionOptions {
  /** file */
  path?: FileOutput;
  /** columns to convert to times */
  convertDates?: any;
  /** write the index; default true */
  writeIndex?: boolean;
  /** byte order */
  byteorder?: string | null;
  /** time written into the file */
  timeStamp?: TimeLike | null;
  /** label of the data */
  dataLabel?: string | null;
  /** labels of the columns */
  variableLabels?: Mapping | null;
  /** version of the format; default 114 */
  version?: number | null;
  /** columns to write as long texts */
  convertStrl?: readonly string[] | null;
  /** how the file is compressed; default 'infer' */
  compression?: Compression;
  /** settings of the place where the file lives */
  storageOptions?: Mapping | null;
  /** labels of values per column */
  valueLabels?: Mapping | null;
}

export interface ToHdfOptions extends ActionOptions {
  /** where to write; without it the text is returned */
  pathOrBuf?: FileOutput;
  /** the key */
  key?: string;
  /** how to open the file; default 'a' */
  mode?: string;
  /** level of compression */
  complevel?: number | null;
  /** library of compression */
  complib?: string | null;
  /** add to what is there; default false */
  append?: boolean;
  /** format of the texts */
  format?: 'fixed' | 'table' | null;
  /** labels of the rows; default true */
  index?: any;
  /** least width of texts */
  minItemsize?: any;
  /** text for missing */
  nanRep?: string | null;
  /** leave missing values out */
  dropna?: boolean;
  /** columns that can be queried */
  dataColumns?: any;
  /** what to do about errors; default 'strict' */
  errors?: string;
  /** character encoding; default 'UTF-8' */
  encoding?: string;
}

export interface ToIcebergOptions extends ActionOptions {
  /** name of the table */
  tableIdentifier?: string;
  /** name of the catalog */
  catalogName?: string | null;
  /** settings of the catalog */
  catalogProperties?: Mapping | null;
  /** where the table lives */
  location?: string | null;
  /** add to what is there; default false */
  append?: boolean;
  /** properties of the snapshot */
  snapshotProperties?: Mapping | null;
}
