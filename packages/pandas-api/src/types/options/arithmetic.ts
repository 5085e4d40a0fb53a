import type { Series } from '../series.js';
import type { AnyFrame, Axis, Inclusive, Levels, Mapping, Scalar } from '../values.js';
import type { FrameOperand } from '../words.js';

export interface ArithmeticOptions {
  /** the other operand */
  other?: FrameOperand;
  /** 0 or 'index' goes down the rows, 1 or 'columns' across the columns; default 'columns' */
  axis?: Axis;
  /** level of a MultiIndex, by position or name */
  level?: Levels | null;
  /** stands in for missing values */
  fillValue?: Scalar | null;
}

export interface ComparisonOptions {
  /** the other operand */
  other?: FrameOperand;
  /** 0 or 'index' goes down the rows, 1 or 'columns' across the columns; default 'columns' */
  axis?: Axis;
  /** level of a MultiIndex, by position or name */
  level?: Levels | null;
}

export interface RoundOptions {
  /** digits after the point; per column as a map; default 0 */
  decimals?: number | Mapping<number> | Series<number>;
}

export interface ClipOptions {
  /** smallest value allowed */
  lower?: FrameOperand | null;
  /** greatest value allowed */
  upper?: FrameOperand | null;
  /** 0 or 'index' goes down the rows, 1 or 'columns' across the columns */
  axis?: Axis | null;
  /** change this object; default false */
  inplace?: boolean;
}

export interface DotOptions {
  /** the other operand */
  other?: AnyFrame | Series<any> | readonly unknown[];
}

export interface CombineOptions {
  /** the other operand */
  other?: AnyFrame;
  /** function, name or list of these */
  func?: (left: Series<any>, right: Series<any>) => unknown;
  /** stands in for missing values */
  fillValue?: Scalar | null;
  /** replace values that are present; default true */
  overwrite?: boolean;
}

export interface AlignOptions {
  /** the other operand */
  other?: any;
  /** labels of which side to keep; default 'outer' */
  join?: 'inner' | 'outer' | 'left' | 'right';
  /** 0 or 'index' goes down the rows, 1 or 'columns' across the columns */
  axis?: Axis | null;
  /** level of a MultiIndex, by position or name */
  level?: Levels | null;
  /** kept for pandas code; has no effect */
  copy?: boolean;
  /** stands in for missing values */
  fillValue?: Scalar | null;
}

export interface SeriesComparisonOptions {
  /** the other operand */
  other?: any;
  /** level of a MultiIndex, by position or name */
  level?: Levels | null;
  /** stands in for missing values */
  fillValue?: Scalar | null;
  /** 0 or 'index' goes down the rows, 1 or 'columns' across the columns; default 0 */
  axis?: Axis;
}

export interface SeriesRoundOptions {
  /** digits after the point; per column as a map; default 0 */
  decimals?: any;
}

export interface SeriesClipOptions {
  /** smallest value allowed */
  lower?: any;
  /** greatest value allowed */
  upper?: any;
  /** 0 or 'index' goes down the rows, 1 or 'columns' across the columns */
  axis?: Axis | null;
  /** change this object; default false */
  inplace?: boolean;
}

export interface BetweenOptions {
  /** the left side */
  left?: any;
  /** the right side */
  right?: any;
  /** which bounds belong to it; default 'both' */
  inclusive?: Inclusive;
}

export interface SeriesCombineOptions {
  /** the other operand */
  other?: Series<any> | Scalar;
  /** function, name or list of these */
  func?: (left: any, right: any) => unknown;
  /** stands in for missing values */
  fillValue?: Scalar | null;
}
