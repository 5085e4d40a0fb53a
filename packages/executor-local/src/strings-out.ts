import duckdb from '@duckdb/node-bindings';
import type { StringColumn } from '@pandorable/planner';

const INLINE = 12;
const HIGH = 2 ** 32;

/**
 * Writes rows `at` to `at + size` of packed texts to a vector: all bytes go to the vector's heap in one call, then each row gets its
 * 16 bytes, the length with either the text (up to 12 bytes) or its first 4 bytes and its address.
 */
export function writeStrings(target: duckdb.Vector, { bytes, offsets }: StringColumn, at: number, size: number): void {
  const first = offsets[at];
  const last = offsets[at + size];
  const base = last - first > INLINE ? heapAddress(target, bytes.subarray(first, last)) - first : 0;
  const rows = new Uint8Array(size * 16);
  const words = new Uint32Array(rows.buffer);
  for (let i = 0, start = first; i < size; i++) {
    const end = offsets[at + i + 1];
    const length = end - start;
    words[i * 4] = length;
    if (length <= INLINE) for (let k = 0; k < length; k++) rows[i * 16 + 4 + k] = bytes[start + k];
    else {
      for (let k = 0; k < 4; k++) rows[i * 16 + 4 + k] = bytes[start + k];
      const high = Math.floor((base + start) / HIGH);
      words[i * 4 + 2] = base + start - high * HIGH;
      words[i * 4 + 3] = high;
    }
    start = end;
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
