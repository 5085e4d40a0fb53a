/**
 * Plans that do not grow without end. Each call puts nodes on top of a plan, so a script that goes on from its last frame in a loop would
 * build a plan as deep as the loop is long. Where the rows of a frame that is used are too deep they are computed, once, and the plan
 * goes on from them: as columns of this process if they are few, else kept by the engine as long as somebody has them. Nothing is to be
 * seen of it but the time: dtypes, labels, levels and frequencies are settled as they show. Building waits for these rows, also under an
 * asynchronous program.
 */
import { type Node, nodeChildren, schemaOf } from '@pandorable/planner';
import type { FrameState } from '../frame/state.js';
import type { IndexData } from '../index/data.js';
import { checkpoint } from '../io/keep.js';
import { rowBytes } from '../placement/row-bytes.js';
import { collectState, indexData, resolveCells, resolveState } from './collect.js';
import { bytesAtMost } from './fits-here.js';
import { localState, rowIndex } from './make.js';

/** Nodes one above the other, from which on rows are computed. Tests of states that are cut everywhere set it to 1. */
export const DEEPEST = Number(process.env['PANDORABLE_DEEPEST_PLAN'] ?? 50);

/** Rows that come to this process. */
const SMALL_BYTES = 8e6;

const depths = new WeakMap<Node, number>();

/** Nodes on the longest way from a node down to its leaves. */
export function depthOf(node: Node): number {
  let found = depths.get(node);
  if (found === undefined) {
    found = nodeChildren(node).reduce((most, child) => Math.max(most, depthOf(child)), 0) + 1;
    depths.set(node, found);
  }
  return found;
}

/** The state over rows of at most so many nodes. */
export const shallow = (state: FrameState, most: number): FrameState => (depthOf(state.rows) <= most ? state : cut(state));

function cut(state: FrameState): FrameState {
  if (bytesAtMost(state.rows, rowBytes(schemaOf(state.rows))) > SMALL_BYTES) return checkpoint(settledIndex(resolveState(state)));
  const { columns, index } = collectState(state);
  const { rows, cells, index: labels } = localState(columns, state.labels, settledLevels(index));
  return { ...state, rows, cells, index: labels };
}

/** Labels that no longer know the rows that they were taken from. */
function settledIndex(state: FrameState): FrameState {
  const { index, rows } = state;
  if (index.kind === 'range') return state;
  const cells = resolveCells(rows, index.cells);
  if (index.taken === undefined && index.levels === undefined) return { ...state, index: { ...index, cells } };
  return { ...state, index: rowIndex(settledLevels(indexData(state)), cells) };
}

/** Levels that are looked for in other rows, found. */
function settledLevels(data: IndexData): IndexData {
  if (data.kind !== 'multi' || data.source === undefined) return data;
  const levels = data.source.of(data.columns);
  return { ...data, source: { own: data.source.own, of: () => levels } };
}
