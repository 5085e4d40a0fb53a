import { ValueError } from '@pandorable/planner';
import type { Args } from '../../core/args.js';
import type { Parameter } from '../../core/signatures.js';
import type { Wall } from '../fields.js';
import { PlainTime } from '../plain-time.js';
import { DAY_NANOS } from '../units.js';
import { offset } from './base.js';
import { addNanos, BusinessOffset, CUSTOM_PARAMETERS, calendarOf, type WorkCalendar } from './business.js';

const SECOND = 1e9;
const HOURS: readonly Parameter[] = [
  ['start', '?', '09:00'],
  ['end', '?', '17:00'],
  ['offset', '?', null],
];

const between = (a: Wall, b: Wall): number => (b.day - a.day) * DAY_NANOS + b.nanos - a.nanos;

/** A time of day without seconds. */
function readHour(value: unknown): PlainTime {
  if (value instanceof PlainTime) {
    if (value.second !== 0 || value.microsecond !== 0) throw new ValueError('time data must be specified only with hour and minute');
    return value;
  }
  const m = typeof value === 'string' ? /^(\d{1,2}):(\d{1,2})$/.exec(value) : null;
  if (m === null) throw new ValueError("time data must match '%H:%M' format");
  return new PlainTime(Number(m[1]), Number(m[2]));
}

const asList = (value: unknown): unknown[] => (Array.isArray(value) ? [...value] : [value]);

/** Opening and closing times in order; raises where they touch. */
function checkHours({ start, end }: Args): { start: PlainTime[]; end: PlainTime[] } {
  const opens = asList(start);
  const closes = asList(end);
  if (opens.length === 0) throw new ValueError('Must include at least 1 start time');
  if (closes.length === 0) throw new ValueError('Must include at least 1 end time');
  if (opens.length !== closes.length) throw new ValueError('number of starting time and ending time must be the same');
  const pairs = opens.map((open, i) => [readHour(open), readHour(closes[i])] as const).sort((a, b) => a[0].nanos - b[0].nanos);
  const total = pairs.reduce((sum, [open, close]) => sum + spanOf(open, close), 0);
  const last = pairs.length - 1;
  const touches = pairs.some(
    ([, close], i) =>
      i < last && (spanOf(pairs[i][0], close) > pairs[i + 1][0].nanos - pairs[i][0].nanos || close.nanos === pairs[i + 1][0].nanos),
  );
  const wraps = spanOf(...pairs[last]) >= spanOf(pairs[last][0], pairs[0][0]);
  if (touches || (wraps && (last > 0 || total >= DAY_NANOS))) {
    throw new ValueError('invalid starting and ending time(s): opening hours should not touch or overlap with one another');
  }
  return { start: pairs.map(([open]) => open), end: pairs.map(([, close]) => close) };
}

/** Nanoseconds from opening to closing, past midnight if need be. */
const spanOf = (open: PlainTime, close: PlainTime): number => (open.nanos < close.nanos ? 0 : DAY_NANOS) + close.nanos - open.nanos;

class BusinessHourClass extends BusinessOffset {
  static override readonly name: string = 'BusinessHour';
  static override readonly parameters: readonly Parameter[] = HOURS;
  protected override checked(params: Args): Args {
    return { ...params, ...checkHours(params) };
  }
  override get prefix(): string {
    return 'bh';
  }
  private get opens(): readonly PlainTime[] {
    return this.params.start;
  }
  private get closes(): readonly PlainTime[] {
    return this.params.end;
  }
  override get kwds(): Record<string, unknown> {
    return { ...super.kwds, start: this.opens, end: this.closes };
  }
  override shownAttributes(): string {
    const hours = this.opens.map((open, i) => `${open.isoformat().slice(0, 5)}-${this.closes[i].isoformat().slice(0, 5)}`);
    const extra = super.shownAttributes();
    return `: ${this.prefix}=${hours.join(',')}${extra === '' ? '' : `, ${extra.slice(2)}`}`;
  }

  /** The next opening in the direction of the offset times `sign`, or the last one before. */
  private opening(at: Wall, sign: 1 | -1 = 1): Wall {
    const forward = this.n === 0 ? sign > 0 : this.n * sign >= 0;
    const step = (this.n >= 0 ? 1 : -1) * sign;
    const first = this.opens[0];
    const last = this.opens[this.opens.length - 1];
    const otherDay = (): number => this.workdays(at.day, step);
    if (!this.calendarDays.isWorkday(at.day)) return { day: otherDay(), nanos: (forward ? first : last).nanos };
    if (forward) {
      if (last.nanos < at.nanos) return { day: otherDay(), nanos: first.nanos };
      return { day: at.day, nanos: this.opens.find((open) => at.nanos <= open.nanos)!.nanos };
    }
    if (at.nanos < first.nanos) return { day: otherDay(), nanos: last.nanos };
    return { day: at.day, nanos: [...this.opens].reverse().find((open) => at.nanos >= open.nanos)!.nanos };
  }
  private closing(open: Wall): Wall {
    const i = this.opens.findIndex((o) => o.nanos === open.nanos);
    return addNanos(open, spanOf(this.opens[i], this.closes[i]));
  }
  private open(at: Wall): boolean {
    const from = this.n >= 0 ? this.opening(at, -1) : this.opening(at);
    const i = this.opens.findIndex((o) => o.nanos === from.nanos);
    return between(from, at) <= (i < 0 ? 0 : spanOf(this.opens[i], this.closes[i]));
  }

  override move(wall: Wall): Wall {
    let at = this.intoHours({ day: wall.day, nanos: wall.nanos });
    const dayLength = this.opens.reduce((sum, open, i) => sum + spanOf(open, this.closes[i]), 0);
    const total = Math.abs(this.n) * 3600 * SECOND;
    const sign = this.n < 0 ? -1 : 1;
    const days = sign * Math.floor(total / dayLength);
    if (days !== 0) at = this.skipDays(at, days);
    return this.n >= 0 ? this.forward(at, total % dayLength) : this.backward(at, -(total % dayLength));
  }
  private intoHours(at: Wall): Wall {
    if (this.n >= 0) return this.closes.some((c) => c.nanos === at.nanos) || !this.open(at) ? this.opening(at) : at;
    const from = this.opens.some((o) => o.nanos === at.nanos) ? addNanos(at, -SECOND) : at;
    return this.open(from) ? from : this.closing(this.opening(from));
  }
  private skipDays(at: Wall, days: number): Wall {
    if (this.calendarDays.isWorkday(at.day)) return { day: this.workdays(at.day, days), nanos: at.nanos };
    const open = this.opening(at, -1);
    return addNanos({ day: this.workdays(open.day, days), nanos: open.nanos }, between(open, at));
  }
  private forward(at: Wall, left: number): Wall {
    while (left !== 0) {
      const hours = between(at, this.closing(this.opening(at, -1)));
      if (left < hours) return addNanos(at, left);
      left -= hours;
      at = this.opening(addNanos(at, hours));
    }
    return at;
  }
  private backward(at: Wall, left: number): Wall {
    while (left !== 0) {
      const hours = between(at, this.opening(at));
      if (left >= hours) return addNanos(at, left);
      left -= hours;
      at = this.closing(this.opening(addNanos(at, hours - SECOND)));
    }
    return at;
  }
  override holds(wall: Wall): boolean {
    return this.open(wall);
  }
  /** Where a moment outside the hours rolls to. */
  rolled(wall: Wall, direction: 'back' | 'forward'): Wall {
    if (direction === 'forward') return this.n >= 0 ? this.opening(wall) : this.opening(wall, -1);
    return this.closing(this.n >= 0 ? this.opening(wall, -1) : this.opening(wall));
  }
}

class CustomBusinessHourClass extends BusinessHourClass {
  static override readonly name: string = 'CustomBusinessHour';
  static override readonly parameters: readonly Parameter[] = [...CUSTOM_PARAMETERS, ...HOURS];
  override get prefix(): string {
    return 'cbh';
  }
  override get custom(): boolean {
    return true;
  }
  override get calendarDays(): WorkCalendar {
    return calendarOf(this.params);
  }
}

export const BusinessHour = offset(BusinessHourClass);
export const CustomBusinessHour = offset(CustomBusinessHourClass);
export { BusinessHourClass };
