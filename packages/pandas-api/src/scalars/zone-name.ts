import { daysFromCivil } from './calendar.js';
import { zoneOf } from './zone.js';

/** Abbreviations that the platform's locale data lacks. */
const STANDARD: Record<string, string> = {
  'Asia/Tokyo': 'JST',
  'Asia/Seoul': 'KST',
  'Asia/Shanghai': 'CST',
  'Asia/Hong_Kong': 'HKT',
  'Asia/Taipei': 'CST',
  'Asia/Manila': 'PST',
  'Asia/Karachi': 'PKT',
  'Asia/Jakarta': 'WIB',
  'Asia/Kolkata': 'IST',
  'Asia/Calcutta': 'IST',
  'Africa/Johannesburg': 'SAST',
  'Africa/Nairobi': 'EAT',
  'Africa/Lagos': 'WAT',
  'Africa/Cairo': 'EET',
  'Europe/Moscow': 'MSK',
  'Asia/Jerusalem': 'IST',
};
const LOCALES = ['en-US', 'en-GB', 'en-AU', 'en-NZ'];
/** A winter and a summer, for times that the locale data does not name. */
const SAMPLES = [Date.UTC(2020, 0, 15) / 1000, Date.UTC(2020, 6, 15) / 1000];
const formats = new Map<string, Intl.DateTimeFormat[]>();

const named = (tz: string, locale: string, style: 'short' | 'long'): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat(locale, { timeZone: tz, timeZoneName: style });
const nameAt = (format: Intl.DateTimeFormat, ms: number): string =>
  format.formatToParts(ms).find((p) => p.type === 'timeZoneName')?.value ?? '';

/** The abbreviation in force, e.g. `CET`. */
export function zoneAbbreviation(tz: string, utcSeconds: number): string {
  const zone = zoneOf(tz);
  if (zone.fixed) return zone.name;
  let list = formats.get(tz);
  if (list === undefined) formats.set(tz, (list = LOCALES.map((locale) => named(tz, locale, 'short'))));
  const offset = zone.offsetAt(utcSeconds);
  if (offset % 60 !== 0) return 'LMT';
  const likeToday = SAMPLES.filter((at) => zone.offsetAt(at) === offset);
  for (const at of [utcSeconds, ...likeToday]) {
    const name = list.map((format) => nameAt(format, at * 1000)).find((text) => !/^GMT[+-]/.test(text));
    if (name !== undefined) return name;
  }
  if (tz in STANDARD) return STANDARD[tz];
  const text = `${offset < 0 ? '-' : '+'}${String(Math.floor(Math.abs(offset) / 3600)).padStart(2, '0')}`;
  const minutes = Math.floor(Math.abs(offset) / 60) % 60;
  return minutes === 0 ? text : text + String(minutes).padStart(2, '0');
}

const longFormats = new Map<string, Intl.DateTimeFormat>();

/** How far daylight saving moves the clock at a moment, in seconds. */
export function daylightSeconds(tz: string, utcSeconds: number): number {
  const zone = zoneOf(tz);
  if (zone.fixed) return 0;
  let format = longFormats.get(tz);
  if (format === undefined) longFormats.set(tz, (format = named(tz, 'en-US', 'long')));
  if (!/Summer|Daylight/.test(nameAt(format, utcSeconds * 1000))) return 0;
  const year = new Date(utcSeconds * 1000).getUTCFullYear();
  const offsets = [0, 90, 180, 270].map((day) => zone.offsetAt((daysFromCivil(year, 1, 1) + day) * 86400));
  return zone.offsetAt(utcSeconds) - Math.min(...offsets);
}
