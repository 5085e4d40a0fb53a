import { col } from '../build.js';
import { mapNodeChildren, type Named, type Node, schemaOf } from '../node.js';

/** Spells out the columns that a keeping project passes through. */
export function expandKeep(node: Node, memo: Map<Node, Node> = new Map()): Node {
  const known = memo.get(node);
  if (known !== undefined) return known;
  let out = mapNodeChildren(node, (n) => expandKeep(n, memo));
  if (out.kind === 'project' && out.keep) {
    const pass: Named[] = schemaOf(out.input).map((f) => ({ id: f.id, expr: col(f.id, f.type) }));
    out = { kind: 'project', input: out.input, columns: [...pass, ...out.columns] };
  }
  memo.set(node, out);
  return out;
}
