import { NotImplementedError } from '@pandorable/planner';
import { makeSignature } from '../core/args.js';
import { type Getters, installGetters, installMethods, type Methods } from '../core/install.js';
import { LabelMap } from '../core/label-map.js';
import { dataLength, type IndexData, takeData } from '../index/data.js';
import { wrapIndex } from '../index/make.js';
import { groupResampler } from '../resample/resampler.js';
import { isMissing } from '../scalars/index.js';
import { windowsOf } from '../window/classes.js';
import { ewmOfGroups, groupedBase, makeExpanding, makeRolling } from '../window/make.js';
import { aggregateFrame, aggregateSeries, groupSizes, reduceGroups } from './agg.js';
import { applyGroups } from './apply.js';
import { FrameGroups, GROUPED, getGroup, SeriesGroups } from './classes.js';
import { describeGroups, openHighLowClose } from './describe.js';
import { countValues, takeGroups, uniqueValues } from './distinct.js';
import { extremesOf } from './extremes.js';
import { groupName, groupRows, localGroups, rowLabelsOf } from './local.js';
import { pairMatrix, pairSeries, quantiles } from './pairs.js';
import { head, nth, sample, tail } from './rows.js';
import {
  change,
  countRows,
  cumulative,
  difference,
  filled,
  numberGroups,
  numericPositions,
  ranked,
  runRunning,
  shiftGroups,
} from './running.js';
import { filterGroups, transformGroups } from './transform.js';

type Groups = FrameGroups | SeriesGroups;
const REDUCTIONS = [
  'sum',
  'mean',
  'median',
  'min',
  'max',
  'std',
  'var',
  'sem',
  'skew',
  'kurt',
  'prod',
  'count',
  'any',
  'all',
  'nunique',
  'first',
  'last',
  'idxmin',
  'idxmax',
];
type Fn = (...x: unknown[]) => unknown;

const both: Methods<Groups> = {
  size: (self) => groupSizes(self[GROUPED]),
  get_group: (self, a) => getGroup(self[GROUPED], a['name']),
  head: (self, a) => head(self[GROUPED], Number(a['n'])),
  tail: (self, a) => tail(self[GROUPED], Number(a['n'])),
  sample: (self, a) => sample(self[GROUPED], a),
  cumcount: (self, a) => countRows(self[GROUPED], a['ascending'] !== false),
  ngroup: (self, a) => numberGroups(self[GROUPED], a['ascending'] !== false),
  shift: (self, a) => shiftGroups(self[GROUPED], a),
  diff: (self, a) => runRunning(self[GROUPED], difference(Number(a['periods'])), a),
  pct_change: (self, a) => {
    if (!isMissing(a['freq'])) throw new NotImplementedError('pct_change() of groups with freq: shift the index first');
    return runRunning(self[GROUPED], change(Number(a['periods'])), a);
  },
  ffill: (self, a) => runRunning(self[GROUPED], filled(true), a),
  bfill: (self, a) => runRunning(self[GROUPED], filled(false), a),
  rank: (self, a) => runRunning(self[GROUPED], ranked, a),
  quantile: (self, a) => quantiles(self[GROUPED], a),
  describe: (self, a) => describeGroups(self[GROUPED], a),
  ohlc: (self) => openHighLowClose(self[GROUPED]),
  value_counts: (self, a) => countValues(self[GROUPED], a),
  take: (self, a) => takeGroups(self[GROUPED], [...(a['indices'] as Iterable<number>)]),
  transform: (self, a) => transformGroups(self[GROUPED], self, a),
  filter: (self, a) => filterGroups(self[GROUPED], a),
  apply: (self, a) => applyMember(self, a['func'], (a['args'] as unknown[] | undefined) ?? [], (a['kwargs'] ?? {}) as object),
  rolling: (self, a) => windowsOf(makeRolling(groupedBase(self[GROUPED]), a)),
  expanding: (self, a) => windowsOf(makeExpanding(groupedBase(self[GROUPED]), a)),
  ewm: (self, a) => windowsOf(ewmOfGroups(self[GROUPED], a)),
  resample: (self, a) => groupResampler(self[GROUPED], a),
  pipe: (self, a) => (a['func'] as Fn)(self, ...((a['args'] as unknown[] | undefined) ?? [])),
};
for (const name of REDUCTIONS) both[name] = (self, a) => reduceGroups(self[GROUPED], name, a);
for (const name of ['cumsum', 'cumprod', 'cummin', 'cummax'] as const)
  both[name] = (self, a) => runRunning(self[GROUPED], cumulative(name), a, numericPositions(self[GROUPED], a));

function applyMember(self: Groups, func: unknown, rest: readonly unknown[], kwargs: object): unknown {
  if (typeof func === 'string')
    return (self as unknown as Record<string, Fn>)[func](...rest, ...(Object.keys(kwargs).length > 0 ? [kwargs] : []));
  if (typeof func !== 'function') throw new TypeError(`'${typeof func}' object is not callable`);
  return applyGroups(self[GROUPED], func as Fn, rest);
}

const own = { nth: makeSignature('nth', [['n'], ['dropna', '?']]) };
const nthMember: Methods<Groups> = { nth: (self, a) => nth(self[GROUPED], a['n'], a['dropna']) };

installMethods<Groups>(FrameGroups, 'DataFrameGroupBy', { ...both, ...nthMember }, own);
installMethods<Groups>(SeriesGroups, 'SeriesGroupBy', { ...both, ...nthMember }, own);
installMethods<FrameGroups>(FrameGroups, 'DataFrameGroupBy', {
  agg: (self, a) => aggregateFrame(self[GROUPED], self, a),
  aggregate: (self, a) => aggregateFrame(self[GROUPED], self, a),
  corr: (self, a) => pairMatrix(self[GROUPED], 'corr', a),
  cov: (self, a) => pairMatrix(self[GROUPED], 'cov', a),
  corrwith: (self, { other, axis, ...options }) =>
    applyGroups(self[GROUPED], (part) => (part as { corrwith: (other: unknown, o: object) => unknown }).corrwith(other, options), []),
});
installMethods<SeriesGroups>(SeriesGroups, 'SeriesGroupBy', {
  agg: (self, a) => aggregateSeries(self[GROUPED], self, a),
  aggregate: (self, a) => aggregateSeries(self[GROUPED], self, a),
  corr: (self, a) => pairSeries(self[GROUPED], 'corr', a),
  cov: (self, a) => pairSeries(self[GROUPED], 'cov', a),
  unique: (self) => uniqueValues(self[GROUPED]),
  nlargest: (self, a) => extremesOf(self[GROUPED], a, true),
  nsmallest: (self, a) => extremesOf(self[GROUPED], a, false),
});

const getters: Getters<Groups> = {
  /** label of each group -> labels of its rows */
  groups: (self) => {
    const g = self[GROUPED];
    const l = localGroups(g);
    const rows = rowLabelsOf(g);
    return new LabelMap(everyGroup(l).map((k) => [groupName(g, l, k), wrapIndex(labelsAt(rows, groupRows(l, k)))]));
  },
  /** label of each group -> positions of its rows */
  indices: (self) => {
    const g = self[GROUPED];
    const l = localGroups(g);
    return new LabelMap(everyGroup(l).map((k) => [groupName(g, l, k), Array.from(groupRows(l, k))]));
  },
  ndim: (self) => (self[GROUPED].series !== null ? 1 : 2),
  keys: (self) => {
    const names = self[GROUPED].keys.map((k) => k.name);
    return self[GROUPED].listed ? names : names[0];
  },
};
/** Labels at positions; evenly spaced ones of a range are a range. */
function labelsAt(data: IndexData, at: Int32Array): IndexData {
  const gap = at.length > 1 ? at[1] - at[0] : 1;
  if (data.kind !== 'range' || !at.every((p, i) => p === at[0] + i * gap)) return takeData(data, at);
  const [start, step] = [data.start + at[0] * data.step, gap * data.step];
  return { kind: 'range', start, stop: start + step * at.length, step, name: data.name };
}
const everyGroup = (l: ReturnType<typeof localGroups>): number[] => Array.from({ length: dataLength(l.index) }, (_, k) => k);

installGetters(FrameGroups, getters);
installGetters(SeriesGroups, getters);
const monotonic =
  (name: string): ((self: SeriesGroups) => unknown) =>
  (self) =>
    reduceGroupsBy(self, (s) => (s as Record<string, unknown>)[name]);
const reduceGroupsBy = (self: SeriesGroups, fn: (s: any) => unknown): unknown =>
  aggregateSeries(self[GROUPED], self, { func: fn, args: [], kwargs: {} });
installGetters<SeriesGroups>(SeriesGroups, {
  is_monotonic_increasing: monotonic('isMonotonicIncreasing'),
  is_monotonic_decreasing: monotonic('isMonotonicDecreasing'),
});
