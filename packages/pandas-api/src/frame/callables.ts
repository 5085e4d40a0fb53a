import { rowSeries } from '../elementwise/row-functions.js';
import { rowFunctionKind } from '../functions/index.js';
import { type Frame, STATE } from './frame.js';

/** A function in place of a value: a row function is computed for every row, others are called with the frame. */
export function callWith(frame: Frame, fn: (f: any) => unknown): unknown {
  return rowFunctionKind(fn) === 'row' ? rowSeries(frame[STATE], fn) : fn(frame);
}
