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

function generator(given: unknown): RandomState {
  if (given instanceof RandomState) return given;
  if (isMissing(given)) return new RandomState(chosenOnce(fresh));
  if (typeof given === 'number' || typeof given === 'bigint') return new RandomState(given);
  throw new ValueError('random_state must be an integer, array-like, a BitGenerator, Generator, a numpy RandomState, or None');
}

function sampleSize(a: Args, length: number): number {
  const { n, frac } = a;
  if (!isMissing(n) && !isMissing(frac)) throw new ValueError('Please enter a value for `frac` OR `n`, not both');
  if (!isMissing(n)) {
    if (Number(n) < 0) throw new ValueError('A negative number of rows requested. Please provide `n` >= 0.');
    if (!Number.isInteger(Number(n))) throw new ValueError('Only integers accepted as `n` values');
    return Number(n);
  }
  if (isMissing(frac)) return 1;
  if (Number(frac) > 1 && a['replace'] !== true)
    throw new ValueError('Replace has to be set to `True` when upsampling the population `frac` > 1.');
  if (Number(frac) < 0) throw new ValueError('A negative number of rows requested. Please provide `frac` >= 0.');
  return roundHalfEven(Number(frac) * length);
}

function roundHalfEven(x: number): number {
  const floor = Math.floor(x);
  const rest = x - floor;
  if (rest !== 0.5) return Math.round(x);
  return floor % 2 === 0 ? floor : floor + 1;
}

/** Weights of each row: a column, a Series by label, or values. */
function weightsOf(state: FrameState, given: unknown, length: number): number[] | null {
  if (isMissing(given)) return null;
  const values =
    typeof given === 'string'
      ? seriesAt(state, columnPositions(state, given)[0]).toArray()
      : Series.isSeries(given)
        ? alignedWeights(state, given)
        : [...(given as Iterable<unknown>)];
  if (values.length !== length) throw new ValueError('Weights and axis to be sampled must be of same length');
  const weights = values.map((v) => (isMissing(v) ? 0 : Number(v)));
  if (weights.some((w) => Math.abs(w) === Number.POSITIVE_INFINITY)) throw new ValueError('weight vector may not include `inf` values');
  if (weights.some((w) => w < 0)) throw new ValueError('weight vector many not include negative values');
  const sum = weights.reduce((x, y) => x + y, 0);
  if (sum === 0) throw new ValueError('Invalid weights: weights sum to zero');
  return weights.map((w) => w / sum);
}

function alignedWeights(state: FrameState, given: Series): unknown[] {
  const other = collectState(seriesFrameState(given[STATE]));
  return boxAll(aligned(other.columns[0], other.index, wrapIndex(indexData(state))));
}

/** The first position whose running sum of weights is above a draw. */
function drawn(weights: readonly number[], draws: readonly number[]): number[] {
  const sums: number[] = [];
  for (const w of weights) sums.push((sums.at(-1) ?? 0) + w);
  const total = sums.at(-1)!;
  return draws.map((x) => {
    const found = sums.findIndex((s) => s / total > x);
    return found < 0 ? weights.length - 1 : found;
  });
}

function withoutReplacement(random: RandomState, weights: readonly number[], size: number): number[] {
  if (weights.filter((w) => w > 0).length < size) throw new ValueError('Fewer non-zero entries in p than size');
  const left = [...weights];
  const found: number[] = [];
  while (found.length < size) {
    const draws = Array.from({ length: size - found.length }, () => random.random());
    for (const at of found) left[at] = 0;
    const fresh = [...new Set(drawn(left, draws))];
    for (const at of fresh) found.push(at);
  }
  return found;
}

/** Positions of a random sample, as numpy's RandomState.choice draws them. */
export function samplePositions(state: FrameState, a: Args, axis: 0 | 1): number[] {
  const length = axis === 0 ? rowCount(state.rows) : state.cells.length;
  const size = sampleSize(a, length);
  const weights = weightsOf(state, a['weights'], length);
  const random = generator(a['randomState']);
  const replace = a['replace'] === true;
  if (length === 0 && size > 0) throw new ValueError('a must be greater than 0 unless no samples are taken');
  if (!replace && size > length) throw new ValueError("Cannot take a larger sample than population when 'replace=False'");
  if (weights !== null)
    return replace
      ? drawn(
          weights,
          Array.from({ length: size }, () => random.random()),
        )
      : withoutReplacement(random, weights, size);
  return replace ? Array.from({ length: size }, () => random.interval(length - 1)) : random.permutation(length).slice(0, size);
}
