import { pipeline, Readable } from 'node:stream';
import zlib from 'node:zlib';
import { ParserError, UnicodeDecodeError } from '@pandorable/planner';
import { CsvError, type Info, type Options, parse } from 'csv-parse';
import type { ReadTable } from '../columns.js';
import { isUtf8 } from '../encoding.js';
import { collectStream, textPieces } from '../files.js';
import { type Bag, type CsvOptions, readCsvOptions } from './options.js';
import { type CsvHooks, Parts, readCsvChunks } from './read.js';

/** Bytes or text that arrive in time: a Node stream, a web stream, an async generator. */
export type Arriving = AsyncIterable<Uint8Array | string>;

/** Whether a source is neither a path nor content, but arrives. */
export const isArriving = (source: unknown): source is Arriving =>
  typeof source === 'object' && source !== null && typeof (source as Arriving)[Symbol.asyncIterator] === 'function';

/** What asks for the whole text, or for pandas' own rules: then the stream is collected first. */
const COLLECTED: readonly ((o: CsvOptions) => boolean)[] = [
  (o) => typeof o.sep !== 'string' || o.whitespace || o.skipfooter > 0,
  (o) => o.skipLine !== undefined || !o.skipBlankLines || o.skipInitialSpace,
  (o) => o.escapechar !== undefined || o.comment !== undefined || !o.doublequote,
  (o) => !isUtf8(o.encoding) || o.encodingErrors !== 'strict',
  (o) => o.compression !== undefined && o.compression !== 'infer' && o.compression !== 'gzip',
];

/** Reads delimited text as it arrives: parts of at most `size()` rows, all rows in one part unless a size is given. */
export async function* streamCsv(
  source: Arriving,
  bag: Bag,
  size: () => number,
  hooks: CsvHooks & { readonly defaultSep?: string } = {},
): AsyncGenerator<ReadTable> {
  const options = readCsvOptions(bag, hooks.defaultSep);
  if (COLLECTED.some((differs) => differs(options))) {
    const { encoding, encodingErrors: errors, compression } = options;
    const bytes = await collectStream(source);
    yield* readCsvChunks(textPieces({ kind: 'bytes', bytes, name: '' }, { encoding, errors, compression }), options, size, hooks);
    return;
  }
  const parts = new Parts(options, size, hooks);
  for await (const { record, raw, info } of records(texts(source, options), options)) {
    if (record.length === 1 && /^[ \t]*\r?\n?$/.test(raw)) continue;
    if (!parts.records.add(record, info.records + info.empty_lines)) break;
    yield* parts.take(false);
    if (parts.full) break;
  }
  yield* parts.take(true);
}

interface Parsed {
  readonly record: string[];
  readonly raw: string;
  readonly info: Info;
}

async function* records(pieces: AsyncIterable<string>, options: CsvOptions): AsyncGenerator<Parsed> {
  const parser = parse(parserOptions(options));
  pipeline(Readable.from(pieces), parser, () => {});
  try {
    yield* parser as AsyncIterable<Parsed>;
  } catch (error) {
    throw error instanceof CsvError ? asParserError(error) : error;
  } finally {
    parser.destroy();
  }
}

const parserOptions = ({ sep, quoting, quotechar, lineterminator }: CsvOptions): Options => ({
  delimiter: sep as string,
  quote: quoting === 3 ? null : (quotechar ?? null),
  record_delimiter: lineterminator === undefined || lineterminator === '\n' ? ['\r\n', '\n', '\r'] : [lineterminator],
  relax_column_count: true,
  skip_empty_lines: true,
  bom: true,
  info: true,
  raw: true,
});

function asParserError(cause: CsvError): ParserError {
  if (cause.code === 'CSV_QUOTE_NOT_CLOSED')
    return new ParserError(`Error tokenizing data. C error: EOF inside string starting at row ${String(cause.lines)}`, {
      code: 'csv-open-quote',
      cause,
    });
  return new ParserError(
    `${cause.message}. A stream is read by the strict rules of CSV; pandas' rules for such quotes hold for files and buffers`,
    {
      code: 'csv-quote',
      cause,
    },
  );
}

async function* texts(source: Arriving, { compression }: CsvOptions): AsyncGenerator<string> {
  const bytes = compression === 'gzip' ? (Readable.from(source).pipe(zlib.createGunzip()) as AsyncIterable<Uint8Array>) : source;
  const decoder = utf8Decoder();
  for await (const piece of bytes) yield typeof piece === 'string' ? piece : decoder.write(Buffer.from(piece));
  yield decoder.end();
}

function utf8Decoder(): { write(bytes: Uint8Array): string; end(): string } {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const strictly = (decode: () => string): string => {
    try {
      return decode();
    } catch (cause) {
      throw new UnicodeDecodeError("'utf-8' codec can't decode the stream: invalid bytes", { code: 'encoding', cause });
    }
  };
  return { write: (bytes) => strictly(() => decoder.decode(bytes, { stream: true })), end: () => strictly(() => decoder.decode()) };
}
