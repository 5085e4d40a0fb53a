import { IncompatibleFrequency, ValueError } from '@pandorable/planner';
import { type Args, makeSignature, readArgs, type Signature } from '../core/args.js';
import { callable } from '../core/install.js';
import { civilFromDays, dayOfYear, daysInMonth, isLeapYear, isoCalendar, weekdayOf } from './calendar.js';
import { countOfWall, type Fields, fieldsOfWall, type Wall } from './fields.js';
import { NaT } from './missing.js';
import { BaseOffsetClass } from './offsets/base.js';
import { type Comparisons, comparisons, defineMember, installOperators, unsupported } from './operators.js';
import { convertOrdinal, fiscalQuarter, type PeriodKind, periodKind, shownMoment, startOf } from './period-kinds.js';
import { incompatible, makePeriod, periodOf, readPeriod } from './period-make.js';
import { periodStrftime, periodText } from './period-text.js';
import type { Arg, Options, Snaked } from './snaked.js';
import { finishScalar } from './text-members.js';
import { TimedeltaClass } from './timedelta.js';
import { makeTimestamp, type Timestamp, type TimestampLike } from './timestamp.js';
import { nowIn } from './timestamp-input.js';
import { convertCount, plainInt } from './units.js';

export type PeriodFreq = string | BaseOffsetClass;
type How = 'S' | 'E' | 's' | 'e' | 'start' | 'end' | 'begin' | 'finish';

export interface PeriodOptions {
  value?: TimestampLike | PeriodClass | null;
  freq?: PeriodFreq | null;
  ordinal?: number | bigint;
  year?: number;
  month?: number;
  quarter?: number;
  day?: number;
  hour?: number;
  minute?: number;
  second?: number;
}

export class RawPeriod {
  constructor(
    readonly count: bigint,
    readonly kind: PeriodKind,
  ) {}
}

/** A span of time by the calendar: a month, a quarter, an hour. Immutable. */
export class PeriodClass {
  static readonly name = 'Period';
  /** The ordinal, always a bigint. */
  declare readonly count: bigint;
  declare readonly kind: PeriodKind;
  /** The period of another frequency at the end (or the start) of this one. */
  declare readonly asfreq: (freq: PeriodFreq | Options<{ freq: PeriodFreq; how?: How }>, how?: Arg<{ how?: How }, 'how'>) => Period;
  declare readonly toTimestamp: (
    freq?: PeriodFreq | null | Options<{ freq?: PeriodFreq; how?: How }>,
    how?: Arg<{ how?: How }, 'how'>,
  ) => Timestamp;
  declare readonly strftime: (format?: Arg<{ format?: string }, 'format'>) => string;

  constructor(...given: unknown[]) {
    const read = given[0] instanceof RawPeriod ? given[0] : readPeriod(given);
    if (read === undefined) return NaT as unknown as PeriodClass;
    Object.defineProperty(this, 'count', { value: read.count, enumerable: true });
    Object.defineProperty(this, 'kind', { value: read.kind, enumerable: false });
  }

  get ordinal(): number | bigint {
    return plainInt(this.count);
  }
  get freq(): BaseOffsetClass {
    return this.kind.offset;
  }
  get freqstr(): string {
    return this.kind.freqstr;
  }
  get year(): number {
    return fieldsOf(this).year;
  }
  get month(): number {
    return fieldsOf(this).month;
  }
  get day(): number {
    return fieldsOf(this).day;
  }
  get hour(): number {
    return fieldsOf(this).hour;
  }
  get minute(): number {
    return fieldsOf(this).minute;
  }
  get second(): number {
    return fieldsOf(this).second;
  }
  get quarter(): number {
    return quarterOf(this).quarter;
  }
  /** The fiscal year. */
  get qyear(): number {
    return quarterOf(this).year;
  }
  get week(): number {
    return isoCalendar(momentOf(this).day).week;
  }
  get weekofyear(): number {
    return this.week;
  }
  /** Monday is 0. */
  get dayOfWeek(): number {
    return weekdayOf(momentOf(this).day);
  }
  get dayofweek(): number {
    return this.dayOfWeek;
  }
  get weekday(): number {
    return this.dayOfWeek;
  }
  get dayOfYear(): number {
    return dayOfYear(momentOf(this).day);
  }
  get dayofyear(): number {
    return this.dayOfYear;
  }
  get daysInMonth(): number {
    const { year, month } = fieldsOf(this);
    return daysInMonth(year, month);
  }
  get daysinmonth(): number {
    return this.daysInMonth;
  }
  get isLeapYear(): boolean {
    return isLeapYear(this.year);
  }
  get startTime(): Timestamp {
    return stamp(startOf(this.count, this.kind), this.kind);
  }
  get endTime(): Timestamp {
    return endStamp(this);
  }
}
export interface PeriodClass extends Comparisons {
  add(other: any): any;
  radd(other: any): any;
  sub(other: any): any;
  rsub(other: any): any;
}

const momentOf = (p: PeriodClass): Wall => shownMoment(p.count, p.kind);
const fieldsOf = (p: PeriodClass): Fields => fieldsOfWall(momentOf(p));

function quarterOf(p: PeriodClass): { year: number; quarter: number } {
  const { year, month } = civilFromDays(momentOf(p).day);
  return fiscalQuarter(year, month, p.kind.group === 'Q' ? p.kind.anchor : 12);
}

export const isPeriod = (value: unknown): value is Period => value instanceof PeriodClass;

const unitOf = (kind: PeriodKind): 'us' | 'ns' => (kind.group === 'ns' ? 'ns' : 'us');
const stamp = (wall: Wall, kind: PeriodKind): Timestamp => makeTimestamp(countOfWall(wall, unitOf(kind)), unitOf(kind), null);

/** One step of the unit before the next period starts. */
/** Periods of weeks, months, quarters and years. */
const WIDE = /^\d*(W|M|Q|Y|A)/;

function endStamp(p: PeriodClass): Timestamp {
  const start = startOf(p.count, p.kind);
  const next = p.kind.group === 'B' ? { day: start.day + 1, nanos: 0 } : startOf(p.count + BigInt(p.kind.n), p.kind);
  const unit = unitOf(p.kind);
  return makeTimestamp(countOfWall(next, unit) - 1n, unit, null);
}

function atEnd(how: unknown): boolean {
  const word = String(how).toUpperCase();
  if (['E', 'END', 'FINISH', 'F'].includes(word)) return true;
  if (['S', 'START', 'BEGIN', 'B'].includes(word)) return false;
  throw new ValueError('How must be one of S or E');
}

/** Steps of a period that an offset or a duration makes. */
function stepsOf(self: PeriodClass, other: unknown): bigint {
  if (typeof other === 'number' && Number.isInteger(other)) return BigInt(other) * BigInt(self.kind.n);
  if (typeof other === 'bigint') return other * BigInt(self.kind.n);
  const base = self.kind.offset;
  if (other instanceof BaseOffsetClass && !base.isTick && !base.isDay) {
    if (String(other.base) === String(base.base)) return BigInt(other.n);
    throw new IncompatibleFrequency(`Input cannot be converted to Period(freq=${self.freqstr})`);
  }
  const nanos =
    other instanceof TimedeltaClass
      ? convertCount(other.count, other.unit, 'ns')
      : other instanceof BaseOffsetClass && (other.isTick || other.isDay)
        ? BigInt(other.nanos)
        : undefined;
  if (nanos === undefined && !(other instanceof BaseOffsetClass)) throw unsupported('add', self, other);
  const step = base.isTick || base.isDay ? BigInt(base.base.nanos) : 0n;
  if (nanos === undefined || step === 0n || nanos % step !== 0n)
    throw new IncompatibleFrequency(`Input cannot be converted to Period(freq=${self.freqstr})`);
  return nanos / step;
}

const moved = (self: PeriodClass, steps: bigint): Period => periodOf(self.count + steps, self.kind);

function minus(self: PeriodClass, other: unknown): unknown {
  if (!(other instanceof PeriodClass)) return moved(self, -stepsOf(self, other));
  if (other.kind.base !== self.kind.base || other.kind.n !== self.kind.n) throw incompatible(self.kind, other.freqstr);
  return self.freq.base.withN(Number(self.count - other.count));
}

function compare(self: PeriodClass, other: unknown): number | undefined {
  if (!(other instanceof PeriodClass)) return undefined;
  if (other.freqstr !== self.freqstr) throw incompatible(self.kind, other.freqstr);
  return self.count < other.count ? -1 : self.count > other.count ? 1 : 0;
}

installOperators<PeriodClass>(PeriodClass, {
  ...comparisons<PeriodClass>(
    compare,
    (self, other) => other instanceof PeriodClass && other.freqstr === self.freqstr && other.count === self.count,
  ),
  add: (self, other) => moved(self, stepsOf(self, other)),
  radd: (self, other) => moved(self, stepsOf(self, other)),
  sub: minus,
  rsub: (self, other) => {
    if (other instanceof PeriodClass) return minus(other, self);
    throw unsupported('rsub', self, other);
  },
});

type Member = readonly [Signature, (self: PeriodClass, args: Args) => unknown];
const MEMBERS: Record<string, Member> = {
  asfreq: [
    makeSignature('asfreq', [['freq'], ['how', '?', 'E']]),
    (self, { freq, how }) => {
      const kind = periodKind(freq);
      return periodOf(convertOrdinal(self.count, self.kind, kind, atEnd(how)), kind);
    },
  ],
  toTimestamp: [
    makeSignature('to_timestamp', [
      ['freq', '?'],
      ['how', '?', 'start'],
    ]),
    (self, { freq, how }) => {
      if (atEnd(how)) return endStamp(self);
      if (freq === undefined || freq === null) return self.startTime;
      const period = self.asfreq(freq, 'start') as unknown as PeriodClass;
      return WIDE.test(period.freqstr) ? period.endTime.normalize() : period.startTime; // as pandas: weeks and longer give their last day
    },
  ],
  strftime: [
    makeSignature('strftime', [['format', '?']]),
    (self, { format }) =>
      format === undefined || format === null ? periodText(self.count, self.kind) : periodStrftime(self.count, self.kind, format),
  ],
};
for (const [name, [sig, run]] of Object.entries(MEMBERS)) {
  defineMember(PeriodClass, name, {
    writable: true,
    value(this: PeriodClass, ...given: unknown[]) {
      return run(this, readArgs(sig, given));
    },
  });
}
const NOW = makeSignature('now', [['freq']]);
Object.defineProperty(PeriodClass, 'now', {
  value: (...given: unknown[]) => {
    const { count } = nowIn(null);
    return makePeriod({ day: Number(count / 86_400_000_000n), nanos: Number(count % 86_400_000_000n) * 1000 }, readArgs(NOW, given).freq);
  },
});

finishScalar<PeriodClass>(PeriodClass, {
  str: (self) => periodText(self.count, self.kind),
  repr: (self) => `Period('${periodText(self.count, self.kind)}', '${self.freqstr}')`,
  number: (self) => self.startTime.valueOf() as unknown as number,
});

export type Period = Snaked<PeriodClass>;

export interface PeriodConstructor {
  new (value?: TimestampLike | PeriodClass | PeriodOptions | null, freq?: PeriodFreq | null | PeriodOptions): Period;
  (value?: TimestampLike | PeriodClass | PeriodOptions | null, freq?: PeriodFreq | null | PeriodOptions): Period;
  readonly prototype: Period;
  now(freq: PeriodFreq): Period;
}

/** A span of time: `pd.Period('2020-01', 'M')`, `pd.Period('2020Q1')`, `pd.Period({year: 2020, quarter: 1, freq: 'Q'})`. */
export const Period = callable(PeriodClass) as unknown as PeriodConstructor;
