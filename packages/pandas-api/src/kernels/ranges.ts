/**
 * Window functions range by range: every range begins afresh with the rows that its first window needs, so that ranges may be computed in
 * any order and in any thread with the same bits. Rounding differs from one long run in the last places only, and only beyond `RANGE` rows;
 * not at all where ranges begin with groups. Windows that hold all rows before (expanding, ewm) are one range: their compensated sums have no
 * parts that could be put together with the same bits. Filling and interpolating stay in one thread too: they take less time than it takes
 * to bring the values to another one.
 */
import { int32sBy } from '../core/typed.js';
import { placedKernels, type RollingKernel, type RollingName, type RollingParameters, rollingKernels } from './rolling.js';
import { type WindowBounds, windowBounds } from './windows.js';

/** Windows of one range: their values and results fit into a core's cache. */
export const RANGE = 1 << 17;
/** Rows that ranges may read twice, as a share of all rows. */
const OVERLAP = 0.25;

/** Windows from `from` up to `to`, over the values from `first` up to `last`. */
export interface WindowRange {
  readonly from: number;
  readonly to: number;
  readonly first: number;
  readonly last: number;
}

/** The ranges of windows over `rows` values; a single one where windows are as long as ranges, or depend on those before them. */
export function windowRanges(name: RollingName, bounds: WindowBounds, rows: number, size = RANGE): readonly WindowRange[] {
  const { length, trailing } = bounds;
  const whole = [{ from: 0, to: length, first: 0, last: rows }];
  if (length <= size || name === 'apply') return whole;
  if (trailing > 0) {
    const starts = Array.from({ length: Math.ceil(length / size) }, (_, k) => k * size);
    return trailing > size * OVERLAP ? whole : cut(length, starts, (from, to) => [Math.max(0, from - trailing + 1), to]);
  }
  if (!bounds.monotonic || name === 'rank') return whole; // a rank may be that of the window before
  const { start, end } = bounds;
  const ranges = cut(length, startsOf(bounds, size), (from, to) => [start[from], end[to - 1]]);
  const read = ranges.reduce((sum, r) => sum + Math.max(0, r.last - r.first), 0);
  return read > rows * (1 + OVERLAP) ? whole : ranges;
}

/**
 * Where ranges begin: with a window that shares no row with the one before, as a group's first does, if one is near; else anywhere, if the
 * window there is short.
 */
function startsOf({ length, start, end }: WindowBounds, size: number): number[] {
  const out = [0];
  for (let wanted = size; wanted < length; wanted = out[out.length - 1] + size) {
    const anywhere = wanted - start[wanted] <= size * OVERLAP;
    const limit = anywhere ? Math.min(wanted + size, length) : length;
    let at = wanted;
    while (at < limit && start[at] < end[at - 1]) at++;
    if (at === limit && !anywhere) break;
    out.push(at < limit ? at : wanted);
  }
  return out;
}

function cut(length: number, starts: readonly number[], valuesOf: (from: number, to: number) => readonly [number, number]): WindowRange[] {
  return starts.map((from, k) => {
    const to = starts[k + 1] ?? length;
    const [first, last] = valuesOf(from, to);
    return { from, to, first, last: Math.max(first, last) };
  });
}

/** A window function over one range, its results written to their places. Returns the row from which on none of them is missing, as far as is known. */
export function rollRange(
  name: RollingName,
  values: Float64Array,
  bounds: WindowBounds,
  parameters: RollingParameters,
  range: WindowRange,
  out: Float64Array,
): number {
  const { from, to, first, last } = range;
  const part = values.subarray(first, last);
  const own = bounds.trailing > 0 ? windowBounds({ kind: 'fixed', window: bounds.trailing }, part.length) : boundsWithin(bounds, range);
  const skip = bounds.trailing > 0 ? from - first : 0;
  const placed = placedKernels[name];
  if (placed !== undefined) return from - skip + placed(part, own, parameters, { data: out, at: from - skip, skip });
  const kernel: RollingKernel = rollingKernels[name];
  out.set(kernel(part, own, parameters).subarray(skip), from);
  return to;
}

/** The windows of a range, over its values. */
function boundsWithin({ start, end, monotonic }: WindowBounds, { from, to, first }: WindowRange): WindowBounds {
  const length = to - from;
  const shifted = (rows: Int32Array): Int32Array => int32sBy(length, (i) => rows[from + i] - first);
  return { length, start: shifted(start), end: shifted(end), monotonic, trailing: 0 };
}
