import { type Factorized, factorizeBigints, factorizeNumbers, factorizeValues, recode } from './hashing.js';
import { argsort } from './sort.js';
import { argsortStrings } from './sort-strings.js';

/** Order of distinct values: strings by code point, everything else by value, booleans false first. */
export function sortUniques(uniques: Float64Array | BigInt64Array | readonly unknown[]): Int32Array {
  if (uniques instanceof Float64Array || uniques instanceof BigInt64Array) return argsort(uniques);
  if (uniques.every((v) => typeof v === 'string')) return argsortStrings(uniques as string[]);
  const values = uniques as readonly (number | bigint | boolean)[];
  return Int32Array.from(Array.from(values, (_, i) => i).sort((a, b) => (values[a] < values[b] ? -1 : values[a] > values[b] ? 1 : 0)));
}

function take<T extends Float64Array | BigInt64Array | unknown[]>(values: T, order: Int32Array): T {
  const out = values.slice() as T;
  for (let i = 0; i < order.length; i++) out[i] = values[order[i]];
  return out;
}

/** Codes and distinct values of a column, in order of appearance or sorted; missing rows have code -1. */
export function factorize(values: Float64Array, options?: { sort?: boolean }): Factorized<Float64Array>;
export function factorize(values: BigInt64Array, options?: { sort?: boolean }): Factorized<BigInt64Array>;
export function factorize<T>(values: ArrayLike<T>, options?: { sort?: boolean }): Factorized<T[]>;
export function factorize(
  values: Float64Array | BigInt64Array | ArrayLike<unknown>,
  options: { sort?: boolean } = {},
): Factorized<Float64Array | BigInt64Array | unknown[]> {
  const found =
    values instanceof Float64Array
      ? factorizeNumbers(values)
      : values instanceof BigInt64Array
        ? factorizeBigints(values)
        : factorizeValues(values);
  if (!options.sort) return found;
  const order = sortUniques(found.uniques);
  return { codes: recode(found.codes, order), uniques: take(found.uniques, order) };
}

export interface Groups {
  /** Group g has the rows order[starts[g]] up to order[starts[g + 1]]. */
  starts: Int32Array;
  /** Rows by group, in each group in their own order; rows with a negative code are left out. */
  order: Int32Array;
}

/** Rows of each of n groups by a counting sort of their codes. */
export function groupsOf(codes: Int32Array, n: number): Groups {
  const starts = new Int32Array(n + 1);
  for (let i = 0; i < codes.length; i++) if (codes[i] >= 0) starts[codes[i] + 1]++;
  for (let g = 0; g < n; g++) starts[g + 1] += starts[g];
  const next = starts.slice(0, n);
  const order = new Int32Array(starts[n]);
  for (let i = 0; i < codes.length; i++) if (codes[i] >= 0) order[next[codes[i]]++] = i;
  return { starts, order };
}
