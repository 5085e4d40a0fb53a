import { ValueError } from '@pandorable/planner';
import type { Args } from '../core/args.js';
import { indexData } from '../core/collect.js';
import type { FrameState } from '../frame/state.js';
import { dataColumn, type IndexData } from '../index/data.js';
import { asLabel } from '../index/get-loc.js';
import { order } from '../index/sort.js';
import { compareLabels } from '../kernels/sort-labels.js';
import { isMissing, pythonStr, slice, Timestamp } from '../scalars/index.js';
import type { Pick } from './locate.js';
import { locate } from './locate.js';
import { pickColumns, pickRows } from './pick-rows.js';

/** truncate: the rows (columns) between two labels, both included. */
export function truncate(state: FrameState, a: Args, axis: 0 | 1): FrameState {
  const d = axis === 0 ? indexData(state) : state.labels.data;
  const { increasing, decreasing } = order(d);
  if (!increasing && !decreasing) throw new ValueError('truncate requires a sorted index');
  const [before, after] = [a['before'], a['after']].map((v) => (isMissing(v) ? null : endOf(d, v)));
  if (before !== null && after !== null && compareLabels(before, after) > 0)
    throw new ValueError(`Truncate: ${pythonStr(after)} must be after ${pythonStr(before)}`);
  const [from, to] = decreasing && !increasing ? [after, before] : [before, after];
  const pick = locate(d, slice(from, to)) as Exclude<Pick, { kind: 'one' }>;
  return axis === 0 ? pickRows(state, pick) : pickColumns(state, pick);
}

/** Text that names no zone is a moment without one. */
function endOf(d: IndexData, value: unknown): unknown {
  const { kind, tz } = dataColumn(d).dtype;
  const read = kind === 'datetime' && typeof value === 'string' ? Timestamp(value) : value;
  if (kind === 'datetime' && read instanceof Timestamp && (read.tz === null) !== (tz === undefined))
    throw new TypeError('Cannot compare tz-naive and tz-aware datetime-like objects');
  return asLabel(d, value);
}
