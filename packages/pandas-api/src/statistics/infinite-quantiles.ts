import { agg, call, denan } from '@pandorable/planner';
import { collectCells } from '../core/collect.js';
import { dtypes } from '../dtypes/registry.js';
import type { Cell, FrameState } from '../frame/state.js';
import type { Reduced } from './reductions.js';

/** Does a float column hold infinities? */
export const hasInfinity = (c: Cell): Reduced => ({ expr: agg('agg.any', [call('isinf', [denan(c.expr)])]), dtype: dtypes.bool });

/** numpy's interpolation, with what it makes of infinities: inf - inf is missing. */
function between(a: number, b: number, t: number): number {
  return t >= 0.5 ? b - (b - a) * (1 - t) : a + (b - a) * t;
}

/** Quantiles of a column with infinities among its values; the engine interpolates them otherwise than numpy. */
export function infiniteQuantiles(rows: FrameState['rows'], cell: Cell, qs: readonly number[]): number[] {
  const values = Float64Array.from(collectCells(rows, [cell])[0].vector.data as Float64Array)
    .filter((v) => v === v)
    .sort();
  const last = values.length - 1;
  return qs.map((q) => {
    const at = last * q;
    const low = Math.min(Math.floor(at), last);
    return between(values[low], values[Math.min(low + 1, last)], at - low);
  });
}
