import { addMonths, type Civil, civilFromDays, daysFromCivil, daysInMonth, weekdayOf } from '../calendar.js';

/** Which day of its month an offset means. */
export type DayRule = 'start' | 'end' | 'business_start' | 'business_end';

/** The day of the month that a rule picks. */
export function dayOfRule(year: number, month: number, rule: DayRule): number {
  const last = daysInMonth(year, month);
  if (rule === 'start') return 1;
  if (rule === 'end') return last;
  if (rule === 'business_start') {
    const weekday = weekdayOf(daysFromCivil(year, month, 1));
    return weekday < 5 ? 1 : 8 - weekday;
  }
  return last - Math.max(0, weekdayOf(daysFromCivil(year, month, last)) - 4);
}

/** The day moved by months to the rule's day. */
export function shiftMonth(day: number, months: number, rule: DayRule): number {
  const first = civilFromDays(addMonths(day, months, 1));
  return daysFromCivil(first.year, first.month, dayOfRule(first.year, first.month, rule));
}

/** Steps still to make once the date has been compared with the rule's day in its own month. */
export const rollConvention = (other: number, n: number, compare: number): number =>
  n > 0 && other < compare ? n - 1 : n <= 0 && other > compare ? n + 1 : n;

/** The same for a cycle of months: `since` is how many months the date is past the cycle's month. */
export function rollCycle(date: Civil, n: number, since: number, rule: DayRule): number {
  const compare = dayOfRule(date.year, date.month, rule);
  if (n > 0) return since < 0 || (since === 0 && date.day < compare) ? n - 1 : n;
  return since > 0 || (since === 0 && date.day > compare) ? n + 1 : n;
}
