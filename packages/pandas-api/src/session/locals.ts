/** Tables of the client, sent to an engine when a plan first reads them. */
import {
  allNodes,
  type DataType,
  decodeTagged,
  encodeTagged,
  type LocalNode,
  type Node,
  packedTexts,
  type Table,
  type Vector,
  valueAt,
} from '@pandorable/planner';
import type { Bridge } from './bridge.js';
import { localVectors, ownerOf } from './tables.js';

const uploads = new WeakMap<Bridge, Map<string, Promise<unknown>>>();
const bridges = new Set<WeakRef<Bridge>>();

/** Tables whose owner was collected. */
const collected = new FinalizationRegistry<string>(dropLocal);
const watched = new WeakSet<object>();

/** Lets engines forget a table that they have once nobody owns it any more. */
function watch(node: LocalNode): void {
  const owner = ownerOf(node);
  if (watched.has(owner)) return;
  watched.add(owner);
  collected.register(owner, node.table);
}

/** Takes a table from the engines that have it. */
function dropLocal(table: string): void {
  for (const ref of bridges) {
    const bridge = ref.deref();
    if (bridge === undefined || bridge.closed) bridges.delete(ref);
    else if (uploads.get(bridge)?.delete(table)) bridge.notify('drop', [table]);
  }
}

/** The arguments of an upload. */
function contents(node: LocalNode): [table: string, columns: readonly Vector[]] {
  watch(node);
  return [node.table, localVectors(node).map(encoded)];
}

const DONE = Promise.resolve();

function sentBy(bridge: Bridge): Map<string, Promise<unknown>> {
  let sent = uploads.get(bridge);
  if (sent === undefined) {
    uploads.set(bridge, (sent = new Map()));
    bridges.add(new WeakRef(bridge));
  }
  return sent;
}

/** A node of each local table that plans read. */
function localsOf(plans: readonly Node[]): Iterable<LocalNode> {
  const found = new Map<string, LocalNode>();
  for (const plan of plans) for (const node of allNodes(plan)) if (node.kind === 'local') found.set(node.table, node);
  return found.values();
}

/** Sends the tables of plans that the engine does not have. */
export function uploadLocals(bridge: Bridge, plans: readonly Node[]): void {
  const sent = sentBy(bridge);
  for (const node of localsOf(plans)) {
    if (sent.has(node.table)) continue;
    bridge.callSync('upload', contents(node));
    sent.set(node.table, DONE);
  }
}

export async function uploadLocalsAsync(bridge: Bridge, plans: readonly Node[]): Promise<void> {
  const sent = sentBy(bridge);
  for (const node of localsOf(plans)) {
    const known = sent.get(node.table) ?? bridge.callAsync('upload', contents(node));
    sent.set(node.table, known);
    try {
      await known;
    } catch (error) {
      sent.delete(node.table);
      throw error;
    }
  }
}

const holdsObjects = (t: DataType): boolean => t.kind === 'object' || (t.kind === 'list' && holdsObjects(t.item));
const inLists =
  (f: (value: unknown) => unknown): ((value: unknown) => unknown) =>
  (value) =>
    Array.isArray(value) ? value.map(inLists(f)) : f(value);

function mapped(v: Vector, f: (value: unknown) => unknown): Vector {
  const data = new Array<unknown>(v.length);
  const valid = new Uint8Array(v.length);
  const each = v.type.kind === 'list' ? inLists(f) : f;
  for (let i = 0; i < v.length; i++) {
    const value = valueAt(v, i);
    data[i] = value === null ? null : each(value);
    valid[i] = data[i] === null ? 0 : 1;
  }
  return { type: v.type, length: v.length, data, valid: valid.includes(0) ? valid : null };
}

/** Mixed values as the text that the engine keeps; texts in one buffer, which crosses threads at once. */
function encoded(v: Vector): Vector {
  const texts = holdsObjects(v.type) ? mapped(v, encodeTagged) : v;
  return v.type.kind === 'utf8' || v.type.kind === 'object' ? packedTexts(texts) : texts;
}
const decoded = (v: Vector): Vector => (holdsObjects(v.type) ? mapped(v, (text) => decodeTagged(text as string | null)) : v);

/** A result whose mixed values are JavaScript's again. */
export const decodeTable = (t: Table): Table =>
  t.columns.some((c) => holdsObjects(c.type)) ? { rows: t.rows, columns: t.columns.map(decoded) } : t;
