import { rowCount } from '../core/collect.js';
import { seriesAt } from '../frame/columns.js';
import { Frame, STATE } from '../frame/frame.js';
import { isMissing } from '../scalars/index.js';
import { type Series, seriesFrameState } from '../series/series.js';
import { axisNumber } from './common.js';
import { cellAt, rowSeries } from './pick-rows.js';

/** squeeze: axes of length one fall away. */
export function squeeze(self: Frame | Series, axis: unknown): unknown {
  if (!Frame.isFrame(self)) {
    if (!isMissing(axis)) axisNumber(axis, 'Series');
    return self.length === 1 ? cellAt(seriesFrameState(self[STATE]), 0, 0) : self;
  }
  const state = self[STATE];
  const only = isMissing(axis) ? null : axisNumber(axis);
  const oneColumn = only !== 0 && state.cells.length === 1;
  const oneRow = only !== 1 && rowCount(state.rows) === 1;
  if (oneRow && oneColumn) return cellAt(state, 0, 0);
  if (oneColumn) return seriesAt(state, 0);
  return oneRow ? rowSeries(state, 0) : self;
}
