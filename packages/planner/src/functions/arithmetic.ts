import { type DataType, finerUnit, isFloat, type TimeUnit, types } from '../types.js';
import { element, first, float, floatNaN, nanFloat, promoted, type ResultRule, wideFloat } from './row.js';

/** timestamp ± duration, duration ± duration, or numbers. */
const unitOf = (t: DataType): TimeUnit | undefined => ('unit' in t ? t.unit : undefined);

const additive: ResultRule = ([a, b]) => {
  if (a.kind === 'timestamp' && b.kind === 'timestamp') return types.duration(finerUnit(a.unit, b.unit));
  if (a.kind === 'timestamp' || a.kind === 'duration') return { ...a, unit: finerUnit(a.unit, unitOf(b) ?? a.unit) };
  if (b.kind === 'timestamp') return { ...b, unit: finerUnit(b.unit, unitOf(a) ?? b.unit) };
  const t = promoted([a, b], {});
  return isFloat(t) ? { kind: t.kind, nan: true } : t.kind === 'bool' ? types.int64 : t;
};

const multiplied: ResultRule = ([a, b]) => (a.kind === 'duration' ? a : b.kind === 'duration' ? b : additive([a, b], {}));
/** A duration by a number is a duration, a duration by a duration a number. */
const divided: ResultRule = ([a, b]) => (a.kind === 'duration' && b.kind !== 'duration' ? a : floatNaN([a, b], {}));
const floored: ResultRule = ([a, b]) => (a.kind === 'duration' ? (b.kind === 'duration' ? types.int64 : a) : additive([a, b], {}));

/** int64 overflow is an error on every engine. */
export const ARITHMETIC = {
  add: element(additive),
  sub: element(additive),
  mul: element(multiplied),
  /** true division, IEEE: x/0 = ±inf, 0/0 missing */
  div: element(divided),
  /** floor division as Python; by zero: floats ±inf or missing, ints 0 only where the caller says so */
  floordiv: element(floored),
  /** remainder with the sign of the divisor, as Python */
  mod: element(([a, b]) => (a.kind === 'duration' ? a : additive([a, b], {}))),
  pow: element(([a, b]) => (isFloat(promoted([a, b], {})) ? floatNaN([a, b], {}) : promoted([a, b], {}))),
  neg: element(first),
  abs: element(first),
  /** bits of ints */
  'bit.and': element(promoted),
  'bit.or': element(promoted),
  'bit.xor': element(promoted),
  'bit.not': element(first),
  'bit.shift_left': element(first),
  'bit.shift_right': element(first),
  sign: element(first),
  /** half to even; option digits */
  round: element(first),
  floor: element(float),
  ceil: element(float),
  trunc: element(float),
  sqrt: element(floatNaN),
  cbrt: element(float),
  exp: element(float),
  expm1: element(float),
  log: element(floatNaN),
  log2: element(floatNaN),
  log10: element(floatNaN),
  log1p: element(floatNaN),
  sin: element(floatNaN),
  cos: element(floatNaN),
  tan: element(floatNaN),
  asin: element(floatNaN),
  acos: element(floatNaN),
  atan: element(float),
  atan2: element(wideFloat),
  sinh: element(float),
  cosh: element(float),
  tanh: element(float),
  asinh: element(float),
  acosh: element(floatNaN),
  atanh: element(floatNaN),
  radians: element(float),
  degrees: element(float),
  hypot: element(wideFloat),
  isinf: element(types.bool),
  /** the larger / smaller of two; missing if either is */
  maximum: element(promoted),
  minimum: element(promoted),
  /** a whole number as a float64 that is the same number; one beyond ±(2^53 − 1) is an error */
  exact: element(float),
  /** a float NaN becomes missing */
  denan: element(([a]) => (isFloat(a) ? { kind: a.kind } : a), 'own'),
  /** the float64 value NaN, for engines that tell it from missing */
  nan: element(nanFloat, 'own'),
} as const;
