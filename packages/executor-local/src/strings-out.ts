import duckdb from '@duckdb/node-bindings';
import type { StringColumn } from '@pandorable/planner';
import { checkText } from './sql/literal.js';

/** Texts of some rows, one after another, with their ends: row i is bytes[ends[i - 1] … ends[i]]. */
interface Piece {
  readonly bytes: Uint8Array;
  readonly ends: ArrayLike<number>;
  readonly size: number;
}
export type PieceOf = (at: number, size: number) => Piece;

export const packedPiece = (column: StringColumn): PieceOf => {
  const { bytes, offsets } = column;
  return (at, size) => {
    const ends = new Float64Array(size);
    for (let i = 0; i < size; i++) ends[i] = offsets[at + i + 1] - offsets[at];
    return { bytes: bytes.subarray(offsets[at], offsets[at + size]), ends, size };
  };
};

/** JavaScript's strings; others as their text. */
export const encodedPiece = (values: readonly unknown[]): PieceOf => {
  const encoder = new TextEncoder();
  let buffer = new Uint8Array(1 << 16);
  return (at, size) => {
    const ends = new Float64Array(size);
    let used = 0;
    for (let i = 0; i < size; i++) {
      const value = values[at + i];
      const text = value === null || value === undefined ? '' : checkText(String(value));
      if (buffer.length - used < text.length * 3) buffer = grown(buffer, used, text.length * 3);
      used += encoder.encodeInto(text, used === 0 ? buffer : buffer.subarray(used)).written;
      ends[i] = used;
    }
    return { bytes: buffer.subarray(0, used), ends, size };
  };
};

function grown(buffer: Uint8Array, used: number, more: number): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(Math.max(buffer.length * 2, used + more));
  larger.set(buffer.subarray(0, used));
  return larger;
}

const INLINE = 12;
const HIGH = 2 ** 32;

/**
 * Writes rows of texts to a vector: all bytes go to the vector's heap in one call, then each row gets its 16 bytes, the length with
 * either the text (up to 12 bytes) or its first 4 bytes and its address.
 */
export function writeStrings(target: duckdb.Vector, { bytes, ends, size }: Piece): void {
  const base = bytes.length > INLINE ? heapAddress(target, bytes) : 0;
  const rows = new Uint8Array(size * 16);
  const words = new Uint32Array(rows.buffer);
  for (let i = 0; i < size; i++) {
    const start = i === 0 ? 0 : ends[i - 1];
    const length = ends[i] - start;
    words[i * 4] = length;
    const shown = length > INLINE ? 4 : length;
    for (let k = 0; k < shown; k++) rows[i * 16 + 4 + k] = bytes[start + k];
    if (length <= INLINE) continue;
    const address = base + start;
    words[i * 4 + 2] = address % HIGH;
    words[i * 4 + 3] = Math.floor(address / HIGH);
  }
  duckdb.copy_data_to_vector(target, 0, rows.buffer, 0, rows.byteLength);
}

/** Gives bytes to a vector and tells where they lie; addresses have at most 48 bits. */
function heapAddress(target: duckdb.Vector, bytes: Uint8Array): number {
  duckdb.vector_assign_string_element_len(target, 0, bytes);
  const raw = duckdb.vector_get_data(target, 16);
  const words = new Uint32Array(raw.buffer as ArrayBuffer, raw.byteOffset, 4);
  return words[3] * HIGH + words[2];
}
