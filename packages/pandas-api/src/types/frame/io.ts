import type {
  ToCsvOptions,
  ToFeatherOptions,
  ToJsonOptions,
  ToOrcOptions,
  ToParquetOptions,
  ToPickleOptions,
  ToStringOptions,
} from '../options/writing.js';
import type {
  ToClipboardOptions,
  ToExcelOptions,
  ToHdfOptions,
  ToHtmlOptions,
  ToIcebergOptions,
  ToLatexOptions,
  ToMarkdownOptions,
  ToSqlOptions,
  ToStataOptions,
  ToXmlOptions,
} from '../options/writing-documents.js';
import type { ActionOptions, Arg, Mode, Options, Out, Returned } from '../options.js';
import type { FileOutput } from '../values.js';
import type { ExcelWriter } from '../words.js';

/** Writing. Each is an action; a failed write leaves the old file as it was. */
export interface FrameWriters<in out M extends Mode> {
  /**
   * Comma-separated text: into a file, or returned if no path is given.
   * @example df.toCsv('out.csv', {index: false})
   */
  toCsv(pathOrBuf?: null | Returned<ToCsvOptions>, options?: Options<ToCsvOptions>): Out<M, string>;
  toCsv(pathOrBuf?: Arg<ToCsvOptions, 'pathOrBuf'>, options?: Options<ToCsvOptions>): Out<M, string | null>;
  /** A Parquet file; the bytes if no path is given. */
  toParquet(path?: Arg<ToParquetOptions, 'path'>, options?: Options<ToParquetOptions>): Out<M, Uint8Array | null>;
  /** JSON: into a file, or returned if no path is given. */
  toJson(pathOrBuf?: null | Returned<ToJsonOptions>, options?: Options<ToJsonOptions>): Out<M, string>;
  toJson(pathOrBuf?: Arg<ToJsonOptions, 'pathOrBuf'>, options?: Options<ToJsonOptions>): Out<M, string | null>;
  /** The frame as text, all rows of it. */
  toString(buf?: Arg<ToStringOptions, 'buf'>, options?: Options<ToStringOptions>): Out<M, string>;
  /** A sheet of an Excel file. */
  toExcel(excelWriter: FileOutput | ExcelWriter | Options<ToExcelOptions>, options?: Options<ToExcelOptions>): Out<M, null>;
  /** A Feather (Arrow) file. */
  toFeather(path: FileOutput | Options<ToFeatherOptions>): Out<M, null>;
  /** An HTML table. */
  toHtml(buf?: null | Returned<ToHtmlOptions>, options?: Options<ToHtmlOptions>): Out<M, string>;
  toHtml(buf?: Arg<ToHtmlOptions, 'buf'>, options?: Options<ToHtmlOptions>): Out<M, string | null>;
  /** A Markdown table. */
  toMarkdown(buf?: null | Returned<ToMarkdownOptions>, options?: Options<ToMarkdownOptions>): Out<M, string>;
  toMarkdown(buf?: Arg<ToMarkdownOptions, 'buf'>, options?: Options<ToMarkdownOptions>): Out<M, string | null>;
  /** A LaTeX table. */
  toLatex(buf?: null | Returned<ToLatexOptions>, options?: Options<ToLatexOptions>): Out<M, string>;
  toLatex(buf?: Arg<ToLatexOptions, 'buf'>, options?: Options<ToLatexOptions>): Out<M, string | null>;
  /** XML: into a file, or returned if no path is given. */
  toXml(pathOrBuffer?: null | Returned<ToXmlOptions>, options?: Options<ToXmlOptions>): Out<M, string>;
  toXml(pathOrBuffer?: Arg<ToXmlOptions, 'pathOrBuffer'>, options?: Options<ToXmlOptions>): Out<M, string | null>;
  /** Rows into a table of a database. */
  toSql(name: string | Options<ToSqlOptions>, con?: Arg<ToSqlOptions, 'con'>, options?: Options<ToSqlOptions>): Out<M, number | null>;
  /** The frame as text on the clipboard. */
  toClipboard(options?: Options<ToClipboardOptions>): Out<M, null>;
  /** A pickle file. */
  toPickle(path: FileOutput | Options<ToPickleOptions>, options?: Options<ToPickleOptions>): Out<M, null>;
  /** An ORC file. */
  toOrc(path?: Arg<ToOrcOptions, 'path'>, options?: Options<ToOrcOptions>): Out<M, Uint8Array | null>;
  /** A Stata file. */
  toStata(path: FileOutput | Options<ToStataOptions>, options?: Options<ToStataOptions>): Out<M, null>;
  /** An HDF5 file. */
  toHdf(pathOrBuf: FileOutput | Options<ToHdfOptions>, options?: Options<ToHdfOptions>): Out<M, null>;
  /** An Iceberg table. */
  toIceberg(
    tableIdentifier: string | Options<ToIcebergOptions>,
    catalogName?: Arg<ToIcebergOptions, 'catalogName'>,
    options?: Options<ToIcebergOptions>,
  ): Out<M, null>;
  /** Not supported: xarray has no counterpart in JavaScript. */
  toXarray(options?: Options<ActionOptions>): Out<M, unknown>;
}
