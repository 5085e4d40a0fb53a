import { NA, NaT } from '../scalars/missing.js';
import { pythonRepr } from '../scalars/python-repr.js';
import { isTuple } from '../scalars/tuple.js';
import { fixedText, floatText, isIntegral, numberText } from './number-text.js';
import type { DisplayOptions } from './settings.js';

/** Values as Python prints them: `str`, `repr`, and pandas' own way with nested ones. */

/** Is it a Python float? Integral JavaScript numbers are ints. */
export const isFloat = (value: unknown): value is number => (typeof value === 'number' ? !isIntegral(value) : value instanceof Number);

type NumericArray =
  | Float32Array
  | Float64Array
  | Int8Array
  | Int16Array
  | Int32Array
  | Uint16Array
  | Uint32Array
  | BigInt64Array
  | BigUint64Array;
const isNumericArray = (value: unknown): value is NumericArray =>
  ArrayBuffer.isView(value) && !(value instanceof DataView) && !(value instanceof Uint8Array);

const isPlain = (value: object): boolean => {
  const prototype = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
};

/** The items of a value that Python would have as a list, tuple, set or array; undefined for anything else. */
function itemsOf(value: unknown): readonly unknown[] | undefined {
  if (Array.isArray(value)) return value;
  if (value instanceof Set) return [...value];
  if (value instanceof Float32Array || value instanceof Float64Array) return Array.from(value as Float64Array, (v) => new FloatItem(v));
  return isNumericArray(value) ? Array.from(value as Int32Array) : undefined;
}

/** A number that is a float even if it is integral. */
class FloatItem {
  constructor(readonly value: number) {}
}

const entriesOf = (value: unknown): [unknown, unknown][] | undefined => {
  if (value instanceof Map) return [...value];
  return typeof value === 'object' && value !== null && isPlain(value) ? Object.entries(value) : undefined;
};

const brackets = (value: unknown, body: string, length: number): string => {
  if (value instanceof Set) return length === 0 ? 'set()' : `{${body}}`;
  return isTuple(value) ? `(${body}${length === 1 && !body.endsWith('...') ? ',' : ''})` : `[${body}]`;
};

const ESCAPES: Record<string, string> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

function bytesText(bytes: Uint8Array): string {
  const text = Array.from(bytes, (b) => String.fromCharCode(b)).join('');
  const quote = text.includes("'") && !text.includes('"') ? '"' : "'";
  const escaped = text.replace(/[\\\n\r\t]|[^\x20-\x7e]/g, (c) => ESCAPES[c] ?? `\\x${c.charCodeAt(0).toString(16).padStart(2, '0')}`);
  return `b${quote}${quote === "'" ? escaped.replaceAll("'", "\\'") : escaped}${quote}`;
}

const pad = (n: number, width = 2) => String(n).padStart(width, '0');

/** `str` of a datetime that came as a JavaScript Date. */
function dateText(date: Date): string {
  if (Number.isNaN(date.getTime())) return 'NaT';
  const ms = date.getUTCMilliseconds();
  const day = `${pad(date.getUTCFullYear(), 4)}-${pad(date.getUTCMonth() + 1)}-${pad(date.getUTCDate())}`;
  const time = `${pad(date.getUTCHours())}:${pad(date.getUTCMinutes())}:${pad(date.getUTCSeconds())}`;
  return `${day} ${time}${ms === 0 ? '' : `.${pad(ms, 3)}000`}`;
}

/** `str` of anything that is not a container. */
export function scalarText(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return value;
    case 'number':
      return numberText(value);
    case 'boolean':
      return value ? 'True' : 'False';
    case 'undefined':
      return 'None';
    case 'object':
      if (value === null) return 'None';
      if (value instanceof FloatItem) return floatText(value.value);
      if (value instanceof Number) return floatText(value.valueOf());
      if (value instanceof Date) return dateText(value);
      if (value instanceof Uint8Array) return bytesText(value);
      if (itemsOf(value) !== undefined || entriesOf(value) !== undefined) return pythonRepr(value);
      return String(value);
    default:
      return String(value);
  }
}

const CONTROL: Record<string, string> = { '\t': '\\t', '\r': '\\r', '\n': '\\n' };
/** Tabs and line ends made visible. */
export const escapeControl = (text: string): string => (/[\t\r\n]/.test(text) ? text.replace(/[\t\r\n]/g, (c) => CONTROL[c]) : text);

export interface PrettyOptions {
  /** make tabs and line ends visible */
  readonly escape?: boolean;
  readonly quote?: boolean;
  /** most items of a sequence; by default `display.max_seq_items` */
  readonly maxItems?: number;
}

/** Without trailing zeros, but for one after the point. */
export function trimZeros(text: string): string {
  const trimmed = text.replace(/0+$/, '');
  return trimmed.endsWith('.') ? `${trimmed}0` : trimmed;
}

/** pandas' text of a value, with the items of nested ones formatted one by one. */
export function prettyText(value: unknown, display: DisplayOptions, how: PrettyOptions = {}, depth = 0): string {
  const deep = depth >= display.pprintNestDepth;
  const items = deep ? undefined : itemsOf(value);
  if (items !== undefined) return prettyItems(value, items, display, how, depth);
  const entries = deep ? undefined : entriesOf(value);
  if (entries !== undefined) return prettyEntries(entries, display, how, depth);
  const plain = scalarText(value);
  const text = how.escape ? escapeControl(plain) : plain;
  return how.quote && typeof value === 'string' ? `'${text}'` : text;
}

function prettyItems(value: unknown, items: readonly unknown[], display: DisplayOptions, how: PrettyOptions, depth: number): string {
  const limit = how.maxItems ?? (display.maxSeqItems || items.length);
  const shown = items.slice(0, limit).map((item) => {
    const float = item instanceof FloatItem ? item.value : isFloat(item) ? item : Number.NaN;
    // A float is cut to the precision first, and from then on pandas takes it for a string.
    return prettyText(!Number.isNaN(float) ? trimZeros(fixedText(float, display.precision)) : item, display, how, depth + 1);
  });
  const more = items.length > limit ? ', ...' : '';
  return brackets(value, shown.join(', ') + more, items.length);
}

function prettyEntries(entries: [unknown, unknown][], display: DisplayOptions, how: PrettyOptions, depth: number): string {
  const limit = how.maxItems ?? (display.maxSeqItems || entries.length);
  const inner = { quote: true, maxItems: how.maxItems };
  const pairs = entries
    .slice(0, limit)
    .map(([k, v]) => `${prettyText(k, display, inner, depth + 1)}: ${prettyText(v, display, inner, depth + 1)}`);
  return `{${pairs.join(', ')}${entries.length > limit ? ', ...' : ''}}`;
}

/** The text of a missing value among mixed ones; undefined if the value is not missing. */
export function missingText(value: unknown, naRep: string): string | undefined {
  if (value === null || value === undefined) return 'None';
  if (value === NA) return '<NA>';
  if (value === NaT) return 'NaT';
  return typeof value === 'number' && Number.isNaN(value) ? naRep : undefined;
}
