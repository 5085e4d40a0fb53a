import type { TEMPORAL } from '@pandorable/planner';

type Fn = keyof typeof TEMPORAL;

/** Fields of a moment: numbers (missing ones make them floats), and yes or no (missing is no). */
export const FIELDS: Record<string, Fn> = {
  year: 'dt.year',
  month: 'dt.month',
  day: 'dt.day',
  hour: 'dt.hour',
  minute: 'dt.minute',
  second: 'dt.second',
  microsecond: 'dt.microsecond',
  nanosecond: 'dt.nanosecond',
  quarter: 'dt.quarter',
  dayofweek: 'dt.dayofweek',
  day_of_week: 'dt.dayofweek',
  weekday: 'dt.dayofweek',
  dayofyear: 'dt.dayofyear',
  day_of_year: 'dt.dayofyear',
  days_in_month: 'dt.days_in_month',
  daysinmonth: 'dt.days_in_month',
};
export const FLAGS: Record<string, Fn> = {
  is_leap_year: 'dt.is_leap_year',
  is_month_start: 'dt.is_month_start',
  is_month_end: 'dt.is_month_end',
  is_quarter_start: 'dt.is_quarter_start',
  is_quarter_end: 'dt.is_quarter_end',
  is_year_start: 'dt.is_year_start',
  is_year_end: 'dt.is_year_end',
};
/** Parts of a duration. */
export const PARTS: Record<string, Fn> = {
  days: 'td.days',
  seconds: 'td.seconds',
  microseconds: 'td.microseconds',
  nanoseconds: 'td.nanoseconds',
};
/** Fields that only periods have, and those of moments that periods lack. */
export const PERIOD_FIELDS = ['qyear', 'week', 'weekofyear'];
export const NO_PERIOD_FIELDS = ['microsecond', 'nanosecond'];
