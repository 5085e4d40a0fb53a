import duckdb from '@duckdb/node-bindings';
import { StringColumn } from '@pandorable/planner';

/** Words of 32 bits in the engine's 16 bytes a string: the length, then up to 12 bytes of text, or 4 bytes of it and the address of all. */
const WORDS = 4;
const INLINE = 12;
const HIGH = 2 ** 32;
/** Neighbours in the engine's heap may have up to this many bytes of padding between them. */
const MAX_GAP = 7;
const EMPTY = new Uint8Array(0);

/** Gathers the strings of result chunks into one buffer. Texts that lie side by side in memory are read in one call. */
export class StringGatherer {
  #bytes: Uint8Array<ArrayBufferLike>;
  #used = 0;
  readonly #offsets: Float64Array;
  #row = 0;

  constructor(rows: number) {
    this.#offsets = new Float64Array(rows + 1);
    this.#bytes = new Uint8Array(Math.max(64, rows * 8));
  }

  append(raw: Uint8Array, rows: number, valid: Uint8Array | null): void {
    const words = new Uint32Array(raw.buffer as ArrayBuffer, raw.byteOffset, rows * WORDS);
    const offsets = this.#offsets;
    this.#reserve(totalLength(words, rows, valid));
    const into = this.#bytes;
    let used = this.#used;
    let run: Uint8Array = EMPTY;
    let runStart = 0;
    let runEnd = 0;
    for (let i = 0; i < rows; i++) {
      const length = valid !== null && valid[i] === 0 ? 0 : words[i * WORDS];
      let from: Uint8Array = raw;
      let start = i * 16 + 4;
      if (length > INLINE) {
        const at = addressOf(words, i);
        if (at < runStart || at + length > runEnd) {
          runStart = at;
          runEnd = endOfRun(words, i, rows, valid);
          run = duckdb.get_data_from_pointer(raw.buffer as ArrayBuffer, raw.byteOffset + i * 16 + 8, runEnd - runStart);
        }
        from = run;
        start = at - runStart;
      }
      if (length < 64) for (let k = 0; k < length; k++) into[used + k] = from[start + k];
      else into.set(from.subarray(start, start + length), used);
      used += length;
      offsets[++this.#row] = used;
    }
    this.#used = used;
  }

  #reserve(length: number): void {
    if (this.#used + length <= this.#bytes.length) return;
    const larger = new Uint8Array(Math.max(Math.ceil(this.#bytes.length * 1.6), this.#used + length));
    larger.set(this.#bytes.subarray(0, this.#used));
    this.#bytes = larger;
  }

  finish(): StringColumn {
    const wasteful = this.#bytes.length > this.#used * 1.5 + 64;
    return new StringColumn(wasteful ? this.#bytes.slice(0, this.#used) : this.#bytes.subarray(0, this.#used), this.#offsets);
  }
}

/** Addresses have at most 48 bits and so are exact as numbers. */
const addressOf = (words: Uint32Array, i: number): number => words[i * WORDS + 3] * HIGH + words[i * WORDS + 2];

function totalLength(words: Uint32Array, rows: number, valid: Uint8Array | null): number {
  let total = 0;
  for (let i = 0; i < rows; i++) if (valid === null || valid[i] !== 0) total += words[i * WORDS];
  return total;
}

/** The end of the run of neighbouring long texts that begins with row `from`. */
function endOfRun(words: Uint32Array, from: number, rows: number, valid: Uint8Array | null): number {
  let end = addressOf(words, from) + words[from * WORDS];
  for (let i = from + 1; i < rows; i++) {
    const length = words[i * WORDS];
    if (length <= INLINE || (valid !== null && valid[i] === 0)) continue;
    const at = addressOf(words, i);
    if (at < end || at - end > MAX_GAP) return end;
    end = at + length;
  }
  return end;
}
