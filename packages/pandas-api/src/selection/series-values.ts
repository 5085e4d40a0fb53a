import { denan, isNull, ValueError } from '@pandorable/planner';
import { takeRows } from '../core/align.js';
import type { Args } from '../core/args.js';
import { boxAt } from '../core/boxes.js';
import { collectState, rowCount, somewhere } from '../core/collect.js';
import type { LocalColumn } from '../core/column.js';
import { localState } from '../core/make.js';
import { columnOf } from '../core/values.js';
import { castValue } from '../dtypes/cast-local.js';
import { dtypes } from '../dtypes/registry.js';
import { STATE } from '../frame/frame.js';
import type { FrameState } from '../frame/state.js';
import { flatData, labelAt } from '../index/data.js';
import { missingAt } from '../index/duplicates.js';
import { lookupOf } from '../index/lookup.js';
import { argsortData, bisect, order } from '../index/sort.js';
import { isMissing } from '../scalars/index.js';
import { type Series, seriesFrameState, seriesOf, seriesStateOf } from '../series/series.js';
import { isListLike, listItems } from './locate.js';

export const columnOfSeries = (self: Series): LocalColumn => collectState(seriesFrameState(self[STATE])).columns[0];
const asIndex = (self: Series) => flatData(columnOfSeries(self));

export const isUnique = (self: Series): boolean => lookupOf(asIndex(self)).unique;
export const isIncreasing = (self: Series): boolean => order(asIndex(self)).increasing;
export const isDecreasing = (self: Series): boolean => order(asIndex(self)).decreasing;

export function hasnans(self: Series): boolean {
  const { rows, cell } = self[STATE];
  return somewhere(rows, isNull(denan(cell.expr)));
}

/** s.argsort: the positions that would sort the values, missing ones last. */
export function argsort(self: Series): Series {
  const { columns, index } = collectState(seriesFrameState(self[STATE]));
  const at = argsortData(flatData(columns[0]));
  return seriesOf(
    seriesStateOf(localState([columnOf(Array.from(at), dtypes.int64)], seriesFrameState(self[STATE]).labels, index), self[STATE].name),
  );
}

/** The position of the smallest (largest) value. */
export function argExtreme(self: Series, a: Args, largest: boolean): number {
  const column = columnOfSeries(self);
  const missing = missingAt(column);
  const n = column.vector.length;
  const name = largest ? 'argmax' : 'argmin';
  if (n === 0) throw new ValueError(`attempt to get ${name} of an empty sequence`);
  const held = Array.from({ length: n }, (_, i) => i).filter((i) => !missing(i));
  if (held.length < n && a['skipna'] === false) throw new ValueError('Encountered an NA value with skipna=False');
  if (held.length === 0) throw new ValueError('Encountered all NA values');
  const data = flatData({ dtype: column.dtype, vector: column.vector });
  const sorted = argsortData(data, { ascending: !largest });
  return sorted[0];
}

/** s.searchsorted: where values would stand among sorted ones. */
export function searchsorted(self: Series, a: Args): number | number[] {
  const column = columnOfSeries(self);
  const data = flatData(column);
  const side = a['side'] as 'left' | 'right';
  if (side !== 'left' && side !== 'right') throw new ValueError(`side must be 'left' or 'right', got '${String(side)}'`);
  const sorter = isMissing(a['sorter']) ? undefined : Array.from(a['sorter'] as Iterable<unknown>, Number);
  const read = (v: unknown): unknown =>
    column.dtype.kind === 'datetime' || column.dtype.kind === 'timedelta' ? castValue(v, column.dtype) : v;
  const at = (v: unknown): number => bisect(data, read(v), side, sorter);
  return isListLike(a['value']) ? listItems(a['value']).map(at) : at(a['value']);
}

/** s.repeat: each row several times. */
export function repeat(state: FrameState, repeats: unknown): FrameState {
  const n = rowCount(state.rows);
  const given = isListLike(repeats) ? listItems(repeats).map(Number) : new Array<number>(n).fill(Number(repeats));
  const counts = given.length === 1 ? new Array<number>(n).fill(given[0]) : given;
  if (counts.length !== n) throw new ValueError(`operands could not be broadcast together with shape (${n},) (${counts.length},)`);
  if (counts.some((c) => c < 0)) throw new ValueError('repeats may not contain negative values.');
  return takeRows(
    state,
    counts.flatMap((c, i) => new Array<number>(c).fill(i)),
  );
}

/** The only value. */
export function item(self: Series): unknown {
  if (self.length !== 1) throw new ValueError('can only convert an array of size 1 to a Python scalar');
  return boxAt(columnOfSeries(self), 0);
}

/** The label of the first (last) row that has a value in any column. */
export function validIndex(state: FrameState, last: boolean): unknown {
  const { columns, index } = collectState(state);
  const rules = columns.map(missingAt);
  const n = rowCount(state.rows);
  for (let k = 0; k < n; k++) {
    const i = last ? n - 1 - k : k;
    if (rules.some((missing) => !missing(i))) return labelAt(index, i);
  }
  return null;
}
