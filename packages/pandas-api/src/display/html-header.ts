import { labelTexts, nameText } from './axis-text.js';
import { columnLevels, columnLevelTexts } from './frame-cells.js';
import type { FrameLayout } from './frame-layout.js';
import type { HtmlLines } from './html-lines.js';
import { rowLevels } from './html-rows.js';
import { spansOf, widened } from './html-spans.js';
import type { HtmlOptions } from './html-text.js';
import { labelColumn } from './label-column.js';
import { floatText } from './number-text.js';

/** Blank cells over the index, and the name of a level of the columns. */
function corner(layout: FrameLayout, level: number): string[] {
  const blanks = new Array<string>(Math.max(0, rowLevels(layout) - 1)).fill('');
  if (!layout.index && !layout.showColumnNames) return blanks;
  const shown = layout.options.indexNames ?? true;
  return [...blanks, shown ? nameText(layout.shown.columnNames[level], layout.display) : ''];
}

/** Labels as they are, floats as Python writes them. */
function plainLabels(labels: readonly unknown[]): readonly unknown[] {
  const { dtype } = labelColumn(labels);
  return dtype.kind === 'float' ? labels.map((label) => floatText(label as number)) : labels;
}

/** The header rows with the columns' labels. */
export function columnHeader(lines: HtmlLines, layout: FrameLayout, options: HtmlOptions): void {
  const { shown, columnCut, display } = layout;
  if (columnLevels(shown) > 1) {
    levelHeaders(lines, layout);
    return;
  }
  const labels = options.notebook ? labelTexts(labelColumn(shown.columnLabels), display) : plainLabels(shown.columnLabels);
  const row = [...corner(layout, 0), ...labels];
  if (columnCut !== null) row.splice(rowLevels(layout) + columnCut, 0, '...');
  lines.row(row, { header: true, align: layout.justify });
}

function levelHeaders(lines: HtmlLines, layout: FrameLayout): void {
  const { columnCut, sparsify } = layout;
  const levels = columnLevelTexts(layout.shown, layout);
  const allSpans = spansOf(levels, sparsify);
  levels.forEach((texts, k) => {
    let spans = allSpans[k];
    let values = texts;
    if (columnCut !== null) {
      const { spans: wide, between } = widened(spans, columnCut);
      const inner = k === levels.length - 1;
      const filler = !sparsify || between || inner ? '...' : values[columnCut - 1];
      values = values.toSpliced(columnCut, 0, filler);
      spans = wide;
      if (inner || !sparsify) spans.set(columnCut, 1);
    }
    const row: unknown[] = corner(layout, k);
    const tags = new Map<number, string>();
    values.forEach((value, i) => {
      const span = spans.get(i);
      if (span === undefined) return;
      if (span > 1) tags.set(row.length, `colspan="${span}" halign="left"`);
      row.push(value);
    });
    lines.row(row, { header: true, tags });
  });
}
