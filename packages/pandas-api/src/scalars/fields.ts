import type { TimeUnit } from '@pandorable/planner';
import { civilFromDays, pad } from './calendar.js';
import { floorDiv, floorMod, PER_SECOND, splitCount, UNIT_NANOS } from './units.js';
import { offsetText, zoneOf } from './zone.js';

/** A moment on the wall clock of a zone. */
export interface Wall {
  /** days since 1970-01-01 */
  readonly day: number;
  /** nanoseconds in the day */
  readonly nanos: number;
}

export interface Fields {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly microsecond: number;
  readonly nanosecond: number;
}

/** Seconds east of UTC of a zone at a count of `unit`. */
export const tzOffsetSeconds = (tz: string | null, count: bigint, unit: TimeUnit): number =>
  tz === null ? 0 : zoneOf(tz).offsetAt(splitCount(count, unit).secs);

/** The same in nanoseconds. */
export const tzOffsetNanos = (tz: string | null, count: bigint, unit: TimeUnit): bigint =>
  BigInt(tzOffsetSeconds(tz, count, unit)) * 1_000_000_000n;

/** Wall clock of a count (of UTC if there is a zone). */
export function wallOf(count: bigint, unit: TimeUnit, tz: string | null = null): Wall {
  const { secs, nanos } = splitCount(count, unit);
  if (!Number.isSafeInteger(secs)) return { day: Number(floorDiv(count, 86400n)), nanos: Number(floorMod(count, 86400n)) * 1e9 };
  const local = tz === null ? secs : secs + zoneOf(tz).offsetAt(secs);
  const day = Math.floor(local / 86400);
  return { day, nanos: (local - day * 86400) * 1e9 + nanos };
}

/** The count of a wall clock without a zone; what is finer than the unit is cut off. */
export function countOfWall(wall: Wall, unit: TimeUnit): bigint {
  const part = Math.floor(wall.nanos / UNIT_NANOS[unit]);
  const whole = wall.day * 86400 * PER_SECOND[unit] + part;
  return Number.isSafeInteger(whole) ? BigInt(whole) : BigInt(wall.day) * 86400n * BigInt(PER_SECOND[unit]) + BigInt(part);
}

export function fieldsOfWall({ day: days, nanos }: Wall): Fields {
  const { year, month, day } = civilFromDays(days);
  const secs = Math.floor(nanos / 1e9);
  const sub = nanos - secs * 1e9;
  const microsecond = Math.floor(sub / 1e3);
  return {
    year,
    month,
    day,
    hour: Math.floor(secs / 3600),
    minute: Math.floor(secs / 60) % 60,
    second: secs % 60,
    microsecond,
    nanosecond: sub - microsecond * 1e3,
  };
}

/** Date and time fields of a count on the wall clock of `tz`. */
export const fieldsOf = (count: bigint, unit: TimeUnit, tz: string | null = null): Fields => fieldsOfWall(wallOf(count, unit, tz));

const yearText = (year: number): string => (year < 0 ? `-${String(-year).padStart(3, '0')}` : pad(year, 4));
export const dateText = (f: Fields): string => `${yearText(f.year)}-${pad(f.month, 2)}-${pad(f.day, 2)}`;

/** The fraction of a second, with as many digits as are asked for, or as str(Timestamp) has them. */
export function fractionText(f: Fields, digits: number = f.nanosecond !== 0 ? 9 : f.microsecond !== 0 ? 6 : 0): string {
  if (digits === 0) return '';
  return `.${(pad(f.microsecond, 6) + pad(f.nanosecond, 3)).slice(0, digits)}`;
}

export const clockText = (f: Fields): string => `${pad(f.hour, 2)}:${pad(f.minute, 2)}:${pad(f.second, 2)}`;

/** `2020-01-01 00:00:00+01:00`, str of a Timestamp. */
export function timestampText(count: bigint, unit: TimeUnit, tz: string | null, digits?: number, separator = ' '): string {
  const f = fieldsOf(count, unit, tz);
  const offset = tz === null ? '' : offsetText(tzOffsetSeconds(tz, count, unit));
  return `${dateText(f)}${separator}${clockText(f)}${fractionText(f, digits)}${offset}`;
}
