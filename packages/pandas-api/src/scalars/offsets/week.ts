import { ValueError } from '@pandorable/planner';
import type { Args } from '../../core/args.js';
import type { Parameter } from '../../core/signatures.js';
import { addMonths, civilFromDays, DAY_CODES, daysFromCivil, daysInMonth, floorMod, weekdayOf } from '../calendar.js';
import type { Wall } from '../fields.js';
import { BaseOffsetClass, offset } from './base.js';
import { rollConvention } from './month-rules.js';

function checkWeekday(weekday: unknown): void {
  if (weekday !== null && weekday !== undefined && !((weekday as number) >= 0 && (weekday as number) <= 6)) {
    throw new ValueError(`Day must be 0<=day<=6, got ${weekday}`);
  }
}

class WeekClass extends BaseOffsetClass {
  static override readonly name = 'Week';
  static override readonly parameters: readonly Parameter[] = [['weekday', '?', null]];
  protected override checked(params: Args): Args {
    checkWeekday(params.weekday);
    return params;
  }
  override get prefix(): string {
    return 'W';
  }
  protected override get suffix(): string {
    return this.params.weekday === null ? '' : `-${DAY_CODES[this.params.weekday]}`;
  }
  override move({ day, nanos }: Wall): Wall {
    const target = this.params.weekday;
    if (target === null) return { day: day + 7 * this.n, nanos };
    const ahead = floorMod(target - weekdayOf(day), 7);
    const steps = ahead !== 0 && this.n > 0 ? this.n - 1 : this.n;
    return { day: day + ahead + 7 * steps, nanos };
  }
  override holds({ day }: Wall): boolean {
    return this.params.weekday === null || weekdayOf(day) === this.params.weekday;
  }
}

abstract class MonthWeekOffset extends BaseOffsetClass {
  /** The day of its month that the offset means. */
  protected abstract target(year: number, month: number): number;
  override move({ day, nanos }: Wall): Wall {
    const date = civilFromDays(day);
    const months = rollConvention(date.day, this.n, this.target(date.year, date.month));
    const first = civilFromDays(addMonths(day, months, 1));
    return { day: daysFromCivil(first.year, first.month, this.target(first.year, first.month)), nanos };
  }
  override holds({ day }: Wall): boolean {
    const date = civilFromDays(day);
    return date.day === this.target(date.year, date.month);
  }
}

class WeekOfMonthClass extends MonthWeekOffset {
  static override readonly name = 'WeekOfMonth';
  static override readonly parameters: readonly Parameter[] = [
    ['week', '?', 0],
    ['weekday', '?', 0],
  ];
  protected override checked(params: Args): Args {
    checkWeekday(params.weekday);
    if (!(params.week >= 0 && params.week <= 3)) throw new ValueError(`Week must be 0<=week<=3, got ${params.week}`);
    return params;
  }
  override get prefix(): string {
    return 'WOM';
  }
  protected override get suffix(): string {
    return `-${this.params.week + 1}${DAY_CODES[this.params.weekday]}`;
  }
  protected target(year: number, month: number): number {
    return 1 + floorMod(this.params.weekday - weekdayOf(daysFromCivil(year, month, 1)), 7) + this.params.week * 7;
  }
}

class LastWeekOfMonthClass extends MonthWeekOffset {
  static override readonly name = 'LastWeekOfMonth';
  static override readonly parameters: readonly Parameter[] = [['weekday', '?', 0]];
  protected override checked(params: Args): Args {
    if (this.n === 0) throw new ValueError('N cannot be 0');
    checkWeekday(params.weekday);
    return params;
  }
  get week(): number {
    return -1;
  }
  override get prefix(): string {
    return 'LWOM';
  }
  protected override get suffix(): string {
    return `-${DAY_CODES[this.params.weekday]}`;
  }
  protected target(year: number, month: number): number {
    const last = daysInMonth(year, month);
    return last - floorMod(weekdayOf(daysFromCivil(year, month, last)) - this.params.weekday, 7);
  }
}

export const Week = offset(WeekClass);
export const WeekOfMonth = offset(WeekOfMonthClass);
export const LastWeekOfMonth = offset(LastWeekOfMonthClass);
