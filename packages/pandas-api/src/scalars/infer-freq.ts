import { type TimeUnit, ValueError } from '@pandorable/planner';
import { civilFromDays, DAY_CODES, daysInMonth, MONTH_CODES, weekdayOf } from './calendar.js';
import { wallCount } from './localize.js';
import { convertCount, floorDiv } from './units.js';

interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly weekday: number;
}

const HOUR_STEPS = ['1,17', '1,65', '1,17,65'];
/** Aliases shorter than a day, with their nanoseconds. */
const CLOCK: readonly (readonly [string, bigint])[] = [
  ['h', 3_600_000_000_000n],
  ['min', 60_000_000_000n],
  ['s', 1_000_000_000n],
  ['ms', 1_000_000n],
  ['us', 1_000n],
  ['ns', 1n],
];
const DAY = 86_400_000_000_000n;

type Position = 'cs' | 'bs' | 'ce' | 'be';
const YEARLY: Record<Position, string> = { cs: 'YS', bs: 'BYS', ce: 'YE', be: 'BYE' };
const QUARTERLY: Record<Position, string> = { cs: 'QS', bs: 'BQS', ce: 'QE', be: 'BQE' };
const MONTHLY: Record<Position, string> = { cs: 'MS', bs: 'BMS', ce: 'ME', be: 'BME' };
const QUARTER_MONTH: Record<number, number> = { 0: 12, 2: 11, 1: 10 };

const counted = (alias: string, count: number | bigint): string => (count === 1 || count === 1n ? alias : `${count}${alias}`);

/** The differences, each once, in order. */
function steps<T extends bigint | number>(values: readonly T[]): T[] {
  const found = new Set<T>();
  for (let i = 1; i < values.length; i++) found.add(((values[i] as number) - (values[i - 1] as number)) as T);
  return [...found].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}

/** Are all dates the first or the last (business) days of their months? */
function monthPosition(days: readonly Day[]): Position | undefined {
  const toEnd = (d: Day): number => daysInMonth(d.year, d.month) - d.day;
  if (days.every((d) => toEnd(d) === 0)) return 'ce';
  if (days.every((d) => toEnd(d) === 0 || (toEnd(d) < 3 && d.weekday === 4))) return 'be';
  if (days.every((d) => d.day === 1)) return 'cs';
  return days.every((d) => d.day === 1 || (d.day <= 3 && d.weekday === 0)) ? 'bs' : undefined;
}

function calendarRule(days: readonly Day[]): string | undefined {
  const months = steps(days.map((d) => d.year * 12 + d.month));
  const years = steps(days.map((d) => d.year));
  const position = monthPosition(days);
  if (position === undefined) return undefined;
  const month = days[0].month;
  if (years.length === 1 && days.every((d) => d.month === month)) return counted(`${YEARLY[position]}-${MONTH_CODES[month - 1]}`, years[0]);
  if (months.length > 1) return undefined;
  if (months[0] % 3 !== 0) return counted(MONTHLY[position], months[0]);
  const anchor = position === 'cs' || position === 'bs' ? ((month - 1) % 3) + 1 : QUARTER_MONTH[month % 3];
  return counted(`${QUARTERLY[position]}-${MONTH_CODES[anchor - 1]}`, months[0] / 3);
}

function isBusinessDaily(days: readonly Day[], dayCounts: readonly number[]): boolean {
  if (String(steps(dayCounts)) !== '1,3') return false;
  return days.slice(1).every((d, i) => {
    const step = dayCounts[i + 1] - dayCounts[i];
    return (d.weekday === 0 && step === 3) || (d.weekday > 0 && d.weekday <= 4 && step === 1);
  });
}

function weekOfMonthRule(days: readonly Day[]): string | undefined {
  const weeks = new Set(days.map((d) => Math.floor((d.day - 1) / 7)).filter((w) => w < 4));
  if (new Set(days.map((d) => d.weekday)).size > 1 || weeks.size !== 1) return undefined;
  return `WOM-${[...weeks][0] + 1}${DAY_CODES[days[0].weekday]}`;
}

function evenDays(step: bigint, weekday: number): string {
  const days = step / DAY;
  return days % 7n === 0n ? counted(`W-${DAY_CODES[weekday]}`, days / 7n) : counted('D', days);
}

function clockRule(step: bigint): string {
  const [alias, nanos] = CLOCK.find(([, n]) => step % n === 0n)!;
  return counted(alias, step / nanos);
}

/** The alias of the frequency of counts, or null; `duration` if they are no dates. */
export function inferFreq(values: ArrayLike<bigint>, unit: TimeUnit, tz: string | null = null, duration = false): string | null {
  if (values.length < 3) throw new ValueError('Need at least 3 dates to infer frequency');
  const nanos = Array.from(values, (v) => convertCount(v, unit, 'ns'));
  const local = tz === null ? nanos : Array.from(values, (v) => convertCount(wallCount(v, unit, tz), unit, 'ns'));
  const absolute = steps(nanos);
  if (absolute.some((s) => s === 0n) || (absolute[0] < 0n && absolute[absolute.length - 1] > 0n)) return null;
  const deltas = steps(local);
  const dayCounts = local.map((v) => Number(floorDiv(v, DAY)));
  const weekday = weekdayOf(dayCounts[0]);
  if (deltas[0] % DAY === 0n) {
    if (duration) return deltas.length === 1 ? evenDays(deltas[0], weekday) : null;
    const days = dayCounts.map((day): Day => ({ ...civilFromDays(day), weekday: weekdayOf(day) }));
    const calendar = calendarRule(days);
    if (calendar !== undefined) return calendar;
    if (deltas.length === 1) return evenDays(deltas[0], weekday);
    return isBusinessDaily(days, dayCounts) ? 'B' : (weekOfMonthRule(days) ?? null);
  }
  if (!duration && HOUR_STEPS.includes(String(deltas.map((d) => Number(d) / 3.6e12)))) return 'bh';
  return absolute.length === 1 ? clockRule(absolute[0]) : null;
}
