import { type CachedNode, type Field, mapNodeChildren, type Node, optimize, type StorageLevel, schemaOf } from '@pandorable/planner';
import { release } from '../cache/fetched.js';
import { refuse } from '../cache/policy.js';
import { keptByItself, type Made } from '../cache/rows.js';
import { noteHome, placed } from '../placement/place.js';
import { getExecutor } from '../session/client.js';
import { executorCapabilities, perform } from './effects.js';

/** Rows that the engine keeps once they were computed, and the engine that has them. */
interface Kept {
  readonly level: StorageLevel | undefined;
  cached: CachedNode | null;
  engine: object | null;
}

const kept = new WeakMap<Node, Kept>();

/** From its next use on the engine keeps the rows of this node. */
export const keepRows = (node: Node, level?: StorageLevel): void => void kept.set(node, { level, cached: null, engine: null });

/** Lets go of kept rows; the plan stays as it was. */
export function dropKept(node: Node): void {
  const entry = kept.get(node);
  if (entry?.cached && entry.engine !== null) release(entry.engine, entry.cached.handle);
  kept.delete(node);
}

/** The plan with kept rows in the place of the nodes that made them. */
export function useKept(plan: Node, prepare: (plan: Node) => Node, memo: Map<Node, Node> = new Map()): Node {
  const known = memo.get(plan);
  if (known !== undefined) return known;
  const entry = kept.get(plan);
  const found = entry === undefined ? keptByItself(plan, () => tryToStore(plan, prepare, memo)) : cachedNode(plan, entry, prepare, memo);
  const inner = found ?? mapNodeChildren(plan, (n) => useKept(n, prepare, memo));
  memo.set(plan, inner);
  return inner;
}

/** Another identity, or it would look itself up. */
function copyOf(plan: Node, prepare: (plan: Node) => Node, memo: Map<Node, Node>): Node {
  const copy = { ...mapNodeChildren(plan, (n) => useKept(n, prepare, memo)) };
  refuse(copy);
  return copy;
}

/** Computes rows that are worth keeping; nothing if the engine cannot. */
function tryToStore(plan: Node, prepare: (plan: Node) => Node, memo: Map<Node, Node>): Made | undefined {
  const found = perform('keep', [optimize(prepare(copyOf(plan, prepare, memo)), executorCapabilities())]);
  if (found === null) return undefined;
  return { cached: keptNode(found.handle, found.rows, schemaOf(plan), found.names), rows: found.rows, bytes: found.bytes ?? 0 };
}

function cachedNode(plan: Node, entry: Kept, prepare: (plan: Node) => Node, memo: Map<Node, Node>): CachedNode {
  if (entry.cached === null || entry.engine !== getExecutor()) {
    entry.cached = storeRows(copyOf(plan, prepare, memo), prepare, entry.level);
    entry.engine = getExecutor();
  }
  return entry.cached;
}

const stored = new FinalizationRegistry<{ handle: string; engine: object }>(({ handle, engine }) => release(engine, handle));

/**
 * Rows that the engine keeps under a handle: it lets them go when the node is gone. `names` are the engine's; they are not the ids where
 * code was run again after it was answered.
 */
export function keptNode(
  handle: string,
  rows: number,
  fields: readonly Field[],
  names: readonly string[] = fields.map((f) => f.id),
): CachedNode {
  const node: CachedNode = { kind: 'cached', handle, rows, columns: fields.map((f, i) => ({ ...f, name: names[i] })) };
  const engine = getExecutor();
  stored.register(node.columns, { handle, engine });
  noteHome(node, engine);
  return node;
}

/** Computes rows now; the engine keeps them as long as the node lives. */
export const storeRows = (plan: Node, prepare: (plan: Node) => Node, level?: StorageLevel): CachedNode =>
  placed(plan, () => {
    const { handle, rows, names } = perform('persist', [optimize(prepare(plan), executorCapabilities()), level]);
    return keptNode(handle, rows, schemaOf(plan), names);
  });
