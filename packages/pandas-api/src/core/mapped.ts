import {
  type CachedNode,
  type Field,
  type MappedRows,
  type Node,
  optimize,
  type RefusedRows,
  type ShippedFunction,
  schemaOf,
} from '@pandorable/planner';
import { rememberCount } from './collect.js';
import { executorCapabilities, perform } from './effects.js';
import { keptNode } from './kept.js';
import { prepare } from './run.js';

/** Runs a function beside the engine's rows now, and keeps its answers there. */
export function mapRows(rows: Node, fn: ShippedFunction): MappedRows | RefusedRows {
  const done = perform('mapRows', [optimize(prepare(rows), executorCapabilities()), fn]);
  if (!('refused' in done)) rememberCount(rows, done.rows);
  return done;
}

/** The rows with the answers' columns beside them, under the types that these turned out to have. */
export const mappedNode = (rows: Node, done: MappedRows, answers: readonly Field[]): CachedNode =>
  answersNode(done, [...schemaOf(rows), ...answers]);

/** Answers that the engine keeps as long as their node lives: a replay of the code finds the same one. */
const nodes = new WeakMap<MappedRows, CachedNode>();

export function answersNode(done: MappedRows, fields: readonly Field[]): CachedNode {
  const node = nodes.get(done) ?? keptNode(done.handle, done.rows, fields);
  nodes.set(done, node);
  return node;
}
