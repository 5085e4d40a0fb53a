import type { Args } from '../core/args.js';
import { boxAll } from '../core/boxes.js';
import { localState } from '../core/make.js';
import { columnOf } from '../core/values.js';
import { dtypes, isNumericDtype } from '../dtypes/registry.js';
import { selectAt } from '../frame/columns.js';
import { type Frame, frameOf, STATE } from '../frame/frame.js';
import { rangeData } from '../index/data.js';
import { transpose } from '../selection/transpose.js';
import { modeOf } from './distinct.js';

/** The most frequent values of each column, ascending; shorter columns are filled with missing values. */
export function modeFrame(self: Frame, a: Args): Frame {
  const across = a['axis'] === 1 || a['axis'] === 'columns';
  const numeric =
    a['numericOnly'] === true
      ? selectAt(
          self[STATE],
          self[STATE].cells.flatMap((c, i) => (isNumericDtype(c.dtype) ? [i] : [])),
        )
      : self[STATE];
  const state = across ? transpose(numeric) : numeric;
  const modes = state.cells.map((c) => modeOf(state.rows, c, a['dropna'] !== false));
  const n = Math.max(0, ...modes.map((m) => m.vector.length));
  const columns = modes.map((m) => {
    if (m.vector.length === n) return m;
    const values = [...boxAll(m), ...new Array(n - m.vector.length).fill(null)];
    const dtype = m.dtype.masked
      ? m.dtype
      : m.dtype.kind === 'int' || m.dtype.kind === 'uint'
        ? dtypes.float64
        : m.dtype.kind === 'bool'
          ? dtypes.object
          : m.dtype;
    return columnOf(
      values.map((v) => (v === null && dtype.kind === 'object' ? Number.NaN : v)),
      dtype,
    );
  });
  const made = localState(columns, state.labels, rangeData(n));
  return frameOf(across ? transpose(made) : made);
}
