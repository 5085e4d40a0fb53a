import { type DataType, NANOS, type TimeUnit } from '@pandorable/planner';
import { instant } from './literal.js';

/** The count of units since 1970 of an instant. */
export function toCount(sql: string, unit: TimeUnit): string {
  switch (unit) {
    case 's':
      return `(epoch_us(${sql}::TIMESTAMP) // 1000000)`;
    case 'ms':
      return `(epoch_us(${sql}::TIMESTAMP) // 1000)`;
    case 'us':
      return `epoch_us(${sql})`;
    case 'ns':
      return `epoch_ns(${sql})`;
  }
}

export const fromCount = instant;

/** Floor division by a positive constant. */
export const floorBy = (sql: string, by: bigint): string => (by === 1n ? sql : `(${sql} // ${by} - (${sql} % ${by} < 0)::BIGINT)`);

/** A count of one unit as a count of another, rounded down. */
export function rescale(sql: string, from: TimeUnit, to: TimeUnit): string {
  if (from === to) return sql;
  const [a, b] = [NANOS[from], NANOS[to]];
  return a > b ? `(${sql} * ${a / b})` : floorBy(sql, b / a);
}

/** The unit of a timestamp or duration; others count days or nothing. */
export const unitOf = (t: DataType): TimeUnit => ('unit' in t ? t.unit : 'us');

/** An instant or duration as a count of `unit`. */
export function countAs(sql: string, t: DataType, unit: TimeUnit): string {
  if (t.kind === 'timestamp') return rescale(toCount(sql, t.unit), t.unit, unit);
  if (t.kind === 'date') return rescale(toCount(`${sql}::TIMESTAMP`, 'us'), 'us', unit);
  return t.kind === 'duration' ? rescale(sql, t.unit, unit) : sql;
}

/** An instant as a TIMESTAMP of microseconds. The engine's own cast of nanoseconds rounds towards 1970. */
export function asMicros(sql: string, t: DataType): string {
  if (t.kind !== 'timestamp') return `${sql}::TIMESTAMP`;
  return t.unit === 'us' ? sql : t.unit === 'ns' ? `make_timestamp(${floorBy(`epoch_ns(${sql})`, 1000n)})` : `${sql}::TIMESTAMP`;
}

/** The wall time of an instant as a TIMESTAMP of microseconds. */
export function wallTime(sql: string, t: DataType): string {
  const micros = asMicros(sql, t);
  return t.kind !== 'timestamp' || t.tz === undefined ? micros : zoned(micros, t.tz);
}

/** The wall time in a zone of an instant of microseconds. Fixed offsets are `+HH:MM` or `UTC+HH:MM`. */
export function zoned(sql: string, tz: string): string {
  const seconds = fixedOffset(tz);
  if (seconds !== undefined) return seconds === 0 ? sql : `(${sql} + to_seconds(${seconds}))`;
  return `timezone('${tz.replaceAll("'", "''")}', timezone('UTC', ${sql}))`;
}

export function fixedOffset(tz: string): number | undefined {
  if (tz === 'UTC') return 0;
  const found = /^(?:UTC)?([+-])(\d\d):?(\d\d)(?::(\d\d))?$/.exec(tz);
  if (found === null) return undefined;
  const seconds = Number(found[2]) * 3600 + Number(found[3]) * 60 + Number(found[4] ?? 0);
  return found[1] === '-' ? -seconds : seconds;
}
