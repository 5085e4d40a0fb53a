import { type AsofJoinNode, type Field, schemaOf } from '@pandorable/planner';
import type { Relation } from '../gen/spark/connect/relations_pb.js';
import { rescale } from './counts.js';
import { columnName, printExpr } from './expr.js';
import { type Context, lower, scope } from './node.js';
import { aggregate, filter, join, named, type OrderBy, project, sequence, sort, sqlAs, sqlExpr, union } from './relations.js';
import { sqlType } from './types.js';

type Side = 'backward' | 'forward';
const name = (f: Field): string => columnName(f.id);

/** An as-of join of many rows without `by`: one task cannot have them all, so many have a part each. */
export interface DividedAsofJoin extends AsofJoinNode {
  readonly blockRows: number;
}

/**
 * For each left row the nearest right row. Spark's own as-of join compares each left row with every right row; here the rows of both sides
 * are put together, sorted by their key, and each left row takes the last right row before it, or the first after it.
 */
export function asofJoin(node: AsofJoinNode | DividedAsofJoin, context: Context): Relation {
  const [left, right] = [schemaOf(node.left), schemaOf(node.right)];
  const both = stacked(node, context, left, right);
  const passed = [...left.map((f) => name(f)), '_on', '_left'];
  const found = 'blockRows' in node ? inBlocks(both, node, passed) : atOnce(both, node, passed);
  const rows = filter(found, '_left');
  const chosen = node.direction === 'nearest' ? nearer() : `_${node.direction}`;
  const picked = project(rows, [...left.map((f) => sqlExpr(name(f))), sqlExpr('_on'), sqlAs(chosen, '_row')]);
  const { type } = node.leftOn;
  // a tolerance of times is in nanoseconds
  const gap = type.kind === 'timestamp' ? rescale('abs(_on - _row._on)', type.unit, 'ns') : 'abs(_on - _row._on)';
  const near = node.tolerance === undefined ? 'true' : `${gap} <= ${printExpr(node.tolerance, scope(node.left, node.right))}`;
  return project(picked, [
    ...left.map((f) => sqlExpr(name(f))),
    ...right.map((f) => sqlAs(`CASE WHEN ${near} THEN _row.${name(f)} END`, f.id)),
  ]);
}

const sidesOf = ({ direction }: AsofJoinNode): Side[] => (direction === 'nearest' ? ['backward', 'forward'] : [direction]);

/** The neighbours of each row, as windows over all rows with equal `by`. */
function atOnce(both: Relation, node: AsofJoinNode, passed: readonly string[]): Relation {
  const partition = node.by.length === 0 ? '' : `PARTITION BY ${node.by.map((_, i) => `_b${i}`).join(', ')} `;
  const found = (s: Side): string => `${NEIGHBOUR[s]} OVER (${partition}ORDER BY ${sortText(orderFor(s, node.allowExact))} ${FRAME[s]})`;
  return project(both, [...passed.map(sqlExpr), ...sidesOf(node).map((s) => sqlAs(found(s), `_${s}`))]);
}

/** Sides that one order of the rows does for: an exact match is the nearest one, so that the row after it need not be one, too. */
const sidesByOrder = (node: AsofJoinNode): Side[][] =>
  node.direction === 'nearest' && !node.allowExact ? [['backward'], ['forward']] : [sidesOf(node)];

/**
 * The same in two passes: rows are numbered in their order; each row looks for its neighbours among those of its block of numbers, and takes
 * the last right row of the blocks before (the first one of those after) where it finds none.
 */
function inBlocks(both: Relation, node: DividedAsofJoin, passed: readonly string[]): Relation {
  let rows = both;
  let columns = [...passed, '_place', '_right'];
  for (const sides of sidesByOrder(node)) {
    const order = orderFor(sides[0], node.allowExact);
    const numbered = withBlocks(rows, columns, order, node.blockRows);
    const local = project(numbered, [
      ...columns.map(sqlExpr),
      sqlExpr('_block'),
      ...sides.map((s) => sqlAs(`${NEIGHBOUR[s]} OVER (PARTITION BY _block ORDER BY _number ${FRAME[s]})`, `_near_${s}`)),
    ]);
    // right rows have the same numbers whatever else stands beside the rows
    const carried = join(
      local,
      carries(withBlocks(both, ['_left', '_right'], order, node.blockRows, ['_on', '_place']), sides),
      'left',
      '_block = _key',
    );
    rows = project(carried, [...columns.map(sqlExpr), ...sides.map((s) => sqlAs(`coalesce(_near_${s}, _carry_${s})`, `_${s}`))]);
    columns = [...columns, ...sides.map((s) => `_${s}`)];
  }
  return rows;
}

/** The columns with the rows' numbers in an order, and their blocks. */
function withBlocks(
  rows: Relation,
  columns: readonly string[],
  order: readonly OrderBy[],
  blockRows: number,
  more: readonly string[] = [],
): Relation {
  const sorted = sort(project(rows, [...columns, ...more].map(sqlExpr)), order);
  const numbered = project(sorted, [...columns.map(sqlExpr), named(sequence(), '_number')]);
  return project(numbered, [...columns.map(sqlExpr), sqlExpr('_number'), sqlAs(`_number DIV ${blockRows}`, '_block')]);
}

/** For each block the nearest right row of the blocks before, or after it: one row a block. */
function carries(numbered: Relation, sides: readonly Side[]): Relation {
  const blocks = aggregate(
    numbered,
    [sqlAs('_block', '_key')],
    sides.map((s) => sqlAs(`${EDGE[s]}(_right, _number) FILTER (WHERE NOT _left)`, `_edge_${s}`)),
  );
  const carry = (s: Side): string => `${CARRY[s]} OVER (ORDER BY _key ${CARRY_FRAME[s]})`;
  return project(blocks, [sqlExpr('_key'), ...sides.map((s) => sqlAs(carry(s), `_carry_${s}`))]);
}

const NEIGHBOUR = { backward: 'last_value(_right, true)', forward: 'first_value(_right, true)' } as const;
const FRAME = {
  backward: 'ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW',
  forward: 'ROWS BETWEEN CURRENT ROW AND UNBOUNDED FOLLOWING',
} as const;
const EDGE = { backward: 'max_by', forward: 'min_by' } as const;
const CARRY = { backward: 'last_value(_edge_backward, true)', forward: 'first_value(_edge_forward, true)' } as const;
const CARRY_FRAME = {
  backward: 'ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING',
  forward: 'ROWS BETWEEN 1 FOLLOWING AND UNBOUNDED FOLLOWING',
} as const;

/** Rows of both sides: keys, the left row's columns, the right row as a struct. */
function stacked(node: AsofJoinNode, context: Context, left: readonly Field[], right: readonly Field[]): Relation {
  const none = (f: Field) => `CAST(NULL AS ${sqlType(f.type)})`;
  const order = 'monotonically_increasing_id()';
  const keys = (side: 0 | 1) => [
    sqlAs(printExpr(side === 0 ? node.leftOn : node.rightOn, scope(side === 0 ? node.left : node.right)), '_on'),
    ...node.by.map((pair, i) => sqlAs(printExpr(pair[side], scope(side === 0 ? node.left : node.right)), `_b${i}`)),
  ];
  const numbered = project(lower(node.right, context), [...right.map((f) => sqlExpr(name(f))), sqlAs(order, '_place')]);
  const row = `struct(${[`${printExpr(node.rightOn, scope(node.right))} AS _on`, ...right.map(name)].join(', ')})`;
  const fields = [`_on: ${sqlType(node.rightOn.type)}`, ...right.map((f) => `${name(f)}: ${sqlType(f.type)}`)];
  const l = project(lower(node.left, context), [
    ...left.map((f) => sqlExpr(name(f))),
    ...keys(0),
    sqlAs('true', '_left'),
    sqlAs('0L', '_place'),
    sqlAs(`CAST(NULL AS STRUCT<${fields.join(', ')}>)`, '_right'),
  ]);
  const r = project(numbered, [
    ...left.map((f) => sqlAs(none(f), f.id)),
    ...keys(1),
    sqlAs('false', '_left'),
    sqlExpr('_place'),
    sqlAs(row, '_right'),
  ]);
  return union(l, filter(r, '_on IS NOT NULL'));
}

/** Of right rows with equal keys, pandas takes the last looking backward and the first looking forward. */
function orderFor(side: Side, allowExact: boolean): OrderBy[] {
  const rightFirst = (side === 'backward') === allowExact;
  return [{ sql: '_on', nullsFirst: true }, { sql: '_left', descending: !rightFirst }, { sql: '_place' }];
}

const sortText = (order: readonly OrderBy[]): string =>
  order.map((o) => `${o.sql} ${o.descending ? 'DESC' : 'ASC'} NULLS ${o.nullsFirst ? 'FIRST' : 'LAST'}`).join(', ');

/** The nearer of the rows before and after; the one before if both are as near. */
const nearer = (): string =>
  'CASE WHEN _backward IS NULL THEN _forward WHEN _forward IS NULL OR abs(_on - _backward._on) <= abs(_forward._on - _on) THEN _backward ELSE _forward END';
