import { ValueError } from '@pandorable/planner';
import { DAY_CODES, MONTH_CODES } from '../calendar.js';
import { stringRepr } from '../python-repr.js';
import { TimedeltaClass } from '../timedelta.js';
import { convertCount } from '../units.js';
import { BaseOffsetClass } from './base.js';
import { BusinessDay, CustomBusinessDay, CustomBusinessMonthBegin, CustomBusinessMonthEnd } from './business.js';
import { BusinessHour, CustomBusinessHour } from './business-hour.js';
import { FY5253, FY5253Quarter } from './fiscal.js';
import * as month from './month.js';
import { Day, Hour, Micro, Milli, Minute, Nano, Second, TickClass, tickOfNanos } from './tick.js';
import { LastWeekOfMonth, Week, WeekOfMonth } from './week.js';

type Make = (suffix: string | undefined) => BaseOffsetClass;

const monthOf = (suffix: string): number => known(MONTH_CODES, suffix) + 1;
const weekdayOf = (suffix: string): number => known(DAY_CODES, suffix.toUpperCase(), suffix);

function known(codes: readonly string[], code: string, written = code): number {
  const i = codes.indexOf(code);
  if (i < 0) throw new KeyMissing(written);
  return i;
}

/** A name that no frequency has: Python's KeyError inside the message. */
class KeyMissing extends Error {}

const plain =
  (make: () => BaseOffsetClass): Make =>
  (suffix) => {
    if (suffix !== undefined) throw new KeyMissing(suffix);
    return make();
  };
const byMonth =
  (make: (options: object) => BaseOffsetClass, option: string, fallback: string): Make =>
  (suffix = fallback) =>
    make({ [option]: monthOf(suffix) });

function fiscal(suffix: string): { variation: string; startingMonth: number; weekday: number; rest: string | undefined } {
  const [variation, monthCode, day, rest] = suffix.split('-');
  return { variation: variation === 'N' ? 'nearest' : 'last', startingMonth: monthOf(monthCode), weekday: weekdayOf(day), rest };
}

const MAKERS: Record<string, Make> = {
  D: plain(Day),
  h: plain(Hour),
  min: plain(Minute),
  s: plain(Second),
  ms: plain(Milli),
  us: plain(Micro),
  ns: plain(Nano),
  B: plain(BusinessDay),
  C: plain(CustomBusinessDay),
  bh: plain(BusinessHour),
  cbh: plain(CustomBusinessHour),
  W: (suffix = 'SUN') => Week({ weekday: weekdayOf(suffix) }),
  ME: plain(month.MonthEnd),
  MS: plain(month.MonthBegin),
  BME: plain(month.BusinessMonthEnd),
  BMS: plain(month.BusinessMonthBegin),
  CBME: plain(CustomBusinessMonthEnd),
  CBMS: plain(CustomBusinessMonthBegin),
  SME: (suffix) => month.SemiMonthEnd({ dayOfMonth: Number(suffix ?? 15) }),
  SMS: (suffix) => month.SemiMonthBegin({ dayOfMonth: Number(suffix ?? 15) }),
  QE: byMonth(month.QuarterEnd, 'startingMonth', 'DEC'),
  QS: byMonth(month.QuarterBegin, 'startingMonth', 'JAN'),
  BQE: byMonth(month.BQuarterEnd, 'startingMonth', 'DEC'),
  BQS: byMonth(month.BQuarterBegin, 'startingMonth', 'JAN'),
  HYE: byMonth(month.HalfYearEnd, 'startingMonth', 'DEC'),
  HYS: byMonth(month.HalfYearBegin, 'startingMonth', 'JAN'),
  BHYE: byMonth(month.BHalfYearEnd, 'startingMonth', 'DEC'),
  BHYS: byMonth(month.BHalfYearBegin, 'startingMonth', 'JAN'),
  YE: byMonth(month.YearEnd, 'month', 'DEC'),
  YS: byMonth(month.YearBegin, 'month', 'JAN'),
  BYE: byMonth(month.BYearEnd, 'month', 'DEC'),
  BYS: byMonth(month.BYearBegin, 'month', 'JAN'),
  WOM: (suffix = '') => WeekOfMonth({ week: Number(suffix[0]) - 1, weekday: weekdayOf(suffix.slice(1)) }),
  LWOM: (suffix = '') => LastWeekOfMonth({ weekday: weekdayOf(suffix) }),
  RE: (suffix = '') => {
    const { rest, ...options } = fiscal(suffix);
    return FY5253(options);
  },
  REQ: (suffix = '') => {
    const { rest, ...options } = fiscal(suffix);
    return FY5253Quarter({ ...options, qtrWithExtraWeek: Number(rest) });
  },
};

/** Aliases of periods -> of offsets. */
const PERIOD_ALIASES: Record<string, string> = { M: 'ME', Q: 'QE', Y: 'YE' };
const OFFSET_ONLY: Record<string, string> = { ME: 'M', QE: 'Q', YE: 'Y', MS: 'M', QS: 'Q', YS: 'Y', BME: 'M', BQE: 'Q', BYE: 'Y' };
const RENAMED: Record<string, string> = { M: 'ME', Q: 'QE', Y: 'YE', BM: 'BME', BQ: 'BQE', BY: 'BYE', SM: 'SME', CBM: 'CBME' };
const REMOVED: Record<string, string> = {
  A: 'Y',
  AS: 'YS',
  H: 'h',
  T: 'min',
  t: 'min',
  S: 's',
  L: 'ms',
  l: 'ms',
  U: 'us',
  u: 'us',
  N: 'ns',
  n: 'ns',
  BH: 'bh',
  CBH: 'cbh',
  MIN: 'min',
};
/** Aliases that may be written in either case. */
const ANY_CASE: Record<string, string> = { d: 'D', w: 'W', b: 'B', c: 'C', MIN: 'min', Min: 'min' };
const PIECES = /([+-]?)\s*(\d*\.?\d*)\s*([A-Za-z]+(?:-[\dA-Za-z-]+)?)/g;
const SPACES = /^[\s]*$/;

const fail = (text: string, reason: string, hint = ''): ValueError =>
  new ValueError(
    `Invalid frequency: ${text}. Failed to parse with error message: ${reason}${hint === '' ? '' : ` Did you mean ${hint}?`}`,
    { code: 'invalid-frequency' },
  );
const reason = (message: string): string => `ValueError(${stringRepr(message)})`;

/** One alias, e.g. `QE-MAR`, as one step. */
function makeOne(text: string, alias: string, period: boolean): BaseOffsetClass {
  const dash = alias.indexOf('-');
  const head = dash < 0 ? alias : alias.slice(0, dash);
  const suffix = dash < 0 ? undefined : alias.slice(dash + 1);
  const tail = dash < 0 ? '' : alias.slice(dash);
  const prefix = ANY_CASE[head] ?? (/^(ms|us|ns)$/i.test(head) && head[0] !== 'M' ? head.toLowerCase() : head);
  const upper = head.toUpperCase();
  if (period && OFFSET_ONLY[prefix] !== undefined)
    throw fail(text, reason(`for Period, please use '${OFFSET_ONLY[prefix]}${tail}' instead of '${alias}'`));
  if (!period && RENAMED[upper] !== undefined) {
    throw fail(text, reason(`'${alias}' is no longer supported for offsets. Please use '${RENAMED[upper]}${tail}' instead.`));
  }
  const removed = MAKERS[prefix] === undefined ? REMOVED[head] : undefined;
  if (removed !== undefined)
    throw fail(text, reason(`Invalid frequency: ${alias}. Did you mean ${removed}${tail}?`), text === alias ? `${removed}${tail}` : '');
  const make = MAKERS[period ? (PERIOD_ALIASES[prefix] ?? prefix) : prefix];
  if (make === undefined && MAKERS[upper] !== undefined && head !== 'Ms') throw fail(text, reason(`Invalid frequency: ${alias}.`));
  try {
    if (make === undefined) throw new KeyMissing(head);
    return make(suffix);
  } catch (cause) {
    if (!(cause instanceof KeyMissing)) throw cause;
    throw fail(text, reason(`Invalid frequency: ${alias}. Failed to parse with error message: KeyError('${cause.message}').`));
  }
}

function times(text: string, offset: BaseOffsetClass, amount: string, sign: number): BaseOffsetClass {
  const n = amount === '' ? 1 : Number(amount);
  if (Number.isInteger(n)) return offset.withN(sign * n * offset.n);
  const nanos = offset.isTick || offset.isDay ? Number(offset.nanos) * n : Number.NaN;
  if (!Number.isInteger(nanos)) throw fail(text, reason(`invalid literal for int() with base 10: '${amount}'`));
  return tickOfNanos(BigInt(sign) * BigInt(nanos));
}

/** Two pieces of one frequency: fixed lengths add up. */
function joined(text: string, a: BaseOffsetClass, b: BaseOffsetClass): BaseOffsetClass {
  const fixed = (o: BaseOffsetClass): boolean => o.isTick || o.isDay;
  if (a.isDay && b.isDay) return a.withN(a.n + b.n);
  if (fixed(a) && fixed(b)) return tickOfNanos(BigInt(a.nanos) + BigInt(b.nanos));
  const kind = (o: BaseOffsetClass): string => `'pandas._libs.tslibs.offsets.${o.isDay ? 'Hour' : o.shownName}'`;
  throw fail(text, `TypeError("unsupported operand type(s) for +: ${kind(a)} and ${kind(b)}")`);
}

function parse(text: string, period: boolean): BaseOffsetClass {
  const pieces = [...text.matchAll(PIECES)];
  if (pieces.length === 0)
    throw text.trim() === '' ? new ValueError(`Invalid frequency: ${text}.`) : fail(text, reason('last element must be blank'));
  let end = 0;
  let sign = 1;
  let total: BaseOffsetClass | undefined;
  for (const [i, m] of pieces.entries()) {
    const gap = text.slice(end, m.index);
    if (!SPACES.test(gap)) throw fail(text, reason('separator must be spaces'));
    end = m.index + m[0].length;
    if (i === 0 && m[1] === '-') sign = -1;
    const piece = times(text, makeOne(text, m[3], period), m[2], sign);
    total = total === undefined ? piece : joined(text, total, piece);
  }
  if (!SPACES.test(text.slice(end))) throw fail(text, reason('last element must be blank'));
  return total!;
}

const cache = new Map<string, BaseOffsetClass>();

/** An offset from an alias such as `2h30min`, from a Timedelta, or as it is. `period` reads the aliases of periods (`M`, `Q-NOV`). */
export function toOffset(freq: unknown, options: { readonly period?: boolean } = {}): BaseOffsetClass {
  if (freq instanceof BaseOffsetClass) return freq;
  if (freq instanceof TimedeltaClass) return tickOfNanos(convertCount(freq.count, freq.unit, 'ns'));
  if (typeof freq !== 'string') throw new TypeError(`Argument 'freq' has incorrect type (expected str, got ${typeof freq})`);
  const key = `${options.period === true ? 'p' : 'o'}${freq}`;
  let found = cache.get(key);
  if (found === undefined) cache.set(key, (found = parse(freq, options.period === true)));
  return found;
}

/** Nanoseconds of a fixed frequency. */
export function freqNanos(freq: unknown): bigint {
  if (freq instanceof TimedeltaClass) return convertCount(freq.count, freq.unit, 'ns');
  return BigInt(toOffset(freq).nanos);
}

export { TickClass };
