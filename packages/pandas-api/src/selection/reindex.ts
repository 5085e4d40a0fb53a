import { NotImplementedError, nullOf, types, ValueError } from '@pandorable/planner';
import { castCell } from '../cells/cast.js';
import { literalCell } from '../cells/literal.js';
import type { Args } from '../core/args.js';
import { boxAll } from '../core/boxes.js';
import { collectState, finish, indexData, resolveState } from '../core/collect.js';
import type { LocalColumn } from '../core/column.js';
import { localState } from '../core/make.js';
import { columnOf } from '../core/values.js';
import { castValue, objectValues } from '../dtypes/cast-local.js';
import { commonDtype } from '../dtypes/concat-local.js';
import { dtypes, sameDtype } from '../dtypes/registry.js';
import { readAxis } from '../frame/axis.js';
import { type Frame, frameOf, STATE } from '../frame/frame.js';
import type { Cell, FrameState } from '../frame/state.js';
import { Index } from '../index/base.js';
import { dataColumn, dataNames, dataOfLabels, type IndexData, type LevelSource, sliceData, takeColumn } from '../index/data.js';
import { getIndexer } from '../index/get-indexer.js';
import { joinData } from '../index/join.js';
import { lookupOf } from '../index/lookup.js';
import { wrapIndex } from '../index/make.js';
import { wholeLevels } from '../index/multi-levels.js';
import { intersectionData, sameRows, unionData, withNames } from '../index/set-operations.js';
import { isMissing } from '../scalars/index.js';
import { Series, seriesFrameState, seriesOf, seriesStateOf } from '../series/series.js';
import { axisNumber } from './common.js';
import { withUniqueLabels } from './facts.js';
import { levelPosition } from './sort.js';

/** New labels; given ones without a name keep the old axis' names. */
function targetData(given: unknown, old: IndexData): IndexData {
  const target =
    Array.isArray(given) && given.length === 0 && old.kind !== 'multi'
      ? sliceData(old, 0, 0)
      : old.kind === 'multi' && Array.isArray(given)
        ? dataOfLabels(given)
        : readAxis(given);
  if (Index.isIndex(given)) return target;
  const typed = adopt(target, old);
  return withNames(
    typed,
    old.kind === 'multi' ? (typed.kind === 'multi' ? old.names : [null]) : [old.kind === 'flat' || old.kind === 'range' ? old.name : null],
  );
}

/** Texts become times where the old labels are times, if all of them can be read. */
function adopt(target: IndexData, old: IndexData): IndexData {
  if (target.kind !== 'flat' || old.kind !== 'flat' || target.column.dtype.kind !== 'str') return target;
  const { dtype } = old.column;
  if (dtype.kind !== 'datetime' && dtype.kind !== 'timedelta') return target;
  try {
    const column = columnOf(
      boxAll(target.column).map((v) => (isMissing(v) ? null : castValue(v, dtype))),
      dtype,
    );
    return { ...target, column };
  } catch (error) {
    if (error instanceof ValueError) return target;
    throw error;
  }
}

const filler = (v: unknown): unknown => (v === undefined || v === null ? Number.NaN : v);

/** reindex: rows and columns by new labels; absent ones are missing, filled, or follow their neighbour. */
export function reindex(state: FrameState, a: Args): FrameState {
  let [rows, columns] = [a['index'], a['columns']];
  if (!isMissing(a['labels'])) {
    if (!isMissing(rows) || !isMissing(columns)) throw new TypeError("Cannot specify both 'labels' and any of 'index' or 'columns'");
    if (axisNumber(a['axis']) === 1) columns = a['labels'];
    else rows = a['labels'];
  }
  let out =
    !isMissing(columns) && !isMissing(rows)
      ? oneTable(state, targetData(rows, indexData(state)), targetData(columns, state.labels.data), a)
      : state;
  if (!isMissing(columns)) out = reindexColumns(out, targetData(columns, out.labels.data), a);
  if (!isMissing(rows)) out = reindexRows(out, targetData(rows, indexData(out)), a);
  return withUniqueLabels(out);
}

/** Both axes of a frame of one numpy dtype at once: where a label is new, all columns have room for missing values. */
function oneTable(state: FrameState, rows: IndexData, columns: IndexData, a: Args): FrameState {
  const [first] = state.cells;
  const plain = first !== undefined && !first.dtype.masked && ['int', 'uint', 'bool'].includes(first.dtype.kind);
  if (!plain || !isMissing(a['method']) || !isMissing(a['level']) || !isMissing(filler(a['fillValue']))) return state;
  if (!resolveState(state).cells.every((c) => sameDtype(c.dtype, first.dtype))) return state;
  const grows = (old: IndexData, next: IndexData): boolean => lookupOf(old).codesOf(next).includes(-1);
  if (!grows(state.labels.data, columns) && !grows(indexData(state), rows)) return state;
  let { rows: node } = state;
  const cells = state.cells.map((c) => {
    const done = castCell(node, c, c.dtype.kind === 'bool' ? dtypes.object : dtypes.float64);
    node = done.rows;
    return done.cell;
  });
  return { ...state, rows: node, cells };
}

export function reindexRows(state: FrameState, target: IndexData, a: Args): FrameState {
  const from = indexData(state);
  if (!isMissing(a['level'])) return reindexLevel(state, from, target, a['level']);
  if (sameRows(from, target) && isMissing(a['method'])) return withLabels(state, from, target);
  if (from.kind !== 'range' && !lookupOf(from).unique) throw new ValueError('cannot reindex on an axis with duplicate labels');
  return takeFilled(
    state,
    getIndexer(from, target, { method: a['method'], limit: a['limit'], tolerance: a['tolerance'] }),
    target,
    a['fillValue'],
  );
}

function withLabels(state: FrameState, from: IndexData, target: IndexData): FrameState {
  if (from === target) return state;
  const { columns } = collectState(state);
  return { ...localState(columns, state.labels, target), attrs: state.attrs, flags: state.flags };
}

/** Rows whose label of one level is among the target's, in the target's order. */
function reindexLevel(state: FrameState, from: IndexData, target: IndexData, level: unknown): FrameState {
  if (from.kind !== 'multi') return takeFilled(state, getIndexer(from, target), target, null);
  const k = levelPosition(from.names, level);
  const lookup = lookupOf({ kind: 'flat', column: from.columns[k], name: null });
  const wanted = dataColumn(target);
  if (!lookupOf(target).unique) throw new NotImplementedError('Index._join_level on non-unique index is not implemented');
  const pairs = wrapIndex(target).labels.flatMap((l, i) => (isMissing(l) ? [] : lookup.positions(l).map((at) => [at, i] as const)));
  const at = pairs.map(([row]) => row);
  const typed = wanted.vector.length === 0 ? from.columns[k] : wanted;
  const columns = from.columns.map((c, j) => {
    if (j !== k) return takeColumn(c, at);
    return takeColumn(
      typed,
      pairs.map(([, i]) => i),
    );
  });
  const source: LevelSource = { own: true, of: () => wholeLevels(from).levels.map((l, j) => (j === k ? dataColumn(target) : l)) };
  return takeFilled(state, at, { ...from, columns, levels: undefined, source }, null);
}

/** The rows at positions, -1 for the filler. */
export function takeFilled(state: FrameState, at: ArrayLike<number>, target: IndexData, fillValue: unknown): FrameState {
  const { columns } = collectState(state);
  const value = filler(fillValue);
  const taken = columns.map((c) => (isMissing(value) ? takeMissing(c, at) : takeWith(c, at, value)));
  return { ...localState(taken, state.labels, target), attrs: state.attrs, flags: state.flags };
}

function takeMissing(c: LocalColumn, at: ArrayLike<number>): LocalColumn {
  const taken = takeColumn(c, at);
  if (c.dtype.kind !== 'object') return finish(taken.vector, taken.dtype);
  return columnOf(
    objectValues(taken).map((v, i) => (at[i] < 0 ? Number.NaN : v)),
    dtypes.object,
  );
}

function takeWith(c: LocalColumn, at: ArrayLike<number>, value: unknown): LocalColumn {
  const taken = takeColumn(c, at);
  if (!Array.from(at).includes(-1)) return taken;
  const own = columnOf([value]).dtype;
  const int = (own.kind === 'int' && (c.dtype.kind === 'int' || c.dtype.kind === 'float')) || c.dtype.kind === own.kind;
  const to = int ? c.dtype : commonDtype(c.dtype, own);
  return columnOf(
    boxAll(taken).map((v, i) => (at[i] < 0 ? value : v)),
    to,
  );
}

export function reindexColumns(state: FrameState, target: IndexData, a: Args): FrameState {
  const { labels } = state;
  if (sameRows(labels.data, target) && isMissing(a['method'])) return { ...state, labels: wrapIndex(target) };
  if (!labels.unique_) throw new ValueError('cannot reindex on an axis with duplicate labels');
  const at = getIndexer(labels.data, target, { method: a['method'], limit: a['limit'], tolerance: a['tolerance'] });
  const value = filler(a['fillValue']);
  const absent: Cell = isMissing(value) ? { expr: nullOf(types.float64), dtype: dtypes.float64 } : literalCell(value);
  return { ...state, labels: wrapIndex(target), cells: Array.from(at, (i) => (i < 0 ? absent : state.cells[i])) };
}

/** reindex_like: the labels of another object. */
export function reindexLike(state: FrameState, other: Frame | Series, a: Args): FrameState {
  const options = { ...a, index: other.index, columns: Series.isSeries(other) ? null : (other as Frame).columns };
  return reindex(state, options);
}

type Join = 'outer' | 'inner' | 'left' | 'right';

/** The labels that both sides get, named as those of the left. */
export function joinedData(x: IndexData, y: IndexData, how: Join): IndexData {
  const named = (d: IndexData): IndexData => (x.kind === 'flat' && d.kind !== 'multi' ? withNames(d, dataNames(x)) : d);
  switch (how) {
    case 'outer':
      return named(unionData(x, y));
    case 'inner':
      return named(intersectionData(x, y));
    case 'left':
      return x;
    case 'right':
      return y;
    default:
      throw new ValueError(`join must be one of 'outer', 'inner', 'left', 'right', got '${String(how)}'`);
  }
}

const repeats = (a: IndexData, b: IndexData): boolean => !lookupOf(a).unique || !lookupOf(b).unique;

/** The rows of one side of a join of labels that repeat. */
const takePaired = (state: FrameState, at: Int32Array | null, labels: IndexData, a: Args): FrameState =>
  at === null ? withLabels(state, indexData(state), labels) : takeFilled(state, at, labels, a['fillValue']);

/** df.align(other): both on the same labels of one axis or both. */
export function alignFrames(self: Frame, other: unknown, a: Args): [unknown, unknown] {
  const how = a['join'] as Join;
  const axis = isMissing(a['axis']) ? null : axisNumber(a['axis']);
  if (Series.isSeries(other)) return alignSeriesTo(self, other, how, axis, a);
  const right = (other as Frame)[STATE];
  let [x, y] = [self[STATE], right];
  if (axis !== 1 && !sameRows(indexData(x), indexData(y)) && repeats(indexData(x), indexData(y))) {
    const pairs = joinData(indexData(x), indexData(y), how, false, null);
    [x, y] = [takePaired(x, pairs.left, pairs.joined, a), takePaired(y, pairs.right, pairs.joined, a)];
  } else if (axis !== 1 && !sameRows(indexData(x), indexData(y))) {
    const rows = joinedData(indexData(x), indexData(y), how);
    [x, y] = [x, y].map((s) => reindexRows(s, rows, { fillValue: a['fillValue'] })) as [FrameState, FrameState];
  }
  if (axis !== 0 && !sameRows(x.labels.data, y.labels.data)) {
    const columns = joinedData(x.labels.data, y.labels.data, how);
    [x, y] = [x, y].map((s) => reindexColumns(s, columns, { fillValue: a['fillValue'] })) as [FrameState, FrameState];
  }
  return [frameOf(x), frameOf(y)];
}

function alignSeriesTo(self: Frame, other: Series, how: Join, axis: 0 | 1 | null, a: Args): [unknown, unknown] {
  if (axis === null) throw new ValueError('Must specify axis=0 or 1');
  const state = seriesFrameState(other[STATE]);
  const mine = axis === 0 ? indexData(self[STATE]) : self[STATE].labels.data;
  const joined = joinedData(mine, indexData(state), how);
  const left =
    axis === 0
      ? reindexRows(self[STATE], joined, { fillValue: a['fillValue'] })
      : reindexColumns(self[STATE], joined, { fillValue: a['fillValue'] });
  return [
    filled(frameOf(left), a['fillValue']),
    filled(seriesOf(seriesStateOf(reindexRows(state, joined, { fillValue: a['fillValue'] }), other[STATE].name)), a['fillValue']),
  ];
}

/** Alignment with a Series fills the values that were missing before, too. */
const filled = <T extends object>(s: T, value: unknown): T => (isMissing(value) ? s : (s as T & { fillna(v: unknown): T }).fillna(value));

export function alignSeries(self: Series, other: unknown, a: Args): [unknown, unknown] {
  if (!Series.isSeries(other))
    return (
      alignFrames(other as Frame, self, {
        ...a,
        axis: a['axis'] ?? 0,
        join: ({ left: 'right', right: 'left' } as Record<string, string>)[a['join']] ?? a['join'],
      }) as [unknown, unknown]
    ).reverse() as [unknown, unknown];
  const [x, y] = [seriesFrameState(self[STATE]), seriesFrameState(other[STATE])];
  const [own, theirs] = [indexData(x), indexData(y)];
  if (!sameRows(own, theirs) && repeats(own, theirs)) {
    const pairs = joinData(own, theirs, a['join'], false, null);
    const part = (s: FrameState, at: Int32Array | null, name: unknown): Series =>
      filled(seriesOf(seriesStateOf(takePaired(s, at, pairs.joined, a), name)), a['fillValue']);
    return [part(x, pairs.left, self[STATE].name), part(y, pairs.right, other[STATE].name)];
  }
  const rows = joinedData(own, theirs, a['join'] as Join);
  const same = sameRows(own, theirs);
  const on = (s: FrameState, name: unknown): Series =>
    filled(seriesOf(seriesStateOf(same ? s : reindexRows(s, rows, { fillValue: a['fillValue'] }), name)), a['fillValue']);
  return [on(x, self[STATE].name), on(y, other[STATE].name)];
}
