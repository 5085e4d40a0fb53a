import { ValueError } from '@pandorable/planner';
import { daysFromCivil, daysInMonth, weekdayOf } from '../calendar.js';
import type { BaseOffsetClass } from './base.js';

interface Moment {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** The first and last days of months that a frequency goes by: workdays only where it is one of business. */
function edgeDay(at: 'start' | 'end', year: number, month: number, business: boolean): number {
  const last = daysInMonth(year, month);
  const day = at === 'start' ? 1 : last;
  if (!business) return day;
  const weekday = weekdayOf(daysFromCivil(year, month, day));
  if (weekday < 5) return day;
  return at === 'start' ? day + (7 - weekday) : day - (weekday - 4);
}

/** isMonthStart and its kin as an index or offset of a frequency sees them: its years and quarters begin where its own do. */
export function isEdge(name: string, moment: Moment, freq: BaseOffsetClass): boolean {
  const rule = freq.name;
  if (rule === 'C') throw new ValueError(`Custom business days is not supported by ${name}`);
  const kind = freq as unknown as { startingMonth?: number; month?: number };
  const given = kind.startingMonth ?? kind.month ?? 12;
  const begins = /^B?[QY]S/.test(rule);
  const [start, end] = begins ? [given, given === 1 ? 12 : given - 1] : [(given % 12) + 1, given];
  const at = /start$/i.test(name) ? 'start' : 'end';
  if (moment.day !== edgeDay(at, moment.year, moment.month, rule.startsWith('B'))) return false;
  const compare = at === 'start' ? start : end;
  if (/month/i.test(name)) return true;
  return /quarter/i.test(name) ? (moment.month - compare) % 3 === 0 : moment.month === compare;
}
