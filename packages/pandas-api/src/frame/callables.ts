import { rowSeries } from '../elementwise/row-functions.js';
import { calling, rowFunctionKind } from '../functions/index.js';
import { type Series, seriesOf } from '../series/series.js';
import { type Frame, frameOf, STATE } from './frame.js';

type Fn = (of: any) => unknown;

/** A function in place of a value: a row function is computed for every row, others are called with a frame that is theirs. */
export function callWith(frame: Frame, fn: Fn): unknown {
  if (rowFunctionKind(fn) === 'row') return rowSeries(frame[STATE], fn);
  return calling(fn, 'a function of the frame')(() => 'the frame', frameOf(frame[STATE]));
}

/** The same for a Series. */
export const callWithSeries = (s: Series, fn: Fn): unknown =>
  calling(fn, 'a function of the Series')(() => 'the Series', seriesOf(s[STATE]));
