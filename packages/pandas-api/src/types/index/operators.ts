import type { Comparable, Minus, Operand, OperandValue, Over, Plus, Times } from '../arithmetic.js';
import type { Index } from '../index-types.js';
import type { BooleanArray } from '../values.js';

/** Arithmetic, comparison and logic, label by label. */
export interface IndexOperators<out T> {
  /** Label by label `this + other`. */
  add<const O extends Operand<T>>(other: O): Index<Plus<T, OperandValue<O>>>;
  /** Label by label `this - other`. */
  sub<const O extends Operand<T>>(other: O): Index<Minus<T, OperandValue<O>>>;
  /** Label by label `this * other`. */
  mul<const O extends Operand<T>>(other: O): Index<Times<T, OperandValue<O>>>;
  /** Label by label `this / other`. */
  div<const O extends Operand<T>>(other: O): Index<Over<T, OperandValue<O>>>;
  /** Label by label `this / other`. */
  truediv<const O extends Operand<T>>(other: O): Index<Over<T, OperandValue<O>>>;
  /** Label by label `this // other`. */
  floordiv<const O extends Operand<T>>(other: O): Index<Over<T, OperandValue<O>>>;
  /** Label by label `this % other`. */
  mod(other: Operand<T>): Index<any>;
  /** Label by label `this ** other`. */
  pow(other: Operand<T>): Index<any>;
  /** Label by label `other + this`. */
  radd(other: Operand<T>): Index<any>;
  /** Label by label `other - this`. */
  rsub(other: Operand<T>): Index<any>;
  /** Label by label `other * this`. */
  rmul(other: Operand<T>): Index<any>;
  /** Label by label `other / this`. */
  rdiv(other: Operand<T>): Index<any>;
  /** Label by label `other / this`. */
  rtruediv(other: Operand<T>): Index<any>;
  /** Label by label `other // this`. */
  rfloordiv(other: Operand<T>): Index<any>;
  /** Label by label `other % this`. */
  rmod(other: Operand<T>): Index<any>;
  /** Label by label `other ** this`. */
  rpow(other: Operand<T>): Index<any>;
  /** Quotient rounded down, and remainder. */
  divmod(other: Operand<T>): [Index<any>, Index<any>];
  /** Label by label `-this`. */
  neg(): Index<T>;
  /** Every number without its sign. */
  abs(): Index<T>;
  /** Label by label `==`; missing equals nothing. */
  eq(other: Comparable<T> | readonly unknown[]): BooleanArray;
  /** Label by label `!=`. */
  ne(other: Comparable<T> | readonly unknown[]): BooleanArray;
  /** Label by label `<`. */
  lt(other: Comparable<T> | readonly unknown[]): BooleanArray;
  /** Label by label `<=`. */
  le(other: Comparable<T> | readonly unknown[]): BooleanArray;
  /** Label by label `>`. */
  gt(other: Comparable<T> | readonly unknown[]): BooleanArray;
  /** Label by label `>=`. */
  ge(other: Comparable<T> | readonly unknown[]): BooleanArray;
  /** Label by label `this & other`. */
  and(other: readonly unknown[] | Index<any>): any;
  /** Label by label `this | other`. */
  or(other: readonly unknown[] | Index<any>): any;
  /** Label by label `this ^ other`. */
  xor(other: readonly unknown[] | Index<any>): any;
  /** Label by label `~this`. */
  not(): any;
}
