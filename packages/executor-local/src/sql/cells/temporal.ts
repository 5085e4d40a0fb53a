import { NANOS, type TEMPORAL, type TimeUnit } from '@pandorable/planner';
import { type Build, type Cell, type CellCall, except, fill } from '../cell.js';
import { floorBy, fromCount, toCount, unitOf, wallTime } from '../instants.js';
import { strftimeFormat } from '../strftime.js';
import { GAP_START, localCount, localize, localizeReason } from '../zones.js';

const DAY = 86_400_000_000_000n;

/** A field of the wall time `$0`. */
const field =
  (template: string): Build =>
  (c) =>
    fill(template, [wallTime(c.args[0], c.types[0])]);
const int = (template: string): Build => field(`(${template})::INTEGER`);

const micros: Build = (c) => {
  const unit = unitOf(c.types[0]);
  if (unit === 's') return `(${toCount(c.args[0], unit)} * 0)::INTEGER`;
  const count = toCount(c.args[0], unit);
  const part = modulo(count, NANOS.s / NANOS[unit]);
  return unit === 'ms' ? `(${part} * 1000)::INTEGER` : unit === 'us' ? `${part}::INTEGER` : `(${part} // 1000)::INTEGER`;
};
const nanos: Build = (c) =>
  unitOf(c.types[0]) === 'ns'
    ? `${modulo(toCount(c.args[0], 'ns'), 1000n)}::INTEGER`
    : `(${toCount(c.args[0], unitOf(c.types[0]))} * 0)::INTEGER`;

/** The remainder of floor division by a positive constant. */
const modulo = (sql: string, by: bigint): string => (by === 1n ? `(${sql} * 0)` : `((${sql} % ${by} + ${by}) % ${by})`);

/** Rounding of a count to multiples of `step`. */
const ROUNDERS = {
  floor: (x: string, step: bigint) => `(${floorBy(x, step)} * ${step})`,
  ceil: (x: string, step: bigint) => `(-${floorBy(`(-${x})`, step)} * ${step})`,
  round: (x: string, step: bigint) => {
    const quotient = floorBy(x, step);
    const twice = `(2 * ${modulo(x, step)})`;
    return `((${quotient} + (${twice} > ${step} OR (${twice} = ${step} AND ${quotient} % 2 <> 0))::BIGINT) * ${step})`;
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
      return step === 1n ? c.args[0] : localize(ROUNDERS[how](localCount(c.args[0], c.types[0]), step), c.types[0], c.options);
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
    if (unit >= whole) return `(${c.args[0]} * 0)::INTEGER`;
    const rest = modulo(c.args[0], whole / unit);
    return part >= unit ? `(${rest} // ${part / unit})::INTEGER` : `(${rest} * ${unit / part})::INTEGER`;
  };

export const TEMPORAL_CELLS = {
  'dt.year': int('year($0)'),
  'dt.month': int('month($0)'),
  'dt.day': int('day($0)'),
  'dt.hour': int('hour($0)'),
  'dt.minute': int('minute($0)'),
  'dt.second': int('second($0)'),
  'dt.microsecond': micros,
  'dt.nanosecond': nanos,
  'dt.quarter': int('quarter($0)'),
  'dt.dayofweek': int('isodow($0) - 1'),
  'dt.dayofyear': int('dayofyear($0)'),
  'dt.isoyear': field('isoyear($0)::UINTEGER'),
  'dt.isoweek': field('week($0)::UINTEGER'),
  'dt.isoday': field('isodow($0)::UINTEGER'),
  'dt.days_in_month': int('day(last_day($0))'),
  'dt.is_leap_year': field('(year($0) % 4 = 0 AND (year($0) % 100 <> 0 OR year($0) % 400 = 0))'),
  'dt.is_month_start': field('(day($0) = 1)'),
  'dt.is_month_end': field('(day($0) = day(last_day($0)))'),
  'dt.is_quarter_start': field('(day($0) = 1 AND month($0) % 3 = 1)'),
  'dt.is_quarter_end': field('(month($0) % 3 = 0 AND day($0) = day(last_day($0)))'),
  'dt.is_year_start': field('(day($0) = 1 AND month($0) = 1)'),
  'dt.is_year_end': field('(day($0) = 31 AND month($0) = 12)'),
  'dt.day_name': field('dayname($0)'),
  'dt.month_name': field('monthname($0)'),
  'dt.strftime': except(
    (c) =>
      `strftime(${wallTime(c.args[0], c.types[0])}, '${(strftimeFormat(String(c.options['format']), c.types[0]) as string).replaceAll("'", "''")}')`,
    (c) =>
      strftimeFormat(String(c.options['format']), c.types[0]) === undefined
        ? 'the format has a directive that DuckDB spells otherwise'
        : undefined,
  ),
  'dt.normalize': (c) => {
    const midnight = ROUNDERS.floor(localCount(c.args[0], c.types[0]), DAY / NANOS[unitOf(c.types[0])]);
    return localize(midnight, c.types[0], { ambiguous: true, nonexistent: GAP_START });
  },
  'dt.floor': roundInstant('floor'),
  'dt.ceil': roundInstant('ceil'),
  'dt.round': roundInstant('round'),
  'dt.to_local': (c) => fromCount(localCount(c.args[0], c.types[0]), unitOf(c.types[0])),
  'dt.from_local': except((c) => localize(toCount(c.args[0], unitOf(c.types[0])), c.type, c.options), localizeReason),
  'dt.to_int': (c) => toCount(c.args[0], unitOf(c.types[0])),
  'dt.from_int': (c) => fromCount(`${c.args[0]}::BIGINT`, unitOf(c.type)),
  'td.to_int': '$0',
  'td.from_int': '$0::BIGINT',
  'dt.epoch_days': (c) =>
    c.types[0].kind === 'date'
      ? `(${c.args[0]} - DATE '1970-01-01')::INTEGER`
      : `${floorBy(localCount(c.args[0], c.types[0]), DAY / NANOS[unitOf(c.types[0])])}::INTEGER`,
  'td.total_seconds': (c) => {
    const perSecond = NANOS.s / NANOS[unitOf(c.types[0])];
    return `(${floorBy(c.args[0], perSecond)} + ${modulo(c.args[0], perSecond)} / ${perSecond}e0)`;
  },
  'td.days': (c) => floorBy(c.args[0], DAY / NANOS[unitOf(c.types[0])]),
  'td.seconds': durationPart(DAY, NANOS.s),
  'td.microseconds': durationPart(NANOS.s, NANOS.us),
  'td.nanoseconds': durationPart(NANOS.us, NANOS.ns),
  'td.floor': roundDuration('floor'),
  'td.ceil': roundDuration('ceil'),
  'td.round': roundDuration('round'),
} as const satisfies Record<keyof typeof TEMPORAL, Cell>;
