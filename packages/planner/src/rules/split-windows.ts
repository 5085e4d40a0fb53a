import { col } from '../build.js';
import { type Expr, exprChildren, freshId, hasWindow, mapChildren } from '../expr.js';
import { type Named, type Node, type ProjectNode, rewrite, schemaOf } from '../node.js';

/** A window over a window is two projects: the inner one is computed below. */
export const splitWindows = (plan: Node): Node => rewrite(plan, split);

function split(node: Node): Node {
  if (node.kind !== 'project') return node;
  const below: Named[] = [];
  const columns = node.columns.map((c) => ({ id: c.id, expr: lift(c.expr, below, false) }));
  return below.length === 0 ? node : { kind: 'project', input: split(passing(node.input, below)), columns };
}

function passing(input: Node, below: readonly Named[]): ProjectNode {
  return { kind: 'project', input, columns: [...schemaOf(input).map((f) => ({ id: f.id, expr: col(f.id, f.type) })), ...below] };
}

/** Moves windows that stand inside another window to `below`. */
function lift(e: Expr, below: Named[], inside: boolean): Expr {
  if (!hasWindow(e)) return e;
  if (e.kind === 'window') {
    if (inside) {
      const id = freshId();
      below.push({ id, expr: e });
      return col(id, e.type);
    }
    return exprChildren(e).some(hasWindow) ? mapChildren(e, (c) => lift(c, below, true)) : e;
  }
  return mapChildren(e, (c) => lift(c, below, inside));
}
