export interface Factorized<T> {
  /** For every row the position of its value in `uniques`, -1 for a missing one. */
  codes: Int32Array;
  uniques: T;
}

/** Open addressing over the two halves of 64-bit values: first-appearance codes and the row each code was first seen in. */
function factorizeWords(words: Uint32Array, n: number, isMissing: (i: number) => boolean): { codes: Int32Array; firstRows: Int32Array } {
  const codes = new Int32Array(n);
  let size = 1024;
  let slots = new Int32Array(size).fill(-1);
  let firstRows = new Int32Array(size >> 1);
  let count = 0;
  const slotOf = (low: number, high: number): number => {
    let h = Math.imul(low ^ Math.imul(high, 0x9e3779b1), 0x85ebca6b);
    h ^= h >>> 15;
    h = Math.imul(h ^ (high >>> 7), 0xc2b2ae35);
    return (h ^ (h >>> 13)) & (size - 1);
  };
  const grow = (): void => {
    size *= 2;
    slots = new Int32Array(size).fill(-1);
    for (let code = 0; code < count; code++) {
      const row = firstRows[code];
      let slot = slotOf(words[2 * row], words[2 * row + 1]);
      while (slots[slot] >= 0) slot = (slot + 1) & (size - 1);
      slots[slot] = code;
    }
    const wider = new Int32Array(size >> 1);
    wider.set(firstRows.subarray(0, count));
    firstRows = wider;
  };
  for (let i = 0; i < n; i++) {
    if (isMissing(i)) {
      codes[i] = -1;
      continue;
    }
    const low = words[2 * i];
    const high = words[2 * i + 1];
    let slot = slotOf(low, high);
    for (;;) {
      const code = slots[slot];
      if (code < 0) {
        codes[i] = slots[slot] = count;
        firstRows[count++] = i;
        if (count * 2 === size) grow();
        break;
      }
      const row = firstRows[code];
      if (words[2 * row] === low && words[2 * row + 1] === high) {
        codes[i] = code;
        break;
      }
      slot = (slot + 1) & (size - 1);
    }
  }
  return { codes, firstRows: firstRows.slice(0, count) };
}

/** Distinct numbers in order of appearance; 0 and -0 are one. */
export function factorizeNumbers(values: Float64Array): Factorized<Float64Array> {
  const normal = new Float64Array(values.length);
  for (let i = 0; i < normal.length; i++) normal[i] = values[i] + 0;
  const words = new Uint32Array(normal.buffer, normal.byteOffset, 2 * normal.length);
  const { codes, firstRows } = factorizeWords(words, normal.length, (i) => Number.isNaN(normal[i]));
  return { codes, uniques: Float64Array.from(firstRows, (row) => values[row]) };
}

/** Distinct 64-bit integers in order of appearance; rows with 0 in `valid` are missing. */
export function factorizeBigints(values: BigInt64Array, valid?: Uint8Array | null): Factorized<BigInt64Array> {
  const words = new Uint32Array(values.buffer, values.byteOffset, 2 * values.length);
  const { codes, firstRows } = factorizeWords(words, values.length, (i) => (valid ? valid[i] === 0 : false));
  const uniques = new BigInt64Array(firstRows.length);
  for (let i = 0; i < uniques.length; i++) uniques[i] = values[firstRows[i]];
  return { codes, uniques };
}

const missing = (v: unknown): boolean => v === null || v === undefined || Number.isNaN(v);

/** Distinct values of any kind in order of appearance; null, undefined and NaN are missing. */
export function factorizeValues<T>(values: ArrayLike<T>): Factorized<T[]> {
  const codes = new Int32Array(values.length);
  const seen = new Map<T, number>();
  const uniques: T[] = [];
  for (let i = 0; i < values.length; i++) {
    const v = values[i];
    let code = missing(v) ? -1 : seen.get(v);
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
