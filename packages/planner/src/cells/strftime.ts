import { NotImplementedError } from '../errors.js';
import { NANOS } from '../types.js';
import { floorDiv } from './cell.js';
import { civilOf, dayOfYear, isoOf, weekdayOf } from './civil.js';
import { hourOf, type Moment, microsecondOf, minuteOf, secondOf } from './moment.js';
import { fixedText, offsetAt, zoneName } from './zone.js';

export const DAY_NAMES = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
export const MONTH_NAMES = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** A wall time with its zone and instant. */
export interface Stamp {
  readonly moment: Moment;
  readonly tz: string | undefined;
  readonly instant: bigint;
}

const padded = (n: number, width: number, fill = '0'): string => String(n).padStart(width, fill);
const civil = (s: Stamp) => civilOf(s.moment.days);
const yearDay = (s: Stamp) => dayOfYear(s.moment.days, civil(s).year);
const hour12 = (s: Stamp) => hourOf(s.moment) % 12 || 12;
/** Weeks of the year, the first starting at the first day `first` (Monday 0); days before are week 0. */
const weekFrom = (first: number) => (s: Stamp) =>
  padded(Math.floor((yearDay(s) + 6 - ((weekdayOf(s.moment.days) - first + 7) % 7)) / 7), 2);
const seconds = (s: Stamp): number => Number(floorDiv(s.instant, NANOS.s));

function abbreviation(s: Stamp): string {
  if (s.tz === undefined) return '';
  const name = zoneName(s.tz, seconds(s));
  if (name === undefined) throw new NotImplementedError(`strftime: %Z is not known for ${s.tz}; use %z`, { code: 'zone-name' });
  return name;
}

/** The directives of the C locale. */
const DIRECTIVES: Record<string, string | ((s: Stamp) => string)> = {
  a: (s) => DAY_NAMES[weekdayOf(s.moment.days)].slice(0, 3),
  A: (s) => DAY_NAMES[weekdayOf(s.moment.days)],
  w: (s) => String((weekdayOf(s.moment.days) + 1) % 7),
  u: (s) => String(weekdayOf(s.moment.days) + 1),
  d: (s) => padded(civil(s).day, 2),
  e: (s) => padded(civil(s).day, 2, ' '),
  b: (s) => MONTH_NAMES[civil(s).month - 1].slice(0, 3),
  h: (s) => MONTH_NAMES[civil(s).month - 1].slice(0, 3),
  B: (s) => MONTH_NAMES[civil(s).month - 1],
  m: (s) => padded(civil(s).month, 2),
  y: (s) => padded(civil(s).year % 100, 2),
  Y: (s) => String(civil(s).year),
  C: (s) => padded(Math.floor(civil(s).year / 100), 2),
  G: (s) => String(isoOf(s.moment.days).year),
  g: (s) => padded(isoOf(s.moment.days).year % 100, 2),
  V: (s) => padded(isoOf(s.moment.days).week, 2),
  H: (s) => padded(hourOf(s.moment), 2),
  k: (s) => padded(hourOf(s.moment), 2, ' '),
  I: (s) => padded(hour12(s), 2),
  l: (s) => padded(hour12(s), 2, ' '),
  p: (s) => (hourOf(s.moment) < 12 ? 'AM' : 'PM'),
  P: (s) => (hourOf(s.moment) < 12 ? 'am' : 'pm'),
  M: (s) => padded(minuteOf(s.moment), 2),
  S: (s) => padded(secondOf(s.moment), 2),
  f: (s) => padded(microsecondOf(s.moment), 6),
  z: (s) => (s.tz === undefined ? '' : fixedText(offsetAt(s.tz, seconds(s)), '')),
  Z: abbreviation,
  j: (s) => padded(yearDay(s), 3),
  U: weekFrom(6),
  W: weekFrom(0),
  s: (s) => String(seconds(s)),
  c: '%a %b %e %H:%M:%S %Y',
  x: '%m/%d/%y',
  X: '%H:%M:%S',
  D: '%m/%d/%y',
  F: '%Y-%m-%d',
  T: '%H:%M:%S',
  R: '%H:%M',
  r: '%I:%M:%S %p',
  n: () => '\n',
  t: () => '\t',
  '%': () => '%',
};

/** Python's strftime in the C locale; `%-d` and the like leave out the padding. */
export function strftime(stamp: Stamp, format: string): string {
  return format.replace(/%(-?)(.)/gsu, (all, bare: string, letter: string) => {
    const directive = DIRECTIVES[letter];
    if (directive === undefined) return all;
    const text = typeof directive === 'string' ? strftime(stamp, directive) : directive(stamp);
    return bare === '' ? text : text.replace(/^[0 ]+(?=.)/, '');
  });
}
