import { ValueError } from '@pandorable/planner';
import type { Args } from '../../core/args.js';
import type { Parameter } from '../../core/signatures.js';
import { addMonths, civilFromDays, DAY_CODES, daysFromCivil, daysInMonth, floorMod, MONTH_CODES, weekdayOf } from '../calendar.js';
import { type Wall, wallOf } from '../fields.js';
import { BaseOffsetClass, offset } from './base.js';
import { late } from './late.js';

const YEAR_PARAMETERS: readonly Parameter[] = [
  ['weekday', '?', 0],
  ['startingMonth', '?', 1],
  ['variation', '?', 'nearest'],
];

/** A fiscal year of 52 or 53 weeks that ends on a weekday. */
abstract class FiscalOffset extends BaseOffsetClass {
  protected override checked(params: Args): Args {
    if (this.n === 0) throw new ValueError('N cannot be 0');
    if (params.variation !== 'nearest' && params.variation !== 'last') throw new ValueError(`${params.variation} is not a valid variation`);
    return params;
  }
  getRuleCodeSuffix(): string {
    const { variation, startingMonth, weekday } = this.params;
    return `${variation === 'nearest' ? 'N' : 'L'}-${MONTH_CODES[startingMonth - 1]}-${DAY_CODES[weekday]}`;
  }
  /** The last day of the fiscal year that ends about `startingMonth` of a calendar year. */
  protected yearEnd(year: number): number {
    const { startingMonth: month, weekday, variation } = this.params;
    const last = daysFromCivil(year, month, daysInMonth(year, month));
    const ahead = floorMod(weekday - weekdayOf(last), 7);
    return ahead === 0 ? last : variation === 'last' || ahead > 3 ? last + ahead - 7 : last + ahead;
  }
  protected moveYears(day: number, n: number): number {
    const { year } = civilFromDays(day);
    const ends = [year - 1, year, year + 1];
    const exact = ends.find((y) => this.yearEnd(y) === day);
    if (n > 0) {
      const from = exact ?? ends.find((y) => day < this.yearEnd(y))!;
      return this.yearEnd(from + (exact === undefined ? n - 1 : n));
    }
    const from = exact ?? ends.reverse().find((y) => day > this.yearEnd(y))!;
    return this.yearEnd(from + (exact === undefined ? n + 1 : n));
  }
  protected endsYear(day: number): boolean {
    const { year } = civilFromDays(day);
    if (this.yearEnd(year) === day) return true;
    return this.params.variation === 'nearest' && this.yearEnd(civilFromDays(addMonths(day, -1)).year) === day;
  }
}

class FY5253Class extends FiscalOffset {
  static override readonly name = 'FY5253';
  static override readonly parameters = YEAR_PARAMETERS;
  override get prefix(): string {
    return 'RE';
  }
  protected override get suffix(): string {
    return `-${this.getRuleCodeSuffix()}`;
  }
  override move({ day, nanos }: Wall): Wall {
    return { day: this.moveYears(day, this.n), nanos };
  }
  override holds({ day }: Wall): boolean {
    return this.endsYear(day);
  }
  /** The fiscal year's end about the calendar year of `dt`. */
  getYearEnd(dt: unknown): unknown {
    return late.timestampOfDay(this.yearEnd(late.toTimestamp(dt).year));
  }
}

class FY5253QuarterClass extends FiscalOffset {
  static override readonly name = 'FY5253Quarter';
  static override readonly parameters: readonly Parameter[] = [...YEAR_PARAMETERS, ['qtr_with_extra_week', '?', 1]];
  override get prefix(): string {
    return 'REQ';
  }
  protected override get suffix(): string {
    return `-${this.getRuleCodeSuffix()}-${this.params.qtrWithExtraWeek}`;
  }
  private longYear(day: number): boolean {
    const next = this.endsYear(day) ? day : this.moveYears(day, 1);
    return next - this.moveYears(day, -1) === 53 * 7;
  }
  private quarterWeeks(day: number): number[] {
    const weeks = [13, 13, 13, 13];
    if (this.longYear(day)) weeks[this.params.qtrWithExtraWeek - 1] = 14;
    return weeks;
  }
  override move({ day, nanos }: Wall): Wall {
    let at = this.endsYear(day) ? day : this.moveYears(day, -1);
    let n = this.n;
    let rest = day - at;
    if (rest > 0) {
      for (const weeks of this.quarterWeeks(day)) {
        if (weeks * 7 > rest) break;
        n += 1;
        rest -= weeks * 7;
      }
    }
    if (this.n <= 0 && rest > 0) n += 1;
    const years = Math.floor(n / 4);
    if (years !== 0) at = this.moveYears(at, years);
    const weeks = this.quarterWeeks(at + 1).slice(0, n - years * 4);
    return { day: at + 7 * weeks.reduce((a, b) => a + b, 0), nanos };
  }
  override holds({ day }: Wall): boolean {
    if (this.endsYear(day)) return true;
    let at = this.moveYears(day, -1);
    return this.quarterWeeks(day).some((weeks) => (at += weeks * 7) === day);
  }
  getWeeks(dt: unknown): number[] {
    return this.quarterWeeks(dayOf(dt));
  }
  yearHasExtraWeek(dt: unknown): boolean {
    return this.longYear(dayOf(dt));
  }
}

function dayOf(dt: unknown): number {
  const ts = late.toTimestamp(dt);
  return wallOf(ts.count, ts.unit, ts.tz).day;
}

export const FY5253 = offset(FY5253Class);
export const FY5253Quarter = offset(FY5253QuarterClass);

/** Easter Sunday: 1 Julian calendar, 2 Orthodox, 3 Western. */
function easterDay(year: number, method: number): number {
  const g = year % 19;
  let i: number;
  let j: number;
  let extra = 0;
  if (method < 3) {
    i = (19 * g + 15) % 30;
    j = (year + Math.floor(year / 4) + i) % 7;
    if (method === 2) extra = 10 + (year > 1600 ? Math.floor(year / 100) - 16 - Math.floor((Math.floor(year / 100) - 16) / 4) : 0);
  } else {
    const c = Math.floor(year / 100);
    const h = (c - Math.floor(c / 4) - Math.floor((8 * c + 13) / 25) + 19 * g + 15) % 30;
    i = h - Math.floor(h / 28) * (1 - Math.floor(h / 28) * Math.floor(29 / (h + 1)) * Math.floor((21 - g) / 11));
    j = (year + Math.floor(year / 4) + i + 2 - c + Math.floor(c / 4)) % 7;
  }
  const p = i - j + extra;
  return daysFromCivil(year, 3 + Math.floor((p + 26) / 30), 1) + ((p + 27 + Math.floor((p + 6) / 40)) % 31);
}

class EasterClass extends BaseOffsetClass {
  static override readonly name = 'Easter';
  static override readonly parameters: readonly Parameter[] = [['method', '?', 3]];
  override move({ day, nanos }: Wall): Wall {
    const { year } = civilFromDays(day);
    const easter = easterDay(year, this.params.method);
    const past = day > easter || (day === easter && nanos > 0);
    const n = this.n >= 0 && day < easter ? this.n - 1 : this.n < 0 && past ? this.n + 1 : this.n;
    return { day: easterDay(year + n, this.params.method), nanos };
  }
  override holds({ day, nanos }: Wall): boolean {
    return nanos >= 0 && day === easterDay(civilFromDays(day).year, this.params.method);
  }
}

export const Easter = offset(EasterClass);
