import type { LocalColumn } from '../core/column.js';
import { NaT } from '../scalars/missing.js';
import { periodKind } from '../scalars/period-kinds.js';
import { periodOf } from '../scalars/period-make.js';
import { timedelta } from '../scalars/timedelta.js';
import { makeTimestamp } from '../scalars/timestamp.js';
import { categoryValues, cellsOf, countsOf, floatsOf } from './cells.js';

/** The values of a column as the user sees them: what a formatter of theirs is called with. */
export function boxedOf(column: LocalColumn): unknown[] {
  const { dtype } = column;
  const box = (make: (count: bigint) => unknown) => countsOf(column).map((count) => (count === null ? NaT : make(count)));
  switch (dtype.kind) {
    case 'datetime':
      return box((count) => makeTimestamp(count, dtype.unit, dtype.tz ?? null));
    case 'timedelta':
      return box((count) => timedelta(count, dtype.unit));
    case 'period':
      return box((ordinal) => periodOf(ordinal, periodKind(dtype.freq ?? 'D')));
    case 'category':
      return boxedOf(categoryValues(column));
    default:
      return cellsOf(column);
  }
}

/** Labels as Python's lists hold them: floats stay floats even where they are integral. */
export function listOf(column: LocalColumn): ArrayLike<unknown> {
  return column.dtype.kind === 'float' && !column.dtype.masked ? Float64Array.from(floatsOf(column)) : boxedOf(column);
}
