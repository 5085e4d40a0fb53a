import { call, cast, type Expr, lit, type Node, nullOf, types, ValueError } from '@pandorable/planner';
import { attach } from '../cells/attach.js';
import { canHold, heldColumn, requireHold } from '../cells/can-hold.js';
import { castCell } from '../cells/cast.js';
import { choose, fillerFor } from '../cells/choose.js';
import { literalCell } from '../cells/literal.js';
import { boxAll } from '../core/boxes.js';
import { collectCells, indexData, resolveCells, rowCount } from '../core/collect.js';
import { columnOf, isTypedArray } from '../core/values.js';
import { objectValues } from '../dtypes/cast-local.js';
import type { Dtype } from '../dtypes/dtype.js';
import { dtypes, isIntDtype, isNumericDtype, sameDtype } from '../dtypes/registry.js';
import { putColumn, seriesAt } from '../frame/columns.js';
import { Frame, STATE } from '../frame/frame.js';
import { cellFor, isMask } from '../frame/items.js';
import { maskExpr, truth } from '../frame/mask.js';
import { type Cell, commonRows, type FrameState, position, settle } from '../frame/state.js';
import { frameConditions } from '../frame/where-items.js';
import { dataLength, takeData } from '../index/data.js';
import { wrapIndex } from '../index/make.js';
import { sameRows } from '../index/set-operations.js';
import { isMissing, isSlice, isTuple, Timestamp } from '../scalars/index.js';
import { Series, seriesFrameState } from '../series/series.js';
import { addRow, labelled, rowValues } from './add-row.js';
import { hasLabel, isListLike, listItems, locate, locatePositions, type Pick, positionsOf } from './locate.js';

/** Where values are put: a key of rows and one of columns. `pick`: the rows, where they are known already. */
export interface AxisKeys {
  readonly by: 'label' | 'position';
  readonly row: unknown;
  readonly column: unknown;
  readonly pick?: Pick;
}

/** The rows to change: those of a condition (null: all), or one. */
interface Target {
  readonly rows: Node;
  readonly condition: Expr | null;
  readonly one: boolean;
  /** positions in the order of the key */
  readonly positions: () => readonly number[];
  /** values go by their place, labels do not matter */
  readonly placed?: boolean;
  /** where no row is meant, no value is looked at */
  readonly lenient?: boolean;
}

/** The state with values put at keys; rows and columns that a label names for the first time are added. */
export function setFrameCells(given: FrameState, keys: AxisKeys, value: unknown): FrameState {
  if (Frame.isFrame(keys.row)) return setByFrame(given, keys.row, value);
  const columns = chosenColumns(given, keys);
  if (isNewRow(given, keys)) {
    if (columns.one && columns.fresh.length === 0 && Series.isSeries(value)) throw new ValueError('Incompatible indexer with Series');
    return addRow(columns.state, keys.row, { ...columns, named: !isSlice(keys.column) }, value);
  }
  const { state } = columns;
  const target = { ...targetOf(state, keys), placed: keys.by === 'position', lenient: isSlice(keys.column) || !isMask(keys.row) };
  if (target.one && columns.one && Series.isSeries(value)) throw new ValueError('Incompatible indexer with Series');
  return columns.fresh.length === columns.at.length && columns.one && target.condition === null && !Frame.isFrame(value)
    ? wholeColumn(state, columns.at[0], value)
    : setColumns({ ...state, rows: target.rows }, target, columns.at, columns.one, value);
}

export function setSeriesCells(state: FrameState, keys: AxisKeys, value: unknown): FrameState {
  if (isNewRow(state, keys)) return addRow(state, keys.row, { at: [0] }, value);
  const target = { ...targetOf(state, keys), placed: keys.by === 'position' };
  return setColumns({ ...state, rows: target.rows }, target, [0], true, value);
}

function setByFrame(given: FrameState, mask: Frame, value: unknown): FrameState {
  const { state, conditions } = frameConditions(given, mask);
  return state.cells.reduce(
    (s, _, i) =>
      setColumns(
        s,
        { rows: s.rows, condition: conditions[i], one: false, positions: () => whereTrue(s.rows, conditions[i]) },
        [i],
        true,
        value,
      ),
    state,
  );
}

const isScalarKey = (key: unknown): boolean =>
  (!isSlice(key) && !isListLike(key) && typeof key !== 'object') ||
  isTuple(key) ||
  (typeof key === 'object' && key !== null && !isListLike(key) && !isSlice(key));

function isNewRow(state: FrameState, keys: AxisKeys): boolean {
  if (keys.by !== 'label' || keys.pick !== undefined || !isScalarKey(keys.row) || isMask(keys.row)) return false;
  if (isTuple(keys.row) && keys.row.some((k) => isSlice(k) || isListLike(k))) return false;
  return !hasLabel(indexData(state), keys.row);
}

interface Columns {
  readonly state: FrameState;
  readonly at: readonly number[];
  readonly one: boolean;
  readonly fresh: readonly number[];
}

/** Positions of the columns, absent labels put at the end as columns without values. */
function chosenColumns(state: FrameState, { by, column }: AxisKeys): Columns {
  const n = state.cells.length;
  if (by === 'position') {
    const pick = locatePositions(n, column);
    return { state, at: positionsOf(pick, n), one: pick.kind === 'one', fresh: [] };
  }
  const labels = isListLike(column) ? listItems(column) : isSlice(column) ? null : [column];
  const absent =
    labels === null || labels.every((l) => typeof l === 'boolean') ? [] : labels.filter((l) => !hasLabel(state.labels.data, l));
  const grown = absent.reduce<FrameState>((s, l) => putColumn(s, l, { expr: nullOf(types.float64), dtype: dtypes.float64 }), state);
  const pick = locate(grown.labels.data, column, 'columns');
  return { state: grown, at: positionsOf(pick, grown.cells.length), one: pick.kind === 'one', fresh: absent.map((_, k) => n + k) };
}

const whereTrue = (rows: Node, condition: Expr): readonly number[] =>
  boxAll(collectCells(rows, [{ expr: call('coalesce', [condition, lit(false)]), dtype: dtypes.bool }])[0]).flatMap((v, i) =>
    v === true ? [i] : [],
  );

function targetOf(state: FrameState, { by, row, pick }: AxisKeys): Target {
  if (by === 'label' && pick === undefined && isMask(row) && Series.isSeries(row)) {
    const { rows, expr } = maskExpr(state, row);
    return { rows, condition: expr, one: false, positions: () => whereTrue(rows, expr) };
  }
  const found = pick ?? (by === 'label' ? locate(indexData(state), row) : locatePositions(rowCount(state.rows), row));
  if (found.kind === 'all')
    return { rows: state.rows, condition: null, one: false, positions: () => positionsOf(found, rowCount(state.rows)) };
  const at = positionsOf(found, rowCount(state.rows));
  const few = fewRows(state, found);
  if (few !== null) return { ...few, one: found.kind === 'one', positions: () => at };
  const chosen = new Set(at);
  const put = attach(
    state.rows,
    [
      columnOf(
        Array.from({ length: rowCount(state.rows) }, (_, i) => chosen.has(i)),
        dtypes.bool,
      ),
    ],
    'rows to set',
  );
  return { rows: put.rows, condition: truth(put.cells[0]), one: found.kind === 'one', positions: () => at };
}

/** One row or a run of rows by their numbers, which the engine counts; nothing is read. */
function fewRows(state: FrameState, pick: Pick): { rows: Node; condition: Expr } | null {
  if (pick.kind !== 'one' && pick.kind !== 'run') return null;
  const [start, stop] = pick.kind === 'one' ? [pick.at, pick.at + 1] : [pick.start, pick.stop];
  const numbered = settle(state.rows, [{ expr: position(), dtype: dtypes.int64 }], () => true);
  const at = numbered.cells[0].expr;
  return {
    rows: numbered.rows,
    condition: call('and', [call('ge', [at, lit(start, types.int64)]), call('lt', [at, lit(stop, types.int64)])]),
  };
}

/** A new column over all rows takes the dtype of its values. */
function wholeColumn(state: FrameState, at: number, value: unknown): FrameState {
  const done =
    isListLike(value) || Series.isSeries(value)
      ? cellFor(state, Series.isSeries(value) || isTypedArray(value) ? value : listItems(value))
      : { state, cell: literalCell(value) };
  return { ...done.state, cells: done.state.cells.map((c, i) => (i === at ? done.cell : c)) };
}

/** What each chosen column gets. */
type Part =
  | { readonly kind: 'scalar'; readonly value: unknown }
  | { readonly kind: 'values'; readonly values: readonly unknown[] }
  | { readonly kind: 'series'; readonly series: Series };

function setColumns(start: FrameState, target: Target, at: readonly number[], one: boolean, value: unknown): FrameState {
  const parts = splitValue(start, target, at, one, value);
  let state: FrameState = { ...start, cells: resolveCells(start.rows, start.cells) };
  at.forEach((i, k) => {
    state = setColumn(state, target, i, parts[k]);
  });
  return state;
}

const mismatch = (): never => {
  throw new ValueError('Must have equal len keys and value when setting with an iterable');
};

function splitValue(state: FrameState, target: Target, at: readonly number[], one: boolean, value: unknown): Part[] {
  if (Frame.isFrame(value))
    return target.placed ? placedParts(value, target, at) : at.map((i) => framePart(value, state.labels.labelAt(i)));
  const scalar = (v: unknown): Part => ({ kind: 'scalar', value: v });
  if (target.one && !one) {
    const byLabel = labelled(value);
    if (byLabel === null && isListLike(value) && listItems(value).length !== at.length && !Array.isArray(listItems(value)[0])) mismatch();
    return rowValues(state, at, value).map(scalar);
  }
  if (Series.isSeries(value)) return at.map(() => (target.placed ? placedSeries(value, target) : { kind: 'series', series: value }));
  if (!isListLike(value) && !isTuple(value)) return at.map(() => scalar(value));
  const items = isTuple(value) ? [...value] : listItems(value);
  if (target.one)
    return at.map((i) =>
      items.length === 1 && state.cells[i].dtype.kind !== 'object'
        ? scalar(items[0])
        : state.cells[i].dtype.kind === 'object'
          ? scalar(value)
          : mismatch(),
    );
  return splitItems(items, target.positions().length, at, one);
}

/** Columns by their place. */
function placedParts(frame: Frame, target: Target, at: readonly number[]): Part[] {
  if (frame[STATE].cells.length !== at.length) mismatch();
  return at.map((_, k) => placedSeries(seriesAt(frame[STATE], k), target));
}

function placedSeries(series: Series, target: Target): Part {
  const values = series.toArray();
  if (values.length !== target.positions().length)
    throw new ValueError(
      `cannot set using a list-like indexer with a different length than the value: ${values.length} values for ${target.positions().length} rows`,
    );
  return { kind: 'values', values };
}

function framePart(frame: Frame, label: unknown): Part {
  const found = frame[STATE].labels.positionsOf(label);
  return found.length === 0 ? { kind: 'scalar', value: Number.NaN } : { kind: 'series', series: seriesAt(frame[STATE], found[0]) };
}

/** A list over several rows: one row of values for all of them, a column of values, or a table. */
function splitItems(items: readonly unknown[], rows: number, at: readonly number[], one: boolean): Part[] {
  const isTable = items.length > 0 && items.every((r) => Array.isArray(r) || isTypedArray(r));
  if (isTable && !one) {
    const table = items as unknown as readonly ArrayLike<unknown>[];
    if ((table.length !== rows && table.length !== 1) || table.some((r) => r.length !== at.length)) mismatch();
    return at.map((_, k) => ({ kind: 'values', values: Array.from({ length: rows }, (_r, i) => table[table.length === 1 ? 0 : i][k]) }));
  }
  if (!one && items.length === at.length && at.length > 1) return items.map((value) => ({ kind: 'scalar', value }));
  if (items.length === 1 && rows !== 1) return at.map(() => ({ kind: 'scalar', value: items[0] }));
  if (items.length !== rows || (!one && at.length > 1)) {
    if (one)
      throw new ValueError(
        `cannot set using a list-like indexer with a different length than the value: ${items.length} values for ${rows} rows`,
      );
    mismatch();
  }
  return at.map(() => ({ kind: 'values', values: items }));
}

function setColumn(state: FrameState, target: Target, i: number, part: Part): FrameState {
  const cell = state.cells[i];
  if (target.condition !== null && target.lenient !== true && part.kind === 'scalar' && becomesFloat(cell, part.value)) {
    const floats = castCell(state.rows, cell, dtypes.float64);
    return setColumn({ ...state, rows: floats.rows, cells: state.cells.map((c, k) => (k === i ? floats.cell : c)) }, target, i, part);
  }
  const put = (s: FrameState, value: Cell): FrameState => {
    const done = choose(s.rows, target.condition === null ? lit(true) : call('coalesce', [target.condition, lit(false)]), value, cell);
    return { ...s, rows: done.rows, cells: s.cells.map((c, k) => (k === i ? done.cell : c)) };
  };
  const fresh = cell.expr.kind === 'literal' && cell.expr.value === null;
  if (part.kind === 'scalar') {
    if (!fresh && !canHold(cell.dtype, part.value)) {
      if (target.lenient === true && target.positions().length === 0) return state;
      requireHold(cell.dtype, part.value);
    }
    if (cell.dtype.kind === 'interval' || (cell.dtype.kind === 'object' && !fresh))
      return setColumn(state, target, i, { kind: 'values', values: target.positions().map(() => part.value) });
    return put(state, fresh ? firstCell(part.value, target) : fillerFor(cell, inZone(part.value, cell.dtype)));
  }
  if (part.kind === 'values') return putValues(state, target, cell, fresh, part.values, put);
  const repeated = repeatedPart(state, target, part.series);
  if (repeated !== null) return setColumn(state, target, i, repeated);
  const { dtype } = part.series[STATE].cell;
  const safe = fresh || sameDtype(dtype, cell.dtype) || (cell.dtype.kind === 'float' && isNumericDtype(dtype) && dtype.kind !== 'bool');
  const done = cellFor(state, part.series);
  if (safe && sameDtype(done.cell.dtype, dtype)) return put(done.state, done.cell);
  const all = boxAll(collectCells(done.state.rows, [done.cell])[0]);
  return putValues(
    done.state,
    target,
    cell,
    fresh,
    target.positions().map((p) => all[p]),
    put,
  );
}

/** What a new column holds at first: rows that are not meant miss a number, so it is a float. */
function firstCell(value: unknown, target: Target): Cell {
  const cell = literalCell(value);
  return target.condition !== null && isIntDtype(cell.dtype) ? { expr: cast(cell.expr, types.float64), dtype: dtypes.float64 } : cell;
}

/** Ints that are to miss a value, whether or not some row does. */
const becomesFloat = ({ dtype }: Cell, value: unknown): boolean => isIntDtype(dtype) && !dtype.masked && isMissing(value);

/**
 * A Series of other rows that has a label twice, for some of the rows: its values go by place where its labels are those of the rows; else
 * nobody knows which value is meant. Null for any other Series.
 */
function repeatedPart(state: FrameState, target: Target, series: Series): Part | null {
  const other = seriesFrameState(series[STATE]);
  if (target.condition === null || other.index.kind === 'range' || commonRows(state.rows, other.rows) !== null) return null;
  const labels = indexData(other);
  if (wrapIndex(labels).unique_) return null;
  const chosen = takeData(indexData(state), target.positions());
  if (dataLength(chosen) === 0) return { kind: 'values', values: [] };
  if (!sameRows(labels, chosen)) throw new ValueError('cannot reindex on an axis with duplicate labels');
  return { kind: 'values', values: series.toArray() };
}

/** A moment in the zone of the column that takes it. */
const inZone = (v: unknown, dtype: Dtype): unknown =>
  v instanceof Timestamp && v.tz !== null && dtype.tz !== undefined ? v.tzConvert(dtype.tz) : v;

/** Mixed values are put where they go at once: each keeps its kind, a missing one too. */
function putMixed(state: FrameState, cell: Cell, at: readonly number[], values: readonly unknown[]): FrameState {
  const all = objectValues(collectCells(state.rows, [cell])[0]);
  at.forEach((p, k) => {
    all[p] = values[k];
  });
  const done = attach(state.rows, [columnOf(all, dtypes.object)], 'values to set');
  return { ...state, rows: done.rows, cells: state.cells.map((c) => (c === cell ? done.cells[0] : c)) };
}

function putValues(
  state: FrameState,
  target: Target,
  cell: Cell,
  fresh: boolean,
  values: readonly unknown[],
  put: (s: FrameState, c: Cell) => FrameState,
): FrameState {
  const at = target.positions();
  if (cell.dtype.kind === 'object' && !fresh) return putMixed(state, cell, at, values);
  const held = fresh ? columnOf(values) : heldColumn(cell.dtype, values);
  const from = boxAll(held);
  const full = new Array<unknown>(rowCount(state.rows)).fill(from[0] ?? null);
  at.forEach((p, k) => {
    full[p] = from[k];
  });
  if (at.length === 0) return state;
  const column = held.dtype.kind === 'category' ? heldColumn(held.dtype, full) : columnOf(full, held.dtype);
  const done = attach(state.rows, [column], 'values to set');
  return put({ ...state, rows: done.rows }, done.cells[0]);
}
