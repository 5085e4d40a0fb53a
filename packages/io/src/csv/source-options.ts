import type { DataType } from '@pandorable/planner';
import type { Label } from '../columns.js';

/**
 * How an engine reads a delimited file, in neutral words: all is decided, nothing is left to sniff.
 *
 * DuckDB: `read_csv(paths, auto_detect=false, delim, quote, escape=quote, header, skip, nullstr, allow_quoted_nulls=true, null_padding=false,
 * columns={'c0': 'BIGINT', …})`, without `new_line` for files with `\r\n`. Spark: `schema`, `sep`, `quote`, `escape` = quote, `header`, `nullValue`, `multiLine`.
 */
export interface CsvSourceOptions {
  readonly delimiter: string;
  /** null: quotes are ordinary characters */
  readonly quote: string | null;
  /** inside quotes two quotes stand for one */
  readonly doublequote: true;
  readonly newline: '\n' | '\r\n';
  /** some field has a line end in it */
  readonly multiline: boolean;
  /** lines before the header, or before the data where there is none */
  readonly skipLines: number;
  /** a line of labels follows, to be passed over */
  readonly header: boolean;
  /** all columns of the file in order; names are `c0`, `c1`, … */
  readonly columns: readonly { readonly name: string; readonly type: DataType }[];
  /** texts, quoted or not, that mean NULL in every column (where all bytes were looked at, those that do occur); with none, nothing is NULL (DuckDB wants a list that is not empty: give a text that cannot occur) */
  readonly nullStrings: readonly string[];
  /** columns of times: names, all written as YYYY-MM-DD with an optional clock */
  readonly dateColumns: readonly string[];
  /** Types were decided from all bytes. Otherwise from a sample: the engine has to refuse a value of another type (2.5 among whole numbers), and the caller re-types by `planCsv` with `thorough`. */
  readonly complete: boolean;
  /** size of all files */
  readonly bytes: number;
  /** records in the files, where known */
  readonly rows?: number;
}

/** A column of a plan's scan. */
export interface SourceColumn {
  readonly name: Label;
  /** its name in the source */
  readonly source: string;
  readonly type: DataType;
  readonly dtype: string;
  /** a dtype to cast to after the scan */
  readonly astype?: unknown;
}
