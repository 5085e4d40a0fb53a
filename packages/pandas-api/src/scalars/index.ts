export { civilFromDays, daysFromCivil, type IsoCalendar } from './calendar.js';
export * from './count-arrays.js';
export { bdateRange, dateRange, type RangeArgs, type TimeRange, timedeltaRange } from './date-range.js';
export {
  countOfWall,
  type Fields,
  fieldsOf,
  fieldsOfWall,
  timestampText,
  tzOffsetNanos,
  tzOffsetSeconds,
  type Wall,
  wallOf,
} from './fields.js';
export { guessFormat } from './guess-format.js';
export { inferFreq } from './infer-freq.js';
export { type Bound, type Closed, Interval, IntervalClass, isInterval, makeInterval } from './interval.js';
export { type Ambiguous, localizeCount, type Nonexistent, wallCount } from './localize.js';
export { isMissing, NA, NAType, NaT, NaTType } from './missing.js';
export * from './offsets/index.js';
export { isMissingText, missingTexts, parseDatetime, parseIso } from './parse-datetime.js';
export { parseTimedelta } from './parse-timedelta.js';
export type { ParsedDatetime, Resolution } from './parsed.js';
export { isPeriod, Period, PeriodClass, type PeriodFreq } from './period.js';
export { convertOrdinal, endOf, ordinalOf, type PeriodKind, periodKind, startOf } from './period-kinds.js';
export { makePeriod, periodOf } from './period-make.js';
export { periodStrftime, periodText } from './period-text.js';
export { PlainDate, PlainTime } from './plain-time.js';
export { floatRepr, pythonRepr, pythonStr, stringRepr } from './python-repr.js';
export { type Rounding, roundCount } from './rounding.js';
export { isSlice, Slice, slice } from './slice.js';
export { type IntervalBreaks, intervalRange, type PeriodRange, periodRange, type SpanArgs } from './span-range.js';
export { formatMoment, strftimeNaive } from './strftime.js';
export { FORMAT_HINT, type FormatReader, formatReader, utcCount } from './strptime.js';
export { isTimedelta, Timedelta, TimedeltaClass, type TimedeltaLike, timedelta } from './timedelta.js';
export { durationParts, timedeltaText } from './timedelta-text.js';
export { isTimestamp, makeTimestamp, Timestamp, TimestampClass, type TimestampLike } from './timestamp.js';
export { toTimestamp } from './timestamp-operators.js';
export { isTuple, namedTuple, Tuple, tuple } from './tuple.js';
export { convertCount, fitsInt64, joinCount, NAT_COUNT, plainInt, splitCount, unitFactor } from './units.js';
export { normalizeTz, UTC, type Zone, ZoneInfoNotFoundError, zoneOf } from './zone.js';
