export type Integers = BigInt64Array | Int32Array;

export interface CumulativeOptions {
  /** Skip missing values (they stay missing); otherwise everything after one is missing. Default true. */
  skipna?: boolean;
  /** Kahan's compensated addition, which pandas uses in groupby's cumsum (Series.cumsum adds plainly). */
  compensated?: boolean;
}

/** Running sum. */
export function cumsum(values: Float64Array, options: CumulativeOptions = {}): Float64Array {
  const { skipna = true, compensated = false } = options;
  const out = new Float64Array(values.length);
  let sum = 0;
  let lost = 0;
  for (let i = 0; i < values.length; i++) {
    const v = values[i];
    if (skipna && Number.isNaN(v)) {
      out[i] = Number.NaN;
      continue;
    }
    if (compensated) {
      const y = v - lost;
      const t = sum + y;
      lost = t - sum - y;
      sum = t;
    } else sum += v;
    out[i] = sum;
  }
  return out;
}

/** Running product. */
export function cumprod(values: Float64Array, options: CumulativeOptions = {}): Float64Array {
  const { skipna = true } = options;
  const out = new Float64Array(values.length);
  let product = 1;
  for (let i = 0; i < values.length; i++) {
    const v = values[i];
    if (skipna && Number.isNaN(v)) out[i] = Number.NaN;
    else out[i] = product *= v;
  }
  return out;
}

function running(values: Float64Array, skipna: boolean, largest: boolean): Float64Array {
  const out = new Float64Array(values.length);
  let best = largest ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  for (let i = 0; i < values.length; i++) {
    const v = values[i];
    if (Number.isNaN(v)) {
      if (!skipna) return out.fill(Number.NaN, i);
      out[i] = Number.NaN;
      continue;
    }
    if (largest ? v > best : v < best) best = v;
    out[i] = best;
  }
  return out;
}

/** Running maximum. */
export function cummax(values: Float64Array, options: CumulativeOptions = {}): Float64Array {
  return running(values, options.skipna ?? true, true);
}

/** Running minimum. */
export function cummin(values: Float64Array, options: CumulativeOptions = {}): Float64Array {
  return running(values, options.skipna ?? true, false);
}

const INT64_LIMIT = 2 ** 53;

/** Running sum or product of integers as int64, wrapping around as numpy does. */
function integers(values: Integers, product: boolean): BigInt64Array {
  const out = new BigInt64Array(values.length);
  if (values instanceof Int32Array && !product) {
    let sum = 0;
    let i = 0;
    for (; i < values.length && Math.abs(sum) < INT64_LIMIT - 2 ** 31; i++) out[i] = BigInt((sum += values[i]));
    let wide = BigInt(sum);
    for (; i < values.length; i++) out[i] = wide = BigInt.asIntN(64, wide + BigInt(values[i]));
    return out;
  }
  let total = product ? 1n : 0n;
  for (let i = 0; i < values.length; i++) {
    const v = BigInt(values[i]);
    out[i] = total = BigInt.asIntN(64, product ? total * v : total + v);
  }
  return out;
}

/** Running sum of integers. */
export function cumsumIntegers(values: Integers): BigInt64Array {
  return integers(values, false);
}

/** Running product of integers. */
export function cumprodIntegers(values: Integers): BigInt64Array {
  return integers(values, true);
}

function runningIntegers<T extends Integers>(values: T, largest: boolean): T {
  const out = values.slice() as T;
  for (let i = 1; i < out.length; i++) if (largest ? out[i] < out[i - 1] : out[i] > out[i - 1]) out[i] = out[i - 1];
  return out;
}

/** Running maximum of integers. */
export function cummaxIntegers<T extends Integers>(values: T): T {
  return runningIntegers(values, true);
}

/** Running minimum of integers. */
export function cumminIntegers<T extends Integers>(values: T): T {
  return runningIntegers(values, false);
}
