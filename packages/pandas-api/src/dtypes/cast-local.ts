import { IntCastingNaNError, OverflowError, takeVector, ValueError } from '@pandorable/planner';
import { boxAll, boxTimedelta, boxTimestamp, labelKey } from '../core/boxes.js';
import type { LocalColumn } from '../core/column.js';
import { floatItem } from '../core/float-item.js';
import { largest } from '../core/typed.js';
import { columnOf } from '../core/values.js';
import { argsortLabels } from '../kernels/sort-labels.js';
import {
  type Bound,
  floatRepr,
  Interval,
  isMissing,
  makeInterval,
  NA,
  NaT,
  Period,
  pythonRepr,
  pythonStr,
  Timedelta,
  Timestamp,
} from '../scalars/index.js';
import type { Dtype } from './dtype.js';
import { dtypes, sameDtype } from './registry.js';
import { asNumber, fitsWhole, toWhole } from './whole-numbers.js';

/** A column on the client as another dtype, value by value: for labels and small columns; plans cast in the engine. */
export function castColumn(c: LocalColumn, to: Dtype): LocalColumn {
  if (sameDtype(c.dtype, to) && !(to.kind === 'category' && to.categories === null)) return c;
  if (to.kind === 'category') return to.categories === null ? categorize(c, to.ordered) : encode(c, to);
  if (to.kind === 'object') return columnOf(objectValues(c), to);
  if (to.kind === 'str' && (c.dtype.kind === 'datetime' || c.dtype.kind === 'timedelta')) return columnOf(momentTexts(c), to);
  if (c.dtype.kind in ARRAYS && (to.kind === 'int' || to.kind === 'uint' || to.kind === 'float')) return columnOf(countsOf(c, to), to);
  const values = to.kind === 'str' && c.dtype.kind === 'object' ? objectValues(c) : boxAll(c);
  return columnOf(
    values.map((v) => castValue(v, to, c.dtype)),
    to,
  );
}

const ARRAYS: Record<string, string> = { datetime: 'DatetimeArray', timedelta: 'TimedeltaArray', period: 'PeriodArray' };
const MISSING_COUNT = -(2n ** 63n);

/** Moments, durations and periods as int64 counts, a missing one as the smallest; pandas has them as no other numbers. */
function countsOf(c: LocalColumn, to: Dtype): unknown[] {
  if (to.kind === 'float') throw new TypeError(`Cannot cast ${ARRAYS[c.dtype.kind]} to dtype ${to.name}`);
  if (to.masked) throw new TypeError(`${c.dtype.name} cannot be converted to IntegerDtype`);
  if (to.name !== 'int64')
    throw new TypeError(`Converting from ${c.dtype.name} to ${to.name} is not supported. Do obj.astype('int64').astype(dtype) instead`);
  return boxAll(c).map((v) => (isMissing(v) ? MISSING_COUNT : (v as Timestamp).count));
}

/** astype gives moments no zone and takes none away. */
export function refuseZone(from: Dtype, to: Dtype): void {
  if (from.kind !== 'datetime' || to.kind !== 'datetime' || (from.tz === undefined) === (to.tz === undefined)) return;
  throw new TypeError(
    from.tz === undefined
      ? 'Cannot use .astype to convert from timezone-naive dtype to timezone-aware dtype. Use obj.tz_localize instead or series.dt.tz_localize instead'
      : "Cannot use .astype to convert from timezone-aware dtype to timezone-naive dtype. Use obj.tz_localize(None) or obj.tz_convert('UTC').tz_localize(None) instead.",
  );
}

/** Values as a column of mixed ones holds them: floats stay floats, a missing value is the one of its dtype. */
export function objectValues(c: LocalColumn): unknown[] {
  const { dtype } = c;
  if (dtype.kind === 'object') return Array.isArray(c.vector.data) ? [...(c.vector.data as unknown[])] : boxAll(c);
  if (dtype.kind === 'category')
    return objectValues({ dtype: dtype.categories!.dtype, vector: takeVector(dtype.categories!.vector, boxCodes(c)) });
  const missing = dtype.masked ? NA : ['datetime', 'timedelta', 'period'].includes(dtype.kind) ? NaT : Number.NaN;
  return boxAll(c).map((v) => (isMissing(v) ? missing : dtype.kind === 'float' ? floatItem(v) : v));
}

const boxCodes = ({ vector: { data, valid, length } }: LocalColumn): number[] =>
  Array.from({ length }, (_, i) => (valid !== null && valid[i] === 0 ? -1 : Number((data as Int32Array)[i])));

/** Times as text, all with as many parts as the one that needs most. */
function momentTexts(c: LocalColumn): (string | null)[] {
  const values = boxAll(c);
  const texts = values.map((v) => (isMissing(v) ? null : pythonStr(v)));
  const digits = largest(
    texts.map((t) => /\.(\d+)/.exec(t ?? '')?.[1].length ?? 0),
    0,
  );
  const fraction = (t: string): string => {
    const found = /^(.*?:\d\d)(?:\.(\d+))?([+-].*)?$/.exec(t);
    if (found === null || digits === 0) return t;
    return `${found[1]}.${(found[2] ?? '').padEnd(digits, '0')}${found[3] ?? ''}`;
  };
  return shorten(texts, c.dtype).map((t) => (t === null ? null : fraction(t)));
}

/** Whole days are dates, or counts of days. */
function shorten(texts: readonly (string | null)[], dtype: Dtype): (string | null)[] {
  const held = texts.filter((t) => t !== null);
  const midnight = / \+?00:00:00$/;
  if (dtype.tz !== undefined || !held.every((t) => midnight.test(t))) return [...texts];
  return texts.map((t) => (t === null ? null : t.replace(midnight, '')));
}

/** One value as the dtype stores it; `from` is the dtype that it is of. */
export function castValue(given: unknown, to: Dtype, from: Dtype = dtypes.object): unknown {
  if (isMissing(given)) return missingAs(to, given, from);
  const v = given instanceof Number && to.kind !== 'str' && to.kind !== 'object' ? Number(given) : given;
  switch (to.kind) {
    case 'int':
    case 'uint':
      return toWhole(v, to, from);
    case 'float':
      return toFloat(v);
    case 'bool':
      return to.masked && !from.masked ? toBoolean(v) : truth(v);
    case 'str':
      return typeof v === 'number' && from.kind === 'float' ? floatRepr(v) : pythonStr(v);
    case 'datetime':
      if (isCounted(v)) return boxTimestamp(countOf(v), to.unit, to.tz);
      return inZone(v instanceof Timestamp ? v : v instanceof Period ? v.toTimestamp() : Timestamp(v as never), to);
    case 'timedelta':
      return isCounted(v) ? boxTimedelta(countOf(v), to.unit) : v instanceof Timedelta ? v : Timedelta(v as never);
    case 'period':
      return v instanceof Period && v.freqstr === to.freq ? v : Period(v as never, { freq: to.freq } as never);
    case 'interval':
      return v instanceof Interval
        ? makeInterval(
            castValue(v.left, to.subtype!) as Bound,
            castValue(v.right, to.subtype!) as Bound,
            v.closed,
            to.subtype!.kind === 'float',
          )
        : notAnInterval(v);
    default:
      return v;
  }
}

/** Moments and durations as counts of their dtype's unit, which have no fractions. */
const isCounted = (v: unknown): v is number | bigint | boolean => typeof v === 'number' || typeof v === 'bigint' || typeof v === 'boolean';

function countOf(v: number | bigint | boolean): bigint {
  const count = typeof v === 'bigint' ? v : Math.trunc(Number(v));
  if (!fitsWhole(count, dtypes.int64)) throw new OverflowError(`Python int too large to convert to C long: ${v}`);
  return BigInt(count);
}

/** A moment as a column has them: one without a zone is on the wall clock of the column's. */
function inZone(t: Timestamp, { tz }: Dtype): Timestamp {
  if (tz === undefined && t.tz === null) return t;
  if (tz === undefined)
    throw new ValueError('Cannot convert timezone-aware data to timezone-naive dtype. Use pd.Series(values).dt.tz_localize(None) instead.');
  return (t.tz === null ? t.tzLocalize(tz) : t.tzConvert(tz)) as Timestamp;
}

function notAnInterval(v: unknown): never {
  throw new TypeError(`${pythonRepr(v)} is not an interval`);
}

function toBoolean(v: unknown): boolean {
  if (typeof v === 'boolean' || v === 0 || v === 1 || (v instanceof Number && (Number(v) === 0 || Number(v) === 1)))
    return Boolean(Number(v));
  throw new TypeError('Need to pass bool-like values');
}

function missingAs(to: Dtype, v: unknown, from: Dtype): unknown {
  if ((to.kind === 'int' || to.kind === 'uint') && !to.masked)
    throw new IntCastingNaNError('Cannot convert non-finite values (NA or inf) to integer');
  if (to.kind === 'bool' && !to.masked) return missingTruth(v, from);
  return to.kind === 'object' ? v : null;
}

/** Empty texts and times of count zero are false. */
const truth = (v: unknown): boolean =>
  typeof v === 'string' ? v.length > 0 : v instanceof Timestamp || v instanceof Timedelta ? v.count !== 0n : Boolean(v);

/** NaN and NaT are true, None and missing periods are not, NA is neither. */
function missingTruth(v: unknown, from: Dtype): boolean {
  if (from.masked) throw new TypeError('boolean value of NA is ambiguous');
  return v !== null || from.kind === 'str' || from.kind === 'datetime' || from.kind === 'timedelta';
}

function toFloat(v: unknown): number {
  if (typeof v !== 'string') return asNumber(v, 'float');
  const text = v.trim().toLowerCase();
  const named: Record<string, number> = {
    nan: Number.NaN,
    inf: Infinity,
    '+inf': Infinity,
    '-inf': -Infinity,
    infinity: Infinity,
    '-infinity': -Infinity,
  };
  if (text in named) return named[text];
  const n = /^[+-]?0[xob]/.test(text) ? Number.NaN : Number(text.replaceAll('_', ''));
  if (text === '' || n !== n) throw new ValueError(`could not convert string to float: '${v}'`);
  return n;
}

/** Categories are the sorted distinct values (in order of appearance where they cannot be compared). */
export function categorize(c: LocalColumn, ordered = false): LocalColumn {
  if (c.dtype.kind === 'category') return { dtype: dtypes.category(c.dtype.categories, ordered || c.dtype.ordered), vector: c.vector };
  const seen = new Map<string, unknown>();
  for (const v of c.dtype.kind === 'object' ? objectValues(c) : boxAll(c))
    if (!isMissing(v) && !seen.has(labelKey(v))) seen.set(labelKey(v), v);
  let values = [...seen.values()];
  try {
    const order = argsortLabels([values]);
    values = Array.from(order, (i) => values[i]);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
  }
  const keepDtype = c.dtype.kind !== 'object' || values.length === 0 ? c.dtype : undefined;
  return encode(c, dtypes.category(columnOf(values, keepDtype), ordered));
}

/** Codes of a column's values among known categories; a value that is none is missing. */
export function encode(c: LocalColumn, to: Dtype): LocalColumn {
  const codes = new Map(boxAll(to.categories!).map((v, i) => [labelKey(v), i]));
  return columnOf(
    boxAll(c).map((v) => (isMissing(v) ? null : (codes.get(labelKey(v)) ?? null))),
    to,
  );
}
