import type {
  DataFrame,
  FrameSchema,
  PandasClasses,
  PandasFunctions,
  Row,
  Series,
  SeriesValue,
  Timedelta,
  Timestamp,
} from '../../src/types/index.js';

/** What the tests are written against: the types alone, without the implementation. */
export declare const pd: PandasFunctions & PandasClasses;

export interface Trip {
  city: string;
  kind: 'bus' | 'train';
  price: number;
  qty: number;
  ok: boolean;
  name: string | null;
  when: Timestamp;
  took: Timedelta;
  tags: string[];
  sum: number;
}
export declare const trips: DataFrame<Trip>;
export declare const cities: DataFrame<{ city: string; people: number; mayor: string; price: number }>;
export declare const untyped: DataFrame<any>;

/** true if A and B are the same type. */
export type Same<A, B> = (<X>() => X extends A ? 1 : 2) extends <X>() => X extends B ? 1 : 2 ? true : false;
/** Accepts a frame with exactly the schema S. */
export declare function schema<S>(): <F>(
  frame: F,
  ...same: Same<Flat<FrameSchema<F>>, Flat<S>> extends true ? [] : [expected: S, got: FrameSchema<F>]
) => void;
/** Accepts a Series of exactly T. */
export declare function series<T>(): <F>(
  column: F,
  ...same: Same<SeriesValue<F>, T> extends true ? [] : [expected: T, got: SeriesValue<F>]
) => void;
/** Accepts a value of exactly T. */
export declare function exactly<T>(): <V>(value: V, ...same: Same<V, T> extends true ? [] : [expected: T, got: V]) => void;
type Flat<T> = { [K in keyof T]: T[K] };

export type { DataFrame, Row, Series, Timedelta, Timestamp };
