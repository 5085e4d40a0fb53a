import { ValueError } from '@pandorable/planner';
import type { Dtype } from '../dtypes/dtype.js';
import { axisTexts, labelTexts, levelTexts, nameText, sparsify } from './axis-text.js';
import { formatArray } from './format-array.js';
import type { FrameLayout } from './frame-layout.js';
import { labelColumn } from './label-column.js';
import { adjoin, adjustmentOf, fixedWidth, widest } from './text.js';
import type { FrameView } from './view.js';

const NUMERIC = new Set(['int', 'uint', 'float', 'bool', 'decimal']);
/** Do headers of such columns start with a blank, as their values do? */
const isNumeric = ({ kind }: Dtype): boolean => NUMERIC.has(kind);

/** Number of levels of the column axis. */
export const columnLevels = (view: FrameView): number => Math.max(1, view.columnNames.length);

/** The labels of every level of a MultiIndex on the columns, as texts. */
export function columnLevelTexts(view: FrameView, layout: FrameLayout): string[][] {
  const levels = view.columnNames.map((_, k) => labelColumn(view.columnLabels.map((label) => (label as readonly unknown[])[k])));
  return levelTexts(levels, layout.display);
}

/** The header lines of every shown column. */
export function headerTexts(layout: FrameLayout): string[][] {
  const { shown, full, display } = layout;
  if (columnLevels(shown) > 1) {
    if (shown.columnLabels.length === 0) return [];
    const texts = columnLevelTexts(shown, layout);
    const levels = layout.sparsify ? sparsify(texts, 0) : texts;
    return shown.columnLabels.map((_, i) => levels.map((level) => level[i]));
  }
  const labels = labelTexts(labelColumn(shown.columnLabels), display);
  return labels.map((text, i) => [layout.formatterOf(i) === null && isNumeric(full.columns[i].dtype) ? ` ${text}` : text]);
}

/** The values of shown column `i`. */
export function valueTexts(layout: FrameLayout, i: number): string[] {
  const { naRep, decimal, options, index, display } = layout;
  const how = { formatter: layout.formatterOf(i), floatFormat: options.floatFormat, naRep, decimal, leadingSpace: index };
  return formatArray(layout.shown.columns[i], how, display);
}

/** Every shown column without the index: header lines and values, all of one width. */
function columnTexts(layout: FrameLayout): string[][] {
  const { shown, header, display, justify } = layout;
  const adjustment = adjustmentOf(display);
  const space = (i: number) => Math.trunc(Number(layout.spaceOf(i) ?? 0));
  if (header === false) return shown.columns.map((_, i) => fixedWidth(valueTexts(layout, i), justify, display, space(i)).texts);
  if (typeof header !== 'boolean' && header.length !== layout.full.columnLabels.length) {
    throw new ValueError(`Writing ${layout.full.columnLabels.length} cols but got ${header.length} aliases`, { code: 'wrong-length' });
  }
  const headers = typeof header === 'boolean' ? headerTexts(layout) : header.map((label) => [label]);
  return shown.columns.map((_, i) => {
    const lines = layout.showIndexNames ? [...headers[i], ''] : headers[i];
    const least = Math.max(space(i), widest(adjustment, lines));
    const values = fixedWidth(valueTexts(layout, i), justify, display, least);
    const width = Math.max(values.width, least);
    return [...lines.map((line) => adjustment.pad(line, width, justify)), ...values.texts];
  });
}

/** The index as one column of lines, under the names of the column levels. */
function indexTexts(layout: FrameLayout): string[] {
  const { shown, display } = layout;
  const how = { names: layout.showIndexNames, sparsify: layout.sparsify, formatter: layout.formatterOf('__index__') };
  const space = Math.trunc(Number(layout.spaceOf('') ?? 0));
  const levels = axisTexts(shown.index, how, display).map((level) => fixedWidth(level, 'left', display, space).texts);
  const lines = adjoin(adjustmentOf(display), 1, levels).split('\n');
  if (layout.header === false || (Array.isArray(layout.header) && layout.header.length === 0)) return lines;
  const names = layout.showColumnNames
    ? shown.columnNames.map((name) => nameText(name, display))
    : new Array<string>(columnLevels(shown)).fill('');
  return [...names, ...lines];
}

/** All columns of lines, the index first if it is shown. */
export function tableColumns(layout: FrameLayout): string[][] {
  const columns = columnTexts(layout);
  return layout.index ? [indexTexts(layout), ...columns] : columns;
}
