import { OutOfBoundsDatetime, type TimeUnit, ValueError } from '@pandorable/planner';
import { type Args, makeSignature, readArgs } from '../core/args.js';
import { addMonths, daysFromCivil } from './calendar.js';
import { localizeCount } from './localize.js';
import { isMissing } from './missing.js';
import { typeName } from './operators.js';
import { isMissingText, parseDatetime } from './parse-datetime.js';
import { durationUnit, timedeltaFromNumber } from './parse-timedelta.js';
import { emptyParts, partsProblem, partsToDatetime } from './parsed.js';
import { PlainDate } from './plain-time.js';
import { TimestampClass } from './timestamp.js';
import { checkedDatetime, convertCount, fitsInt64, joinCount, PER_SECOND } from './units.js';
import { normalizeTz, offsetName, zoneOf } from './zone.js';

/** A moment: `count` of `unit` since 1970-01-01, UTC if there is a zone, else on the wall clock. */
export interface MomentData {
  readonly count: bigint;
  readonly unit: TimeUnit;
  readonly tz: string | null;
}

const FIELDS = ['year', 'month', 'day', 'hour', 'minute', 'second', 'microsecond'] as const;
const CONSTRUCTOR = makeSignature('Timestamp', [
  ['ts_input', '?'],
  ...FIELDS.map((f) => [f, '?'] as const),
  ['tzinfo', '?'],
  ['nanosecond', '?'],
  ['tz', '?'],
  ['unit', '?'],
  ['fold', '?'],
]);

/** What a Timestamp is made of, from the constructor's arguments; undefined means NaT. */
export function readTimestamp(given: readonly unknown[]): MomentData | undefined {
  const args = readArgs(CONSTRUCTOR, given);
  const tz = normalizeTz(args.tz ?? args.tzinfo);
  if (given.length > 0 && (given[0] === null || given[0] === undefined) && FIELDS.every((f) => args[f] === undefined)) return undefined;
  const positional = typeof given[0] === 'number' && typeof given[1] === 'number';
  if (positional || args.tsInput === undefined) return fromFields(positional ? shiftFields(args, given) : args, tz);
  if (FIELDS.some((f) => args[f] !== undefined)) {
    throw new ValueError("Cannot pass a date attribute keyword argument when passing a date string; 'tz' is keyword-only");
  }
  if (args.fold !== undefined && typeof args.tsInput !== 'object') {
    throw new ValueError(
      'Cannot pass fold with possibly unambiguous input: int, float, numpy.datetime64, str, or timezone-aware datetime-like. Pass naive datetime-like or build Timestamp from components.',
    );
  }
  return fromInput(args.tsInput, args.unit ?? null, tz);
}

/** `pd.Timestamp(2020, 1, 1)`: the first number is the year. */
function shiftFields(args: Args, given: readonly unknown[]): Args {
  const out: Args = { ...args };
  const count = given.filter((v) => typeof v === 'number').length;
  const named = FIELDS.filter((f, i) => i >= count - 1 && args[f] !== undefined);
  if (named.length > 0) {
    throw new ValueError(
      'Cannot leave a gap in the positional date attributes: each stands in for the next datetime.datetime field, so a keyword argument lands one field early. ' +
        'Pass every component by keyword, or fill the earlier positions.',
    );
  }
  FIELDS.forEach((f, i) => {
    out[f] = given[i] ?? undefined;
  });
  return out;
}

function fromFields(args: Args, tz: string | null): MomentData {
  const missing = (['year', 'month', 'day'] as const).find((f) => args[f] === undefined || args[f] === null);
  if (missing !== undefined) throw new TypeError(`function missing required argument '${missing}' (pos ${FIELDS.indexOf(missing) + 1})`);
  for (const f of [...FIELDS, 'nanosecond']) {
    if (args[f] !== undefined && !Number.isInteger(args[f]))
      throw new TypeError(`'${typeName(args[f])}' object cannot be interpreted as an integer`);
  }
  const [micro, nano] = [args.microsecond ?? 0, args.nanosecond ?? 0];
  const fraction = `${String(micro).padStart(6, '0')}${nano === 0 ? '' : String(nano).padStart(3, '0')}`;
  const parts = {
    ...emptyParts(),
    year: args.year,
    month: args.month,
    day: args.day,
    hour: args.hour ?? 0,
    minute: args.minute ?? 0,
    second: args.second ?? 0,
    fraction,
  };
  const problem =
    partsProblem(parts) ?? (micro > 999999 ? 'microsecond must be in 0..999999' : nano > 999 ? 'nanosecond must be in 0..999' : undefined);
  if (problem !== undefined) throw new ValueError(problem);
  const { value, unit } = partsToDatetime(parts);
  return localized(value, unit, tz, args.fold);
}

/** A wall clock time put into a zone. */
function localized(count: bigint, unit: TimeUnit, tz: string | null, fold?: number): MomentData {
  if (tz === null) return { count, unit, tz };
  return { count: localizeCount(count, unit, tz, fold === undefined ? 'raise' : fold === 0)!, unit, tz };
}

function fromInput(input: unknown, unit: string | null, tz: string | null): MomentData | undefined {
  if (isMissing(input)) return undefined;
  if (typeof input === 'string') return fromText(input, tz);
  if (typeof input === 'number' || typeof input === 'bigint') return fromNumber(input, unit ?? 'ns', tz);
  if (input instanceof TimestampClass) {
    return input.tz === null ? localized(input.count, input.unit, tz) : { count: input.count, unit: input.unit, tz: tz ?? input.tz };
  }
  if (input instanceof Date) {
    if (Number.isNaN(input.getTime())) return undefined;
    return localized(convertCount(BigInt(input.getTime()), 'ms', 'us'), 'us', tz);
  }
  if (input instanceof PlainDate) return localized(BigInt(input.days) * 86400n, 's', tz);
  throw new TypeError(`Cannot convert input [${String(input)}] of type <class '${typeName(input)}'> to Timestamp`);
}

function fromText(text: string, tz: string | null): MomentData | undefined {
  if (isMissingText(text)) return undefined;
  const lower = text.trim().toLowerCase();
  if (lower === 'now' || lower === 'today') return nowIn(tz);
  const parsed = parseDatetime(text);
  if (parsed.offset === null) return localized(parsed.value, parsed.unit, tz);
  const count = parsed.value - BigInt(parsed.offset) * BigInt(PER_SECOND[parsed.unit]);
  return { count, unit: parsed.unit, tz: tz ?? offsetName(parsed.offset) };
}

/** The present moment; without a zone, on this machine's wall clock. */
export function nowIn(tz: string | null): MomentData {
  const now = new Date();
  if (tz !== null) return { count: BigInt(now.getTime()) * 1000n, unit: 'us', tz };
  return { count: BigInt(now.getTime() - now.getTimezoneOffset() * 60_000) * 1000n, unit: 'us', tz };
}

function fromNumber(value: number | bigint, unit: string, tz: string | null): MomentData {
  if (unit === 'Y' || unit === 'M') {
    const months = Number(value) * (unit === 'Y' ? 12 : 1);
    if (!Number.isInteger(months)) throw new ValueError(`Conversion of non-round float with unit=${unit} is ambiguous`);
    return { count: BigInt(addMonths(daysFromCivil(1970, 1, 1), months)) * 86_400_000_000n, unit: 'us', tz };
  }
  if (!['W', 'w', 'D', 'd', 'h', 'm', 'min', 's', 'ms', 'us', 'ns'].includes(unit)) throw new ValueError(`Unrecognized unit ${unit}`);
  const big = typeof value === 'number' ? Math.abs(value) > 2 ** 63 : !fitsInt64(value);
  if (big)
    throw new OutOfBoundsDatetime(`Out of bounds timestamp ${typeof value === 'number' && value < 1e21 ? BigInt(value) : String(value)}`);
  try {
    return { ...timedeltaFromNumber(value, durationUnit(unit)), tz };
  } catch (cause) {
    throw new OutOfBoundsDatetime(`cannot convert input ${value} with the unit '${unit}'`, { cause });
  }
}

/** Seconds since 1970 as a moment in `us`, rounded half to even as Python's fromtimestamp. */
export function fromPosix(seconds: number, tz: string | null): MomentData {
  const whole = Math.floor(seconds);
  const micro = (seconds - whole) * 1e6;
  const near = Math.round(micro);
  const rounded = Math.abs(micro - Math.trunc(micro)) === 0.5 && near % 2 !== 0 ? near - 1 : near;
  return { count: joinCount(whole, 0, 'us') + BigInt(rounded), unit: 'us', tz };
}

/** Checks a moved count against 64 bits. */
export const checkedMoment = (count: bigint, unit: TimeUnit, tz: string | null): MomentData => ({
  count: checkedDatetime(
    count,
    () => `Out of bounds ${{ s: 'second', ms: 'millisecond', us: 'microsecond', ns: 'nanosecond' }[unit]} timestamp: ${count}`,
  ),
  unit,
  tz: tz === null ? null : zoneOf(tz).name,
});
