/**
 * Plans that do not grow without end. Each call puts nodes on top of a plan, so a script that goes on from its last frame in a loop would
 * build a plan as deep as the loop is long. Where the rows of a frame that is used are too deep they are computed, once, and the plan
 * goes on from them: as columns of this process if they are few, else kept by the engine as long as somebody has them. Nothing is to be
 * seen of it but the time: dtypes, labels, levels and frequencies are settled as they show. Building waits for these rows, also under an
 * asynchronous program.
 */
import { anyExpr, type Expr, exprSize, type Node, nodeChildren, type ProjectNode, schemaOf } from '@pandorable/planner';
import { type FrameState, settleHeavy } from '../frame/state.js';
import type { IndexData } from '../index/data.js';
import { checkpoint } from '../io/keep.js';
import { rowBytes } from '../placement/row-bytes.js';
import { collectState, indexData, resolveCells, resolveState } from './collect.js';
import { bytesAtMost } from './fits-here.js';
import { localState, rowIndex } from './make.js';

/** How deep rows may lie before they are computed. Tests of states that are cut everywhere set it to 1. */
export const DEEPEST = Number(process.env['PANDORABLE_DEEPEST_PLAN'] ?? 100);

/** Rows that come to this process. */
const SMALL_BYTES = 8e6;

const depths = new WeakMap<Node, number>();

/** The weight of the nodes on the heaviest way from a node down to its leaves. */
export function depthOf(node: Node): number {
  let found = depths.get(node);
  if (found === undefined) {
    found = nodeChildren(node).reduce((most, child) => Math.max(most, depthOf(child)), 0) + weightOf(node);
    depths.set(node, found);
  }
  return found;
}

/** Engines plan a chain of groupings or of windows over groups in time that doubles with each of them, one of joins and sorts faster than it grows. */
function weightOf(node: Node): number {
  switch (node.kind) {
    case 'aggregate':
    case 'distinct':
      return 8;
    case 'join':
    case 'asof-join':
      return 3;
    case 'sort':
    case 'filter':
      return 2;
    case 'project':
      return node.columns.some((c) => anyExpr(c.expr, overGroups)) ? 8 : 1 + Math.floor(largestOf(node) / 8);
    default:
      return 1;
  }
}

const LARGE = 64;
const largestOf = (node: ProjectNode): number => node.columns.reduce((most, c) => Math.max(most, exprSize(c.expr, LARGE)), 0);
const overGroups = (e: Expr): boolean => e.kind === 'window' && e.partition.length > 0;

/** States that were found shallow: each use of a frame asks. */
const shallowOnes = new WeakSet<FrameState>();

/** The state over rows that lie no deeper than `most`. */
export function shallow(given: FrameState, most: number): FrameState {
  if (shallowOnes.has(given)) return given;
  const state = settleHeavy(given);
  const done = depthOf(state.rows) <= most ? state : cut(state);
  shallowOnes.add(done);
  return done;
}

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
