import { type SliceNode, schemaOf } from '@pandorable/planner';
import type { Relation } from '../gen/spark/connect/relations_pb.js';
import { columnName, ROW_ORDER } from './expr.js';
import { type Context, lower } from './node.js';
import { comesSorted } from './order.js';
import { filter, limit, named, offset, project, sequence, sort, sqlAs, sqlExpr } from './relations.js';

/** Spark's limits are 32-bit. */
const MAX = 2 ** 31 - 1;
const PLACE = '_place';

/** Rows with a limit that is to come above columns computed of them: the engine takes only as many as it needs if the limit is outermost. */
export function limitOver(node: SliceNode, context: Context): { rows: Relation; limit: (rows: Relation) => Relation } | undefined {
  if (!isSmall(node)) return undefined;
  return { rows: lower(node.input, context), limit: (rows) => taken(rows, node) };
}

type SmallSlice = SliceNode & { readonly limit: number };
const isSmall = (node: SliceNode): node is SmallSlice => node.limit !== null && node.limit + node.offset <= MAX;

const taken = (rows: Relation, node: SmallSlice): Relation => limit(node.offset === 0 ? rows : offset(rows, node.offset), node.limit);

/**
 * Rows by their place. Of sorted rows, and of the plan's own as they come, Spark takes the first ones; elsewhere a limit takes any,
 * so that the place is made a column first.
 */
export function sliced(node: SliceNode, context: Context, root: boolean): Relation {
  const input = lower(node.input, context);
  if (node.limit === null && node.offset === 0) return input;
  const sorted = node.input.kind === 'sort' && !comesSorted(node.input, context.leaves.comesNumbered);
  if (isSmall(node) && (root || sorted)) return taken(input, node);
  const columns = schemaOf(node.input).map((f) => sqlExpr(columnName(f.id)));
  if (isSmall(node)) {
    const placed = project(input, [...columns, sqlAs('monotonically_increasing_id()', ROW_ORDER)]);
    return project(taken(sort(placed, [{ sql: ROW_ORDER }]), node), columns);
  }
  const end = node.limit === null ? '' : ` AND ${PLACE} < ${node.offset + node.limit}L`;
  const numbered = project(input, [...columns, named(sequence(), PLACE)]);
  return project(filter(numbered, `${PLACE} >= ${node.offset}L${end}`), columns);
}
