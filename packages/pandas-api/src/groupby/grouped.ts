import { and, call, denan, type Expr, hasWindow, isNotNull, lit, type Node, nullOf, over, when } from '@pandorable/planner';
import type { LocalColumn } from '../core/column.js';
import type { Dtype } from '../dtypes/dtype.js';
import { dtypes } from '../dtypes/registry.js';
import type { Cell, FrameState } from '../frame/state.js';
import { indexCells, settle } from '../frame/state.js';
import type { Index } from '../index/base.js';
import { takeData } from '../index/data.js';
import { wrapIndex } from '../index/make.js';

/** One level of a grouping: what rows are grouped by. */
export interface Key {
  readonly cell: Cell;
  readonly name: unknown;
  /** position of the column that it is */
  readonly at?: number;
  /** level of the index that it is */
  readonly level?: number;
  /** the cell holds codes into these labels, in their order */
  readonly labels?: LocalColumn;
  /** time bins: every label appears in the result; the frequency of the labels */
  readonly bins?: { readonly freq: string | null };
}

export interface GroupOptions {
  readonly sort: boolean;
  readonly asIndex: boolean;
  readonly dropna: boolean;
  readonly groupKeys: boolean;
  readonly observed: boolean;
}

/** A frame or Series with its rows grouped; nothing is computed yet. */
export interface Grouped {
  /** the rows and all columns; a Series is its one column */
  readonly state: FrameState;
  readonly keys: readonly Key[];
  readonly options: GroupOptions;
  /** positions of the columns that were selected, or null */
  readonly chosen: readonly number[] | null;
  /** a Series grouped: its name */
  readonly series: { readonly name: unknown } | null;
  /** keys were given as a list, so that group names are tuples */
  readonly listed: boolean;
  /** what the members call themselves in messages */
  readonly resampled?: boolean;
}

/** Positions of the columns that are aggregated: the selected ones, or all that are no key. */
export function valuePositions(g: Grouped): readonly number[] {
  if (g.chosen !== null) return g.chosen;
  if (g.series !== null) return [0];
  const keys = new Set(g.keys.map((k) => k.at));
  return g.state.cells.flatMap((_, i) => (keys.has(i) ? [] : [i]));
}

/** The labels of columns by position. */
export const labelsAt = ({ state }: Grouped, at: readonly number[]): Index => wrapIndex(takeData(state.labels.data, at));

/** Keys as columns of the rows, so that rows can be partitioned by them. */
export function settleKeys(g: Grouped): Grouped {
  if (!g.keys.some((k) => hasWindow(k.cell.expr))) return g;
  const done = settle(
    g.state.rows,
    g.keys.map((k) => k.cell),
    hasWindow,
  );
  return { ...g, state: { ...g.state, rows: done.rows }, keys: g.keys.map((k, i) => ({ ...k, cell: done.cells[i] })) };
}

export const keyExprs = (g: Grouped): Expr[] => g.keys.map((k) => denan(k.cell.expr));

/** Does the row belong to a group? null where every row does. */
export function validRow(g: Grouped): Expr | null {
  if (!g.options.dropna || g.keys.length === 0) return null;
  const [first, ...rest] = g.keys.map((k) => isNotNull(k.cell.expr));
  return and(first, ...rest);
}

/** The value in rows of groups, missing in rows of none. */
export function inGroups(g: Grouped, expr: Expr): Expr {
  const valid = validRow(g);
  return valid === null ? expr : when(valid, expr, nullOf(expr.type));
}

const small = (d: Dtype): boolean => (d.kind === 'int' || d.kind === 'uint' || d.kind === 'bool') && !d.masked;
/** A cell of a result with one value a row; ints and bools may miss values in rows of no group. */
export function rowCell(g: Grouped, expr: Expr, dtype: Dtype, missing = false): Cell {
  const may = (missing || validRow(g) !== null) && small(dtype);
  return { expr: inGroups(g, expr), dtype, ...(may ? { maybe: true } : {}) };
}

/** The number of each row's group from 0, in the order of the keys or of first appearance; missing for rows of no group. */
export function groupCode(given: Grouped): { g: Grouped; code: Cell } {
  const g = settleKeys(given);
  const valid = validRow(g);
  const partition = valid === null ? [] : [valid];
  if (g.options.sort) {
    const rank = over('win.dense_rank', [], { partition, order: keyExprs(g).map((expr) => ({ expr })) });
    return { g, code: { expr: inGroups(g, call('sub', [rank, lit(1)])), dtype: dtypes.int64 } };
  }
  const numbered = settle(g.state.rows, [{ expr: over('win.row_number', []), dtype: dtypes.int64 }], hasWindow);
  const first = settle(
    numbered.rows,
    [{ expr: over('agg.min', [numbered.cells[0].expr], { partition: keyExprs(g), order: 'none' }), dtype: dtypes.int64 }],
    hasWindow,
  );
  const rank = over('win.dense_rank', [], { partition, order: [{ expr: first.cells[0].expr }] });
  const wider = { ...g, state: { ...g.state, rows: first.rows } };
  return { g: wider, code: { expr: inGroups(wider, call('sub', [rank, lit(1)])), dtype: dtypes.int64 } };
}

/** Must the result list labels that have no rows? */
export const showsAll = (g: Grouped): boolean =>
  g.keys.some((k) => k.cell.dtype.kind === 'category' && k.labels === undefined) && !g.options.observed
    ? true
    : g.keys.length === 1 && g.keys[0].bins !== undefined;

/** Index cells and names of the rows, a range written out. */
export const rowLabels = (rows: Node, state: FrameState): readonly Cell[] => indexCells({ ...state, rows }.index);
