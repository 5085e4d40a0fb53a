import { nameText } from './axis-text.js';
import { columnLevels } from './frame-cells.js';
import { type FrameLayout, type FrameTextOptions, layOutFrame } from './frame-layout.js';
import { reprOptions } from './frame-text.js';
import { columnHeader } from './html-header.js';
import { HtmlLines } from './html-lines.js';
import { writeBody } from './html-rows.js';
import { type DisplayOptions, displayOptions } from './settings.js';
import type { FrameView } from './view.js';

/** Options of `DataFrame.to_html`, by camelCase name. */
export interface HtmlOptions extends FrameTextOptions {
  readonly classes?: string | readonly string[] | null;
  readonly border?: number | boolean | null;
  readonly tableId?: string | null;
  readonly renderLinks?: boolean;
  readonly boldRows?: boolean;
  readonly escape?: boolean;
  readonly notebook?: boolean;
}

/** pandas' `DataFrame.to_html`. */
export function frameToHtml(view: FrameView, options: HtmlOptions = {}, display: DisplayOptions = displayOptions()): string {
  const layout = layOutFrame(view, options, display);
  const lines = new HtmlLines(layout, options);
  if (options.notebook) lines.add('<div>', 0).add(notebookStyle(layout), 0);
  writeTable(lines, layout, options);
  const { showDimensions = false } = options;
  const cut = layout.rowCut !== null || layout.columnCut !== null;
  if (showDimensions === true || (showDimensions === 'truncate' && cut)) {
    lines.add(`<p>${layout.full.rows} rows × ${layout.full.columnLabels.length} columns</p>`, 0);
  }
  if (options.notebook) lines.add('</div>', 0);
  return lines.text();
}

/** What a notebook shows of a frame. */
export const frameReprHtml = (view: FrameView, display: DisplayOptions = displayOptions()): string =>
  frameToHtml(view, { ...reprOptions(display), notebook: true }, display);

function writeTable(lines: HtmlLines, layout: FrameLayout, options: HtmlOptions): void {
  const { htmlUseMathjax, htmlBorder } = layout.display;
  const given = options.classes ?? [];
  const classes = [
    'dataframe',
    ...(htmlUseMathjax ? [] : ['tex2jax_ignore', 'mathjax_ignore']),
    ...(typeof given === 'string' ? given.split(/\s+/) : given),
  ];
  const border = options.border ?? true;
  const borderText = border === true ? ` border="${htmlBorder}"` : border ? ` border="${border}"` : '';
  const id = options.tableId === undefined || options.tableId === null ? '' : ` id="${options.tableId}"`;
  lines.add(`<table${borderText} class="${classes.join(' ')}"${id}>`, 0);
  if (layout.header !== false || layout.showIndexNames) {
    lines.add('<thead>', 2);
    if (layout.header !== false) columnHeader(lines, layout, options);
    if (layout.showIndexNames) indexNamesRow(lines, layout);
    lines.add('</thead>', 2);
  }
  lines.add('<tbody>', 2);
  writeBody(lines, layout, options);
  lines.add('</tbody>', 2).add('</table>', 0);
}

function indexNamesRow(lines: HtmlLines, layout: FrameLayout): void {
  const names = layout.full.index.names.map((name) => nameText(name, layout.display));
  const blanks = new Array<string>(layout.shown.columns.length + (layout.columnCut === null ? 0 : 1)).fill('');
  lines.row([...names, ...blanks], { header: true });
}

const rule = (selector: string, property: string, value: string) => `    .dataframe ${selector} {\n        ${property}: ${value};\n    }`;

function notebookStyle(layout: FrameLayout): string {
  const rules = [rule('tbody tr th:only-of-type', 'vertical-align', 'middle'), rule('tbody tr th', 'vertical-align', 'top')];
  if (columnLevels(layout.shown) > 1) {
    rules.push(rule('thead tr th', 'text-align', 'left'));
    if (layout.showIndexNames) rules.push(rule('thead tr:last-of-type th', 'text-align', 'right'));
  } else rules.push(rule('thead th', 'text-align', 'right'));
  return `<style scoped>\n${rules.join('\n\n')}\n</style>`;
}
