import type { DataType, Options } from '@pandorable/planner';
import { fixedOffset, fromCount, rescale, toCount, unitOf, zoned } from './instants.js';
import { text } from './literal.js';

const SECOND: Record<string, bigint> = { s: 1n, ms: 1000n, us: 1_000_000n, ns: 1_000_000_000n };

/** Seconds by which a zone is ahead of UTC at an instant given in seconds. */
function offsetAt(seconds: string, tz: string): string {
  return `(epoch_us(${zoned(`make_timestamp(${seconds} * 1000000)`, tz)}) // 1000000 - ${seconds})`;
}

/** The count of units of an instant's wall time. */
export function localCount(sql: string, t: DataType): string {
  const unit = unitOf(t);
  const count = t.kind === 'date' ? toCount(`${sql}::TIMESTAMP`, unit) : toCount(sql, unit);
  const tz = t.kind === 'timestamp' ? t.tz : undefined;
  if (tz === undefined) return count;
  const fixed = fixedOffset(tz);
  if (fixed !== undefined) return fixed === 0 ? count : `(${count} + ${BigInt(fixed) * SECOND[unit]})`;
  return `(${count} + ${offsetAt(rescale(count, unit, 's'), tz)} * ${SECOND[unit]})`;
}

/** Of a wall time at which the clock is put forward: that very instant. */
export const GAP_START = 'gap-start';

/** Why a wall time cannot be made an instant here. */
export function localizeReason(c: { readonly options: Options }): string | undefined {
  const { ambiguous, nonexistent } = c.options;
  if (ambiguous === 'infer' || Array.isArray(ambiguous)) return `ambiguous: ${String(ambiguous)} needs the neighbouring rows`;
  return nonexistent === undefined || nonexistent === 'raise' || nonexistent === 'NaT'
    ? undefined
    : `nonexistent: ${String(nonexistent)} needs the zone's transitions`;
}

/**
 * The instant of a wall time given as a count of units. The offsets of a day before and a day after give the two candidates;
 * both fit an ambiguous time, neither fits one that does not exist.
 */
export function localize(count: string, t: DataType, options: Options): string {
  const unit = unitOf(t);
  const tz = t.kind === 'timestamp' ? t.tz : undefined;
  const fixed = tz === undefined ? 0 : fixedOffset(tz);
  if (fixed !== undefined) return fromCount(fixed === 0 ? count : `(${count} - ${BigInt(fixed) * SECOND[unit]})`, unit);
  const zone = tz as string;
  const seconds = rescale('w', unit, 's');
  const before = offsetAt(`(${seconds} - 86400)`, zone);
  const after = offsetAt(`(${seconds} + 86400)`, zone);
  const fits = (offset: string) => `${offsetAt(`(${seconds} - ${offset})`, zone)} = ${offset}`;
  const wall = `'' || ${fromCount('w', unit)}`;
  const chosen = `CASE WHEN ${before} = ${after} THEN ${before}
    WHEN ${fits(before)} AND ${fits(after)} THEN ${ambiguousOffset(options, before, after, wall)}
    WHEN ${fits(before)} THEN ${before} WHEN ${fits(after)} THEN ${after}
    ELSE ${missingOffset(options, before, wall)} END`;
  const instant = `list_transform([${count}], lambda w: w - (${chosen}) * ${SECOND[unit]})[1]`;
  return fromCount(instant, unit);
}

function ambiguousOffset(options: Options, before: string, after: string, wall: string): string {
  const { ambiguous } = options;
  if (ambiguous === 'NaT') return 'NULL';
  if (typeof ambiguous === 'boolean') return ambiguous ? `greatest(${before}, ${after})` : `least(${before}, ${after})`;
  return raise('Cannot infer dst time from ', wall, ", try using the 'ambiguous' argument");
}

function missingOffset(options: Options, before: string, wall: string): string {
  const { nonexistent } = options;
  if (nonexistent === 'NaT') return 'NULL';
  if (nonexistent === GAP_START) return before;
  return raise('', wall, " is a nonexistent time due to daylight savings time. Try using the 'nonexistent' argument.");
}

const raise = (before: string, value: string, after: string): string => `error(${text(before)} || (${value}) || ${text(after)})::BIGINT`;
