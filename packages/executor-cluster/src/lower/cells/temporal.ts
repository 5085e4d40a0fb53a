import { NANOS, type TEMPORAL, type TimeUnit } from '@pandorable/planner';
import { type Build, type Cell, type CellCall, except, fill } from '../cell.js';
import { DAY, floorBy, modulo, perDay, unitOf } from '../counts.js';
import { DAYS, formatReason, MONTHS, nameAt, strftime } from '../strftime.js';
import { dateOf, isoYearOf, partOf, timeOfDay, wallCount, weekdayOf } from '../wall.js';
import { GAP_START, localize, localizeReason } from '../zones.js';

const MINUTE = 60n * NANOS.s;

/** Of the day `$0`, a DATE, of the wall time. */
const day =
  (template: string): Build =>
  (c) =>
    fill(template, [dateOf(c.args[0], c.types[0])]);

/** Of the time since midnight: what is below `whole`, in steps of `step` nanoseconds. */
const clock =
  (whole: bigint, step: bigint): Build =>
  (c) =>
    partOf(timeOfDay(c.args[0], c.types[0]), NANOS[unitOf(c.types[0])], whole, step);

/** Rounding of a count to multiples of `step`. */
const ROUNDERS = {
  floor: (x: string, step: bigint) => `(${x} - pmod(${x}, ${step}L))`,
  ceil: (x: string, step: bigint) => `(${x} + pmod(-${x}, ${step}L))`,
  round: (x: string, step: bigint) => {
    const down = `(${x} - pmod(${x}, ${step}L))`;
    const twice = `(2L * pmod(${x}, ${step}L))`;
    return `(${down} + CASE WHEN ${twice} > ${step}L OR (${twice} = ${step}L AND (${down} div ${step}L) % 2 <> 0) THEN ${step}L ELSE 0L END)`;
  },
} as const;

/** The step in units, 1 where the unit is coarser than the frequency; undefined where they do not fit. */
function stepOf(c: Pick<CellCall, 'options' | 'types'>): bigint | undefined {
  const step = BigInt(c.options['nanos'] as number | bigint);
  const unit = NANOS[unitOf(c.types[0]) as TimeUnit];
  return step % unit === 0n ? step / unit : unit % step === 0n ? 1n : undefined;
}
const stepReason = (c: Pick<CellCall, 'options' | 'types'>): string | undefined =>
  stepOf(c) === undefined ? 'the frequency is not a multiple of the unit' : undefined;

const roundInstant = (how: keyof typeof ROUNDERS): Cell =>
  except(
    (c) => {
      const step = stepOf(c) as bigint;
      return step === 1n ? c.args[0] : localize(ROUNDERS[how](wallCount(c.args[0], c.types[0]), step), c.types[0], c.options);
    },
    (c) => stepReason(c) ?? localizeReason(c),
  );

const roundDuration = (how: keyof typeof ROUNDERS): Cell =>
  except((c) => ((stepOf(c) as bigint) === 1n ? c.args[0] : ROUNDERS[how](c.args[0], stepOf(c) as bigint)), stepReason);

/** Part of a duration's count: floor of (count mod `whole`) by `part`. */
const durationPart =
  (whole: bigint, part: bigint): Build =>
  (c) => {
    const unit = NANOS[unitOf(c.types[0])];
    if (unit >= whole) return `CAST(${c.args[0]} * 0L AS INT)`;
    const rest = modulo(c.args[0], whole / unit);
    return part >= unit ? `CAST(${rest} div ${part / unit}L AS INT)` : `CAST(${rest} * ${unit / part}L AS INT)`;
  };

export const TEMPORAL_CELLS = {
  'dt.year': day('year($0)'),
  'dt.month': day('month($0)'),
  'dt.day': day('day($0)'),
  'dt.hour': clock(DAY, 60n * MINUTE),
  'dt.minute': clock(60n * MINUTE, MINUTE),
  'dt.second': clock(MINUTE, NANOS.s),
  'dt.microsecond': clock(NANOS.s, NANOS.us),
  'dt.nanosecond': clock(NANOS.us, 1n),
  'dt.quarter': day('quarter($0)'),
  'dt.dayofweek': day(weekdayOf('$0')),
  'dt.dayofyear': day('dayofyear($0)'),
  'dt.isoyear': day(`CAST(${isoYearOf('$0')} AS BIGINT)`),
  'dt.isoweek': day('CAST(weekofyear($0) AS BIGINT)'),
  'dt.isoday': day(`CAST(${weekdayOf('$0')} + 1 AS BIGINT)`),
  'dt.days_in_month': day('day(last_day($0))'),
  'dt.is_leap_year': day('(year($0) % 4 = 0 AND (year($0) % 100 <> 0 OR year($0) % 400 = 0))'),
  'dt.is_month_start': day('(day($0) = 1)'),
  'dt.is_month_end': day('($0 = last_day($0))'),
  'dt.is_quarter_start': day('(day($0) = 1 AND month($0) % 3 = 1)'),
  'dt.is_quarter_end': day('(month($0) % 3 = 0 AND $0 = last_day($0))'),
  'dt.is_year_start': day('(day($0) = 1 AND month($0) = 1)'),
  'dt.is_year_end': day('(day($0) = 31 AND month($0) = 12)'),
  'dt.day_name': day(nameAt(DAYS, weekdayOf('$0'))),
  'dt.month_name': day(nameAt(MONTHS, 'month($0) - 1')),
  'dt.strftime': except(
    (c) => strftime(c.args[0], c.types[0], String(c.options['format'])),
    (c) => formatReason(String(c.options['format']), c.types[0]),
  ),
  'dt.normalize': (c) => {
    const midnight = ROUNDERS.floor(wallCount(c.args[0], c.types[0]), perDay(unitOf(c.types[0])));
    return localize(midnight, c.types[0], { ambiguous: true, nonexistent: GAP_START });
  },
  'dt.floor': roundInstant('floor'),
  'dt.ceil': roundInstant('ceil'),
  'dt.round': roundInstant('round'),
  'dt.to_local': (c) => wallCount(c.args[0], c.types[0]),
  'dt.from_local': except((c) => localize(c.args[0], c.type, c.options), localizeReason),
  'dt.to_int': '$0',
  'dt.from_int': 'CAST($0 AS BIGINT)',
  'td.to_int': '$0',
  'td.from_int': 'CAST($0 AS BIGINT)',
  'dt.epoch_days': (c) => `unix_date(${dateOf(c.args[0], c.types[0])})`,
  'td.total_seconds': (c) => {
    const perSecond = NANOS.s / NANOS[unitOf(c.types[0])];
    return `(CAST(${floorBy(c.args[0], perSecond)} AS DOUBLE) + ${modulo(c.args[0], perSecond)} / ${perSecond}e0D)`;
  },
  'td.days': (c) => floorBy(c.args[0], perDay(unitOf(c.types[0]))),
  'td.seconds': durationPart(DAY, NANOS.s),
  'td.microseconds': durationPart(NANOS.s, NANOS.us),
  'td.nanoseconds': durationPart(NANOS.us, NANOS.ns),
  'td.floor': roundDuration('floor'),
  'td.ceil': roundDuration('ceil'),
  'td.round': roundDuration('round'),
} as const satisfies Record<keyof typeof TEMPORAL, Cell>;
