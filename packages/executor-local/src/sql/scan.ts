import { NotImplementedError, type Source } from '@pandorable/planner';
import { csvScan, isDecided } from './csv-scan.js';
import { identifier, literal, text } from './literal.js';

/** The FROM text of a source, and the expression of its rows' own order. */
export interface ScanText {
  readonly from: string;
  readonly rowNumber: string;
}

/** Rows of a file, above the number of the file among the source's files. */
const PARQUET_ORDER = '(file_index::BIGINT * 1099511627776 + file_row_number)';
/** One file's rows need no such sum, and the reader knows their range. */
const parquetOrder = ({ paths }: Source): string =>
  paths.length === 1 && /^[^*?[\]{}]+\.[A-Za-z0-9]+$/.test(paths[0]) ? 'file_row_number' : PARQUET_ORDER;

type Options = Readonly<Record<string, unknown>>;

export function scanText(source: Source): ScanText {
  switch (source.format) {
    case 'table':
      return source.options['database'] === undefined ? { from: tableName(source.paths[0]), rowNumber: 'rowid' } : databaseTable(source);
    case 'parquet':
      return { from: `read_parquet(${arguments_(source, parquetOptions(source))})`, rowNumber: parquetOrder(source) };
    case 'csv':
      return isDecided(source.options) ? csvScan(source, source.options) : reader(source);
    case 'json':
      return reader(source);
    case 'text':
      return { from: `(${lines(source)})`, rowNumber: COUNTED };
    case 'orc':
      throw new NotImplementedError(ONLY_CLUSTER.orc, { code: 'format' });
    case 'jdbc':
      throw new NotImplementedError(ONLY_CLUSTER.jdbc, { code: 'format' });
  }
}

/** What the local engine cannot read or write, and the way round. */
export const ONLY_CLUSTER = {
  orc: "the local engine has no ORC; use Parquet (pyarrow: pq.write_table(orc.read_table('x.orc'), 'x.parquet')), or a cluster: pd.setExecutor('sc://…')",
  jdbc: "the local engine has no JDBC; give con as a DuckDB file ('duckdb:trips.duckdb'), or use a cluster: pd.setExecutor('sc://…')",
  table: "the local engine has no tables of its own; give con as a DuckDB file: {con: 'duckdb:trips.duckdb'}",
} as const;

export const tableName = (name: string): string => name.split('.').map(identifier).join('.');

const COUNTED = '(row_number() OVER () - 1)';

/** The lines of text files; the end of the last one is no line. */
const lines = ({ paths }: Source): string =>
  'SELECT unnest(string_split(CASE WHEN ends_with(content, chr(10)) THEN left(content, -1) ELSE content END, chr(10))) AS value ' +
  `FROM (SELECT replace(replace(content, chr(13) || chr(10), chr(10)), chr(13), chr(10)) AS content FROM read_text([${paths.map(text).join(', ')}])) WHERE content <> ''`;

/** A table or view of an attached database file, or the list of them. */
function databaseTable({ paths, options }: Source): ScanText {
  const alias = databaseAlias(String(options['database']));
  const [name] = paths;
  const from =
    name === TABLE_LIST
      ? `(SELECT table_schema, table_name FROM information_schema.tables WHERE table_catalog = ${text(alias)})`
      : `${identifier(alias)}.${tableName(name)}`;
  return { from, rowNumber: COUNTED };
}
const TABLE_LIST = 'information_schema.tables';

/** The name under which a database file is attached. */
export const databaseAlias = (path: string): string => `file ${path}`;

const reader = (source: Source): ScanText => ({
  from: `read_${source.format}(${arguments_(source, source.options)})`,
  rowNumber: COUNTED,
});

/** Of the neutral options only the folders' columns are the reader's; the rest has DuckDB's own names. The folders' names are texts. */
function parquetOptions({ options: { hivePartitioning, ...own } }: Source): Options {
  return hivePartitioning === undefined ? own : { ...own, hive_partitioning: hivePartitioning, hive_types_autocast: false };
}

function arguments_(source: Source, given: Options): string {
  const paths = source.paths.length === 1 ? text(source.paths[0]) : `[${source.paths.map(text).join(', ')}]`;
  const options = Object.entries(given).flatMap(([name, value]) =>
    value === undefined || value === null ? [] : [`${optionName(name)} = ${optionValue(value)}`],
  );
  return [paths, ...options].join(', ');
}

function optionName(name: string): string {
  if (/^[a-z_][a-z0-9_]*$/i.test(name)) return name;
  throw new NotImplementedError(`'${name}' is no option of the local engine's readers`, { code: 'bad-option' });
}

/** Strings, numbers, flags, lists, and structs of them, as DuckDB's table functions take them. */
export function optionValue(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(optionValue).join(', ')}]`;
  if (typeof value === 'string') return text(value);
  if (typeof value === 'number' && Number.isInteger(value)) return String(value);
  if (typeof value === 'number') return literal(value, { kind: 'float64' });
  if (typeof value === 'boolean' || typeof value === 'bigint') return String(value);
  const fields = Object.entries(value as object).map(([name, v]) => `${text(name)}: ${optionValue(v)}`);
  return `{${fields.join(', ')}}`;
}
