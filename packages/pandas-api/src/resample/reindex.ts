import { ValueError, type Vector } from '@pandorable/planner';
import { boxAll } from '../core/boxes.js';
import { collectState, finish } from '../core/collect.js';
import type { LocalColumn } from '../core/column.js';
import { localState } from '../core/make.js';
import { columnOf } from '../core/values.js';
import type { FrameState } from '../frame/state.js';
import { dataColumns, type IndexData, takeColumn } from '../index/data.js';
import { isMissing } from '../scalars/index.js';

export type FillMethod = 'ffill' | 'pad' | 'bfill' | 'backfill' | 'nearest' | null;
const METHODS: ReadonlySet<unknown> = new Set(['ffill', 'pad', 'bfill', 'backfill', 'nearest', null]);

/** The state at other times: rows of equal times, or of the nearest time on a side; others are missing or `fill`. */
export function reindexTimes(
  state: FrameState,
  times: LocalColumn,
  target: IndexData,
  how: { method?: unknown; limit?: unknown; fill?: unknown },
): FrameState {
  const method = (isMissing(how.method) ? null : how.method) as FillMethod;
  if (!METHODS.has(method))
    throw new ValueError(`Invalid fill method. Expecting pad (ffill), backfill (bfill) or nearest. Got ${String(how.method)}`);
  const from = countsOf(times.vector);
  if (new Set(from).size < from.length) throw new ValueError('cannot reindex on an axis with duplicate labels');
  const at = positionsAt(
    from,
    countsOf(dataColumns(target)[0].vector),
    method,
    isMissing(how.limit) ? Number.POSITIVE_INFINITY : Number(how.limit),
  );
  const { columns } = collectState(state);
  return localState(
    columns.map((c) => taken(c, at, how.fill)),
    state.labels,
    target,
  );
}

const countsOf = (v: Vector): BigInt64Array => v.data as BigInt64Array;

function taken(c: LocalColumn, at: Int32Array, fill: unknown): LocalColumn {
  const out = takeColumn(c, at);
  if (isMissing(fill) || !at.includes(-1)) return finish(out.vector, out.dtype);
  const values = boxAll(out).map((v, i) => (at[i] < 0 ? fill : v));
  const fits =
    (typeof fill === 'number' && (c.dtype.kind === 'float' || (c.dtype.kind === 'int' && Number.isInteger(fill)))) ||
    (typeof fill === 'string' && c.dtype.kind === 'str') ||
    (typeof fill === 'boolean' && c.dtype.kind === 'bool');
  return columnOf(values, fits ? c.dtype : undefined);
}

/** For each target the row with its time, or the row that fills it; -1 for none. */
export function positionsAt(from: BigInt64Array, to: BigInt64Array, method: FillMethod, limit: number): Int32Array {
  if (method === 'nearest') return nearest(from, to, limit);
  const order = Int32Array.from({ length: from.length }, (_, i) => i).sort((a, b) => (from[a] < from[b] ? -1 : from[a] > from[b] ? 1 : 0));
  const sorted = BigInt64Array.from(order, (i) => from[i]);
  const out = Int32Array.from(to, (t) => find(sorted, t, method)).map((k) => (k < 0 ? -1 : order[k]));
  if (limit === Number.POSITIVE_INFINITY || method === null) return out;
  const backwards = method === 'bfill' || method === 'backfill';
  const filled = new Map<number, number>();
  for (let n = 0; n < out.length; n++) {
    const j = backwards ? out.length - 1 - n : n;
    if (out[j] < 0 || from[out[j]] === to[j]) continue;
    const count = (filled.get(out[j]) ?? 0) + 1;
    filled.set(out[j], count);
    if (count > limit) out[j] = -1;
  }
  return out;
}

/** The nearer of the rows on both sides, the later one of two as near. */
function nearest(from: BigInt64Array, to: BigInt64Array, limit: number): Int32Array {
  const left = positionsAt(from, to, 'pad', limit);
  const right = positionsAt(from, to, 'backfill', limit);
  return left.map((l, i) => {
    const r = right[i];
    if (l < 0 || r < 0) return Math.max(l, r);
    return to[i] - from[l] < from[r] - to[i] ? l : r;
  });
}

function find(sorted: BigInt64Array, t: bigint, method: FillMethod): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const mid = (low + high) >> 1;
    if (sorted[mid] < t) low = mid + 1;
    else high = mid;
  }
  if (low < sorted.length && sorted[low] === t) return low;
  if (method === null) return -1;
  return method === 'ffill' || method === 'pad' ? low - 1 : low < sorted.length ? low : -1;
}
