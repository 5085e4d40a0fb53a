import { type DataType, NANOS } from '@pandorable/planner';
import { DAY, unitOf } from './counts.js';
import { text } from './literal.js';
import { dateOf, isoYearOf, partOf, timeOfDay, weekdayOf } from './wall.js';

/** A day as a DATE, and parts of its clock as INT. */
interface Moment {
  readonly date: string;
  readonly hour: string;
  readonly minute: string;
  readonly second: string;
  readonly micro: string;
}

export const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
export const MONTHS = [
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
const MINUTE = 60n * NANOS.s;

/** The name of number `at` from 0. */
export const nameAt = (names: readonly string[], at: string): string => `elt(${at} + 1, ${names.map(text).join(', ')})`;
const short = (names: readonly string[]): string[] => names.map((n) => n.slice(0, 3));

const padded =
  (width: number, value: (m: Moment) => string) =>
  (m: Moment): string =>
    `lpad(CAST(${value(m)} AS STRING), ${width}, '0')`;
const plain =
  (value: (m: Moment) => string) =>
  (m: Moment): string =>
    `CAST(${value(m)} AS STRING)`;
const twelve = (m: Moment): string => `(${m.hour} + 11) % 12 + 1`;
const year = (m: Moment): string => `year(${m.date})`;
const month = (m: Moment): string => `month(${m.date})`;
const day = (m: Moment): string => `day(${m.date})`;
const dayOfYear = (m: Moment): string => `dayofyear(${m.date})`;
/** Sunday is 0. */
const sundays = (m: Moment): string => `(${weekdayOf(m.date)} + 1) % 7`;

/** Python's directives. */
const DIRECTIVES: Readonly<Record<string, (m: Moment) => string>> = {
  a: (m) => nameAt(short(DAYS), weekdayOf(m.date)),
  A: (m) => nameAt(DAYS, weekdayOf(m.date)),
  w: plain(sundays),
  d: padded(2, day),
  b: (m) => nameAt(short(MONTHS), `${month(m)} - 1`),
  h: (m) => nameAt(short(MONTHS), `${month(m)} - 1`),
  B: (m) => nameAt(MONTHS, `${month(m)} - 1`),
  m: padded(2, month),
  y: padded(2, (m) => `${year(m)} % 100`),
  Y: padded(4, year),
  H: padded(2, (m) => m.hour),
  I: padded(2, twelve),
  p: (m) => `CASE WHEN ${m.hour} < 12 THEN 'AM' WHEN ${m.hour} >= 12 THEN 'PM' END`,
  M: padded(2, (m) => m.minute),
  S: padded(2, (m) => m.second),
  f: padded(6, (m) => m.micro),
  j: padded(3, dayOfYear),
  U: padded(2, (m) => `(${dayOfYear(m)} + 6 - ${sundays(m)}) div 7`),
  W: padded(2, (m) => `(${dayOfYear(m)} + 6 - ${weekdayOf(m.date)}) div 7`),
  G: padded(4, (m) => isoYearOf(m.date)),
  V: padded(2, (m) => `weekofyear(${m.date})`),
  u: plain((m) => `${weekdayOf(m.date)} + 1`),
  '-d': plain(day),
  '-m': plain(month),
  '-y': plain((m) => `${year(m)} % 100`),
  '-H': plain((m) => m.hour),
  '-I': plain(twelve),
  '-M': plain((m) => m.minute),
  '-S': plain((m) => m.second),
  '-j': plain(dayOfYear),
};
/** Directives that stand for others, or for a character. */
const SHORT: Readonly<Record<string, string>> = {
  F: '%Y-%m-%d',
  T: '%H:%M:%S',
  D: '%m/%d/%y',
  R: '%H:%M',
  x: '%m/%d/%y',
  X: '%H:%M:%S',
  c: '%a %b %e %H:%M:%S %Y',
  n: '\n',
  t: '\t',
  '%': '%%',
};

const spelled = (format: string): string => format.replace(/%([FTDRxXnt])/g, (_, d: string) => SHORT[d]);

/** Why a format cannot be written by Spark; undefined where it can. */
export function formatReason(format: string, t: DataType): string | undefined {
  const zoned = t.kind === 'timestamp' && t.tz !== undefined;
  const odd = [...spelled(format).matchAll(/%(-?.|$)/gs)]
    .map((m) => m[1])
    .find((d) => d !== '%' && !(d in DIRECTIVES) && !(!zoned && (d === 'z' || d === 'Z')));
  return odd === undefined ? undefined : `%${odd} has no counterpart in Spark`;
}

/** Python's strftime. */
export function strftime(sql: string, t: DataType, format: string): string {
  const unit = NANOS[unitOf(t)];
  const clock = timeOfDay(sql, t);
  const part = (whole: bigint, step: bigint) => partOf(clock, unit, whole, step);
  const moment: Moment = {
    date: dateOf(sql, t),
    hour: part(DAY, 60n * MINUTE),
    minute: part(60n * MINUTE, MINUTE),
    second: part(MINUTE, NANOS.s),
    micro: part(NANOS.s, NANOS.us),
  };
  const pieces: string[] = [];
  let plainText = '';
  for (const [, directive, other] of spelled(format).matchAll(/%(-?.)|([^%]+)/gs)) {
    if (directive === undefined || directive === '%') plainText += other ?? '%';
    else if (directive in DIRECTIVES) {
      if (plainText !== '') pieces.push(text(plainText));
      plainText = '';
      pieces.push(DIRECTIVES[directive](moment));
    }
  }
  if (plainText !== '' || pieces.length === 0) pieces.push(text(plainText));
  return `CASE WHEN ${sql} IS NOT NULL THEN concat(${pieces.join(', ')}) END`;
}
