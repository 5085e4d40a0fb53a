import type { Methods } from '../core/install.js';
import type { Frame } from '../frame/frame.js';
import type { Series } from '../series/series.js';
import { join } from './join.js';
import { merge } from './merge.js';

/** Members of DataFrame and Series by pandas' name: merge, join. */
export const frameMethods: Methods<Frame> = {
  merge: (self, a) => merge({ ...a, left: self }),
  join,
};
export const seriesMethods: Methods<Series> = {};
