import { ValueError } from '@pandorable/planner';
import { factorizeNumbers } from './hashing.js';
import { type OrderedWindow, orderedWindow } from './ordered-window.js';
import { rollingMax, rollingMin } from './rolling-extremes.js';
import type { WindowBounds } from './windows.js';

export type Interpolation = 'linear' | 'lower' | 'higher' | 'nearest' | 'midpoint';
export type RollingRankMethod = 'average' | 'min' | 'max';

function largest({ start, end, length, trailing }: WindowBounds): number {
  if (trailing > 0) return Math.min(trailing, length);
  let most = 0;
  for (let i = 0; i < length; i++) most = Math.max(most, end[i] - start[i]);
  return most;
}

/** Moves an ordered window along; `pick` reads the answer from it. */
function ordered(
  values: Float64Array,
  bounds: WindowBounds,
  minPeriods: number,
  pick: (window: OrderedWindow, i: number, from: number, to: number) => number,
): Float64Array {
  const { start, end, length, monotonic } = bounds;
  const out = new Float64Array(length);
  const capacity = largest(bounds);
  if (capacity === 0) return out.fill(Number.NaN);
  const window = orderedWindow(values, capacity);
  for (let i = 0; i < length; i++) {
    const s = start[i];
    const e = end[i];
    let from = s;
    if (i === 0 || !monotonic || s >= end[i - 1]) window.clear();
    else {
      from = end[i - 1];
      const kept = e - from;
      for (let j = start[i - 1], added = from; j < s; j++) {
        window.remove(j);
        if (added - from < kept) window.insert(added++);
      }
      for (let j = from + Math.min(kept, s - start[i - 1]); j < e; j++) window.insert(j);
    }
    if (from === s) for (let j = s; j < e; j++) window.insert(j);
    const result = pick(window, i, from, e);
    out[i] = window.size >= minPeriods ? result : Number.NaN;
  }
  return out;
}

/** Median of every window. */
export function rollingMedian(values: Float64Array, bounds: WindowBounds, minPeriods: number): Float64Array {
  return ordered(values, bounds, minPeriods, (window) => {
    const n = window.size;
    if (n === 0) return Number.NaN;
    const middle = n >> 1;
    return n % 2 === 1 ? window.at(middle) : (window.at(middle - 1) + window.at(middle)) / 2;
  });
}

/** The value between two neighbours that a fraction of the way selects. */
function between(window: OrderedWindow, k: number, fraction: number, interpolation: Interpolation): number {
  switch (interpolation) {
    case 'lower':
      return window.at(k);
    case 'higher':
      return window.at(k + 1);
    case 'nearest':
      return fraction < 0.5 || (fraction === 0.5 && k % 2 === 0) ? window.at(k) : window.at(k + 1);
    case 'midpoint':
      return (window.at(k) + window.at(k + 1)) / 2;
    case 'linear': {
      const low = window.at(k);
      return low + (window.at(k + 1) - low) * fraction;
    }
  }
}

export const INTERPOLATIONS: readonly string[] = ['linear', 'lower', 'higher', 'nearest', 'midpoint'];

/** Quantile q, from 0 to 1, of every window. */
export function rollingQuantile(
  values: Float64Array,
  bounds: WindowBounds,
  minPeriods: number,
  q: number,
  interpolation: Interpolation = 'linear',
): Float64Array {
  if (q === 1) return rollingMax(values, bounds, minPeriods);
  if (q === 0) return rollingMin(values, bounds, minPeriods);
  if (!(q > 0 && q < 1)) throw new ValueError(`quantile value ${q} not in [0, 1]`);
  if (!INTERPOLATIONS.includes(interpolation)) throw new ValueError(`Interpolation '${interpolation}' is not supported`);
  return ordered(values, bounds, minPeriods, (window) => {
    const n = window.size;
    if (n === 0) return Number.NaN;
    const position = q * (n - 1);
    const k = Math.floor(position);
    return position === k ? window.at(k) : between(window, k, position - k, interpolation);
  });
}

/**
 * Rank of the last row of every window among its values. A window that gains no row keeps the rank found before, and
 * one whose newest row is missing has none, as in pandas.
 */
export function rollingRank(
  values: Float64Array,
  bounds: WindowBounds,
  minPeriods: number,
  options: { method?: RollingRankMethod; ascending?: boolean; pct?: boolean } = {},
): Float64Array {
  const { method = 'average', ascending = true, pct = false } = options;
  if (method !== 'average' && method !== 'min' && method !== 'max') throw new ValueError(`Method '${method}' is not supported`);
  let rank = 0;
  return ordered(values, bounds, minPeriods, (window, _i, from, to) => {
    if (to > from) {
      const row = to - 1;
      const v = values[row];
      if (v - v !== 0) rank = Number.NaN;
      else {
        const n = window.size;
        const low = ascending ? window.below(row) + 1 : n - window.upTo(row) + 1;
        const high = ascending ? window.upTo(row) : n - window.below(row);
        rank = method === 'min' ? low : method === 'max' ? high : (low + high) / 2;
      }
    }
    return pct ? rank / window.size : rank;
  });
}

/** Number of different values in every window. */
export function rollingNunique(values: Float64Array, bounds: WindowBounds, minPeriods: number): Float64Array {
  const { start, end, length, monotonic } = bounds;
  const finite = values.map((v) => (v - v === 0 ? v : Number.NaN));
  const { codes, uniques } = factorizeNumbers(finite);
  const counts = new Int32Array(uniques.length);
  const out = new Float64Array(length);
  let different = 0;
  let nobs = 0;
  for (let i = 0; i < length; i++) {
    const s = start[i];
    const e = end[i];
    const fresh = i > 0 && (!monotonic || s >= end[i - 1]);
    const goneFrom = i === 0 ? 0 : start[i - 1];
    const goneTo = i === 0 ? 0 : fresh ? end[i - 1] : s;
    for (let j = goneFrom; j < goneTo; j++) {
      const code = codes[j];
      if (code < 0) continue;
      nobs--;
      if (--counts[code] === 0) different--;
    }
    for (let j = i === 0 || fresh ? s : end[i - 1]; j < e; j++) {
      const code = codes[j];
      if (code < 0) continue;
      nobs++;
      if (counts[code]++ === 0) different++;
    }
    out[i] = nobs >= minPeriods ? different : Number.NaN;
  }
  return out;
}
