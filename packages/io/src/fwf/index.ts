import { ValueError } from '@pandorable/planner';
import { checkInteger } from '../csv/check.js';
import { type CsvRead, readPieces } from '../csv/index.js';
import { type Bag, readCsvOptions } from '../csv/options.js';
import type { CsvHooks } from '../csv/read.js';
import { resolveInput, textPieces } from '../files.js';

type Span = readonly [from: number | null, to: number | null];
/** Separates the cut fields; no text has it. */
const UNIT = '\u001f';

/** Reads lines of fields of fixed widths; `bag` holds read_fwf's and read_csv's arguments by camelCase name. */
export function readFwf(source: unknown, bag: Bag = {}, hooks: CsvHooks = {}): CsvRead {
  const { colspecs = 'infer', widths, inferNrows, delimiter, ...rest } = bag;
  const options = readCsvOptions({ ...rest, sep: UNIT, quoting: 3, engine: 'python', skiprows: undefined, comment: undefined });
  const skip = readCsvOptions({ skiprows: rest.skiprows }).skipLine;
  const comment = rest.comment === undefined || rest.comment === null ? undefined : String(rest.comment);
  const text = [
    ...textPieces(resolveInput(source), { encoding: options.encoding, errors: options.encodingErrors, compression: options.compression }),
  ]
    .join('')
    .replace(/^\uFEFF/, '');
  const lines = text.split(/\r\n|\n|\r/).filter((_, i) => skip?.(i) !== true);
  if (lines[lines.length - 1] === '') lines.pop();
  const kept = comment === undefined ? lines : lines.map((l) => l.split(comment)[0]);
  const filled = options.skipBlankLines ? kept.filter((l) => l.trim() !== '') : kept;
  const blanks = typeof delimiter === 'string' ? `${delimiter}\n\r` : ' \t\n\r';
  const spans = readSpans(colspecs, widths, filled.slice(0, checkInteger(inferNrows, 'infer_nrows', 1) ?? 100), blanks);
  const delimited = filled.map((line) => cut(characters(line), spans, blanks)).join('\n');
  return readPieces([delimited], options, hooks, 'read in this process: fixed widths');
}

/** The characters of a line: what stands outside the first plane is one, not two. */
const characters = (line: string): string | readonly string[] => (/[\ud800-\udfff]/.test(line) ? [...line] : line);

function cut(line: string | readonly string[], spans: readonly Span[], blanks: string): string {
  const text = (part: string | readonly string[]): string => (typeof part === 'string' ? part : part.join(''));
  return spans.map(([from, to]) => strip(text(line.slice(from ?? 0, to ?? undefined)), blanks)).join(UNIT);
}

function strip(text: string, blanks: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && blanks.includes(text[start])) start++;
  while (end > start && blanks.includes(text[end - 1])) end--;
  return text.slice(start, end);
}

function readSpans(colspecs: unknown, widths: unknown, sample: readonly string[], blanks: string): readonly Span[] {
  if (widths !== undefined && widths !== null) {
    if (colspecs !== 'infer' && colspecs !== null) throw new ValueError("You must specify only one of 'widths' and 'colspecs'");
    let at = 0;
    return (widths as number[]).map((w): Span => [at, (at += w)]);
  }
  if (colspecs === null) throw new ValueError('Must specify either colspecs or widths');
  if (colspecs === 'infer') return inferSpans(sample.map(characters), blanks);
  if (!Array.isArray(colspecs)) throw new TypeError(`column specifications must be a list or tuple, input was a ${typeof colspecs}`);
  for (const span of colspecs) {
    if (!Array.isArray(span) || span.length !== 2)
      throw new TypeError('Each column specification must be 2 element tuple or list of integers');
  }
  return colspecs as Span[];
}

/** Columns of characters that are blank in every line part the fields. */
function inferSpans(sample: readonly (string | readonly string[])[], blanks: string): readonly Span[] {
  const width = sample.reduce((w, l) => Math.max(w, l.length), 0);
  const used = Array.from({ length: width }, (_, i) => sample.some((l) => i < l.length && !blanks.includes(l[i])));
  const spans: Span[] = [];
  let from = -1;
  for (let i = 0; i <= width; i++) {
    if (used[i] === true && from < 0) from = i;
    if (used[i] !== true && from >= 0) {
      spans.push([from, i]);
      from = -1;
    }
  }
  return spans;
}
