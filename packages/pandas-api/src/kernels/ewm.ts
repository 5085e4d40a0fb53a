import { NotImplementedError, ValueError } from '@pandorable/planner';
import { floatsBy } from '../core/typed.js';
import { rootInPlace } from './rolling-moments.js';

export interface Decay {
  com?: number | null;
  span?: number | null;
  halflife?: number | null;
  alpha?: number | null;
}

export interface EwmOptions {
  /** Centre of mass; see centerOfMass. */
  com: number;
  adjust?: boolean;
  ignoreNa?: boolean;
  minPeriods?: number | null;
  /** For mean: time from each row to the next in half-lives, one fewer than the rows; see halflifeDeltas. */
  deltas?: Float64Array | null;
  bias?: boolean;
  /** Row groups: group g has the rows groups[g] up to groups[g + 1], and each starts afresh. */
  groups?: Int32Array | null;
}

const given = (value: number | null | undefined): value is number => value !== null && value !== undefined;

/** The centre of mass that exactly one of the decay parameters stands for. */
export function centerOfMass({ com, span, halflife, alpha }: Decay): number {
  if ([com, span, halflife, alpha].filter(given).length > 1)
    throw new ValueError('comass, span, halflife, and alpha are mutually exclusive');
  if (given(com)) {
    if (com < 0) throw new ValueError('comass must satisfy: comass >= 0');
    return com;
  }
  if (given(span)) {
    if (span < 1) throw new ValueError('span must satisfy: span >= 1');
    return (span - 1) / 2;
  }
  if (given(halflife)) {
    if (halflife <= 0) throw new ValueError('halflife must satisfy: halflife > 0');
    return 1 / (1 - Math.exp(Math.log(0.5) / halflife)) - 1;
  }
  if (given(alpha)) {
    if (alpha <= 0 || alpha > 1) throw new ValueError('alpha must satisfy: 0 < alpha <= 1');
    return (1 - alpha) / alpha;
  }
  throw new ValueError('Must pass one of comass, span, halflife, or alpha');
}

/** With `times` the centre of mass is 1 (a half-life), unless another decay is given too. */
export function centerOfMassWithTimes(decay: Omit<Decay, 'halflife'>, adjust: boolean): number {
  if (!given(decay.com) && !given(decay.span) && !given(decay.alpha)) return 1;
  if (!adjust) throw new NotImplementedError('None of com, span, or alpha can be specified if times is provided and adjust=False');
  return centerOfMass(decay);
}

/** Steps of `times` in units of the half-life, which is in the unit of the times. */
export function halflifeDeltas(times: BigInt64Array, halflife: bigint): Float64Array {
  const unit = Number(halflife);
  return floatsBy(Math.max(times.length - 1, 0), (i) => (Number(times[i + 1]) - Number(times[i])) / unit);
}

/** Calls `run` on the rows of each group, or on all rows. */
function eachGroup(n: number, groups: Int32Array | null | undefined, run: (from: number, to: number) => void): void {
  if (!groups) {
    if (n > 0) run(0, n);
    return;
  }
  for (let g = 0; g + 1 < groups.length; g++) if (groups[g] < groups[g + 1]) run(groups[g], groups[g + 1]);
}

const neededPeriods = (options: EwmOptions): number => Math.max(Math.trunc(options.minPeriods ?? 0), 1);

/** The mean so far and the weight of the values that it is of. */
interface Decayed {
  mean: number;
  weight: number;
}

/** Means of the rows from one on, as long as their values are finite; returns the first row that is left. Nothing but the loop, which V8 keeps in registers. */
function finiteMeans(values: Float64Array, out: Float64Array, from: number, to: number, decay: number, added: number, so: Decayed): number {
  const kept = added === 1 ? 1 : 0; // adjusted weights grow, others are of the last mean alone
  let { mean, weight } = so;
  let i = from;
  for (; i < to; i++) {
    const v = values[i];
    if (v - v !== 0) break;
    weight *= decay;
    if (mean !== v) mean = (weight * mean + added * v) / (weight + added);
    weight = weight * kept + 1;
    out[i] = mean;
  }
  so.mean = mean;
  so.weight = weight;
  return i;
}

/** Exponentially weighted mean. A missing value decays the older weights too, unless `ignoreNa`. */
export function ewmMean(values: Float64Array, options: EwmOptions): Float64Array {
  const { com, adjust = true, ignoreNa = false, deltas } = options;
  const minPeriods = neededPeriods(options);
  const out = new Float64Array(values.length);
  const alpha = 1 / (1 + com);
  const decay = 1 - alpha;
  const changing = !adjust && com === 1; // pandas' weight of a new value where rows are missing
  eachGroup(values.length, options.groups, (from, to) => {
    const so: Decayed = { mean: Number.NaN, weight: 1 };
    let added = adjust ? 1 : alpha;
    let nobs = 0;
    for (let i = from; i < to; i++) {
      if (nobs >= minPeriods && !deltas && !changing) {
        i = finiteMeans(values, out, i, to, decay, added, so);
        if (i === to) return;
      }
      const v = values[i];
      const seen = v - v === 0;
      if (seen) nobs++;
      if (!Number.isNaN(so.mean)) {
        if (seen || !ignoreNa) {
          so.weight *= deltas ? decay ** deltas[i - 1] : decay;
          if (seen) {
            if (so.mean !== v) {
              if (changing) added = 1 - so.weight;
              so.mean = (so.weight * so.mean + added * v) / (so.weight + added);
            }
            so.weight = adjust ? so.weight + added : 1;
          }
        }
      } else if (seen) so.mean = v;
      out[i] = nobs >= minPeriods ? so.mean : Number.NaN;
    }
  });
  return out;
}

/** Exponentially weighted sum; as pandas for `adjust` only, and without times. */
export function ewmSum(values: Float64Array, options: EwmOptions): Float64Array {
  if (options.adjust === false) throw new NotImplementedError('sum is not implemented with adjust=False');
  if (options.deltas) throw new NotImplementedError('sum is not implemented with times');
  const { com, ignoreNa = false } = options;
  const minPeriods = neededPeriods(options);
  const out = new Float64Array(values.length);
  const decay = 1 - 1 / (1 + com);
  eachGroup(values.length, options.groups, (from, to) => {
    let sum = Number.NaN;
    let nobs = 0;
    for (let i = from; i < to; i++) {
      const v = values[i];
      const seen = v - v === 0;
      if (seen) nobs++;
      if (!Number.isNaN(sum)) {
        if (seen || !ignoreNa) sum *= decay;
        if (seen) sum += v;
      } else if (seen) sum = v;
      out[i] = nobs >= minPeriods ? sum : Number.NaN;
    }
  });
  return out;
}

/** Exponentially weighted covariance over the rows where both columns are finite. */
export function ewmCov(x: Float64Array, y: Float64Array, options: EwmOptions): Float64Array {
  if (x.length !== y.length) throw new ValueError(`arrays are of different lengths (${x.length} and ${y.length})`);
  if (options.deltas) throw new NotImplementedError('cov is not implemented with times');
  const { com, adjust = true, ignoreNa = false, bias = false } = options;
  const minPeriods = neededPeriods(options);
  const out = new Float64Array(x.length);
  const alpha = 1 / (1 + com);
  const decay = 1 - alpha;
  const added = adjust ? 1 : alpha;
  eachGroup(x.length, options.groups, (from, to) => {
    let meanX = Number.NaN;
    let meanY = Number.NaN;
    let cov = 0;
    let weights = 1;
    let squaredWeights = 1;
    let weight = 1;
    let nobs = 0;
    for (let i = from; i < to; i++) {
      const a = x[i];
      const b = y[i];
      const seen = a - a === 0 && b - b === 0;
      if (seen) nobs++;
      if (!Number.isNaN(meanX)) {
        if (seen || !ignoreNa) {
          weights *= decay;
          squaredWeights *= decay * decay;
          weight *= decay;
          if (seen) {
            const oldX = meanX;
            const oldY = meanY;
            const total = weight + added;
            if (meanX !== a) meanX = (weight * oldX + added * a) / total;
            if (meanY !== b) meanY = (weight * oldY + added * b) / total;
            cov = (weight * (cov + (oldX - meanX) * (oldY - meanY)) + added * ((a - meanX) * (b - meanY))) / total;
            weights += added;
            squaredWeights += added * added;
            weight = total;
            if (!adjust) {
              weights /= weight;
              squaredWeights /= weight * weight;
              weight = 1;
            }
          }
        }
      } else if (seen) {
        meanX = a;
        meanY = b;
      }
      if (nobs < minPeriods) out[i] = Number.NaN;
      else if (bias) out[i] = cov;
      else {
        const above = weights * weights;
        const below = above - squaredWeights;
        out[i] = below > 0 ? (above / below) * cov : Number.NaN;
      }
    }
  });
  return out;
}

/** Exponentially weighted variance. */
export function ewmVar(values: Float64Array, options: EwmOptions): Float64Array {
  if (options.deltas) throw new NotImplementedError('var is not implemented with times');
  return ewmCov(values, values, options);
}

/** Exponentially weighted standard deviation. */
export function ewmStd(values: Float64Array, options: EwmOptions): Float64Array {
  if (options.deltas) throw new NotImplementedError('std is not implemented with times');
  return rootInPlace(ewmVar(values, options));
}

/** Exponentially weighted correlation: the covariance and both variances (biased, as `ewmCov` has them) in one pass. */
export function ewmCorr(x: Float64Array, y: Float64Array, options: EwmOptions): Float64Array {
  if (x.length !== y.length) throw new ValueError(`arrays are of different lengths (${x.length} and ${y.length})`);
  if (options.deltas) throw new NotImplementedError('corr is not implemented with times');
  const { com, adjust = true, ignoreNa = false } = options;
  const minPeriods = neededPeriods(options);
  const out = new Float64Array(x.length);
  const alpha = 1 / (1 + com);
  const decay = 1 - alpha;
  const added = adjust ? 1 : alpha;
  eachGroup(x.length, options.groups, (from, to) => {
    let meanX = Number.NaN;
    let meanY = Number.NaN;
    let cov = 0;
    let varX = 0;
    let varY = 0;
    let weight = 1;
    let nobs = 0;
    for (let i = from; i < to; i++) {
      const a = x[i];
      const b = y[i];
      const seen = a - a === 0 && b - b === 0;
      if (seen) nobs++;
      if (meanX !== meanX) {
        if (seen) meanX = a;
        if (seen) meanY = b;
      } else if (seen || !ignoreNa) {
        weight *= decay;
        if (seen) {
          const oldX = meanX;
          const oldY = meanY;
          const total = weight + added;
          if (meanX !== a) meanX = (weight * oldX + added * a) / total;
          if (meanY !== b) meanY = (weight * oldY + added * b) / total;
          const movedX = oldX - meanX;
          const movedY = oldY - meanY;
          cov = (weight * (cov + movedX * movedY) + added * ((a - meanX) * (b - meanY))) / total;
          varX = (weight * (varX + movedX * movedX) + added * ((a - meanX) * (a - meanX))) / total;
          varY = (weight * (varY + movedY * movedY) + added * ((b - meanY) * (b - meanY))) / total;
          weight = adjust ? total : 1;
        }
      }
      const product = varX * varY;
      out[i] = nobs < minPeriods ? Number.NaN : cov / (product < 0 ? 0 : Math.sqrt(product));
    }
  });
  return out;
}
