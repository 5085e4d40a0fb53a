/**
 * Letter case and character classes as pandas' str dtype has them: one code point at a time by its simple mapping, so that 'ß' gives 'ẞ', not 'SS'.
 * Casefold is Python's.
 */
const single = (mapped: string, original: string): string => ([...mapped].length === 1 ? mapped : original);

/** Code points whose simple upper case differs from the full one that JavaScript gives: those with a title case letter 8 (or 9, 12) on. */
function upperOf(c: string): string {
  const code = c.codePointAt(0)!;
  if (code < 0x80) return c.toUpperCase();
  if (code === 0xdf) return 'ẞ';
  if (code === 0x1fb3 || code === 0x1fc3) return String.fromCodePoint(code + 9);
  if (code === 0x1ff3) return 'ῼ';
  if (code >= 0x1f80 && code <= 0x1faf) return String.fromCodePoint(code | 8);
  return single(c.toUpperCase(), c);
}

const lowerOf = (c: string): string => (c === 'İ' ? 'i' : c.toLowerCase());

const ASCII = /^[\0-\x7f]*$/;
const eachCode = (s: string, f: (c: string) => string): string => {
  let out = '';
  for (const c of s) out += f(c);
  return out;
};

export const lower = (s: string): string => (ASCII.test(s) ? s.toLowerCase() : eachCode(s, lowerOf));
export const upper = (s: string): string => (ASCII.test(s) ? s.toUpperCase() : eachCode(s, upperOf));

export function capitalize(s: string): string {
  const [first = ''] = s;
  return first === '' ? '' : upperOf(first) + lower(s.slice(first.length));
}

export const LOWER = /\p{Ll}|\u0345|[\u2170-\u217f\u24d0-\u24e9]/u;
export const UPPER = /[\p{Lu}\u2160-\u216f\u24b6-\u24cf]/u;
export const isCased = (c: string): boolean => LOWER.test(c) || UPPER.test(c) || /\p{Lt}/u.test(c);

export const swapcase = (s: string): string => eachCode(s, (c) => (UPPER.test(c) ? lowerOf(c) : LOWER.test(c) ? upperOf(c) : c));

/** The first cased letter of every run of cased letters is upper case, the others lower case. */
export function title(s: string): string {
  let inWord = false;
  return eachCode(s, (c) => {
    const mapped = inWord ? lowerOf(c) : upperOf(c);
    inWord = isCased(c);
    return mapped;
  });
}

function foldOf(c: string): string {
  const code = c.codePointAt(0)!;
  if (code === 0x131) return c;
  if (code === 0x1e9e) return 'ss';
  if (code >= 0x13a0 && code <= 0x13f5) return c;
  if (code >= 0x13f8 && code <= 0x13fd) return String.fromCodePoint(code - 8);
  if (code >= 0xab70 && code <= 0xabbf) return String.fromCodePoint(code - 0xab70 + 0x13a0);
  return c.toUpperCase().toLowerCase();
}
export const casefold = (s: string): string => (ASCII.test(s) ? s.toLowerCase() : eachCode(s, foldOf));

const all =
  (pattern: RegExp) =>
  (s: string): boolean =>
    pattern.test(s);

/** White space of Python's str.isspace, as the inside of a character class. */
export const SPACE = '\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000';

export const isalnum = all(/^[\p{L}\p{N}]+$/u);
export const isalpha = all(/^\p{L}+$/u);
export const isdigit = all(/^[\p{Nd}\p{No}]+$/u);
export const isdecimal = all(/^\p{Nd}+$/u);
export const isnumeric = all(/^\p{N}+$/u);
export const isspace = all(new RegExp(`^[${SPACE}]+$`, 'u'));
export const isascii = all(ASCII);

const onlyCase =
  (wanted: RegExp) =>
  (s: string): boolean => {
    let any = false;
    for (const c of s) {
      if (wanted.test(c)) any = true;
      else if (isCased(c)) return false;
    }
    return any;
  };
export const islower = onlyCase(LOWER);
export const isupper = onlyCase(UPPER);

export function istitle(s: string): boolean {
  let any = false;
  let inWord = false;
  for (const c of s) {
    const big = UPPER.test(c);
    if (big ? inWord : LOWER.test(c) && !inWord) return false;
    inWord = isCased(c);
    any ||= inWord;
  }
  return any;
}
