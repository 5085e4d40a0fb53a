/** Arrow columns as the values that a function sees. */
import { readBuffer } from './frames.js';
import type { Bytes, FunctionColumn, NumberType, WireColumn } from './protocol.js';
import { refuse } from './refusal.js';

export type Read = (i: number) => unknown;
export interface Column extends FunctionColumn {
  readonly read: Read;
  readonly missing: boolean;
}

const isThere = (valid: Uint8Array | null, i: number): boolean => valid === null || ((valid[i >> 3] >> (i & 7)) & 1) === 1;

export function column(given: FunctionColumn, wire: WireColumn | null, rows: number): Column {
  if (wire === null)
    return {
      ...given,
      missing: false,
      read: () => refuse(`it reads the column '${given.name}', whose values (${given.holds}) exist on the client only`),
    };
  const [valid, data, offsets] = wire.sizes.map(readBuffer);
  const plain = reader(given, wire, data ?? new Uint8Array(0), offsets, valid, rows);
  const { categories } = given;
  const read: Read =
    categories === undefined
      ? plain
      : (i) => {
          const code = plain(i);
          return code === null || code !== code ? null : categories[code as number];
        };
  return { ...given, read, missing: valid !== null };
}

function reader(
  given: FunctionColumn,
  { type }: WireColumn,
  data: Bytes,
  offsets: Bytes | null,
  valid: Uint8Array | null,
  rows: number,
): Read {
  if (type === 'bool') return (i) => (isThere(valid, i) ? isThere(data, i) : null);
  if (type !== 'utf8') {
    const numbers = numbersOf(type, data.buffer, valid, rows);
    return (i) => numbers[i];
  }
  const texts = textsOf(data, new Int32Array(offsets!.buffer, 0, rows + 1));
  if (given.kind === 'object') return (i) => (isThere(valid, i) ? decoded(texts[i], given) : null);
  return valid === null ? (i) => texts[i] : (i) => (isThere(valid, i) ? texts[i] : null);
}

const NUMBERS = { i8: Int8Array, i16: Int16Array, i32: Int32Array, f32: Float32Array, f64: Float64Array } as const;

/** Numbers, a missing one as NaN; a bigint for each that a number does not hold exactly. */
function numbersOf(type: NumberType, data: ArrayBuffer, valid: Uint8Array | null, rows: number): ArrayLike<unknown> {
  const numbers =
    type === 'i64'
      ? int64Numbers(data, rows)
      : type === 'f64'
        ? new Float64Array(data, 0, rows)
        : Float64Array.from(new NUMBERS[type](data, 0, rows));
  if (valid !== null) for (let i = 0; i < rows; i++) if (!isThere(valid, i)) (numbers as unknown[])[i] = Number.NaN;
  return numbers;
}

/** Read in halves, since a bigint for each value costs ten times as much. */
function int64Numbers(data: ArrayBuffer, rows: number): Float64Array | unknown[] {
  const halves = new Int32Array(data, 0, rows * 2);
  const out = new Float64Array(rows);
  for (let i = 0; i < rows; i++) {
    out[i] = halves[2 * i + 1] * 0x100000000 + (halves[2 * i] >>> 0);
    if (out[i] < -9007199254740991 || out[i] > 9007199254740991)
      return Array.from(new BigInt64Array(data, 0, rows), (v) => (v >= -9007199254740991n && v <= 9007199254740991n ? Number(v) : v));
  }
  return out;
}

function textsOf(bytes: Bytes, offsets: Int32Array): string[] {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let seen = 0;
  for (let i = 0; i < all.length; i++) seen |= all[i];
  const whole = seen < 0x80 ? all.toString('latin1') : null;
  return Array.from(
    { length: offsets.length - 1 },
    (_, i) => whole?.slice(offsets[i], offsets[i + 1]) ?? all.toString('utf8', offsets[i], offsets[i + 1]),
  );
}

/** Tagged text as its value. */
function decoded(text: string | null, from: FunctionColumn): unknown {
  if (text === null) return null;
  const rest = text.slice(1);
  switch (text[0]) {
    case 's':
      return rest;
    case 'n':
      return Number(rest);
    case 'i':
      return BigInt(rest);
    case 'b':
      return rest === '1';
    case 'l':
      return (JSON.parse(rest) as (string | null)[]).map((v) => decoded(v, from));
    case 'd':
      return Object.fromEntries((JSON.parse(rest) as [string, string | null][]).map(([k, v]) => [k, decoded(v, from)]));
    default:
      return rest.startsWith('date:')
        ? new Date(Number(rest.slice(5)))
        : refuse(`it reads the column '${from.name}', which holds values that exist on the client only`);
  }
}
