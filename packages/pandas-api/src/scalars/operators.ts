import { toSnake } from '../core/names.js';
import { deferred } from './defer.js';
import { NAType, NaTType } from './missing-types.js';

/** Binary operators of a scalar class, by method name. */
export type Operators<T> = Record<string, (self: T, other: unknown) => unknown>;

const SYMBOLS: Record<string, string> = {
  add: '+',
  sub: '-',
  mul: '*',
  truediv: '/',
  floordiv: '//',
  mod: '%',
  divmod: 'divmod()',
  pow: '**',
  lt: '<',
  le: '<=',
  gt: '>',
  ge: '>=',
};
const SAME_AS: Record<string, string> = { truediv: 'div', rtruediv: 'rdiv' };
const COMPARISONS = new Set(['eq', 'ne', 'lt', 'le', 'gt', 'ge']);

/** Python's name of a value's type. */
export function typeName(value: unknown): string {
  if (value === null || value === undefined) return 'NoneType';
  if (typeof value === 'number') return Number.isInteger(value) ? 'int' : 'float';
  if (typeof value === 'object') return Array.isArray(value) ? 'list' : (value.constructor?.name ?? 'object');
  return { string: 'str', boolean: 'bool', bigint: 'int' }[typeof value as string] ?? typeof value;
}

/** The TypeError of an operator that does not take these. */
export function unsupported(operator: string, left: unknown, right: unknown): TypeError {
  const name = operator.replace(/^r(?=add|sub|mul|truediv|floordiv|mod|divmod)/, '');
  const [a, b] = name === operator ? [left, right] : [right, left];
  const symbol = SYMBOLS[name] ?? name;
  if (COMPARISONS.has(name)) return new TypeError(`'${symbol}' not supported between instances of '${typeName(a)}' and '${typeName(b)}'`);
  return new TypeError(`unsupported operand type(s) for ${symbol}: '${typeName(a)}' and '${typeName(b)}'`);
}

/** Operators where a missing operand does not simply give NaT. */
const ownMissing = (operator: string, other: unknown): unknown => (operator === 'ne' ? true : COMPARISONS.has(operator) ? false : other);

/**
 * Puts operator methods on a scalar class. A collection as the other operand answers by its own elements; NA gives NA, NaT gives NaT.
 * `ratio` names the operators whose answer to NaT is NaN.
 */
export function installOperators<T extends object>(
  Class: { prototype: object },
  operators: Operators<T>,
  ratio: ReadonlySet<string> = new Set(),
): void {
  for (const [name, run] of Object.entries(operators)) {
    const method = function (this: T, other: unknown): unknown {
      if (other instanceof NAType) return other;
      if (other instanceof NaTType) return ratio.has(name) ? Number.NaN : ownMissing(name, other);
      return deferred(this, name, other) ?? run(this, other);
    };
    for (const spelling of [name, SAME_AS[name]]) {
      if (spelling !== undefined)
        Object.defineProperty(Class.prototype, spelling, { value: method, configurable: true, writable: true, enumerable: false });
    }
  }
}

/** The six comparisons of an ordered class, from the sign of a comparison; undefined means not comparable. */
export function comparisons<T>(
  compare: (self: T, other: unknown, operator: string) => number | undefined,
  equal: (self: T, other: unknown) => boolean,
): Operators<T> {
  const order =
    (operator: string, holds: (sign: number) => boolean) =>
    (self: T, other: unknown): boolean => {
      const sign = compare(self, other, operator);
      if (sign === undefined) throw unsupported(operator, self, other);
      return holds(sign);
    };
  return {
    eq: equal,
    ne: (self, other) => !equal(self, other),
    lt: order('lt', (s) => s < 0),
    le: order('le', (s) => s <= 0),
    gt: order('gt', (s) => s > 0),
    ge: order('ge', (s) => s >= 0),
  };
}

/** The comparison methods that every ordered scalar has. */
export interface Comparisons {
  eq(other: unknown): boolean;
  ne(other: unknown): boolean;
  lt(other: unknown): boolean;
  le(other: unknown): boolean;
  gt(other: unknown): boolean;
  ge(other: unknown): boolean;
}

/** Defines members under both spellings. */
export function defineMember(Class: { prototype: object }, name: string, descriptor: PropertyDescriptor): void {
  for (const key of new Set([name, toSnake(name)]))
    Object.defineProperty(Class.prototype, key, { configurable: true, enumerable: false, ...descriptor });
}
