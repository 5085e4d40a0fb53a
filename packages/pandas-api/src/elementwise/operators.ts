import type { Node } from '@pandorable/planner';
import { call, denan, isNull, lit, nullOf, types, ValueError } from '@pandorable/planner';
import { type ArithmeticOp, arithmetic, type Computed, nullable } from '../cells/arithmetic.js';
import { attach } from '../cells/attach.js';
import { choose, isMomentText } from '../cells/choose.js';
import { type CompareOp, compare, compareCategory } from '../cells/compare.js';
import { literalCell, literalLike } from '../cells/literal.js';
import { type LogicOp, logic } from '../cells/logic.js';
import { align } from '../core/align.js';
import { type Args, isPlainObject } from '../core/args.js';
import { boxAll } from '../core/boxes.js';
import { collectState, resolveCells, rowCount } from '../core/collect.js';
import { localState } from '../core/make.js';
import { columnOf } from '../core/values.js';
import type { Dtype } from '../dtypes/dtype.js';
import { dtypes, isIntDtype, isNumericDtype } from '../dtypes/registry.js';
import { fitsWhole, outOfBounds } from '../dtypes/whole-numbers.js';
import { listColumn } from '../frame/construct.js';
import { Frame, frameOf, STATE } from '../frame/frame.js';
import { type Cell, type FrameState, settleHeavy } from '../frame/state.js';
import { Index } from '../index/base.js';
import { dataOfLabels, rangeData } from '../index/data.js';
import { wrapIndex } from '../index/make.js';
import { unionData } from '../index/set-operations.js';
import { Float64 } from '../np/scalars.js';
import { isMissing } from '../scalars/index.js';
import { Series, seriesOf, seriesStateOf } from '../series/series.js';

/** An operator on two cells over the same rows. */
export type CellOperator = (rows: Node, l: Cell, r: Cell) => Computed;

export const arithmeticOperator =
  (op: ArithmeticOp, reflected: boolean): CellOperator =>
  (rows, l, r) =>
    reflected ? arithmetic(op, rows, r, l) : arithmetic(op, rows, l, r);
export const compareOperator =
  (op: CompareOp): CellOperator =>
  (rows, l, r) =>
    compare(op, rows, l, r);
export const logicOperator =
  (op: LogicOp): CellOperator =>
  (rows, l, r) => ({ rows, cell: logic(op, l, r) });

interface Operation {
  readonly apply: CellOperator;
  /** set for comparisons, which treat a category against a scalar by its code */
  readonly compare?: CompareOp;
  /** set for powers, which have values where one side has none */
  readonly power?: boolean;
  /** set for true division, which makes floats of both sides */
  readonly divides?: boolean;
  readonly fillValue?: unknown;
}

/** `cell op scalar`. */
function withScalar(op: Operation, rows: Node, cell: Cell, value: unknown): Computed {
  if (cell.fits) return withScalar(op, rows, resolveCells(rows, [cell])[0], value);
  if (op.compare !== undefined && cell.dtype.kind === 'category' && !isMissing(value))
    return { rows, cell: { expr: compareCategory(op.compare, cell, value), dtype: dtypes.bool } };
  const filled = op.fillValue === undefined ? { rows, cell } : fillMissing(rows, cell, op.fillValue);
  const timed = cell.dtype.kind === 'datetime' || cell.dtype.kind === 'timedelta';
  if (timed && typeof value === 'string' && op.compare === undefined) return op.apply(filled.rows, filled.cell, literalCell(value));
  if (timed && typeof value === 'string' && !isMomentText(cell.dtype, value)) {
    if (op.compare === 'eq' || op.compare === 'ne') return { rows, cell: { expr: lit(op.compare === 'ne'), dtype: dtypes.bool } };
    throw new TypeError(`Invalid comparison between dtype=${cell.dtype.name} and str`);
  }
  return op.apply(filled.rows, filled.cell, beyondWhole(op, cell.dtype, value) ?? literalLike(value, cell));
}

/** A whole number that ints of a dtype have no place for: before or after all of them, a float where it divides; OverflowError elsewhere. */
function beyondWhole(op: Operation, dtype: Dtype, value: unknown): Cell | undefined {
  const isWhole = typeof value === 'bigint' || (typeof value === 'number' && Number.isSafeInteger(value));
  if (!isIntDtype(dtype) || !isWhole || fitsWhole(value, dtype)) return undefined;
  if (op.compare !== undefined) return literalCell(value > 0 ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY);
  if (op.divides === true) return literalCell(new Float64(Number(value)));
  throw outOfBounds(BigInt(value), dtype);
}

/** Missing values of one side replaced where the other side has a value. */
function withFill(op: Operation, rows: Node, l: Cell, r: Cell): Computed {
  if (op.fillValue === undefined) return op.apply(rows, l, r);
  const a = fillUnlessBoth(rows, l, r, op.fillValue);
  const b = fillUnlessBoth(a.rows, r, l, op.fillValue);
  return op.apply(b.rows, a.cell, b.cell);
}

const fillMissing = (rows: Node, c: Cell, value: unknown): Computed => choose(rows, isNull(c.expr), literalLike(value, c), c);
const fillUnlessBoth = (rows: Node, c: Cell, other: Cell, value: unknown): Computed =>
  choose(rows, call('and', [isNull(c.expr), call('is_not_null', [denan(other.expr)])]), literalLike(value, c), c);

/** Series op anything. */
export function seriesOperation(self: Series, other: unknown, op: Operation): Series | Frame {
  if (Frame.isFrame(other)) return frameOperation(other, self, { ...op, apply: (rows, l, r) => op.apply(rows, r, l) }, 'columns');
  const s = self[STATE];
  if (Series.isSeries(other)) {
    const o = other[STATE];
    const both = align(
      { rows: s.rows, cells: [s.cell], index: s.index },
      { rows: o.rows, cells: [o.cell], index: o.index },
      'outer',
      'left',
    );
    const done = withFill(op, both.rows, both.left[0], both.right[0]);
    return seriesOf({ ...s, rows: done.rows, cell: done.cell, index: both.index, name: s.name === o.name ? s.name : null });
  }
  const list = isList(other) ? listColumn(other) : null;
  if (list !== null) {
    const n = rowCount(s.rows);
    if (list.vector.length !== n) throw new ValueError(`Lengths must be equal: ${n} and ${list.vector.length}`);
    const put = attach(s.rows, [list]);
    const done = withFill(op, put.rows, s.cell, put.cells[0]);
    return seriesOf({ ...s, rows: done.rows, cell: done.cell });
  }
  const done = withScalar(op, s.rows, s.cell, other);
  return seriesOf({ ...s, rows: done.rows, cell: done.cell });
}

const isList = (v: unknown): boolean => Array.isArray(v) || ArrayBuffer.isView(v) || Index.isIndex(v);

/** DataFrame op anything; a Series or array runs along the columns (one value a column) or the index (one a row). */
export function frameOperation(self: Frame, other: unknown, op: Operation, axis: 'columns' | 'index'): Frame {
  const state = self[STATE];
  if (Frame.isFrame(other)) return frameWithFrame(state, other[STATE], op);
  if (Series.isSeries(other)) return axis === 'index' ? byRow(state, other, op) : byColumn(state, other, op);
  if (isPlainObject(other) || other instanceof Map) return frameOperation(self, seriesOfDict(other), op, axis);
  if (isList(other)) return frameWithList(state, other as ArrayLike<unknown>, op, axis);
  return mapCells(state, (rows, cell) => withScalar(op, rows, cell, other));
}

/** A dict stands for a Series by its keys. */
function seriesOfDict(dict: object): Series {
  const entries = dict instanceof Map ? [...dict] : Object.entries(dict);
  return seriesOf(seriesStateOf(localState([columnOf(entries.map(([, v]) => v))], NO_LABELS, dataOfLabels(entries.map(([k]) => k))), null));
}
const NO_LABELS = wrapIndex(rangeData(1));

/** Each column by a function that may grow the rows. */
export function mapCells(state: FrameState, f: (rows: Node, cell: Cell, i: number) => Computed): Frame {
  let rows = state.rows;
  const cells = state.cells.map((cell, i) => {
    const done = f(rows, cell, i);
    rows = done.rows;
    return done.cell;
  });
  return frameOf(settleHeavy({ ...state, rows, cells }));
}

function byRow(state: FrameState, other: Series, op: Operation): Frame {
  const o = other[STATE];
  const both = align(
    { rows: state.rows, cells: state.cells, index: state.index },
    { rows: o.rows, cells: [o.cell], index: o.index },
    'outer',
    'left',
  );
  return mapCells({ ...state, rows: both.rows, cells: both.left, index: both.index }, (rows, cell) =>
    withFill(op, rows, cell, both.right[0]),
  );
}

/** One value per column, by label; the column axis is the union. */
function byColumn(state: FrameState, other: Series, op: Operation): Frame {
  const { columns, index } = collectState({
    rows: other[STATE].rows,
    cells: [other[STATE].cell],
    index: other[STATE].index,
    labels: state.labels,
  });
  const values = boxAll(columns[0]);
  const labels = wrapIndex(index);
  const target = wrapIndex(unionData(state.labels.data, index));
  const wide = widen(state, target);
  const floats = columns[0].dtype.kind === 'float' || (columns[0].dtype.kind === 'int' && target.length > labels.length);
  const { masked } = columns[0].dtype;
  const value = (at: number, cell: Cell): Cell => {
    const made = literalLike(floats && typeof values[at] === 'number' ? new Float64(values[at]) : values[at], cell);
    return masked && isNumericDtype(made.dtype) && !made.dtype.masked ? { ...made, dtype: nullable(made.dtype) } : made;
  };
  return mapCells(wide, (rows, cell, i) => {
    const at = labels.positionsOf(target.labelAt(i))[0];
    return op.apply(rows, cell, at === undefined ? missingLike(cell) : value(at, cell));
  });
}

const missingLike = (c: Cell): Cell =>
  ['int', 'uint', 'bool'].includes(c.dtype.kind) && !c.dtype.masked
    ? { expr: nullOf(types.float64), dtype: dtypes.float64 }
    : { expr: nullOf(c.expr.type), dtype: c.dtype };
const absent: Cell = literalCell(Number.NaN);

/** The state with columns in the order of `target`; new ones are missing. */
function widen(state: FrameState, target: Index): FrameState {
  const cells = target.labels.map((l) => {
    const at = state.labels.positionsOf(l)[0];
    return at === undefined ? absent : state.cells[at];
  });
  return { ...state, labels: target, cells };
}

function frameWithFrame(a: FrameState, b: FrameState, op: Operation): Frame {
  const same = a.labels.length === b.labels.length && a.labels.labels.every((l, i) => b.labels.positionsOf(l)[0] === i);
  const target = same ? a.labels : wrapIndex(unionData(a.labels.data, b.labels.data));
  const [x, y] = [widen(a, target), widen(b, target)];
  const both = align({ rows: x.rows, cells: x.cells, index: x.index }, { rows: y.rows, cells: y.cells, index: y.index }, 'outer', 'left');
  const shared = a.labels.labels.filter((l) => b.labels.holds(l)).length;
  const apart = op.compare === undefined && op.power !== true && op.fillValue === undefined && shared > 0;
  return mapCells({ ...a, labels: target, rows: both.rows, cells: both.left, index: both.index }, (rows, cell, i) => {
    // columns of one side only are added afterwards, whatever they hold
    if (apart && !(a.labels.holds(target.labelAt(i)) && b.labels.holds(target.labelAt(i)))) return { rows, cell: absent };
    return withFill(op, rows, cell, both.right[i]);
  });
}

function frameWithList(state: FrameState, other: ArrayLike<unknown>, op: Operation, axis: 'columns' | 'index'): Frame {
  if (Array.isArray(other) && other.length > 0 && Array.isArray(other[0])) {
    const put = attach(
      state.rows,
      state.cells.map((_, i) => listColumn(other.map((row) => (row as unknown[])[i]))!),
    );
    return mapCells({ ...state, rows: put.rows }, (rows, cell, i) => withFill(op, rows, cell, put.cells[i]));
  }
  if (axis === 'index') {
    const put = attach(state.rows, [listColumn(other)!]);
    return mapCells({ ...state, rows: put.rows }, (rows, cell) => withFill(op, rows, cell, put.cells[0]));
  }
  const values = Index.isIndex(other) ? other.labels : Array.from(other);
  if (values.length !== state.cells.length)
    throw new ValueError(`Unable to coerce to Series, length must be ${state.cells.length}: given ${values.length}`);
  return mapCells(state, (rows, cell, i) => withScalar(op, rows, cell, values[i]));
}

export const axisName = (axis: unknown): 'columns' | 'index' => (axis === 0 || axis === 'index' || axis === 'rows' ? 'index' : 'columns');

export const fillOf = (a: Args): unknown => (isMissing(a['fillValue']) ? undefined : a['fillValue']);
