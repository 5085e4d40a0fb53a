import { indexRepr } from '../display/index-repr.js';
import { displayOptions } from '../display/settings.js';
import { convertCount, wallCount } from '../scalars/index.js';
import type { Index } from './base.js';
import { dataColumns, dataLength, dataNames, type IndexData, takeData } from './data.js';

const CLASS_NAMES: Record<string, string> = {
  range: 'RangeIndex',
  multi: 'MultiIndex',
  datetime: 'DatetimeIndex',
  timedelta: 'TimedeltaIndex',
  period: 'PeriodIndex',
  interval: 'IntervalIndex',
  category: 'CategoricalIndex',
};

/** pandas' name of the class of an index. */
export const className = (d: IndexData): string => CLASS_NAMES[d.kind === 'flat' ? d.column.dtype.kind : d.kind] ?? 'Index';

/** More labels than a text shows at either end. */
const END = 50;

/** The rows that the text of a long index needs: both ends, and one that tells what all labels look like. */
function neededRows(d: IndexData, n: number): number[] | null {
  const most = displayOptions().maxSeqItems || n;
  if (n <= Math.max(most, 2 * END)) return null;
  const end = Math.max(END, Math.ceil(most / 2));
  const ends = (from: number): number[] => Array.from({ length: end }, (_, i) => from + i);
  return [...ends(0), ...telling(d), ...ends(n - end)];
}

/** Times are printed as dates only if all are dates. */
function telling(d: IndexData): number[] {
  if (d.kind !== 'flat' || (d.column.dtype.kind !== 'datetime' && d.column.dtype.kind !== 'timedelta')) return [];
  const { dtype, vector } = d.column;
  const counts = vector.data as BigInt64Array;
  const day = convertCount(86_400_000_000_000n, 'ns', dtype.unit);
  const odd = counts.findIndex(
    (v, i) => (vector.valid === null || vector.valid[i] === 1) && wallCount(v, dtype.unit, dtype.tz ?? null) % day !== 0n,
  );
  return odd < 0 ? [] : [odd];
}

export function reprData(d: IndexData): string {
  const rows = d.kind === 'range' ? null : neededRows(d, dataLength(d));
  return indexRepr({
    className: className(d),
    columns: d.kind === 'range' ? [] : rows === null ? dataColumns(d) : dataColumns(takeData(d, rows)),
    names: dataNames(d),
    freq: d.kind === 'flat' ? (d.freq ?? null) : null,
    ...(d.kind === 'range' ? { rangeInfo: { start: d.start, stop: d.stop, step: d.step } } : {}),
    length: dataLength(d),
  });
}

export const reprIndex = (index: Index): string => reprData(index.data);
