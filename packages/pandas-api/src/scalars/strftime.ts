import type { TimeUnit } from '@pandorable/planner';
import { DAY_NAMES, dayOfYear, isoCalendar, MONTH_NAMES, pad, weekdayOf } from './calendar.js';
import { clockText, dateText, type Fields, fieldsOfWall, fractionText, wallOf } from './fields.js';
import { offsetText } from './zone.js';

/** What a format directive may ask of a moment. */
export interface Moment {
  readonly day: number;
  readonly fields: Fields;
  /** seconds east of UTC and the zone's abbreviation; null for a naive time */
  readonly offset: number | null;
  readonly zone: string;
}

const hour12 = (hour: number): number => hour % 12 || 12;
const weekNumber = (m: Moment, first: number): number => Math.floor((dayOfYear(m.day) + 6 - ((weekdayOf(m.day) + 7 - first) % 7)) / 7);
const short = (name: string): string => name.slice(0, 3);

const DIRECTIVES: Record<string, (m: Moment) => string> = {
  Y: (m) => String(m.fields.year),
  y: (m) => pad(((m.fields.year % 100) + 100) % 100, 2),
  m: (m) => pad(m.fields.month, 2),
  d: (m) => pad(m.fields.day, 2),
  e: (m) => String(m.fields.day).padStart(2),
  H: (m) => pad(m.fields.hour, 2),
  I: (m) => pad(hour12(m.fields.hour), 2),
  p: (m) => (m.fields.hour < 12 ? 'AM' : 'PM'),
  M: (m) => pad(m.fields.minute, 2),
  S: (m) => pad(m.fields.second, 2),
  f: (m) => pad(m.fields.microsecond, 6),
  N: (m) => fractionText(m.fields, 9).slice(1),
  j: (m) => pad(dayOfYear(m.day), 3),
  U: (m) => pad(weekNumber(m, 6), 2),
  W: (m) => pad(weekNumber(m, 0), 2),
  a: (m) => short(DAY_NAMES[weekdayOf(m.day)]),
  A: (m) => DAY_NAMES[weekdayOf(m.day)],
  b: (m) => short(MONTH_NAMES[m.fields.month - 1]),
  h: (m) => short(MONTH_NAMES[m.fields.month - 1]),
  B: (m) => MONTH_NAMES[m.fields.month - 1],
  Z: (m) => m.zone,
  z: (m) => (m.offset === null ? '' : offsetText(m.offset, '')),
  ':z': (m) => (m.offset === null ? '' : offsetText(m.offset)),
  G: (m) => String(isoCalendar(m.day).year),
  g: (m) => pad(isoCalendar(m.day).year % 100, 2),
  V: (m) => pad(isoCalendar(m.day).week, 2),
  u: (m) => String(weekdayOf(m.day) + 1),
  w: (m) => String((weekdayOf(m.day) + 1) % 7),
  C: (m) => pad(Math.floor(m.fields.year / 100), 2),
  s: (m) => String(m.day * 86400 + m.fields.hour * 3600 + m.fields.minute * 60 + m.fields.second - (m.offset ?? 0)),
  F: (m) => dateText(m.fields),
  T: (m) => clockText(m.fields),
  X: (m) => clockText(m.fields),
  R: (m) => clockText(m.fields).slice(0, 5),
  r: (m) => `${pad(hour12(m.fields.hour), 2)}${clockText(m.fields).slice(2)} ${DIRECTIVES.p(m)}`,
  D: (m) => `${pad(m.fields.month, 2)}/${pad(m.fields.day, 2)}/${DIRECTIVES.y(m)}`,
  x: (m) => DIRECTIVES.D(m),
  c: (m) => `${DIRECTIVES.a(m)} ${DIRECTIVES.b(m)} ${DIRECTIVES.e(m)} ${clockText(m.fields)} ${m.fields.year}`,
  n: () => '\n',
  t: () => '\t',
  '%': () => '%',
};

/** Formats a moment by C's directives; `extra` adds or replaces some. */
export function formatMoment(moment: Moment, format: string, extra: Record<string, (m: Moment) => string> = {}): string {
  return format.replace(/%(-?)(:z|.)/gs, (whole, dash: string, directive: string) => {
    const write = extra[directive] ?? DIRECTIVES[directive];
    if (write === undefined) return whole;
    const text = write(moment);
    return dash === '' ? text : text.replace(/^0+(?=.)/, '');
  });
}

/** strftime of a count on the wall clock without a zone. */
export function strftimeNaive(count: bigint, unit: TimeUnit, format: string): string {
  const wall = wallOf(count, unit);
  return formatMoment({ day: wall.day, fields: fieldsOfWall(wall), offset: null, zone: '' }, format);
}
