import { type DataType, NANOS, type TimeUnit } from '../types.js';
import { floorDiv, floorMod, rescale } from './cell.js';
import { civilOf } from './civil.js';
import { wallNanos } from './moment.js';
import { fixedText, offsetAt } from './zone.js';

const DAY = 86400n;
const two = (n: bigint | number): string => String(n).padStart(2, '0');

export function dateText(days: number): string {
  const { year, month, day } = civilOf(days);
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}

/** The fraction of a second as Python writes it: none, six or nine digits. */
function fraction(nanos: bigint): string {
  if (nanos === 0n) return '';
  const digits = String(nanos).padStart(9, '0');
  return `.${nanos % 1000n === 0n ? digits.slice(0, 6) : digits}`;
}

/** str(Timestamp) of a wall time. */
export function isoText(count: bigint, unit: TimeUnit): string {
  const nanos = rescale(count, unit, 'ns');
  const seconds = floorDiv(nanos, NANOS.s);
  const days = floorDiv(seconds, DAY);
  const time = floorMod(seconds, DAY);
  return `${dateText(Number(days))} ${two(time / 3600n)}:${two((time / 60n) % 60n)}:${two(time % 60n)}${fraction(floorMod(nanos, NANOS.s))}`;
}

export function timestampText(value: bigint, type: DataType & { kind: 'timestamp' }): string {
  const text = isoText(wallNanos(value, type), 'ns');
  return type.tz === undefined
    ? text
    : text + fixedText(offsetAt(type.tz, Number(floorDiv(rescale(value, type.unit, 'ns'), NANOS.s))), ':');
}

/** str(Timedelta). */
export function durationText(value: bigint, unit: TimeUnit): string {
  const nanos = rescale(value, unit, 'ns');
  const day = DAY * NANOS.s;
  const days = floorDiv(nanos, day);
  const rest = floorMod(nanos, day);
  const seconds = rest / NANOS.s;
  const sign = days < 0n ? '+' : '';
  return `${days} days ${sign}${two(seconds / 3600n)}:${two((seconds / 60n) % 60n)}:${two(seconds % 60n)}${fraction(rest % NANOS.s)}`;
}
