import { type DataType, isInt, type Source } from '@pandorable/planner';
import { identifier, text } from './literal.js';
import type { ScanText } from './scan.js';
import { sqlType } from './types.js';

/** What a reader of delimited text has decided: nothing is left to sniff. */
interface CsvOptions {
  readonly delimiter: string;
  readonly quote: string | null;
  readonly skipLines: number;
  readonly header: boolean;
  readonly columns: readonly { readonly name: string; readonly type: DataType }[];
  readonly nullStrings: readonly string[];
  /** types come from all bytes, not from a sample */
  readonly complete: boolean;
}

/** A text that cannot occur, for readers that insist on a null string. */
const NEVER = '\u0001\u0002\u0001';

export const isDecided = (options: Source['options']): boolean =>
  Array.isArray(options['columns']) && Array.isArray(options['nullStrings']);

/** The scan of files whose dialect and types are known. */
export function csvScan(source: Source, given: Source['options']): ScanText {
  const options = given as unknown as CsvOptions;
  const paths = source.paths.length === 1 ? text(source.paths[0]) : `[${source.paths.map(text).join(', ')}]`;
  const quote = text(options.quote ?? '');
  const nulls = options.nullStrings.length === 0 ? [NEVER] : options.nullStrings;
  const unsure = options.complete ? [] : options.columns.filter((c) => isInt(c.type));
  const columns = options.columns.map((c) => `${text(c.name)}: ${text(unsure.includes(c) ? 'VARCHAR' : sqlType(c.type))}`);
  const read =
    `read_csv(${paths}, auto_detect = false, delim = ${text(options.delimiter)}, quote = ${quote}, escape = ${quote}, header = ${options.header}, skip = ${options.skipLines}, ` +
    `nullstr = [${nulls.map(text).join(', ')}], allow_quoted_nulls = true, null_padding = false, columns = {${columns.join(', ')}})`;
  const from = unsure.length === 0 ? read : `(SELECT * REPLACE (${unsure.map(wholeNumber).join(', ')}) FROM ${read})`;
  return { from, rowNumber: '(row_number() OVER () - 1)' };
}

/** The engine would round 2.5 to a whole number where the sample had only such. */
function wholeNumber({ name, type }: CsvOptions['columns'][number]): string {
  const column = identifier(name);
  const refused = text('CSV_TYPE: after the first rows, whole numbers, came the value ');
  return `CASE WHEN ${column} IS NULL THEN NULL WHEN regexp_full_match(${column}, '\\s*[-+]?[0-9]+\\s*') THEN CAST(${column} AS ${sqlType(type)}) ELSE error(${refused} || ${column}) END AS ${column}`;
}
