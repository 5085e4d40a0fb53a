import { NANOS, type TimeUnit } from '@pandorable/planner';

/** A moment's fields on a wall clock. */
export interface WallClock {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly nanos: number;
  readonly weekday: number;
  /** minutes east of UTC; undefined without a zone */
  readonly offset: number | undefined;
}

const zones = new Map<string, Intl.DateTimeFormat>();

/** Seconds that a zone's clock is ahead of UTC at a moment. */
export function zoneOffset(seconds: number, tz: string): number {
  const fixed = /^(?:UTC)?([+-])(\d{2}):?(\d{2})$/.exec(tz);
  if (fixed !== null) return (fixed[1] === '-' ? -60 : 60) * (Number(fixed[2]) * 60 + Number(fixed[3]));
  if (tz === 'UTC') return 0;
  let zone = zones.get(tz);
  if (zone === undefined)
    zones.set(
      tz,
      (zone = new Intl.DateTimeFormat('en-US', {
        timeZone: tz,
        hourCycle: 'h23',
        year: 'numeric',
        month: 'numeric',
        day: 'numeric',
        hour: 'numeric',
        minute: 'numeric',
        second: 'numeric',
      })),
    );
  const part = Object.fromEntries(zone.formatToParts(seconds * 1000).map((p) => [p.type, Number(p.value)]));
  return Date.UTC(part.year, part.month - 1, part.day, part.hour, part.minute, part.second) / 1000 - seconds;
}

export const nanosOf = (count: bigint, unit: TimeUnit): bigint => count * NANOS[unit];

export const floorDiv = (a: bigint, b: bigint): bigint => (a >= 0n || a % b === 0n ? a / b : a / b - 1n);

export function wallClock(count: bigint, unit: TimeUnit, tz?: string): WallClock {
  const nanos = nanosOf(count, unit);
  const seconds = Number(floorDiv(nanos, 1_000_000_000n));
  const offset = tz === undefined ? 0 : zoneOffset(seconds, tz);
  const date = new Date((seconds + offset) * 1000);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
    nanos: Number(nanos - BigInt(seconds) * 1_000_000_000n),
    weekday: (date.getUTCDay() + 6) % 7,
    offset: tz === undefined ? undefined : Math.round(offset / 60),
  };
}

const two = (n: number): string => String(n).padStart(2, '0');
export const dateText = (w: WallClock): string => `${String(w.year).padStart(4, '0')}-${two(w.month)}-${two(w.day)}`;
export const clockText = (w: Pick<WallClock, 'hour' | 'minute' | 'second'>): string => `${two(w.hour)}:${two(w.minute)}:${two(w.second)}`;
export function offsetText(minutes: number, colon = ':'): string {
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}${colon}${two(size % 60)}`;
}
/** So many digits after the second. */
export const digitsText = (nanos: number, digits: number): string =>
  digits === 0 ? '' : `.${String(nanos).padStart(9, '0').slice(0, digits)}`;

/** A duration as pandas prints it: `1 days 02:03:04.500000`, with so many digits after the second; -1: days alone. */
export function durationText(nanos: bigint, digits: number): string {
  const days = floorDiv(nanos, 86_400_000_000_000n);
  if (digits < 0) return `${days} days`;
  const rest = nanos - days * 86_400_000_000_000n;
  const seconds = Number(rest / 1_000_000_000n);
  const clock = { hour: Math.floor(seconds / 3600), minute: Math.floor(seconds / 60) % 60, second: seconds % 60 };
  return `${days} days ${days < 0n ? '+' : ''}${clockText(clock)}${digitsText(Number(rest % 1_000_000_000n), digits)}`;
}
