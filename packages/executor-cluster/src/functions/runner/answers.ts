/** What functions answer, as Arrow columns. */
import type { Buffers } from './protocol.js';
import { refuse } from './refusal.js';

/** Bits of the kinds of answers, in the order in which the client has them. */
const KIND = { int: 1, float: 2, bool: 4, text: 8, date: 16, bigint: 32, uint64: 64, huge: 128, other: 256, nan: 512, none: 1024 } as const;

/** Any answer as tagged text, null where it is missing. */
function tagged(value: unknown): string | null {
  switch (typeof value) {
    case 'string':
      return `s${text(value)}`;
    case 'number':
      return value !== value ? null : `n${Object.is(value, -0) ? 0 : value}`;
    case 'bigint':
      return `i${value}`;
    case 'boolean':
      return value ? 'b1' : 'b0';
    case 'undefined':
      return null;
    default:
      return value === null ? null : taggedObject(value as object);
  }
}

function taggedObject(value: object): string {
  if (value instanceof Number) return `n${value.valueOf()}`;
  if (value instanceof Date && !Number.isNaN(value.getTime())) return `xdate:${value.getTime()}`;
  if (Array.isArray(value)) return `l${JSON.stringify(value.map(tagged))}`;
  const prototype = typeof value === 'object' ? Object.getPrototypeOf(value) : undefined;
  if (prototype === Object.prototype || prototype === null)
    return `d${JSON.stringify(Object.entries(value).map(([k, v]) => [k, tagged(v)]))}`;
  return refuse(
    `it answers a ${typeof value === 'function' ? 'function' : (value.constructor?.name ?? 'value')}, which cannot leave the worker`,
  );
}

const text = (value: string): string => (/[\ud800-\udfff]/u.test(value) ? refuse('it answers a text with half a surrogate pair') : value);

/** The answers for one column, or for rows. */
export class Answers {
  kinds = 0;
  readonly numbers: Float64Array;
  readonly bits: Uint8Array;
  readonly texts: (string | null)[];
  #numbers = 0;
  #texts = 0;
  constructor(
    readonly rows: number,
    readonly tagged: boolean,
  ) {
    this.numbers = new Float64Array(rows);
    this.bits = new Uint8Array((rows + 7) >> 3);
    this.texts = new Array(rows).fill(null);
  }

  put(i: number, value: unknown): void {
    if (typeof value === 'number') {
      if (value !== value) this.kinds |= KIND.nan;
      else this.#number(i, value, Number.isSafeInteger(value) && !Object.is(value, -0) ? KIND.int : KIND.float);
    } else if (typeof value === 'string') this.#text(i, this.tagged ? tagged(value)! : text(value), KIND.text);
    else if (value === null || value === undefined) this.kinds |= KIND.none;
    else if (typeof value === 'boolean') this.#number(i, value ? 1 : 0, KIND.bool, value);
    else if (typeof value === 'bigint') this.#text(i, this.tagged ? tagged(value)! : String(value), bigintKind(value));
    else if (value instanceof Number) this.#number(i, value.valueOf(), KIND.float);
    else if (value instanceof Date && !Number.isNaN(value.getTime())) this.#number(i, value.getTime(), KIND.date, value);
    else this.#text(i, taggedObject(value as object), KIND.other);
  }

  #number(i: number, number: number, kind: number, value: unknown = number): void {
    if (this.tagged) return this.#text(i, tagged(value)!, kind);
    this.kinds |= kind;
    this.numbers[i] = number;
    this.bits[i >> 3] |= 1 << (i & 7);
    this.#numbers++;
  }

  #text(i: number, value: string, kind: number): void {
    this.kinds |= kind;
    this.texts[i] = value;
    this.#texts++;
  }

  get buffers(): Buffers {
    const numbers = this.#numbers === 0 ? [null, null] : [this.bits, new Uint8Array(this.numbers.buffer)];
    return [...numbers, ...(this.#texts === 0 ? [null, null, null] : packed(this.texts))];
  }
}

const bigintKind = (v: bigint): number =>
  BigInt.asIntN(64, v) === v ? KIND.bigint : BigInt.asUintN(64, v) === v ? KIND.uint64 : KIND.huge;

/** Texts as an Arrow column: validity bits, bytes, offsets. */
export function packed(texts: readonly (string | null)[]): Buffers {
  const bits = new Uint8Array((texts.length + 7) >> 3);
  const offsets = new Int32Array(texts.length + 1);
  let size = 0;
  for (let i = 0; i < texts.length; i++) {
    const value = texts[i];
    if (value !== null) {
      bits[i >> 3] |= 1 << (i & 7);
      size += Buffer.byteLength(value);
    }
    offsets[i + 1] = size;
  }
  if (size >= 2 ** 31) refuse('its answers for one batch of rows have more than 2 GB');
  return [bits, Buffer.from(texts.join('')), new Uint8Array(offsets.buffer)];
}
