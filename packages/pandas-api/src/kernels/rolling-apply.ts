import type { WindowBounds } from './windows.js';

/** The values with infinities made missing, as every window function of pandas sees them; the same array if there are none. */
export function withoutInfinities(values: Float64Array): Float64Array {
  for (let i = 0; i < values.length; i++)
    if (values[i] === Number.POSITIVE_INFINITY || values[i] === Number.NEGATIVE_INFINITY)
      return values.map((v) => (v - v === 0 ? v : Number.NaN));
  return values;
}

/**
 * A function's result for every window with at least `minPeriods` observations (an empty window too where that is 0).
 * It is handed a view of the window's rows, and its position: what it writes there is seen by the windows after it, as in pandas, and by nobody else.
 */
export function rollingApply(
  values: Float64Array,
  bounds: WindowBounds,
  minPeriods: number,
  fn: (window: Float64Array, start: number, end: number) => number,
): Float64Array {
  const { start, end, length } = bounds;
  const seen = withoutInfinities(values.slice());
  const before = new Int32Array(seen.length + 1);
  for (let i = 0; i < seen.length; i++) before[i + 1] = before[i] + (!Number.isNaN(seen[i]) ? 1 : 0);
  const out = new Float64Array(length);
  for (let i = 0; i < length; i++) {
    const s = start[i];
    const e = Math.max(end[i], s);
    out[i] = before[e] - before[s] >= minPeriods ? fn(seen.subarray(s, e), s, e) : Number.NaN;
  }
  return out;
}
