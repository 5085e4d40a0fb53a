import { arrayOf } from '../categorical/array.js';
import type { Args } from '../core/args.js';
import type { Methods } from '../core/install.js';
import { labelsOf, localState } from '../core/make.js';
import { inPlace } from '../elementwise/missing.js';
import { type Frame, frameOf, STATE } from '../frame/frame.js';
import { rangeData } from '../index/data.js';
import { factorize } from '../index/functions.js';
import { isMissing } from '../scalars/index.js';
import { numpyOf } from '../selection/values.js';
import { type Series, seriesFrameState, seriesOf, seriesStateOf } from '../series/series.js';
import { autocorr, corrFrame, corrSeries, corrwith, covFrame, covSeries } from './correlation.js';
import { describeFrame, describeSeries } from './describe.js';
import { distinctRows, duplicated, modeOf, nuniqueOf, subsetCells, uniqueColumn, valueCounts, valueCountsOfSeries } from './distinct.js';
import { idxFrame, idxSeries } from './extremes.js';
import { modeFrame } from './modes.js';
import { quantileFrame, quantileSeries } from './quantile.js';
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
};

/** Members of DataFrame and Series by pandas' name: reductions, description, distinct values. */
export const frameMethods: Methods<Frame> = {};
export const seriesMethods: Methods<Series> = {};
frameMethods['nunique'] = (self, a) => reduceFrame('nunique', self, a);

for (const [name, spellings] of Object.entries(REDUCTIONS) as [ReductionName, readonly string[]][]) {
  for (const spelling of spellings) {
    frameMethods[spelling] = (self, a) => reduceFrame(name, self, a);
    seriesMethods[spelling] = (self, a) => reduceSeries(name, self, a);
  }
}

const ARRAYS: ReadonlySet<string> = new Set(['category', 'datetime', 'timedelta', 'period', 'interval', 'str']);
/** Numbers and mixed values as numpy has them, others as an array of their dtype. */
function uniqueValues(self: Series): unknown {
  const column = uniqueColumn(self);
  return ARRAYS.has(column.dtype.kind) || column.dtype.masked ? arrayOf(column) : numpyOf(column);
}

const byCells = (self: Frame, a: Args) => subsetCells(self[STATE], a['subset']);

Object.assign(seriesMethods, {
  unique: (self) => uniqueValues(self),
  nunique: (self, a) => nuniqueOf(self[STATE].rows, self[STATE].cell, a['dropna'] !== false),
  value_counts: (self, a) => valueCountsOfSeries(self, a),
  duplicated: (self, a) => duplicated(self, [self[STATE].cell], a['keep']),
  drop_duplicates: (self, a) =>
    inPlace(
      self,
      seriesOf(
        seriesStateOf(
          distinctRows(seriesFrameState(self[STATE]), [self[STATE].cell], a['keep'], a['ignoreIndex'] === true),
          self[STATE].name,
        ),
      ),
      a,
    ),
  mode: (self, a) =>
    seriesOf(
      seriesStateOf(
        localState([modeOf(self[STATE].rows, self[STATE].cell, a['dropna'] !== false)], labelsOf([0]), rangeData(0)),
        self[STATE].name,
      ),
    ),
  factorize: (self, a) => factorize(self, { sort: a['sort'], useNaSentinel: a['useNaSentinel'] }),
  quantile: quantileSeries,
  describe: describeSeries,
  corr: corrSeries,
  cov: covSeries,
  autocorr,
  idxmax: (self, a) => idxSeries(self, 'max', a),
  idxmin: (self, a) => idxSeries(self, 'min', a),
} satisfies Methods<Series>);

/** Counts of one column's values, labelled by them. */
const ofOneLevel = (counts: Series): Series => {
  const s = counts[STATE];
  return s.index.kind === 'cells' ? seriesOf({ ...s, index: { ...s.index, multi: false } }) : counts;
};

Object.assign(frameMethods, {
  duplicated: (self, a) => duplicated(self, byCells(self, a), a['keep']),
  drop_duplicates: (self, a) =>
    inPlace(self, frameOf(distinctRows(self[STATE], byCells(self, a), a['keep'], a['ignoreIndex'] === true)), a),
  value_counts: (self, a) => {
    const cells = byCells(self, a);
    const names = isMissing(a['subset']) ? self[STATE].labels.labels : Array.isArray(a['subset']) ? a['subset'] : [a['subset']];
    const counts = valueCounts(self[STATE].rows, cells, names, 'count', a, false, true);
    return isMissing(a['subset']) || Array.isArray(a['subset']) ? counts : ofOneLevel(counts);
  },
  quantile: quantileFrame,
  describe: describeFrame,
  corr: corrFrame,
  cov: covFrame,
  corrwith,
  mode: modeFrame,
  idxmax: (self, a) => idxFrame(self, 'max', a),
  idxmin: (self, a) => idxFrame(self, 'min', a),
} satisfies Methods<Frame>);
