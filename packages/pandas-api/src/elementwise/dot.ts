import { ValueError } from '@pandorable/planner';
import type { Args } from '../core/args.js';
import { boxAll } from '../core/boxes.js';
import { collectState, indexData } from '../core/collect.js';
import { labelsOf, localState } from '../core/make.js';
import { columnOf, isTypedArray } from '../core/values.js';
import type { Dtype } from '../dtypes/dtype.js';
import { dtypes } from '../dtypes/registry.js';
import { Frame, frameOf, STATE } from '../frame/frame.js';
import type { FrameState } from '../frame/state.js';
import type { Index } from '../index/base.js';
import { type IndexData, rangeData } from '../index/data.js';
import { wrapIndex } from '../index/make.js';
import { Series, seriesFrameState, seriesOf, seriesStateOf } from '../series/series.js';

/** A matrix by columns, with labels of both axes where it has any. */
interface Matrix {
  readonly columns: readonly (readonly number[])[];
  readonly rows: IndexData | null;
  readonly labels: Index | null;
  readonly flat: boolean;
  readonly dtype: Dtype;
}

const numbers = (floats: boolean, masked: boolean): Dtype =>
  masked ? (floats ? dtypes.Float64 : dtypes.Int64) : floats ? dtypes.float64 : dtypes.int64;

function matrixOf(x: unknown): Matrix {
  if (Frame.isFrame(x) || Series.isSeries(x)) {
    const state: FrameState = Frame.isFrame(x) ? x[STATE] : seriesFrameState(x[STATE]);
    const { columns, index } = collectState(state);
    const floats = columns.some((c) => c.dtype.kind === 'float');
    return {
      columns: columns.map((c) => boxAll(c) as number[]),
      rows: index,
      labels: Frame.isFrame(x) ? state.labels : null,
      flat: Series.isSeries(x),
      dtype: numbers(
        floats,
        columns.some((c) => c.dtype.masked),
      ),
    };
  }
  const list = Array.from(x as readonly unknown[]);
  const nested = list.map((r) => (Array.isArray(r) || isTypedArray(r) ? Array.from(r as number[]) : null));
  const flat = nested.every((r) => r === null);
  const columns = flat ? [list as number[]] : (nested[0] ?? []).map((_, k) => nested.map((r) => r![k]));
  const floats = isTypedArray(x) || columns.flat().some((v) => !Number.isInteger(v));
  return { columns, rows: null, labels: null, flat, dtype: floats ? dtypes.float64 : dtypes.int64 };
}

/** Missing where either side misses a value. */
const product = (a: readonly (number | null)[], b: readonly (number | null)[]): number =>
  a.reduce<number>((sum, v, i) => sum + (v ?? Number.NaN) * (b[i] ?? Number.NaN), 0);
const both = (a: Dtype, b: Dtype): Dtype => numbers(a.kind === 'float' || b.kind === 'float', a.masked || b.masked);

/** The right side's rows in the order of the labels that they meet. */
function meet(labels: Index, right: Matrix): Matrix {
  if (right.rows === null) {
    if ((right.columns[0]?.length ?? 0) !== labels.length)
      throw new ValueError(`Dot product shape mismatch, (${labels.length},) vs (${right.columns[0]?.length ?? 0},)`);
    return right;
  }
  const index = wrapIndex(right.rows);
  const at = labels.labels.map((l) => index.positionsOf(l)[0]);
  if (index.length !== labels.length || at.includes(undefined as never)) throw new ValueError('matrices are not aligned');
  return { ...right, columns: right.columns.map((c) => at.map((i) => c[i])) };
}

export function dotSeries(self: Series, a: Args): unknown {
  const left = matrixOf(self);
  const right = meet(wrapIndex(left.rows!), matrixOf(a['other']));
  const values = right.columns.map((c) => product(left.columns[0], c));
  if (right.flat) return values[0];
  if (right.labels === null) return both(left.dtype, right.dtype).kind === 'float' ? Float64Array.from(values) : values;
  return seriesOf(seriesStateOf(localState([columnOf(values, both(left.dtype, right.dtype))], labelsOf([0]), right.labels.data), null));
}

export function dotFrame(self: Frame, a: Args): unknown {
  const left = matrixOf(self);
  const right = meet(self[STATE].labels, matrixOf(a['other']));
  const dtype = both(left.dtype, right.dtype);
  const n = wrapIndex(left.rows!).length;
  const columns = right.columns.map((c) =>
    columnOf(
      Array.from({ length: n }, (_, i) => left.columns.reduce((sum, col, k) => sum + col[i] * c[k], 0)),
      dtype,
    ),
  );
  const index = indexData(self[STATE]);
  if (right.flat) return seriesOf(seriesStateOf(localState(columns, labelsOf([0]), index), null));
  return frameOf(localState(columns, right.labels ?? wrapIndex(rangeData(columns.length)), index));
}
