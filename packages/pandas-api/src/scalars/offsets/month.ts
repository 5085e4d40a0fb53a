import { ValueError } from '@pandorable/planner';
import type { Args } from '../../core/args.js';
import type { Parameter } from '../../core/signatures.js';
import { civilFromDays, daysFromCivil, daysInMonth, floorMod, MONTH_CODES } from '../calendar.js';
import type { Wall } from '../fields.js';
import { BaseOffsetClass, offset } from './base.js';
import { type DayRule, dayOfRule, rollConvention, rollCycle, shiftMonth } from './month-rules.js';

interface Row {
  /** what repr shows */
  readonly name: string;
  readonly prefix: string;
  readonly rule: DayRule;
  /** months in the cycle, and the month it starts from by default */
  readonly cycle: 1 | 3 | 6 | 12;
  readonly anchor: number;
}

const ROWS = {
  MonthEnd: { name: 'MonthEnd', prefix: 'ME', rule: 'end', cycle: 1, anchor: 1 },
  MonthBegin: { name: 'MonthBegin', prefix: 'MS', rule: 'start', cycle: 1, anchor: 1 },
  BusinessMonthEnd: { name: 'BusinessMonthEnd', prefix: 'BME', rule: 'business_end', cycle: 1, anchor: 1 },
  BusinessMonthBegin: { name: 'BusinessMonthBegin', prefix: 'BMS', rule: 'business_start', cycle: 1, anchor: 1 },
  QuarterEnd: { name: 'QuarterEnd', prefix: 'QE', rule: 'end', cycle: 3, anchor: 3 },
  QuarterBegin: { name: 'QuarterBegin', prefix: 'QS', rule: 'start', cycle: 3, anchor: 3 },
  BQuarterEnd: { name: 'BusinessQuarterEnd', prefix: 'BQE', rule: 'business_end', cycle: 3, anchor: 3 },
  BQuarterBegin: { name: 'BusinessQuarterBegin', prefix: 'BQS', rule: 'business_start', cycle: 3, anchor: 3 },
  HalfYearEnd: { name: 'HalfYearEnd', prefix: 'HYE', rule: 'end', cycle: 6, anchor: 6 },
  HalfYearBegin: { name: 'HalfYearBegin', prefix: 'HYS', rule: 'start', cycle: 6, anchor: 1 },
  BHalfYearEnd: { name: 'BusinessHalfYearEnd', prefix: 'BHYE', rule: 'business_end', cycle: 6, anchor: 6 },
  BHalfYearBegin: { name: 'BusinessHalfYearBegin', prefix: 'BHYS', rule: 'business_start', cycle: 6, anchor: 1 },
  YearEnd: { name: 'YearEnd', prefix: 'YE', rule: 'end', cycle: 12, anchor: 12 },
  YearBegin: { name: 'YearBegin', prefix: 'YS', rule: 'start', cycle: 12, anchor: 1 },
  BYearEnd: { name: 'BYearEnd', prefix: 'BYE', rule: 'business_end', cycle: 12, anchor: 12 },
  BYearBegin: { name: 'BYearBegin', prefix: 'BYS', rule: 'business_start', cycle: 12, anchor: 1 },
} as const satisfies Record<string, Row>;

/** A day of the month, every so many months: months, quarters, half-years and years differ in a row of the table only. */
function make(pandasName: keyof typeof ROWS) {
  const { prefix, rule, name, cycle, anchor }: Row = ROWS[pandasName];
  const option = cycle === 12 ? 'month' : 'startingMonth';
  class MonthsOffset extends BaseOffsetClass {
    static override readonly name: string = pandasName;
    static override readonly parameters: readonly Parameter[] = cycle === 1 ? [] : [[option, '?', anchor]];
    protected override checked(params: Args): Args {
      if (cycle === 12 && !(params.month >= 1 && params.month <= 12)) throw new ValueError('Month must go from 1 to 12');
      return params;
    }
    override get prefix(): string {
      return prefix;
    }
    override get shownName(): string {
      return name;
    }
    private get anchor(): number {
      return this.params[option] ?? anchor;
    }
    protected override get suffix(): string {
      return cycle === 1 ? '' : `-${MONTH_CODES[this.anchor - 1]}`;
    }
    /** How many months the date is past the month of the cycle. */
    private since(month: number): number {
      return cycle === 12 ? month - this.anchor : floorMod(month, cycle) - floorMod(this.anchor, cycle);
    }
    override move({ day, nanos }: Wall): Wall {
      const date = civilFromDays(day);
      const since = this.since(date.month);
      return { day: shiftMonth(day, rollCycle(date, this.n, since, rule) * cycle - since, rule), nanos };
    }
    override holds({ day }: Wall): boolean {
      const date = civilFromDays(day);
      return floorMod(date.month - this.anchor, cycle) === 0 && date.day === dayOfRule(date.year, date.month, rule);
    }
  }
  return offset(MonthsOffset);
}

export const MonthEnd = make('MonthEnd');
export const MonthBegin = make('MonthBegin');
export const BusinessMonthEnd = make('BusinessMonthEnd');
export const BusinessMonthBegin = make('BusinessMonthBegin');
export const QuarterEnd = make('QuarterEnd');
export const QuarterBegin = make('QuarterBegin');
export const BQuarterEnd = make('BQuarterEnd');
export const BQuarterBegin = make('BQuarterBegin');
export const HalfYearEnd = make('HalfYearEnd');
export const HalfYearBegin = make('HalfYearBegin');
export const BHalfYearEnd = make('BHalfYearEnd');
export const BHalfYearBegin = make('BHalfYearBegin');
export const YearEnd = make('YearEnd');
export const YearBegin = make('YearBegin');
export const BYearEnd = make('BYearEnd');
export const BYearBegin = make('BYearBegin');

/** Twice a month: on `day_of_month` and on the month's last or first day. */
abstract class SemiMonthOffset extends BaseOffsetClass {
  static override readonly parameters: readonly Parameter[] = [['day_of_month', '?', 15]];
  protected abstract get least(): number;
  protected override checked(params: Args): Args {
    const day = params.dayOfMonth;
    if (!(day >= this.least && day <= 27)) throw new ValueError(`day_of_month must be ${this.least}<=day_of_month<=27, got ${day}`);
    return params;
  }
  protected override get suffix(): string {
    return `-${this.params.dayOfMonth}`;
  }
}

function dayInMonth(day: number, months: number, target: number): number {
  const date = civilFromDays(day);
  const total = date.year * 12 + date.month - 1 + months;
  const year = Math.floor(total / 12);
  const month = total - year * 12 + 1;
  return daysFromCivil(year, month, Math.min(target, daysInMonth(year, month)));
}

class SemiMonthEndClass extends SemiMonthOffset {
  static override readonly name = 'SemiMonthEnd';
  protected get least(): number {
    return 1;
  }
  override get prefix(): string {
    return 'SME';
  }
  override move({ day, nanos }: Wall): Wall {
    const date = civilFromDays(day);
    const own = this.params.dayOfMonth;
    const n = rollConvention(date.day, this.n, own) + (this.n > 0 && date.day === daysInMonth(date.year, date.month) ? 1 : 0);
    return { day: dayInMonth(day, Math.floor(n / 2), floorMod(n, 2) === 1 ? 31 : own), nanos };
  }
  override holds({ day }: Wall): boolean {
    const date = civilFromDays(day);
    return date.day === this.params.dayOfMonth || date.day === daysInMonth(date.year, date.month);
  }
}

class SemiMonthBeginClass extends SemiMonthOffset {
  static override readonly name = 'SemiMonthBegin';
  protected get least(): number {
    return 2;
  }
  override get prefix(): string {
    return 'SMS';
  }
  override move({ day, nanos }: Wall): Wall {
    const date = civilFromDays(day);
    const own = this.params.dayOfMonth;
    const n = rollConvention(date.day, this.n, own) - (this.n <= 0 && date.day === 1 ? 1 : 0);
    const odd = floorMod(n, 2);
    return { day: dayInMonth(day, Math.floor(n / 2) + odd, odd === 1 ? 1 : own), nanos };
  }
  override holds({ day }: Wall): boolean {
    const { day: dayOfMonth } = civilFromDays(day);
    return dayOfMonth === 1 || dayOfMonth === this.params.dayOfMonth;
  }
}

export const SemiMonthEnd = offset(SemiMonthEndClass);
export const SemiMonthBegin = offset(SemiMonthBeginClass);
