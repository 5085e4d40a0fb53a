import { isCased, LOWER, UPPER } from './text-case.js';

/** Letter case as Python's str has it: one letter may give several, and a sigma that ends a word is its own letter. */
export const lower = (s: string): string => s.toLowerCase();
export const upper = (s: string): string => s.toUpperCase();

/** Letters of two letters, whose title case is a letter of its own. */
const PAIRS = /[\u01c4-\u01cc\u01f1-\u01f3]/;
const pairTitle = (c: string): string => ['ǅ', 'ǈ', 'ǋ', 'ǲ'].find((t) => t.toLowerCase() === c.toLowerCase()) ?? c;

/** Georgian letters, whose capitals stand in no title. */
const UNTITLED = /[\u10d0-\u10ff]/;

function titleOf(c: string): string {
  if (UNTITLED.test(c)) return c;
  if (PAIRS.test(c)) return pairTitle(c);
  const [first, ...rest] = c.toUpperCase();
  if (rest.length === 0 || c === 'ŉ') return [first, ...rest].join('');
  const greek = c >= '\u1f80' && c <= '\u1fff'; // with an iota below, which stays there
  if (!greek) return first + rest.join('').toLowerCase();
  const apart = first + rest.join('').replace('Ι', '\u0345');
  const one = apart.normalize('NFC');
  return [...one].length === 1 ? one : apart;
}

export function capitalize(s: string): string {
  const [first = ''] = s;
  return titleOf(first) + s.toLowerCase().slice(first.toLowerCase().length);
}

/** Letters mapped one by one, with what the whole text's lower case says of each. */
function mapped(s: string, map: (c: string, low: string) => string): string {
  const low = s.toLowerCase();
  let at = 0;
  let out = '';
  for (const c of s) {
    const { length } = c.toLowerCase();
    out += map(c, low.slice(at, at + length));
    at += length;
  }
  return out;
}

export const swapcase = (s: string): string => mapped(s, (c, low) => (UPPER.test(c) ? low : LOWER.test(c) ? c.toUpperCase() : c));

/** The first cased letter of every run of cased letters is in title case, the others in lower case. */
export function title(s: string): string {
  let inWord = false;
  return mapped(s, (c, low) => {
    const out = inWord ? low : titleOf(c);
    inWord = isCased(c);
    return out;
  });
}
