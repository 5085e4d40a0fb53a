import type { DataFrame, FrameMembers } from './frame.js';
import type { KeysIn, SchemaKey, ValueKey } from './schema.js';
import type { Series } from './series.js';

/**
 * A field of a row as a callback sees it: a value, and the column of such values, so that one parameter type serves
 * `r => r.price * 2` (a row function) and `d => d.price.mul(2)` (a function of the frame).
 */
export type Cell<T, W = T> = T extends null | undefined ? T : T & Series<W>;

/** `r.get('sum')`: a field whose name is also a member. */
export interface RowGet<out S> {
  /** The field of this name. */
  get<K extends keyof S & (string | number)>(key: K): unknown extends K ? any : Cell<S[K]>;
}

/** What a row function or a frame callable receives. */
export type Row<S> = RowGet<S> & FrameMembers<S> & { readonly [K in Exclude<keyof S & string, keyof FrameMembers<any>>]: Cell<S[K]> };

/** A function of a row, or of the frame. */
export type RowFn<in S, out R> = (row: Row<S>) => R;
/** A function of a frame. */
export type FrameFn<in S, out R> = (frame: DataFrame<S>) => R;
/** A function of a column. */
export type SeriesFn<in T, out R> = (column: Series<T>) => R;
/** A function of one value. */
export type ValueFn<in T, out R> = (value: T) => R;

/** The schema of a frame, the type of the values of a Series. */
export type SchemaIn<F> = F extends { readonly [K in SchemaKey]: infer S }
  ? S
  : F extends { readonly [K in ValueKey]: infer T }
    ? { [name: string]: T }
    : never;
export type FrameSchema<F> = F extends { readonly [K in SchemaKey]: infer S } ? S : never;
export type SeriesValue<F> = F extends { readonly [K in ValueKey]: infer T } ? T : never;
/** Column names as one type: `'a'` or `['a', 'b']`. */
export type Named<K> = KeysIn<K> & (string | number);
