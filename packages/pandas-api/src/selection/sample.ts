import { ValueError } from '@pandorable/planner';
import type { Args } from '../core/args.js';
import { boxAll } from '../core/boxes.js';
import { collectState, indexData, rowCount } from '../core/collect.js';
import { chosenOnce } from '../core/effects.js';
import { columnPositions, seriesAt } from '../frame/columns.js';
import { aligned } from '../frame/construct.js';
import { STATE } from '../frame/frame.js';
import type { FrameState } from '../frame/state.js';
import { wrapIndex } from '../index/make.js';
import { isMissing } from '../scalars/index.js';
import { Series, seriesFrameState } from '../series/series.js';
import { RandomState } from './mersenne.js';

const fresh = (): number => Math.floor(Math.random() * 2 ** 32);

export function generator(given: unknown): RandomState {
  if (given instanceof RandomState) return given;
  if (isMissing(given)) return new RandomState(chosenOnce(fresh));
  if (typeof given === 'number' || typeof given === 'bigint') return new RandomState(given);
  throw new ValueError('random_state must be an integer, array-like, a BitGenerator, Generator, a numpy RandomState, or None');
}

/** How many of some rows are drawn. */
export function sampleSizes(a: Args): (length: number) => number {
  const { n, frac } = a;
  if (!isMissing(n) && !isMissing(frac)) throw new ValueError('Please enter a value for `frac` OR `n`, not both');
  if (!isMissing(n)) {
    if (Number(n) < 0) throw new ValueError('A negative number of rows requested. Please provide `n` >= 0.');
    if (!Number.isInteger(Number(n))) throw new ValueError('Only integers accepted as `n` values');
    return () => Number(n);
  }
  if (isMissing(frac)) return () => 1;
  if (Number(frac) > 1 && a['replace'] !== true)
    throw new ValueError('Replace has to be set to `True` when upsampling the population `frac` > 1.');
  if (Number(frac) < 0) throw new ValueError('A negative number of rows requested. Please provide `frac` >= 0.');
  return (length) => roundHalfEven(Number(frac) * length);
}

function roundHalfEven(x: number): number {
  const floor = Math.floor(x);
  const rest = x - floor;
  if (rest !== 0.5) return Math.round(x);
  return floor % 2 === 0 ? floor : floor + 1;
}

/** Weights of each row: a column, a Series by label, or values. */
export function weightsOf(state: FrameState, given: unknown, length: number): Float64Array | null {
  if (isMissing(given)) return null;
  const values =
    typeof given === 'string'
      ? seriesAt(state, columnPositions(state, given)[0]).toArray()
      : Series.isSeries(given)
        ? alignedWeights(state, given)
        : [...(given as Iterable<unknown>)];
  if (values.length !== length) throw new ValueError('Weights and axis to be sampled must be of same length');
  const weights = Float64Array.from(values, (v) => (isMissing(v) ? 0 : Number(v)));
  if (weights.some((w) => Math.abs(w) === Number.POSITIVE_INFINITY)) throw new ValueError('weight vector may not include `inf` values');
  if (weights.some((w) => w < 0)) throw new ValueError('weight vector many not include negative values');
  return weights;
}

function alignedWeights(state: FrameState, given: Series): unknown[] {
  const other = collectState(seriesFrameState(given[STATE]));
  return boxAll(aligned(other.columns[0], other.index, wrapIndex(indexData(state))));
}

/** Weights that sum up to one. */
function shares(weights: Float64Array): Float64Array {
  const sum = weights.reduce((x, y) => x + y, 0);
  if (sum === 0) throw new ValueError('Invalid weights: weights sum to zero');
  return weights.map((w) => w / sum);
}

/** The first position whose running sum of weights is above a draw. */
function drawn(weights: Float64Array, draws: readonly number[]): number[] {
  const sums = new Float64Array(weights.length);
  let total = 0;
  for (let i = 0; i < sums.length; i++) sums[i] = total += weights[i];
  for (let i = 0; i < sums.length; i++) sums[i] /= total;
  return draws.map((x) => firstAbove(sums, x));
}

function firstAbove(sums: Float64Array, x: number): number {
  let [low, high] = [0, sums.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sums[middle] > x) high = middle;
    else low = middle + 1;
  }
  return low;
}

const uniform = (random: RandomState, size: number): number[] => Array.from({ length: size }, () => random.random());

function withoutReplacement(random: RandomState, weights: Float64Array, size: number): number[] {
  if (size * weights.reduce((x, y) => Math.max(x, y), 0) > 1)
    throw new ValueError(
      'Weighted sampling cannot be achieved with replace=False. Either set replace=True or use smaller weights. See the docstring of sample for details.',
    );
  if (weights.filter((w) => w > 0).length < size) throw new ValueError('Fewer non-zero entries in p than size');
  const left = weights.slice();
  const found: number[] = [];
  while (found.length < size) {
    for (const at of new Set(drawn(left, uniform(random, size - found.length)))) {
      found.push(at);
      left[at] = 0;
    }
  }
  return found;
}

/** What is drawn, and how. */
export interface Draw {
  readonly size: number;
  readonly replace: boolean;
  readonly weights: Float64Array | null;
}

/** Positions below `length`, as numpy's RandomState.choice draws them. */
export function choice(random: RandomState, length: number, { size, replace, weights }: Draw): ArrayLike<number> {
  if (weights !== null) {
    const share = shares(weights);
    return replace ? drawn(share, uniform(random, size)) : withoutReplacement(random, share, size);
  }
  if (length === 0 && size > 0) throw new ValueError('a must be greater than 0 unless no samples are taken');
  if (!replace && size > length) throw new ValueError("Cannot take a larger sample than population when 'replace=False'");
  return replace ? Array.from({ length: size }, () => random.interval(length - 1)) : random.permutation(length).subarray(0, size);
}

/** Positions of a random sample. */
export function samplePositions(state: FrameState, a: Args, axis: 0 | 1): ArrayLike<number> {
  const length = axis === 0 ? rowCount(state.rows) : state.cells.length;
  const size = sampleSizes(a)(length);
  const weights = weightsOf(state, a['weights'], length);
  return choice(generator(a['randomState']), length, { size, replace: a['replace'] === true, weights });
}
