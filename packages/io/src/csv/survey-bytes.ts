/** The bytes of fields: where they end, what they spell. */

/** Kinds of bytes in numbers. */
export const DIGIT = 1;
export const SIGN = 2;
export const POINT = 3;
export const EXPONENT = 4;
export const CLASS = new Uint8Array(256);
for (let c = 48; c < 58; c++) CLASS[c] = DIGIT;
CLASS[43] = CLASS[45] = SIGN;
CLASS[46] = POINT;
CLASS[69] = CLASS[101] = EXPONENT;

/** The same byte in all places of a 32-bit word. */
const EACH = 0x01010101;
const TOP_BITS = 0x80808080;

/** The place of the first byte from `start` on that is no digit: four bytes at once. */
export function digitsEnd(view: DataView, start: number): number {
  for (let i = start; ; i += 4) {
    const word = view.getInt32(i, true);
    const others = ((word + 0x46 * EACH) | (word - 0x30 * EACH)) & TOP_BITS;
    if (others !== 0) return i + firstByte(others);
  }
}

/** Which byte of a word has its top bit set first. */
const firstByte = (word: number): number => (31 - Math.clz32(word & -word)) >> 3;

/** The place of the byte that ends a plain field: four bytes at once are searched for the delimiter and for control characters. */
export function fieldEnd(buffer: Uint8Array, view: DataView, start: number, delimiter: number, ends: Uint8Array): number {
  let i = start;
  for (;;) {
    const word = view.getInt32(i, true);
    const delimited = word ^ (delimiter * EACH);
    const found = (((word - 14 * EACH) & ~word) | ((delimited - EACH) & ~delimited)) & TOP_BITS;
    if (found === 0) {
      i += 4;
      continue;
    }
    i += firstByte(found);
    if (ends[buffer[i]] === 1) return i;
    i++;
  }
}

export const TRUE = Buffer.from('true');
export const FALSE = Buffer.from('false');

/** Whether the bytes are a word in letters of either case. */
export function spells(buffer: Uint8Array, start: number, stop: number, word: Uint8Array): boolean {
  if (stop - start !== word.length) return false;
  for (let k = 0; k < word.length; k++) if ((buffer[start + k] | 32) !== word[k]) return false;
  return true;
}

const NINE = 57;

/** Whether the bytes are digits where `shape` has nines, and the same elsewhere. */
export function isShaped(buffer: Uint8Array, start: number, stop: number, shape: Uint8Array): boolean {
  if (stop - start !== shape.length) return false;
  for (let k = 0; k < shape.length; k++) {
    const c = buffer[start + k];
    if (shape[k] === NINE ? CLASS[c] !== DIGIT : c !== shape[k]) return false;
  }
  return true;
}

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether YYYY-MM-DD, perhaps with a clock, names a moment. */
export function isMoment(buffer: Uint8Array, start: number, stop: number): boolean {
  const two = (at: number): number => (buffer[start + at] - 48) * 10 + buffer[start + at + 1] - 48;
  const year = two(0) * 100 + two(2);
  const [month, day] = [two(5), two(8)];
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > DAYS[month - 1] + (leap && month === 2 ? 1 : 0)) return false;
  const length = stop - start;
  return length <= 10 || (two(11) < 24 && (length < 16 || two(14) < 60) && (length < 19 || two(17) < 60));
}

/** Words for missing values, and which of them occur. */
export class MissingWords {
  readonly found = new Set<string>();
  readonly longest: number;
  readonly #bytes: readonly (readonly [word: string, bytes: Uint8Array])[];
  /** 1 for the bytes with which a word begins */
  readonly #first = new Uint8Array(256);

  constructor(words: ReadonlySet<string>) {
    this.#bytes = Array.from(words, (word) => [word, Buffer.from(word)] as const);
    this.longest = this.#bytes.reduce((most, [, bytes]) => Math.max(most, bytes.length), -1);
    for (const [, bytes] of this.#bytes) if (bytes.length > 0) this.#first[bytes[0]] = 1;
  }

  /** Remembers a text if it is one of the words. */
  note(buffer: Uint8Array, start: number, stop: number): void {
    const length = stop - start;
    if (length > this.longest || (length > 0 && this.#first[buffer[start]] === 0)) return;
    for (const [word, bytes] of this.#bytes) if (bytes.length === length && isAt(buffer, start, bytes)) this.found.add(word);
  }
}

function isAt(buffer: Uint8Array, start: number, bytes: Uint8Array): boolean {
  for (let k = 0; k < bytes.length; k++) if (buffer[start + k] !== bytes[k]) return false;
  return true;
}
