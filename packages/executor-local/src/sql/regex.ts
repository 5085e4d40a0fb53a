import type { Options } from '@pandorable/planner';
import { text } from './literal.js';

const WHITESPACE_CLASS = '\\t\\n\\x0B\\f\\r\\x1c-\\x1f \\x{85}\\x{a0}\\x{1680}\\x{2000}-\\x{200a}\\x{2028}\\x{2029}\\x{202f}\\x{205f}\\x{3000}';
/** Python's classes over all of Unicode, which RE2 has for ASCII only. */
const CLASSES: Readonly<Record<string, string>> = { d: '\\p{Nd}', w: '\\p{L}\\p{N}_', s: WHITESPACE_CLASS };

const UNFIT: readonly (readonly [RegExp, string])[] = [
  [/\(\?(?:=|!|<=|<!)/, 'lookaround'],
  [/\\[1-9]|\(\?P=/, 'a backreference'],
  [/\(\?>|[*+?}]\+/, 'a possessive or atomic group'],
  [/\(\?\(/, 'a conditional'],
  [/\(\?#/, 'a comment'],
  [/\\N\{/, 'a named character'],
  [/\[[^\]]*\\[DWS]/, 'a negated class within a set'],
  [/\{\d{4,}|\{\d*,\d{4,}/, 'a long repetition'],
];

/** Flags of Python's re as one number; words are its letters. */
function flagLetters(flags: unknown): string | undefined {
  if (flags === undefined || flags === null || flags === 0) return '';
  if (typeof flags === 'string') return /^[ims]*$/.test(flags) ? flags : undefined;
  const n = Number(flags);
  // re.I 2, re.M 8, re.S 16, re.U 32, re.A 256
  return (n & ~(2 | 8 | 16 | 32)) === 0 ? `${n & 2 ? 'i' : ''}${n & 8 ? 'm' : ''}${n & 16 ? 's' : ''}` : undefined;
}

/** Why RE2 cannot read a Python pattern. */
export function regexReason(pattern: string, flags: unknown): string | undefined {
  const letters = flagLetters(flags);
  if (letters === undefined) return 'the flags are not among i, m, s';
  const bare = pattern.replace(/\\\\/g, '');
  const found = UNFIT.find(([test]) => test.test(bare));
  if (found !== undefined) return `the pattern has ${found[1]}`;
  try {
    new RegExp(toJs(bare), 'u');
  } catch {
    return 'the pattern may not be one of RE2';
  }
  return undefined;
}

const toJs = (pattern: string): string => pattern.replace(/\(\?P</g, '(?<').replace(/\(\?[ims]+\)/g, '').replace(/\\[AZ]/g, '').replace(/\\([^\w\s])/g, '\\$1').replace(/\\([-#&~!@%'",:;<>=`_ ])/g, '$1');

/** A Python pattern for RE2. `unicode`: classes cover all of Unicode, as in Python's re; else ASCII, as in Arrow's kernels. */
export function regexText(pattern: string, flags: unknown, unicode: boolean): string {
  const letters = flagLetters(flags) as string;
  let inSet = false;
  let out = '';
  for (let i = 0; i < pattern.length; i++) {
    const ch = pattern[i];
    if (ch === '\\') {
      const next = pattern[++i] ?? '';
      out += escape(next, inSet, unicode);
    } else {
      if (ch === '[' && !inSet) inSet = true;
      else if (ch === ']' && inSet && pattern[i - 1] !== '[' && !(pattern[i - 1] === '^' && pattern[i - 2] === '[')) inSet = false;
      out += ch;
    }
  }
  return letters === '' ? out : `(?${letters})${out}`;
}

function escape(next: string, inSet: boolean, unicode: boolean): string {
  if (next === 'Z') return '\\z';
  const lower = next.toLowerCase();
  if (!unicode || !(lower in CLASSES)) return `\\${next}`;
  if (inSet) return CLASSES[lower];
  return next === lower ? `[${CLASSES[lower]}]` : `[^${CLASSES[lower]}]`;
}

/** Escapes a plain text for a pattern. */
export const quoteRegex = (plain: string): string => plain.replace(/[\\^$.|?*+()[\]{}]/g, '\\$&');

/** The pattern of a call as a constant. */
export function patternOf(o: Options, unicode = false): string {
  return text(regexText(String(o['pat']), o['flags'], unicode));
}

/** Python's replacement template in RE2's words: \1 and \g<1> are groups; undefined where it has more. */
export function replacement(repl: string): string | undefined {
  const out = repl.replace(/\\g<(\d)>/g, '\\$1').replace(/\\n/g, '\n').replace(/\\t/g, '\t');
  return /\\(?![0-9\\])/.test(out.replace(/\\\\/g, '')) || /\\\d\d/.test(out) ? undefined : out;
}
