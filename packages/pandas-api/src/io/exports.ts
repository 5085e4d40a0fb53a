import {
  dtypeOf as dtypeName,
  readFeather as feather,
  readJson as json,
  jsonNormalize as normalize,
  PartReader,
  type ReadColumn,
  readJsonChunks,
  StringIO as TextIO,
  tableFromArrow,
} from '@pandorable/io';
import { NotImplementedError, takeVector, valueAt } from '@pandorable/planner';
import { RecordBatch, Table } from 'apache-arrow';
import { makeSignature, type Signature } from '../core/args.js';
import { callable, pandasFunction } from '../core/install.js';
import { toCamel } from '../core/names.js';
import { SIGNATURES } from '../core/signatures.js';
import { seriesAt } from '../frame/columns.js';
import { Frame, frameOf } from '../frame/frame.js';
import { withIndex } from '../frame/items.js';
import { rangeData } from '../index/data.js';
import { wrapIndex } from '../index/make.js';
import { convertDtypes } from '../selection/convert.js';
import { Series } from '../series/series.js';
import { toDatetime } from './dates.js';
import { fromTable } from './from-table.js';
import { jsonInput } from './json-elsewhere.js';
import { TextFileReader } from './parts.js';
import { unpackedFolder } from './paths.js';
import { readDelimited, readFixedWidth } from './read-csv.js';
import { readOrc as orc } from './read-orc.js';
import { readParquet as parquet } from './read-parquet.js';
import { readSql as sqlOrTable, readSqlQuery as sqlQuery, readSqlTable as sqlTable } from './read-sql.js';
import { readTextFiles } from './read-text.js';
import { sql as query } from './sql.js';

/** Text in memory where a file is expected; with or without `new`. */
export const StringIO = callable(TextIO);
export type StringIO = TextIO;
export { TextFileReader };

export const readCsv = pandasFunction('read_csv', (a) => readDelimited(a, ','));
export const readTable = pandasFunction('read_table', (a) => readDelimited(a, '\t'));
export const readFwf = pandasFunction('read_fwf', readFixedWidth);
export const readParquet = pandasFunction('read_parquet', parquet);

/** ORC files, on engines that read them (Spark does). */
export const readOrc = pandasFunction('read_orc', orc);
/** Text files, a row for each line in the column `text`; pandas has no such reader. */
export const readText: ((path: string | URL | readonly (string | URL)[]) => Frame) & {
  async(path: string | URL | readonly (string | URL)[]): Promise<Frame>;
} = pandasFunction('read_text', ({ path }) => readTextFiles(path), makeSignature('readText', [['path']])) as never;

/** pandas' signature, with `con` left out for the tables of a cluster. */
const withoutCon = (name: string): Signature =>
  makeSignature(
    toCamel(name),
    SIGNATURES['pandas'][name].map((p) => (p[0] === 'con' ? ['con', '?'] : p)),
  );
export const readSql = pandasFunction('read_sql', sqlOrTable, withoutCon('read_sql'));
export const readSqlQuery = pandasFunction('read_sql_query', sqlQuery, withoutCon('read_sql_query'));
export const readSqlTable = pandasFunction('read_sql_table', sqlTable, withoutCon('read_sql_table'));

export const readJson = pandasFunction('read_json', ({ pathOrBuf: given, ...bag }) => {
  const pathOrBuf = jsonInput(unpackedFolder(given, 'readJson'), bag);
  if (bag['chunksize'] !== undefined && bag['lines'] === true)
    return new TextFileReader(new PartReader(Number(bag['chunksize']), (size) => readJsonChunks(pathOrBuf, bag, size(), { toDatetime })));
  const backend = bag['dtypeBackend'];
  if (backend === 'pyarrow') throw new NotImplementedError("readJson: dtypeBackend='pyarrow' is not supported; use 'numpy_nullable'");
  const made = fromTable(json(pathOrBuf, bag, { toDatetime }));
  const read = made.labels.length === 0 ? { ...made, labels: wrapIndex(rangeData(0)) } : made;
  const state = backend === 'numpy_nullable' ? convertDtypes(read, {}) : read;
  return bag['typ'] === 'series' ? seriesAt(state, 0) : frameOf(state);
});

export const jsonNormalize = pandasFunction('json_normalize', ({ data, ...bag }) => {
  if (!Series.isSeries(data)) return frameOf(fromTable(normalize(data, bag)));
  const made = fromTable(normalize(data.toArray(), bag));
  return frameOf(bag['recordPath'] === null || bag['recordPath'] === undefined ? withIndex(made, data.index.data) : made);
});
export const readFeather = pandasFunction('read_feather', ({ path, columns }) => frameOf(fromTable(feather(path, columns))));
/** Reads an Arrow IPC file or stream. */
export const readIpc = pandasFunction(
  'read_ipc',
  ({ path, columns }) => frameOf(fromTable(feather(path, columns))),
  makeSignature('readIpc', [['path'], ['columns', '?']]),
);

/** A frame over an Arrow table or record batches; pandas' notes in it give the index. */
export function fromArrow(data: unknown): Frame {
  const isTable = typeof data === 'object' && data !== null && 'batches' in data;
  const table = isTable ? (data as Table) : new Table((isBatch(data) ? [data] : [...(data as Iterable<RecordBatch>)]) as RecordBatch[]);
  const read = tableFromArrow(table);
  const noted = table.schema.metadata.has('pandas');
  return frameOf(fromTable(noted ? read : { ...read, columns: read.columns.map(plainValues) }));
}

/** Without pandas' notes a dictionary is a way to store values, not a category. */
function plainValues(column: ReadColumn): ReadColumn {
  const { categories, vector, ...rest } = column;
  if (categories === undefined) return column;
  const codes = Int32Array.from({ length: vector.length }, (_, i) => Number(valueAt(vector, i) ?? -1));
  return { ...rest, vector: takeVector(categories.values, codes), dtype: dtypeName(categories.values.type) };
}

const isBatch = (x: unknown): boolean => x instanceof RecordBatch || (typeof x === 'object' && x !== null && 'numRows' in x);

/** A query in the engine's SQL over frames by name: `pd.sql('select * from sales where price > 3', {sales})`. */
export const sql = (text: string, frames?: object): Frame => query(text, frames);

Object.defineProperties(Frame, {
  fromArrow: { value: fromArrow, configurable: true },
  from_arrow: { value: fromArrow, configurable: true },
});

const unreadable = (name: string, way: string) => (): never => {
  throw new NotImplementedError(`${name} is not supported; ${way}`);
};
export const readExcel = unreadable('readExcel', 'save the sheet as CSV and use pd.readCsv');
export const readPickle = unreadable('readPickle', "pickles are Python's; write Parquet with to_parquet in pandas and use pd.readParquet");
export const readHtml = unreadable('readHtml', 'take the rows out of the page yourself and give them to pd.DataFrame');
export const readXml = unreadable('readXml', 'read the elements with an XML parser and give them to pd.DataFrame');
export const readClipboard = unreadable('readClipboard', 'there is no clipboard; give the text to pd.readCsv(new pd.StringIO(text))');
const ELSEWHERE_WRITTEN = 'convert the file to Parquet and use pd.readParquet';
export const readStata = unreadable('readStata', ELSEWHERE_WRITTEN);
export const readSas = unreadable('readSas', ELSEWHERE_WRITTEN);
export const readSpss = unreadable('readSpss', ELSEWHERE_WRITTEN);
export const toPickle = unreadable('toPickle', 'write df.toParquet(path) instead');
export const readHdf = unreadable('readHdf', 'convert the file to Parquet and use pd.readParquet');
