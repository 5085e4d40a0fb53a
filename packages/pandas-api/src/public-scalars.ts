export { DateOffset, Interval, NA, NaT, offsets, Period, PlainDate, PlainTime, slice, Timedelta, Timestamp, tuple } from './scalars/index.js';
