import type { Methods } from '../core/install.js';
import { type Frame, STATE } from '../frame/frame.js';
import { makeIndex } from '../index/make.js';
import { type Series, seriesFrameState } from '../series/series.js';
import { frameGroups, seriesGroups } from './classes.js';
import { groupFrame } from './keys.js';
import './members.js';

/** Members of DataFrame and Series by pandas' name: grouping. */
export const frameMethods: Methods<Frame> = {
  groupby: (self, a) => frameGroups(groupFrame(self[STATE], a)),
};
export const seriesMethods: Methods<Series> = {
  groupby: (self, a) => {
    const state = { ...seriesFrameState(self[STATE]), labels: makeIndex([self[STATE].name]) };
    return seriesGroups(groupFrame(state, a, { name: self[STATE].name }));
  },
};
