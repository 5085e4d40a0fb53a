import type { Args } from '../core/args.js';
import { objectOperator } from '../cells/object-operators.js';
import { compareLabels } from '../kernels/sort-labels.js';
import { isMissing } from '../scalars/index.js';
import { dtypes } from '../dtypes/registry.js';
import { refuse, type ReductionName } from './reductions.js';

type Reducer = (values: readonly unknown[]) => unknown;
const add = objectOperator('add');
const multiply = objectOperator('mul');
const divide = objectOperator('div');

/** Reductions of mixed values, as Python would do them. */
const REDUCERS: Partial<Record<ReductionName, Reducer>> = {
  sum: (v) => (v.length === 0 ? 0 : v.reduce((x, y) => add(x, y))),
  prod: (v) => (v.length === 0 ? 1 : v.reduce((x, y) => multiply(x, y))),
  mean: (v) => (v.length === 0 ? Number.NaN : divide(v.reduce((x, y) => add(x, y)), v.length)),
  min: (v) => (v.length === 0 ? Number.NaN : v.reduce((x, y) => (compareLabels(y, x) < 0 ? y : x))),
  max: (v) => (v.length === 0 ? Number.NaN : v.reduce((x, y) => (compareLabels(y, x) > 0 ? y : x))),
  any: (v) => v.some(isTrue),
  all: (v) => v.every(isTrue),
};

const isTrue = (v: unknown): boolean => (Array.isArray(v) ? v.length > 0 : Boolean(v));

export function reduceObjects(name: ReductionName, values: readonly unknown[], a: Args): unknown {
  const reducer = REDUCERS[name];
  if (reducer === undefined) throw refuse(name, dtypes.object);
  const held = values.filter((v) => !isMissing(v));
  return a['skipna'] === false && held.length < values.length ? Number.NaN : reducer(held);
}
