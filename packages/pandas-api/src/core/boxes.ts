import { registerTagged, type TimeUnit, type Vector, valueAt, valuesOf } from '@pandorable/planner';
import {
  IntervalClass,
  isMissing,
  makeInterval,
  makeTimestamp,
  NA,
  NaT,
  type Period,
  PeriodClass,
  periodKind,
  periodOf,
  type Timedelta,
  TimedeltaClass,
  type Timestamp,
  TimestampClass,
  Tuple,
  timedelta,
} from '../scalars/index.js';
import type { LocalColumn } from './column.js';

/** From the counts a column stores to the objects users see, and back: the one place that knows how the scalar classes are made. */
export const boxTimestamp = (count: bigint, unit: TimeUnit, tz?: string): Timestamp => makeTimestamp(count, unit, tz ?? null);
export const boxTimedelta = (count: bigint, unit: TimeUnit): Timedelta => timedelta(count, unit);
export const boxPeriod = (ordinal: number | bigint, freq: string): Period => periodOf(BigInt(ordinal), periodKind(freq));

/** The value of row `i` as users see it; a missing one is null, in float columns NaN. */
export function boxAt(column: LocalColumn, i: number): unknown {
  const { dtype, vector } = column;
  const raw = valueAt(vector, i);
  if (raw === null) return dtype.kind === 'float' && !dtype.masked ? Number.NaN : null;
  switch (dtype.kind) {
    case 'datetime':
      return boxTimestamp(raw as bigint, dtype.unit, dtype.tz);
    case 'timedelta':
      return boxTimedelta(raw as bigint, dtype.unit);
    case 'period':
      return boxPeriod(raw as number, dtype.freq!);
    case 'category':
      return boxAt(shownCategories(column), raw as number);
    case 'object':
      return boxNested(raw, vector);
    default:
      return raw;
  }
}

const floatCategories = new WeakMap<Vector, LocalColumn>();

/** The categories as the values show them: intervals of ints have float bounds beside missing values, as in pandas. */
function shownCategories({ dtype, vector }: LocalColumn): LocalColumn {
  const categories = dtype.categories!;
  const bounds = categories.dtype.subtype?.kind;
  if (vector.valid === null || (bounds !== 'int' && bounds !== 'uint')) return categories;
  let found = floatCategories.get(vector);
  if (found === undefined) floatCategories.set(vector, (found = vector.valid.includes(0) ? withFloatBounds(categories) : categories));
  return found;
}

const withFloatBounds = (c: LocalColumn): LocalColumn => ({
  dtype: c.dtype,
  vector: {
    ...c.vector,
    data: (c.vector.data as readonly unknown[]).map((v) =>
      v instanceof IntervalClass ? makeInterval(v.left, v.right, v.closed, true) : v,
    ),
  },
});

/** Timestamps and the like inside lists and structs. */
function boxNested(raw: unknown, vector: Vector): unknown {
  if (raw instanceof Number) return raw.valueOf();
  const { type } = vector;
  return type.kind === 'timestamp' && typeof raw === 'bigint' ? boxTimestamp(raw, type.unit, type.tz) : raw;
}

export function boxAll(column: LocalColumn): unknown[] {
  const { dtype, vector } = column;
  if (dtype.kind === 'str') return valuesOf(vector);
  if (dtype.kind === 'float' && vector.data instanceof Float64Array && !dtype.masked) return Array.from(vector.data);
  const out = new Array(vector.length);
  for (let i = 0; i < out.length; i++) out[i] = boxAt(column, i);
  return out;
}

/** Text by which two labels are the same label: 1, 1n and 1.0 are; '1' is not. Missing labels are one. */
export function labelKey(label: unknown): string {
  switch (typeof label) {
    case 'string':
      return `s${label}`;
    case 'number':
      return label !== label ? '?' : `n${label}`;
    case 'bigint':
      return `n${label}`;
    case 'boolean':
      return `n${Number(label)}`;
    default:
      return isMissing(label) ? '?' : objectKey(label as object);
  }
}

function objectKey(label: object): string {
  if (label instanceof Number) return labelKey(label.valueOf());
  if (label instanceof TimestampClass) return `t${label.asUnit('ns').count}${label.tz === null || label.tz === undefined ? '' : 'z'}`;
  if (label instanceof Date) return `t${BigInt(label.getTime()) * 1000000n}`;
  if (label instanceof TimedeltaClass) return `d${label.asUnit('ns').count}`;
  if (Array.isArray(label)) return `l${label.map((x) => labelKey(x).replaceAll('\u0001', '\u0001\u0001')).join('\u0001,')}`;
  return `o${label.constructor?.name}:${String(label)}`;
}

const date = (text: string) => text.split('|');
registerTagged('ts', {
  test: (v) => v instanceof TimestampClass,
  encode: (v: Timestamp) => `${v.count}|${v.unit}|${v.tz ?? ''}`,
  decode: (t) => boxTimestamp(BigInt(date(t)[0]), date(t)[1] as TimeUnit, date(t)[2] || undefined),
});
registerTagged('td', {
  test: (v) => v instanceof TimedeltaClass,
  encode: (v: Timedelta) => `${v.count}|${v.unit}`,
  decode: (t) => boxTimedelta(BigInt(date(t)[0]), date(t)[1] as TimeUnit),
});
registerTagged('pd', {
  test: (v) => v instanceof PeriodClass,
  encode: (v: Period) => `${v.count}|${v.freqstr}`,
  decode: (t) => boxPeriod(BigInt(date(t)[0]), date(t)[1]),
});
registerTagged('na', { test: (v) => v === NA || v === NaT, encode: (v: unknown) => String(v), decode: (t) => (t === 'NaT' ? NaT : NA) });
registerTagged('date', { test: (v) => v instanceof Date, encode: (v: Date) => String(v.getTime()), decode: (t) => new Date(Number(t)) });
const kept = new Map<string, unknown>();
/** Values whose class keeps them by identity of their text: intervals, tuples, maps. */
registerTagged('keep', {
  test: (v) => v instanceof IntervalClass || v instanceof Tuple,
  encode: (v: object) => {
    const key = labelKey(v);
    kept.set(key, v);
    return key;
  },
  decode: (t) => kept.get(t),
});
