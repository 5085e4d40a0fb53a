import type { Holed, IndexKey, KeysIn, Show } from './schema.js';

export type JoinHow = 'left' | 'right' | 'outer' | 'inner' | 'cross' | 'left_anti' | 'right_anti';

/** The parts of a merge that decide the schema of its result. */
export interface JoinKeys<L, R> {
  /** columns in both frames to match; default: all they share */
  on?: (keyof L & keyof R & string) | readonly (keyof L & keyof R & string)[];
  /** columns of this frame to match */
  leftOn?: (keyof L & string) | readonly (keyof L & string)[];
  /** columns of the other frame to match */
  rightOn?: (keyof R & string) | readonly (keyof R & string)[];
}

/** The columns that a merge writes once. */
export type JoinedOn<L, R, On, LeftOn, RightOn, ByIndex> = [On] extends [never]
  ? [LeftOn] extends [never]
    ? ByIndex extends true
      ? never
      : keyof L & keyof R
    : KeysIn<LeftOn> & KeysIn<RightOn>
  : KeysIn<On>;

type LeftPart<L, R, On, How, Suffix extends string> = {
  [K in Exclude<keyof L, IndexKey> as K extends On ? K : K extends keyof R ? `${K & string}${Suffix}` : K]: K extends On
    ? L[K]
    : How extends 'right' | 'outer'
      ? Holed<L[K]>
      : L[K];
};
type RightPart<L, R, On, How, Suffix extends string> = {
  [K in Exclude<keyof R, IndexKey | On> as K extends keyof L ? `${K & string}${Suffix}` : K]: How extends 'left' | 'outer'
    ? Holed<R[K]>
    : R[K];
};

/** The schema of a merge: names in both frames get suffixes, the side that a join may not match gets holes. */
export type Merged<L, R, On, How, SL extends string = '_x', SR extends string = '_y'> = unknown extends L | R | On | How | SL | SR
  ? any
  : How extends 'left_anti'
    ? L
    : How extends 'right_anti'
      ? R
      : Show<LeftPart<L, R, On, How, SL> & RightPart<L, R, On, How, SR>>;

/** The schema of `join`: columns of both frames, matched by index. */
export type Joined<L, R, How, SL extends string, SR extends string> = Merged<L, R, never, How, SL, SR>;
