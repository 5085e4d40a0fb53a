import {
  type AsofJoinNode,
  anyExpr,
  call,
  col,
  type Expr,
  lit,
  mapChildren,
  type Named,
  type Node,
  nodeChildren,
  type ProjectNode,
  rewrite,
  type SortKey,
  schemaOf,
  type WindowExpr,
} from '@pandorable/planner';
import type { DividedAsofJoin } from '../asof.js';
import { Division, type Values, type WindowFacts } from './context.js';
import { type WindowKind, windowKind } from './kinds.js';
import { type Numbered, numbered } from './numbers.js';
import { withKeyReach, withReach } from './reach.js';
import { rowsAtMost } from './rows-at-most.js';
import { withRunning } from './running.js';
import { withDenseRank, withRank, withTotals } from './whole.js';

/** Each running value, total or dense rank reads its rows twice: so often, one below the other, before one task has to do. */
const MAX_DEPTH = 3;

/** Windows over all of many rows, which Spark would bring to one task, become windows over parts of them and what joins these. */
export function divideWindows(plan: Node, facts: WindowFacts): Node {
  const division = new Division(facts);
  const counts = new Map<Node, number>();
  const big = (...rows: Node[]): boolean => rows.reduce((n, r) => n + rowsAtMost(r, facts, counts), 0) > facts.plainRows;
  return rewrite(plan, (node, before) => {
    const out =
      before.kind === 'project' && big(before.input)
        ? divided(node as ProjectNode, division)
        : before.kind === 'asof-join' && before.by.length === 0 && big(before.left, before.right)
          ? dividedAsof(node as AsofJoinNode, division)
          : node;
    division.depth(out, nodeChildren(out));
    return out;
  });
}

/** An as-of join is a window over the rows of both sides, see asof.ts. */
function dividedAsof(node: AsofJoinNode, division: Division): Node {
  const depth = Math.max(...nodeChildren(node).map((n) => division.depth(n, nodeChildren(n))));
  if (depth >= MAX_DEPTH) return node;
  const out: DividedAsofJoin = { ...node, blockRows: division.facts.blockRows };
  division.setDepth(out, depth + 1);
  return out;
}

type Kinds = Map<WindowKind, WindowExpr[]>;
const readsTwice = (kinds: Kinds): boolean => kinds.has('running') || kinds.has('whole') || kinds.has('dense');

/** The windows of a project by the text of their order and by kind. */
function windowsOf(node: ProjectNode): Map<string, Kinds> {
  const orders = new Map<string, Kinds>();
  const add = (w: WindowExpr): void => {
    const kind = windowKind(w);
    if (kind === undefined) return;
    const order = kind === 'whole' ? '' : textOf(w.order);
    const kinds = orders.get(order) ?? new Map<WindowKind, WindowExpr[]>();
    orders.set(order, kinds);
    kinds.set(kind, [...(kinds.get(kind) ?? []), w]);
  };
  for (const c of node.columns) anyExpr(c.expr, (e) => (e.kind === 'window' && add(e), false));
  return orders;
}

const textOf = (order: WindowExpr['order']): string => JSON.stringify(order, (_, v) => (typeof v === 'bigint' ? `${v}n` : v));

function divided(node: ProjectNode, division: Division): Node {
  const orders = windowsOf(node);
  const depth = division.depth(node.input, nodeChildren(node.input));
  if (orders.size === 0 || depth >= MAX_DEPTH) return node;
  const values: Values = new Map();
  let rows = node.input;
  let number: Numbered['number'] | undefined;
  for (const kinds of orders.values()) {
    const done = withKinds(rows, kinds, division, values);
    rows = done.rows;
    if (done.asTheyCome) number = done.number;
  }
  // the plan's makers saw that rows stay as they come
  if (number !== undefined) rows = { kind: 'sort', input: rows, keys: [{ expr: number }] };
  division.setDepth(rows, depth + ([...orders.values()].some(readsTwice) ? 1 : 0));
  const columns = [...(node.keep ? schemaOf(node.input).map(passing) : []), ...node.columns];
  return { kind: 'project', input: rows, columns: columns.map((c) => ({ id: c.id, expr: withValues(c.expr, values) })) };
}

const passing = ({ id, type }: { id: string; type: Expr['type'] }): Named => ({ id, expr: col(id, type) });

interface Done {
  readonly rows: Node;
  readonly number?: Numbered['number'];
  /** the windows had the order of the rows as they come */
  readonly asTheyCome: boolean;
}

/** The rows with the values of windows that have one order. */
function withKinds(given: Node, kinds: Kinds, division: Division, values: Values): Done {
  const of = (kind: WindowKind): readonly WindowExpr[] => kinds.get(kind) ?? [];
  let rows = given;
  if (of('whole').length > 0) rows = withTotals(rows, of('whole'), division, values);
  const dense = of('dense');
  if (dense.length > 0) rows = withDenseRank(rows, dense[0].order as readonly SortKey[], dense, division, values);
  if (of('keys').length > 0) rows = withKeyReach(rows, of('keys'), division, values);
  const ordered = [...of('number'), ...of('rank'), ...of('running'), ...of('reach')];
  if (ordered.length === 0) return { rows, asTheyCome: false };
  const [{ order }] = ordered;
  const exact = ordered.length > of('running').length;
  let at = numbered(rows, order, exact, division);
  for (const w of of('number')) values.set(w, call('add', [at.number, lit(1)]));
  if (of('rank').length > 0) at = { ...at, rows: withRank(at, order as readonly SortKey[], of('rank'), division, values) };
  if (of('running').length > 0) at = { ...at, ...withRunning(at, of('running'), division, values) };
  if (of('reach').length > 0) at = { ...at, ...withReach(at, of('reach'), division, values) };
  return { rows: at.rows, number: at.number, asTheyCome: !Array.isArray(order) };
}

function withValues(e: Expr, values: Values): Expr {
  const value = e.kind === 'window' ? values.get(e) : undefined;
  return value ?? (e.kind === 'column' || e.kind === 'literal' ? e : mapChildren(e, (c) => withValues(c, values)));
}
