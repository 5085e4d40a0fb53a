import { kurtOf, ORIGIN_LIMIT, skewOf } from './rolling-moments.js';

export interface MomentOptions {
  skipna?: boolean;
  ddof?: number;
}

interface Centre {
  n: number;
  /** Taken off first, so that a large common offset costs nothing. */
  origin: number;
  /** Mean of the rest; NaN if there is a NaN that is not skipped. */
  mean: number;
}

function centre(values: Float64Array, skipna: boolean): Centre {
  let n = 0;
  let sum = 0;
  let lost = 0;
  let origin = values.find((v) => v - v === 0) ?? 0;
  if (Math.abs(origin) >= ORIGIN_LIMIT) origin = 0;
  for (let i = 0; i < values.length; i++) {
    const v = values[i];
    if (Number.isNaN(v) && skipna) continue;
    n++;
    const y = v - origin - lost;
    const t = sum + y;
    lost = t - sum - y;
    sum = t;
  }
  return { n, origin, mean: sum / n };
}

/** Sums of powers of the distance to the mean. */
function central(values: Float64Array, skipna: boolean): { n: number; m2: number; m3: number; m4: number } {
  const { n, origin, mean } = centre(values, skipna);
  let m2 = 0;
  let m3 = 0;
  let m4 = 0;
  for (let i = 0; i < values.length; i++) {
    const d = values[i] - origin - mean;
    if (skipna && Number.isNaN(values[i])) continue;
    const square = d * d;
    m2 += square;
    m3 += square * d;
    m4 += square * square;
  }
  return { n, m2, m3, m4 };
}

/** Variance in two passes, of the values that are not NaN. */
export function variance(values: Float64Array, options: MomentOptions = {}): number {
  const { skipna = true, ddof = 1 } = options;
  const { n, origin, mean } = centre(values, skipna);
  if (n <= ddof) return Number.NaN;
  let sum = 0;
  for (let i = 0; i < values.length; i++) {
    const d = values[i] - origin - mean;
    if (skipna && Number.isNaN(values[i])) continue;
    sum += d * d;
  }
  return sum / (n - ddof);
}

/** Standard deviation. */
export function deviation(values: Float64Array, options: MomentOptions = {}): number {
  return Math.sqrt(variance(values, options));
}

/** Standard error of the mean. */
export function sem(values: Float64Array, options: MomentOptions = {}): number {
  const { n } = centre(values, options.skipna ?? true);
  return deviation(values, options) / Math.sqrt(n);
}

/** Adjusted skewness; NaN below 3 values or where all are equal. */
export function skew(values: Float64Array, skipna = true): number {
  const { n, m2, m3 } = central(values, skipna);
  return skewOf(n, m2, m3);
}

/** Unbiased excess kurtosis; NaN below 4 values or where all are equal. */
export function kurt(values: Float64Array, skipna = true): number {
  const { n, m2, m4 } = central(values, skipna);
  return kurtOf(n, m2, m4);
}

/** The codes that occur most often, ascending; -1 counts as a code only if `dropna` is false. */
export function modes(codes: Int32Array, n: number, dropna = true): Int32Array {
  const counts = new Int32Array(n + 1);
  for (let i = 0; i < codes.length; i++) counts[codes[i] < 0 ? n : codes[i]]++;
  if (dropna) counts[n] = 0;
  const most = counts.reduce((a, b) => Math.max(a, b), 0);
  const out: number[] = [];
  for (let code = 0; code <= n && most > 0; code++) if (counts[code] === most) out.push(code === n ? -1 : code);
  return Int32Array.from(out);
}
