import { totalmem } from 'node:os';
import { allNodes, EngineError, type Expr, type MapBatchesNode, type Node, schemaOf } from '@pandorable/planner';
import { rowBytes } from '../placement/row-bytes.js';
import { whereaboutsOf } from '../placement/sources.js';
import { bytesText } from '../progress/event.js';
import { knownCount, rowCount } from './collect.js';
import { executorCapabilities } from './effects.js';

/** Nodes that may give more rows than they get: by about so much. */
const GROWING: ReadonlySet<Node['kind']> = new Set(['join', 'explode', 'sql']);
const GROWTH = 16;

/** Counts of rows below functions: an action counts once, and so do those after it. */
const counts = new WeakMap<object, number>();

/**
 * Whether the rows that a function over whole columns needs may come to this process; false where the engine can do it too.
 * Rows are counted only where their sources do not say that they are few. More than the machine's memory is an EngineError.
 */
export function fitsHere({ input, inputs, outputs, fn, label }: MapBatchesNode): boolean {
  if (fn.values !== undefined) return true;
  const width = rowBytes([...schemaOf(input), ...inputs, ...outputs]);
  const most = fn.instead === undefined ? totalmem() : (executorCapabilities().fetchBytes ?? totalmem());
  if (bytesAtMost(input, width) <= most) return true;
  const rows = counts.get(fn) ?? rowCount(input);
  counts.set(fn, rows);
  if (rows * width <= most) return true;
  if (fn.instead !== undefined) return false;
  throw new EngineError(
    `'${label}' needs all of its ${rows.toLocaleString('en')} rows in this process: about ${bytesText(rows * width)}, and the machine has ${bytesText(most)}. ` +
      'Select fewer rows or columns first, aggregate, or work by group',
    { code: 'out-of-memory' },
  );
}

/** Whether columns are few enough bytes to be fetched for what the engine could do too. */
export function mayFetch(rows: Node, columns: readonly Expr[]): boolean {
  const width = rowBytes(columns);
  const most = executorCapabilities().fetchBytes ?? totalmem();
  return bytesAtMost(rows, width) <= most || rowCount(rows) * width <= most;
}

/** Of the rows of a plan, where its sources tell; Infinity where they do not. */
export function bytesAtMost(plan: Node, width: number): number {
  const known = knownCount(plan);
  if (known !== undefined) return known * width;
  let bytes = 0;
  let growth = 1;
  for (const node of allNodes(plan)) {
    if (node.kind === 'scan') bytes += whereaboutsOf(node.source).bytes ?? Number.POSITIVE_INFINITY;
    else if (node.kind === 'local') bytes += node.rows * width;
    else if (node.kind === 'cached' || node.kind === 'sql') bytes += (knownCount(node) ?? Number.POSITIVE_INFINITY) * width;
    if (GROWING.has(node.kind)) growth *= GROWTH;
  }
  return bytes * growth;
}
