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
export const floatVector = (data: Float64Array, valid = presentOf(data)): Vector =>
  marked({ type: types.float64, length: data.length, data, valid });

/** 1 for each number, 0 for NaN; null where none is NaN. */
export function presentOf(data: Float64Array | Float32Array): Uint8Array | null {
  const marks = new PresentMarks(data);
  marks.see(0, data.length);
  return marks.valid;
}

/** The same of numbers that come part by part: a part that was just written need not be read from memory again. */
export class PresentMarks {
  valid: Uint8Array | null = null;
  constructor(readonly data: Float64Array | Float32Array) {}

  see(from: number, to: number): void {
    const { data } = this;
    for (let at = from; at < to; ) {
      at = nextMissing(data, at, to);
      const end = Math.min(at + BLOCK, to);
      for (; at < end; at++) if (data[at] !== data[at]) (this.valid ??= new Uint8Array(data.length).fill(1))[at] = 0;
    }
  }
}

const BLOCK = 16;

/** Where a block begins in which a value is NaN, or the last ones: a sum is NaN if one of its values is. */
function nextMissing(d: Float64Array | Float32Array, from: number, to: number): number {
  let i = from;
  for (; i + BLOCK <= to; i += BLOCK) {
    const a = d[i] + d[i + 1] + (d[i + 2] + d[i + 3]) + (d[i + 4] + d[i + 5] + (d[i + 6] + d[i + 7]));
    const b = d[i + 8] + d[i + 9] + (d[i + 10] + d[i + 11]) + (d[i + 12] + d[i + 13] + (d[i + 14] + d[i + 15]));
    const sum = a + b;
    if (sum !== sum) break;
  }
  return i;
}
