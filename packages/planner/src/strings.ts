import { UnicodeEncodeError } from './errors.js';
import { StringColumn, type Vector } from './vector.js';

const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

type WellFormed = string & { isWellFormed(): boolean };

/** Refuses text that UTF-8 cannot hold. */
export function checkText(value: string): string {
  if ((value as WellFormed).isWellFormed()) return value;
  const found = LONE_SURROGATE.exec(value) as RegExpExecArray;
  const code = found[0].charCodeAt(0).toString(16);
  throw new UnicodeEncodeError(`'utf-8' codec can't encode character '\\u${code}' in position ${found.index}: surrogates not allowed`, {
    code: 'lone-surrogate',
  });
}

/** Texts that are encoded at once. */
const BLOCK = 1024;
/** Letters of a text that a loop writes faster than the encoder is called. */
const SHORT = 16;
const MAX_INT32 = 2 ** 31 - 1;
const encoder = new TextEncoder();

/** Texts as one buffer; null and undefined become empty ones, other values their text. */
export function packStrings(values: readonly unknown[]): StringColumn {
  const texts = new Packing(values.length, lengthOf(values));
  for (let at = 0; at < values.length; at += BLOCK) {
    const block = values.slice(at, at + BLOCK);
    if (lengthOf(block) > SHORT * block.length || !texts.addShort(block)) texts.addJoined(block);
  }
  return texts.finish();
}

/** Characters in all of the texts. */
function lengthOf(values: readonly unknown[]): number {
  let length = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i];
    if (typeof value === 'string') length += value.length;
  }
  return length;
}

class Packing {
  #bytes: Uint8Array<ArrayBuffer>;
  #used = 0;
  #row = 0;
  readonly #offsets: Float64Array;

  /** `room` letters of ASCII will do without growing. */
  constructor(rows: number, room: number) {
    this.#bytes = new Uint8Array(room + 64);
    this.#offsets = new Float64Array(rows + 1);
  }

  /** Adds texts letter by letter, which is faster for short ones; false, and nothing is added, where one has other letters than ASCII's. */
  addShort(block: readonly unknown[]): boolean {
    const bytes = this.#reserve(lengthOf(block));
    const offsets = this.#offsets;
    let end = this.#used;
    for (let i = 0; i < block.length; i++) {
      const text = block[i];
      if (typeof text === 'string') {
        for (let k = 0; k < text.length; k++) {
          const code = text.charCodeAt(k);
          if (code > 0x7f) return false;
          bytes[end++] = code;
        }
      } else if (text !== null && text !== undefined) return false;
      offsets[this.#row + i + 1] = end;
    }
    this.#used = end;
    this.#row += block.length;
    return true;
  }

  addJoined(block: readonly unknown[]): void {
    const whole = block.join('');
    let { read, written } = encoder.encodeInto(whole, this.#bytes.subarray(this.#used));
    if (read < whole.length) ({ read, written } = encoder.encodeInto(whole, this.#reserve(whole.length * 3).subarray(this.#used)));
    const length = written === whole.length ? (s: string) => s.length : utf8Length;
    for (const value of block) {
      if (typeof value === 'string') this.#used += length(value);
      else if (value !== null && value !== undefined) this.#used += length([value].join());
      this.#offsets[++this.#row] = this.#used;
    }
  }

  #reserve(more: number): Uint8Array {
    if (this.#bytes.length - this.#used >= more) return this.#bytes;
    const larger = new Uint8Array(Math.ceil(this.#bytes.length * 1.3) + more);
    larger.set(this.#bytes.subarray(0, this.#used));
    this.#bytes = larger;
    return larger;
  }

  finish(): StringColumn {
    const wasteful = this.#bytes.length > this.#used * 1.3 + 128;
    const bytes = wasteful ? this.#bytes.slice(0, this.#used) : this.#bytes.subarray(0, this.#used);
    return new StringColumn(bytes, this.#used > MAX_INT32 ? this.#offsets : new Int32Array(this.#offsets));
  }
}

function utf8Length(text: string): number {
  checkText(text);
  let length = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    length += code < 0x80 ? 1 : code < 0x800 || (code >= 0xd800 && code < 0xe000) ? 2 : 3;
  }
  return length;
}

/** A column of texts with its texts in one buffer. */
export function packedTexts(v: Vector): Vector {
  if (!Array.isArray(v.data)) return v;
  const values = v.data as readonly unknown[];
  let { valid } = v;
  if (valid === null) {
    for (let i = 0; i < values.length; i++)
      if (values[i] === null || values[i] === undefined) (valid ??= new Uint8Array(values.length).fill(1))[i] = 0;
  }
  return { type: v.type, length: v.length, data: packStrings(values), valid };
}
