import { ValueError } from '@pandorable/planner';
import { finiteBefore } from './slide.js';
import type { WindowBounds } from './windows.js';

/** The window's candidates in a ring: rows ascending, values descending (for a maximum), so the head is the answer. */
function trailingExtremes(values: Float64Array, window: number, minPeriods: number, sign: number): Float64Array {
  const n = values.length;
  const out = new Float64Array(n);
  const size = 1 << Math.ceil(Math.log2(Math.min(window, n) + 1));
  const mask = size - 1;
  const rows = new Int32Array(size);
  const best = new Float64Array(size);
  let head = 0;
  let tail = 0;
  let nobs = 0;
  for (let i = 0; i < n; i++) {
    if (i >= window) {
      const gone = values[i - window];
      if (gone - gone === 0) nobs--;
      if (head < tail && rows[head & mask] <= i - window) head++;
    }
    const v = values[i] * sign;
    if (v - v === 0) {
      nobs++;
      while (head < tail && best[(tail - 1) & mask] <= v) tail--;
      rows[tail & mask] = i;
      best[tail & mask] = v;
      tail++;
    }
    out[i] = nobs >= minPeriods ? best[head & mask] * sign : Number.NaN;
  }
  return out;
}

function boundedExtremes(values: Float64Array, bounds: WindowBounds, minPeriods: number, sign: number): Float64Array {
  const { start, end, length } = bounds;
  const out = new Float64Array(length);
  const before = finiteBefore(values);
  const rows = new Int32Array(values.length);
  let head = 0;
  let tail = 0;
  for (let i = 0; i < length; i++) {
    const s = start[i];
    const e = end[i];
    while (head < tail && rows[head] < s) head++;
    for (let j = i === 0 ? 0 : end[i - 1]; j < e; j++) {
      const v = values[j] * sign;
      if (v - v !== 0) continue;
      while (head < tail && values[rows[tail - 1]] * sign <= v) tail--;
      if (j >= s) rows[tail++] = j;
    }
    out[i] = e > s && before[e] - before[s] >= minPeriods ? values[rows[head]] : Number.NaN;
  }
  return out;
}

/** Windows whose start goes back are looked at one by one. */
function scannedExtremes(values: Float64Array, bounds: WindowBounds, minPeriods: number, sign: number): Float64Array {
  const { start, end, length } = bounds;
  const out = new Float64Array(length);
  for (let i = 0; i < length; i++) {
    if (i > 0 && (end[i] < end[i - 1] || (end[i] === end[i - 1] && start[i] < start[i - 1])))
      throw new ValueError(`Start/End ordering requirement is violated at index ${i}`);
    let nobs = 0;
    let best = Number.NEGATIVE_INFINITY;
    for (let j = start[i]; j < end[i]; j++) {
      const v = values[j] * sign;
      if (v - v !== 0) continue;
      nobs++;
      if (v > best) best = v;
    }
    out[i] = nobs >= minPeriods ? best * sign : Number.NaN;
  }
  return out;
}

function extremes(values: Float64Array, bounds: WindowBounds, minPeriods: number, sign: number): Float64Array {
  const needed = Math.max(minPeriods, 1);
  if (bounds.trailing > 0) return trailingExtremes(values, bounds.trailing, needed, sign);
  return bounds.monotonic ? boundedExtremes(values, bounds, needed, sign) : scannedExtremes(values, bounds, needed, sign);
}

/** Smallest value of every window. */
export function rollingMin(values: Float64Array, bounds: WindowBounds, minPeriods: number): Float64Array {
  return extremes(values, bounds, minPeriods, -1);
}

/** Largest value of every window. */
export function rollingMax(values: Float64Array, bounds: WindowBounds, minPeriods: number): Float64Array {
  return extremes(values, bounds, minPeriods, 1);
}

/** For every row the nearest finite row from it on (step 1) or up to it (step -1), or `none`. */
function nearestFinite(values: Float64Array, step: 1 | -1, none: number): Int32Array {
  const n = values.length;
  const out = new Int32Array(n);
  let found = none;
  for (let k = 0, i = step > 0 ? n - 1 : 0; k < n; k++, i -= step) {
    if (values[i] - values[i] === 0) found = i;
    out[i] = found;
  }
  return out;
}

function edges(values: Float64Array, bounds: WindowBounds, minPeriods: number, first: boolean): Float64Array {
  const { start, end, length } = bounds;
  const out = new Float64Array(length);
  const before = finiteBefore(values);
  const nearest = first ? nearestFinite(values, 1, values.length) : nearestFinite(values, -1, -1);
  for (let i = 0; i < length; i++) {
    const s = start[i];
    const e = end[i];
    const row = e > s ? nearest[first ? s : e - 1] : -1;
    out[i] = row >= s && row < e && before[e] - before[s] >= minPeriods ? values[row] : Number.NaN;
  }
  return out;
}

/** First value of every window that is not missing. */
export function rollingFirst(values: Float64Array, bounds: WindowBounds, minPeriods: number): Float64Array {
  return edges(values, bounds, minPeriods, true);
}

/** Last value of every window that is not missing. */
export function rollingLast(values: Float64Array, bounds: WindowBounds, minPeriods: number): Float64Array {
  return edges(values, bounds, minPeriods, false);
}
