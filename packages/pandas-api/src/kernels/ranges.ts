/**
 * Window functions range by range: every range begins afresh with the rows that its first window needs, so that ranges may be computed in
 * any order and in any thread with the same bits. Rounding differs from one long run in the last places only, and only beyond `RANGE` rows.
 */
import { type RollingName, type RollingParameters, rollingKernels } from './rolling.js';
import { boundsOf, type WindowBounds, windowBounds } from './windows.js';

/** Windows of one range. */
export const RANGE = 1 << 18;
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
  if (trailing > 0) return trailing > size * OVERLAP ? whole : cut(length, size, (from, to) => [Math.max(0, from - trailing + 1), to]);
  if (!bounds.monotonic || name === 'rank') return whole; // a rank may be that of the window before
  const { start, end } = bounds;
  const ranges = cut(length, size, (from, to) => [start[from], end[to - 1]]);
  const read = ranges.reduce((sum, r) => sum + Math.max(0, r.last - r.first), 0);
  return read > rows * (1 + OVERLAP) ? whole : ranges;
}

function cut(length: number, size: number, valuesOf: (from: number, to: number) => readonly [number, number]): WindowRange[] {
  return Array.from({ length: Math.ceil(length / size) }, (_, k) => {
    const from = k * size;
    const to = Math.min(from + size, length);
    const [first, last] = valuesOf(from, to);
    return { from, to, first, last: Math.max(first, last) };
  });
}

/** A window function over one range, its results written to their places. */
export function rollRange(
  name: RollingName,
  values: Float64Array,
  bounds: WindowBounds,
  parameters: RollingParameters,
  range: WindowRange,
  out: Float64Array,
): void {
  const { from, to, first, last } = range;
  const part = values.subarray(first, last);
  if (bounds.trailing > 0) {
    const trailing = windowBounds({ kind: 'fixed', window: bounds.trailing }, part.length);
    out.set(rollingKernels[name](part, trailing, parameters).subarray(from - first), from);
    return;
  }
  const shifted = (rows: Int32Array): Int32Array => rows.slice(from, to).map((row) => row - first);
  out.set(rollingKernels[name](part, boundsOf(shifted(bounds.start), shifted(bounds.end)), parameters), from);
}
