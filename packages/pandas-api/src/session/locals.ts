/** Tables of the client, sent to an engine when a plan first reads them. */
import {
  allNodes,
  type DataType,
  decodeTagged,
  EngineError,
  encodeTagged,
  type Node,
  packedTexts,
  type Table,
  type Vector,
  valueAt,
} from '@pandorable/planner';
import type { Bridge } from './bridge.js';

type Find = () => readonly Vector[] | undefined;

const held = new Map<string, Find>();
const uploads = new WeakMap<Bridge, Map<string, Promise<unknown>>>();
const bridges = new Set<WeakRef<Bridge>>();

/** Makes a table known; `find` gives its columns as long as somebody owns them. */
export function holdLocal(table: string, find: Find): void {
  held.set(table, find);
}

/** Forgets a table, here and in the engines that have it. */
export function dropLocal(table: string): void {
  held.delete(table);
  for (const ref of bridges) {
    const bridge = ref.deref();
    if (bridge === undefined || bridge.closed) bridges.delete(ref);
    else if (uploads.get(bridge)?.delete(table)) bridge.notify('drop', [table]);
  }
}

function vectorsOf(table: string): readonly Vector[] {
  const found = held.get(table)?.();
  if (found === undefined) throw new EngineError(`the columns of the local table ${table} are gone`, { code: 'local-table-gone' });
  return found.map(encoded);
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

/** The local tables that plans read. */
export const localTables = (plans: readonly Node[]): Set<string> =>
  new Set(plans.flatMap((p) => [...allNodes(p)].flatMap((n) => (n.kind === 'local' ? [n.table] : []))));

/** Sends the tables that the engine does not have. */
export function uploadLocals(bridge: Bridge, needed: Iterable<string>): void {
  const sent = sentBy(bridge);
  for (const table of needed) {
    if (sent.has(table)) continue;
    bridge.callSync('upload', [table, vectorsOf(table)]);
    sent.set(table, DONE);
  }
}

export async function uploadLocalsAsync(bridge: Bridge, needed: Iterable<string>): Promise<void> {
  const sent = sentBy(bridge);
  for (const table of needed) {
    const known = sent.get(table) ?? bridge.callAsync('upload', [table, vectorsOf(table)]);
    sent.set(table, known);
    try {
      await known;
    } catch (error) {
      sent.delete(table);
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
