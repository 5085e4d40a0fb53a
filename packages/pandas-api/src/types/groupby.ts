import type { DataFrame } from './frame.js';
import type { FrameGroupByMembers } from './groupby/frame.js';
import type { SeriesGroupByMembers } from './groupby/series.js';
import type { Aliased, AliasesOf } from './options.js';
import type { Tuple } from './values.js';

/** The key of one group: a value, or a tuple where several columns are grouped by. */
export type GroupLabel<S, K> = unknown extends S | K ? any : K extends keyof S ? S[K] | Tuple : any;

interface FrameGroupByAliases extends AliasesOf<keyof FrameGroupByMembers<any, any, any>> {}
interface SeriesGroupByAliases extends AliasesOf<keyof SeriesGroupByMembers<any, any>> {}

/** The members of a grouped frame, under both spellings. */
export interface GroupMembers<in out S, in out K, in out I>
  extends FrameGroupByMembers<S, K, I>,
    Aliased<FrameGroupByMembers<S, K, I>, FrameGroupByAliases> {}

/** The columns of a grouped frame whose names are no members. */
type GroupColumns<S, K> = {
  readonly [C in Exclude<keyof S & string, keyof GroupMembers<any, any, any> | keyof GroupIteration<any, any>>]: SeriesGroupBy<S[C], K>;
};

/** The groups one by one. L is the type of their keys. */
export interface GroupIteration<out S, out L> {
  /** Pairs of key and rows. @example for (const [city, rows] of df.groupby('city')) console.log(city, rows.length) */
  [Symbol.iterator](): IterableIterator<[L, DataFrame<S>]>;
}

/** A frame grouped by the columns K; I is `asIndex`. */
export type DataFrameGroupBy<S = any, K = any, I = true> = GroupMembers<S, K, I> & GroupIteration<S, GroupLabel<S, K>> & GroupColumns<S, K>;

/** A Series grouped by the keys K of its frame. */
export interface SeriesGroupBy<out T = any, in out K = any>
  extends SeriesGroupByMembers<T, K>,
    Aliased<SeriesGroupByMembers<T, K>, SeriesGroupByAliases> {}
