export interface Factorized<T> {
  /** For every row the position of its value in `uniques`, -1 for a missing one. */
  codes: Int32Array;
  uniques: T;
}

function hashOf(low: number, high: number): number {
  let h = Math.imul(low ^ Math.imul(high, 0x9e3779b1), 0x85ebca6b);
  h ^= h >>> 15;
  h = Math.imul(h ^ (high >>> 7), 0xc2b2ae35);
  return h ^ (h >>> 13);
}

/** The slots for the codes so far, in a larger table. */
function rehash(words: Uint32Array, firstRows: Int32Array, count: number, size: number): Int32Array {
  const slots = new Int32Array(size).fill(-1);
  const mask = size - 1;
  for (let code = 0; code < count; code++) {
    const row = firstRows[code];
    let slot = hashOf(words[2 * row], words[2 * row + 1]) & mask;
    while (slots[slot] >= 0) slot = (slot + 1) & mask;
    slots[slot] = code;
  }
  return slots;
}

/** Twice the size, or room for all rows if most of those seen were new. */
function largerSize(size: number, rowsSeen: number, rows: number): number {
  return rowsSeen < size ? Math.max(size * 2, 2 ** Math.ceil(Math.log2(rows * 1.5))) : size * 2;
}

interface HashedRows {
  codes: Int32Array;
  /** The row that each code was first seen in. */
  firstRows: Int32Array;
}

/** First-appearance codes of 64-bit values, given as halves, by open addressing. Rows with 1 in `missing` get -1. */
function factorizeWords(words: Uint32Array, n: number, missing: Uint8Array | undefined): HashedRows {
  const codes = new Int32Array(n);
  let size = 1024;
  let slots = new Int32Array(size).fill(-1);
  let firstRows = new Int32Array(size);
  let count = 0;
  for (let i = 0; i < n; i++) {
    if (missing !== undefined && missing[i] === 1) {
      codes[i] = -1;
      continue;
    }
    const low = words[2 * i];
    const high = words[2 * i + 1];
    const mask = size - 1;
    let slot = hashOf(low, high) & mask;
    let code = slots[slot];
    while (code >= 0 && (words[2 * firstRows[code]] !== low || words[2 * firstRows[code] + 1] !== high)) {
      slot = (slot + 1) & mask;
      code = slots[slot];
    }
    if (code < 0) {
      code = count++;
      slots[slot] = code;
      firstRows[code] = i;
      if (count * 3 > size * 2) {
        size = largerSize(size, i, n);
        slots = rehash(words, firstRows, count, size) as Int32Array<ArrayBuffer>;
        const rows = new Int32Array(size);
        rows.set(firstRows.subarray(0, count));
        firstRows = rows;
      }
    }
    codes[i] = code;
  }
  return { codes, firstRows: firstRows.slice(0, count) };
}

/** Distinct numbers in order of appearance; 0 and -0 are one. */
export function factorizeNumbers(values: Float64Array): Factorized<Float64Array> {
  const n = values.length;
  const normal = new Float64Array(n);
  const missing = new Uint8Array(n);
  for (let i = 0; i < n; i++) {
    normal[i] = values[i] + 0;
    missing[i] = Number.isNaN(values[i]) ? 1 : 0;
  }
  const { codes, firstRows } = factorizeWords(new Uint32Array(normal.buffer), n, missing);
  const uniques = new Float64Array(firstRows.length);
  for (let i = 0; i < uniques.length; i++) uniques[i] = values[firstRows[i]];
  return { codes, uniques };
}

/** Distinct 64-bit integers in order of appearance; rows with 0 in `valid` are missing. */
export function factorizeBigints(values: BigInt64Array, valid?: Uint8Array | null): Factorized<BigInt64Array> {
  const words = new Uint32Array(values.buffer, values.byteOffset, 2 * values.length);
  const { codes, firstRows } = factorizeWords(words, values.length, valid ? valid.map((v) => (v ? 0 : 1)) : undefined);
  const uniques = new BigInt64Array(firstRows.length);
  for (let i = 0; i < uniques.length; i++) uniques[i] = values[firstRows[i]];
  return { codes, uniques };
}

const isMissing = (v: unknown): boolean => v === null || v === undefined || Number.isNaN(v);

/** Distinct values of any kind in order of appearance; null, undefined and NaN are missing. */
export function factorizeValues<T>(values: ArrayLike<T>): Factorized<T[]> {
  const codes = new Int32Array(values.length);
  const seen = new Map<T, number>();
  const uniques: T[] = [];
  for (let i = 0; i < values.length; i++) {
    const v = values[i];
    let code = isMissing(v) ? -1 : seen.get(v);
    if (code === undefined) {
      code = uniques.length;
      seen.set(v, code);
      uniques.push(v);
    }
    codes[i] = code;
  }
  return { codes, uniques };
}

/** The codes after the uniques have been put in `order`. */
export function recode(codes: Int32Array, order: Int32Array): Int32Array {
  const rank = new Int32Array(order.length);
  for (let i = 0; i < order.length; i++) rank[order[i]] = i;
  return codes.map((code) => (code < 0 ? -1 : rank[code]));
}
