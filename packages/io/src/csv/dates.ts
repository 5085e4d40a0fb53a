import { NotImplementedError, type TimeUnit, types, type Vector, vectorOf } from '@pandorable/planner';

export interface DateOptions {
  readonly format: string | undefined;
  readonly dayfirst: boolean;
}

/** Makes times of a column's texts (null: missing); undefined where they are not all times, so that the column stays text. */
export type DateReader = (texts: readonly (string | null)[], options: DateOptions) => Vector | undefined;

interface Parts {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
  fraction: string;
  offset: number | undefined;
  pm: boolean | undefined;
  dayOfYear?: number;
}

const MONTHS = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];
const monthOf = (name: string): number => MONTHS.findIndex((m) => m.startsWith(name.toLowerCase().slice(0, 3))) + 1;
const fullYear = (short: number): number => short + (short < 69 ? 2000 : 1900);

type Directive = readonly [pattern: string, read: (p: Parts, text: string) => void];
const number = (pattern: string, key: 'year' | 'month' | 'day' | 'hour' | 'minute' | 'second' | 'dayOfYear'): Directive => [
  pattern,
  (p, t) => {
    p[key] = Number(t);
  },
];
const DIRECTIVES: Readonly<Record<string, Directive>> = {
  Y: number('(\\d{4})', 'year'),
  y: [
    '(\\d{2})',
    (p, t) => {
      p.year = fullYear(Number(t));
    },
  ],
  m: number('(1[0-2]|0?[1-9])', 'month'),
  d: number('(3[01]|[12]\\d|0?[1-9]| [1-9])', 'day'),
  H: number('(2[0-3]|[01]?\\d)', 'hour'),
  I: number('(1[0-2]|0?[1-9])', 'hour'),
  M: number('([0-5]?\\d)', 'minute'),
  S: number('([0-5]?\\d)', 'second'),
  f: [
    '(\\d{1,9})',
    (p, t) => {
      p.fraction = t;
    },
  ],
  j: number('(\\d{1,3})', 'dayOfYear'),
  b: [
    `(${MONTHS.map((m) => m.slice(0, 3)).join('|')})`,
    (p, t) => {
      p.month = monthOf(t);
    },
  ],
  B: [
    `(${MONTHS.join('|')})`,
    (p, t) => {
      p.month = monthOf(t);
    },
  ],
  p: [
    '(am|pm)',
    (p, t) => {
      p.pm = t.toLowerCase() === 'pm';
    },
  ],
  z: [
    '(Z|UTC|[+-]\\d{2}:?\\d{2})',
    (p, t) => {
      p.offset = offsetOf(t);
    },
  ],
};

/** Minutes east of UTC. */
function offsetOf(text: string): number {
  if (/^[zu]/i.test(text)) return 0;
  return (text[0] === '-' ? -1 : 1) * (Number(text.slice(1, 3)) * 60 + Number(text.slice(-2)));
}

interface Format {
  readonly pattern: RegExp;
  readonly readers: readonly Directive[1][];
}

function compile(format: string): Format {
  const readers: Directive[1][] = [];
  const pattern = format.replace(/%(.)|[\s\S]/g, (piece, letter: string | undefined) => {
    if (letter === undefined) return piece.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    if (letter === '%') return '%';
    const found = DIRECTIVES[letter];
    if (found === undefined)
      throw new NotImplementedError(`dateFormat: '%${letter}' is not supported in files; read the column as text and use pd.toDatetime`);
    readers.push(found[1]);
    return found[0];
  });
  return { pattern: new RegExp(`^${pattern}$`, 'i'), readers };
}

function read(text: string, format: Format): Parts | undefined {
  const match = format.pattern.exec(text);
  if (match === null) return undefined;
  const parts: Parts = { year: 1900, month: 1, day: 1, hour: 0, minute: 0, second: 0, fraction: '', offset: undefined, pm: undefined };
  for (const [i, reader] of format.readers.entries()) reader(parts, match[i + 1]);
  if (parts.pm !== undefined) parts.hour = (parts.hour % 12) + (parts.pm ? 12 : 0);
  if (parts.dayOfYear !== undefined) [parts.month, parts.day] = [1, parts.dayOfYear];
  return parts;
}

/** Milliseconds since 1970 of whole seconds; undefined where there is no such day. */
function millis(p: Parts): number | undefined {
  const date = new Date(0);
  date.setUTCFullYear(p.year, p.month - 1, p.day);
  if (p.dayOfYear === undefined && date.getUTCDate() !== p.day) return undefined;
  return date.setUTCHours(p.hour, p.minute, p.second) - (p.offset ?? 0) * 60_000;
}

const CLOCK = /^(?:([T ])(\d{2}):(\d{2})(?::(\d{2})(\.\d+)?)?)?(Z|[+-]\d{2}:?\d{2})?$/;

/** The format that a text is written in, where it is a common one. */
export function guessFormat(text: string, dayfirst: boolean): string | undefined {
  const date = /^(?:(\d{4})([-/.])(\d{1,2})\2(\d{1,2})|(\d{1,2})([-/.])(\d{1,2})\6(\d{4})|(\d{8}))(.*)$/.exec(text);
  const clock = date === null ? null : CLOCK.exec(date[10]);
  if (date === null || clock === null) return undefined;
  const [, year, s1, , , first, s2, second] = date;
  const swapped = first !== undefined && ((dayfirst && Number(second) <= 12) || Number(first) > 12);
  const day = year !== undefined ? `%Y${s1}%m${s1}%d` : first === undefined ? '%Y%m%d' : swapped ? `%d${s2}%m${s2}%Y` : `%m${s2}%d${s2}%Y`;
  const [, t, hour, , seconds, fraction, zone] = clock;
  if (hour === undefined) return zone === undefined ? day : undefined;
  return `${day}${t}%H:%M${seconds === undefined ? '' : ':%S'}${fraction === undefined ? '' : '.%f'}${zone === undefined ? '' : '%z'}`;
}

const zoneName = (offset: number): string => {
  if (offset === 0) return 'UTC';
  const size = Math.abs(offset);
  return `UTC${offset < 0 ? '-' : '+'}${String(Math.floor(size / 60)).padStart(2, '0')}:${String(size % 60).padStart(2, '0')}`;
};

/** Reads times by a format, or by the one that the first text is written in. */
export const readDates: DateReader = (texts, { format, dayfirst }) => {
  const first = texts.find((t) => t !== null);
  if (first === undefined || first === null) return vectorOf(types.timestamp('s'), texts);
  const named = format === 'ISO8601' ? undefined : format;
  const guessed = named ?? guessFormat(first.trim(), dayfirst);
  if (guessed === undefined || format === 'mixed') {
    if (!/\d/.test(first)) return undefined;
    throw new NotImplementedError(
      `parseDates: the date '${first}' is in no common format; give dateFormat, or read it as text and use pd.toDatetime`,
    );
  }
  return withFormat(texts, compile(guessed));
};

function withFormat(texts: readonly (string | null)[], format: Format): Vector | undefined {
  const moments = texts.map((t) => (t === null ? null : read(t.trim(), format)));
  if (moments.includes(undefined)) return undefined;
  const known = moments.filter((m): m is Parts => m !== null && m !== undefined);
  const offset = known[0].offset;
  if (known.some((m) => m.offset !== offset)) return undefined;
  const unit: TimeUnit = known.some((m) => m.fraction.length > 6) ? 'ns' : 'us';
  const digits = unit === 'ns' ? 9 : 6;
  const counts = moments.map((m) => {
    if (m === null || m === undefined) return null;
    const ms = millis(m);
    return ms === undefined
      ? undefined
      : BigInt(ms / 1000) * 10n ** BigInt(digits) + BigInt(m.fraction.padEnd(digits, '0').slice(0, digits));
  });
  if (counts.includes(undefined)) return undefined;
  return vectorOf(types.timestamp(unit, offset === undefined ? undefined : zoneName(offset)), counts);
}
