import { ValueError } from '@pandorable/planner';
import { civilFromDays, DAY_CODES, DAY_NAMES, daysInMonth, MONTH_CODES, MONTH_NAMES, weekdayOf } from './calendar.js';
import type { ParseOptions } from './parse-datetime.js';
import { type DateParts, emptyParts, fractionResolution, offsetSeconds } from './parsed.js';

const TOKEN = /\d+(?:\.\d+)?|[A-Za-z]+|\s+|./g;
const JUMP = new Set([' ', '.', ',', ';', '-', '/', "'", 'at', 'on', 'and', 'ad', 'm', 't', 'of', 'st', 'nd', 'rd', 'th']);
const UNITS: Record<string, 'hour' | 'minute' | 'second'> = {
  h: 'hour',
  hour: 'hour',
  hours: 'hour',
  m: 'minute',
  minute: 'minute',
  minutes: 'minute',
  s: 'second',
  second: 'second',
  seconds: 'second',
};

const monthIndex = (word: string): number => nameIndex(word, MONTH_CODES, MONTH_NAMES, 'SEPT');
const dayIndex = (word: string): number => nameIndex(word, DAY_CODES, DAY_NAMES, '');

function nameIndex(word: string, codes: readonly string[], names: readonly string[], extra: string): number {
  const upper = word.toUpperCase();
  if (extra !== '' && upper === extra) return 8;
  const short = codes.indexOf(upper);
  return short >= 0 ? short : names.findIndex((n) => n.toUpperCase() === upper);
}

/** One number of a date, as it was written. */
interface DateNumber {
  readonly value: number;
  readonly role?: 'month' | 'year';
}

/** Reads a free date as dateutil does; undefined if it cannot. */
class FreeReader {
  private readonly tokens: readonly string[];
  private at = 0;
  private readonly numbers: DateNumber[] = [];
  private readonly parts: DateParts = emptyParts();
  private weekday = -1;
  private timed: 'none' | 'hour' | 'minute' | 'second' = 'none';
  private half: 'am' | 'pm' | undefined;

  constructor(
    private readonly text: string,
    private readonly options: ParseOptions,
  ) {
    this.tokens =
      text
        .replace(/(:\d\d),(?=\d)/, '$1.')
        .replace(/(?<=\d)(?=[A-Za-z])|(?<=[A-Za-z])(?=\d)/g, '\u0001')
        .match(TOKEN)
        ?.flatMap((t) => (t === '\u0001' ? [] : /^\s+$/.test(t) ? [' '] : [t])) ?? [];
  }

  read(): DateParts | undefined {
    while (this.at < this.tokens.length) {
      if (!this.step()) return undefined;
    }
    if (this.numbers.length === 0 && this.timed === 'none') return undefined;
    if (!this.resolveDate()) return undefined;
    this.applyHalf();
    return this.parts;
  }

  private step(): boolean {
    const token = this.tokens[this.at];
    if (this.at === 0 && token === '-') return false;
    if (/^\d/.test(token)) return this.readNumber(token);
    if (/^[A-Za-z]/.test(token)) return this.readWord(token);
    if (/^[+-]$/.test(token) && this.timed !== 'none' && /^\d+$/.test(this.tokens[this.at + 1] ?? '')) return this.readOffset();
    this.at++;
    return JUMP.has(token) || token === ':' ? token !== ':' : /^[()]$/.test(token);
  }

  private readOffset(): boolean {
    const sign = this.tokens[this.at];
    const digits = this.tokens[this.at + 1];
    const minutes = this.tokens[this.at + 2] === ':' ? this.tokens[this.at + 3] : undefined;
    this.at += minutes === undefined ? 2 : 4;
    const text = minutes === undefined ? digits.padEnd(digits.length <= 2 ? digits.length : 4, '0') : digits.padStart(2, '0') + minutes;
    if (!/^(\d{1,2}|\d{4})$/.test(text)) return false;
    this.parts.offset = offsetSeconds(`${sign}${text.padStart(text.length <= 2 ? 2 : 4, '0')}`);
    return true;
  }

  private readWord(word: string): boolean {
    this.at++;
    const month = monthIndex(word);
    if (month >= 0) {
      this.numbers.push({ value: month + 1, role: 'month' });
      return true;
    }
    if (dayIndex(word) >= 0) {
      this.weekday = dayIndex(word);
      return true;
    }
    const lower = word.toLowerCase();
    if (lower === 'am' || lower === 'pm') {
      this.half = lower;
      return this.timed !== 'none';
    }
    if (JUMP.has(lower)) return true;
    if (/^(utc|gmt|z)$/i.test(word)) {
      this.parts.offset = 0;
      return !/^[+-]$/.test(this.tokens[this.at] ?? '');
    }
    if (this.timed !== 'none' && /^[A-Z]{3,5}$/.test(word)) {
      throw new ValueError(`Parsed string "${this.text}" included an unrecognized timezone "${word}".`);
    }
    return false;
  }

  private readNumber(token: string): boolean {
    const next = this.tokens[this.at + 1];
    const after = next === ' ' ? this.tokens[this.at + 2] : next;
    if (next === ':') return this.readClock();
    const unit = UNITS[after?.toLowerCase() ?? ''];
    if (unit !== undefined) return this.readUnit(token, unit, next === ' ' ? 3 : 2);
    if (/^[ap]m$/i.test(after ?? '')) {
      this.parts.hour = Number(token);
      this.timed = 'hour';
      this.at++;
      return Number(token) <= 12;
    }
    this.at++;
    if (token.includes('.')) return this.readDotted(token);
    return this.readPlain(token);
  }

  /** 10:30, 10:30:15.5 */
  private readClock(): boolean {
    const [hour, , minute] = this.tokens.slice(this.at, this.at + 3);
    if (!/^\d+$/.test(minute ?? '')) return false;
    [this.parts.hour, this.parts.minute, this.timed] = [Number(hour), Number(minute), 'minute'];
    this.at += 3;
    if (this.tokens[this.at] !== ':' || !/^\d/.test(this.tokens[this.at + 1] ?? '')) return true;
    this.setSeconds(this.tokens[this.at + 1]);
    this.at += 2;
    return true;
  }

  private setSeconds(text: string): void {
    const [whole, fraction = ''] = text.split('.');
    [this.parts.second, this.parts.fraction, this.timed] = [Number(whole), fraction, 'second'];
  }

  private readUnit(token: string, unit: 'hour' | 'minute' | 'second', length: number): boolean {
    if (unit === 'second') this.setSeconds(token);
    else [this.parts[unit], this.timed] = [Math.floor(Number(token)), unit];
    this.at += length;
    return true;
  }

  /** 10.1.2020 is three tokens with points: `10.1`, `.`, `2020`; 20200101101112.5 is a stamp. */
  private readDotted(token: string): boolean {
    const [whole, fraction] = token.split('.');
    if (whole.length >= 6) {
      this.parts.fraction = fraction;
      return this.readPlain(whole);
    }
    this.numbers.push({ value: Number(whole) }, { value: Number(fraction) });
    return true;
  }

  private readPlain(token: string): boolean {
    const read = (from: number, length: number): number => Number(token.slice(from, from + length));
    if (token.length === 6 && this.numbers.length === 0) {
      for (const from of [0, 2, 4]) this.numbers.push({ value: read(from, 2) });
      return true;
    }
    if (token.length === 6 || (token.length === 4 && this.numbers.length === 3)) {
      [this.parts.hour, this.parts.minute, this.parts.second] = [read(0, 2), read(2, 2), read(4, 2)];
      this.timed = token.length === 6 ? 'second' : 'minute';
      return true;
    }
    if ([8, 12, 14].includes(token.length)) {
      this.numbers.push({ value: read(0, 4), role: 'year' }, { value: read(4, 2), role: 'month' }, { value: read(6, 2) });
      if (token.length > 8)
        [this.parts.hour, this.parts.minute, this.parts.second, this.timed] = [
          read(8, 2),
          read(10, 2),
          read(12, 2),
          token.length === 14 ? 'second' : 'minute',
        ];
      return true;
    }
    this.numbers.push(token.length > 2 ? { value: Number(token), role: 'year' } : { value: Number(token) });
    return this.numbers.length <= 3 && token.length <= 5 && token.length !== 3;
  }

  private applyHalf(): void {
    const p = this.parts;
    if (this.half === 'pm' && p.hour < 12) p.hour += 12;
    if (this.half === 'am' && p.hour === 12) p.hour = 0;
    if (this.timed !== 'none') p.resolution = this.timed === 'second' ? fractionResolution(p.fraction.length) : this.timed;
  }

  private resolveDate(): boolean {
    const p = this.parts;
    const found = resolveNumbers(this.numbers, this.options);
    if (found === undefined) return false;
    if (this.numbers.length === 0 || found.year === undefined) Object.assign(p, this.defaults(found));
    if (found.year !== undefined) p.year = found.year;
    if (found.month !== undefined) p.month = found.month;
    if (found.day !== undefined) p.day = found.day;
    p.resolution = found.day !== undefined || this.numbers.length === 0 ? 'day' : found.month !== undefined ? 'month' : 'year';
    if (found.day === undefined && p.month >= 1 && p.month <= 12) p.day = Math.min(p.day, daysInMonth(p.year, p.month));
    return true;
  }

  /** What a date without a year is counted from: today for a bare time or weekday. */
  private defaults(found: { month?: number; day?: number }): Partial<DateParts> {
    if (found.month !== undefined || found.day !== undefined) return {};
    const today = Math.floor(Date.now() / 86_400_000);
    const { year, month, day } = civilFromDays(this.weekday < 0 ? today : today + ((this.weekday - weekdayOf(today) + 7) % 7));
    return { year, month, day };
  }
}

interface YearMonthDay {
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
}

const fullYear = (value: number): number => {
  if (value >= 100) return value;
  const now = new Date().getUTCFullYear();
  const year = value + Math.floor(now / 100) * 100;
  return year >= now + 50 ? year - 100 : year < now - 50 ? year + 100 : year;
};

/** Which number is the year, the month and the day. */
function resolveNumbers(numbers: readonly DateNumber[], { dayfirst = false, yearfirst = false }: ParseOptions): YearMonthDay | undefined {
  const month = numbers.findIndex((n) => n.role === 'month');
  const values = numbers.map((n) => n.value);
  const isYear = (i: number): boolean => numbers[i].role === 'year' || values[i] > 31;
  const ymd = (y: number, m: number, d: number): YearMonthDay => ({
    year: numbers[y].role === 'year' ? values[y] : fullYear(values[y]),
    month: values[m],
    day: values[d],
  });
  if (numbers.length === 0) return {};
  if (numbers.length === 1) return month === 0 ? { month: values[0] } : isYear(0) ? { year: fullYear(values[0]) } : { day: values[0] };
  if (numbers.length === 2) {
    if (month >= 0) {
      const other = 1 - month;
      return isYear(other) ? { month: values[month], year: fullYear(values[other]) } : { month: values[month], day: values[other] };
    }
    if (isYear(0)) return { year: fullYear(values[0]), month: values[1] };
    if (isYear(1)) return { month: values[0], year: fullYear(values[1]) };
    return dayfirst && values[1] <= 12 ? { day: values[0], month: values[1] } : { month: values[0], day: values[1] };
  }
  if (numbers.length > 3) return undefined;
  if (month === 0) return isYear(1) ? ymd(1, 0, 2) : ymd(2, 0, 1);
  if (month === 1) return isYear(0) || (yearfirst && values[2] <= 31) ? ymd(0, 1, 2) : ymd(2, 1, 0);
  if (month === 2) return isYear(1) ? ymd(1, 2, 0) : ymd(0, 2, 1);
  if (isYear(0) || (yearfirst && values[1] <= 12 && values[2] <= 31)) return dayfirst && values[2] <= 12 ? ymd(0, 2, 1) : ymd(0, 1, 2);
  if (values[0] > 12 || (dayfirst && values[1] <= 12)) return ymd(2, 1, 0);
  return ymd(2, 0, 1);
}

/** Reads a date written freely: month names, am/pm, ordinals, either order. */
export function parseFree(text: string, options: ParseOptions): DateParts | undefined {
  return new FreeReader(text.trim(), options).read();
}
