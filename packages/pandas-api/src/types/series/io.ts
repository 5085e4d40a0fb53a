import type { SeriesToJsonOptions, SeriesToStringOptions, ToCsvOptions, ToPickleOptions } from '../options/writing.js';
import type {
  ToClipboardOptions,
  ToExcelOptions,
  ToHdfOptions,
  ToLatexOptions,
  ToMarkdownOptions,
  ToSqlOptions,
} from '../options/writing-documents.js';
import type { ActionOptions, Arg, Mode, Options, Out, Returned } from '../options.js';
import type { FileOutput } from '../values.js';
import type { ExcelWriter } from '../words.js';

/** Writing and text. Each is an action. */
export interface SeriesWriters<in out M extends Mode> {
  /** The Series as text, all of it. */
  toString(buf?: Arg<SeriesToStringOptions, 'buf'>, options?: Options<SeriesToStringOptions>): Out<M, string>;
  /** Comma-separated text: into a file, or returned if no path is given. */
  toCsv(pathOrBuf?: null | Returned<ToCsvOptions>, options?: Options<ToCsvOptions>): Out<M, string>;
  toCsv(pathOrBuf?: Arg<ToCsvOptions, 'pathOrBuf'>, options?: Options<ToCsvOptions>): Out<M, string | null>;
  /** JSON: into a file, or returned if no path is given. */
  toJson(pathOrBuf?: null | Returned<SeriesToJsonOptions>, options?: Options<SeriesToJsonOptions>): Out<M, string>;
  toJson(pathOrBuf?: Arg<SeriesToJsonOptions, 'pathOrBuf'>, options?: Options<SeriesToJsonOptions>): Out<M, string | null>;
  /** A sheet of an Excel file. */
  toExcel(excelWriter: FileOutput | ExcelWriter | Options<ToExcelOptions>, options?: Options<ToExcelOptions>): Out<M, null>;
  /** A Markdown table. */
  toMarkdown(buf?: null | Returned<ToMarkdownOptions>, options?: Options<ToMarkdownOptions>): Out<M, string>;
  toMarkdown(buf?: Arg<ToMarkdownOptions, 'buf'>, options?: Options<ToMarkdownOptions>): Out<M, string | null>;
  /** A LaTeX table. */
  toLatex(buf?: null | Returned<ToLatexOptions>, options?: Options<ToLatexOptions>): Out<M, string>;
  toLatex(buf?: Arg<ToLatexOptions, 'buf'>, options?: Options<ToLatexOptions>): Out<M, string | null>;
  /** Values into a table of a database. */
  toSql(name: string | Options<ToSqlOptions>, con?: Arg<ToSqlOptions, 'con'>, options?: Options<ToSqlOptions>): Out<M, number | null>;
  /** The Series as text on the clipboard. */
  toClipboard(options?: Options<ToClipboardOptions>): Out<M, null>;
  /** A pickle file. */
  toPickle(path: FileOutput | Options<ToPickleOptions>, options?: Options<ToPickleOptions>): Out<M, null>;
  /** An HDF5 file. */
  toHdf(pathOrBuf: FileOutput | Options<ToHdfOptions>, options?: Options<ToHdfOptions>): Out<M, null>;
  /** Not supported: xarray has no counterpart in JavaScript. */
  toXarray(options?: Options<ActionOptions>): Out<M, unknown>;
}
