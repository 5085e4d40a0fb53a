import type { LocalColumn } from '../core/column.js';
import { columnOf } from '../core/values.js';
import { dtypes } from '../dtypes/registry.js';
import type { Frame } from '../frame/frame.js';
import type { Series } from '../series/series.js';

/** Members of frames, Series and groups that reshaping is made of, as users call them. */
export interface Public extends Frame {
  groupby(by: unknown, options?: object): Public;
  get(key: unknown): Public;
  agg(how: unknown, ...rest: unknown[]): Public;
  dropna(options?: object): Public;
  fillna(value: unknown): Public;
  readonly T: Public;
}

export const publicly = (x: Frame | Series): Public => x as unknown as Public;

export const missingThroughout = (n: number): LocalColumn => columnOf(new Array(n).fill(Number.NaN), dtypes.float64);
