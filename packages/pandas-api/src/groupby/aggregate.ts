import {
  type AggregateExpr,
  type AggregateNode,
  agg,
  call,
  cast,
  col,
  denan,
  type Expr,
  freshId,
  hasWindow,
  isNotNull,
  lit,
  type Node,
  types,
  valuesOf,
  vectorOf,
} from '@pandorable/planner';
import { decodeCategory } from '../cells/cast.js';
import { aggregateCells, collectCells, resolveCells } from '../core/collect.js';
import type { LocalColumn } from '../core/column.js';
import { localState } from '../core/make.js';
import type { Dtype } from '../dtypes/dtype.js';
import { dtypes } from '../dtypes/registry.js';
import { type Cell, type FrameState, indexCells, RANGE, type RowIndex, settle } from '../frame/state.js';
import type { Index } from '../index/base.js';
import { type LevelSource, rangeData, takeColumn } from '../index/data.js';
import { makeIndex, wrapIndex } from '../index/make.js';
import { APPEARING, sortedUniques } from '../index/multi-levels.js';
import { tuple } from '../scalars/index.js';
import type { AggregatePlan } from './functions.js';
import { type Grouped, settleKeys, showsAll, validRow } from './grouped.js';

/** One row a group: the key columns and the results of the plans, in order. */
export interface Aggregated {
  readonly rows: Node;
  readonly keys: readonly Cell[];
  readonly cells: readonly Cell[];
}

export interface Ready {
  readonly rows: Node;
  readonly keys: readonly Cell[];
  readonly values: readonly Cell[];
  readonly labels: readonly Cell[];
}

/** The rows of groups with everything that is read as plain expressions: they may be aggregated or sorted now. */
export function ready(g: Grouped, values: readonly Cell[], withLabels = false): Ready {
  const shown = resolveCells(g.state.rows, values);
  const labels = withLabels ? indexCells(g.state.index) : [];
  const all = settle(g.state.rows, [...g.keys.map((k) => k.cell), ...shown, ...labels], hasWindow);
  const n = g.keys.length;
  const keys = all.cells.slice(0, n);
  const valid = validRow({ ...g, keys: g.keys.map((k, i) => ({ ...k, cell: keys[i] })) });
  const rows: Node = valid === null ? all.rows : { kind: 'filter', input: all.rows, predicate: valid };
  return { rows, keys, values: all.cells.slice(n, n + shown.length), labels: all.cells.slice(n + shown.length) };
}

/** One aggregate node for all plans. */
export function aggregate(g: Grouped, r: Ready, plans: readonly AggregatePlan[]): Aggregated {
  const seen: { id: string; expr: AggregateExpr; text: string }[] = [];
  const use = (expr: AggregateExpr): Expr => {
    const text = `${expr.fn}|${JSON.stringify(expr.options ?? {})}`;
    let found = seen.find(
      (s) =>
        s.text === text &&
        s.expr.args.length === expr.args.length &&
        s.expr.args.every((x, i) => x === expr.args[i] || sameColumn(x, expr.args[i])),
    );
    if (found === undefined) seen.push((found = { id: freshId(), expr, text }));
    return col(found.id, found.expr.type);
  };
  const parts = plans.map((p) => p.parts.map(use));
  const keyIds = r.keys.map(freshId);
  const node: AggregateNode = {
    kind: 'aggregate',
    input: r.rows,
    keys: r.keys.map((k, i) => ({ id: keyIds[i], expr: denan(k.expr) })),
    aggregates: seen.map((s) => ({ id: s.id, expr: s.expr })),
    order: g.options.sort ? 'keys' : 'first',
  };
  const keys = r.keys.map((k, i) => ({ ...k, expr: col(keyIds[i], denan(k.expr).type) }));
  const whole = showsAll(g) ? everyGroup(g, node, keys) : { rows: node as Node, keys };
  const filled = whole.rows !== node;
  const cells = plans.map((p, i): Cell => {
    const value = p.value(parts[i]);
    if (!filled || p.empty === undefined)
      return { expr: value, dtype: p.dtype, fits: p.fits, ...(mayMiss(p.dtype, filled || p.maybe === true) ? { maybe: true } : {}) };
    const otherwise = p.dtype.kind === 'timedelta' ? cast(lit(p.empty as number, types.int64), value.type) : cast(lit(p.empty), value.type);
    return {
      expr: call('coalesce', [value, otherwise]),
      dtype: p.dtype,
      fits: p.fits,
      ...(mayMiss(p.dtype, p.maybe === true) ? { maybe: true } : {}),
    };
  });
  return { rows: whole.rows, keys: whole.keys, cells };
}

const sameColumn = (a: Expr, b: Expr): boolean =>
  (a.kind === 'column' && b.kind === 'column' && a.id === b.id) ||
  (a.kind === 'call' && b.kind === 'call' && a.fn === 'denan' && b.fn === 'denan' && sameColumn(a.args[0], b.args[0]));
const mayMiss = (d: Dtype, maybe: boolean): boolean => maybe && !d.masked && (d.kind === 'int' || d.kind === 'uint' || d.kind === 'bool');

/** Groups without rows beside those that have some: all categories, all time bins. */
function everyGroup(g: Grouped, node: AggregateNode, keys: readonly Cell[]): { rows: Node; keys: Cell[] } {
  const found =
    keys.length === 1
      ? collectCells({ ...node, aggregates: [] }, keys).map((c) => valuesOf(c.vector))
      : g.keys.map((k) => valuesOf(columnMet(g, k.cell).vector));
  const levels = g.keys.map((k, i) => levelValues(g, k.labels?.vector.length ?? k.cell.dtype.categories?.vector.length ?? null, found[i]));
  const combos = levels.reduce<unknown[][]>((rows, level) => rows.flatMap((r) => level.map((v) => [...r, v])), [[]]);
  const columns = keys.map(
    (k, i): LocalColumn => ({
      dtype: k.dtype,
      vector: vectorOf(
        k.expr.type,
        combos.map((c) => c[i]),
      ),
    }),
  );
  const all = localState(columns, makeIndex(keys.map((_, i) => i)), rangeData(combos.length));
  const rows: Node = {
    kind: 'join',
    left: all.rows,
    right: node,
    how: 'left',
    on: keys.map((k, i) => [all.cells[i].expr, k.expr] as const),
    order: 'left',
  };
  return { rows, keys: all.cells.map((c, i) => ({ ...c, dtype: keys[i].dtype })) };
}

/** The values of one key, whatever the others are. */
function columnMet(g: Grouped, cell: Cell): LocalColumn {
  const id = freshId();
  const key: Cell = { ...cell, expr: col(id, denan(cell.expr).type) };
  const node: AggregateNode = {
    kind: 'aggregate',
    input: g.options.dropna ? { kind: 'filter', input: g.state.rows, predicate: isNotNull(cell.expr) } : g.state.rows,
    keys: [{ id, expr: denan(cell.expr) }],
    aggregates: [],
    order: g.options.sort ? 'keys' : 'first',
  };
  return collectCells(node, [key])[0];
}

/** All values of a level: all codes of a categorical (unsorted: those met first), else the values met. */
function levelValues(g: Grouped, size: number | null, met: readonly unknown[]): unknown[] {
  const unique = [...new Map(met.map((v) => [String(v), v] as const)).values()];
  const present = unique.filter((v) => v !== null);
  const missing = unique.length > present.length ? [null] : [];
  if (size === null) return [...(g.options.sort ? present.sort((a, b) => ((a as number) < (b as number) ? -1 : 1)) : present), ...missing];
  const codes = Array.from({ length: size }, (_, i) => i);
  if (g.options.sort) return [...codes, ...missing];
  const have = new Set(present);
  return [...unique, ...codes.filter((c) => !have.has(c))];
}

/** Key columns as they are shown: codes as their labels. */
export function shownKeys(g: Grouped, rows: Node, keys: readonly Cell[]): { rows: Node; cells: Cell[] } {
  let wide = rows;
  const cells = keys.map((cell, i): Cell => {
    const { labels } = g.keys[i];
    if (labels === undefined) return cell;
    const done = decodeCategory(wide, { expr: cell.expr, dtype: dtypes.category(labels) });
    wide = done.rows;
    return { expr: done.cell.expr, dtype: labels.dtype };
  });
  return { rows: wide, cells };
}

export const groupNames = (g: Grouped): unknown[] => g.keys.map((k) => k.name);

/** The frequency of an index whose labels are the groups: it keeps it, as all labels differ and are in order. */
function levelFreq(g: Grouped): string | null {
  const { index } = g.state;
  const freq = g.keys[0].level === 0 && index.kind === 'cells' && !index.multi ? (index.freq ?? null) : null;
  return g.options.sort && freq?.startsWith('-') ? freq.slice(1) : freq;
}

/** The levels of the groups' labels: all that a key has, those too whose rows belong to no group. */
const groupLevels = (g: Grouped): LevelSource => ({
  own: !g.options.sort,
  of: (columns) => {
    const some = g.options.dropna && g.keys.length > 1 && g.keys.every((k) => k.labels === undefined) && lacksKeys(g);
    return columns.map((c, k) => {
      const met = some ? columnMet(g, g.keys[k].cell) : c;
      if (!g.options.sort) return APPEARING.of([met])[0];
      return g.options.observed && met.dtype.kind === 'category' ? takeColumn(met, sortedFirsts(met)) : sortedUniques(met);
    });
  },
});

/** Has some row a missing key? */
function lacksKeys(g: Grouped): boolean {
  const { state, keys } = settleKeys(g);
  const counted = aggregateCells(state.rows, [
    { expr: agg('agg.size', []), dtype: dtypes.int64 },
    ...keys.map((k) => ({ expr: agg('agg.count', [denan(k.cell.expr)]), dtype: dtypes.int64 })),
  ]).map((c) => Number(valuesOf(c.vector)[0]));
  return counted.some((n) => n < counted[0]);
}

/** The first row of each category that some row has, in the order of the categories. */
function sortedFirsts({ vector }: LocalColumn): number[] {
  const firsts = new Map<number, number>();
  valuesOf(vector).forEach((code, i) => {
    if (code !== null && !firsts.has(code as number)) firsts.set(code as number, i);
  });
  return [...firsts].sort(([a], [b]) => a - b).map(([, i]) => i);
}

/** The index that groups make. */
export function groupIndex(g: Grouped, cells: readonly Cell[]): RowIndex {
  const freq = g.keys.length === 1 ? (g.keys[0].bins === undefined ? levelFreq(g) : g.keys[0].bins.freq) : null;
  return {
    kind: 'cells',
    cells,
    names: groupNames(g),
    multi: cells.length > 1,
    freq,
    missingIsLabel: !g.options.dropna && !(showsAll(g) && g.keys.length > 1),
    levels: groupLevels(g),
  };
}

/** Results under their labels, the groups as index or (as_index false) as the first columns. */
export function groupedState(g: Grouped, done: Aggregated, labels: Index): FrameState {
  const shown = shownKeys(g, done.rows, done.keys);
  if (g.options.asIndex) return { rows: shown.rows, labels, cells: done.cells, index: groupIndex(g, shown.cells) };
  return withKeyColumns(g, { rows: shown.rows, labels, cells: done.cells, index: RANGE }, shown.cells);
}

/** Key columns before the others. */
export function withKeyColumns(g: Grouped, state: FrameState, keys: readonly Cell[]): FrameState {
  const names = g.keys.map((k, i) => k.name ?? (g.keys.length === 1 ? 'index' : `level_${i}`));
  const add = names.flatMap((n, i) => (state.labels.holds(n) ? [] : [i]));
  const width = state.labels.nlevels;
  const padded = (n: unknown): unknown => (state.labels.isMulti ? tuple(n, ...new Array(width - 1).fill('')) : n);
  const labels = makeIndex([...add.map((i) => padded(names[i])), ...state.labels.labels], {
    names: state.labels.names,
    ...(state.labels.isMulti ? { multi: true } : { multi: false }),
  });
  return { ...state, labels, cells: [...add.map((i) => keys[i]), ...state.cells] };
}

/** The groups' labels only. */
export function groupLabels(g: Grouped): FrameState {
  const done = aggregate(g, ready(g, []), []);
  const shown = shownKeys(g, done.rows, done.keys);
  return { rows: shown.rows, labels: wrapIndex(rangeData(0)), cells: [], index: groupIndex(g, shown.cells) };
}
