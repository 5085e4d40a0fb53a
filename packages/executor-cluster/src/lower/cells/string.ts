import type { Options, STRING } from '@pandorable/planner';
import { bind } from '../bind.js';
import { type Build, type Cell, type CellCall, except, unsupported } from '../cell.js';
import { capitalized, folded, IS_LOWER, IS_TITLE, IS_UPPER, lowerText, swapped, titled, upperText } from '../letters.js';
import { text } from '../literal.js';
import { groupCount, mayBeEmpty, patternOf, quoteRegex, regexReason, regexText, replacement } from '../regex.js';

/** Python's white space. */
const WHITESPACE =
  '\t\n\v\f\r\x1c\x1d\x1e\x1f \x85\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000';
const num = (o: Options, name: string): number | undefined => (o[name] === undefined || o[name] === null ? undefined : Number(o[name]));
const str = (o: Options, name: string): string => String(o[name]);
const flagged = (o: Options): boolean => Boolean(o['flags']);
const count = (sql: string): string => `CAST(${sql} AS BIGINT)`;

const strip =
  (side: 'BOTH' | 'LEADING' | 'TRAILING'): Build =>
  (c) => {
    const chars = (c.options['chars'] as string | null | undefined) ?? WHITESPACE;
    return chars === '' ? c.args[0] : `trim(${side} ${text(chars)} FROM ${c.args[0]})`;
  };

const pad: Build = (c) => {
  const [x] = c.args;
  const width = num(c.options, 'width') ?? 0;
  const fillchar = text((c.options['fillchar'] as string | undefined) ?? ' ');
  const side = c.options['side'] ?? 'left';
  const missing = `greatest(${width} - length(${x}), 0)`;
  const run = (n: string) => `repeat(${fillchar}, ${n})`;
  if (side === 'left') return `concat(${run(missing)}, ${x})`;
  if (side === 'right') return `concat(${x}, ${run(missing)})`;
  const left = `CAST(${missing} div 2 + (${missing} % 2) * ${width % 2} AS INT)`;
  return `concat(${run(left)}, ${x}, ${run(`(${missing} - ${left})`)})`;
};

const zfill: Build = (c) => {
  const [x] = c.args;
  const zeros = `repeat('0', greatest(${num(c.options, 'width')} - length(${x}), 0))`;
  return `CASE WHEN left(${x}, 1) IN ('+', '-') THEN concat(left(${x}, 1), ${zeros}, substring(${x}, 2)) ELSE concat(${zeros}, ${x}) END`;
};

/** A Python index as a position from 0, within the text. */
const clamp = (i: number, length: string): string => (i >= 0 ? `least(${i}, ${length})` : `greatest(${length} - ${-i}, 0)`);

/** `x[start:stop]` of Python, by code points. */
function sliced(x: string, start: number | undefined, stop: number | undefined): string {
  const from = start ?? 0;
  if (stop === undefined) {
    if (from === 0) return x;
    return `substring(${x}, ${from > 0 ? from + 1 : `${clamp(from, `length(${x})`)} + 1`})`;
  }
  if (from >= 0 && stop >= 0) return `substring(${x}, ${from + 1}, ${Math.max(stop - from, 0)})`;
  const [a, b] = [clamp(from, `length(${x})`), clamp(stop, `length(${x})`)];
  return `substring(${x}, ${a} + 1, greatest(${b} - ${a}, 0))`;
}

const sliceReplace: Build = (c) => {
  const [x] = c.args;
  const start = num(c.options, 'start') ?? 0;
  const stop = num(c.options, 'stop');
  const repl = text((c.options['repl'] as string | null | undefined) ?? '');
  const from = clamp(start, `length(${x})`);
  const tail = stop === undefined ? "''" : `substring(${x}, greatest(${clamp(stop, `length(${x})`)}, ${from}) + 1)`;
  return `concat(substring(${x}, 1, ${from}), ${repl}, ${tail})`;
};

const get: Build = (c) => {
  const [x] = c.args;
  const i = num(c.options, 'i') ?? 0;
  return `CASE WHEN length(${x}) ${i >= 0 ? `> ${i}` : `>= ${-i}`} THEN substring(${x}, ${i >= 0 ? i + 1 : `length(${x}) + ${i + 1}`}, 1) END`;
};

const isRegex = (o: Options): boolean => o['regex'] !== false;
type Question = Pick<CellCall, 'options'>;
const pattern = (c: Question): string | undefined => regexReason(str(c.options, 'pat'), c.options['flags']);

/** Java finds empty matches within characters that UTF-16 has as two. */
const EMPTY = 'a pattern that may match nothing';
const repeated = (c: Question): string | undefined => pattern(c) ?? (mayBeEmpty(str(c.options, 'pat')) ? EMPTY : undefined);

const contains: Build = (c) => {
  const [x] = c.args;
  if (isRegex(c.options)) return `rlike(${x}, ${patternOf(c.options)})`;
  if (!flagged(c.options)) return `contains(${x}, ${text(str(c.options, 'pat'))})`;
  return `rlike(${x}, ${text(regexText(quoteRegex(str(c.options, 'pat')), c.options['flags']))})`;
};
const anchored =
  (end: string): Build =>
  (c) => {
    const inner = regexText(str(c.options, 'pat'), c.options['flags']);
    const flags = /^\(\?[a-z]*\)/.exec(inner)?.[0] ?? '';
    return `rlike(${c.args[0]}, ${text(`${flags}\\A(?:${inner.slice(flags.length)})${end}`)})`;
  };

const affix =
  (fn: string): Build =>
  (c) => {
    const pats = c.options['pats'] as string | readonly string[];
    const list = typeof pats === 'string' ? [pats] : pats;
    return list.length === 0
      ? `CASE WHEN ${c.args[0]} IS NOT NULL THEN false END`
      : `(${list.map((p) => `${fn}(${c.args[0]}, ${text(p)})`).join(' OR ')})`;
  };

const find: Build = (c) => {
  const [x] = c.args;
  const start = num(c.options, 'start') ?? 0;
  const end = num(c.options, 'end');
  const from = start === 0 ? '0' : clamp(start, `length(${x})`);
  const found = `instr(${sliced(x, start, end)}, ${text(str(c.options, 'sub'))})`;
  const beyond = start > 0 ? `length(${x}) < ${start} OR ` : '';
  const crossed = end === undefined || start === 0 ? '' : `${clamp(end, `length(${x})`)} < ${from} OR `;
  return count(`CASE WHEN ${beyond}${crossed}${found} = 0 THEN -1 ELSE ${found} - 1 + ${from} END`);
};

/** From the right: the text backwards. */
const rfind: Build = (c) => {
  const [x] = c.args;
  const start = num(c.options, 'start') ?? 0;
  const end = num(c.options, 'end');
  const sub = str(c.options, 'sub');
  const width = [...sub].length;
  const from = start === 0 ? '0' : clamp(start, `length(${x})`);
  const crossed = `${start > 0 ? `length(${x}) < ${start} OR ` : ''}${end === undefined || start === 0 ? '' : `${clamp(end, `length(${x})`)} < ${from} OR `}`;
  const body = `CASE WHEN instr(reverse(s), ${text([...sub].reverse().join(''))}) = 0 THEN -1 ELSE length(s) - instr(reverse(s), ${text([...sub].reverse().join(''))}) - ${width} + 1 + ${from} END`;
  return count(
    `CASE ${crossed === '' ? '' : `WHEN ${crossed}false THEN -1 `}WHEN ${x} IS NOT NULL THEN ${bind(sliced(x, start, end), 's', body)} END`,
  );
};

const replace: Build = (c) => {
  const [x] = c.args;
  const pat = str(c.options, 'pat');
  const repl = str(c.options, 'repl');
  const n = num(c.options, 'n') ?? -1;
  const regex = c.options['regex'] === true;
  if (n === 0) return x;
  if (!regex && !flagged(c.options) && n < 0) return `replace(${x}, ${text(pat)}, ${text(repl)})`;
  const source = regexText(regex ? pat : quoteRegex(pat), c.options['flags']);
  const by = regex ? (replacement(repl) as string) : repl.replace(/[\\$]/g, '\\$&');
  if (n < 0) return `regexp_replace(${x}, ${text(source)}, ${text(by)})`;
  // the first match only: it and all that follows, of which group 1 of the outer pattern is what follows
  const flags = /^\(\?[a-z]*\)/.exec(source)?.[0] ?? '';
  const last = groupCount(pat) + 1;
  return `regexp_replace(${x}, ${text(`${flags}(?:${source.slice(flags.length)})((?s:.*))\\z`)}, ${text(`${by}$${last}`)})`;
};
const replaceReason = (c: Question): string | undefined => {
  const n = num(c.options, 'n') ?? -1;
  if (n > 1) return 'Spark replaces one or all matches';
  if (c.options['regex'] !== true) return str(c.options, 'pat') === '' ? EMPTY : undefined;
  if (replacement(str(c.options, 'repl')) === undefined) return 'the replacement has an escape that Java lacks';
  return (
    repeated(c) ?? (n === 1 && /\\[1-9]/.test(str(c.options, 'pat')) ? 'one replacement of a pattern with a backreference' : undefined)
  );
};

const split: Build = (c) => {
  const [x] = c.args;
  const { pat } = c.options;
  const n = num(c.options, 'n') ?? -1;
  const limit = n <= 0 ? -1 : n + 1;
  if (pat === undefined || pat === null) {
    return `filter(split(trim(LEADING ${text(WHITESPACE)} FROM ${x}), ${text(regexText('\\s+', 0))}, ${limit}), p -> p <> '')`;
  }
  return `split(${x}, ${text(regexText(c.options['regex'] === true ? String(pat) : quoteRegex(String(pat)), c.options['flags']))}, ${limit})`;
};
const rsplit: Build = (c) => {
  const n = num(c.options, 'n') ?? -1;
  if (n <= 0) return split(c);
  const pat = str(c.options, 'pat');
  const cut = `concat(array(array_join(slice(l, 1, size(l) - ${n}), ${text(pat)})), slice(l, size(l) - ${n - 1}, ${n}))`;
  return bind(
    `split(${c.args[0]}, ${text(regexText(quoteRegex(pat), 0))}, -1)`,
    'l',
    `CASE WHEN size(l) > ${n + 1} THEN ${cut} ELSE l END`,
  );
};
const splitReason = (c: Question): string | undefined => {
  const { pat } = c.options;
  if (pat === undefined || pat === null) return undefined;
  if (String(pat) === '') return 'an empty separator';
  if (c.options['regex'] !== true) return undefined;
  if (groupCount(String(pat)) > 0) return 'a pattern with groups, which Python keeps';
  return repeated(c);
};
const rsplitReason = (c: Question): string | undefined => {
  if (c.options['regex'] === true) return 'a pattern';
  const { pat } = c.options;
  return (pat === undefined || pat === null) && (num(c.options, 'n') ?? -1) > 0
    ? 'a limited split at white space from the right'
    : splitReason(c);
};

const partition =
  (last: boolean): Build =>
  (c) => {
    const [x] = c.args;
    const sep = (c.options['sep'] as string | undefined) ?? ' ';
    const [head, tail] = last
      ? [`array_join(slice(l, 1, size(l) - 1), ${text(sep)})`, 'element_at(l, -1)']
      : ['l[0]', `array_join(slice(l, 2, size(l)), ${text(sep)})`];
    const none = last ? "array('', '', l[0])" : "array(l[0], '', '')";
    return bind(
      `split(${x}, ${text(regexText(quoteRegex(sep), 0))}, -1)`,
      'l',
      `CASE WHEN size(l) > 1 THEN array(${head}, ${text(sep)}, ${tail}) WHEN size(l) = 1 THEN ${none} END`,
    );
  };

const listGet: Build = (c) => {
  const i = num(c.options, 'i') ?? 0;
  return `try_element_at(${c.args[0]}, ${i >= 0 ? i + 1 : i})`;
};
const listSlice: Build = (c) => {
  const [x] = c.args;
  const start = num(c.options, 'start') ?? 0;
  const stop = num(c.options, 'stop');
  const to = stop === undefined ? `size(${x})` : clamp(stop, `size(${x})`);
  return `CASE WHEN ${x} IS NOT NULL THEN slice(${x}, ${clamp(start, `size(${x})`)} + 1, greatest(${to} - ${clamp(start, `size(${x})`)}, 0)) END`;
};
const stepReason = (c: Question): string | undefined => ((num(c.options, 'step') ?? 1) === 1 ? undefined : 'a step other than 1');

type Mapping = readonly (readonly [from: string, to: string | null])[];
const tableOf = (o: Options): Mapping => (o['table'] ?? []) as Mapping;
/** Spark's translate maps code point to code point; those without a partner, at the end of the list, go. */
const translate: Build = (c) => {
  const kept = tableOf(c.options).filter(([, to]) => to !== null && to !== '');
  const gone = tableOf(c.options).filter(([, to]) => to === null || to === '');
  return `translate(${c.args[0]}, ${text([...kept, ...gone].map(([from]) => from).join(''))}, ${text(kept.map(([, to]) => to).join(''))})`;
};
const translateReason = (c: Question): string | undefined =>
  tableOf(c.options).every(([from, to]) => [...from].length === 1 && [...(to ?? '')].length <= 1)
    ? undefined
    : 'a mapping to several letters';

const fullReason = (c: Question): string | undefined => (c.options['full'] === true ? 'one letter to several' : undefined);

/** All characters are of a class, and there is one. */
const allOf = (set: string): string => `rlike($0, ${text(`\\A[${set}]+\\z`)})`;
export const STRING_CELLS = {
  'str.lower': except((c) => lowerText(c.args[0]), fullReason),
  'str.upper': except((c) => upperText(c.args[0]), fullReason),
  'str.title': except((c) => titled(c.args[0]), fullReason),
  'str.capitalize': except((c) => capitalized(c.args[0]), fullReason),
  'str.swapcase': except((c) => swapped(c.args[0]), fullReason),
  'str.casefold': (c) => folded(c.args[0]),
  'str.len': count('length($0)'),
  'str.byte_len': count('octet_length($0)'),
  'str.strip': strip('BOTH'),
  'str.lstrip': strip('LEADING'),
  'str.rstrip': strip('TRAILING'),
  'str.pad': pad,
  'str.zfill': zfill,
  'str.slice': except((c) => sliced(c.args[0], num(c.options, 'start'), num(c.options, 'stop')), stepReason),
  'str.get': get,
  'str.slice_replace': sliceReplace,
  'str.contains': except(contains, (c) => (isRegex(c.options) ? pattern(c) : undefined)),
  'str.match': except(anchored(''), pattern),
  'str.fullmatch': except(anchored('\\z'), pattern),
  'str.startswith': affix('startswith'),
  'str.endswith': affix('endswith'),
  'str.count': except((c) => count(`regexp_count(${c.args[0]}, ${patternOf(c.options)})`), repeated),
  'str.find': find,
  'str.rfind': rfind,
  'str.replace': except(replace, replaceReason),
  'str.repeat': 'repeat($0, CAST(CASE WHEN $1 > 0 THEN $1 ELSE $1 - $1 END AS INT))',
  'str.concat': (c) => `concat(${c.args.join(', ')})`,
  'str.split': except(split, splitReason),
  'str.rsplit': except(rsplit, rsplitReason),
  'str.partition': partition(false),
  'str.rpartition': partition(true),
  'str.join': (c) =>
    `CASE WHEN exists(${c.args[0]}, i -> i IS NULL) THEN NULL ELSE array_join(${c.args[0]}, ${text(str(c.options, 'sep'))}) END`,
  'str.removeprefix': (c) =>
    `CASE WHEN startswith(${c.args[0]}, ${text(str(c.options, 'prefix'))}) THEN substring(${c.args[0]}, ${[...str(c.options, 'prefix')].length + 1}) ELSE ${c.args[0]} END`,
  'str.removesuffix': (c) =>
    `CASE WHEN endswith(${c.args[0]}, ${text(str(c.options, 'suffix'))}) THEN substring(${c.args[0]}, 1, length(${c.args[0]}) - ${[...str(c.options, 'suffix')].length}) ELSE ${c.args[0]} END`,
  'str.findall': except(
    (c) => `regexp_extract_all(${c.args[0]}, ${patternOf(c.options)}, ${groupCount(str(c.options, 'pat'))})`,
    (c) => (groupCount(str(c.options, 'pat')) > 1 ? 'a pattern with several groups' : repeated(c)),
  ),
  'str.extract': except(
    (c) =>
      `CASE WHEN rlike(${c.args[0]}, ${patternOf(c.options)}) THEN regexp_extract(${c.args[0]}, ${patternOf(c.options)}, ${num(c.options, 'group') ?? 1}) END`,
    (c) => (/[|?*]|\{0/.test(str(c.options, 'pat')) ? 'a group that may be missing' : pattern(c)),
  ),
  'str.extractall': unsupported('Spark extracts one group'),
  'str.isalnum': allOf('\\p{L}\\p{N}'),
  'str.isalpha': allOf('\\p{L}'),
  'str.isdigit': allOf('\\p{Nd}\\p{No}'),
  'str.isspace': allOf(WHITESPACE),
  'str.islower': IS_LOWER,
  'str.isupper': IS_UPPER,
  'str.istitle': IS_TITLE,
  'str.isnumeric': allOf('\\p{N}'),
  'str.isdecimal': allOf('\\p{Nd}'),
  'str.isascii': '(octet_length($0) = length($0))',
  'str.normalize': unsupported('Spark has no Unicode normal forms'),
  'str.wrap': unsupported('Spark has no text wrapping'),
  'str.translate': except(translate, translateReason),
  'list.get': listGet,
  'list.len': count('CASE WHEN $0 IS NOT NULL THEN size($0) END'),
  'list.slice': except(listSlice, stepReason),
} as const satisfies Record<keyof typeof STRING, Cell>;
