import { and, call, hasWindow, isNotNull, isNull, lit, over } from '@pandorable/planner';
import { somewhere } from '../core/collect.js';
import { dtypes } from '../dtypes/registry.js';
import { type FrameState, settle, settleRows } from '../frame/state.js';
import type { Key } from '../groupby/grouped.js';

/** The rows sorted by time, missing times first, where they are not already. */
export function inTimeOrder(state: FrameState, key: Key): { state: FrameState; key: Key } {
  const { expr } = key.cell;
  const before = over('win.shift', [expr], { options: { periods: 1 } });
  const late = call('or', [call('coalesce', [call('lt', [expr, before]), lit(false)]), and(isNull(expr), isNotNull(before))]);
  const plain = settle(state.rows, [{ expr: late, dtype: dtypes.bool }], hasWindow);
  if (!somewhere(plain.rows, plain.cells[0].expr)) return { state, key };
  const ready = settleRows(state, [key.cell]);
  return {
    state: { ...ready.state, rows: { kind: 'sort', input: ready.state.rows, keys: [{ expr: ready.extra[0].expr, nullsFirst: true }] } },
    key: { ...key, cell: ready.extra[0] },
  };
}
