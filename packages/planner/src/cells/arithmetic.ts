import { ValueError, ZeroDivisionError } from '../errors.js';
import type { ARITHMETIC } from '../functions/arithmetic.js';
import { BEYOND_SAFE } from '../int64.js';
import { type DataType, finerUnit, isFloat, isInt, type TimeUnit } from '../types.js';
import { checked, floorDiv, floorMod, type JsCell, rescale, tidy, unary, unitOf } from './cell.js';

type Num = number | bigint;

const timed = (t: DataType): boolean => t.kind === 'timestamp' || t.kind === 'duration';
const real = (t: DataType): boolean => isFloat(t) || t.kind === 'decimal';
const single = (x: number, result: DataType): number => (result.kind === 'float32' ? Math.fround(x) : x);
const asFloat = (x: Num | boolean): number => Number(x);
const asInt = (x: Num | boolean): bigint => BigInt(x);

/** Numbers: floats as IEEE, integers exactly, with numbers wherever they are safe. */
function numeric(
  onFloats: (a: number, b: number) => number,
  onInts: (a: bigint, b: bigint) => bigint,
  onSafe: (a: number, b: number) => number,
): JsCell {
  return ([a, b], _options, _types, result) => {
    if (real(result)) return single(onFloats(asFloat(a), asFloat(b)), result);
    if (typeof a !== 'bigint' && typeof b !== 'bigint') {
      const quick = onSafe(Number(a), Number(b));
      if (Number.isSafeInteger(quick)) return checked(quick, result.kind);
    }
    return checked(onInts(asInt(a), asInt(b)), result.kind);
  };
}

/** Sums and differences of counts, in the unit of the result (of the finer argument where that is no count). */
function additive(plain: JsCell, counts: (a: bigint, b: bigint) => bigint): JsCell {
  return (args, options, types, result) => {
    if (!types.some(timed)) return plain(args, options, types, result);
    const unit = unitOf(result);
    return checked(counts(rescale(args[0], unitOf(types[0]), unit), rescale(args[1], unitOf(types[1]), unit)), 'int64');
  };
}

const plainAdd = numeric(
  (a, b) => a + b,
  (a, b) => a + b,
  (a, b) => a + b,
);
const plainSub = numeric(
  (a, b) => a - b,
  (a, b) => a - b,
  (a, b) => a - b,
);
const plainMul = numeric(
  (a, b) => a * b,
  (a, b) => a * b,
  (a, b) => a * b + 0,
);

/** Keeps the bigint of a count: `checked` would make it a number. */
const count = (n: Num): bigint => BigInt(n);
const asCount =
  (cell: JsCell): JsCell =>
  (args, options, types, result) => {
    const out = cell(args, options, types, result);
    return out !== null && timed(result) ? count(out as Num) : out;
  };

const inUnit = (types: readonly DataType[]): TimeUnit => finerUnit(unitOf(types[0]), unitOf(types[1]));
const both = ([a, b]: readonly bigint[], types: readonly DataType[]): [bigint, bigint] => {
  const unit = inUnit(types);
  return [rescale(a, unitOf(types[0]), unit), rescale(b, unitOf(types[1]), unit)];
};

/** A duration scaled by a number: exact for integers, truncated to the unit for floats, as pandas. */
function scaled(d: bigint, by: Num): bigint | null {
  if (typeof by === 'bigint' || Number.isInteger(by)) return d * BigInt(by);
  const x = Number(d) * by;
  return Number.isFinite(x) ? BigInt(Math.trunc(x)) : null;
}

const mul: JsCell = (args, options, types, result) => {
  if (types[0].kind === 'duration') return scaled(args[0], args[1]);
  return types[1].kind === 'duration' ? scaled(args[1], args[0]) : plainMul(args, options, types, result);
};

const div: JsCell = (args, _options, types, result) => {
  if (types[0].kind !== 'duration') return single(asFloat(args[0]) / asFloat(args[1]), result);
  if (types[1].kind === 'duration') {
    const [a, b] = both(args as bigint[], types);
    return Number(a) / Number(b);
  }
  const quotient = Number(args[0]) / Number(args[1]);
  if (!Number.isFinite(quotient)) return null;
  return isInt(types[1]) ? args[0] / asInt(args[1]) : BigInt(Math.trunc(quotient));
};

/** npy_floor_divide: exact floor of the quotient, ±inf or NaN by zero. */
function floatFloorDiv(a: number, b: number): number {
  if (b === 0) return a / b;
  const r = a % b;
  if (Number.isNaN(r)) return Number.NaN;
  let q = (a - r) / b;
  if (r !== 0 && r < 0 !== b < 0) q -= 1;
  if (q === 0) return Object.is(a / b, -0) || a / b < 0 ? -0 : 0;
  const floor = Math.floor(q);
  return q - floor > 0.5 ? floor + 1 : floor;
}

function floatMod(a: number, b: number): number {
  const r = a % b;
  if (r === 0) return b < 0 ? -0 : 0;
  return r < 0 !== b < 0 ? r + b : r;
}

const noZero =
  (f: (a: bigint, b: bigint) => bigint) =>
  (a: bigint, b: bigint): bigint => {
    if (b === 0n) throw new ZeroDivisionError('integer division or modulo by zero', { code: 'zero-division' });
    return f(a, b);
  };
const safeOr =
  (f: (a: number, b: number) => number) =>
  (a: number, b: number): number =>
    b === 0 ? Number.NaN : f(a, b) + 0;
const opposed = (r: number, b: number): boolean => r !== 0 && r < 0 !== b < 0;
const plainFloorDiv = numeric(
  floatFloorDiv,
  noZero(floorDiv),
  safeOr((a, b) => (a - (a % b)) / b - (opposed(a % b, b) ? 1 : 0)),
);
const plainMod = numeric(
  floatMod,
  noZero(floorMod),
  safeOr((a, b) => (opposed(a % b, b) ? (a % b) + b : a % b)),
);

const floordiv: JsCell = (args, options, types, result) => {
  if (types[0].kind !== 'duration') return plainFloorDiv(args, options, types, result);
  if (types[1].kind === 'duration') {
    const [a, b] = both(args as bigint[], types);
    return b === 0n ? null : tidy(floorDiv(a, b));
  }
  if (Number(args[1]) === 0) return null;
  return isInt(types[1]) ? floorDiv(args[0], asInt(args[1])) : BigInt(Math.floor(Number(args[0]) / args[1]));
};

const mod: JsCell = (args, options, types, result) => {
  if (types[0].kind !== 'duration') return plainMod(args, options, types, result);
  const [a, b] = types[1].kind === 'duration' ? both(args as bigint[], types) : [args[0] as bigint, asInt(args[1])];
  return b === 0n ? null : floorMod(a, b);
};

/** C's pow: 1 to any power and -1 to ±inf are 1. */
const floatPow = (a: number, b: number): number => (a === 1 || (a === -1 && !Number.isFinite(b) && b === b) ? 1 : a ** b);
/** Fits no integer type. */
const BEYOND = 1n << 64n;
function intPow(a: bigint, b: bigint): bigint {
  if (b < 0n) throw new ValueError('Integers to negative integer powers are not allowed.', { code: 'negative-power' });
  if (a === 0n || a === 1n || b === 0n) return b === 0n ? 1n : a;
  if (a === -1n) return b % 2n === 0n ? 1n : -1n;
  return b > 64n ? BEYOND : a ** b;
}
const pow: JsCell = ([a, b], _options, _types, result) =>
  real(result) ? single(floatPow(asFloat(a), asFloat(b)), result) : checked(intPow(asInt(a), asInt(b)), result.kind);

/** Half to even, on digits after the point (negative: before it), as numpy: scaled, rounded, scaled back. */
export function roundFloat(x: number, digits: number): number {
  if (!Number.isFinite(x)) return x;
  if (digits === 0) return rint(x);
  const scale = 10 ** Math.abs(digits);
  const scaledUp = digits > 0 ? x * scale : x / scale;
  return digits > 0 ? rint(scaledUp) / scale : rint(scaledUp) * scale;
}

function rint(x: number): number {
  const floor = Math.floor(x);
  const part = x - floor;
  if (part === 0) return x;
  const up = part > 0.5 || (part === 0.5 && floor % 2 !== 0);
  const out = up ? floor + 1 : floor;
  return out === 0 && x < 0 ? -0 : out;
}

const round: JsCell = ([x], { digits = 0 }, [type], result) => {
  const places = Number(digits);
  if (isFloat(type)) return single(roundFloat(x, places), result);
  if (places >= 0 || type.kind === 'bool') return x;
  const step = 10n ** BigInt(-places);
  const n = asInt(x);
  const down = floorDiv(n, step) * step;
  const twice = (n - down) * 2n;
  const up = twice > step || (twice === step && (down / step) % 2n !== 0n);
  return checked(up ? down + step : down, result.kind);
};

const bits =
  (f: (a: bigint, b: bigint) => bigint): JsCell =>
  ([a, b], _options, _types, result) => {
    const out = f(asInt(a), asInt(b));
    return result.kind === 'bool' ? out !== 0n : checked(out, result.kind);
  };

const negate: JsCell = ([a], _options, [type], result) => {
  if (type.kind === 'duration') return -(a as bigint);
  return isFloat(type) ? -a : checked(typeof a === 'bigint' ? -a : 0 - a, result.kind);
};

const absolute: JsCell = ([a], _options, [type], result) => {
  if (type.kind === 'duration') return a < 0n ? -a : a;
  if (type.kind === 'bool') return a;
  return isFloat(type) ? Math.abs(a) : checked(a < 0 ? -a : a, result.kind);
};

const sign: JsCell = ([a], _options, [type]) => {
  const s = a > 0 ? 1 : a < 0 ? -1 : 0;
  return type.kind === 'duration' ? BigInt(s) : s;
};

const math =
  (f: (x: number) => number): JsCell =>
  ([x], _options, _types, result) =>
    single(f(asFloat(x)), result);
const math2 =
  (f: (x: number, y: number) => number): JsCell =>
  ([x, y]) =>
    f(asFloat(x), asFloat(y));
/** The larger or smaller; equal values of different types compare exactly. */
const pick =
  (first: (a: any, b: any) => boolean): JsCell =>
  ([a, b], _options, types, result) => {
    if (types.some(timed)) return first(...both([a, b], types)) ? both([a, b], types)[0] : both([a, b], types)[1];
    const chosen = first(a, b) ? a : b;
    return isFloat(result) ? asFloat(chosen) : chosen;
  };

export const ARITHMETIC_CELLS = {
  add: asCount(additive(plainAdd, (a, b) => a + b)),
  sub: asCount(additive(plainSub, (a, b) => a - b)),
  mul: asCount(mul),
  div: asCount(div),
  floordiv,
  mod,
  pow,
  neg: negate,
  abs: absolute,
  'bit.and': bits((a, b) => a & b),
  'bit.or': bits((a, b) => a | b),
  'bit.xor': bits((a, b) => a ^ b),
  'bit.not': ([a], _options, [type], result) =>
    type.kind === 'bool' ? !a : result.kind.startsWith('u') ? checked(widest(result) - asInt(a), result.kind) : tidy(~asInt(a)),
  'bit.shift_left': bits((a, b) => a << b),
  'bit.shift_right': bits((a, b) => a >> b),
  sign,
  round,
  floor: math(Math.floor),
  ceil: math(Math.ceil),
  trunc: math(Math.trunc),
  sqrt: math(Math.sqrt),
  cbrt: math(Math.cbrt),
  exp: math(Math.exp),
  expm1: math(Math.expm1),
  log: math(Math.log),
  log2: math(Math.log2),
  log10: math(Math.log10),
  log1p: math(Math.log1p),
  sin: math(Math.sin),
  cos: math(Math.cos),
  tan: math(Math.tan),
  asin: math(Math.asin),
  acos: math(Math.acos),
  atan: math(Math.atan),
  atan2: math2(Math.atan2),
  sinh: math(Math.sinh),
  cosh: math(Math.cosh),
  tanh: math(Math.tanh),
  asinh: math(Math.asinh),
  acosh: math(Math.acosh),
  atanh: math(Math.atanh),
  radians: math((x) => x * (Math.PI / 180)),
  degrees: math((x) => x * (180 / Math.PI)),
  hypot: math2(Math.hypot),
  isinf: unary((x) => x === Number.POSITIVE_INFINITY || x === Number.NEGATIVE_INFINITY),
  maximum: pick((a, b) => a >= b),
  minimum: pick((a, b) => a <= b),
  exact: ([x]) => {
    if (x === null) return null;
    if (Math.abs(Number(x)) > Number.MAX_SAFE_INTEGER) throw new ValueError(`${BEYOND_SAFE}${x}`, { code: 'beyond-safe' });
    return Number(x);
  },
  denan: ([x]) => x,
  nan: () => Number.NaN,
} as const satisfies Record<keyof typeof ARITHMETIC, JsCell>;

function widest(t: DataType): bigint {
  return (1n << BigInt(t.kind.slice(4))) - 1n;
}
