import { OverflowError } from '../errors.js';
import type { Options } from '../expr.js';
import { type DataType, type IntName, NANOS, type TimeUnit } from '../types.js';

/**
 * A function of the plan on one row's values, as `valueAt` gives them: null where missing, booleans, numbers, a bigint for an int64 beyond
 * ±(2^53-1) and for counts of timestamps and durations. `types` are the arguments' types, `result` the type of the answer.
 * Where the function's row says 'propagate', no argument is ever null.
 */
export type JsCell = (args: readonly any[], options: Options, types: readonly DataType[], result: DataType) => unknown;

/** Lifts a function of the first argument alone. */
export const unary =
  (f: (value: any) => unknown): JsCell =>
  ([value]) =>
    f(value);

/** What a cell works out once from its constant options, kept as long as they are. */
export function prepared<T>(make: (options: Options) => T): (options: Options) => T {
  const known = new WeakMap<Options, T>();
  return (options) => {
    let made = known.get(options);
    if (made === undefined) known.set(options, (made = make(options)));
    return made;
  };
}

const MAX_SAFE = 9007199254740991n;

/** A bigint as a number where that is exact. */
export const tidy = (n: bigint): number | bigint => (n >= -MAX_SAFE && n <= MAX_SAFE ? Number(n) : n);

const RANGES: Record<IntName, readonly [bigint, bigint]> = {
  int8: [-128n, 127n],
  int16: [-32768n, 32767n],
  int32: [-2147483648n, 2147483647n],
  int64: [-9223372036854775808n, 9223372036854775807n],
  uint8: [0n, 255n],
  uint16: [0n, 65535n],
  uint32: [0n, 4294967295n],
  uint64: [0n, 18446744073709551615n],
};

export const fits = (n: bigint | number, kind: IntName): boolean => n >= RANGES[kind][0] && n <= RANGES[kind][1];

/** An integer of the type `kind`, or OverflowError. */
export function checked(n: bigint | number, kind: string): number | bigint {
  const range = RANGES[kind as IntName] ?? RANGES.int64;
  if (n < range[0] || n > range[1]) throw new OverflowError(`${n} does not fit in ${kind}`, { code: 'integer-overflow' });
  return typeof n === 'bigint' ? tidy(n) : n;
}

export const unitOf = (t: DataType): TimeUnit => ('unit' in t ? t.unit : t.kind === 'date' ? 's' : 'ns');

/** A count of one unit as a count of another, rounded down. */
export function rescale(count: bigint, from: TimeUnit, to: TimeUnit): bigint {
  if (from === to) return count;
  const a = NANOS[from];
  const b = NANOS[to];
  return a > b ? count * (a / b) : floorDiv(count, b / a);
}

export function floorDiv(a: bigint, b: bigint): bigint {
  const q = a / b;
  return a % b !== 0n && a < 0n !== b < 0n ? q - 1n : q;
}

export function floorMod(a: bigint, b: bigint): bigint {
  const r = a % b;
  return r !== 0n && r < 0n !== b < 0n ? r + b : r;
}

/** The quotient to the nearest integer, half to even. */
export function roundDiv(a: bigint, b: bigint): bigint {
  const q = floorDiv(a, b);
  const twice = (a - q * b) * 2n;
  return twice > b || (twice === b && q % 2n !== 0n) ? q + 1n : q;
}
