import { ValueError } from '@pandorable/planner';
import { type Target, writeMode, writeTo } from '../atomic.js';
import type { Label, WriteColumn } from '../columns.js';
import { compress, compressionOf } from '../compress.js';
import { encodeText } from '../encoding.js';
import { StringIO } from '../string-io.js';
import { type CellTexts, cellTexts } from './cells.js';
import { checkCompression, checkQuotechar, checkQuoting, oneCharacter } from './check.js';
import type { Bag } from './options.js';

/** A frame as to_csv takes it; `bag` holds the remaining arguments by camelCase name. */
export interface CsvFrame {
  readonly columns: readonly WriteColumn[];
  /** the index' levels; their names are the labels of the index' columns */
  readonly index: readonly WriteColumn[];
  readonly rows: number;
  /** names of the column labels' levels */
  readonly columnNames?: readonly Label[];
  /** labels of one level that are formatted as values are: floats, times */
  readonly labels?: WriteColumn;
}

interface Quoting {
  readonly sep: string;
  readonly quote: string | undefined;
  readonly quoting: number;
  readonly doublequote: boolean;
  readonly escape: string | undefined;
  readonly lineEnd: string;
}

const ALL = 1;
const NONNUMERIC = 2;
const NONE = 3;
const STRINGS = 4;
const NOTNULL = 5;

/** The text of a frame, a piece of rows at a time. */
export function* csvPieces(frame: CsvFrame, bag: Bag = {}): Generator<string> {
  const quoting = readQuoting(bag);
  const cells = {
    naRep: String(bag.naRep ?? ''),
    floatFormat: (bag.floatFormat ?? undefined) as string,
    decimal: String(bag.decimal ?? '.'),
    dateFormat: (bag.dateFormat ?? undefined) as string,
  };
  const index = bag.index === false ? [] : frame.index;
  const special = new RegExp(
    `[${[quoting.sep, quoting.quote, quoting.escape, quoting.lineEnd, '\n\r'].map((c) => (c ?? '').replace(/[\\\]^-]/g, '\\$&')).join('')}]`,
  );
  const row = (texts: readonly string[], numeric: (k: number) => boolean): string => {
    if (texts.length === 1 && texts[0] === '' && quoting.quoting !== NONE) return `${quoting.quote}${quoting.quote}${quoting.lineEnd}`;
    return texts.map((t, k) => field(t, numeric(k), special, quoting)).join(quoting.sep) + quoting.lineEnd;
  };
  let head = '';
  const labels = frame.labels === undefined || Array.isArray(bag.header) ? undefined : cellTexts(frame.labels, cells);
  for (const line of headerLines(frame, index, bag)) {
    const lead = line.length - frame.columns.length;
    const typed = (k: number): boolean => labels !== undefined && k >= lead;
    head += row(
      line.map((label, k) => (typed(k) ? labels!.texts[k - lead] : labelText(label))),
      (k) => (typed(k) ? labels!.numeric(k - lead) : typeof line[k] === 'number'),
    );
  }
  if (head !== '') yield head;
  const written = [...index, ...frame.columns].map((c) => cellTexts(c, cells));
  const size = Math.max(1, Number(bag.chunksize ?? 50_000));
  for (let start = 0; start < frame.rows; start += size) yield rowsText(written, start, Math.min(frame.rows, start + size), row);
}

function rowsText(
  columns: readonly CellTexts[],
  start: number,
  end: number,
  row: (texts: readonly string[], numeric: (k: number) => boolean) => string,
): string {
  let text = '';
  for (let i = start; i < end; i++)
    text += row(
      columns.map((c) => c.texts[i]),
      (k) => columns[k].numeric(i),
    );
  return text;
}

const labelText = (label: Label): string =>
  label === null
    ? ''
    : typeof label === 'boolean'
      ? label
        ? 'True'
        : 'False'
      : Array.isArray(label)
        ? `(${label.map((l) => (typeof l === 'string' ? `'${l}'` : String(l))).join(', ')})`
        : String(label);

function readQuoting(bag: Bag): Quoting {
  const quoting = checkQuoting(bag);
  const sep = bag.sep ?? ',';
  if (typeof sep !== 'string' || [...sep].length !== 1) throw new TypeError('"delimiter" must be a 1-character string');
  return {
    sep,
    quoting,
    quote: checkQuotechar(bag, quoting),
    doublequote: bag.doublequote !== false,
    escape: oneCharacter(bag, 'escapechar', '"escapechar" must be a 1-character string or None'),
    lineEnd: String(bag.lineterminator ?? '\n'),
  };
}

/** The lines of labels: one, or one per level of the columns. */
function headerLines(frame: CsvFrame, index: readonly WriteColumn[], bag: Bag): Label[][] {
  const { header = true, indexLabel } = bag;
  if (header === false || header === null) return [];
  const aliases = Array.isArray(header) ? (header as Label[]) : undefined;
  if (aliases !== undefined && aliases.length !== frame.columns.length)
    throw new ValueError(`Writing ${frame.columns.length} cols but got ${aliases.length} aliases`);
  const levels = frame.columns.reduce((n, c) => Math.max(n, Array.isArray(c.name) ? c.name.length : 1), 1);
  const names = indexNames(index, indexLabel);
  if (levels === 1 || aliases !== undefined) return [[...names, ...(aliases ?? frame.columns.map((c) => c.name))]];
  const lines: Label[][] = Array.from({ length: levels }, (_, level) => [
    ...levelLead(frame, index, level),
    ...frame.columns.map((c) => (c.name as readonly Label[])[level]),
  ]);
  if (names.some((n) => n !== '' && n !== null)) lines.push([...names, ...frame.columns.map((): Label => '')]);
  return lines;
}

function levelLead(frame: CsvFrame, index: readonly WriteColumn[], level: number): Label[] {
  return index.map((_, k): Label => (k === 0 ? (frame.columnNames?.[level] ?? '') : ''));
}

function indexNames(index: readonly WriteColumn[], label: unknown): Label[] {
  if (index.length === 0 || label === false) return [];
  if (label !== undefined && label !== null) return Array.isArray(label) ? (label as Label[]) : [label as Label];
  return index.map((level) => level.name ?? '');
}

/** One field as Python's csv module writes it. */
function field(text: string, numeric: boolean, special: RegExp, q: Quoting): string {
  const always =
    q.quoting === ALL || ((q.quoting === NONNUMERIC || q.quoting === STRINGS) && !numeric) || (q.quoting === NOTNULL && text !== '');
  if (!always && !special.test(text)) return text;
  if (q.quoting === NONE && q.escape === undefined) q = { ...q, quote: undefined };
  let out = '';
  let quoted = always;
  for (const c of text) {
    const doubled = c === q.quote && q.quoting !== NONE && q.doublequote;
    if (c === q.sep || c === q.quote || c === '\n' || c === '\r' || c === q.escape || q.lineEnd.includes(c)) {
      const escape = q.quoting === NONE || c === q.escape || (c === q.quote && !q.doublequote);
      if (escape && q.escape === undefined) throw new ValueError('need to escape, but no escapechar set', { code: 'csv-escape' });
      if (escape) out += q.escape;
      else quoted = true;
    }
    out += doubled ? c + c : c;
  }
  return quoted ? q.quote + out + q.quote : out;
}

/** The whole text of a frame. */
export const toCsvText = (frame: CsvFrame, bag: Bag = {}): string => [...csvPieces(frame, bag)].join('');

/** Writes a frame to a target, or returns its text where there is none. */
export function writeCsv(frame: CsvFrame, target: Target | null | undefined, bag: Bag = {}): string | undefined {
  if (target === null || target === undefined) return toCsvText(frame, bag);
  if (target instanceof StringIO) {
    for (const piece of csvPieces(frame, bag)) target.write(piece);
    return undefined;
  }
  const encoding = String(bag.encoding ?? 'utf-8');
  const named = typeof target === 'string' || target instanceof URL ? String(target) : '';
  const kind = compressionOf(named, checkCompression(bag.compression));
  const encoded = encodedPieces(csvPieces(frame, bag), encoding, String(bag.errors ?? 'strict'));
  const pieces = kind === undefined ? encoded : [compress(Buffer.concat([...encoded]), kind, archiveName(named))];
  writeTo(target, pieces, writeMode(bag.mode));
  return undefined;
}

const archiveName = (target: string): string => target.replace(/^.*\//, '').replace(/\.zip$/, '') || 'data.csv';

/** Texts one after another as bytes: a byte order mark stands only before the first. */
function pieceBytes(encoding: string, errors: string): (piece: string) => Uint8Array {
  const later = /^utf[-_]?8[-_]?sig$/i.test(encoding) ? 'utf-8' : /^utf[-_]?(16|32)$/i.test(encoding) ? `${encoding}le` : encoding;
  let next = encoding;
  return (piece) => {
    const bytes = encodeText(piece, next, errors);
    next = later;
    return bytes;
  };
}

function* encodedPieces(pieces: Iterable<string>, encoding: string, errors: string): Generator<Uint8Array> {
  const bytes = pieceBytes(encoding, errors);
  for (const piece of pieces) yield bytes(piece);
}

/**
 * How the texts of a file become bytes one at a time, for each time that it is written; undefined where only a whole can be packed.
 * What is packed by gzip may have several parts.
 */
export function pieceEncoder(target: string | URL, bag: Bag): (() => (piece: string) => Uint8Array) | undefined {
  const kind = compressionOf(String(target), checkCompression(bag.compression));
  if (kind !== undefined && kind !== 'gzip') return undefined;
  return () => {
    const bytes = pieceBytes(String(bag.encoding ?? 'utf-8'), String(bag.errors ?? 'strict'));
    return (piece) => compress(bytes(piece), kind, '');
  };
}
