import { DateParseError, type TimeUnit } from '@pandorable/planner';
import { daysFromCivil, daysInMonth } from './calendar.js';
import { joinCount } from './units.js';

export type Resolution = 'year' | 'quarter' | 'month' | 'day' | 'hour' | 'minute' | 'second' | 'millisecond' | 'microsecond' | 'nanosecond';

/** What a datetime string says. */
export interface ParsedDatetime {
  /** count of `unit` on the wall clock the string is written for */
  readonly value: bigint;
  readonly unit: TimeUnit;
  /** seconds east of UTC, or null if the string has none */
  readonly offset: number | null;
  readonly resolution: Resolution;
  /** name of a zone instead of an offset (`%Z`) */
  readonly zone?: string;
}

export interface DateParts {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
  /** digits after the second's point */
  fraction: string;
  offset: number | null;
  resolution: Resolution;
}

export const emptyParts = (): DateParts => ({
  year: 1,
  month: 1,
  day: 1,
  hour: 0,
  minute: 0,
  second: 0,
  fraction: '',
  offset: null,
  resolution: 'day',
});

/** Why the parts are no moment, in Python's words; undefined if they are one. */
export function partsProblem(p: DateParts): string | undefined {
  if (p.year < 1 || p.year > 9999) return `year ${p.year} is out of range`;
  if (p.month < 1 || p.month > 12) return 'month must be in 1..12';
  if (p.day < 1 || p.day > daysInMonth(p.year, p.month)) return 'day is out of range for month';
  if (p.hour > 23) return 'hour must be in 0..23';
  if (p.minute > 59) return 'minute must be in 0..59';
  if (p.second > 59) return 'second must be in 0..59';
  return undefined;
}

/** The moment of checked parts, in `us`, or `ns` where more than six digits were given. */
export function partsToDatetime(p: DateParts, unit: TimeUnit = p.fraction.length > 6 ? 'ns' : 'us'): ParsedDatetime {
  const secs = daysFromCivil(p.year, p.month, p.day) * 86400 + p.hour * 3600 + p.minute * 60 + p.second;
  const nanos = Number(p.fraction.slice(0, 9).padEnd(9, '0'));
  return { value: joinCount(secs, nanos, unit), unit, offset: p.offset, resolution: p.resolution };
}

export function checkedParts(p: DateParts, text: string): ParsedDatetime {
  const problem = partsProblem(p);
  if (problem !== undefined) throw new DateParseError(`${problem}: ${text}`);
  return partsToDatetime(p);
}

export function fractionResolution(digits: number): Resolution {
  return digits === 0 ? 'second' : digits <= 3 ? 'millisecond' : digits <= 6 ? 'microsecond' : 'nanosecond';
}

/** Seconds of `Z`, `+05:30`, `-0300`, `+02`. */
export function offsetSeconds(text: string): number {
  if (/^(z|utc|gmt)$/i.test(text)) return 0;
  const m = /^([+-])(\d{2}):?(\d{2})?:?(\d{2})?/.exec(text)!;
  return (m[1] === '-' ? -1 : 1) * (Number(m[2]) * 3600 + Number(m[3] ?? 0) * 60 + Number(m[4] ?? 0));
}
