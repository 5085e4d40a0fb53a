import { cast, NotImplementedError, types } from '@pandorable/planner';
import { takeRows } from '../core/align.js';
import type { Args } from '../core/args.js';
import { indexData } from '../core/collect.js';
import { dtypes } from '../dtypes/registry.js';
import { Frame, frameOf, STATE } from '../frame/frame.js';
import type { FrameState } from '../frame/state.js';
import { dataNames, type IndexData } from '../index/data.js';
import { wrapIndex } from '../index/make.js';
import { isMissing } from '../scalars/index.js';
import { levelPosition } from '../selection/sort.js';
import { Series, seriesFrameState, seriesOf, seriesStateOf } from '../series/series.js';

/** Rows of a frame with plain labels, repeated to the labels of a MultiIndex that has them in one level. */
function repeated(state: FrameState, target: IndexData, level: unknown): FrameState {
  const index = wrapIndex(indexData(state));
  const at = levelPosition(dataNames(target), level);
  return takeRows(
    state,
    wrapIndex(target).labels.map((l) => index.positionsOf((l as unknown[])[at])[0] ?? -1),
    target,
  );
}

/** Both operands of a frame's operator, brought to the same labels where the call says on which level they meet. */
export function meetOnLevel(self: Frame, a: Args): [Frame, unknown] {
  const { other, level } = a;
  if (isMissing(level) || !Frame.isFrame(other)) return [self, onLevel(self, a)];
  const [mine, theirs] = [indexData(self[STATE]), indexData(other[STATE])];
  if (mine.kind !== 'multi' && theirs.kind === 'multi') return [frameOf(repeated(self[STATE], theirs, level)), other];
  if (mine.kind === 'multi' && theirs.kind !== 'multi') return [self, frameOf(repeated(other[STATE], mine, level))];
  return [self, onLevel(self, a)];
}

/** Where a division by zero makes one int column float, it makes all that were of its dtype float: they are one block. */
export function floatTogether(before: Frame, after: Frame): Frame {
  const [x, y] = [before[STATE], after[STATE]];
  const was = (i: number): string => x.cells[x.labels.positionsOf(y.labels.labelAt(i))[0]]?.dtype.name ?? '';
  const turned = new Set(y.cells.flatMap((c, i) => (c.dtype.kind === 'float' && isInt(was(i)) ? [was(i)] : [])));
  if (turned.size === 0) return after;
  return frameOf({
    ...y,
    cells: y.cells.map((c, i) =>
      c.dtype.kind === 'int' && turned.has(was(i)) ? { expr: cast(c.expr, types.float64), dtype: dtypes.float64 } : c,
    ),
  });
}

const isInt = (name: string): boolean => /^u?int/.test(name);

/** The other operand with its values repeated to the labels of this one, where the call says on which level they meet. */
export function onLevel(self: Frame | Series, a: Args): unknown {
  const { other, level } = a;
  if (isMissing(level) || (!Series.isSeries(other) && !Frame.isFrame(other))) return other;
  const mine = indexData(Frame.isFrame(self) ? self[STATE] : seriesFrameState(self[STATE]));
  if (Frame.isFrame(other))
    throw new NotImplementedError('an operator with level on these two frames: reset the index and merge on the level instead');
  const theirs = seriesFrameState(other[STATE]);
  const index = wrapIndex(indexData(theirs));
  if (mine.kind !== 'multi' || index.isMulti) return other;
  const at = levelPosition(mine.names, level);
  const rows = wrapIndex(mine).labels.map((l) => index.positionsOf((l as unknown[])[at])[0] ?? -1);
  return seriesOf(seriesStateOf(takeRows(theirs, rows, mine), other[STATE].name));
}
