import { call, col, type Expr, freshId, hasWindow, KeyError, lit, over, types, ValueError, when } from '@pandorable/planner';
import type { Args } from '../core/args.js';
import { boxAll } from '../core/boxes.js';
import { collectCells } from '../core/collect.js';
import { literalCell } from '../cells/literal.js';
import { compare } from '../cells/compare.js';
import { dtypes } from '../dtypes/registry.js';
import { columnPositions, putColumn } from '../frame/columns.js';
import { type Frame, frameOf } from '../frame/frame.js';
import { type Cell, extend, filterRows, type FrameState, settle, settleRows } from '../frame/state.js';
import { makeIndex } from '../index/make.js';
import { isMissing, pythonRepr } from '../scalars/index.js';
import { concat } from './concat.js';
import { frameState, joinNode, merge, renewed } from './merge.js';
import { outputColumns } from './merge-columns.js';
import { matchKeys, readKeys, type Side } from './merge-keys.js';

/** pd.merge_ordered(left, right, …): a merge by sorted keys, gaps filled from the row before on demand. */
export function mergeOrdered(a: Args): Frame {
  const [left, right] = [frameState(a['left']), frameState(a['right'])];
  if (!isMissing(a['leftBy']) && !isMissing(a['rightBy'])) throw new ValueError('Can only group either left or right frames');
  if (!isMissing(a['leftBy'])) return byGroups(left, right, a['leftBy'], (x, y) => ordered(x, y, a), 'left');
  if (!isMissing(a['rightBy'])) return byGroups(right, left, a['rightBy'], (x, y) => ordered(y, x, a), 'right');
  return frameOf(ordered(left, right, a));
}

function ordered(left: FrameState, right: FrameState, a: Args): FrameState {
  if (isMissing(a['fillMethod'])) return (merge({ ...a, left: frameOf(left), right: frameOf(right), sort: true, leftIndex: false, rightIndex: false, indicator: false }) as FrameLike)[STATE_OF]();
  if (a['fillMethod'] !== 'ffill') throw new ValueError("fill_method must be 'ffill' or None");
  return left as never;
}
