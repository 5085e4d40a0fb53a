import { ValueError } from '@pandorable/planner';
import type { Args } from '../core/args.js';
import { type Frame, frameOf, STATE } from '../frame/frame.js';
import type { FrameState } from '../frame/state.js';
import { type Series, type SeriesState, seriesFrameState, seriesOf, seriesStateOf } from '../series/series.js';

/** 0 for rows, 1 for columns; ValueError for what pandas does not know. */
export function axisNumber(axis: unknown, kind: 'DataFrame' | 'Series' = 'DataFrame'): 0 | 1 {
  if (axis === undefined || axis === null || axis === 0 || axis === 'index' || axis === 'rows') return 0;
  if ((axis === 1 || axis === 'columns') && kind === 'DataFrame') return 1;
  throw new ValueError(`No axis named ${String(axis)} for object type ${kind}`);
}

/** The result as a new frame, or put in place of the old one where `inplace` says so. */
export function frameResult(self: Frame, a: Args, state: FrameState): Frame | null {
  if (a['inplace'] !== true) return frameOf(state);
  self[STATE] = state;
  return null;
}

export function seriesResult(self: Series, a: Args, state: SeriesState): Series | null {
  if (a['inplace'] !== true) return seriesOf(state);
  self[STATE] = state;
  return null;
}

/** What works on the rows of a frame, on a Series. */
export const onSeries = (self: Series, run: (state: FrameState) => FrameState): SeriesState =>
  seriesStateOf(run(seriesFrameState(self[STATE])), self[STATE].name);
