import { NotImplementedError, OutOfBoundsDatetime, OutOfBoundsTimedelta, type TimeUnit } from '@pandorable/planner';

/** Counts of a unit in a second and nanoseconds in a unit, as numbers. */
export const PER_SECOND: Record<TimeUnit, number> = { s: 1, ms: 1e3, us: 1e6, ns: 1e9 };
export const UNIT_NANOS: Record<TimeUnit, number> = { s: 1e9, ms: 1e6, us: 1e3, ns: 1 };
export const TIME_UNITS: readonly TimeUnit[] = ['s', 'ms', 'us', 'ns'];
export const DAY_NANOS = 86_400_000_000_000;
export const MAX_INT64 = 9223372036854775807n;
/** The stored value of a missing time. */
export const NAT_COUNT = -9223372036854775808n;

const PER_SECOND_BIG: Record<TimeUnit, bigint> = { s: 1n, ms: 1_000n, us: 1_000_000n, ns: 1_000_000_000n };

/** How many `to` are in one `from`; 0n if `from` is the finer one. */
export const unitFactor = (from: TimeUnit, to: TimeUnit): bigint => PER_SECOND_BIG[to] / PER_SECOND_BIG[from];

export function floorDiv(a: bigint, b: bigint): bigint {
  const q = a / b;
  return q * b !== a && a < 0n !== b < 0n ? q - 1n : q;
}

export const floorMod = (a: bigint, b: bigint): bigint => a - floorDiv(a, b) * b;

/** A count in another unit, rounded down; no check of the range. */
export function convertCount(count: bigint, from: TimeUnit, to: TimeUnit): bigint {
  if (from === to) return count;
  const up = unitFactor(from, to);
  return up > 0n ? count * up : floorDiv(count, unitFactor(to, from));
}

export const fitsInt64 = (count: bigint): boolean => count <= MAX_INT64 && count > NAT_COUNT;

/** The coarsest unit that holds both. */
export const commonUnit = (a: TimeUnit, b: TimeUnit): TimeUnit => (TIME_UNITS.indexOf(a) >= TIME_UNITS.indexOf(b) ? a : b);

/** A whole number as the contract shows it: a number where it is exact, else a bigint. */
export function plainInt(value: bigint): number | bigint {
  const n = Number(value);
  return Number.isSafeInteger(n) ? n : value;
}

export function checkUnit(unit: unknown): TimeUnit {
  if (TIME_UNITS.includes(unit as TimeUnit)) return unit as TimeUnit;
  throw new NotImplementedError("Only resolutions 's', 'ms', 'us', 'ns' are supported.");
}

/** Whole seconds since the epoch (rounded down) and nanoseconds in that second. */
export interface Instant {
  readonly secs: number;
  readonly nanos: number;
}

export function splitCount(count: bigint, unit: TimeUnit): Instant {
  const n = Number(count);
  const per = PER_SECOND[unit];
  if (Number.isSafeInteger(n)) {
    const secs = Math.floor(n / per);
    return { secs, nanos: (n - secs * per) * UNIT_NANOS[unit] };
  }
  const secs = floorDiv(count, PER_SECOND_BIG[unit]);
  return { secs: Number(secs), nanos: Number(count - secs * PER_SECOND_BIG[unit]) * UNIT_NANOS[unit] };
}

/** The reverse of splitCount; nanoseconds finer than the unit are cut off. */
export function joinCount(secs: number, nanos: number, unit: TimeUnit): bigint {
  const part = Math.floor(nanos / UNIT_NANOS[unit]);
  const whole = secs * PER_SECOND[unit] + part;
  return Number.isSafeInteger(whole) ? BigInt(whole) : BigInt(secs) * PER_SECOND_BIG[unit] + BigInt(part);
}

/** The coarsest unit not coarser than `least` in which so many nanoseconds are whole. */
export function unitForNanos(nanos: number, least: TimeUnit): TimeUnit {
  return TIME_UNITS.slice(TIME_UNITS.indexOf(least)).find((u) => nanos % UNIT_NANOS[u] === 0) ?? 'ns';
}

export function checkedDatetime(count: bigint, describe: () => string): bigint {
  if (!fitsInt64(count)) throw new OutOfBoundsDatetime(describe());
  return count;
}

export function checkedTimedelta(count: bigint, describe: () => string): bigint {
  if (!fitsInt64(count)) throw new OutOfBoundsTimedelta(describe());
  return count;
}
