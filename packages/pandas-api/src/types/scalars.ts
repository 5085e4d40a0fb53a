/** The scalar classes, as the other type files see them: the one place to change when they move. */
export type { BaseOffset as DateOffset, Interval, NAType, NaTType, Period, Timedelta, Timestamp } from '../scalars/index.js';
