import {
  allocate,
  blankMissing,
  type DataType,
  type Field,
  type NumberArray,
  StringColumn,
  type Table,
  type Vector,
  type VectorData,
} from '@pandorable/planner';
import type { Data, RecordBatch } from 'apache-arrow';
import { nestedValue } from './values.js';

/** Arrow batches as the client's columns: numbers and texts are copied as they lie in memory, nested and rare types value by value. */
export function tableOf(fields: readonly Field[], batches: readonly RecordBatch[]): Table {
  const rows = batches.reduce((n, b) => n + b.numRows, 0);
  return {
    rows,
    columns: fields.map(({ type }, i) =>
      columnOf(
        type,
        batches.map((b) => b.data.children[i]),
        rows,
      ),
    ),
  };
}

function columnOf(type: DataType, parts: readonly Data[], rows: number): Vector {
  if (type.kind === 'null') return { type, length: rows, data: new Array(rows).fill(null), valid: new Uint8Array(rows) };
  const valid = validity(parts, rows);
  if (type.kind === 'utf8' || type.kind === 'object') return { type, length: rows, data: texts(parts, rows), valid };
  const data = allocate(type, rows);
  if (Array.isArray(data)) return { type, length: rows, data: values(parts, type, rows), valid };
  numbers(parts, type, data);
  if (valid !== null) blankMissing(data, valid);
  return { type, length: rows, data, valid };
}

/** A byte a row; null when nothing is missing. */
function validity(parts: readonly Data[], rows: number): Uint8Array | null {
  if (parts.every((p) => p.nullCount === 0)) return null;
  const bytes = new Uint8Array(rows).fill(1);
  let at = 0;
  for (const { length, nullBitmap, nullCount, offset } of parts) {
    if (nullCount === length) bytes.fill(0, at, at + length);
    else if (nullCount > 0) for (let i = 0; i < length; i++) bytes[at + i] = (nullBitmap[(i + offset) >> 3] >> ((i + offset) & 7)) & 1;
    at += length;
  }
  return bytes;
}

function numbers(parts: readonly Data[], type: DataType, into: NumberArray): void {
  let at = 0;
  for (const part of parts) {
    const { length } = part;
    if (type.kind === 'bool') unpackBits(part, into as Uint8Array, at);
    else if (type.kind === 'uint64') unpackDecimals(part, into as BigUint64Array, at);
    else if (part.values.constructor === into.constructor) (into as Float64Array).set(part.values.subarray(0, length), at);
    else convert(part.values, length, into, at);
    at += length;
  }
}

function unpackBits({ values: bits, length, offset }: Data, into: Uint8Array, at: number): void {
  for (let i = 0; i < length; i++) into[at + i] = (bits[(i + offset) >> 3] >> ((i + offset) & 7)) & 1;
}

/** The lower half of 128 bits. */
function unpackDecimals({ values: words, length }: Data, into: BigUint64Array, at: number): void {
  for (let i = 0; i < length; i++) into[at + i] = (BigInt(words[4 * i + 1]) << 32n) | BigInt(words[4 * i]);
}

/** Numbers that Spark gives in another width. */
function convert(from: ArrayLike<number | bigint>, length: number, into: NumberArray, at: number): void {
  const big = into instanceof BigInt64Array || into instanceof BigUint64Array;
  for (let i = 0; i < length; i++) (into as unknown as unknown[])[at + i] = big ? BigInt(from[i]) : Number(from[i]);
}

function texts(parts: readonly Data[], rows: number): StringColumn {
  const size = parts.reduce((n, p) => n + (p.length === 0 ? 0 : p.valueOffsets[p.length] - p.valueOffsets[0]), 0);
  const bytes = new Uint8Array(size);
  const offsets = size < 2 ** 31 ? new Int32Array(rows + 1) : new Float64Array(rows + 1);
  let [row, used] = [0, 0];
  for (const { length, values: content, valueOffsets } of parts) {
    if (length === 0) continue;
    const [start, end] = [valueOffsets[0], valueOffsets[length]];
    bytes.set(content.subarray(start, end), used);
    for (let i = 1; i <= length; i++) offsets[row + i] = used + valueOffsets[i] - start;
    row += length;
    used += end - start;
  }
  return new StringColumn(bytes, offsets);
}

function values(parts: readonly Data[], type: DataType, rows: number): VectorData {
  const out = new Array<unknown>(rows);
  let at = 0;
  for (const part of parts) for (let i = 0; i < part.length; i++) out[at++] = nestedValue(part, i, type);
  return out;
}
