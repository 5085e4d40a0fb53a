import { ValueError } from '@pandorable/planner';
import { type Args, isPlainObject } from '../core/args.js';
import { indexData } from '../core/collect.js';
import { readAxis, readIndex } from '../frame/axis.js';
import { withIndex } from '../frame/items.js';
import { type FrameState, indexNames, type RowIndex } from '../frame/state.js';
import { type IndexData, renamed } from '../index/data.js';
import { wrapIndex } from '../index/make.js';
import { transformLabels } from '../index/map.js';
import { isMissing, isTuple, pythonStr } from '../scalars/index.js';
import { Series, type SeriesState, seriesFrameState, seriesStateOf } from '../series/series.js';
import { axisNumber } from './common.js';
import { withUniqueLabels } from './facts.js';
import { listOf, renameData, renamer } from './labels.js';

/** df.rename: labels of either axis through a function or dict. */
export function rename(state: FrameState, a: Args): FrameState {
  const [rows, columns] = axisMappers(a);
  let out = state;
  if (!isMissing(columns)) out = { ...out, labels: wrapIndex(renameData(out.labels.data, columns, a['level'], a['errors'])) };
  if (!isMissing(rows)) out = renameRows(out, rows, a);
  return withUniqueLabels(out);
}

function axisMappers(a: Args): [unknown, unknown] {
  const { mapper, index, columns, axis } = a;
  if (isMissing(mapper)) {
    if (isMissing(index) && isMissing(columns)) throw new TypeError('must pass an index to rename');
    if (!isMissing(axis)) throw new TypeError("Cannot specify both 'axis' and any of 'index' or 'columns'");
    return [index, columns];
  }
  if (!isMissing(index) || !isMissing(columns)) throw new TypeError("Cannot specify both 'mapper' and any of 'index' or 'columns'");
  return axisNumber(axis) === 0 ? [mapper, null] : [null, mapper];
}

const renameRows = (state: FrameState, mapper: unknown, a: Args): FrameState =>
  withIndex(state, renameData(indexData(state), mapper, a['level'], a['errors']));

/** s.rename: a scalar is the new name, anything else renames the labels. */
export function renameSeries(s: SeriesState, a: Args): SeriesState {
  const { index } = a;
  if (typeof index === 'function' || isPlainObject(index) || index instanceof Map || Series.isSeries(index))
    return seriesStateOf(withUniqueLabels(renameRows(seriesFrameState(s), index, a)), s.name);
  if (Array.isArray(index) && !isTuple(index)) throw new TypeError('Series.name must be a hashable type');
  return { ...s, name: index ?? null };
}

/** The state with names of its row levels changed; the labels stay where they are. */
export function withIndexNames(state: FrameState, names: readonly unknown[]): FrameState {
  const index: RowIndex = state.index.kind === 'range' ? { ...state.index, name: names[0] ?? null } : { ...state.index, names };
  return { ...state, index };
}

/** rename_axis: names of the levels of either axis. */
export function renameAxis(state: FrameState, a: Args, kind: 'DataFrame' | 'Series' = 'DataFrame'): FrameState {
  const { mapper } = a;
  let [rows, columns] = [a['index'], a['columns']];
  if (mapper !== undefined && !(mapper === null && (rows !== undefined || columns !== undefined)))
    [rows, columns] = axisNumber(a['axis'], kind) === 0 ? [mapper, undefined] : [undefined, mapper];
  let out = state;
  if (rows !== undefined) out = withIndexNames(out, namesFrom(rows, indexNames(out.index)));
  if (columns !== undefined) out = { ...out, labels: wrapIndex(renamed(out.labels.data, namesFrom(columns, out.labels.names))) };
  return out;
}

function namesFrom(given: unknown, old: readonly unknown[]): readonly unknown[] {
  if (typeof given === 'function' || isPlainObject(given) || given instanceof Map) return old.map(renamer(given));
  const list = Array.isArray(given) && !isTuple(given) ? listOf(given) : isTuple(given) && old.length > 1 ? [...given] : [given];
  if (list.length !== old.length)
    throw new ValueError(
      old.length === 1
        ? `Length of new names must be 1, got ${list.length}`
        : `Length of names must match number of levels in MultiIndex: ${list.length} names for ${old.length} levels`,
    );
  return list;
}

export function setAxis(state: FrameState, labels: unknown, axis: 0 | 1): FrameState {
  return axis === 1 ? { ...state, labels: readIndex(labels, state.cells.length) } : withIndex(state, readAxis(labels));
}

/** add_prefix and add_suffix: the labels as texts with something before or after them. */
export function affix(state: FrameState, change: (label: string) => string, axis: 0 | 1): FrameState {
  const renameAll = (d: IndexData): IndexData => transformLabels(d, (l) => change(pythonStr(l)));
  return axis === 1 ? { ...state, labels: wrapIndex(renameAll(state.labels.data)) } : withIndex(state, renameAll(indexData(state)));
}
