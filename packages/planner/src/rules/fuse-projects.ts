import { type ColumnId, type Expr, exprChildren, exprSize, hasWindow, substitute } from '../expr.js';
import { mapNodeChildren, type Node, nodeReaders, type ProjectNode } from '../node.js';

const MAX_SIZE = 60;

/** A project over a project that nobody else reads becomes one, where no expression is computed twice by it. */
export function fuseProjects(root: Node): Node {
  const readers = nodeReaders(root);
  const memo = new Map<Node, Node>();
  const go = (node: Node): Node => {
    const known = memo.get(node);
    if (known !== undefined) return known;
    const shared = node.kind === 'project' && (readers.get(node.input) ?? 0) > 1;
    const inner = mapNodeChildren(node, go);
    const out = inner.kind === 'project' && inner.input.kind === 'project' && !shared ? fuse(inner, inner.input) : inner;
    memo.set(node, out);
    return out;
  };
  return go(root);
}

function uses(e: Expr, into: Map<ColumnId, number>): void {
  if (e.kind === 'column') into.set(e.id, (into.get(e.id) ?? 0) + 1);
  else for (const c of exprChildren(e)) uses(c, into);
}

function fuse(outer: ProjectNode, inner: ProjectNode): Node {
  const count = new Map<ColumnId, number>();
  for (const c of outer.columns) uses(c.expr, count);
  const cheap = inner.columns.every(
    ({ id, expr }) => expr.kind === 'column' || expr.kind === 'literal' || ((count.get(id) ?? 0) <= 1 && !hasWindow(expr)),
  );
  if (!cheap) return outer;
  const by = new Map(inner.columns.map((c) => [c.id, c.expr]));
  const columns = outer.columns.map((c) => ({ id: c.id, expr: substitute(c.expr, by) }));
  return columns.some((c) => exprSize(c.expr, MAX_SIZE + 1) > MAX_SIZE) ? outer : { kind: 'project', input: inner.input, columns };
}
