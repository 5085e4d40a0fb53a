import { types, ValueError, type Vector, vectorOf } from '@pandorable/planner';
import type { MissingValues } from './missing.js';

/** What texts mean in one column. */
export interface Reading {
  readonly missing: MissingValues;
  readonly trueWords: ReadonlySet<string>;
  readonly falseWords: ReadonlySet<string>;
  readonly thousands: string | undefined;
  readonly decimal: string;
  /** all numbers are floats */
  readonly floats?: boolean;
  /** a point parts decimals too, whatever `decimal` is */
  readonly points?: boolean;
}

export interface Typed {
  readonly vector: Vector;
  readonly dtype: string;
}

const INT = /^[ \t\n\v\f\r]*[+-]?\d+[ \t\n\v\f\r]*$/;
const FLOAT = /^[ \t\n\v\f\r]*[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?[ \t\n\v\f\r]*$/;
const INFINITY = /^[+-]?inf(?:inity)?$/i;
const MAX_INT = 9223372036854775807n;
const MIN_INT = -9223372036854775808n;
const MAX_UINT = 18446744073709551615n;

/** The whole number that a text is, or undefined. */
export function parseInteger(text: string, thousands: string | undefined): bigint | number | undefined {
  let digits = text;
  if (thousands !== undefined && text.includes(thousands) && /^\s*[+-]?\d/.test(text)) digits = text.replaceAll(thousands, '');
  if (!INT.test(digits)) return undefined;
  return digits.length < 16 ? Number(digits) : BigInt(digits.trim().replace(/^\+/, ''));
}

/** The float that a text is, or undefined. */
export function parseFloatText(
  text: string,
  { thousands, decimal, points }: Pick<Reading, 'thousands' | 'decimal' | 'points'>,
): number | undefined {
  let digits = text;
  if (thousands !== undefined && thousands !== decimal && text.includes(thousands)) {
    const end = text.includes(decimal) ? text.indexOf(decimal) : text.length;
    if (/^\s*[+-]?\d/.test(text)) digits = text.slice(0, end).replaceAll(thousands, '') + text.slice(end);
  }
  if (decimal !== '.' && !(points === true && !digits.includes(decimal)))
    digits = digits.includes('.') ? 'x' : digits.replace(decimal, '.');
  if (FLOAT.test(digits)) return Number(digits);
  if (!INFINITY.test(digits)) return undefined;
  return digits.startsWith('-') ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
}

/** The truth value that a text is, or undefined. */
export function parseBool(text: string, { trueWords, falseWords }: Pick<Reading, 'trueWords' | 'falseWords'>): boolean | undefined {
  if (trueWords.size > 0 && trueWords.has(text)) return true;
  if (falseWords.size > 0 && falseWords.has(text)) return false;
  if (text === 'True') return true;
  if (text === 'False') return false;
  if (text.length !== 4 && text.length !== 5) return undefined;
  const lower = text.toLowerCase();
  return lower === 'true' ? true : lower === 'false' ? false : undefined;
}

export const isMissingText = (text: string, reading: Reading): boolean => reading.missing.texts.has(text);

/** Types a column as pandas does: whole numbers, floats, truth values, text. */
export function inferColumn(texts: readonly string[], reading: Reading): Typed {
  const missing = missingFlags(texts, reading);
  if (texts.length === 0) return { vector: vectorOf(types.object, []), dtype: 'object' };
  return (
    (reading.floats === true ? undefined : integers(texts, missing, reading)) ??
    floats(texts, missing, reading) ??
    truths(texts, missing, reading) ??
    strings(texts, missing, 'str')
  );
}

/** 1 where a value is missing; null where none is. */
export function missingFlags(texts: readonly string[], reading: Reading): Uint8Array | null {
  const { texts: known } = reading.missing;
  if (known.size === 0) return null;
  const longest = [...known].reduce((most, k) => Math.max(most, k.length), 0);
  const starts = new Set([...known].map((k) => k.charCodeAt(0)));
  let flags: Uint8Array | null = null;
  for (let i = 0; i < texts.length; i++) {
    const text = texts[i];
    if (text.length > longest || (text !== '' && !starts.has(text.charCodeAt(0))) || !known.has(text)) continue;
    flags ??= new Uint8Array(texts.length);
    flags[i] = 1;
  }
  return flags;
}

/** All values as whole numbers, null where missing; undefined if one is none. */
export function integersOf(texts: readonly string[], missing: Uint8Array | null, reading: Reading): (bigint | number | null)[] | undefined {
  const values = new Array<bigint | number | null>(texts.length).fill(null);
  for (let i = 0; i < texts.length; i++) {
    if (missing?.[i] === 1) continue;
    const value = parseInteger(texts[i], reading.thousands);
    if (value === undefined) return undefined;
    values[i] = value;
  }
  return values;
}

/** int64, uint64 or, beyond them, whole numbers as objects. Missing values need floats, except among the biggest numbers. */
function integers(texts: readonly string[], missing: Uint8Array | null, reading: Reading): Typed | undefined {
  const values = integersOf(texts, missing, reading);
  if (values === undefined) return overflows(texts, missing, reading) ? strings(texts, null, 'str') : undefined;
  if (values.every((v) => v === null)) return undefined;
  const big = values.filter((v) => typeof v === 'bigint');
  const beyond = (limit: bigint, sign: 1 | -1): boolean => big.some((v) => (sign > 0 ? v > limit : v < limit));
  if (!beyond(MAX_INT, 1) && !beyond(MIN_INT, -1))
    return missing === null ? { vector: vectorOf(types.int64, values), dtype: 'int64' } : wholeFloats(values);
  const unsigned = big.some((v) => v > MAX_INT && v <= MAX_UINT);
  if (beyond(MAX_UINT, 1)) return objects(values);
  if (unsigned && (missing !== null || values.some((v) => v !== null && v < 0))) return strings(texts, null, 'str');
  if (beyond(MIN_INT, -1)) return objects(values);
  return { vector: vectorOf(types.uint64, values), dtype: 'uint64' };
}

/** Whether a number too big for any integer comes before the first text that is none: then nothing else is tried. */
function overflows(texts: readonly string[], missing: Uint8Array | null, { thousands }: Reading): boolean {
  for (let i = 0; i < texts.length; i++) {
    if (missing?.[i] === 1) continue;
    const value = parseInteger(texts[i], thousands);
    if (value === undefined || value > MAX_UINT) return value !== undefined;
  }
  return false;
}

/** Whole numbers with missing ones among them; -0 is 0. */
function wholeFloats(values: readonly (bigint | number | null)[]): Typed {
  return {
    vector: vectorOf(
      types.float64,
      values.map((v) => (v === null ? null : Number(v) + 0)),
    ),
    dtype: 'float64',
  };
}

/** Mixed values; what is missing among them is NaN. */
function objects(values: readonly unknown[]): Typed {
  const vector = vectorOf(types.object, values);
  return { vector: { ...vector, data: values.map((v) => v ?? Number.NaN) }, dtype: 'object' };
}

export function floats(texts: readonly string[], missing: Uint8Array | null, reading: Reading): Typed | undefined {
  const { numbers } = reading.missing;
  const data = new Float64Array(texts.length);
  let valid: Uint8Array | null = null;
  for (let i = 0; i < texts.length; i++) {
    const value = missing?.[i] === 1 ? Number.NaN : parseFloatText(texts[i], reading);
    if (value === undefined) return undefined;
    data[i] = numbers.size > 0 && numbers.has(value) ? Number.NaN : value;
    if (data[i] === data[i]) continue;
    valid ??= new Uint8Array(texts.length).fill(1);
    valid[i] = 0;
  }
  return { vector: { type: types.float64, length: data.length, data, valid }, dtype: 'float64' };
}

/** bool, or object where values are missing. */
export function truths(texts: readonly string[], missing: Uint8Array | null, reading: Reading): Typed | undefined {
  const values = new Array<boolean | null>(texts.length).fill(null);
  for (let i = 0; i < texts.length; i++) {
    if (missing?.[i] === 1) continue;
    const value = parseBool(texts[i], reading);
    if (value === undefined) return undefined;
    values[i] = value;
  }
  return missing === null ? { vector: vectorOf(types.bool, values), dtype: 'bool' } : objects(values);
}

export function strings(texts: readonly string[], missing: Uint8Array | null, dtype: string): Typed {
  const values: readonly (string | null)[] = missing === null ? texts : texts.map((t, i) => (missing[i] === 1 ? null : t));
  return dtype === 'object' ? objects(values) : { vector: vectorOf(types.utf8, values), dtype };
}

const isMissing = (v: unknown): boolean => v === null || v === undefined || v !== v;

/** Columns that a converter made: numbers, truth values, text, or objects. */
export function inferValues(values: readonly unknown[]): Typed {
  const present = values.filter((v) => !isMissing(v));
  const all = (test: (v: unknown) => boolean): boolean => present.length > 0 && present.every(test);
  const whole = present.length === values.length;
  if (all((v) => typeof v === 'boolean') && whole) return { vector: vectorOf(types.bool, values), dtype: 'bool' };
  if (all((v) => typeof v === 'bigint' || Number.isSafeInteger(v)) && whole) return wholeNumbers(values as readonly (number | bigint)[]);
  if (all((v) => typeof v === 'number' || typeof v === 'bigint' || v instanceof Number) || (present.length === 0 && values.length > 0))
    return {
      vector: vectorOf(
        types.float64,
        values.map((v) => (isMissing(v) ? null : Number(v))),
      ),
      dtype: 'float64',
    };
  if (all((v) => typeof v === 'string')) return { vector: vectorOf(types.utf8, values), dtype: 'str' };
  return { vector: { ...vectorOf(types.object, values), data: values }, dtype: 'object' };
}

/** int64, uint64, or objects where neither holds all of them. */
export function wholeNumbers(values: readonly (number | bigint)[]): Typed {
  if (values.every((v) => v >= MIN_INT && v <= MAX_INT)) return { vector: vectorOf(types.int64, values), dtype: 'int64' };
  if (values.every((v) => v >= 0 && v <= MAX_UINT)) return { vector: vectorOf(types.uint64, values), dtype: 'uint64' };
  return objects(values);
}

/** Refuses a text among numbers with Python's words. */
export function notANumber(text: string, kind: 'int' | 'float'): ValueError {
  return new ValueError(
    kind === 'int' ? `invalid literal for int() with base 10: '${text}'` : `could not convert string to float: '${text}'`,
  );
}
