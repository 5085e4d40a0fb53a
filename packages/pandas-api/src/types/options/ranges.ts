import type { Period } from '../scalars.js';
import type { Ambiguous, DeltaLike, FreqLike, Inclusive, Label, Nonexistent, TimeLike, TimeUnitName } from '../values.js';

export interface DateRangeOptions {
  /** first element */
  start?: TimeLike | null;
  /** last element */
  end?: TimeLike | null;
  /** how many steps */
  periods?: number | null;
  /** frequency */
  freq?: FreqLike | null;
  /** time zone; null takes it away */
  tz?: string | null;
  /** give shares of 1 instead of counts; default false */
  normalize?: boolean;
  /** name of the result */
  name?: Label | null;
  /** which bounds belong to it; default 'both' */
  inclusive?: Inclusive;
  /** unit of time */
  unit?: string | null;
  /** local times that happen twice; default 'raise' */
  ambiguous?: Ambiguous;
  /** local times that never happen; default 'raise' */
  nonexistent?: Nonexistent;
}

export interface BdateRangeOptions {
  /** first element */
  start?: TimeLike | null;
  /** last element */
  end?: TimeLike | null;
  /** how many steps */
  periods?: number | null;
  /** frequency; default 'B' */
  freq?: FreqLike;
  /** time zone; null takes it away */
  tz?: string | null;
  /** give shares of 1 instead of counts; default true */
  normalize?: boolean;
  /** name of the result */
  name?: Label | null;
  /** weekdays of a custom calendar */
  weekmask?: string | null;
  /** days of a custom calendar that do not count */
  holidays?: readonly TimeLike[] | null;
  /** which bounds belong to it; default 'both' */
  inclusive?: Inclusive;
}

export interface PeriodRangeOptions {
  /** first element */
  start?: TimeLike | Period | null;
  /** last element */
  end?: TimeLike | Period | null;
  /** how many steps */
  periods?: number | null;
  /** frequency */
  freq?: FreqLike | null;
  /** name of the result */
  name?: Label | null;
}

export interface TimedeltaRangeOptions {
  /** first element */
  start?: DeltaLike | null;
  /** last element */
  end?: DeltaLike | null;
  /** how many steps */
  periods?: number | null;
  /** frequency */
  freq?: FreqLike | null;
  /** name of the result */
  name?: Label | null;
  /** which ends belong to it */
  closed?: 'left' | 'right' | null;
  /** unit of time */
  unit?: TimeUnitName | null;
}

export interface IntervalRangeOptions {
  /** first element */
  start?: number | TimeLike | DeltaLike | null;
  /** last element */
  end?: number | TimeLike | DeltaLike | null;
  /** how many steps */
  periods?: number | null;
  /** frequency */
  freq?: number | FreqLike | null;
  /** name of the result */
  name?: Label | null;
  /** which ends belong to it; default 'right' */
  closed?: 'left' | 'right' | 'both' | 'neither';
}
