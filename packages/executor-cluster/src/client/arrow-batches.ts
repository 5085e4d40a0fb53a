import { EngineError } from '@pandorable/planner';
import { type RecordBatch, RecordBatchReader, Table } from 'apache-arrow';
import type { ExecutePlanResponse, ExecutePlanResponse_ArrowBatch } from '../gen/spark/connect/base_pb.js';

/** Rows as Spark sends them: a complete Arrow IPC stream of its own. */
export interface IpcBatch {
  readonly rows: number;
  /** The number of rows in all batches before. */
  readonly offset: number;
  readonly data: Uint8Array;
}

/** Puts the batches of a result together from the pieces that they come in, and sees that none is missing. */
export class BatchAssembler {
  #offset = 0;
  #pieces: Uint8Array[] = [];

  /** The batch that this response completes, if it does. */
  add(response: ExecutePlanResponse): IpcBatch | undefined {
    if (response.responseType.case !== 'arrowBatch') return undefined;
    const piece = response.responseType.value;
    this.#check(piece);
    this.#pieces.push(piece.data);
    if (this.#pieces.length < Number(piece.numChunksInBatch ?? 0n)) return undefined;
    const batch = { rows: Number(piece.rowCount), offset: this.#offset, data: joined(this.#pieces) };
    this.#pieces = [];
    this.#offset += batch.rows;
    return batch;
  }

  /** The result is over: nothing may be left. */
  end(): void {
    if (this.#pieces.length > 0) throw damaged('the last batch is not complete');
  }

  #check(piece: ExecutePlanResponse_ArrowBatch): void {
    const index = Number(piece.chunkIndex ?? 0n);
    if (index !== this.#pieces.length) throw damaged(`piece ${this.#pieces.length} of a batch was expected, piece ${index} came`);
    if (index === 0 && piece.startOffset !== undefined && Number(piece.startOffset) !== this.#offset) {
      throw damaged(`row ${this.#offset} was expected, row ${piece.startOffset} came`);
    }
  }
}

/** Decodes a batch. Spark sends one record batch in each, or none. */
export function decodeBatch(batch: IpcBatch): RecordBatch[] {
  const batches = [...RecordBatchReader.from(batch.data)];
  const rows = batches.reduce((sum, b) => sum + b.numRows, 0);
  if (rows !== batch.rows) throw damaged(`${batch.rows} rows were announced, ${rows} came`);
  return batches;
}

/** The schema of a batch, as a table without rows. */
export function emptyTable(batch: IpcBatch): Table {
  const reader = RecordBatchReader.from(batch.data).open();
  return new Table(reader.schema);
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  if (pieces.length === 1) return pieces[0];
  const whole = new Uint8Array(pieces.reduce((sum, p) => sum + p.byteLength, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.byteLength;
  }
  return whole;
}

const damaged = (what: string): EngineError => new EngineError(`the result from Spark is damaged: ${what}`, { code: 'damaged-result' });
