/** Offsets of time zones, from Intl's database, kept by week so that a column asks once. */
import { ValueError } from '../errors.js';

const WEEK = 604800;
interface Week {
  readonly before: number;
  readonly change: number;
  readonly after: number;
}
interface Zone {
  readonly format: Intl.DateTimeFormat | null;
  readonly fixed: number;
  readonly weeks: Map<number, Week>;
}

const zones = new Map<string, Zone>();
const FIXED = /^(?:UTC|GMT)?([+-])(\d\d):?(\d\d)(?::?(\d\d))?$/;

function makeZone(name: string): Zone {
  const weeks = new Map<number, Week>();
  if (/^(UTC|utc|Z|Etc\/UTC|GMT)$/.test(name)) return { format: null, fixed: 0, weeks };
  const fixed = FIXED.exec(name);
  if (fixed)
    return {
      format: null,
      fixed: (fixed[1] === '-' ? -1 : 1) * (Number(fixed[2]) * 3600 + Number(fixed[3]) * 60 + Number(fixed[4] ?? 0)),
      weeks,
    };
  try {
    const part = 'numeric';
    const format = new Intl.DateTimeFormat('en-u-ca-iso8601', {
      timeZone: name,
      era: 'short',
      year: part,
      month: part,
      day: part,
      hour: part,
      minute: part,
      second: part,
      hourCycle: 'h23',
    });
    return { format, fixed: 0, weeks };
  } catch (cause) {
    throw new ValueError(`No time zone found with key ${name}`, { code: 'unknown-zone', cause });
  }
}

function zoneOf(name: string): Zone {
  let zone = zones.get(name);
  if (zone === undefined) zones.set(name, (zone = makeZone(name)));
  return zone;
}

function askOffset(format: Intl.DateTimeFormat, seconds: number): number {
  const at: Record<string, number> = {};
  let era = 'A';
  for (const { type, value } of format.formatToParts(seconds * 1000)) {
    if (type === 'era') era = value;
    else at[type] = Number(value);
  }
  const wall = new Date(0);
  wall.setUTCFullYear(era.startsWith('B') ? 1 - at['year'] : at['year'], at['month'] - 1, at['day']);
  wall.setUTCHours(at['hour'], at['minute'], at['second']);
  return wall.getTime() / 1000 - seconds;
}

function readWeek(format: Intl.DateTimeFormat, week: number): Week {
  let low = week * WEEK;
  let high = low + WEEK;
  const before = askOffset(format, low);
  const after = askOffset(format, high);
  if (before === after) return { before, change: high, after };
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (askOffset(format, middle) === before) low = middle;
    else high = middle;
  }
  return { before, change: high, after };
}

/** Seconds that the zone is ahead of UTC at an instant (whole seconds since 1970). */
export function offsetAt(name: string, seconds: number): number {
  const zone = zoneOf(name);
  if (zone.format === null) return zone.fixed;
  const number = Math.floor(seconds / WEEK);
  let week = zone.weeks.get(number);
  if (week === undefined) zone.weeks.set(number, (week = readWeek(zone.format, number)));
  return seconds < week.change ? week.before : week.after;
}

/** The instants at which the zone's clocks show a wall time: none in a gap, two in an overlap (earlier first). */
export function instantsOf(name: string, wall: number): readonly number[] {
  const offsets = new Set([offsetAt(name, wall - 86400), offsetAt(name, wall + 86400), offsetAt(name, wall - offsetAt(name, wall))]);
  return [...offsets]
    .map((offset) => wall - offset)
    .filter((instant) => instant + offsetAt(name, instant) === wall)
    .sort((a, b) => a - b);
}

/** The instant at which the gap around a wall time ends. */
export function gapEnd(name: string, wall: number): number {
  let low = wall - 86400 - offsetAt(name, wall - 86400);
  let high = wall + 86400 - offsetAt(name, wall + 86400);
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (middle + offsetAt(name, middle) <= wall) low = middle;
    else high = middle;
  }
  return high;
}

const LOCALES = ['en-US', 'en-GB', 'en-AU', 'en-IN', 'en-ZA', 'en-CA', 'en-NZ', 'ja', 'ko'];

/** The abbreviation of the zone's name at an instant, where Intl knows one. */
export function zoneName(name: string, seconds: number): string | undefined {
  const { format, fixed } = zoneOf(name);
  if (format === null) return fixed === 0 ? 'UTC' : `UTC${fixedText(fixed, ':')}`;
  for (const locale of LOCALES) {
    const parts = new Intl.DateTimeFormat(locale, { timeZone: name, timeZoneName: 'short' }).formatToParts(seconds * 1000);
    const short = parts.find((p) => p.type === 'timeZoneName')!.value;
    if (/^[A-Z]{3,5}$/.test(short)) return short;
  }
  return undefined;
}

/** An offset as +HH<sep>MM, with seconds where there are any. */
export function fixedText(offset: number, separator: string): string {
  const two = (n: number) => String(Math.floor(n)).padStart(2, '0');
  const size = Math.abs(offset);
  const text = `${offset < 0 ? '-' : '+'}${two(size / 3600)}${separator}${two((size / 60) % 60)}`;
  return size % 60 === 0 ? text : `${text}${separator}${two(size % 60)}`;
}
