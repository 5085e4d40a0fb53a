import { type DuckDBConnection, DuckDBDataChunk, type DuckDBType } from '@duckdb/node-api';
import duckdb from '@duckdb/node-bindings';
import { type DataType, packedTexts, StringColumn, type Vector } from '@pandorable/planner';
import { runOn } from './engine.js';
import { engineValue } from './engine-values.js';
import { identifier } from './sql/literal.js';
import { localColumn } from './sql/node.js';
import { sqlType } from './sql/types.js';
import { writeStrings } from './strings-out.js';

const CHUNK = duckdb.vector_size();

/** Makes or replaces a table of the client's columns. */
export async function uploadTable(connection: DuckDBConnection, table: string, columns: readonly Vector[]): Promise<void> {
  const list = columns.map((c, i) => `${localColumn(i)} ${sqlType(c.type)}`);
  await runOn(connection, `CREATE OR REPLACE TABLE ${identifier(table)} (${list.length === 0 ? '_none INTEGER' : list.join(', ')})`);
  const rows = columns[0]?.length ?? 0;
  if (rows === 0) return;
  const appender = await connection.createAppender(table);
  const types = columns.map((_, i) => appender.columnType(i));
  const writers = columns.map((c, i) => writerFor(c, types[i]));
  for (let at = 0; at < rows; at += CHUNK) {
    const size = Math.min(CHUNK, rows - at);
    const chunk = DuckDBDataChunk.create(types, size);
    writers.forEach((write, i) => {
      write(chunk, i, at, size);
    });
    appender.appendDataChunk(chunk);
  }
  appender.closeSync();
}

type Writer = (chunk: DuckDBDataChunk, column: number, at: number, size: number) => void;

function writerFor(vector: Vector, type: DuckDBType): Writer {
  const { data } = vector;
  if (data instanceof StringColumn) return textWriter(vector);
  if (!Array.isArray(data) && ArrayBuffer.isView(data) && vector.type.kind !== 'null') return numberWriter(vector, data as Float64Array);
  if (vector.type.kind === 'utf8' || vector.type.kind === 'object') return textWriter(vector);
  return valueWriter(vector, type);
}

function numberWriter(vector: Vector, data: Float64Array): Writer {
  return (chunk, column, at, size) => {
    const target = duckdb.data_chunk_get_vector(chunk.chunk, column);
    const width = data.BYTES_PER_ELEMENT;
    duckdb.copy_data_to_vector(target, 0, data.buffer as ArrayBuffer, data.byteOffset + at * width, size * width);
    writeValidity(target, vector, at, size);
  };
}

/** Bits of the rows that are there; NaN of a column that is not flagged counts as missing. */
function writeValidity(target: duckdb.Vector, vector: Vector, at: number, size: number): void {
  const bits = validBits(vector, at, size);
  if (bits === null) return;
  duckdb.vector_ensure_validity_writable(target);
  duckdb.copy_data_to_vector_validity(target, 0, bits.buffer as ArrayBuffer, 0, bits.byteLength);
}

function validBits(vector: Vector, at: number, size: number): Uint8Array | null {
  const { valid, data, type } = vector;
  const floats = isUnflaggedFloat(type) ? (data as Float64Array) : null;
  const list = Array.isArray(data) ? (data as readonly unknown[]) : null;
  let bits: Uint8Array | null = null;
  for (let i = 0; i < size; i++) {
    const k = at + i;
    const missing =
      (valid !== null && valid[k] === 0) ||
      (floats !== null && floats[k] !== floats[k]) ||
      (list !== null && (list[k] === null || list[k] === undefined));
    if (!missing) continue;
    bits ??= new Uint8Array(Math.ceil(size / 64) * 8).fill(255);
    bits[i >> 3] &= ~(1 << (i & 7));
  }
  return bits;
}

const isUnflaggedFloat = (t: DataType): boolean => (t.kind === 'float32' || t.kind === 'float64') && t.nan !== true;

function textWriter(given: Vector): Writer {
  const vector = packedTexts(given);
  return (chunk, column, at, size) => {
    const target = duckdb.data_chunk_get_vector(chunk.chunk, column);
    writeStrings(target, vector.data as StringColumn, at, size);
    writeValidity(target, vector, at, size);
  };
}

function valueWriter(vector: Vector, type: DuckDBType): Writer {
  const { valid, data } = vector;
  return (chunk, column, at, size) => {
    const values = Array.from({ length: size }, (_, i) =>
      valid !== null && valid[at + i] === 0 ? null : engineValue((data as readonly unknown[])[at + i], vector.type, type),
    );
    chunk.setColumnValues(column, values);
  };
}
