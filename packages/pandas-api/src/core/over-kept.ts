import { type CachedNode, type ColumnId, col, type Field, type MapBatchesNode, type Named, type Node, schemaOf } from '@pandorable/planner';

const passed = ({ id, type }: Field): Named => ({ id, expr: col(id, type) });

/**
 * A map-batches node whose outputs the engine keeps, beside the columns that its rows had then. Between those rows and the node there may
 * be steps that were put in since (columns beside the same rows): they are taken over the kept rows.
 */
export function overKept(node: MapBatchesNode, kept: CachedNode): Node {
  const ids = new Set(kept.columns.map((c) => c.id));
  const columns = schemaOf(node).map(passed);
  return { kind: 'project', input: withOutputs(node.input, node.outputs, kept, ids), columns };
}

/** The rows of a node with the outputs beside its columns. */
function withOutputs(node: Node, outputs: readonly Field[], kept: CachedNode, ids: ReadonlySet<ColumnId>): Node {
  const fields = schemaOf(node);
  if (fields.every((f) => ids.has(f.id))) {
    const wanted = new Set([...fields, ...outputs].map((f) => f.id));
    return { ...kept, columns: kept.columns.filter((c) => wanted.has(c.id)) };
  }
  if (node.kind !== 'project' && node.kind !== 'map-batches') throw new Error(`kept rows cannot stand below a ${node.kind} node`);
  const input = withOutputs(node.input, outputs, kept, ids);
  // these rows are the kept ones, one to one: a node that seems to reshape them was only pruned to its outputs
  return node.kind === 'project' ? { ...node, input, columns: [...node.columns, ...outputs.map(passed)] } : { ...node, input, reshapes: false };
}
