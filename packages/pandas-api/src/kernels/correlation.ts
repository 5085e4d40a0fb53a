import { floatsBy } from '../core/typed.js';
import { rank } from './rank.js';
import { ORIGIN_LIMIT } from './rolling-moments.js';
import { argsort } from './sort.js';

export interface PairOptions {
  minPeriods?: number | null;
  /** Leave out infinities as well, as DataFrame.corr does; Series.corr keeps them, and gives NaN. Default false. */
  finiteOnly?: boolean;
}

interface Pairs {
  x: Float64Array;
  y: Float64Array;
  n: number;
}

/** The rows where both columns have a value. */
function complete(x: Float64Array, y: Float64Array, finiteOnly: boolean): Pairs {
  const length = Math.min(x.length, y.length);
  const keptX = new Float64Array(length);
  const keptY = new Float64Array(length);
  let n = 0;
  for (let i = 0; i < length; i++) {
    const a = x[i];
    const b = y[i];
    const both = finiteOnly ? a - a === 0 && b - b === 0 : !Number.isNaN(a) && !Number.isNaN(b);
    if (!both) continue;
    keptX[n] = a;
    keptY[n++] = b;
  }
  return { x: keptX.subarray(0, n), y: keptY.subarray(0, n), n };
}

/** Values less their mean; the first value is taken off before, so that a large common offset costs nothing. */
function centred(values: Float64Array): Float64Array {
  const origin = Math.abs(values[0]) < ORIGIN_LIMIT ? values[0] : 0;
  let sum = 0;
  let lost = 0;
  for (let i = 0; i < values.length; i++) {
    const y = values[i] - origin - lost;
    const t = sum + y;
    lost = t - sum - y;
    sum = t;
  }
  const mean = sum / values.length;
  return values.map((v) => v - origin - mean);
}

/** Values over their largest size, so that squares neither overflow nor vanish; undefined for a constant. */
function scaled(values: Float64Array): Float64Array | undefined {
  let top = 0;
  for (let i = 0; i < values.length; i++) {
    const size = Math.abs(values[i]);
    if (size > top || Number.isNaN(size)) top = size;
    if (Number.isNaN(top)) break;
  }
  return top === 0 ? undefined : values.map((v) => v / top);
}

function dot(x: Float64Array, y: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < x.length; i++) sum += x[i] * y[i];
  return sum;
}

function constant(values: Float64Array): boolean {
  for (let i = 1; i < values.length; i++) if (values[i] !== values[0]) return false;
  return true;
}

function pearsonOf(x: Float64Array, y: Float64Array): number {
  if (x.length < 2 || constant(x) || constant(y)) return Number.NaN;
  const a = scaled(centred(x));
  const b = scaled(centred(y));
  if (!a || !b) return Number.NaN;
  const r = dot(a, b) / Math.sqrt(dot(a, a)) / Math.sqrt(dot(b, b));
  return Math.min(Math.max(r, -1), 1);
}

const enough = (n: number, options: PairOptions): boolean => n >= (options.minPeriods ?? 1);

/** Pearson's correlation over the rows where both have a value. */
export function pearson(x: Float64Array, y: Float64Array, options: PairOptions = {}): number {
  const pairs = complete(x, y, options.finiteOnly ?? false);
  return enough(pairs.n, options) ? pearsonOf(pairs.x, pairs.y) : Number.NaN;
}

/** Spearman's: Pearson's over average ranks. */
export function spearman(x: Float64Array, y: Float64Array, options: PairOptions = {}): number {
  const pairs = complete(x, y, options.finiteOnly ?? false);
  return enough(pairs.n, options) ? pearsonOf(rank(pairs.x), rank(pairs.y)) : Number.NaN;
}

/** Exchanges that a merge sort of `values` makes: pairs out of order. */
function inversions(values: Float64Array): number {
  let from = values;
  let to = new Float64Array(values.length);
  let count = 0;
  for (let width = 1; width < values.length; width *= 2) {
    for (let low = 0; low < values.length; low += 2 * width) {
      const middle = Math.min(low + width, values.length);
      const high = Math.min(low + 2 * width, values.length);
      let i = low;
      let j = middle;
      for (let k = low; k < high; k++) {
        if (i < middle && (j >= high || from[i] <= from[j])) to[k] = from[i++];
        else {
          count += middle - i;
          to[k] = from[j++];
        }
      }
    }
    const swap = from;
    from = to;
    to = swap as Float64Array<ArrayBuffer>;
  }
  return count;
}

/** Pairs of equal neighbours' runs: the sum of t(t-1)/2 over runs of `same`. */
function tiedPairs(n: number, same: (i: number) => boolean): number {
  let pairs = 0;
  let run = 1;
  for (let i = 1; i <= n; i++) {
    if (i < n && same(i)) run++;
    else {
      pairs += (run * (run - 1)) / 2;
      run = 1;
    }
  }
  return pairs;
}

/** Kendall's tau-b by Knight's method, n log n. */
export function kendall(x: Float64Array, y: Float64Array, options: PairOptions = {}): number {
  const pairs = complete(x, y, options.finiteOnly ?? false);
  const n = pairs.n;
  if (!enough(n, options) || n < 2) return Number.NaN;
  const order = argsort(pairs.x, {}, argsort(pairs.y));
  const a = floatsBy(n, (i) => pairs.x[order[i]]);
  const b = floatsBy(n, (i) => pairs.y[order[i]]);
  const sortedY = b.slice().sort();
  const discordant = inversions(b.slice());
  const total = (n * (n - 1)) / 2;
  const tiedX = tiedPairs(n, (i) => a[i] === a[i - 1]);
  const tiedBoth = tiedPairs(n, (i) => a[i] === a[i - 1] && b[i] === b[i - 1]);
  const tiedY = tiedPairs(n, (i) => sortedY[i] === sortedY[i - 1]);
  if (tiedX === total || tiedY === total) return Number.NaN;
  const tau = (total - tiedX - tiedY + tiedBoth - 2 * discordant) / Math.sqrt(total - tiedX) / Math.sqrt(total - tiedY);
  return Math.min(Math.max(tau, -1), 1);
}

/** Covariance over the rows where both have a value. */
export function covariance(x: Float64Array, y: Float64Array, options: PairOptions & { ddof?: number } = {}): number {
  const { ddof = 1, finiteOnly = false } = options;
  const pairs = complete(x, y, finiteOnly);
  if (!enough(pairs.n, options) || pairs.n === 0) return Number.NaN;
  return dot(centred(pairs.x), centred(pairs.y)) / Math.max(pairs.n - ddof, 0);
}

/** The measures by pandas' `method` names. */
export const correlations: Record<'pearson' | 'spearman' | 'kendall', (x: Float64Array, y: Float64Array, options?: PairOptions) => number> =
  { pearson, spearman, kendall };
