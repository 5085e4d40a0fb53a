import { ValueError } from '@pandorable/planner';
import { civilFromDays, DAY_CODES, daysFromCivil, floorMod, MONTH_CODES, weekdayOf } from './calendar.js';
import type { Wall } from './fields.js';
import type { BaseOffsetClass } from './offsets/base.js';
import { toOffset } from './offsets/frequency.js';
import { DAY_NANOS, floorDiv } from './units.js';

export type PeriodGroup = 'Y' | 'Q' | 'M' | 'W' | 'B' | 'D' | 'h' | 'min' | 's' | 'ms' | 'us' | 'ns';

/** A kind of period: how ordinals and days go together. */
export interface PeriodKind {
  readonly group: PeriodGroup;
  /** the last month of the year (1..12), or the weekday that ends the week (Monday is 0) */
  readonly anchor: number;
  /** how many base periods one step is */
  readonly n: number;
  /** the base alias, e.g. `Q-DEC` */
  readonly base: string;
  readonly freqstr: string;
  readonly offset: BaseOffsetClass;
}

/** Nanoseconds of the groups shorter than a day. */
const LENGTH: Partial<Record<PeriodGroup, number>> = { h: 3600e9, min: 60e9, s: 1e9, ms: 1e6, us: 1e3, ns: 1 };

const GROUPS: Record<string, PeriodGroup> = {
  YearEnd: 'Y',
  QuarterEnd: 'Q',
  MonthEnd: 'M',
  Week: 'W',
  BusinessDay: 'B',
  Day: 'D',
  Hour: 'h',
  Minute: 'min',
  Second: 's',
  Milli: 'ms',
  Micro: 'us',
  Nano: 'ns',
};

const kinds = new Map<string, PeriodKind>();

/** The kind of period that a frequency (an alias of periods, or an offset) means. */
export function periodKind(freq: unknown): PeriodKind {
  const key = typeof freq === 'string' ? freq : undefined;
  const found = key === undefined ? undefined : kinds.get(key);
  if (found !== undefined) return found;
  const offset = toOffset(freq, { period: true });
  const group = GROUPS[offset.shownName];
  if (group === undefined) throw new ValueError(`${offset} is not supported as period frequency`);
  if (offset.n <= 0) throw new ValueError(`Frequency must be positive, because it represents span: ${offset.freqstr}`);
  const kind = makeKind(group, offset);
  if (key !== undefined) kinds.set(key, kind);
  return kind;
}

function makeKind(group: PeriodGroup, offset: BaseOffsetClass): PeriodKind {
  const { month, startingMonth, weekday } = offset.params;
  const anchor = group === 'Y' ? month : group === 'Q' ? floorMod(startingMonth - 1, 12) + 1 : group === 'W' ? (weekday ?? 6) : 0;
  const suffix = group === 'Y' || group === 'Q' ? `-${MONTH_CODES[anchor - 1]}` : group === 'W' ? `-${DAY_CODES[anchor]}` : '';
  const base = group + suffix;
  return { group, anchor, n: offset.n, base, freqstr: `${offset.n === 1 ? '' : offset.n}${base}`, offset };
}

/** Is a period of this kind shorter than a day? */
export const isIntraday = (kind: PeriodKind): boolean => kind.group in LENGTH;

/** The fiscal year and quarter of a month, for years that end in `anchor`. */
export function fiscalQuarter(year: number, month: number, anchor: number): { year: number; quarter: number } {
  const shifted = month - anchor;
  const inYear = shifted <= 0 ? shifted + 12 : shifted;
  return { year: shifted <= 0 ? year : year + 1, quarter: Math.floor((inYear - 1) / 3) + 1 };
}

/** Business days since 1970-01-01; a weekend counts as the Friday before or the Monday after. */
function businessOrdinal(day: number, rollBack: boolean): number {
  const weekday = weekdayOf(day);
  const workday = weekday <= 4 ? day : rollBack ? day - (weekday - 4) : day + 7 - weekday;
  return Math.floor((workday + 4 - 1) / 7) * 5 + floorMod(workday + 3, 7) - 3;
}

/** The ordinal of the base period around a wall clock time. */
export function ordinalOf({ day, nanos }: Wall, kind: PeriodKind, rollBack = false): bigint {
  const length = LENGTH[kind.group];
  if (length !== undefined) {
    const perDay = DAY_NANOS / length;
    return BigInt(day) * BigInt(perDay) + BigInt(Math.floor(nanos / length));
  }
  return BigInt(dayOrdinal(day, kind, rollBack));
}

function dayOrdinal(day: number, kind: PeriodKind, rollBack: boolean): number {
  if (kind.group === 'D') return day;
  if (kind.group === 'B') return businessOrdinal(day, rollBack);
  if (kind.group === 'W') return Math.floor((day + 3 - floorMod(kind.anchor + 1, 7)) / 7) + 1;
  const { year, month } = civilFromDays(day);
  if (kind.group === 'M') return (year - 1970) * 12 + month - 1;
  if (kind.group === 'Y') return year - 1970 + (month > kind.anchor ? 1 : 0);
  const fiscal = fiscalQuarter(year, month, kind.anchor);
  return (fiscal.year - 1970) * 4 + fiscal.quarter - 1;
}

/** First and last day of a base period that is a day or longer. */
function daysOf(ordinal: number, kind: PeriodKind): readonly [number, number] {
  if (kind.group === 'D') return [ordinal, ordinal];
  if (kind.group === 'B') {
    const day = Math.floor((ordinal + 3) / 5) * 7 + floorMod(ordinal + 3, 5) - 3;
    return [day, day];
  }
  if (kind.group === 'W') {
    const last = ordinal * 7 - 4 + floorMod(kind.anchor + 1, 7);
    return [last - 6, last];
  }
  const months = { M: 1, Q: 3, Y: 12 }[kind.group as 'M' | 'Q' | 'Y'];
  const lastMonth = 1970 * 12 + (ordinal + 1) * months - 1 + (kind.group === 'M' ? 0 : kind.anchor - 12);
  return [firstOfMonth(lastMonth - months + 1), firstOfMonth(lastMonth + 1) - 1];
}

const firstOfMonth = (index: number): number => daysFromCivil(Math.floor(index / 12), floorMod(index, 12) + 1, 1);

/** The first moment of a base period. */
export function startOf(ordinal: bigint, kind: PeriodKind): Wall {
  const length = LENGTH[kind.group];
  if (length === undefined) return { day: daysOf(Number(ordinal), kind)[0], nanos: 0 };
  const perDay = BigInt(DAY_NANOS / length);
  const day = floorDiv(ordinal, perDay);
  return { day: Number(day), nanos: Number(ordinal - day * perDay) * length };
}

/** The last nanosecond of a base period. */
export function endOf(ordinal: bigint, kind: PeriodKind): Wall {
  const length = LENGTH[kind.group];
  if (length === undefined) return { day: daysOf(Number(ordinal), kind)[1], nanos: DAY_NANOS - 1 };
  const start = startOf(ordinal, kind);
  return { day: start.day, nanos: start.nanos + length - 1 };
}

/** The moment whose fields a period shows: its last day, or its start if it is shorter than a day. */
export const shownMoment = (ordinal: bigint, kind: PeriodKind): Wall =>
  isIntraday(kind) ? startOf(ordinal, kind) : { day: endOf(ordinal, kind).day, nanos: 0 };

/** The ordinal in another kind of the start or the end of a period. */
export function convertOrdinal(ordinal: bigint, from: PeriodKind, to: PeriodKind, end: boolean): bigint {
  const wall = end ? endOf(ordinal + BigInt(from.n - 1), from) : startOf(ordinal, from);
  const sameDay = from.group === 'D' || isIntraday(from);
  return ordinalOf(wall, to, sameDay ? !end : end);
}
