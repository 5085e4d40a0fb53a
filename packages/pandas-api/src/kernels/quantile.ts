import { ValueError } from '@pandorable/planner';
import type { Interpolation } from './rolling-order.js';

/** The values that are not NaN, in a new array. */
export function present(values: Float64Array): Float64Array {
  const out = new Float64Array(values.length);
  let n = 0;
  for (let i = 0; i < values.length; i++) if (!Number.isNaN(values[i])) out[n++] = values[i];
  return out.subarray(0, n);
}

/** Moves the k-th smallest value to place k, smaller ones before it and larger ones after (Hoare's selection). No NaN; the places before `low` are right already. */
export function selectInPlace(values: Float64Array, k: number, low = 0): number {
  let high = values.length - 1;
  while (high > low) {
    const middle = (low + high) >>> 1;
    const a = values[low];
    const b = values[middle];
    const c = values[high];
    const pivot = Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
    let i = low;
    let j = high;
    while (i <= j) {
      while (values[i] < pivot) i++;
      while (values[j] > pivot) j--;
      if (i <= j) {
        const swap = values[i];
        values[i++] = values[j];
        values[j--] = swap;
      }
    }
    if (k <= j) high = j;
    else if (k >= i) low = i;
    else break;
  }
  return values[k];
}

/** numpy's linear step between neighbours, exact at both ends. */
function lerp(low: number, high: number, t: number): number {
  const step = high - low;
  return t >= 0.5 ? high - step * (1 - t) : low + step * t;
}

/** The value at a position among `last` + 1 sorted ones. As in numpy an infinite neighbour counts even with no weight. */
function between(at: (k: number) => number, last: number, position: number, interpolation: Interpolation): number {
  const k = Math.floor(position);
  const t = position - k;
  switch (interpolation) {
    case 'lower':
      return at(k);
    case 'higher':
      return at(Math.ceil(position));
    case 'nearest':
      return t < 0.5 || (t === 0.5 && k % 2 === 0) ? at(k) : at(k + 1);
    case 'midpoint':
    case 'linear': {
      const low = at(k);
      const high = at(Math.min(k + 1, last));
      return lerp(low, high, interpolation === 'midpoint' && t > 0 ? 0.5 : t);
    }
    default:
      throw new ValueError(`'${interpolation}' is not a valid method. Use one of: 'linear', 'lower', 'higher', 'nearest', 'midpoint'`);
  }
}

function checkedQuantile(q: number): number {
  if (!(q >= 0 && q <= 1)) throw new ValueError('percentiles should all be in the interval [0, 1]');
  return q;
}

/** So many places are found faster by selection than by a sort. */
const FEW = 8;

/** Moves the right values to some places. */
function selectAll(values: Float64Array, places: readonly number[]): void {
  let low = 0;
  for (const k of [...new Set(places)].sort((a, b) => a - b)) {
    selectInPlace(values, k, low);
    low = k;
  }
}

/** Quantiles of the values that are not NaN; NaN if there are none. */
export function quantiles(values: Float64Array, qs: readonly number[], interpolation: Interpolation = 'linear'): Float64Array {
  const kept = present(values);
  const out = new Float64Array(qs.length).fill(Number.NaN);
  for (const q of qs) checkedQuantile(q);
  if (kept.length === 0) return out;
  const last = kept.length - 1;
  if (qs.length > FEW) kept.sort();
  else
    selectAll(
      kept,
      qs.flatMap((q) => [Math.floor(q * last), Math.min(Math.floor(q * last) + 1, last)]),
    );
  for (let i = 0; i < qs.length; i++) out[i] = between((k) => kept[k], last, qs[i] * last, interpolation);
  return out;
}

/** One quantile; see quantiles. */
export function quantile(values: Float64Array, q: number, interpolation: Interpolation = 'linear'): number {
  return quantiles(values, [q], interpolation)[0];
}

/** Median of the values that are not NaN; with `skipna` false, NaN if there is one. */
export function median(values: Float64Array, skipna = true): number {
  const kept = present(values);
  const n = kept.length;
  if (n === 0 || (!skipna && n < values.length)) return Number.NaN;
  const upper = selectInPlace(kept, n >> 1);
  if (n % 2 === 1) return upper;
  let lower = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < n >> 1; i++) if (kept[i] > lower) lower = kept[i];
  return (lower + upper) / 2;
}
