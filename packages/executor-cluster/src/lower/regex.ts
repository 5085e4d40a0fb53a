import type { Options } from '@pandorable/planner';
import { text } from './literal.js';

const SPACES = '\\t\\n\\x0B\\f\\r\\x1c-\\x1f \\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000';
const WORD = '\\p{L}\\p{N}_';
/** Python's classes over all of Unicode, which Java has for ASCII only, or with other members. */
const CLASSES: Readonly<Record<string, string>> = { d: '\\p{Nd}', w: WORD, s: SPACES };
/** Java's own word boundary knows other word characters than its `\w`. */
const BOUNDARIES: Readonly<Record<string, string>> = {
  b: `(?:(?<=[${WORD}])(?![${WORD}])|(?<![${WORD}])(?=[${WORD}]))`,
  B: `(?:(?<=[${WORD}])(?=[${WORD}])|(?<![${WORD}])(?![${WORD}]))`,
};

/** What Python's patterns may have and Java's lack or read otherwise; looked for after `\\` has been taken out. */
const UNFIT: readonly (readonly [RegExp, string])[] = [
  [/\\0|\\[1-7][0-7]/, 'an octal escape'],
  [/\(\?[(#]/, 'a conditional or a comment'],
  [/\(\?[a-zA-Z-]*[xaLu]/, 'a flag that Java has not, or otherwise'],
  [/\\N/, 'a character by its name'],
  [/\(\?P=/, 'a backreference by name'],
  [/\[[^\]]*\\[DWSbB]/, 'a negated class within a set'],
  [/\(\?<[=!][^)]*[*+{]/, 'a repetition within a lookbehind'],
];

/** Flags of Python's re, as letters or as its number; undefined where Java reads one otherwise. */
function flagLetters(flags: unknown): string | undefined {
  if (flags === undefined || flags === null) return '';
  if (typeof flags === 'string') return /^[imsu]*$/.test(flags) ? flags.replaceAll('u', '') : undefined;
  const n = Number(flags);
  // re.I 2, re.M 8, re.S 16, re.U 32
  return (n & ~(2 | 8 | 16 | 32)) === 0 ? `${n & 2 ? 'i' : ''}${n & 8 ? 'm' : ''}${n & 16 ? 's' : ''}` : undefined;
}

/** Why Java's patterns cannot stand in for Python's re; undefined where they can. */
export function regexReason(pattern: string, flags: unknown): string | undefined {
  if (flagLetters(flags) === undefined) return 'the flags are not among i, m, s';
  const bare = pattern.replaceAll('\\\\', '');
  const found = UNFIT.find(([test]) => test.test(bare));
  return found === undefined ? undefined : `the pattern has ${found[1]}`;
}

/** A Python pattern in Java's words: only \n ends a line (`d`), letters of all scripts fold their case (`u`). */
export function regexText(pattern: string, flags: unknown): string {
  const letters = flagLetters(flags) as string;
  let out = `(?d${letters.includes('i') ? `${letters}u` : letters})`;
  let setStart = -1;
  for (let i = 0; i < pattern.length; i++) {
    const ch = pattern[i];
    if (ch === '\\') {
      const wide = /^U([0-9a-fA-F]{8})/.exec(pattern.slice(i + 1));
      out += wide ? `\\x{${wide[1]}}` : escaped(pattern[i + 1] ?? '', setStart >= 0);
      i += wide ? 9 : 1;
      continue;
    }
    if (setStart >= 0) {
      if (ch === ']' && i > setStart + 1) setStart = -1;
      out += ch === '[' || ch === '&' || (ch === ']' && setStart >= 0) ? `\\${ch}` : ch;
    } else if (ch === '[') {
      setStart = pattern[i + 1] === '^' ? i + 1 : i;
      out += setStart === i ? '[' : '[^';
      i = setStart;
    } else if (ch === '(') {
      const named = /^\(\?P<[^>]*>/.exec(pattern.slice(i));
      const inline = /^\(\?([ims]+)(?=[):])/.exec(pattern.slice(i));
      out += named ? '(' : inline?.[1].includes('i') ? `(?${inline[1]}u` : (inline?.[0] ?? '(');
      i += (named ?? inline)?.[0].length ? ((named ?? inline) as RegExpExecArray)[0].length - 1 : 0;
    } else if (ch === '{' && pattern[i + 1] === ',') out += '{0';
    else if (ch === '{' && !/^\{\d+(?:,\d*)?\}/.test(pattern.slice(i))) out += '\\{';
    else out += ch;
  }
  return out;
}

function escaped(next: string, inSet: boolean): string {
  if (next === 'Z') return '\\z';
  if (next === '_' || next === "'" || next === '"') return next;
  if (!inSet && next in BOUNDARIES) return BOUNDARIES[next];
  const lower = next.toLowerCase();
  if (!(lower in CLASSES)) return next === 'a' ? '\\x07' : next === 'v' ? '\\x0B' : inSet && next === 'b' ? '\\x08' : `\\${next}`;
  if (inSet) return CLASSES[lower];
  return next === lower ? `[${CLASSES[lower]}]` : `[^${CLASSES[lower]}]`;
}

/** Escapes a plain text for a pattern. */
export const quoteRegex = (plain: string): string => plain.replace(/[\\^$.|?*+()[\]{}]/g, '\\$&');

/** The pattern of a call as a constant. */
export const patternOf = (o: Options): string => text(regexText(String(o['pat']), o['flags']));

/** Can the pattern match no text at all? Asked of JavaScript's own patterns where they can read it. */
export function mayBeEmpty(pattern: string): boolean {
  try {
    return new RegExp(pattern.replaceAll('(?P<', '(?<').replace(/\(\?[ims]+\)/g, '')).test('');
  } catch {
    return /[*?|]|\{0/.test(pattern);
  }
}

/** Number of capturing groups. */
export const groupCount = (pattern: string): number =>
  (
    pattern
      .replace(/\\./gs, '')
      .replace(/\[\]?[^\]]*\]/g, '')
      .match(/\((?!\?)|\(\?P</g) ?? []
  ).length;

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', f: '\f', v: '\v', a: '\x07', b: '\b', '\\': '\\\\' };

/** Python's replacement template in Java's words; undefined where it names groups or has other escapes. */
export function replacement(repl: string): string | undefined {
  let known = true;
  const out = repl.replace(
    /\$|\\(?:g<(\d+)>|(\d)(?!\d)|(.|$))/gs,
    (whole, named: string | undefined, digit: string | undefined, other: string | undefined, at: number) => {
      if (whole === '$') return '\\$';
      const group = named ?? digit;
      // a digit that follows is no part of the group's number
      if (group !== undefined && (group !== '0' || named !== undefined))
        return `$${group}${/\d/.test(repl[at + whole.length] ?? '') ? '\\' : ''}`;
      known &&= other !== undefined && other in ESCAPES;
      return ESCAPES[other ?? ''] ?? '';
    },
  );
  return known ? out : undefined;
}
