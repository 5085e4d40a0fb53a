import { EmptyDataError, ParserError, ValueError } from '@pandorable/planner';
import type { Label } from '../columns.js';
import type { CsvOptions } from './options.js';

/** What the first lines say about the columns. */
export interface Header {
  /** labels of the file's columns, without those of an implicit index */
  readonly names: readonly Label[];
  /** rows before the data */
  readonly dataStart: number;
  /** columns in front of the named ones that are the index */
  readonly leading: number;
  /** labels made up for empty cells */
  readonly unnamed: ReadonlySet<Label>;
  /** the labels as they stand in the file, where they are used */
  readonly cells?: readonly string[];
  /** names of the index levels, where a line of its own gives them */
  readonly indexNames?: readonly Label[];
  readonly columnNames?: readonly Label[];
}

const NOTHING = 'No columns to parse from file';

/** The last header row's number, -1 without a header. */
export const headerEnd = (options: CsvOptions): number =>
  options.header === 'infer' ? 0 : options.header === null ? -1 : Math.max(...options.header);

/** Reads the labels from the first rows of the file. */
export function readHeader(rows: readonly string[][], options: CsvOptions): Header {
  if (options.multiHeader) return multiHeader(rows, options);
  const end = headerEnd(options);
  if (rows.length === 0 && options.names === undefined) throw new EmptyDataError(NOTHING, { code: 'csv-empty' });
  if (end >= 0 && rows.length > 0 && rows.length < end + 1)
    throw new ParserError(`Passed header=${end} but only ${rows.length} lines in file`, { code: 'csv-header' });
  const dataStart = end + 1;
  const unnamed = new Set<Label>();
  const inFile = end < 0 || rows.length === 0 ? undefined : mangle(rows[end], unnamed);
  const names = options.names ?? inFile ?? rows[0].map((_, i) => i);
  const first = rows[dataStart];
  const width = Math.max(first === undefined ? names.length : first.length, options.names?.length ?? 0);
  const leading = leadingColumns(names.length, width, options);
  if (options.names !== undefined && namedWidth(options) < 0) refuseNames(names.length, rows, dataStart, options);
  return {
    names,
    dataStart,
    leading,
    unnamed,
    ...(options.names === undefined && inFile !== undefined ? { cells: rows[end] } : {}),
  };
}

/** The width to which shorter rows are filled up by names; -1 where they are not. */
export const namedWidth = ({ header, usecols, names }: CsvOptions): number =>
  names !== undefined && header === null && usecols === undefined ? names.length : -1;

function refuseNames(names: number, rows: readonly string[][], dataStart: number, { python }: CsvOptions): void {
  const widest = rows.reduce((most, row, i) => (i < dataStart ? most : Math.max(most, row.length)), 0);
  if (names <= widest || rows.length <= dataStart) return;
  if (python) throw new ValueError('Number of passed names did not match number of header fields in the file');
  throw new ParserError(`Too many columns specified: expected ${names} and found ${widest}`, { code: 'csv-names' });
}

function leadingColumns(names: number, width: number, { usecols, indexCol, names: passed }: CsvOptions): number {
  const index = indexCol !== false && names < width ? width - names : 0;
  if (usecols === undefined || (typeof usecols === 'function' && passed === undefined)) return index;
  if (typeof usecols !== 'function' && usecols.length === names) return 0;
  if (typeof usecols !== 'function' && passed === undefined && usecols.length < names) return index;
  if (names !== width) throw new ValueError('Number of passed names did not match number of header fields in the file');
  return 0;
}

/** Gives empty cells a name and tells equal names apart: `a`, `a.1`. */
export function mangle(cells: readonly string[], unnamed: Set<Label>): string[] {
  const names = cells.map((cell, i) => (cell === '' ? `Unnamed: ${i}` : cell));
  const order = [...names.keys()].sort((a, b) => Number(cells[a] === '') - Number(cells[b] === ''));
  const counts = new Map<string, number>();
  for (const i of order) {
    const old = names[i];
    let name = old;
    let count = counts.get(name) ?? 0;
    while (count > 0) {
      counts.set(old, count + 1);
      name = `${old}.${count}`;
      count = names.includes(name) ? count + 1 : (counts.get(name) ?? 0);
    }
    names[i] = name;
    counts.set(name, count + 1);
    if (cells[i] === '') unnamed.add(name);
  }
  return names;
}

function multiHeader(rows: readonly string[][], options: CsvOptions): Header {
  const levels = options.header as readonly number[];
  if (rows.length === 0) throw new EmptyDataError(NOTHING, { code: 'csv-empty' });
  if (rows.length < levels[levels.length - 1] + 1) {
    const shown = levels.join(',');
    throw new ParserError(`Passed header=[${shown}], len of ${shown.length}, but only ${rows.length} lines in file`, {
      code: 'csv-header',
    });
  }
  const unnamed = new Set<Label>();
  const header = levels.map((row, level) =>
    rows[row].map((cell, i) => (cell !== '' ? cell : made(unnamed, `Unnamed: ${i}_level_${level}`))),
  );
  if (header.some((h) => h.length !== header[0].length))
    throw new ParserError('Header rows must have an equal number of columns.', { code: 'csv-header' });
  const index = Array.isArray(options.indexCol) ? (options.indexCol as readonly number[]) : [];
  const end = levels[levels.length - 1] + 1;
  const named = indexNamesRow(rows[end], header[0].length, index);
  const firstIndex = index[0];
  return {
    names: mangleLevels(header),
    dataStart: named === undefined ? end : end + 1,
    leading: 0,
    unnamed,
    indexNames: index.length === 0 ? undefined : index.map((i) => named?.[i] ?? null),
    columnNames: header.map((h) => (firstIndex === undefined || unnamed.has(h[firstIndex]) ? null : h[firstIndex])),
  };
}

/** Tells equal tuples apart by their last level: `a`, `a.1`. */
function mangleLevels(header: readonly string[][]): Label[] {
  const counts = new Map<string, number>();
  return header[0].map((_, i) => {
    let label = header.map((h) => h[i]);
    for (let count = counts.get(JSON.stringify(label)) ?? 0; count > 0; count = counts.get(JSON.stringify(label)) ?? 0) {
      counts.set(JSON.stringify(label), count + 1);
      label = [...label.slice(0, -1), `${label[label.length - 1]}.${count}`];
    }
    counts.set(JSON.stringify(label), 1);
    return label;
  });
}

const made = (unnamed: Set<Label>, name: string): string => {
  unnamed.add(name);
  return name;
};

/** A line after the header that has values for the index columns only names them. */
function indexNamesRow(row: readonly string[] | undefined, width: number, index: readonly number[]): readonly Label[] | undefined {
  if (row === undefined || index.length === 0 || row.length !== width) return undefined;
  const blank = row.filter((cell) => cell === '').length;
  if (row.length !== blank && row.length - index.length > blank) return undefined;
  return row.map((cell) => (cell === '' ? null : cell));
}
