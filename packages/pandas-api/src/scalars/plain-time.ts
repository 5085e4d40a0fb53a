import { ValueError } from '@pandorable/planner';
import { civilFromDays, daysFromCivil, daysInMonth, pad } from './calendar.js';
import { type Comparisons, comparisons, installOperators } from './operators.js';
import { finishScalar } from './text-members.js';

/** Python's `datetime.date`, as `ts.date()` and `s.dt.date` give it. */
export class PlainDate {
  constructor(
    readonly year: number,
    readonly month: number,
    readonly day: number,
  ) {
    if (month < 1 || month > 12) throw new ValueError('month must be in 1..12');
    if (day < 1 || day > daysInMonth(year, month)) throw new ValueError('day is out of range for month');
  }
  static fromDays(days: number): PlainDate {
    const { year, month, day } = civilFromDays(days);
    return new PlainDate(year, month, day);
  }
  /** Days since 1970-01-01. */
  get days(): number {
    return daysFromCivil(this.year, this.month, this.day);
  }
  isoformat(): string {
    return `${pad(this.year, 4)}-${pad(this.month, 2)}-${pad(this.day, 2)}`;
  }
}
export interface PlainDate extends Comparisons {}

/** Python's `datetime.time`, as `ts.time()` and `s.dt.time` give it. */
export class PlainTime {
  constructor(
    readonly hour: number,
    readonly minute: number = 0,
    readonly second: number = 0,
    readonly microsecond: number = 0,
    readonly tz: string | null = null,
  ) {
    if (hour < 0 || hour > 23) throw new ValueError('hour must be in 0..23');
    if (minute < 0 || minute > 59) throw new ValueError('minute must be in 0..59');
    if (second < 0 || second > 59) throw new ValueError('second must be in 0..59');
  }
  /** Reads `9:00`, `09:00:30`, `09:00:30.5`, `9:30 pm`, or gives a PlainTime back. */
  static from(value: unknown): PlainTime {
    if (value instanceof PlainTime) return value;
    const m = typeof value === 'string' ? /^\s*(\d{1,2}):?(\d{2})(?::?(\d{2})(?:\.(\d{1,6}))?)?\s*([ap]m)?\s*$/i.exec(value) : null;
    if (m === null) throw new ValueError(`Cannot convert arg ${JSON.stringify([value])} to a time`);
    const half = m[5]?.toLowerCase();
    const hour = half === undefined ? Number(m[1]) : (Number(m[1]) % 12) + (half === 'pm' ? 12 : 0);
    return new PlainTime(hour, Number(m[2]), Number(m[3] ?? 0), Number((m[4] ?? '').padEnd(6, '0')));
  }
  /** Nanoseconds since midnight. */
  get nanos(): number {
    return ((this.hour * 60 + this.minute) * 60 + this.second) * 1e9 + this.microsecond * 1e3;
  }
  isoformat(): string {
    const fraction = this.microsecond === 0 ? '' : `.${pad(this.microsecond, 6)}`;
    return `${pad(this.hour, 2)}:${pad(this.minute, 2)}:${pad(this.second, 2)}${fraction}${offsetOf(this.tz)}`;
  }
}

/** A time of day alone has an offset only where the zone's never changes. */
const offsetOf = (tz: string | null): string => (tz === 'UTC' ? '+00:00' : (/^UTC([+-]\d\d:\d\d)$/.exec(tz ?? '')?.[1] ?? ''));

export interface PlainTime extends Comparisons {}

const both = <T>(Class: new (...args: any[]) => T, read: (v: T) => number) => {
  const sign = (self: T, other: unknown): number | undefined => (other instanceof Class ? read(self) - read(other) : undefined);
  return comparisons<T>(sign, (self, other) => sign(self, other) === 0);
};
installOperators<PlainDate>(
  PlainDate,
  both(PlainDate, (d) => d.days),
);
installOperators<PlainTime>(
  PlainTime,
  both(PlainTime, (t) => t.nanos),
);

finishScalar<PlainDate>(PlainDate, {
  str: (d) => d.isoformat(),
  repr: (d) => `datetime.date(${d.year}, ${d.month}, ${d.day})`,
  number: (d) => d.days * 86_400_000,
});
finishScalar<PlainTime>(PlainTime, {
  str: (t) => t.isoformat(),
  repr: (t) => {
    const parts = [t.hour, t.minute, t.second, t.microsecond];
    while (parts.length > 2 && parts.at(-1) === 0) parts.pop();
    return `datetime.time(${parts.join(', ')})`;
  },
  number: (t) => t.nanos / 1e6,
});
