import { hasWindow, NotImplementedError } from '@pandorable/planner';
import { align } from '../core/align.js';
import type { Args } from '../core/args.js';
import { collectCells, indexData, resolveCells } from '../core/collect.js';
import { localState } from '../core/make.js';
import { columnOf } from '../core/values.js';
import { dtypes } from '../dtypes/registry.js';
import { selectAt } from '../frame/columns.js';
import { Frame, frameOf, STATE } from '../frame/frame.js';
import { type Cell, type FrameState, settle } from '../frame/state.js';
import { dataLength, type IndexData, takeColumn } from '../index/data.js';
import { makeIndex, wrapIndex } from '../index/make.js';
import { unionData } from '../index/set-operations.js';
import { isMissing } from '../scalars/index.js';
import { type Series, seriesFrameState, seriesOf, seriesStateOf } from '../series/series.js';
import { asFloat, besides, contextOf, floatsOf, usablePositions, type WindowContext, type Windowed } from './windowed.js';

export type PairKernel = (x: Float64Array, y: Float64Array, context: WindowContext) => Float64Array;

/** corr and cov over windows: with another Series or frame, or of all pairs of columns. */
export function pairWindows(name: 'corr' | 'cov', w: Windowed, kernel: PairKernel, a: Args): Series | Frame {
  if (w.step !== 1) throw new NotImplementedError(`step not implemented for ${name}`);
  const at = usablePositions(w, a['numericOnly'] === true);
  const other = a['other'];
  if (w.series !== null)
    return withOther(w, at, isMissing(other) ? seriesOf(seriesStateOf(selectAt(w.state, at), null)) : (other as Series | Frame), kernel, a);
  if (isMissing(other))
    return a['pairwise'] === false ? matched(w, at, selectAt(w.state, at), kernel) : matrix(w, at, selectAt(w.state, at), kernel);
  return withOther(w, at, other as Series | Frame, kernel, a);
}

function withOther(w: Windowed, at: readonly number[], other: Series | Frame, kernel: PairKernel, a: Args): Series | Frame {
  if (Frame.isFrame(other)) return a['pairwise'] === true ? matrix(w, at, other[STATE], kernel) : matched(w, at, other[STATE], kernel);
  const state = seriesFrameState(other[STATE]);
  const out = compute(
    w,
    at.map((i) => w.state.cells[i]),
    state,
    at.map((_, i) => [i, 0] as const),
    kernel,
  );
  if (w.series !== null)
    return seriesOf(
      seriesStateOf(localState(out, makeIndex([0]), indexData(w.state)), other[STATE].name === w.series.name ? w.series.name : null),
    );
  return frameOf(
    localState(
      out,
      makeIndex(
        at.map((i) => w.state.labels.labelAt(i)),
        { names: w.state.labels.names },
      ),
      indexData(w.state),
    ),
  );
}

/** Pairs of columns, each through the kernel once. */
function compute(w: Windowed, own: readonly Cell[], other: FrameState, pairs: readonly (readonly [number, number])[], kernel: PairKernel) {
  const both = align(
    { rows: w.state.rows, cells: resolveCells(w.state.rows, own), index: w.state.index },
    { rows: other.rows, cells: resolveCells(other.rows, other.cells), index: other.index },
    'left',
  );
  const plain = settle(both.rows, [...both.left, ...both.right].map(asFloat), hasWindow);
  const data = collectCells(plain.rows, plain.cells).map(floatsOf);
  const n = data[0]?.length ?? 0;
  const extra = settle(w.state.rows, besides(w), hasWindow);
  const context = contextOf(w, collectCells(extra.rows, extra.cells), n);
  return pairs.map(([i, j]) => columnOf(Array.from(kernel(data[i], data[own.length + j], context)), dtypes.float64));
}

/** Columns of one name together; the others are missing. The columns are the union of both, as of labels of rows. */
function matched(w: Windowed, at: readonly number[], other: FrameState, kernel: PairKernel): Frame {
  const own = makeIndex(
    at.map((i) => w.state.labels.labelAt(i)),
    { names: w.state.labels.names },
  );
  const partners = own.labels.map((l) => other.labels.positionsOf(l)[0]);
  const shared = partners.flatMap((j, i) => (j === undefined ? [] : [[i, j] as const]));
  const out = compute(
    w,
    at.map((i) => w.state.cells[i]),
    other,
    shared,
    kernel,
  );
  const index = indexData(w.state);
  const blank = () => columnOf(new Array(dataLength(index)).fill(Number.NaN), dtypes.float64);
  const labels = wrapIndex(unionData(own.data, other.labels.data));
  const columns = labels.labels.map((l, k) => {
    const found = own.positionsOf(l);
    // labels that repeat are at their own places
    const i = found.includes(k) ? k : found[0];
    return out[shared.findIndex(([x]) => x === i)] ?? blank();
  });
  return frameOf(localState(columns, labels, index));
}

/** Every column with every other: for each row the rows of a matrix. */
function matrix(w: Windowed, at: readonly number[], other: FrameState, kernel: PairKernel): Frame {
  const m = other.cells.length;
  const pairs = at.flatMap((_, i) => other.cells.map((__, j) => [i, j] as const));
  const out = compute(
    w,
    at.map((i) => w.state.cells[i]),
    other,
    pairs,
    kernel,
  );
  const data = indexData(w.state);
  const n = dataLength(data);
  const columns = at.map((_, i) => {
    const parts = Array.from({ length: m }, (__, j) => out[i * m + j].vector.data as Float64Array);
    return columnOf(
      Array.from({ length: n * m }, (__, k) => parts[k % m][Math.floor(k / m)]),
      dtypes.float64,
    );
  });
  const labels = makeIndex(
    at.map((i) => w.state.labels.labelAt(i)),
    { names: w.state.labels.names },
  );
  return frameOf(localState(columns, labels, crossed(data, other, n)));
}

/** Row labels repeated, with the other's column labels as the last level. */
function crossed(data: IndexData, other: FrameState, n: number): IndexData {
  const m = other.cells.length;
  const outer = wrapIndex(data);
  const rows = Int32Array.from({ length: n * m }, (_, k) => Math.floor(k / m));
  const columns = Int32Array.from({ length: n * m }, (_, k) => k % m);
  return {
    kind: 'multi',
    columns: [...outer.columns.map((c) => takeColumn(c, rows)), ...other.labels.columns.map((c) => takeColumn(c, columns))],
    names: [...outer.names, ...other.labels.names],
  };
}
