import { pandasFunction } from '../core/install.js';
import { missingOf } from './missing.js';
import { toDatetime as runDatetime } from './to-datetime.js';
import { toNumeric as runNumeric } from './to-numeric.js';
import { toTimedelta as runTimedelta } from './to-timedelta.js';

/** Text, numbers or columns of parts as moments: a Timestamp, DatetimeIndex or Series, as the argument is. */
export const toDatetime = pandasFunction('to_datetime', runDatetime);
/** Text as numbers. */
export const toNumeric = pandasFunction('to_numeric', runNumeric);
/** Text or numbers of a unit as durations. */
export const toTimedelta = pandasFunction('to_timedelta', runTimedelta);
/** Is a value missing? One answer for a scalar, one a value for arrays, Series, frames and indexes. */
export const isna = pandasFunction('isna', (a) => missingOf(a['obj'], true));
export const isnull = isna;
export const notna = pandasFunction('notna', (a) => missingOf(a['obj'], false));
export const notnull = notna;
