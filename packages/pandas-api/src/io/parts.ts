import type { PartReader, ReadTable } from '@pandorable/io';
import { StopIteration } from '@pandorable/planner';
import { installAliases } from '../core/install.js';
import { type Frame, frameOf } from '../frame/frame.js';
import { fromTable } from './from-table.js';

/** A file in parts, each a frame: what `chunksize` and `iterator` give. */
export class TextFileReader {
  readonly #parts: PartReader;

  constructor(parts: PartReader) {
    this.#parts = parts;
  }

  /** The next `size` rows. */
  getChunk(size?: number): Frame {
    const table = this.#parts.next(size);
    if (table === undefined) throw new StopIteration('the file has no more rows');
    return frameOf(fromTable(table));
  }

  /** The next rows; all that are left unless a number is given. */
  read(nrows?: number): Frame {
    return this.getChunk(nrows ?? Number.POSITIVE_INFINITY);
  }

  close(): void {
    this.#parts.close();
  }

  *[Symbol.iterator](): Iterator<Frame> {
    try {
      for (let table = this.#parts.next(); table !== undefined; table = this.#parts.next()) yield frameOf(fromTable(table));
    } finally {
      this.#parts.close();
    }
  }

  [Symbol.dispose](): void {
    this.close();
  }
}
installAliases(TextFileReader.prototype);

/** A stream in parts, each a frame, for `for await`; leaving the loop ends the stream. */
export class StreamReader {
  readonly #parts: AsyncGenerator<ReadTable>;

  constructor(parts: AsyncGenerator<ReadTable>) {
    this.#parts = parts;
  }

  async *[Symbol.asyncIterator](): AsyncIterator<Frame> {
    for await (const table of this.#parts) yield frameOf(fromTable(table));
  }
}
