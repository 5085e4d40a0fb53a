import { type DataType, isFloat, isInt, type Source } from '@pandorable/planner';
import { castText } from '../lower/cast.js';
import { text } from '../lower/literal.js';
import { ntzMicros } from '../lower/wall.js';

/** What a reader of delimited text has decided: nothing is left to sniff. */
export interface CsvOptions {
  readonly delimiter: string;
  readonly quote: string | null;
  readonly multiline: boolean;
  readonly skipLines: number;
  readonly header: boolean;
  readonly columns: readonly { readonly name: string; readonly type: DataType }[];
  readonly nullStrings: readonly string[];
  /** types come from all bytes, not from a sample */
  readonly complete: boolean;
}

export const isDecided = (options: Source['options']): boolean =>
  Array.isArray(options['columns']) && Array.isArray(options['nullStrings']);
export const csvOptions = (source: Source): CsvOptions => source.options as unknown as CsvOptions;

/** A text that cannot occur: an empty field is NULL for Spark, and nothing else. */
const NEVER = '\u0001\u0002\u0001';

/** Spark's options: every column is read as text, since Spark knows one text for missing values only, and pandas many. */
export function readerOptions(o: CsvOptions): Record<string, string> {
  return {
    sep: o.delimiter,
    quote: o.quote ?? '',
    escape: o.quote ?? '\\',
    header: String(o.header && o.skipLines === 0),
    multiLine: String(o.multiline),
    nullValue: NEVER,
    emptyValue: '',
    maxColumns: String(Math.max(20480, o.columns.length + 1)),
    enforceSchema: 'true',
  };
}

/** All columns as text. */
export const readerSchema = (o: CsvOptions): string => o.columns.map((c) => `\`${c.name}\` STRING`).join(', ');

/** Lines before the data that Spark does not pass over by itself. */
export const leadingRows = (o: CsvOptions): number => (o.skipLines === 0 ? 0 : o.skipLines + (o.header ? 1 : 0));

/** A field's text as a value of the column's type. */
export function fieldAs(column: string, type: DataType, o: CsvOptions): string {
  const empty = o.nullStrings.includes('');
  const others = o.nullStrings.filter((s) => s !== '');
  const missing = [
    ...(empty ? [`${column} IS NULL`, `${column} = ''`] : []),
    ...(others.length > 0 ? [`${column} IN (${others.map(text).join(', ')})`] : []),
  ];
  const field = empty ? column : `coalesce(${column}, '')`;
  const value = valueOf(field, type, o.complete);
  return missing.length === 0 ? value : `CASE WHEN ${missing.join(' OR ')} THEN NULL ELSE ${value} END`;
}

function valueOf(field: string, type: DataType, complete: boolean): string {
  if (isInt(type) && !complete)
    return `CASE WHEN rlike(${field}, '\\\\A\\\\s*[-+]?[0-9]+\\\\s*\\\\z') THEN CAST(${field} AS BIGINT) ELSE raise_error(concat(${text(REFUSED)}, ${field})) END`;
  if (isInt(type)) return `CAST(${field} AS BIGINT)`;
  if (isFloat(type)) return `CAST(${field} AS DOUBLE)`;
  if (type.kind === 'bool') return `CAST(trim(${field}) AS BOOLEAN)`;
  if (type.kind === 'timestamp') return ntzMicros(`CAST(${field} AS TIMESTAMP_NTZ)`);
  return castText(field, { kind: 'utf8' }, type, false);
}

/** Where the sample had whole numbers only. */
const REFUSED = 'CSV_TYPE: after the first rows, whole numbers, came the value ';
