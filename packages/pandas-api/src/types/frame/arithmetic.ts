import type { DataFrame, Framed } from '../frame.js';
import type {
  AlignOptions,
  ArithmeticOptions,
  ClipOptions,
  CombineOptions,
  ComparisonOptions,
  DotOptions,
  RoundOptions,
} from '../options/arithmetic.js';
import type { Arg, Options } from '../options.js';
import type { All } from '../schema.js';
import type { Series } from '../series.js';
import type { AnyFrame } from '../values.js';
import type { FrameOperand } from '../words.js';

/** Arithmetic, comparison and logic, cell by cell. Frames align by labels; what only one side has becomes missing. */
export interface FrameArithmetic<out S> {
  /**
   * Cell by cell `this + other`.
   * @example df.add(1)
   * @example df.add(other, {fillValue: 0})
   */
  add(
    other: FrameOperand | Options<ArithmeticOptions>,
    axis?: Arg<ArithmeticOptions, 'axis'>,
    level?: Arg<ArithmeticOptions, 'level'>,
    fillValue?: Arg<ArithmeticOptions, 'fillValue'>,
  ): DataFrame<S>;
  /** Cell by cell `this - other`. */
  sub(
    other: FrameOperand | Options<ArithmeticOptions>,
    axis?: Arg<ArithmeticOptions, 'axis'>,
    level?: Arg<ArithmeticOptions, 'level'>,
    fillValue?: Arg<ArithmeticOptions, 'fillValue'>,
  ): DataFrame<S>;
  /** The same as `sub`. */
  subtract(
    other: FrameOperand | Options<ArithmeticOptions>,
    axis?: Arg<ArithmeticOptions, 'axis'>,
    level?: Arg<ArithmeticOptions, 'level'>,
    fillValue?: Arg<ArithmeticOptions, 'fillValue'>,
  ): DataFrame<S>;
  /** Cell by cell `this * other`. */
  mul(
    other: FrameOperand | Options<ArithmeticOptions>,
    axis?: Arg<ArithmeticOptions, 'axis'>,
    level?: Arg<ArithmeticOptions, 'level'>,
    fillValue?: Arg<ArithmeticOptions, 'fillValue'>,
  ): DataFrame<S>;
  /** The same as `mul`. */
  multiply(
    other: FrameOperand | Options<ArithmeticOptions>,
    axis?: Arg<ArithmeticOptions, 'axis'>,
    level?: Arg<ArithmeticOptions, 'level'>,
    fillValue?: Arg<ArithmeticOptions, 'fillValue'>,
  ): DataFrame<S>;
  /** Cell by cell `this / other`, always floats; x / 0 is infinite. */
  div(
    other: FrameOperand | Options<ArithmeticOptions>,
    axis?: Arg<ArithmeticOptions, 'axis'>,
    level?: Arg<ArithmeticOptions, 'level'>,
    fillValue?: Arg<ArithmeticOptions, 'fillValue'>,
  ): DataFrame<S>;
  /** The same as `div`. */
  divide(
    other: FrameOperand | Options<ArithmeticOptions>,
    axis?: Arg<ArithmeticOptions, 'axis'>,
    level?: Arg<ArithmeticOptions, 'level'>,
    fillValue?: Arg<ArithmeticOptions, 'fillValue'>,
  ): DataFrame<S>;
  /** The same as `div`. */
  truediv(
    other: FrameOperand | Options<ArithmeticOptions>,
    axis?: Arg<ArithmeticOptions, 'axis'>,
    level?: Arg<ArithmeticOptions, 'level'>,
    fillValue?: Arg<ArithmeticOptions, 'fillValue'>,
  ): DataFrame<S>;
  /** Cell by cell `this // other`, rounded down. */
  floordiv(
    other: FrameOperand | Options<ArithmeticOptions>,
    axis?: Arg<ArithmeticOptions, 'axis'>,
    level?: Arg<ArithmeticOptions, 'level'>,
    fillValue?: Arg<ArithmeticOptions, 'fillValue'>,
  ): DataFrame<S>;
  /** Cell by cell remainder, with the sign of the divisor. */
  mod(
    other: FrameOperand | Options<ArithmeticOptions>,
    axis?: Arg<ArithmeticOptions, 'axis'>,
    level?: Arg<ArithmeticOptions, 'level'>,
    fillValue?: Arg<ArithmeticOptions, 'fillValue'>,
  ): DataFrame<S>;
  /** Cell by cell `this ** other`. */
  pow(
    other: FrameOperand | Options<ArithmeticOptions>,
    axis?: Arg<ArithmeticOptions, 'axis'>,
    level?: Arg<ArithmeticOptions, 'level'>,
    fillValue?: Arg<ArithmeticOptions, 'fillValue'>,
  ): DataFrame<S>;
  /** `other + this`. */
  radd(
    other: FrameOperand | Options<ArithmeticOptions>,
    axis?: Arg<ArithmeticOptions, 'axis'>,
    level?: Arg<ArithmeticOptions, 'level'>,
    fillValue?: Arg<ArithmeticOptions, 'fillValue'>,
  ): DataFrame<S>;
  /** `other - this`. */
  rsub(
    other: FrameOperand | Options<ArithmeticOptions>,
    axis?: Arg<ArithmeticOptions, 'axis'>,
    level?: Arg<ArithmeticOptions, 'level'>,
    fillValue?: Arg<ArithmeticOptions, 'fillValue'>,
  ): DataFrame<S>;
  /** `other * this`. */
  rmul(
    other: FrameOperand | Options<ArithmeticOptions>,
    axis?: Arg<ArithmeticOptions, 'axis'>,
    level?: Arg<ArithmeticOptions, 'level'>,
    fillValue?: Arg<ArithmeticOptions, 'fillValue'>,
  ): DataFrame<S>;
  /** `other / this`. */
  rdiv(
    other: FrameOperand | Options<ArithmeticOptions>,
    axis?: Arg<ArithmeticOptions, 'axis'>,
    level?: Arg<ArithmeticOptions, 'level'>,
    fillValue?: Arg<ArithmeticOptions, 'fillValue'>,
  ): DataFrame<S>;
  /** The same as `rdiv`. */
  rtruediv(
    other: FrameOperand | Options<ArithmeticOptions>,
    axis?: Arg<ArithmeticOptions, 'axis'>,
    level?: Arg<ArithmeticOptions, 'level'>,
    fillValue?: Arg<ArithmeticOptions, 'fillValue'>,
  ): DataFrame<S>;
  /** `other // this`. */
  rfloordiv(
    other: FrameOperand | Options<ArithmeticOptions>,
    axis?: Arg<ArithmeticOptions, 'axis'>,
    level?: Arg<ArithmeticOptions, 'level'>,
    fillValue?: Arg<ArithmeticOptions, 'fillValue'>,
  ): DataFrame<S>;
  /** The remainder of `other` by this. */
  rmod(
    other: FrameOperand | Options<ArithmeticOptions>,
    axis?: Arg<ArithmeticOptions, 'axis'>,
    level?: Arg<ArithmeticOptions, 'level'>,
    fillValue?: Arg<ArithmeticOptions, 'fillValue'>,
  ): DataFrame<S>;
  /** `other ** this`. */
  rpow(
    other: FrameOperand | Options<ArithmeticOptions>,
    axis?: Arg<ArithmeticOptions, 'axis'>,
    level?: Arg<ArithmeticOptions, 'level'>,
    fillValue?: Arg<ArithmeticOptions, 'fillValue'>,
  ): DataFrame<S>;
  /** Cell by cell `this == other`; missing equals nothing. */
  eq<V = boolean>(
    other: FrameOperand | Options<ComparisonOptions>,
    axis?: Arg<ComparisonOptions, 'axis'>,
    level?: Arg<ComparisonOptions, 'level'>,
  ): Framed<V, All<S, V>>;
  /** Cell by cell `this != other`; missing differs from everything. */
  ne<V = boolean>(
    other: FrameOperand | Options<ComparisonOptions>,
    axis?: Arg<ComparisonOptions, 'axis'>,
    level?: Arg<ComparisonOptions, 'level'>,
  ): Framed<V, All<S, V>>;
  /** Cell by cell `this < other`. */
  lt<V = boolean>(
    other: FrameOperand | Options<ComparisonOptions>,
    axis?: Arg<ComparisonOptions, 'axis'>,
    level?: Arg<ComparisonOptions, 'level'>,
  ): Framed<V, All<S, V>>;
  /** Cell by cell `this <= other`. */
  le<V = boolean>(
    other: FrameOperand | Options<ComparisonOptions>,
    axis?: Arg<ComparisonOptions, 'axis'>,
    level?: Arg<ComparisonOptions, 'level'>,
  ): Framed<V, All<S, V>>;
  /** Cell by cell `this > other`. */
  gt<V = boolean>(
    other: FrameOperand | Options<ComparisonOptions>,
    axis?: Arg<ComparisonOptions, 'axis'>,
    level?: Arg<ComparisonOptions, 'level'>,
  ): Framed<V, All<S, V>>;
  /** Cell by cell `this >= other`. */
  ge<V = boolean>(
    other: FrameOperand | Options<ComparisonOptions>,
    axis?: Arg<ComparisonOptions, 'axis'>,
    level?: Arg<ComparisonOptions, 'level'>,
  ): Framed<V, All<S, V>>;
  /** Cell by cell `this & other`. */
  and(other: FrameOperand): DataFrame<S>;
  /** Cell by cell `this | other`. */
  or(other: FrameOperand): DataFrame<S>;
  /** Cell by cell `this ^ other`. */
  xor(other: FrameOperand): DataFrame<S>;
  /** Cell by cell `~this`. */
  not(): DataFrame<S>;
  /** Cell by cell `-this`. */
  neg(): DataFrame<S>;
  /** Every number (or time span) without its sign. */
  abs(): DataFrame<S>;
  /**
   * Numbers rounded, halves to even; per column with a map.
   * @example df.round({price: 1})
   */
  round(decimals?: Arg<RoundOptions, 'decimals'>): DataFrame<S>;
  /** Values below `lower` and above `upper` set to these bounds. */
  clip(lower?: Arg<ClipOptions, 'lower'>, upper?: Arg<ClipOptions, 'upper'>, options?: Options<ClipOptions>): DataFrame<S>;
  /** Matrix product: a frame with a frame, a Series with a Series. */
  dot(other: AnyFrame | Series<any> | readonly unknown[] | Options<DotOptions>): any;
  /** Columns of two frames put together by a function. */
  combine(
    other: AnyFrame | Options<CombineOptions>,
    func?: Arg<CombineOptions, 'func'>,
    fillValue?: Arg<CombineOptions, 'fillValue'>,
    overwrite?: Arg<CombineOptions, 'overwrite'>,
  ): DataFrame<any>;
  /** Adds labels of two objects so that both have the same. */
  align(
    other: AnyFrame | Series<any> | Options<AlignOptions>,
    join?: Arg<AlignOptions, 'join'>,
    axis?: Arg<AlignOptions, 'axis'>,
    level?: Arg<AlignOptions, 'level'>,
    copy?: Arg<AlignOptions, 'copy'>,
    fillValue?: Arg<AlignOptions, 'fillValue'>,
  ): [DataFrame<any>, any];
}
