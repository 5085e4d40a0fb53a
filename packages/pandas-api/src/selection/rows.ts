import { IndexError } from '@pandorable/planner';
import { takeRows } from '../core/align.js';
import { rowCount } from '../core/collect.js';
import { selectAt } from '../frame/columns.js';
import { type FrameState, sliceRows } from '../frame/state.js';

/** The first n rows; all but the last -n where n is negative. */
export function head(state: FrameState, n: number): FrameState {
  return sliceRows(state, 0, n >= 0 ? n : Math.max(0, rowCount(state.rows) + n));
}

/** The last n rows; all but the first -n where n is negative. */
export function tail(state: FrameState, n: number): FrameState {
  if (n < 0) return sliceRows(state, -n, null);
  const rows = rowCount(state.rows);
  const start = Math.max(0, rows - n);
  return sliceRows(state, start, rows - start);
}

/** Positions from the end where negative; IndexError beyond either end. */
export function checkedPositions(given: Iterable<unknown>, n: number, message = 'positional indexers are out-of-bounds'): number[] {
  return Array.from(given, (v) => {
    const at = Number(v) < 0 ? Number(v) + n : Number(v);
    if (at < 0 || at >= n) throw new IndexError(message);
    return at;
  });
}

export function take(state: FrameState, indices: unknown, axis: 0 | 1): FrameState {
  const given = [...(indices as Iterable<unknown>)];
  const message = 'indices are out-of-bounds';
  if (axis === 1) return selectAt(state, checkedPositions(given, state.cells.length, message));
  return takeRows(state, checkedPositions(given, rowCount(state.rows), message));
}
