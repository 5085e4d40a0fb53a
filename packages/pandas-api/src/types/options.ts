import type { ExplainStage } from './words.js';

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

/** Options of a writer that name no place to write to: the text is the answer. */
export type Returned<O> = Options<Omit<O, 'pathOrBuf' | 'pathOrBuffer' | 'buf'>>;

/** One value, or an array of them. */
export type OneOrMany<T> = T | readonly T[];

/** How far a running action has come. */
export interface Progress {
  /** what is done: 'query', how many stages of a cluster are done, or 'function' and 'windows' for work of this process, whose rows are those of one column */
  readonly stage: string;
  /** 0 to 1, or undefined while the engine cannot tell */
  readonly fraction?: number;
  /** rows handled so far, where the engine counts them */
  readonly rows?: number;
  /** bytes read so far, where the engine counts them: on a cluster */
  readonly bytes?: number;
  /** bytes that did not fit in memory and lie on disk now */
  readonly spilled?: number;
  /** milliseconds since the work began */
  readonly elapsed: number;
  /** milliseconds that it may still take, by the time so far */
  readonly remaining?: number;
}

/** What every action takes besides its own options. */
export interface ActionOptions {
  /** cancels the running query when aborted: `InterruptedError` with code 'cancelled' */
  signal?: AbortSignal;
  /** called while the query runs */
  onProgress?: (progress: Progress) => void;
  /** milliseconds from the call after which the query is cancelled: `InterruptedError` with code 'timeout'; default `pd.options.timeout`, for each query */
  timeout?: number;
}

/** Where an engine keeps rows, in Spark's words: `_2` and `_3` are copies on so many machines. The local engine has one place for all. */
export type StorageLevel =
  | 'MEMORY_AND_DISK'
  | 'MEMORY_AND_DISK_2'
  | 'MEMORY_AND_DISK_DESER'
  | 'MEMORY_ONLY'
  | 'MEMORY_ONLY_2'
  | 'DISK_ONLY'
  | 'DISK_ONLY_2'
  | 'DISK_ONLY_3'
  | 'OFF_HEAP';

/** What `persist` and `checkpoint` take. */
export interface PersistOptions extends ActionOptions {
  /** default: the engine's own choice, on Spark MEMORY_AND_DISK */
  level?: StorageLevel;
}

/** What `explain` takes. */
export interface ExplainOptions extends ActionOptions {
  /** how far the plan is on its way to the engine; default 'plan' */
  stage?: ExplainStage;
  /** at the stage 'engine': runs it, and tells how long each step took and what was spilled to disk */
  analyze?: boolean;
}
