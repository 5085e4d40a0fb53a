import { axisTexts } from './axis-text.js';
import { valueTexts } from './frame-cells.js';
import type { FrameLayout } from './frame-layout.js';
import type { HtmlLines } from './html-lines.js';
import { spansOf, widened } from './html-spans.js';
import type { HtmlOptions } from './html-text.js';

/** Number of cells before the values. */
export const rowLevels = (layout: FrameLayout): number => (layout.index ? layout.full.index.levels.length : layout.showColumnNames ? 1 : 0);

/** All rows of the body. */
export function writeBody(lines: HtmlLines, layout: FrameLayout, options: HtmlOptions): void {
  const cells = options.notebook ? layout : { ...layout, display: { ...layout.display, maxColwidth: null } };
  const values = layout.shown.columns.map((_, i) => valueTexts(cells, i));
  const many = layout.index && layout.shown.index.levels.length > 1;
  if (many && layout.sparsify) spannedRows(lines, layout, values);
  else plainRows(lines, layout, values);
}

function indexCells(layout: FrameLayout): string[][] {
  const formatter = layout.shown.index.levels.length > 1 ? null : layout.formatterOf('__index__');
  return axisTexts(layout.shown.index, { names: false, sparsify: false, formatter }, layout.display);
}

/** Values of row `i` after its labels, dots where columns were left out. */
function rowOf(layout: FrameLayout, labels: readonly string[], values: readonly (readonly string[])[], i: number): string[] {
  const row = [...labels, ...values.map((column) => column[i])];
  return layout.columnCut === null ? row : row.toSpliced(labels.length + layout.columnCut, 0, '...');
}

function plainRows(lines: HtmlLines, layout: FrameLayout, values: readonly (readonly string[])[]): void {
  const levels = layout.index ? indexCells(layout) : [];
  const labels = rowLevels(layout);
  for (let i = 0; i < layout.shown.rows; i++) {
    const own = layout.index ? levels.map((level) => level[i]) : new Array<string>(labels).fill('');
    const row = rowOf(layout, own, values, i);
    if (i === layout.rowCut) lines.row(new Array<string>(row.length).fill('...'), { labels });
    lines.row(row, { labels });
  }
}

/** Rows under a MultiIndex, equal labels in one cell. */
function spannedRows(lines: HtmlLines, layout: FrameLayout, given: readonly (readonly string[])[]): void {
  const { rowCut } = layout;
  const levels = indexCells(layout);
  let spans = spansOf(levels, true);
  let labels = levels[0].map((_, i) => levels.map((level) => level[i]));
  let values = given;
  if (rowCut !== null) {
    const inner = levels.length - 1;
    labels = labels.toSpliced(rowCut, 0, dotLabels(labels, spans, rowCut));
    spans = spans.map((level) => widened(level, rowCut).spans);
    spans[inner].set(rowCut, 1);
    values = values.map((column) => column.toSpliced(rowCut, 0, '...'));
  }
  labels.forEach((own, i) => {
    const tags = new Map<number, string>();
    const shown: string[] = [];
    own.forEach((label, k) => {
      const span = spans[k].get(i);
      if (span === undefined) return;
      if (span > 1) tags.set(shown.length, `rowspan="${span}" valign="top"`);
      shown.push(label);
    });
    lines.row(rowOf(layout, shown, values, i), { tags, labels: shown.length });
  });
}

/** The labels of the row of dots: those that go on below it stay. */
function dotLabels(labels: readonly (readonly string[])[], spans: ReturnType<typeof spansOf>, at: number): string[] {
  return spans.map((level, k) => {
    const goesOn = [...level].some(([start, span]) => start < at && start + span > at);
    return goesOn && k < spans.length - 1 ? labels[at - 1][k] : '...';
  });
}
