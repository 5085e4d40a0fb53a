import { type TimeUnit, ValueError } from '@pandorable/planner';
import { dataColumns, type IndexData } from '../index/data.js';
import { convertCount, isMissing, PlainTime, wallCount } from '../scalars/index.js';

const DAY = 86_400_000_000_000n;
/** A time of day in nanoseconds. */
const clockOf = (time: unknown): bigint =>
  BigInt(
    time instanceof Date
      ? ((time.getHours() * 60 + time.getMinutes()) * 60 + time.getSeconds()) * 1e9 + time.getMilliseconds() * 1e6
      : PlainTime.from(time).nanos,
  );

/** The rows at a time of day, or between two. */
export function clockMask(times: IndexData, wanted: { at: unknown } | { from: unknown; to: unknown; inclusive: unknown }): boolean[] {
  const [{ dtype, vector }] = dataColumns(times);
  if (dtype.kind !== 'datetime') throw new TypeError('Index must be DatetimeIndex');
  const test =
    'at' in wanted
      ? exactly(clockOf(wanted.at))
      : between(clockOf(wanted.from), clockOf(wanted.to), isMissing(wanted.inclusive) ? 'both' : String(wanted.inclusive));
  const data = vector.data as BigInt64Array;
  return Array.from(
    { length: vector.length },
    (_, i) => (vector.valid === null || vector.valid[i] !== 0) && test(timeOfDay(data[i], dtype.unit, dtype.tz)),
  );
}

function timeOfDay(count: bigint, unit: TimeUnit, tz: string | undefined): bigint {
  const day = convertCount(DAY, 'ns', unit);
  const wall = wallCount(count, unit, tz ?? null);
  return convertCount(((wall % day) + day) % day, unit, 'ns');
}

const exactly =
  (t: bigint) =>
  (x: bigint): boolean =>
    x === t;

function between(from: bigint, to: bigint, inclusive: string): (x: bigint) => boolean {
  if (!['both', 'neither', 'left', 'right'].includes(inclusive))
    throw new ValueError("Inclusive has to be either 'both', 'neither', 'left' or 'right'");
  const after = inclusive === 'both' || inclusive === 'left' ? (x: bigint) => x >= from : (x: bigint) => x > from;
  const before = inclusive === 'both' || inclusive === 'right' ? (x: bigint) => x <= to : (x: bigint) => x < to;
  return from <= to ? (x) => after(x) && before(x) : (x) => after(x) || before(x);
}
