import { col } from '../build.js';
import { type Expr, exprChildren, freshId, hasWindow, mapChildren } from '../expr.js';
import { mapNodeChildren, type Named, type Node, schemaOf } from '../node.js';

/** A window over a window is two projects: the inner one is computed below. */
export function splitWindows(node: Node, memo: Map<Node, Node> = new Map()): Node {
  const known = memo.get(node);
  if (known !== undefined) return known;
  let out = mapNodeChildren(node, (n) => splitWindows(n, memo));
  if (out.kind === 'project') {
    const below: Named[] = [];
    const columns = out.columns.map((c) => ({ id: c.id, expr: lift(c.expr, below, false) }));
    if (below.length > 0) out = splitWindows({ kind: 'project', input: passing(out.input, below), columns });
  }
  memo.set(node, out);
  return out;
}

function passing(input: Node, below: readonly Named[]): Node {
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
