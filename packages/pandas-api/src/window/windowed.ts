import { call, cast, DataError, denan, hasWindow, lit, NotImplementedError, types, type Vector } from '@pandorable/planner';
import { computeLater, type EngineCells } from '../cells/attach.js';
import { resolveCells, toFloat } from '../core/collect.js';
import type { LocalColumn } from '../core/column.js';
import { floatVector } from '../core/typed.js';
import { dtypes, isNumericDtype } from '../dtypes/registry.js';
import { type Frame, frameOf } from '../frame/frame.js';
import { type Cell, type FrameState, filterRows, position, settle } from '../frame/state.js';
import type { Grouped } from '../groupby/grouped.js';
import { makeIndex } from '../index/make.js';
import { groupedBounds, type WindowBounds, type WindowSpec, windowBounds } from '../kernels/index.js';
import { type Series, seriesOf, seriesStateOf } from '../series/series.js';
import { groupEnds, type TimeSpan } from './times.js';

/** What a window function sees besides the values: the windows, the groups' ends and the times of the rows. */
export interface WindowContext {
  readonly bounds: WindowBounds;
  readonly groups: Int32Array | null;
  readonly times: BigInt64Array | null;
}

/** The float64 results of one column. */
export type Kernel = (values: Float64Array, context: WindowContext) => Vector;
/** The results of all columns. */
export type ColumnsKernel = (columns: readonly Float64Array[], context: WindowContext) => readonly Vector[];

/** A frame or Series with windows over its rows; nothing is computed yet. */
export interface Windowed {
  readonly kind: 'Rolling' | 'Expanding' | 'ExponentialMovingWindow' | 'Window';
  readonly state: FrameState;
  readonly series: { readonly name: unknown } | null;
  readonly positions: readonly number[];
  /** position of the column of times, which results keep */
  readonly on: number | null;
  readonly times: Cell | null;
  /** group of each row, the rows sorted by it */
  readonly code: Cell | null;
  readonly spec: (n: number, times: BigInt64Array | null) => WindowSpec;
  /** the same where it does not depend on the rows */
  readonly fixed?: WindowSpec;
  /** windows of a length of time */
  readonly timed?: TimeSpan;
  readonly minPeriods: number;
  readonly step: number;
  readonly attributes: readonly (readonly [string, unknown])[];
  readonly settings?: object;
  readonly grouped?: Grouped;
}

/** Columns as the kernels take them: float64, missing values NaN. */
export const asFloat = (cell: Cell): Cell => ({
  expr: cell.expr.type.kind === 'float64' ? cell.expr : cast(denan(cell.expr), types.float64),
  dtype: dtypes.float64,
});
export const floatsOf = (c: LocalColumn): Float64Array => toFloat(c.vector).data as Float64Array;

/** The context of a run from the columns beside the values. */
export function contextOf(w: Windowed, extra: readonly LocalColumn[], n: number): WindowContext {
  const times = w.times === null ? null : (extra[0].vector.data as BigInt64Array);
  const groups = w.code === null ? null : groupEnds(extra[extra.length - 1], n);
  const spec = w.spec(n, times);
  return { bounds: groups === null ? windowBounds(spec, n) : groupedBounds(spec, groups), groups, times };
}

export const besides = (w: Windowed): Cell[] => [...(w.times === null ? [] : [w.times]), ...(w.code === null ? [] : [w.code])];

/** Columns through a kernel, in one pass over the rows. */
function computeWindows(
  w: Windowed,
  cells: readonly Cell[],
  kernel: ColumnsKernel,
  instead?: EngineCells,
): { rows: FrameState['rows']; cells: Cell[] } {
  const plain = settle(w.state.rows, [...cells, ...besides(w)], hasWindow);
  return computeLater(
    plain.rows,
    plain.cells,
    cells.map(() => dtypes.float64),
    (columns, n) => {
      const context = contextOf(w, columns.slice(cells.length), n);
      const values = columns.slice(0, cells.length).map(floatsOf);
      return kernel(values, context).map((result) => (w.step === 1 ? result : stepped(result, n, w.step)));
    },
    w.kind.toLowerCase(),
    instead,
  );
}

/** Results of every step-th row in their places. */
function stepped({ data }: Vector, n: number, step: number): Vector {
  const out = new Float64Array(n).fill(Number.NaN);
  const values = data as Float64Array;
  for (let i = 0; i < values.length; i++) out[i * step] = values[i];
  return floatVector(out);
}

/** The columns that a window function takes; DataError for others. */
export function usablePositions(w: Windowed, numericOnly: boolean, any = false): readonly number[] {
  const fits = (i: number): boolean => isNumericDtype(w.state.cells[i].dtype);
  if (numericOnly && w.series !== null && !w.positions.every(fits))
    throw new NotImplementedError(`${w.kind} of a Series of ${w.state.cells[w.positions[0]].dtype.name} does not implement numeric_only`);
  if (any) return w.positions;
  if (numericOnly) return w.positions.filter(fits);
  const bad = w.positions.find((i) => !fits(i));
  if (bad === undefined) return w.positions;
  throw new DataError(
    w.series !== null ? 'No numeric types to aggregate' : `Cannot aggregate non-numeric type: ${w.state.cells[bad].dtype.name}`,
  );
}

interface WindowOptions {
  readonly numericOnly?: boolean;
  readonly any?: boolean;
  readonly prepare?: (c: Cell) => Cell;
  readonly instead?: EngineCells | undefined;
}

/** A window function of each column. */
export const runWindow = (w: Windowed, kernel: Kernel, options: WindowOptions = {}): Series | Frame =>
  runColumns(w, (columns, context) => columns.map((values) => kernel(values, context)), options);

/** A window function of all columns. */
export function runColumns(w: Windowed, kernel: ColumnsKernel, options: WindowOptions = {}): Series | Frame {
  const at = usablePositions(w, options.numericOnly === true, options.any === true);
  const shown = resolveCells(
    w.state.rows,
    at.map((i) => w.state.cells[i]),
  ).map(options.prepare ?? asFloat);
  const done = computeWindows(w, shown, kernel, options.instead);
  return windowResult({ ...w, state: { ...w.state, rows: done.rows } }, done.cells, at);
}

/** Results under the labels of their columns, the column of times in its place. */
export function windowResult(w: Windowed, cells: readonly Cell[], at: readonly number[]): Series | Frame {
  if (w.kind === 'Rolling' && w.grouped !== undefined && !w.grouped.options.asIndex) return besideKeys(w, w.grouped, cells, at);
  if (w.series !== null) return seriesOf(seriesStateOf(everyStep(w, { ...w.state, cells }), w.series.name));
  const all = at.map((p, i) => ({ p, cell: cells[i] }));
  if (w.on !== null && !at.includes(w.on)) all.push({ p: w.on, cell: w.state.cells[w.on] });
  if (w.on !== null) all.sort((a, b) => a.p - b.p);
  const { labels } = w.state;
  const names = makeIndex(
    all.map((x) => labels.labelAt(x.p)),
    { names: labels.names, multi: labels.isMulti },
  );
  return frameOf(everyStep(w, { ...w.state, labels: names, cells: all.map((x) => x.cell) }));
}

/** as_index false: the groups' names are columns, the rows keep their own labels. Only rolling windows of groups heed it in pandas. */
function besideKeys(w: Windowed, g: Grouped, cells: readonly Cell[], at: readonly number[]): Frame {
  const index = w.state.index as Extract<FrameState['index'], { kind: 'cells' }>;
  const n = g.keys.length;
  const names = at.map((p) => (w.series !== null ? w.series.name : w.state.labels.labelAt(p)));
  const own = { ...index, cells: index.cells.slice(n), names: index.names.slice(n), multi: index.cells.length > n + 1 };
  return frameOf({
    ...w.state,
    index: own,
    labels: makeIndex([...index.names.slice(0, n), ...names]),
    cells: [...index.cells.slice(0, n), ...cells],
  });
}

/** Every step-th row. */
export function everyStep(w: Windowed, state: FrameState): FrameState {
  return w.step === 1 ? state : filterRows(state, call('eq', [call('mod', [position(), lit(w.step)]), lit(0)]));
}
