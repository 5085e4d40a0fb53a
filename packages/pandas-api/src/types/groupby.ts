import type { FrameGroupByMembers } from './groupby/frame.js';
import type { SeriesGroupByMembers } from './groupby/series.js';
import type { Aliased, AliasesOf } from './options.js';
import type { Tuple } from './values.js';

/** The key of one group: a value, or a tuple where several columns are grouped by. */
export type GroupLabel<S, K> = K extends keyof S ? S[K] | Tuple : any;

interface FrameGroupByAliases extends AliasesOf<keyof FrameGroupByMembers<any, any, any>> {}
interface SeriesGroupByAliases extends AliasesOf<keyof SeriesGroupByMembers<any, any>> {}

/** The members of a grouped frame, under both spellings. */
export interface GroupMembers<S, K, I> extends FrameGroupByMembers<S, K, I>, Aliased<FrameGroupByMembers<S, K, I>, FrameGroupByAliases> {}

/** The columns of a grouped frame whose names are no members. */
type GroupColumns<S, K> = { readonly [C in Exclude<keyof S & string, keyof GroupMembers<any, any, any>>]: SeriesGroupBy<S[C], K> };

/** A frame grouped by the columns K; I is `asIndex`. */
export type DataFrameGroupBy<S = any, K = any, I = true> = GroupMembers<S, K, I> & GroupColumns<S, K>;

/** A Series grouped by the keys K of its frame. */
export interface SeriesGroupBy<T = any, K = any> extends SeriesGroupByMembers<T, K>, Aliased<SeriesGroupByMembers<T, K>, SeriesGroupByAliases> {}
