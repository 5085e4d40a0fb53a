import type { Methods } from '../core/install.js';
import type { Frame } from '../frame/frame.js';
import type { Series } from '../series/series.js';
import { evalFrame, query } from './query-frame.js';
import { select } from './select.js';

/** Members of DataFrame and Series by pandas' name: query and eval. */
export const frameMethods: Methods<Frame> = { query, eval: evalFrame, select };
export const seriesMethods: Methods<Series> = {};
