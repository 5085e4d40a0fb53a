import { IncompatibleFrequency, ValueError } from '@pandorable/planner';
import { type Args, makeSignature, readArgs } from '../core/args.js';
import { DAY_CODES, weekdayOf } from './calendar.js';
import type { Wall } from './fields.js';
import { wallOf } from './fields.js';
import { isMissing } from './missing.js';
import { typeName } from './operators.js';
import { isMissingText, parseDatetime, parseQuarter } from './parse-datetime.js';
import { emptyParts, partsProblem, partsToDatetime, type Resolution } from './parsed.js';
import { type Period, PeriodClass, RawPeriod } from './period.js';
import { convertOrdinal, ordinalOf, type PeriodKind, periodKind } from './period-kinds.js';
import { PlainDate } from './plain-time.js';
import { TimestampClass } from './timestamp.js';

const FIELDS = ['year', 'month', 'quarter', 'day', 'hour', 'minute', 'second'] as const;
const CONSTRUCTOR = makeSignature('Period', [['value', '?'], ['freq', '?'], ['ordinal', '?'], ...FIELDS.map((f) => [f, '?'] as const)]);

const FREQ_OF: Record<Resolution, string> = {
  year: 'Y',
  quarter: 'Q',
  month: 'M',
  day: 'D',
  hour: 'h',
  minute: 'min',
  second: 's',
  millisecond: 'ms',
  microsecond: 'us',
  nanosecond: 'ns',
};

/** The Period around a wall clock time. */
export function makePeriod(wall: Wall, freq: unknown): Period {
  const kind = periodKind(freq);
  return periodOf(ordinalOf(wall, kind), kind);
}

export const periodOf = (ordinal: bigint, kind: PeriodKind): Period => new PeriodClass(new RawPeriod(ordinal, kind)) as unknown as Period;

/** What a Period is made of, from the constructor's arguments; undefined means NaT. */
export function readPeriod(given: readonly unknown[]): RawPeriod | undefined {
  const args = readArgs(CONSTRUCTOR, given);
  const kind = isMissing(args.freq) ? undefined : periodKind(args.freq);
  if (!isMissing(args.ordinal)) {
    if (!isMissing(args.value)) throw new ValueError('Only value or ordinal but not both should be given but not both');
    if (kind === undefined) throw new ValueError('Must supply freq for ordinal value');
    return new RawPeriod(BigInt(args.ordinal), kind);
  }
  if (isMissing(args.value)) {
    if (given.length > 0 && FIELDS.every((f) => isMissing(args[f]))) return undefined;
    return fromFields(args, kind);
  }
  return fromValue(args.value, kind);
}

function fromFields(args: Args, kind: PeriodKind | undefined): RawPeriod {
  if (kind === undefined) throw new ValueError('If value is None, freq cannot be None');
  if (isMissing(args.year)) throw new ValueError('Must supply year');
  const month = isMissing(args.quarter) ? (args.month ?? 1) : 0;
  if (!isMissing(args.quarter)) return fromQuarter(args, kind);
  const parts = {
    ...emptyParts(),
    year: args.year,
    month,
    day: args.day ?? 1,
    hour: args.hour ?? 0,
    minute: args.minute ?? 0,
    second: args.second ?? 0,
  };
  const problem = partsProblem(parts);
  if (problem !== undefined) throw new ValueError(problem);
  return new RawPeriod(ordinalOf(wallOf(partsToDatetime(parts).value, 'us'), kind), kind);
}

function fromQuarter(args: Args, kind: PeriodKind): RawPeriod {
  if (args.quarter <= 0 || args.quarter > 4) throw new ValueError('Quarter must be 1 <= q <= 4');
  const anchor = kind.group === 'Q' || kind.group === 'Y' ? kind.anchor : 12;
  const parsed = parseQuarter(`${String(args.year).padStart(4, '0')}Q${args.quarter}`, anchor)!;
  return new RawPeriod(ordinalOf(wallOf(parsed.value, parsed.unit), kind), kind);
}

function fromValue(value: unknown, kind: PeriodKind | undefined): RawPeriod | undefined {
  if (value instanceof PeriodClass) {
    if (kind === undefined || kind.freqstr === value.kind.freqstr) return new RawPeriod(value.count, value.kind);
    return new RawPeriod(convertOrdinal(value.count, value.kind, kind, true), kind);
  }
  if (value instanceof TimestampClass || value instanceof Date || value instanceof PlainDate) {
    const ts = value instanceof TimestampClass ? value : new TimestampClass(value);
    if (kind === undefined) throw new ValueError('Must supply freq for datetime value');
    return new RawPeriod(ordinalOf(wallOf(ts.count, ts.unit, ts.tz), kind), kind);
  }
  if (typeof value === 'number' || typeof value === 'bigint') return fromText(String(value), kind);
  if (typeof value === 'string') return isMissingText(value) ? undefined : fromText(value, kind);
  throw new ValueError(`Value must be Period, string, integer, or datetime, not ${typeName(value)}`);
}

const WEEK = /^(\d{4}-\d{2}-\d{2})\/(\d{4}-\d{2}-\d{2})$/;

function fromText(text: string, kind: PeriodKind | undefined): RawPeriod {
  const week = WEEK.exec(text.trim());
  if (week !== null) return fromWeek(week[1], week[2], kind);
  const month = kind?.group === 'M' ? /^(\d{4})(\d{2})$/.exec(text.trim()) : null;
  const upper = month === null ? text.toUpperCase() : `${month[1]}-${month[2]}`;
  const anchor = kind?.group === 'Q' || kind?.group === 'Y' ? kind.anchor : 12;
  const parsed = parseQuarter(upper, anchor) ?? parseDatetime(upper);
  const own = kind ?? periodKind(FREQ_OF[parsed.resolution]);
  return new RawPeriod(ordinalOf(wallOf(parsed.value, parsed.unit), own), own);
}

/** `2020-01-06/2020-01-12`, as a weekly period prints itself. */
function fromWeek(first: string, last: string, kind: PeriodKind | undefined): RawPeriod {
  const end = parseDatetime(last);
  const wall = wallOf(end.value, end.unit);
  const own = kind ?? periodKind(`W-${DAY_CODES[weekdayOf(wall.day)]}`);
  const start = parseDatetime(first);
  if (wall.day - wallOf(start.value, start.unit).day !== 6) throw new ValueError(`Could not parse as weekly-freq Period: ${first}/${last}`);
  return new RawPeriod(ordinalOf(own.group === 'W' ? wall : wallOf(start.value, start.unit), own), own);
}

/** The error of two periods of different frequency. */
export const incompatible = (own: PeriodKind, other: string): IncompatibleFrequency =>
  new IncompatibleFrequency(`Input has different freq=${other} from Period(freq=${own.freqstr})`);
