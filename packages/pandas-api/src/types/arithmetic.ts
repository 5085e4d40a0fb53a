import type { Index } from './index-types.js';
import type { DateOffset, Interval, Period, Timedelta, Timestamp } from './scalars.js';
import type { ValueOf } from './schema.js';
import type { Series } from './series.js';
import type { Missing, TypedArray } from './values.js';

/** One value of V, or a run of them. */
type Run<V> = V | Missing | Series<V> | Series<V | null> | Index<V> | readonly (V | Missing)[];

/** What arithmetic with a column of T accepts. */
export type Operand<T> = unknown extends T
  ? any
  : [T] extends [number | boolean | null]
    ? Run<number | bigint | boolean> | Run<Timedelta> | TypedArray
    : [T] extends [string | null]
      ? Run<string> | Run<number>
      : [T] extends [Timestamp | Timedelta | Period | null]
        ? Run<Timestamp | Timedelta | Period | DateOffset | Date | string | number>
        : unknown;

/** What a column of T compares with. */
export type Comparable<T> = unknown extends T
  ? any
  : [T] extends [number | boolean | null]
    ? Run<number | bigint | boolean> | TypedArray
    : [T] extends [string | null]
      ? Run<string>
      : [T] extends [Timestamp | null]
        ? Run<Timestamp | Date | string>
        : [T] extends [Timedelta | null]
          ? Run<Timedelta | DateOffset | string>
          : unknown;

type Time = Timestamp | Period;
type Step = Timedelta | DateOffset;

/** T + V */
export type Plus<T, V> = unknown extends T | V
  ? any
  : [T] extends [number | boolean | null]
    ? [V] extends [number | bigint | boolean | null]
      ? number
      : V
    : [T] extends [string | null]
      ? T
      : [T] extends [Time | null]
        ? Exclude<T, null>
        : [T] extends [Timedelta | null]
          ? [V] extends [Timestamp | Date]
            ? Timestamp
            : Timedelta
          : any;

/** T - V */
export type Minus<T, V> = unknown extends T | V
  ? any
  : [T] extends [number | boolean | null]
    ? number
    : [T] extends [Timestamp | null]
      ? [V] extends [Timestamp | Date | string]
        ? Timedelta
        : Timestamp
      : [T] extends [Timedelta | null]
        ? Timedelta
        : [T] extends [Period | null]
          ? [V] extends [Period]
            ? DateOffset
            : Period
          : any;

/** T * V */
export type Times<T, V> = unknown extends T | V
  ? any
  : [T] extends [number | boolean | null]
    ? [V] extends [number | bigint | boolean | null]
      ? number
      : V
    : [T] extends [string | null]
      ? T
      : [T] extends [Timedelta | null]
        ? Timedelta
        : any;

/** T / V */
export type Over<T, V> = unknown extends T | V
  ? any
  : [T] extends [number | boolean | null]
    ? number
    : [T] extends [Timedelta | null]
      ? [V] extends [Step]
        ? number
        : Timedelta
      : any;

/** The values of an operand O. */
export type OperandValue<O> = ValueOf<O>;

/** A number, or a distance in time: what `diff` gives for T. */
export type Difference<T> = unknown extends T
  ? any
  : [T] extends [number | boolean | null]
    ? number
    : [T] extends [Timestamp | Timedelta | null]
      ? Timedelta
      : [T] extends [Period | null]
        ? DateOffset | null
        : any;

/** The bounds of an interval or a value itself. */
export type Bound<T> = T extends Interval<infer B> ? B : T;
