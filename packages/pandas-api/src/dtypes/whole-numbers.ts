/** Values as whole numbers of a dtype. What does not fit wraps around or is refused, by where it comes from. */
import { IntCastingNaNError, OverflowError, ValueError } from '@pandorable/planner';
import { Period, Timedelta, Timestamp } from '../scalars/index.js';
import { typeName } from '../scalars/operators.js';
import type { Dtype } from './dtype.js';

/** The least and the largest whole number of a dtype. */
export const wholeLimits = ({ kind, bits }: Dtype): readonly [bigint, bigint] =>
  kind === 'uint' ? [0n, 2n ** BigInt(bits) - 1n] : [-(2n ** BigInt(bits - 1)), 2n ** BigInt(bits - 1) - 1n];

export function fitsWhole(v: number | bigint, to: Dtype): boolean {
  const [low, high] = wholeLimits(to);
  return v >= low && v <= high;
}

const wrapped = (v: bigint, { kind, bits }: Dtype): bigint => (kind === 'int' ? BigInt.asIntN(bits, v) : BigInt.asUintN(bits, v));
const plain = (v: bigint): number | bigint => (Number.isSafeInteger(Number(v)) ? Number(v) : v);
const isNumber = ({ kind }: Dtype): boolean => kind === 'int' || kind === 'uint' || kind === 'float' || kind === 'bool';

/** A value as Python's `int` or `float` takes it: TypeError for lists and objects. */
export function asNumber(v: unknown, by: 'int' | 'float'): number {
  if (typeof v !== 'object') return Number(v);
  throw new TypeError(
    `${by}() argument must be a string${by === 'int' ? ', a bytes-like object' : ''} or a real number, not '${typeName(v)}'`,
  );
}

/**
 * One value as a whole number of `to`. Numbers of numpy wrap around in numpy's dtypes, as C does, and must be equal in nullable ones; nullable
 * numbers wrap around in both; numbers among objects and those that texts are must fit.
 */
export function toWhole(v: unknown, to: Dtype, from: Dtype): number | bigint {
  if (typeof v === 'string') return fromText(v, to, from);
  if (v instanceof Timestamp || v instanceof Timedelta || v instanceof Period) return v.count;
  const n = typeof v === 'bigint' ? v : asNumber(v, 'int');
  if (typeof n === 'number' && !Number.isFinite(n)) throw notFinite(to);
  const exact = typeof n === 'bigint' || Number.isInteger(n);
  const whole = BigInt(typeof n === 'bigint' ? n : Math.trunc(n));
  if (to.masked && !from.masked && (!exact || (isNumber(from) && !fitsWhole(whole, to)))) throw unequal(from, to);
  if (from.kind === 'float' && !from.masked && to.kind === 'uint' && n < 0)
    throw new ValueError(`Cannot losslessly cast from ${from.name} to ${to.name}`);
  if (!isNumber(from) && !fitsWhole(whole, to)) throw outOfBounds(whole, to);
  return plain(wrapped(whole, to));
}

function fromText(text: string, to: Dtype, from: Dtype): number | bigint {
  const parsed = from.kind === 'str' && to.masked; // by Arrow, which knows no Python
  if (!(parsed ? /^\s*[+-]?\d+\s*$/ : /^\s*[+-]?\d+(_\d+)*\s*$/).test(text))
    throw new ValueError(parsed ? unparsed(text, to) : `invalid literal for int() with base 10: '${text}'`);
  const whole = BigInt(text.replaceAll('_', '').trim().replace(/^\+/, ''));
  if (fitsWhole(whole, to)) return plain(whole);
  throw parsed ? new ValueError(unparsed(text, to)) : outOfBounds(whole, to);
}

const numpyName = (to: Dtype): string => to.name.toLowerCase();
const unparsed = (text: string, to: Dtype): string => `Failed to parse string: '${text}' as a scalar of type ${numpyName(to)}`;
const unequal = (from: Dtype, to: Dtype): TypeError => new TypeError(`cannot safely cast non-equivalent ${from.name} to ${numpyName(to)}`);

/** Python's refusal of a whole number that a dtype has no place for. */
export function outOfBounds(v: bigint, to: Dtype): OverflowError {
  const long = BigInt.asIntN(64, v) === v || (to.kind === 'uint' && to.bits === 64);
  return new OverflowError(
    long ? `Python integer ${v} out of bounds for ${numpyName(to)}` : `Python int too large to convert to C long: ${v} in ${numpyName(to)}`,
  );
}

const notFinite = (to: Dtype): Error =>
  to.masked
    ? new OverflowError('cannot convert float infinity to integer')
    : new IntCastingNaNError('Cannot convert non-finite values (NA or inf) to integer');
