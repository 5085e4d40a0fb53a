import { KeyError, NotImplementedError } from '@pandorable/planner';
import { takeRows } from '../core/align.js';
import { indexData, knownCount, rowCount } from '../core/collect.js';
import type { Index } from '../index/base.js';
import { wrapIndex } from '../index/make.js';
import { compareLabels } from '../kernels/sort-labels.js';
import { isMissing, pythonRepr, type Slice } from '../scalars/index.js';
import { type FrameState, sliceRows } from './state.js';

/** Python's slice of n positions: start, stop, step all numbers. */
export function sliceBounds(s: { start: unknown; stop: unknown; step: unknown }, n: number): { start: number; stop: number; step: number } {
  const step = isMissing(s.step) ? 1 : Number(s.step);
  const clip = (v: unknown, otherwise: number, low: number, high: number) => {
    if (isMissing(v)) return otherwise;
    const k = Number(v);
    return Math.min(high, Math.max(low, k < 0 ? k + n : k));
  };
  return step > 0
    ? { start: clip(s.start, 0, 0, n), stop: clip(s.stop, n, 0, n), step }
    : { start: clip(s.start, n - 1, -1, n - 1), stop: clip(s.stop, -1, -1, n - 1), step };
}

/** Rows by a positional slice. */
export function slicePositions(state: FrameState, s: Slice): FrameState {
  const simple = (isMissing(s.step) || s.step === 1) && !(Number(s.start) < 0) && !(Number(s.stop) < 0);
  if (simple) {
    const start = isMissing(s.start) ? 0 : Number(s.start);
    return sliceRows(state, start, isMissing(s.stop) ? null : Math.max(0, Number(s.stop) - start));
  }
  const n = rowCount(state.rows);
  const { start, stop, step } = sliceBounds(s, n);
  if (step === 1) return sliceRows(state, start, Math.max(0, stop - start));
  const at: number[] = [];
  for (let i = start; step > 0 ? i < stop : i > stop; i += step) at.push(i);
  return takeRows(state, at);
}

/** df[a:b]: positions where both bounds are numbers and the labels are none, else labels. */
export function sliceByLabelOrPosition(state: FrameState, s: Slice): FrameState {
  const numbers = [s.start, s.stop].every((v) => isMissing(v) || typeof v === 'number');
  const floats = state.index.kind === 'cells' && state.index.cells.length === 1 && state.index.cells[0].dtype.kind === 'float';
  return numbers && !floats ? slicePositions(state, s) : sliceLabels(state, s);
}

/** Rows from one label to another, both included. */
export function sliceLabels(state: FrameState, s: Slice): FrameState {
  if (isMissing(s.start) && isMissing(s.stop) && isMissing(s.step)) return state;
  if (state.index.kind === 'range' && knownCount(state.rows) === undefined && state.index.step === 1 && isMissing(s.step)) {
    const start = isMissing(s.start) ? 0 : Math.max(0, Number(s.start) - state.index.start);
    return sliceRows(state, start, isMissing(s.stop) ? null : Math.max(0, Number(s.stop) - state.index.start - start + 1));
  }
  const { start, stop } = labelBounds(wrapIndex(indexData(state)), s.start, s.stop);
  const step = isMissing(s.step) ? 1 : Number(s.step);
  if (step === 1) return sliceRows(state, start, Math.max(0, stop - start));
  if (step < 0)
    throw new NotImplementedError('loc with a negative step: reverse with df.iloc(pd.slice(null, null, -1))', { code: 'loc-step' });
  const at: number[] = [];
  for (let i = start; i < stop; i += step) at.push(i);
  return takeRows(state, at);
}

/** Positions start (inclusive) and stop (exclusive) of a label slice; both labels are included. */
export function labelBounds(index: Index, from: unknown, to: unknown): { start: number; stop: number } {
  const n = index.length;
  return { start: isMissing(from) ? 0 : bound(index, from, 'left'), stop: isMissing(to) ? n : bound(index, to, 'right') };
}

/** Where a label begins ('left') or ends ('right'); absent labels are placed in a sorted index. */
function bound(index: Index, label: unknown, side: 'left' | 'right'): number {
  const bySlice = (index as unknown as { getSliceBound?: (label: unknown, side: string) => number }).getSliceBound;
  if (bySlice !== undefined) return bySlice.call(index, label, side);
  const at = index.positionsOf(label);
  if (at.length > 0) return side === 'left' ? at[0] : at[at.length - 1] + 1;
  const { labels } = index;
  for (let i = 1; i < labels.length; i++) if (compareLabels(labels[i - 1], labels[i]) > 0) throw new KeyError(pythonRepr(label));
  const k = labels.findIndex((l) => compareLabels(l, label) > 0);
  return k < 0 ? labels.length : k;
}
