import { type Accumulator, slide } from './slide.js';
import type { WindowBounds } from './windows.js';

/** A sum of squares that falls below this share of an earlier one is mostly rounding: compute the window afresh. */
export const CONDITION_LIMIT = 2 ** -52 * 1e3;
/** Values from here on are not used as an origin: a difference to them could overflow. */
export const ORIGIN_LIMIT = Math.sqrt(Number.MAX_VALUE);
const PEAK_LIMIT = 1e-3;
const DRIFT_LIMIT = 1 / 16;

/** Variance of every window: Welford's method with compensation, adding and removing. */
export function rollingVar(values: Float64Array, bounds: WindowBounds, minPeriods: number, ddof = 1): Float64Array {
  const { start, end, length, monotonic } = bounds;
  const out = new Float64Array(length);
  const needed = Math.max(minPeriods, 1);
  let nobs = 0;
  let mean = 0;
  let squares = 0;
  let added = 0;
  let removed = 0;
  for (let i = 0; i < length; i++) {
    const s = start[i];
    const e = end[i];
    let fresh = i === 0 || !monotonic || s >= end[i - 1];
    if (!fresh) {
      let unstable = false;
      for (let j = start[i - 1]; j < s; j++) {
        const v = values[j];
        if (v - v !== 0) continue;
        const before = squares;
        if (--nobs === 0) {
          mean = squares = 0;
          unstable = false;
          continue;
        }
        const previousMean = mean - removed;
        const y = v - removed;
        const delta = y - mean;
        removed = delta + mean - y;
        mean -= delta / nobs;
        squares -= (v - previousMean) * (v - mean);
        if (before * CONDITION_LIMIT > squares) unstable = true;
      }
      for (let j = end[i - 1]; j < e; j++) {
        const v = values[j];
        if (v - v !== 0) continue;
        const before = squares;
        nobs++;
        const previousMean = mean - added;
        const y = v - added;
        const delta = y - mean;
        added = delta + mean - y;
        mean += delta / nobs;
        squares += (v - previousMean) * (v - mean);
        if (before * CONDITION_LIMIT > squares) unstable = true;
      }
      fresh = unstable;
    }
    if (fresh) {
      nobs = mean = squares = added = removed = 0;
      for (let j = s; j < e; j++) {
        const v = values[j];
        if (v - v !== 0) continue;
        nobs++;
        const previousMean = mean - added;
        const y = v - added;
        const delta = y - mean;
        added = delta + mean - y;
        mean += delta / nobs;
        squares += (v - previousMean) * (v - mean);
      }
    }
    out[i] = nobs >= needed && nobs > ddof ? squares / (nobs - ddof) : Number.NaN;
  }
  return out;
}

/** Square roots in place; what rounding made negative counts as 0. */
export function rootInPlace(values: Float64Array): Float64Array {
  for (let i = 0; i < values.length; i++) values[i] = values[i] < 0 ? 0 : Math.sqrt(values[i]);
  return values;
}

/** Adjusted Fisher-Pearson skewness from central sums. */
export function skewOf(n: number, m2: number, m3: number): number {
  return n < 3 ? Number.NaN : ((m3 / (m2 * Math.sqrt(m2))) * (n * Math.sqrt(n - 1))) / (n - 2);
}

/** Unbiased excess kurtosis from central sums. */
export function kurtOf(n: number, m2: number, m4: number): number {
  if (n < 4) return Number.NaN;
  return ((n - 1) / ((n - 2) * (n - 3))) * ((n * (n + 1) * m4) / (m2 * m2) - 3 * (n - 1));
}

/**
 * Central sums of the second to fourth power (Terriberry's update), around the first value of the window so that a
 * large common offset costs nothing.
 */
class MomentWindow implements Accumulator {
  nobs = 0;
  unstable = false;
  private mean = 0;
  private origin = 0;
  private m2 = 0;
  private m3 = 0;
  private m4 = 0;
  private peak = 0;

  constructor(
    private readonly values: Float64Array,
    private readonly fourth: boolean,
  ) {}

  reset(): void {
    this.nobs = 0;
    this.mean = this.origin = this.m2 = this.m3 = this.m4 = this.peak = 0;
    this.unstable = false;
  }

  add(row: number): void {
    const v = this.values[row];
    if (v - v !== 0) return;
    if (this.nobs === 0) this.origin = Math.abs(v) < ORIGIN_LIMIT ? v : 0;
    const shifted = v - this.origin;
    const n = ++this.nobs;
    const delta = shifted - this.mean;
    const deltaN = delta / n;
    const term = delta * deltaN * (n - 1);
    if (this.fourth) this.m4 += deltaN * (-4 * this.m3 + deltaN * (6 * this.m2 + term * (n * n - 3 * n + 3)));
    this.m3 += deltaN * (term * (n - 2) - 3 * this.m2);
    this.m2 += term;
    this.mean += deltaN;
    this.watch(shifted);
  }

  remove(row: number): void {
    const v = this.values[row];
    if (v - v !== 0) return;
    const n = --this.nobs;
    if (n === 0) {
      this.reset();
      return;
    }
    const shifted = v - this.origin;
    const delta = shifted - this.mean;
    const deltaN = delta / n;
    const term = deltaN * delta * (n + 1);
    if (this.fourth) this.m4 += deltaN * (4 * this.m3 + deltaN * (6 * this.m2 - term * (n * n + 3 * n + 3)));
    this.m3 -= deltaN * (term * (n + 2) - 3 * this.m2);
    this.m2 -= term;
    this.mean -= deltaN;
    this.watch(shifted);
  }

  private watch(shifted: number): void {
    const deviation = Math.abs(shifted - this.mean);
    if (deviation > this.peak) this.peak = deviation;
    const { m2, mean, peak } = this;
    const broken = Number.isNaN(m2) || Number.isNaN(this.m3) || Number.isNaN(this.m4);
    if (broken || mean * mean * DRIFT_LIMIT > m2 || peak * peak * PEAK_LIMIT > m2) this.unstable = true;
  }

  value(): number {
    return this.fourth ? kurtOf(this.nobs, this.m2, this.m4) : skewOf(this.nobs, this.m2, this.m3);
  }
}

/** Skewness of every window; at least 3 observations. */
export function rollingSkew(values: Float64Array, bounds: WindowBounds, minPeriods: number): Float64Array {
  return slide(bounds, Math.max(minPeriods, 3), new MomentWindow(values, false));
}

/** Excess kurtosis of every window; at least 4 observations. */
export function rollingKurt(values: Float64Array, bounds: WindowBounds, minPeriods: number): Float64Array {
  return slide(bounds, Math.max(minPeriods, 4), new MomentWindow(values, true));
}
