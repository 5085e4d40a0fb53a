import type { WindowBounds } from './windows.js';

/** What a window keeps while it slides. Rows that do not count are skipped by add and remove themselves. */
export interface Accumulator {
  /** Observations in the window. */
  nobs: number;
  /** Set where rounding may have eaten the result; the window is then computed afresh. */
  unstable: boolean;
  reset(): void;
  add(row: number): void;
  remove(row: number): void;
  value(): number;
}

/** Results of an accumulator over every window; a window that shares no row with the one before starts afresh. */
export function slide(bounds: WindowBounds, minPeriods: number, window: Accumulator): Float64Array {
  const { start, end, length, monotonic } = bounds;
  const out = new Float64Array(length);
  for (let i = 0; i < length; i++) {
    const s = start[i];
    const e = end[i];
    const fresh = i === 0 || !monotonic || s >= end[i - 1];
    if (!fresh) {
      for (let j = start[i - 1]; j < s; j++) window.remove(j);
      for (let j = end[i - 1]; j < e; j++) window.add(j);
    }
    if (fresh || window.unstable) {
      window.reset();
      for (let j = s; j < e; j++) window.add(j);
      window.unstable = false;
    }
    out[i] = window.nobs >= minPeriods ? window.value() : Number.NaN;
  }
  return out;
}

/** How many finite values there are before each row, and in all. */
export function finiteBefore(values: Float64Array): Int32Array {
  const before = new Int32Array(values.length + 1);
  for (let i = 0; i < values.length; i++) before[i + 1] = before[i] + (values[i] - values[i] === 0 ? 1 : 0);
  return before;
}
