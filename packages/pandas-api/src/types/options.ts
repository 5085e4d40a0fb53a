/** How arguments are typed: one options interface per member, every position also takes the trailing options object. */

/** `sortValues` -> `sort_values`. */
type Snake<N extends string> = N extends `${infer C}${infer R}` ? `${C extends Lowercase<C> ? C : `_${Lowercase<C>}`}${Snake<R>}` : N;

/** The names of K that have another spelling in pandas; class names (`DataFrame`) and `T` have none. */
type SnakeOnly<K> = K extends string ? (K extends Uncapitalize<K> ? (Snake<K> extends K ? never : K) : never) : never;

/** The pandas spellings of the options of O. */
type Snaked<O> = { [K in SnakeOnly<keyof O> as Snake<K>]?: O[K & keyof O] };

/** The options of O under both spellings. */
export type Options<O> = [SnakeOnly<keyof O>] extends [never] ? O : O & Snaked<O>;

/** One position of a call: the value of option K, or the trailing options object in its place. */
export type Arg<O, K extends keyof O> = O[K] | Options<O>;

/** `{sort_values: 'sortValues', …}` for the member names K: computed once per class, free of any schema. */
export type AliasesOf<K> = { [P in SnakeOnly<K> as Snake<P>]: P };

/** The members of B again, under the names of an alias map. */
export type Aliased<B, A extends { [K in keyof A]: keyof B }> = { readonly [K in keyof A]: B[A[K]] };

/** How an action answers: at once, or by a promise under `.async`. */
export type Mode = 'sync' | 'async';
export type Out<M extends Mode, T> = M extends 'async' ? Promise<T> : T;

/** One value, or an array of them. */
export type OneOrMany<T> = T | readonly T[];

/** How far a running action has come. */
export interface Progress {
  /** 0 to 1, or undefined while the engine cannot tell */
  readonly fraction?: number;
  /** rows handled so far, where the engine counts them */
  readonly rows?: number;
  /** milliseconds since the action started */
  readonly elapsed: number;
}

/** What every action takes besides its own options. */
export interface ActionOptions {
  /** cancels the running query when aborted */
  signal?: AbortSignal;
  /** called while the query runs */
  onProgress?: (progress: Progress) => void;
}
