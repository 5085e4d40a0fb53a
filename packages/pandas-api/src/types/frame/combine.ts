import type { DataFrame, Framed } from '../frame.js';
import type { Joined, JoinedOn, JoinHow, Merged } from '../joins.js';
import type { OneOrMany } from '../options.js';
import type { ColumnKey } from '../schema.js';
import type { Series } from '../series.js';
import type { AnyFrame } from '../values.js';
import type { FrameJoinOptions, MergeOptions, MergeTail } from '../words.js';

/** Putting frames together by keys or labels. */
export interface FrameCombine<out S> {
  /**
   * Rows of two frames with equal keys, side by side. Names that both have get suffixes. A missing key matches a missing key.
   * @example df.merge(cities, {on: 'city', how: 'left'})
   * @example df.merge(other, 'outer', 'id')
   */
  merge(right: Series<any>, how?: JoinHow | MergeTail, on?: OneOrMany<ColumnKey<S>>, options?: MergeTail): DataFrame<any>;
  merge<
    R,
    const H extends JoinHow,
    const On extends keyof S & keyof R & string = never,
    const L extends keyof S & string = never,
    const Q extends keyof R & string = never,
    const SL extends string = '_x',
    const SR extends string = '_y',
    const X extends boolean = false,
  >(
    right: DataFrame<R>,
    how: H,
    on?: OneOrMany<On> | null | MergeOptions<On, L, Q, H, SL, SR, X>,
    options?: MergeOptions<On, L, Q, H, SL, SR, X>,
  ): Framed<H, Merged<S, R, JoinedOn<S, R, On, L, Q, X>, H, SL, SR>>;
  merge<
    R,
    const On extends keyof S & keyof R & string = never,
    const L extends keyof S & string = never,
    const Q extends keyof R & string = never,
    const H extends JoinHow = 'inner',
    const SL extends string = '_x',
    const SR extends string = '_y',
    const X extends boolean = false,
  >(right: DataFrame<R>, options?: MergeOptions<On, L, Q, H, SL, SR, X>): Framed<H, Merged<S, R, JoinedOn<S, R, On, L, Q, X>, H, SL, SR>>;
  /**
   * Columns of another frame added by matching its index with this frame's index, or with a column of it.
   * @example df.join(other, {on: 'city', rsuffix: '_right'})
   */
  join<R, const H extends JoinHow = 'left', const SL extends string = '', const SR extends string = ''>(
    other: DataFrame<R>,
    options?: FrameJoinOptions<ColumnKey<S>, H, SL, SR>,
  ): Framed<H, Joined<S, R, H, SL, SR>>;
  join<R, const H extends JoinHow = 'left'>(
    other: DataFrame<R>,
    on: OneOrMany<ColumnKey<S>> | null,
    how?: H,
    lsuffix?: string,
    rsuffix?: string,
    sort?: boolean,
    validate?: string | null,
  ): DataFrame<any>;
  join(
    other: Series<any> | readonly (AnyFrame | Series<any>)[],
    options?: FrameJoinOptions<ColumnKey<S>, JoinHow, string, string>,
  ): DataFrame<any>;
}
