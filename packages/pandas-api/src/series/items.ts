import { IndexError } from '@pandorable/planner';
import { takeRows } from '../core/align.js';
import { boxAt } from '../core/boxes.js';
import { collectState, indexData, rowCount } from '../core/collect.js';
import { isTypedArray } from '../core/values.js';
import { readAxis } from '../frame/axis.js';
import { callWithSeries } from '../frame/callables.js';
import { STATE } from '../frame/frame.js';
import { isMask, orElse, withIndex } from '../frame/items.js';
import { maskExpr } from '../frame/mask.js';
import { sliceByLabelOrPosition } from '../frame/slices.js';
import { type FrameState, filterRows, sliceRows } from '../frame/state.js';
import { replaceWhere } from '../frame/where-items.js';
import { Index } from '../index/base.js';
import { wrapIndex } from '../index/make.js';
import { isSlice, isTuple } from '../scalars/index.js';
import { Series, seriesFrameState, seriesOf, seriesStateOf } from './series.js';

const frameState = (s: Series): FrameState => seriesFrameState(s[STATE]);
const back = (s: Series, f: FrameState): Series => seriesOf(seriesStateOf(f, s[STATE].name));

/** s[key]: a label, a list of labels, a slice, or a mask. */
export function getItem(s: Series, key: unknown, ...otherwise: unknown[]): unknown {
  if (otherwise.length > 0) return orElse(() => getItem(s, key), otherwise[0]);
  if (typeof key === 'function') return getItem(s, callWithSeries(s, key as (s: unknown) => unknown));
  const state = frameState(s);
  if (isSlice(key)) return back(s, sliceByLabelOrPosition(state, key));
  if (isMask(key)) return back(s, masked(state, key));
  if (isTypedArray(key) || Index.isIndex(key) || Series.isSeries(key) || (Array.isArray(key) && !isTuple(key)))
    return takeLabels(s, [...(key as Iterable<unknown>)]);
  return oneLabel(s, state, key);
}

function masked(state: FrameState, mask: unknown): FrameState {
  const { rows, expr } = maskExpr(state, mask);
  return filterRows({ ...state, rows }, expr, 'mask');
}

function takeLabels(s: Series, labels: readonly unknown[]): unknown {
  return (s as unknown as { loc: (k: unknown) => unknown }).loc(labels);
}

function oneLabel(s: Series, state: FrameState, key: unknown): unknown {
  const index = wrapIndex(indexData(state));
  const at = index.positionsOf(key);
  if (at.length === 1 || (at.length > 0 && index.unique_)) return valueAtRow(state, at[0]);
  if (at.length > 1) return back(s, takeRows(state, at));
  return (s as unknown as { loc: (k: unknown) => unknown }).loc(key);
}

/** The value of one column at a row. */
export function valueAtRow(state: FrameState, row: number, column = 0): unknown {
  const n = rowCount(state.rows);
  const at = row < 0 ? row + n : row;
  if (at < 0 || at >= n) throw new IndexError('single positional indexer is out-of-bounds');
  const picked = sliceRows({ ...state, cells: [state.cells[column]], index: { kind: 'range', start: 0, step: 1, name: null } }, at, 1);
  return boxAt(collectState(picked).columns[0], 0);
}

/** s[key] = value; a new label is added at the end. */
export function setItem(s: Series, key: unknown, value: unknown): void {
  const state = frameState(s);
  if (isMask(key)) {
    const { rows, expr } = maskExpr(state, key);
    s[STATE] = seriesStateOf(
      replaceWhere({ ...state, rows }, [0], () => expr, value),
      s[STATE].name,
    );
    return;
  }
  const { loc, iloc } = s as unknown as Record<'loc' | 'iloc', { set: (k: unknown, v: unknown) => void }>;
  const positional =
    isSlice(key) &&
    [key.start, key.stop].some((v) => typeof v === 'number') &&
    state.index.kind === 'cells' &&
    state.index.cells[0].dtype.kind !== 'float';
  (positional || (isSlice(key) && state.index.kind === 'range') ? iloc : loc).set(key, value);
}

/** The state with `value` in rows at positions. */
export function setRows(state: FrameState, at: readonly number[], value: unknown, columns: readonly number[] = [0]): FrameState {
  const chosen = new Set(at);
  const mask = Array.from({ length: rowCount(state.rows) }, (_, i) => chosen.has(i));
  const { rows, expr } = maskExpr(state, mask);
  return replaceWhere({ ...state, rows }, columns, () => expr, value);
}

/** s.index = labels. */
export function setIndex(s: Series, labels: unknown): void {
  s[STATE] = seriesStateOf(withIndex(frameState(s), readAxis(labels)), s[STATE].name);
}
