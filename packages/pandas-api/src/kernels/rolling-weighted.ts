import { rootInPlace } from './rolling-moments.js';

export interface WeightedOptions {
  /** Default: the number of weights. */
  minPeriods?: number | null;
  center?: boolean;
  step?: number | null;
}

/** Sum or mean of the last `weights.length` rows, each times its weight; a centred result looks ahead. */
function sums(values: Float64Array, weights: Float64Array, options: WeightedOptions, mean: boolean): Float64Array {
  const n = values.length;
  const w = weights.length;
  const ahead = options.center ? Math.floor((w - 1) / 2) : 0;
  const step = options.step || 1;
  const needed = Math.max(options.minPeriods ?? w, 1);
  const out = new Float64Array(Math.ceil(n / step));
  for (let i = 0, k = 0; i < n; i += step, k++) {
    const from = i + ahead - w + 1;
    let sum = 0;
    let total = 0;
    let nobs = 0;
    for (let j = Math.max(-from, 0), last = Math.min(w, n - from); j < last; j++) {
      const v = values[from + j];
      const weight = weights[j];
      if (v - v !== 0 || Number.isNaN(weight)) continue;
      sum += v * weight;
      total += weight;
      nobs++;
    }
    if (nobs < needed || (mean && total === 0)) out[k] = Number.NaN;
    else out[k] = mean ? sum / total : sum;
  }
  return out;
}

/** Weighted sum of every window. */
export function weightedSum(values: Float64Array, weights: Float64Array, options: WeightedOptions = {}): Float64Array {
  return sums(values, weights, options, false);
}

/** Weighted mean of every window. */
export function weightedMean(values: Float64Array, weights: Float64Array, options: WeightedOptions = {}): Float64Array {
  return sums(values, weights, options, true);
}

/**
 * Weighted variance by West's update. As in pandas the weights stay with the rows that they met first (row i has
 * weight i modulo the window), they do not move along with the window.
 */
export function weightedVar(values: Float64Array, weights: Float64Array, options: WeightedOptions & { ddof?: number } = {}): Float64Array {
  const n = values.length;
  const w = weights.length;
  const { ddof = 1 } = options;
  const ahead = options.center ? Math.max(Math.floor((w - 1) / 2), 0) : 0;
  const needed = options.minPeriods ?? w;
  const all = new Float64Array(n);
  let squares = 0;
  let total = 0;
  let mean = 0;
  let nobs = 0;
  for (let i = 0; i < n + ahead; i++) {
    const gone = i >= w ? values[i - w] : Number.NaN;
    if (gone - gone === 0) {
      if (--nobs === 0) squares = total = mean = 0;
      else {
        const weight = weights[(i - w) % w];
        const q = gone - mean;
        const rest = total - weight;
        const r = (q * weight) / rest;
        mean -= r;
        squares -= r * total * q;
        total = rest;
      }
    }
    const v = i < n ? values[i] : Number.NaN;
    if (v - v === 0) {
      nobs++;
      const weight = weights[i % w];
      const q = v - mean;
      const grown = total + weight;
      const r = (q * weight) / grown;
      mean += r;
      squares += r * total * q;
      total = grown;
    }
    if (i < ahead) continue;
    let result = Number.NaN;
    if (nobs >= needed && nobs > ddof) {
      result = nobs === 1 ? 0 : (squares * w) / ((w - ddof) * total);
      if (result < 0) result = 0;
    }
    all[i - ahead] = result;
  }
  const step = options.step || 1;
  return step === 1 ? all : all.filter((_, i) => i % step === 0);
}

/** Weighted standard deviation; see weightedVar. */
export function weightedStd(values: Float64Array, weights: Float64Array, options: WeightedOptions & { ddof?: number } = {}): Float64Array {
  return rootInPlace(weightedVar(values, weights, options));
}
