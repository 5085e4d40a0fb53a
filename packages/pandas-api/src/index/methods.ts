import { NotImplementedError, ValueError } from '@pandorable/planner';
import { type Args, isPlainObject } from '../core/args.js';
import type { Methods } from '../core/install.js';
import { columnOf } from '../core/values.js';
import type { Dtype } from '../dtypes/dtype.js';
import { dtypes, parseDtype } from '../dtypes/registry.js';
import { isMissing, isTuple, pythonRepr, Timestamp } from '../scalars/index.js';
import { asSeries } from './as-series.js';
import { Index } from './base.js';
import { booleans } from './boolean-array.js';
import { checkName, columnAs, columnIn, listIn } from './construct.js';
import { roundColumn, toFrame, toList, toNumpy, toSeries, valueCounts } from './convert.js';
import { dataColumn, dataLabels, dataLength, dataNames, flatData, type IndexData, labelAt } from './data.js';
import { dropDuplicates, dropna, duplicated, factorize, isin, isna, levelNumber, nunique } from './duplicates.js';
import { deleteAt, dropLabels, fillna, insertAt, positionsIn, repeatLabels, replaced, takeMissing, takePositions } from './edit.js';
import { bytesOf } from './facts.js';
import { asofLocs, getIndexer, indexerNonUnique } from './get-indexer.js';
import { asLabel, getLoc, getSliceBound, labelOr, sliceIndexer, sliceLocs } from './get-loc.js';
import { intervalIndexer, intervalNonUnique, overlapping } from './interval-loc.js';
import { joinData } from './join.js';
import { lookupOf } from './lookup.js';
import { wrapIndex } from './make.js';
import { mapLabels } from './map.js';
import { argExtreme, extreme, logical } from './reduce.js';
import { reindexData } from './reindex.js';
import { replaceLabels } from './replace.js';
import { withSetFreq } from './set-frequency.js';
import {
  appendData,
  differenceData,
  inferredData,
  intersectionData,
  type SetSort,
  sameRows,
  symmetricDifferenceData,
  unionData,
  uniqueData,
  withNames,
} from './set-operations.js';
import { argsortData, bisect, order } from './sort.js';
import { otherData, targetData } from './targets.js';

type M = Methods<Index>;
const wrap = (d: IndexData): Index => wrapIndex(d);
const done = (self: Index, d: IndexData): Index => (d === self.data ? self : wrap(d));
const dataOf = (self: Index, other: unknown): IndexData => otherData(self.data, other);

function checkSort(sort: unknown): SetSort {
  if (sort !== null && sort !== undefined && typeof sort !== 'boolean')
    throw new ValueError(`The 'sort' keyword only takes the values of None, True or False; ${pythonRepr(sort)} was passed.`);
  return (sort ?? null) as SetSort;
}

const setOperation =
  (run: (a: IndexData, b: IndexData, sort: SetSort) => IndexData, keepFreq = true) =>
  (self: Index, a: Args): Index => {
    const other = targetData(self.data, a['other']);
    const result = withSetFreq(self.data, other, run(self.data, other, checkSort(a['sort'])), keepFreq);
    return wrap(isMissing(a['resultName']) ? result : withNames(result, [a['resultName']]));
  };

/** Names as users give them to a flat index or, one a level, to a MultiIndex. */
export function readNames(self: Index, names: unknown, level: unknown): readonly unknown[] {
  const own = self.names;
  if (isPlainObject(names) || names instanceof Map) {
    const by = names instanceof Map ? names : new Map(Object.entries(names));
    if (!isMissing(level)) throw new TypeError('Can not pass level for dictlike `names`.');
    return own.map((n) => (by.has(n) ? by.get(n) : n));
  }
  if (!self.isMulti) {
    if (!isMissing(level) && levelNumber(own, level) !== 0) throw new ValueError('Level must be None for non-MultiIndex');
    const list = Array.isArray(names) && !isTuple(names) ? names : [names];
    if (list.length !== 1) throw new ValueError(`Length of new names must be 1, got ${list.length}`);
    return [checkName(list[0])];
  }
  if (isMissing(level)) {
    if (!Array.isArray(names)) throw new TypeError('Must pass list-like as `names`.');
    if (names.length !== own.length) throw new ValueError(`Length of names must match number of levels in MultiIndex.`);
    return [...names];
  }
  const levels = Array.isArray(level) ? level : [level];
  if (!Array.isArray(level) && Array.isArray(names) && !isTuple(names))
    throw new TypeError('Names must be a string when a single level is provided.');
  const list = Array.isArray(level) ? (names as readonly unknown[]) : [names];
  if (list.length !== levels.length) throw new ValueError('Length of names must match length of level.');
  const out = [...own];
  levels.forEach((l, i) => {
    out[levelNumber(own, l)] = list[i];
  });
  return out;
}

export function renameIndex(self: Index, names: readonly unknown[], inplace: unknown): Index | undefined {
  if (inplace !== true) return wrap(withNames(self.data, names));
  self.names = names;
  return undefined;
}

export const levelOf = (self: Index, level: unknown): number => levelNumber(self.names, level);

function appended(self: Index, other: unknown): Index {
  const others = Array.isArray(other) && other.every((o) => Index.isIndex(o)) ? (other as Index[]) : [other];
  for (const o of others) if (!Index.isIndex(o)) throw new TypeError('all inputs must be Index');
  const all = others as Index[];
  const names = all.reduce<readonly unknown[]>((found, o) => found.map((n, i) => (n === o.names[i] ? n : null)), self.names);
  let data = self.data;
  for (const o of all)
    data =
      data.kind === 'multi' && o.data.kind !== 'multi'
        ? flatData(columnOf([...dataLabels(data), ...o.labels], dtypes.object))
        : appendData(data, o.data);
  data = inferredData(data);
  const named = withNames(data, data.kind === 'multi' && !self.isMulti ? data.names : names);
  return wrap(
    all.every((o) => o.data.kind === 'flat' && o.data.freq) && all.length === 1 ? withSetFreq(self.data, all[0].data, named, false) : named,
  );
}

/** idx.take: positions from the end if negative; with a fill value -1 is missing. */
function take(self: Index, a: Args): Index {
  const fill = a['allowFill'] !== false && a['fillValue'] !== null && a['fillValue'] !== undefined;
  const rows = positionsIn(listIn(a['indices']) ?? Array.from(a['indices'] as ArrayLike<unknown>), self.length, fill);
  return wrap(fill ? takeMissing(self.data, rows, a['fillValue']) : takePositions(self.data, rows));
}

function sortValues(self: Index, a: Args): unknown {
  const keyed = typeof a['key'] === 'function' ? keyOf(self, a['key'] as (i: Index) => unknown) : self.data;
  const { naPosition } = a;
  if (naPosition !== 'first' && naPosition !== 'last') throw new ValueError(`invalid na_position: ${naPosition}`);
  const ascending = a['ascending'] !== false;
  const sorted = order(keyed);
  const rows =
    keyed === self.data && (ascending ? sorted.increasing : sorted.decreasing && sorted.strict)
      ? null
      : argsortData(keyed, { ascending, naPosition });
  const result = rows === null ? self : wrap(takePositions(self.data, rows));
  return a['returnIndexer'] === true
    ? [result, rows === null ? Array.from({ length: self.length }, (_, i) => i) : Array.from(rows)]
    : result;
}

function keyOf(self: Index, key: (i: Index) => unknown): IndexData {
  const found = key(self);
  return Index.isIndex(found) ? found.data : flatData(columnAs(found, null));
}

function searchsorted(self: Index, a: Args): number | number[] {
  if (a['side'] !== 'left' && a['side'] !== 'right') throw new ValueError(`side must be 'left' or 'right', got ${a['side']}`);
  const list =
    isTuple(a['value']) || typeof a['value'] === 'string'
      ? null
      : (listIn(a['value']) ?? (ArrayBuffer.isView(a['value']) ? Array.from(a['value'] as never as ArrayLike<unknown>) : null));
  const { kind, tz } = dataColumn(self.data).dtype;
  const find = (v: unknown): number => {
    if (kind === 'datetime' && v instanceof Timestamp && (v.tz === null) !== (tz === undefined))
      throw new TypeError('Cannot compare tz-naive and tz-aware datetime-like objects');
    return bisect(
      self.data,
      asLabel(self.data, v),
      a['side'] as 'left',
      isMissing(a['sorter']) ? undefined : (a['sorter'] as ArrayLike<number>),
    );
  };
  return list === null ? find(a['value']) : list.map(find);
}

function masked(self: Index, keep: readonly boolean[], value: unknown): Index {
  if (keep.length !== self.length) throw new ValueError(`cond has ${keep.length} values, the index ${self.length}`);
  if (self.isMulti) throw new TypeError('.where is not supported for MultiIndex operations');
  const other = Index.isIndex(value) ? value.labels : value === null || value === undefined ? Number.NaN : labelOr(self.data, value);
  const whole = keep.every(Boolean) && !(self.data.kind === 'flat' && self.data.freq);
  return whole ? self : wrap(flatData(replaced(dataColumn(self.data), keep, other), self.name));
}

const conditions = (mask: unknown): boolean[] => (listIn(mask) ?? []).map((v) => v === true);

function getIndexerOf(self: Index, a: Args): number[] {
  const { data } = self;
  if (data.kind === 'flat' && data.column.dtype.kind === 'interval') return Array.from(intervalIndexer(data, dataOf(self, a['target'])));
  return Array.from(getIndexer(data, targetData(data, a['target']), a));
}

const nonUnique = (self: Index, a: Args): [number[], number[]] => {
  const { data } = self;
  const target = targetData(data, a['target']);
  const { indexer, missing } =
    data.kind === 'flat' && data.column.dtype.kind === 'interval' ? intervalNonUnique(data, target) : indexerNonUnique(data, target);
  return [indexer, missing];
};

const uniqueNames = (self: Index): readonly unknown[] => self.names.map(() => null);

/** Labels that are all different keep their frequency. */
const withFactorFreq = (d: IndexData, uniques: IndexData): IndexData =>
  d.kind === 'flat' && d.freq && uniques.kind === 'flat' && dataLength(uniques) === dataLength(d)
    ? flatData(uniques.column, null, d.freq)
    : uniques;

/** The labels as values by which the rows are grouped. */
function groupLabels(self: Index, values: unknown): Map<unknown, Index> {
  const keys = flatData(columnAs(values, null));
  const { codes, uniques } = factorize(keys, false, true);
  const rows: number[][] = Array.from({ length: dataLength(uniques) }, () => []);
  codes.forEach((code, i) => code >= 0 && rows[code].push(i));
  return new Map(rows.map((at, k) => [labelAt(uniques, k), wrap(takePositions(self.data, at))]));
}

function asof(self: Index, label: unknown): unknown {
  const { data } = self;
  if (!order(data).increasing) throw new ValueError('index must be monotonic increasing or decreasing');
  const at = bisect(data, asLabel(data, label), 'right') - 1;
  return at < 0
    ? data.kind === 'flat' && (data.column.dtype.kind === 'datetime' || data.column.dtype.kind === 'timedelta')
      ? null
      : Number.NaN
    : labelAt(data, at);
}

function view(self: Index, cls: unknown): unknown {
  if (isMissing(cls)) return self;
  const arrays: Record<string, new (b: ArrayBufferLike) => unknown> = {
    int64: BigInt64Array,
    uint64: BigUint64Array,
    float64: Float64Array,
    float32: Float32Array,
    int32: Int32Array,
    uint32: Uint32Array,
    int16: Int16Array,
    uint16: Uint16Array,
    int8: Int8Array,
    uint8: Uint8Array,
    i8: BigInt64Array,
  };
  const { data } = dataColumn(self.data).vector;
  const Type = arrays[parseDtype(cls).name];
  if (Type === undefined || !ArrayBuffer.isView(data))
    throw new TypeError(`cannot view ${dataColumn(self.data).dtype.name} as ${String(cls)}`);
  return Array.from(new Type((data as Float64Array).slice().buffer) as ArrayLike<unknown>, (v) =>
    typeof v === 'bigint' && v <= 9007199254740991n && v >= -9007199254740991n ? Number(v) : v,
  );
}

function item(self: Index): unknown {
  if (self.length !== 1) throw new ValueError('can only convert an array of size 1 to a Python scalar');
  return self.labelAt(0);
}

function diff(self: Index, periods: number): Index {
  const lagged = (self as unknown as { toSeries: () => { diff: (p: number) => unknown } }).toSeries().diff(periods);
  return wrap(flatData(columnIn(lagged)!, self.name));
}

function astype(self: Index, dtype: unknown): Index {
  const to = parseDtype(dtype);
  const column = dataColumn(self.data);
  if (column.dtype === to && self.data.kind === 'flat') return self;
  if (self.isMulti) {
    if (to.kind === 'category') throw new ValueError('> 1 ndim Categorical are not supported at this time');
    if (to.kind !== 'object') throw new TypeError('Setting a MultiIndex dtype to anything other than object is not supported');
    return self;
  }
  return wrap(castData(self.data, to));
}

/** Labels in another dtype, as a Series of them gives it; moments in another unit keep their frequency. */
function castData(d: IndexData, dtype: Dtype): IndexData {
  if (d.kind === 'range' && dtype === dtypes.int64) return d;
  const keeps = d.kind === 'flat' && d.freq && d.column.dtype.kind === dtype.kind && d.column.dtype.tz === dtype.tz;
  return flatData(asSeries(d, 'astype', [dtype]), dataNames(d)[0], keeps ? d.freq! : null);
}

/** Methods of every Index, by pandas' name. */
export const indexMethods: M = {
  all: (self) => logical(self.data, true),
  any: (self) => logical(self.data, false),
  append: (self, a) => appended(self, a['other']),
  argmax: (self, a) => argExtreme(self.data, true, a['skipna'] !== false),
  argmin: (self, a) => argExtreme(self.data, false, a['skipna'] !== false),
  argsort: (self) => Array.from(argsortData(self.data)),
  asof: (self, a) => asof(self, a['label']),
  asof_locs: (self, a) => asofLocs(self.data, dataOf(self, a['where']), conditions(a['mask'])),
  astype: (self, a) => astype(self, a['dtype']),
  copy: (self, a) => wrap(isMissing(a['name']) ? { ...self.data } : withNames({ ...self.data }, [checkName(a['name'])])),
  delete: (self, a) => wrap(deleteAt(self.data, a['loc'])),
  diff: (self, a) => diff(self, a['periods']),
  difference: setOperation(differenceData),
  drop: (self, a) =>
    wrap(dropLabels(self.data, isTuple(a['labels']) ? [a['labels']] : (listIn(a['labels']) ?? [a['labels']]), a['errors'])),
  drop_duplicates: (self, a) => done(self, dropDuplicates(self.data, a['keep'])),
  droplevel: (self, a) => {
    const levels = Array.isArray(a['level']) ? a['level'] : [a['level']];
    if (levels.length === 0) return self;
    levels.forEach((l) => levelOf(self, l));
    throw new ValueError(`Cannot remove ${levels.length} levels from an index with 1 levels: at least one level must be left.`);
  },
  dropna: (self, a) => done(self, dropna(self.data, a['how'])),
  duplicated: (self, a) => duplicated(self.data, a['keep']),
  equals: (self, a) => Index.isIndex(a['other']) && equalIndexes(self.data, a['other'].data),
  factorize: (self, a) => {
    const { codes, uniques } = factorize(self.data, a['sort'] === true, a['useNaSentinel'] !== false);
    return [codes, wrap(self.data.kind === 'range' ? self.data : withNames(withFactorFreq(self.data, uniques), uniqueNames(self)))];
  },
  fillna: (self, a) => done(self, fillna(self.data, a['value'])),
  get_indexer: getIndexerOf,
  get_indexer_for: (self, a) => (lookupOf(self.data).unique && !isOverlapping(self.data) ? getIndexerOf(self, a) : nonUnique(self, a)[0]),
  get_indexer_non_unique: nonUnique,
  get_level_values: (self, a) => (levelOf(self, a['level']), self),
  get_loc: (self, a) => getLoc(self.data, a['key']),
  get_slice_bound: (self, a) => {
    if (a['side'] !== 'left' && a['side'] !== 'right')
      throw new ValueError(`Invalid value for side kwarg, must be either 'left' or 'right': ${a['side']}`);
    return getSliceBound(self.data, a['label'], a['side']);
  },
  groupby: (self, a) => groupLabels(self, a['values']),
  identical: (self, a) => Index.isIndex(a['other']) && identicalIndexes(self.data, a['other'].data),
  infer_objects: (self) =>
    self.flatDtype === dtypes.object && !self.isMulti ? wrap(flatData(columnOf([...self.labels]), self.name)) : self,
  insert: (self, a) => wrap(insertAt(self.data, Number(a['loc']), a['item'])),
  intersection: setOperation(intersectionData),
  is_: (self, a) => self === a['other'] || (Index.isIndex(a['other']) && a['other'].data === self.data),
  isin: (self, a) => {
    const values = a['values'];
    if (typeof values === 'string' || listIn(values) === null)
      throw new TypeError(
        `only list-like objects are allowed to be passed to isin(), you passed a \`${typeof values === 'string' ? 'str' : typeof values}\``,
      );
    if (!isMissing(a['level'])) levelOf(self, a['level']);
    return isin(self.data, dataOf(self, values));
  },
  isna: (self) => isna(self.data),
  isnull: (self) => isna(self.data),
  item,
  join: (self, a) => {
    const { joined, left, right } = joinData(self.data, dataOf(self, a['other']), a['how'], a['sort'] === true, a['level']);
    const index = wrap(withSetFreq(self.data, dataOf(self, a['other']), joined, true));
    return a['returnIndexers'] === true ? [index, left && Array.from(left), right && Array.from(right)] : index;
  },
  map: (self, a) => wrap(mapLabels(self.data, a['mapper'], a['naAction'])),
  max: (self, a) => extreme(self.data, true, a['skipna'] !== false),
  min: (self, a) => extreme(self.data, false, a['skipna'] !== false),
  memory_usage: (self, a) => bytesOf(self.data, a['deep'] === true),
  notna: (self) => isna(self.data).not(),
  notnull: (self) => isna(self.data).not(),
  nunique: (self, a) => nunique(self.data, a['dropna'] !== false),
  putmask: (self, a) => {
    const mask = conditions(a['mask']);
    if (mask.length !== self.length) throw new ValueError('putmask: mask and data must be the same size');
    return masked(
      self,
      booleans(mask.length, (i) => !mask[i]),
      a['value'],
    );
  },
  ravel: (self) => self,
  reindex: (self, a) => {
    const [data, rows] = reindexData(self.data, targetData(self.data, a['target']), a, Index.isIndex(a['target']));
    return [wrap(data), rows];
  },
  rename: (self, a) => renameIndex(self, [checkName(a['name'])], a['inplace']),
  repeat: (self, a) => wrap(repeatLabels(self.data, a['repeats'])),
  replace: (self, a) => wrap(replaceLabels(self.data, a['toReplace'], a['value'], a['regex'])),
  round: (self, a) => wrap(flatData(roundColumn(dataColumn(self.data), Number(a['decimals'])), self.name)),
  searchsorted,
  set_names: (self, a) => renameIndex(self, readNames(self, a['names'], a['level']), a['inplace']),
  shift: (self) => {
    throw new NotImplementedError(
      `This method is only implemented for DatetimeIndex, PeriodIndex and TimedeltaIndex; Got type ${self.constructor.name}`,
    );
  },
  slice_indexer: (self, a) => sliceIndexer(self.data, a['start'], a['end'], a['step']),
  slice_locs: (self, a) => sliceLocs(self.data, a['start'], a['end'], a['step']),
  sort_values: sortValues,
  sortlevel: (self, a) => sortValues(self, { ascending: a['ascending'], naPosition: a['naPosition'], returnIndexer: true }),
  symmetric_difference: setOperation(symmetricDifferenceData),
  take,
  to_flat_index: (self) => (self.isMulti ? wrap(flatData(columnOf([...self.labels], dtypes.object))) : self),
  to_frame: (self, a) => toFrame(self.data, a['index'] !== false, a['name'], a['allowDuplicates'] === true),
  to_list: (self) => toList(self.data),
  tolist: (self) => toList(self.data),
  to_numpy: (self, a) => toNumpy(self.data, a['dtype'], a['naValue']),
  to_series: (self, a) => toSeries(self.data, a['index'], a['name']),
  transpose: (self) => self,
  union: setOperation(unionData),
  unique: (self, a) => {
    if (!isMissing(a['level'])) levelOf(self, a['level']);
    return done(self, uniqueData(self.data));
  },
  value_counts: (self, a) => {
    if (!isMissing(a['bins']))
      return (toSeries(self.data, null, null) as unknown as { valueCounts: (o: object) => unknown }).valueCounts({
        bins: a['bins'],
        normalize: a['normalize'],
        sort: a['sort'],
        ascending: a['ascending'],
      });
    return valueCounts(self.data, {
      normalize: a['normalize'] === true,
      sort: a['sort'] !== false,
      ascending: a['ascending'] === true,
      dropna: a['dropna'] !== false,
    });
  },
  view: (self, a) => view(self, a['cls']),
  where: (self, a) => masked(self, conditions(a['cond']), a['other']),
};

const isOverlapping = (d: IndexData): boolean => d.kind === 'flat' && d.column.dtype.kind === 'interval' && overlapping(d);

export function equalIndexes(a: IndexData, b: IndexData): boolean {
  if (a.kind === 'multi' || b.kind === 'multi') return a.kind === b.kind ? sameRows(a, b) : false;
  return sameRows(a, b);
}

export function identicalIndexes(a: IndexData, b: IndexData): boolean {
  const [x, y] = [dataNames(a), dataNames(b)];
  return (
    equalIndexes(a, b) &&
    x.every((n, i) => n === y[i]) &&
    dataColumn(a).dtype.name === dataColumn(b).dtype.name &&
    (a.kind === 'range') === (b.kind === 'range')
  );
}
