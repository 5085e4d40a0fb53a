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

/** 1 for each number, 0 for NaN; null where none is NaN. */
export function presentOf(data: Float64Array): Uint8Array | null {
  const valid = new Uint8Array(data.length);
  let all = 1;
  for (let i = 0; i < data.length; i++) all &= valid[i] = data[i] === data[i] ? 1 : 0;
  return all === 1 ? null : valid;
}
