import { hasWindow } from '../expr.js';
import { type Node, rewrite } from '../node.js';

/** A slice goes below projects that compute row by row, so that only the rows asked for are computed; slices of slices are one. */
export const pushSlice = (plan: Node): Node => rewrite(plan, pushed);

function pushed(node: Node): Node {
  if (node.kind !== 'slice') return node;
  const { input } = node;
  if (input.kind === 'project' && !input.columns.some((c) => hasWindow(c.expr))) {
    return { ...input, input: pushed({ ...node, input: input.input }) };
  }
  if (input.kind === 'slice') {
    const rest = input.limit === null ? null : Math.max(0, input.limit - node.offset);
    const limit = node.limit === null ? rest : rest === null ? node.limit : Math.min(rest, node.limit);
    return pushed({ kind: 'slice', input: input.input, offset: input.offset + node.offset, limit });
  }
  return node;
}
