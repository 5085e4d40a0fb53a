import {
  call,
  cast,
  type Expr,
  lit,
  NANOS,
  type TimeUnit,
  takeVector,
  types,
  ValueError,
  type Vector,
  vectorOf,
} from '@pandorable/planner';
import { computeLater, computeNow } from '../cells/attach.js';
import { castCell } from '../cells/cast.js';
import type { Args } from '../core/args.js';
import { boxAll, boxAt, boxTimestamp } from '../core/boxes.js';
import { collectCells } from '../core/collect.js';
import type { LocalColumn } from '../core/column.js';
import { columnOf, objectVector } from '../core/values.js';
import type { Dtype } from '../dtypes/dtype.js';
import { dtypes, parseDtype, storageType } from '../dtypes/registry.js';
import { type Frame, frameOf } from '../frame/frame.js';
import type { Cell } from '../frame/state.js';
import { makeIndex } from '../index/make.js';
import { localizeTimes } from '../kernels/localize.js';
import { isMissing, localizeCount, NaT, normalizeTz } from '../scalars/index.js';
import { freqNanos } from '../scalars/offsets/frequency.js';
import { dstChoices } from '../scalars/timestamp-methods.js';
import { type Series, seriesOf } from '../series/series.js';
import type { DatetimeAccessor } from './dt.js';

/** A function of every moment, duration or period, in JavaScript, with a dtype known before; `absent` stands for a missing value. */
export function eachValue(self: DatetimeAccessor, dtype: Dtype, f: (v: any) => unknown, absent: unknown = null): Series {
  const { rows, cell } = self.state;
  const done = computeLater(rows, [cell], [dtype], ([c]) => [resultVector(c, dtype, f, absent)], 'dt');
  const gains = absent === null && !dtype.masked && (dtype.kind === 'int' || dtype.kind === 'bool');
  return seriesOf({ ...self.state, rows: done.rows, cell: { ...done.cells[0], ...(gains ? { maybe: true } : {}) } });
}

/** Each distinct value once. */
function resultVector(c: LocalColumn, dtype: Dtype, f: (v: unknown) => unknown, absent: unknown): Vector {
  const { data } = c.vector;
  const known = new Map<unknown, number>();
  const boxes = boxAll(c);
  const values: unknown[] = [];
  const at = boxes.map((v, i) => {
    const key = isMissing(v) ? null : (data as ArrayLike<unknown>)[i];
    let k = known.get(key);
    if (k === undefined) {
      known.set(key, (k = values.length));
      values.push(isMissing(v) ? absent : f(v));
    }
    return k;
  });
  if (dtype.kind === 'object') return objectVector(at.map((k) => values[k] ?? NaT));
  return takeVector(columnOf(values, dtype).vector, at);
}

/** A value of the dtype, to learn what a function makes of such where there are none. */
const someValue = (dtype: Dtype): unknown => boxAt({ dtype, vector: vectorOf(storageType(dtype), [0n]) }, 0);

/** As `eachValue`, where the dtype depends on the values or an error must come at the call. */
export function eachValueNow(self: DatetimeAccessor, f: (v: any, i: number) => unknown, dtype?: Dtype): Series {
  const { rows, cell } = self.state;
  const done = computeNow(
    rows,
    [cell],
    ([c]) => {
      const out = boxAll(c).map((v, i) => (isMissing(v) ? null : f(v, i)));
      return columnOf(out, dtype ?? (out.every((v) => v === null) ? columnOf([f(someValue(self.dtype), 0)]).dtype : undefined));
    },
    'dt',
  );
  return seriesOf({ ...self.state, rows: done.rows, cell: done.cell });
}

type Rounded = {
  floor(freq: unknown, o: object): unknown;
  ceil(freq: unknown, o: object): unknown;
  round(freq: unknown, o: object): unknown;
};

/** Nanoseconds of a fixed frequency that the engine can round to; null where clock changes or the unit are in the way. */
function stepIn(dtype: Dtype, freq: unknown): bigint | null {
  if (dtype.kind === 'period' || (dtype.tz !== undefined && dtype.tz !== 'UTC')) return null;
  const step = freqNanos(freq);
  const unit = NANOS[dtype.unit];
  return step % unit === 0n || unit % step === 0n ? step : null;
}

/** floor, ceil and round to a frequency. */
export const rounded =
  (name: 'floor' | 'ceil' | 'round') =>
  (self: DatetimeAccessor, a: Args): Series => {
    const options = self.dtype.kind === 'datetime' ? { ambiguous: a['ambiguous'], nonexistent: a['nonexistent'] } : {};
    const step = stepIn(self.dtype, a['freq']);
    if (step !== null)
      return self.series(call(`${self.dtype.kind === 'timedelta' ? 'td' : 'dt'}.${name}`, [self.expr], { nanos: step }), self.dtype);
    return eachValueNow(self, (v: Rounded) => v[name](a['freq'], options), self.dtype);
  };

export function tzLocalize(self: DatetimeAccessor, a: Args): Series {
  self.only('datetime', 'tz_localize');
  const { dtype } = self;
  if (isMissing(a['tz']))
    return self.series(dtype.tz === undefined ? self.expr : call('dt.to_local', [self.expr]), dtypes.datetime(dtype.unit));
  if (dtype.tz !== undefined) throw new TypeError('Already tz-aware, use tz_convert to convert.');
  const tz = normalizeTz(a['tz']) as string;
  if (tz === 'UTC') return self.series(call('dt.from_local', [self.expr], { tz }), dtypes.datetime(dtype.unit, tz));
  const firstOf = firstTimes(self, a['ambiguous'], tz);
  const [ambiguous, nonexistent] = dstChoices(
    { ambiguous: firstOf === null ? a['ambiguous'] : 'raise', nonexistent: a['nonexistent'] },
    dtype.unit,
  );
  const to = dtypes.datetime(dtype.unit, tz);
  const { rows, cell } = self.state;
  const run = ([{ vector }]: readonly LocalColumn[]): LocalColumn => ({
    dtype: to,
    vector: { ...localizeTimes(vector, dtype.unit, tz, (i) => firstOf?.[i] ?? ambiguous, nonexistent), type: storageType(to) },
  });
  return seriesOf({ ...self.state, ...computeNow(rows, [cell], run, 'dt') });
}

/** Of clock times that a zone has twice: is each the first? From a list given, or told by the order (`infer`). */
function firstTimes(self: DatetimeAccessor, ambiguous: unknown, tz: string): readonly boolean[] | null {
  if (ambiguous !== 'infer' && !Array.isArray(ambiguous)) return null;
  const [{ vector }] = collectCells(self.state.rows, [self.state.cell]);
  const counts = vector.data as BigInt64Array;
  if (Array.isArray(ambiguous)) {
    if (ambiguous.length !== counts.length) throw new ValueError('Length of ambiguous bool-array must be the same size as vals');
    return ambiguous;
  }
  return inferFirst(
    counts,
    (count) => localizeCount(count, self.dtype.unit, tz, true, 'NaT') !== localizeCount(count, self.dtype.unit, tz, false, 'NaT'),
    self.dtype.unit,
  );
}

/** The clock is set back once in every run of such times: those after the step back are the second. */
function inferFirst(counts: BigInt64Array, twice: (count: bigint) => boolean, unit: TimeUnit): boolean[] {
  const first = new Array<boolean>(counts.length).fill(true);
  for (let i = 0; i < counts.length; i++) {
    if (!twice(counts[i])) continue;
    let end = i;
    while (end < counts.length && twice(counts[end])) end++;
    const backs = Array.from({ length: end - i - 1 }, (_, k) => i + k + 1).filter((k) => counts[k] <= counts[k - 1]);
    if (backs.length === 0)
      throw new ValueError(`Cannot infer dst time from ${String(boxTimestamp(counts[i], unit))} as there are no repeated times`);
    if (backs.length > 1) throw new ValueError(`There are ${backs.length} dst switches when there should only be 1.`);
    first.fill(false, backs[0], end);
    i = end;
  }
  return first;
}

export function tzConvert(self: DatetimeAccessor, a: Args): Series {
  self.only('datetime', 'tz_convert');
  if (self.dtype.tz === undefined) throw new TypeError('Cannot convert tz-naive timestamps, use tz_localize to localize');
  const { rows, cell } = self.state;
  if (isMissing(a['tz'])) {
    const utc = castCell(rows, cell, dtypes.datetime(self.dtype.unit, 'UTC'));
    return self.series(call('dt.to_local', [utc.cell.expr]), dtypes.datetime(self.dtype.unit));
  }
  const to = dtypes.datetime(self.dtype.unit, normalizeTz(a['tz']) as string);
  const done = castCell(rows, cell, to);
  return seriesOf({ ...self.state, rows: done.rows, cell: done.cell });
}

export function asUnit(self: DatetimeAccessor, a: Args): Series {
  const to = self.dtype.kind === 'datetime' ? dtypes.datetime(a['unit'], self.dtype.tz) : dtypes.timedelta(a['unit']);
  const done = castCell(self.state.rows, self.state.cell, to);
  return seriesOf({ ...self.state, rows: done.rows, cell: done.cell });
}

const ISO = [
  ['dt.isoyear', 'Int32'],
  ['dt.isoweek', 'UInt32'],
  ['dt.isoday', 'UInt32'],
] as const;

/** Year, week and day of the ISO calendar, as nullable ints. */
export function isocalendar(self: DatetimeAccessor): Frame {
  self.only('datetime', 'isocalendar');
  const cells = ISO.map(([fn, dtype]) => ({ expr: cast(call(fn, [self.expr]), storageType(parseDtype(dtype))), dtype: parseDtype(dtype) }));
  return frameOf({ rows: self.state.rows, index: self.state.index, cells, labels: makeIndex(['year', 'week', 'day']) });
}

const part = (e: Expr, divisor: number, modulus?: number): Expr => {
  const whole = divisor === 1 ? e : call('floordiv', [e, lit(divisor, types.int64)]);
  return modulus === undefined ? whole : call('mod', [whole, lit(modulus, types.int64)]);
};

/** The columns of `components`: parts of days, of the seconds in a day and of the microseconds in a second. */
const COMPONENTS: Readonly<Record<string, (of: (fn: PartName) => Expr) => Expr>> = {
  days: (of) => of('td.days'),
  hours: (of) => part(of('td.seconds'), 3600),
  minutes: (of) => part(of('td.seconds'), 60, 60),
  seconds: (of) => part(of('td.seconds'), 1, 60),
  milliseconds: (of) => part(of('td.microseconds'), 1000),
  microseconds: (of) => part(of('td.microseconds'), 1, 1000),
  nanoseconds: (of) => of('td.nanoseconds'),
};
type PartName = 'td.days' | 'td.seconds' | 'td.microseconds' | 'td.nanoseconds';

/** Days, hours, … of durations as columns. */
export function components(self: DatetimeAccessor): Frame {
  self.only('timedelta', 'components');
  const of = (fn: PartName): Expr => cast(call(fn, [self.expr]), types.int64);
  const cells = Object.values(COMPONENTS).map((make): Cell => ({ expr: make(of), dtype: dtypes.int64, maybe: true }));
  return frameOf({ rows: self.state.rows, index: self.state.index, cells, labels: makeIndex(Object.keys(COMPONENTS)) });
}
