import { NotImplementedError } from '@pandorable/planner';
import { takeRows } from '../core/align.js';
import type { Args } from '../core/args.js';
import { indexData } from '../core/collect.js';
import { Frame, STATE } from '../frame/frame.js';
import { wrapIndex } from '../index/make.js';
import { isMissing } from '../scalars/index.js';
import { Series, seriesFrameState, seriesOf, seriesStateOf } from '../series/series.js';
import { levelPosition } from '../selection/sort.js';

/** The other operand with its values repeated to the labels of this one, where the call says on which level they meet. */
export function onLevel(self: Frame | Series, a: Args): unknown {
  const { other, level } = a;
  if (isMissing(level) || (!Series.isSeries(other) && !Frame.isFrame(other))) return other;
  const mine = indexData(Frame.isFrame(self) ? self[STATE] : seriesFrameState(self[STATE]));
  if (Frame.isFrame(other)) throw new NotImplementedError('an operator with level on two frames: reset the index and merge on the level instead');
  const theirs = seriesFrameState(other[STATE]);
  const index = wrapIndex(indexData(theirs));
  if (mine.kind !== 'multi' || index.isMulti) return other;
  const at = levelPosition(mine.names, level);
  const rows = wrapIndex(mine).labels.map((l) => index.positionsOf((l as unknown[])[at])[0] ?? -1);
  return seriesOf(seriesStateOf(takeRows(theirs, rows, mine), other[STATE].name));
}
