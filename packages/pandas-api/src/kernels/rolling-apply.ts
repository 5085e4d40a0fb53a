import { finiteBefore } from './slide.js';
import type { WindowBounds } from './windows.js';

/**
 * A function's result for every window with at least `minPeriods` observations (an empty window too where that is 0); infinities count as missing.
 * It is handed a view of the window's rows, and its position: what it writes there is seen by the windows after it, as in pandas, and by nobody else.
 */
export function rollingApply(
  values: Float64Array,
  bounds: WindowBounds,
  minPeriods: number,
  fn: (window: Float64Array, start: number, end: number, at: number) => number,
): Float64Array {
  const { start, end, length } = bounds;
  const seen = values.map((v) => (v - v === 0 ? v : Number.NaN));
  const before = finiteBefore(seen);
  const out = new Float64Array(length);
  for (let i = 0; i < length; i++) {
    const s = start[i];
    const e = Math.max(end[i], s);
    out[i] = before[e] - before[s] >= minPeriods ? fn(seen.subarray(s, e), s, e, i) : Number.NaN;
  }
  return out;
}
