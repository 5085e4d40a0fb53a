import { type DataType, finerUnit, isFloat, isInt, sameType } from '@pandorable/planner';
import { countAs, unitOf } from './counts.js';
import { floatText } from './float-text.js';
import { text } from './literal.js';
import { sameStorage, sqlType } from './types.js';
import { dateOf, textMicros, timestampText } from './wall.js';

const INTEGER_TEXT = String.raw`\A\s*[+-]?[0-9]+(?:_[0-9]+)*\s*\z`;
/** What Python's float() reads. */
const FLOAT_TEXT = String.raw`(?i)\A\s*[+-]?(?:[0-9]+(?:_[0-9]+)*\.?(?:[0-9]+(?:_[0-9]+)*)?(?:e[+-]?[0-9]+)?|\.[0-9]+(?:e[+-]?[0-9]+)?|inf|infinity|nan)\s*\z`;

const isCount = (t: DataType): boolean => t.kind === 'timestamp' || t.kind === 'duration';
const isText = (t: DataType): boolean => t.kind === 'utf8' || t.kind === 'object';

/** A signed type as wide as the unsigned one, and the middle of its range: a value moved down by it fits where the unsigned one is in range. */
const UNSIGNED: Readonly<Record<string, readonly [signed: string, middle: string]>> = {
  uint8: ['TINYINT', '128S'],
  uint16: ['SMALLINT', '32768'],
  uint32: ['INT', '2147483648L'],
  uint64: ['BIGINT', '9223372036854775808BD'],
};

/** A value of the type that holds an unsigned integer, or an error (missing, if lenient) where it is out of the unsigned type's range. */
export function inRange(sql: string, to: DataType, lenient = false): string {
  const found = UNSIGNED[to.kind];
  if (found === undefined) return sql;
  const cast = lenient ? 'TRY_CAST' : 'CAST';
  const checked = `CAST(${cast}(${sql} - ${found[1]} AS ${found[0]}) AS ${sqlType(to)}) + ${found[1]}`;
  return to.kind === 'uint64' ? `CAST(${checked} AS ${sqlType(to)})` : `(${checked})`;
}

/** A cast with numpy's meaning: floats lose their fraction, text must be a number's text. `lenient` gives missing instead of an error. */
export function castText(sql: string, from: DataType, to: DataType, lenient: boolean): string {
  const plain = `${lenient ? 'TRY_CAST' : 'CAST'}(${sql} AS ${sqlType(to)})`;
  if (from.kind === 'null') return `CAST(${sql} AS ${sqlType(to)})`;
  if (isText(from)) return fromText(sql, to, lenient, plain);
  if (isCount(to) && (isCount(from) || from.kind === 'date')) return countAs(sql, from, unitOf(to));
  if (to.kind === 'date' && isCount(from)) return dateOf(sql, from);
  if (from.kind === 'date' && (isInt(to) || isFloat(to))) return castText(`unix_date(${sql})`, { kind: 'int32' }, to, lenient);
  if (to.kind === 'date' && isInt(from)) return `date_from_unix_date(CAST(${sql} AS INT))`;
  if (isText(to)) return toText(sql, from, plain);
  if (to.kind === 'bool' && (isInt(from) || isFloat(from) || from.kind === 'duration')) return `(${sql} <> 0)`;
  if (isInt(to) && to.kind.startsWith('u') && !sameType(from, to)) return toUnsigned(sql, from, to, lenient);
  return sqlType(from) === sqlType(to) ? sql : plain;
}

function toUnsigned(sql: string, from: DataType, to: DataType, lenient: boolean): string {
  const cast = lenient ? 'TRY_CAST' : 'CAST';
  const whole = !isFloat(from)
    ? sql
    : to.kind === 'uint64'
      ? `CASE WHEN abs(${sql}) < 1e15D THEN CAST(CAST(${sql} AS BIGINT) AS DECIMAL(38,0)) ELSE ${cast}(${sql} AS DECIMAL(38,0)) END`
      : `${cast}(${sql} AS BIGINT)`;
  return inRange(`${cast}(${whole} AS ${sqlType(to)})`, to, lenient);
}

function fromText(sql: string, to: DataType, lenient: boolean, plain: string): string {
  if (isText(to)) return sql;
  if (isInt(to)) return inRange(checked(sql, INTEGER_TEXT, to, lenient, 'invalid literal for int() with base 10: '), to, lenient);
  if (isFloat(to)) {
    const value = checked(sql, FLOAT_TEXT, to, lenient, 'could not convert string to float: ');
    return to.nan ? value : `nullif(${value}, CAST('NaN' AS ${sqlType(to)}))`;
  }
  if (to.kind === 'duration') return checked(sql, INTEGER_TEXT, { kind: 'int64' }, lenient, 'could not convert string to an integer: ');
  if (to.kind === 'timestamp') return countAs(`(${textMicros(sql, lenient)})`, { kind: 'timestamp', unit: 'us' }, to.unit);
  return plain;
}

function checked(sql: string, pattern: string, to: DataType, lenient: boolean, message: string): string {
  const test = `rlike(${sql}, ${text(pattern)})`;
  const cleaned = `replace(trim(BOTH ${text(' \t\n\r\f\v')} FROM ${sql}), '_', '')`;
  if (lenient) return `TRY_CAST(CASE WHEN ${test} THEN ${cleaned} END AS ${sqlType(to)})`;
  return `CAST(CASE WHEN ${test} THEN ${cleaned} WHEN ${sql} IS NOT NULL THEN raise_error(concat(${text(`${message}'`)}, ${sql}, '\\'')) END AS ${sqlType(to)})`;
}

function toText(sql: string, from: DataType, plain: string): string {
  if (from.kind === 'bool') return `CASE WHEN ${sql} THEN 'True' WHEN NOT ${sql} THEN 'False' END`;
  if (isFloat(from)) return floatText(sql);
  return from.kind === 'timestamp' ? timestampText(sql, from) : plain;
}

/** A value of one type as a value of another, which loses nothing. */
export const asType = (sql: string, from: DataType, to: DataType): string => (sameStorage(from, to) ? sql : castText(sql, from, to, false));

/** Two times or durations as counts of the finer of their units. */
export function commonCounts(args: readonly string[], types: readonly DataType[]): readonly [string, string] {
  const unit = finerUnit(unitOf(types[0]), unitOf(types[1]));
  return [countAs(args[0], types[0], unit), countAs(args[1], types[1], unit)];
}
