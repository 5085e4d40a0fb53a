import { mixedOperator } from '../cells/object-operators.js';
import type { Args } from '../core/args.js';
import { floatItem } from '../core/float-item.js';
import { castValue } from '../dtypes/cast-local.js';
import { dtypes } from '../dtypes/registry.js';
import { compareLabels } from '../kernels/sort-labels.js';
import { isMissing } from '../scalars/index.js';
import { type ReductionName, refuse } from './reductions.js';

type Reducer = (values: readonly unknown[], a: Args) => unknown;
const add = mixedOperator('add');
const multiply = mixedOperator('mul');
const divide = mixedOperator('div');

/** Reductions of mixed values, as Python would do them. */
const REDUCERS: Partial<Record<ReductionName, Reducer>> = {
  sum: (v) => (v.length === 0 ? 0 : v.reduce((x, y) => add(x, y))),
  prod: (v) => (v.length === 0 ? 1 : v.reduce((x, y) => multiply(x, y))),
  mean: (v) =>
    v.length === 0
      ? Number.NaN
      : divide(
          v.reduce((x, y) => add(x, y)),
          v.length,
        ),
  min: (v) => (v.length === 0 ? Number.NaN : v.reduce((x, y) => (compareLabels(y, x) < 0 ? y : x))),
  max: (v) => (v.length === 0 ? Number.NaN : v.reduce((x, y) => (compareLabels(y, x) > 0 ? y : x))),
  median: (v) => quiet(v, (x) => medianOf(x)),
  var: (v, a) => quiet(v, (x) => variance(x, Number(a['ddof'] ?? 1))),
  std: (v, a) => quiet(v, (x) => Math.sqrt(variance(x, Number(a['ddof'] ?? 1)))),
  sem: (v, a) => quiet(v, (x) => Math.sqrt(variance(x, Number(a['ddof'] ?? 1)) / x.length)),
  any: (v) => v.some(isTrue),
  all: (v) => v.every(isTrue),
};

const isTrue = (v: unknown): boolean => (Array.isArray(v) ? v.length > 0 : v instanceof Number ? v.valueOf() !== 0 : Boolean(v));

/** A statistic of values that must be numbers, a float. */
function quiet(values: readonly unknown[], f: (x: readonly number[]) => number): unknown {
  return floatItem(f(values.map((v) => Number(castValue(v, dtypes.float64)))));
}

function medianOf(x: readonly number[]): number {
  const sorted = [...x].sort((p, q) => p - q);
  const half = sorted.length >> 1;
  return x.length === 0 ? Number.NaN : x.length % 2 === 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
}

function variance(x: readonly number[], ddof: number): number {
  const mean = x.reduce((p, q) => p + q, 0) / x.length;
  return x.length <= ddof ? Number.NaN : x.reduce((p, q) => p + (q - mean) ** 2, 0) / (x.length - ddof);
}

export function reduceObjects(name: ReductionName, values: readonly unknown[], a: Args): unknown {
  const reducer = REDUCERS[name];
  if (reducer === undefined) throw refuse(name, dtypes.object);
  const held = values.filter((v) => !isMissing(v));
  return a['skipna'] === false && held.length < values.length ? Number.NaN : reducer(held, a);
}
