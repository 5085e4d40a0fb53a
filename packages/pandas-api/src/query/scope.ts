import type { BinaryOp, CompareOp } from './query-ast.js';

/** `a[b:c:d]` as a subscript. */
export interface QuerySlice {
  readonly start: unknown;
  readonly stop: unknown;
  readonly step: unknown;
}

/**
 * What an expression is evaluated over: the names it can use and the operations on the values behind them. A value is whatever the
 * caller works with: a Series, an Index, a frame, a scalar, a list.
 */
export interface QueryScope {
  /** a column, index level or variable without `@`; undefined where there is none */
  resolve(name: string): unknown;
  /** `@name`: a variable of the caller; undefined where there is none */
  local(name: string): unknown;
  /** a number, text or other constant; `float`: it was written as a float (`1.0`) */
  literal(value: null | boolean | number | bigint | string, float: boolean): unknown;
  /** also `&` and `|` of booleans */
  binary(op: BinaryOp, left: unknown, right: unknown): unknown;
  compare(op: Exclude<CompareOp, 'in' | 'not in'>, left: unknown, right: unknown): unknown;
  unary(op: '-' | '+' | '~', value: unknown): unknown;
  /** rows of `values` that are in `list`; both sides as they were written: `isin` on whichever of them is a column */
  contains(values: unknown, list: unknown): unknown;
  attribute(value: unknown, name: string): unknown;
  subscript(value: unknown, index: unknown): unknown;
  method(value: unknown, name: string, args: readonly unknown[], keywords: Readonly<Record<string, unknown>>): unknown;
  /** calls a value: `@f(a)`, `Timestamp('2020')` */
  call(fn: unknown, args: readonly unknown[], keywords: Readonly<Record<string, unknown>>): unknown;
  /** one of MATH_FUNCTIONS, by numpy's name */
  math(name: string, args: readonly unknown[]): unknown;
  /** is the value a single one, and is it (or are all of its) boolean? */
  kind(value: unknown): { readonly scalar: boolean; readonly boolean: boolean };
  /** names that a message may offer in place of a misspelt one */
  names?(): Iterable<string>;
  /** takes the value of `name = …`; where absent, assignment is refused */
  assign?(name: string, value: unknown): void;
}
