import { type IntName, NotImplementedError, types, ValueError, type Vector, valueAt, vectorOf } from '@pandorable/planner';
import {
  floats,
  inferColumn,
  integersOf,
  missingFlags,
  notANumber,
  parseBool,
  parseFloatText,
  parseInteger,
  type Reading,
  strings,
  type Typed,
  truths,
} from './infer.js';

const INT_NAME = /^u?int(?:8|16|32|64)$/;
const MASKED_INT = /^U?Int(?:8|16|32|64)$/;
const ALIASES: Readonly<Record<string, string>> = {
  int: 'int64',
  float: 'float64',
  i1: 'int8',
  i2: 'int16',
  i4: 'int32',
  i8: 'int64',
  u1: 'uint8',
  u2: 'uint16',
  u4: 'uint32',
  u8: 'uint64',
  f4: 'float32',
  f8: 'float64',
  double: 'float64',
  single: 'float32',
  bool_: 'bool',
  '?': 'bool',
  O: 'object',
  U: 'str',
  S: 'str',
  unicode: 'str',
};
const KNOWN =
  /^(?:u?int(?:8|16|32|64)|U?Int(?:8|16|32|64)|float(?:32|64)|Float(?:32|64)|bool|boolean|str|object|string.*|category|large_string.*)$/;
const TIME = /\[|^<?[Mm]8/;

/** A dtype's name as a user may give it: a string, a dtype object, JavaScript's String, Number, Boolean. */
export function dtypeName(dtype: unknown): string {
  if (dtype === String) return 'str';
  if (dtype === Number) return 'float64';
  if (dtype === Boolean) return 'bool';
  if (dtype === BigInt) return 'int64';
  if (dtype === Object) return 'object';
  const text = String(dtype);
  return ALIASES[text] ?? text;
}

/** Refuses names that are no dtype. */
export function checkName(dtype: unknown): string {
  const name = dtypeName(dtype);
  if (/^complex/.test(name))
    throw new NotImplementedError(`readCsv: dtype '${name}' is not supported; read the column as str and convert it with map`);
  if (typeof dtype === 'string' && !KNOWN.test(name) && !TIME.test(name)) throw new TypeError(`data type '${name}' not understood`);
  return name;
}

/** Refuses what no text can become. */
export function checkDtype(dtype: unknown): string {
  const name = checkName(dtype);
  if (/^(?:datetime64|M8|<M8)/.test(name)) {
    throw new TypeError(
      `the dtype ${name.replace(/^<?M8/, 'datetime64')} is not supported for parsing, pass this column using parse_dates instead`,
    );
  }
  if (/^(?:timedelta64|m8)/.test(name)) throw new TypeError(`the dtype ${name.replace(/^m8/, 'timedelta64')} is not supported for parsing`);
  return name;
}

/** Types a column as the user asked. `position` is the column's place, for messages. */
export function castColumn(texts: readonly string[], dtype: unknown, reading: Reading, position: number): Typed & { astype?: unknown } {
  const name = checkDtype(dtype);
  if (name === 'str' || name === 'object') return strings(texts, missingFlags(texts, reading), name);
  if (name.startsWith('string'))
    return { ...strings(texts, missingFlags(texts, reading), name), astype: name === 'string' ? undefined : dtype };
  if (INT_NAME.test(name)) return castInteger(texts, name as IntName, reading, position);
  if (MASKED_INT.test(name)) return maskedInteger(texts, name, reading);
  if (/^float/.test(name)) return castFloat(texts, name as 'float64', reading);
  if (/^Float/.test(name)) return { ...castFloat(texts, name.toLowerCase() as 'float64', reading), dtype: name };
  if (name === 'bool') return castBool(texts, reading, position);
  if (name === 'boolean') return maskedBool(texts, reading);
  return { ...(isTextCategory(dtype) ? strings(texts, missingFlags(texts, reading), 'str') : ownKind(texts, reading)), astype: dtype };
}

/** Whether a dtype names categories that are texts; others are what the texts of a column look like. */
export function isTextCategory(dtype: unknown): boolean {
  const known = (dtype as { categories?: { dtype: unknown } | null }).categories;
  return known !== undefined && known !== null && /^(?:str|object)$/.test(String(known.dtype));
}

/** Pandas looks for numbers only where they are written plainly. */
const categoriesOf = (texts: readonly string[], reading: Reading): Typed =>
  texts.length === 0 || (reading.thousands === undefined && reading.decimal === '.')
    ? inferColumn(texts, reading)
    : (truths(texts, null, reading) ?? strings(texts, null, 'str'));

/** Values for a category: the kind that those which are not missing have. */
function ownKind(texts: readonly string[], reading: Reading): Typed {
  const missing = missingFlags(texts, reading);
  if (missing === null) return categoriesOf(texts, reading);
  const present = texts.filter((_, i) => missing[i] === 0);
  const { vector, dtype } = categoriesOf(present, reading);
  let at = 0;
  const values = texts.map((_, i) => (missing[i] === 1 ? null : valueAt(vector, at++)));
  return { vector: vectorOf(vector.type, values), dtype };
}

const unsafe = (to: string, from: string, position: number): ValueError =>
  new ValueError(`cannot safely convert passed user dtype of ${to} for ${from} dtyped data in column ${position}`);

function castInteger(texts: readonly string[], name: IntName, reading: Reading, position: number): Typed {
  const missing = missingFlags(texts, reading);
  const bad = texts.findIndex((t, i) =>
    missing?.[i] === 1
      ? false
      : parseInteger(t, reading.thousands) === undefined && parseFloatText(t, reading) === undefined && parseBool(t, reading) === undefined,
  );
  if (bad >= 0) throw notANumber(texts[bad], 'int');
  if (missing !== null) throw new ValueError(`Integer column has NA values in column ${position}`);
  const values = integersOf(texts, null, reading);
  if (values === undefined) return otherNumbers(texts, name, reading, position);
  const vector = vectorOf({ kind: name }, values);
  const written = vector.data as unknown as ArrayLike<number | bigint>;
  if (values.some((v, i) => BigInt(v!) !== BigInt(written[i]))) throw unsafe(name, 'int64', position);
  return { vector, dtype: name };
}

function otherNumbers(texts: readonly string[], name: IntName, reading: Reading, position: number): Typed {
  const bools = texts.map((t) => parseBool(t, reading));
  if (bools.every((b) => b !== undefined)) return { vector: vectorOf({ kind: name }, bools.map(Number)), dtype: name };
  const numbers = texts.map((t) => parseFloatText(t, reading));
  const bad = numbers.indexOf(undefined);
  if (bad >= 0) throw notANumber(texts[bad], 'int');
  if (!numbers.every((n) => Number.isInteger(n))) throw unsafe(name, 'float64', position);
  return { vector: vectorOf({ kind: name }, numbers), dtype: name };
}

function maskedInteger(texts: readonly string[], name: string, reading: Reading): Typed {
  const missing = missingFlags(texts, reading);
  const type = { kind: name.toLowerCase() as IntName } as const;
  const values = texts.map((t, i) => {
    if (missing?.[i] === 1) return null;
    const value = parseInteger(t, reading.thousands) ?? parseFloatText(t, reading);
    if (value === undefined) throw notANumber(t, 'float');
    if (typeof value === 'number' && !Number.isInteger(value))
      throw new TypeError(`cannot safely cast non-equivalent object to ${type.kind}`);
    return value;
  });
  return { vector: vectorOf(type, values), dtype: name };
}

function castFloat(texts: readonly string[], name: 'float32' | 'float64', reading: Reading): Typed {
  const missing = missingFlags(texts, reading);
  const found = floats(texts, missing, reading);
  if (found === undefined) {
    const bools = texts.map((t, i) => (missing?.[i] === 1 ? null : parseBool(t, reading)));
    const bad = texts.findIndex((t, i) => bools[i] === undefined && parseFloatText(t, reading) === undefined);
    if (bools.includes(undefined)) throw notANumber(texts[Math.max(bad, 0)], 'float');
    return {
      vector: vectorOf(
        types[name],
        bools.map((b) => (b === null ? null : Number(b))),
      ),
      dtype: name,
    };
  }
  if (name === 'float64') return found;
  const { vector } = found;
  return { vector: { ...vector, type: types.float32, data: Float32Array.from(vector.data as Float64Array) }, dtype: name };
}

function castBool(texts: readonly string[], reading: Reading, position: number): Typed {
  const natural = inferColumn(texts, reading);
  if (natural.dtype === 'bool') return natural;
  const missing = missingFlags(texts, reading) !== null;
  if (natural.dtype === 'object' && missing) throw new ValueError(`Bool column has NA values in column ${position}`);
  const values = [...(natural.vector.data as Iterable<unknown>)].map(Number);
  if (natural.dtype === 'int64' && values.every((v) => v === 0 || v === 1))
    return { vector: vectorOf(types.bool, values.map(Boolean)), dtype: 'bool' };
  throw unsafe(
    'bool',
    natural.dtype === 'str'
      ? 'object'
      : natural.dtype === 'float64' && missing && texts.some((t) => /^\d+$/.test(t))
        ? 'int64'
        : natural.dtype,
    position,
  );
}

const TRUE = new Set(['True', 'TRUE', 'true', '1', '1.0']);
const FALSE = new Set(['False', 'FALSE', 'false', '0', '0.0']);

function maskedBool(texts: readonly string[], reading: Reading): Typed {
  const missing = missingFlags(texts, reading);
  const values = texts.map((t, i) => {
    if (missing?.[i] === 1) return null;
    if (TRUE.has(t) || reading.trueWords.has(t)) return true;
    if (FALSE.has(t) || reading.falseWords.has(t)) return false;
    throw new ValueError(`${t} cannot be cast to bool`);
  });
  return { vector: vectorOf(types.bool, values), dtype: 'boolean' };
}

/** The nullable dtypes instead of numpy's. */
export function toNullable(column: Typed, texts: readonly string[], reading: Reading): Typed {
  const { dtype, vector } = column;
  if (dtype === 'str') return { vector, dtype: 'string' };
  if (dtype === 'int64') return { vector, dtype: 'Int64' };
  if (dtype === 'uint64') return { vector, dtype: 'UInt64' };
  if (dtype === 'bool') return { vector, dtype: 'boolean' };
  const missing = missingFlags(texts, reading);
  if (dtype === 'object')
    return texts.every((t, i) => missing?.[i] === 1 || parseBool(t, reading) !== undefined)
      ? { vector: objectBools(vector), dtype: 'boolean' }
      : column;
  if (dtype !== 'float64') return column;
  const whole = integersOf(texts, missing, reading);
  return whole === undefined || whole.every((v) => v === null)
    ? { vector, dtype: whole === undefined ? 'Float64' : 'Int64' }
    : { vector: vectorOf(types.int64, whole), dtype: 'Int64' };
}

const objectBools = (vector: Vector): Vector =>
  vectorOf(
    types.bool,
    (vector.data as readonly unknown[]).map((v) => (typeof v === 'boolean' ? v : null)),
  );
