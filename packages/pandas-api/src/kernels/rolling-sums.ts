import type { WindowBounds } from './windows.js';

/**
 * Sum or mean of every trailing window, with Kahan's compensated addition and removal (one compensation each).
 * NaN and infinities do not count. A window that holds one value throughout gives that value exactly, and a mean
 * never has a sign that none of its values has.
 */
function trailingSums(values: Float64Array, window: number, minPeriods: number, mean: boolean): Float64Array {
  const n = values.length;
  if (window < n / 2 && areFinite(values)) return fullSums(values, window, minPeriods, mean);
  const out = new Float64Array(n);
  let sum = 0;
  let added = 0;
  let removed = 0;
  let nobs = 0;
  let negative = 0;
  let same = 0;
  let previous = Number.NaN;
  for (let i = 0; i < n; i++) {
    if (i >= window) {
      const v = values[i - window];
      if (v - v === 0) {
        nobs--;
        const y = -v - removed;
        const t = sum + y;
        removed = t - sum - y;
        sum = t;
        if (v < 0 || (v === 0 && 1 / v < 0)) negative--;
      }
    }
    const v = values[i];
    if (v - v === 0) {
      nobs++;
      const y = v - added;
      const t = sum + y;
      added = t - sum - y;
      sum = t;
      if (v < 0 || (v === 0 && 1 / v < 0)) negative++;
      same = v === previous ? same + 1 : 1;
      previous = v;
    }
    if (nobs < minPeriods || (mean && nobs === 0)) out[i] = Number.NaN;
    else if (nobs === 0) out[i] = 0;
    else if (same >= nobs) out[i] = mean ? previous : previous * nobs;
    else if (!mean) out[i] = sum;
    else {
      const result = sum / nobs;
      out[i] = (negative === 0 && result < 0) || (negative === nobs && result > 0) ? 0 : result;
    }
  }
  return out;
}

/** Is there no NaN, infinity or -0? */
function areFinite(values: Float64Array): boolean {
  for (let i = 0; i < values.length; i++) {
    const v = values[i];
    if (v - v !== 0 || (v === 0 && 1 / v < 0)) return false;
  }
  return true;
}

/** The same where all values are finite: once a window is full it stays so. */
function fullSums(values: Float64Array, window: number, minPeriods: number, mean: boolean): Float64Array {
  const n = values.length;
  const out = new Float64Array(n);
  out.set(trailingSums(values.subarray(0, window), window, minPeriods, mean));
  const divisor = mean ? window : 1;
  let sum = 0;
  let added = 0;
  let removed = 0;
  let negative = 0;
  let same = 0;
  let previous = Number.NaN;
  for (let i = 0; i < n; i++) {
    if (i >= window) {
      const gone = values[i - window];
      const y = -gone - removed;
      const t = sum + y;
      removed = t - sum - y;
      sum = t;
      if (gone < 0) negative--;
    }
    const v = values[i];
    const y = v - added;
    const t = sum + y;
    added = t - sum - y;
    sum = t;
    if (v < 0) negative++;
    if (v === previous) same++;
    else same = 1;
    previous = v;
    if (i < window) continue;
    let result = sum / divisor;
    if (same >= window) result = mean ? v : v * window;
    else if (mean && (result < 0 ? negative === 0 : negative === window && result > 0)) result = 0;
    out[i] = result;
  }
  return out;
}

/** The same over any windows. */
function boundedSums(values: Float64Array, bounds: WindowBounds, minPeriods: number, mean: boolean): Float64Array {
  const { start, end, length, monotonic } = bounds;
  const out = new Float64Array(length);
  let sum = 0;
  let added = 0;
  let removed = 0;
  let nobs = 0;
  let negative = 0;
  let same = 0;
  let previous = Number.NaN;
  for (let i = 0; i < length; i++) {
    const s = start[i];
    const e = end[i];
    let from = s;
    if (i === 0 || !monotonic || s >= end[i - 1]) {
      sum = added = removed = nobs = negative = same = 0;
      previous = Number.NaN;
    } else {
      from = end[i - 1];
      for (let j = start[i - 1]; j < s; j++) {
        const v = values[j];
        if (v - v !== 0) continue;
        nobs--;
        const y = -v - removed;
        const t = sum + y;
        removed = t - sum - y;
        sum = t;
        if (v < 0 || (v === 0 && 1 / v < 0)) negative--;
      }
    }
    for (let j = from; j < e; j++) {
      const v = values[j];
      if (v - v !== 0) continue;
      nobs++;
      const y = v - added;
      const t = sum + y;
      added = t - sum - y;
      sum = t;
      if (v < 0 || (v === 0 && 1 / v < 0)) negative++;
      same = v === previous ? same + 1 : 1;
      previous = v;
    }
    if (nobs < minPeriods || (mean && nobs === 0)) out[i] = Number.NaN;
    else if (nobs === 0) out[i] = 0;
    else if (same >= nobs) out[i] = mean ? previous : previous * nobs;
    else if (!mean) out[i] = sum;
    else {
      const result = sum / nobs;
      out[i] = (negative === 0 && result < 0) || (negative === nobs && result > 0) ? 0 : result;
    }
  }
  return out;
}

/** Sum of the observations of every window; 0 for an empty one where `minPeriods` is 0. */
export function rollingSum(values: Float64Array, bounds: WindowBounds, minPeriods: number): Float64Array {
  return bounds.trailing > 0 ? trailingSums(values, bounds.trailing, minPeriods, false) : boundedSums(values, bounds, minPeriods, false);
}

/** Mean of the observations of every window. */
export function rollingMean(values: Float64Array, bounds: WindowBounds, minPeriods: number): Float64Array {
  return bounds.trailing > 0 ? trailingSums(values, bounds.trailing, minPeriods, true) : boundedSums(values, bounds, minPeriods, true);
}

/** Observations (infinities included) in every window; `minPeriods` looks at the window's rows, missing or not. */
export function rollingCount(values: Float64Array, bounds: WindowBounds, minPeriods: number): Float64Array {
  const { start, end, length } = bounds;
  const before = new Int32Array(values.length + 1);
  for (let i = 0; i < values.length; i++) before[i + 1] = before[i] + (!Number.isNaN(values[i]) ? 1 : 0);
  const out = new Float64Array(length);
  for (let i = 0; i < length; i++) {
    const rows = Math.max(end[i] - start[i], 0);
    if (rows < minPeriods) out[i] = Number.NaN;
    else out[i] = rows === 0 ? 0 : before[end[i]] - before[start[i]];
  }
  return out;
}
