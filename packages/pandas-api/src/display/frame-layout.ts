import { KeyError, ValueError } from '@pandorable/planner';
import type { LocalColumn } from '../core/column.js';
import { hasNames, takeAxis } from './axis-text.js';
import { takeColumn } from './cells.js';
import type { Formatter } from './format-array.js';
import type { DisplayOptions, FloatFormat } from './settings.js';
import { type FrameView, fetchedPositions, span } from './view.js';

type Label = unknown;

/** Options of `DataFrame.to_string`, by camelCase name. */
export interface FrameTextOptions {
  readonly columns?: readonly Label[] | null;
  readonly colSpace?:
    | number
    | string
    | readonly (number | string)[]
    | Readonly<Record<string, number | string>>
    | ReadonlyMap<Label, number | string>
    | null;
  readonly header?: boolean | readonly string[];
  readonly index?: boolean;
  readonly naRep?: string;
  readonly formatters?: readonly (Formatter | null)[] | Readonly<Record<string, Formatter>> | ReadonlyMap<Label, Formatter> | null;
  readonly floatFormat?: FloatFormat | null;
  readonly sparsify?: boolean | null;
  readonly indexNames?: boolean;
  readonly justify?: string | null;
  readonly maxRows?: number | null;
  readonly minRows?: number | null;
  readonly maxCols?: number | null;
  readonly showDimensions?: boolean | 'truncate';
  readonly decimal?: string;
  readonly lineWidth?: number | null;
  readonly maxColwidth?: number | null;
}

/** A frame cut to the rows and columns that are to be shown, and how to show them. */
export interface FrameLayout {
  readonly display: DisplayOptions;
  readonly options: FrameTextOptions;
  /** the frame with the chosen columns, before any cut */
  readonly full: FrameView;
  readonly shown: FrameView;
  /** where the dots go; null if nothing was cut */
  readonly rowCut: number | null;
  readonly columnCut: number | null;
  readonly formatterOf: (column: number | '__index__') => Formatter | null;
  /** the least width of a shown column, or of the index */
  readonly spaceOf: (column: number | '') => number | string | undefined;
  readonly header: boolean | readonly string[];
  readonly index: boolean;
  readonly naRep: string;
  readonly sparsify: boolean;
  readonly justify: string;
  readonly decimal: string;
  readonly showIndexNames: boolean;
  readonly showColumnNames: boolean;
}

export const labelKey = (label: Label): string => {
  if (Array.isArray(label)) return `(${label.map(labelKey).join(', ')})`;
  return typeof label === 'string'
    ? label
    : typeof label === 'object' && label !== null
      ? String(label)
      : `${typeof label}:${String(label)}`;
};

const sameLabel = (a: Label, b: Label): boolean => a === b || labelKey(a) === labelKey(b) || (typeof a === 'number' && String(a) === b);

/** The entry of a column in an object or Map by label. */
function entryOf<T>(given: Readonly<Record<string, T>> | ReadonlyMap<Label, T>, label: Label): T | undefined {
  if (!(given instanceof Map)) return (given as Record<string, T>)[Array.isArray(label) ? labelKey(label) : String(label)];
  for (const [key, value] of given as ReadonlyMap<Label, T>) if (sameLabel(key, label)) return value;
  return undefined;
}

function chooseColumns(view: FrameView, columns: readonly Label[] | null | undefined): FrameView {
  if (columns === null || columns === undefined) return view;
  const at = columns.flatMap((wanted) => {
    const found = view.columnLabels.flatMap((label, i) => (sameLabel(label, wanted) ? [i] : []));
    if (found.length === 0) throw new KeyError(`"['${String(wanted)}'] not in index"`, { code: 'column-not-found' });
    return found;
  });
  return takeColumns(view, at);
}

const takeColumns = (view: FrameView, at: readonly number[]): FrameView => ({
  ...view,
  columnLabels: at.map((i) => view.columnLabels[i]),
  columns: at.map((i) => view.columns[i]),
});

function takeRows(view: FrameView, rows: readonly number[]): FrameView {
  const at = fetchedPositions(view, rows);
  const columns = view.columns.map((column): LocalColumn => takeColumn(column, at));
  return { ...view, index: takeAxis(view.index, at), columns, rows: at.length, head: at.length };
}

const fromBothEnds = (half: number, length: number): number[] => [...span(0, half), ...span(length - half, length)];

/** The number of lines that a frame on a terminal needs beside its rows. */
function auxiliaryRows(options: FrameTextOptions): number {
  return 2 + (options.showDimensions ? 3 : 0) + (options.header === false ? 0 : 1);
}

/** The most rows that are shown, null or 0 for no limit. */
export function fittingRows(rows: number, options: FrameTextOptions, display: DisplayOptions): number | null {
  const { maxRows = null, minRows = null, maxCols = null } = options;
  const height = display.terminalHeight;
  if (maxRows === 0) return height - auxiliaryRows(options);
  const limit = maxCols === 0 && maxRows === null ? null : maxRows;
  return limit && rows > limit && minRows ? Math.min(minRows, limit) : limit;
}

function fittingColumns(columns: number, options: FrameTextOptions, display: DisplayOptions): number | null {
  const { maxCols = null } = options;
  return maxCols === 0 && columns > display.terminalWidth ? display.terminalWidth : maxCols;
}

function checkFormatters(formatters: FrameTextOptions['formatters'], columns: number): void {
  if (Array.isArray(formatters) && formatters.length !== columns) {
    throw new ValueError(`Formatters length(${formatters.length}) should match DataFrame number of columns(${columns})`, {
      code: 'wrong-length',
    });
  }
}

/** The least width of every column of `view`, and of the index under ''. */
function spaces(view: FrameView, given: FrameTextOptions['colSpace']): (column: Label | '') => number | string | undefined {
  if (given === null || given === undefined) return () => undefined;
  if (typeof given === 'number' || typeof given === 'string') return () => given;
  if (Array.isArray(given)) {
    if (given.length !== view.columnLabels.length) {
      throw new ValueError(`Col_space length(${given.length}) should match DataFrame number of columns(${view.columnLabels.length})`, {
        code: 'wrong-length',
      });
    }
    return (label) => given[view.columnLabels.indexOf(label)];
  }
  const table = given as Readonly<Record<string, number | string>> | ReadonlyMap<Label, number | string>;
  for (const key of table instanceof Map ? table.keys() : Object.keys(table)) {
    if (key !== '' && !view.columnLabels.some((label) => sameLabel(label, key))) {
      throw new ValueError(`Col_space is defined for an unknown column: ${String(key)}`, { code: 'column-not-found' });
    }
  }
  return (label) => entryOf(table, label);
}

/** Chooses columns, cuts rows and columns, and settles every option. */
export function layOutFrame(view: FrameView, options: FrameTextOptions, display: DisplayOptions): FrameLayout {
  const full = chooseColumns(view, options.columns);
  const width = full.columnLabels.length;
  checkFormatters(options.formatters, width);
  const spaceOf = spaces(full, options.colSpace);
  let formatters = options.formatters ?? null;
  let shown = full;
  let columnCut: number | null = null;
  const mostColumns = fittingColumns(width, options, display);
  if (mostColumns && width > mostColumns) {
    columnCut = Math.floor(mostColumns / 2) || options.maxCols!;
    const kept = mostColumns >= 2 ? fromBothEnds(columnCut, width) : span(0, columnCut);
    shown = takeColumns(full, kept);
    if (Array.isArray(formatters) && mostColumns >= 2) formatters = kept.map((i) => (formatters as (Formatter | null)[])[i]);
  }
  let rowCut: number | null = null;
  const mostRows = fittingRows(full.rows, options, display);
  if (mostRows && full.rows > mostRows) {
    rowCut = Math.floor(mostRows / 2) || options.maxRows!;
    shown = takeRows(shown, mostRows >= 2 ? fromBothEnds(rowCut, full.rows) : span(0, rowCut));
  }
  const header = options.header ?? true;
  const index = options.index ?? true;
  const indexNames = options.indexNames ?? true;
  const formatterOf = (column: number | '__index__'): Formatter | null => {
    if (formatters === null) return null;
    if (Array.isArray(formatters)) return column === '__index__' ? null : (formatters[column] ?? null);
    const label = column === '__index__' ? column : shown.columnLabels[column];
    return entryOf(formatters as Readonly<Record<string, Formatter>>, label) ?? null;
  };
  return {
    display,
    options,
    full,
    shown,
    rowCut,
    columnCut,
    formatterOf,
    spaceOf: (column) => spaceOf(column === '' ? '' : shown.columnLabels[column]),
    header,
    index,
    naRep: options.naRep ?? 'NaN',
    sparsify: options.sparsify ?? display.multiSparse,
    justify: options.justify ?? display.colheaderJustify,
    decimal: options.decimal ?? '.',
    showIndexNames: index && indexNames && hasNames(view.index.names),
    showColumnNames: header !== false && indexNames && hasNames(view.columnNames),
  };
}
