import { type LiteralValue, type Options, type STRING, ValueError } from '@pandorable/planner';
import type { Args } from '../core/args.js';
import { isMissing } from '../scalars/index.js';
import { patternOptions, pythonName, requireText } from './str-patterns.js';

/** What a member gives where the value is missing or no text: missing, false (`na` decides), or a whole number that may be missing. */
export type Kind = 'text' | 'flag' | 'count' | 'list';

/** A member of `.str` that is one function of the plan: its row, its constant parameters from the arguments, the kind of result. */
export interface StrRow {
  readonly fn: keyof typeof STRING;
  readonly kind: Kind;
  readonly options?: (a: Args) => Options;
  /** of mixed values Python itself maps the letters, one to several */
  readonly full?: boolean;
}

const value = (a: Args, name: string): LiteralValue => (a[name] ?? null) as LiteralValue;
const take =
  (...names: string[]) =>
  (a: Args): Options =>
    Object.fromEntries(names.map((n) => [n, value(a, n)]));
const SIDES = ['left', 'right', 'both'];

function pad(a: Args, side: unknown): Options {
  if (typeof a['fillchar'] !== 'string') throw new TypeError(`fillchar must be a character, not ${pythonName(a['fillchar'])}`);
  if ([...a['fillchar']].length !== 1) throw new TypeError('fillchar must be a character, not str');
  if (!SIDES.includes(side as string)) throw new ValueError(`Invalid side: ${side}. Side must be one of 'left', 'right', 'both'`);
  return { width: requireWidth(a), side: side as string, fillchar: a['fillchar'] };
}

function requireWidth(a: Args): number {
  if (!Number.isInteger(a['width'])) throw new TypeError(`width must be of integer type, not ${pythonName(a['width'])}`);
  return a['width'];
}

const needle = (a: Args): Options => ({ ...take('start', 'end')(a), sub: requireText(a, 'sub') });

export function prefixes(a: Args): Options {
  const pat = a['pat'] as unknown;
  if (typeof pat === 'string') return { pats: [pat] };
  if (Array.isArray(pat) && pat.every((p) => typeof p === 'string')) return { pats: [...pat] };
  throw new TypeError(`expected a string or tuple, not ${pat instanceof RegExp ? 'Pattern' : pythonName(pat)}`);
}

function normalForm(a: Args): Options {
  if (!['NFC', 'NFD', 'NFKC', 'NFKD'].includes(a['form'])) throw new ValueError('invalid normalization form');
  return { form: a['form'] };
}

function wrapping(a: Args): Options {
  const indent: string = Number(a['maxLines']) > 1 ? a['subsequentIndent'] : a['initialIndent'];
  if (!isMissing(a['maxLines']) && [...indent, ...a['placeholder'].trimStart()].length > a['width'])
    throw new ValueError('placeholder too large for max width');
  return {
    width: value(a, 'width'),
    expand_tabs: value(a, 'expandTabs'),
    tabsize: value(a, 'tabsize'),
    replace_whitespace: value(a, 'replaceWhitespace'),
    drop_whitespace: value(a, 'dropWhitespace'),
    initial_indent: value(a, 'initialIndent'),
    subsequent_indent: value(a, 'subsequentIndent'),
    fix_sentence_endings: value(a, 'fixSentenceEndings'),
    break_long_words: value(a, 'breakLongWords'),
    break_on_hyphens: value(a, 'breakOnHyphens'),
    max_lines: value(a, 'maxLines'),
    placeholder: value(a, 'placeholder'),
  };
}

export const STR_ROWS: Record<string, StrRow> = {
  lower: { fn: 'str.lower', kind: 'text', full: true },
  upper: { fn: 'str.upper', kind: 'text', full: true },
  title: { fn: 'str.title', kind: 'text', full: true },
  capitalize: { fn: 'str.capitalize', kind: 'text', full: true },
  swapcase: { fn: 'str.swapcase', kind: 'text', full: true },
  casefold: { fn: 'str.casefold', kind: 'text' },
  strip: { fn: 'str.strip', kind: 'text', options: (a) => ({ chars: value(a, 'toStrip') }) },
  lstrip: { fn: 'str.lstrip', kind: 'text', options: (a) => ({ chars: value(a, 'toStrip') }) },
  rstrip: { fn: 'str.rstrip', kind: 'text', options: (a) => ({ chars: value(a, 'toStrip') }) },
  pad: { fn: 'str.pad', kind: 'text', options: (a) => pad(a, a['side']) },
  center: { fn: 'str.pad', kind: 'text', options: (a) => pad(a, 'both') },
  ljust: { fn: 'str.pad', kind: 'text', options: (a) => pad(a, 'right') },
  rjust: { fn: 'str.pad', kind: 'text', options: (a) => pad(a, 'left') },
  zfill: { fn: 'str.zfill', kind: 'text', options: (a) => ({ width: requireWidth(a) }) },
  slice_replace: { fn: 'str.slice_replace', kind: 'text', options: take('start', 'stop', 'repl') },
  contains: {
    fn: 'str.contains',
    kind: 'flag',
    options: (a) => ({ ...patternOptions(a, a['regex'] === false), regex: a['regex'] !== false }),
  },
  match: { fn: 'str.match', kind: 'flag', options: (a) => ({ ...patternOptions(a) }) },
  fullmatch: { fn: 'str.fullmatch', kind: 'flag', options: (a) => ({ ...patternOptions(a) }) },
  startswith: { fn: 'str.startswith', kind: 'flag', options: prefixes },
  endswith: { fn: 'str.endswith', kind: 'flag', options: prefixes },
  count: { fn: 'str.count', kind: 'count', options: (a) => ({ ...patternOptions(a) }) },
  find: { fn: 'str.find', kind: 'count', options: needle },
  rfind: { fn: 'str.rfind', kind: 'count', options: needle },
  removeprefix: { fn: 'str.removeprefix', kind: 'text', options: take('prefix') },
  removesuffix: { fn: 'str.removesuffix', kind: 'text', options: take('suffix') },
  isalnum: { fn: 'str.isalnum', kind: 'flag' },
  isalpha: { fn: 'str.isalpha', kind: 'flag' },
  isascii: { fn: 'str.isascii', kind: 'flag' },
  isdecimal: { fn: 'str.isdecimal', kind: 'flag' },
  isdigit: { fn: 'str.isdigit', kind: 'flag' },
  islower: { fn: 'str.islower', kind: 'flag' },
  isnumeric: { fn: 'str.isnumeric', kind: 'flag' },
  isspace: { fn: 'str.isspace', kind: 'flag' },
  istitle: { fn: 'str.istitle', kind: 'flag' },
  isupper: { fn: 'str.isupper', kind: 'flag' },
  normalize: { fn: 'str.normalize', kind: 'text', options: normalForm },
  wrap: {
    fn: 'str.wrap',
    kind: 'text',
    options: wrapping,
  },
};
