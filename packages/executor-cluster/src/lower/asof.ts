import { type AsofJoinNode, type Field, schemaOf } from '@pandorable/planner';
import type { Relation } from '../gen/spark/connect/relations_pb.js';
import { rescale } from './counts.js';
import { columnName, printExpr } from './expr.js';
import { type Context, lower, scope } from './node.js';
import { filter, project, sqlAs, sqlExpr, union } from './relations.js';
import { sqlType } from './types.js';

type Side = 'backward' | 'forward';
const name = (f: Field): string => columnName(f.id);

/**
 * For each left row the nearest right row. Spark's own as-of join compares each left row with every right row; here the rows of both sides
 * are put together, sorted by their key, and each left row takes the last right row before it, or the first after it.
 */
export function asofJoin(node: AsofJoinNode, context: Context): Relation {
  const [left, right] = [schemaOf(node.left), schemaOf(node.right)];
  const both = stacked(node, context, left, right);
  const partition = node.by.length === 0 ? '' : `PARTITION BY ${node.by.map((_, i) => `_b${i}`).join(', ')} `;
  const sides: Side[] = node.direction === 'nearest' ? ['backward', 'forward'] : [node.direction];
  const found = project(both, [
    ...left.map((f) => sqlExpr(name(f))),
    sqlExpr('_on'),
    sqlExpr('_left'),
    ...sides.map((s) => sqlAs(neighbour(s, node.allowExact, partition), `_${s}`)),
  ]);
  const rows = filter(found, '_left');
  const chosen = sides.length === 1 ? `_${sides[0]}` : nearer();
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
function neighbour(side: Side, allowExact: boolean, partition: string): string {
  const rightFirst = (side === 'backward') === allowExact;
  const order = `${partition}ORDER BY _on ASC NULLS FIRST, _left ${rightFirst ? 'ASC' : 'DESC'}, _place ASC`;
  return side === 'backward'
    ? `last_value(_right, true) OVER (${order} ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW)`
    : `first_value(_right, true) OVER (${order} ROWS BETWEEN CURRENT ROW AND UNBOUNDED FOLLOWING)`;
}

/** The nearer of the rows before and after; the one before if both are as near. */
const nearer = (): string =>
  'CASE WHEN _backward IS NULL THEN _forward WHEN _forward IS NULL OR abs(_on - _backward._on) <= abs(_forward._on - _on) THEN _backward ELSE _forward END';
