import { factorizeValues, recode } from './hashing.js';

export type SortableNumbers = Float64Array | BigInt64Array | Int32Array | Uint8Array;
/** A column of one kind; missing is NaN in a Float64Array, null in the others that can hold it. */
export type Sortable = SortableNumbers | readonly (string | null | undefined)[];

export interface SortOptions {
  ascending?: boolean;
  naPosition?: 'last' | 'first';
  /** 1 for each valid row; where given, other rows are missing. */
  valid?: Uint8Array | null;
}

const DIGIT = 11;
const BUCKETS = 1 << DIGIT;
/** Below this many rows a comparison sort is faster than six passes over buckets. */
const SMALL = 512;

/** Code units from U+E000 on lie, by code point, before the surrogates that stand for the code points after them. */
function rankOfUnit(unit: number): number {
  if (unit < 0xd800) return unit;
  return unit < 0xe000 ? unit + 0x2000 : unit - 0x800;
}

/** Order by code points, as Python has it; `<` compares UTF-16 units, which differs beyond U+FFFF. */
export function compareStrings(a: string, b: string): number {
  const shorter = Math.min(a.length, b.length);
  for (let i = 0; i < shorter; i++) {
    const x = a.charCodeAt(i);
    const y = b.charCodeAt(i);
    if (x !== y) return rankOfUnit(x) - rankOfUnit(y);
  }
  return a.length - b.length;
}

const hasSurrogate = (text: string): boolean => /[\ud800-\udfff]/.test(text);

/** Positions of the strings in code-point order, stable. */
export function argsortStrings(values: readonly string[]): Int32Array {
  const order = Array.from(values, (_, i) => i);
  if (values.some(hasSurrogate)) order.sort((a, b) => compareStrings(values[a], values[b]));
  else order.sort((a, b) => (values[a] < values[b] ? -1 : values[a] > values[b] ? 1 : 0));
  return Int32Array.from(order);
}

interface Keys {
  /** Order-preserving unsigned keys: high and low halves. */
  high: Uint32Array;
  low: Uint32Array | undefined;
}

function floatKeys(values: Float64Array, flip: number): Keys {
  const n = values.length;
  const high = new Uint32Array(n);
  const low = new Uint32Array(n);
  const words = new Uint32Array(values.buffer, values.byteOffset, 2 * n);
  for (let i = 0; i < n; i++) {
    let h = words[2 * i + 1];
    const l = words[2 * i];
    if (h === 0x80000000 && l === 0) h = 0;
    const mask = h >>> 31 ? 0xffffffff : 0x80000000;
    high[i] = h ^ mask ^ flip;
    low[i] = l ^ (h >>> 31 ? 0xffffffff : 0) ^ flip;
  }
  return { high, low };
}

function bigintKeys(values: BigInt64Array, flip: number): Keys {
  const n = values.length;
  const high = new Uint32Array(n);
  const low = new Uint32Array(n);
  const words = new Uint32Array(values.buffer, values.byteOffset, 2 * n);
  for (let i = 0; i < n; i++) {
    high[i] = words[2 * i + 1] ^ 0x80000000 ^ flip;
    low[i] = words[2 * i] ^ flip;
  }
  return { high, low };
}

function keysOf(values: SortableNumbers, ascending: boolean): Keys {
  const flip = ascending ? 0 : 0xffffffff;
  if (values instanceof Float64Array) return floatKeys(values, flip);
  if (values instanceof BigInt64Array) return bigintKeys(values, flip);
  const high = new Uint32Array(values.length);
  for (let i = 0; i < values.length; i++) high[i] = values[i] ^ 0x80000000 ^ flip;
  return { high, low: undefined };
}

/** One counting pass by a digit of `keys`; the same order back if every key has the same digit. */
function pass(order: Int32Array, spare: Int32Array, keys: Uint32Array, shift: number): Int32Array {
  const n = order.length;
  const starts = new Int32Array(BUCKETS);
  for (let i = 0; i < n; i++) starts[(keys[order[i]] >>> shift) & (BUCKETS - 1)]++;
  if (n > 0 && starts[(keys[order[0]] >>> shift) & (BUCKETS - 1)] === n) return order;
  for (let b = 0, sum = 0; b < BUCKETS; b++) {
    const count = starts[b];
    starts[b] = sum;
    sum += count;
  }
  for (let i = 0; i < n; i++) {
    const row = order[i];
    spare[starts[(keys[row] >>> shift) & (BUCKETS - 1)]++] = row;
  }
  return spare;
}

function radix(order: Int32Array, { high, low }: Keys): Int32Array {
  let current = order;
  let spare = new Int32Array(order.length);
  for (const keys of low ? [low, high] : [high]) {
    for (let shift = 0; shift < 32; shift += DIGIT) {
      const sorted = pass(current, spare, keys, shift);
      if (sorted !== current) {
        spare = current as Int32Array<ArrayBuffer>;
        current = sorted;
      }
    }
  }
  return current;
}

function compareSmall(order: Int32Array, { high, low }: Keys): Int32Array {
  const sorted = Array.from(order).sort((a, b) => high[a] - high[b] || (low ? low[a] - low[b] : 0));
  return Int32Array.from(sorted);
}

/** Moves missing rows to one end, both parts in the order they came. */
function splitMissing(order: Int32Array, missing: (row: number) => boolean): { present: Int32Array; absent: Int32Array } {
  const present = new Int32Array(order.length);
  let kept = 0;
  const absent: number[] = [];
  for (const row of order) {
    if (missing(row)) absent.push(row);
    else present[kept++] = row;
  }
  return { present: present.subarray(0, kept), absent: Int32Array.from(absent) };
}

function missingTest(values: Sortable, valid: Uint8Array | null | undefined): ((row: number) => boolean) | undefined {
  if (valid) return (row) => valid[row] === 0 || Number.isNaN(values[row]);
  if (values instanceof Float64Array) return (row) => Number.isNaN(values[row]);
  return Array.isArray(values) ? (row) => values[row] === null || values[row] === undefined : undefined;
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
  const start = initial ? initial.slice() : Int32Array.from({ length: values.length }, (_, i) => i);
  const missing = missingTest(values, valid);
  const { present, absent } = missing ? splitMissing(start, missing) : { present: start, absent: new Int32Array(0) };
  const keys = keysOf(Array.isArray(values) ? stringCodes(values) : (values as SortableNumbers), ascending);
  const sorted = present.length < SMALL ? compareSmall(present, keys) : radix(present, keys);
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
