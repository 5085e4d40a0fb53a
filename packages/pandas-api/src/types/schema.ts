import type { Timestamp } from './scalars.js';
import type { Missing, TypedArray } from './values.js';

/**
 * A schema S maps column names to the types of their values: `{price: number; city: string | null; when: Timestamp}`.
 * Missing numbers are NaN, so numeric columns have no null. Every schema function here gives any for any.
 */

/** The key under which a schema keeps its index levels, where they are known: `{v: number; [index]: {k: string}}`. */
export declare const index: unique symbol;
/** The key under which a Series (and so a cell of a row) shows the type of its values. Never there at run time. */
export declare const value: unique symbol;
/** The key under which a frame shows its schema. Never there at run time. */
export declare const schema: unique symbol;
export type IndexKey = typeof index;
export type ValueKey = typeof value;
export type SchemaKey = typeof schema;

/** any if A is any, else T. */
export type Known<A, T> = unknown extends A ? any : T;
/** One flat object type, for hovers and messages. */
export type Show<T> = { [K in keyof T]: T[K] };
/** Every key of every member of a union. */
export type AllKeys<U> = U extends unknown ? keyof U : never;
/** A column's name, as text or number. */
export type ColumnKey<S> = keyof S & (string | number);
/** The keys that K names: itself, or the members of an array. */
export type KeysIn<K> = K extends readonly (infer E)[] ? E : K;

/** Literals become their types, dates become timestamps, what means missing becomes null. */
export type Widen<V> = V extends string
  ? string
  : V extends number | bigint
    ? number
    : V extends boolean
      ? boolean
      : V extends Date
        ? Timestamp
        : V extends Missing
          ? null
          : V;

/** A column of numbers has NaN where a value is missing, not null. */
export type Settle<T> = [Exclude<T, null>] extends [never] ? T : [Exclude<T, null>] extends [number] ? number : T;

/** The type of the values of a column made from V: a Series, a row function, an array, a typed array or one value. */
export type ValueOf<V> = unknown extends V
  ? any
  : V extends { readonly [value]: infer T }
    ? T
    : V extends (...args: never[]) => infer R
      ? ValueOf<R>
      : V extends TypedArray
        ? number
        : V extends readonly (infer E)[]
          ? Settle<Widen<E>>
          : Settle<Widen<V>>;

/** The schema of a frame made from columns D. */
export type SchemaOf<D> = unknown extends D ? any : { -readonly [K in keyof D & (string | number)]: ValueOf<D[K]> };

type Field<R, K> = R extends unknown ? (K extends keyof R ? R[K] : null) : never;
/** The schema of a frame made from row objects R (a union of the shapes of the rows). */
export type SchemaOfRows<R> = unknown extends R ? any : { -readonly [K in AllKeys<R> & (string | number)]: Settle<Widen<Field<R, K>>> };

/** S with the columns of A added or replaced. */
export type Put<S, A> = unknown extends S | A ? any : Show<Omit<S, keyof A> & A>;
/** S without the columns K. */
export type Without<S, K> = unknown extends S | K ? any : Show<Omit<S, K & PropertyKey>>;
/** The columns K of S, index levels kept. */
export type Only<S, K> = unknown extends S | K ? any : Show<Pick<S, keyof S & (K | IndexKey)>>;
/** S with null allowed where a join may leave a hole: numbers become NaN instead. */
export type Holed<T> = unknown extends T ? any : Settle<T | null>;
/** All columns of S with values of type V. */
export type All<S, V> = unknown extends S | V ? any : { [K in keyof S]: K extends IndexKey ? S[K] : V };
/** The names of the columns of S whose values are V. */
export type NamesOf<S, V> = unknown extends S ? any : { [K in ColumnKey<S>]: [S[K]] extends [V | null] ? K : never }[ColumnKey<S>];
/** The numeric (and boolean) columns of S. */
export type Numeric<S, V = number> = unknown extends S | V
  ? any
  : { [K in keyof S as K extends IndexKey ? K : [S[K]] extends [number | boolean | null] ? K : never]: K extends IndexKey ? S[K] : V };

/** S with columns renamed by the map M. */
export type Renamed<S, M> = unknown extends S | M
  ? any
  : { [K in keyof S as K extends keyof M ? (M[K] extends PropertyKey ? M[K] : K) : K]: S[K] };
/** S with a text before and after every name. */
export type Affixed<S, B extends string, A extends string> = unknown extends S
  ? any
  : { [K in keyof S as K extends string | number ? `${B}${K}${A}` : K]: S[K] };
/** One exploded column: the items of its lists. */
export type Exploded<S, K> = unknown extends S | K
  ? any
  : { [C in keyof S]: C extends K ? (S[C] extends readonly (infer E)[] ? E : S[C]) : S[C] };

/** S after `setIndex(K)`. */
export type Indexed<S, K, Keep> = unknown extends S | K | Keep
  ? any
  : [K] extends [never]
    ? any
    : [K] extends [keyof S]
      ? Show<(Keep extends true ? Omit<S, IndexKey> : Omit<S, (K & PropertyKey) | IndexKey>) & { [index]: Show<Pick<S, K>> }>
      : any;
/** S after `resetIndex()`: known levels become columns, an unknown index a column named 'index'. */
export type Unindexed<S, Drop> = unknown extends S | Drop
  ? any
  : Drop extends true
    ? IndexKey extends keyof S
      ? Show<Omit<S, IndexKey>>
      : S
    : S extends { [index]: infer L }
      ? Show<L & Omit<S, IndexKey>>
      : Show<{ index: any } & S>;

/** Frames below each other: a column that some of them lack may have holes. */
export type Stacked<U> = unknown extends U ? any : { [K in AllKeys<U> & (string | number)]: Settle<Field<U, K>> };
type Both<U> = (U extends unknown ? (u: U) => void : never) extends (u: infer I) => void ? I : never;
/** Frames beside each other. */
export type Beside<U> = unknown extends U ? any : Show<Both<U>>;

/** The schema after `melt`. */
export type Melted<S, Id, V, N extends PropertyKey, W extends PropertyKey> = unknown extends S | Id | V | N | W
  ? any
  : Show<Pick<S, keyof S & Id> & { [P in N]: string } & { [P in W]: [V] extends [never] ? S[Exclude<ColumnKey<S>, Id>] : S[keyof S & V] }>;
/** The schema after `pivot`: one column per value of C where C's type lists them, else unknown. */
export type Pivoted<S, I, C, V> = unknown extends S | I | C | V
  ? any
  : C extends keyof S
    ? string extends S[C]
      ? any
      : S[C] extends string
        ? V extends keyof S
          ? Show<{ [P in S[C]]: Settle<S[V] | null> } & (I extends keyof S ? { [index]: Pick<S, I> } : unknown)>
          : any
        : any
    : any;
