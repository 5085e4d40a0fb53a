import { types, type Vector } from '@pandorable/planner';
import type { LocalColumn } from '../core/column.js';
import { dtypes } from '../dtypes/registry.js';

/** The shapes read here, by their format: the length of the text and what stands between date and time. */
const SHAPES: Record<string, { readonly length: number; readonly between: number }> = {
  '%Y-%m-%d': { length: 10, between: 0 },
  '%Y-%m-%d %H:%M:%S': { length: 19, between: 32 },
  '%Y-%m-%dT%H:%M:%S': { length: 19, between: 84 },
};
const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const [HYPHEN, COLON] = [45, 58];

/** Two digits as a number; far too large if they are none. */
function pair(text: string, at: number): number {
  const [a, b] = [text.charCodeAt(at) - 48, text.charCodeAt(at + 1) - 48];
  return a >= 0 && a <= 9 && b >= 0 && b <= 9 ? a * 10 + b : 10_000;
}

const daysIn = (year: number, month: number): number =>
  month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : DAYS[month - 1];

/** Days since 1970 of a date in the proleptic Gregorian calendar. */
function epochDays(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const ofEra = y - era * 400;
  const ofYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return era * 146_097 + ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear - 719_468;
}

/** Seconds since 1970 of a text of exactly such a shape; NaN if it has another one. */
function secondsOf(text: string, length: number, between: number): number {
  if (text.length !== length || text.charCodeAt(4) !== HYPHEN || text.charCodeAt(7) !== HYPHEN) return Number.NaN;
  const [year, month, day] = [pair(text, 0) * 100 + pair(text, 2), pair(text, 5), pair(text, 8)];
  if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return Number.NaN;
  const days = epochDays(year, month, day);
  if (length === 10) return days * 86_400;
  if (text.charCodeAt(10) !== between || text.charCodeAt(13) !== COLON || text.charCodeAt(16) !== COLON) return Number.NaN;
  const [hour, minute, second] = [pair(text, 11), pair(text, 14), pair(text, 17)];
  return hour > 23 || minute > 59 || second > 59 ? Number.NaN : days * 86_400 + hour * 3600 + minute * 60 + second;
}

/** Plain ISO texts of one shape as moments, without an object for each; null if any text is of another shape. */
export function parseShape(
  texts: readonly (string | null)[],
  format: string,
  isMissing: (text: string) => boolean,
  tz?: string,
): LocalColumn | null {
  const shape = SHAPES[format];
  if (shape === undefined) return null;
  const data = new BigInt64Array(texts.length);
  let valid: Uint8Array | null = null;
  for (let i = 0; i < texts.length; i++) {
    const text = texts[i];
    const seconds = text === null ? Number.NaN : secondsOf(text, shape.length, shape.between);
    if (seconds === seconds) data[i] = BigInt(seconds) * 1_000_000n;
    else if (text !== null && !isMissing(text)) return null;
    else (valid ??= new Uint8Array(texts.length).fill(1))[i] = 0;
  }
  const vector: Vector = { type: types.timestamp('us', tz), length: data.length, data, valid };
  return valid?.includes(1) === false ? null : { dtype: dtypes.datetime('us', tz), vector };
}
