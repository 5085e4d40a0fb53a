import { DuckDBDataChunk, type DuckDBListType, type DuckDBResult, type DuckDBType } from '@duckdb/node-api';
import duckdb from '@duckdb/node-bindings';
import {
  allocate,
  blankMissing,
  type DataType,
  type Field,
  isFloat,
  isInt,
  type NumberArray,
  type Table,
  type Vector,
  type VectorData,
  valuesOf,
} from '@pandorable/planner';
import { translateError } from './errors.js';
import { sqlType } from './sql/types.js';
import { StringGatherer } from './strings.js';
import { plainValue } from './values.js';

type Chunk = duckdb.DataChunk;

/** The handle under node-api's result, which has the columnar calls. */
const handle = (result: DuckDBResult): duckdb.Result => (result as unknown as { result: duckdb.Result }).result;

/** All rows of a finished query as columns. */
export function fetchTable(result: DuckDBResult, fields: readonly Field[]): Table {
  const raw = handle(result);
  const rows = duckdb.row_count(raw);
  const readers = fields.map((f, i) => readerFor(f.type, result.columnType(i), rows));
  const chunks = duckdb.result_chunk_count(raw);
  for (let k = 0; k < chunks; k++) appendChunk(readers, duckdb.result_get_chunk(raw, k));
  return { rows, columns: readers.map((r) => r.finish()) };
}

/** Texts are copied once less when they come as a stream. */
export const comesBetterStreamed = (fields: readonly Field[]): boolean =>
  fields.some(({ type }) => type.kind === 'utf8' || type.kind === 'object');

/** Rows of a streaming query, in tables of about `batchRows`. */
export async function* fetchBatches(result: DuckDBResult, fields: readonly Field[], batchRows: number): AsyncGenerator<Table> {
  const raw = handle(result);
  const columnTypes = fields.map((_, i) => result.columnType(i));
  let held: Chunk[] = [];
  let rows = 0;
  let given = 0;
  const table = (): Table => {
    const readers = fields.map((f, i) => readerFor(f.type, columnTypes[i], rows));
    for (const chunk of held) appendChunk(readers, chunk);
    const out = { rows, columns: readers.map((r) => r.finish()) };
    given++;
    held = [];
    rows = 0;
    return out;
  };
  for (;;) {
    const chunk = await nextChunk(raw);
    const size = chunk === null ? 0 : duckdb.data_chunk_get_size(chunk);
    if (chunk === null || size === 0) break;
    if (rows > 0 && rows + size > batchRows) yield table();
    held.push(chunk);
    rows += size;
  }
  if (rows > 0 || given === 0) yield table();
}

async function nextChunk(raw: duckdb.Result): Promise<Chunk | null> {
  try {
    return await duckdb.fetch_chunk(raw);
  } catch (error) {
    throw translateError(error);
  }
}

function appendChunk(readers: readonly Reader[], chunk: Chunk): void {
  const rows = duckdb.data_chunk_get_size(chunk);
  for (let i = 0; i < readers.length; i++) readers[i].append(duckdb.data_chunk_get_vector(chunk, i), rows, chunk, i);
}

interface Reader {
  /** Takes the rows of a vector, which is a column of a chunk or the items of its lists; `used` is 0 where no list has the item. */
  append(vector: duckdb.Vector, rows: number, chunk: Chunk, column: number, used?: Uint8Array | null): void;
  finish(): Vector;
}

function readerFor(type: DataType, actual: DuckDBType, rows: number): Reader {
  if (type.kind === 'null')
    return { append() {}, finish: () => ({ type, length: rows, data: new Array(rows).fill(null), valid: new Uint8Array(rows) }) };
  const asExpected = String(actual) === sqlType(type);
  if (asExpected && type.kind === 'list' && isPlainItem(type.item)) return new ListReader(type, rows, actual as DuckDBListType);
  if (asExpected && (type.kind === 'utf8' || type.kind === 'object')) return new StringReader(type, rows);
  const array = allocate(type, rows);
  return asExpected && !Array.isArray(array) && type.kind !== 'time' ? new NumberReader(type, rows, array) : new ValueReader(type, rows);
}

/** Items whose values in a list are those of a column. */
const isPlainItem = (t: DataType): boolean => (t.kind === 'list' ? isPlainItem(t.item) : PLAIN_ITEMS.has(t.kind) || isInt(t) || isFloat(t));
const PLAIN_ITEMS: ReadonlySet<string> = new Set(['utf8', 'bool', 'timestamp', 'date']);

/** Validity bytes of all rows, made when the first missing value comes. */
class Validity {
  bytes: Uint8Array | null = null;
  constructor(readonly rows: number) {}

  /** Unpacks a bitmap; gives this chunk's bytes if any of them is 0. */
  append(vector: duckdb.Vector, at: number, rows: number, used: Uint8Array | null): Uint8Array | null {
    const bits = duckdb.vector_get_validity(vector, Math.ceil(rows / 64) * 8);
    const whole = bits === null || allSet(bits, rows);
    if (whole && used === null) return null;
    const bytes = (this.bytes ??= new Uint8Array(this.rows).fill(1));
    if (whole) bytes.set(used!, at);
    else for (let i = 0; i < rows; i++) bytes[at + i] = (bits[i >> 3] >> (i & 7)) & 1 & (used === null ? 1 : used[i]);
    return bytes.subarray(at, at + rows);
  }
}

function allSet(bits: Uint8Array, rows: number): boolean {
  const whole = rows >> 3;
  for (let i = 0; i < whole; i++) if (bits[i] !== 255) return false;
  const rest = rows & 7;
  return rest === 0 || (bits[whole] & ((1 << rest) - 1)) === (1 << rest) - 1;
}

class NumberReader implements Reader {
  #at = 0;
  readonly #validity: Validity;
  constructor(
    readonly type: DataType,
    readonly rows: number,
    readonly data: NumberArray,
  ) {
    this.#validity = new Validity(rows);
  }

  append(vector: duckdb.Vector, rows: number, _chunk: Chunk, _column: number, used: Uint8Array | null = null): void {
    const { data } = this;
    const raw = duckdb.vector_get_data(vector, rows * data.BYTES_PER_ELEMENT);
    const Type = data.constructor as new (buffer: ArrayBufferLike, offset: number, length: number) => NumberArray;
    (data as Float64Array).set(new Type(raw.buffer, raw.byteOffset, rows) as Float64Array, this.#at);
    const valid = this.#validity.append(vector, this.#at, rows, used);
    if (valid !== null) blankMissing(data, valid, this.#at);
    this.#at += rows;
  }

  finish(): Vector {
    return { type: this.type, length: this.rows, data: this.data, valid: this.#validity.bytes };
  }
}

class StringReader implements Reader {
  #at = 0;
  readonly #validity: Validity;
  readonly #gatherer: StringGatherer;
  constructor(
    readonly type: DataType,
    readonly rows: number,
  ) {
    this.#validity = new Validity(rows);
    this.#gatherer = new StringGatherer(rows);
  }

  append(vector: duckdb.Vector, rows: number, _chunk: Chunk, _column: number, used: Uint8Array | null = null): void {
    const valid = this.#validity.append(vector, this.#at, rows, used);
    this.#gatherer.append(duckdb.vector_get_data(vector, rows * 16), rows, valid);
    this.#at += rows;
  }

  finish(): Vector {
    return { type: this.type, length: this.rows, data: this.#gatherer.finish(), valid: this.#validity.bytes };
  }
}

/** Each row has a place and a length among the items of its chunk. */
class ListReader implements Reader {
  #at = 0;
  readonly #validity: Validity;
  readonly #data: unknown[];
  constructor(
    readonly type: Extract<DataType, { kind: 'list' }>,
    readonly rows: number,
    readonly actual: DuckDBListType,
  ) {
    this.#validity = new Validity(rows);
    this.#data = new Array(rows).fill(null);
  }

  append(vector: duckdb.Vector, rows: number, chunk: Chunk, column: number, used: Uint8Array | null = null): void {
    const valid = this.#validity.append(vector, this.#at, rows, used);
    const places = placesOf(duckdb.vector_get_data(vector, rows * 16), rows, valid);
    const count = duckdb.list_vector_get_size(vector);
    const reader = readerFor(this.type.item, this.actual.valueType, count);
    reader.append(duckdb.list_vector_get_child(vector), count, chunk, column, usedItems(places, count));
    const items = valuesOf(reader.finish());
    for (let i = 0; i < rows; i++) {
      if (valid === null || valid[i] !== 0) this.#data[this.#at + i] = items.slice(places[2 * i], places[2 * i] + places[2 * i + 1]);
    }
    this.#at += rows;
  }

  finish(): Vector {
    return { type: this.type, length: this.rows, data: this.#data, valid: this.#validity.bytes };
  }
}

/** Place and length of each row's items; what lies under a missing row is not specified. */
function placesOf(raw: Uint8Array, rows: number, valid: Uint8Array | null): Float64Array {
  const words = new Uint32Array(raw.buffer as ArrayBuffer, raw.byteOffset, rows * 4);
  const places = new Float64Array(rows * 2);
  for (let k = 0; k < places.length; k++) if (valid === null || valid[k >> 1] !== 0) places[k] = words[2 * k + 1] * HIGH + words[2 * k];
  return places;
}
const HIGH = 2 ** 32;

/** 1 for each item that a list has, null if all are: what no list has is not specified either. */
function usedItems(places: Float64Array, count: number): Uint8Array | null {
  const used = new Uint8Array(count);
  for (let k = 0; k < places.length; k += 2) used.fill(1, places[k], places[k] + places[k + 1]);
  return used.includes(0) ? used : null;
}

/** Nested and rare types, value by value. */
class ValueReader implements Reader {
  readonly #values: unknown[] = [];
  constructor(
    readonly type: DataType,
    readonly rows: number,
  ) {}

  append(_vector: duckdb.Vector, _rows: number, chunk: Chunk, column: number): void {
    const { type } = this;
    for (const value of new DuckDBDataChunk(chunk).getColumnValues(column)) this.#values.push(plainValue(value, type));
  }

  finish(): Vector {
    const { type, rows } = this;
    const data = allocate(type, rows) as unknown[];
    let valid: Uint8Array | null = null;
    for (let i = 0; i < rows; i++) {
      const value = this.#values[i];
      if (value === null) {
        valid ??= new Uint8Array(rows).fill(1);
        valid[i] = 0;
        if (data instanceof Float64Array || data instanceof Float32Array) data[i] = Number.NaN;
      } else data[i] = value;
    }
    return { type, length: rows, data: data as VectorData, valid };
  }
}
