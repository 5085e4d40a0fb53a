import { call, col, type Expr, freshId, IndexError, isNull, over, type SortKey, types, ValueError, when } from '@pandorable/planner';
import { attach } from '../cells/attach.js';
import { INFERRED, inferCells } from '../cells/infer.js';
import type { Args } from '../core/args.js';
import { boxAll, labelKey } from '../core/boxes.js';
import { collectCells, collectState } from '../core/collect.js';
import { columnOf } from '../core/values.js';
import { dtypes } from '../dtypes/registry.js';
import { columnPositions, selectAt } from '../frame/columns.js';
import { type Frame, STATE } from '../frame/frame.js';
import { type Cell, type FrameState, indexCells, indexNames, position, RANGE, settleRows, type Taken } from '../frame/state.js';
import { keyError } from '../index/base.js';
import { makeIndex, wrapIndex } from '../index/make.js';
import { compareLabels } from '../kernels/sort-labels.js';
import { isMissing } from '../scalars/index.js';
import { Series, seriesFrameState, seriesOf, seriesStateOf } from '../series/series.js';

const SORT_KINDS = ['quicksort', 'mergesort', 'heapsort', 'stable', 'quick', 'heap', 'merge'];

export interface Ordering {
  readonly ascending: readonly boolean[];
  readonly nullsFirst: boolean;
}

/** ascending and na_position for `count` keys. */
export function ordering(a: Args, count: number): Ordering {
  if (!SORT_KINDS.includes(a['kind'] ?? 'quicksort'))
    throw new ValueError(`sort kind must be one of 'quick', 'heap', or 'stable' (got '${a['kind']}')`);
  const given = a['ascending'] ?? true;
  const list = Array.isArray(given) ? given.map(truth) : new Array<boolean>(count).fill(truth(given));
  if (Array.isArray(given) && list.length !== count)
    throw new ValueError(`Length of ascending (${list.length}) != length of by (${count})`);
  if (!['first', 'last'].includes(a['naPosition'] ?? 'last')) throw new ValueError(`invalid na_position: ${a['naPosition']}`);
  return { ascending: list, nullsFirst: a['naPosition'] === 'first' };
}

function truth(v: unknown): boolean {
  if (typeof v !== 'boolean' && v !== 0 && v !== 1)
    throw new ValueError(
      `For argument "ascending" expected type bool, received type ${v === null ? 'NoneType' : typeof v === 'string' ? 'str' : typeof v}.`,
    );
  return Boolean(v);
}

/** The rows sorted by cells over them. Mixed values have no order in the engine: they are ranked on the client first. */
export function sortByCells(state: FrameState, keys: readonly Cell[], order: Ordering, by?: Taken['by']): FrameState {
  let rows = state.rows;
  const ready = keys.map((k) => {
    const done = sortable({ ...state, rows }, k, keys.length > 1 ? compareMixed : compareLabels);
    rows = done.rows;
    return done.cell;
  });
  const settled = settleRows({ ...state, rows }, ready, by);
  const sortKeys: SortKey[] = settled.extra.map((k, i) => ({
    expr: k.expr,
    descending: !order.ascending[i],
    nullsFirst: order.nullsFirst,
  }));
  const cells = settled.state.cells.map((c, i) => ({ ...c, maybe: state.cells[i].maybe })); // the same rows, in another order
  return { ...settled.state, cells, rows: { kind: 'sort', input: settled.state.rows, keys: sortKeys } };
}

function sortable(state: FrameState, cell: Cell, compare: typeof compareLabels): { rows: FrameState['rows']; cell: Cell } {
  if (cell.expr.type.kind === 'float64' || cell.expr.type.kind === 'float32')
    return { rows: state.rows, cell: { ...cell, expr: call('denan', [cell.expr]) } };
  if (cell.dtype.kind !== 'object' && cell.dtype.kind !== 'interval') return { rows: state.rows, cell };
  const values = boxAll(collectCells(state.rows, [cell])[0]);
  const put = attach(state.rows, [columnOf(denseRanks(values, compare))], 'rank of mixed values');
  return { rows: put.rows, cell: put.cells[0] };
}

/** Texts after all others: the order of mixed values beside other keys, which are codes to pandas. */
const compareMixed = (a: unknown, b: unknown): number =>
  Number(typeof a === 'string') - Number(typeof b === 'string') || compareLabels(a, b);

/** 0 for the smallest value, equal values share; TypeError for values that cannot be compared. */
function denseRanks(values: readonly unknown[], compare: typeof compareLabels): (number | null)[] {
  const held = [...new Map(values.filter((v) => !isMissing(v)).map((v) => [labelKey(v), v] as const)).values()].sort(compare);
  const rank = new Map(held.map((v, i) => [labelKey(v), i] as const));
  return values.map((v) => (isMissing(v) ? null : rank.get(labelKey(v))!));
}

/** A key function over the values to sort by. */
function keyed(state: FrameState, cells: readonly Cell[], names: readonly unknown[], key: unknown): { state: FrameState; cells: Cell[] } {
  if (isMissing(key)) return { state, cells: [...cells] };
  let rows = state.rows;
  const out = cells.map((cell, i) => {
    const result = (key as (s: unknown) => unknown)(seriesOf({ rows, cell, index: state.index, name: names[i] }));
    const column = Series.isSeries(result)
      ? collectState(seriesFrameState(result[STATE])).columns[0]
      : columnOf([...(result as Iterable<unknown>)]);
    if (column.vector.length !== collectCells(rows, [cell])[0].vector.length)
      throw new ValueError('User-provided `key` function must not change the shape of the array.');
    const put = attach(rows, [column]);
    rows = put.rows;
    return put.cells[0];
  });
  return { state: { ...state, rows }, cells: out };
}

const keyLabels = (by: unknown): unknown[] => (Array.isArray(by) && by.constructor === Array ? by : [by]);

/** Keys by column label or index level name. */
function cellsFor(state: FrameState, labels: readonly unknown[]): Cell[] {
  return labels.map((l) => {
    if (!state.labels.holds(l)) {
      const level = indexNames(state.index).findIndex((n) => !isMissing(n) && labelKey(n) === labelKey(l));
      if (level >= 0) return indexCells(state.index)[level];
    }
    const at = columnPositions(state, l);
    if (at.length > 1) throw new ValueError(`The column label '${String(l)}' is not unique.`);
    return state.cells[at[0]];
  });
}

const finishSort = (state: FrameState, a: Args): FrameState => (a['ignoreIndex'] === true ? { ...state, index: RANGE } : state);

export function sortValuesFrame(self: Frame, a: Args): FrameState {
  const state = self[STATE];
  const labels = keyLabels(a['by']);
  if (a['axis'] === 1 || a['axis'] === 'columns') return sortColumnsByRow(state, labels, a);
  const order = ordering(a, labels.length);
  const base = keyed(state, cellsFor(state, labels), labels, a['key']);
  return finishSort(sortByCells(base.state, base.cells, order), a);
}

/** Columns in the order of the values of one or more rows. */
function sortColumnsByRow(state: FrameState, rows: readonly unknown[], a: Args): FrameState {
  const { columns, index } = collectState(state);
  const labels = wrapIndex(index);
  const order = ordering(a, rows.length);
  const keys = rows.map((r) => {
    const at = labels.positionsOf(r)[0];
    if (at === undefined) throw keyError(r, labels.labels, 'The index has');
    return columns.map((c) => boxAll(c)[at]);
  });
  const at = columns
    .map((_, i) => i)
    .sort((i, j) => {
      for (const [k, values] of keys.entries()) {
        const missing = Number(isMissing(values[i])) - Number(isMissing(values[j]));
        const c =
          missing !== 0 ? (order.nullsFirst ? -missing : missing) : compareLabels(values[i], values[j]) * (order.ascending[k] ? 1 : -1);
        if (c !== 0) return c;
      }
      return i - j;
    });
  const out = selectAt(state, at);
  return a['ignoreIndex'] === true ? { ...out, labels: makeIndex(at.map((_, i) => i)) } : out;
}

export function sortValuesSeries(self: Series, a: Args): Series {
  const s = self[STATE];
  const state = seriesFrameState(s);
  const base = keyed(state, state.cells, [s.name], a['key']);
  const sorted = finishSort(sortByCells(base.state, base.cells, ordering(a, 1), 'list'), a);
  return seriesOf(seriesStateOf({ ...sorted, ...inferCells(sorted.rows, sorted.cells, INFERRED.texts) }, s.name));
}

/** Rows by their labels; chosen levels first, the others after them. */
export function sortIndexState(state: FrameState, a: Args): FrameState {
  if (a['axis'] === 1 || a['axis'] === 'columns') return sortLabels(state, a);
  if (
    state.index.kind === 'range' &&
    isMissing(a['key']) &&
    (Array.isArray(a['ascending']) ? a['ascending'][0] : a['ascending']) !== false &&
    state.index.step > 0
  )
    return finishSort(state, a);
  const cells = indexCells(state.index);
  const names = indexNames(state.index);
  const chosen = isMissing(a['level']) ? cells.map((_, i) => i) : keyLabels(a['level']).map((l) => levelPosition(names, l));
  const rest = isMissing(a['level']) || a['sortRemaining'] === false ? [] : cells.map((_, i) => i).filter((i) => !chosen.includes(i));
  const first = ordering(a, chosen.length);
  const base = keyed(
    state,
    chosen.map((i) => cells[i]),
    chosen.map((i) => names[i]),
    a['key'],
  );
  const keys = [...base.cells, ...rest.map((i) => cells[i])];
  return finishSort(sortByCells(base.state, keys, { ...first, ascending: [...first.ascending, ...rest.map(() => first.ascending[0])] }), a);
}

/** A level by number (negative from the end) or name. */
export function levelPosition(names: readonly unknown[], level: unknown): number {
  const byName = names.findIndex((n) => !isMissing(n) && labelKey(n) === labelKey(level));
  if (byName >= 0) return byName;
  const n = typeof level === 'number' ? (level < 0 ? level + names.length : level) : -1;
  if (typeof level !== 'number') throw keyError(level, names, 'The levels are');
  if (n < 0 || n >= names.length)
    throw new IndexError(
      `Too many levels: Index has only ${names.length} level${names.length === 1 ? '' : 's'}, ${level < 0 ? `${level} is not a valid level number` : `not ${level + 1}`}`,
    );
  return n;
}

function sortLabels(state: FrameState, a: Args): FrameState {
  const { labels } = state;
  const names = labels.names;
  const values = isMissing(a['key']) ? labels.labels : [...((a['key'] as (x: unknown) => Iterable<unknown>)(labels) as Iterable<unknown>)];
  const chosen = isMissing(a['level']) ? null : keyLabels(a['level']).map((l) => levelPosition(names, l));
  const descending = (Array.isArray(a['ascending']) ? a['ascending'][0] : a['ascending']) === false;
  const keyOf = (l: unknown): unknown =>
    chosen === null || !Array.isArray(l)
      ? l
      : [...chosen.map((k) => (l as unknown[])[k]), ...(a['sortRemaining'] === false ? [] : (l as unknown[]))];
  const at = values.map((_, i) => i).sort((i, j) => compareLabels(keyOf(values[i]), keyOf(values[j])) * (descending ? -1 : 1) || i - j);
  const out = selectAt(state, at);
  return a['ignoreIndex'] === true ? { ...out, labels: makeIndex(at.map((_, i) => i)) } : out;
}

/** The n rows with the largest (smallest) values of the columns. keep: first, last, all. */
export function extremes(state: FrameState, keys: readonly Cell[], n: number, largest: boolean, keep: string): FrameState {
  const usable = settleRows(state, keys);
  const order: Ordering = { ascending: keys.map(() => !largest), nullsFirst: false };
  const base = keep === 'last' ? reversed(usable.state) : usable.state;
  const sorted = sortByCells(base, usable.extra, order);
  if (keep === 'all') return allTies(sorted, usable.extra, n);
  return { ...sorted, rows: { kind: 'slice', input: sorted.rows, offset: 0, limit: Math.max(0, n) } };
}

/** The n largest (smallest) values of a Series, of equal ones the last; missing ones stay in their order. */
export function lastExtremes(state: FrameState, cell: Cell, n: number, largest: boolean): FrameState {
  const keys = [cell, lastFirst(isNull(cell.expr))];
  const sorted = sortByCells(state, keys, { ascending: [!largest, true], nullsFirst: false });
  return { ...sorted, rows: { kind: 'slice', input: sorted.rows, offset: 0, limit: Math.max(0, n) } };
}

/** What orders equal values: the last one first, but for rows that stay in their order. */
export function lastFirst(stays: Expr): Cell {
  const at = position();
  return { expr: when(stays, at, call('neg', [at])), dtype: dtypes.int64 };
}

/** Rows from the last to the first. */
export function reversed(state: FrameState): FrameState {
  const id = freshId();
  const settled = settleRows(state);
  const numbered = { kind: 'project' as const, input: settled.state.rows, keep: true, columns: [{ id, expr: over('win.row_number', []) }] };
  return { ...settled.state, rows: { kind: 'sort', input: numbered, keys: [{ expr: col(id, types.int64), descending: true }] } };
}

/** As many rows as equal the n-th. */
function allTies(sorted: FrameState, keys: readonly Cell[], n: number): FrameState {
  const values = collectCells(sorted.rows, keys).map(boxAll);
  const total = values[0].length;
  let end = Math.min(n, total);
  while (end < total && end > 0 && values.every((v) => labelKey(v[end]) === labelKey(v[end - 1]))) end++;
  return { ...sorted, rows: { kind: 'slice', input: sorted.rows, offset: 0, limit: end } };
}
