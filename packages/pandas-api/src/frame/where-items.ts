import { call, type Expr, lit, nullOf } from '@pandorable/planner';
import { canHold, requireHold } from '../cells/can-hold.js';
import { choose, fillerFor } from '../cells/choose.js';
import { align } from '../core/align.js';
import { somewhere } from '../core/collect.js';
import { Series } from '../series/series.js';
import { Frame, frameOf, STATE } from './frame.js';
import { cellFor } from './items.js';
import { maskExpr, truth } from './mask.js';
import type { Cell, FrameState } from './state.js';

/** df[booleanFrame]: values where true, missing elsewhere. */
export function whereFrame(frame: Frame, mask: Frame): Frame {
  const { state, conditions } = frameConditions(frame[STATE], mask);
  let rows = state.rows;
  const cells = state.cells.map((c, i) => {
    const done = choose(rows, conditions[i], c, { expr: nullOf(c.expr.type), dtype: c.dtype });
    rows = done.rows;
    return done.cell;
  });
  return frameOf({ ...state, rows, cells });
}

/** One condition per column of the state, from a boolean frame aligned on both axes; absent labels are false. */
export function frameConditions(state: FrameState, mask: Frame): { state: FrameState; conditions: Expr[] } {
  const other = mask[STATE];
  const both = align(
    { rows: state.rows, cells: state.cells, index: state.index },
    { rows: other.rows, cells: other.cells, index: other.index },
    'left',
  );
  const conditions = state.labels.labels.map((l) => {
    const at = other.labels.positionsOf(l)[0];
    return at === undefined ? lit(false) : call('coalesce', [truth(both.right[at]), lit(false)]);
  });
  return { state: { ...state, rows: both.rows, cells: both.left, index: both.index }, conditions };
}

/** df[mask] = value, for a boolean frame, Series or array. */
export function setWhere(frame: Frame, mask: unknown, value: unknown): void {
  if (Frame.isFrame(mask)) {
    const { state, conditions } = frameConditions(frame[STATE], mask);
    frame[STATE] = replaceWhere(
      state,
      state.cells.map((_, i) => i),
      (i) => conditions[i],
      value,
    );
    return;
  }
  const { rows, expr } = maskExpr(frame[STATE], mask);
  frame[STATE] = replaceWhere(
    { ...frame[STATE], rows },
    frame[STATE].cells.map((_, i) => i),
    () => expr,
    value,
  );
}

/** The state with `value` in the chosen columns wherever their condition holds. */
export function replaceWhere(start: FrameState, at: readonly number[], condition: (i: number) => Expr, value: unknown): FrameState {
  let state = start;
  const cells: Cell[] = [...state.cells];
  for (const i of at) {
    if (isNever(condition(i))) continue;
    const given = Frame.isFrame(value) ? columnOrMissing(value, state.labels.labelAt(i)) : value;
    const values = Series.isSeries(given) || Array.isArray(given);
    if (!values && !canHold(cells[i].dtype, given) && !somewhere(state.rows, condition(i))) continue;
    if (!values) requireHold(cells[i].dtype, given);
    const put = values ? cellFor(state, given) : { state, cell: fillerFor(cells[i], given) };
    const done = choose(put.state.rows, call('coalesce', [condition(i), lit(false)]), put.cell, cells[i]);
    cells[i] = done.cell;
    state = { ...state, rows: done.rows };
  }
  return { ...state, cells };
}

const isNever = (e: Expr): boolean => e.kind === 'literal' && e.value === false;

function columnOrMissing(frame: Frame, label: unknown): unknown {
  return frame[STATE].labels.holds(label) ? frame.get(label) : Number.NaN;
}
