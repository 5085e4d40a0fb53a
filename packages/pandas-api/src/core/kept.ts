import { type CachedNode, mapNodeChildren, type Node, optimize, schemaOf } from '@pandorable/planner';
import { getExecutor, releaseHandle } from '../session/client.js';
import { executorCapabilities, perform } from './effects.js';

/** Rows that the engine keeps once they were computed, and the engine that has them. */
interface Kept {
  cached: CachedNode | null;
  engine: object | null;
}

const kept = new WeakMap<Node, Kept>();

/** From its next use on the engine keeps the rows of this node. */
export const keepRows = (node: Node): void => void kept.set(node, { cached: null, engine: null });

/** Lets go of kept rows; the plan stays as it was. */
export function dropKept(node: Node): void {
  const entry = kept.get(node);
  if (entry?.cached && entry.engine === getExecutor()) releaseHandle(entry.cached.handle);
  kept.delete(node);
}

/** The plan with kept rows in the place of the nodes that made them. */
export function useKept(plan: Node, prepare: (plan: Node) => Node, memo: Map<Node, Node> = new Map()): Node {
  const known = memo.get(plan);
  if (known !== undefined) return known;
  const entry = kept.get(plan);
  const inner = entry === undefined ? mapNodeChildren(plan, (n) => useKept(n, prepare, memo)) : cachedNode(plan, entry, prepare, memo);
  memo.set(plan, inner);
  return inner;
}

function cachedNode(plan: Node, entry: Kept, prepare: (plan: Node) => Node, memo: Map<Node, Node>): CachedNode {
  if (entry.cached === null || entry.engine !== getExecutor()) {
    const copy: Node = { ...plan }; // another identity, or it would look itself up
    entry.cached = storeRows(mapNodeChildren(copy, (n) => useKept(n, prepare, memo)), prepare);
    entry.engine = getExecutor();
  }
  return entry.cached;
}

const stored = new FinalizationRegistry<{ handle: string; engine: object }>(({ handle, engine }) => {
  if (engine === getExecutor()) releaseHandle(handle);
});

/** Computes rows now; the engine keeps them as long as the node lives. */
export function storeRows(plan: Node, prepare: (plan: Node) => Node): CachedNode {
  const { handle } = perform('persist', [optimize(prepare(plan), executorCapabilities())]);
  const node: CachedNode = { kind: 'cached', handle, columns: schemaOf(plan).map((f) => ({ ...f, name: f.id })) };
  stored.register(node.columns, { handle, engine: getExecutor() });
  return node;
}
