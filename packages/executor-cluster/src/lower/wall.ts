import { type DataType, NANOS } from '@pandorable/planner';
import { countAs, DAY, floorBy, modulo, perDay, rescale, unitOf } from './counts.js';
import { text } from './literal.js';

/** Seconds that a zone of fixed offset (`UTC`, `+HH:MM`, `UTC+HH:MM`) is ahead of UTC; undefined for a place's zone. */
export function fixedOffset(tz: string): number | undefined {
  if (tz === 'UTC') return 0;
  const found = /^(?:UTC)?([+-])(\d\d):?(\d\d)(?::(\d\d))?$/.exec(tz);
  if (found === null) return undefined;
  const seconds = Number(found[2]) * 3600 + Number(found[3]) * 60 + Number(found[4] ?? 0);
  return found[1] === '-' ? -seconds : seconds;
}

/** Seconds by which a zone is ahead of UTC at an instant given in seconds. Neither function looks at the session's zone. */
export const offsetAt = (seconds: string, tz: string): string =>
  `(unix_seconds(from_utc_timestamp(timestamp_seconds(${seconds}), ${text(tz)})) - ${seconds})`;

/**
 * A TIMESTAMP_NTZ as microseconds since 1970 and back. By way of TIMESTAMP that costs next to nothing, but is right in a session in UTC only:
 * elsewhere some wall times do not exist. Spark knows its zone when it makes the query, so that one of the ways remains.
 */
export const ntzMicros = (ntz: string): string => inUtc(`unix_micros(CAST(${ntz} AS TIMESTAMP))`, intervalMicros(`(${ntz} - ${EPOCH})`));
export const ntzOf = (micros: string): string =>
  inUtc(
    `CAST(timestamp_micros(${micros}) AS TIMESTAMP_NTZ)`,
    `(${EPOCH} + make_dt_interval(0, 0, 0, CAST(${micros} AS DECIMAL(20,0)) / 1000000))`,
  );

const EPOCH = "TIMESTAMP_NTZ'1970-01-01 00:00:00'";
const inUtc = (sql: string, elsewhere: string): string => `IF(current_timezone() IN ('UTC', 'Etc/UTC', 'GMT', 'Z'), ${sql}, ${elsewhere})`;

/** The microseconds of an INTERVAL DAY TO SECOND. */
export const intervalMicros = (interval: string): string =>
  `CAST(CAST(CAST(${interval} AS INTERVAL SECOND) AS DECIMAL(20,6)) * 1000000 AS BIGINT)`;

/** Microseconds since 1970 of a text: a wall time, or an instant if it names a zone. */
export function textMicros(sql: string, lenient: boolean): string {
  const cast = lenient ? 'TRY_CAST' : 'CAST';
  const zoned = `rlike(${sql}, ${text('\\d[T ]*\\d+:.*([A-Za-z]|[+-]\\d)')})`;
  return `CASE WHEN ${zoned} THEN unix_micros(${cast}(${sql} AS TIMESTAMP)) ELSE ${ntzMicros(`${cast}(${sql} AS TIMESTAMP_NTZ)`)} END`;
}

/** The count of units of an instant's wall time in its own zone. */
export function wallCount(sql: string, t: DataType): string {
  const unit = unitOf(t);
  const count = countAs(sql, t, unit);
  const tz = t.kind === 'timestamp' ? t.tz : undefined;
  if (tz === undefined) return count;
  const second = NANOS.s / NANOS[unit];
  const fixed = fixedOffset(tz);
  if (fixed !== undefined) return fixed === 0 ? count : `(${count} + ${BigInt(fixed) * second}L)`;
  return `(${count} + ${offsetAt(rescale(count, unit, 's'), tz)} * ${second}L)`;
}

/** The day of an instant's wall time, as a DATE. */
export function dateOf(sql: string, t: DataType): string {
  return t.kind === 'date' ? sql : `date_from_unix_date(CAST(${floorBy(wallCount(sql, t), perDay(unitOf(t)))} AS INT))`;
}

/** The weekday of a DATE, Monday 0: 1970 began with a Thursday. Some servers' own `weekday` is a day off. */
export const weekdayOf = (date: string): string => `pmod(unix_date(${date}) + 3, 7)`;

/** The year of ISO 8601 that a DATE is in: that of the Thursday of its week. */
export const isoYearOf = (date: string): string => `year(date_add(${date}, 3 - ${weekdayOf(date)}))`;

/** Units since midnight of an instant's wall time. */
export const timeOfDay = (sql: string, t: DataType): string => modulo(wallCount(sql, t), perDay(unitOf(t)));

/** Of a count of units since midnight: its part below `whole` nanoseconds, in steps of `step` nanoseconds, as INT. */
export function partOf(count: string, unitNanos: bigint, whole: bigint, step: bigint): string {
  if (unitNanos >= whole) return `CAST(${count} * 0L AS INT)`;
  const rest = whole === DAY ? count : `(${count} % ${whole / unitNanos}L)`;
  return step >= unitNanos ? `CAST(${rest} div ${step / unitNanos}L AS INT)` : `CAST(${rest} * ${unitNanos / step}L AS INT)`;
}

const two = (sql: string): string => `lpad(CAST(${sql} AS STRING), 2, '0')`;

/** Like `2020-01-31 12:00:00`, with six or nine digits of the second where they are not all zero. */
export function timestampText(sql: string, t: DataType): string {
  const unit = NANOS[unitOf(t)];
  const clock = timeOfDay(sql, t);
  const part = (whole: bigint, step: bigint) => partOf(clock, unit, whole, step);
  const minute = 60n * NANOS.s;
  const base = `CAST(${dateOf(sql, t)} AS STRING), ' ', ${two(part(DAY, 60n * minute))}, ':', ${two(part(60n * minute, minute))}, ':', ${two(part(minute, NANOS.s))}`;
  if (unit === NANOS.s) return `concat(${base})`;
  const nanos = part(NANOS.s, 1n);
  const fraction = `CASE WHEN ${nanos} = 0 THEN '' WHEN ${nanos} % 1000 = 0 THEN concat('.', lpad(CAST(${nanos} div 1000 AS STRING), 6, '0')) ELSE concat('.', lpad(CAST(${nanos} AS STRING), 9, '0')) END`;
  return `concat(${base}, ${fraction})`;
}
