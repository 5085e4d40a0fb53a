import { type Arriving, type Bag, type CsvHooks, type CsvRead, isArriving, readCsv, readFwf, streamCsv } from '@pandorable/io';
import { castCell } from '../cells/cast.js';
import type { Args } from '../core/args.js';
import { perform } from '../core/effects.js';
import { parseDtype } from '../dtypes/registry.js';
import { type Frame, frameOf } from '../frame/frame.js';
import type { Cell, FrameState, RowIndex } from '../frame/state.js';
import { notifyEngine } from '../session/client.js';
import { readCsvElsewhere } from './csv-elsewhere.js';
import { toDatetime } from './dates.js';
import { fromTable } from './from-table.js';
import { shownLabel, shownLabels } from './labels.js';
import { StreamReader, TextFileReader } from './parts.js';
import { pathsElsewhere, unpackedFolder } from './paths.js';
import { scanRows, shownCell } from './scan.js';

const HOOKS: CsvHooks = { toDatetime, help: (parts) => notifyEngine('survey', [parts]) };

/** pandas' read_csv and read_table: a lazy scan by the engine where its reader follows pandas' rules, else read here. */
export function readDelimited({ filepathOrBuffer: given, ...bag }: Args, defaultSep: string): Frame | TextFileReader | StreamReader {
  const hooks = { ...HOOKS, defaultSep, thorough: bag['lowMemory'] === false };
  if (isArriving(given)) return readArriving(given, bag as Bag, hooks);
  const filepathOrBuffer = unpackedFolder(given, 'readCsv');
  const there = pathsElsewhere(filepathOrBuffer);
  return shown(there === undefined ? readCsv(filepathOrBuffer, bag as Bag, hooks) : readCsvElsewhere(there, bag as Bag, hooks));
}

function shown(read: CsvRead): Frame | TextFileReader {
  switch (read.kind) {
    case 'source':
      return frameOf(csvScan(read));
    case 'table':
      return frameOf(fromTable(read.table));
    case 'parts':
      return new TextFileReader(read.parts);
  }
}

function readArriving(source: Arriving, bag: Bag, hooks: CsvHooks & { readonly defaultSep: string }): Frame | StreamReader {
  const { chunksize, iterator } = bag;
  if (iterator !== true && (chunksize === undefined || chunksize === null))
    return frameOf(fromTable(perform('readStream', [source, bag, hooks])));
  return new StreamReader(streamCsv(source, bag, () => Number(chunksize ?? Number.POSITIVE_INFINITY), hooks));
}

export const readFixedWidth = ({ filepathOrBuffer, kwds, ...bag }: Args): Frame | TextFileReader =>
  shown(readFwf(filepathOrBuffer, { ...bag, ...kwds }, HOOKS));

function csvScan(read: Extract<CsvRead, { kind: 'source' }>): FrameState {
  const complete = read.source.options['complete'] === true;
  const scan = scanRows(
    read.source,
    read.columns.map((c) => ({ name: c.source, type: c.type })),
    read.rows,
  );
  let { rows } = scan;
  const cells = read.columns.map((column, i): Cell => {
    const cell = shownCell({ ...scan.cells[i], dtype: parseDtype(column.dtype) }, complete ? false : undefined);
    if (column.astype === undefined) return cell;
    const done = castCell(rows, cell, parseDtype(column.astype));
    rows = done.rows;
    return done.cell;
  });
  const level = new Set(read.index?.positions ?? []);
  const data = cells.map((_, i) => i).filter((i) => !level.has(i));
  return {
    rows,
    labels: shownLabels(data.map((i) => read.columns[i].name)),
    cells: data.map((i) => cells[i]),
    index: csvIndex(read, cells),
  };
}

function csvIndex({ index }: Extract<CsvRead, { kind: 'source' }>, cells: readonly Cell[]): RowIndex {
  if (index === undefined || index.positions.length === 0) return { kind: 'range', start: 0, step: 1, name: null };
  return { kind: 'cells', cells: index.positions.map((p) => cells[p]), names: index.names.map(shownLabel) };
}
