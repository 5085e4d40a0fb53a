import type { LocalColumn } from '../core/column.js';
import type { Dtype } from '../dtypes/dtype.js';
import { pythonRepr } from '../scalars/python-repr.js';
import { tuple } from '../scalars/tuple.js';
import { boxedOf } from './boxed.js';
import type { IndexView } from './index-repr.js';
import { itemTexts } from './item-text.js';
import { labelColumn } from './label-column.js';
import { fixedText, floatText } from './number-text.js';
import { prettyText, scalarText } from './python-text.js';
import { type DisplayOptions, displayOptions } from './settings.js';
import { adjustmentOf, widest } from './text.js';

/** What `info` shows of a frame or Series. */
export interface InfoView {
  readonly className: 'DataFrame' | 'Series';
  /** with its first and last label at least, and its `length` */
  readonly index: IndexView;
  readonly rows: number;
  readonly dtypes: readonly Dtype[];
  /** counts of values that are not missing; needed only where `infoShowsCounts` */
  readonly nonNull?: readonly number[];
  /** bytes of everything, index included */
  readonly memory?: number;
  readonly columnLabels?: readonly unknown[];
  /** of a Series */
  readonly name?: unknown;
}

export interface InfoOptions {
  readonly verbose?: boolean | null;
  readonly maxCols?: number | null;
  readonly memoryUsage?: boolean | 'deep' | null;
  readonly showCounts?: boolean | null;
}

/** Does `info` show every column? */
const isVerbose = (columns: number, options: InfoOptions, display: DisplayOptions): boolean =>
  options.verbose ?? columns <= (options.maxCols ?? display.maxInfoColumns);

/** Will `info` show how many values are not missing? */
export function infoShowsCounts(
  columns: number,
  rows: number,
  options: InfoOptions = {},
  display: DisplayOptions = displayOptions(),
): boolean {
  if (!isVerbose(columns, options, display)) return false;
  return options.showCounts ?? (columns <= (options.maxCols ?? display.maxInfoColumns) && rows <= display.maxInfoRows);
}

const UNITS = ['bytes', 'KB', 'MB', 'GB', 'TB'];

function sizeText(bytes: number, qualifier: string): string {
  let size = bytes;
  for (const unit of UNITS) {
    if (size < 1024) return `${fixedText(size, 1)}${qualifier} ${unit}`;
    size /= 1024;
  }
  return `${fixedText(size, 1)}${qualifier} PB`;
}

/** numpy's repr of a label, as it stands in the tuple of a MultiIndex. */
function numpyText(value: unknown, { kind, name, masked }: Dtype): string {
  if (masked || value === null || typeof value === 'object') return pythonRepr(value);
  if (kind === 'float') return `np.${name}(${floatText(value as number)})`;
  if (kind === 'int' || kind === 'uint') return `np.${name}(${scalarText(value)})`;
  return kind === 'bool' ? `np.${scalarText(value)}` : pythonRepr(value);
}

const TIMES = new Set(['datetime', 'timedelta', 'period']);

/** The label in row `i`, as the summary of an index shows it. */
function labelText(columns: readonly LocalColumn[], i: number, display: DisplayOptions): string {
  if (columns.length > 1) return `(${columns.map((column) => numpyText(boxedOf(column)[i], column.dtype)).join(', ')})`;
  const [column] = columns;
  const kind = column.dtype.kind === 'category' ? column.dtype.categories!.dtype.kind : column.dtype.kind;
  if (TIMES.has(kind)) return itemTexts(column, display)[i].replaceAll("'", '');
  return kind === 'float' || kind === 'interval' ? itemTexts(column, display)[i] : scalarText(boxedOf(column)[i]);
}

function indexLine(index: IndexView, rows: number, display: DisplayOptions): string {
  const fetched = index.columns[0]?.vector.length ?? 0;
  const { start, step } = index.rangeInfo ?? {};
  const ends =
    rows === 0
      ? ''
      : start !== undefined && step !== undefined
        ? `, ${start} to ${start + (rows - 1) * step}`
        : `, ${labelText(index.columns, 0, display)} to ${labelText(index.columns, fetched - 1, display)}`;
  const freq = index.freq ?? (index.className === 'PeriodIndex' ? index.columns[0].dtype.freq : null);
  return `${index.className}: ${rows} entries${ends}${freq ? `\nFreq: ${freq}` : ''}`;
}

const columnName = (label: unknown): unknown => (Array.isArray(label) ? tuple(...label) : label);

function columnsLine(labels: readonly unknown[]): string {
  const floats = labelColumn(labels).dtype.kind === 'float';
  const text = (label: unknown) =>
    Array.isArray(label) ? pythonRepr(tuple(...label)) : floats ? floatText(label as number) : scalarText(label);
  return `Columns: ${labels.length} entries, ${text(labels[0])} to ${text(labels.at(-1))}`;
}

/** Lines of cells, each column as wide as its widest. */
function tableLines(headers: readonly string[], rows: readonly (readonly string[])[], display: DisplayOptions): string[] {
  const adjustment = adjustmentOf(display);
  const widths = headers.map((header, k) =>
    Math.max(
      adjustment.len(header),
      widest(
        adjustment,
        rows.map((row) => row[k]),
      ),
    ),
  );
  const line = (cells: readonly string[]) => cells.map((cell, k) => adjustment.pad(cell, widths[k], 'left')).join('  ');
  return [line(headers), line(headers.map((header) => '-'.repeat(adjustment.len(header)))), ...rows.map(line)];
}

/** A dtype's name without the parameters of a category or interval. */
const plainName = ({ kind, name }: Dtype): string => (kind === 'category' || kind === 'interval' ? kind : name);

function dtypesLine(dtypes: readonly Dtype[]): string {
  const counts = new Map<string, number>();
  for (const dtype of dtypes) counts.set(plainName(dtype), (counts.get(plainName(dtype)) ?? 0) + 1);
  const sorted = [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
  return `dtypes: ${sorted.map(([name, count]) => `${name}(${count})`).join(', ')}`;
}

function memoryLines(view: InfoView, options: InfoOptions, display: DisplayOptions): string[] {
  const usage = options.memoryUsage ?? display.memoryUsage;
  if (!usage || view.memory === undefined) return [];
  const objects =
    view.dtypes.some(({ kind }) => kind === 'object') ||
    (view.index.rangeInfo === undefined && view.index.columns.some(({ dtype }) => dtype.kind === 'object'));
  return [`memory usage: ${sizeText(view.memory, usage !== 'deep' && objects ? '+' : '')}\n`];
}

/** The text of `DataFrame.info`. */
export function frameInfo(view: InfoView, options: InfoOptions = {}, display: DisplayOptions = displayOptions()): string {
  const labels = view.columnLabels ?? [];
  const start = [`<class 'pandas.DataFrame'>`, indexLine(view.index, view.rows, display)];
  if (labels.length === 0) return [...start, 'Empty DataFrame\n'].join('\n');
  const end = [dtypesLine(view.dtypes), ...memoryLines(view, options, display)];
  if (!isVerbose(labels.length, options, display)) return [...start, columnsLine(labels), ...end].join('\n');
  const counted = infoShowsCounts(labels.length, view.rows, options, display);
  const headers = [' # ', 'Column', ...(counted ? ['Non-Null Count'] : []), 'Dtype'];
  const rows = labels.map((label, i) => [
    ` ${i}`,
    prettyText(columnName(label), display),
    ...(counted ? [`${view.nonNull?.[i] ?? 0} non-null`] : []),
    view.dtypes[i].name,
  ]);
  return [...start, `Data columns (total ${labels.length} columns):`, ...tableLines(headers, rows, display), ...end].join('\n');
}

/** The text of `Series.info`. */
export function seriesInfo(view: InfoView, options: InfoOptions = {}, display: DisplayOptions = displayOptions()): string {
  const start = [`<class 'pandas.Series'>`, indexLine(view.index, view.rows, display)];
  const end = [dtypesLine(view.dtypes), ...memoryLines(view, options, display)];
  if (options.verbose === false) return [...start, ...end].join('\n');
  const counted = options.showCounts ?? true;
  const row = [...(counted ? [`${view.nonNull?.[0] ?? 0} non-null`] : []), view.dtypes[0].name];
  const table = tableLines([...(counted ? ['Non-Null Count'] : []), 'Dtype'], [row], display);
  return [...start, `Series name: ${scalarText(view.name ?? null)}`, ...table, ...end].join('\n');
}
