/** What is worth keeping: texts that are read again, and groupings that take long and are asked for again. */
import { type Node, nodeChildren, type Source } from '@pandorable/planner';
import { bytesOf, sourcesOf } from './files.js';

/** Texts up to this size, whose types come from all bytes, are cheap to read again. */
const SMALL_BYTES = 256 << 20;
/** Keeping a small text costs about as much as reading a column of it three times. */
const SMALL_READS = 2;
const LARGE_READS = 1;
/** Groupings below this are made anew. */
const COSTLY_MILLISECONDS = 500;
const COSTLY_RUNS = 2;

const reads = new WeakMap<Source, number>();
const runs = new WeakMap<Node, { count: number; milliseconds: number }>();
const refused = new WeakSet<Node>();
const TRIES = 3;
const failures = new WeakMap<Node, number>();

const isText = ({ format }: Source): boolean => format === 'csv' || format === 'json';

/** Counts the texts that a plan reads. */
export function noteReads(plan: Node): void {
  for (const source of new Set(sourcesOf(plan))) if (isText(source)) reads.set(source, (reads.get(source) ?? 0) + 1);
}

/** Notes how long it took to answer a plan, for the groupings next to its root. */
export function noteTime(plan: Node, milliseconds: number): void {
  if (milliseconds < COSTLY_MILLISECONDS) return;
  for (const node of groupings(plan)) {
    const before = runs.get(node) ?? { count: 0, milliseconds: 0 };
    runs.set(node, { count: before.count + 1, milliseconds: before.milliseconds + milliseconds });
  }
}

/** The topmost nodes that give fewer rows than they read. */
function groupings(node: Node): Node[] {
  const isGrouping = node.kind === 'distinct' || (node.kind === 'aggregate' && node.keys.length > 0);
  return isGrouping ? [node] : nodeChildren(node).flatMap(groupings);
}

/** A node that is not to be kept, or is too large. */
export const refuse = (node: Node): void => void refused.add(node);

/** Rows that could not be kept: other work may have had the memory just then, so that it is tried again, but not for ever. */
export function noteFailure(node: Node): void {
  const count = (failures.get(node) ?? 0) + 1;
  failures.set(node, count);
  if (count >= TRIES) refuse(node);
}

/** Whether rows were asked for so often that keeping them is worth it; `textsFrom`: the bytes of a text that the engine gains by keeping. */
export function isWanted(node: Node, textsFrom: number): boolean {
  if (refused.has(node)) return false;
  if (node.kind !== 'scan') return (runs.get(node)?.count ?? 0) >= COSTLY_RUNS;
  const [count, bytes] = [reads.get(node.source) ?? 0, bytesOf(node.source) ?? 0];
  return count > 0 && bytes >= textsFrom && count >= (bytes <= SMALL_BYTES ? SMALL_READS : LARGE_READS);
}

/** Bytes that the rows of a node may take; 0 where nobody knows before they are there. What cannot be seen to change is not to be kept. */
export function expectedBytes(node: Node): number {
  if (node.kind === 'scan') return bytesOf(node.source) ?? Number.POSITIVE_INFINITY;
  return sourcesOf(node).every((source) => bytesOf(source) !== undefined) ? 0 : Number.POSITIVE_INFINITY;
}

/** What the list of kept rows calls a node. */
export const nameOf = (node: Node): string => (node.kind === 'scan' ? node.source.paths.join(', ') : node.kind);
