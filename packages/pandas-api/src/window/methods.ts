import type { Methods } from '../core/install.js';
import { type Frame, STATE } from '../frame/frame.js';
import { makeIndex } from '../index/make.js';
import { type Series, seriesFrameState } from '../series/series.js';
import { windowsOf } from './classes.js';
import { type Base, ewmOfRows, makeExpanding, makeRolling, plainBase } from './make.js';
import './members.js';

const frameBase = (self: Frame): Base => plainBase(self[STATE], null);
const seriesBase = (self: Series): Base =>
  plainBase({ ...seriesFrameState(self[STATE]), labels: makeIndex([self[STATE].name]) }, { name: self[STATE].name });

/** Members of DataFrame and Series by pandas' name: rolling, expanding and exponential windows. */
export const frameMethods: Methods<Frame> = {
  rolling: (self, a) => windowsOf(makeRolling(frameBase(self), a)),
  expanding: (self, a) => windowsOf(makeExpanding(frameBase(self), a)),
  ewm: (self, a) => windowsOf(ewmOfRows(frameBase(self), a)),
};
export const seriesMethods: Methods<Series> = {
  rolling: (self, a) => windowsOf(makeRolling(seriesBase(self), a)),
  expanding: (self, a) => windowsOf(makeExpanding(seriesBase(self), a)),
  ewm: (self, a) => windowsOf(ewmOfRows(seriesBase(self), a)),
};
