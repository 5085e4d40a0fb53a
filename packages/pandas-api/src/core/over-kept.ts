import {
  type CachedNode,
  type ColumnId,
  col,
  type Field,
  freshId,
  type MapBatchesNode,
  type Named,
  type Node,
  schemaOf,
  types,
} from '@pandorable/planner';

const passed = ({ id, type }: Field): Named => ({ id, expr: col(id, type) });
const idsOf = (node: Node): ReadonlySet<ColumnId> => new Set(schemaOf(node).map((f) => f.id));

/**
 * A map-batches node whose outputs the engine keeps, beside the columns that its rows had then. Between those rows and the node there may
 * be steps that were put in since (columns beside the same rows): they are taken over the kept rows.
 */
export function overKept(node: MapBatchesNode, kept: CachedNode): Node {
  const base = withOthers(node.input, kept);
  return { kind: 'project', input: withOutputs(node.input, node.outputs, base, idsOf(base)), columns: schemaOf(node).map(passed) };
}

/** The kept rows, and beside them what was kept of the same rows for other functions: they are joined by the rows' numbers. */
function withOthers(below: Node, kept: CachedNode): Node {
  const rowNumber = freshId();
  let base: Node = { ...kept, rowNumber };
  for (let at = below; at.kind === 'project' || at.kind === 'map-batches'; at = at.input) {
    const other = at.kind === 'map-batches' ? at.fn.kept?.() : undefined;
    const have = idsOf(base);
    if (!other || at.kind !== 'map-batches' || at.outputs.every((f) => have.has(f.id))) continue;
    const wanted = new Set(at.outputs.map((f) => f.id));
    const right: CachedNode = { ...other, columns: other.columns.filter((c) => wanted.has(c.id)), rowNumber: freshId() };
    base = {
      kind: 'join',
      left: base,
      right,
      how: 'inner',
      on: [[col(rowNumber, types.int64), col(right.rowNumber!, types.int64)]],
      order: 'left',
    };
  }
  return base.kind === 'join' ? base : kept;
}

/** The rows of a node with the outputs beside its columns. */
function withOutputs(node: Node, outputs: readonly Field[], base: Node, ids: ReadonlySet<ColumnId>): Node {
  const fields = schemaOf(node);
  if (fields.every((f) => ids.has(f.id))) return { kind: 'project', input: base, columns: [...fields, ...outputs].map(passed) };
  if (node.kind !== 'project' && node.kind !== 'map-batches') throw new Error(`kept rows cannot stand below a ${node.kind} node`);
  const input = withOutputs(node.input, outputs, base, ids);
  // these rows are the kept ones, one to one: a node that seems to reshape them was only pruned to its outputs
  return node.kind === 'project'
    ? { ...node, input, columns: [...node.columns, ...outputs.map(passed)] }
    : { ...node, input, reshapes: false };
}
