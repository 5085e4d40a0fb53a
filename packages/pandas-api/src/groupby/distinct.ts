import {
  agg,
  and,
  call,
  cast,
  col,
  denan,
  type Expr,
  freshId,
  hasWindow,
  IndexError,
  isNotNull,
  type Node,
  NotImplementedError,
  over,
  types,
  valuesOf,
} from '@pandorable/planner';
import { INFERRED, inferCells } from '../cells/infer.js';
import { takeRows } from '../core/align.js';
import type { Args } from '../core/args.js';
import { labelKey } from '../core/boxes.js';
import { collectCells } from '../core/collect.js';
import { localState } from '../core/make.js';
import { columnOf } from '../core/values.js';
import { objectValues } from '../dtypes/cast-local.js';
import { dtypes } from '../dtypes/registry.js';
import { columnPositions } from '../frame/columns.js';
import { type Frame, frameOf } from '../frame/frame.js';
import { type Cell, RANGE, settle } from '../frame/state.js';
import { rangeData } from '../index/data.js';
import { makeIndex, wrapIndex } from '../index/make.js';
import { isMissing } from '../scalars/index.js';
import { type Series, seriesOf, seriesStateOf } from '../series/series.js';
import { localNode } from '../session/client.js';
import { everyCategory, present } from '../statistics/combinations.js';
import { groupNames, shownKeys, withKeyColumns } from './aggregate.js';
import { type Grouped, type Key, labelsAt, settleKeys, validRow, valuePositions } from './grouped.js';
import { GroupCutter, groupRows, localGroups } from './local.js';
import { rowsResult } from './rows.js';
import { underGroups } from './under-groups.js';

/** g.value_counts: rows of each group by their values. */
export function countValues(given: Grouped, a: Args): Series | Frame {
  if (!isMissing(a['bins']))
    throw new NotImplementedError('value_counts() of groups with bins: cut the column with pd.cut and group by that too');
  const g = settleKeys(given);
  const at = isMissing(a['subset'])
    ? valuePositions(g)
    : [...(a['subset'] as Iterable<unknown>)].flatMap((l) => [...columnPositions(g.state, l)]);
  const typed = inferCells(
    g.state.rows,
    at.map((i) => g.state.cells[i]),
    INFERRED.all,
  );
  const plain = settle(typed.rows, [...g.keys.map((k) => k.cell), ...typed.cells], hasWindow);
  const keyCells = plain.cells.slice(0, g.keys.length);
  const values = plain.cells.slice(g.keys.length);
  const tests = [
    validRow({ ...g, keys: g.keys.map((k, i) => ({ ...k, cell: keyCells[i] })) }),
    ...(a['dropna'] === false ? [] : values.map((v) => isNotNull(v.expr))),
  ].filter((t) => t !== null);
  const unused = unusedOf(g, plain.cells);
  const rows: Node =
    tests.length === 0 || unused.includes(true)
      ? plain.rows
      : { kind: 'filter', input: plain.rows, predicate: and(tests[0], ...tests.slice(1)) };
  return counted(g, rows, keyCells, values, at, a);
}

function counted(g: Grouped, input: Node, keys: readonly Cell[], values: readonly Cell[], at: readonly number[], a: Args): Series | Frame {
  const all = [...keys, ...values].map((c) => ({ id: freshId(), cell: { ...c, expr: denan(c.expr) } }));
  const count = freshId();
  const node: Node = {
    kind: 'aggregate',
    input,
    keys: all.map((k) => ({ id: k.id, expr: k.cell.expr })),
    aggregates: [{ id: count, expr: agg('agg.size', []) }],
    order: 'first',
  };
  const found = all.map((k): Cell => ({ ...k.cell, expr: col(k.id, k.cell.expr.type) }));
  const { rows: counts, cells, size } = withUnused(g, node, found, col(count, types.int64), a['dropna'] !== false);
  const groupKeys = cells.slice(0, keys.length);
  const share = over('agg.sum', [size], { partition: groupKeys.map((k) => k.expr), order: 'none' });
  const byGroup = g.options.sort ? groupKeys.map((k) => ({ expr: k.expr })) : [];
  const order = [...byGroup, ...(a['sort'] === false ? [] : [{ expr: size, descending: a['ascending'] !== true }])];
  const sorted: Node = order.length === 0 ? counts : { kind: 'sort', input: counts, keys: order };
  const masked = g.series !== null && values[0].dtype.masked;
  const value: Cell =
    a['normalize'] === true
      ? { expr: call('div', [cast(size, types.float64), cast(share, types.float64)]), dtype: masked ? dtypes.Float64 : dtypes.float64 }
      : { expr: size, dtype: masked ? dtypes.Int64 : dtypes.int64 };
  const shown = shownKeys({ ...g, keys: [...g.keys, ...values.map((cell): Key => ({ cell, name: null }))] }, sorted, cells);
  const names = [...groupNames(g), ...at.map((i) => (g.series !== null ? g.series.name : g.state.labels.labelAt(i)))];
  const name = a['normalize'] === true ? 'proportion' : 'count';
  const labels = makeIndex([name]);
  if (g.options.asIndex)
    return seriesOf({
      rows: shown.rows,
      cell: value,
      index: { kind: 'cells', cells: shown.cells, names, multi: true, missingIsLabel: true },
      name,
    });
  const wide: Grouped = { ...g, keys: names.map((n, i) => ({ cell: shown.cells[i], name: n })) };
  return frameOf(withKeyColumns(wide, { rows: shown.rows, labels, cells: [value], index: RANGE }, shown.cells));
}

/** The keys and values whose categories are listed whether they occur or not. */
const unusedOf = (g: Grouped, cells: readonly Cell[]): boolean[] =>
  cells.map((c, i) => c.dtype.kind === 'category' && (i >= g.keys.length || (!g.options.observed && g.keys[i].labels === undefined)));

/** The counts beside those of combinations that do not occur, where a key is categorical. */
function withUnused(
  g: Grouped,
  rows: Node,
  cells: readonly Cell[],
  size: Expr,
  dropna: boolean,
): { rows: Node; cells: readonly Cell[]; size: Expr } {
  const unused = unusedOf(g, cells);
  if (!unused.includes(true)) return { rows, cells, size };
  const columns = collectCells(rows, [...cells, { expr: size, dtype: dtypes.int64 }]);
  const given = { keys: columns.slice(0, -1), counts: valuesOf(columns.at(-1)!.vector).map(Number) };
  const whole = present(
    everyCategory(given, unused),
    cells.map((_, i) => (i < g.keys.length ? g.options.dropna : dropna)),
  );
  const node = localNode([...whole.keys.map((k) => k.vector), columnOf(whole.counts, dtypes.int64).vector]);
  const exprs = node.columns.map((c) => col(c.id, c.type));
  return { rows: node, cells: cells.map((c, i) => ({ ...c, expr: exprs[i] })), size: exprs.at(-1)! };
}

/** s.groupby(…).unique(): an array for each group. */
export function uniqueValues(g: Grouped): Series | Frame {
  const groups = localGroups(g);
  const [at] = valuePositions(g);
  const cutter = new GroupCutter(g, [at]);
  const floats = cutter.dtype(0).kind === 'float' && !cutter.dtype(0).masked;
  const values = floats ? cutter.values(0) : objectValues(cutter.column(0)).map((v) => (v instanceof Number ? Number(v) : v));
  const lists = Array.from({ length: groups.count }, (_, k) => [
    ...new Map(Array.from(groupRows(groups, k), (i) => [labelKey(values[i]), values[i]] as const)).values(),
  ]);
  const column = columnOf(floats ? lists.map((l) => Float64Array.from(l as number[])) : lists, dtypes.object);
  if (!g.options.asIndex)
    return frameOf(
      localState([...wrapIndex(groups.index).columns, column], makeIndex([...groupNames(g), g.series!.name]), rangeData(groups.count)),
    );
  return seriesOf(seriesStateOf(localState([column], makeIndex([0]), groups.index), g.series!.name));
}

/** Rows of each group by position, under the groups' names. */
export function takeGroups(g: Grouped, indices: readonly number[]): Series | Frame {
  const groups = localGroups(g);
  const at: number[] = [];
  for (let k = 0; k < groups.count; k++) {
    const rows = groupRows(groups, k);
    for (const i of indices) {
      const row = rows[i < 0 ? i + rows.length : i];
      if (row === undefined) throw new IndexError('indices are out-of-bounds');
      at.push(row);
    }
  }
  const values = valuePositions(g);
  const n = values.length;
  const taken = takeRows({ ...g.state, cells: [...values.map((i) => g.state.cells[i]), ...g.keys.map((k) => k.cell)] }, at);
  const state = { ...taken, cells: taken.cells.slice(0, n), labels: labelsAt(g, values) };
  const keys = g.keys.map((k, i) => ({ ...k, cell: taken.cells[n + i] }));
  return rowsResult(g, g.options.groupKeys && g.options.asIndex ? underGroups({ ...g, keys }, state) : state);
}
