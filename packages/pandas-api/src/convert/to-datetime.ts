import { OutOfBoundsDatetime, type TimeUnit, types, ValueError, type Vector } from '@pandorable/planner';
import { attach } from '../cells/attach.js';
import { castCell } from '../cells/cast.js';
import { type Args, isPlainObject } from '../core/args.js';
import { boxAll, boxAt } from '../core/boxes.js';
import { collectCells } from '../core/collect.js';
import type { LocalColumn } from '../core/column.js';
import { columnOf } from '../core/values.js';
import { dtypes } from '../dtypes/registry.js';
import { listColumn } from '../frame/construct.js';
import { Frame, STATE } from '../frame/frame.js';
import { Index } from '../index/base.js';
import { wrapIndex } from '../index/make.js';
import {
  convertCount,
  FORMAT_HINT,
  formatReader,
  guessFormat,
  isMissing,
  isMissingText,
  joinCount,
  makeTimestamp,
  NaT,
  type ParsedDatetime,
  PlainDate,
  parseDatetime,
  parseIso,
  Timestamp,
  utcCount,
} from '../scalars/index.js';
import { Series, seriesOf } from '../series/series.js';
import { parseShape } from './iso-fast.js';
import { momentsThere } from './moments-there.js';

type Errors = 'raise' | 'coerce';

/** pd.to_datetime: a scalar, list, Index, Series, or a frame (or dict) of year, month, day columns. */
export function toDatetime(a: Args): unknown {
  const errors = a['errors'] as string;
  if (errors !== 'raise' && errors !== 'coerce') throw new ValueError("errors must be one of 'raise', or 'coerce'.");
  const arg = a['arg'] as unknown;
  if (isMissing(arg)) return NaT;
  if (Series.isSeries(arg)) return ofSeries(arg, a);
  if (Frame.isFrame(arg)) return fromParts(new Map(arg[STATE].labels.labels.map((l) => [String(l), arg.get(l) as Series] as const)), a);
  if (isPlainObject(arg) || arg instanceof Map) return fromDict(arg, a);
  const column = Index.isIndex(arg) ? arg.columns[0] : listColumn(arg);
  if (column === null) return boxAt(parseColumn(columnOf([arg]), a), 0) ?? NaT;
  return wrapIndex({ kind: 'flat', column: parseColumn(column, a), name: Index.isIndex(arg) ? arg.name : null });
}

function ofSeries(s: Series, a: Args): Series {
  const { rows, cell } = s[STATE];
  if (cell.dtype.kind === 'datetime' && a['utc'] !== true) return s;
  if (cell.dtype.kind === 'datetime') {
    const done = castCell(rows, cell, dtypes.datetime(cell.dtype.unit, 'UTC'));
    return seriesOf({ ...s[STATE], rows: done.rows, cell: done.cell });
  }
  const there = cell.dtype.kind === 'str' ? momentsThere(s, a) : null;
  if (there !== null) return there;
  const put = attach(rows, [parseColumn(collectCells(rows, [cell])[0], a)], 'to_datetime');
  return seriesOf({ ...s[STATE], rows: put.rows, cell: put.cells[0] });
}

/** Values of any kind as moments. */
export function parseColumn(c: LocalColumn, a: Args): LocalColumn {
  switch (c.dtype.kind) {
    case 'datetime':
      return a['utc'] === true
        ? { dtype: dtypes.datetime(c.dtype.unit, 'UTC'), vector: { ...c.vector, type: types.timestamp(c.dtype.unit, 'UTC') } }
        : c;
    case 'int':
    case 'uint':
    case 'float':
      return isMissing(a['format'])
        ? fromNumbers(c, a)
        : parseTexts(
            boxAll(c).map((v) => (isMissing(v) ? null : String(v))),
            a,
          );
    case 'bool':
      throw new TypeError("<class 'bool'> is not convertible to datetime");
    case 'str':
      return parseTexts(boxAll(c) as (string | null)[], a);
    default:
      return parseMixed(boxAll(c), a);
  }
}

const UNITS: Record<string, { nanos: number; unit: TimeUnit }> = {
  D: { nanos: 86_400e9, unit: 'us' },
  day: { nanos: 86_400e9, unit: 'us' },
  days: { nanos: 86_400e9, unit: 'us' },
  h: { nanos: 3600e9, unit: 'us' },
  m: { nanos: 60e9, unit: 'us' },
  min: { nanos: 60e9, unit: 'us' },
  s: { nanos: 1e9, unit: 'us' },
  ms: { nanos: 1e6, unit: 'us' },
  us: { nanos: 1e3, unit: 'us' },
  ns: { nanos: 1, unit: 'ns' },
};

/** Counts of a unit since an origin; floats are exact to the nanosecond. */
function fromNumbers(c: LocalColumn, a: Args): LocalColumn {
  const name = (a['unit'] ?? 'ns') as string;
  const known = UNITS[name];
  if (known === undefined) throw new ValueError(`not valid unit: ${name}`);
  const origin = originNanos(a['origin'] ?? 'unix', known.nanos);
  const whole = c.dtype.kind !== 'float' || boxAll(c).every((v) => isMissing(v) || Number.isInteger(v));
  const unit: TimeUnit = whole && known.unit === 'us' ? 'us' : 'ns';
  const per = BigInt({ s: 1e9, ms: 1e6, us: 1e3, ns: 1 }[unit]);
  const tz = a['utc'] === true ? 'UTC' : undefined;
  const counts = boxAll(c).map((v) => {
    if (isMissing(v)) return null;
    const count = (nanosOf(v as number | bigint, known.nanos) + origin) / per;
    if (count <= MAX_COUNT && count >= -MAX_COUNT) return makeTimestamp(count, unit, tz ?? null);
    if (a['errors'] === 'coerce') return null;
    throw new OutOfBoundsDatetime(`cannot convert input with unit '${name}'`);
  });
  return columnOf(counts, dtypes.datetime(unit, tz));
}

const MAX_COUNT = 2n ** 63n - 1n;

function nanosOf(v: number | bigint, nanos: number): bigint {
  if (typeof v === 'bigint' || Number.isInteger(v)) return BigInt(v) * BigInt(nanos);
  return BigInt(Math.trunc(v)) * BigInt(nanos) + BigInt(Math.round((v % 1) * nanos));
}

function originNanos(origin: unknown, unitNanos: number): bigint {
  if (origin === 'unix') return 0n;
  if (origin === 'julian') {
    if (unitNanos !== 86_400e9) throw new ValueError("unit must be 'D' for origin='julian'");
    return -BigInt(Math.round(2440587.5 * 86_400)) * 1_000_000_000n;
  }
  const at = typeof origin === 'number' ? null : Timestamp(origin as never);
  return at === null ? BigInt(Math.round((origin as number) * unitNanos)) : convertCount(at.count, at.unit, 'ns');
}

/** How one text is read: by the format given, by the format guessed from the first, or each on its own. */
function readerFor(texts: readonly (string | null)[], a: Args): { read: (text: string) => ParsedDatetime; hint: boolean } {
  const format = a['format'] as string | null | undefined;
  const options = { dayfirst: a['dayfirst'] === true, yearfirst: a['yearfirst'] === true };
  if (format === 'ISO8601')
    return { hint: false, read: (text) => parseIso(text) ?? fail(new ValueError(`Time data "${text}" is not ISO8601 format`)) };
  if (format === 'mixed') return { hint: false, read: (text) => parseDatetime(text, options) };
  if (!isMissing(format)) return { hint: true, read: formatReader(format as string, a['exact'] !== false) };
  const guessed = formatOf(texts, a);
  return guessed === null ? { hint: false, read: (text) => parseDatetime(text, options) } : { hint: true, read: formatReader(guessed) };
}

const fail = (error: Error): never => {
  throw error;
};

/** The format that all texts should have: the one given, or the one of the first. */
function formatOf(texts: readonly (string | null)[], a: Args): string | null {
  if (!isMissing(a['format'])) return a['format'] as string;
  const first = texts.find((t) => t !== null && !isMissingText(t));
  return isMissing(first) ? null : guessFormat(first as string, a['dayfirst'] === true);
}

function parseTexts(texts: readonly (string | null)[], a: Args): LocalColumn {
  const plain = parseShape(texts, formatOf(texts, a) ?? '', isMissingText, a['utc'] === true ? 'UTC' : undefined);
  if (plain !== null) return plain;
  const { read, hint } = readerFor(texts, a);
  const known = new Map<string, ParsedDatetime | null>();
  const parsed = texts.map((text) => {
    if (text === null || isMissingText(text)) return null;
    let found = known.get(text);
    if (found === undefined) known.set(text, (found = readOne(text, read, hint, a['errors'] as Errors)));
    return found;
  });
  return assemble(parsed, a);
}

function readOne(text: string, read: (text: string) => ParsedDatetime, hint: boolean, errors: Errors): ParsedDatetime | null {
  try {
    return read(text);
  } catch (error) {
    if (errors === 'coerce') return null;
    if (
      hint &&
      error instanceof ValueError &&
      /doesn't match format|unconverted/.test(error.message) &&
      !error.message.includes('You might')
    )
      throw new ValueError(`${error.message}${FORMAT_HINT.startsWith('.') ? '' : '.'}${FORMAT_HINT}`);
    throw error;
  }
}

const FINENESS: readonly TimeUnit[] = ['s', 'ms', 'us', 'ns'];

/** One dtype for all: the finest unit (microseconds at least), one time zone. */
function assemble(parsed: readonly (ParsedDatetime | null)[], a: Args): LocalColumn {
  let unit: TimeUnit = 'us';
  const zones = new Set<string | null>();
  for (const p of parsed) {
    if (p === null) continue;
    if (FINENESS.indexOf(p.unit) > FINENESS.indexOf(unit)) unit = p.unit;
    zones.add(p.zone ?? (p.offset === null ? null : zoneName(p.offset)));
  }
  const utc = a['utc'] === true;
  if (!utc && zones.size > 1)
    throw new ValueError(
      "Mixed timezones detected. Pass utc=True in to_datetime or tz='UTC' in DatetimeIndex to convert to a common timezone.",
    );
  const tz = utc ? 'UTC' : ([...zones][0] ?? undefined);
  if (parsed.every((p) => p === null)) unit = 's';
  const data = new BigInt64Array(parsed.length);
  let valid: Uint8Array | null = null;
  parsed.forEach((p, i) => {
    if (p === null) (valid ??= new Uint8Array(parsed.length).fill(1))[i] = 0;
    else data[i] = convertCount(tz === undefined ? p.value : utcCount(p), p.unit, unit);
  });
  const vector: Vector = { type: types.timestamp(unit, tz), length: data.length, data, valid };
  return { dtype: dtypes.datetime(unit, tz), vector };
}

const zoneName = (seconds: number): string => {
  if (seconds === 0) return 'UTC';
  const m = Math.abs(seconds) / 60;
  return `UTC${seconds < 0 ? '-' : '+'}${String(Math.floor(m / 60)).padStart(2, '0')}:${String(m % 60).padStart(2, '0')}`;
};

/** Times, texts and missing values in one list. */
function parseMixed(values: readonly unknown[], a: Args): LocalColumn {
  const plain = (v: unknown): boolean => isMissing(v) || typeof v === 'string' || typeof v === 'number';
  if (values.some((v) => typeof v === 'string') && values.every(plain))
    return parseTexts(
      values.map((v) => (isMissing(v) ? null : String(v))),
      a,
    );
  if (values.every(isMissing))
    return parseTexts(
      values.map(() => null),
      a,
    );
  const moments = values.map((v) => {
    if (isMissing(v)) return null;
    try {
      const t =
        v instanceof Timestamp
          ? v
          : v instanceof Date || v instanceof PlainDate || typeof v === 'string'
            ? Timestamp(v as never)
            : fail(new TypeError(`<class '${typeof v}'> is not convertible to datetime`));
      return a['utc'] === true ? ((t.tz === null ? t.tzLocalize('UTC') : t.tzConvert('UTC')) as Timestamp) : t;
    } catch (error) {
      if (a['errors'] === 'coerce') return null;
      throw error;
    }
  });
  return columnOf(moments);
}

const PARTS: Record<string, string> = {
  year: 'year',
  years: 'year',
  month: 'month',
  months: 'month',
  day: 'day',
  days: 'day',
  hour: 'h',
  hours: 'h',
  minute: 'm',
  minutes: 'm',
  second: 's',
  seconds: 's',
  ms: 'ms',
  millisecond: 'ms',
  milliseconds: 'ms',
  us: 'us',
  microsecond: 'us',
  microseconds: 'us',
  ns: 'ns',
  nanosecond: 'ns',
  nanoseconds: 'ns',
};

function fromDict(arg: object, a: Args): unknown {
  const frame = new (Frame as unknown as new (d: unknown) => Frame)(arg);
  return fromParts(new Map(frame[STATE].labels.labels.map((l) => [String(l), frame.get(l) as Series] as const)), a);
}

/** Moments put together from columns of years, months, days, …. */
function fromParts(columns: ReadonlyMap<string, Series>, a: Args): Series {
  const parts = new Map([...columns].map(([name, s]) => [PARTS[name.toLowerCase()] ?? name, s] as const));
  const missing = ['year', 'month', 'day'].filter((p) => !parts.has(p));
  if (missing.length > 0)
    throw new ValueError(`to assemble mappings requires at least that [year, month, day] be specified: [${missing.join(',')}] is missing`);
  const extra = [...columns.keys()].filter((n) => PARTS[n.toLowerCase()] === undefined);
  if (extra.length > 0) throw new ValueError(`extra keys have been passed to the datetime assemblage: [${extra.join(', ')}]`);
  const [first] = columns.values();
  const values = new Map([...parts].map(([p, s]) => [p, s.toArray()] as const));
  const n = first.length;
  const at = (p: string, i: number): number => Number((values.get(p) as unknown[] | undefined)?.[i] ?? 0);
  const out = Array.from({ length: n }, (_, i) => {
    try {
      const [y, m, d] = ['year', 'month', 'day'].map((p) => values.get(p)![i]);
      if (isMissing(y) || isMissing(m) || isMissing(d)) return null;
      const day = Timestamp({ year: Number(y), month: Number(m), day: Number(d) } as never);
      const nanos = at('h', i) * 3600e9 + at('m', i) * 60e9 + at('s', i) * 1e9 + at('ms', i) * 1e6 + at('us', i) * 1e3 + at('ns', i);
      const unit: TimeUnit = values.has('ns') ? 'ns' : 'us';
      const count = convertCount(day.count, day.unit, unit) + joinCount(Math.floor(nanos / 1e9), nanos % 1e9, unit);
      return makeTimestamp(count, unit, a['utc'] === true ? 'UTC' : null);
    } catch (error) {
      if (a['errors'] === 'coerce') return null;
      throw new ValueError(`cannot assemble the datetimes: ${(error as Error).message}`);
    }
  });
  const put = attach(first[STATE].rows, [columnOf(out, out.every((v) => v === null) ? dtypes.datetime('us') : undefined)], 'to_datetime');
  return seriesOf({ ...first[STATE], rows: put.rows, cell: put.cells[0], name: null });
}
