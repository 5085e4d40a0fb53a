import { IndexingError } from '@pandorable/planner';
import type { Args } from '../core/args.js';
import { selectAt } from '../frame/columns.js';
import { type Frame, frameOf, STATE } from '../frame/frame.js';
import { maskRows } from '../frame/mask.js';
import { isMissing } from '../scalars/index.js';
import { Series } from '../series/series.js';
import { listItems } from './locate.js';

/** df.filter by a condition: rows, or columns, where it is true; `na` says what a missing answer counts as. */
export function filterMask(self: Frame, given: unknown, a: Args, axis: 0 | 1): unknown {
  const mask = typeof given === 'function' ? given : a['na'] === true ? filled(given) : given;
  if (axis === 0) return typeof mask === 'function' ? self.get(mask) : frameOf(maskRows(self[STATE], mask));
  const state = self[STATE];
  const values = typeof mask === 'function' ? listItems((mask as (f: Frame) => unknown)(self)) : listItems(mask);
  if (values.length !== state.cells.length)
    throw new IndexingError(`Boolean index has wrong length: ${values.length} instead of ${state.cells.length}`);
  return frameOf(
    selectAt(
      state,
      values.flatMap((v, i) => (v === true ? [i] : [])),
    ),
  );
}

const filled = (mask: unknown): unknown =>
  Series.isSeries(mask)
    ? (mask as unknown as { fillna(v: boolean): unknown }).fillna(true)
    : listItems(mask).map((v) => isMissing(v) || v === true);
