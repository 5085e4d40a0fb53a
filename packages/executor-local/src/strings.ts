import duckdb from '@duckdb/node-bindings';
import { StringColumn } from '@pandorable/planner';

/** Neighbours in the engine's heap may have up to this many bytes of padding between them. */
const MAX_GAP = 7n;
const INLINE = 12;

/**
 * Gathers the strings of result chunks into one buffer. A DuckDB string is 16 bytes: its length, then up to 12 bytes of text, or
 * 4 bytes and the address of the text. Texts that lie side by side in memory are read in one call.
 */
export class StringGatherer {
  #bytes: Uint8Array;
  #used = 0;
  readonly #offsets: Float64Array;
  #row = 0;

  constructor(rows: number) {
    this.#offsets = new Float64Array(rows + 1);
    this.#bytes = new Uint8Array(Math.max(64, rows * 8));
  }

  append(raw: Uint8Array, rows: number, valid: Uint8Array | null): void {
    const view = new DataView(raw.buffer, raw.byteOffset, rows * 16);
    let run: Uint8Array = EMPTY;
    let runStart = 0n;
    let runEnd = 0n;
    let runRow = rows;
    for (let i = 0; i < rows; i++) {
      const length = valid !== null && valid[i] === 0 ? 0 : view.getUint32(i * 16, true);
      this.#reserve(length);
      if (length > 0) {
        if (length <= INLINE) this.#copy(raw, i * 16 + 4, length);
        else {
          const at = view.getBigUint64(i * 16 + 8, true);
          if (i >= runRow || at < runStart || at + BigInt(length) > runEnd) {
            [runEnd, runRow] = extent(view, i, rows, valid);
            runStart = at;
            run = duckdb.get_data_from_pointer(raw.buffer as ArrayBuffer, raw.byteOffset + i * 16 + 8, Number(runEnd - runStart));
          }
          this.#copy(run, Number(at - runStart), length);
        }
      }
      this.#offsets[++this.#row] = this.#used;
    }
  }

  #copy(from: Uint8Array, start: number, length: number): void {
    const into = this.#bytes;
    const used = this.#used;
    if (length < 48) for (let k = 0; k < length; k++) into[used + k] = from[start + k];
    else into.set(from.subarray(start, start + length), used);
    this.#used = used + length;
  }

  #reserve(length: number): void {
    if (this.#used + length <= this.#bytes.length) return;
    const larger = new Uint8Array(Math.max(this.#bytes.length * 2, this.#used + length));
    larger.set(this.#bytes.subarray(0, this.#used));
    this.#bytes = larger;
  }

  finish(): StringColumn {
    const bytes = this.#bytes.length > this.#used * 1.25 + 64 ? this.#bytes.slice(0, this.#used) : this.#bytes.subarray(0, this.#used);
    return new StringColumn(bytes, this.#offsets);
  }
}

const EMPTY = new Uint8Array(0);

/** The end of the run of neighbouring long texts that begins at row `from`, and the row after it. */
function extent(view: DataView, from: number, rows: number, valid: Uint8Array | null): [end: bigint, row: number] {
  let end = view.getBigUint64(from * 16 + 8, true) + BigInt(view.getUint32(from * 16, true));
  for (let i = from + 1; i < rows; i++) {
    const length = view.getUint32(i * 16, true);
    if ((valid !== null && valid[i] === 0) || length <= INLINE) continue;
    const at = view.getBigUint64(i * 16 + 8, true);
    if (at < end || at - end > MAX_GAP) return [end, i];
    end = at + BigInt(length);
  }
  return [end, rows];
}
