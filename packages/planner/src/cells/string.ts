import { NotImplementedError, ValueError } from '../errors.js';
import type { LiteralValue, Options } from '../expr.js';
import type { STRING } from '../functions/string.js';
import { type JsCell, prepared, unary } from './cell.js';
import { codeLength, find, sliceItems, sliceText } from './code-points.js';
import { anchored, pythonRegex, withGroups } from './python-regex.js';
import { regexSplit, replacementParts, substitute } from './regex-replace.js';
import * as cases from './text-case.js';
import * as fullCases from './text-case-full.js';
import { partition, rsplit, split, strip } from './text-split.js';
import { wrap } from './text-wrap.js';

const text = (v: LiteralValue | undefined): string => (v ?? '') as string;
const maybeText = (v: LiteralValue | undefined): string | null => (v ?? null) as string | null;
const int = (v: LiteralValue | undefined, otherwise: number): number => (v === undefined || v === null ? otherwise : Number(v));
const maybeInt = (v: LiteralValue | undefined): number | null => (v === undefined || v === null ? null : Number(v));
const limit = (v: LiteralValue | undefined): number => int(v, -1) || -1;

/** A cell whose constant options become a function of the text. */
const configured = (make: (options: Options) => (s: any) => unknown): JsCell => {
  const ready = prepared(make);
  return ([s], options) => ready(options)(s);
};

const flagsOf = (o: Options): string => text(o['flags']);
const escaped = (s: string): string => s.replace(/[^\p{L}\p{N}_\s]/gu, '\\$&');
/** Option regex: default true; otherwise pat is plain text. */
const patternOf = (o: Options): string => (o['regex'] === false ? escaped(text(o['pat'])) : text(o['pat']));

const contains = (o: Options) => {
  const pat = text(o['pat']);
  if (o['regex'] === false && flagsOf(o) === '') return (s: string) => s.includes(pat);
  const { regex } = pythonRegex(patternOf(o), flagsOf(o));
  return (s: string) => s.search(regex) >= 0;
};

const matches = (whole: boolean) => (o: Options) => {
  const regex = anchored(pythonRegex(patternOf(o), flagsOf(o)), whole);
  return (s: string) => {
    regex.lastIndex = 0;
    return regex.test(s);
  };
};

const count = (o: Options) => {
  const { regex } = pythonRegex(patternOf(o), flagsOf(o));
  return (s: string) => s.match(regex)?.length ?? 0;
};

/** Python's str.replace. */
function replaceText(s: string, pat: string, repl: string, n: number): string {
  if (n < 0 && pat !== '') return s.replaceAll(pat, () => repl);
  const parts = pat === '' ? ['', ...s, ''] : s.split(pat);
  const gaps = n < 0 ? parts.length - 1 : Math.min(n, parts.length - 1);
  return (
    parts
      .slice(0, gaps)
      .map((p) => p + repl)
      .join('') + parts.slice(gaps).join(pat)
  );
}

const replace = (o: Options) => {
  const n = int(o['n'], -1);
  const repl = text(o['repl']);
  if (o['regex'] !== true && flagsOf(o) === '') return (s: string) => replaceText(s, text(o['pat']), repl, n);
  const plain = o['regex'] !== true;
  const found = plain ? pythonRegex(escaped(text(o['pat'])), flagsOf(o)) : pythonRegex(text(o['pat']), flagsOf(o));
  const parts = plain ? [repl] : replacementParts(repl, found);
  if (parts.some((p) => typeof p === 'number')) withGroups(text(o['pat']), flagsOf(o));
  return (s: string) => substitute(s, found.regex, parts, n);
};

const splitter = (o: Options) => {
  const n = limit(o['n']);
  const pat = maybeText(o['pat']);
  if (pat === null || o['regex'] !== true) {
    if (pat === '') throw new ValueError('empty separator', { code: 'empty-separator' });
    return (s: string) => split(s, pat, n);
  }
  const { regex } = withGroups(pat, flagsOf(o));
  return (s: string) => regexSplit(s, regex, n);
};

const findall = (o: Options) => {
  const { regex, groups } = withGroups(text(o['pat']), flagsOf(o));
  if (groups > 1)
    throw new NotImplementedError('findall with several groups has no list of texts: use extractall', { code: 'findall-groups' });
  return (s: string) => Array.from(s.matchAll(regex), (m) => m[groups] ?? '');
};

const extract = (o: Options) => {
  const { regex, names } = withGroups(text(o['pat']), flagsOf(o));
  const group = typeof o['group'] === 'string' ? names.get(o['group'])! : int(o['group'], 1);
  const first = new RegExp(regex.source, regex.flags.replace('g', ''));
  return (s: string) => first.exec(s)?.[group] ?? null;
};

const extractall = (o: Options) => {
  const { regex } = withGroups(text(o['pat']), flagsOf(o));
  return (s: string) => Array.from(s.matchAll(regex), (m) => (m.length === 1 ? [m[0]] : m.slice(1).map((g) => g ?? ''))).flat();
};

const pad = (o: Options) => {
  const width = int(o['width'], 0);
  const fill = text(o['fillchar'] ?? ' ');
  const side = o['side'] ?? 'left';
  return (s: string) => {
    const gap = width - codeLength(s);
    if (gap <= 0) return s;
    const before = side === 'left' ? gap : side === 'right' ? 0 : (gap >> 1) + (gap & width & 1);
    return fill.repeat(before) + s + fill.repeat(gap - before);
  };
};

function zfill(s: string, width: number): string {
  const gap = width - codeLength(s);
  if (gap <= 0) return s;
  const signed = s[0] === '+' || s[0] === '-';
  return (signed ? s[0] : '') + '0'.repeat(gap) + (signed ? s.slice(1) : s);
}

function sliceReplace(s: string, start: number | null, stop: number | null, repl: string): string {
  const codes = [...s];
  const from = sliceItems([...codes.keys()], start, null, 1)[0] ?? codes.length;
  const rest = stop === null ? codes.length : stop < 0 ? Math.max(stop + codes.length, 0) : Math.min(stop, codes.length);
  return codes.slice(0, from).join('') + repl + codes.slice(Math.max(from, rest)).join('');
}

const translate = (o: Options) => {
  const table = new Map((o['table'] ?? []) as [string, string | null][]);
  return (s: string) => {
    let out = '';
    for (const c of s) out += table.has(c) ? (table.get(c) ?? '') : c;
    return out;
  };
};

const wrapper = (o: Options) => {
  const flag = (name: string) => (o[name] ?? true) as boolean;
  const width = int(o['width'], 70);
  if (width <= 0) throw new ValueError(`invalid width ${width} (must be > 0)`, { code: 'bad-width' });
  const options = {
    width,
    expandTabs: flag('expand_tabs'),
    tabsize: int(o['tabsize'], 8),
    replaceWhitespace: flag('replace_whitespace'),
    dropWhitespace: flag('drop_whitespace'),
    initialIndent: text(o['initial_indent']),
    subsequentIndent: text(o['subsequent_indent']),
    breakLongWords: flag('break_long_words'),
    breakOnHyphens: flag('break_on_hyphens'),
    fixSentenceEndings: o['fix_sentence_endings'] === true,
    maxLines: o['max_lines'] == null ? Number.POSITIVE_INFINITY : int(o['max_lines'], 0),
    placeholder: (o['placeholder'] ?? ' [...]') as string,
  };
  return (s: string) => wrap(s, options).join('\n');
};

const affixed =
  (test: (s: string, pat: string) => boolean): JsCell =>
  ([s], o) =>
    (o['pats'] as readonly string[]).some((p) => test(s, p));
const trimmed =
  (left: boolean, right: boolean): JsCell =>
  ([s], o) =>
    strip(s, maybeText(o['chars']), left, right);
const found =
  (last: boolean): JsCell =>
  ([s], o) =>
    find(s, text(o['sub']), int(o['start'], 0), maybeInt(o['end']), last);
const cased =
  (simple: (s: string) => string, full: (s: string) => string): JsCell =>
  ([s], o) =>
    o['full'] === true ? full(s) : simple(s);
const itemAt = (items: readonly unknown[], i: number): unknown => items.at(i) ?? null;

export const STRING_CELLS = {
  'str.lower': cased(cases.lower, fullCases.lower),
  'str.upper': cased(cases.upper, fullCases.upper),
  'str.title': cased(cases.title, fullCases.title),
  'str.capitalize': cased(cases.capitalize, fullCases.capitalize),
  'str.swapcase': cased(cases.swapcase, fullCases.swapcase),
  'str.casefold': unary(cases.casefold),
  'str.byte_len': unary((s) => Buffer.byteLength(s as string)),
  'str.len': unary((s) => (Array.isArray(s) ? s.length : codeLength(s))),
  'str.strip': trimmed(true, true),
  'str.lstrip': trimmed(true, false),
  'str.rstrip': trimmed(false, true),
  'str.pad': configured(pad),
  'str.zfill': ([s], o) => zfill(s, int(o['width'], 0)),
  'str.slice': ([s], o) => sliceText(s, maybeInt(o['start']), maybeInt(o['stop']), int(o['step'], 1)),
  'str.get': ([s], o) => itemAt([...s], int(o['i'], 0)),
  'str.slice_replace': ([s], o) => sliceReplace(s, maybeInt(o['start']), maybeInt(o['stop']), text(o['repl'])),
  'str.contains': configured(contains),
  'str.match': configured(matches(false)),
  'str.fullmatch': configured(matches(true)),
  'str.startswith': affixed((s, p) => s.startsWith(p)),
  'str.endswith': affixed((s, p) => s.endsWith(p)),
  'str.count': configured(count),
  'str.find': found(false),
  'str.rfind': found(true),
  'str.replace': configured(replace),
  'str.repeat': ([s, n]) => (s as string).repeat(Math.max(0, Number(n))),
  'str.concat': (args) => args.join(''),
  'str.split': configured(splitter),
  'str.rsplit': ([s], o) => rsplit(s, maybeText(o['pat']), limit(o['n'])),
  'str.partition': ([s], o) => partition(s, text(o['sep'] ?? ' '), false),
  'str.rpartition': ([s], o) => partition(s, text(o['sep'] ?? ' '), true),
  'str.join': ([items], o) => (items.includes(null) ? null : [...items].join(text(o['sep']))),
  'str.removeprefix': ([s], o) => (s.startsWith(text(o['prefix'])) ? s.slice(text(o['prefix']).length) : s),
  'str.removesuffix': ([s], o) =>
    s.endsWith(text(o['suffix'] ?? o['prefix'])) ? s.slice(0, s.length - text(o['suffix'] ?? o['prefix']).length) : s,
  'str.findall': configured(findall),
  'str.extract': configured(extract),
  'str.extractall': configured(extractall),
  'str.isalnum': unary(cases.isalnum),
  'str.isalpha': unary(cases.isalpha),
  'str.isdigit': unary(cases.isdigit),
  'str.isspace': unary(cases.isspace),
  'str.islower': unary(cases.islower),
  'str.isupper': unary(cases.isupper),
  'str.istitle': unary(cases.istitle),
  'str.isnumeric': unary(cases.isnumeric),
  'str.isdecimal': unary(cases.isdecimal),
  'str.isascii': unary(cases.isascii),
  'str.normalize': ([s], o) => (s as string).normalize(text(o['form'])),
  'str.wrap': configured(wrapper),
  'str.translate': configured(translate),
  'list.get': ([items], o) => itemAt(items, int(o['i'], 0)),
  'list.len': unary((items) => items.length),
  'list.slice': ([items], o) => sliceItems(items, maybeInt(o['start']), maybeInt(o['stop']), int(o['step'], 1)),
} as const satisfies Record<keyof typeof STRING, JsCell>;
