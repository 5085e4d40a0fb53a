import { type DataType, finerUnit, isFloat, isInt } from '@pandorable/planner';
import { countAs, fromCount, unitOf, wallTime } from './instants.js';
import { sqlType } from './types.js';

const INTEGER_TEXT = String.raw`\s*[+-]?[0-9]+(?:_[0-9]+)*\s*`;
/** What Python's float() reads. */
const FLOAT_TEXT = String.raw`(?i)\s*[+-]?(?:[0-9]+(?:_[0-9]+)*\.?(?:[0-9]+(?:_[0-9]+)*)?(?:e[+-]?[0-9]+)?|\.[0-9]+(?:e[+-]?[0-9]+)?|inf|infinity|nan)\s*`;

const isCount = (t: DataType): boolean => t.kind === 'timestamp' || t.kind === 'duration';

/** A cast with numpy's meaning: floats lose their fraction, text must be a number's text. `lenient` gives missing instead of an error. */
export function castText(sql: string, from: DataType, to: DataType, lenient: boolean): string {
  const plain = lenient ? `TRY_CAST(${sql} AS ${sqlType(to)})` : `CAST(${sql} AS ${sqlType(to)})`;
  if (from.kind === 'null') return `CAST(${sql} AS ${sqlType(to)})`;
  if (from.kind === 'utf8' || from.kind === 'object') return fromText(sql, to, lenient, plain);
  if (isCount(to) && (isCount(from) || from.kind === 'date')) return rescaled(sql, from, to);
  if (from.kind === 'timestamp' && to.kind === 'date') return `CAST(${wallTime(sql, from)} AS DATE)`;
  if (isCount(from) && (isInt(to) || isFloat(to))) return castText(countAs(sql, from, unitOf(from)), { kind: 'int64' }, to, lenient);
  if (to.kind === 'timestamp' && (isInt(from) || isFloat(from))) return fromCount(castText(sql, from, { kind: 'int64' }, lenient), to.unit);
  if (to.kind === 'duration' && isFloat(from)) return castText(sql, from, { kind: 'int64' }, lenient);
  if (isFloat(from) && isInt(to)) return lenient ? `TRY_CAST(trunc(${sql}) AS ${sqlType(to)})` : `CAST(trunc(${sql}) AS ${sqlType(to)})`;
  if (to.kind === 'utf8') return toText(sql, from, plain);
  if (to.kind === 'bool' && (isInt(from) || isFloat(from) || from.kind === 'duration')) return `(${sql} <> 0)`;
  return sqlType(from) === sqlType(to) ? sql : plain;
}

function fromText(sql: string, to: DataType, lenient: boolean, plain: string): string {
  if (to.kind === 'utf8' || to.kind === 'object') return sql;
  if (isInt(to)) return checked(sql, INTEGER_TEXT, to, lenient, 'invalid literal for int() with base 10: ');
  if (isFloat(to)) {
    const value = checked(sql, FLOAT_TEXT, to, lenient, 'could not convert string to float: ');
    return to.nan ? value : `nullif(${value}, 'NaN'::${sqlType(to)})`;
  }
  if (to.kind === 'duration') return checked(sql, INTEGER_TEXT, { kind: 'int64' }, lenient, 'could not convert string to an integer: ');
  return plain;
}

function checked(sql: string, pattern: string, to: DataType, lenient: boolean, message: string): string {
  const test = `regexp_full_match(${sql}, '${pattern}')`;
  const cleaned = `replace(trim(${sql}, e' \\t\\n\\r\\f\\x0B'), '_', '')`;
  if (lenient) return `TRY_CAST(CASE WHEN ${test} THEN ${cleaned} END AS ${sqlType(to)})`;
  return `CAST(CASE WHEN ${test} THEN ${cleaned} WHEN ${sql} IS NOT NULL THEN error('${message.replaceAll("'", "''")}''' || ${sql} || '''') END AS ${sqlType(to)})`;
}

function rescaled(sql: string, from: DataType, to: DataType): string {
  const unit = unitOf(to);
  const same = 'unit' in from && from.unit === unit;
  if (from.kind === 'timestamp' && to.kind === 'timestamp' && same) return sql;
  const count = countAs(sql, from, unit);
  return to.kind === 'timestamp' ? fromCount(count, unit) : count;
}

function toText(sql: string, from: DataType, plain: string): string {
  if (from.kind === 'bool') return `CASE WHEN ${sql} THEN 'True' WHEN NOT ${sql} THEN 'False' END`;
  if (from.kind === 'timestamp' && from.tz !== undefined) return `CAST(${wallTime(sql, from)} AS VARCHAR)`;
  return plain;
}

/** Two times or durations as counts of the finer of their units. */
export function commonCounts(args: readonly string[], types: readonly DataType[]): readonly [string, string] {
  const unit = finerUnit(unitOf(types[0]), unitOf(types[1]));
  return [countAs(args[0], types[0], unit), countAs(args[1], types[1], unit)];
}
