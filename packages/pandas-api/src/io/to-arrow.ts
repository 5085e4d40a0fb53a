import { type Label, pandasMetadata, type Target, type ToArrowColumn, toArrow, writeFeather } from '@pandorable/io';
import type { Table } from '@pandorable/planner';
import type { Table as ArrowTable, Vector as ArrowVector, RecordBatch } from 'apache-arrow';
import type { Args } from '../core/args.js';
import { callSite, toldWhere } from '../core/call-site.js';
import { collectState, knownCount, resolveState, rowCount } from '../core/collect.js';
import { callOptionsFrom, performAsync } from '../core/effects.js';
import { streamPlan } from '../core/run.js';
import type { Dtype } from '../dtypes/dtype.js';
import { STATE } from '../frame/frame.js';
import type { Cell, FrameState } from '../frame/state.js';
import { dataColumns } from '../index/data.js';
import { type Series, seriesFrameState } from '../series/series.js';
import { planOf } from './explain.js';
import { plainLabel } from './labels.js';
import { arrowColumn } from './write-columns.js';

/** A column of a file: its label, its name there, its dtype. */
export interface FileColumn {
  readonly name: Label;
  readonly fileName: string;
  readonly dtype: string;
}

const fileName = (label: Label): string =>
  Array.isArray(label) ? `(${label.map((l) => (typeof l === 'string' ? `'${l}'` : String(l))).join(', ')})` : String(label);

/** How a frame's columns and labels are called in a file, and pandas' notes about them. */
export function fileLayout(state: FrameState, keepIndex: boolean | null): { columns: FileColumn[]; levels: FileColumn[]; notes: string } {
  const column = (label: unknown, { name: dtype }: Dtype): FileColumn => ({
    name: plainLabel(label),
    fileName: fileName(plainLabel(label)),
    dtype,
  });
  const columns = state.cells.map((c, i) => column(state.labels.labelAt(i), c.dtype));
  const { index } = state;
  const asRange = index.kind === 'range' && keepIndex !== true;
  const cells = index.kind === 'cells' ? index.cells.map((c) => c.dtype.name) : ['int64'];
  const names = index.kind === 'cells' ? index.names : [index.name];
  const levels =
    keepIndex === false || asRange
      ? []
      : cells.map((dtype, i): FileColumn => ({ name: plainLabel(names[i] ?? null), fileName: levelName(names[i], i), dtype }));
  const range = asRange && keepIndex !== false ? notedRange(state) : undefined;
  return { columns, levels, notes: pandasMetadata(columns, levels, range) };
}

/** The range as pandas notes it. Readers make 0, 1, 2, … by themselves where nothing is noted: rows are not counted for that. */
function notedRange({ index, rows }: FrameState) {
  if (index.kind !== 'range') return undefined;
  const { start, step } = index;
  const name = plainLabel(index.name);
  const count = start === 0 && step === 1 && name === null ? knownCount(rows) : rowCount(rows);
  return count === undefined ? undefined : { start, stop: start + count * step, step, name };
}

const levelName = (name: unknown, i: number): string =>
  name === null || name === undefined ? `__index_level_${i}__` : fileName(plainLabel(name));

/** The frame as an Arrow table, its index noted as pyarrow does. */
export function frameArrow(frame: FrameState): ArrowTable {
  const { columns, notes } = arrowColumns(frame, null);
  return toArrow(columns, new Map([['pandas', notes]]));
}

function arrowColumns(state: FrameState, keepIndex: boolean | null): { columns: ToArrowColumn[]; notes: string } {
  const { columns, index } = collectState(state);
  const cells = state.cells.map((c, i): Cell => (c.maybe ? { expr: c.expr, dtype: columns[i].dtype } : c));
  const layout = fileLayout({ ...state, cells }, keepIndex);
  const levels = layout.levels.length === 0 ? [] : dataColumns(index);
  const all = [...columns, ...levels];
  return { columns: [...layout.columns, ...layout.levels].map((c, i) => arrowColumn(all[i], c.fileName)), notes: layout.notes };
}

export const seriesArrow = (series: Series): ArrowVector =>
  toArrow(arrowColumns(seriesFrameState(series[STATE]), false).columns).getChildAt(0)!;

export function writeFeatherFile(frame: FrameState, { path }: Args): void {
  const { columns, notes } = arrowColumns(frame, null);
  writeFeather(columns, path as Target, new Map([['pandas', notes]]));
}

const BATCH_ROWS = 65_536;

/** The rows as Arrow record batches, as the engine makes them. */
export function arrowBatches(frame: FrameState, options: Args): AsyncGenerator<RecordBatch> {
  return toldBatches(recordBatches(frame, options), callSite());
}

/** The batches; an error in the middle of a loop over them says where they were asked for. */
async function* toldBatches(batches: AsyncGenerator<RecordBatch>, site: Error): AsyncGenerator<RecordBatch> {
  try {
    yield* batches;
  } catch (error) {
    throw toldWhere(error, site);
  }
}

async function* recordBatches(frame: FrameState, { size = BATCH_ROWS, ...options }: Args): AsyncGenerator<RecordBatch> {
  const call = callOptionsFrom(options);
  const state = await performAsync(() => resolveState(frame), call);
  const { columns, levels } = fileLayout(state, levelsOnly(state));
  const dtypes = [...state.cells, ...(state.index.kind === 'cells' ? state.index.cells : [])].map((c) => c.dtype);
  const names = [...columns, ...levels].map((c) => c.fileName);
  for await (const table of streamPlan(planOf(state), size, call)) yield batchOf(table, names, dtypes);
}

/** A range is not written out, nor counted. */
const levelsOnly = (state: FrameState): boolean | null => (state.index.kind === 'range' ? false : null);

function batchOf(table: Table, names: readonly string[], dtypes: readonly Dtype[]): RecordBatch {
  return toArrow(table.columns.map((vector, i) => arrowColumn({ dtype: dtypes[i], vector }, names[i]))).batches[0];
}
