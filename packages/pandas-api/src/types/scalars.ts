/** The scalar classes, as the other type files see them: the one place to change when they move. */
export type { BaseOffset as DateOffset, Interval, Period, Timedelta, Timestamp } from '../scalars/index.js';

declare const na: unique symbol;
declare const nat: unique symbol;

/** `pd.NA`: missing, in the nullable dtypes. The mark keeps other objects from passing for it. */
export interface NAType {
  readonly [na]: true;
  toString(): string;
}
/** `pd.NaT`: a missing time. */
export interface NaTType {
  readonly [nat]: true;
  toString(): string;
}
