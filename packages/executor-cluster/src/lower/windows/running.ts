import {
  type AggregateExpr,
  type AggregateName,
  agg,
  type ColumnExpr,
  call,
  denan,
  type Expr,
  type Frame,
  isFloat,
  isNull,
  type JoinNode,
  lit,
  type Node,
  nullOf,
  over,
  type SortKey,
  type WindowExpr,
  when,
} from '@pandorable/planner';
import { type Division, extend, type Values } from './context.js';
import { isBackward } from './kinds.js';
import type { Numbered } from './numbers.js';

/** How a value up to a row is made of that of the row's block and of those of the blocks before. */
interface Rule {
  /** of a block's rows */
  readonly summary: AggregateName;
  /** of the summaries of the blocks before */
  readonly carry: AggregateName;
  readonly joined: (local: Expr, carry: Expr) => Expr;
}
const added = (local: Expr, carry: Expr): Expr => denan(call('add', [local, carry]));
const rule = (summary: AggregateName, carry: AggregateName, joined: Rule['joined']): Rule => ({ summary, carry, joined });
const nearest = (end: 'first' | 'last'): Rule => rule(`agg.${end}`, `agg.${end}`, (local, carry) => call('coalesce', [local, carry]));

const RULES: Readonly<Record<string, Rule>> = {
  'agg.sum': rule('agg.sum', 'agg.sum', added),
  'agg.count': rule('agg.count', 'agg.sum', added),
  'agg.size': rule('agg.size', 'agg.sum', added),
  'agg.min': rule('agg.min', 'agg.min', (a, b) => call('least', [a, b])),
  'agg.max': rule('agg.max', 'agg.max', (a, b) => call('greatest', [a, b])),
  'agg.any': rule('agg.any', 'agg.any', (a, b) => call('or', [a, b])),
  'agg.all': rule('agg.all', 'agg.all', (a, b) => call('and', [a, b])),
  'win.ffill': nearest('last'),
  'win.bfill': nearest('first'),
};

const EARLIER: Frame = { start: null, end: -1 };
const LATER: Frame = { start: 1, end: null };
const isReversed = (w: WindowExpr): boolean => w.fn === 'win.bfill' || (w.frame !== undefined && isBackward(w.frame));

/** Rows with running values: first within blocks of numbers, then with what the blocks before (or after) add to them. */
export function withRunning(
  { rows, number }: Numbered,
  windows: readonly WindowExpr[],
  division: Division,
  values: Values,
): { readonly rows: Node } {
  const [block, key] = [division.column(), division.column()];
  const byNumber: SortKey[] = [{ expr: number }];
  const blocks = extend(rows, [{ id: block.id, expr: call('floordiv', [number, lit(division.facts.blockRows)]) }]);
  const parts = windows.map((w) => part(w, byNumber, block, key, division));
  const locals = extend(
    blocks,
    parts.map((p) => ({ id: p.local.id, expr: p.localExpr })),
  );
  const summaries: Node = {
    kind: 'aggregate',
    input: blocks,
    keys: [{ id: key.id, expr: block }],
    aggregates: parts.map((p) => ({ id: p.summary.id, expr: p.summaryExpr })),
    order: 'none',
  };
  const carries: Node = {
    kind: 'project',
    input: summaries,
    columns: [{ id: key.id, expr: key }, ...parts.map((p) => ({ id: p.carry.id, expr: p.carryExpr }))],
  };
  const joined: JoinNode = {
    kind: 'join',
    left: locals,
    right: carries,
    how: 'inner',
    on: [],
    condition: call('eq', [block, key]),
    order: 'none',
  };
  windows.forEach((w, i) => {
    values.set(w, RULES[w.fn].joined(parts[i].local, parts[i].carry));
  });
  return { rows: division.keepsRows(joined, rows) };
}

interface Part {
  readonly local: ColumnExpr;
  readonly localExpr: Expr;
  readonly summary: ColumnExpr;
  readonly summaryExpr: AggregateExpr;
  readonly carry: ColumnExpr;
  readonly carryExpr: Expr;
}

function part(w: WindowExpr, byNumber: readonly SortKey[], block: ColumnExpr, key: ColumnExpr, division: Division): Part {
  const { summary, carry } = RULES[w.fn];
  const localExpr: WindowExpr = { ...w, partition: [block], order: byNumber };
  const summaryExpr = agg(summary, w.args, w.fn.startsWith('win.') ? { order: byNumber } : {});
  const summed = division.column(summaryExpr.type);
  const frame = isReversed(w) ? LATER : EARLIER;
  const before = (fn: AggregateName, x: Expr): WindowExpr => over(fn, [x], { order: [{ expr: key }], frame });
  const plain = before(carry, summed);
  // a sum of infinities of both signs is missing, and so is whatever comes after it
  const carryExpr = w.fn === 'agg.sum' && isFloat(summed.type) ? when(before('agg.any', isNull(summed)), nullOf(plain.type), plain) : plain;
  return {
    local: division.column(w.type),
    localExpr,
    summary: summed,
    summaryExpr,
    carry: division.column(plain.type),
    carryExpr,
  };
}
