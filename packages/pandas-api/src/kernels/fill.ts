import { ValueError } from '@pandorable/planner';
import { rowNumbers } from './sort.js';

export interface FillOptions {
  direction: 'forward' | 'backward';
  /** Most missing rows in a row that are filled. */
  limit?: number | null;
  /** Fill only between valid rows, or only before the first and after the last. */
  limitArea?: 'inside' | 'outside' | null;
  /** Rows of one group are never filled from another: group of each row, -1 for none. */
  groups?: Int32Array | null;
}

function checkedLimit(limit: number | null | undefined): number {
  if (limit === null || limit === undefined) return Number.POSITIVE_INFINITY;
  if (!Number.isInteger(limit)) throw new ValueError('Limit must be an integer');
  if (limit < 1) throw new ValueError('Limit must be greater than 0');
  return limit;
}

/** First and last valid row, and false where there is none. */
function span(valid: Uint8Array, length: number): { first: number; last: number } {
  let first = 0;
  let last = length - 1;
  while (first < length && !valid[first]) first++;
  while (last >= 0 && !valid[last]) last--;
  return { first, last };
}

/**
 * For every row the row whose value it takes: itself if it is valid (1 in `valid`, or no mask), the nearest valid one
 * on the side the fill comes from, or -1 where it stays missing.
 */
export function fillPositions(valid: Uint8Array | null, length: number, options: FillOptions): Int32Array {
  const limit = checkedLimit(options.limit);
  if (valid === null) return rowNumbers(length);
  if (options.groups) return groupedPositions(valid, options.groups, options.direction === 'forward', limit);
  const out = new Int32Array(length);
  const { limitArea } = options;
  const { first, last } = span(valid, length);
  const forward = options.direction === 'forward';
  let source = -1;
  let run = 0;
  for (let k = 0, i = forward ? 0 : length - 1; k < length; k++, i += forward ? 1 : -1) {
    if (valid[i]) {
      out[i] = source = i;
      run = 0;
      continue;
    }
    run++;
    const inside = i > first && i < last;
    const allowed = !limitArea || inside === (limitArea === 'inside');
    out[i] = allowed && run <= limit ? source : -1;
  }
  return out;
}

/** Floats, each missing one (NaN) as the nearest other before it, or after it. */
export function fillFloats(values: Float64Array, direction: FillOptions['direction']): Float64Array {
  const n = values.length;
  const out = new Float64Array(n);
  const step = direction === 'forward' ? 1 : -1;
  let last = Number.NaN;
  for (let k = 0, i = step > 0 ? 0 : n - 1; k < n; k++, i += step) {
    const v = values[i];
    if (v === v) last = v;
    out[i] = last;
  }
  return out;
}

function groupedPositions(valid: Uint8Array, groups: Int32Array, forward: boolean, limit: number): Int32Array {
  const n = groups.length;
  let count = 0;
  for (let i = 0; i < n; i++) if (groups[i] >= count) count = groups[i] + 1;
  const source = new Int32Array(count).fill(-1);
  const run = new Int32Array(count);
  const out = new Int32Array(n);
  for (let k = 0, i = forward ? 0 : n - 1; k < n; k++, i += forward ? 1 : -1) {
    const g = groups[i];
    if (g < 0) out[i] = -1;
    else if (valid[i]) {
      out[i] = source[g] = i;
      run[g] = 0;
    } else out[i] = ++run[g] <= limit ? source[g] : -1;
  }
  return out;
}
