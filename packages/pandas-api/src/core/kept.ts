import { type CachedNode, type Field, mapNodeChildren, type Node, optimize, schemaOf } from '@pandorable/planner';
import { getExecutor, releaseHandle } from '../session/client.js';
import { executorCapabilities, perform } from './effects.js';
import { isReread } from './file-uses.js';

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
  const entry = kept.get(plan) ?? keptFile(plan);
  const inner = entry === undefined ? mapNodeChildren(plan, (n) => useKept(n, prepare, memo)) : cachedNode(plan, entry, prepare, memo);
  memo.set(plan, inner);
  return inner;
}

const loading = new WeakSet<Node>();

/** A small text is kept when it is read again and again. */
function keptFile(node: Node): Kept | undefined {
  if (!isReread(node) || loading.has(node) || executorCapabilities().keepsFiles !== true) return undefined;
  const entry: Kept = { cached: null, engine: null };
  kept.set(node, entry);
  return entry;
}

function cachedNode(plan: Node, entry: Kept, prepare: (plan: Node) => Node, memo: Map<Node, Node>): CachedNode {
  if (entry.cached === null || entry.engine !== getExecutor()) {
    const copy: Node = { ...plan }; // another identity, or it would look itself up
    loading.add(copy);
    entry.cached = storeRows(
      mapNodeChildren(copy, (n) => useKept(n, prepare, memo)),
      prepare,
    );
    entry.engine = getExecutor();
  }
  return entry.cached;
}

const stored = new FinalizationRegistry<{ handle: string; engine: object }>(({ handle, engine }) => {
  if (engine === getExecutor()) releaseHandle(handle);
});

/** Rows that the engine keeps under a handle: it lets them go when the node is gone. */
export function keptNode(handle: string, fields: readonly Field[]): CachedNode {
  const node: CachedNode = { kind: 'cached', handle, columns: fields.map((f) => ({ ...f, name: f.id })) };
  stored.register(node.columns, { handle, engine: getExecutor() });
  return node;
}

/** Computes rows now; the engine keeps them as long as the node lives. */
export function storeRows(plan: Node, prepare: (plan: Node) => Node): CachedNode {
  const { handle } = perform('persist', [optimize(prepare(plan), executorCapabilities())]);
  return keptNode(handle, schemaOf(plan));
}
