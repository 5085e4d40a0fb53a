import type { Methods } from '../core/install.js';
import { type Frame, STATE } from '../frame/frame.js';
import { makeIndex } from '../index/make.js';
import { type Series, seriesFrameState } from '../series/series.js';
import { makeResampled } from './resampled.js';
import { resampler } from './resampler.js';
import { timeFrameMethods, timeSeriesMethods } from './times.js';

/** Members of DataFrame and Series by pandas' name: time frequencies. */
export const frameMethods: Methods<Frame> = {
  resample: (self, a) => resampler(makeResampled(self[STATE], null, a)),
  ...timeFrameMethods,
};
export const seriesMethods: Methods<Series> = {
  resample: (self, a) =>
    resampler(makeResampled({ ...seriesFrameState(self[STATE]), labels: makeIndex([self[STATE].name]) }, { name: self[STATE].name }, a)),
  ...timeSeriesMethods,
};
