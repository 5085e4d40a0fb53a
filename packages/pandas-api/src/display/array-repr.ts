import type { LocalColumn } from '../core/column.js';
import type { Dtype } from '../dtypes/dtype.js';
import { categoricalRepr } from './categorical-text.js';
import { elementTexts } from './item-text.js';
import { objectSummary, summaryEnds } from './object-summary.js';
import { type DisplayOptions, displayOptions } from './settings.js';

const CLASS_OF: Partial<Record<Dtype['kind'], string>> = {
  int: 'IntegerArray',
  uint: 'IntegerArray',
  float: 'FloatingArray',
  bool: 'BooleanArray',
  str: 'ArrowStringArray',
  datetime: 'DatetimeArray',
  timedelta: 'TimedeltaArray',
  period: 'PeriodArray',
  interval: 'IntervalArray',
};
const MASKED_ONLY = new Set(['int', 'uint', 'float', 'bool']);

/** pandas' class of an array of this dtype. */
export const arrayClass = (dtype: Dtype): string =>
  MASKED_ONLY.has(dtype.kind) && !dtype.masked ? 'NumpyExtensionArray' : (CLASS_OF[dtype.kind] ?? 'NumpyExtensionArray');

/** The repr of an extension array; of a long one the first and last ten of `length` rows are enough. */
export function arrayRepr(column: LocalColumn, display: DisplayOptions = displayOptions(), length: number = column.vector.length): string {
  if (column.dtype.kind === 'category') return categoricalRepr(column, display, length);
  const texts = elementTexts(column, display);
  const ends = summaryEnds(length, display);
  const items = {
    head: ends === null ? [] : texts.slice(0, ends.head),
    tail: ends === null ? texts : texts.slice(texts.length - ends.tail),
    length,
  };
  const data = objectSummary(items, { justify: true, name: null }, display).replace(/[, \n]+$/, '');
  return `<${arrayClass(column.dtype)}>\n${data}\nLength: ${length}, dtype: ${column.dtype.name}`;
}
