import type { Timestamp } from '../timestamp.js';

/**
 * What offsets need of scalars that are themselves built on offsets. Bound when those modules load, so that the offset classes
 * import nothing that leads back to them and may be loaded in any order.
 */
export interface Late {
  toTimestamp(value: unknown): Timestamp;
  timestampOfDay(day: number): Timestamp;
  /** nanoseconds and repr of anything that a Timedelta is made of */
  durationNanos(value: unknown): number;
  durationRepr(value: unknown): string;
}

export const late = {} as Late;
