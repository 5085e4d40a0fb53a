import { KeyError } from '@pandorable/planner';
import { labelKey } from '../core/boxes.js';
import { keyError } from '../index/base.js';
import { takeData } from '../index/data.js';
import { makeIndex, wrapIndex } from '../index/make.js';
import { appendData } from '../index/set-operations.js';
import { isTuple, pythonRepr, tuple } from '../scalars/index.js';
import { type Series, type SeriesState, seriesOf } from '../series/series.js';
import type { Cell, FrameState } from './state.js';

/** Columns by position. */
export function selectAt(state: FrameState, at: readonly number[]): FrameState {
  const whole = at.length === state.cells.length && at.every((k, i) => k === i);
  if (whole) return state;
  return { ...state, labels: wrapIndex(takeData(state.labels.data, at)), cells: at.map((i) => state.cells[i]) };
}

/** One column as a Series. */
export function seriesAt(state: FrameState, i: number, name: unknown = state.labels.labelAt(i)): Series {
  return seriesOf(seriesStateAt(state, i, name));
}

export const seriesStateAt = (state: FrameState, i: number, name: unknown = state.labels.labelAt(i)): SeriesState => ({
  rows: state.rows,
  cell: state.cells[i],
  index: state.index,
  name,
});

/** Positions of one label; KeyError with the nearest. */
export function columnPositions(state: FrameState, label: unknown): readonly number[] {
  const found = state.labels.positionsOf(label);
  if (found.length > 0) return found;
  if (state.labels.isMulti) {
    const part = partialPositions(state, label);
    if (part.length > 0) return part;
  }
  throw keyError(label, state.labels.labels, 'The columns are');
}

/** Columns under an incomplete key of MultiIndex columns. */
export function partialPositions(state: FrameState, label: unknown): number[] {
  const want = isTuple(label) ? label : [label];
  return state.labels.labels.flatMap((l, i) => (want.every((w, k) => labelKey((l as unknown[])[k]) === labelKey(w)) ? [i] : []));
}

/** Positions of a list of labels, repeats kept; KeyError naming all that are missing. */
export function listPositions(state: FrameState, labels: readonly unknown[]): number[] {
  const missing = labels.filter((l) => !state.labels.holds(l) && !(state.labels.isMulti && partialPositions(state, l).length > 0));
  if (missing.length === labels.length && missing.length > 0)
    throw new KeyError(
      `None of ${pythonRepr([...missing])} are in the columns: ${state.labels.labels.map((l) => pythonRepr(l)).join(', ')}`,
    );
  if (missing.length > 0)
    throw new KeyError(
      `${pythonRepr([...missing])} not in index. The columns are: ${state.labels.labels.map((l) => pythonRepr(l)).join(', ')}`,
    );
  return labels.flatMap((l) => [...columnPositions(state, l)]);
}

/** The state with a column put under a label: in its place, or at the end. */
export function putColumn(state: FrameState, label: unknown, cell: Cell): FrameState {
  const at = state.labels.positionsOf(label);
  if (at.length === 0) return { ...state, labels: withLabel(state, label), cells: [...state.cells, cell] };
  return { ...state, cells: state.cells.map((c, i) => (at.includes(i) ? cell : c)) };
}

function withLabel(state: FrameState, label: unknown): FrameState['labels'] {
  const { labels } = state;
  if (labels.isMulti) {
    const full = isTuple(label) ? [...label] : [label];
    while (full.length < labels.nlevels) full.push('');
    return makeIndex([...labels.labels, tupleOf(full)], { names: labels.names, multi: true });
  }
  if (labels.length === 0) return makeIndex([label], { names: labels.names });
  return wrapIndex(appendData(labels.data, makeIndex([label], { multi: false }).data));
}

const tupleOf = (values: readonly unknown[]): unknown => tuple(...values);
