import { offsets, toOffset } from './scalars/index.js';

export {
  DateOffset,
  Interval,
  NA,
  NaT,
  offsets,
  Period,
  PlainDate,
  PlainTime,
  slice,
  Timedelta,
  Timestamp,
  tuple,
} from './scalars/index.js';

/** `pd.tseries.offsets` and `pd.tseries.frequencies`. */
export const tseries = Object.freeze({ offsets, frequencies: Object.freeze({ toOffset, to_offset: toOffset }) });
