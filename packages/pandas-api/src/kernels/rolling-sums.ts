import type { WindowBounds } from './windows.js';

/**
 * Sum or mean of every trailing window, with Kahan's compensated addition and removal (one compensation each).
 * NaN and infinities do not count. A window that holds one value throughout gives that value exactly, and a mean
 * never has a sign that none of its values has.
 */
function trailingSums(
  values: Float64Array,
  window: number,
  minPeriods: number,
  mean: boolean,
  out: Float64Array = new Float64Array(values.length),
): Float64Array {
  const n = values.length;
  const signs = window < n / 2 ? signsOf(values) : null;
  if (signs !== null) return fullSums(values, window, minPeriods, mean, signs, out);
  const words = wordsOf(values);
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
        negative -= words[2 * (i - window) + 1] >>> 31;
      }
    }
    const v = values[i];
    if (v - v === 0) {
      nobs++;
      const y = v - added;
      const t = sum + y;
      added = t - sum - y;
      sum = t;
      negative += words[2 * i + 1] >>> 31;
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

/** The halves of floats: the upper one has the sign and the exponent. */
const wordsOf = (values: Float64Array): Int32Array => new Int32Array(values.buffer, values.byteOffset, 2 * values.length);
const EXPONENT = 0x7ff00000;
const LOWEST_EXPONENT = 0x00100000;

type Signs = 'positive' | 'any';

/** The signs of the values; null where one is NaN or infinite: only such exponents run over when one is added. */
function signsOf(values: Float64Array): Signs | null {
  const words = wordsOf(values);
  const length = words.length;
  let over = 0;
  let negative = 0;
  for (let i = 1; i < length; i += 2) {
    negative |= words[i];
    over |= (words[i] & EXPONENT) + LOWEST_EXPONENT;
  }
  return over < 0 ? null : negative < 0 ? 'any' : 'positive';
}

/** The same where all values are finite: once a window is full it stays so. What is rare is put right afterwards. */
function fullSums(values: Float64Array, window: number, minPeriods: number, mean: boolean, signs: Signs, out: Float64Array): Float64Array {
  const n = values.length;
  trailingSums(values.subarray(0, window), window, minPeriods, mean, out.subarray(0, window));
  const divisor = mean ? window : 1;
  const least = mean && signs === 'positive' ? 0 : Number.NEGATIVE_INFINITY; // rounding may leave less than nothing
  let sum = 0;
  let added = 0;
  let removed = 0;
  for (let i = 0; i < window; i++) {
    const y = values[i] - added;
    const t = sum + y;
    added = t - sum - y;
    sum = t;
  }
  for (let i = window; i < n; i++) {
    const y = -values[i - window] - removed;
    const t = sum + y;
    removed = t - sum - y;
    const z = values[i] - added;
    sum = t + z;
    added = sum - t - z;
    out[i] = sum < least ? 0 : sum / divisor;
  }
  if (mean && signs === 'any') keepSigns(values, window, out);
  keepRuns(values, window, mean, out);
  return out;
}

/** A mean that has a sign which none of its values has is 0. Windows that hold both signs are passed over. */
function keepSigns(values: Float64Array, window: number, out: Float64Array): void {
  const words = wordsOf(values);
  const n = values.length;
  for (let i = window; i < n; ) {
    const negative = words[2 * i + 1] < 0;
    let other = i - 1;
    while (other > i - window && words[2 * other + 1] < 0 === negative) other--;
    if (other > i - window) {
      i = other + window;
      continue;
    }
    for (; i < n && words[2 * i + 1] < 0 === negative; i++) if (negative ? out[i] > 0 : out[i] < 0) out[i] = 0;
    i += window - 1;
  }
}

/** Windows that hold one value throughout give that value exactly. Such a run of values covers a multiple of all but one of a window's rows. */
function keepRuns(values: Float64Array, window: number, mean: boolean, out: Float64Array): void {
  const step = Math.max(1, window - 1);
  for (let at = step; at < values.length; at += step) {
    const v = values[at];
    if (window > 1 && values[at - 1] !== v && values[at + 1] !== v) continue;
    let [first, last] = [at, at];
    while (values[first - 1] === v) first--;
    while (values[last + 1] === v) last++;
    for (let i = Math.max(window, first + window - 1); i <= last; i++) out[i] = mean ? values[i] : values[i] * window;
    at = last;
  }
}

/** The same over any windows. */
function boundedSums(
  values: Float64Array,
  bounds: WindowBounds,
  minPeriods: number,
  mean: boolean,
  out: Float64Array = new Float64Array(bounds.length),
): Float64Array {
  const { start, end, length, monotonic } = bounds;
  const words = wordsOf(values);
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
        negative -= words[2 * j + 1] >>> 31;
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
      negative += words[2 * j + 1] >>> 31;
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

/** Sum of the observations of every window; 0 for an empty one where `minPeriods` is 0. `room`, a place for each window, may hold the result. */
export function rollingSum(values: Float64Array, bounds: WindowBounds, minPeriods: number, room?: Float64Array): Float64Array {
  return bounds.trailing > 0
    ? trailingSums(values, bounds.trailing, minPeriods, false, room)
    : boundedSums(values, bounds, minPeriods, false, room);
}

/** Mean of the observations of every window. */
export function rollingMean(values: Float64Array, bounds: WindowBounds, minPeriods: number, room?: Float64Array): Float64Array {
  return bounds.trailing > 0
    ? trailingSums(values, bounds.trailing, minPeriods, true, room)
    : boundedSums(values, bounds, minPeriods, true, room);
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
