import type { Comparable, Minus, Operand, OperandValue, Over, Plus, Times } from '../arithmetic.js';
import type { Index } from '../index-types.js';
import type {
  AlignOptions,
  BetweenOptions,
  SeriesClipOptions,
  SeriesCombineOptions,
  SeriesComparisonOptions,
  SeriesRoundOptions,
} from '../options/arithmetic.js';
import type { Arg, Options } from '../options.js';
import type { Series } from '../series.js';
import type { AnyFrame, Scalar } from '../values.js';

/** Arithmetic, comparison and logic, value by value. Two Series align by labels; what only one side has becomes missing. */
export interface SeriesArithmetic<out T> {
  /**
   * `this + other`.
   * @example s.add(1)
   * @example s.add(other, {fillValue: 0})
   */
  add<const O extends Operand<T>>(
    other: O | Options<SeriesComparisonOptions>,
    level?: Arg<SeriesComparisonOptions, 'level'>,
    fillValue?: Arg<SeriesComparisonOptions, 'fillValue'>,
    axis?: Arg<SeriesComparisonOptions, 'axis'>,
  ): Series<Plus<T, OperandValue<O>>>;
  /** `this - other`. */
  sub<const O extends Operand<T>>(
    other: O | Options<SeriesComparisonOptions>,
    level?: Arg<SeriesComparisonOptions, 'level'>,
    fillValue?: Arg<SeriesComparisonOptions, 'fillValue'>,
    axis?: Arg<SeriesComparisonOptions, 'axis'>,
  ): Series<Minus<T, OperandValue<O>>>;
  /** The same as `sub`. */
  subtract<const O extends Operand<T>>(
    other: O | Options<SeriesComparisonOptions>,
    level?: Arg<SeriesComparisonOptions, 'level'>,
    fillValue?: Arg<SeriesComparisonOptions, 'fillValue'>,
    axis?: Arg<SeriesComparisonOptions, 'axis'>,
  ): Series<Minus<T, OperandValue<O>>>;
  /** `this * other`. */
  mul<const O extends Operand<T>>(
    other: O | Options<SeriesComparisonOptions>,
    level?: Arg<SeriesComparisonOptions, 'level'>,
    fillValue?: Arg<SeriesComparisonOptions, 'fillValue'>,
    axis?: Arg<SeriesComparisonOptions, 'axis'>,
  ): Series<Times<T, OperandValue<O>>>;
  /** The same as `mul`. */
  multiply<const O extends Operand<T>>(
    other: O | Options<SeriesComparisonOptions>,
    level?: Arg<SeriesComparisonOptions, 'level'>,
    fillValue?: Arg<SeriesComparisonOptions, 'fillValue'>,
    axis?: Arg<SeriesComparisonOptions, 'axis'>,
  ): Series<Times<T, OperandValue<O>>>;
  /** `this / other`, always floats; x / 0 is infinite. */
  div<const O extends Operand<T>>(
    other: O | Options<SeriesComparisonOptions>,
    level?: Arg<SeriesComparisonOptions, 'level'>,
    fillValue?: Arg<SeriesComparisonOptions, 'fillValue'>,
    axis?: Arg<SeriesComparisonOptions, 'axis'>,
  ): Series<Over<T, OperandValue<O>>>;
  /** The same as `div`. */
  divide<const O extends Operand<T>>(
    other: O | Options<SeriesComparisonOptions>,
    level?: Arg<SeriesComparisonOptions, 'level'>,
    fillValue?: Arg<SeriesComparisonOptions, 'fillValue'>,
    axis?: Arg<SeriesComparisonOptions, 'axis'>,
  ): Series<Over<T, OperandValue<O>>>;
  /** The same as `div`. */
  truediv<const O extends Operand<T>>(
    other: O | Options<SeriesComparisonOptions>,
    level?: Arg<SeriesComparisonOptions, 'level'>,
    fillValue?: Arg<SeriesComparisonOptions, 'fillValue'>,
    axis?: Arg<SeriesComparisonOptions, 'axis'>,
  ): Series<Over<T, OperandValue<O>>>;
  /** `this // other`, rounded down. */
  floordiv<const O extends Operand<T>>(
    other: O | Options<SeriesComparisonOptions>,
    level?: Arg<SeriesComparisonOptions, 'level'>,
    fillValue?: Arg<SeriesComparisonOptions, 'fillValue'>,
    axis?: Arg<SeriesComparisonOptions, 'axis'>,
  ): Series<Over<T, OperandValue<O>>>;
  /** The remainder, with the sign of the divisor. */
  mod<const O extends Operand<T>>(
    other: O | Options<SeriesComparisonOptions>,
    level?: Arg<SeriesComparisonOptions, 'level'>,
    fillValue?: Arg<SeriesComparisonOptions, 'fillValue'>,
    axis?: Arg<SeriesComparisonOptions, 'axis'>,
  ): Series<Over<T, OperandValue<O>>>;
  /** `this ** other`. */
  pow<const O extends Operand<T>>(
    other: O | Options<SeriesComparisonOptions>,
    level?: Arg<SeriesComparisonOptions, 'level'>,
    fillValue?: Arg<SeriesComparisonOptions, 'fillValue'>,
    axis?: Arg<SeriesComparisonOptions, 'axis'>,
  ): Series<Over<T, OperandValue<O>>>;
  /** `other + this`. */
  radd<const O extends Operand<T>>(
    other: O | Options<SeriesComparisonOptions>,
    level?: Arg<SeriesComparisonOptions, 'level'>,
    fillValue?: Arg<SeriesComparisonOptions, 'fillValue'>,
    axis?: Arg<SeriesComparisonOptions, 'axis'>,
  ): Series<Plus<T, OperandValue<O>>>;
  /** `other - this`. */
  rsub<const O extends Operand<T>>(
    other: O | Options<SeriesComparisonOptions>,
    level?: Arg<SeriesComparisonOptions, 'level'>,
    fillValue?: Arg<SeriesComparisonOptions, 'fillValue'>,
    axis?: Arg<SeriesComparisonOptions, 'axis'>,
  ): Series<Minus<T, OperandValue<O>>>;
  /** `other * this`. */
  rmul<const O extends Operand<T>>(
    other: O | Options<SeriesComparisonOptions>,
    level?: Arg<SeriesComparisonOptions, 'level'>,
    fillValue?: Arg<SeriesComparisonOptions, 'fillValue'>,
    axis?: Arg<SeriesComparisonOptions, 'axis'>,
  ): Series<Times<T, OperandValue<O>>>;
  /** `other / this`. */
  rdiv<const O extends Operand<T>>(
    other: O | Options<SeriesComparisonOptions>,
    level?: Arg<SeriesComparisonOptions, 'level'>,
    fillValue?: Arg<SeriesComparisonOptions, 'fillValue'>,
    axis?: Arg<SeriesComparisonOptions, 'axis'>,
  ): Series<Over<T, OperandValue<O>>>;
  /** The same as `rdiv`. */
  rtruediv<const O extends Operand<T>>(
    other: O | Options<SeriesComparisonOptions>,
    level?: Arg<SeriesComparisonOptions, 'level'>,
    fillValue?: Arg<SeriesComparisonOptions, 'fillValue'>,
    axis?: Arg<SeriesComparisonOptions, 'axis'>,
  ): Series<Over<T, OperandValue<O>>>;
  /** `other // this`. */
  rfloordiv<const O extends Operand<T>>(
    other: O | Options<SeriesComparisonOptions>,
    level?: Arg<SeriesComparisonOptions, 'level'>,
    fillValue?: Arg<SeriesComparisonOptions, 'fillValue'>,
    axis?: Arg<SeriesComparisonOptions, 'axis'>,
  ): Series<Over<T, OperandValue<O>>>;
  /** The remainder of `other` by this. */
  rmod<const O extends Operand<T>>(
    other: O | Options<SeriesComparisonOptions>,
    level?: Arg<SeriesComparisonOptions, 'level'>,
    fillValue?: Arg<SeriesComparisonOptions, 'fillValue'>,
    axis?: Arg<SeriesComparisonOptions, 'axis'>,
  ): Series<Over<T, OperandValue<O>>>;
  /** `other ** this`. */
  rpow<const O extends Operand<T>>(
    other: O | Options<SeriesComparisonOptions>,
    level?: Arg<SeriesComparisonOptions, 'level'>,
    fillValue?: Arg<SeriesComparisonOptions, 'fillValue'>,
    axis?: Arg<SeriesComparisonOptions, 'axis'>,
  ): Series<Over<T, OperandValue<O>>>;
  /** `this == other`; missing equals nothing. */
  eq(
    other: Comparable<T> | Options<SeriesComparisonOptions>,
    level?: Arg<SeriesComparisonOptions, 'level'>,
    fillValue?: Arg<SeriesComparisonOptions, 'fillValue'>,
    axis?: Arg<SeriesComparisonOptions, 'axis'>,
  ): Series<boolean>;
  /** `this != other`; missing differs from everything. */
  ne(
    other: Comparable<T> | Options<SeriesComparisonOptions>,
    level?: Arg<SeriesComparisonOptions, 'level'>,
    fillValue?: Arg<SeriesComparisonOptions, 'fillValue'>,
    axis?: Arg<SeriesComparisonOptions, 'axis'>,
  ): Series<boolean>;
  /** `this < other`. */
  lt(
    other: Comparable<T> | Options<SeriesComparisonOptions>,
    level?: Arg<SeriesComparisonOptions, 'level'>,
    fillValue?: Arg<SeriesComparisonOptions, 'fillValue'>,
    axis?: Arg<SeriesComparisonOptions, 'axis'>,
  ): Series<boolean>;
  /** `this <= other`. */
  le(
    other: Comparable<T> | Options<SeriesComparisonOptions>,
    level?: Arg<SeriesComparisonOptions, 'level'>,
    fillValue?: Arg<SeriesComparisonOptions, 'fillValue'>,
    axis?: Arg<SeriesComparisonOptions, 'axis'>,
  ): Series<boolean>;
  /** `this > other`. */
  gt(
    other: Comparable<T> | Options<SeriesComparisonOptions>,
    level?: Arg<SeriesComparisonOptions, 'level'>,
    fillValue?: Arg<SeriesComparisonOptions, 'fillValue'>,
    axis?: Arg<SeriesComparisonOptions, 'axis'>,
  ): Series<boolean>;
  /** `this >= other`. */
  ge(
    other: Comparable<T> | Options<SeriesComparisonOptions>,
    level?: Arg<SeriesComparisonOptions, 'level'>,
    fillValue?: Arg<SeriesComparisonOptions, 'fillValue'>,
    axis?: Arg<SeriesComparisonOptions, 'axis'>,
  ): Series<boolean>;
  /** Quotient rounded down, and remainder. */
  divmod(
    other: Operand<T> | Options<SeriesComparisonOptions>,
    level?: Arg<SeriesComparisonOptions, 'level'>,
    fillValue?: Arg<SeriesComparisonOptions, 'fillValue'>,
    axis?: Arg<SeriesComparisonOptions, 'axis'>,
  ): [Series<number>, Series<number>];
  /** The same with both sides exchanged. */
  rdivmod(
    other: Operand<T> | Options<SeriesComparisonOptions>,
    level?: Arg<SeriesComparisonOptions, 'level'>,
    fillValue?: Arg<SeriesComparisonOptions, 'fillValue'>,
    axis?: Arg<SeriesComparisonOptions, 'axis'>,
  ): [Series<number>, Series<number>];
  /** `this & other`, value by value. */
  and(other: Series<any> | readonly unknown[] | boolean | number | Index<any>): Series<T>;
  /** `this | other`, value by value. */
  or(other: Series<any> | readonly unknown[] | boolean | number | Index<any>): Series<T>;
  /** `this ^ other`, value by value. */
  xor(other: Series<any> | readonly unknown[] | boolean | number | Index<any>): Series<T>;
  /** `~this`, value by value. */
  not(): Series<T>;
  /** `-this`, value by value. */
  neg(): Series<T>;
  /** Every number (or time span) without its sign. */
  abs(): Series<T>;
  /** Rounded to some digits, halves to even. */
  round(decimals?: Arg<SeriesRoundOptions, 'decimals'>): Series<T>;
  /** Values below `lower` and above `upper` set to these bounds. */
  clip(lower?: Arg<SeriesClipOptions, 'lower'>, upper?: Arg<SeriesClipOptions, 'upper'>, options?: Options<SeriesClipOptions>): Series<T>;
  /** Is each value between two bounds, both included unless `inclusive` says otherwise? */
  between(
    left: Comparable<T> | Options<BetweenOptions>,
    right?: Arg<BetweenOptions, 'right'>,
    inclusive?: Arg<BetweenOptions, 'inclusive'>,
  ): Series<boolean>;
  /** Two Series put together value by value, by a function. */
  combine(
    other: Series<any> | Scalar | Options<SeriesCombineOptions>,
    func?: Arg<SeriesCombineOptions, 'func'>,
    fillValue?: Arg<SeriesCombineOptions, 'fillValue'>,
  ): Series<any>;
  /** Adds labels of two objects so that both have the same. */
  align(
    other: AnyFrame | Series<any> | Options<AlignOptions>,
    join?: Arg<AlignOptions, 'join'>,
    axis?: Arg<AlignOptions, 'axis'>,
    level?: Arg<AlignOptions, 'level'>,
    copy?: Arg<AlignOptions, 'copy'>,
    fillValue?: Arg<AlignOptions, 'fillValue'>,
  ): [Series<T>, any];
}
