import { ValueError } from '@pandorable/planner';
import { civilFromDays, DAY_NAMES, daysFromCivil, daysFromIso, daysInMonth, isLeapYear, MONTH_NAMES, weekdayOf } from './calendar.js';
import { emptyParts, offsetSeconds, type ParsedDatetime, partsToDatetime } from './parsed.js';
import { PER_SECOND } from './units.js';

/** What a format can read out of a string. */
type Found = Partial<Record<string, string>>;

const names = (list: readonly string[], length?: number): string =>
  [...list]
    .map((n) => n.slice(0, length))
    .sort((a, b) => b.length - a.length)
    .join('|');
const PATTERNS: Record<string, string> = {
  d: '3[0-1]|[1-2]\\d|0[1-9]|[1-9]| [1-9]',
  f: '\\d{1,9}',
  H: '2[0-3]|[0-1]\\d|\\d',
  I: '1[0-2]|0[1-9]|[1-9]',
  G: '\\d{4}',
  j: '36[0-6]|3[0-5]\\d|[1-2]\\d\\d|0[1-9]\\d|00[1-9]|[1-9]\\d|0[1-9]|[1-9]',
  m: '1[0-2]|0[1-9]|[1-9]',
  M: '[0-5]\\d|\\d',
  S: '6[0-1]|[0-5]\\d|\\d',
  U: '5[0-3]|[0-4]\\d|\\d',
  W: '5[0-3]|[0-4]\\d|\\d',
  V: '5[0-3]|0[1-9]|[1-4]\\d|\\d',
  w: '[0-6]',
  u: '[1-7]',
  y: '\\d\\d',
  Y: '\\d{4}',
  z: '[+-]\\d\\d:?[0-5]\\d(?::?[0-5]\\d(?:\\.\\d{1,6})?)?|[+-]\\d\\d|Z',
  A: names(DAY_NAMES),
  a: names(DAY_NAMES, 3),
  B: names(MONTH_NAMES),
  b: names(MONTH_NAMES, 3),
  p: 'AM|PM',
  Z: '[A-Za-z_]+(?:/[A-Za-z_+-]+)*(?:[+-]\\d+)?',
};
/** Directives that stand for several. */
const COMPOUND: Record<string, string> = {
  T: '%H:%M:%S',
  X: '%H:%M:%S',
  R: '%H:%M',
  D: '%m/%d/%y',
  x: '%m/%d/%y',
  F: '%Y-%m-%d',
  c: '%a %b %d %H:%M:%S %Y',
};

/** Reads strings of one format; raises pandas' errors where they do not fit. */
export type FormatReader = (text: string) => ParsedDatetime;

const readers = new Map<string, FormatReader>();

/** A reader of strings in C's format, as `pd.toDatetime(…, {format})` takes it; `exact: false` finds it anywhere. */
export function formatReader(format: string, exact = true): FormatReader {
  const key = `${exact}${format}`;
  let reader = readers.get(key);
  if (reader === undefined) readers.set(key, (reader = makeReader(format, exact)));
  return reader;
}

function makeReader(format: string, exact: boolean): FormatReader {
  const pattern = new RegExp((exact ? '^' : '') + compile(format), 'i');
  return (text) => {
    const m = pattern.exec(text);
    if (m === null) throw new ValueError(`time data "${text}" doesn't match format "${format}"`);
    const rest = text.slice(m[0].length);
    if (exact && rest !== '') throw new ValueError(`unconverted data remains when parsing with format "${format}": "${rest}"`);
    return assemble(m.groups ?? {});
  };
}

function compile(format: string): string {
  const expanded = format.replace(/%([TXRDxFc])/g, (_, c: string) => COMPOUND[c]);
  const seen = new Set<string>();
  let out = '';
  for (let i = 0; i < expanded.length; i++) {
    const c = expanded[i];
    if (c !== '%') {
      out += /\s/.test(c) ? '\\s+' : c.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
      continue;
    }
    const directive = expanded[++i];
    if (directive === undefined) throw new ValueError(`stray % in format '${format}'`);
    if (directive === '%') out += '%';
    else if (PATTERNS[directive] === undefined) throw new ValueError(`'${directive}' is a bad directive in format '${format}'`);
    else if (seen.has(directive)) throw new ValueError(`redefinition of group name '${directive}' in format '${format}'`);
    else out += `(?<${directive}>${PATTERNS[directive]})`;
    seen.add(directive);
  }
  return out;
}

const indexOfName = (list: readonly string[], text: string): number =>
  list.findIndex((n) => n.slice(0, text.length).toLowerCase() === text.toLowerCase());

function hourOf(g: Found): number {
  if (g.I === undefined) return Number(g.H ?? 0);
  return (Number(g.I) % 12) + (g.p?.toUpperCase() === 'PM' ? 12 : 0);
}

function yearOf(g: Found): number {
  if (g.Y !== undefined) return Number(g.Y);
  if (g.y !== undefined) return Number(g.y) + (Number(g.y) <= 68 ? 2000 : 1900);
  return 1900;
}

const weekdayIn = (g: Found): number | undefined =>
  g.u !== undefined
    ? Number(g.u) - 1
    : g.w !== undefined
      ? (Number(g.w) + 6) % 7
      : g.A !== undefined
        ? indexOfName(DAY_NAMES, g.A)
        : g.a !== undefined
          ? indexOfName(DAY_NAMES, g.a)
          : undefined;

/** The day since 1970-01-01 that the parts name. */
function dayOf(g: Found): number {
  const year = yearOf(g);
  const weekday = weekdayIn(g);
  if (g.G !== undefined) {
    if (g.V === undefined || weekday === undefined)
      throw new ValueError(
        "ISO year directive '%G' must be used with the ISO week directive '%V' and a weekday directive '%A', '%a', '%w', or '%u'.",
      );
    return daysFromIso(Number(g.G), Number(g.V), weekday + 1);
  }
  if (g.j !== undefined) {
    if (Number(g.j) === 366 && !isLeapYear(year)) throw new ValueError('day is out of range for month');
    return daysFromCivil(year, 1, 1) + Number(g.j) - 1;
  }
  const week = g.W ?? g.U;
  if (week !== undefined && weekday !== undefined && g.Y !== undefined) return dayOfWeek(year, Number(week), weekday, g.W !== undefined);
  const month =
    g.m !== undefined
      ? Number(g.m)
      : g.B !== undefined
        ? indexOfName(MONTH_NAMES, g.B) + 1
        : g.b !== undefined
          ? indexOfName(MONTH_NAMES, g.b) + 1
          : 1;
  const day = Number(g.d ?? 1);
  if (year < 1) throw new ValueError(`year ${year} is out of range`);
  if (day > daysInMonth(year, month)) throw new ValueError('day is out of range for month');
  return daysFromCivil(year, month, day);
}

/** The weekday of a week counted from the year's first Monday (or Sunday). */
function dayOfWeek(year: number, week: number, weekday: number, monday: boolean): number {
  const first = daysFromCivil(year, 1, 1);
  const shift = monday ? 0 : 1;
  const firstWeekday = (weekdayOf(first) + shift) % 7;
  const toFirst = (7 - firstWeekday) % 7;
  const inWeek = (weekday + shift) % 7;
  return week === 0 ? first + inWeek - firstWeekday : first + toFirst + 7 * (week - 1) + inWeek;
}

function assemble(g: Found): ParsedDatetime {
  const { year, month, day } = civilFromDays(dayOf(g));
  const offset = g.z === undefined ? null : offsetSeconds(g.z);
  const parts = {
    ...emptyParts(),
    year,
    month,
    day,
    hour: hourOf(g),
    minute: Number(g.M ?? 0),
    second: Number(g.S ?? 0),
    fraction: g.f ?? '',
    offset,
  };
  const utc = g.Z !== undefined && /^(utc|gmt)$/i.test(g.Z);
  const parsed = partsToDatetime({ ...parts, offset: utc ? 0 : parts.offset });
  return g.Z === undefined || utc ? parsed : { ...parsed, zone: g.Z };
}

/** The UTC count of a string that has an offset, else its wall clock count. */
export const utcCount = (parsed: ParsedDatetime): bigint =>
  parsed.offset === null ? parsed.value : parsed.value - BigInt(parsed.offset) * BigInt(PER_SECOND[parsed.unit]);

/** What pandas adds to the error of a string that does not fit a format. */
export const FORMAT_HINT =
  ' You might want to try:\n    - passing `format` if your strings have a consistent format;\n' +
  "    - passing `format='ISO8601'` if your strings are all ISO8601 but not necessarily in exactly the same format;\n" +
  "    - passing `format='mixed'`, and the format will be inferred for each element individually. You might want to use `dayfirst` alongside this.";
