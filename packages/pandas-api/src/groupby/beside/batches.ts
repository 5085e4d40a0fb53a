/** Batches of rows that are sorted by the keys of their groups, as whole groups: a group may go on in the batches after. */
import { allocate, concatVectors, decodeTagged, StringColumn, sliceVector, type Vector, type VectorData } from '@pandorable/planner';
import type { Dtype } from '../../dtypes/dtype.js';
import { refuse } from './refuse.js';

/** A column as the runner has it: validity bits, values and offsets. */
export interface BatchColumn {
  readonly type: string;
  readonly buffers: readonly (Uint8Array<ArrayBuffer> | null)[];
}
export interface Shape {
  readonly type: Vector['type'];
  readonly dtype: Dtype;
  /** how a missing one among mixed values looks */
  readonly face: unknown;
}
/** All rows of a group, and the place of the last one in the batch; -1: in that before. */
export interface Whole {
  readonly vectors: readonly Vector[];
  readonly last: number;
}

/** The first column numbers the rows, those after it are the keys. */
export class GroupBatches {
  readonly #shapes: readonly Shape[];
  readonly #keyCount: number;
  #keys: readonly KeyColumn[] = [];
  #rows = 0;
  /** of the group that is not known to be whole, column by column */
  #pieces: Vector[][] = [];

  constructor(shapes: readonly Shape[], keyCount: number) {
    this.#shapes = shapes;
    this.#keyCount = keyCount;
  }

  *add(columns: readonly BatchColumn[], rows: number): Generator<Whole> {
    const vectors = this.#shapes.map((shape, k) => vectorFrom(columns[k], shape, rows));
    const keys = columns.slice(1, 1 + this.#keyCount).map((c) => new KeyColumn(c, rows));
    const [before, lastBefore] = [this.#keys, this.#rows - 1];
    [this.#keys, this.#rows] = [keys, rows];
    if (lastBefore >= 0 && !keys.every((k, i) => k.same(0, before[i], lastBefore))) yield this.#whole(-1);
    let start = 0;
    for (let row = 1; row < rows; row++) {
      if (keys.every((k) => k.same(row, k, row - 1))) continue;
      this.#hold(vectors, start, row);
      yield this.#whole(row - 1);
      start = row;
    }
    this.#hold(vectors, start, rows);
  }

  *end(): Generator<Whole> {
    if (this.#pieces.length > 0) yield this.#whole(-1);
  }

  #hold(vectors: readonly Vector[], start: number, end: number): void {
    const pieces = vectors.map((v) => (start === 0 && end === v.length ? v : sliceVector(v, start, end)));
    if (this.#pieces.length === 0) this.#pieces = pieces.map((p) => [p]);
    else pieces.forEach((p, k) => void this.#pieces[k].push(p));
  }

  #whole(last: number): Whole {
    const vectors = this.#pieces.map((parts) => plain(parts.length === 1 ? parts[0] : joined(parts)));
    this.#pieces = [];
    return { vectors, last };
  }
}

const bitsOf = (bits: Uint8Array, rows: number): Uint8Array => Uint8Array.from({ length: rows }, (_, i) => (bits[i >> 3] >> (i & 7)) & 1);
const ARRAYS = { i8: Int8Array, i16: Int16Array, i32: Int32Array, i64: BigInt64Array, f32: Float32Array, f64: Float64Array } as const;
/** 0 and -0 are one key, as are all NaN. */
const sameValue = (a: unknown, b: unknown): boolean => a === b || (a !== a && b !== b);
const NONE = new Uint8Array(0);

/** The keys of a batch, a column of them. */
class KeyColumn {
  readonly #missing: Uint8Array | null;
  readonly #values: ArrayLike<unknown>;
  readonly #texts: Buffer | null;

  constructor({ type, buffers: [bits, data, offsets] }: BatchColumn, rows: number) {
    const bytes = data ?? NONE;
    this.#missing = bits === null ? null : bitsOf(bits, rows);
    this.#texts = type === 'utf8' ? Buffer.from(bytes.buffer, 0, bytes.byteLength) : null;
    if (type === 'utf8') this.#values = new Int32Array(offsets!.buffer, 0, rows + 1);
    else this.#values = type === 'bool' ? bitsOf(bytes, rows) : new ARRAYS[type as 'i64'](bytes.buffer, 0, rows);
  }

  same(row: number, other: KeyColumn, otherRow: number): boolean {
    const there = this.#missing === null || this.#missing[row] === 1;
    if (there !== (other.#missing === null || other.#missing[otherRow] === 1)) return false;
    if (!there) return true;
    if (this.#texts === null || other.#texts === null) return sameValue(this.#values[row], other.#values[otherRow]);
    const [at, end] = [this.#values[row] as number, this.#values[row + 1] as number];
    const [otherAt, otherEnd] = [other.#values[otherRow] as number, other.#values[otherRow + 1] as number];
    return end - at === otherEnd - otherAt && this.#texts.compare(other.#texts, otherAt, otherEnd, at, end) === 0;
  }
}

/** Values that exist on the client only. */
const OPAQUE = /(?:^|")(?:o\d|xkeep:)/;

const decoded = (text: string): unknown =>
  OPAQUE.test(text) ? refuse('its group holds values that exist on the client only') : decodeTagged(text);

function vectorFrom({ type: stored, buffers }: BatchColumn, { type, face }: Shape, rows: number): Vector {
  const [bits, data, offsets] = buffers;
  const valid = bits === null ? null : bitsOf(bits, rows);
  const vector = (found: VectorData): Vector => ({ type, length: rows, data: found, valid });
  const bytes = data ?? NONE;
  if (stored === 'bool') return vector(bitsOf(bytes, rows));
  if (stored !== 'utf8') {
    const values = new ARRAYS[stored as 'f64'](bytes.buffer, 0, rows);
    return vector(numbersAs(allocate(type, rows) as Float64Array, values));
  }
  const texts = new StringColumn(bytes, new Int32Array(offsets!.buffer, 0, rows + 1));
  return vector(type.kind === 'object' ? texts.all().map((t, i) => (valid?.[i] === 0 ? face : decoded(t))) : texts);
}

/** Spark has no unsigned types: their values come in wider ones. */
function numbersAs(out: Float64Array, values: Float64Array): Float64Array {
  if (values.constructor === out.constructor) return values;
  if ((values as unknown) instanceof BigInt64Array) for (let i = 0; i < out.length; i++) out[i] = Number(values[i]);
  else out.set(values);
  return out;
}

/** As a group of its own would come: it has no validity where nothing is missing. */
const plain = (v: Vector): Vector => (v.valid === null || v.valid.includes(0) ? v : { ...v, valid: null });

function joined(parts: readonly Vector[]): Vector {
  const [{ type, data }] = parts;
  if (!(data instanceof StringColumn)) return concatVectors(type, parts);
  const all = concatVectors(
    { kind: 'bool' },
    parts.map(({ length, valid }) => ({ type: { kind: 'bool' }, length, data: new Uint8Array(length), valid })),
  );
  return { type, length: all.length, data: joinedTexts(parts.map((p) => p.data as StringColumn)), valid: all.valid };
}

function joinedTexts(parts: readonly StringColumn[]): StringColumn {
  const sizes = parts.map(({ offsets, length }) => offsets[length] - offsets[0]);
  const bytes = new Uint8Array(sizes.reduce((a, b) => a + b, 0));
  const offsets = new Float64Array(parts.reduce((n, p) => n + p.length, 1));
  let [row, used] = [0, 0];
  parts.forEach((p, k) => {
    const start = p.offsets[0];
    bytes.set(p.bytes.subarray(start, p.offsets[p.length]), used);
    for (let i = 1; i <= p.length; i++) offsets[row + i] = used + p.offsets[i] - start;
    row += p.length;
    used += sizes[k];
  });
  return new StringColumn(bytes, offsets);
}
