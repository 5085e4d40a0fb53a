/** Columns of the client as plan nodes. */
import { type ColumnId, EngineError, freshId, isInt, type LocalNode, type Vector } from '@pandorable/planner';

/** Owns a table's columns: they are reached from its nodes alone, so that they go with the last of them, also while no other code gets its turn. */
interface Held {
  readonly columns: readonly Vector[];
}

/** Rides on the plan's node: copies made by spreading keep it, and it does not cross to the engine. */
const HELD = Symbol('held');

let count = 0;
/** Tables made so far. */
export const tableCount = (): number => count;

/** What owns the columns of a node. */
export function ownerOf(node: LocalNode): Held {
  const held = (node as { readonly [HELD]?: Held })[HELD];
  if (held === undefined) throw new EngineError(`the local table ${node.table} has no columns here`, { code: 'local-table-gone' });
  return held;
}

/** The columns of a local node, by the `position` of its fields. */
export const localVectors = (node: LocalNode): readonly Vector[] => ownerOf(node).columns;

/** A plan node over new local columns of equal length; ids are made unless given. The data stays as long as the node or a copy of it lives. */
export function localNode(
  columns: readonly Vector[],
  ids: readonly ColumnId[] = columns.map(() => freshId()),
  rows = columns[0]?.length ?? 0,
): LocalNode {
  const fields = columns.map((c, position) => ({
    id: ids[position],
    type: c.type,
    position,
    ...(c.valid === null && isInt(c.type) ? { present: true } : {}),
  }));
  const held: Held = { columns };
  const node = { kind: 'local', table: `local_${++count}`, rows, columns: fields, [HELD]: held } as const;
  return node;
}
