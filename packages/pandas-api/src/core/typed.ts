import { types, type Vector } from '@pandorable/planner';

/** Typed arrays by a function of the row: `TypedArray.from` with a function is slower by a factor of ten. */
export function floatsBy(length: number, at: (row: number) => number): Float64Array {
  const out = new Float64Array(length);
  for (let i = 0; i < length; i++) out[i] = at(i);
  return out;
}

export function int32sBy(length: number, at: (row: number) => number): Int32Array {
  const out = new Int32Array(length);
  for (let i = 0; i < length; i++) out[i] = at(i);
  return out;
}

/** The largest value, or `least`: of any number of values, for which a call with all of them as arguments has no room. */
export function largest(values: Iterable<number>, least = Number.NEGATIVE_INFINITY): number {
  let most = least;
  for (const v of values) if (v > most) most = v;
  return most;
}

const known = new WeakSet<Vector>();
/** Notes that a column of floats is NaN where it is missing, and missing where it is NaN. */
export function marked(v: Vector): Vector {
  known.add(v);
  return v;
}
export const isMarked = (v: Vector): boolean => known.has(v);

/** A column of floats, missing where they are NaN. */
export const floatVector = (data: Float64Array): Vector =>
  marked({ type: types.float64, length: data.length, data, valid: presentOf(data) });

/** 1 for each number, 0 for NaN; null where none is NaN. */
export function presentOf(data: Float64Array | Float32Array): Uint8Array | null {
  const { length } = data;
  let i = 0;
  while (i < length && data[i] === data[i]) i++;
  if (i === length) return null;
  const valid = new Uint8Array(length).fill(1);
  const mark = (from: number, to: number): void => {
    for (let k = from; k < to; k++) if (data[k] !== data[k]) valid[k] = 0;
  };
  for (; i + 4 <= length; i += 4) {
    const sum = data[i] + data[i + 1] + (data[i + 2] + data[i + 3]); // NaN if one of them is
    if (sum !== sum) mark(i, i + 4);
  }
  mark(i, length);
  return valid;
}
