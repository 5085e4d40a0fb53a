import { DateParseError, ValueError } from '@pandorable/planner';
import { MONTH_CODES } from './calendar.js';
import { parseFree } from './parse-free.js';
import {
  checkedParts,
  type DateParts,
  emptyParts,
  fractionResolution,
  offsetSeconds,
  type ParsedDatetime,
  partsProblem,
  partsToDatetime,
} from './parsed.js';

export interface ParseOptions {
  readonly dayfirst?: boolean;
  readonly yearfirst?: boolean;
}

const ISO =
  /^\s*(\d{4})(?:(-|\/|\.|)(\d{2})(?:\2(\d{2}))?)?(?:[T ](\d{1,2})(?:(:?)(\d{2})(?:\6(\d{2})(?:\.(\d+))?)?)?\s*(Z|[+-]\d{2}(?::?\d{2})?)?)?\s*$/;
const DELIMITED = /^(\d{1,2})([-/. ])(\d{1,2})\2(\d{4})$/;
const MONTH_YEAR = /^(\d{1,2})[-/](\d{4})$/;
const QUARTERS = [/^(\d{4})-?Q([1-4])$/i, /^(\d{2})-?Q([1-4])$/i];
const QUARTERS_FIRST = [/^([1-4])Q-?(\d{4})$/i, /^([1-4])Q-?(\d{2})$/i];
/** Texts that mean no time. */
export const missingTexts: readonly string[] = ['NaT', 'nat', 'NAT', 'nan', 'NaN', 'NAN', ''];
const MISSING = new Set(missingTexts);

/** Strings that mean no time. */
export const isMissingText = (text: string): boolean => MISSING.has(text);

/** An ISO 8601 string, or undefined if it is none or names no moment. */
export function parseIso(text: string): ParsedDatetime | undefined {
  const m = ISO.exec(text);
  if (m === null) return undefined;
  const [, year, separator, month, day, hour, colon, minute, second, fraction, zone] = m;
  if (month !== undefined && day === undefined && (separator === '' || hour !== undefined)) return undefined;
  if (hour !== undefined && (day === undefined || (hour.length === 1 && colon === ''))) return undefined;
  const p: DateParts = {
    year: Number(year),
    month: Number(month ?? 1),
    day: Number(day ?? 1),
    hour: Number(hour ?? 0),
    minute: Number(minute ?? 0),
    second: Number(second ?? 0),
    fraction: fraction ?? '',
    offset: zone === undefined ? null : offsetSeconds(zone),
    resolution:
      second !== undefined
        ? fractionResolution(fraction?.length ?? 0)
        : minute !== undefined
          ? 'minute'
          : hour !== undefined
            ? 'hour'
            : day !== undefined
              ? 'day'
              : month !== undefined
                ? 'month'
                : 'year',
  };
  return partsProblem(p) === undefined ? partsToDatetime(p) : undefined;
}

/** 1/2/2020, 01-02-2020, 1.2.2020, 1/2020. */
function parseDelimited(text: string, dayfirst: boolean): ParsedDatetime | undefined {
  const full = DELIMITED.exec(text);
  const short = full === null ? MONTH_YEAR.exec(text) : null;
  if (full === null && short === null) return undefined;
  const p = emptyParts();
  if (full !== null) {
    const [first, second] = [Number(full[1]), Number(full[3])];
    const swapped = (dayfirst && second <= 12) || first > 12;
    [p.month, p.day, p.year] = swapped ? [second, first, Number(full[4])] : [first, second, Number(full[4])];
  } else {
    [p.month, p.year, p.resolution] = [Number(short![1]), Number(short![2]), 'month'];
  }
  return partsProblem(p) === undefined ? partsToDatetime(p) : undefined;
}

/** 2020Q1, 1Q2020, 20Q1; `endMonth` is the last month of the fiscal year. */
export function parseQuarter(text: string, endMonth = 12): ParsedDatetime | undefined {
  const yearFirst = QUARTERS.map((r) => r.exec(text)).find((m) => m !== null);
  const quarterFirst = yearFirst ? undefined : QUARTERS_FIRST.map((r) => r.exec(text)).find((m) => m !== null);
  const found = yearFirst ? [yearFirst[1], yearFirst[2]] : quarterFirst ? [quarterFirst[2], quarterFirst[1]] : undefined;
  if (found === undefined) return undefined;
  const p = emptyParts();
  p.year = Number(found[0]) + (found[0].length === 2 ? 2000 : 0);
  p.month = ((endMonth + (Number(found[1]) - 1) * 3) % 12) + 1;
  if (endMonth !== 12 && p.month > endMonth) p.year -= 1;
  p.resolution = 'quarter';
  return partsToDatetime(p);
}

function parseMonthName(text: string): ParsedDatetime | undefined {
  const m = /^(?:(\d{4})-([A-Za-z]{3})|([A-Za-z]{3})-(\d{4}))$/.exec(text);
  const month = m === null ? -1 : MONTH_CODES.indexOf((m[2] ?? m[3]).toUpperCase());
  if (m === null || month < 0) return undefined;
  return partsToDatetime({ ...emptyParts(), year: Number(m[1] ?? m[4]), month: month + 1, resolution: 'month' });
}

const SMALL_NUMBER = /^\s*\+?[1-9]\d*\.?\d*(?:[eE][+-]?\d+)?\s*$/;
/** A number below 1000 is no year; what starts with 0 may be a day or a month. */
const isSmallNumber = (text: string): boolean => SMALL_NUMBER.test(text) && Number(text) < 1000;

/** Reads a datetime string as pandas does: ISO 8601 first, then the common forms. */
export function parseDatetime(text: string, options: ParseOptions = {}): ParsedDatetime {
  const dayfirst = options.dayfirst === true;
  const iso = parseIso(text);
  if (iso !== undefined) return iso;
  if (isSmallNumber(text)) throw new ValueError(`Given date string "${text}" not likely a datetime`);
  const simple = parseDelimited(text, dayfirst) ?? parseQuarter(text) ?? parseMonthName(text);
  if (simple !== undefined) return simple;
  const parts = parseFree(text, options);
  if (parts === undefined) throw new DateParseError(`Unknown datetime string format, unable to parse: ${text}`);
  return checkedParts(parts, text);
}
