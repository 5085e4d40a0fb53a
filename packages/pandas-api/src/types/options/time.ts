import type { OneOrMany } from '../options.js';
import type { Ambiguous, Axis, DeltaLike, FreqLike, Inclusive, Label, Levels, ListLike, Nonexistent, Scalar, TimeLike } from '../values.js';
import type { WindowIndexer } from '../words.js';

export interface ShiftOptions {
  /** how many steps; default 1 */
  periods?: number | readonly number[];
  /** frequency */
  freq?: FreqLike | null;
  /** 0 or 'index' goes down the rows, 1 or 'columns' across the columns; default 0 */
  axis?: Axis;
  /** stands in for missing values */
  fillValue?: Scalar;
  /** put behind */
  suffix?: string | null;
}

export interface ResampleOptions {
  /** length of a bin */
  rule?: FreqLike;
  /** which ends belong to it */
  closed?: 'left' | 'right' | 'both' | 'neither' | null;
  /** which edge names a bin */
  label?: 'left' | 'right' | null;
  /** which end of a period counts; default 'start' */
  convention?: 'start' | 'end' | 's' | 'e';
  /** columns to work on */
  on?: string | null;
  /** level of a MultiIndex, by position or name */
  level?: Levels | null;
  /** where counting starts; default 'start_day' */
  origin?: TimeLike | 'epoch' | 'start' | 'start_day' | 'end' | 'end_day' | 'unix' | 'julian';
  /** shift of the bins */
  offset?: DeltaLike | null;
  /** put the keys of the groups into the index; default false */
  groupKeys?: boolean;
}

export interface RollingOptions {
  /** number of rows, a length of time, or an indexer */
  window?: number | DeltaLike | WindowIndexer;
  /** how many present values a result needs */
  minPeriods?: number | null;
  /** label is the middle of the window; default false */
  center?: boolean;
  /** weights of the window */
  winType?: string | null;
  /** columns to work on */
  on?: string | null;
  /** which ends belong to it */
  closed?: 'left' | 'right' | 'both' | 'neither' | null;
  /** distance between elements */
  step?: number | null;
  /** how to do it; default 'single' */
  method?: string;
}

export interface ExpandingOptions {
  /** how many present values a result needs; default 1 */
  minPeriods?: number;
  /** how to do it; default 'single' */
  method?: string;
}

export interface EwmOptions {
  /** decay as centre of mass */
  com?: number | null;
  /** decay as span */
  span?: number | null;
  /** decay as half life */
  halflife?: number | DeltaLike | null;
  /** decay as factor between 0 and 1 */
  alpha?: number | null;
  /** how many present values a result needs; default 0 */
  minPeriods?: number;
  /** weigh for the start of the series; default true */
  adjust?: boolean;
  /** do not count missing values as steps; default false */
  ignoreNa?: boolean;
  /** moments of the rows */
  times?: Label | ListLike | null;
  /** how to do it; default 'single' */
  method?: string;
}

export interface AsfreqOptions {
  /** frequency */
  freq?: FreqLike;
  /** how to do it */
  method?: string | null;
  /** in which way */
  how?: 'start' | 'end' | null;
  /** give shares of 1 instead of counts; default false */
  normalize?: boolean;
  /** stands in for missing values */
  fillValue?: Scalar | null;
}

export interface AsofOptions {
  /** the moments asked for */
  where?: TimeLike | ListLike;
  /** the columns to look at */
  subset?: OneOrMany<Label> | null;
}

export interface AtTimeOptions {
  /** time of day */
  time?: string | Date;
  /** kept for pandas code; default false */
  asof?: boolean;
  /** 0 or 'index' goes down the rows, 1 or 'columns' across the columns */
  axis?: Axis | null;
}

export interface BetweenTimeOptions {
  /** first time of day */
  startTime?: string;
  /** last time of day */
  endTime?: string;
  /** which bounds belong to it; default 'both' */
  inclusive?: Inclusive;
  /** 0 or 'index' goes down the rows, 1 or 'columns' across the columns */
  axis?: Axis | null;
}

export interface TzLocalizeOptions {
  /** time zone; null takes it away */
  tz?: string;
  /** 0 or 'index' goes down the rows, 1 or 'columns' across the columns; default 0 */
  axis?: Axis;
  /** level of a MultiIndex, by position or name */
  level?: Levels | null;
  /** kept for pandas code; has no effect */
  copy?: boolean;
  /** local times that happen twice; default 'raise' */
  ambiguous?: Ambiguous;
  /** local times that never happen; default 'raise' */
  nonexistent?: Nonexistent;
}

export interface TzConvertOptions {
  /** time zone; null takes it away */
  tz?: string;
  /** 0 or 'index' goes down the rows, 1 or 'columns' across the columns; default 0 */
  axis?: Axis;
  /** level of a MultiIndex, by position or name */
  level?: Levels | null;
  /** kept for pandas code; has no effect */
  copy?: boolean;
}

export interface ToPeriodOptions {
  /** frequency */
  freq?: FreqLike | null;
  /** 0 or 'index' goes down the rows, 1 or 'columns' across the columns; default 0 */
  axis?: Axis;
  /** kept for pandas code; has no effect */
  copy?: boolean;
}

export interface ToTimestampOptions {
  /** frequency */
  freq?: FreqLike | null;
  /** in which way; default 'start' */
  how?: 'start' | 'end';
  /** 0 or 'index' goes down the rows, 1 or 'columns' across the columns; default 0 */
  axis?: Axis;
  /** kept for pandas code; has no effect */
  copy?: boolean;
}

export interface SeriesToPeriodOptions {
  /** frequency */
  freq?: FreqLike | null;
  /** kept for pandas code; has no effect */
  copy?: boolean;
}

export interface SeriesToTimestampOptions {
  /** frequency */
  freq?: FreqLike | null;
  /** in which way; default 'start' */
  how?: 'start' | 'end';
  /** kept for pandas code; has no effect */
  copy?: boolean;
}

export interface SeriesHistOptions {
  /** what to group by */
  by?: any;
  /** where to draw */
  ax?: any;
  /** draw a grid; default true */
  grid?: boolean;
  /** size of the horizontal labels */
  xlabelsize?: number | null;
  /** angle of the horizontal labels */
  xrot?: number | null;
  /** size of the vertical labels */
  ylabelsize?: number | null;
  /** angle of the vertical labels */
  yrot?: number | null;
  /** width and height of the picture */
  figsize?: readonly [number, number] | null;
  /** number of bins, or their edges; default 10 */
  bins?: any;
  /** drawing backend */
  backend?: string | null;
  /** show a legend; default false */
  legend?: boolean;
}
