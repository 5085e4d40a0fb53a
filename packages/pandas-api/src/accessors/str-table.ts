import type { LiteralValue, Options } from '@pandorable/planner';
import type { STRING } from '@pandorable/planner';
import type { Args } from '../core/args.js';

/** What a member gives where the value is missing or no text: missing, false (`na` decides), or a whole number that may be missing. */
export type Kind = 'text' | 'flag' | 'count' | 'list';

/** A member of `.str` that is one function of the plan: its row, its constant parameters from the arguments, the kind of result. */
export interface StrRow { readonly fn: keyof typeof STRING; readonly kind: Kind; readonly options?: (a: Args) => Options }

/** re.I, re.M, re.S, re.X as letters. */
const FLAGS: readonly (readonly [number, string])[] = [[2, 'i'], [8, 'm'], [16, 's'], [64, 'x']];
export const flagLetters = (flags: unknown): string => (typeof flags === 'string' ? flags : FLAGS.flatMap(([bit, letter]) => (Number(flags ?? 0) & bit ? [letter] : [])).join(''));

/** A pattern given as text, or as a JavaScript RegExp with its flags. */
export function patternOptions(a: Args, name = 'pat'): { pat: string; flags?: string } {
  const pat = a[name] as unknown;
  const insensitive = a['case'] === false ? 'i' : '';
  if (pat instanceof RegExp) return { pat: pat.source, flags: `${pat.flags.replace(/[^ims]/g, '')}${insensitive}` };
  if (typeof pat !== 'string') throw new TypeError(`first argument must be string or compiled pattern, not ${pat === null || pat === undefined ? 'NoneType' : typeof pat === 'number' ? 'int' : typeof pat}`);
  const flags = `${flagLetters(a['flags'])}${insensitive}`;
  return flags === '' ? { pat } : { pat, flags };
}

const value = (a: Args, name: string): LiteralValue => (a[name] ?? null) as LiteralValue;
const take = (...names: string[]) => (a: Args): Options => Object.fromEntries(names.map((n) => [n, value(a, n)]));
const pad = (side: string) => (a: Args): Options => ({ width: requireWidth(a), side, fillchar: fill(a) });

function fill(a: Args): string {
  if (typeof a['fillchar'] !== 'string') throw new TypeError(`fillchar must be a character, not ${typeof a['fillchar'] === 'number' ? 'int' : typeof a['fillchar']}`);
  if ([...a['fillchar']].length !== 1) throw new TypeError('fillchar must be a character, not str');
  return a['fillchar'];
}

function requireWidth(a: Args): number {
  if (!Number.isInteger(a['width'])) throw new TypeError(`width must be of integer type, not ${typeof a['width'] === 'string' ? 'str' : typeof a['width']}`);
  return a['width'];
}

function needle(a: Args): Options {
  if (typeof a['sub'] !== 'string') throw new TypeError(`expected a string object, not ${typeof a['sub'] === 'number' ? 'int' : typeof a['sub']}`);
  return take('sub', 'start', 'end')(a);
}

export function prefixes(a: Args): Options {
  const pat = a['pat'] as unknown;
  if (typeof pat === 'string') return { pats: [pat] };
  if (Array.isArray(pat) && pat.every((p) => typeof p === 'string')) return { pats: [...pat] };
  throw new TypeError(`expected a string or tuple, not ${typeof pat === 'number' ? 'int' : pat instanceof RegExp ? 'Pattern' : typeof pat}`);
}

export const STR_ROWS: Record<string, StrRow> = {
  lower: { fn: 'str.lower', kind: 'text' },
  upper: { fn: 'str.upper', kind: 'text' },
  title: { fn: 'str.title', kind: 'text' },
  capitalize: { fn: 'str.capitalize', kind: 'text' },
  swapcase: { fn: 'str.swapcase', kind: 'text' },
  casefold: { fn: 'str.casefold', kind: 'text' },
  len: { fn: 'str.len', kind: 'count' },
  strip: { fn: 'str.strip', kind: 'text', options: (a) => ({ chars: value(a, 'toStrip') }) },
  lstrip: { fn: 'str.lstrip', kind: 'text', options: (a) => ({ chars: value(a, 'toStrip') }) },
  rstrip: { fn: 'str.rstrip', kind: 'text', options: (a) => ({ chars: value(a, 'toStrip') }) },
  pad: { fn: 'str.pad', kind: 'text', options: (a) => pad(a['side'])(a) },
  center: { fn: 'str.pad', kind: 'text', options: pad('both') },
  ljust: { fn: 'str.pad', kind: 'text', options: pad('right') },
  rjust: { fn: 'str.pad', kind: 'text', options: pad('left') },
  zfill: { fn: 'str.zfill', kind: 'text', options: (a) => ({ width: requireWidth(a) }) },
  slice: { fn: 'str.slice', kind: 'text', options: take('start', 'stop', 'step') },
  slice_replace: { fn: 'str.slice_replace', kind: 'text', options: take('start', 'stop', 'repl') },
  contains: { fn: 'str.contains', kind: 'flag', options: (a) => ({ ...patternOptions(a), regex: a['regex'] !== false }) },
  match: { fn: 'str.match', kind: 'flag', options: (a) => patternOptions(a) },
  fullmatch: { fn: 'str.fullmatch', kind: 'flag', options: (a) => patternOptions(a) },
  startswith: { fn: 'str.startswith', kind: 'flag', options: prefixes },
  endswith: { fn: 'str.endswith', kind: 'flag', options: prefixes },
  count: { fn: 'str.count', kind: 'count', options: (a) => patternOptions(a) },
  find: { fn: 'str.find', kind: 'count', options: needle },
  rfind: { fn: 'str.rfind', kind: 'count', options: needle },
  removeprefix: { fn: 'str.removeprefix', kind: 'text', options: take('prefix') },
  removesuffix: { fn: 'str.removesuffix', kind: 'text', options: take('suffix') },
  findall: { fn: 'str.findall', kind: 'list', options: (a) => patternOptions(a) },
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
  normalize: { fn: 'str.normalize', kind: 'text', options: take('form') },
  wrap: {
    fn: 'str.wrap',
    kind: 'text',
    options: take('width', 'expandTabs', 'tabsize', 'replaceWhitespace', 'dropWhitespace', 'initialIndent', 'subsequentIndent', 'fixSentenceEndings', 'breakLongWords', 'breakOnHyphens', 'maxLines', 'placeholder'),
  },
};
