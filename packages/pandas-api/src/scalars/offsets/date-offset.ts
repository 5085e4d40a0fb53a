import { ValueError } from '@pandorable/planner';
import type { Args } from '../../core/args.js';
import type { Parameter } from '../../core/signatures.js';
import { civilFromDays, daysFromCivil, daysInMonth, floorMod, weekdayOf } from '../calendar.js';
import { fieldsOfWall, type Wall } from '../fields.js';
import { pythonRepr } from '../python-repr.js';
import { BaseOffsetClass, offset } from './base.js';
import { addNanos } from './business.js';

/** Nanoseconds in the relative parts that are lengths. */
const LENGTHS = { hours: 3600e9, minutes: 60e9, seconds: 1e9, milliseconds: 1e6, microseconds: 1e3, nanoseconds: 1 } as const;
const RELATIVE = ['years', 'months', 'weeks', 'days', ...Object.keys(LENGTHS)];
const ABSOLUTE = ['year', 'month', 'day', 'hour', 'minute', 'second', 'microsecond', 'nanosecond', 'weekday'];

/** Calendar arithmetic by parts: `pd.DateOffset({months: 1, day: 15})`. */
class DateOffsetClass extends BaseOffsetClass {
  static override readonly name = 'DateOffset';
  static override readonly parameters: readonly Parameter[] = [['kwds', '**']];
  protected override checked({ kwds }: Args): Args {
    const wrong = Object.keys(kwds).filter((k) => !RELATIVE.includes(k) && !ABSOLUTE.includes(k));
    if (wrong.length > 0) throw new ValueError(`Invalid argument/s or bad combination of arguments: ${pythonRepr(wrong)}`);
    if (['years', 'months'].some((k) => kwds[k] !== undefined && !Number.isInteger(kwds[k]))) {
      throw new ValueError('Non-integer years and months are ambiguous and not currently supported.');
    }
    return kwds;
  }
  override get kwds(): Record<string, unknown> {
    return { ...this.params };
  }
  override move(wall: Wall): Wall {
    if (Object.keys(this.params).length === 0) return { day: wall.day + this.n, nanos: wall.nanos };
    const get = (name: string): number => this.params[name] ?? 0;
    const date = this.replaced(wall);
    const civil = civilFromDays(date.day);
    const total = civil.year * 12 + civil.month - 1 + this.n * (get('years') * 12 + get('months'));
    const [year, month] = [Math.floor(total / 12), floorMod(total, 12) + 1];
    const day = daysFromCivil(year, month, Math.min(this.params.day ?? civil.day, daysInMonth(year, month)));
    const length = Object.entries(LENGTHS).reduce((sum, [name, nanos]) => sum + get(name) * nanos, 0);
    const days = Math.trunc(this.n * (get('days') + 7 * get('weeks')));
    return this.toWeekday(addNanos({ day: day + days, nanos: date.nanos }, this.n * length));
  }
  /** The absolute parts put in. */
  private replaced(wall: Wall): Wall {
    const f = fieldsOfWall(wall);
    const pick = (name: keyof typeof f): number => this.params[name] ?? f[name];
    const [year, month] = [pick('year'), pick('month')];
    const day = daysFromCivil(year, month, Math.min(pick('day'), daysInMonth(year, month)));
    const nanos = ((pick('hour') * 60 + pick('minute')) * 60 + pick('second')) * 1e9 + pick('microsecond') * 1e3 + pick('nanosecond');
    return { day, nanos };
  }
  private toWeekday(wall: Wall): Wall {
    const { weekday } = this.params;
    if (weekday === undefined) return wall;
    return { day: wall.day + floorMod(weekday - weekdayOf(wall.day), 7), nanos: wall.nanos };
  }
  /** Every moment is one of a DateOffset. */
  override holds(): boolean {
    return true;
  }
}

export const DateOffset = offset(DateOffsetClass);
