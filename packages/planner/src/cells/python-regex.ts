import { NotImplementedError } from '../errors.js';
import { boundary, characterEscape, classLiteral, classOf, END, literal, type RegexFlags, regexError, START } from './regex-syntax.js';

/** A regular expression of Python's `re` as one of JavaScript's, and what a replacement needs to know about it. */
export interface PythonRegex {
  /** global, code points */
  readonly regex: RegExp;
  readonly groups: number;
  readonly names: ReadonlyMap<string, number>;
  /** A repeated part holds groups that need not match: JavaScript forgets them at every turn, Python does not. */
  readonly forgets: boolean;
}

const known = new Map<string, PythonRegex>();

/** `flags` are letters of re's flags: i, m, s, x, a (u and L change nothing). */
export function pythonRegex(pattern: string, flags = ''): PythonRegex {
  const key = `${flags}/${pattern}`;
  let found = known.get(key);
  if (found === undefined) {
    if (known.size > 500) known.clear();
    known.set(key, (found = new Translator(pattern, flags).run()));
  }
  return found;
}

/** The expression for an operation that reads its groups. */
export function withGroups(pattern: string, flags = ''): PythonRegex {
  const found = pythonRegex(pattern, flags);
  if (found.forgets && found.groups > 0) {
    throw new NotImplementedError(
      `regular expression ${JSON.stringify(pattern)}: the text of a group inside a repetition is not supported where the group need not match`,
      {
        code: 'regex-syntax',
      },
    );
  }
  return found;
}

/** The same expression, matching only at `lastIndex`; `whole`: and only up to the end. */
export const anchored = ({ regex }: PythonRegex, whole: boolean): RegExp =>
  new RegExp(whole ? `(?:${regex.source})${END}` : regex.source, regex.flags.replace('g', 'y'));

class Translator {
  #at = 0;
  #groups = 0;
  #names = new Map<string, number>();
  /** groups that may be left unmatched, so that a back reference to them differs between the languages */
  #optional = new Set<number>();
  #forgets = false;
  #flags: RegexFlags;

  constructor(
    readonly pattern: string,
    letters: string,
  ) {
    const has = (c: string) => letters.includes(c);
    this.#flags = { i: has('i'), m: has('m'), s: has('s'), x: has('x'), a: has('a') };
  }

  run(): PythonRegex {
    this.#globalFlags();
    const source = this.#alternatives();
    if (this.#at < this.pattern.length) throw this.#error('unbalanced parenthesis');
    return { regex: this.#compile(source), groups: this.#groups, names: this.#names, forgets: this.#forgets };
  }

  #compile(source: string): RegExp {
    try {
      return new RegExp(source, this.#flags.i ? 'giv' : 'gv');
    } catch (cause) {
      throw regexError((cause as Error).message, this.pattern, 0);
    }
  }

  #error(message: string) {
    return regexError(message, this.pattern, this.#at);
  }

  #unsupported(what: string): NotImplementedError {
    return new NotImplementedError(`regular expression ${JSON.stringify(this.pattern)}: ${what} is not supported; rewrite it without`, {
      code: 'regex-syntax',
    });
  }

  #globalFlags(): void {
    for (let m: RegExpExecArray | null; (m = /^\(\?([aiLmsux]+)\)/.exec(this.pattern.slice(this.#at))); this.#at += m[0].length)
      this.#flags = this.#with(m[1], '');
  }

  #with(on: string, off: string): RegexFlags {
    const flag = (c: keyof RegexFlags) => (on.includes(c) || this.#flags[c]) && !off.includes(c);
    return { i: flag('i'), m: flag('m'), s: flag('s'), x: flag('x'), a: flag('a') };
  }

  #alternatives(): string {
    const before = this.#groups;
    let out = this.#sequence();
    const choice = this.pattern[this.#at] === '|';
    while (this.pattern[this.#at] === '|') {
      this.#at++;
      out += `|${this.#sequence()}`;
    }
    if (choice) this.#markOptional(before);
    return out;
  }

  #markOptional(before: number): void {
    for (let g = before + 1; g <= this.#groups; g++) this.#optional.add(g);
  }

  #sequence(): string {
    let out = '';
    while (this.#at < this.pattern.length && this.pattern[this.#at] !== '|' && this.pattern[this.#at] !== ')') {
      const before = this.#groups;
      const atom = this.#atom();
      const times = atom === '' ? '' : this.#quantifier();
      if (times !== '' && times[0] !== '?') this.#forgets ||= [...this.#optional].some((g) => g > before);
      if (/^(?:[?*]|\{0)/.test(times)) this.#markOptional(before);
      out +=
        times !== '' && atom.startsWith('(?') && !atom.startsWith('(?:') && !atom.startsWith('(?<') ? `(?:${atom})${times}` : atom + times;
    }
    return out;
  }

  #quantifier(): string {
    if (this.#flags.x) this.#skipBlanks();
    const m = /^(?:[*+?]|\{(\d*)(,?)(\d*)\})/.exec(this.pattern.slice(this.#at));
    if (m === null || m[0] === '{}' || m[0] === '{,}') return '';
    this.#at += m[0].length;
    const times = m[1] === '' && m[0][0] === '{' ? `{0${m[2]}${m[3]}}` : m[0];
    const next = this.pattern[this.#at];
    if (next === '+') throw this.#unsupported('a possessive quantifier');
    if (next === '*') throw this.#error('multiple repeat');
    if (next !== '?') return times;
    this.#at++;
    return `${times}?`;
  }

  #skipBlanks(): void {
    for (let m: RegExpExecArray | null; (m = /^(?:[ \t\n\r\f\v]+|#[^\n]*)/.exec(this.pattern.slice(this.#at))); ) this.#at += m[0].length;
  }

  /** One atom, or '' for what matches nothing at all (white space and comments of verbose mode). */
  #atom(): string {
    const { pattern } = this;
    const f = this.#flags;
    const c = String.fromCodePoint(pattern.codePointAt(this.#at)!);
    if (f.x && /[\s#]/.test(c)) {
      const start = this.#at;
      this.#skipBlanks();
      if (this.#at > start) return '';
    }
    switch (c) {
      case '(':
        return this.#group();
      case '[':
        return this.#class();
      case '\\':
        return this.#escape();
      case '*':
      case '+':
      case '?':
        throw this.#error('nothing to repeat');
    }
    this.#at += c.length;
    if (c === '.') return f.s ? '[\\s\\S]' : '[^\\n]';
    if (c === '^') return f.m ? `(?:(?<=\\n)|${START})` : START;
    if (c === '$') return f.m ? `(?:(?=\\n)|${END})` : `(?=\\n?${END})`;
    return literal(c);
  }

  #escape(): string {
    this.#at++;
    const { pattern } = this;
    const c = pattern[this.#at];
    if (c === undefined) throw this.#error('bad escape (end of pattern)');
    const char = characterEscape(pattern, this.#at, false);
    if (char) {
      this.#at = char.end;
      return literal(char.char);
    }
    const digits = /^[1-9]\d?/.exec(pattern.slice(this.#at));
    if (digits) {
      this.#at += digits[0].length;
      return this.#reference(Number(digits[0]));
    }
    this.#at++;
    if ('wWdDsS'.includes(c)) return classOf(c, this.#flags);
    if (c === 'b' || c === 'B') return boundary(c === 'B', this.#flags);
    if (c === 'A') return START;
    if (c === 'Z') return END;
    this.#at -= 2;
    if (c === 'N') throw this.#unsupported('\\N{…}');
    throw this.#error(`bad escape \\${c}`);
  }

  #reference(group: number | undefined): string {
    if (group === undefined || group > this.#groups) throw this.#error('invalid group reference');
    if (this.#optional.has(group)) throw this.#unsupported('a back reference to a group that need not match');
    return `(?:\\${group})`;
  }

  #class(): string {
    const { pattern } = this;
    const start = this.#at++;
    const negated = pattern[this.#at] === '^';
    if (negated) this.#at++;
    let out = '';
    for (let first = true; first || pattern[this.#at] !== ']'; first = false) {
      if (this.#at >= pattern.length) {
        this.#at = start;
        throw this.#error('unterminated character set');
      }
      const low = this.#classItem();
      const ranged = pattern[this.#at] === '-' && this.#at + 1 < pattern.length && pattern[this.#at + 1] !== ']';
      if (!ranged) {
        out += low.length > 2 && low.startsWith('[') ? low : classLiteral(low);
        continue;
      }
      this.#at++;
      const high = this.#classItem();
      if (low.length > 2 || high.length > 2 || low.codePointAt(0)! > high.codePointAt(0)!)
        throw this.#error(`bad character range ${low}-${high}`);
      out += `${classLiteral(low)}-${classLiteral(high)}`;
    }
    this.#at++;
    return `[${negated ? '^' : ''}${out}]`;
  }

  /** A single character, or a class in brackets. */
  #classItem(): string {
    const c = String.fromCodePoint(this.pattern.codePointAt(this.#at)!);
    if (c !== '\\') {
      this.#at += c.length;
      return c;
    }
    this.#at++;
    const next = this.pattern[this.#at] ?? '';
    const char = next === '' ? undefined : characterEscape(this.pattern, this.#at, true);
    if (char) {
      this.#at = char.end;
      return char.char;
    }
    if (next === '' || !'wWdDsS'.includes(next)) throw this.#error(`bad escape \\${next}`);
    this.#at++;
    return classOf(next, this.#flags);
  }

  #group(): string {
    const rest = this.pattern.slice(this.#at);
    const comment = /^\(\?#[^)]*\)/.exec(rest);
    if (comment) {
      this.#at += comment[0].length;
      return '';
    }
    const same = /^\(\?P=(\w+)\)/.exec(rest);
    if (same) {
      this.#at += same[0].length;
      return this.#reference(this.#names.get(same[1]));
    }
    if (/^\(\?[>(]/.test(rest)) throw this.#unsupported(rest[2] === '>' ? 'an atomic group' : 'a conditional group');
    const open = /^\((?:\?(?:P<([^>]+)>|(<?[=!])|([aiLmsux]*)(?:-([imsx]+))?:))?/.exec(rest)!;
    if (open[0] === '(' && rest[1] === '?') throw this.#error(`unknown extension ?${rest[2] ?? ''}`);
    this.#at += open[0].length;
    return this.#groupBody(open);
  }

  #groupBody([text, name, look, on, off]: RegExpExecArray): string {
    const outer = this.#flags;
    const start = this.#at - text.length;
    if (on || off) {
      this.#flags = this.#with(on ?? '', off ?? '');
      if (this.#flags.i !== outer.i) throw this.#unsupported('a case-insensitive part');
    }
    const captures = text === '(' || name !== undefined;
    if (captures) this.#groups++;
    const number = this.#groups;
    if (name !== undefined) this.#names.set(name, number);
    const body = this.#alternatives();
    if (this.pattern[this.#at] !== ')') {
      this.#at = start;
      throw this.#error('missing ), unterminated subpattern');
    }
    this.#at++;
    this.#flags = outer;
    return captures ? `(${body})` : `(?${look ?? ':'}${body})`;
  }
}
