import type { LOGIC } from '../functions/logic.js';
import { encodeTagged } from '../tagged.js';
import { type DataType, finerUnit, isFloat } from '../types.js';
import { type JsCell, rescale, unary, unitOf } from './cell.js';

const isList = (v: unknown): v is readonly unknown[] => Array.isArray(v);

/** Both values in one unit, where they are counts of different ones. */
function aligned(a: any, b: any, [s, t]: readonly DataType[]): [any, any] {
  if (typeof a !== 'bigint' || typeof b !== 'bigint' || !('unit' in s) || !('unit' in t) || s.unit === t.unit) return [a, b];
  const unit = finerUnit(s.unit, t.unit);
  return [rescale(a, unitOf(s), unit), rescale(b, unitOf(t), unit)];
}

/** Strings in the order of their code points; JavaScript's own order is that of UTF-16 units. */
export function compareText(a: string, b: string): number {
  const n = Math.min(a.length, b.length);
  for (let i = 0; i < n; i++) {
    const x = a.charCodeAt(i);
    const y = b.charCodeAt(i);
    if (x === y) continue;
    const high = x >= 0xd800 && x < 0xe000;
    return high === (y >= 0xd800 && y < 0xe000) ? x - y : high ? 1 : -1;
  }
  return a.length - b.length;
}

/** Negative, zero, positive; undefined where the values have no order. `<` of a number and a bigint is exact in JavaScript. */
export function compareValues(a: any, b: any): number | undefined {
  if (typeof a === 'string' && typeof b === 'string') return compareText(a, b);
  if (isList(a) && isList(b)) {
    for (let i = 0; i < Math.min(a.length, b.length); i++) {
      const c = compareValues(a[i], b[i]);
      if (c !== 0) return c;
    }
    return a.length - b.length;
  }
  return a < b ? -1 : a > b ? 1 : a >= b ? 0 : undefined;
}

export function equalValues(a: unknown, b: unknown): boolean {
  if (isList(a)) return isList(b) && a.length === b.length && a.every((v, i) => equalValues(v, b[i]));
  if (a === b) return true;
  const numbers = (v: unknown) => typeof v === 'number' || typeof v === 'bigint' || typeof v === 'boolean';
  return numbers(a) && numbers(b) && (a as number) <= (b as number) && (a as number) >= (b as number);
}

const ordering =
  (test: (c: number) => boolean): JsCell =>
  ([a, b], _options, types) => {
    const c = compareValues(...aligned(a, b, types));
    return c !== undefined && test(c);
  };

const eq: JsCell = ([a, b], _options, types) => equalValues(...aligned(a, b, types));

const extreme =
  (wins: (c: number) => boolean): JsCell =>
  (args, _options, types, result) => {
    let best: unknown = null;
    let from = result;
    args.forEach((value, i) => {
      if (value === null || (best !== null && !wins(compareValues(...aligned(value, best, [types[i], from])) ?? 0))) return;
      best = value;
      from = types[i];
    });
    return fitted(best, from, result);
  };

/** A value of one argument's type as the result's. */
function fitted(value: any, from: DataType, to: DataType): unknown {
  if (value === null) return null;
  if (typeof value === 'bigint' && 'unit' in from && 'unit' in to) return rescale(value, from.unit, to.unit);
  return isFloat(to) && typeof value !== 'string' ? Number(value) : value;
}

const FNV_OFFSET = 0xcbf29ce484222325n;
const FNV_PRIME = 0x100000001b3n;

/** FNV-1a over the UTF-8 bytes of the value's tagged text. */
function hashValue(value: unknown): bigint {
  let h = FNV_OFFSET;
  for (const byte of new TextEncoder().encode(encodeTagged(value) ?? '')) h = BigInt.asUintN(64, (h ^ BigInt(byte)) * FNV_PRIME);
  return h;
}

export const LOGIC_CELLS = {
  eq,
  ne: (args, options, types, result) => !eq(args, options, types, result),
  lt: ordering((c) => c < 0),
  le: ordering((c) => c <= 0),
  gt: ordering((c) => c > 0),
  ge: ordering((c) => c >= 0),
  same: (args, options, types, result) => (args[0] === null || args[1] === null ? args[0] === args[1] : eq(args, options, types, result)),
  and: (args) => (args.includes(false) ? false : args.includes(null) ? null : true),
  or: (args) => (args.includes(true) ? true : args.includes(null) ? null : false),
  not: unary((a) => !a),
  xor: ([a, b]) => a !== b,
  is_null: unary((a) => a === null),
  is_not_null: unary((a) => a !== null),
  in: ([a, ...others], _options, types) => others.some((b, i) => b !== null && equalValues(...aligned(a, b, [types[0], types[i + 1]]))),
  coalesce: (args, _options, types, result) => {
    const i = args.findIndex((a) => a !== null);
    return i < 0 ? null : fitted(args[i], types[i], result);
  },
  nullif: ([a, b], _options, types) => (a !== null && b !== null && equalValues(...aligned(a, b, types)) ? null : a),
  greatest: extreme((c) => c > 0),
  least: extreme((c) => c < 0),
  hash: unary(hashValue),
} as const satisfies Record<keyof typeof LOGIC, JsCell>;
