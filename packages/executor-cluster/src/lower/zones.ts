import { type DataType, NANOS, type Options } from '@pandorable/planner';
import { bind } from './bind.js';
import { rescale, unitOf } from './counts.js';
import { text } from './literal.js';
import { fixedOffset, offsetAt, timestampText } from './wall.js';

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
 * The instant of a wall time, both as counts of units. The offsets of a day before and a day after give the two candidates;
 * both fit an ambiguous time, neither fits one that does not exist.
 */
export function localize(count: string, t: DataType, options: Options): string {
  const unit = unitOf(t);
  const tz = t.kind === 'timestamp' ? t.tz : undefined;
  const second = NANOS.s / NANOS[unit];
  const fixed = tz === undefined ? 0 : fixedOffset(tz);
  if (fixed !== undefined) return fixed === 0 ? count : `(${count} - ${BigInt(fixed) * second}L)`;
  const zone = tz as string;
  const fits = (offset: string) => `${offsetAt(`(s - ${offset})`, zone)} = ${offset}`;
  const wall = timestampText('w', { kind: 'timestamp', unit });
  const chosen = `CASE WHEN o.b = o.a THEN o.b
    WHEN ${fits('o.b')} AND ${fits('o.a')} THEN ${ambiguousOffset(options, wall)}
    WHEN ${fits('o.b')} THEN o.b WHEN ${fits('o.a')} THEN o.a
    ELSE ${missingOffset(options, wall)} END`;
  const offsets = `named_struct('b', ${offsetAt('(s - 86400L)', zone)}, 'a', ${offsetAt('(s + 86400L)', zone)})`;
  const instant = bind(rescale('w', unit, 's'), 's', bind(offsets, 'o', `w - (${chosen}) * ${second}L`));
  return bind(count, 'w', `CASE WHEN w IS NOT NULL THEN ${instant} END`);
}

function ambiguousOffset(options: Options, wall: string): string {
  const { ambiguous } = options;
  if (ambiguous === 'NaT') return 'CAST(NULL AS BIGINT)';
  if (typeof ambiguous === 'boolean') return ambiguous ? 'greatest(o.b, o.a)' : 'least(o.b, o.a)';
  return raise('Cannot infer dst time from ', wall, ", try using the 'ambiguous' argument");
}

function missingOffset(options: Options, wall: string): string {
  const { nonexistent } = options;
  if (nonexistent === 'NaT') return 'CAST(NULL AS BIGINT)';
  if (nonexistent === GAP_START) return 'o.b';
  return raise('', wall, " is a nonexistent time due to daylight savings time. Try using the 'nonexistent' argument.");
}

const raise = (before: string, value: string, after: string): string =>
  `CAST(raise_error(concat(${text(before)}, ${value}, ${text(after)})) AS BIGINT)`;
