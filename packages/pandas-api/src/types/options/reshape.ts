import type { Levels, Scalar } from '../values.js';

export interface StackOptions {
  /** level of a MultiIndex, by position or name; default -1 */
  level?: Levels;
  /** leave missing values out */
  dropna?: boolean;
  /** sort the result */
  sort?: boolean;
  /** kept for pandas code; default true */
  futureStack?: boolean;
}

export interface UnstackOptions {
  /** level of a MultiIndex, by position or name; default -1 */
  level?: Levels;
  /** stands in for missing values */
  fillValue?: Scalar | null;
  /** sort the result; default true */
  sort?: boolean;
}
