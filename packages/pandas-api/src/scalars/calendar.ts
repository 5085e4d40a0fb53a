/** Proleptic Gregorian calendar over days since 1970-01-01. */
export interface Civil {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
export const MONTH_NAMES = 'January February March April May June July August September October November December'.split(' ');
export const DAY_NAMES = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ');
export const MONTH_CODES = MONTH_NAMES.map((n) => n.slice(0, 3).toUpperCase());
export const DAY_CODES = DAY_NAMES.map((n) => n.slice(0, 3).toUpperCase());

export const isLeapYear = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
export const daysInMonth = (year: number, month: number): number => (month === 2 && isLeapYear(year) ? 29 : MONTH_DAYS[month - 1]);
export const floorMod = (a: number, b: number): number => a - b * Math.floor(a / b);

/** Days since 1970-01-01 of a date. */
export function daysFromCivil(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

/** The date of a number of days since 1970-01-01. */
export function civilFromDays(days: number): Civil {
  const z = days + 719468;
  const era = Math.floor(z / 146097);
  const dayOfEra = z - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1 };
}

/** Monday is 0. */
export const weekdayOf = (days: number): number => floorMod(days + 3, 7);
export const dayOfYear = (days: number): number => days - daysFromCivil(civilFromDays(days).year, 1, 1) + 1;

/** The date moved by months, its day cut to the month's length. */
export function addMonths(days: number, months: number, day?: number): number {
  const date = civilFromDays(days);
  const total = date.year * 12 + date.month - 1 + months;
  const year = Math.floor(total / 12);
  const month = total - year * 12 + 1;
  return daysFromCivil(year, month, Math.min(day ?? date.day, daysInMonth(year, month)));
}

export interface IsoCalendar {
  readonly year: number;
  readonly week: number;
  readonly weekday: number;
}

export function isoCalendar(days: number): IsoCalendar {
  const weekday = weekdayOf(days);
  const thursday = days - weekday + 3;
  const { year } = civilFromDays(thursday);
  return { year, week: Math.floor((thursday - daysFromCivil(year, 1, 1)) / 7) + 1, weekday: weekday + 1 };
}

/** Days since 1970-01-01 of an ISO year, week and weekday (Monday is 1). */
export function daysFromIso(year: number, week: number, weekday: number): number {
  const fourth = daysFromCivil(year, 1, 4);
  return fourth - weekdayOf(fourth) + (week - 1) * 7 + weekday - 1;
}

export const pad = (n: number, width: number): string => String(n).padStart(width, '0');
