import { ValueError } from '@pandorable/planner';
import type { Args } from '../../core/args.js';
import type { Parameter } from '../../core/signatures.js';
import { civilFromDays, DAY_CODES, daysFromCivil, daysInMonth, floorMod, weekdayOf } from '../calendar.js';
import { type Wall, wallOf } from '../fields.js';
import { DAY_NANOS } from '../units.js';
import { BaseOffsetClass, offset } from './base.js';
import { late } from './late.js';
import { rollConvention } from './month-rules.js';

const OFFSET: Parameter = ['offset', '?', null];
const CUSTOM: readonly Parameter[] = [
  ['weekmask', '?', 'Mon Tue Wed Thu Fri'],
  ['holidays', '?', null],
  ['calendar', '?', null],
];
const DAY_WORDS = DAY_CODES.map((code) => code[0] + code.slice(1).toLowerCase());

/** Adds nanoseconds to a wall clock time. */
export function addNanos({ day, nanos }: Wall, extra: number): Wall {
  const total = nanos + extra;
  const days = Math.floor(total / DAY_NANOS);
  return { day: day + days, nanos: total - days * DAY_NANOS };
}

const nanosOfOffset = (value: unknown): number => (value === null || value === undefined ? 0 : late.durationNanos(value));

/** Which days are worked. */
export interface WorkCalendar {
  isWorkday(day: number): boolean;
}

const WEEKDAYS: WorkCalendar = { isWorkday: (day) => weekdayOf(day) < 5 };

function readWeekmask(mask: unknown): readonly boolean[] {
  if (Array.isArray(mask) || ArrayBuffer.isView(mask)) return [...(mask as unknown as Iterable<unknown>)].map(Boolean);
  const text = String(mask);
  if (/^[01]{7}$/.test(text)) return [...text].map((c) => c === '1');
  const words = text.trim().split(/\s+/);
  if (words.some((w) => !DAY_WORDS.includes(w))) throw new ValueError(`Invalid business day weekmask string "${text}"`);
  return DAY_WORDS.map((w) => words.includes(w));
}

const dayOf = (value: unknown): number => {
  const ts = late.toTimestamp(value);
  return wallOf(ts.count, ts.unit, ts.tz).day;
};

/** The calendar of a weekmask and holidays. */
function customCalendar({ weekmask, holidays, calendar }: Args): WorkCalendar {
  const source = (calendar ?? {}) as { holidays?: Iterable<unknown>; weekmask?: unknown };
  const week = readWeekmask(source.weekmask ?? weekmask);
  if (!week.includes(true)) throw new ValueError('Cannot construct a numpy.busdaycal with a weekmask of all zeros');
  const off = new Set([...(source.holidays ?? holidays ?? [])].map(dayOf));
  return { isWorkday: (day) => week[weekdayOf(day)] && !off.has(day) };
}

/** The day moved by working days; a day off counts as the working day before it (after it if n is not positive). */
export function moveWorkdays(day: number, n: number, calendar: WorkCalendar): number {
  const roll = n > 0 ? -1 : 1;
  while (!calendar.isWorkday(day)) day += roll;
  const step = n > 0 ? 1 : -1;
  for (let left = Math.abs(n); left > 0; ) {
    day += step;
    if (calendar.isWorkday(day)) left--;
  }
  return day;
}

/** The same for Monday to Friday, without a loop. */
function moveWeekdays(day: number, n: number): number {
  const weekday = weekdayOf(day);
  const weeks = Math.floor(n / 5);
  const left = n - 5 * weeks + (n <= 0 && weekday > 4 ? 1 : 0);
  const days = left === 0 && weekday > 4 ? 4 - weekday : weekday > 4 ? 7 - weekday + (left - 1) : weekday + left <= 4 ? left : left + 2;
  return day + 7 * weeks + days;
}

/** What all business offsets share: an extra Timedelta, shown by repr. */
export abstract class BusinessOffset extends BaseOffsetClass {
  protected get extraNanos(): number {
    return nanosOfOffset(this.params.offset);
  }
  override shownAttributes(): string {
    return this.params.offset === null ? '' : `: offset=${late.durationRepr(this.params.offset)}`;
  }
  protected override get freqTail(): string {
    const extra = this.extraNanos;
    return extra === 0 ? '' : extraText(extra);
  }
  get calendarDays(): WorkCalendar {
    return WEEKDAYS;
  }
  get custom(): boolean {
    return false;
  }
  workdays(day: number, n: number): number {
    return this.custom ? moveWorkdays(day, n, this.calendarDays) : moveWeekdays(day, n);
  }
}

/** `+1h`, `-2D30Min`: the extra Timedelta in an alias. */
function extraText(nanos: number): string {
  const total = Math.abs(nanos) / 1e9;
  const parts: [number, string][] = [
    [Math.floor(total / 86400), 'D'],
    [Math.floor(total / 3600) % 24, 'h'],
    [Math.floor(total / 60) % 60, 'Min'],
    [Math.floor(total) % 60, 's'],
  ];
  return (nanos < 0 ? '-' : '+') + parts.map(([n, unit]) => (n === 0 ? '' : `${n}${unit}`)).join('');
}

class BusinessDayClass extends BusinessOffset {
  static override readonly name: string = 'BusinessDay';
  static override readonly parameters: readonly Parameter[] = [OFFSET];
  override get prefix(): string {
    return 'B';
  }
  override move({ day, nanos }: Wall): Wall {
    return addNanos({ day: this.workdays(day, this.n), nanos }, this.extraNanos);
  }
  override holds({ day }: Wall): boolean {
    return this.calendarDays.isWorkday(day);
  }
}

/** Working days of one's own: remembers the calendar it was made with. */
const calendars = new WeakMap<object, WorkCalendar>();

function calendarOf(params: Args): WorkCalendar {
  let calendar = calendars.get(params);
  if (calendar === undefined) calendars.set(params, (calendar = customCalendar(params)));
  return calendar;
}

class CustomBusinessDayClass extends BusinessDayClass {
  static override readonly name: string = 'CustomBusinessDay';
  static override readonly parameters: readonly Parameter[] = [...CUSTOM, OFFSET];
  protected override checked(params: Args): Args {
    calendarOf(params);
    return params;
  }
  override get prefix(): string {
    return 'C';
  }
  override get calendarDays(): WorkCalendar {
    return calendarOf(this.params);
  }
  override get custom(): boolean {
    return true;
  }
}

/** The first or the last working day of the month. */
abstract class CustomMonthOffset extends BusinessOffset {
  static override readonly parameters: readonly Parameter[] = [...CUSTOM, OFFSET];
  protected abstract get atStart(): boolean;
  protected override checked(params: Args): Args {
    calendarOf(params);
    return params;
  }
  override get custom(): boolean {
    return true;
  }
  override get calendarDays(): WorkCalendar {
    return calendarOf(this.params);
  }
  /** The working day that stands for a month, `months` after that of `day`. */
  private target(day: number, months: number): number {
    const date = civilFromDays(day);
    const total = date.year * 12 + date.month - 1 + months;
    const [year, month] = [Math.floor(total / 12), floorMod(total, 12) + 1];
    let found = daysFromCivil(year, month, this.atStart ? 1 : daysInMonth(year, month));
    while (!this.calendarDays.isWorkday(found)) found += this.atStart ? 1 : -1;
    return found;
  }
  override move({ day, nanos }: Wall): Wall {
    const compare = civilFromDays(this.target(day, 0)).day;
    const months = rollConvention(civilFromDays(day).day, this.n, compare);
    return addNanos({ day: this.target(day, months), nanos }, this.extraNanos);
  }
  override holds({ day }: Wall): boolean {
    return this.target(day, 0) === day;
  }
}

class CustomBusinessMonthEndClass extends CustomMonthOffset {
  static override readonly name = 'CustomBusinessMonthEnd';
  override get prefix(): string {
    return 'CBME';
  }
  protected get atStart(): boolean {
    return false;
  }
}

class CustomBusinessMonthBeginClass extends CustomMonthOffset {
  static override readonly name = 'CustomBusinessMonthBegin';
  override get prefix(): string {
    return 'CBMS';
  }
  protected get atStart(): boolean {
    return true;
  }
}

export { CUSTOM as CUSTOM_PARAMETERS, calendarOf };
export const BusinessDay = offset(BusinessDayClass);
export const CustomBusinessDay = offset(CustomBusinessDayClass);
export const CustomBusinessMonthEnd = offset(CustomBusinessMonthEndClass);
export const CustomBusinessMonthBegin = offset(CustomBusinessMonthBeginClass);
