import { NANOS } from '../types.js';
import { daysInMonth, daysOf } from './civil.js';
import { MONTH_NAMES } from './strftime.js';

/** What a text says: nanoseconds of wall time, and the offset in seconds where it names one. */
export interface ParsedTime {
  readonly wall: bigint;
  readonly offset: number | undefined;
}

const TIME = '(?:[T ]+(\\d{1,2}):?(\\d\\d)(?::?(\\d\\d)(?:[.,](\\d+))?)?\\s*([AaPp][Mm])?)?\\s*(Z|UTC|GMT|[+-]\\d\\d:?(?:\\d\\d)?)?$';
type Order = 'ymd' | 'mdy' | 'dmy' | 'Mdy' | 'dMy' | 'ym' | 'y';
/** Dates that mean one thing: ISO, month first where it is all digits, names of months. */
const DATES: readonly (readonly [Order, string])[] = [
  ['ymd', '([+-]?\\d{4})-(\\d{1,2})-(\\d{1,2})'],
  ['ymd', '(\\d{4})/(\\d{1,2})/(\\d{1,2})'],
  ['ymd', '(\\d{4})\\.(\\d{1,2})\\.(\\d{1,2})'],
  ['ymd', '(\\d{4})(\\d\\d)(\\d\\d)'],
  ['mdy', '(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})'],
  ['Mdy', '([A-Za-z]{3,9})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})'],
  ['dMy', '(\\d{1,2})(?:st|nd|rd|th)?[\\s-]+([A-Za-z]{3,9})\\.?,?[\\s-]+(\\d{4})'],
  ['ym', '(\\d{4})-(\\d{1,2})'],
  ['y', '(\\d{4})'],
];
const PATTERNS = DATES.map(([order, date]) => [order, new RegExp(`^${date}${TIME}`), order === 'ym' ? 2 : order === 'y' ? 1 : 3] as const);

const monthNamed = (name: string): number =>
  MONTH_NAMES.findIndex((m) => m.toLowerCase() === name.toLowerCase() || m.slice(0, 3).toLowerCase() === name.toLowerCase()) + 1;

function dateParts(order: Order, [a, b = '1', c = '1']: readonly string[]): [year: number, month: number, day: number] {
  switch (order) {
    case 'mdy':
      return Number(a) > 12 ? [Number(c), Number(b), Number(a)] : [Number(c), Number(a), Number(b)];
    case 'Mdy':
      return [Number(c), monthNamed(a), Number(b)];
    case 'dMy':
      return [Number(c), monthNamed(b), Number(a)];
    case 'dmy':
      return [Number(c), Number(b), Number(a)];
    default:
      return [Number(a), Number(b), Number(c)];
  }
}

function timeNanos([h = '0', m = '0', s = '0', fraction = '', half]: readonly (string | undefined)[]): bigint | undefined {
  let hour = Number(h);
  if (half !== undefined) {
    if (hour < 1 || hour > 12) return undefined;
    hour = (hour % 12) + (half.toLowerCase() === 'pm' ? 12 : 0);
  }
  if (hour > 23 || Number(m) > 59 || Number(s) > 59) return undefined;
  return BigInt(hour * 3600 + Number(m) * 60 + Number(s)) * NANOS.s + BigInt(fraction.slice(0, 9).padEnd(9, '0'));
}

function offsetOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (/^[A-Z]/.test(text)) return 0;
  const digits = text.replace(/[+:-]/g, '');
  return (text[0] === '-' ? -1 : 1) * (Number(digits.slice(0, 2)) * 3600 + Number(digits.slice(2) || 0) * 60);
}

/** Reads one date and time; undefined where the text is none. Digits after the ninth of a fraction are dropped, as pandas drops them. */
export function parseTime(text: string): ParsedTime | undefined {
  for (const [order, pattern, count] of PATTERNS) {
    const m = pattern.exec(text.trim());
    if (m === null) continue;
    const [year, month, day] = dateParts(order, m.slice(1, 1 + count));
    const time = timeNanos(m.slice(1 + count, 6 + count));
    if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month) || time === undefined) return undefined;
    return { wall: BigInt(daysOf(year, month, day)) * 86400n * NANOS.s + time, offset: offsetOf(m[6 + count]) };
  }
  return undefined;
}

const DURATION = /^([+-])?\s*(?:(\d+)\s*(?:days?|d|D))?,?\s*([+-])?(?:(\d+):(\d\d)(?::(\d\d)(?:\.(\d{1,9}))?)?)?$/;

/** Reads `[-]D days [+]HH:MM:SS.fff`; nanoseconds. */
export function parseDuration(text: string): bigint | undefined {
  const m = DURATION.exec(text.trim());
  if (m === null || (m[2] === undefined && m[4] === undefined)) return undefined;
  const days = BigInt(m[2] ?? 0) * 86400n * NANOS.s;
  const time =
    BigInt(Number(m[4] ?? 0) * 3600 + Number(m[5] ?? 0) * 60 + Number(m[6] ?? 0)) * NANOS.s + BigInt((m[7] ?? '').padEnd(9, '0') || 0);
  if (m[1] === '-') return m[3] === '+' ? time - days : -(days + time);
  return days + time;
}
