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
      return { from: source.paths[0].split('.').map(identifier).join('.'), rowNumber: 'rowid' };
    case 'parquet':
      return { from: `read_parquet(${arguments_(source, parquetOptions(source))})`, rowNumber: parquetOrder(source) };
    case 'csv':
      return isDecided(source.options) ? csvScan(source, source.options) : reader(source);
    case 'json':
      return reader(source);
  }
}

const reader = (source: Source): ScanText => ({
  from: `read_${source.format}(${arguments_(source, source.options)})`,
  rowNumber: '(row_number() OVER () - 1)',
});

/** Of the neutral options only the folders' columns are the reader's; the rest has DuckDB's own names. */
function parquetOptions({ options: { hivePartitioning, ...own } }: Source): Options {
  return hivePartitioning === undefined ? own : { ...own, hive_partitioning: hivePartitioning };
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
