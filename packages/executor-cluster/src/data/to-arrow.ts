import { type DataType, inOwnMemory, isFloat, StringColumn, type Vector } from '@pandorable/planner';
import {
  type DataType as ArrowType,
  Binary,
  Bool,
  type Data,
  DateDay,
  Decimal,
  Field,
  Float32,
  Float64,
  Int8,
  Int16,
  Int32,
  Int64,
  List,
  makeData,
  RecordBatch,
  RecordBatchStreamWriter,
  Schema,
  Struct,
  Utf8,
} from 'apache-arrow';
import { checkText } from '../lower/literal.js';
import { decimalWords } from './decimals.js';

/** The Arrow type of the Spark type that holds a plan type. */
export function arrowType(t: DataType): ArrowType {
  switch (t.kind) {
    case 'bool':
      return new Bool();
    case 'int8':
      return new Int8();
    case 'int16':
    case 'uint8':
      return new Int16();
    case 'int32':
    case 'uint16':
    case 'null':
      return new Int32();
    case 'float32':
      return new Float32();
    case 'float64':
      return new Float64();
    case 'date':
      return new DateDay();
    case 'utf8':
    case 'object':
      return new Utf8();
    case 'binary':
      return new Binary();
    case 'uint64':
      return new Decimal(0, 20, 128);
    case 'decimal':
      return new Decimal(t.scale, t.precision, 128);
    case 'list':
      return new List(new Field('element', arrowType(t.item), true));
    case 'struct':
      return new Struct(t.fields.map((f) => new Field(f.name, arrowType(f.type), true)));
    default:
      return new Int64();
  }
}

/** Rows `start` to `end` of the client's columns as an Arrow IPC stream; `number` names a column of the rows' numbers. */
export function ipcOf(columns: readonly Vector[], names: readonly string[], number: string, start: number, end: number): Uint8Array {
  const length = end - start;
  const fields = [...columns.map((c, i) => new Field(names[i], arrowType(c.type), true)), new Field(number, new Int64(), false)];
  const numbers = BigInt64Array.from({ length }, (_, i) => BigInt(start + i));
  return streamOf(
    fields,
    [...inOwnMemory(columns).map((c) => dataOf(c, start, end)), makeData({ type: new Int64(), length, data: numbers })],
    length,
  );
}

/** The same with `size` rows in one: their values as lists, and the number of the first. */
export function packedIpcOf(
  columns: readonly Vector[],
  names: readonly string[],
  number: string,
  start: number,
  end: number,
  size: number,
): Uint8Array {
  const length = Math.ceil((end - start) / size);
  const lists = columns.map((c) => new List(new Field('element', arrowType(c.type), true)));
  const fields = [...lists.map((type, i) => new Field(names[i], type, false)), new Field(number, new Int64(), false)];
  const valueOffsets = Int32Array.from({ length: length + 1 }, (_, i) => Math.min(i * size, end - start));
  const numbers = BigInt64Array.from({ length }, (_, i) => BigInt(start + i * size));
  const children = inOwnMemory(columns).map((c, i) =>
    makeData({ type: lists[i], length, nullCount: 0, valueOffsets, child: dataOf(c, start, end) }),
  );
  return streamOf(fields, [...children, makeData({ type: new Int64(), length, data: numbers })], length);
}

function streamOf(fields: Field[], children: Data[], length: number): Uint8Array {
  const batch = new RecordBatch(new Schema(fields), makeData({ type: new Struct(fields), length, nullCount: 0, children }));
  const writer = new RecordBatchStreamWriter();
  writer.write(batch);
  writer.finish();
  return writer.toUint8Array(true);
}

function dataOf(v: Vector, start: number, end: number): Data {
  const { bits, missing } = validity(v, start, end);
  const shape = { length: end - start, nullCount: missing, ...(bits === null ? {} : { nullBitmap: bits }) };
  if (v.data instanceof StringColumn) return packedTexts(v.data, shape, start, end);
  if (Array.isArray(v.data)) return listed(v.type, (v.data as unknown[]).slice(start, end), shape);
  const type = arrowType(v.type);
  const source = (v.data as Float64Array).subarray(start, end);
  if (v.type.kind === 'bool') return makeData({ ...shape, type: type as Bool, data: packedBits(source) });
  if (v.type.kind === 'uint64')
    return makeData({ ...shape, type: type as Decimal, data: decimalWords(source as unknown as BigUint64Array) });
  const Wide = WIDER[v.type.kind];
  return makeData({
    ...shape,
    type: type as Float64,
    data: Wide === undefined ? source : (Wide(source as unknown as ArrayLike<number>) as unknown as Float64Array),
  });
}

const WIDER: Readonly<Record<string, ((from: ArrayLike<number>) => ArrayBufferView) | undefined>> = {
  uint8: (from) => Int16Array.from(from),
  uint16: (from) => Int32Array.from(from),
  uint32: (from) => BigInt64Array.from({ length: from.length }, (_, i) => BigInt(from[i])),
};

interface Shape {
  readonly length: number;
  readonly nullCount: number;
  readonly nullBitmap?: Uint8Array;
}

/** Bits of the rows that are there; NaN of a column that is not flagged counts as missing. */
function validity({ valid, data, type, length: all }: Vector, start: number, end: number): { bits: Uint8Array | null; missing: number } {
  const floats = isFloat(type) && type.nan !== true ? (data as Float64Array) : null;
  const list = Array.isArray(data) ? (data as readonly unknown[]) : null;
  let bits: Uint8Array | null = null;
  let missing = 0;
  if (type.kind === 'null') return { bits: new Uint8Array((all + 7) >> 3), missing: end - start };
  for (let i = start; i < end; i++) {
    const there =
      (valid === null || valid[i] !== 0) &&
      (floats === null || floats[i] === floats[i]) &&
      (list === null || (list[i] !== null && list[i] !== undefined));
    if (there) continue;
    bits ??= new Uint8Array((end - start + 7) >> 3).fill(255);
    bits[(i - start) >> 3] &= ~(1 << ((i - start) & 7));
    missing++;
  }
  return { bits, missing };
}

function packedBits(flags: ArrayLike<number | boolean>): Uint8Array {
  const bits = new Uint8Array((flags.length + 7) >> 3);
  for (let i = 0; i < flags.length; i++) if (flags[i]) bits[i >> 3] |= 1 << (i & 7);
  return bits;
}

function packedTexts({ bytes, offsets }: StringColumn, shape: Shape, start: number, end: number): Data {
  const base = offsets[start];
  const valueOffsets = Int32Array.from({ length: end - start + 1 }, (_, i) => offsets[start + i] - base);
  return makeData({ ...shape, type: new Utf8(), valueOffsets, data: bytes.subarray(base, offsets[end]) });
}

/** Columns held as plain arrays, and what is inside of lists and structs. */
function listed(t: DataType, values: readonly unknown[], given?: Shape): Data {
  const shape = given ?? shapeOf(values);
  const there = (v: unknown): boolean => v !== null && v !== undefined;
  switch (t.kind) {
    case 'utf8':
    case 'object':
      return chunks(
        values.map((v) => (there(v) ? Buffer.from(checkText(String(v))) : NONE)),
        new Utf8(),
        shape,
      );
    case 'binary':
      return chunks(
        values.map((v) => (there(v) ? (v as Uint8Array) : NONE)),
        new Binary(),
        shape,
      );
    case 'uint64':
    case 'decimal':
      return makeData({ ...shape, type: arrowType(t) as Decimal, data: decimalWords(values, t.kind === 'decimal' ? t.scale : 0) });
    case 'bool':
      return makeData({ ...shape, type: new Bool(), data: packedBits(values.map(Boolean)) });
    case 'list': {
      const items = values.flatMap((v) => (there(v) ? Array.from(v as Iterable<unknown>) : []));
      const valueOffsets = endsOf(values.map((v) => (there(v) ? Array.from(v as Iterable<unknown>).length : 0)));
      return makeData({ ...shape, type: arrowType(t) as List, valueOffsets, child: listed(t.item, items) });
    }
    case 'struct': {
      const children = t.fields.map((f) =>
        listed(
          f.type,
          values.map((v) => (there(v) ? (v as Record<string, unknown>)[f.name] : null)),
        ),
      );
      return makeData({ ...shape, type: arrowType(t) as Struct, children });
    }
    default:
      return numbers(t, values, shape);
  }
}

const NONE = new Uint8Array(0);

function shapeOf(values: readonly unknown[]): Shape {
  const flags = values.map((v) => v !== null && v !== undefined && v === v);
  const nullCount = flags.filter((f) => !f).length;
  return { length: values.length, nullCount, ...(nullCount === 0 ? {} : { nullBitmap: packedBits(flags) }) };
}

const endsOf = (lengths: readonly number[]): Int32Array => {
  const out = new Int32Array(lengths.length + 1);
  lengths.forEach((n, i) => {
    out[i + 1] = out[i] + n;
  });
  return out;
};

function chunks(parts: readonly Uint8Array[], type: Utf8 | Binary, shape: Shape): Data {
  return makeData({ ...shape, type: type as Utf8, valueOffsets: endsOf(parts.map((p) => p.length)), data: Buffer.concat(parts) });
}

function numbers(t: DataType, values: readonly unknown[], shape: Shape): Data {
  const type = arrowType(t);
  const plain = values.map((v) => (v === null || v === undefined || v !== v ? 0 : (v as number)));
  const Array_ = type.ArrayType as unknown as { from(items: Iterable<unknown>): Float64Array; BYTES_PER_ELEMENT: number };
  const big = type instanceof Int64;
  return makeData({ ...shape, type: type as Float64, data: Array_.from(big ? plain.map((v) => BigInt(v)) : plain.map(Number)) });
}
