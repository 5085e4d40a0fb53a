import { arrayOf } from '../categorical/array.js';
import { type Args, makeSignature, type Signature } from '../core/args.js';
import { collectState, resolveCells } from '../core/collect.js';
import type { LocalColumn } from '../core/column.js';
import type { Getters, Methods } from '../core/install.js';
import { shownDtype } from '../dtypes/registry.js';
import { type Frame, frameOf, STATE } from '../frame/frame.js';
import { type FrameState, RANGE } from '../frame/state.js';
import { makeIndex } from '../index/make.js';
import { isMissing } from '../scalars/index.js';
import { type Series, seriesFrameState, seriesOf, seriesStateOf } from '../series/series.js';
import { axisNumber, frameResult, onSeries, seriesResult } from './common.js';
import { astype, astypeSeries, convertDtypes, inferObjects } from './convert.js';
import { compareFrames, equals } from './equality.js';
import { dtypesSeries, Flags, memoryUsage, seriesMemory, sizeOf, withFlags } from './facts.js';
import './from-data.js';
import { isMask } from '../frame/items.js';
import { filterLabels } from './filter-labels.js';
import { filterMask } from './filter-mask.js';
import { atOf, iatOf, ilocOf, locOf } from './indexers.js';
import { items, iterrows, itertuples, seriesItems } from './iterate.js';
import { drop, insert, resetIndex, setIndex } from './labels.js';
import { droplevel, reorderLevels, swaplevel, xs } from './levels.js';
import { assign, extremeRows, extremeValues, isetitem, pop, popSeries, resetSeriesIndex, toFrame } from './members.js';
import { selectDtypes } from './pick-dtypes.js';
import { alignFrames, alignSeries, reindex, reindexLike } from './reindex.js';
import { affix, rename, renameAxis, renameSeries, setAxis } from './relabel.js';
import { head, tail, take } from './rows.js';
import { samplePositions } from './sample.js';
import {
  argExtreme,
  argsort,
  columnOfSeries,
  hasnans,
  isDecreasing,
  isIncreasing,
  isUnique,
  item,
  repeat,
  searchsorted,
  validIndex,
} from './series-values.js';
import { sortIndexState, sortValuesFrame, sortValuesSeries } from './sort.js';
import { squeeze } from './squeeze.js';
import { transpose } from './transpose.js';
import { truncate } from './truncate.js';
import { byteSize, numpyOf, rowArrays, toNumpy } from './values.js';

type Change = (state: FrameState, a: Args, axis: 0 | 1) => FrameState;

/** Rows at random; drawn rows may be numbered anew. */
const sample: Change = (state, a, axis) => {
  const taken = take(state, samplePositions(state, a, axis), axis);
  if (a['ignoreIndex'] !== true) return taken;
  return axis === 0 ? { ...taken, index: RANGE } : { ...taken, labels: makeIndex(taken.cells.map((_, i) => i)) };
};
const defaultAffixAxis = (a: Args, kind: 0 | 1): 0 | 1 => (isMissing(a['axis']) ? kind : axisNumber(a['axis']));

/** Members that change a frame and a Series in the same way; a Series has rows only. */
const BOTH: Record<string, Change> = {
  head: (s, a) => head(s, Number(a['n'])),
  tail: (s, a) => tail(s, Number(a['n'])),
  sample,
  take: (s, a, axis) => take(s, a['indices'], axis),
  drop,
  sort_index: sortIndexState,
  droplevel: (s, a, axis) => droplevel(s, a['level'], axis),
  swaplevel: (s, a, axis) => swaplevel(s, a['i'], a['j'], axis),
  reorder_levels: (s, a, axis) => reorderLevels(s, a['order'], axis),
  truncate,
  set_axis: (s, a, axis) => setAxis(s, a['labels'], axis),
  set_flags: withFlags,
  infer_objects: inferObjects,
  convert_dtypes: convertDtypes,
  reindex,
  copy: (s) => s,
};

/** Members of DataFrame and Series by pandas' name: rows, columns and labels. */
export const frameMethods: Methods<Frame> = {
  sort_values: (self, a) => frameResult(self, a, sortValuesFrame(self, a)),
  astype: (self, a) => frameOf(astype(self[STATE], a)),
  rename: (self, a) => frameResult(self, a, rename(self[STATE], a)),
  rename_axis: (self, a) => frameResult(self, a, renameAxis(self[STATE], a)),
  add_prefix: (self, a) => frameOf(affix(self[STATE], (l) => `${a['prefix']}${l}`, defaultAffixAxis(a, 1))),
  add_suffix: (self, a) => frameOf(affix(self[STATE], (l) => `${l}${a['suffix']}`, defaultAffixAxis(a, 1))),
  filter: (self, a) => filterFrame(self, a),
  select_dtypes: (self, a) => frameOf(selectDtypes(self[STATE], a)),
  set_index: (self, a) => frameResult(self, a, setIndex(self, a)),
  reset_index: (self, a) => frameResult(self, a, resetIndex(self[STATE], a)),
  reindex_like: (self, a) => frameOf(reindexLike(self[STATE], a['other'], a)),
  align: (self, a) => alignFrames(self, a['other'], a),
  nlargest: (self, a) => frameOf(extremeRows(self[STATE], a, true)),
  nsmallest: (self, a) => frameOf(extremeRows(self[STATE], a, false)),
  xs: (self, a) => xs(self[STATE], a, axisNumber(a['axis'])),
  assign: (self, a) => assign(self, a['kwargs']),
  pop: (self, a) => pop(self, a['item']),
  insert: (self, a) => insert(self, a),
  isetitem: (self, a) => isetitem(self, a['loc'], a['value']),
  squeeze: (self, a) => squeeze(self, a['axis']),
  transpose: (self) => frameOf(transpose(self[STATE], true)),
  equals: (self, a) => isFrame(a['other']) && equals(self[STATE], a['other'][STATE]),
  compare: (self, a) => frameOf(compareFrames(self[STATE], other(a, isFrame, 'DataFrame')[STATE], a, false)),
  items: (self) => items(self[STATE]),
  iterrows: (self) => iterrows(self[STATE]),
  itertuples: (self, a) => itertuples(self[STATE], a['index'] !== false, a['name'] ?? null),
  keys: (self) => self.columns,
  to_numpy: (self, a) => rowArrays(self[STATE], a['dtype'], a['naValue']),
  memory_usage: (self, a) => memoryUsage(self[STATE], a['index'] !== false),
  first_valid_index: (self) => validIndex(self[STATE], false),
  last_valid_index: (self) => validIndex(self[STATE], true),
};

export const seriesMethods: Methods<Series> = {
  sort_values: (self, a) => seriesResult(self, a, sortValuesSeries(self, a)[STATE]),
  astype: (self, a) => seriesOf(onSeries(self, (s) => astypeSeries(s, a, self[STATE].name))),
  rename: (self, a) => seriesResult(self, a, renameSeries(self[STATE], a)),
  rename_axis: (self, a) =>
    seriesResult(
      self,
      a,
      onSeries(self, (s) => renameAxis(s, a, 'Series')),
    ),
  add_prefix: (self, a) => seriesOf(onSeries(self, (s) => affix(s, (l) => `${a['prefix']}${l}`, 0))),
  add_suffix: (self, a) => seriesOf(onSeries(self, (s) => affix(s, (l) => `${l}${a['suffix']}`, 0))),
  filter: (self, a) =>
    typeof (a['cond'] ?? a['arg']) === 'function'
      ? self.get(keepMask(self, a))
      : seriesOf(onSeries(self, (s) => filterLabels(s, byItems(a), 0))),
  reset_index: (self, a) => {
    const frame = resetSeriesIndex(self, a);
    return frame === null
      ? seriesResult(
          self,
          a,
          onSeries(self, (s) => resetIndex(s, a)),
        )
      : frameOf(frame);
  },
  reindex_like: (self, a) => seriesOf(onSeries(self, (s) => reindexLike(s, a['other'], a))),
  align: (self, a) => alignSeries(self, a['other'], a),
  nlargest: (self, a) => extremeValues(self, a, true),
  nsmallest: (self, a) => extremeValues(self, a, false),
  xs: (self, a) => xsSeries(self, a),
  pop: (self, a) => popSeries(self, a['item']),
  squeeze: (self, a) => squeeze(self, a['axis']),
  transpose: (self) => self,
  equals: (self, a) => isSeries(a['other']) && equals(seriesFrameState(self[STATE]), seriesFrameState(a['other'][STATE])),
  compare: (self, a) => compareSeries(self, a),
  items: (self) => seriesItems(seriesFrameState(self[STATE])),
  keys: (self) => self.index,
  to_numpy: (self, a) => toNumpy(columnOfSeries(self), a['dtype'], a['naValue']),
  to_list: (self) => self.toArray(),
  tolist: (self) => self.toArray(),
  to_frame: (self, a) => toFrame(self, a['name']),
  memory_usage: (self, a) => seriesMemory(seriesFrameState(self[STATE]), a['index'] !== false),
  first_valid_index: (self) => validIndex(seriesFrameState(self[STATE]), false),
  last_valid_index: (self) => validIndex(seriesFrameState(self[STATE]), true),
  argsort: (self) => argsort(self),
  argmin: (self, a) => argExtreme(self, a, false),
  argmax: (self, a) => argExtreme(self, a, true),
  searchsorted: (self, a) => searchsorted(self, a),
  repeat: (self, a) => seriesOf(onSeries(self, (s) => repeat(s, a['repeats']))),
  item: (self) => item(self),
};

for (const [name, change] of Object.entries(BOTH)) {
  frameMethods[name] = (self, a) =>
    frameResult(self, a, change(self[STATE], a, name === 'reindex' || isMissing(a['axis']) ? 0 : axisNumber(a['axis'])));
  seriesMethods[name] = (self, a) => {
    if (!isMissing(a['axis'])) axisNumber(a['axis'], 'Series');
    return seriesResult(
      self,
      a,
      onSeries(self, (s) => change(s, a, 0)),
    );
  };
}

const isFrame = (x: unknown): x is Frame =>
  typeof x === 'object' && x !== null && Object.prototype.toString.call(x) === '[object DataFrame]';
const isSeries = (x: unknown): x is Series =>
  typeof x === 'object' && x !== null && Object.prototype.toString.call(x) === '[object Series]';

function other<T>(a: Args, is: (x: unknown) => x is T, kind: string): T {
  if (!is(a['other'])) throw new TypeError(`can only compare '${kind}' (not '${typeof a['other']}') with '${kind}'`);
  return a['other'];
}

const byItems = (a: Args): Args => ({ ...a, items: a['items'] ?? a['arg'] });
const keepMask = (self: Series, a: Args): unknown => (self as unknown as { map(fn: unknown): unknown }).map(a['cond'] ?? a['arg']);

function filterFrame(self: Frame, a: Args): unknown {
  const given = a['cond'] ?? (typeof a['arg'] === 'function' || isMask(a['arg']) ? a['arg'] : null);
  if (given !== null) return filterMask(self, given, a, isMissing(a['axis']) ? 0 : axisNumber(a['axis']));
  return frameOf(filterLabels(self[STATE], byItems(a), defaultAffixAxis(a, 1)));
}

function xsSeries(self: Series, a: Args): unknown {
  const found = xs(seriesFrameState(self[STATE]), a, 0);
  if (isFrame(found)) return seriesOf(seriesStateOf(found[STATE], self[STATE].name));
  return isSeries(found) ? found.toArray()[0] : found;
}

function compareSeries(self: Series, a: Args): unknown {
  const out = compareFrames(seriesFrameState(self[STATE]), seriesFrameState(other(a, isSeries, 'Series')[STATE]), a, true);
  const below = a['alignAxis'] === 0 || a['alignAxis'] === 'index';
  return below ? seriesOf(seriesStateOf(out, self[STATE].name)) : frameOf(out);
}

const valuesOfSeries = (c: LocalColumn): unknown => (c.dtype.kind === 'category' ? arrayOf(c) : numpyOf(c));
const firstDtype = (self: Series): unknown => shownDtype(resolveCells(self[STATE].rows, [self[STATE].cell])[0].dtype);

export const frameGetters: Getters<Frame> = {
  dtypes: (self) => dtypesSeries(self[STATE]),
  axes: (self) => [self.index, self.columns],
  ndim: () => 2,
  size: (self) => sizeOf(self[STATE]),
  empty: (self) => self[STATE].cells.length === 0 || self.length === 0,
  values: (self) => rowArrays(self[STATE]),
  T: (self) => frameOf(transpose(self[STATE], true)),
  flags: (self) => new Flags(self[STATE].flags?.allowsDuplicateLabels ?? true),
  loc: (self) => locOf(self),
  iloc: (self) => ilocOf(self),
  at: (self) => atOf(self),
  iat: (self) => iatOf(self),
};

export const seriesGetters: Getters<Series> = {
  dtype: firstDtype,
  dtypes: firstDtype,
  axes: (self) => [self.index],
  ndim: () => 1,
  size: (self) => self.length,
  shape: (self) => [self.length],
  empty: (self) => self.length === 0,
  values: (self) => valuesOfSeries(columnOfSeries(self)),
  array: (self) => arrayOf(columnOfSeries(self)),
  T: (self) => self,
  nbytes: (self) => byteSize(collectState(seriesFrameState(self[STATE])).columns[0]),
  hasnans,
  is_unique: isUnique,
  is_monotonic_increasing: isIncreasing,
  is_monotonic_decreasing: isDecreasing,
  flags: (self) => new Flags(self[STATE].flags?.allowsDuplicateLabels ?? true),
  loc: (self) => locOf(self),
  iloc: (self) => ilocOf(self),
  at: (self) => atOf(self),
  iat: (self) => iatOf(self),
};

export const ownFrameSignatures: Record<string, Signature> = {};
export const ownSeriesSignatures: Record<string, Signature> = {
  argsort: makeSignature('argsort', [
    ['axis', '?', 0],
    ['kind', '?', 'quicksort'],
    ['order', '?'],
    ['stable', '?'],
  ]),
};
