import {
  type CsvFrame,
  compressionOf,
  csvPieces,
  encodeText,
  isUtf8,
  type Target,
  type WriteColumn,
  writeMode,
  writeTo,
} from '@pandorable/io';
import { type Table, types } from '@pandorable/planner';
import type { Args } from '../core/args.js';
import { finish, resolveState } from '../core/collect.js';
import { isReplayed } from '../core/effects.js';
import { optimized } from '../core/run.js';
import type { Dtype } from '../dtypes/dtype.js';
import type { FrameState } from '../frame/state.js';
import { executorInfo, runBatches } from '../session/client.js';
import { planOf } from './explain.js';
import { plainLabel } from './labels.js';
import { written } from './write-columns.js';

/** Rows that are here at a time. */
const BATCH_ROWS = 131_072;

/** What pandas writes in a way that depends on all rows of a column. */
const dependsOnAll = ({ kind }: Dtype): boolean => kind === 'datetime' || kind === 'timedelta' || kind === 'object' || kind === 'period';

const isFile = (target: unknown): target is string | URL => typeof target === 'string' || target instanceof URL;

/** Whether rows go from a cluster into a file here a few at a time; the local engine's are here anyway. */
export function streamsCsv(state: FrameState, { pathOrBuf, compression, encoding }: Args): boolean {
  if (isReplayed() || !isFile(pathOrBuf) || executorInfo().name === 'local') return false;
  if (compressionOf(String(pathOrBuf), compression ?? undefined) !== undefined || !isUtf8(String(encoding ?? 'utf-8'))) return false;
  const levels = state.index.kind === 'cells' ? state.index.cells : [];
  return ![...state.cells, ...levels].some((c) => dependsOnAll(c.dtype));
}

/** to_csv of a frame whose rows are never here all at once. */
export function streamCsv(given: FrameState, target: Target, bag: Args): undefined {
  writeTo(target, encoded(pieces(resolveState(given), bag)), writeMode(bag['mode']));
  return undefined;
}

function* pieces(state: FrameState, bag: Args): Generator<string> {
  let before = 0;
  for (const table of runBatches(optimized(planOf(state)), BATCH_ROWS)) {
    yield* csvPieces(frameOf(state, table, before), before === 0 ? bag : { ...bag, header: false });
    before += table.rows;
  }
}

function* encoded(texts: Iterable<string>): Generator<Uint8Array> {
  for (const text of texts) yield encodeText(text, 'utf-8');
}

/** The rows of a batch as the writer takes them; `before` rows came earlier. */
function frameOf({ cells, labels, index }: FrameState, table: Table, before: number): CsvFrame {
  const column = (dtype: Dtype, at: number, name: unknown): WriteColumn => written(finish(table.columns[at], dtype), plainLabel(name));
  const levels =
    index.kind === 'range'
      ? [rangeColumn(index, before, table.rows)]
      : index.cells.map((c, i) => column(c.dtype, cells.length + i, index.names[i] ?? null));
  return {
    columns: cells.map((c, i) => column(c.dtype, i, labels.labelAt(i))),
    index: levels,
    rows: table.rows,
    columnNames: labels.names.map(plainLabel),
  };
}

function rangeColumn({ start, step, name }: Extract<FrameState['index'], { kind: 'range' }>, before: number, rows: number): WriteColumn {
  const data = BigInt64Array.from({ length: rows }, (_, i) => BigInt(start + (before + i) * step));
  return { name: plainLabel(name ?? null), dtype: 'int64', values: { type: types.int64, length: rows, data, valid: null } };
}
