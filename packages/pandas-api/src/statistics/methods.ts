import type { Methods } from '../core/install.js';
import type { Frame } from '../frame/frame.js';
import type { Series } from '../series/series.js';
import { reduceFrame, reduceSeries } from './reduce.js';
import type { ReductionName } from './reductions.js';

/** pandas' names of each reduction. */
const REDUCTIONS: Partial<Record<ReductionName, readonly string[]>> = {
  sum: ['sum'],
  mean: ['mean'],
  median: ['median'],
  min: ['min'],
  max: ['max'],
  std: ['std'],
  var: ['var'],
  sem: ['sem'],
  skew: ['skew'],
  kurt: ['kurt', 'kurtosis'],
  prod: ['prod', 'product'],
  count: ['count'],
  any: ['any'],
  all: ['all'],
  nunique: ['nunique'],
};

/** Members of DataFrame and Series by pandas' name: reductions, description, distinct values. */
export const frameMethods: Methods<Frame> = {};
export const seriesMethods: Methods<Series> = {};

for (const [name, spellings] of Object.entries(REDUCTIONS) as [ReductionName, readonly string[]][]) {
  for (const spelling of spellings) {
    frameMethods[spelling] = (self, a) => reduceFrame(name, self, a);
    seriesMethods[spelling] = (self, a) => reduceSeries(name, self, a);
  }
}
