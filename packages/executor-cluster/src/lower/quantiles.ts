import {
  type AggregateExpr,
  type AggregateNode,
  agg,
  type ColumnExpr,
  call,
  cast,
  col,
  denan,
  type Expr,
  freshId,
  isFloat,
  isInt,
  isNotNull,
  lit,
  type Named,
  type Node,
  nullOf,
  over,
  rewrite,
  types,
  when,
} from '@pandorable/planner';
import { bracketedQuantiles } from './quantile-brackets.js';
import type { WindowFacts } from './windows/context.js';
import { rowsAtMost } from './windows/rows-at-most.js';

/**
 * Quantiles of more values than this, of all columns together, are found by sorts of the rows: lists of the values have to fit into one
 * task, which needs up to 100 bytes for each.
 */
const LIST_VALUES = 2 ** 22;

/** How quantiles of many rows are found: between bounds that Spark tells, or where the rows are sorted and numbered. */
export type Search = 'bracketed' | 'sorted';

/** Quantiles of all of many rows, in no list of all values. */
export function quantilesOfMany(plan: Node, facts: WindowFacts, search: Search, listValues: number = LIST_VALUES): Node {
  const counts = new Map<Node, number>();
  return rewrite(plan, (node, before) => {
    if (before.kind !== 'aggregate' || before.keys.length > 0) return node;
    const columns = quantilesByColumn(node as AggregateNode);
    const many = columns.length > 0 && rowsAtMost(before.input, facts, counts) * columns.length > listValues;
    return many ? taken(node as AggregateNode, columns, search) : node;
  });
}

type Aggregate = AggregateNode['aggregates'][number];

const isQuantile = ({ expr: { fn, args } }: Aggregate): boolean =>
  (fn === 'agg.median' || fn === 'agg.quantile') && (isFloat(args[0].type) || isInt(args[0].type));

/** The quantiles of each column. */
function quantilesByColumn(node: AggregateNode): Aggregate[][] {
  const columns = new Map<string, Aggregate[]>();
  for (const q of node.aggregates.filter(isQuantile)) {
    const key = JSON.stringify(q.expr.args[0], (_, v) => (typeof v === 'bigint' ? `${v}n` : v));
    columns.set(key, [...(columns.get(key) ?? []), q]);
  }
  return [...columns.values()];
}

/** One row of the other aggregates, and one or more for the quantiles. */
function taken(node: AggregateNode, columns: readonly Aggregate[][], search: Search): Node {
  const others = node.aggregates.filter((a) => !isQuantile(a));
  const parts =
    search === 'sorted' ? columns.map((of) => quantilesOf(node.input, of)) : [bracketedQuantiles(node.input, columns, wantedOf)];
  if (others.length > 0) parts.push({ ...node, aggregates: others });
  const input = parts.reduce((left, right) => ({ kind: 'join', left, right, how: 'cross', on: [], order: 'none' }));
  return { kind: 'project', input, columns: node.aggregates.map(({ id, expr }) => ({ id, expr: col(id, expr.type) })) };
}

const column = (type: Expr['type']): ColumnExpr => col(freshId(), type);

/** One row with quantiles of one column. */
function quantilesOf(rows: Node, quantiles: readonly Aggregate[]): Node {
  const [arg] = quantiles[0].expr.args;
  const [value, at, count] = [column(types.float64), column(types.int64), column(types.int64)];
  const present: Node = {
    kind: 'project',
    input: { kind: 'filter', input: rows, predicate: isNotNull(arg) },
    columns: [{ id: value.id, expr: cast(denan(arg), types.float64) }],
  };
  const numbered: Node = {
    kind: 'project',
    input: { kind: 'sort', input: present, keys: [{ expr: value }] },
    columns: [
      { id: value.id, expr: value },
      { id: at.id, expr: call('sub', [over('win.row_number', [], { order: 'none' }), lit(1)]) },
    ],
  };
  const counted: Node = {
    kind: 'aggregate',
    input: present,
    keys: [],
    aggregates: [{ id: count.id, expr: agg('agg.count', [value]) }],
    order: 'none',
  };
  const beside: Node = { kind: 'join', left: numbered, right: counted, how: 'cross', on: [], order: 'none' };
  const places = quantiles.map((q) => placesOf(q.expr, count));
  const isAt = (place: Expr): Expr => call('eq', [at, place]);
  const wanted = places.flatMap((p) => [p.low, p.high]).map(isAt);
  const ends = places.map((p) => [p.low, p.high].map((place) => ({ place, out: column(types.float64) })));
  const ones: Aggregate[] = ends.flat().map(({ place, out }) => ({
    id: out.id,
    expr: agg('agg.max', [when(isAt(place), value, nullOf(types.float64))]),
  }));
  const all = column(types.int64);
  const row: Node = {
    kind: 'aggregate',
    input: { kind: 'filter', input: beside, predicate: wanted.reduce((a, b) => call('or', [a, b])) },
    keys: [],
    aggregates: [...ones, { id: all.id, expr: agg('agg.max', [count]) }],
    order: 'none',
  };
  const columns = quantiles.map(({ id, expr }, i): Named => {
    const [low, high] = ends[i].map((e) => e.out);
    return { id, expr: cast(between(expr, low, high, placesOf(expr, all)), expr.type) };
  });
  return { kind: 'project', input: row, columns };
}

interface Places {
  /** between two numbers of rows */
  readonly place: Expr;
  readonly low: Expr;
  readonly high: Expr;
}

const wantedOf = ({ expr }: Aggregate) => ({ q: quantileOf(expr), interpolation: interpolationOf(expr) });
const quantileOf = ({ fn, options }: AggregateExpr): number => (fn === 'agg.median' ? 0.5 : Number(options?.['q'] ?? 0.5));
const interpolationOf = ({ options }: AggregateExpr): string => String(options?.['interpolation'] ?? 'linear');

/** The numbers of the rows, of so many in order, that a quantile is made of. */
function placesOf(quantile: AggregateExpr, count: Expr): Places {
  const last = cast(call('sub', [count, lit(1)]), types.float64);
  const place = call('mul', [last, lit(quantileOf(quantile), types.float64)]);
  const whole = (fn: 'floor' | 'ceil' | 'round'): Expr => cast(call(fn, [place]), types.int64);
  const how = interpolationOf(quantile);
  if (how === 'nearest') return { place, low: whole('round'), high: whole('round') };
  return { place, low: whole(how === 'higher' ? 'ceil' : 'floor'), high: whole(how === 'lower' ? 'floor' : 'ceil') };
}

function between(quantile: AggregateExpr, low: Expr, high: Expr, { place }: Places): Expr {
  const how = interpolationOf(quantile);
  if (how === 'midpoint') return call('div', [call('add', [low, high]), lit(2, types.float64)]);
  if (how !== 'linear') return low;
  const part = call('sub', [place, call('floor', [place])]);
  const line = call('add', [low, call('mul', [call('sub', [high, low]), part])]);
  return when(call('gt', [part, lit(0, types.float64)]), denan(line), low);
}
