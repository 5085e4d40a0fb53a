import type { TimeUnit } from '@pandorable/planner';
import { NaT } from './missing.js';
import './offsets/arithmetic.js';
import { BaseOffsetClass } from './offsets/base.js';
import { late } from './offsets/late.js';
import { comparisons, installOperators, unsupported } from './operators.js';
import { PlainDate } from './plain-time.js';
import { asDuration, timedelta } from './timedelta.js';
import { makeTimestamp, type Timestamp, TimestampClass } from './timestamp.js';
import { checkedMoment } from './timestamp-input.js';
import { commonUnit, convertCount } from './units.js';

const INTEGERS =
  'Addition/subtraction of integers and integer-arrays with Timestamp is no longer supported.  Instead of adding/subtracting `n`, use `n * obj.freq`';

/** The other operand as a Timestamp, if it is a moment. */
function asMoment(other: unknown): TimestampClass | undefined {
  if (other instanceof TimestampClass) return other;
  return other instanceof Date ? new TimestampClass(other) : undefined;
}

function pair(a: TimestampClass, b: TimestampClass): [bigint, bigint, TimeUnit] {
  const unit = commonUnit(a.unit, b.unit);
  return [convertCount(a.count, a.unit, unit), convertCount(b.count, b.unit, unit), unit];
}

function compare(self: TimestampClass, other: unknown): number | undefined {
  const moment = asMoment(other);
  if (moment === undefined) return undefined;
  if ((self.tz === null) !== (moment.tz === null)) throw new TypeError('Cannot compare tz-naive and tz-aware timestamps');
  const [a, b] = pair(self, moment);
  return a < b ? -1 : a > b ? 1 : 0;
}

function equal(self: TimestampClass, other: unknown): boolean {
  const moment = asMoment(other);
  if (moment === undefined || (self.tz === null) !== (moment.tz === null)) return false;
  const [a, b] = pair(self, moment);
  return a === b;
}

/** A Timestamp moved by an absolute duration. */
export function shiftBy(self: TimestampClass, count: bigint, unit: TimeUnit): Timestamp {
  const finer = commonUnit(self.unit, unit);
  const moved = checkedMoment(convertCount(self.count, self.unit, finer) + convertCount(count, unit, finer), finer, self.tz);
  return makeTimestamp(moved.count, moved.unit, moved.tz);
}

function plus(self: TimestampClass, other: unknown, sign: 1n | -1n, operator: string): unknown {
  const duration = asDuration(other);
  if (duration !== undefined) return shiftBy(self, sign * duration.count, duration.unit);
  if (other instanceof BaseOffsetClass) return (sign === 1n ? other : other.neg()).applyTo(self);
  if (typeof other === 'number' && Number.isInteger(other)) throw new TypeError(INTEGERS);
  throw unsupported(operator, self, other);
}

function minus(self: TimestampClass, other: unknown): unknown {
  const moment = asMoment(other);
  if (moment === undefined) return plus(self, other, -1n, 'sub');
  if ((self.tz === null) !== (moment.tz === null)) throw new TypeError('Cannot subtract tz-naive and tz-aware datetime-like objects.');
  const [a, b, unit] = pair(self, moment);
  return timedelta(a - b, unit);
}

export function installTimestampOperators(Class: typeof TimestampClass): void {
  installOperators<TimestampClass>(Class, {
    ...comparisons<TimestampClass>(compare, equal),
    add: (self, other) => plus(self, other, 1n, 'add'),
    radd: (self, other) => plus(self, other, 1n, 'radd'),
    sub: minus,
    rsub: (self, other) => {
      const moment = asMoment(other);
      if (moment === undefined) throw unsupported('rsub', self, other);
      return minus(moment, self);
    },
  });
}

/** A moment from what a method of an offset or a period accepts: Timestamp, Date, date, string. */
export function toTimestamp(value: unknown): Timestamp {
  if (value instanceof TimestampClass) return value as unknown as Timestamp;
  const made =
    value instanceof PlainDate || value instanceof Date || typeof value === 'string' || typeof value === 'number'
      ? new TimestampClass(value)
      : undefined;
  if (made === undefined || (made as unknown) === NaT) throw new TypeError(`Cannot convert input [${String(value)}] to Timestamp`);
  return made as unknown as Timestamp;
}

late.toTimestamp = toTimestamp;
late.timestampOfDay = (day) => makeTimestamp(BigInt(day) * 86_400_000_000n, 'us', null);
