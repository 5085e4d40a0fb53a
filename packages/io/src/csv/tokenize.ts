import { ParserError } from '@pandorable/planner';

/** How fields and records are told apart, in character codes; -1 switches a feature off. */
export interface Dialect {
  /** -2: runs of spaces and tabs */
  readonly delimiter: number;
  readonly quote: number;
  readonly escape: number;
  readonly comment: number;
  /** -1: `\n`, `\r\n` and `\r` */
  readonly terminator: number;
  readonly doublequote: boolean;
  readonly skipInitialSpace: boolean;
  readonly skipBlankLines: boolean;
  /** lines to leave out, by number, counted with the skipped and blank ones */
  readonly skipLine?: (line: number) => boolean;
}

export const WHITESPACE = -2;

/** Takes a record and its line's number (from 1, as pandas counts); false stops reading. */
export type OnRecord = (fields: string[], line: number) => boolean;

const TAB = 9;
const LF = 10;
const CR = 13;
const SPACE = 32;
const isBlank = (c: number): boolean => c === SPACE || c === TAB;

/**
 * Splits text into records by the rules of pandas' C tokenizer: a quote means something only at a field's start, text after a closing
 * quote stays, whitespace-only lines are blank, comments end a line. Text may come in pieces: an incomplete record waits for the next.
 */
export class Tokenizer {
  #text = '';
  #at = 0;
  #line = 0;
  #stopped = false;
  #fields: string[] = [];

  constructor(
    private readonly dialect: Dialect,
    private readonly onRecord: OnRecord,
  ) {}

  get stopped(): boolean {
    return this.#stopped;
  }

  write(text: string): void {
    this.#text = this.#text.slice(this.#at) + text;
    this.#at = 0;
    this.#run(false);
  }

  end(): void {
    this.#run(true);
  }

  #run(last: boolean): void {
    while (!this.#stopped && this.#at < this.#text.length) {
      const next = this.#record(last);
      if (next < 0) return;
      this.#at = next;
    }
  }

  /** Reads the record at the current position: where the next one starts, or -1 where more text is needed. */
  #record(last: boolean): number {
    const { dialect } = this;
    const text = this.#text;
    const start = this.#at;
    if (dialect.skipLine?.(this.#line) === true) return this.#skip(start, last);
    const first = text.charCodeAt(start);
    if (this.#ends(first)) return this.#blank(start, last);
    if (first === dialect.comment) return this.#lineComment(start, last);
    if (isBlank(first) && first !== dialect.delimiter && dialect.skipBlankLines) {
      let i = start;
      while (i < text.length && isBlank(text.charCodeAt(i)) && text.charCodeAt(i) !== dialect.delimiter) i++;
      if (i === text.length) return last ? i : -1;
      if (this.#ends(text.charCodeAt(i))) return this.#blank(i, last);
    }
    return this.#fieldsFrom(start, last);
  }

  #ends(c: number): boolean {
    const { terminator } = this.dialect;
    return terminator < 0 ? c === LF || c === CR : c === terminator;
  }

  /** After the line's end at `i`, or -1 where a `\n` may still follow a `\r`. */
  #afterEnd(i: number, last: boolean): number {
    const text = this.#text;
    if (this.dialect.terminator >= 0 || text.charCodeAt(i) === LF) return i + 1;
    if (i + 1 === text.length) return last ? i + 1 : -1;
    return text.charCodeAt(i + 1) === LF ? i + 2 : i + 1;
  }

  #blank(i: number, last: boolean): number {
    const next = this.#afterEnd(i, last);
    if (next < 0) return -1;
    this.#line++;
    if (!this.dialect.skipBlankLines) this.#stopped = !this.onRecord([], this.#line);
    return next;
  }

  #lineComment(start: number, last: boolean): number {
    const end = this.#findEnd(start);
    if (end === this.#text.length) return last ? end : -1;
    const next = this.#afterEnd(end, last);
    if (next >= 0) this.#line++;
    return next;
  }

  #findEnd(from: number): number {
    let i = from;
    while (i < this.#text.length && !this.#ends(this.#text.charCodeAt(i))) i++;
    return i;
  }

  /** Passes over a line that is left out; quoted line ends belong to it. */
  #skip(start: number, last: boolean): number {
    const { dialect } = this;
    const text = this.#text;
    let quoted = false;
    let i = start;
    for (; i < text.length; i++) {
      const c = text.charCodeAt(i);
      if (c === dialect.quote && dialect.quote >= 0) quoted = !quoted;
      else if (!quoted && this.#ends(c)) break;
    }
    if (i === text.length) return last ? i : -1;
    const next = this.#afterEnd(i, last);
    if (next >= 0) this.#line++;
    return next;
  }

  #fieldsFrom(start: number, last: boolean): number {
    const fields: string[] = [];
    this.#fields = fields;
    let i = this.dialect.delimiter === WHITESPACE ? this.#skipBlanks(start) : start;
    for (;;) {
      i = this.#field(i, last);
      if (i < 0) return -1;
      const c = i < this.#text.length ? this.#text.charCodeAt(i) : -1;
      if (c !== -1 && this.#isDelimiter(c)) {
        i = this.#afterDelimiter(i);
        if (i === this.#text.length && !last) return -1;
        if (this.dialect.delimiter !== WHITESPACE) continue;
        if (i < this.#text.length && !this.#ends(this.#text.charCodeAt(i)) && this.#text.charCodeAt(i) !== this.dialect.comment) continue;
      }
      return this.#endRecord(i, last);
    }
  }

  #isDelimiter(c: number): boolean {
    const { delimiter } = this.dialect;
    return delimiter === WHITESPACE ? isBlank(c) : c === delimiter;
  }

  #skipBlanks(i: number): number {
    while (isBlank(this.#text.charCodeAt(i))) i++;
    return i;
  }

  #afterDelimiter(i: number): number {
    return this.dialect.delimiter === WHITESPACE ? this.#skipBlanks(i) : i + 1;
  }

  /** The record ends at `i`: at a line's end, a comment or the end of the text. */
  #endRecord(i: number, last: boolean): number {
    const text = this.#text;
    if (i < text.length && text.charCodeAt(i) === this.dialect.comment) i = this.#findEnd(i);
    if (i === text.length && !last) return -1;
    const next = i === text.length ? i : this.#afterEnd(i, last);
    if (next < 0) return -1;
    this.#line++;
    this.#stopped = !this.onRecord(this.#fields, this.#line);
    return next;
  }

  /** Reads one field: the position of what ends it, or -1 where more text is needed. */
  #field(from: number, last: boolean): number {
    const { dialect } = this;
    const text = this.#text;
    let i = from;
    if (dialect.skipInitialSpace) while (text.charCodeAt(i) === SPACE) i++;
    let value = '';
    let closed = false;
    if (i < text.length && text.charCodeAt(i) === dialect.quote && dialect.quote >= 0) {
      let piece = i + 1;
      for (i = piece; ; i++) {
        if (i >= text.length) {
          if (!last) return -1;
          throw new ParserError(`Error tokenizing data. C error: EOF inside string starting at row ${this.#line}`, {
            code: 'csv-open-quote',
          });
        }
        const c = text.charCodeAt(i);
        if (c === dialect.escape && dialect.escape >= 0) {
          value += text.slice(piece, i);
          piece = ++i;
        } else if (c === dialect.quote) {
          value += text.slice(piece, i);
          if (i + 1 === text.length && !last) return -1;
          if (!dialect.doublequote || text.charCodeAt(i + 1) !== dialect.quote) break;
          piece = ++i;
        }
      }
      i++;
      closed = true;
    }
    return this.#plain(i, value, closed, last);
  }

  /** The unquoted rest of a field whose beginning is `value`; a comment's sign right after a closing quote is text. */
  #plain(from: number, value: string, closed: boolean, last: boolean): number {
    const { dialect } = this;
    const { delimiter, escape, comment, terminator } = dialect;
    const text = this.#text;
    const { length } = text;
    let piece = from;
    let i = closed && from < length && text.charCodeAt(from) === comment ? from + 1 : from;
    for (; i < length; i++) {
      const c = text.charCodeAt(i);
      if (c === delimiter || (terminator < 0 ? c === LF || c === CR : c === terminator) || c === comment) break;
      if (delimiter === WHITESPACE && isBlank(c)) break;
      if (c !== escape) continue;
      value += text.slice(piece, i);
      piece = ++i;
      if (i < length) continue;
      if (!last) return -1;
      throw new ParserError('Error tokenizing data. C error: EOF following escape character', { code: 'csv-open-escape' });
    }
    if (i === length && !last) return -1;
    this.#fields.push(piece === from && value === '' ? text.slice(from, i) : value + text.slice(piece, i));
    return i;
  }
}
