import type { PythonRegex } from './python-regex.js';
import { characterEscape, regexError } from './regex-syntax.js';

/** A part of a replacement: text, or the number of a group. */
type Part = string | number;

/** Reads the template of Python's re.sub: \1, \g<1>, \g<name>, \n and the like. */
export function replacementParts(template: string, { groups, names }: PythonRegex): readonly Part[] {
  const parts: Part[] = [];
  const group = (n: number | undefined, at: number): number => {
    if (n === undefined || n > groups) throw regexError('invalid group reference', template, at);
    return n;
  };
  for (let at = 0; at < template.length; ) {
    const slash = template.indexOf('\\', at);
    if (slash !== at) {
      const end = slash < 0 ? template.length : slash;
      parts.push(template.slice(at, end));
      at = end;
      continue;
    }
    const named = /^\\g<(\w+)>/.exec(template.slice(at));
    const numbered = named ? null : /^\\(?![1-3][0-7]{2})([1-9]\d?)/.exec(template.slice(at));
    if (named) parts.push(group(/^\d+$/.test(named[1]) ? Number(named[1]) : names.get(named[1]), at));
    else if (numbered) parts.push(group(Number(numbered[1]), at));
    const taken = named ?? numbered;
    if (taken) {
      at += taken[0].length;
      continue;
    }
    const next = template[at + 1];
    if (next === undefined) throw regexError('bad escape (end of pattern)', template, at);
    const char = characterEscape(template, at + 1, true);
    if (char === undefined || /[xuU]/.test(next)) throw regexError(`bad escape \\${next}`, template, at);
    parts.push(/[a-zA-Z0-9\\]/.test(next) ? char.char : `\\${char.char}`);
    at = char.end;
  }
  return parts;
}

/** Python's re.sub; n < 0 replaces all. */
export function substitute(s: string, regex: RegExp, parts: readonly Part[], n: number): string {
  let left = n < 0 ? Number.POSITIVE_INFINITY : n;
  return s.replace(regex, (...found) => {
    if (left <= 0) return found[0];
    left--;
    let out = '';
    for (const part of parts) out += typeof part === 'string' ? part : (found[part] ?? '');
    return out;
  });
}

/** Python's re.split, with the text of groups; n < 0 is no limit. A group without a match is null. */
export function regexSplit(s: string, regex: RegExp, n: number): (string | null)[] {
  const out: (string | null)[] = [];
  let from = 0;
  let count = 0;
  for (const m of s.matchAll(regex)) {
    if (count++ === n) break;
    out.push(s.slice(from, m.index), ...m.slice(1).map((g) => g ?? null));
    from = m.index + m[0].length;
  }
  out.push(s.slice(from));
  return out;
}
