import type { Methods } from '../core/install.js';
import type { Frame } from '../frame/frame.js';
import type { Series } from '../series/series.js';
import { explodeFrame, explodeSeries } from './explode.js';
import { melt } from './melt.js';
import { pivot } from './pivot.js';
import { pivotTable } from './pivot-table.js';
import { stackFrame } from './stack.js';
import { unstackFrame, unstackSeries } from './unstack.js';

/** Members of DataFrame and Series by pandas' name: long and wide forms. */
export const frameMethods: Methods<Frame> = {
  melt,
  explode: explodeFrame,
  stack: stackFrame,
  unstack: unstackFrame,
  pivot,
  pivot_table: pivotTable,
};
export const seriesMethods: Methods<Series> = {
  explode: explodeSeries,
  unstack: unstackSeries,
};
