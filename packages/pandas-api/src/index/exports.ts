export { Categorical } from '../categorical/install.js';
export { array } from '../categorical/make-array.js';
export { api } from '../dtypes/api-types.js';
export * from '../dtypes/classes.js';
export { arrays } from './arrays.js';
export { CategoricalIndex, DatetimeIndex, Index, IntervalIndex, MultiIndex, PeriodIndex, RangeIndex, TimedeltaIndex } from './classes.js';
export { factorize, IndexSlice, unique } from './functions.js';
export { bdateRange, dateRange, inferFreq, intervalRange, periodRange, timedeltaRange } from './ranges.js';
