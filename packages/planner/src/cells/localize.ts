import { ValueError } from '../errors.js';
import type { Options } from '../expr.js';
import { NANOS } from '../types.js';
import { floorDiv, floorMod } from './cell.js';
import { isoText } from './time-text.js';
import { gapEnd, instantsOf } from './zone.js';

/**
 * The instant (nanoseconds) of a wall time, null for NaT. Option ambiguous: 'raise', 'NaT', true (summer time), false;
 * nonexistent: 'raise', 'NaT', 'shift_forward', 'shift_backward', or nanoseconds to shift by.
 */
export function localize(wall: bigint, tz: string, { ambiguous, nonexistent }: Options): bigint | null {
  const seconds = Number(floorDiv(wall, NANOS.s));
  const rest = floorMod(wall, NANOS.s);
  const instants = instantsOf(tz, seconds);
  if (instants.length === 1) return BigInt(instants[0]) * NANOS.s + rest;
  if (instants.length === 2) return overlap(instants, wall, rest, ambiguous);
  return gap(wall, seconds, tz, nonexistent);
}

function overlap(instants: readonly number[], wall: bigint, rest: bigint, ambiguous: Options[string]): bigint | null {
  if (ambiguous === 'NaT') return null;
  if (typeof ambiguous === 'boolean') return BigInt(instants[ambiguous ? 0 : 1]) * NANOS.s + rest;
  throw new ValueError(`Cannot infer dst time from ${isoText(wall, 'ns')}, try using the 'ambiguous' argument`, { code: 'ambiguous-time' });
}

function gap(wall: bigint, seconds: number, tz: string, nonexistent: Options[string]): bigint | null {
  if (nonexistent === 'NaT') return null;
  const end = BigInt(gapEnd(tz, seconds)) * NANOS.s;
  if (nonexistent === 'shift_forward') return end;
  if (nonexistent === 'shift_backward') return end - 1n;
  if (typeof nonexistent === 'number' || typeof nonexistent === 'bigint') {
    const shifted = wall + BigInt(nonexistent);
    const found = instantsOf(tz, Number(floorDiv(shifted, NANOS.s)));
    if (found.length > 0) return BigInt(found[0]) * NANOS.s + floorMod(shifted, NANOS.s);
    throw new ValueError(`The provided timedelta will relocalize on a nonexistent time: ${nonexistent}`, { code: 'nonexistent-time' });
  }
  throw new ValueError(`${isoText(wall, 'ns')} is a nonexistent time due to daylight savings time. Try using the 'nonexistent' argument.`, {
    code: 'nonexistent-time',
  });
}
