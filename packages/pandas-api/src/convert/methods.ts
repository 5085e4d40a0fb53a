import { DatetimeAccessor } from '../accessors/dt.js';
import { StringAccessor } from '../accessors/str.js';
import type { Getters, Methods } from '../core/install.js';
import type { Frame } from '../frame/frame.js';
import type { Series } from '../series/series.js';

/** Members of DataFrame and Series by pandas' name: dtypes and times. */
export const frameMethods: Methods<Frame> = {};
export const seriesMethods: Methods<Series> = {};

export const seriesGetters: Getters<Series> = {
  str: (self) => new StringAccessor(self),
  dt: (self) => new DatetimeAccessor(self),
};
