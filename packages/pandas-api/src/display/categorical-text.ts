import type { LocalColumn } from '../core/column.js';
import type { Dtype } from '../dtypes/dtype.js';
import { categoryValues, takeColumn } from './cells.js';
import { formatArray } from './format-array.js';
import { type DisplayOptions, displayOptions } from './settings.js';
import { codePoints } from './text.js';
import { span } from './view.js';

/** The categories' texts, `...` in the middle of many. */
export function categoryTexts(categories: LocalColumn, display: DisplayOptions): string[] {
  const most = display.maxCategories === 0 ? 10 : display.maxCategories;
  const { length } = categories.vector;
  const format = (column: LocalColumn) => formatArray(column, { quote: true }, display);
  const texts =
    length <= most
      ? format(categories)
      : [
          ...format(takeColumn(categories, span(0, Math.floor(most / 2)))),
          '...',
          ...format(takeColumn(categories, span(length - Math.floor(most / 2), length))),
        ];
  return texts.map((text) => text.trim());
}

/** `Categories (3, str): ['a', 'b', 'c']`. */
export function categoriesFooter(dtype: Dtype, display: DisplayOptions): string {
  const categories = dtype.categories!;
  const title = `Categories (${categories.vector.length}, ${categories.dtype.name}): `;
  const limit = display.width ?? display.terminalWidth;
  const separator = dtype.ordered ? ' < ' : ', ';
  let used = title.length;
  let list = '';
  categoryTexts(categories, display).forEach((text, i) => {
    if (limit !== 0 && used + separator.length + codePoints(text) > limit) {
      list += `${separator.trimEnd()}\n${' '.repeat(title.length + 1)}`;
      used = title.length + 1;
    } else if (i > 0) {
      list += separator;
      used += separator.length;
    }
    list += text;
    used += codePoints(text);
  });
  return `${title}[${list.replace(' < ... < ', ' ... ')}]`;
}

const MOST = 10;

/** Values between brackets, on lines within the width. */
function valuesLine(texts: readonly string[], limit: number): string {
  let line = '[';
  let used = 1;
  texts.forEach((text, i) => {
    if (i > 0) {
      const breaks = limit !== 0 && used + 2 + codePoints(text) > limit;
      line += breaks ? ',\n ' : ', ';
      used = breaks ? 1 : used + 2;
    }
    line += text;
    used += codePoints(text);
  });
  return `${line}]`;
}

/** The repr of a Categorical; `column` has all of its rows, or the first and last five of `length`. */
export function categoricalRepr(
  column: LocalColumn,
  display: DisplayOptions = displayOptions(),
  length: number = column.vector.length,
): string {
  const footer = categoriesFooter(column.dtype, display);
  if (length === 0) return `[], ${footer}`;
  const limit = display.width ?? display.terminalWidth;
  const fetched = column.vector.length;
  const format = (rows: number[]) =>
    formatArray(categoryValues(takeColumn(column, rows)), { quote: true }, display).map((text) => text.trim());
  if (length <= MOST) return `${valuesLine(format(span(0, fetched)), limit)}\n${footer}`;
  const half = MOST / 2;
  const texts = [...format(span(0, half)), '...', ...format(span(fetched - half, fetched))];
  return `${valuesLine(texts, limit)}\nLength: ${length}\n${footer}`;
}
