/**
 * 64-bit whole numbers as JavaScript's numbers and back, read and written in halves: a bigint for each costs ten times as much.
 * Typed arrays have the machine's byte order; every machine that the engines run on puts the low half first.
 */
const HALF = 2 ** 32;
/** High halves of the whole numbers that a number holds exactly. */
const SAFE = 2 ** 21;

type Int64Array = BigInt64Array | BigUint64Array;

/** The values as numbers; null where one lies beyond ±(2^53 - 1). */
export function safeNumbers(data: Int64Array): Float64Array | null {
  const out = new Float64Array(data.length);
  const low = new Uint32Array(data.buffer, data.byteOffset, data.length * 2);
  const high = data instanceof BigInt64Array ? new Int32Array(data.buffer, data.byteOffset, data.length * 2) : low;
  for (let i = 0; i < out.length; i++) {
    const top = high[2 * i + 1];
    if (top >= SAFE || top < -SAFE || (top === -SAFE && low[2 * i] === 0)) return null;
    out[i] = top * HALF + low[2 * i];
  }
  return out;
}

/** No value is larger than so much, in either direction. */
export function largestSize(data: Int64Array): number {
  const low = new Uint32Array(data.buffer, data.byteOffset, data.length * 2);
  const high = data instanceof BigInt64Array ? new Int32Array(data.buffer, data.byteOffset, data.length * 2) : low;
  let most = 0;
  for (let i = 0; i < low.length; i += 2) {
    const size = Math.abs(high[i + 1] * HALF + low[i]);
    if (size > most) most = size;
  }
  return most;
}

/** Numbers as 64-bit whole numbers; all must be whole and safe. */
export function int64Of(values: ArrayLike<number>): BigInt64Array {
  const out = new BigInt64Array(values.length);
  const halves = new Int32Array(out.buffer);
  for (let i = 0; i < out.length; i++) {
    const high = Math.floor(values[i] / HALF);
    halves[2 * i] = values[i] - high * HALF;
    halves[2 * i + 1] = high;
  }
  return out;
}

/** What the error of the function `exact` begins with. */
export const BEYOND_SAFE =
  'a whole number beyond 2^53 - 1 in the arithmetic of a function, where JavaScript has a bigint (methods of columns, as .add(), stay exact): ';
