import { OutOfBoundsTimedelta, type TimeUnit, ValueError, ZeroDivisionError } from '@pandorable/planner';
import { type Args, isPlainObject, makeSignature, readArgs } from '../core/args.js';
import { callable, installMethods } from '../core/install.js';
import { isMissing, NaT } from './missing.js';
import { BaseOffsetClass } from './offsets/base.js';
import { freqNanos, toOffset } from './offsets/frequency.js';
import { late } from './offsets/late.js';
import { type Comparisons, comparisons, installOperators, typeName, unsupported } from './operators.js';
import { isMissingText } from './parse-datetime.js';
import { nanosOf, parseTimedelta, timedeltaFromNumber } from './parse-timedelta.js';
import { type Rounding, roundCount } from './rounding.js';
import type { Arg, Snaked } from './snaked.js';
import { finishScalar, reprOf } from './text-members.js';
import { durationParts, timedeltaText } from './timedelta-text.js';
import { namedTuple, type Tuple, tuple } from './tuple.js';
import { checkUnit, commonUnit, convertCount, fitsInt64, floorDiv, MAX_INT64, plainInt, splitCount, unitFactor } from './units.js';

/** What may stand for a length of time. */
export type TimedeltaLike = TimedeltaClass | BaseOffsetClass | string | number;

/** Keyword form: `pd.Timedelta({days: 1, hours: 2})`. */
export interface TimedeltaOptions {
  value?: TimedeltaLike | null;
  unit?: string;
  weeks?: number;
  days?: number;
  hours?: number;
  minutes?: number;
  seconds?: number;
  milliseconds?: number;
  microseconds?: number;
  nanoseconds?: number;
}

const KEYWORDS = ['weeks', 'days', 'hours', 'minutes', 'seconds', 'milliseconds', 'microseconds', 'nanoseconds'] as const;
const CONSTRUCTOR = makeSignature('Timedelta', [['value', '?'], ['unit', '?'], ...KEYWORDS.map((k) => [k, '?'] as const)]);
const COMPONENTS = ['days', 'hours', 'minutes', 'seconds', 'milliseconds', 'microseconds', 'nanoseconds'] as const;
const WRONG_KEYWORDS = `cannot construct a Timedelta from the passed arguments, allowed keywords are [${KEYWORDS.join(', ')}]`;

class RawCount {
  constructor(
    readonly count: bigint,
    readonly unit: TimeUnit,
  ) {}
}

/** A length of time: a whole count of `unit`. Immutable. */
export class TimedeltaClass {
  static readonly name = 'Timedelta';
  /** How many of `unit`. */
  declare readonly count: bigint;
  declare readonly unit: TimeUnit;
  declare readonly floor: (freq: Arg<{ freq: unknown }, 'freq'>) => Timedelta;
  declare readonly ceil: (freq: Arg<{ freq: unknown }, 'freq'>) => Timedelta;
  declare readonly round: (freq: Arg<{ freq: unknown }, 'freq'>) => Timedelta;
  /** The same time in another unit. */
  declare readonly asUnit: (unit: Arg<{ unit: TimeUnit; roundOk?: boolean }, 'unit'>, roundOk?: boolean) => Timedelta;
  declare readonly view: (dtype: unknown) => number | bigint;
  declare readonly toNumpy: (...args: unknown[]) => Timedelta;

  constructor(...given: unknown[]) {
    const read = given[0] instanceof RawCount ? given[0] : readTimedelta(given);
    if (read === undefined) return NaT as unknown as TimedeltaClass;
    this.count = read.count;
    this.unit = read.unit;
  }

  /** pandas' `value`: nanoseconds. */
  get value(): number | bigint {
    return plainInt(convertCount(this.count, this.unit, 'ns'));
  }
  get days(): number {
    return Math.floor(splitCount(this.count, this.unit).secs / 86400);
  }
  /** Seconds in the day. */
  get seconds(): number {
    const { secs } = splitCount(this.count, this.unit);
    return secs - Math.floor(secs / 86400) * 86400;
  }
  /** Microseconds in the second. */
  get microseconds(): number {
    return Math.floor(splitCount(this.count, this.unit).nanos / 1e3);
  }
  /** Nanoseconds in the microsecond. */
  get nanoseconds(): number {
    return splitCount(this.count, this.unit).nanos % 1000;
  }
  get components(): Tuple<number> & Readonly<Record<(typeof COMPONENTS)[number], number>> {
    const parts = durationParts(this.count, this.unit);
    return namedTuple(
      'Components',
      COMPONENTS,
      COMPONENTS.map((name) => parts[name]),
    );
  }
  get resolutionString(): string {
    const p = durationParts(this.count, this.unit);
    if (p.nanoseconds !== 0) return 'ns';
    if (p.microseconds !== 0) return 'us';
    if (p.milliseconds !== 0) return 'ms';
    return p.seconds !== 0 ? 's' : p.minutes !== 0 ? 'min' : p.hours !== 0 ? 'h' : 'D';
  }
  /** The smallest step of this unit. */
  get resolution(): Timedelta {
    return timedelta(1n, this.unit);
  }
  get min(): Timedelta {
    return timedelta(-MAX_INT64, this.unit);
  }
  get max(): Timedelta {
    return timedelta(MAX_INT64, this.unit);
  }
  get asm8(): Timedelta {
    return this as unknown as Timedelta;
  }
  totalSeconds(): number {
    const n = Number(this.count);
    return n / Number(unitFactor('s', this.unit));
  }
  toTimedelta64(): Timedelta {
    return this as unknown as Timedelta;
  }
  toPytimedelta(): Timedelta {
    return this as unknown as Timedelta;
  }
  /** `P1DT2H3M4S`. */
  isoformat(): string {
    const p = durationParts(this.count, this.unit);
    const fraction = `${p.milliseconds * 1e6 + p.microseconds * 1e3 + p.nanoseconds}`.padStart(9, '0').replace(/0+$/, '');
    return `P${p.days}DT${p.hours}H${p.minutes}M${p.seconds}${fraction === '' ? '' : `.${fraction}`}S`;
  }
  neg(): Timedelta {
    return timedelta(-this.count, this.unit);
  }
  pos(): Timedelta {
    return this as unknown as Timedelta;
  }
  abs(): Timedelta {
    return timedelta(this.count < 0n ? -this.count : this.count, this.unit);
  }
}
export interface TimedeltaClass extends Comparisons {
  add(other: any): any;
  radd(other: any): any;
  sub(other: any): any;
  rsub(other: any): any;
  mul(other: any): any;
  rmul(other: any): any;
  div(other: any): any;
  truediv(other: any): any;
  rtruediv(other: any): any;
  floordiv(other: any): any;
  rfloordiv(other: any): any;
  mod(other: any): any;
  rmod(other: any): any;
  divmod(other: any): any;
  rdivmod(other: any): any;
}

/** A Timedelta from a count of a unit, checked to fit 64 bits. */
export function timedelta(count: bigint, unit: TimeUnit): Timedelta {
  if (!fitsInt64(count)) throw new OutOfBoundsTimedelta(`Out of bounds timedelta: ${count} ${unit}`);
  return new TimedeltaClass(new RawCount(count, unit)) as unknown as Timedelta;
}

export const isTimedelta = (value: unknown): value is Timedelta => value instanceof TimedeltaClass;

function readTimedelta(given: readonly unknown[]): { count: bigint; unit: TimeUnit } | undefined {
  let args: Args;
  try {
    args = readArgs(CONSTRUCTOR, given.length > 0 && given[0] === null ? [] : given);
  } catch (cause) {
    throw cause instanceof TypeError && /unexpected keyword/.test(cause.message) ? new ValueError(WRONG_KEYWORDS, { cause }) : cause;
  }
  if (KEYWORDS.some((k) => args[k] !== undefined && args[k] !== null)) return fromKeywords(args);
  if (given.length === 0 || (args.value === undefined && args.unit !== undefined)) throw new ValueError(WRONG_KEYWORDS);
  return fromValue(args.value, args.unit);
}

function fromKeywords(args: Args): { count: bigint; unit: TimeUnit } {
  const units = {
    weeks: 'W',
    days: 'D',
    hours: 'h',
    minutes: 'm',
    seconds: 's',
    milliseconds: 'ms',
    microseconds: 'us',
    nanoseconds: 'ns',
  } as const;
  const nanos = KEYWORDS.reduce((sum, k) => sum + nanosOf(args[k] ?? 0, units[k]), 0n);
  const fine = args.nanoseconds || nanos % 1000n !== 0n;
  return fine ? { count: nanos, unit: 'ns' } : { count: nanos / 1000n, unit: 'us' };
}

function fromValue(value: unknown, unit: unknown): { count: bigint; unit: TimeUnit } | undefined {
  if (isMissing(value)) return undefined;
  if (value instanceof TimedeltaClass) return value;
  if (typeof value === 'string') {
    if (isMissingText(value)) return undefined;
    if (unit !== undefined && unit !== null) throw new ValueError('unit must not be specified if the value is a str');
    return parseTimedelta(value);
  }
  if (typeof value === 'number' || typeof value === 'bigint') return timedeltaFromNumber(value, (unit as string | null) ?? 'ns');
  if (value instanceof BaseOffsetClass) return fixedOffset(value);
  if (isPlainObject(value)) throw new ValueError(WRONG_KEYWORDS);
  throw new ValueError(`Value must be Timedelta, string, integer, float, timedelta or convertible, not ${typeName(value)}`);
}

const fixedOffset = (offset: BaseOffsetClass): { count: bigint; unit: TimeUnit } => {
  const nanos = BigInt(offset.nanos);
  const unit = (['s', 'ms', 'us'] as const).find((u) => convertCount(convertCount(nanos, 'ns', u), u, 'ns') === nanos) ?? 'ns';
  return { count: convertCount(nanos, 'ns', unit), unit };
};

/** The other operand as a duration: a Timedelta or a fixed offset (not Day, which is a calendar day). */
export function asDuration(other: unknown): { count: bigint; unit: TimeUnit } | undefined {
  if (other instanceof TimedeltaClass) return other;
  return other instanceof BaseOffsetClass && other.isTick ? fixedOffset(other) : undefined;
}

/** Two durations in their finer unit. */
function aligned(a: { count: bigint; unit: TimeUnit }, b: { count: bigint; unit: TimeUnit }): [bigint, bigint, TimeUnit] {
  const unit = commonUnit(a.unit, b.unit);
  return [convertCount(a.count, a.unit, unit), convertCount(b.count, b.unit, unit), unit];
}

function compare(self: TimedeltaClass, other: unknown): number | undefined {
  const duration = asDuration(other);
  if (duration === undefined) return undefined;
  const [a, b] = aligned(self, duration);
  return a < b ? -1 : a > b ? 1 : 0;
}

function plus(self: TimedeltaClass, other: unknown, sign: 1n | -1n, operator: string): unknown {
  const duration = asDuration(other) ?? (other instanceof BaseOffsetClass && other.isDay ? fixedOffset(other) : undefined);
  if (duration === undefined) {
    if (sign === 1n && typeof (other as { radd?: unknown })?.radd === 'function' && !(other instanceof BaseOffsetClass))
      return (other as TimedeltaClass).radd(self);
    throw unsupported(operator, self, other);
  }
  const [a, b, unit] = aligned(self, duration);
  return timedelta(a + sign * b, unit);
}

const asReal = (other: unknown): number | undefined =>
  typeof other === 'number' ? other : typeof other === 'bigint' ? Number(other) : undefined;

function times(self: TimedeltaClass, other: unknown): unknown {
  if (typeof other === 'bigint') return timedelta(self.count * other, self.unit);
  const factor = asReal(other);
  if (typeof other === 'boolean') throw new TypeError('Cannot multiply Timedelta by bool. Explicitly cast to integer instead.');
  if (factor === undefined) throw unsupported('mul', self, other);
  if (Number.isNaN(factor)) return NaT;
  const product = Number.isInteger(factor) ? self.count * BigInt(factor) : BigInt(Math.trunc(Number(self.count) * factor));
  if (!fitsInt64(product)) throw new OutOfBoundsTimedelta('Overflow in int64 multiplication');
  return timedelta(product, self.unit);
}

function quotient(self: TimedeltaClass, other: unknown): unknown {
  const duration = asDuration(other);
  if (duration !== undefined) {
    const [a, b] = aligned(self, duration);
    if (b === 0n) throw new ZeroDivisionError('float division by zero');
    return Number(a) / Number(b);
  }
  const divisor = asReal(other);
  if (divisor === undefined) throw unsupported('truediv', self, other);
  if (divisor === 0) throw new ZeroDivisionError('integer division or modulo by zero');
  return Number.isNaN(divisor) ? NaT : timedelta(BigInt(Math.trunc(Number(self.count) / divisor)), self.unit);
}

/** Python's `//` of floats. */
function floatFloorDiv(a: number, b: number): number {
  const rest = a % b;
  const exact = (a - rest) / b - (rest !== 0 && b < 0 !== rest < 0 ? 1 : 0);
  return Math.round(exact);
}

function floorQuotient(self: TimedeltaClass, other: unknown): unknown {
  const duration = asDuration(other);
  if (duration !== undefined) {
    const [a, b] = aligned(self, duration);
    if (b === 0n) throw new ZeroDivisionError('integer division or modulo by zero');
    return plainInt(floorDiv(a, b));
  }
  const divisor = asReal(other);
  if (divisor === undefined) throw unsupported('floordiv', self, other);
  if (divisor === 0) throw new ZeroDivisionError('integer division or modulo by zero');
  if (Number.isNaN(divisor)) return NaT;
  const count = Number.isInteger(divisor) ? floorDiv(self.count, BigInt(divisor)) : BigInt(floatFloorDiv(Number(self.count), divisor));
  return timedelta(count, self.unit);
}

function remainder(self: TimedeltaClass, other: unknown): unknown {
  const whole = floorQuotient(self, other);
  if (whole === NaT) return NaT;
  const duration = asDuration(other);
  return self.sub(duration === undefined ? (whole as TimedeltaClass).mul(other) : timedelta(duration.count, duration.unit).mul(whole));
}

const reversed =
  (name: 'truediv' | 'floordiv' | 'mod' | 'divmod') =>
  (self: TimedeltaClass, other: unknown): unknown => {
    const duration = asDuration(other);
    if (duration === undefined) throw unsupported(`r${name}`, self, other);
    return timedelta(duration.count, duration.unit)[name](self);
  };

installOperators<TimedeltaClass>(
  TimedeltaClass,
  {
    ...comparisons<TimedeltaClass>(compare, (self, other) => compare(self, other) === 0),
    add: (self, other) => plus(self, other, 1n, 'add'),
    radd: (self, other) => plus(self, other, 1n, 'radd'),
    sub: (self, other) => plus(self, other, -1n, 'sub'),
    rsub: (self, other) => {
      const duration = asDuration(other);
      if (duration === undefined) throw unsupported('rsub', self, other);
      return timedelta(duration.count, duration.unit).sub(self);
    },
    mul: times,
    rmul: times,
    truediv: quotient,
    rtruediv: reversed('truediv'),
    floordiv: floorQuotient,
    rfloordiv: reversed('floordiv'),
    mod: remainder,
    rmod: reversed('mod'),
    divmod: (self, other) => tuple(floorQuotient(self, other), remainder(self, other)),
    rdivmod: reversed('divmod'),
  },
  new Set(['truediv', 'floordiv']),
);

const rounder =
  (how: Rounding) =>
  (self: TimedeltaClass, { freq }: Args): Timedelta => {
    const step = freqNanos(freq);
    const inUnit = convertCount(step, 'ns', self.unit);
    if (inUnit !== 0n && convertCount(inUnit, self.unit, 'ns') !== step) {
      throw new ValueError(`freq=${toOffset(freq)} is incompatible with unit=${self.unit}. Use a lower freq or a higher unit instead.`);
    }
    return inUnit === 0n ? (self as unknown as Timedelta) : timedelta(roundCount(self.count, inUnit, how), self.unit);
  };

installMethods<TimedeltaClass>(TimedeltaClass, 'Timedelta', {
  floor: rounder('floor'),
  ceil: rounder('ceil'),
  round: rounder('round'),
  as_unit: (self, { unit, roundOk }) => {
    const count = convertCount(self.count, self.unit, checkUnit(unit));
    if (!fitsInt64(count)) throw new OutOfBoundsTimedelta(`Cannot cast ${self} to unit='${unit}' without overflow.`);
    if (!roundOk && convertCount(count, unit, self.unit) !== self.count) throw new ValueError('Cannot losslessly convert units');
    return timedelta(count, unit);
  },
  view: (self) => plainInt(self.count),
  to_numpy: (self) => self,
});

finishScalar<TimedeltaClass>(TimedeltaClass, {
  str: (self) => timedeltaText(self.count, self.unit),
  repr: (self) => `Timedelta('${timedeltaText(self.count, self.unit)}')`,
  json: (self) => self.isoformat(),
  number: (self) => self.totalSeconds() * 1e3,
});

export type Timedelta = Snaked<TimedeltaClass>;

export interface TimedeltaConstructor {
  new (value?: TimedeltaLike | TimedeltaOptions | null, unit?: string | TimedeltaOptions): Timedelta;
  (value?: TimedeltaLike | TimedeltaOptions | null, unit?: string | TimedeltaOptions): Timedelta;
  readonly prototype: Timedelta;
  readonly min: Timedelta;
  readonly max: Timedelta;
  readonly resolution: Timedelta;
}

/** A length of time: `pd.Timedelta('1 days 2h')`, `pd.Timedelta(5, 's')`, `pd.Timedelta({days: 1})`. */
export const Timedelta = callable(TimedeltaClass) as unknown as TimedeltaConstructor;

const bounds = { min: -MAX_INT64, max: MAX_INT64, resolution: 1n };
for (const [name, count] of Object.entries(bounds)) {
  Object.defineProperty(TimedeltaClass, name, { get: () => timedelta(count, 'ns'), enumerable: true });
}

const read = (value: unknown): Timedelta => Timedelta(value as TimedeltaLike);
late.durationNanos = (value) => Number(convertCount(read(value).count, read(value).unit, 'ns'));
late.durationRepr = (value) => reprOf(read(value));
