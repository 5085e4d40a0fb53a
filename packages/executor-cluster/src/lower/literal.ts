import { type DataType, isFloat, isInt, type LiteralValue, UnicodeEncodeError } from '@pandorable/planner';
import { sqlType } from './types.js';

const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

type WellFormed = string & { isWellFormed(): boolean };

/** Refuses text that UTF-8 cannot hold. */
export function checkText(value: string): string {
  if ((value as WellFormed).isWellFormed()) return value;
  const found = LONE_SURROGATE.exec(value) as RegExpExecArray;
  const code = found[0].charCodeAt(0).toString(16);
  throw new UnicodeEncodeError(`'utf-8' codec can't encode character '\\u${code}' in position ${found.index}: surrogates not allowed`, {
    code: 'lone-surrogate',
  });
}

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', "'": "\\'", '\0': '\\0', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** A string constant. `${` is broken up, which Spark would take for a variable of its configuration. */
export const text = (value: string): string =>
  `'${checkText(value)
    .replace(/[\\'\0\n\r\t]/g, (c) => ESCAPES[c])
    .replaceAll('${', '\\u0024{')}'`;

export const DOUBLE_NAN = "DOUBLE('NaN')";
export const INFINITY = "DOUBLE('Infinity')";

function double(value: number): string {
  if (Number.isNaN(value)) return DOUBLE_NAN;
  if (!Number.isFinite(value)) return value > 0 ? INFINITY : "DOUBLE('-Infinity')";
  const digits = Object.is(value, -0) ? '-0' : String(value).replace('e+', 'e');
  const plain = `${digits.includes('e') ? digits : `${digits}e0`}D`;
  return value < 0 || Object.is(value, -0) ? `(${plain})` : plain;
}

const SUFFIX: Readonly<Record<string, string>> = { TINYINT: 'Y', SMALLINT: 'S', INT: '', BIGINT: 'L' };

/** A whole number of one of Spark's integer types, or of a decimal. */
function whole(value: number | bigint, type: string): string {
  const suffix = SUFFIX[type];
  const digits = suffix === undefined ? `CAST(${value}BD AS ${type})` : `${value}${suffix}`;
  return value < 0 && suffix !== undefined ? `(${digits})` : digits;
}

function listValue(value: readonly LiteralValue[], type: DataType): string {
  if (type.kind === 'struct') {
    const fields = type.fields.flatMap((f, i) => [text(f.name), literal(value[i] ?? null, f.type)]);
    return `named_struct(${fields.join(', ')})`;
  }
  const item: DataType = type.kind === 'list' ? type.item : { kind: 'utf8' };
  return value.length === 0
    ? `CAST(array() AS ${sqlType({ kind: 'list', item })})`
    : `array(${value.map((v) => literal(v, item)).join(', ')})`;
}

/** A constant as SQL, of exactly the Spark type that holds the plan's. */
export function literal(value: LiteralValue, type: DataType): string {
  if (value === null || value === undefined) return `CAST(NULL AS ${sqlType(type)})`;
  if (Array.isArray(value)) return listValue(value, type);
  if (isFloat(type)) return type.kind === 'float32' ? `CAST(${double(Number(value))} AS FLOAT)` : double(Number(value));
  if (isInt(type) || type.kind === 'duration' || type.kind === 'timestamp' || type.kind === 'time') {
    return whole(typeof value === 'boolean' ? Number(value) : (value as number | bigint), sqlType(type));
  }
  switch (type.kind) {
    case 'bool':
      return String(Boolean(value));
    case 'date':
      return `date_from_unix_date(${value})`;
    case 'decimal':
      return `CAST(${text(String(value))} AS ${sqlType(type)})`;
    case 'binary':
      return `CAST(${text(String(value))} AS BINARY)`;
    case 'null':
      return typeof value === 'string' ? text(value) : typeof value === 'boolean' ? String(value) : whole(value as number, 'INT');
    default:
      return text(String(value));
  }
}
