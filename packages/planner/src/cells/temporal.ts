import { ValueError } from '../errors.js';
import type { Options } from '../expr.js';
import type { TEMPORAL } from '../functions/temporal.js';
import { type DataType, NANOS } from '../types.js';
import { floorDiv, floorMod, type JsCell, rescale, roundDiv, tidy, unitOf } from './cell.js';
import { civilOf, dayOfYear, daysInMonth, isLeap, isoOf, weekdayOf } from './civil.js';
import { localize } from './localize.js';
import { hourOf, type Moment, microsecondOf, minuteOf, momentOf, nanosecondOf, secondOf, wallNanos } from './moment.js';
import { DAY_NAMES, MONTH_NAMES, strftime } from './strftime.js';

const DAY_NANOS = 86_400_000_000_000n;

const field =
  (f: (m: Moment) => unknown): JsCell =>
  ([value], _options, [type]) =>
    f(momentOf(value, type));
const date = (f: (c: { year: number; month: number; day: number; days: number }) => unknown): JsCell =>
  field((m) => f({ ...civilOf(m.days), days: m.days }));
const tzOf = (t: DataType): string | undefined => ('tz' in t ? t.tz : undefined);

/** Wall nanoseconds back to a raw value of the type. */
function fromWall(wall: bigint, type: DataType, options: Options): unknown {
  if (type.kind === 'date') return Number(floorDiv(wall, DAY_NANOS));
  const tz = tzOf(type);
  const nanos = tz === undefined ? wall : localize(wall, tz, options);
  return nanos === null ? null : rescale(nanos, 'ns', unitOf(type));
}

type Rounding = (n: bigint, step: bigint) => bigint;
const DOWN: Rounding = (n, step) => floorDiv(n, step) * step;
const UP: Rounding = (n, step) => -floorDiv(-n, step) * step;
const EVEN: Rounding = (n, step) => roundDiv(n, step) * step;

function stepOf(options: Options): bigint {
  const step = BigInt((options['nanos'] ?? 0) as number);
  if (step <= 0n) throw new ValueError('Division by zero in rounding', { code: 'bad-frequency' });
  return step;
}
const rounded =
  (how: Rounding): JsCell =>
  ([value], options, [type]) =>
    fromWall(how(wallNanos(value, type), stepOf(options)), type, options);
const roundedDuration =
  (how: Rounding): JsCell =>
  ([value], options, [type]) =>
    rescale(how(rescale(value, unitOf(type), 'ns'), stepOf(options)), 'ns', unitOf(type));

const toLocal: JsCell = ([value], _options, [type], result) => rescale(wallNanos(value, type), 'ns', unitOf(result));
const fromLocal: JsCell = ([value], options, [type], result) => {
  const nanos = localize(wallNanos(value, type), options['tz'] as string, options);
  return nanos === null ? null : rescale(nanos, 'ns', unitOf(result));
};

const format: JsCell = ([value], options, [type]) =>
  strftime(
    {
      moment: momentOf(value, type),
      tz: tzOf(type),
      instant: type.kind === 'date' ? wallNanos(value, type) : rescale(value, unitOf(type), 'ns'),
    },
    options['format'] as string,
  );

/** Parts of a duration: whole days rounded down, the rest counted from there. */
const part =
  (f: (days: bigint, rest: bigint) => bigint): JsCell =>
  ([value], _options, [type]) => {
    const nanos = rescale(value, unitOf(type), 'ns');
    return tidy(f(floorDiv(nanos, DAY_NANOS), floorMod(nanos, DAY_NANOS)));
  };

const count: JsCell = ([value]) => tidy(BigInt(value));
const fromCount: JsCell = ([value]) => (Number.isInteger(value) || typeof value === 'bigint' ? BigInt(value) : BigInt(Math.trunc(value)));

/** Whole seconds and the rest apart, as pandas divides them. */
function totalSeconds(value: bigint, type: DataType): number {
  const perSecond = NANOS.s / NANOS[unitOf(type)];
  return Number(floorDiv(value, perSecond)) + Number(floorMod(value, perSecond)) / Number(perSecond);
}

export const TEMPORAL_CELLS = {
  'dt.year': date((c) => c.year),
  'dt.month': date((c) => c.month),
  'dt.day': date((c) => c.day),
  'dt.hour': field(hourOf),
  'dt.minute': field(minuteOf),
  'dt.second': field(secondOf),
  'dt.microsecond': field(microsecondOf),
  'dt.nanosecond': field(nanosecondOf),
  'dt.quarter': date((c) => Math.ceil(c.month / 3)),
  'dt.dayofweek': field((m) => weekdayOf(m.days)),
  'dt.dayofyear': date((c) => dayOfYear(c.days, c.year)),
  'dt.isoyear': field((m) => isoOf(m.days).year),
  'dt.isoweek': field((m) => isoOf(m.days).week),
  'dt.isoday': field((m) => isoOf(m.days).day),
  'dt.days_in_month': date((c) => daysInMonth(c.year, c.month)),
  'dt.is_leap_year': date((c) => isLeap(c.year)),
  'dt.is_month_start': date((c) => c.day === 1),
  'dt.is_month_end': date((c) => c.day === daysInMonth(c.year, c.month)),
  'dt.is_quarter_start': date((c) => c.day === 1 && c.month % 3 === 1),
  'dt.is_quarter_end': date((c) => c.month % 3 === 0 && c.day === daysInMonth(c.year, c.month)),
  'dt.is_year_start': date((c) => c.month === 1 && c.day === 1),
  'dt.is_year_end': date((c) => c.month === 12 && c.day === 31),
  'dt.day_name': field((m) => DAY_NAMES[weekdayOf(m.days)]),
  'dt.month_name': date((c) => MONTH_NAMES[c.month - 1]),
  'dt.strftime': format,
  'dt.normalize': ([value], options, [type]) =>
    fromWall(DOWN(wallNanos(value, type), DAY_NANOS), type, { ambiguous: true, nonexistent: 'shift_forward', ...options }),
  'dt.floor': rounded(DOWN),
  'dt.ceil': rounded(UP),
  'dt.round': rounded(EVEN),
  'dt.to_local': toLocal,
  'dt.from_local': fromLocal,
  'dt.to_int': count,
  'dt.from_int': fromCount,
  'td.to_int': count,
  'td.from_int': fromCount,
  'dt.epoch_days': field((m) => m.days),
  'td.total_seconds': ([value], _options, [type]) => totalSeconds(value, type),
  'td.days': part((days) => days),
  'td.seconds': part((_, rest) => rest / NANOS.s),
  'td.microseconds': part((_, rest) => (rest / 1000n) % 1_000_000n),
  'td.nanoseconds': part((_, rest) => rest % 1000n),
  'td.floor': roundedDuration(DOWN),
  'td.ceil': roundedDuration(UP),
  'td.round': roundedDuration(EVEN),
} as const satisfies Record<keyof typeof TEMPORAL, JsCell>;
