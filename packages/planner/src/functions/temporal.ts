import { types } from '../types.js';
import { element, first } from './row.js';

const int32 = element(types.int32);
const int64 = element(types.int64);
const flag = element(types.bool);
const text = element(types.utf8);

/**
 * Fields of a timestamp are those of its own time zone; durations are counts of their unit.
 * Frequencies are options `nanos` (a fixed number of nanoseconds).
 */
export const TEMPORAL = {
  'dt.year': int32,
  'dt.month': int32,
  'dt.day': int32,
  'dt.hour': int32,
  'dt.minute': int32,
  'dt.second': int32,
  'dt.microsecond': int32,
  'dt.nanosecond': int32,
  'dt.quarter': int32,
  /** Monday is 0 */
  'dt.dayofweek': int32,
  'dt.dayofyear': int32,
  'dt.isoyear': element(types.uint32),
  'dt.isoweek': element(types.uint32),
  'dt.isoday': element(types.uint32),
  'dt.days_in_month': int32,
  'dt.is_leap_year': flag,
  'dt.is_month_start': flag,
  'dt.is_month_end': flag,
  'dt.is_quarter_start': flag,
  'dt.is_quarter_end': flag,
  'dt.is_year_start': flag,
  'dt.is_year_end': flag,
  'dt.day_name': text,
  'dt.month_name': text,
  /** format: Python's strftime */
  'dt.strftime': text,
  /** midnight of the day, in the time zone */
  'dt.normalize': element(first),
  'dt.floor': element(first),
  'dt.ceil': element(first),
  /** half to even */
  'dt.round': element(first),
  /** wall time of an instant -> timestamp without zone */
  'dt.to_local': element(([a]) => types.timestamp(a.kind === 'timestamp' ? a.unit : 'us')),
  /** option tz; wall time -> instant; options ambiguous, nonexistent: raise, NaT, or a shift */
  'dt.from_local': element(([a], o) => types.timestamp(a.kind === 'timestamp' ? a.unit : 'us', o['tz'] as string)),
  /** counts of the unit since 1970 / of a duration, as int64, and back (option unit, tz) */
  'dt.to_int': int64,
  'dt.from_int': element((_, o) => types.timestamp(o['unit'] as 'us', (o['tz'] as string | null) ?? undefined)),
  'td.to_int': int64,
  'td.from_int': element((_, o) => types.duration(o['unit'] as 'us')),
  /** counts of days since 1970 of a timestamp's own date */
  'dt.epoch_days': int32,
  'td.total_seconds': element(types.float64),
  'td.days': int64,
  'td.seconds': int32,
  'td.microseconds': int32,
  'td.nanoseconds': int32,
  'td.floor': element(first),
  'td.ceil': element(first),
  'td.round': element(first),
} as const;
