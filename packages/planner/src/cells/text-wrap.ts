import { isspace } from './text-case.js';

/** Python's textwrap.wrap. */
export interface WrapOptions {
  readonly width: number;
  readonly expandTabs: boolean;
  readonly tabsize: number;
  readonly replaceWhitespace: boolean;
  readonly dropWhitespace: boolean;
  readonly initialIndent: string;
  readonly subsequentIndent: string;
  readonly breakLongWords: boolean;
  readonly breakOnHyphens: boolean;
  readonly fixSentenceEndings: boolean;
  /** infinite for all lines; else the last one ends with the placeholder where text is left */
  readonly maxLines: number;
  readonly placeholder: string;
}

const BLANK = '\\t\\n\\x0b\\x0c\\r ';
const LETTER = '[\\p{L}\\p{N}_!"\'&.,?]';
const WORD = '[\\p{L}\\p{N}_]';
const DIGITLESS = '[\\p{L}_]';
/** textwrap's own split points: blanks, em dashes, hyphenated words. */
const PARTS = new RegExp(
  `([${BLANK}]+|(?<=${LETTER})-{2,}(?=${WORD})|[^${BLANK}](?:(?:(?![${BLANK}])[\\s\\S])*?)(?:-(?:(?<=${DIGITLESS}{2}-)|(?<=${DIGITLESS}-${DIGITLESS}-))(?=${DIGITLESS}-?${DIGITLESS})|(?=[${BLANK}]|(?![\\s\\S]))|(?<=${LETTER})(?=-{2,}${WORD})))`,
  'u',
);
const BLANKS = new RegExp(`([${BLANK}]+)`, 'u');

const SENTENCE_END = /[a-z][.!?]["']?$/;

const onlyBlank = (s: string): boolean => s === '' || isspace(s);
const size = (s: string): number => [...s].length;

function expandTabs(text: string, tabsize: number): string {
  let column = 0;
  let out = '';
  for (const c of text) {
    if (c === '\t') {
      const gap = tabsize > 0 ? tabsize - (column % tabsize) : 0;
      out += ' '.repeat(gap);
      column += gap;
    } else {
      out += c;
      column = c === '\n' || c === '\r' ? 0 : column + 1;
    }
  }
  return out;
}

function chunksOf(text: string, options: WrapOptions): string[] {
  const tabless = options.expandTabs ? expandTabs(text, options.tabsize) : text;
  const munged = options.replaceWhitespace ? tabless.replace(/[\t\n\x0b\x0c\r]/g, ' ') : tabless;
  const chunks = munged.split(options.breakOnHyphens ? PARTS : BLANKS).filter((c) => c !== '' && c !== undefined);
  return options.fixSentenceEndings ? chunks.map((c, i) => (c === ' ' && SENTENCE_END.test(chunks[i - 1] ?? '') ? '  ' : c)) : chunks;
}

/** Cuts a word that fits on no line, or takes it whole; what is taken may be empty, as in Python, and then counts as the line's last part. */
function longWord(chunk: string, space: number, lineEmpty: boolean, options: WrapOptions): [taken: string | undefined, left: string] {
  if (!options.breakLongWords) return lineEmpty ? [chunk, ''] : [undefined, chunk];
  const codes = [...chunk];
  let end = space;
  if (options.breakOnHyphens && codes.length > space) {
    const hyphen = codes.slice(0, space).lastIndexOf('-');
    if (hyphen > 0 && codes.slice(0, hyphen).some((c) => c !== '-')) end = hyphen + 1;
  }
  return [codes.slice(0, end).join(''), codes.slice(end).join('')];
}

/** The line that the text is cut off at: as many of its parts as leave room for the placeholder, or the line before with it. */
function cutOff(line: readonly string[], lines: readonly string[], indent: string, options: WrapOptions): string[] {
  const { placeholder } = options;
  const room = options.width - size(indent) - size(placeholder);
  const fits = (n: number): boolean => !onlyBlank(line[n - 1]) && size(line.slice(0, n).join('')) <= room;
  const parts = line.map((_, i) => line.length - i).find(fits);
  if (parts !== undefined) return [...lines, indent + line.slice(0, parts).join('') + placeholder];
  const before = lines.at(-1)?.trimEnd();
  if (before !== undefined && size(before) + size(placeholder) <= options.width) return [...lines.slice(0, -1), before + placeholder];
  return [...lines, indent + placeholder.trimStart()];
}

export function wrap(text: string, options: WrapOptions): string[] {
  const chunks = chunksOf(text, options).reverse();
  const lines: string[] = [];
  while (chunks.length > 0) {
    const indent = lines.length > 0 ? options.subsequentIndent : options.initialIndent;
    const width = options.width - size(indent);
    if (options.dropWhitespace && lines.length > 0 && onlyBlank(chunks.at(-1)!)) chunks.pop();
    const line: string[] = [];
    let used = 0;
    while (chunks.length > 0 && used + size(chunks.at(-1)!) <= width) {
      used += size(chunks.at(-1)!);
      line.push(chunks.pop()!);
    }
    if (chunks.length > 0 && size(chunks.at(-1)!) > width) {
      const [taken, left] = longWord(chunks.pop()!, width < 1 ? 1 : width - used, line.length === 0, options);
      if (taken !== undefined) line.push(taken);
      if (left !== '') chunks.push(left);
    }
    if (options.dropWhitespace && line.length > 0 && onlyBlank(line.at(-1)!)) line.pop();
    if (line.length === 0) continue;
    const last = chunks.length === 0 || (options.dropWhitespace && chunks.length === 1 && onlyBlank(chunks[0]));
    if (lines.length + 1 >= options.maxLines && !(last && size(line.join('')) <= width)) return cutOff(line, lines, indent, options);
    lines.push(indent + line.join(''));
  }
  return lines;
}
