import { OutOfBoundsTimedelta, type TimeUnit, ValueError } from '@pandorable/planner';
import { fitsInt64, UNIT_NANOS } from './units.js';

export interface ParsedTimedelta {
  readonly count: bigint;
  readonly unit: TimeUnit;
}

type DurationUnit = 'W' | 'D' | 'h' | 'm' | 's' | 'ms' | 'us' | 'ns';

const DURATION_NANOS: Record<DurationUnit, number> = { W: 604_800e9, D: 86_400e9, h: 3600e9, m: 60e9, s: 1e9, ms: 1e6, us: 1e3, ns: 1 };
const WORDS: Record<DurationUnit, string> = {
  W: 'w',
  D: 'd day days',
  h: 'h hr hour hours',
  m: 'm min minute minutes',
  s: 's sec second seconds',
  ms: 'ms milli millis millisecond milliseconds',
  us: 'us micro micros microsecond microseconds µs μs',
  ns: 'ns nano nanos nanosecond nanoseconds',
};
const UNIT_OF = new Map(Object.entries(WORDS).flatMap(([unit, words]) => words.split(' ').map((w) => [w, unit as DurationUnit] as const)));

/** The unit a word means; pandas' error if none. */
export function durationUnit(word: string): DurationUnit {
  const unit = UNIT_OF.get(word.toLowerCase());
  if (unit === undefined) throw new ValueError(`invalid unit abbreviation: ${word}`);
  return unit;
}

const exact = (amount: number, unit: DurationUnit): bigint => BigInt(amount) * BigInt(DURATION_NANOS[unit]);

/** How many digits of a fraction pandas keeps: those that nanoseconds can tell. */
const FRACTION_DIGITS: Record<DurationUnit, number> = { W: 14, D: 13, h: 12, m: 10, s: 9, ms: 6, us: 3, ns: 0 };

/** Nanoseconds of a number of units. */
export function nanosOf(amount: number, unit: DurationUnit): bigint {
  const whole = Math.trunc(amount);
  const digits = FRACTION_DIGITS[unit];
  const fraction = digits === 0 ? amount - whole : Number((amount - whole).toFixed(digits));
  return exact(whole, unit) + BigInt(Math.trunc(fraction * DURATION_NANOS[unit]));
}

const inUnit = (nanos: bigint, fine = false): ParsedTimedelta =>
  !fine && nanos % 1000n === 0n ? { count: nanos / 1000n, unit: 'us' } : { count: nanos, unit: 'ns' };

/** A number of units as a Timedelta's count: whole numbers of a unit coarser than ns are kept in `us`. */
export function timedeltaFromNumber(amount: number | bigint, word: string): ParsedTimedelta {
  if (['M', 'Y', 'y'].includes(word)) {
    throw new ValueError(
      "Units 'M', 'Y', and 'y' are no longer supported, as they do not represent unambiguous timedelta values durations.",
    );
  }
  const unit = durationUnit(word);
  const whole = typeof amount === 'bigint' || Number.isInteger(amount);
  const target: TimeUnit = whole && unit !== 'ns' ? 'us' : 'ns';
  const nanos = whole ? BigInt(amount) * BigInt(DURATION_NANOS[unit]) : nanosOf(Number(amount), unit);
  const count = nanos / BigInt(UNIT_NANOS[target]);
  if (!fitsInt64(count)) throw new OutOfBoundsTimedelta(`Cannot cast ${amount} from ${unit} to '${target}' without overflow.`);
  return { count, unit: target };
}

const ISO = /^([+-]?)P(?:(\d+)W)?(?:(-?\d+)D)?(?:T?(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)(?:\.(\d+))?S)?)?$/;

function parseIsoDuration(text: string): ParsedTimedelta {
  const m = ISO.exec(text);
  if (m === null || /[PT]$/.test(text)) throw new ValueError(`Invalid ISO 8601 Duration format - ${text}`);
  const [, sign, weeks, days, hours, minutes, seconds, fraction] = m;
  const amounts: [string | undefined, DurationUnit][] = [
    [weeks, 'W'],
    [days, 'D'],
    [hours, 'h'],
    [minutes, 'm'],
    [seconds, 's'],
  ];
  const nanos =
    amounts.reduce((sum, [n, unit]) => sum + exact(Number(n ?? 0), unit), 0n) + BigInt((fraction ?? '').slice(0, 9).padEnd(9, '0'));
  return inUnit(sign === '-' ? -nanos : nanos);
}

const PIECE = /\s*,?\s*(?:([+-])|(\d+):(\d{1,2})(?::(\d{1,2})(?:\.(\d+))?)?|(\d+(?:\.\d*)?)\s*([A-Za-zµμ]*))/y;

const outOfBounds = (amount: string, unit: string): OutOfBoundsTimedelta =>
  new OutOfBoundsTimedelta(`cannot convert input ${amount.includes('.') ? amount : `${amount}.0`} with the unit '${unit}'`);

function pieceNanos(m: RegExpExecArray, alone: boolean): bigint {
  const [, , hours, minutes, seconds, fraction, amount, word] = m;
  if (hours !== undefined) {
    if (seconds === undefined) throw new ValueError('expected hh:mm:ss format');
    const whole = exact(Number(hours), 'h') + exact(Number(minutes), 'm') + exact(Number(seconds), 's');
    return whole + BigInt((fraction ?? '').slice(0, 9).padEnd(9, '0'));
  }
  if (word === '') {
    if (!alone) throw new ValueError('have leftover units');
    return nanosOf(Number(amount), 'ns');
  }
  if (['M', 'Y', 'y'].includes(word))
    throw new ValueError("Units 'M', 'Y' and 'y' do not represent unambiguous timedelta values and are not supported.");
  const unit = durationUnit(word);
  const nanos = nanosOf(Number(amount), unit);
  if (!fitsInt64(nanos)) throw outOfBounds(amount, unit);
  return nanos;
}

/** Reads `1 days 02:03:04.5`, `1h30min`, `P1DT2H`. */
export function parseTimedelta(text: string): ParsedTimedelta {
  const trimmed = text.trim();
  if (/^[+-]?P/.test(trimmed)) return parseIsoDuration(trimmed);
  let total = 0n;
  let negative = false;
  let pieces = 0;
  let fine = false;
  let clock = false;
  PIECE.lastIndex = 0;
  while (PIECE.lastIndex < trimmed.length) {
    const from = PIECE.lastIndex;
    const m = PIECE.exec(trimmed);
    if (m === null)
      throw new ValueError(
        /^[\s,]*[A-Za-z]/.test(trimmed.slice(from)) ? 'unit abbreviation w/o a number' : `only leading negative signs are allowed`,
      );
    if (m[1] !== undefined) {
      if (m[1] === '-' && (pieces > 0 || negative)) throw new ValueError('only leading negative signs are allowed');
      negative ||= m[1] === '-';
      continue;
    }
    if (clock) throw new ValueError(`unexpected characters after hh:mm:ss format, received: ${text}`);
    clock = m[2] !== undefined;
    fine ||= UNIT_OF.get(m[7]?.toLowerCase() ?? '') === 'ns';
    const nanos = pieceNanos(m, pieces === 0 && PIECE.lastIndex === trimmed.length);
    total += negative && !(clock && pieces > 0) ? -nanos : nanos; // of `-3 days 04:05:06` the clock is added
    pieces++;
  }
  if (pieces === 0) throw new ValueError('symbols w/o a number');
  return inUnit(total, fine);
}
