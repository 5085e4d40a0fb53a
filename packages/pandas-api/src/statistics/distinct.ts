import {
  agg,
  call,
  cast,
  col,
  denan,
  type Expr,
  freshId,
  isNotNull,
  isNull,
  lit,
  type Node,
  over,
  types,
  ValueError,
  valuesOf,
} from '@pandorable/planner';
import { INFERRED, inferCells } from '../cells/infer.js';
import { sameNumbers } from '../cells/same-numbers.js';
import type { Args } from '../core/args.js';
import { aggregateCells, collectCells } from '../core/collect.js';
import type { LocalColumn } from '../core/column.js';
import { labelsOf, localState } from '../core/make.js';
import { columnOf } from '../core/values.js';
import { dtypes } from '../dtypes/registry.js';
import { listPositions } from '../frame/columns.js';
import { type Frame, STATE } from '../frame/frame.js';
import { type Cell, type FrameState, filterRows, RANGE, settleRows } from '../frame/state.js';
import { isMissing, isTuple } from '../scalars/index.js';
import { sortByCells } from '../selection/sort.js';
import { type Series, seriesFrameState, seriesOf, seriesStateOf } from '../series/series.js';
import { binnedCounts, categoryCounts } from './category-counts.js';
import { everyCategory, present } from './combinations.js';

const value = (c: Cell): Expr => denan(c.expr);
const keyOf = (c: Cell): Expr => sameNumbers(value(c));

/** Distinct values in order of appearance, as a column. */
export function uniqueColumn(s: Series): LocalColumn {
  const state = seriesFrameState(s[STATE]);
  const settled = settleRows({ ...state, index: RANGE }, state.cells);
  if (s[STATE].cell.expr.type.kind === 'object')
    return collectCells({ kind: 'distinct', input: settled.state.rows, keys: settled.extra.map(keyOf), keep: 'first' }, settled.extra)[0];
  const id = freshId();
  const rows: Node = {
    kind: 'aggregate',
    input: settled.state.rows,
    keys: [{ id, expr: value(settled.extra[0]) }],
    aggregates: [],
    order: 'first',
  };
  return collectCells(rows, [{ ...settled.extra[0], expr: col(id, value(settled.extra[0]).type) }])[0];
}

/** Is each row one of several equal ones (besides the one to keep)? */
export function duplicatedExpr(cells: readonly Cell[], keep: unknown): Expr {
  const keys = cells.map(keyOf);
  if (keep === false) return call('gt', [over('agg.size', [], { partition: keys, order: 'none' }), lit(1)]);
  if (keep !== 'first' && keep !== 'last') throw new ValueError('keep must be either "first", "last" or False');
  const nth = over('win.row_number', [], { partition: keys });
  if (keep === 'first') return call('gt', [nth, lit(1)]);
  return call('lt', [nth, over('agg.size', [], { partition: keys, order: 'none' })]);
}

/** Rows of which each set of equal ones has one. */
export function distinctRows(state: FrameState, cells: readonly Cell[], keep: unknown, ignoreIndex: boolean): FrameState {
  if (keep !== false && keep !== 'first' && keep !== 'last') throw new ValueError('keep must be either "first", "last" or False');
  const settled = settleRows(state, cells);
  const rows: Node = { kind: 'distinct', input: settled.state.rows, keys: settled.extra.map(keyOf), keep: keep === false ? 'none' : keep };
  return { ...settled.state, rows, ...(ignoreIndex ? { index: RANGE } : {}) };
}

/** The cells of a subset of columns, all by default. */
export function subsetCells(state: FrameState, subset: unknown): Cell[] {
  if (isMissing(subset)) return [...state.cells];
  const labels = Array.isArray(subset) && !isTuple(subset) ? subset : [subset];
  return listPositions(state, labels).map((i) => state.cells[i]);
}

export function duplicated(self: Frame | Series, cells: readonly Cell[], keep: unknown): Series {
  const s = self[STATE];
  const expr = duplicatedExpr(cells, keep);
  return seriesOf({ rows: s.rows, index: s.index, name: 'name' in s ? s.name : null, cell: { expr, dtype: dtypes.bool } });
}

/** Counts of each combination of cells; sorted by count (ties in order of appearance), or by value, or by appearance. */
export function valueCounts(
  rows: Node,
  cells: readonly Cell[],
  names: readonly unknown[],
  name: unknown,
  a: Args,
  byValue = false,
  multi = false,
): Series {
  const settled = settleRows({ rows, cells: [...cells], index: RANGE, labels: null as never }, []);
  const categories = multi && cells.some((c) => c.dtype.kind === 'category');
  const base =
    a['dropna'] === false || categories
      ? settled.state
      : filterRows(
          { ...settled.state, index: RANGE },
          settled.state.cells.map((c) => isNotNull(c.expr)).reduce((x, y) => call('and', [x, y])),
        );
  const keys = base.cells.map((c) => ({ id: freshId(), expr: keyOf(c) }));
  const firsts = base.cells.map((c) => (c.expr.type.kind === 'object' ? { id: freshId(), expr: agg('agg.first', [c.expr]) } : null));
  const size = freshId();
  const grouped: Node = {
    kind: 'aggregate',
    input: base.rows,
    keys,
    aggregates: [{ id: size, expr: agg('agg.size', []) }, ...firsts.filter((f) => f !== null)],
    order: byValue ? 'keys' : 'first',
  };
  const index = {
    kind: 'cells' as const,
    cells: base.cells.map((c, i): Cell => ({ expr: col((firsts[i] ?? keys[i]).id, keys[i].expr.type), dtype: c.dtype, maybe: c.maybe })),
    names,
    multi: multi || cells.length > 1,
    missingIsLabel: a['dropna'] === false,
  };
  const masked = cells.length === 1 && !multi && cells[0].dtype.masked;
  const count: Cell = { expr: col(size, types.int64), dtype: masked ? dtypes.Int64 : dtypes.int64 };
  let state: FrameState = categories
    ? allCombinations(grouped, index.cells, count, names, a['dropna'] !== false)
    : { rows: grouped, cells: [count], index, labels: null as never };
  if (masked && a['dropna'] === false)
    state = sortByCells(state, [{ expr: isNull(index.cells[0].expr), dtype: dtypes.bool }], { ascending: [true], nullsFirst: false });
  if (a['sort'] !== false) state = sortByCells(state, [state.cells[0]], { ascending: [a['ascending'] === true], nullsFirst: false });
  if (a['normalize'] === true) {
    const total = call('div', [
      cast(state.cells[0].expr, types.float64),
      cast(over('agg.sum', [state.cells[0].expr], { order: 'none' }), types.float64),
    ]);
    state = { ...state, cells: [{ expr: total, dtype: masked ? dtypes.Float64 : dtypes.float64 }] };
  }
  if (multi && state.index.kind === 'cells') {
    const labels = inferCells(state.rows, state.index.cells, INFERRED.all);
    state = { ...state, rows: labels.rows, index: { ...state.index, cells: labels.cells } };
  }
  return seriesOf(seriesStateOf(state, a['normalize'] === true ? 'proportion' : name));
}

/** Counts beside combinations with categories that do not occur, whose count is zero. */
function allCombinations(rows: Node, keys: readonly Cell[], count: Cell, names: readonly unknown[], dropna: boolean): FrameState {
  const columns = collectCells(rows, [...keys, count]);
  const given = { keys: columns.slice(0, -1), counts: valuesOf(columns.at(-1)!.vector).map(Number) };
  const found = everyCategory(
    given,
    keys.map((k) => k.dtype.kind === 'category'),
  );
  const whole = present(
    found,
    keys.map(() => dropna),
  );
  const state = localState([columnOf(whole.counts, dtypes.int64)], labelsOf([0]), {
    kind: 'multi',
    columns: whole.keys,
    names,
    missingIsLabel: true,
  });
  return state;
}

/** s.value_counts(): categories that do not occur count as zero. */
export function valueCountsOfSeries(self: Series, a: Args): Series {
  const s = self[STATE];
  if (!isMissing(a['bins'])) return binnedCounts(self, a);
  if (s.cell.dtype.kind === 'category') return categoryCounts(self, a);
  return valueCounts(s.rows, [s.cell], [s.name], 'count', a);
}

/** s.nunique(dropna) with missing as a value of its own. */
export function nuniqueOf(rows: Node, cell: Cell, dropna: boolean): number {
  const [distinct, present, size] = aggregateCells(rows, [
    { expr: agg('agg.nunique', [keyOf(cell)]), dtype: dtypes.int64 },
    { expr: agg('agg.count', [value(cell)]), dtype: dtypes.int64 },
    { expr: agg('agg.size', []), dtype: dtypes.int64 },
  ]).map((c) => Number(valuesOf(c.vector)[0]));
  return distinct + (!dropna && present < size ? 1 : 0);
}

/** The most frequent values, ascending. */
export function modeOf(rows: Node, cell: Cell, dropna: boolean): LocalColumn {
  const counts = valueCounts(rows, [cell], [null], 'count', { dropna, sort: true });
  const s = counts[STATE];
  const top = over('agg.max', [s.cell.expr], { order: 'none' });
  const state = filterRows({ ...seriesFrameState(s) }, call('eq', [s.cell.expr, top]));
  const keys = (state.index as Extract<FrameState['index'], { kind: 'cells' }>).cells;
  const sorted = sortByCells({ ...state, cells: keys }, keys, { ascending: [true], nullsFirst: false });
  return collectCells(sorted.rows, sorted.cells)[0];
}
