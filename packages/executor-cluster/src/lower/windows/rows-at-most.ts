import { type Node, nodeChildren } from '@pandorable/planner';
import type { WindowFacts } from './context.js';

/** A list has seldom more items. */
const ITEMS = 100;

/** How many rows a node has at most; Infinity where nobody knows. */
export function rowsAtMost(node: Node, facts: WindowFacts, memo: Map<Node, number> = new Map()): number {
  const known = memo.get(node);
  if (known !== undefined) return known;
  const found = counted(
    node,
    nodeChildren(node).map((n) => rowsAtMost(n, facts, memo)),
    facts,
  );
  memo.set(node, found);
  return found;
}

function counted(node: Node, inputs: readonly number[], facts: WindowFacts): number {
  const [first, second] = inputs;
  switch (node.kind) {
    case 'scan':
    case 'local':
    case 'cached':
      return facts.rowsOf(node) ?? Number.POSITIVE_INFINITY;
    case 'sql':
      return Number.POSITIVE_INFINITY;
    case 'slice':
      return Math.min(first, node.limit ?? Number.POSITIVE_INFINITY);
    case 'aggregate':
      return node.keys.length === 0 ? 1 : first;
    case 'concat':
      return inputs.reduce((a, b) => a + b, 0);
    case 'join':
      return node.how === 'semi' || node.how === 'anti' ? first : Math.max(first, 1) * Math.max(second, 1);
    case 'explode':
      return first * ITEMS;
    case 'project':
    case 'filter':
    case 'sort':
    case 'distinct':
    case 'asof-join':
    case 'map-batches':
      return first;
  }
}
