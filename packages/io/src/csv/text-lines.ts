import { ParserError } from '@pandorable/planner';
import type { CsvOptions } from './options.js';
import type { OnRecord } from './tokenize.js';

const LINE_END = /\r\n|\n|\r/;

/** Splits each line by a pattern, as pandas' python engine does: quotes mean nothing. */
export function splitByPattern(text: string, options: CsvOptions, onRecord: OnRecord): void {
  const lines = text.split(options.lineterminator ?? LINE_END);
  if (lines[lines.length - 1] === '') lines.pop();
  for (const [i, whole] of lines.entries()) {
    if (options.skipLine?.(i) === true) continue;
    const line = (options.comment === undefined ? whole : whole.split(options.comment)[0]).trim();
    if (line === '' && (options.skipBlankLines || options.comment !== undefined)) continue;
    if (!onRecord(line.split(options.sep as RegExp), i + 1)) return;
  }
}

/** Leaves out the last `count` lines, the first `head` lines excepted; quoted line ends are not counted. */
export function withoutFooter(text: string, count: number, head: number): string {
  if (count === 0) return text;
  const lines = text.match(/[^\r\n]*(?:\r\n|\n|\r)|[^\r\n]+$/g) ?? [];
  return lines.slice(0, Math.max(lines.length - count, Math.min(head, lines.length))).join('');
}

const CANDIDATES = [',', '\t', ';', '|', ':', ' '];

/** The separator of a text whose reader left it open: the commonest candidate of the first line. */
export function guessSeparator(text: string): string {
  const line = text.split(LINE_END, 1)[0].replace(/"[^"]*"/g, '');
  const counts = CANDIDATES.map((c) => line.split(c).length - 1);
  const found = counts.slice(0, 4).some((n) => n > 0) ? counts.slice(0, 4) : counts;
  const best = found.indexOf(Math.max(...found));
  if (counts[best] === 0) {
    if (/^[\w"]+$/.test(line)) return ',';
    throw new ParserError('Could not determine delimiter', { code: 'csv-delimiter' });
  }
  return CANDIDATES[best];
}
