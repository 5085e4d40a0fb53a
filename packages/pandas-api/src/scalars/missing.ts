import { ValueError } from '@pandorable/planner';
import { deferred } from './defer.js';
import { NAType, NaTType } from './missing-types.js';
import { defineMember } from './operators.js';
import { finishScalar } from './text-members.js';
import { tuple } from './tuple.js';
import { NAT_COUNT } from './units.js';

/** A missing value of unknown kind; arithmetic with it is missing, logic is Kleene's. */
export const NA: NAType = new NAType();
/** Not a time. */
export const NaT: NaTType = new NaTType();

/** Is this one of null, undefined, NaN, NA, NaT? */
export function isMissing(value: unknown): value is null | undefined | NAType | NaTType {
  return value === null || value === undefined || value === NA || value === NaT || (typeof value === 'number' && value !== value);
}

type Operation = (other: unknown) => unknown;

const ARITHMETIC = 'add radd sub rsub mul rmul div rdiv truediv rtruediv floordiv rfloordiv mod rmod'.split(' ');
const COMPARISONS = 'eq ne lt le gt ge'.split(' ');

const define = (Class: { prototype: object }, name: string, value: unknown): void => defineMember(Class, name, { value });

/** An operator of `self` that a Series or an Index on the other side answers instead. */
const operator = (Class: { prototype: object }, self: () => unknown, name: string, run: Operation): void =>
  define(Class, name, (other: unknown) => deferred(self(), name, other) ?? run(other));

function kleene(absorbing: boolean): Operation {
  return (other) => (other === absorbing ? absorbing : NA);
}

for (const name of [...ARITHMETIC, ...COMPARISONS, 'xor', 'rxor'])
  operator(
    NAType,
    () => NA,
    name,
    () => NA,
  );
operator(
  NAType,
  () => NA,
  'pow',
  (other) => (other === 0 || other === false ? 1 : NA),
);
operator(
  NAType,
  () => NA,
  'rpow',
  (other) => (other === 1 || other === true ? 1 : NA),
);
for (const name of ['and', 'rand']) operator(NAType, () => NA, name, kleene(false));
for (const name of ['or', 'ror']) operator(NAType, () => NA, name, kleene(true));
for (const name of ['divmod', 'rdivmod'])
  operator(
    NAType,
    () => NA,
    name,
    () => tuple(NA, NA),
  );
for (const name of ['not', 'neg', 'pos', 'abs']) define(NAType, name, () => NA);
finishScalar<NAType>(NAType, { str: () => '<NA>', repr: () => '<NA>', json: () => null });

const NAT_NUMBERS = (
  'year quarter month day hour minute second millisecond microsecond nanosecond week weekofyear dayofyear dayOfYear dayofweek dayOfWeek ' +
  'daysInMonth daysinmonth days seconds microseconds nanoseconds qyear'
).split(' ');
const NAT_FLAGS = 'isLeapYear isMonthStart isMonthEnd isQuarterStart isQuarterEnd isYearStart isYearEnd'.split(' ');
const NAT_METHODS = (
  'floor ceil round normalize replace tzLocalize tzConvert astimezone asUnit toPydatetime toPytimedelta toDatetime64 toTimedelta64 toNumpy ' +
  'date time timetz timetuple utctimetuple utcoffset dst tzname toPeriod toTimestamp asfreq now today neg pos abs'
).split(' ');
const NAT_FLOATS = 'dayName monthName weekday isoweekday totalSeconds timestamp toordinal toJulianDate'.split(' ');
const NAT_REFUSED = 'strftime isocalendar ctime'.split(' ');

const getter = (Class: { prototype: object }, name: string, value: unknown): void => defineMember(Class, name, { get: () => value });

const isTimeLike = (other: unknown): boolean => typeof other === 'object' && other !== null;

for (const name of ARITHMETIC) {
  const ratio = /^r?(true)?div$|^r?floordiv$/.test(name);
  operator(
    NaTType,
    () => NaT,
    name,
    (other) => (ratio && isTimeLike(other) ? Number.NaN : NaT),
  );
}
for (const name of COMPARISONS)
  operator(
    NaTType,
    () => NaT,
    name,
    () => name === 'ne',
  );
for (const name of NAT_NUMBERS) getter(NaTType, name, Number.NaN);
for (const name of NAT_FLAGS) getter(NaTType, name, false);
for (const name of ['startTime', 'endTime']) getter(NaTType, name, NaT);
for (const name of ['tz', 'tzinfo', 'unit', 'freq', 'freqstr']) getter(NaTType, name, null);
for (const name of ['value', 'count', 'ordinal']) getter(NaTType, name, NAT_COUNT);
for (const name of NAT_METHODS) define(NaTType, name, () => NaT);
for (const name of NAT_FLOATS) define(NaTType, name, () => Number.NaN);
for (const name of NAT_REFUSED) {
  define(NaTType, name, () => {
    throw new ValueError(`NaTType does not support ${name}`);
  });
}
define(NaTType, 'isoformat', () => 'NaT');
finishScalar<NaTType>(NaTType, { str: () => 'NaT', repr: () => 'NaT', json: () => null, number: () => Number.NaN });

export { NAType, NaTType };
