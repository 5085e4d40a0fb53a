/** Rows that the engine keeps by itself, within its share of memory; what was not used for long goes first. */
import type { CachedNode, Node } from '@pandorable/planner';
import { executorInfo, getExecutor } from '../session/client.js';
import { release } from './fetched.js';

interface Entry {
  readonly name: string;
  readonly cached: CachedNode;
  readonly engine: ReturnType<typeof getExecutor>;
  readonly rows: number;
  readonly bytes: number;
  readonly made: number;
  uses: number;
  used: number;
}

/** Rows unused for this long go. */
const AGE_MILLISECONDS = 10 * 60_000;

const entries = new Map<WeakRef<Node>, Entry>();
const byNode = new WeakMap<Node, WeakRef<Node>>();
const collected = new FinalizationRegistry<WeakRef<Node>>((ref) => drop(ref));
let leaving: Entry[] = [];

/** Bytes that kept rows may take. */
export const room = (): number => executorInfo().capabilities.keepsBytes ?? 0;

const held = (): number => [...entries.values()].reduce((n, e) => n + e.bytes, 0);

/** The rows kept for a node, if the engine in use has them. */
export function find(node: Node): CachedNode | undefined {
  const ref = byNode.get(node);
  const entry = ref && entries.get(ref);
  if (ref === undefined || entry === undefined) return undefined;
  if (entry.engine.closed) drop(ref);
  if (entry.engine !== getExecutor()) return undefined;
  entry.uses++;
  entry.used = Date.now();
  return entry.cached;
}

/** Notes that the engine keeps a node's rows. */
export function add(node: Node, name: string, cached: CachedNode, rows: number, bytes: number): void {
  forget(node); // actions side by side may have kept it twice
  const ref = new WeakRef(node);
  const now = Date.now();
  entries.set(ref, { name, cached, engine: getExecutor(), rows, bytes, made: now, uses: 1, used: now });
  byNode.set(node, ref);
  collected.register(node, ref, ref);
}

/** Lets go of the rows that were not used for longest, until some bytes fit; and of all that are old. */
export function makeRoom(bytes: number): void {
  const now = Date.now();
  const oldest = [...entries].sort(([, a], [, b]) => a.used - b.used);
  let total = held() + bytes;
  for (const [ref, entry] of oldest) {
    if (total <= room() && now - entry.used < AGE_MILLISECONDS) continue;
    total -= entry.bytes;
    drop(ref);
  }
}

/** Forgets rows; the engine is told when no plan that was made with them can still be on its way. */
function drop(ref: WeakRef<Node>): void {
  const entry = entries.get(ref);
  if (entry === undefined) return;
  entries.delete(ref);
  collected.unregister(ref);
  leaving.push(entry);
}

/** Tells the engine what it need not keep any more. */
export function sweep(): void {
  const going = leaving;
  leaving = [];
  for (const { cached, engine } of going) release(engine, cached.handle);
}

/** Forgets the rows of a node. */
export function forget(node: Node): void {
  const ref = byNode.get(node);
  if (ref !== undefined) drop(ref);
}

export function forgetAll(): void {
  for (const ref of [...entries.keys()]) drop(ref);
}

/** What is kept now, the rows used last first. */
export function listed(): { name: string; rows: number; bytes: number; uses: number; age: number }[] {
  const now = Date.now();
  return [...entries.values()]
    .sort((a, b) => b.used - a.used)
    .map(({ name, rows, bytes, uses, made }) => ({ name, rows, bytes, uses, age: now - made }));
}
