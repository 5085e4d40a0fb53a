import { NotImplementedError, ValueError, valuesOf } from '@pandorable/planner';
import type { Args } from '../core/args.js';
import { boxAll } from '../core/boxes.js';
import type { Getters, Methods } from '../core/install.js';
import { columnOf } from '../core/values.js';
import { dtypes, parseDtype } from '../dtypes/registry.js';
import { areDates, extractField, isMissing, normalizeTz, type Period, PlainTime, type Timestamp, toOffset } from '../scalars/index.js';
import { Index } from './base.js';
import { booleans } from './boolean-array.js';
import { frameFrom } from './convert.js';
import { dataLength, type FlatData, flatData, type IndexData } from './data.js';
import { inZone, localizeColumn, wallColumn } from './datetime-construct.js';
import { missingAt, rowsWhere } from './duplicates.js';
import { freqOf, inferredFreq, withFreq, withInferred } from './frequency.js';
import { wrapIndex } from './make.js';
import { columnResolution } from './partial-dates.js';
import { asUnit, counts, fieldColumn, mapBoxes, meanOf, roundTimes, shiftTimes, stdOf } from './times.js';

/** Labels that are moments. */
export class DatetimeIndex extends Index {
  /** The step between the moments, if there is one; assign to set it. */
  get freq(): unknown {
    return freqOf(this.data);
  }
  set freq(freq: unknown) {
    this.replaceData(withFreq(flat(this), freq));
  }
}

export const flat = (self: Index): FlatData => self.data as FlatData;
const wrap = (d: IndexData): Index => wrapIndex(d);

const FIELDS = [
  'year',
  'month',
  'day',
  'hour',
  'minute',
  'second',
  'microsecond',
  'nanosecond',
  'quarter',
  'weekday',
  'dayofweek',
  'day_of_week',
  'dayofyear',
  'day_of_year',
  'days_in_month',
  'daysinmonth',
];
const FLAGS = ['is_leap_year', 'is_month_start', 'is_month_end', 'is_quarter_start', 'is_quarter_end', 'is_year_start', 'is_year_end'];

const field =
  (name: string) =>
  (self: Index): Index => {
    const { column, name: label } = flat(self);
    return wrap(flatData(fieldColumn(extractField(counts(flat(self)), column.dtype.unit, column.dtype.tz ?? null, name), column), label));
  };

/** Flags of the calendar; a business frequency moves the first and last days of months to workdays. */
const flag =
  (name: string) =>
  (self: Index): unknown => {
    const { column } = flat(self);
    const freq = freqOf(self.data);
    const missing = missingAt(column);
    const offset = name === 'is_leap_year' || freq === null ? null : (freq as unknown as Record<string, (ts: unknown) => boolean>)[name];
    if (offset !== null && typeof offset === 'function') {
      const values = boxAll(column);
      return booleans(values.length, (i) => !missing(i) && offset.call(freq, values[i]));
    }
    const found = extractField(counts(flat(self)), column.dtype.unit, column.dtype.tz ?? null, name);
    return booleans(found.length, (i) => !missing(i) && found[i] === 1);
  };

const each = <T>(self: Index, f: (v: Timestamp) => T): (T | null)[] => mapBoxes<Timestamp>(flat(self).column, f) as (T | null)[];

export const datetimeGetters: Getters<DatetimeIndex> = {
  ...Object.fromEntries(FIELDS.map((name) => [name, field(name)])),
  ...Object.fromEntries(FLAGS.map((name) => [name, flag(name)])),
  asi8: (self) => counts(flat(self)).slice(),
  date: (self) => each(self, (v) => v.date()),
  time: (self) => each(self, (v) => v.time()),
  timetz: (self) => each(self, (v) => v.timetz()),
  freqstr: (self) => flat(self).freq ?? null,
  inferred_freq: (self) => {
    try {
      return inferredFreq(flat(self));
    } catch (error) {
      if (error instanceof ValueError) return null;
      throw error;
    }
  },
  is_normalized: (self) => areDates(counts(flat(self)), flat(self).column.dtype.unit, flat(self).column.dtype.tz ?? null),
  resolution: (self) => columnResolution(flat(self).column),
  tz: (self) => flat(self).column.dtype.tz ?? null,
  tzinfo: (self) => flat(self).column.dtype.tz ?? null,
  unit: (self) => flat(self).column.dtype.unit,
};

function isocalendar(self: Index): unknown {
  const { column } = flat(self);
  const { unit, tz } = column.dtype;
  const part = (name: string, dtype: string, plus = 0) =>
    columnOf(
      Array.from(extractField(counts(flat(self)), unit, tz ?? null, name), (v, i) => (missingAt(column)(i) ? null : v + plus)),
      parseDtype(dtype),
    );
  return frameFrom(
    [part('iso_year', 'Int32'), part('week', 'UInt32'), part('day_of_week', 'UInt32', 1)],
    ['year', 'week', 'day'],
    self.data,
  );
}

function indexerAtTime(self: Index, a: Args): number[] {
  if (a['asof'] === true) throw new NotImplementedError("'asof' argument is not supported");
  const { nanos } = PlainTime.from(a['time']);
  return timesOfDay(self).flatMap((t, i) => (t === nanos ? [i] : []));
}

const timesOfDay = (self: Index): (number | null)[] => each(self, (v) => v.time().nanos);

function indexerBetweenTime(self: Index, a: Args): number[] {
  const [start, end] = [PlainTime.from(a['startTime']).nanos, PlainTime.from(a['endTime']).nanos];
  const [first, last] = [a['includeStart'] !== false, a['includeEnd'] !== false];
  const after = (t: number): boolean => (first ? t >= start : t > start);
  const before = (t: number): boolean => (last ? t <= end : t < end);
  const within = (t: number): boolean => (start <= end ? after(t) && before(t) : after(t) || before(t));
  const times = timesOfDay(self);
  return rowsWhere(times.length, (i) => times[i] !== null && within(times[i]));
}

/** The nearest moments of a frequency. */
function snap(self: Index, freq: unknown): Index {
  const offset = toOffset(freq === 'S' ? 's' : freq);
  const values = each(self, (t) => {
    if (offset.isOnOffset(t)) return t;
    const [back, on] = [offset.rollback(t) as Timestamp, offset.rollforward(t) as Timestamp];
    return t.sub(back).abs().lt(on.sub(t).abs()) ? back : on;
  });
  return wrap(flatData(columnOf(values, flat(self).column.dtype), self.name));
}

function toPeriod(self: Index, freq: unknown): Index {
  const own = flat(self).freq ?? inferredFreqOrNull(self);
  const used = isMissing(freq) ? own : freq;
  if (isMissing(used)) throw new ValueError('You must pass a freq argument as current index has none.');
  const alias = isMissing(freq) ? periodAlias(String(used)) : used;
  const values = each(self, (t) => t.toPeriod(alias as never) as Period);
  const held = values.find((v) => v !== null);
  return wrap(
    flatData(columnOf(values, held === undefined || held === null ? dtypes.period('D') : dtypes.period(held.freqstr)), self.name),
  );
}

const inferredFreqOrNull = (self: Index): string | null => (dataLength(self.data) < 3 ? null : inferredFreq(flat(self)));

/** The alias of periods that goes with one of offsets. */
const periodAlias = (alias: string): string => alias.replace(/(\d*)B?(Y|Q|M)[SE]?(?=$|-)/, '$1$2');

function localize(self: Index, a: Args): Index {
  const d = flat(self);
  const tz = normalizeTz(a['tz']);
  const { column } = d;
  if (column.dtype.tz !== undefined) {
    if (tz !== null) throw new TypeError('Already tz-aware, use tz_convert to convert.');
    return wrap(keepFreq(d, wallColumn(column)));
  }
  if (tz === null) return self;
  const moved = a['nonexistent'] !== 'raise' && a['nonexistent'] !== 'NaT';
  return wrap(keepFreq(d, localizeColumn(column, tz, a['ambiguous'], a['nonexistent']), moved));
}

/** A frequency of days or longer stays on the wall clock, unless labels were moved or lost; a fixed one only in UTC, or with a single label. */
function keepFreq(d: FlatData, column: FlatData['column'], moved = false): FlatData {
  const whole = valuesOf(column.vector).every((v) => v !== null);
  const onClock = freqOf(d)?.isTick !== true && !moved && whole;
  const keeps = onClock || column.dtype.tz === 'UTC' || (dataLength(d) === 1 && whole);
  return flatData(column, d.name, keeps ? (d.freq ?? null) : null);
}

function convert(self: Index, tz: unknown): Index {
  const { column, name, freq } = flat(self);
  if (column.dtype.tz === undefined) throw new TypeError('Cannot convert tz-naive timestamps, use tz_localize to localize');
  return wrap(flatData(inZone(column, normalizeTz(tz)), name, freqOf(self.data)?.isTick === true ? (freq ?? null) : null));
}

const names =
  (method: 'dayName' | 'monthName') =>
  (self: Index, a: Args): Index =>
    wrap(
      flatData(
        columnOf(
          each(self, (v) => v[method](a['locale'])),
          dtypes.str,
        ),
        self.name,
      ),
    );
const rounding =
  (how: 'floor' | 'ceil' | 'round') =>
  (self: Index, a: Args): Index =>
    wrap(roundTimes(flat(self), how, a));

export const datetimeMethods: Methods<DatetimeIndex> = {
  as_unit: (self, a) => wrap(asUnit(flat(self), a['unit'])),
  ceil: rounding('ceil'),
  floor: rounding('floor'),
  round: rounding('round'),
  day_name: names('dayName'),
  month_name: names('monthName'),
  indexer_at_time: indexerAtTime,
  indexer_between_time: indexerBetweenTime,
  isocalendar,
  mean: (self, a) => meanOf(flat(self), a['skipna'] !== false),
  std: (self, a) => stdOf(flat(self), Number(a['ddof']), a['skipna'] !== false),
  normalize: (self) => {
    const d = flat(self);
    const column = columnOf(
      each(self, (v) => v.normalize()),
      d.column.dtype,
    );
    return wrap(withInferred(flatData(column, d.name)));
  },
  shift: (self, a) => wrap(shiftTimes(flat(self), Number(a['periods']), a['freq'])),
  snap: (self, a) => snap(self, a['freq']),
  strftime: (self, a) =>
    wrap(
      flatData(
        columnOf(
          each(self, (v) => v.strftime(a['dateFormat'])),
          dtypes.str,
        ),
        self.name,
      ),
    ),
  to_julian_date: (self) =>
    wrap(
      flatData(
        columnOf(
          each(self, (v) => v.toJulianDate()).map((v) => v ?? Number.NaN),
          dtypes.float64,
        ),
        self.name,
      ),
    ),
  to_period: (self, a) => toPeriod(self, a['freq']),
  to_pydatetime: (self) => each(self, (v) => v),
  tz_convert: (self, a) => convert(self, a['tz']),
  tz_localize: localize,
};
