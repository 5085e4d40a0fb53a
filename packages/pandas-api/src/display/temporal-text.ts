import type { TimeUnit } from '@pandorable/planner';
import { civilFromDays, pad } from '../scalars/calendar.js';
import { splitCount } from '../scalars/units.js';
import { offsetText, zoneOf } from '../scalars/zone.js';

/** Texts of datetimes and timedeltas from their counts; null is NaT. */
export type Counts = readonly (bigint | null)[];

const DAY = 86400;

const dayText = (days: number): string => {
  const { year, month, day } = civilFromDays(days);
  return `${year < 0 ? `-${pad(-year, 4)}` : pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
};
const timeText = (secs: number): string => `${pad(Math.floor(secs / 3600), 2)}:${pad(Math.floor(secs / 60) % 60, 2)}:${pad(secs % 60, 2)}`;

interface Wall {
  readonly days: number;
  /** seconds of the day */
  readonly secs: number;
  readonly nanos: number;
  /** from UTC, in seconds; undefined without a zone */
  readonly offset: number | undefined;
}

function wallOf(count: bigint, unit: TimeUnit, tz: string | undefined): Wall {
  const { secs: utc, nanos } = splitCount(count, unit);
  const offset = tz === undefined ? undefined : zoneOf(tz).offsetAt(utc);
  const secs = utc + (offset ?? 0);
  const days = Math.floor(secs / DAY);
  return { days, secs: secs - days * DAY, nanos, offset };
}

const fraction = (nanos: number): string => (nanos === 0 ? '' : nanos % 1000 === 0 ? `.${pad(nanos / 1000, 6)}` : `.${pad(nanos, 9)}`);

/** `str` of a Timestamp. */
export function timestampText(count: bigint, unit: TimeUnit, tz?: string): string {
  const wall = wallOf(count, unit, tz);
  return `${dayText(wall.days)} ${timeText(wall.secs)}${fraction(wall.nanos)}${wall.offset === undefined ? '' : offsetText(wall.offset)}`;
}

/** Are all of them midnights without a zone? */
export const areDates = (counts: Counts, unit: TimeUnit, tz?: string): boolean =>
  tz === undefined &&
  counts.every((count) => {
    if (count === null) return true;
    const { secs, nanos } = splitCount(count, unit);
    return nanos === 0 && secs % DAY === 0;
  });

/** The decimals that a column of fractions needs: 0, 3, 6 or 9. */
function decimalsOf(fractions: readonly number[]): number {
  if (fractions.some((n) => n % 1000 !== 0)) return 9;
  return fractions.some((n) => n % 1_000_000 !== 0) ? 6 : fractions.some((n) => n !== 0) ? 3 : 0;
}

/** A column of datetimes: dates only if all are midnights, otherwise with the same decimals in all. */
export function datetimeTexts(counts: Counts, unit: TimeUnit, tz: string | undefined, naRep: string): string[] {
  const dates = areDates(counts, unit, tz);
  const walls = counts.map((count) => (count === null ? null : wallOf(count, unit, tz)));
  const decimals = dates ? 0 : decimalsOf(walls.map((wall) => wall?.nanos ?? 0));
  return walls.map((wall) => {
    if (wall === null) return naRep;
    if (dates) return dayText(wall.days);
    const tail = decimals === 0 ? '' : `.${pad(wall.nanos, 9).slice(0, decimals)}`;
    return `${dayText(wall.days)} ${timeText(wall.secs)}${tail}${wall.offset === undefined ? '' : offsetText(wall.offset)}`;
  });
}

/** The items of a DatetimeIndex' repr, each with the decimals it needs. */
export function datetimeItems(counts: Counts, unit: TimeUnit, tz: string | undefined): string[] {
  const dates = areDates(counts, unit, tz);
  return counts.map((count) => {
    if (count === null) return 'NaT';
    return dates ? dayText(wallOf(count, unit, tz).days) : timestampText(count, unit, tz);
  });
}

/** Decimals shown after the seconds of a timedelta; 'days' leaves the time out. */
type TimedeltaStyle = 'days' | 0 | 6 | 9;

function timedeltaAs(count: bigint, unit: TimeUnit, style: TimedeltaStyle): string {
  const { secs, nanos } = splitCount(count, unit);
  const days = Math.floor(secs / DAY);
  if (style === 'days') return `${days} days`;
  const tail = style === 0 ? fraction(nanos) : `.${pad(nanos, 9).slice(0, style)}`;
  return `${days} days ${days < 0 ? '+' : ''}${timeText(secs - days * DAY)}${tail}`;
}

/** A column of timedeltas: days only if all are whole days, otherwise with the same decimals in all. */
export function timedeltaTexts(counts: Counts, unit: TimeUnit, naRep: string): string[] {
  const parts = counts.filter((count) => count !== null).map((count) => splitCount(count, unit));
  const wholeDays = parts.every(({ secs, nanos }) => nanos === 0 && secs % DAY === 0);
  const decimals = decimalsOf(parts.map(({ nanos }) => nanos));
  const style: TimedeltaStyle = wholeDays ? 'days' : decimals === 9 ? 9 : decimals === 0 ? 0 : 6;
  return counts.map((count) => (count === null ? naRep : timedeltaAs(count, unit, style)));
}
