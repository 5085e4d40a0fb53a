import { type DataType, inOwnMemory, NotImplementedError, StringColumn, type Vector, vectorOf } from '@pandorable/planner';
import * as arrow from 'apache-arrow';
import { isVector, type Label, type WriteColumn } from '../columns.js';
import { inferValues } from '../csv/infer.js';
import { toArrowType } from './types.js';

export interface ToArrowColumn extends WriteColumn {
  /** the vector's values are int32 codes into these */
  readonly categories?: { readonly values: Vector; readonly ordered: boolean };
}

/** An Arrow table of columns; number buffers and packed strings are shared with the columns, not among them. `metadata` becomes the schema's. */
export function toArrow(columns: readonly ToArrowColumn[], metadata: ReadonlyMap<string, string> = new Map()): arrow.Table {
  const data = inOwnMemory(columns.map(plainVector)).map((v, i) => arrowData(v, columns[i].categories));
  const fields = columns.map((c, i) => new arrow.Field(fieldName(c.name), data[i].type, true));
  const schema = new arrow.Schema(fields, new Map(metadata));
  const length = data[0]?.length ?? 0;
  const batch = new arrow.RecordBatch(schema, arrow.makeData({ type: new arrow.Struct(fields), length, nullCount: 0, children: data }));
  return new arrow.Table(schema, [batch]);
}

const fieldName = (label: Label): string =>
  Array.isArray(label) ? `(${label.map((l) => (typeof l === 'string' ? `'${l}'` : String(l))).join(', ')})` : String(label);

/** A column's values, none of them mixed. */
function plainVector({ values, categories }: ToArrowColumn): Vector {
  const vector = isVector(values) ? values : inferValues(values).vector;
  return categories === undefined && vector.type.kind === 'object' ? inferValues(vector.data as readonly unknown[]).vector : vector;
}

const arrowData = (vector: Vector, categories: ToArrowColumn['categories']): arrow.Data =>
  categories === undefined ? vectorData(vector) : dictionaryData(vector, categories);

/** Bits of a validity; Arrow counts them where somebody asks. */
const bitmap = (valid: Uint8Array | null): { nullBitmap?: Uint8Array; nullCount?: number } =>
  valid === null ? { nullCount: 0 } : { nullBitmap: bitsOf(valid) };

/** A bit for each byte, set where the byte is not 0; eight bytes at a time. */
function bitsOf(bytes: Uint8Array): Uint8Array {
  const { length } = bytes;
  const bits = new Uint8Array(((length + 63) >> 6) << 3);
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  const words = new Int32Array(aligned.buffer, aligned.byteOffset, length >> 2);
  for (let b = 0; b < length >> 3; b++) {
    const low = words[2 * b];
    const high = words[2 * b + 1];
    bits[b] = low === FOUR_ONES && high === FOUR_ONES ? 255 : fourBits(low) | (fourBits(high) << 4);
  }
  for (let i = length & ~7; i < length; i++) if (bytes[i] !== 0) bits[i >> 3] |= 1 << (i & 7);
  return bits;
}

const FOUR_ONES = 0x01010101;

/** The highest bit of each byte that is not 0, brought together by one product: no two of its terms share a bit. */
function fourBits(word: number): number {
  const highest = (((word & 0x7f7f7f7f) + 0x7f7f7f7f) | word) & 0x80808080;
  return Math.imul(highest >>> 7, 0x10204080) >>> 28;
}

function dictionaryData(codes: Vector, { values, ordered }: NonNullable<ToArrowColumn['categories']>): arrow.Data {
  const dictionary = arrow.makeVector(vectorData(values) as never) as arrow.Vector;
  const type = new arrow.Dictionary(dictionary.type, new arrow.Int32(), null, ordered);
  return arrow.makeData({
    type,
    length: codes.length,
    data: codes.data as Int32Array,
    ...bitmap(codes.valid),
    dictionary: dictionary as never,
  }) as unknown as arrow.Data;
}

function vectorData(vector: Vector): arrow.Data {
  const { type, length, data, valid } = vector;
  const arrowType = toArrowType(type);
  const make = (parts: object): arrow.Data =>
    arrow.makeData({ type: arrowType, length, ...bitmap(valid), ...parts } as never) as unknown as arrow.Data;
  switch (type.kind) {
    case 'null':
      return make({});
    case 'bool':
      return make({ data: bitsOf(data as Uint8Array) });
    case 'utf8':
      return stringData(vector, make);
    case 'binary':
      return make(binaryBuffers(data as readonly Uint8Array[], length));
    case 'decimal':
      return make({ data: decimalWords(data as readonly unknown[], type.scale) });
    case 'list':
      return listData(vector, type, make);
    case 'struct':
      return make({
        children: type.fields.map((f) =>
          vectorData(
            vectorOf(
              f.type,
              (data as readonly (Record<string, unknown> | null)[]).map((v) => v?.[f.name] ?? null),
            ),
          ),
        ),
      });
    case 'object':
      throw new NotImplementedError('toArrow: a column of mixed values has no Arrow type');
    default:
      return make({ data });
  }
}

/** Packed texts share their buffers; beyond 2 GiB of text the offsets have 64 bits. */
function stringData({ data, length, valid }: Vector, make: (parts: object) => arrow.Data): arrow.Data {
  if (!(data instanceof StringColumn)) {
    const texts = Array.from({ length }, (_, i) => (valid !== null && valid[i] === 0 ? null : Buffer.from(String(data[i]))));
    return make(binaryBuffers(texts, length));
  }
  const { bytes, offsets } = data;
  if (offsets instanceof Int32Array) return make({ valueOffsets: offsets, data: bytes });
  if (offsets[length] <= MAX_INT32) return make({ valueOffsets: new Int32Array(offsets), data: bytes });
  return make({ type: new arrow.LargeUtf8(), valueOffsets: BigInt64Array.from(offsets, BigInt), data: bytes });
}

const MAX_INT32 = 2 ** 31 - 1;

function binaryBuffers(values: readonly (Uint8Array | null)[], length: number): { valueOffsets: Int32Array; data: Uint8Array } {
  const valueOffsets = new Int32Array(length + 1);
  for (let i = 0; i < length; i++) valueOffsets[i + 1] = valueOffsets[i] + (values[i]?.length ?? 0);
  return { valueOffsets, data: Buffer.concat(values.map((v) => v ?? new Uint8Array(0))) };
}

function listData(vector: Vector, type: DataType & { kind: 'list' }, make: (parts: object) => arrow.Data): arrow.Data {
  const lists = vector.data as readonly (readonly unknown[] | null)[];
  const valueOffsets = new Int32Array(vector.length + 1);
  for (let i = 0; i < vector.length; i++) valueOffsets[i + 1] = valueOffsets[i] + (lists[i]?.length ?? 0);
  return make({
    valueOffsets,
    child: vectorData(
      vectorOf(
        type.item,
        lists.flatMap((l) => l ?? []),
      ),
    ),
  });
}

/** Decimals, given as text or numbers, as 128-bit words. */
function decimalWords(values: readonly unknown[], scale: number): Uint32Array {
  const words = new Uint32Array(values.length * 4);
  values.forEach((value, i) => {
    if (value === null || value === undefined) return;
    const [whole, fraction = ''] = String(value).split('.');
    let n = BigInt.asUintN(128, BigInt(whole + fraction.padEnd(scale, '0').slice(0, scale)));
    for (let k = 0; k < 4; k++, n >>= 32n) words[i * 4 + k] = Number(n & 0xffffffffn);
  });
  return words;
}
