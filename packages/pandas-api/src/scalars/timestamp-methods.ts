import { NotImplementedError, OutOfBoundsDatetime, type TimeUnit, ValueError } from '@pandorable/planner';
import { type Args, readArgs, type Signature, signature } from '../core/args.js';
import { installMethods } from '../core/install.js';
import { DAY_NAMES, dayOfYear, daysFromIso, MONTH_NAMES } from './calendar.js';
import { clockText, countOfWall, dateText, type Fields, fieldsOf, fractionText, tzOffsetSeconds, wallOf } from './fields.js';
import { type Ambiguous, checkNonexistent, localizeCount, type Nonexistent, wallCount } from './localize.js';
import { NaT } from './missing.js';
import { freqNanos, toOffset } from './offsets/frequency.js';
import { emptyParts, partsProblem, partsToDatetime } from './parsed.js';
import { makePeriod } from './period-make.js';
import { PlainTime } from './plain-time.js';
import { type Rounding, roundCount } from './rounding.js';
import { formatMoment } from './strftime.js';
import { type Timedelta, TimedeltaClass, timedelta } from './timedelta.js';
import { makeTimestamp, type Timestamp, type TimestampClass } from './timestamp.js';
import { checkedMoment, fromPosix, type MomentData, nowIn } from './timestamp-input.js';
import { toTimestamp } from './timestamp-operators.js';
import { type Tuple, tuple } from './tuple.js';
import {
  checkUnit,
  commonUnit,
  convertCount,
  DAY_NANOS,
  fitsInt64,
  floorDiv,
  MAX_INT64,
  PER_SECOND,
  splitCount,
  unitForNanos,
} from './units.js';
import { normalizeTz, offsetText } from './zone.js';
import { daylightSeconds, zoneAbbreviation } from './zone-name.js';

const from = (data: MomentData): Timestamp => makeTimestamp(data.count, data.unit, data.tz);
const naive = (self: TimestampClass): bigint => wallCount(self.count, self.unit, self.tz);
const offsetOf = (self: TimestampClass): number => tzOffsetSeconds(self.tz, self.count, self.unit);

/** `ambiguous` and `nonexistent` as the localizer takes them. */
export function dstChoices({ ambiguous, nonexistent }: Args, unit: TimeUnit): [Ambiguous, Nonexistent] {
  if (typeof ambiguous !== 'boolean' && ambiguous !== 'NaT' && ambiguous !== 'raise') {
    throw new ValueError("'ambiguous' parameter must be one of: True, False, 'NaT', 'raise' (default)");
  }
  const shift = nonexistent instanceof TimedeltaClass ? convertCount(nonexistent.count, nonexistent.unit, unit) : nonexistent;
  checkNonexistent(shift);
  return [ambiguous, shift];
}

/** A wall clock count put back into a zone. */
function relocalize(
  count: bigint,
  unit: TimeUnit,
  tz: string | null,
  choices: Args = { ambiguous: 'raise', nonexistent: 'raise' },
): Timestamp {
  if (tz === null) return from(checkedMoment(count, unit, null));
  const [ambiguous, nonexistent] = dstChoices(choices, unit);
  const utc = localizeCount(count, unit, tz, ambiguous, nonexistent);
  return utc === undefined ? (NaT as unknown as Timestamp) : from(checkedMoment(utc, unit, tz));
}

function rounder(how: Rounding): (self: TimestampClass, args: Args) => Timestamp {
  return (self, args) => {
    const step = freqNanos(args.freq);
    const inUnit = convertCount(step, 'ns', self.unit);
    if (inUnit === 0n) return self as unknown as Timestamp;
    if (convertCount(inUnit, self.unit, 'ns') !== step) {
      throw new ValueError(
        `freq=${toOffset(args.freq)} is incompatible with unit=${self.unit}. Use a lower freq or a higher unit instead.`,
      );
    }
    return relocalize(roundCount(naive(self), inUnit, how), self.unit, self.tz, args);
  };
}

function replace(self: TimestampClass, args: Args): Timestamp {
  const f = fieldsOf(self.count, self.unit, self.tz);
  const pick = (name: keyof Fields): number => args[name] ?? f[name];
  const micro = pick('microsecond');
  const nano = pick('nanosecond');
  const parts = {
    ...emptyParts(),
    year: pick('year'),
    month: pick('month'),
    day: pick('day'),
    hour: pick('hour'),
    minute: pick('minute'),
    second: pick('second'),
  };
  const problem = partsProblem(parts);
  if (problem !== undefined) throw new ValueError(problem);
  const secs = partsToDatetime(parts, 's').value;
  const unit = commonUnit(self.unit, unitForNanos(micro * 1e3 + nano, self.unit));
  const count = convertCount(secs * 1_000_000_000n + BigInt(micro * 1e3 + nano), 'ns', unit);
  const tz = args.tzinfo === undefined ? self.tz : normalizeTz(args.tzinfo);
  return relocalize(count, unit, tz, {
    ambiguous: args.fold === undefined || args.fold === null ? self.fold === 0 : args.fold === 0,
    nonexistent: 'shift_forward',
  });
}

const TIMESPECS: Record<string, (f: Fields) => string> = {
  auto: (f) => clockText(f) + fractionText(f),
  hours: (f) => clockText(f).slice(0, 2),
  minutes: (f) => clockText(f).slice(0, 5),
  seconds: clockText,
  milliseconds: (f) => clockText(f) + fractionText(f, 3),
  microseconds: (f) => clockText(f) + fractionText(f, 6),
  nanoseconds: (f) => clockText(f) + fractionText(f, 9),
};

function isoformat(self: TimestampClass, { sep, timespec }: Args): string {
  const write = TIMESPECS[timespec];
  if (write === undefined) throw new ValueError('Unknown timespec value');
  const f = fieldsOf(self.count, self.unit, self.tz);
  return `${dateText(f)}${sep}${write(f)}${self.tz === null ? '' : offsetText(offsetOf(self))}`;
}

function strftime(self: TimestampClass, { format }: Args): string {
  const wall = wallOf(self.count, self.unit, self.tz);
  const zone = self.tz === null ? '' : zoneAbbreviation(self.tz, splitCount(self.count, self.unit).secs);
  return formatMoment(
    { day: wall.day, fields: fieldsOf(self.count, self.unit, self.tz), offset: self.tz === null ? null : offsetOf(self), zone },
    format,
  );
}

function asUnit(self: TimestampClass, { unit, roundOk }: Args): Timestamp {
  const count = convertCount(self.count, self.unit, checkUnit(unit));
  if (!fitsInt64(count)) throw new OutOfBoundsDatetime(`Cannot cast ${self} to unit='${unit}' without overflow.`);
  if (!roundOk && convertCount(count, unit, self.unit) !== self.count) throw new ValueError('Cannot losslessly convert units');
  return makeTimestamp(count, unit, self.tz);
}

function convert(self: TimestampClass, { tz }: Args): Timestamp {
  if (self.tz === null) throw new TypeError('Cannot convert tz-naive Timestamp, use tz_localize to localize');
  return makeTimestamp(self.count, self.unit, normalizeTz(tz));
}

function localize(self: TimestampClass, args: Args): Timestamp {
  const tz = normalizeTz(args.tz);
  if (self.tz !== null && tz !== null) throw new TypeError('Cannot localize tz-aware Timestamp, use tz_convert for conversions');
  return relocalize(naive(self), self.unit, tz, args);
}

function timeTuple(self: TimestampClass, isDst: number): Tuple<number> {
  const f = fieldsOf(self.count, self.unit, self.tz);
  const { day } = wallOf(self.count, self.unit, self.tz);
  return tuple(f.year, f.month, f.day, f.hour, f.minute, f.second, self.dayOfWeek, dayOfYear(day), isDst);
}

const wholeSeconds = (seconds: number): Timedelta => timedelta(BigInt(seconds) * 1_000_000n, 'us');
const daylight = (self: TimestampClass): number => daylightSeconds(self.tz!, splitCount(self.count, self.unit).secs);

function refuseLocale(locale: unknown): void {
  if (locale !== undefined && locale !== null && !/^en/i.test(String(locale))) {
    throw new NotImplementedError(
      `dayName and monthName have English names only, not locale=${locale}. Intl.DateTimeFormat knows the others.`,
    );
  }
}

/** Methods whose arguments are read by pandas' signatures. */
export function installTimestampMethods(Class: typeof TimestampClass): void {
  installMethods<TimestampClass>(Class, 'Timestamp', {
    floor: rounder('floor'),
    ceil: rounder('ceil'),
    round: rounder('round'),
    normalize: (self) => {
      const day = BigInt(DAY_NANOS / 1e9) * BigInt(PER_SECOND[self.unit]);
      return relocalize(floorDiv(naive(self), day) * day, self.unit, self.tz);
    },
    strftime,
    isoformat,
    as_unit: asUnit,
    tz_localize: localize,
    tz_convert: convert,
    astimezone: convert,
    to_period: (self, { freq }) => {
      if (freq === undefined || freq === null) throw new ValueError('Must supply freq for datetime value');
      return makePeriod(wallOf(self.count, self.unit, self.tz), freq);
    },
    to_julian_date: (self) => {
      const wall = wallOf(self.count, self.unit, null);
      return wall.day + 2440587.5 + wall.nanos / DAY_NANOS;
    },
    day_name: (self, { locale }) => {
      refuseLocale(locale);
      return DAY_NAMES[self.dayOfWeek];
    },
    month_name: (self, { locale }) => {
      refuseLocale(locale);
      return MONTH_NAMES[self.month - 1];
    },
    tzname: (self) => (self.tz === null ? null : zoneAbbreviation(self.tz, splitCount(self.count, self.unit).secs)),
    utcoffset: (self) => (self.tz === null ? null : wholeSeconds(offsetOf(self))),
    dst: (self) => (self.tz === null || self.tz.startsWith('UTC') ? null : wholeSeconds(daylight(self))),
    ctime: (self) => strftime(self, { format: '%c' }),
    timetuple: (self) => timeTuple(self, self.tz === null ? -1 : daylight(self) === 0 ? 0 : 1),
    utctimetuple: (self) => timeTuple(makeTimestamp(self.count, self.unit, null), 0),
    to_pydatetime: (self) => self,
    to_datetime64: (self) => self,
    to_numpy: (self) => self,
  });
  const replaceSignature: Signature = signature('Timestamp', 'replace');
  Object.defineProperty(Class.prototype, 'replace', {
    value(this: TimestampClass, ...given: unknown[]) {
      const args = readArgs(replaceSignature, given);
      const options = given.at(-1);
      const dropsZone = typeof options === 'object' && options !== null && (options as Args).tzinfo === null;
      return replace(this, { ...args, tzinfo: dropsZone ? null : (args.tzinfo ?? undefined) });
    },
    configurable: true,
    writable: true,
  });
  installStatics(Class);
}

function combine({ date, time }: Args): Timestamp {
  const at = PlainTime.from(time);
  const { day } = wallOf(toTimestamp(date).count, toTimestamp(date).unit, toTimestamp(date).tz);
  return relocalize(countOfWall({ day, nanos: at.nanos }, 'us'), 'us', at.tz);
}

/** Constructors by name. */
function installStatics(Class: typeof TimestampClass): void {
  const day = (days: number, tz: unknown): Timestamp => relocalize(BigInt(days) * 86_400_000_000n, 'us', normalizeTz(tz));
  const statics: Record<string, (args: Args) => unknown> = {
    now: ({ tz }) => from(nowIn(normalizeTz(tz))),
    today: ({ tz }) => from(nowIn(normalizeTz(tz))),
    utcnow: () => from(nowIn('UTC')),
    fromtimestamp: ({ ts, tz }) => {
      const local = tz === undefined || tz === null ? new Date(ts * 1000).getTimezoneOffset() * 60 : 0;
      return from(fromPosix(ts - local, normalizeTz(tz)));
    },
    utcfromtimestamp: ({ ts }) => from(fromPosix(ts, 'UTC')),
    fromordinal: ({ ordinal, tz }) => day(ordinal - 719163, tz),
    fromisocalendar: ({ year, week, day: weekday }) => day(daysFromIso(year, week, weekday), null),
    fromisoformat: ({ dateString }) => new Class(dateString),
    combine,
    strptime: () => {
      throw new NotImplementedError('Timestamp.strptime() is not implemented. Use toDatetime() to parse date strings.');
    },
  };
  for (const [name, run] of Object.entries(statics)) {
    const sig = signature('Timestamp', name);
    Object.defineProperty(Class, name, { value: (...given: unknown[]) => run(readArgs(sig, given)), enumerable: false });
  }
  Object.defineProperty(Class, 'min', { get: () => makeTimestamp(-MAX_INT64, 'ns', null), enumerable: false });
  Object.defineProperty(Class, 'max', { get: () => makeTimestamp(MAX_INT64, 'ns', null), enumerable: false });
  Object.defineProperty(Class, 'resolution', { get: () => timedelta(1n, 'ns'), enumerable: false });
}
