import {
  type ColumnId,
  call,
  col,
  type Expr,
  exprSize,
  freshId,
  hasWindow,
  lit,
  type Named,
  type Node,
  over,
  type ProjectNode,
  schemaOf,
} from '@pandorable/planner';
import type { Dtype } from '../dtypes/dtype.js';
import type { Index } from '../index/base.js';
import type { LevelSource } from '../index/data.js';
import { type Maybe, past } from './maybe.js';

/** One column: an expression over the columns of `rows`, and the dtype it shows. `maybe`: an int or bool column that may have gained missing values. */
export interface Cell {
  readonly expr: Expr;
  readonly dtype: Dtype;
  readonly maybe?: Maybe;
  /** a sum of short ints: it has their dtype where that holds all values */
  readonly fits?: Dtype;
}

/** Row labels: positions that nobody has looked at yet, or columns. */
export type RowIndex =
  | { readonly kind: 'range'; readonly start: number; readonly step: number; readonly name: unknown }
  | {
      readonly kind: 'cells';
      readonly cells: readonly Cell[];
      readonly names: readonly unknown[];
      readonly freq?: string | null;
      readonly multi?: boolean;
      readonly taken?: Taken;
      readonly levels?: LevelSource;
      readonly missingIsLabel?: boolean;
    };

/** The labels that these were taken from, a range or of a frequency: evenly spaced ones of them are one again. */
export interface Taken {
  readonly rows: Node;
  readonly index: RowIndex;
  /** only neighbours keep the frequency (`mask`), or all labels as they were (`list`) */
  readonly by?: 'mask' | 'list';
}

/** A frame: labelled columns and row labels as expressions over the rows of a plan. Immutable; the public objects point to one. */
export interface FrameState {
  readonly rows: Node;
  /** the column axis: labels, in order, duplicates allowed */
  readonly labels: Index;
  readonly cells: readonly Cell[];
  readonly index: RowIndex;
  readonly attrs?: Readonly<Record<string, unknown>>;
  readonly flags?: { readonly allowsDuplicateLabels: boolean };
}

export const RANGE: RowIndex = { kind: 'range', start: 0, step: 1, name: null };

export const isMulti = (index: RowIndex): boolean => index.kind === 'cells' && (index.multi ?? index.cells.length > 1);
export const indexNames = (index: RowIndex): readonly unknown[] => (index.kind === 'range' ? [index.name] : index.names);

/** The rows with more columns; every old column stays. */
export function extend(rows: Node, columns: readonly Named[]): Node {
  return columns.length === 0 ? rows : { kind: 'project', input: rows, columns, keep: true };
}

/** The number of the row, from 0, as an expression. */
export const position = (): Expr => call('sub', [over('win.row_number', []), lit(1)]);

/** The labels of a range index as an expression. */
export function rangeExpr(index: Extract<RowIndex, { kind: 'range' }>): Expr {
  const at = position();
  const scaled = index.step === 1 ? at : call('mul', [at, lit(index.step)]);
  return index.start === 0 ? scaled : call('add', [scaled, lit(index.start)]);
}

const INT64: { dtype?: Dtype } = {};
/** Set once by the registry of dtypes, to keep this file free of a cycle. */
export const useInt64 = (dtype: Dtype): void => {
  INT64.dtype = dtype;
};

/** Row labels as cells, a range written out. */
export function indexCells(index: RowIndex): readonly Cell[] {
  return index.kind === 'cells' ? index.cells : [{ expr: rangeExpr(index), dtype: INT64.dtype! }];
}

/** Expressions of more than this many nodes become columns of the rows, so that using them twice does not double them. */
const MAX_SIZE = 40;
const heavy = (e: Expr): boolean => exprSize(e, MAX_SIZE + 1) > MAX_SIZE;

/** The same cells as plain columns of wider rows where `must` says so. */
export function settle(rows: Node, cells: readonly Cell[], must: (e: Expr) => boolean): { rows: Node; cells: Cell[] } {
  const made: Named[] = [];
  const byExpr = new Map<Expr, ColumnId>();
  const out = cells.map((cell) => {
    if (cell.expr.kind === 'column' || !must(cell.expr)) return cell;
    let id = byExpr.get(cell.expr);
    if (id === undefined) {
      id = freshId();
      byExpr.set(cell.expr, id);
      made.push({ id, expr: cell.expr });
    }
    return { ...cell, expr: col(id, cell.expr.type) };
  });
  return { rows: extend(rows, made), cells: out };
}

/** The state with the chosen expressions as columns of its rows. */
export function settleState(
  state: FrameState,
  must: (e: Expr) => boolean,
  extra: readonly Cell[] = [],
): { state: FrameState; extra: Cell[] } {
  const n = state.cells.length;
  const index = state.index.kind === 'cells' ? state.index.cells : [];
  const { rows, cells } = settle(state.rows, [...state.cells, ...index, ...extra], must);
  return {
    state: {
      ...state,
      rows,
      cells: cells.slice(0, n),
      index: state.index.kind === 'cells' ? { ...state.index, cells: cells.slice(n, n + index.length) } : state.index,
    },
    extra: cells.slice(n + index.length),
  };
}

/** Keeps expressions small. */
export const settleHeavy = (state: FrameState): FrameState =>
  state.cells.some((c) => heavy(c.expr)) ? settleState(state, heavy).state : state;

/** What is remembered of labels before some of them are taken. */
function takenFrom(rows: Node, index: RowIndex, by?: Taken['by']): { readonly taken?: Taken } {
  if (index.kind !== 'range' && !index.freq && index.taken && commonRows(rows, index.taken.rows) !== null)
    return { taken: { ...index.taken, by: by ?? index.taken.by } };
  return index.kind === 'range' || index.freq || index.taken || isMulti(index) ? { taken: { rows, index, by } } : {};
}

/** Labels that come from several indexes of one frequency: neighbours among them have it too. */
export function takenTogether(sides: readonly Pick<FrameState, 'rows' | 'index'>[]): { readonly taken?: Taken } {
  const regular = sides.map(({ rows, index }): Taken | undefined =>
    index.kind === 'range' ? undefined : index.freq ? { rows, index } : index.taken,
  );
  const freqs = regular.map((t) => (t?.index.kind === 'cells' ? t.index.freq : null));
  return freqs[0] && freqs.every((f) => f === freqs[0]) ? { taken: { ...regular[0]!, by: 'mask' } } : {};
}

/** Cells whose rows are about to change. */
const leaving = (state: FrameState): FrameState => {
  const { rows, index } = state;
  const cells = state.cells.map((c) => past(c, rows));
  return { ...state, cells, index: index.kind === 'range' ? index : { ...index, cells: index.cells.map((c) => past(c, rows)) } };
};

/** A range index becomes a column, a regular one loses its frequency, and windows are computed: the rows may be filtered, sorted or joined now. */
export function settleRows(given: FrameState, extra: readonly Cell[] = [], by?: Taken['by']): { state: FrameState; extra: Cell[] } {
  const state = leaving(given);
  const { index } = state;
  const taken = takenFrom(given.rows, given.index, by);
  const labels: RowIndex =
    index.kind === 'range'
      ? { kind: 'cells', cells: indexCells(index), names: [index.name], ...taken }
      : { ...index, freq: null, levels: undefined, ...taken };
  return settleState(
    { ...state, index: labels },
    hasWindow,
    extra.map((c) => past(c, given.rows)),
  );
}

/** The rows where a condition holds (missing: not). */
export function filterRows(state: FrameState, predicate: Expr, by?: Taken['by']): FrameState {
  const done = settleRows(state, [{ expr: predicate, dtype: INT64.dtype! }], by);
  return { ...done.state, rows: { kind: 'filter', input: done.state.rows, predicate: done.extra[0].expr } };
}

/** Rows start (inclusive) to start + limit. */
export function sliceRows(state: FrameState, offset: number, limit: number | null): FrameState {
  if (offset === 0 && limit === null) return state;
  const done = settleState(leaving(state), hasWindow).state;
  const { index } = done;
  const labels: RowIndex =
    index.kind === 'range'
      ? { ...index, start: index.start + offset * index.step }
      : index.taken || isMulti(index)
        ? { ...index, levels: undefined, ...takenFrom(state.rows, state.index, 'mask') }
        : index;
  return { ...done, index: labels, rows: { kind: 'slice', input: done.rows, offset, limit } };
}

/** The steps from the rows down to the first node that changes the number or order of rows. */
function steps(rows: Node): Node[] {
  const out = [rows];
  for (let n = rows; (n.kind === 'project' && n.keep === true) || (n.kind === 'map-batches' && !n.reshapes); n = n.input) out.push(n.input);
  return out;
}

/** Rows on which the expressions over either of two rows can be computed side by side, or null if they are of different origin. */
export function commonRows(a: Node, b: Node): Node | null {
  if (a === b) return a;
  const [downA, downB] = [steps(a), steps(b)];
  const at = downA.findIndex((n) => downB.includes(n));
  if (at < 0) return null;
  const shared = downB.indexOf(downA[at]);
  let rows = a;
  for (const step of downB.slice(0, shared).reverse()) rows = restep(step, rows);
  return rows;
}

/** A row-preserving step on other rows, unless they have its columns already. */
function restep(step: Node, rows: Node): Node {
  const have = rowIds(rows);
  if (step.kind === 'map-batches') return step.outputs.every((f) => have.has(f.id)) ? rows : { ...step, input: rows };
  return extend(
    rows,
    (step as ProjectNode).columns.filter((c) => !have.has(c.id)),
  );
}

export const rowIds = (rows: Node): ReadonlySet<ColumnId> => new Set(schemaOf(rows).map((f) => f.id));
