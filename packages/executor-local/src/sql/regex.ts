import type { Options } from '@pandorable/planner';
import { text } from './literal.js';

const SPACES = '\\t\\n\\x0B\\f\\r\\x1c-\\x1f \\x{85}\\x{a0}\\x{1680}\\x{2000}-\\x{200a}\\x{2028}\\x{2029}\\x{202f}\\x{205f}\\x{3000}';
/** Python's classes over all of Unicode, which RE2 has for ASCII only. */
const CLASSES: Readonly<Record<string, string>> = { d: '\\p{Nd}', w: '\\p{L}\\p{N}_', s: SPACES };

/** What Python's patterns may have and RE2 lacks or reads otherwise; looked for after `\\` has been taken out. */
const UNFIT: readonly (readonly [RegExp, string])[] = [
  [/\(\?(?:=|!|<=|<!)/, 'lookaround'],
  [/\\[0-9]|\(\?P=/, 'a backreference or octal escape'],
  [/\(\?>|[*+?}]\+/, 'a possessive or atomic group'],
  [/\(\?[(#]/, 'a conditional or a comment'],
  [/\(\?-?[a-zA-Z]*[xaLu]/, 'a flag that RE2 lacks'],
  [/\\[uUN]/, 'an escaped character by code or name'],
  [/\\[bB]/, 'a word boundary, which RE2 knows for ASCII only'],
  [/\[[^\]]*\\[DWS]/, 'a negated class within a set'],
  [/\[\^?\]?[^\]]*\[:/, 'a set that RE2 reads as a class of POSIX'],
  [/\{,|\{\d{4,}|\{\d*,\d{4,}/, 'a repetition without a lower bound or above 1000'],
];

/** How the end of a pattern is meant: anything there (`search`), the text of the match is used (`text`), or the whole text must match (`full`). */
export type Purpose = 'search' | 'text' | 'full';

/** Flags of Python's re, as letters or as its number; undefined where RE2 lacks one. */
function flagLetters(flags: unknown): string | undefined {
  if (flags === undefined || flags === null) return '';
  if (typeof flags === 'string') return /^[imsu]*$/.test(flags) ? flags.replaceAll('u', '') : undefined;
  const n = Number(flags);
  // re.I 2, re.M 8, re.S 16, re.U 32
  return (n & ~(2 | 8 | 16 | 32)) === 0 ? `${n & 2 ? 'i' : ''}${n & 8 ? 'm' : ''}${n & 16 ? 's' : ''}` : undefined;
}

/** Why RE2 cannot stand in for Python's re; undefined where it can. */
export function regexReason(pattern: string, flags: unknown, purpose: Purpose): string | undefined {
  const letters = flagLetters(flags);
  if (letters === undefined) return 'the flags are not among i, m, s';
  const bare = pattern.replaceAll('\\\\', '');
  const found = UNFIT.find(([test]) => test.test(bare));
  if (found !== undefined) return `the pattern has ${found[1]}`;
  const lines = letters.includes('m') || /\(\?[a-z]*m/.test(bare);
  const ends = bare.replace(/\\./gs, '').replace(/\[\]?[^\]]*\]/g, '');
  if (lines || !ends.includes('$')) return undefined;
  if (purpose === 'text') return 'the pattern has $, which in Python also stands before a last newline';
  return /\$(?![|)]|$)/.test(ends) ? 'the pattern has $ in the middle' : undefined;
}

/** A Python pattern in RE2's words. */
export function regexText(pattern: string, flags: unknown, purpose: Purpose): string {
  const letters = flagLetters(flags) as string;
  const lines = letters.includes('m') || /\(\?[a-z]*m/.test(pattern);
  let out = letters === '' ? '' : `(?${letters})`;
  let setStart = -1;
  for (let i = 0; i < pattern.length; i++) {
    const ch = pattern[i];
    if (ch === '\\') {
      out += escaped(pattern[++i] ?? '', setStart >= 0);
      continue;
    }
    if (setStart < 0 && ch === '[') setStart = pattern[i + 1] === '^' ? i + 1 : i;
    else if (setStart >= 0 && ch === ']' && i > setStart + 1) setStart = -1;
    out += ch === '$' && setStart < 0 && !lines ? (purpose === 'full' ? '\\z' : '(?:\\n?\\z)') : ch;
  }
  return out;
}

function escaped(next: string, inSet: boolean): string {
  if (next === 'Z') return '\\z';
  if (next === '_') return '_';
  const lower = next.toLowerCase();
  if (!(lower in CLASSES)) return `\\${next}`;
  if (inSet) return CLASSES[lower];
  return next === lower ? `[${CLASSES[lower]}]` : `[^${CLASSES[lower]}]`;
}

/** Escapes a plain text for a pattern. */
export const quoteRegex = (plain: string): string => plain.replace(/[\\^$.|?*+()[\]{}]/g, '\\$&');

/** The pattern of a call as a constant. */
export const patternOf = (o: Options, purpose: Purpose): string => text(regexText(String(o['pat']), o['flags'], purpose));

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', f: '\f', v: '\v', a: '\x07', b: '\b', '\\': '\\\\' };

/** Python's replacement template in RE2's words; undefined where it names groups or has other escapes. */
export function replacement(repl: string): string | undefined {
  let known = true;
  const out = repl.replace(/\\(?:g<(\d)>|(\d)(?!\d)|(.|$))/gs, (_, named?: string, digit?: string, other?: string) => {
    const group = named ?? digit;
    if (group !== undefined && (group !== '0' || named !== undefined)) return `\\${group}`;
    known &&= other !== undefined && other in ESCAPES;
    return ESCAPES[other ?? ''] ?? '';
  });
  return known ? out : undefined;
}
