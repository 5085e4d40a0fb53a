/**
 * Columns of rows that the engine keeps, as they were fetched: they stay in this process within a share of memory, the ones used last, so
 * that a window over them is a loop here. Kept rows do not change.
 */
import type { CachedNode, Vector } from '@pandorable/planner';
import { executorCapabilities } from '../core/effects.js';
import { optionValue } from '../display/options.js';
import { getExecutor, releaseOn } from '../session/client.js';
import { atClose } from '../session/session.js';

interface Column {
  readonly engine: object;
  readonly handle: string;
  readonly vector: Vector;
  readonly bytes: number;
}

/** Share of what the engine may keep by itself. */
const SHARE = 1 / 8;

/** Those used last come last. */
const columns = new Map<string, Column>();
const numbers = new WeakMap<object, number>();
let engines = 0;

function keyOf(engine: object, handle: string, name: string): string {
  const number = numbers.get(engine) ?? ++engines;
  numbers.set(engine, number);
  return JSON.stringify([number, handle, name]);
}

const nameOf = (node: CachedNode, id: string): string | undefined => node.columns.find((c) => c.id === id)?.name;

/** Columns of kept rows, if all of them are here. */
export function fetchedBefore(node: CachedNode, ids: readonly string[]): Vector[] | null {
  if (columns.size === 0 || ids.length === 0) return null;
  const keys = ids.map((id) => keyOf(getExecutor(), node.handle, nameOf(node, id) ?? ''));
  const found = keys.map((key) => columns.get(key));
  if (!found.every((column) => column !== undefined)) return null;
  for (const [i, key] of keys.entries()) {
    columns.delete(key);
    columns.set(key, found[i]);
  }
  return found.map(({ vector }) => vector);
}

/** Notes whole columns of kept rows. Texts and objects are not kept: nobody knows what they take. */
export function noteFetched(node: CachedNode, ids: readonly string[], vectors: readonly Vector[]): void {
  const most = room();
  for (const [i, vector] of vectors.entries()) {
    const name = nameOf(node, ids[i]);
    const bytes = bytesOf(vector);
    if (name === undefined || bytes > most) continue;
    const engine = getExecutor();
    const key = keyOf(engine, node.handle, name);
    columns.delete(key);
    columns.set(key, { engine, handle: node.handle, vector, bytes });
  }
  let total = fetchedBytes();
  for (const [key, { bytes }] of columns) {
    if (total <= most) break;
    columns.delete(key);
    total -= bytes;
  }
}

function bytesOf({ data, valid }: Vector): number {
  return ArrayBuffer.isView(data) ? data.byteLength + (valid?.byteLength ?? 0) : Number.POSITIVE_INFINITY;
}

const room = (): number => (optionValue('cache') === true ? (executorCapabilities().keepsBytes ?? 0) * SHARE : 0);

/** Bytes of the columns that are here. */
export const fetchedBytes = (): number => [...columns.values()].reduce((sum, { bytes }) => sum + bytes, 0);

export const forgetFetched = (): void => columns.clear();
atClose(forgetFetched);

/** Lets an engine release kept rows, and forgets their columns. */
export function release(engine: object, handle: string): void {
  for (const [key, column] of columns) if (column.engine === engine && column.handle === handle) columns.delete(key);
  releaseOn(engine, handle);
}
