import duckdb from '@duckdb/node-bindings';
import { StringColumn } from '@pandorable/planner';

/** Words of 32 bits in the engine's 16 bytes a string: the length, then up to 12 bytes of text, or 4 bytes of it and the address of all. */
const WORDS = 4;
const INLINE = 12;
const EMPTY = new Uint8Array(0);
const HIGH = 2 ** 32;
const MAX_INT32 = 2 ** 31 - 1;

/** Gathers the strings of result chunks into one buffer. Texts that lie side by side in memory are read in one call. */
export class StringGatherer {
  #bytes: Uint8Array<ArrayBufferLike>;
  #used = 0;
  readonly #offsets: Float64Array;
  #row = 0;
  /** a piece of the engine's memory, of the chunk at hand only */
  #heap: Uint8Array = EMPTY;
  #heapStart = 0;
  #heapEnd = 0;

  constructor(rows: number) {
    this.#offsets = new Float64Array(rows + 1);
    this.#bytes = new Uint8Array(Math.max(64, rows * 8));
  }

  append(raw: Uint8Array, rows: number, valid: Uint8Array | null): void {
    const words = new Uint32Array(raw.buffer as ArrayBuffer, raw.byteOffset, rows * WORDS);
    this.#reserve(totalLength(words, rows, valid));
    [this.#heap, this.#heapStart, this.#heapEnd] = [EMPTY, 0, 0];
    for (let i = 0; i < rows; )
      i =
        words[i * WORDS] > INLINE && isThere(valid, i) ? this.#takeRun(raw, words, i, rows, valid) : this.#takeShort(raw, words, i, valid);
  }

  #takeShort(raw: Uint8Array, words: Uint32Array, i: number, valid: Uint8Array | null): number {
    const length = isThere(valid, i) ? words[i * WORDS] : 0;
    copyBytes(raw, i * 16 + 4, length, this.#bytes, this.#used);
    this.#used += length;
    this.#offsets[++this.#row] = this.#used;
    return i + 1;
  }

  /** Copies the long texts from row `from` on that follow each other, in rows and in memory; gives the row after them. */
  #takeRun(raw: Uint8Array, words: Uint32Array, from: number, rows: number, valid: Uint8Array | null): number {
    const offsets = this.#offsets;
    const first = addressOf(words, from);
    let end = first;
    let i = from;
    for (; i < rows; i++) {
      const length = isThere(valid, i) ? words[i * WORDS] : 0;
      if (length > 0 && (length <= INLINE || addressOf(words, i) !== end)) break;
      end += length;
      offsets[++this.#row] = this.#used + (end - first);
    }
    if (first < this.#heapStart || end > this.#heapEnd) this.#readHeap(raw, words, from, rows, valid);
    copyBytes(this.#heap, first - this.#heapStart, end - first, this.#bytes, this.#used);
    this.#used += end - first;
    return i;
  }

  /** Reads the memory from the text of row `from` on, as far as the long texts of the rows lie side by side in it. */
  #readHeap(raw: Uint8Array, words: Uint32Array, from: number, rows: number, valid: Uint8Array | null): void {
    this.#heapStart = addressOf(words, from);
    this.#heapEnd = this.#heapStart;
    for (let i = from; i < rows; i++) {
      const length = isThere(valid, i) ? words[i * WORDS] : 0;
      if (length <= INLINE) continue;
      if (addressOf(words, i) !== this.#heapEnd) break;
      this.#heapEnd += length;
    }
    this.#heap = duckdb.get_data_from_pointer(raw.buffer as ArrayBuffer, raw.byteOffset + from * 16 + 8, this.#heapEnd - this.#heapStart);
  }

  #reserve(length: number): void {
    if (this.#used + length <= this.#bytes.length) return;
    const larger = new Uint8Array(Math.max(Math.ceil(this.#bytes.length * 1.6), this.#used + length));
    larger.set(this.#bytes.subarray(0, this.#used));
    this.#bytes = larger;
  }

  finish(): StringColumn {
    const wasteful = this.#bytes.length > this.#used * 1.5 + 64;
    const offsets = this.#used <= MAX_INT32 ? new Int32Array(this.#offsets) : this.#offsets;
    return new StringColumn(wasteful ? this.#bytes.slice(0, this.#used) : this.#bytes.subarray(0, this.#used), offsets);
  }
}

/** Addresses have at most 48 bits and so are exact as numbers. */
const addressOf = (words: Uint32Array, i: number): number => words[i * WORDS + 3] * HIGH + words[i * WORDS + 2];

/** A loop is faster than a view for a few bytes. */
function copyBytes(from: Uint8Array, start: number, length: number, into: Uint8Array, at: number): void {
  if (length < 64) for (let k = 0; k < length; k++) into[at + k] = from[start + k];
  else into.set(from.subarray(start, start + length), at);
}

const isThere = (valid: Uint8Array | null, i: number): boolean => valid === null || valid[i] !== 0;

function totalLength(words: Uint32Array, rows: number, valid: Uint8Array | null): number {
  let total = 0;
  for (let i = 0; i < rows; i++) if (valid === null || valid[i] !== 0) total += words[i * WORDS];
  return total;
}
