import { type ColumnId, type Expr, exprChildren, exprSize, hasWindow, substitute } from '../expr.js';
import { type Node, nodeReaders, type ProjectNode, rewrite } from '../node.js';

const MAX_SIZE = 60;

/** A project over a project that nobody else reads becomes one, where no expression is computed twice by it. */
export function fuseProjects(root: Node): Node {
  const readers = nodeReaders(root);
  return rewrite(root, (node, before) => {
    const shared = before.kind === 'project' && (readers.get(before.input) ?? 0) > 1;
    return node.kind === 'project' && node.input.kind === 'project' && !shared ? fuse(node, node.input) : node;
  });
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
