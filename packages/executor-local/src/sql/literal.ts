import { checkText, type DataType, isFloat, isInt, type LiteralValue, ValueError } from '@pandorable/planner';
import { sqlType } from './types.js';

/**
 * A line break that is data, which indenting must not touch: half a character, which no text can have (see `checkText`).
 * `finished` turns it back.
 */
const LINE_BREAK = '\uD800';
export const guarded = (value: string): string => checkText(value).replaceAll('\n', LINE_BREAK);
export const finished = (sql: string): string => sql.replace(/\uD800(?![\uDC00-\uDFFF])/g, '\n');

const quote = (part: string): string => `'${part.replaceAll("'", "''")}'`;

/** A string constant, to be `finished`; a NUL would end the statement's text, so it is spelled chr(0). */
export function text(value: string): string {
  const given = guarded(value);
  if (!given.includes('\0')) return quote(given);
  const parts = given.split('\0').map((part) => (part === '' ? [] : [quote(part)]));
  const pieces = parts.flatMap((part, i) => (i === 0 ? part : ['chr(0)', ...part]));
  return `(${pieces.join(' || ')})`;
}

/** A quoted name, to be `finished`. */
export function identifier(name: string): string {
  if (name.includes('\0')) throw new ValueError('a column name in the engine cannot contain a NUL character', { code: 'nul-in-name' });
  return /^[a-z_][a-z0-9_]*$/.test(name) && !RESERVED.has(name) ? name : `"${guarded(name).replaceAll('"', '""')}"`;
}

/** Words that need quotes as names; more than the engine's own list does no harm. */
const RESERVED = new Set(
  `all analyse analyze and any anti array as asc asof asymmetric at authorization between binary both by case cast check collate collation column columns concurrently
  constraint create cross current_date current_time current_timestamp default deferrable desc describe distinct do else end except exclude exists extract false fetch filter first following for foreign freeze from
  full generated glob grant group grouping having ilike in initially inner intersect interval into is isnull join lambda last lateral leading left like limit macro map natural not notnull null nulls
  offset on only or order outer over overlaps partition pivot pivot_longer pivot_wider placing positional preceding primary qualify range references replace returning right row rows select semi set show
  similar some struct summarize symmetric table tablesample then time timestamp to trailing true try_cast unbounded union unique unpivot using values variadic verbose when where window with`.split(
    /\s+/,
  ),
);

function float(value: number): string {
  if (Number.isFinite(value)) {
    const digits = Object.is(value, -0) ? '-0' : String(value);
    const plain = digits.includes('e') ? digits.replace('e+', 'e') : `${digits}e0`;
    return value < 0 || Object.is(value, -0) ? `(${plain})` : plain;
  }
  return Number.isNaN(value) ? "'NaN'::DOUBLE" : value > 0 ? "'Infinity'::DOUBLE" : "'-Infinity'::DOUBLE";
}

const whole = (value: number | bigint): string => (value < 0 ? `(${value})` : String(value));

/** Counts of a unit as an instant. */
export function instant(count: string, unit: 's' | 'ms' | 'us' | 'ns'): string {
  switch (unit) {
    case 's':
      return `make_timestamp((${count}) * 1000000)::TIMESTAMP_S`;
    case 'ms':
      return `make_timestamp((${count}) * 1000)::TIMESTAMP_MS`;
    case 'us':
      return `make_timestamp(${count})`;
    case 'ns':
      return `make_timestamp_ns(${count})`;
  }
}

function listValue(value: readonly LiteralValue[], type: DataType): string {
  if (type.kind === 'struct') {
    const fields = type.fields.map((f, i) => `${identifier(f.name)} := ${literal(value[i] ?? null, f.type)}`);
    return `struct_pack(${fields.join(', ')})`;
  }
  const item: DataType = type.kind === 'list' ? type.item : { kind: 'utf8' };
  return `[${value.map((v) => literal(v, item)).join(', ')}]::${sqlType({ kind: 'list', item })}`;
}

/** A constant as SQL, of exactly the type's DuckDB type. */
export function literal(value: LiteralValue, type: DataType): string {
  if (value === null || value === undefined) return type.kind === 'null' ? 'NULL' : `NULL::${sqlType(type)}`;
  if (Array.isArray(value)) return listValue(value, type);
  if (type.kind === 'timestamp') return instant(`${whole(value as bigint)}::BIGINT`, type.unit);
  if (isFloat(type)) return type.kind === 'float32' ? `${float(Number(value))}::FLOAT` : float(Number(value));
  if (isInt(type) || type.kind === 'duration')
    return `${whole(typeof value === 'boolean' ? Number(value) : (value as number | bigint))}::${sqlType(type)}`;
  switch (typeof value) {
    case 'boolean':
      return String(value);
    case 'string':
      return type.kind === 'utf8' || type.kind === 'object' || type.kind === 'null' ? text(value) : `${text(value)}::${sqlType(type)}`;
    case 'bigint':
      return typedNumber(whole(value), type);
    default:
      return typedNumber(Number.isInteger(value) ? whole(value as number) : float(value as number), type);
  }
}

function typedNumber(digits: string, type: DataType): string {
  switch (type.kind) {
    case 'bool':
      return `(${digits} <> 0)`;
    case 'date':
      return `(DATE '1970-01-01' + ${digits}::INTEGER)`;
    case 'time':
      return `(TIME '00:00:00' + to_microseconds(${digits}))`;
    case 'null':
      return digits;
    default:
      return `${digits}::${sqlType(type)}`;
  }
}
