import fs from 'node:fs';

/** What a column's values look like, in the order in which pandas tries. */
export type SeenKind = 'empty' | 'int' | 'float' | 'bool' | 'text' | 'date';

export interface SeenColumn {
  readonly kind: SeenKind;
  readonly missing: boolean;
}

/** Facts about the bytes of a delimited file. */
export interface Survey {
  readonly columns: readonly SeenColumn[];
  /** records after the header; of the part that was read */
  readonly rows: number;
  /** bytes that were read, and whether that is all */
  readonly complete: boolean;
  readonly newline: '\n' | '\r\n';
  /** some field has a line end in it */
  readonly multiline: boolean;
  /** why an engine's reader would not give pandas' answer */
  readonly odd: string | undefined;
}

export interface SurveyOptions {
  readonly delimiter: number;
  readonly quote: number;
  /** records before the data */
  readonly skip: number;
  /** of these, records before the header, which may have any length */
  readonly ignore?: number;
  readonly missing: ReadonlySet<string>;
  /** columns that hold times */
  readonly dates?: ReadonlySet<number>;
}

const LF = 10;
const CR = 13;
const TEXT = 4;
const EMPTY = 0;
const INT = 1;
const FLOAT = 2;
const BOOL = 3;
const DATE = 5;
const KINDS: readonly SeenKind[] = ['empty', 'int', 'float', 'bool', 'text', 'date'];
const DATES = /^9999-99-99(?:[ T]99:99(?::99(?:\.9{1,6})?)?)?$/;
/** More digits than these may leave int64. */
const SAFE_DIGITS = 18;

/** Kinds of bytes in numbers. */
const DIGIT = 1;
const SIGN = 2;
const POINT = 3;
const EXPONENT = 4;
const CLASS = new Uint8Array(256);
for (let c = 48; c < 58; c++) CLASS[c] = DIGIT;
CLASS[43] = CLASS[45] = SIGN;
CLASS[46] = POINT;
CLASS[69] = CLASS[101] = EXPONENT;

/** Reads bytes of a file, whole records at a time, and says what they hold. One pass, no text is made for plain fields. */
export class Surveyor {
  #kinds: number[] = [];
  #missing: boolean[] = [];
  #width = -1;
  #records = 0;
  #crlf = 0;
  #lf = 0;
  #odd: string | undefined;
  #multiline = false;
  #rest: Uint8Array = new Uint8Array(0);
  #decoder = new TextDecoder();
  #dateShapes: Uint8Array[] = [];
  readonly #numbersMissing: boolean;
  readonly #boolsMissing: boolean;
  readonly #datesMissing: boolean;

  constructor(private readonly options: SurveyOptions) {
    this.#numbersMissing = [...options.missing].some((word) => word !== '' && Number.isFinite(Number(word)));
    this.#datesMissing = [...options.missing].some((word) => /^\d{4}\D\d/.test(word));
    this.#boolsMissing = [...options.missing].some((word) => /^(?:true|false)$/i.test(word));
  }

  get odd(): string | undefined {
    return this.#odd;
  }

  result(complete: boolean): Survey {
    if (this.#crlf > 0 && this.#lf > 0) this.#odd ??= 'line ends of two kinds';
    const columns = this.#kinds.map((k, i) => ({ kind: KINDS[k], missing: this.#missing[i] }));
    return {
      columns,
      rows: Math.max(0, this.#records - this.options.skip),
      complete,
      newline: this.#crlf > 0 ? '\r\n' : '\n',
      multiline: this.#multiline,
      odd: this.#odd,
    };
  }

  /** Takes the next bytes; `last` says that no more follow. */
  add(bytes: Uint8Array, last: boolean): void {
    const buffer = this.#rest.length === 0 ? bytes : Buffer.concat([this.#rest, bytes]);
    const end = last ? buffer.length : this.#wholeRecords(buffer);
    this.#scan(buffer, end);
    this.#rest = new Uint8Array(buffer.subarray(end));
  }

  /** The end of the last whole record: line ends inside quotes do not count. */
  #wholeRecords(buffer: Uint8Array): number {
    const { quote } = this.options;
    if (quote < 0 || buffer.indexOf(quote) < 0) return buffer.lastIndexOf(LF) + 1;
    let end = 0;
    let quoted = false;
    for (let i = 0; i < buffer.length; i++) {
      const c = buffer[i];
      if (c === quote) quoted = !quoted;
      else if (c === LF && !quoted) end = i + 1;
    }
    return end;
  }

  #scan(buffer: Uint8Array, end: number): void {
    const { delimiter, quote } = this.options;
    let i = 0;
    let column = 0;
    while (i < end && this.#odd === undefined) {
      let start = i;
      let stop: number;
      if (buffer[i] === quote && quote >= 0) {
        start++;
        i = this.#closing(buffer, start, end);
        stop = i++;
      } else {
        let c = buffer[i];
        while (i < end && c !== delimiter && c !== LF) {
          if (c === 0 || (c === CR && buffer[i + 1] !== LF)) this.#odd ??= c === 0 ? 'NUL bytes' : 'lone carriage returns';
          else if (c === quote && i > start && (buffer[start] === 32 || buffer[start] === 9)) this.#odd ??= 'a quote after blanks';
          c = buffer[++i];
        }
        stop = i < end && c === LF && i > start && buffer[i - 1] === CR ? i - 1 : i;
      }
      if (i < end && buffer[i] === CR && buffer[i + 1] === LF) i++;
      const ends = i >= end || buffer[i] === LF;
      if (!ends && buffer[i] !== delimiter) this.#odd ??= 'text after a closing quote';
      if (ends && i < end) buffer[i - 1] === CR ? this.#crlf++ : this.#lf++;
      if (ends && column === 0 && this.#blank(buffer, start, stop)) {
        i++;
        continue;
      }
      if (this.#records >= this.options.skip) this.#field(buffer, start, stop, column);
      column++;
      if (ends) {
        this.#endRecord(column);
        column = 0;
      } else if (i + 1 === end) {
        if (this.#records >= this.options.skip) this.#field(buffer, end, end, column);
        this.#endRecord(column + 1);
      }
      i++;
    }
  }

  /** The position of the quote that ends a field. */
  #closing(buffer: Uint8Array, from: number, end: number): number {
    const { quote } = this.options;
    let i = from;
    for (; i < end; i++) {
      if (buffer[i] === LF) this.#multiline = true;
      if (buffer[i] !== quote) continue;
      if (buffer[i + 1] !== quote) return i;
      i++;
    }
    this.#odd ??= 'a quote that is not closed';
    return i;
  }

  /** A line without fields; one of blanks only is left to pandas' rules. */
  #blank(buffer: Uint8Array, start: number, stop: number): boolean {
    if (stop > start) {
      for (let k = start; k < stop; k++) if (buffer[k] !== 32 && buffer[k] !== 9) return false;
      this.#odd ??= 'lines of blanks';
    }
    if (stop === start && start > 0 && buffer[start - 1] === this.options.quote) return false;
    if (this.#width === 1) this.#odd ??= 'blank lines in a file of one column';
    return true;
  }

  #endRecord(width: number): void {
    if (this.#records < (this.options.ignore ?? 0)) {
      this.#records++;
      return;
    }
    if (this.#width < 0) this.#width = width;
    else if (width !== this.#width) this.#odd ??= 'rows of different lengths';
    this.#records++;
  }

  #field(buffer: Uint8Array, start: number, stop: number, column: number): void {
    const kind = this.#kinds[column];
    if (kind === undefined) {
      this.#kinds[column] = EMPTY;
      this.#missing[column] = false;
      this.#field(buffer, start, stop, column);
      return;
    }
    if (kind === TEXT) return;
    const seen =
      this.options.dates?.has(column) === true
        ? this.#date(buffer, start, stop, column)
        : start === stop || this.#numbersMissing
          ? this.#word(buffer, start, stop)
          : this.#number(buffer, start, stop);
    if (seen === EMPTY) this.#missing[column] = true;
    else if (kind === EMPTY) this.#kinds[column] = seen;
    else if (seen !== kind) this.#kinds[column] = seen + kind === INT + FLOAT ? FLOAT : TEXT;
  }

  /** Times that are all written alike, year first. */
  #date(buffer: Uint8Array, start: number, stop: number, column: number): number {
    const known = this.#dateShapes[column];
    if (known !== undefined && !this.#datesMissing && isShaped(buffer, start, stop, known)) {
      if (!isMoment(buffer, start, stop)) this.#odd ??= ODD_DATES;
      return DATE;
    }
    const text = this.#decoder.decode(buffer.subarray(start, stop));
    if (this.options.missing.has(text)) return EMPTY;
    const shape = text.replace(/\d/g, '9');
    this.#dateShapes[column] ??= Buffer.from(shape);
    const alike = known === undefined || isShaped(buffer, start, stop, known);
    if (!alike || !DATES.test(shape) || !isMoment(buffer, start, stop)) this.#odd ??= ODD_DATES;
    return DATE;
  }

  /** Numbers by their bytes alone; everything else is looked at as a word. */
  #number(buffer: Uint8Array, start: number, stop: number): number {
    let i = start;
    if (CLASS[buffer[i]] === SIGN) i++;
    const whole = i;
    while (i < stop && CLASS[buffer[i]] === DIGIT) i++;
    let digits = i - whole;
    if (i === stop) return digits === 0 ? TEXT : digits > SAFE_DIGITS ? this.#big(buffer, start, stop) : INT;
    if (CLASS[buffer[i]] === POINT) {
      const point = ++i;
      while (i < stop && CLASS[buffer[i]] === DIGIT) i++;
      digits += i - point;
    }
    if (digits === 0) return this.#word(buffer, start, stop);
    if (i === stop) return FLOAT;
    if (CLASS[buffer[i]] !== EXPONENT) return this.#word(buffer, start, stop);
    if (CLASS[buffer[++i]] === SIGN) i++;
    const power = i;
    while (i < stop && CLASS[buffer[i]] === DIGIT) i++;
    return i === stop && i > power ? FLOAT : this.#word(buffer, start, stop);
  }

  /** Whole numbers near and beyond int64's limits have rules of their own. */
  #big(buffer: Uint8Array, start: number, stop: number): number {
    const value = BigInt(this.#decoder.decode(buffer.subarray(start, stop)).replace('+', ''));
    if (value > 9223372036854775807n || value < -9223372036854775808n) this.#odd ??= 'whole numbers beyond int64';
    return INT;
  }

  #word(buffer: Uint8Array, start: number, stop: number): number {
    if (stop - start > 24) return TEXT;
    if (!this.#boolsMissing && (spells(buffer, start, stop, TRUE) || spells(buffer, start, stop, FALSE))) return BOOL;
    const word = this.#decoder.decode(buffer.subarray(start, stop));
    if (this.options.missing.has(word)) return EMPTY;
    const lower = word.toLowerCase();
    if (lower === 'true' || lower === 'false') return BOOL;
    if (/^[+-]?inf(inity)?$/.test(lower)) return FLOAT;
    if (!this.#numbersMissing && !/^\s|\s$/.test(word)) return TEXT;
    const trimmed = word.replace(/^[ \t]+|[ \t]+$/g, '');
    if (/^[+-]?\d{1,18}$/.test(trimmed)) return INT;
    return /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/.test(trimmed) ? FLOAT : TEXT;
  }
}

const TRUE = Buffer.from('true');
const FALSE = Buffer.from('false');

/** Whether the bytes are a word in letters of either case. */
function spells(buffer: Uint8Array, start: number, stop: number, word: Uint8Array): boolean {
  if (stop - start !== word.length) return false;
  for (let k = 0; k < word.length; k++) if ((buffer[start + k] | 32) !== word[k]) return false;
  return true;
}

const ODD_DATES = 'dates that are not all written alike as YYYY-MM-DD';
const NINE = 57;

/** Whether the bytes are digits where `shape` has nines, and the same elsewhere. */
function isShaped(buffer: Uint8Array, start: number, stop: number, shape: Uint8Array): boolean {
  if (stop - start !== shape.length) return false;
  for (let k = 0; k < shape.length; k++) {
    const c = buffer[start + k];
    if (shape[k] === NINE ? CLASS[c] !== DIGIT : c !== shape[k]) return false;
  }
  return true;
}

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether YYYY-MM-DD, perhaps with a clock, names a moment. */
function isMoment(buffer: Uint8Array, start: number, stop: number): boolean {
  const two = (at: number): number => (buffer[start + at] - 48) * 10 + buffer[start + at + 1] - 48;
  const year = two(0) * 100 + two(2);
  const [month, day] = [two(5), two(8)];
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > DAYS[month - 1] + (leap && month === 2 ? 1 : 0)) return false;
  const length = stop - start;
  return length <= 10 || (two(11) < 24 && (length < 16 || two(14) < 60) && (length < 19 || two(17) < 60));
}

const PIECE = 8 << 20;

/** Surveys a file, or its first `limit` bytes and no partial record. */
export function surveyFile(file: string, options: SurveyOptions, limit = Number.POSITIVE_INFINITY, from = 0): Survey {
  const surveyor = new Surveyor(options);
  const handle = fs.openSync(file, 'r');
  try {
    const { size } = fs.fstatSync(handle);
    const end = Math.min(size, from + limit);
    const buffer = Buffer.allocUnsafe(Math.min(PIECE, Math.max(end - from, 1)));
    for (let at = from; at < end && surveyor.odd === undefined; ) {
      const n = fs.readSync(handle, buffer, 0, Math.min(buffer.length, end - at), at);
      at += n;
      surveyor.add(buffer.subarray(0, n), at === size);
    }
    return surveyor.result(end === size);
  } finally {
    fs.closeSync(handle);
  }
}
