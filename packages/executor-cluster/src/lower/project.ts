import {
  anyExpr,
  call,
  col,
  type Expr,
  hasWindow,
  lit,
  mapChildren,
  type Named,
  type Node,
  type ProjectNode,
  schemaOf,
  types,
} from '@pandorable/planner';
import type { Relation } from '../gen/spark/connect/relations_pb.js';
import { columnName, needsRowOrder, printExpr, ROW_ORDER, scopeOf } from './expr.js';
import { type Context, lower } from './node.js';
import { named, project, sequence, sqlAs, sqlExpr } from './relations.js';
import { limitOver } from './slice.js';

/** A column with the rows' numbers from 0. */
const SEQUENCE = '_sequence';

/** `row_number()` over the rows as they come. */
const isSequence = (e: Expr): boolean =>
  e.kind === 'window' && e.fn === 'win.row_number' && e.partition.length === 0 && !Array.isArray(e.order);
const withoutSequence = (e: Expr): Expr =>
  isSequence(e)
    ? call('add', [col(SEQUENCE, types.int64), lit(1)])
    : e.kind === 'column' || e.kind === 'literal'
      ? e
      : mapChildren(e, withoutSequence);

/** Does it number rows as they come? */
export const numbersAsTheyCome = (node: ProjectNode): boolean =>
  node.columns.some((c) => anyExpr(c.expr, isSequence) || needsRowOrder(c.expr));

/** Columns; what windows need of the rows' own order is made below them. */
export function projected(node: ProjectNode, context: Context, root: boolean): Relation {
  const over =
    root && !node.keep && node.input.kind === 'slice' && !node.columns.some((c) => hasWindow(c.expr))
      ? limitOver(node.input, context)
      : undefined;
  if (over !== undefined)
    return over.limit(
      columnsOver(
        over.rows,
        node.columns,
        schemaOf(node.input).map((f) => f.id),
      ),
    );
  const ids = schemaOf(node.input).map((f) => f.id);
  const columns = [...(node.keep ? passing(node.input) : []), ...node.columns].map((c) => ({ id: c.id, expr: withoutSequence(c.expr) }));
  const made = [
    ...(columns.some((c) => anyExpr(c.expr, (e) => e.kind === 'column' && e.id === SEQUENCE)) ? [named(sequence(), SEQUENCE)] : []),
    ...(columns.some((c) => needsRowOrder(c.expr)) ? [sqlAs('monotonically_increasing_id()', ROW_ORDER)] : []),
  ];
  const input = lower(node.input, context);
  const rows = made.length === 0 ? input : project(input, [...ids.map((id) => sqlExpr(columnName(id))), ...made]);
  return columnsOver(rows, columns, [...ids, SEQUENCE, ROW_ORDER]);
}

const passing = (input: Node): Named[] => schemaOf(input).map((f) => ({ id: f.id, expr: col(f.id, f.type) }));

function columnsOver(rows: Relation, columns: readonly Named[], ids: readonly string[]): Relation {
  const scope = scopeOf(ids);
  return project(
    rows,
    columns.map((c) => sqlAs(printExpr(c.expr, scope), c.id)),
  );
}
