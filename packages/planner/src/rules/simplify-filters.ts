import type { Expr } from '../expr.js';
import { mapNodeChildren, type Node } from '../node.js';

/** In a filter a missing condition is false anyway: `coalesce(x, false)` is `x`, so that the engine can use it on a file's statistics. */
export function simplifyFilters(node: Node, memo: Map<Node, Node> = new Map()): Node {
  const known = memo.get(node);
  if (known !== undefined) return known;
  const inner = mapNodeChildren(node, (n) => simplifyFilters(n, memo));
  const out: Node = inner.kind === 'filter' ? { ...inner, predicate: condition(inner.predicate) } : inner;
  memo.set(node, out);
  return out;
}

function condition(e: Expr): Expr {
  if (e.kind !== 'call') return e;
  if (e.fn === 'and' || e.fn === 'or') return { ...e, args: e.args.map(condition) };
  const [value, otherwise] = e.args;
  return e.fn === 'coalesce' && e.args.length === 2 && otherwise.kind === 'literal' && otherwise.value === false ? condition(value) : e;
}
