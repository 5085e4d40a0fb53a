import { type TimeUnit, ValueError } from '@pandorable/planner';
import { timestampText } from './fields.js';
import { joinCount, PER_SECOND, splitCount } from './units.js';
import { zoneOf } from './zone.js';

/** What to do with a wall clock time that a zone has twice: true is the first (summer time). */
export type Ambiguous = 'raise' | 'NaT' | boolean;
/** What to do with a wall clock time that a zone skips: bigint is a shift in the count's unit. */
export type Nonexistent = 'raise' | 'NaT' | 'shift_forward' | 'shift_backward' | bigint;

const SHIFTS = ['raise', 'NaT', 'shift_forward', 'shift_backward'];

export function checkNonexistent(value: unknown): void {
  if (typeof value !== 'bigint' && !SHIFTS.includes(value as string)) {
    throw new ValueError("The nonexistent argument must be one of 'raise', 'NaT', 'shift_forward', 'shift_backward' or a timedelta object");
  }
}

/** The UTC count of a wall clock count in a zone; undefined means NaT. */
export function localizeCount(
  count: bigint,
  unit: TimeUnit,
  tz: string,
  ambiguous: Ambiguous = 'raise',
  nonexistent: Nonexistent = 'raise',
): bigint | undefined {
  const { secs, nanos } = splitCount(count, unit);
  const meaning = zoneOf(tz).meaningOf(secs);
  if (meaning.kind === 'one') return joinCount(meaning.utc, nanos, unit);
  if (meaning.kind === 'ambiguous') {
    if (ambiguous === 'NaT') return undefined;
    if (ambiguous === 'raise') {
      throw new ValueError(`Cannot infer dst time from ${timestampText(count, unit, null)}, try using the 'ambiguous' argument`);
    }
    return joinCount(ambiguous ? meaning.first : meaning.second, nanos, unit);
  }
  if (nonexistent === 'NaT') return undefined;
  if (nonexistent === 'shift_forward') return joinCount(meaning.change, 0, unit);
  if (nonexistent === 'shift_backward') return joinCount(meaning.change, 0, unit) - 1n;
  if (nonexistent === 'raise') {
    throw new ValueError(
      `${timestampText(count, unit, null)} is a nonexistent time due to daylight savings time. Try using the 'nonexistent' argument.`,
    );
  }
  return shifted(count, unit, tz, nonexistent);
}

function shifted(count: bigint, unit: TimeUnit, tz: string, by: bigint): bigint {
  const moved = count + by;
  const { secs, nanos } = splitCount(moved, unit);
  const meaning = zoneOf(tz).meaningOf(secs);
  if (meaning.kind === 'missing') {
    const amount = Number(by) / PER_SECOND[unit];
    throw new ValueError(`The provided timedelta will relocalize on a nonexistent time: ${amount} s`);
  }
  return joinCount(meaning.kind === 'one' ? meaning.utc : meaning.first, nanos, unit);
}

/** The wall clock count of a UTC count. */
export function wallCount(count: bigint, unit: TimeUnit, tz: string | null): bigint {
  if (tz === null) return count;
  return count + BigInt(zoneOf(tz).offsetAt(splitCount(count, unit).secs)) * BigInt(PER_SECOND[unit]);
}
