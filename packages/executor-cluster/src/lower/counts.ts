import { type DataType, NANOS, type TimeUnit } from '@pandorable/planner';

/** The unit of a timestamp or duration; clock times count microseconds. */
export const unitOf = (t: DataType): TimeUnit => ('unit' in t ? t.unit : 'us');

const long = (n: bigint): string => (n < 0n ? `(${n}L)` : `${n}L`);

export { long };

export const DAY = 86_400_000_000_000n;
/** Units in a day. */
export const perDay = (unit: TimeUnit): bigint => DAY / NANOS[unit];

/** Floor division of a BIGINT by a positive constant. */
export const floorBy = (sql: string, by: bigint): string => (by === 1n ? sql : `((${sql} - pmod(${sql}, ${by}L)) div ${by}L)`);

/** The remainder of floor division by a positive constant. */
export const modulo = (sql: string, by: bigint): string => (by === 1n ? `(${sql} * 0L)` : `pmod(${sql}, ${by}L)`);

/** A count of one unit as a count of another, rounded down. */
export function rescale(sql: string, from: TimeUnit, to: TimeUnit): string {
  if (from === to) return sql;
  const [a, b] = [NANOS[from], NANOS[to]];
  return a > b ? `(${sql} * ${a / b}L)` : floorBy(sql, b / a);
}

/** An instant, date or duration as a count of `unit`. */
export function countAs(sql: string, t: DataType, unit: TimeUnit): string {
  if (t.kind === 'date') return `(CAST(unix_date(${sql}) AS BIGINT) * ${perDay(unit)}L)`;
  return t.kind === 'timestamp' || t.kind === 'duration' || t.kind === 'time' ? rescale(sql, unitOf(t), unit) : sql;
}
