import type { LocalColumn } from '../core/column.js';
import { categoryValues, cellsOf, countsOf, floatsOf } from './cells.js';
import { intervalText } from './interval-text.js';
import { floatText } from './number-text.js';
import { periodText } from './period-text.js';
import { prettyText, scalarText } from './python-text.js';
import type { DisplayOptions } from './settings.js';
import { datetimeItems, timedeltaTexts, timestampText } from './temporal-text.js';

const quoted = (text: string): string => `'${text}'`;

/** The items of a column as an Index shows them in its repr. */
export function itemTexts(column: LocalColumn, display: DisplayOptions): string[] {
  const { dtype } = column;
  switch (dtype.kind) {
    case 'datetime':
      return datetimeItems(countsOf(column), dtype.unit, dtype.tz).map(quoted);
    case 'timedelta':
      return timedeltaItems(column);
    case 'period':
      return countsOf(column).map((ordinal) => quoted(ordinal === null ? 'NaT' : periodText(ordinal, dtype.freq ?? 'D')));
    case 'float':
      if (dtype.masked) return cellsOf(column).map((value) => (typeof value === 'number' ? floatText(value) : scalarText(value)));
      return floatsOf(column).map(floatText);
    case 'category':
      return categoryItems(column, display);
    case 'interval':
      return cellsOf(column).map((value) => intervalText(value, dtype));
    default:
      return cellsOf(column).map((value) => prettyText(value, display, { escape: true, quote: true }));
  }
}

const timedeltaItems = (column: LocalColumn): string[] => {
  const counts = countsOf(column);
  return timedeltaTexts(counts, column.dtype.unit, 'NaT').map((text, i) => (counts[i] === null ? text : quoted(text)));
};

/** Items are written as the index of all categories writes them. */
function categoryItems(column: LocalColumn, display: DisplayOptions): string[] {
  const categories = column.dtype.categories!;
  const { kind } = categories.dtype;
  if (kind === 'datetime' || kind === 'timedelta' || kind === 'period') {
    const texts = itemTexts(categories, display);
    const codes = column.vector.data as Int32Array;
    const missing = kind === 'timedelta' ? 'NaT' : quoted('NaT');
    return Array.from({ length: column.vector.length }, (_, i) =>
      column.vector.valid?.[i] === 0 || codes[i] < 0 ? missing : texts[codes[i]],
    );
  }
  return itemTexts(categoryValues(column), display);
}

/** The items of a column as an array shows them in its repr. */
export function elementTexts(column: LocalColumn, display: DisplayOptions): string[] {
  const { dtype } = column;
  if (dtype.kind === 'datetime')
    return countsOf(column).map((count) => quoted(count === null ? 'NaT' : timestampText(count, dtype.unit, dtype.tz)));
  return itemTexts(column, display);
}
