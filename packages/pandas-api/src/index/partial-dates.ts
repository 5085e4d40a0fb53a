import { KeyError, type TimeUnit } from '@pandorable/planner';
import { boxTimestamp } from '../core/boxes.js';
import type { LocalColumn } from '../core/column.js';
import {
  areDates,
  civilFromDays,
  convertCount,
  countOfWall,
  daysFromCivil,
  fractionDigits,
  localizeCount,
  parseDatetime,
  type Resolution,
  type Timestamp,
  wallOf,
} from '../scalars/index.js';

/** From the coarsest to the finest. */
const RESOLUTIONS: readonly Resolution[] = [
  'year',
  'quarter',
  'month',
  'day',
  'hour',
  'minute',
  'second',
  'millisecond',
  'microsecond',
  'nanosecond',
];
const MONTHS: Partial<Record<Resolution, number>> = { year: 12, quarter: 3, month: 1 };
const NANOS: Partial<Record<Resolution, bigint>> = {
  day: 86_400_000_000_000n,
  hour: 3_600_000_000_000n,
  minute: 60_000_000_000n,
  second: 1_000_000_000n,
  millisecond: 1_000_000n,
  microsecond: 1_000n,
  nanosecond: 1n,
};

export const isCoarser = (a: Resolution, b: Resolution): boolean => RESOLUTIONS.indexOf(a) < RESOLUTIONS.indexOf(b);

/** What a date text covers: its first and its last moment in a unit. */
export interface TextSpan {
  readonly lower: Timestamp;
  readonly upper: Timestamp;
  readonly resolution: Resolution;
}

/** The moments that a text such as '2020-03' means for an index of moments. KeyError for a text that is no date. */
export function textSpan(text: string, unit: TimeUnit, tz: string | undefined): TextSpan {
  const parsed = parse(text);
  const start = convertCount(parsed.value, parsed.unit, 'ns');
  const stop = convertCount(nextStart(parsed.value, parsed.unit, parsed.resolution), parsed.unit === 'ns' ? 'ns' : 'us', 'ns');
  const place = (nanos: bigint): bigint => {
    if (parsed.offset !== null) return nanos - BigInt(parsed.offset) * 1_000_000_000n;
    return tz === undefined ? nanos : (localizeCount(nanos, 'ns', tz, true, 'shift_forward') ?? nanos);
  };
  const finest = isCoarser(unitResolution(unit), parsed.resolution) ? parsed.unit : unit;
  const [low, high] = [convertCount(place(start), 'ns', finest), convertCount(place(stop), 'ns', finest)];
  return {
    lower: boxTimestamp(low, finest, tz),
    upper: boxTimestamp(high > low ? high - 1n : low, finest, tz),
    resolution: parsed.resolution,
  };
}

const unitResolution = (unit: TimeUnit): Resolution =>
  (({ s: 'second', ms: 'millisecond', us: 'microsecond', ns: 'nanosecond' }) as const)[unit];

function parse(text: string): ReturnType<typeof parseDatetime> {
  try {
    return parseDatetime(text);
  } catch (cause) {
    throw new KeyError(`'${text}'`, { cause, code: 'label-not-found' });
  }
}

/** The start of the next year, month, hour, …; in 'us', or 'ns' if the value is. */
function nextStart(value: bigint, unit: TimeUnit, resolution: Resolution): bigint {
  const out = unit === 'ns' ? 'ns' : 'us';
  const months = MONTHS[resolution];
  if (months === undefined) return convertCount(value, unit, out) + convertCount(NANOS[resolution]!, 'ns', out);
  const { year, month } = civilFromDays(wallOf(value, unit).day);
  const at = month - 1 + months;
  return countOfWall({ day: daysFromCivil(year + Math.floor(at / 12), (at % 12) + 1, 1), nanos: 0 }, out);
}

/** The finest resolution that moments of a column need. */
export function columnResolution(c: LocalColumn): Resolution {
  const counts = c.vector.data as BigInt64Array;
  const { valid } = c.vector;
  const present = valid === null ? undefined : (i: number) => valid[i] === 1;
  const tz = c.dtype.tz ?? null;
  if (areDates(counts, c.dtype.unit, tz, present)) return 'day';
  const digits = fractionDigits(counts, c.dtype.unit, present);
  if (digits > 0) return digits === 3 ? 'millisecond' : digits === 6 ? 'microsecond' : 'nanosecond';
  let found: Resolution = 'hour';
  for (let i = 0; i < counts.length; i++) {
    if (valid !== null && valid[i] === 0) continue;
    const { nanos } = wallOf(counts[i], c.dtype.unit, tz);
    const seconds = Math.floor(nanos / 1e9);
    if (seconds % 60 !== 0) return 'second';
    if (seconds % 3600 !== 0) found = 'minute';
  }
  return found;
}
