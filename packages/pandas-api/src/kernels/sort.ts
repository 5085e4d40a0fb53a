import { factorizeValues, recode } from './hashing.js';
import { type Keyed, radix } from './radix.js';
import { argsortStrings } from './sort-strings.js';

export type SortableNumbers = Float64Array | BigInt64Array | Int32Array | Uint8Array;
/** A column of one kind; missing is NaN in a Float64Array, null in the others that can hold it. */
export type Sortable = SortableNumbers | readonly (string | null | undefined)[];

export interface SortOptions {
  ascending?: boolean;
  naPosition?: 'last' | 'first';
  /** 1 for each valid row; where given, other rows are missing. */
  valid?: Uint8Array | null;
}

/** Below this many rows a comparison sort is faster than six passes over buckets. */
const SMALL = 512;

function floatKeys(values: Float64Array, rows: Int32Array, flip: number): Keyed {
  const high = new Uint32Array(rows.length);
  const low = new Uint32Array(rows.length);
  const words = new Uint32Array(values.buffer, values.byteOffset, 2 * values.length);
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i];
    const l = words[2 * row];
    let h = words[2 * row + 1];
    if (h === 0x80000000 && l === 0) h = 0;
    const negative = h >>> 31;
    high[i] = h ^ (negative ? 0xffffffff : 0x80000000) ^ flip;
    low[i] = l ^ (negative ? 0xffffffff : 0) ^ flip;
  }
  return { rows, high, low };
}

function bigintKeys(values: BigInt64Array, rows: Int32Array, flip: number): Keyed {
  const high = new Uint32Array(rows.length);
  const low = new Uint32Array(rows.length);
  const words = new Uint32Array(values.buffer, values.byteOffset, 2 * values.length);
  for (let i = 0; i < rows.length; i++) {
    high[i] = words[2 * rows[i] + 1] ^ 0x80000000 ^ flip;
    low[i] = words[2 * rows[i]] ^ flip;
  }
  return { rows, high, low };
}

function smallKeys(values: Int32Array | Uint8Array, rows: Int32Array, flip: number): Keyed {
  const high = new Uint32Array(rows.length);
  for (let i = 0; i < rows.length; i++) high[i] = values[rows[i]] ^ 0x80000000 ^ flip;
  return { rows, high, low: undefined };
}

function keyed(values: SortableNumbers, rows: Int32Array, ascending: boolean): Keyed {
  const flip = ascending ? 0 : 0xffffffff;
  if (values instanceof Float64Array) return floatKeys(values, rows, flip);
  return values instanceof BigInt64Array ? bigintKeys(values, rows, flip) : smallKeys(values, rows, flip);
}

function inOrder({ rows, high, low }: Keyed): boolean {
  for (let i = 1; i < rows.length; i++) {
    if (high[i] < high[i - 1]) return false;
    if (low && high[i] === high[i - 1] && low[i] < low[i - 1]) return false;
  }
  return true;
}

function compareSmall({ rows, high, low }: Keyed): Int32Array {
  const places = Array.from(rows, (_, i) => i).sort((a, b) => high[a] - high[b] || (low ? low[a] - low[b] : 0));
  return Int32Array.from(places, (place) => rows[place]);
}

function sortKeyed(from: Keyed): Int32Array {
  if (inOrder(from)) return from.rows;
  return from.rows.length < SMALL ? compareSmall(from) : radix(from);
}

/** 0, 1, 2, … */
export function rowNumbers(n: number): Int32Array {
  const out = new Int32Array(n);
  for (let i = 0; i < n; i++) out[i] = i;
  return out;
}

/** 1 for each missing row, or undefined where none can be. */
function missingRows(values: Sortable, valid: Uint8Array | null | undefined): Uint8Array | undefined {
  const floats = values instanceof Float64Array;
  if (!valid && !floats && !Array.isArray(values)) return undefined;
  const out = new Uint8Array(values.length);
  if (floats) for (let i = 0; i < out.length; i++) out[i] = Number.isNaN(values[i]) ? 1 : 0;
  else if (Array.isArray(values)) for (let i = 0; i < out.length; i++) out[i] = values[i] === null || values[i] === undefined ? 1 : 0;
  if (valid) for (let i = 0; i < out.length; i++) if (!valid[i]) out[i] = 1;
  return out;
}

/** Moves missing rows apart, both parts in the order they came. */
function splitMissing(order: Int32Array, missing: Uint8Array): { present: Int32Array; absent: Int32Array } {
  let count = 0;
  for (let i = 0; i < missing.length; i++) count += missing[i];
  const present = new Int32Array(order.length - count);
  const absent = new Int32Array(count);
  for (let i = 0, p = 0, a = 0; i < order.length; i++) {
    const row = order[i];
    if (missing[row]) absent[a++] = row;
    else present[p++] = row;
  }
  return { present, absent };
}

/** Codes whose order is the strings' order, so that strings sort as integers do. */
function stringCodes(values: readonly (string | null | undefined)[]): Int32Array {
  const { codes, uniques } = factorizeValues(values);
  return recode(codes, argsortStrings(uniques as string[]));
}

/**
 * Stable order of the rows of one column. `initial` is the order to keep among equals (by default the rows' own), and
 * equals keep it in descending order too.
 */
export function argsort(values: Sortable, options: SortOptions = {}, initial?: Int32Array): Int32Array {
  const { ascending = true, naPosition = 'last', valid } = options;
  const start = initial ?? rowNumbers(values.length);
  const missing = missingRows(values, valid);
  const { present, absent } = missing ? splitMissing(start, missing) : { present: start, absent: new Int32Array(0) };
  const sorted = sortKeyed(keyed(Array.isArray(values) ? stringCodes(values) : (values as SortableNumbers), present, ascending));
  if (absent.length === 0) return sorted;
  const out = new Int32Array(values.length);
  out.set(naPosition === 'first' ? absent : sorted);
  out.set(naPosition === 'first' ? sorted : absent, naPosition === 'first' ? absent.length : sorted.length);
  return out;
}

export interface SortKey extends SortOptions {
  values: Sortable;
}

/** Stable order of the rows by several columns, the first one first. */
export function lexsort(keys: readonly SortKey[]): Int32Array {
  let order: Int32Array | undefined;
  for (let k = keys.length - 1; k >= 0; k--) order = argsort(keys[k].values, keys[k], order);
  return order ?? new Int32Array(0);
}
