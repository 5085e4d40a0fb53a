import type { ReadTable } from '../columns.js';
import { Records, type Warn } from './collect.js';
import type { DateReader } from './dates.js';
import { readDates } from './dates.js';
import { headerEnd, namedWidth, readHeader } from './header.js';
import type { CsvOptions } from './options.js';
import type { Help } from './survey-file.js';
import { buildTable, type TableShape, tableShape } from './table.js';
import { guessSeparator, splitByPattern, withoutFooter } from './text-lines.js';
import { type Dialect, type OnRecord, Tokenizer, WHITESPACE } from './tokenize.js';

/** What reading takes from the caller. */
export interface CsvHooks {
  /** reads dates that are in no common format too */
  readonly toDatetime?: DateReader;
  readonly warn?: Warn;
  /** asks another thread to help with a long file */
  readonly help?: Help;
}

const code = (character: string | undefined): number => (character === undefined ? -1 : character.charCodeAt(0));

function dialectOf(options: CsvOptions, separator: string): Dialect {
  return {
    delimiter: options.whitespace ? WHITESPACE : code(separator),
    quote: options.quoting === 3 ? -1 : code(options.quotechar),
    escape: code(options.escapechar),
    comment: code(options.comment),
    terminator: options.lineterminator === '\n' ? -1 : code(options.lineterminator),
    doublequote: options.doublequote,
    skipInitialSpace: options.skipInitialSpace,
    skipBlankLines: options.skipBlankLines,
    skipLine: options.skipLine,
  };
}

/** Feeds records of `pieces` to `onRecord`, as many as it wants, a piece at a time. */
function* tokens(pieces: Iterable<string>, options: CsvOptions, onRecord: OnRecord): Generator<void> {
  if (options.sep instanceof RegExp || options.sep === null || options.skipfooter > 0) {
    const text = withoutFooter([...pieces].join(''), options.skipfooter, (options.skipFirst ?? 0) + headerEnd(options) + 1);
    if (options.sep instanceof RegExp) splitByPattern(text, options, onRecord);
    else yield* tokens([text], { ...options, skipfooter: 0, sep: options.sep ?? guessSeparator(text) }, onRecord);
    return;
  }
  const tokenizer = new Tokenizer(dialectOf(options, options.sep), onRecord);
  for (const piece of pieces) {
    tokenizer.write(piece);
    if (tokenizer.stopped) return;
    yield;
  }
  tokenizer.end();
}

const BOM = /^\uFEFF/;
function* withoutBom(pieces: Iterable<string>): Generator<string> {
  let first = true;
  for (const piece of pieces) {
    yield first ? piece.replace(BOM, '') : piece;
    first = false;
  }
}

const warnOnStderr: Warn = (message) => process.emitWarning(message, 'ParserWarning');

/** Reads a whole text, or `nrows` rows of it. */
export function readCsvText(pieces: Iterable<string>, options: CsvOptions, hooks: CsvHooks = {}): ReadTable {
  const limit =
    options.nrows === undefined
      ? Number.POSITIVE_INFINITY
      : headerEnd(options) + 1 + Math.max(options.nrows, 1) + (options.multiHeader ? 1 : 0);
  const records = new Records(options, headerEnd(options), namedWidth(options), limit, hooks.warn ?? warnOnStderr);
  for (const _ of tokens(withoutBom(pieces), options, records.add));
  const shape = shapeOf(records, options);
  const rows = records.rows.slice(shape.header.dataStart, options.nrows === undefined ? undefined : shape.header.dataStart + options.nrows);
  return buildTable(rows, shape, options, hooks.toDatetime ?? readDates);
}

const shapeOf = (records: Records, options: CsvOptions): TableShape => tableShape(readHeader(records.rows, options), records.rows, options);

/** Tables of at most `size()` rows, each typed by itself, out of records as they come. */
export class Parts {
  readonly records: Records;
  readonly #head: number;
  #shape: TableShape | undefined;
  #firstRow = 0;

  constructor(
    private readonly options: CsvOptions,
    private readonly size: () => number,
    private readonly hooks: CsvHooks,
  ) {
    const end = headerEnd(options);
    this.#head = end + 2 + (options.multiHeader ? 1 : 0);
    this.records = new Records(options, end, namedWidth(options), Number.POSITIVE_INFINITY, hooks.warn ?? warnOnStderr);
  }

  /** No more rows are wanted. */
  get full(): boolean {
    return this.#next() <= 0;
  }

  /** The parts that are complete; the last ones too at the end of the records. */
  *take(last: boolean): Generator<ReadTable> {
    const { rows } = this.records;
    if (this.#shape === undefined) {
      if (rows.length < this.#head && !last) return;
      this.#shape = shapeOf(this.records, this.options);
      this.records.take(this.#shape.header.dataStart);
    }
    if (last && this.#firstRow === 0 && (rows.length === 0 || this.full)) yield this.#table(this.#shape, []);
    while (rows.length > (last ? 0 : this.#next()) && !this.full) yield this.#table(this.#shape, this.records.take(this.#next()));
  }

  #next(): number {
    return Math.min(this.size(), (this.options.nrows ?? Number.POSITIVE_INFINITY) - this.#firstRow);
  }

  #table(shape: TableShape, rows: string[][]): ReadTable {
    const firstRow = this.#firstRow;
    this.#firstRow += rows.length;
    return { ...buildTable(rows, shape, this.options, this.hooks.toDatetime ?? readDates), firstRow };
  }
}

/** Reads a text in parts of at most `size()` rows, as pandas' iterator does. */
export function* readCsvChunks(
  pieces: Iterable<string>,
  options: CsvOptions,
  size: () => number,
  hooks: CsvHooks = {},
): Generator<ReadTable> {
  const parts = new Parts(options, size, hooks);
  for (const _ of tokens(withoutBom(pieces), options, parts.records.add)) {
    yield* parts.take(false);
    if (parts.full) break;
  }
  yield* parts.take(true);
}
