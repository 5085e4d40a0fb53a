import { type DataType, NANOS } from '../types.js';
import { floorDiv, floorMod, rescale, unitOf } from './cell.js';
import { offsetAt } from './zone.js';

const DAY_NANOS = 86_400_000_000_000n;

/** Wall time: whole days since 1970 and nanoseconds into the day. */
export interface Moment {
  readonly days: number;
  readonly nanos: number;
}

/** Nanoseconds the zone is ahead of UTC at an instant. */
export const offsetNanos = (tz: string, nanos: bigint): bigint => BigInt(offsetAt(tz, Number(floorDiv(nanos, NANOS.s)))) * NANOS.s;

/** The raw value of a timestamp or date as nanoseconds of wall time. */
export function wallNanos(value: bigint | number, type: DataType): bigint {
  if (type.kind === 'date') return BigInt(value) * DAY_NANOS;
  const nanos = rescale(BigInt(value), unitOf(type), 'ns');
  const tz = 'tz' in type ? type.tz : undefined;
  return tz === undefined ? nanos : nanos + offsetNanos(tz, nanos);
}

export function momentOf(value: bigint | number, type: DataType): Moment {
  const wall = wallNanos(value, type);
  return { days: Number(floorDiv(wall, DAY_NANOS)), nanos: Number(floorMod(wall, DAY_NANOS)) };
}

export const nanosOf = ({ days, nanos }: Moment): bigint => BigInt(days) * DAY_NANOS + BigInt(nanos);

export const hourOf = (m: Moment): number => Math.floor(m.nanos / 3.6e12);
export const minuteOf = (m: Moment): number => Math.floor(m.nanos / 6e10) % 60;
export const secondOf = (m: Moment): number => Math.floor(m.nanos / 1e9) % 60;
/** within the second, 0 to 999,999 */
export const microsecondOf = (m: Moment): number => Math.floor(m.nanos / 1e3) % 1_000_000;
export const nanosecondOf = (m: Moment): number => m.nanos % 1000;
