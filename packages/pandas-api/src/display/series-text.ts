import { axisTexts, hasNames, nameText, takeAxis } from './axis-text.js';
import { categoriesFooter } from './categorical-text.js';
import { takeColumn } from './cells.js';
import { formatArray } from './format-array.js';
import { type DisplayOptions, displayOptions, type FloatFormat } from './settings.js';
import { adjoin, adjustmentOf } from './text.js';
import { fetchedPositions, type SeriesView, span } from './view.js';

/** Options of `Series.to_string`, by camelCase name. */
export interface SeriesTextOptions {
  readonly naRep?: string;
  readonly floatFormat?: FloatFormat | null;
  readonly header?: boolean;
  readonly index?: boolean;
  readonly length?: boolean | 'truncate';
  readonly dtype?: boolean;
  readonly name?: boolean;
  readonly maxRows?: number | null;
  readonly minRows?: number | null;
}

/** The rows to show and where the dots go. */
function cutRows(total: number, maxRows: number | null, minRows: number | null): { rows: number[]; cut: number } | null {
  if (!maxRows || total <= maxRows) return null;
  const most = minRows ? Math.min(minRows, maxRows) : maxRows;
  if (most === 1) return { rows: [0], cut: 1 };
  const half = Math.floor(most / 2);
  return { rows: [...span(0, half), ...span(total - half, total)], cut: half };
}

/** Dtypes whose parameters the footer leaves out. */
const NAMED_BY_KIND = new Set(['category', 'interval']);

function footerText(view: SeriesView, options: SeriesTextOptions, isCut: boolean, display: DisplayOptions): string {
  const { dtype } = view.column;
  const [level] = view.index.levels;
  const parts: string[] = [];
  const freq = view.index.freq ?? (view.index.levels.length === 1 && level.dtype.kind === 'period' ? level.dtype.freq : null);
  if (freq !== null && freq !== undefined) parts.push(`Freq: ${freq}`);
  if (options.name && view.name !== null && view.name !== undefined) parts.push(`Name: ${nameText(view.name, display)}`);
  if (options.length === true || (options.length === 'truncate' && isCut)) parts.push(`Length: ${view.rows}`);
  if (options.dtype) parts.push(`dtype: ${NAMED_BY_KIND.has(dtype.kind) ? dtype.kind : dtype.name}`);
  const footer = parts.join(', ');
  if (dtype.kind !== 'category') return footer;
  return `${footer}${footer === '' ? '' : '\n'}${categoriesFooter(dtype, display)}`;
}

/** pandas' `Series.to_string`. */
export function seriesToString(view: SeriesView, options: SeriesTextOptions = {}, display: DisplayOptions = displayOptions()): string {
  const adjustment = adjustmentOf(display);
  const { index: showIndex = true, header = true, maxRows = null, minRows = null } = options;
  const cut = cutRows(view.rows, maxRows, minRows);
  const footer = footerText(view, options, cut !== null, display);
  if (view.rows === 0) return `Series([], ${footer})`;
  const at = fetchedPositions(view, cut?.rows ?? span(0, view.rows));
  const index = cut === null ? view.index : takeAxis(view.index, at);
  const levels = axisTexts(index, { names: true, sparsify: display.multiSparse }, display);
  const lines = levels.length > 1 ? adjoin(adjustment, 2, levels).split('\n') : levels[0];
  const values = formatArray(
    takeColumn(view.column, at),
    { floatFormat: options.floatFormat, naRep: options.naRep, leadingSpace: showIndex },
    display,
  );
  if (cut !== null) {
    const width = adjustment.len(values[cut.cut - 1]);
    values.splice(cut.cut, 0, adjustment.pad(width > 3 ? '...' : '..', width, 'center'));
    lines.splice(cut.cut + 1, 0, '');
  }
  const body = showIndex ? adjoin(adjustment, 3, [lines.slice(1), values]) : adjoin(adjustment, 3, [values]);
  const titled = header && hasNames(view.index.names) ? `${lines[0]}\n${body}` : body;
  return footer === '' ? titled : `${titled}\n${footer}`;
}

/** What `print(s)` shows. */
export function seriesRepr(view: SeriesView, display: DisplayOptions = displayOptions()): string {
  const fit = display.maxRows === 0 ? display.terminalHeight : null;
  const rows = { maxRows: fit ?? display.maxRows, minRows: fit ?? display.minRows };
  return seriesToString(view, { name: true, dtype: true, length: display.showDimensions, ...rows }, display);
}
