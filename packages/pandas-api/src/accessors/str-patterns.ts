import { pythonRegex, ValueError } from '@pandorable/planner';
import type { Args } from '../core/args.js';

/** re.I, re.M, re.S, re.X as letters. */
const FLAGS: readonly (readonly [number, string])[] = [
  [2, 'i'],
  [8, 'm'],
  [16, 's'],
  [64, 'x'],
];
const flagLetters = (flags: unknown): string =>
  typeof flags === 'string' ? flags : FLAGS.flatMap(([bit, letter]) => (Number(flags ?? 0) & bit ? [letter] : [])).join('');

export const pythonName = (v: unknown): string =>
  v === null || v === undefined
    ? 'NoneType'
    : typeof v === 'number'
      ? Number.isInteger(v)
        ? 'int'
        : 'float'
      : typeof v === 'boolean'
        ? 'bool'
        : Array.isArray(v)
          ? 'list'
          : typeof v;

/** A JavaScript expression as Python writes it. */
export const pythonSource = (pattern: RegExp): string => pattern.source.replace(/\(\?<(?![=!])/g, '(?P<');
export const pythonFlags = (pattern: RegExp): string => pattern.flags.replace(/[^ims]/g, '');

export interface Pattern {
  readonly pat: string;
  readonly flags?: string;
}

/** A pattern given as text, or as a JavaScript RegExp with its flags; `literal`: plain text, so its syntax is not looked at. */
export function patternOptions(a: Args, literal = false): Pattern {
  const pat = a['pat'] as unknown;
  const insensitive = a['case'] === false ? 'i' : '';
  if (pat instanceof RegExp) {
    if (insensitive !== '' || Number(a['flags'] ?? 0) !== 0) throw new ValueError('cannot process flags argument with a compiled pattern');
    const flags = pythonFlags(pat);
    return flags === '' ? { pat: pythonSource(pat) } : { pat: pythonSource(pat), flags };
  }
  if (typeof pat !== 'string') throw new TypeError(`first argument must be string or compiled pattern, not ${pythonName(pat)}`);
  const letters = flagLetters(a['flags']);
  const flags = letters.includes('i') ? letters : `${letters}${insensitive}`;
  if (!literal) pythonRegex(pat, flags);
  return flags === '' ? { pat } : { pat, flags };
}

/** The capturing groups of a pattern, by name where they have one. */
export function groupNames({ pat, flags }: Pattern): (string | null)[] {
  const { groups, names } = pythonRegex(pat, flags);
  const out: (string | null)[] = new Array(groups).fill(null);
  for (const [name, i] of names) out[i - 1] = name;
  return out;
}

/** What a member must be given: a text. */
export function requireText(a: Args, name: string): string {
  if (typeof a[name] !== 'string') throw new TypeError(`expected a string object, not ${pythonName(a[name])}`);
  return a[name];
}
