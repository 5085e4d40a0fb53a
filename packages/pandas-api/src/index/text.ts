import { indexRepr } from '../display/index-repr.js';
import type { Index } from './base.js';
import { dataColumns, dataLength, dataNames, type IndexData } from './data.js';

const CLASS_NAMES: Record<string, string> = {
  range: 'RangeIndex', multi: 'MultiIndex', datetime: 'DatetimeIndex', timedelta: 'TimedeltaIndex', period: 'PeriodIndex', interval: 'IntervalIndex', category: 'CategoricalIndex',
};

/** pandas' name of the class of an index. */
export const className = (d: IndexData): string => CLASS_NAMES[d.kind === 'flat' ? d.column.dtype.kind : d.kind] ?? 'Index';

export function reprData(d: IndexData): string {
  return indexRepr({
    className: className(d),
    columns: d.kind === 'range' ? [] : dataColumns(d),
    names: dataNames(d),
    freq: d.kind === 'flat' ? (d.freq ?? null) : null,
    ...(d.kind === 'range' ? { rangeInfo: { start: d.start, stop: d.stop, step: d.step } } : {}),
    length: dataLength(d),
  });
}

export const reprIndex = (index: Index): string => reprData(index.data);
