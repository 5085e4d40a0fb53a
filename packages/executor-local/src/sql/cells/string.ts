import type { Options, STRING } from '@pandorable/planner';
import { type Build, type Cell, type CellCall, except, fill, unsupported } from '../cell.js';
import { text } from '../literal.js';
import { type Purpose, patternOf, quoteRegex, regexReason, regexText, replacement } from '../regex.js';

/** Python's white space. */
const WHITESPACE =
  '\t\n\v\f\r\x1c\x1d\x1e\x1f \x85\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000';
const UNICODE_CASE = 'DuckDB has no such mapping of letters';
const CLASSES = "DuckDB has no Unicode classes of Python's str methods";

const num = (o: Options, name: string): number | undefined => (o[name] === undefined || o[name] === null ? undefined : Number(o[name]));
const str = (o: Options, name: string): string => String(o[name]);
const flagged = (o: Options): boolean => Boolean(o['flags']);

/** Letters at these places of a text are looked at first: to search a text for all that is white costs twenty times as much. */
const ENDS: Readonly<Record<string, readonly number[]>> = { trim: [1, -1], ltrim: [1], rtrim: [-1] };

const strip =
  (fn: string): Build =>
  (c) => {
    const [x] = c.args;
    const chars = c.options['chars'] as string | null | undefined;
    if (chars !== undefined && chars !== null) return `${fn}(${x}, ${text(chars)})`;
    const isBare = ENDS[fn].map((at) => `(${x})[${at}] BETWEEN '!' AND '~'`).join(' AND ');
    return `CASE WHEN ${isBare} THEN ${x} ELSE ${fn}(${x}, ${text(WHITESPACE)}) END`;
  };

const pad: Build = (c) => {
  const [x] = c.args;
  const width = num(c.options, 'width') ?? 0;
  const fillchar = text((c.options['fillchar'] as string | undefined) ?? ' ');
  const side = c.options['side'] ?? 'left';
  const missing = `greatest(${width} - length(${x}), 0)`;
  const run = (n: string) => `repeat(${fillchar}, (${n})::BIGINT)`;
  if (side === 'left') return `(${run(missing)} || ${x})`;
  if (side === 'right') return `(${x} || ${run(missing)})`;
  const left = `${missing} // 2 + (${missing} % 2) * ${width % 2}`;
  return `(${run(left)} || ${x} || ${run(`${missing} - (${left})`)})`;
};

const zfill: Build = (c) => {
  const [x] = c.args;
  const zeros = `repeat('0', greatest(${num(c.options, 'width')} - length(${x}), 0))`;
  return `CASE WHEN ${x}[1] IN ('+', '-') THEN ${x}[1] || ${zeros} || substring(${x}, 2) ELSE ${zeros} || ${x} END`;
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
  return `(substring(${x}, 1, ${from}) || ${repl} || ${tail})`;
};

const get: Build = (c) => {
  const [x] = c.args;
  const i = num(c.options, 'i') ?? 0;
  return `CASE WHEN length(${x}) ${i >= 0 ? `> ${i}` : `>= ${-i}`} THEN substring(${x}, ${i >= 0 ? i + 1 : `length(${x}) + ${i + 1}`}, 1) END`;
};

const isRegex = (o: Options): boolean => o['regex'] !== false;
type Question = Pick<CellCall, 'options'>;
const pattern =
  (purpose: Purpose) =>
  (c: Question): string | undefined =>
    regexReason(str(c.options, 'pat'), c.options['flags'], purpose);
const containsReason = (c: Question): string | undefined => (isRegex(c.options) ? pattern('search')(c) : plainReason(c));
const plainReason = (c: Question): string | undefined =>
  flagged(c.options) && /[^\x00-\x7f]/.test(str(c.options, 'pat')) ? 'case folding beyond ASCII' : undefined;

const contains: Build = (c) => {
  const [x] = c.args;
  if (isRegex(c.options)) return `regexp_matches(${x}, ${patternOf(c.options, 'search')})`;
  if (!flagged(c.options)) return `contains(${x}, ${text(str(c.options, 'pat'))})`;
  return `regexp_matches(${x}, ${text(regexText(quoteRegex(str(c.options, 'pat')), c.options['flags'], 'search'))})`;
};
const anchored =
  (purpose: 'search' | 'full'): Build =>
  (c) => {
    const inner = regexText(str(c.options, 'pat'), c.options['flags'], purpose);
    // DuckDB finds no match for a pattern of nothing but an anchor
    if (str(c.options, 'pat') === '') return purpose === 'full' ? `(${c.args[0]} = '')` : `(${c.args[0]} = ${c.args[0]})`;
    return `regexp_matches(${c.args[0]}, ${text(`\\A(?:${inner})${purpose === 'full' ? '\\z' : ''}`)})`;
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

const find = (c: CellCall): string => {
  const [x] = c.args;
  const start = num(c.options, 'start') ?? 0;
  const end = num(c.options, 'end');
  const from = start === 0 ? '0' : clamp(start, `length(${x})`);
  const found = `strpos(${sliced(x, start, end)}, ${text(str(c.options, 'sub'))})`;
  const beyond = start > 0 ? `length(${x}) < ${start} OR ` : '';
  const crossed = end === undefined || start === 0 ? '' : `${clamp(end, `length(${x})`)} < ${from} OR `;
  return `CASE WHEN ${beyond}${crossed}${found} = 0 THEN -1 ELSE ${found} - 1 + ${from} END`;
};

const replace: Build = (c) => {
  const [x] = c.args;
  const pat = str(c.options, 'pat');
  const repl = str(c.options, 'repl');
  const n = num(c.options, 'n') ?? -1;
  const regex = c.options['regex'] === true;
  if (n === 0) return x;
  if (!regex && !flagged(c.options) && n < 0) {
    return pat === ''
      ? `regexp_replace(${x}, '', ${text(repl.replaceAll('\\', '\\\\'))}, 'g')`
      : `replace(${x}, ${text(pat)}, ${text(repl)})`;
  }
  const source = regex ? pat : quoteRegex(pat);
  const by = regex ? (replacement(repl) as string) : repl.replaceAll('\\', '\\\\');
  return `regexp_replace(${x}, ${text(regexText(source, c.options['flags'], 'text'))}, ${text(by)}${n < 0 ? ", 'g'" : ''})`;
};
const replaceReason = (c: Question): string | undefined => {
  const n = num(c.options, 'n') ?? -1;
  if (n > 1) return 'DuckDB replaces one or all matches';
  if (c.options['regex'] !== true) return plainReason(c);
  return replacement(str(c.options, 'repl')) === undefined ? 'the replacement has an escape that RE2 lacks' : pattern('text')(c);
};

/** Split by plain text, at most n times from the left. */
const split: Build = (c) => {
  const [x] = c.args;
  const pat = c.options['pat'];
  if (pat === undefined || pat === null)
    return `list_filter(regexp_split_to_array(${x}, ${text(regexText('\\s+', 0, 'text'))}), lambda p: p <> '')`;
  if (c.options['regex'] === true) return `regexp_split_to_array(${x}, ${patternOf(c.options, 'text')})`;
  const parts = `string_split(${x}, ${text(String(pat))})`;
  const n = num(c.options, 'n') ?? -1;
  if (n <= 0) return parts;
  const rest = `array_to_string(${parts}[${n + 1}:], ${text(String(pat))})`;
  return `CASE WHEN len(${parts}) > ${n + 1} THEN list_append(${parts}[:${n}], ${rest}) ELSE ${parts} END`;
};
const rsplit: Build = (c) => {
  const n = num(c.options, 'n') ?? -1;
  if (n <= 0) return split(c);
  const pat = text(str(c.options, 'pat'));
  const parts = `string_split(${c.args[0]}, ${pat})`;
  const head = `array_to_string(${parts}[:len(${parts}) - ${n}], ${pat})`;
  return `CASE WHEN len(${parts}) > ${n + 1} THEN list_prepend(${head}, ${parts}[len(${parts}) - ${n - 1}:]) ELSE ${parts} END`;
};
const splitReason = (c: Question): string | undefined => {
  const limited = (num(c.options, 'n') ?? -1) > 0;
  const { pat } = c.options;
  if (pat === undefined || pat === null) return limited ? 'a limited split at white space' : undefined;
  if (String(pat) === '') return 'an empty separator';
  if (c.options['regex'] !== true) return undefined;
  if (limited || /\((?!\?)|\(\?P</.test(String(pat))) return 'a limited split, or one with groups, by a pattern';
  if (/[*?|^$]|\{0/.test(String(pat))) return 'a pattern that may match nothing';
  return pattern('text')(c);
};

const partition =
  (last: boolean): Build =>
  (c) => {
    const [x] = c.args;
    const sep = text((c.options['sep'] as string | undefined) ?? ' ');
    const parts = `string_split(${x}, ${sep})`;
    const none = last ? `['', '', ${x}]` : `[${x}, '', '']`;
    const [head, tail] = last
      ? [`array_to_string(${parts}[:len(${parts}) - 1], ${sep})`, `${parts}[len(${parts})]`]
      : [`${parts}[1]`, `array_to_string(${parts}[2:], ${sep})`];
    return `CASE WHEN contains(${x}, ${sep}) THEN [${head}, ${sep}, ${tail}] WHEN ${x} IS NOT NULL THEN ${none} END`;
  };

const listGet: Build = (c) => {
  const i = num(c.options, 'i') ?? 0;
  return `${c.args[0]}[${i >= 0 ? i + 1 : i}]`;
};
const listSlice: Build = (c) => {
  const [x] = c.args;
  const start = num(c.options, 'start');
  const stop = num(c.options, 'stop');
  const from = start === undefined ? '0' : clamp(start, `len(${x})`);
  const to = stop === undefined ? `len(${x})` : clamp(stop, `len(${x})`);
  return `CASE WHEN ${to} <= ${from} THEN ${x}[1:0] ELSE ${x}[${from} + 1:${to}] END`;
};
const stepReason = (c: Question): string | undefined => {
  const step = num(c.options, 'step') ?? 1;
  return step === 1 ? undefined : 'a step other than 1';
};

type Mapping = readonly (readonly [from: string, to: string | null])[];
const tableOf = (o: Options): Mapping => (o['table'] ?? []) as Mapping;
/** DuckDB's translate maps code point to code point; those without a partner, at the end of the list, go. */
const translate: Build = (c) => {
  const kept = tableOf(c.options).filter(([, to]) => to !== null && to !== '');
  const gone = tableOf(c.options).filter(([, to]) => to === null || to === '');
  return `translate(${c.args[0]}, ${text([...kept, ...gone].map(([from]) => from).join(''))}, ${text(kept.map(([, to]) => to).join(''))})`;
};
const translateReason = (c: Question): string | undefined =>
  tableOf(c.options).every(([from, to]) => [...from].length === 1 && [...(to ?? '')].length <= 1)
    ? undefined
    : 'a mapping to several letters';

const fullReason = (c: Question): string | undefined => (c.options['full'] === true ? UNICODE_CASE : undefined);

export const STRING_CELLS = {
  'str.lower': except('lower($0)', fullReason),
  'str.upper': except('upper($0)', fullReason),
  'str.title': unsupported(UNICODE_CASE),
  'str.capitalize': except('(upper(substring($0, 1, 1)) || lower(substring($0, 2)))', fullReason),
  'str.swapcase': unsupported(UNICODE_CASE),
  'str.casefold': unsupported(UNICODE_CASE),
  'str.len': 'length($0)',
  'str.byte_len': 'strlen($0)',
  'str.strip': strip('trim'),
  'str.lstrip': strip('ltrim'),
  'str.rstrip': strip('rtrim'),
  'str.pad': pad,
  'str.zfill': zfill,
  'str.slice': except((c) => sliced(c.args[0], num(c.options, 'start'), num(c.options, 'stop')), stepReason),
  'str.get': get,
  'str.slice_replace': sliceReplace,
  'str.contains': except(contains, containsReason),
  'str.match': except(anchored('search'), pattern('search')),
  'str.fullmatch': except(anchored('full'), pattern('full')),
  'str.startswith': affix('starts_with'),
  'str.endswith': affix('ends_with'),
  'str.count': except((c) => `len(regexp_extract_all(${c.args[0]}, ${patternOf(c.options, 'text')}))`, pattern('text')),
  'str.find': find,
  'str.rfind': unsupported('DuckDB has no search from the right'),
  'str.replace': except(replace, replaceReason),
  'str.repeat': 'repeat($0, greatest($1, 0)::BIGINT)',
  'str.concat': (c) => `(${c.args.join(' || ')})`,
  'str.split': except(split, splitReason),
  'str.rsplit': except(rsplit, (c) => (c.options['regex'] === true ? 'a pattern' : splitReason(c))),
  'str.partition': partition(false),
  'str.rpartition': partition(true),
  'str.join': (c) =>
    `CASE WHEN list_contains(list_transform(${c.args[0]}, lambda i: i IS NULL), true) THEN NULL ELSE array_to_string(${c.args[0]}, ${text(str(c.options, 'sep'))}) END`,
  'str.removeprefix': (c) =>
    `CASE WHEN starts_with(${c.args[0]}, ${text(str(c.options, 'prefix'))}) THEN substring(${c.args[0]}, ${[...str(c.options, 'prefix')].length + 1}) ELSE ${c.args[0]} END`,
  'str.removesuffix': (c) =>
    `CASE WHEN ends_with(${c.args[0]}, ${text(str(c.options, 'suffix'))}) THEN substring(${c.args[0]}, 1, length(${c.args[0]}) - ${[...str(c.options, 'suffix')].length}) ELSE ${c.args[0]} END`,
  'str.findall': unsupported("Python's classes and groups"),
  'str.extract': except(
    (c) =>
      fill(`CASE WHEN regexp_matches($0, $1) THEN regexp_extract($0, $1, ${num(c.options, 'group') ?? 1}) END`, [
        c.args[0],
        patternOf(c.options, 'text'),
      ]),
    (c) => (/[|?*]|\{0/.test(str(c.options, 'pat')) ? 'a group that may be missing' : pattern('text')(c)),
  ),
  'str.extractall': unsupported('DuckDB extracts one group'),
  'str.isalnum': unsupported(CLASSES),
  'str.isalpha': unsupported(CLASSES),
  'str.isdigit': unsupported(CLASSES),
  'str.isspace': unsupported(CLASSES),
  'str.islower': unsupported(CLASSES),
  'str.isupper': unsupported(CLASSES),
  'str.istitle': unsupported(CLASSES),
  'str.isnumeric': unsupported(CLASSES),
  'str.isdecimal': unsupported(CLASSES),
  'str.isascii': '(strlen($0) = length($0))',
  'str.normalize': except('nfc_normalize($0)', (c) => (c.options['form'] === 'NFC' ? undefined : 'DuckDB has NFC only')),
  'str.wrap': unsupported('DuckDB has no text wrapping'),
  'str.translate': except(translate, translateReason),
  'list.get': listGet,
  'list.len': 'len($0)',
  'list.slice': except(listSlice, stepReason),
} as const satisfies Record<keyof typeof STRING, Cell>;
