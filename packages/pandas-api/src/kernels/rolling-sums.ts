import type { WindowBounds } from './windows.js';

/** Where results go: that of window i to `data[at + i]`, but none of the windows before `skip`. */
export interface Place {
  readonly data: Float64Array;
  readonly at: number;
  readonly skip: number;
}

/**
 * Sum or mean of every trailing window, with Kahan's compensated addition and removal (one compensation each).
 * NaN and infinities do not count. A window that holds one value throughout gives that value exactly, and a mean
 * never has a sign that none of its values has. Returns the window from which on none is missing.
 */
function trailingSums(values: Float64Array, window: number, minPeriods: number, mean: boolean, place: Place): number {
  if (window < values.length / 2 && fullSums(values, window, minPeriods, mean, place)) return window;
  const n = values.length;
  const { data: out, at, skip } = place;
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
    if (i < skip) continue;
    if (nobs < minPeriods || (mean && nobs === 0)) out[at + i] = Number.NaN;
    else if (nobs === 0) out[at + i] = 0;
    else if (same >= nobs) out[at + i] = mean ? previous : previous * nobs;
    else if (!mean) out[at + i] = sum;
    else {
      const result = sum / nobs;
      out[at + i] = (negative === 0 && result < 0) || (negative === nobs && result > 0) ? 0 : result;
    }
  }
  return n;
}

/** The halves of floats: the upper one, which is the odd one, has the sign. */
const wordsOf = (values: Float64Array): Int32Array => new Int32Array(values.buffer, values.byteOffset, 2 * values.length);

/** The same where all values are finite: once a window is full it stays so. What is rare is put right afterwards. False if a value is not. */
function fullSums(values: Float64Array, window: number, minPeriods: number, mean: boolean, place: Place): boolean {
  const signs = slide(values, wordsOf(values), window, mean ? window : 1, place.data, place.at);
  if (signs === UNFINISHED || !Number.isFinite(place.data[place.at + values.length - 1])) return false;
  trailingSums(values.subarray(0, window), window, minPeriods, mean, place);
  if (mean && signs === NEGATIVE) keepSigns(values, window, place);
  keepRuns(values, window, mean, place);
  return true;
}

const UNFINISHED = 1;
const NEGATIVE = -1;

/**
 * One value leaves and one comes, each compensated; tells whether a value or a sum was negative, and stops at a sum that is no number: a value
 * that is not finite leaves no others behind it. Nothing but the loops: code that follows one would have it compiled time and again.
 */
function slide(values: Float64Array, words: Int32Array, window: number, divisor: number, out: Float64Array, at: number): number {
  const n = values.length;
  let sum = 0;
  let added = 0;
  let removed = 0;
  let signs = 0;
  for (let i = 0; i < window; i++) {
    const y = values[i] - added;
    const t = sum + y;
    added = t - sum - y;
    sum = t;
    signs |= words[2 * i + 1] >> 31;
  }
  for (let i = window; i < n; i++) {
    const y = -values[i - window] - removed;
    const t = sum + y;
    removed = t - sum - y;
    const z = values[i] - added;
    sum = t + z;
    added = sum - t - z;
    signs |= words[2 * i + 1] >> 31;
    if (!(sum >= 0)) {
      if (sum !== sum) return UNFINISHED;
      signs = NEGATIVE;
    }
    out[at + i] = sum / divisor;
  }
  return signs;
}

/** A mean that has a sign which none of its values has is 0. Windows that hold both signs are passed over. */
function keepSigns(values: Float64Array, window: number, { data: out, at }: Place): void {
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
    for (; i < n && words[2 * i + 1] < 0 === negative; i++) if (negative ? out[at + i] > 0 : out[at + i] < 0) out[at + i] = 0;
    i += window - 1;
  }
}

/** Windows that hold one value throughout give that value exactly. Such a run of values covers a multiple of all but one of a window's rows. */
function keepRuns(values: Float64Array, window: number, mean: boolean, { data: out, at: base }: Place): void {
  const step = Math.max(1, window - 1);
  for (let at = step; at < values.length; at += step) {
    const v = values[at];
    if (window > 1 && values[at - 1] !== v && values[at + 1] !== v) continue;
    let [first, last] = [at, at];
    while (values[first - 1] === v) first--;
    while (values[last + 1] === v) last++;
    for (let i = Math.max(window, first + window - 1); i <= last; i++) out[base + i] = mean ? values[i] : values[i] * window;
    at = last;
  }
}

/** The same over any windows. */
function boundedSums(values: Float64Array, bounds: WindowBounds, minPeriods: number, mean: boolean, { data: out, at }: Place): number {
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
    if (nobs < minPeriods || (mean && nobs === 0)) out[at + i] = Number.NaN;
    else if (nobs === 0) out[at + i] = 0;
    else if (same >= nobs) out[at + i] = mean ? previous : previous * nobs;
    else if (!mean) out[at + i] = sum;
    else {
      const result = sum / nobs;
      out[at + i] = (negative === 0 && result < 0) || (negative === nobs && result > 0) ? 0 : result;
    }
  }
  return length;
}

/** Sum of the observations of every window, or their mean, to their places. Returns the window from which on none is missing. */
export function placeSums(values: Float64Array, bounds: WindowBounds, minPeriods: number, mean: boolean, place: Place): number {
  return bounds.trailing > 0
    ? trailingSums(values, bounds.trailing, minPeriods, mean, place)
    : boundedSums(values, bounds, minPeriods, mean, place);
}

function sumsOf(values: Float64Array, bounds: WindowBounds, minPeriods: number, mean: boolean): Float64Array {
  const data = new Float64Array(bounds.length);
  placeSums(values, bounds, minPeriods, mean, { data, at: 0, skip: 0 });
  return data;
}

/** Sum of the observations of every window; 0 for an empty one where `minPeriods` is 0. */
export const rollingSum = (values: Float64Array, bounds: WindowBounds, minPeriods: number): Float64Array =>
  sumsOf(values, bounds, minPeriods, false);

/** Mean of the observations of every window. */
export const rollingMean = (values: Float64Array, bounds: WindowBounds, minPeriods: number): Float64Array =>
  sumsOf(values, bounds, minPeriods, true);

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
