import type { ReadTable } from '../columns.js';
import { Records, type Warn } from './collect.js';
import type { DateReader } from './dates.js';
import { readDates } from './dates.js';
import { headerEnd, readHeader } from './header.js';
import type { CsvOptions } from './options.js';
import { buildTable, type TableShape, tableShape } from './table.js';
import { guessSeparator, splitByPattern, withoutFooter } from './text-lines.js';
import { type Dialect, type OnRecord, Tokenizer, WHITESPACE } from './tokenize.js';

/** What reading takes from the caller. */
export interface CsvHooks {
  /** reads dates that are in no common format too */
  readonly toDatetime?: DateReader;
  readonly warn?: Warn;
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
    const text = withoutFooter([...pieces].join(''), options.skipfooter);
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
  const records = new Records(options, headerEnd(options), options.names?.length ?? -1, limit, hooks.warn ?? warnOnStderr);
  for (const _ of tokens(withoutBom(pieces), options, records.add));
  const shape = shapeOf(records, options);
  const rows = records.rows.slice(shape.header.dataStart, options.nrows === undefined ? undefined : shape.header.dataStart + options.nrows);
  return buildTable(rows, shape, options, hooks.toDatetime ?? readDates);
}

const shapeOf = (records: Records, options: CsvOptions): TableShape => tableShape(readHeader(records.rows, options), records.rows, options);

/** Reads a text in parts of at most `size()` rows, each typed by itself, as pandas' iterator does. */
export function* readCsvChunks(
  pieces: Iterable<string>,
  options: CsvOptions,
  size: () => number,
  hooks: CsvHooks = {},
): Generator<ReadTable> {
  const head = headerEnd(options) + 2 + (options.multiHeader ? 1 : 0);
  const records = new Records(
    options,
    headerEnd(options),
    options.names?.length ?? -1,
    Number.POSITIVE_INFINITY,
    hooks.warn ?? warnOnStderr,
  );
  let shape: TableShape | undefined;
  let firstRow = 0;
  const table = (rows: string[][]): ReadTable => {
    const part = buildTable(rows, shape!, options, hooks.toDatetime ?? readDates);
    firstRow += rows.length;
    return { ...part, firstRow: firstRow - rows.length };
  };
  const wanted = options.nrows ?? Number.POSITIVE_INFINITY;
  const next = (): number => Math.min(size(), wanted - firstRow);
  for (const _ of tokens(withoutBom(pieces), options, records.add)) {
    if (shape === undefined && records.rows.length >= head) {
      shape = shapeOf(records, options);
      records.take(shape.header.dataStart);
    }
    while (shape !== undefined && next() > 0 && records.rows.length > next()) yield table(records.take(next()));
    if (next() <= 0) return;
  }
  if (shape === undefined) {
    shape = shapeOf(records, options);
    records.take(shape.header.dataStart);
  }
  while (records.rows.length > 0 && next() > 0) yield table(records.take(next()));
}
