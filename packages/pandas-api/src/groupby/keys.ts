import { NotImplementedError, ValueError } from '@pandorable/planner';
import { attach } from '../cells/attach.js';
import { INFERRED, inferColumn } from '../cells/infer.js';
import { align } from '../core/align.js';
import { type Args, isPlainObject } from '../core/args.js';
import { boxAll, labelKey } from '../core/boxes.js';
import { collectCells, indexData, resolveCells, rowCount } from '../core/collect.js';
import type { LocalColumn } from '../core/column.js';
import { columnOf, isTypedArray } from '../core/values.js';
import { objectValues } from '../dtypes/cast-local.js';
import { dtypes } from '../dtypes/registry.js';
import { listColumn } from '../frame/construct.js';
import { Frame, STATE } from '../frame/frame.js';
import { type Cell, type FrameState, indexCells, indexNames } from '../frame/state.js';
import { Index, keyError } from '../index/base.js';
import { dataLabels } from '../index/data.js';
import { sortedMixed } from '../index/multi-levels.js';
import { compareLabels } from '../kernels/sort-labels.js';
import { timeBins } from '../resample/bins.js';
import { inTimeOrder } from '../resample/time-order.js';
import { isMissing, isTuple } from '../scalars/index.js';
import { Series, seriesFrameState } from '../series/series.js';
import type { Grouped, GroupOptions, Key } from './grouped.js';
import { GrouperClass } from './grouper.js';

/** df.groupby(by, level, …). */
export function groupFrame(frame: FrameState, a: Args, series: Grouped['series'] = null): Grouped {
  const { by, level } = a;
  if (isMissing(by) && isMissing(level)) throw new TypeError("You have to supply one of 'by' and 'level'");
  if (series !== null && a['asIndex'] === false) throw new TypeError('as_index=False only valid with DataFrame');
  const given = isMissing(by) ? levelsOf(frame, level) : keyList(frame, by, series !== null, !isMissing(level) ? level : null);
  if (given.list.length === 0) throw new ValueError('No group keys passed!');
  const only = !given.listed && given.list[0] instanceof GrouperClass ? given.list[0] : null;
  const state = only === null || isMissing(only.freq) ? frame : inTimeOrder(frame, grouperKey(frame, only).key).state;
  let { rows } = state;
  const keys = given.list.map((k): Key => {
    const read = readKey({ ...state, rows }, k, series !== null);
    rows = read.rows;
    return read.key;
  });
  const ready = keys.map((k) => {
    const done = usable({ ...state, rows }, k);
    rows = done.rows;
    return done.key;
  });
  const options: GroupOptions = {
    sort: only === null ? a['sort'] !== false : only.sort || !isMissing(only.freq),
    asIndex: a['asIndex'] !== false,
    dropna: only === null ? a['dropna'] !== false : only.dropna || !isMissing(only.freq),
    groupKeys: a['groupKeys'] !== false,
    observed: a['observed'] !== false,
  };
  return { state: { ...state, rows }, keys: ready, options, chosen: null, series, listed: given.listed };
}

interface Wanted {
  readonly level: unknown;
}
const isWanted = (k: unknown): k is Wanted => typeof k === 'object' && k !== null && LEVEL in k;
const LEVEL = Symbol('level');
const wanted = (level: unknown): Wanted & { [LEVEL]: true } => ({ level, [LEVEL]: true });

interface KeyList {
  readonly list: readonly unknown[];
  readonly listed: boolean;
}

function levelsOf(state: FrameState, level: unknown): KeyList {
  const list = Array.isArray(level) && !isTuple(level) ? level : [level];
  return { list: list.map((l) => (checkLevel(state, l), wanted(l))), listed: Array.isArray(level) };
}

function checkLevel(state: FrameState, level: unknown): void {
  const names = indexNames(state.index);
  if (names.length > 1 || typeof level === 'number') {
    if (typeof level === 'number' && names.length === 1 && !names.includes(level)) {
      if (level > 0 || level < -1) throw new ValueError('level > 0 or level < -1 only valid with MultiIndex');
    } else levelAt(state, level);
    return;
  }
  if (labelKey(names[0]) !== labelKey(level)) throw new ValueError(`level name ${String(level)} is not the name of the index`);
}

function levelAt(state: FrameState, level: unknown): number {
  const names = indexNames(state.index);
  const byName = names.findIndex((n) => !isMissing(n) && labelKey(n) === labelKey(level));
  if (byName >= 0) return byName;
  if (typeof level !== 'number') throw keyError(level, names, 'The levels are');
  const at = level < 0 ? level + names.length : level;
  if (at < 0 || at >= names.length) throw new ValueError(`Too many levels: Index has only ${names.length} levels, not ${level + 1}`);
  return at;
}

const isListed = (by: unknown): by is readonly unknown[] => (Array.isArray(by) && !isTuple(by)) || by instanceof Set;
const isArrayLike = (v: unknown): boolean =>
  Series.isSeries(v) || Index.isIndex(v) || isTypedArray(v) || isListed(v) || (typeof v === 'object' && v !== null && 'column' in v);
const named = (state: FrameState, k: unknown, series: boolean): boolean =>
  (!series && state.labels.holds(k)) || indexNames(state.index).some((n) => !isMissing(n) && labelKey(n) === labelKey(k));

/** A list is keys one by one; one that is as long as the rows and names no columns is the values of one key. */
function keyList(state: FrameState, by: unknown, series: boolean, level: unknown): KeyList {
  if (level !== null && (by instanceof Map || isPlainObject(by) || typeof by === 'function' || Series.isSeries(by)))
    return { list: [mappedLevel(state, by, level)], listed: false };
  if (!isListed(by)) return { list: [by], listed: false };
  const list = [...by];
  const plain = !list.some(
    (k) => typeof k === 'function' || isArrayLike(k) || k instanceof GrouperClass || k instanceof Map || isPlainObject(k),
  );
  if (plain && list.length > 0 && !list.every((k) => named(state, k, series)) && list.length === rowCount(state.rows))
    return { list: [columnIndex(list)], listed: false };
  return { list, listed: true };
}

const columnIndex = (values: readonly unknown[]): { column: LocalColumn } => ({ column: columnOf(values) });

/** A mapping of the labels of one level. */
function mappedLevel(state: FrameState, by: unknown, level: unknown): { column: LocalColumn; name: unknown } {
  const at = levelAt(state, level);
  const labels = boxAll(collectCells(state.rows, [indexCells(state.index)[at]])[0]);
  return { column: columnOf(labels.map(mapper(by))), name: indexNames(state.index)[at] };
}

function mapper(by: unknown): (label: unknown) => unknown {
  if (typeof by === 'function') return (l) => (by as (l: unknown) => unknown)(l);
  const entries = Series.isSeries(by)
    ? by.index.labels.map((l, i) => [l, by.toArray()[i]] as const)
    : by instanceof Map
      ? [...by]
      : Object.entries(by as object);
  const map = new Map(entries.map(([k, v]) => [labelKey(k), v] as const));
  const texts = isPlainObject(by) ? new Map(entries.map(([k, v]) => [String(k), v] as const)) : null;
  return (l) => map.get(labelKey(l)) ?? (typeof l === 'number' ? texts?.get(String(l)) : undefined) ?? null;
}

interface Read {
  readonly rows: FrameState['rows'];
  readonly key: Key;
}

function readKey(state: FrameState, k: unknown, series: boolean): Read {
  if (isWanted(k)) return byLevel(state, k.level);
  if (k instanceof GrouperClass) return byGrouper(state, k);
  if (Frame.isFrame(k)) throw new ValueError("Grouper for '<class 'pandas.DataFrame'>' not 1-dimensional");
  if (Series.isSeries(k)) return bySeries(state, k);
  if (typeof k === 'function' || k instanceof Map || isPlainObjectKey(k)) return byLabels(state, k);
  const column = isArrayLike(k) ? (listColumn(k) as LocalColumn | null) : null;
  if (column !== null) return byValues(state, column, Index.isIndex(k) ? k.name : ((k as { name?: unknown }).name ?? null));
  return byLabel(state, k, series);
}

const isPlainObjectKey = (k: unknown): boolean => isPlainObject(k) && !('column' in k);

function byLevel(state: FrameState, level: unknown): Read {
  const at = levelAt(state, typeof level === 'number' && indexNames(state.index).length === 1 ? 0 : level);
  return { rows: state.rows, key: { cell: indexCells(state.index)[at], name: indexNames(state.index)[at], level: at } };
}

function byLabel(state: FrameState, label: unknown, series: boolean): Read {
  const at = series ? [] : state.labels.positionsOf(label);
  const level = indexNames(state.index).findIndex((n) => !isMissing(n) && labelKey(n) === labelKey(label));
  if (at.length > 0 && level >= 0)
    throw new ValueError(`'${String(label)}' is both an index level and a column label, which is ambiguous.`);
  if (at.length > 1) throw new ValueError(`Grouper for '${String(label)}' not 1-dimensional`);
  if (at.length === 1) return { rows: state.rows, key: { cell: state.cells[at[0]], name: label, at: at[0] } };
  if (level >= 0) return byLevel(state, level);
  throw keyError(label, series ? indexNames(state.index) : state.labels.labels, series ? 'The index levels are' : 'The columns are');
}

function bySeries(state: FrameState, by: Series): Read {
  const other = by[STATE];
  const own = state.labels.positionsOf(other.name).find((i) => sameCell(state.cells[i], other.cell));
  if (own !== undefined && seriesIsOf(state, by)) return { rows: state.rows, key: { cell: state.cells[own], name: other.name, at: own } };
  const both = align(
    { rows: state.rows, cells: [], index: state.index },
    { rows: other.rows, cells: [other.cell], index: other.index },
    'reindex',
  );
  if (both.rows.kind !== 'local' || both.rows === state.rows) return { rows: both.rows, key: { cell: both.right[0], name: other.name } };
  const column = collectCells(both.rows, both.right)[0];
  return byValues(state, column, other.name);
}

const sameCell = (a: Cell, b: Cell): boolean =>
  a.expr === b.expr || (a.expr.kind === 'column' && b.expr.kind === 'column' && a.expr.id === b.expr.id);
const seriesIsOf = (state: FrameState, s: Series): boolean =>
  s[STATE].rows === state.rows && seriesFrameState(s[STATE]).index === state.index;

function byLabels(state: FrameState, by: unknown): Read {
  const data = indexData(state);
  const put = attach(state.rows, [columnOf(dataLabels(data).map(mapper(by)))], 'group keys');
  const names = indexNames(state.index);
  return { rows: put.rows, key: { cell: put.cells[0], name: names.length === 1 ? names[0] : null } };
}

function byValues(state: FrameState, column: LocalColumn, name: unknown): Read {
  const n = rowCount(state.rows);
  if (column.vector.length !== n) throw new ValueError(`Grouper and axis must be same length`);
  const put = attach(state.rows, [column], 'group keys');
  return { rows: put.rows, key: { cell: put.cells[0], name } };
}

/** The column or level that a Grouper names; with a frequency only, the index. */
const grouperKey = (state: FrameState, grouper: GrouperClass): Read =>
  isMissing(grouper.key) && isMissing(grouper.level) && !isMissing(grouper.freq)
    ? byLevel(state, 0)
    : isMissing(grouper.key)
      ? (checkLevel(state, grouper.level), byLevel(state, grouper.level))
      : byKey(state, grouper.key);

function byGrouper(state: FrameState, grouper: GrouperClass): Read {
  const base = grouperKey(state, grouper);
  if (isMissing(grouper.freq)) return base;
  return timeBins({ ...state, rows: base.rows }, base.key, grouper.freq, grouper.bins);
}

/** A Grouper's key is a column, whatever the levels are called. */
const byKey = (state: FrameState, key: unknown): Read =>
  byLabel(
    state.labels.holds(key) && state.index.kind === 'cells'
      ? { ...state, index: { ...state.index, names: state.index.names.map(() => null) } }
      : state,
    key,
    false,
  );

/** Keys whose values the engine cannot order (mixed values, intervals) become codes of their sorted values. */
function usable(state: FrameState, key: Key): Read {
  if (key.cell.dtype.kind !== 'object' && key.cell.dtype.kind !== 'interval')
    return { rows: state.rows, key: { ...key, cell: resolveCells(state.rows, [key.cell])[0] } };
  const values = objectValues(collectCells(state.rows, [key.cell])[0]);
  const held = [...new Map(values.filter((v) => !isMissing(v)).map((v) => [labelKey(v), v] as const)).values()];
  const sorted = inOrder(held);
  const codes = new Map(sorted.map((v, i) => [labelKey(v), i] as const));
  if (sorted.some((v) => isPlainObject(v))) throw new NotImplementedError('groupby on dict values: group by their text instead');
  const put = attach(
    state.rows,
    [
      columnOf(
        values.map((v) => (isMissing(v) ? null : codes.get(labelKey(v))!)),
        dtypes.category(columnOf([], dtypes.object)),
      ),
    ],
    'group codes',
  );
  return {
    rows: put.rows,
    key: { ...key, cell: put.cells[0], labels: inferColumn(columnOf(sorted, key.cell.dtype), INFERRED.all) },
  };
}

/** Sorted where the values can be compared, else numbers before texts, or as they came. */
function inOrder(values: readonly unknown[]): unknown[] {
  try {
    return [...values].sort(compareLabels);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return boxAll(sortedMixed(columnOf(values, dtypes.object)));
  }
}
