import type { SeriesFn } from './callbacks.js';
import type { Period, Timedelta, Timestamp } from './scalars.js';
import type { IndexKey, Show, ValueOf } from './schema.js';
import type { Tuple, TupleMark } from './values.js';

/** The sum of a column of T: booleans count, texts are joined, moments have none. */
export type Sum<T> = unknown extends T
  ? any
  : [T] extends [number | boolean | null]
    ? number
    : [T] extends [Timestamp | Period | null]
      ? never
      : Exclude<T, null>;
/** The mean, median or quantile of a column of T: numbers, times; texts have none. */
export type Mean<T> = unknown extends T
  ? any
  : [T] extends [number | boolean | null]
    ? number
    : [T] extends [Timestamp | Timedelta | null]
      ? Exclude<T, null>
      : never;
/** The spread of a column of T: of times it is a length of time. */
export type Spread<T> = unknown extends T
  ? any
  : [T] extends [number | boolean | null]
    ? number
    : [T] extends [Timestamp | Timedelta | null]
      ? Timedelta
      : never;
/** One of the values of a column, as `array[i]`: an empty column gives null (NaN for numbers) at run time. */
export type Present<T> = unknown extends T ? any : Exclude<T, null>;

/** What each named aggregation gives for a column of T. */
export interface Aggregations<T> {
  sum: Sum<T>;
  prod: Sum<T>;
  mean: Mean<T>;
  median: Mean<T>;
  min: Present<T>;
  max: Present<T>;
  first: Present<T>;
  last: Present<T>;
  nth: T;
  quantile: Mean<T>;
  std: Spread<T>;
  var: number;
  sem: Spread<T>;
  skew: number;
  kurt: number;
  count: number;
  size: number;
  nunique: number;
  any: boolean;
  all: boolean;
  idxmin: any;
  idxmax: any;
  mode: any;
  unique: T[];
  describe: any;
  ohlc: any;
}
export type AggregationName = keyof Aggregations<any>;

/** One aggregation: its name, or a function of the column. */
export type Aggregation<T = any> = AggregationName | SeriesFn<T, unknown>;
/** A named aggregation: `pd.tuple('price', 'sum')`. */
export type NamedAggregation<S> = Tuple<readonly [keyof S & string, Aggregation]>;

/** Named aggregations by the names of their results. */
export interface NamedAggregations<S> {
  readonly [name: string]: NamedAggregation<S>;
}

/** What aggregation F gives for a column of T. */
export type Aggregated<T, F> = F extends AggregationName
  ? Aggregations<T>[F]
  : F extends (...args: never[]) => infer R
    ? R extends readonly unknown[]
      ? R
      : ValueOf<R>
    : any;

/** Per column one aggregation or a list of them; any other name takes a named aggregation. */
export type AggregationMap<S> = {
  readonly [C in keyof S & string]?: Aggregation<S[C]> | readonly Aggregation<S[C]>[] | NamedAggregation<S>;
};
/** Refuses keys that are neither columns nor named aggregations. */
export type OnlyNamed<S, F> = { readonly [P in Exclude<keyof F, keyof S>]: NamedAggregation<S> };

/** Refuses keys of a map F that are no columns. */
export type NoOther<S, F> = F extends string | readonly unknown[] | ((...args: never[]) => unknown)
  ? unknown
  : { readonly [P in Exclude<keyof F, keyof S>]: never };

/** Does any entry of F ask for a list of aggregations, that is for two-level columns? */
export type HasList<F> = F extends readonly unknown[]
  ? true
  : F extends string | ((...args: never[]) => unknown)
    ? false
    : true extends { [P in keyof F]: F[P] extends TupleMark ? never : F[P] extends readonly unknown[] ? true : never }[keyof F]
      ? true
      : false;

type AggregatedField<S, P, A> =
  A extends Tuple<readonly [infer C, infer F]>
    ? C extends keyof S
      ? Aggregated<S[C], F>
      : any
    : P extends keyof S
      ? Aggregated<S[P], A>
      : any;

/** The columns that `agg(F)` gives for the value columns of S. */
export type AggregatedColumns<S, F> = unknown extends S | F
  ? any
  : F extends string | ((...args: never[]) => unknown)
    ? { [C in Exclude<keyof S, IndexKey>]: Aggregated<S[C], F> }
    : F extends readonly unknown[]
      ? any
      : HasList<F> extends true
        ? any
        : { -readonly [P in keyof F]: AggregatedField<S, P, F[P]> };

/** Columns V of a grouped frame with the keys K put back: as index levels, or as columns if asIndex is false. */
export type Grouped<S, K, I, V> = unknown extends S | K | I | V
  ? any
  : I extends false
    ? Show<Pick<S, keyof S & K> & Omit<V, K & PropertyKey>>
    : Show<Omit<V, K & PropertyKey> & ([K] extends [never] ? unknown : { [P in IndexKey]: Show<Pick<S, keyof S & K>> })>;

/** The value columns of a grouped frame after a reduction, by the name of the reduction. */
export type Reduced<S, K, I, A extends AggregationName> = Grouped<
  S,
  K,
  I,
  { [C in Exclude<keyof S, K | IndexKey>]: Aggregations<S[C]>[A] }
>;
/** The same where columns without a result (texts under mean) are left out. */
export type ReducedNumeric<S, K, I, A extends AggregationName> = Grouped<
  S,
  K,
  I,
  { [C in Exclude<keyof S, K | IndexKey> as [Aggregations<S[C]>[A]] extends [never] ? never : C]: Aggregations<S[C]>[A] }
>;
