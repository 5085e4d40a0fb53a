/** Pieces of Python's regular expressions in JavaScript's, for RegExp's flag v. */
import { ValueError } from '../errors.js';
import { SPACE } from './text-case.js';

export interface RegexFlags {
  readonly i: boolean;
  readonly m: boolean;
  readonly s: boolean;
  readonly x: boolean;
  readonly a: boolean;
}

/** Without the flag m these are the ends of the whole text. */
export const START = '^';
export const END = '$';

/** The insides of the character classes of \w, \d and \s. */
const WORD = { w: '\\p{L}\\p{N}_', d: '\\p{Nd}', s: SPACE };
const ASCII_WORD = { w: 'a-zA-Z0-9_', d: '0-9', s: ' \\t-\\r' };
export const classOf = (letter: string, flags: RegexFlags): string => {
  const inside = (flags.a ? ASCII_WORD : WORD)[letter.toLowerCase() as 'w'];
  return letter === letter.toLowerCase() ? `[${inside}]` : `[^${inside}]`;
};

export function boundary(inner: boolean, flags: RegexFlags): string {
  const w = classOf('w', flags);
  return inner ? `(?:(?<=${w})(?=${w})|(?<!${w})(?!${w}))` : `(?:(?<=${w})(?!${w})|(?<!${w})(?=${w}))`;
}

/** A literal code point, outside and inside a class. */
export const literal = (c: string): string => (/[\^$\\.*+?()[\]{}|/]/.test(c) ? `\\${c}` : c);
export const classLiteral = (c: string): string =>
  /[()[\]{}/\\|^$.*+?&!#%,:;<=>@`~-]/.test(c) ? `\\x${c.charCodeAt(0).toString(16).padStart(2, '0')}` : c;

const CONTROL: Record<string, string> = { a: '\x07', b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v' };

/** Reads an escape that stands for one character; `at` is behind the backslash. Nothing where it is something else. */
export function characterEscape(
  pattern: string,
  at: number,
  inClass: boolean,
): { readonly char: string; readonly end: number } | undefined {
  const c = pattern[at];
  if (c in CONTROL && (c !== 'b' || inClass)) return { char: CONTROL[c], end: at + 1 };
  const hex = /^(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8}))/.exec(pattern.slice(at));
  if (hex) return { char: String.fromCodePoint(Number.parseInt(hex[1] ?? hex[2] ?? hex[3], 16)), end: at + hex[0].length };
  const octal = (inClass ? /^[0-7]{1,3}/ : /^(?:0[0-7]{0,2}|[1-3][0-7]{2})/).exec(pattern.slice(at));
  if (octal) return { char: String.fromCodePoint(Number.parseInt(octal[0], 8)), end: at + octal[0].length };
  if (/[a-zA-Z0-9]/.test(c)) return undefined;
  const char = String.fromCodePoint(pattern.codePointAt(at)!);
  return { char, end: at + char.length };
}

export const regexError = (message: string, pattern: string, at: number): ValueError =>
  new ValueError(`${message} at position ${at} in the regular expression ${JSON.stringify(pattern)}`, { code: 'bad-regex' });
