import {
  CLASS,
  DIGIT,
  digitsEnd,
  EXPONENT,
  FALSE,
  fieldEnd,
  isMoment,
  isShaped,
  MissingWords,
  POINT,
  SIGN,
  spells,
  TRUE,
} from './survey-bytes.js';

/** What a column's values look like, in the order in which pandas tries. */
export type SeenKind = 'empty' | 'int' | 'float' | 'bool' | 'text' | 'date';

export interface SeenColumn {
  readonly kind: SeenKind;
  readonly missing: boolean;
  /** how its times are written, nines for digits */
  readonly shape?: string;
}

/** Facts about the bytes of a delimited file, or of a part of it. */
export interface Survey {
  readonly columns: readonly SeenColumn[];
  /** records after the header; of the part that was read */
  readonly rows: number;
  /** every byte was looked at */
  readonly complete: boolean;
  /** line ends that are \n alone, and \r\n */
  readonly lineEnds: readonly [lf: number, crlf: number];
  /** some field has a line end in it */
  readonly multiline: boolean;
  /** the words for missing values that do occur */
  readonly words: readonly string[];
  /** why an engine's reader would not give pandas' answer */
  readonly odd: string | undefined;
}

export interface SurveyOptions {
  readonly delimiter: number;
  readonly quote: number;
  /** fields of a record */
  readonly width: number;
  /** records before the data */
  readonly skip: number;
  /** of these, records before the header, which may have any length */
  readonly ignore?: number;
  readonly missing: ReadonlySet<string>;
  /** columns that hold times */
  readonly dates?: ReadonlySet<number>;
}

/** Bytes to look at: a line end stands behind the last one, and a word more may be read. */
export class Piece {
  readonly buffer: Uint8Array;
  readonly view: DataView;
  constructor(size: number) {
    this.buffer = new Uint8Array(size + PADDING);
    this.view = new DataView(this.buffer.buffer);
  }
  get size(): number {
    return this.buffer.length - PADDING;
  }
}
const PADDING = 8;

export const TAB = 9;
export const LF = 10;
export const CR = 13;
const SPACE = 32;
const EMPTY = 0;
const INT = 1;
const FLOAT = 2;
const BOOL = 3;
const TEXT = 4;
const DATE = 5;
const KINDS: readonly SeenKind[] = ['empty', 'int', 'float', 'bool', 'text', 'date'];
const DATES = /^9999-99-99(?:[ T]99:99(?::99(?:\.9{1,6})?)?)?$/;
export const ODD_DATES = 'dates that are not all written alike as YYYY-MM-DD';
/** More digits than these may leave int64. */
const SAFE_DIGITS = 18;
const NONE = new Uint8Array(0);

/** Looks at whole records and remembers what they hold. One pass; no text is made for plain fields. */
export class Surveyor {
  readonly #kinds: Uint8Array;
  readonly #missing: Uint8Array;
  readonly #words: MissingWords;
  readonly #shapes: string[] = [];
  readonly #shapeBytes: Uint8Array[] = [];
  #records = 0;
  #crlf = 0;
  #lf = 0;
  #odd: string | undefined;
  #multiline = false;
  #bareBreaks = false;
  #decoder = new TextDecoder();
  /** 1 for the bytes that end a plain field */
  readonly #ends = new Uint8Array(256);
  readonly #numbersMissing: boolean;
  readonly #boolsMissing: boolean;
  readonly #datesMissing: boolean;
  readonly #emptyMissing: boolean;
  /** a number's end shows without looking for the field's */
  readonly #plainNumbers: boolean;

  constructor(private readonly options: SurveyOptions) {
    const { delimiter, missing, width, dates } = options;
    this.#kinds = new Uint8Array(width);
    this.#missing = new Uint8Array(width);
    for (const c of [delimiter, LF, CR, 0]) this.#ends[c] = 1;
    this.#words = new MissingWords(missing);
    this.#emptyMissing = missing.has('');
    this.#numbersMissing = [...missing].some((word) => word !== '' && !Number.isNaN(Number(word)));
    this.#datesMissing = [...missing].some((word) => /^\d{4}\D\d/.test(word));
    this.#boolsMissing = [...missing].some((word) => /^(?:true|false)$/i.test(word));
    this.#plainNumbers = !this.#numbersMissing && CLASS[delimiter] === 0;
    for (const column of dates ?? []) this.#kinds[column] = DATE;
  }

  get odd(): string | undefined {
    return this.#odd;
  }

  /** The data has not begun. */
  get skipping(): boolean {
    return this.#records < this.options.skip;
  }

  result(complete: boolean): Survey {
    const columns = Array.from(this.#kinds, (kind, i) => ({
      kind: kind === DATE && this.#shapes[i] === undefined ? 'empty' : KINDS[kind],
      missing: this.#missing[i] === 1,
      ...(this.#shapes[i] === undefined ? {} : { shape: this.#shapes[i] }),
    }));
    const rows = Math.max(0, this.#records - this.options.skip);
    return {
      columns,
      rows,
      complete,
      lineEnds: [this.#lf, this.#crlf],
      multiline: this.#multiline,
      words: [...this.#words.found],
      odd: this.#odd ?? (this.#bareBreaks && this.#crlf > 0 ? 'bare line breaks in a file of carriage returns' : undefined),
    };
  }

  /**
   * Looks at the records that begin before `until`, or before the data, and end before `end`; the last one may end there if `last` says so.
   * Gives the place after them.
   */
  scan(piece: Piece, end: number, until: number, last: boolean): number {
    const { buffer, view } = piece;
    const { delimiter, quote } = this.options;
    const ends = this.#ends;
    const plainNumbers = this.#plainNumbers;
    const words = this.#words;
    const { longest } = words;
    let start = 0;
    buffer[end] = LF;
    while (start < end && (start < until || this.skipping) && this.#odd === undefined) {
      const kinds = this.skipping ? NONE : this.#kinds;
      let column = 0;
      let i = start;
      let j = i;
      for (;;) {
        const kind = column < kinds.length ? kinds[column] : TEXT;
        let c = buffer[i];
        j = i;
        if (c === quote) c = buffer[(j = this.#quoted(piece, i, end, last, column))];
        else if (kind === TEXT && c !== SPACE && c !== TAB) {
          j = fieldEnd(buffer, view, i, delimiter, ends);
          if (j - i <= longest && (j < end || last)) words.note(buffer, i, j);
          c = buffer[j];
        } else if (kind > FLOAT || !plainNumbers) c = buffer[(j = this.#plain(piece, i, end, last, column))];
        else {
          if (CLASS[c] === SIGN) c = buffer[++j];
          const whole = j;
          c = buffer[(j = digitsEnd(view, j))];
          let digits = j - whole;
          const seen = CLASS[c] === POINT ? FLOAT : INT;
          if (seen === FLOAT) {
            const point = ++j;
            c = buffer[(j = digitsEnd(view, j))];
            digits += j - point;
          }
          if (ends[c] === 0 || digits === 0 || (seen === INT && digits > SAFE_DIGITS))
            c = buffer[(j = this.#plain(piece, i, end, last, column))];
          else if (seen > kind && (j < end || last)) kinds[column] = seen;
        }
        if (c !== delimiter) break;
        column++;
        i = j + 1;
      }
      const next = this.#endRecord(buffer, start, j, end, last, column + 1);
      if (next < 0) return start;
      start = next;
    }
    return Math.min(start, end);
  }

  /** Notes a field without quotes; gives the place of its end. */
  #plain({ buffer, view }: Piece, start: number, end: number, last: boolean, column: number): number {
    const { delimiter, quote } = this.options;
    const stop = fieldEnd(buffer, view, start, delimiter, this.#ends);
    if (stop >= end && !last) return stop;
    if (stop === start && column === 0 && buffer[stop] !== delimiter) return stop;
    if (buffer[start] === SPACE || buffer[start] === TAB) {
      for (let k = start; k < stop; k++) if (buffer[k] === quote) this.#odd ??= 'a quote after blanks';
    }
    this.#field(buffer, start, stop, column);
    return stop;
  }

  #lineBreak(withReturn: boolean): void {
    this.#multiline = true;
    if (!withReturn) this.#bareBreaks = true;
  }

  /** Notes a field in quotes; gives the place after the closing one. */
  #quoted({ buffer }: Piece, start: number, end: number, last: boolean, column: number): number {
    const { quote } = this.options;
    for (let i = start + 1; i < end; i++) {
      if (buffer[i] === LF) this.#lineBreak(buffer[i - 1] === CR);
      if (buffer[i] !== quote) continue;
      if (i + 1 < end && buffer[i + 1] === quote) {
        i++;
        continue;
      }
      if (i + 1 < end || last) this.#field(buffer, start + 1, i, column);
      return i + 1;
    }
    if (last) this.#odd ??= 'a quote that is not closed';
    return end;
  }

  /** Counts a record whose last field ends at `stop`; gives the place after it, or -1 where more bytes must tell. */
  #endRecord(buffer: Uint8Array, start: number, stop: number, end: number, last: boolean, width: number): number {
    const c = buffer[stop];
    const atEnd = stop >= end;
    const crlf = !atEnd && c === CR && stop + 1 < end && buffer[stop + 1] === LF;
    if (!last && (atEnd || (c === CR && stop + 1 === end))) return -1;
    if (!atEnd && !crlf && c !== LF)
      this.#odd ??= c === 0 ? 'NUL bytes' : c === CR ? 'lone carriage returns' : 'text after a closing quote';
    if (crlf) this.#crlf++;
    else if (!atEnd) this.#lf++;
    if (width === 1 && this.#blank(buffer, start, stop)) return stop + (crlf ? 2 : 1);
    if (this.#records >= (this.options.ignore ?? 0) && width !== this.options.width) this.#odd ??= 'rows of different lengths';
    this.#records++;
    return stop + (crlf ? 2 : 1);
  }

  /** A line without fields; one of blanks only is left to pandas' rules. */
  #blank(buffer: Uint8Array, start: number, stop: number): boolean {
    for (let k = start; k < stop; k++) if (buffer[k] !== SPACE && buffer[k] !== TAB) return false;
    if (stop > start) this.#odd ??= 'lines of blanks';
    if (this.options.width === 1) this.#odd ??= 'blank lines in a file of one column';
    return true;
  }

  #field(buffer: Uint8Array, start: number, stop: number, column: number): void {
    if (this.skipping || column >= this.#kinds.length) return;
    const kind = this.#kinds[column];
    if (kind === TEXT) return this.#words.note(buffer, start, stop);
    const seen = kind === DATE ? this.#date(buffer, start, stop, column) : this.#kindOf(buffer, start, stop);
    if (seen === EMPTY) this.#missing[column] = 1;
    else if (kind === EMPTY) this.#kinds[column] = seen;
    else if (seen !== kind) this.#kinds[column] = seen + kind === INT + FLOAT ? FLOAT : TEXT;
  }

  #kindOf(buffer: Uint8Array, start: number, stop: number): number {
    if (start === stop) return this.#emptyMissing ? this.#missingWord('') : TEXT;
    return this.#numbersMissing ? this.#word(buffer, start, stop) : this.#number(buffer, start, stop);
  }

  #missingWord(word: string): number {
    this.#words.found.add(word);
    return EMPTY;
  }

  /** Times that are all written alike, year first. */
  #date(buffer: Uint8Array, start: number, stop: number, column: number): number {
    const known = this.#shapeBytes[column];
    if (known !== undefined && !this.#datesMissing && isShaped(buffer, start, stop, known)) {
      if (!isMoment(buffer, start, stop)) this.#odd ??= ODD_DATES;
      return DATE;
    }
    const text = this.#decoder.decode(buffer.subarray(start, stop));
    if (this.options.missing.has(text)) return this.#missingWord(text);
    const shape = text.replace(/\d/g, '9');
    this.#shapes[column] ??= shape;
    this.#shapeBytes[column] ??= Buffer.from(shape);
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
    if (i === stop && digits > 0) return digits > SAFE_DIGITS ? this.#big(buffer, start, stop) : INT;
    if (i < stop && CLASS[buffer[i]] === POINT) {
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
    if (stop - start > Math.max(24, this.#words.longest)) return TEXT;
    if (!this.#boolsMissing && (spells(buffer, start, stop, TRUE) || spells(buffer, start, stop, FALSE))) return BOOL;
    const word = this.#decoder.decode(buffer.subarray(start, stop));
    if (this.options.missing.has(word)) return this.#missingWord(word);
    const lower = word.toLowerCase();
    if (lower === 'true' || lower === 'false') return BOOL;
    if (/^[+-]?inf(inity)?$/.test(lower)) return FLOAT;
    if (!this.#numbersMissing && !/^\s|\s$/.test(word)) return TEXT;
    const trimmed = word.replace(/^[ \t]+|[ \t]+$/g, '');
    if (/^[+-]?\d{1,18}$/.test(trimmed)) return INT;
    if (/^[+-]?\d+$/.test(trimmed)) this.#odd ??= 'long whole numbers among words';
    return /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/.test(trimmed) ? FLOAT : TEXT;
  }
}
