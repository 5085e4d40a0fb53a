import type { Args } from '../../core/args.js';
import { makeSignature, readArgs } from '../../core/args.js';
import { toSnake } from '../../core/names.js';
import { countOfWall, type Wall, wallOf } from '../fields.js';
import { localizeCount } from '../localize.js';
import { isMissing, NaT } from '../missing.js';
import { comparisons, installOperators, typeName, unsupported } from '../operators.js';
import { isPeriod } from '../period.js';
import { PlainDate } from '../plain-time.js';
import { TimedeltaClass, timedelta } from '../timedelta.js';
import { makeTimestamp, type Timestamp, TimestampClass } from '../timestamp.js';
import { checkedMoment } from '../timestamp-input.js';
import { shiftBy, toTimestamp } from '../timestamp-operators.js';
import { convertCount, unitForNanos } from '../units.js';
import { BaseOffsetClass } from './base.js';
import { BusinessHourClass } from './business-hour.js';
import { isEdge } from './edges.js';
import { toOffset } from './frequency.js';
import { TickClass, tickOfNanos } from './tick.js';

const wallOfTimestamp = (ts: TimestampClass): Wall => wallOf(ts.count, ts.unit, ts.tz);

/** A wall clock time in the zone and the unit of a Timestamp, finer if need be. */
function like(ts: TimestampClass, wall: Wall): Timestamp {
  const unit = unitForNanos(wall.nanos, ts.unit);
  const count = countOfWall(wall, unit);
  const data = checkedMoment(ts.tz === null ? count : localizeCount(count, unit, ts.tz)!, unit, ts.tz);
  return makeTimestamp(data.count, data.unit, data.tz);
}

function applyTo(self: BaseOffsetClass, given: unknown): unknown {
  if (isMissing(given)) return NaT;
  const ts = toTimestamp(given);
  if (self.isTick) {
    const nanos = BigInt(self.nanos);
    const unit = unitForNanos(Number(nanos % 1_000_000_000n), 's');
    return shiftBy(ts, convertCount(nanos, 'ns', unit), unit);
  }
  const moved = self.move(wallOfTimestamp(ts));
  return like(ts, self.normalize ? { day: moved.day, nanos: 0 } : moved);
}

const isMoment = (other: unknown): boolean => other instanceof TimestampClass || other instanceof Date || other instanceof PlainDate;
const isFixed = (other: BaseOffsetClass): boolean => other.isTick || other.isDay;

const sameKind = (a: BaseOffsetClass, b: BaseOffsetClass): boolean =>
  a.constructor === b.constructor && a.normalize === b.normalize && String(a.base) === String(b.base);

function asTicks(self: BaseOffsetClass, other: unknown): unknown {
  if (other instanceof TimedeltaClass) {
    const nanos = BigInt(self.nanos);
    const own = timedelta(
      convertCount(nanos, 'ns', unitForNanos(Number(nanos % 1_000_000_000n), 's')),
      unitForNanos(Number(nanos % 1_000_000_000n), 's'),
    );
    return own.add(other);
  }
  const b = other as BaseOffsetClass;
  if (self.isTick && b.isTick)
    return self.constructor === b.constructor ? self.withN(self.n + b.n) : tickOfNanos(BigInt(self.nanos) + BigInt(b.nanos));
  const total = BigInt(self.nanos) + BigInt(b.nanos);
  const unit = unitForNanos(Number(total % 1_000_000_000n), 's');
  return timedelta(convertCount(total, 'ns', unit), unit);
}

function plus(self: BaseOffsetClass, other: unknown, operator: string): unknown {
  if (isMoment(other)) return applyTo(self, other);
  if (isPeriod(other)) return other.add(self);
  if (isFixed(self) && (other instanceof TimedeltaClass || (other instanceof BaseOffsetClass && isFixed(other)))) {
    if (self.isDay && other instanceof BaseOffsetClass && other.isDay) return self.withN(self.n + other.n);
    return asTicks(self, other);
  }
  throw unsupported(operator, self, other);
}

function minus(self: BaseOffsetClass, other: unknown): unknown {
  if (isMoment(other)) throw new TypeError('Cannot subtract datetime from offset.');
  if (other instanceof BaseOffsetClass && sameKind(self, other)) return self.withN(self.n - other.n);
  if (isFixed(self) && (other instanceof TimedeltaClass || other instanceof BaseOffsetClass)) return plus(self, other.neg(), 'sub');
  throw unsupported('sub', self, other);
}

function times(self: BaseOffsetClass, other: unknown): unknown {
  if (typeof other === 'number' && Number.isInteger(other)) return self.withN(self.n * other);
  if (self.isTick && typeof other === 'number') return tickOfNanos(BigInt(Math.round(Number(self.nanos) * other)));
  throw unsupported('mul', self, other);
}

/** Nanoseconds of what a tick compares with. */
function fixedNanos(other: unknown): bigint | undefined {
  if (other instanceof TimedeltaClass) return convertCount(other.count, other.unit, 'ns');
  return other instanceof TickClass ? BigInt(other.nanos) : undefined;
}

function equal(self: BaseOffsetClass, other: unknown): boolean {
  if (typeof other === 'string') {
    try {
      return equal(self, toOffset(other));
    } catch {
      return false;
    }
  }
  if (self.isTick) {
    const nanos = fixedNanos(other);
    return nanos !== undefined && nanos === BigInt(self.nanos);
  }
  return other instanceof BaseOffsetClass && self.n === other.n && sameKind(self, other) && sameCalendar(self, other);
}

const sameCalendar = (a: BaseOffsetClass, b: BaseOffsetClass): boolean =>
  ['weekmask', 'holidays', 'calendar'].every((k) => String(a.params[k] ?? '') === String(b.params[k] ?? ''));

function compare(self: BaseOffsetClass, other: unknown): number | undefined {
  const nanos = self.isTick ? fixedNanos(other) : undefined;
  if (nanos === undefined) return undefined;
  const own = BigInt(self.nanos);
  return own < nanos ? -1 : own > nanos ? 1 : 0;
}

const asTimedelta = (self: BaseOffsetClass): TimedeltaClass => new TimedeltaClass(self);
const tickOnly =
  (name: 'truediv' | 'floordiv' | 'mod' | 'divmod') =>
  (self: BaseOffsetClass, other: unknown): unknown => {
    if (!self.isTick) throw unsupported(name, self, other);
    if (name === 'truediv' && typeof other === 'number') return times(self, 1 / other);
    return asTimedelta(self)[name](other);
  };

installOperators<BaseOffsetClass>(BaseOffsetClass, {
  ...comparisons<BaseOffsetClass>(compare, equal),
  add: (self, other) => plus(self, other, 'add'),
  radd: (self, other) => plus(self, other, 'radd'),
  sub: minus,
  rsub: (self, other) => {
    if (isMoment(other)) return applyTo(self.neg(), other);
    if (other instanceof TimedeltaClass) return other.sub(self);
    throw unsupported('rsub', self, other);
  },
  mul: times,
  rmul: times,
  truediv: tickOnly('truediv'),
  floordiv: tickOnly('floordiv'),
  mod: tickOnly('mod'),
  divmod: tickOnly('divmod'),
});

function abs(self: BaseOffsetClass): BaseOffsetClass {
  if (!self.isTick) throw new TypeError(`bad operand type for abs(): '${typeName(self)}'`);
  return self.withN(Math.abs(self.n));
}

function holds(self: BaseOffsetClass, dt: unknown): boolean {
  const wall = wallOfTimestamp(toTimestamp(dt));
  return self.normalize && wall.nanos !== 0 ? false : self.holds(wall);
}

const roll =
  (direction: 'back' | 'forward') =>
  (self: BaseOffsetClass, { dt }: Args): unknown => {
    const ts = toTimestamp(dt);
    if (holds(self, ts)) return ts;
    if (self instanceof BusinessHourClass) {
      const { day, nanos } = self.rolled(wallOfTimestamp(ts), direction);
      return like(ts, { day, nanos: self.normalize ? 0 : nanos });
    }
    const midnight = self.normalize && direction === 'back' ? ts.normalize() : undefined;
    if (midnight !== undefined && holds(self, midnight)) return midnight;
    return applyTo(self.withN(direction === 'back' ? -1 : 1), ts);
  };

const MONTH_CHECKS = ['isMonthStart', 'isMonthEnd', 'isQuarterStart', 'isQuarterEnd', 'isYearStart', 'isYearEnd'] as const;
const ONE = makeSignature('offset', [['dt']]);
const members: Record<string, (self: BaseOffsetClass, args: Args) => unknown> = {
  rollback: roll('back'),
  rollforward: roll('forward'),
  isOnOffset: (self, { dt }) => holds(self, dt),
};
for (const name of MONTH_CHECKS) members[name] = (self, { dt }) => isEdge(name, toTimestamp(dt), self);

for (const [name, run] of Object.entries(members)) {
  const value = function (this: BaseOffsetClass, ...given: unknown[]): unknown {
    return run(this, readArgs(ONE, given));
  };
  for (const key of new Set([name, toSnake(name)]))
    Object.defineProperty(BaseOffsetClass.prototype, key, { value, configurable: true, enumerable: false });
}
for (const [name, run] of Object.entries({ abs, applyTo })) {
  Object.defineProperty(BaseOffsetClass.prototype, name, {
    value(this: BaseOffsetClass, other: unknown) {
      return run(this, other);
    },
    configurable: true,
    enumerable: false,
  });
}
