/** Texts of rows that are here a few at a time: what is written may be larger than memory. */
import {
  type CsvFrame,
  csvPieces,
  finestPart,
  isPlainFile,
  isVector,
  jsonRecordPieces,
  jsonWriteMode,
  pieceEncoder,
  type WriteColumn,
  type WriteMode,
  writeFileArriving,
  writeFileAtomic,
  writeMode,
} from '@pandorable/io';
import { type Table, types } from '@pandorable/planner';
import type { Args } from '../core/args.js';
import { finish, rememberCount, resolveState } from '../core/collect.js';
import { perform } from '../core/effects.js';
import { streamPlan, tablesOf } from '../core/run.js';
import type { Dtype } from '../dtypes/dtype.js';
import { type FrameState, RANGE } from '../frame/state.js';
import type { CallOptions } from '../session/client.js';
import { planOf } from './explain.js';
import { plainLabel } from './labels.js';
import { written } from './write-columns.js';

/** Rows that are here at a time. */
const BATCH_ROWS = 32_768;

/** How rows become a text. */
interface Format {
  readonly mode: WriteMode;
  readonly texts: (frame: CsvFrame, first: boolean) => Iterable<string>;
  /** what stands after all rows */
  readonly end: string;
  /** times of a column are all written by the finest of them */
  readonly alike: boolean;
}

type Encoder = NonNullable<ReturnType<typeof pieceEncoder>>;

/** How a text goes into a file piece by piece; undefined for other targets, and for archives. */
const encoderFor = (target: unknown, bag: Args): Encoder | undefined =>
  (typeof target === 'string' || target instanceof URL) && isPlainFile(target) ? pieceEncoder(target, bag) : undefined;

/** to_csv into a file; false where it cannot be written row by row. */
export function streamCsv(state: FrameState, target: unknown, bag: Args): boolean {
  const encoder = state.cells.length === 0 ? undefined : encoderFor(target, bag);
  if (encoder === undefined) return false;
  const texts: Format['texts'] = (frame, first) => csvPieces(frame, first ? bag : { ...bag, header: false });
  const format = { mode: writeMode(bag['mode']), texts, end: '', alike: true };
  writeTexts(bag['index'] === false ? { ...state, index: RANGE } : state, target as string, format, encoder);
  return true;
}

/** to_json of records into a file; false for layouts that need all rows at once. */
export function streamJson(state: FrameState, target: unknown, bag: Args): boolean {
  if (bag['orient'] !== 'records' || bag['indent'] || state.cells.length === 0) return false;
  const encoder = encoderFor(target, bag);
  if (encoder === undefined) return false;
  const format = { ...jsonRecordPieces(bag), mode: jsonWriteMode(bag), alike: false };
  writeTexts({ ...state, index: RANGE }, target as string, format, encoder);
  return true;
}

/** Writes rows as they come, with and without waiting. */
function writeTexts(given: FrameState, target: string | URL, format: Format, encoder: Encoder): void {
  const state = resolveState(given);
  const plan = planOf(state);
  const finest: Finest = new Map();
  const begin = () => new Texts(state, format, encoder(), finest);
  const now = (): void => untilAlike(() => writeFileAtomic(target, all(tablesOf(plan, BATCH_ROWS), begin()), format.mode));
  const later = (options: CallOptions): Promise<void> =>
    untilAlikeLater(() => writeFileArriving(target, arriving(streamPlan(plan, BATCH_ROWS, options), begin()), format.mode));
  perform('work', [{ told: () => ['texts', String(target)], now, later }]);
}

function* all(tables: Iterable<Table>, texts: Texts): Generator<Uint8Array> {
  for (const table of tables) yield* texts.of(table);
  yield* texts.end();
}

async function* arriving(tables: AsyncIterable<Table>, texts: Texts): AsyncGenerator<Uint8Array> {
  for await (const table of tables) yield* texts.of(table);
  yield* texts.end();
}

/** The finest part of times so far, by the column's place. */
type Finest = Map<number, number>;

/** Times have finer parts than those that were written: the file is written anew. */
class FinerTimes extends Error {}

function untilAlike(write: () => void): void {
  for (;;) {
    try {
      write();
      return;
    } catch (error) {
      if (!(error instanceof FinerTimes)) throw error;
    }
  }
}

async function untilAlikeLater(write: () => Promise<void>): Promise<void> {
  for (;;) {
    try {
      await write();
      return;
    } catch (error) {
      if (!(error instanceof FinerTimes)) throw error;
    }
  }
}

/** The text of a frame, made once from its first row to its last. */
class Texts {
  #rows = 0;
  #first = true;

  constructor(
    readonly state: FrameState,
    readonly format: Format,
    readonly encode: (text: string) => Uint8Array,
    readonly finest: Finest,
  ) {}

  *of(table: Table): Generator<Uint8Array> {
    const frame = this.#frame(table);
    for (const text of this.format.texts(frame, this.#first)) if (text !== '') yield this.encode(text);
    this.#first = false;
    this.#rows += table.rows;
  }

  *end(): Generator<Uint8Array> {
    rememberCount(this.state.rows, this.#rows);
    if (this.format.end !== '') yield this.encode(this.format.end);
  }

  #frame(table: Table): CsvFrame {
    const { cells, labels, index } = this.state;
    const column = (dtype: Dtype, at: number, name: unknown): WriteColumn =>
      this.#alike(written(finish(table.columns[at], dtype), plainLabel(name)), at);
    const levels =
      index.kind === 'range'
        ? [this.#range(index, table.rows)]
        : index.cells.map((c, i) => column(c.dtype, cells.length + i, index.names[i] ?? null));
    return {
      columns: cells.map((c, i) => column(c.dtype, i, labels.labelAt(i))),
      index: levels,
      rows: table.rows,
      columnNames: labels.names.map(plainLabel),
    };
  }

  #alike(column: WriteColumn, at: number): WriteColumn {
    const { values } = column;
    if (!this.format.alike || !isVector(values) || (values.type.kind !== 'timestamp' && values.type.kind !== 'duration')) return column;
    const before = this.finest.get(at);
    const finest = Math.max(before ?? 0, finestPart(values));
    this.finest.set(at, finest);
    if (before !== undefined && finest > before) throw new FinerTimes();
    return { ...column, finest };
  }

  #range({ start, step, name }: Extract<FrameState['index'], { kind: 'range' }>, rows: number): WriteColumn {
    const data = BigInt64Array.from({ length: rows }, (_, i) => BigInt(start + (this.#rows + i) * step));
    return { name: plainLabel(name ?? null), dtype: 'int64', values: { type: types.int64, length: rows, data, valid: null } };
  }
}
