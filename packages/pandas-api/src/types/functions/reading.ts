import type { DataFrame } from '../frame.js';
import type { Chunked, FileArgument } from '../function-words.js';
import type {
  PandasToPickleOptions,
  ReadClipboardOptions,
  ReadCsvOptions,
  ReadFeatherOptions,
  ReadFwfOptions,
  ReadOrcOptions,
  ReadParquetOptions,
  ReadPickleOptions,
} from '../options/reading.js';
import type {
  ReadExcelOptions,
  ReadHdfOptions,
  ReadHtmlOptions,
  ReadIcebergOptions,
  ReadJsonOptions,
  ReadSasOptions,
  ReadSpssOptions,
  ReadSqlOptions,
  ReadSqlQueryOptions,
  ReadSqlTableOptions,
  ReadStataOptions,
  ReadXmlOptions,
} from '../options/reading-documents.js';
import type { Arg, Options } from '../options.js';
import type { Series } from '../series.js';
import type { FileInput, FileOutput, StreamInput } from '../values.js';

/** Reads delimited text: at once, in parts, and without blocking the thread. */
export interface DelimitedReader {
  <S = any>(stream: StreamInput, options: Options<ReadCsvOptions> & Chunked): AsyncIterableIterator<DataFrame<S>>;
  <S = any>(filepathOrBuffer: FileInput, options: Options<ReadCsvOptions> & Chunked): IterableIterator<DataFrame<S>>;
  <S = any>(filepathOrBuffer: FileInput | (Options<ReadCsvOptions> & FileArgument), options?: Options<ReadCsvOptions>): DataFrame<S>;
  /** Files and streams, without waiting; `signal` cancels. */
  async<S = any>(source: FileInput | StreamInput, options?: Options<ReadCsvOptions> & { signal?: AbortSignal }): Promise<DataFrame<S>>;
}

/** `pd.read…`: frames from files, URLs, streams and databases. Give the schema as a type: `pd.readCsv<Trip>('trips.csv')`. */
export interface ReadingFunctions {
  /**
   * Comma-separated text as a frame; with `chunksize` or `iterator` an iterator of frames. ParserError for lines that do not fit.
   * Streams need time: `await pd.readCsv.async(stream)`, or in parts `for await (const part of pd.readCsv(stream, {chunksize: 1000}))`.
   * @example const trips = pd.readCsv<Trip>('trips.csv', {parseDates: ['when']});
   */
  readCsv: DelimitedReader;
  /** Text separated by tabs, as `readCsv` otherwise. */
  readTable: DelimitedReader;
  /** Lines of fixed width as a frame; with `chunksize` or `iterator` an iterator of frames. */
  readFwf<S = any>(filepathOrBuffer: FileInput, options: Options<ReadFwfOptions> & Chunked): IterableIterator<DataFrame<S>>;
  readFwf<S = any>(filepathOrBuffer: FileInput | Options<ReadFwfOptions>, options?: Options<ReadFwfOptions>): DataFrame<S>;
  /**
   * A Parquet file, folder or glob as a frame. Only the columns used are read.
   * @example pd.readParquet('trips/*.parquet', {columns: ['city', 'price']})
   */
  readParquet<S = any>(
    path: FileInput | readonly string[] | Options<ReadParquetOptions>,
    engine?: Arg<ReadParquetOptions, 'engine'>,
    columns?: Arg<ReadParquetOptions, 'columns'>,
    storageOptions?: Arg<ReadParquetOptions, 'storageOptions'>,
    dtypeBackend?: Arg<ReadParquetOptions, 'dtypeBackend'>,
    filesystem?: Arg<ReadParquetOptions, 'filesystem'>,
    filters?: Arg<ReadParquetOptions, 'filters'>,
    toPandasKwargs?: Arg<ReadParquetOptions, 'toPandasKwargs'>,
  ): DataFrame<S>;
  /** A Feather (Arrow) file as a frame. */
  readFeather<S = any>(
    path: FileInput | Options<ReadFeatherOptions>,
    columns?: Arg<ReadFeatherOptions, 'columns'>,
    useThreads?: Arg<ReadFeatherOptions, 'useThreads'>,
    storageOptions?: Arg<ReadFeatherOptions, 'storageOptions'>,
    dtypeBackend?: Arg<ReadFeatherOptions, 'dtypeBackend'>,
  ): DataFrame<S>;
  /** An ORC file as a frame. */
  readOrc<S = any>(
    path: FileInput | Options<ReadOrcOptions>,
    columns?: Arg<ReadOrcOptions, 'columns'>,
    dtypeBackend?: Arg<ReadOrcOptions, 'dtypeBackend'>,
    filesystem?: Arg<ReadOrcOptions, 'filesystem'>,
  ): DataFrame<S>;
  /** JSON as a frame; with `typ: 'series'` as a Series. */
  readJson<T = any>(pathOrBuf: FileInput, options: Options<ReadJsonOptions> & { typ: 'series' }): Series<T>;
  readJson<S = any>(
    pathOrBuf: FileInput | (Options<ReadJsonOptions> & { pathOrBuf: FileInput }),
    options?: Options<ReadJsonOptions>,
  ): DataFrame<S>;
  /** A sheet of an Excel file as a frame; several sheets as a Map of frames. */
  readExcel<S = any>(
    io: FileInput,
    sheetName: readonly (string | number)[] | null,
    options?: Options<ReadExcelOptions>,
  ): Map<string | number, DataFrame<S>>;
  readExcel<S = any>(
    io: FileInput,
    options: Options<ReadExcelOptions> &
      ({ sheetName: readonly (string | number)[] | null } | { sheet_name: readonly (string | number)[] | null }),
  ): Map<string | number, DataFrame<S>>;
  readExcel<S = any>(
    io: FileInput | (Options<ReadExcelOptions> & { io: FileInput }),
    sheetName?: string | number | Options<ReadExcelOptions>,
    options?: Options<ReadExcelOptions>,
  ): DataFrame<S>;
  /** The tables of an HTML page, one frame each. */
  readHtml(io: FileInput | Options<ReadHtmlOptions>, options?: Options<ReadHtmlOptions>): DataFrame<any>[];
  /** The repeated elements of an XML file as a frame. */
  readXml<S = any>(pathOrBuffer: FileInput | Options<ReadXmlOptions>, options?: Options<ReadXmlOptions>): DataFrame<S>;
  /** Lines of text files, files one after another, as the column `text`. @example pd.readText('logs/*.txt').text.str.contains('ERROR').sum() */
  readText(path: string | URL | readonly (string | URL)[]): DataFrame<{ text: string }>;
  /**
   * The answer to a query, or a whole table, as a frame. `con` is a DuckDB file, on a cluster a JDBC URL; without it the cluster's own catalog is meant.
   * @example pd.readSql('select * from trips where price > 3', 'duckdb:trips.duckdb')
   */
  readSql<S = any>(sql: string, con?: unknown, options?: Options<ReadSqlOptions>): DataFrame<S>;
  readSql<S = any>(options: Options<ReadSqlOptions> & { sql: string; con?: unknown }): DataFrame<S>;
  /** The answer to a query as a frame. */
  readSqlQuery<S = any>(
    sql: string | Options<ReadSqlQueryOptions>,
    con?: Arg<ReadSqlQueryOptions, 'con'>,
    indexCol?: Arg<ReadSqlQueryOptions, 'indexCol'>,
    coerceFloat?: Arg<ReadSqlQueryOptions, 'coerceFloat'>,
    params?: Arg<ReadSqlQueryOptions, 'params'>,
    parseDates?: Arg<ReadSqlQueryOptions, 'parseDates'>,
    chunksize?: Arg<ReadSqlQueryOptions, 'chunksize'>,
    dtype?: Arg<ReadSqlQueryOptions, 'dtype'>,
    dtypeBackend?: Arg<ReadSqlQueryOptions, 'dtypeBackend'>,
  ): DataFrame<S>;
  /** A table of a database as a frame. */
  readSqlTable<S = any>(
    tableName: string | Options<ReadSqlTableOptions>,
    con?: Arg<ReadSqlTableOptions, 'con'>,
    schema?: Arg<ReadSqlTableOptions, 'schema'>,
    indexCol?: Arg<ReadSqlTableOptions, 'indexCol'>,
    coerceFloat?: Arg<ReadSqlTableOptions, 'coerceFloat'>,
    parseDates?: Arg<ReadSqlTableOptions, 'parseDates'>,
    columns?: Arg<ReadSqlTableOptions, 'columns'>,
    chunksize?: Arg<ReadSqlTableOptions, 'chunksize'>,
    dtypeBackend?: Arg<ReadSqlTableOptions, 'dtypeBackend'>,
  ): DataFrame<S>;
  /** What a pickle file holds. */
  readPickle(
    filepathOrBuffer: FileInput | Options<ReadPickleOptions>,
    compression?: Arg<ReadPickleOptions, 'compression'>,
    storageOptions?: Arg<ReadPickleOptions, 'storageOptions'>,
  ): any;
  /** The text on the clipboard as a frame. */
  readClipboard<S = any>(sep?: Arg<ReadClipboardOptions, 'sep'>, dtypeBackend?: Arg<ReadClipboardOptions, 'dtypeBackend'>): DataFrame<S>;
  /** A table of an HDF5 file as a frame. */
  readHdf<S = any>(
    pathOrBuf: FileOutput | Options<ReadHdfOptions>,
    key?: Arg<ReadHdfOptions, 'key'>,
    mode?: Arg<ReadHdfOptions, 'mode'>,
    errors?: Arg<ReadHdfOptions, 'errors'>,
    where?: Arg<ReadHdfOptions, 'where'>,
    start?: Arg<ReadHdfOptions, 'start'>,
    stop?: Arg<ReadHdfOptions, 'stop'>,
    columns?: Arg<ReadHdfOptions, 'columns'>,
    iterator?: Arg<ReadHdfOptions, 'iterator'>,
    chunksize?: Arg<ReadHdfOptions, 'chunksize'>,
  ): DataFrame<S>;
  /** A SAS file as a frame. */
  readSas<S = any>(filepathOrBuffer: FileInput | Options<ReadSasOptions>, options?: Options<ReadSasOptions>): DataFrame<S>;
  /** An SPSS file as a frame. */
  readSpss<S = any>(
    path: FileInput | Options<ReadSpssOptions>,
    usecols?: Arg<ReadSpssOptions, 'usecols'>,
    convertCategoricals?: Arg<ReadSpssOptions, 'convertCategoricals'>,
    dtypeBackend?: Arg<ReadSpssOptions, 'dtypeBackend'>,
  ): DataFrame<S>;
  /** A Stata file as a frame. */
  readStata<S = any>(filepathOrBuffer: FileInput | Options<ReadStataOptions>, options?: Options<ReadStataOptions>): DataFrame<S>;
  /** An Iceberg table as a frame. */
  readIceberg<S = any>(
    tableIdentifier: string | Options<ReadIcebergOptions>,
    catalogName?: Arg<ReadIcebergOptions, 'catalogName'>,
    options?: Options<ReadIcebergOptions>,
  ): DataFrame<S>;
  /** Writes an object to a pickle file. */
  toPickle(
    obj: any,
    filepathOrBuffer?: Arg<PandasToPickleOptions, 'filepathOrBuffer'>,
    compression?: Arg<PandasToPickleOptions, 'compression'>,
    protocol?: Arg<PandasToPickleOptions, 'protocol'>,
    storageOptions?: Arg<PandasToPickleOptions, 'storageOptions'>,
  ): null;
}
