import type { TimeUnit } from '@pandorable/planner';
import { pad } from './calendar.js';
import { splitCount } from './units.js';

export interface DurationParts {
  readonly days: number;
  readonly hours: number;
  readonly minutes: number;
  readonly seconds: number;
  readonly milliseconds: number;
  readonly microseconds: number;
  readonly nanoseconds: number;
}

/** The parts of a duration; only days may be negative. */
export function durationParts(count: bigint, unit: TimeUnit): DurationParts {
  const { secs, nanos } = splitCount(count, unit);
  const days = Math.floor(secs / 86400);
  const rest = secs - days * 86400;
  return {
    days,
    hours: Math.floor(rest / 3600),
    minutes: Math.floor(rest / 60) % 60,
    seconds: rest % 60,
    milliseconds: Math.floor(nanos / 1e6),
    microseconds: Math.floor(nanos / 1e3) % 1000,
    nanoseconds: nanos % 1000,
  };
}

/** `1 days 02:03:04.500000`, str of a Timedelta; `digits` of the fraction are forced if given. */
export function timedeltaText(count: bigint, unit: TimeUnit, digits?: number): string {
  const p = durationParts(count, unit);
  const fraction = pad(p.milliseconds, 3) + pad(p.microseconds, 3) + pad(p.nanoseconds, 3);
  const shown = digits ?? (p.nanoseconds !== 0 ? 9 : p.milliseconds !== 0 || p.microseconds !== 0 ? 6 : 0);
  const clock = `${pad(p.hours, 2)}:${pad(p.minutes, 2)}:${pad(p.seconds, 2)}${shown === 0 ? '' : `.${fraction.slice(0, shown)}`}`;
  return `${p.days} days ${p.days < 0 ? '+' : ''}${clock}`;
}
