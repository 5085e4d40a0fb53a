import type { Methods } from '../core/install.js';
import type { Frame } from '../frame/frame.js';
import type { Series } from '../series/series.js';
import { merge } from './merge.js';

/** Members of DataFrame and Series by pandas' name: merge, join, concat. */
export const frameMethods: Methods<Frame> = {
  merge: (self, a) => merge({ ...a, left: self }),
};
export const seriesMethods: Methods<Series> = {};
