import { type AggregateExpr, call, denan, lit, type Node, over, type SortKey, type WindowExpr } from '@pandorable/planner';
import { type Division, extend, type Values } from './context.js';
import type { Numbered } from './numbers.js';

/** Rows with values of all rows beside each. */
export function withTotals(rows: Node, windows: readonly WindowExpr[], division: Division, values: Values): Node {
  const totals = windows.map((w) => ({ out: division.column(w.type), expr: totalOf(w) }));
  const one: Node = {
    kind: 'aggregate',
    input: rows,
    keys: [],
    aggregates: totals.map((t) => ({ id: t.out.id, expr: t.expr })),
    order: 'none',
  };
  windows.forEach((w, i) => {
    values.set(w, totals[i].out);
  });
  return division.keepsRows({ kind: 'join', left: rows, right: one, how: 'cross', on: [], order: 'none' }, rows);
}

function totalOf({ fn, args, options, order, type }: WindowExpr): AggregateExpr {
  return {
    kind: 'aggregate',
    fn,
    args,
    type,
    ...(options === undefined ? {} : { options }),
    ...(Array.isArray(order) ? { order } : {}),
  };
}

/** Equal keys share the smallest of their numbers. */
export function withRank(
  { rows, number }: Numbered,
  keys: readonly SortKey[],
  windows: readonly WindowExpr[],
  division: Division,
  values: Values,
): Node {
  const low = division.column();
  const partition = keys.map((k) => denan(k.expr));
  for (const w of windows) values.set(w, call('add', [low, lit(1)]));
  return extend(rows, [{ id: low.id, expr: over('agg.min', [number], { partition, order: 'none' }) }]);
}

/** The number of each key among the different ones. */
export function withDenseRank(
  rows: Node,
  keys: readonly SortKey[],
  windows: readonly WindowExpr[],
  division: Division,
  values: Values,
): Node {
  const exprs = keys.map((k) => denan(k.expr));
  const columns = exprs.map((e) => division.column(e.type));
  const place = division.column();
  const groups: Node = {
    kind: 'aggregate',
    input: rows,
    keys: columns.map((c, i) => ({ id: c.id, expr: exprs[i] })),
    aggregates: [],
    order: 'none',
  };
  const sorted: Node = { kind: 'sort', input: groups, keys: keys.map((k, i) => ({ ...k, expr: columns[i] })) };
  const right = extend(sorted, [{ id: place.id, expr: over('win.row_number', [], { order: 'none' }) }]);
  for (const w of windows) values.set(w, place);
  const on = exprs.map((e, i) => [e, columns[i]] as const);
  return division.keepsRows({ kind: 'join', left: rows, right, how: 'inner', on, order: 'none' }, rows);
}
