import { ValueError } from '@pandorable/planner';
import { makeSignature, readArgs } from '../core/args.js';
import { callable } from '../core/install.js';
import { type Comparisons, comparisons, installOperators, typeName, unsupported } from './operators.js';
import { pythonRepr, pythonStr } from './python-repr.js';
import type { Arg, Snaked } from './snaked.js';
import { finishScalar } from './text-members.js';
import { TimedeltaClass } from './timedelta.js';
import { TimestampClass } from './timestamp.js';

export type Closed = 'left' | 'right' | 'both' | 'neither';
/** What may bound an interval. */
export type Bound = number | bigint | TimestampClass | TimedeltaClass;

const CONSTRUCTOR = makeSignature('Interval', [['left'], ['right'], ['closed', '?', 'right']]);
const CLOSED = ['left', 'right', 'both', 'neither'];

const isNumber = (v: unknown): v is number | bigint => typeof v === 'number' || typeof v === 'bigint';
const isBound = (v: unknown): v is Bound => isNumber(v) || v instanceof TimestampClass || v instanceof TimedeltaClass;

/** The order of two bounds; undefined where NaN makes it none. */
function order(a: unknown, b: unknown): number | undefined {
  if (isNumber(a) && isNumber(b)) return a < b ? -1 : a > b ? 1 : a >= b ? 0 : undefined;
  const left = a as TimestampClass;
  if (isNumber(a) || typeof left.lt !== 'function' || typeName(a) !== typeName(b)) throw unsupported('lt', a, b);
  return left.lt(b) ? -1 : left.gt(b) ? 1 : 0;
}

/** A bounded slice of numbers or of time: `(0, 5]`. Immutable. */
export class IntervalClass<T extends Bound = any> {
  static readonly name = 'Interval';
  declare readonly left: T;
  declare readonly right: T;
  /** Which of the ends belong to it. */
  declare readonly closed: Closed;
  /** Are whole bounds floats, printed as `0.0`? Set by columns of floats. */
  declare readonly float: boolean;

  constructor(...given: unknown[]) {
    const { left, right, closed } = readArgs(CONSTRUCTOR, given);
    if (!isBound(left) || !isBound(right)) {
      throw new ValueError('Only numeric, Timestamp and Timedelta endpoints are allowed when constructing an Interval.');
    }
    if (!CLOSED.includes(closed)) throw new ValueError(`invalid option for 'closed': ${closed}`);
    const sign = orderOfBounds(left, right);
    if (sign === undefined || sign > 0) throw new ValueError('left side of interval must be <= right side');
    define(this, left, right, closed, false);
  }
  get closedLeft(): boolean {
    return this.closed === 'left' || this.closed === 'both';
  }
  get closedRight(): boolean {
    return this.closed === 'right' || this.closed === 'both';
  }
  get openLeft(): boolean {
    return !this.closedLeft;
  }
  get openRight(): boolean {
    return !this.closedRight;
  }
  /** The right bound less the left one. */
  get length(): any {
    return less(this.right, this.left);
  }
  get mid(): any {
    if (isNumber(this.left)) return 0.5 * (Number(this.left) + Number(this.right));
    return (this.left as TimestampClass).add((less(this.right, this.left) as TimedeltaClass).truediv(2));
  }
  /** Does it hold no point? */
  get isEmpty(): boolean {
    return order(this.left, this.right) === 0 && this.closed !== 'both';
  }
  /** Is a point, or another interval, inside? */
  has(key: unknown): boolean {
    if (key instanceof IntervalClass) return this.hasInterval(key);
    const low = order(this.left, key);
    const high = order(key, this.right);
    if (low === undefined || high === undefined) return false;
    return (this.openLeft ? low < 0 : low <= 0) && (this.openRight ? high < 0 : high <= 0);
  }
  private hasInterval(other: IntervalClass): boolean {
    const low = order(this.left, other.left)!;
    const high = order(other.right, this.right)!;
    const left = this.openLeft && other.closedLeft ? low < 0 : low <= 0;
    return left && (this.openRight && other.closedRight ? high < 0 : high <= 0);
  }
  /** The same as `has`. */
  contains(key: unknown): boolean {
    return this.has(key);
  }
  /** Do two intervals share a point? */
  overlaps(other: IntervalClass | Arg<{ other: IntervalClass }, 'other'>): boolean {
    const interval = (other as { other?: unknown } | null)?.other ?? other;
    if (!(interval instanceof IntervalClass)) throw new TypeError(`\`other\` must be an Interval, got ${typeName(interval)}`);
    if (this.isEmpty || interval.isEmpty) return false;
    const first = order(this.left, interval.right)!;
    const second = order(interval.left, this.right)!;
    return (
      (this.closedLeft && interval.closedRight ? first <= 0 : first < 0) &&
      (interval.closedLeft && this.closedRight ? second <= 0 : second < 0)
    );
  }
}
export interface IntervalClass extends Comparisons {
  add(other: any): any;
  radd(other: any): any;
  sub(other: any): any;
  mul(other: any): any;
  rmul(other: any): any;
  div(other: any): any;
  truediv(other: any): any;
  floordiv(other: any): any;
}

function orderOfBounds(left: unknown, right: unknown): number | undefined {
  if (isNumber(left) !== isNumber(right)) throw unsupported('le', left, right);
  return order(left, right);
}

function define(self: IntervalClass, left: Bound, right: Bound, closed: Closed, float: boolean): void {
  Object.defineProperties(self, {
    left: { value: left, enumerable: true },
    right: { value: right, enumerable: true },
    closed: { value: closed, enumerable: true },
    float: { value: float, enumerable: false },
  });
}

/** An Interval without checks; `float` tells that whole bounds are floats. */
export function makeInterval(left: Bound, right: Bound, closed: Closed, float = false): Interval {
  const made = Object.create(IntervalClass.prototype) as IntervalClass;
  define(made, left, right, closed, float);
  return made as unknown as Interval;
}

export const isInterval = (value: unknown): value is Interval => value instanceof IntervalClass;

const less = (a: unknown, b: unknown): unknown => (isNumber(a) ? Number(a) - Number(b) : (a as TimestampClass).sub(b));

type Operation = 'add' | 'sub' | 'mul' | 'truediv' | 'floordiv';
const NUMERIC: Record<Operation, (a: number, b: number) => number> = {
  add: (a, b) => a + b,
  sub: (a, b) => a - b,
  mul: (a, b) => a * b,
  truediv: (a, b) => a / b,
  floordiv: (a, b) => Math.floor(a / b),
};

/** Both bounds moved or scaled. */
const onBounds =
  (name: Operation) =>
  (self: IntervalClass, other: unknown): unknown => {
    const scales = name !== 'add' && name !== 'sub';
    const fits = isNumber(self.left) || scales ? typeof other === 'number' : other instanceof TimedeltaClass;
    if (!fits || (scales && self.left instanceof TimestampClass)) throw unsupported(name, self, other);
    const move = (bound: Bound): Bound =>
      isNumber(bound) ? NUMERIC[name](Number(bound), other as number) : (bound as TimedeltaClass)[name](other);
    const isFloat = self.float || name === 'truediv' || !Number.isInteger(other);
    return makeInterval(move(self.left), move(self.right), self.closed, isNumber(self.left) && isFloat);
  };

function compare(self: IntervalClass, other: unknown): number | undefined {
  if (!(other instanceof IntervalClass)) return undefined;
  const left = order(self.left, other.left);
  return left === 0 ? order(self.right, other.right) : left;
}

function equal(self: IntervalClass, other: unknown): boolean {
  if (!(other instanceof IntervalClass) || self.closed !== other.closed || typeName(self.left) !== typeName(other.left)) {
    return (
      other instanceof IntervalClass &&
      self.closed === other.closed &&
      isNumber(self.left) &&
      isNumber(other.left) &&
      compare(self, other) === 0
    );
  }
  return isNumber(self.left)
    ? compare(self, other) === 0
    : (self.left as TimestampClass).eq(other.left) && (self.right as TimestampClass).eq(other.right);
}

installOperators<IntervalClass>(IntervalClass, {
  ...comparisons<IntervalClass>(compare, equal),
  add: onBounds('add'),
  radd: onBounds('add'),
  sub: onBounds('sub'),
  mul: onBounds('mul'),
  rmul: onBounds('mul'),
  truediv: onBounds('truediv'),
  floordiv: onBounds('floordiv'),
});

const brackets = (self: IntervalClass, text: (bound: Bound) => string): string =>
  `${self.closedLeft ? '[' : '('}${text(self.left)}, ${text(self.right)}${self.closedRight ? ']' : ')'}`;

finishScalar<IntervalClass>(IntervalClass, {
  str: (self) => brackets(self, (bound) => pythonStr(bound, { float: self.float })),
  repr: (self) => {
    const text = (bound: Bound): string => (bound instanceof TimestampClass ? String(bound) : pythonRepr(bound, { float: self.float }));
    return `Interval(${text(self.left)}, ${text(self.right)}, closed='${self.closed}')`;
  },
});

export type Interval<T extends Bound = any> = Snaked<IntervalClass<T>>;

export interface IntervalOptions<T> {
  left?: T;
  right?: T;
  closed?: Closed;
}

export interface IntervalConstructor {
  new <T extends Bound>(left: T | IntervalOptions<T>, right?: T, closed?: Closed | IntervalOptions<T>): Interval<T>;
  <T extends Bound>(left: T | IntervalOptions<T>, right?: T, closed?: Closed | IntervalOptions<T>): Interval<T>;
  readonly prototype: Interval;
}

/** A bounded slice: `pd.Interval(0, 5)`, `pd.Interval(a, b, {closed: 'both'})`. */
export const Interval = callable(IntervalClass) as unknown as IntervalConstructor;
