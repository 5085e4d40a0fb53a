import { radix } from './radix.js';
import { argsort, rowNumbers, type SortableNumbers } from './sort.js';

/** Rows by what they hold: codes 0, 1, 2, … (-1: missing), and the first row of each. */
export interface RowCodes {
  readonly codes: Int32Array;
  readonly firsts: Int32Array;
}

/** Codes of numbers in their order; NaN and rows with 0 in `valid` are missing, 0 and -0 are one. */
export function orderedCodes(values: SortableNumbers, valid: Uint8Array | null): RowCodes {
  const order = argsort(values, { valid });
  const present = order.length - missingCount(values, valid);
  const isNew = values instanceof BigInt64Array ? differentWords(values) : (a: number, b: number) => values[a] !== values[b];
  const codes = new Int32Array(values.length).fill(-1);
  const firsts = new Int32Array(present);
  let count = 0;
  for (let k = 0; k < present; k++) {
    const row = order[k];
    if (k === 0 || isNew(row, order[k - 1])) firsts[count++] = row;
    codes[row] = count - 1;
  }
  return { codes, firsts: firsts.slice(0, count) };
}

function missingCount(values: SortableNumbers, valid: Uint8Array | null): number {
  let count = 0;
  if (values instanceof Float64Array) {
    for (let i = 0; i < values.length; i++) if (values[i] !== values[i] || (valid !== null && valid[i] === 0)) count++;
  } else if (valid !== null) for (let i = 0; i < valid.length; i++) if (valid[i] === 0) count++;
  return count;
}

/** Are two 64-bit integers different? By their halves: nothing is boxed. */
function differentWords({ buffer, byteOffset, length }: BigInt64Array): (a: number, b: number) => boolean {
  const words = new Int32Array(buffer, byteOffset, 2 * length);
  return (a, b) => words[2 * a] !== words[2 * b] || words[2 * a + 1] !== words[2 * b + 1];
}

/** A table of all pairs of codes has so many places for each row at most. */
const PLACES_PER_ROW = 4;
const SMALL_TABLE = 1 << 16;

/** Codes of combinations of codes, in the order of these (-1 first), or in order of appearance. */
export function combinedCodes(columns: readonly ArrayLike<number>[], rows: number, sorted: boolean): RowCodes {
  let all = columns.length === 0 ? { codes: new Int32Array(rows), count: Math.min(rows, 1) } : used(columns[0], rows);
  for (const column of columns.slice(1)) all = pairs(all, used(column, rows));
  const { codes, count } = sorted ? all : inAppearance(all);
  const firsts = new Int32Array(count);
  for (let i = rows - 1; i >= 0; i--) firsts[codes[i]] = i;
  return { codes, firsts };
}

/** Codes from 0 up, each of which some row has, in order. */
interface Dense {
  readonly codes: Int32Array;
  readonly count: number;
}

function used(column: ArrayLike<number>, rows: number): Dense {
  let most = -1;
  for (let i = 0; i < rows; i++) if (column[i] > most) most = column[i];
  const codes = new Int32Array(rows);
  for (let i = 0; i < rows; i++) codes[i] = column[i] + 1;
  return dense(codes, most + 2);
}

/** The codes below `size` that rows have, numbered anew in their order; in place. */
function dense(codes: Int32Array, size: number): Dense {
  const places = new Int32Array(size);
  for (let i = 0; i < codes.length; i++) places[codes[i]] = 1;
  let count = 0;
  for (let code = 0; code < size; code++) if (places[code] === 1) places[code] = count++;
  for (let i = 0; i < codes.length; i++) codes[i] = places[codes[i]];
  return { codes, count };
}

function pairs(a: Dense, b: Dense): Dense {
  const rows = a.codes.length;
  if (a.count * b.count > Math.max(SMALL_TABLE, PLACES_PER_ROW * rows)) return sortedPairs(a, b);
  const codes = new Int32Array(rows);
  for (let i = 0; i < rows; i++) codes[i] = a.codes[i] * b.count + b.codes[i];
  return dense(codes, a.count * b.count);
}

function sortedPairs(a: Dense, b: Dense): Dense {
  const rows = a.codes.length;
  const order = radix({ rows: rowNumbers(rows), high: new Uint32Array(a.codes), low: new Uint32Array(b.codes) });
  const codes = new Int32Array(rows);
  let count = 0;
  for (let k = 0; k < rows; k++) {
    const row = order[k];
    const before = order[k - 1];
    if (k === 0 || a.codes[row] !== a.codes[before] || b.codes[row] !== b.codes[before]) count++;
    codes[row] = count - 1;
  }
  return { codes, count };
}

function inAppearance({ codes, count }: Dense): Dense {
  const places = new Int32Array(count).fill(-1);
  const found = new Int32Array(codes.length);
  let next = 0;
  for (let i = 0; i < codes.length; i++) {
    if (places[codes[i]] < 0) places[codes[i]] = next++;
    found[i] = places[codes[i]];
  }
  return { codes: found, count };
}
