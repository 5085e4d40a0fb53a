import { col } from '../build.js';
import { type Named, type Node, rewrite, schemaOf } from '../node.js';

/** Spells out the columns that a keeping project passes through. */
export const expandKeep = (plan: Node): Node => rewrite(plan, expanded);

function expanded(node: Node): Node {
  if (node.kind !== 'project' || !node.keep) return node;
  const pass: Named[] = schemaOf(node.input).map((f) => ({ id: f.id, expr: col(f.id, f.type) }));
  return { kind: 'project', input: node.input, columns: [...pass, ...node.columns] };
}
