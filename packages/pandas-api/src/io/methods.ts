import type { Methods } from '../core/install.js';
import type { Frame } from '../frame/frame.js';
import type { Series } from '../series/series.js';
import { frameString, seriesString } from './texts.js';

/** Members of DataFrame and Series by pandas' name: reading, writing, printing. */
export const frameMethods: Methods<Frame> = { to_string: frameString };
export const seriesMethods: Methods<Series> = { to_string: seriesString };
