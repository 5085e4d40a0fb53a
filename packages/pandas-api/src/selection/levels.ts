import { AssertionError, ValueError } from '@pandorable/planner';
import type { Args } from '../core/args.js';
import { indexData } from '../core/collect.js';
import { selectAt } from '../frame/columns.js';
import { frameOf } from '../frame/frame.js';
import { type FrameState, indexNames, isMulti, type RowIndex } from '../frame/state.js';
import { type IndexData, type MultiData, takeData } from '../index/data.js';
import { wrapIndex } from '../index/make.js';
import { rearranged } from '../index/multi-levels.js';
import { locLevel, withoutLevels } from '../index/multi-loc.js';
import { isMissing, isSlice } from '../scalars/index.js';
import { listOf } from './labels.js';
import { leaveOut, locate, type Pick, positionsOf } from './locate.js';
import { pickBoth, pickRows, withoutIndexLevels } from './pick-rows.js';
import { levelPosition } from './sort.js';

/** droplevel: an axis without some of its levels. */
export function droplevel(state: FrameState, level: unknown, axis: 0 | 1): FrameState {
  const names = axis === 0 ? indexNames(state.index) : state.labels.names;
  const gone = listOf(level).map((l) => levelPosition(names, l));
  if (gone.length >= names.length)
    throw new ValueError(`Cannot remove ${gone.length} levels from an index with ${names.length} levels: at least one level must be left.`);
  if (axis === 1) return { ...state, labels: wrapIndex(withoutLevels(state.labels.data as MultiData, gone)) };
  return withoutIndexLevels(state, gone);
}

/** The levels of an axis in another order. */
function arrange(state: FrameState, order: readonly number[], axis: 0 | 1): FrameState {
  if (axis === 0) {
    const index = state.index as Extract<RowIndex, { kind: 'cells' }>;
    return {
      ...state,
      index: {
        kind: 'cells',
        cells: order.map((k) => index.cells[k]),
        names: order.map((k) => index.names[k]),
        multi: true,
        levels: rearranged(index.levels, order),
      },
    };
  }
  return { ...state, labels: wrapIndex(arrangeData(state.labels.data as MultiData, order)) };
}

const arrangeData = (d: MultiData, order: readonly number[]): IndexData => ({
  kind: 'multi',
  columns: order.map((k) => d.columns[k]),
  names: order.map((k) => d.names[k]),
  ...(d.levels === undefined ? { source: rearranged(d.source, order) } : { levels: order.map((k) => d.levels![k]) }),
});

const levelNames = (state: FrameState, axis: 0 | 1, method: string): readonly unknown[] => {
  if (!(axis === 0 ? isMulti(state.index) : state.labels.isMulti)) throw new TypeError(`Can only ${method} levels on a hierarchical axis.`);
  return axis === 0 ? indexNames(state.index) : state.labels.names;
};

export function swaplevel(state: FrameState, i: unknown, j: unknown, axis: 0 | 1): FrameState {
  const names = levelNames(state, axis, 'swap');
  const order = names.map((_, k) => k);
  const [a, b] = [levelPosition(names, i), levelPosition(names, j)];
  [order[a], order[b]] = [order[b], order[a]];
  return arrange(state, order, axis);
}

export function reorderLevels(state: FrameState, given: unknown, axis: 0 | 1): FrameState {
  const names = levelNames(state, axis, 'reorder');
  const order = listOf(given).map((l) => levelPosition(names, l));
  if (order.length !== names.length)
    throw new AssertionError(`Length of order must be same as number of levels (${names.length}), got ${order.length}`);
  return arrange(state, order, axis);
}

/** xs: a cross-section by label, of any levels. */
export function xs(state: FrameState, a: Args, axis: 0 | 1): unknown {
  const { key, level } = a;
  const drop = a['dropLevel'] !== false;
  const d = axis === 0 ? indexData(state) : state.labels.data;
  if (!isMissing(level)) return alongLevel(state, d, key, level, drop, axis);
  const found = locate(d, key, axis === 0 ? 'index' : 'columns');
  const pick: Pick = drop || found.kind === 'all' || found.kind === 'one' ? found : { ...found, levels: [] };
  if (axis === 1) return pickBoth(state, { kind: 'all' }, pick);
  return !drop && pick.kind === 'one' ? frameOf(pickRows(state, { kind: 'at', at: [pick.at] })) : pickBoth(state, pick, { kind: 'all' });
}

function alongLevel(state: FrameState, d: IndexData, key: unknown, level: unknown, drop: boolean, axis: 0 | 1): unknown {
  if (d.kind !== 'multi') throw new TypeError('Index must be a MultiIndex');
  const [found] = locLevel(d, key, level, drop);
  const at =
    typeof found === 'number'
      ? [found]
      : isSlice(found)
        ? positionsOf({ kind: 'run', start: found.start ?? 0, stop: found.stop! }, d.columns[0].vector.length)
        : found.flatMap((v, i) => (v ? [i] : []));
  const settled = isSlice(key) || !drop ? [] : [...new Set(listOf(level).map((l) => levelPosition(d.names, l)))];
  const gone = settled.length < d.columns.length ? settled : [];
  if (axis === 0) return frameOf(pickRows(state, { kind: 'at', at, levels: gone }));
  return frameOf({ ...selectAt(state, at), labels: wrapIndex(leaveOut(takeData(d, at), gone)) });
}
