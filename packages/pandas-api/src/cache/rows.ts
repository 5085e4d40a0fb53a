import type { CachedNode, Node, Source } from '@pandorable/planner';
import { executorCapabilities } from '../core/effects.js';
import { optionValue } from '../display/options.js';
import { checkSource, sourcesOf } from './files.js';
import { expectedBytes, isWanted, nameOf, noteFailure, refuse } from './policy.js';
import { add, find, forget, makeRoom, room } from './store.js';

/** Rows that the engine was asked to keep; none where it could not. */
export interface Made {
  readonly cached: CachedNode;
  readonly rows: number;
  readonly bytes: number;
}

/** Rows that the engine keeps for a node by itself; `make` computes them where that is worth it. */
export function keptByItself(node: Node, make: () => Made | undefined): CachedNode | undefined {
  const known = find(node);
  if (known !== undefined) {
    checkAll(node);
    return known;
  }
  const { keepsTextsFrom, keptBytesOfText = 1 } = executorCapabilities();
  if (keepsTextsFrom === undefined || !isWanted(node, keepsTextsFrom) || optionValue('cache') !== true) return undefined;
  checkAll(node);
  const expected = expectedBytes(node) * keptBytesOfText;
  if (expected > room()) return undefined;
  makeRoom(expected);
  const made = make();
  if (made === undefined || made.bytes > room()) {
    (made === undefined ? noteFailure : refuse)(node);
    return undefined;
  }
  checkAll(node);
  makeRoom(made.bytes);
  add(node, nameOf(node), made.cached, made.rows, made.bytes);
  return made.cached;
}

/** Kept rows of files that have changed since are forgotten, and refused. */
function checkAll(node: Node): void {
  try {
    for (const source of new Set<Source>(sourcesOf(node))) checkSource(source, 'ignored');
  } catch (error) {
    forget(node);
    throw error;
  }
}
