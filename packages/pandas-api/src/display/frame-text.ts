import { tuple } from '../scalars/tuple.js';
import { boxedOf, listOf } from './boxed.js';
import { tableColumns } from './frame-cells.js';
import { type FrameLayout, type FrameTextOptions, layOutFrame } from './frame-layout.js';
import { labelColumn } from './label-column.js';
import { prettyText } from './python-text.js';
import { type DisplayOptions, displayOptions } from './settings.js';
import { adjoin, adjustmentOf, widest } from './text.js';
import { type AxisView, type FrameView, fetchedRows } from './view.js';

/** pandas' `DataFrame.to_string`. */
export function frameToString(view: FrameView, options: FrameTextOptions = {}, display: DisplayOptions = displayOptions()): string {
  const widthLimit = options.maxColwidth === undefined ? null : options.maxColwidth;
  const layout = layOutFrame(view, options, { ...display, maxColwidth: widthLimit });
  const table = tableText(layout);
  const { showDimensions = false } = options;
  const dimensions = showDimensions === true || (showDimensions === 'truncate' && table.cut);
  return dimensions ? `${table.text}\n\n[${layout.full.rows} rows x ${layout.full.columnLabels.length} columns]` : table.text;
}

/** What `print(df)` shows. */
export const frameRepr = (view: FrameView, display: DisplayOptions = displayOptions()): string =>
  frameToString(view, reprOptions(display), display);

/** The options of `to_string` that make it the repr. */
export const reprOptions = (display: DisplayOptions): FrameTextOptions => ({
  maxRows: display.maxRows,
  minRows: display.minRows,
  maxCols: display.maxColumns,
  maxColwidth: display.maxColwidth,
  showDimensions: display.showDimensions,
  lineWidth: display.expandFrameRepr ? display.width : null,
});

interface Table {
  readonly text: string;
  readonly cut: boolean;
}

function tableText(layout: FrameLayout): Table {
  const { full, options, display } = layout;
  const cut = layout.rowCut !== null || layout.columnCut !== null;
  if (full.rows === 0 || full.columnLabels.length === 0) return { text: emptyText(full, display), cut };
  const columns = withDots(tableColumns(layout), layout);
  const { lineWidth = null, maxCols = null } = options;
  if (lineWidth === null) return { text: adjoin(adjustmentOf(display), 1, columns), cut };
  if (maxCols === null || maxCols > 0) return { text: wrapped(columns, layout, lineWidth), cut };
  return fitted(columns, layout, cut);
}

/** Labels of an axis as a list. */
function axisList(axis: AxisView): ArrayLike<unknown> {
  if (axis.levels.length === 1) return listOf(axis.levels[0]);
  const levels = axis.levels.map(boxedOf);
  return levels[0].map((_, i) => tuple(...levels.map((level) => level[i])));
}

function emptyText(view: FrameView, display: DisplayOptions): string {
  const columns =
    view.columnNames.length > 1
      ? view.columnLabels.map((label) => tuple(...(label as readonly unknown[])))
      : listOf(labelColumn(view.columnLabels));
  const labels = prettyText(axisList(view.index), display);
  const all = fetchedRows(view) === view.rows;
  return `Empty DataFrame\nColumns: ${prettyText(columns, display)}\nIndex: ${all || labels.endsWith(', ...]') ? labels : `${labels.slice(0, -1)}, ...]`}`;
}

/** Dots where columns and rows were left out. */
function withDots(columns: string[][], layout: FrameLayout): string[][] {
  const { rowCut, columnCut, index, shown } = layout;
  const adjustment = adjustmentOf(layout.display);
  const height = columns[0].length;
  const dotsAt = columnCut === null ? -1 : columnCut + (index ? 1 : 0);
  const wide = columnCut === null ? columns : columns.toSpliced(dotsAt, 0, new Array<string>(height).fill(' ...'));
  if (rowCut === null) return wide;
  const headerLines = height - fetchedRows(shown);
  return wide.map((column, i) => {
    const width = i === dotsAt ? 4 : adjustment.len(column[rowCut]);
    const dots = i === dotsAt || width > 3 ? '...' : '..';
    return column.toSpliced(rowCut + headerLines, 0, adjustment.pad(dots, width, i === 0 && index ? 'left' : 'right'));
  });
}

/** Blocks of columns below each other, each within the line width. */
function wrapped(columns: string[][], layout: FrameLayout, lineWidth: number): string {
  const adjustment = adjustmentOf(layout.display);
  const [index, data] = layout.index ? [columns[0], columns.slice(1)] : [undefined, columns];
  const room = index === undefined ? lineWidth : lineWidth - widest(adjustment, index) - 1;
  const ends = blockEnds(
    data.map((column) => widest(adjustment, column)),
    room,
  );
  const blocks = ends.map((end, i) => {
    const block = data.slice(ends[i - 1] ?? 0, end);
    const height = block.at(-1)!.length;
    const blank = new Array<string>(height);
    const margin = i < ends.length - 1 ? blank.fill('  ').with(0, ' \\') : blank.fill(' ');
    return adjoin(adjustment, 1, [...(index === undefined ? [] : [index]), ...block, ...(ends.length > 1 ? [margin] : [])]);
  });
  return blocks.join('\n\n');
}

function blockEnds(widths: readonly number[], lineWidth: number): number[] {
  const ends: number[] = [];
  let used = 0;
  widths.forEach((width, i) => {
    used += width + 1;
    const reserved = i === widths.length - 1 ? 1 : 2;
    if (i > 0 && used + reserved > lineWidth) {
      ends.push(i);
      used = width + 1;
    }
  });
  return [...ends, widths.length];
}

const roundHalfEven = (value: number): number => (value % 1 === 0.5 ? 2 * Math.round(value / 2) : Math.round(value));

/** As many columns as fit the terminal, taken out from the middle. */
function fitted(columns: string[][], layout: FrameLayout, cut: boolean): Table {
  const { index, display } = layout;
  const adjustment = adjustmentOf(display);
  const widths = columns.map((column) => widest(adjustment, column));
  const total = widths.reduce((sum, width) => sum + width, 0) + widths.length - 1;
  let excess = total - display.terminalWidth + 1;
  if (excess <= 0) return { text: adjoin(adjustment, 1, columns), cut };
  excess += 5;
  while (excess > 0 && widths.length > 1) excess -= widths.splice(roundHalfEven(widths.length / 2), 1)[0] + 1;
  const fits = Math.max(widths.length - (index ? 1 : 0), 2);
  const isCut = cut || layout.full.columnLabels.length > fits;
  if (fits >= columns.length - (index ? 1 : 0)) return { text: adjoin(adjustment, 1, columns), cut: isCut };
  const half = Math.floor(fits / 2);
  const lead = columns.slice(0, half + (index ? 1 : 0));
  const dots = new Array<string>(lead[0]?.length ?? columns[0].length).fill(' ...');
  return { text: adjoin(adjustment, 1, [...lead, dots, ...columns.slice(-half)]), cut: isCut };
}
