import type { Comparable, Minus, Operand, OperandValue, Over, Plus, Times } from '../arithmetic.js';
import type { Index } from '../index-types.js';
import type { BooleanArray } from '../values.js';

/** Arithmetic, comparison and logic, label by label. */
export interface IndexOperators<out T> {
  add<const O extends Operand<T>>(other: O): Index<Plus<T, OperandValue<O>>>;
  sub<const O extends Operand<T>>(other: O): Index<Minus<T, OperandValue<O>>>;
  mul<const O extends Operand<T>>(other: O): Index<Times<T, OperandValue<O>>>;
  div<const O extends Operand<T>>(other: O): Index<Over<T, OperandValue<O>>>;
  truediv<const O extends Operand<T>>(other: O): Index<Over<T, OperandValue<O>>>;
  floordiv<const O extends Operand<T>>(other: O): Index<Over<T, OperandValue<O>>>;
  mod(other: Operand<T>): Index<any>;
  pow(other: Operand<T>): Index<any>;
  radd(other: Operand<T>): Index<any>;
  rsub(other: Operand<T>): Index<any>;
  rmul(other: Operand<T>): Index<any>;
  rdiv(other: Operand<T>): Index<any>;
  rtruediv(other: Operand<T>): Index<any>;
  rfloordiv(other: Operand<T>): Index<any>;
  rmod(other: Operand<T>): Index<any>;
  rpow(other: Operand<T>): Index<any>;
  divmod(other: Operand<T>): [Index<any>, Index<any>];
  neg(): Index<T>;
  abs(): Index<T>;
  /** Label by label `==`; missing equals nothing. */
  eq(other: Comparable<T> | readonly unknown[]): BooleanArray;
  ne(other: Comparable<T> | readonly unknown[]): BooleanArray;
  lt(other: Comparable<T> | readonly unknown[]): BooleanArray;
  le(other: Comparable<T> | readonly unknown[]): BooleanArray;
  gt(other: Comparable<T> | readonly unknown[]): BooleanArray;
  ge(other: Comparable<T> | readonly unknown[]): BooleanArray;
  and(other: readonly unknown[] | Index<any>): any;
  or(other: readonly unknown[] | Index<any>): any;
  xor(other: readonly unknown[] | Index<any>): any;
  not(): any;
}
