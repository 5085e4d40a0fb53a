import { allocate, type DataType, type NumberArray, StringColumn, type Vector, vectorOf } from '@pandorable/planner';
import * as arrow from 'apache-arrow';
import { dtypeOf, type ReadColumn } from '../columns.js';
import { fromArrowType } from './types.js';

/** Columns of an Arrow table. Buffers of a single batch are shared, not copied. */
export function fromArrow(table: arrow.Table): ReadColumn[] {
  return table.schema.fields.map((field, i) => {
    const column = table.getChildAt(i)!;
    if (arrow.DataType.isDictionary(field.type)) return dictionaryColumn(field.name, column as arrow.Vector<arrow.Dictionary>);
    const vector = fromArrowVector(column);
    return { name: field.name, vector, dtype: dtypeOf(vector.type) };
  });
}

function dictionaryColumn(name: string, column: arrow.Vector<arrow.Dictionary>): ReadColumn {
  const { dictionary } = column.data[0] ?? {};
  const codes = concat(
    column.data.map((d) =>
      plainVector(d as unknown as arrow.Data, { kind: 'int32' }, Int32Array.from(d.values as ArrayLike<number | bigint>, Number)),
    ),
    { kind: 'int32' },
  );
  const values =
    dictionary === undefined ? vectorOf(fromArrowType(column.type.dictionary), []) : fromArrowVector(dictionary as arrow.Vector);
  return { name, vector: codes, dtype: 'category', categories: { values, ordered: column.type.isOrdered } };
}

export function fromArrowVector(column: arrow.Vector): Vector {
  const type = fromArrowType(column.type);
  return concat(
    column.data.map((d) => fromData(d, column.type, type)),
    type,
  );
}

/** One byte a row, 0 where the bit is not set; null where nothing is missing. */
function validBytes(data: arrow.Data): Uint8Array | null {
  const { nullBitmap, length, offset } = data;
  if (data.nullCount === 0 || nullBitmap === undefined || nullBitmap.length === 0) return null;
  return unpackBits(nullBitmap, offset, length);
}

function unpackBits(bits: Uint8Array, offset: number, length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  for (let i = 0; i < length; i++) bytes[i] = (bits[(i + offset) >> 3] >> ((i + offset) & 7)) & 1;
  return bytes;
}

const plainVector = (data: arrow.Data, type: DataType, values: Vector['data']): Vector => ({
  type,
  length: data.length,
  data: values,
  valid: validBytes(data),
});

function fromData(data: arrow.Data, arrowType: arrow.DataType, type: DataType): Vector {
  const { length } = data;
  switch (type.kind) {
    case 'null':
      return vectorOf(type, new Array(length).fill(null));
    case 'bool':
      return plainVector(data, type, unpackBits(data.values as Uint8Array, data.offset, length));
    case 'utf8':
      if (!arrow.DataType.isDictionary(arrowType)) return plainVector(data, type, stringColumn(data));
      break;
    case 'float32':
    case 'float64':
      if ((arrowType as arrow.Float).precision !== arrow.Precision.HALF) return floatVector(data, type);
      break;
    case 'date':
      if ((arrowType as arrow.Date_).unit === arrow.DateUnit.MILLISECOND)
        return plainVector(
          data,
          type,
          Int32Array.from(data.values.subarray(0, length) as BigInt64Array, (v) => Math.floor(Number(v) / 86_400_000)),
        );
      return plainVector(data, type, data.values.subarray(0, length));
    case 'time':
      return plainVector(data, type, microseconds(data.values.subarray(0, length), (arrowType as arrow.Time).unit));
    case 'decimal':
    case 'list':
    case 'struct':
    case 'binary':
    case 'object':
      break;
    default:
      return plainVector(data, type, (data.values as NumberArray).subarray(0, length));
  }
  return boxedVector(data, type);
}

/** NaN is missing in a float column. */
function floatVector(data: arrow.Data, type: DataType): Vector {
  const vector = plainVector(data, type, (data.values as Float64Array).subarray(0, data.length));
  if (vector.valid === null) return vector;
  const values = (vector.data as Float64Array).slice();
  for (let i = 0; i < values.length; i++) if (vector.valid[i] === 0) values[i] = Number.NaN;
  return { ...vector, data: values };
}

function stringColumn(data: arrow.Data): StringColumn {
  const offsets = data.valueOffsets as unknown as Int32Array | BigInt64Array;
  const part = offsets.subarray(0, data.length + 1);
  return new StringColumn(
    (data.values as Uint8Array) ?? new Uint8Array(0),
    part instanceof BigInt64Array ? Float64Array.from(part, Number) : part.length === 0 ? new Int32Array(1) : part,
  );
}

const MICROS_OF = [1_000_000n, 1_000n, 1n] as const;
function microseconds(values: ArrayLike<number | bigint>, unit: arrow.TimeUnit): BigInt64Array {
  return BigInt64Array.from(
    Array.from(values, (v) => (unit === arrow.TimeUnit.NANOSECOND ? BigInt(v) / 1000n : BigInt(v) * MICROS_OF[unit])),
  );
}

function boxedVector(data: arrow.Data, type: DataType): Vector {
  const column = arrow.makeVector(data as never) as arrow.Vector;
  return vectorOf(
    type,
    Array.from({ length: data.length }, (_, i) => boxed(column.get(i), type)),
  );
}

/** Plain JavaScript values of nested ones. */
function boxed(value: unknown, type: DataType): unknown {
  if (value === null || value === undefined) return null;
  switch (type.kind) {
    case 'list':
      return Array.from(value as Iterable<unknown>, (v) => boxed(v, type.item));
    case 'struct': {
      const row = value as Record<string, unknown>;
      return Object.fromEntries(type.fields.map((f) => [f.name, boxed(row[f.name], f.type)]));
    }
    case 'decimal':
      return decimalText(value as Uint32Array, type.scale);
    case 'object':
      return value instanceof arrow.MapRow ? Object.fromEntries([...value]) : value;
    default:
      return typeof value === 'bigint' && value >= -9007199254740991n && value <= 9007199254740991n ? Number(value) : value;
  }
}

/** The text of a decimal: 128 bits, little end first. */
function decimalText(words: Uint32Array, scale: number): string {
  let value = 0n;
  for (let i = words.length - 1; i >= 0; i--) value = (value << 32n) | BigInt(words[i]);
  value = BigInt.asIntN(words.length * 32, value);
  const digits = String(value < 0n ? -value : value).padStart(scale + 1, '0');
  const text = scale === 0 ? digits : `${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
  return value < 0n ? `-${text}` : text;
}

/** Vectors of one type, one after another. */
export function concat(parts: readonly Vector[], type: DataType): Vector {
  if (parts.length === 1) return parts[0];
  const length = parts.reduce((n, p) => n + p.length, 0);
  const valid = parts.some((p) => p.valid !== null) ? new Uint8Array(length).fill(1) : null;
  let at = 0;
  for (const part of parts) {
    if (part.valid !== null) valid!.set(part.valid, at);
    at += part.length;
  }
  return { type, length, data: concatData(parts, type, length), valid };
}

function concatData(parts: readonly Vector[], type: DataType, length: number): Vector['data'] {
  if (parts.every((p) => p.data instanceof StringColumn) && parts.length > 0)
    return concatStrings(
      parts.map((p) => p.data as StringColumn),
      length,
    );
  const data = allocate(type, length);
  let at = 0;
  for (const part of parts) {
    if (Array.isArray(data)) for (let i = 0; i < part.length; i++) data[at + i] = (part.data as readonly unknown[])[i];
    else (data as Float64Array).set(part.data as Float64Array, at);
    at += part.length;
  }
  return data as Vector['data'];
}

function concatStrings(parts: readonly StringColumn[], length: number): StringColumn {
  const bytes = Buffer.concat(parts.map((p) => p.bytes.subarray(p.offsets[0], p.offsets[p.length])));
  const offsets = bytes.length > 0x7fffffff ? new Float64Array(length + 1) : new Int32Array(length + 1);
  let at = 0;
  let base = 0;
  for (const part of parts) {
    for (let i = 0; i <= part.length; i++) offsets[at + i] = base + part.offsets[i] - part.offsets[0];
    at += part.length;
    base += part.offsets[part.length] - part.offsets[0];
  }
  return new StringColumn(bytes, offsets);
}
