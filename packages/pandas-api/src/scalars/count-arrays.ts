import type { TimeUnit } from '@pandorable/planner';
import { civilFromDays, dayOfYear, daysInMonth, isLeapYear, isoCalendar, pad, weekdayOf } from './calendar.js';
import { timedeltaText } from './timedelta-text.js';
import { PER_SECOND, UNIT_NANOS } from './units.js';
import { offsetText, zoneOf } from './zone.js';

const TWO32 = 4294967296;
const TWO_DIGITS = Array.from({ length: 100 }, (_, n) => pad(n, 2));

/** Calls back with whole seconds and the nanoseconds in them of every count, without making bigints. */
export function eachInstant(counts: BigInt64Array, unit: TimeUnit, visit: (secs: number, nanos: number, i: number) => void): void {
  const words = new Int32Array(counts.buffer, counts.byteOffset, counts.length * 2);
  const per = PER_SECOND[unit];
  const scale = UNIT_NANOS[unit];
  for (let i = 0; i < counts.length; i++) {
    const low = words[2 * i];
    let secs = Math.floor((words[2 * i + 1] * TWO32 + (low >>> 0)) / per);
    let rest = per === 1 ? 0 : (low - Math.imul(secs | 0, per)) | 0;
    if (rest < 0) [secs, rest] = [secs - 1, rest + per];
    else if (rest >= per) [secs, rest] = [secs + 1, rest - per];
    visit(secs, rest * scale, i);
  }
}

/** The same on the wall clock of a zone: day, second in the day, nanoseconds in the second. */
export function eachWall(
  counts: BigInt64Array,
  unit: TimeUnit,
  tz: string | null,
  visit: (day: number, second: number, nanos: number, i: number) => void,
): void {
  const zone = tz === null ? null : zoneOf(tz);
  eachInstant(counts, unit, (secs, nanos, i) => {
    const local = zone === null ? secs : secs + zone.offsetAt(secs);
    const day = Math.floor(local / 86400);
    visit(day, local - day * 86400, nanos, i);
  });
}

type DayRule = (day: number) => number | boolean;
const monthEnd = (day: number): boolean => civilFromDays(day + 1).day === 1;
const monthOf = (day: number): number => civilFromDays(day).month;

/** Fields that depend on the date, by pandas' name. */
const DAY_FIELDS: Record<string, DayRule> = {
  year: (d) => civilFromDays(d).year,
  month: monthOf,
  day: (d) => civilFromDays(d).day,
  quarter: (d) => Math.ceil(monthOf(d) / 3),
  weekday: weekdayOf,
  dayofweek: weekdayOf,
  day_of_week: weekdayOf,
  dayofyear: dayOfYear,
  day_of_year: dayOfYear,
  week: (d) => isoCalendar(d).week,
  iso_year: (d) => isoCalendar(d).year,
  days_in_month: (d) => daysInMonth(civilFromDays(d).year, monthOf(d)),
  daysinmonth: (d) => daysInMonth(civilFromDays(d).year, monthOf(d)),
  is_leap_year: (d) => isLeapYear(civilFromDays(d).year),
  is_month_start: (d) => civilFromDays(d).day === 1,
  is_month_end: monthEnd,
  is_quarter_start: (d) => civilFromDays(d).day === 1 && monthOf(d) % 3 === 1,
  is_quarter_end: (d) => monthEnd(d) && monthOf(d) % 3 === 0,
  is_year_start: (d) => civilFromDays(d).day === 1 && monthOf(d) === 1,
  is_year_end: (d) => monthEnd(d) && monthOf(d) === 12,
};

/** Fields that depend on the time of day. */
const CLOCK_FIELDS: Record<string, (second: number, nanos: number) => number> = {
  hour: (s) => Math.floor(s / 3600),
  minute: (s) => Math.floor(s / 60) % 60,
  second: (s) => s % 60,
  microsecond: (_s, n) => Math.floor(n / 1000),
  nanosecond: (_s, n) => n % 1000,
};

/** A field (by pandas' name, e.g. `day_of_week`, `is_month_end`) of many counts; flags are 0 or 1. */
export function extractField(counts: BigInt64Array, unit: TimeUnit, tz: string | null, name: string): Int32Array {
  const out = new Int32Array(counts.length);
  const clock = CLOCK_FIELDS[name];
  if (clock !== undefined) {
    eachWall(counts, unit, tz, (_day, second, nanos, i) => {
      out[i] = clock(second, nanos);
    });
    return out;
  }
  const rule = DAY_FIELDS[name];
  let last = Number.NaN;
  let value = 0;
  eachWall(counts, unit, tz, (day, _second, _nanos, i) => {
    if (day !== last) [last, value] = [day, Number(rule(day))];
    out[i] = value;
  });
  return out;
}

/** Are all of them midnights on the wall clock? `valid` tells which count. */
export function areDates(counts: BigInt64Array, unit: TimeUnit, tz: string | null, valid?: (i: number) => boolean): boolean {
  let all = true;
  eachWall(counts, unit, tz, (_day, second, nanos, i) => {
    if ((second !== 0 || nanos !== 0) && (valid === undefined || valid(i))) all = false;
  });
  return all;
}

/** The digits (0, 3, 6 or 9) of the fraction of a second that all of them need. */
export function fractionDigits(counts: BigInt64Array, unit: TimeUnit, valid?: (i: number) => boolean): 0 | 3 | 6 | 9 {
  let digits: 0 | 3 | 6 | 9 = 0;
  eachInstant(counts, unit, (_secs, nanos, i) => {
    if (digits === 9 || nanos === 0 || (valid !== undefined && !valid(i))) return;
    const own = nanos % 1e6 === 0 ? 3 : nanos % 1e3 === 0 ? 6 : 9;
    if (own > digits) digits = own;
  });
  return digits;
}

export interface TimeFormat {
  /** print the date only */
  readonly dates?: boolean;
  /** digits of the fraction; without it each as str(Timestamp) has it */
  readonly digits?: number;
  readonly separator?: string;
}

/** The texts of many counts. */
export function formatTimestamps(counts: BigInt64Array, unit: TimeUnit, tz: string | null, format: TimeFormat = {}): string[] {
  const out: string[] = new Array(counts.length);
  const zone = tz === null ? null : zoneOf(tz);
  let last = Number.NaN;
  let date = '';
  eachInstant(counts, unit, (secs, nanos, i) => {
    const offset = zone === null ? 0 : zone.offsetAt(secs);
    const day = Math.floor((secs + offset) / 86400);
    if (day !== last) [last, date] = [day, dateTextOf(day)];
    out[i] =
      format.dates === true
        ? date
        : `${date}${format.separator ?? ' '}${clockOf(secs + offset - day * 86400, nanos, format.digits)}${zone === null ? '' : offsetText(offset)}`;
  });
  return out;
}

function dateTextOf(day: number): string {
  const { year, month, day: d } = civilFromDays(day);
  return `${year < 0 ? `-${pad(-year, 3)}` : pad(year, 4)}-${TWO_DIGITS[month]}-${TWO_DIGITS[d]}`;
}

function clockOf(second: number, nanos: number, digits?: number): string {
  const shown = digits ?? (nanos === 0 ? 0 : nanos % 1000 === 0 ? 6 : 9);
  const clock = `${TWO_DIGITS[Math.floor(second / 3600)]}:${TWO_DIGITS[Math.floor(second / 60) % 60]}:${TWO_DIGITS[second % 60]}`;
  return shown === 0 ? clock : `${clock}.${pad(nanos, 9).slice(0, shown)}`;
}

/** The texts of many durations; `days` prints whole days only. */
export function formatTimedeltas(
  counts: BigInt64Array,
  unit: TimeUnit,
  format: { readonly days?: boolean; readonly digits?: number } = {},
): string[] {
  return Array.from(counts, (count) => {
    const text = timedeltaText(count, unit, format.digits);
    return format.days === true ? text.slice(0, text.indexOf(' days') + 5) : text;
  });
}
