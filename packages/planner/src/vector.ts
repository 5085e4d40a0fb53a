import type { DataType } from './types.js';

/**
 * One column of values on the client, immutable by convention.
 * `data` by type: numbers in the typed array of their width (int64, uint64, timestamp, duration: BigInt64Array/BigUint64Array counts of the unit;
 * date: Int32Array days; bool: Uint8Array), utf8, object (decoded JavaScript values), list, struct, binary, decimal: a plain array.
 * `valid` has one byte a row, 0 where the value is missing; null when nothing is missing. NaN in a float column is missing too.
 */
export interface Vector {
  readonly type: DataType;
  readonly length: number;
  readonly data: VectorData;
  readonly valid: Uint8Array | null;
}

export type NumberArray =
  | Int8Array
  | Int16Array
  | Int32Array
  | Uint8Array
  | Uint16Array
  | Uint32Array
  | Float32Array
  | Float64Array
  | BigInt64Array
  | BigUint64Array;
export type VectorData = NumberArray | StringColumn | readonly unknown[];

/** Strings as one UTF-8 buffer and offsets, decoded when touched. */
export class StringColumn {
  #decoder = new TextDecoder();
  constructor(
    readonly bytes: Uint8Array,
    /** length + 1 positions in `bytes` */
    readonly offsets: Int32Array | Float64Array,
  ) {}
  get length(): number {
    return this.offsets.length - 1;
  }
  get(i: number): string {
    const start = this.offsets[i];
    const end = this.offsets[i + 1];
    const { bytes } = this;
    if (end - start < 24) {
      let text = '';
      for (let k = start; k < end; k++) {
        const byte = bytes[k];
        if (byte >= 0x80) return this.#decoder.decode(bytes.subarray(start, end));
        text += String.fromCharCode(byte);
      }
      return text;
    }
    return this.#decoder.decode(bytes.subarray(start, end));
  }

  /** All strings: plain ASCII is decoded in large pieces and cut, anything else string by string. */
  all(): string[] {
    const n = this.length;
    const out = new Array<string>(n);
    for (let i = 0; i < n; ) {
      const start = this.offsets[i];
      let j = i + 1;
      while (j < n && this.offsets[j + 1] - start <= PIECE) j++;
      const piece = this.bytes.subarray(start, this.offsets[j]);
      if (isAscii(piece)) {
        const text = Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength).toString('latin1');
        for (let k = i; k < j; k++) out[k] = text.slice(this.offsets[k] - start, this.offsets[k + 1] - start);
      } else for (let k = i; k < j; k++) out[k] = this.get(k);
      i = j;
    }
    return out;
  }
}

/** Bytes decoded at once: cut strings keep their piece alive. */
const PIECE = 1 << 16;

function isAscii(bytes: Uint8Array): boolean {
  let seen = 0;
  for (let i = 0; i < bytes.length; i++) seen |= bytes[i];
  return seen < 0x80;
}

const ARRAY_TYPES = {
  bool: Uint8Array,
  int8: Int8Array,
  int16: Int16Array,
  int32: Int32Array,
  int64: BigInt64Array,
  uint8: Uint8Array,
  uint16: Uint16Array,
  uint32: Uint32Array,
  uint64: BigUint64Array,
  float32: Float32Array,
  float64: Float64Array,
  timestamp: BigInt64Array,
  duration: BigInt64Array,
  date: Int32Array,
  time: BigInt64Array,
} as const;

/** A zeroed array fit for `length` values of `type`. */
export function allocate(type: DataType, length: number): NumberArray | unknown[] {
  const Type = ARRAY_TYPES[type.kind as keyof typeof ARRAY_TYPES];
  return Type === undefined ? new Array(length).fill(null) : new Type(length);
}

const isMissing = (v: unknown) => v === null || v === undefined || (typeof v === 'number' && v !== v);

/** A vector of raw values (numbers, bigints, strings, …; null, undefined and NaN are missing). */
export function vectorOf(type: DataType, values: readonly unknown[]): Vector {
  const { length } = values;
  const data = allocate(type, length) as unknown[];
  const big = data instanceof BigInt64Array || data instanceof BigUint64Array;
  let valid: Uint8Array | null = null;
  for (let i = 0; i < length; i++) {
    const v = values[i];
    if (isMissing(v)) {
      if (valid === null) valid = new Uint8Array(length).fill(1);
      valid[i] = 0;
      if (data instanceof Float64Array || data instanceof Float32Array) data[i] = Number.NaN;
    } else data[i] = big && typeof v !== 'bigint' ? BigInt(v as number) : typeof v === 'boolean' && !Array.isArray(data) ? Number(v) : v;
  }
  return { type, length, data: data as VectorData, valid };
}

/** The raw value of row `i`, null where it is missing. int64 within ±(2^53-1) is a number, beyond that a bigint; bool is a boolean. */
export function valueAt(vector: Vector, i: number): unknown {
  if (vector.valid !== null && vector.valid[i] === 0) return null;
  const { data, type } = vector;
  const v = data instanceof StringColumn ? data.get(i) : data[i];
  switch (typeof v) {
    case 'bigint':
      return type.kind === 'timestamp' || type.kind === 'duration' ? v : v >= -9007199254740991n && v <= 9007199254740991n ? Number(v) : v;
    case 'number':
      return v !== v ? null : type.kind === 'bool' ? v !== 0 : v;
    default:
      return v ?? null;
  }
}

/** All raw values, null where missing: see `valueAt`. */
export function valuesOf(vector: Vector): unknown[] {
  if (vector.data instanceof StringColumn) {
    const texts: unknown[] = vector.data.all();
    if (vector.valid !== null) for (let i = 0; i < texts.length; i++) if (vector.valid[i] === 0) texts[i] = null;
    return texts;
  }
  if (vector.data instanceof BigInt64Array && vector.type.kind === 'int64') return int64Values(vector.data, vector.valid);
  const out = new Array(vector.length);
  for (let i = 0; i < out.length; i++) out[i] = valueAt(vector, i);
  return out;
}

/** int64 as numbers, bigints beyond ±(2^53-1): read in halves, since a bigint for each value costs ten times as much. */
function int64Values(data: BigInt64Array, valid: Uint8Array | null): unknown[] {
  const halves = new Int32Array(data.buffer, data.byteOffset, data.length * 2);
  const out = new Array<unknown>(data.length);
  for (let i = 0; i < data.length; i++) {
    const high = halves[2 * i + 1];
    if (valid !== null && valid[i] === 0) out[i] = null;
    else if (high >= -0x200000 && high < 0x200000 && (high !== -0x200000 || halves[2 * i] !== 0))
      out[i] = high * 0x100000000 + (halves[2 * i] >>> 0);
    else out[i] = data[i];
  }
  return out;
}

/** Rows `indices` of a vector; -1 gives a missing value. */
export function takeVector(vector: Vector, indices: ArrayLike<number>): Vector {
  if (vector.data instanceof Float64Array) return takeFloats(vector, vector.data, indices);
  const length = indices.length;
  const data = allocate(vector.type, length) as unknown[];
  let valid: Uint8Array | null = vector.valid === null ? null : new Uint8Array(length).fill(1);
  const source = vector.data;
  for (let k = 0; k < length; k++) {
    const i = indices[k];
    if (i < 0 || (vector.valid !== null && vector.valid[i] === 0)) {
      valid ??= new Uint8Array(length).fill(1);
      valid[k] = 0;
      if (data instanceof Float64Array || data instanceof Float32Array) data[k] = Number.NaN;
      else if (vector.type.kind === 'object') data[k] = i < 0 ? Number.NaN : (source as readonly unknown[])[i];
    } else data[k] = source instanceof StringColumn ? source.get(i) : source[i];
  }
  return { type: vector.type, length, data: data as VectorData, valid };
}

function takeFloats({ type, valid: present }: Vector, source: Float64Array, indices: ArrayLike<number>): Vector {
  const length = indices.length;
  const data = new Float64Array(length);
  let valid = present === null ? null : new Uint8Array(length).fill(1);
  for (let k = 0; k < length; k++) {
    const i = indices[k];
    const isMissing = i < 0 || (present !== null && present[i] === 0);
    data[k] = isMissing ? Number.NaN : source[i];
    if (isMissing) (valid ??= new Uint8Array(length).fill(1))[k] = 0;
  }
  return { type, length, data, valid };
}

/** Rows of vectors of one type, one after another. */
export function concatVectors(type: DataType, parts: readonly Vector[]): Vector {
  const length = parts.reduce((n, v) => n + v.length, 0);
  const valid = parts.some((v) => v.valid !== null) ? new Uint8Array(length).fill(1) : null;
  const data = allocate(type, length);
  let at = 0;
  for (const v of parts) {
    if (Array.isArray(data)) {
      const values = v.data instanceof StringColumn ? v.data.all() : v.data;
      for (let i = 0; i < v.length; i++) data[at + i] = values[i];
    } else (data as Float64Array).set((v.data as Float64Array).subarray(0, v.length), at);
    if (v.valid !== null) valid?.set(v.valid.subarray(0, v.length), at);
    at += v.length;
  }
  return { type, length, data, valid };
}

/** Rows start (inclusive) to end (exclusive). */
export function sliceVector(vector: Vector, start: number, end: number): Vector {
  const valid = vector.valid?.subarray(start, end) ?? null;
  const { data } = vector;
  if (data instanceof StringColumn) {
    return { type: vector.type, length: end - start, data: new StringColumn(data.bytes, data.offsets.subarray(start, end + 1)), valid };
  }
  const part = Array.isArray(data) ? data.slice(start, end) : (data as Float64Array).subarray(start, end);
  return { type: vector.type, length: end - start, data: part, valid };
}

/** The same columns, none over the memory of another: Arrow's writers leave out bytes that they have seen before. */
export function inOwnMemory(columns: readonly Vector[]): Vector[] {
  const seen = new Set<ArrayBufferLike>();
  const own = <T>(view: T): T => {
    if (!ArrayBuffer.isView(view)) return view;
    if (seen.has(view.buffer)) return (view as unknown as Uint8Array).slice() as T;
    seen.add(view.buffer);
    return view;
  };
  return columns.map((v) => ({
    ...v,
    data: v.data instanceof StringColumn ? new StringColumn(own(v.data.bytes), own(v.data.offsets)) : own(v.data),
  }));
}

/** What lies under a missing value is not specified: NaN in floats, zero elsewhere. `valid` is for the values from `at` on. */
export function blankMissing(data: NumberArray, valid: Uint8Array, at = 0): void {
  const none =
    data instanceof Float64Array || data instanceof Float32Array
      ? Number.NaN
      : data instanceof BigInt64Array || data instanceof BigUint64Array
        ? 0n
        : 0;
  for (let i = 0; i < valid.length; i++) if (valid[i] === 0) (data as unknown as unknown[])[at + i] = none;
}
