import './arithmetic.js';
import { BaseOffsetClass, offset } from './base.js';
import { BusinessDay, CustomBusinessDay, CustomBusinessMonthBegin, CustomBusinessMonthEnd } from './business.js';
import { BusinessHour, CustomBusinessHour } from './business-hour.js';
import { DateOffset } from './date-offset.js';
import { Easter, FY5253, FY5253Quarter } from './fiscal.js';
import * as month from './month.js';
import { Day, Hour, Micro, Milli, Minute, Nano, Second, Tick } from './tick.js';
import { LastWeekOfMonth, Week, WeekOfMonth } from './week.js';

const { BusinessMonthBegin, BusinessMonthEnd, ...months } = month;

/** `pd.offsets`: every kind of offset by its pandas names. */
export const offsets = Object.freeze({
  BaseOffset: offset(BaseOffsetClass),
  DateOffset,
  Tick,
  Day,
  Hour,
  Minute,
  Second,
  Milli,
  Micro,
  Nano,
  Week,
  WeekOfMonth,
  LastWeekOfMonth,
  ...months,
  BusinessMonthBegin,
  BusinessMonthEnd,
  BMonthBegin: BusinessMonthBegin,
  BMonthEnd: BusinessMonthEnd,
  BusinessDay,
  BDay: BusinessDay,
  CustomBusinessDay,
  CDay: CustomBusinessDay,
  BusinessHour,
  CustomBusinessHour,
  CustomBusinessMonthBegin,
  CustomBusinessMonthEnd,
  CBMonthBegin: CustomBusinessMonthBegin,
  CBMonthEnd: CustomBusinessMonthEnd,
  FY5253,
  FY5253Quarter,
  Easter,
});

export { BaseOffsetClass } from './base.js';
export { DateOffset };
export type BaseOffset = BaseOffsetClass;
export { toOffset } from './frequency.js';
