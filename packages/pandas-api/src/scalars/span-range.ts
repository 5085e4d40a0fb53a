import { ValueError } from '@pandorable/planner';
import { checkPeriods, dateRange, rangeFreq, type TimeRange, timedeltaRange } from './date-range.js';
import type { Closed } from './interval.js';
import { isMissing } from './missing.js';
import { BaseOffsetClass } from './offsets/base.js';
import { Period, PeriodClass } from './period.js';
import { type PeriodKind, periodKind } from './period-kinds.js';
import { TimedeltaClass } from './timedelta.js';
import { TimestampClass } from './timestamp.js';

export interface SpanArgs {
  readonly start?: unknown;
  readonly end?: unknown;
  readonly periods?: number | null;
  readonly freq?: unknown;
}

/** Ordinals of base periods. */
export interface PeriodRange {
  readonly ordinals: bigint[];
  readonly kind: PeriodKind;
}

const given = (value: unknown): boolean => value !== null && value !== undefined;

/** The ordinals of period_range. */
export function periodRange(args: SpanArgs): PeriodRange {
  if ([args.start, args.end, args.periods].filter(given).length !== 2) {
    throw new ValueError('Of the three parameters: start, end, and periods, exactly two must be specified');
  }
  const periods = checkPeriods(args.periods);
  const own = [args.start, args.end].find((v): v is PeriodClass => v instanceof PeriodClass);
  const kind = given(args.freq) ? periodKind(args.freq) : (own?.kind ?? periodKind('D'));
  const read = (value: unknown): bigint | null => {
    if (!given(value)) return null;
    const period = Period(value as string, { freq: kind.offset }) as unknown as PeriodClass;
    if (isMissing(period as unknown)) throw new ValueError('start and end must not be NaT');
    return period.count;
  };
  const [start, end] = [read(args.start), read(args.end)];
  const step = BigInt(kind.n);
  const count = periods ?? Number(end! >= start! ? (end! - start!) / step + 1n : 0n);
  const first = start ?? end! - step * BigInt(count - 1);
  return { ordinals: Array.from({ length: count }, (_, i) => first + step * BigInt(i)), kind };
}

/** The breaks of interval_range: numbers, or counts of time. */
export type IntervalBreaks =
  | { readonly kind: 'number'; readonly breaks: number[]; readonly float: boolean; readonly closed: Closed }
  | { readonly kind: 'datetime' | 'timedelta'; readonly breaks: TimeRange; readonly closed: Closed };

const isTime = (v: unknown): boolean => v instanceof TimestampClass || v instanceof Date;

/** The breaks between the intervals of interval_range. */
export function intervalRange(args: SpanArgs & { readonly closed?: Closed }): IntervalBreaks {
  const closed = args.closed ?? 'right';
  const endpoint = args.start ?? args.end;
  const numeric = typeof endpoint === 'number';
  for (const [name, value] of Object.entries({ start: args.start, end: args.end })) {
    if (given(value) && typeof value !== 'number' && !isTime(value) && !(value instanceof TimedeltaClass)) {
      throw new ValueError(`${name} must be numeric or datetime-like, got ${value}`);
    }
  }
  const periods = checkPeriods(args.periods);
  const timeFreq = typeof args.freq === 'string' || args.freq instanceof BaseOffsetClass || args.freq instanceof TimedeltaClass;
  const mixed = [args.start, args.end].some((v) => given(v) && (typeof v === 'number') !== numeric);
  if (mixed || (given(args.freq) && timeFreq === numeric)) throw new TypeError('start, end, freq need to be type compatible');
  if (numeric) return numberBreaks(args, periods, closed);
  rangeFreq(args);
  const times = { start: args.start, end: args.end, freq: args.freq, periods: periods === null ? null : periods + 1 };
  return isTime(endpoint)
    ? { kind: 'datetime', breaks: dateRange(times), closed }
    : { kind: 'timedelta', breaks: timedeltaRange(times), closed };
}

function numberBreaks({ start, end, freq }: SpanArgs, periods: number | null, closed: Closed): IntervalBreaks {
  const step = given(freq) ? (freq as number) : [start, end, periods].every(given) ? null : 1;
  if ([start, end, periods, step].filter(given).length !== 3) {
    throw new ValueError('Of the four parameters: start, end, periods, and freq, exactly three must be specified');
  }
  const [from, to] = [start as number | null, end as number | null];
  const breaks = step === null ? evenly(from!, to!, periods!) : byStep(from, to, periods, step);
  const float = step === null || [from, to, step].some((v) => given(v) && !Number.isInteger(v));
  const whole = breaks.every(Number.isInteger) && [from, to, step].every((v) => !given(v) || Number.isInteger(v));
  return { kind: 'number', breaks, float: float && !whole, closed };
}

const evenly = (from: number, to: number, periods: number): number[] =>
  Array.from({ length: periods + 1 }, (_, i) => (i === periods ? to : from + (i * (to - from)) / periods));

function byStep(from: number | null, to: number | null, periods: number | null, step: number): number[] {
  const count = periods ?? Math.floor((to! - from!) / step + 1e-12);
  const first = from ?? to! - count * step;
  return Array.from({ length: Math.max(0, count) + 1 }, (_, i) => first + i * step);
}
