import type { Source } from '@pandorable/planner';
import { NotImplementedError } from '@pandorable/planner';
import type { ReadIndex, ReadTable } from '../columns.js';
import { type Input, resolveInput, textPieces } from '../files.js';
import { type Bag, type CsvOptions, readCsvOptions } from './options.js';
import { planCsv } from './plan.js';
import { type CsvHooks, readCsvChunks, readCsvText } from './read.js';
import type { SourceColumn } from './source-options.js';

/** What a reader gives: a source to scan, columns in memory, or a reader of parts. `reason` is for explain. */
export type CsvRead =
  | {
      readonly kind: 'source';
      readonly source: Source;
      readonly columns: readonly SourceColumn[];
      readonly rows?: number;
      readonly index?: ReadIndex;
      readonly reason: string;
    }
  | { readonly kind: 'table'; readonly table: ReadTable; readonly reason: string }
  | { readonly kind: 'parts'; readonly parts: PartReader; readonly reason: string };

/** Parts of a file, as pandas' TextFileReader hands them out. */
export class PartReader {
  #size: number;
  readonly #parts: Generator<ReadTable>;

  constructor(
    /** rows in a part unless another number is asked for */
    readonly chunksize: number,
    make: (size: () => number) => Generator<ReadTable>,
  ) {
    this.#size = chunksize;
    this.#parts = make(() => this.#size);
  }

  /** The next rows, undefined after the last. */
  next(size: number = this.chunksize): ReadTable | undefined {
    this.#size = size;
    const { done, value } = this.#parts.next();
    return done === true ? undefined : value;
  }

  close(): void {
    this.#parts.return(undefined);
  }
}

/** Reads delimited text. `source` is a path, URL, pattern, StringIO or bytes; `bag` holds read_csv's arguments by camelCase name. */
export function readCsv(
  source: unknown,
  bag: Bag = {},
  hooks: CsvHooks & { readonly defaultSep?: string; readonly thorough?: boolean } = {},
): CsvRead {
  const options = readCsvOptions(bag, hooks.defaultSep);
  const input = resolveInput(source);
  if (input.kind !== 'paths') return readHere(input, options, hooks, 'read in this process: content in memory');
  const plan = planCsv(input.paths, options, hooks.thorough, hooks.help);
  if (plan.by === 'engine') return { kind: 'source', ...plan };
  if (input.paths.length > 1)
    throw new NotImplementedError(
      `readCsv: several files (${plan.reason}) can be read only as plain files with one header; read each and use pd.concat`,
    );
  return readHere(input, options, hooks, plan.reason);
}

/** Reads tab-separated text. */
export const readTable = (source: unknown, bag: Bag = {}, hooks: CsvHooks = {}): CsvRead =>
  readCsv(source, bag, { ...hooks, defaultSep: '\t' });

/** Reads an input whole and in memory, whatever its size. */
export function readCsvTable(source: unknown, bag: Bag = {}, hooks: CsvHooks & { readonly defaultSep?: string } = {}): ReadTable {
  const options = readCsvOptions(bag, hooks.defaultSep);
  return readCsvText(pieces(resolveInput(source), options), options, hooks);
}

const pieces = (input: Input, { encoding, encodingErrors, compression }: CsvOptions): Generator<string> =>
  textPieces(input, { encoding, errors: encodingErrors, compression });

const readHere = (input: Input, options: CsvOptions, hooks: CsvHooks, reason: string): CsvRead =>
  readPieces(pieces(input, options), options, hooks, reason);

/** Reads a text whole, or in parts where these are asked for. */
export function readPieces(text: Iterable<string>, options: CsvOptions, hooks: CsvHooks, reason: string): CsvRead {
  if (options.chunksize === undefined && !options.iterator) return { kind: 'table', table: readCsvText(text, options, hooks), reason };
  return {
    kind: 'parts',
    parts: new PartReader(options.chunksize ?? Number.POSITIVE_INFINITY, (size) => readCsvChunks(text, options, size, hooks)),
    reason,
  };
}
