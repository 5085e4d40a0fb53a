import type { Index } from '../index-types.js';
import type { OneOrMany } from '../options.js';
import type { Series } from '../series.js';
import type { AnyFrame, DeltaLike, FreqLike, Label, Mapping, RandomState, Scalar, TimeLike, TypedArray } from '../values.js';
import type { CorrelationMethod, RankMethod, WindowIndexer } from '../words.js';

export interface GroupReductionOptions {
  /** leave out columns that are not numbers; default false */
  numericOnly?: boolean;
  /** fewer present values than this give a missing result; default 0 */
  minCount?: number;
  /** leave missing values out; default true */
  skipna?: boolean;
  /** which engine works */
  engine?: string | null;
  /** passed on to the engine */
  engineKwargs?: Mapping | null;
}

export interface GroupFirstOptions {
  /** leave out columns that are not numbers; default false */
  numericOnly?: boolean;
  /** fewer present values than this give a missing result; default 0 */
  minCount?: number;
  /** leave missing values out; default true */
  skipna?: boolean;
}

export interface GroupMeanOptions {
  /** leave out columns that are not numbers; default false */
  numericOnly?: boolean;
  /** leave missing values out; default true */
  skipna?: boolean;
  /** which engine works */
  engine?: string | null;
  /** passed on to the engine */
  engineKwargs?: Mapping | null;
}

export interface GroupMedianOptions {
  /** leave out columns that are not numbers; default false */
  numericOnly?: boolean;
  /** leave missing values out; default true */
  skipna?: boolean;
}

export interface GroupStdOptions {
  /** divisor is the number of values minus this; default 1 */
  ddof?: number;
  /** which engine works */
  engine?: string | null;
  /** passed on to the engine */
  engineKwargs?: Mapping | null;
  /** leave out columns that are not numbers; default false */
  numericOnly?: boolean;
  /** leave missing values out; default true */
  skipna?: boolean;
}

export interface SemOptions {
  /** divisor is the number of values minus this; default 1 */
  ddof?: number;
  /** leave out columns that are not numbers; default false */
  numericOnly?: boolean;
  /** leave missing values out; default true */
  skipna?: boolean;
}

export interface GroupSkewOptions {
  /** leave missing values out; default true */
  skipna?: boolean;
  /** leave out columns that are not numbers; default false */
  numericOnly?: boolean;
}

export interface SkipMissingOptions {
  /** leave missing values out; default true */
  skipna?: boolean;
}

export interface GroupQuantileOptions {
  /** quantile or quantiles between 0 and 1; default 0.5 */
  q?: number | readonly number[];
  /** between two values; default 'linear' */
  interpolation?: 'linear' | 'lower' | 'higher' | 'midpoint' | 'nearest';
  /** leave out columns that are not numbers; default false */
  numericOnly?: boolean;
}

export interface GroupCorrwithOptions {
  /** the other operand */
  other?: AnyFrame;
  /** drop instead of keeping; default false */
  drop?: boolean;
  /** how to do it; default 'pearson' */
  method?: CorrelationMethod;
  /** leave out columns that are not numbers; default false */
  numericOnly?: boolean;
}

export interface GroupValueCountsOptions {
  /** the columns to look at */
  subset?: OneOrMany<string> | null;
  /** give shares of 1 instead of counts; default false */
  normalize?: boolean;
  /** sort the result; default true */
  sort?: boolean;
  /** smallest first; default false */
  ascending?: boolean;
  /** leave missing values out; default true */
  dropna?: boolean;
}

export interface NumberingOptions {
  /** smallest first; default true */
  ascending?: boolean;
}

export interface GroupRankOptions {
  /** how to do it; default 'average' */
  method?: RankMethod;
  /** smallest first; default true */
  ascending?: boolean;
  /** rank of missing values; default 'keep' */
  naOption?: 'keep' | 'top' | 'bottom';
  /** ranks as shares of 1; default false */
  pct?: boolean;
}

export interface GroupShiftOptions {
  /** how many steps; default 1 */
  periods?: number | readonly number[];
  /** frequency */
  freq?: FreqLike | null;
  /** stands in for missing values */
  fillValue?: Scalar;
  /** put behind */
  suffix?: string | null;
}

export interface FillLimitOptions {
  /** how many missing values in a row may be filled */
  limit?: number | null;
}

export interface GroupSampleOptions {
  /** how many */
  n?: number | null;
  /** share of the rows */
  frac?: number | null;
  /** may draw a row twice; default false */
  replace?: boolean;
  /** weight per row, or the column that has it */
  weights?: any;
  /** seed */
  randomState?: RandomState | null;
}

export interface GroupTakeOptions {
  /** positions */
  indices?: readonly number[] | TypedArray | Series<number> | Index<number>;
}

export interface GetGroupOptions {
  /** name of the result */
  name?: Label;
}

export interface GroupResampleOptions {
  /** length of a bin */
  rule?: FreqLike;
  /** which ends belong to it */
  closed?: 'left' | 'right' | 'both' | 'neither' | null;
  /** which edge names a bin */
  label?: 'left' | 'right' | null;
  /** which end of a period counts */
  convention?: 'start' | 'end' | 's' | 'e' | null;
  /** columns to work on */
  on?: string | null;
  /** where counting starts; default 'start_day' */
  origin?: TimeLike | 'epoch' | 'start' | 'start_day' | 'end' | 'end_day' | 'unix' | 'julian';
  /** shift of the bins */
  offset?: DeltaLike | null;
  /** put the keys of the groups into the index; default false */
  groupKeys?: boolean;
}

export interface GroupRollingOptions {
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
  /** how to do it; default 'single' */
  method?: string;
}

export interface GroupBoxplotOptions {
  /** one picture per group; default true */
  subplots?: boolean;
  /** name of a column */
  column?: OneOrMany<string> | null;
  /** size of the text */
  fontsize?: number | null;
  /** angle of the labels; default 0 */
  rot?: number;
  /** draw a grid; default true */
  grid?: boolean;
  /** where to draw */
  ax?: any;
  /** width and height of the picture */
  figsize?: readonly [number, number] | null;
  /** rows and columns of pictures */
  layout?: readonly [number, number] | null;
  /** share the horizontal axis; default false */
  sharex?: boolean;
  /** share the vertical axis; default true */
  sharey?: boolean;
  /** drawing backend */
  backend?: string | null;
}
