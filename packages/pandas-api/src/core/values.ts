import { allocate, type NumberArray, type TimeUnit, types, ValueError, type Vector, vectorOf } from '@pandorable/planner';
import type { Dtype } from '../dtypes/dtype.js';
import { dtypes, storageType } from '../dtypes/registry.js';
import {
  type Interval,
  IntervalClass,
  isMissing,
  NA,
  NaT,
  type Period,
  PeriodClass,
  Timedelta,
  TimedeltaClass,
  Timestamp,
  TimestampClass,
} from '../scalars/index.js';
import type { LocalColumn } from './column.js';
import { floatItem } from './float-item.js';
import { marked, presentOf } from './typed.js';

/** What a plain array holds, one bit a kind; `infer` maps the sets that make a dtype. */
const SEEN = {
  int: 1,
  float: 2,
  bool: 4,
  text: 8,
  time: 16,
  delta: 32,
  period: 64,
  interval: 128,
  other: 256,
  none: 512,
  nan: 1024,
  na: 2048,
  nat: 4096,
} as const;
const MISSING = SEEN.none | SEEN.nan | SEEN.na | SEEN.nat;

function kindOf(v: unknown): number {
  switch (typeof v) {
    case 'number':
      return v !== v ? SEEN.nan : Number.isSafeInteger(v) && !Object.is(v, -0) ? SEEN.int : SEEN.float;
    case 'bigint':
      return SEEN.int;
    case 'boolean':
      return SEEN.bool;
    case 'string':
      return SEEN.text;
    case 'undefined':
      return SEEN.none;
    default:
      return objectKind(v);
  }
}

function objectKind(v: unknown): number {
  if (v === null) return SEEN.none;
  if (v instanceof TimestampClass || v instanceof Date) return SEEN.time;
  if (v instanceof TimedeltaClass) return SEEN.delta;
  if (v === NaT) return SEEN.nat;
  if (v === NA) return SEEN.na;
  if (v instanceof Number) return SEEN.float;
  if (v instanceof PeriodClass) return SEEN.period;
  if (v instanceof IntervalClass) return SEEN.interval;
  return SEEN.other;
}

const UNITS: readonly TimeUnit[] = ['s', 'ms', 'us', 'ns'];
const unitOf = (v: unknown): TimeUnit => (v instanceof TimestampClass || v instanceof TimedeltaClass ? v.unit : 'us');
function finest(values: readonly unknown[]): TimeUnit {
  let found = 0;
  for (let i = 0; i < values.length && found < UNITS.length - 1; i++) {
    const v = values[i];
    if (!isMissing(v)) found = Math.max(found, UNITS.indexOf(unitOf(v)));
  }
  return UNITS[found];
}
const tzOf = (v: unknown): string | undefined => (v instanceof TimestampClass ? (v.tz ?? undefined) : undefined);

/** The dtype that pandas infers for an array of values. */
export function inferDtype(values: readonly unknown[]): Dtype {
  let seen = 0;
  for (let i = 0; i < values.length; i++) seen |= kindOf(values[i]);
  const held = seen & ~MISSING;
  const missing = seen & MISSING;
  if (held === 0)
    return missing === SEEN.nan || missing === (SEEN.nan | SEEN.none)
      ? dtypes.float64
      : missing & SEEN.nat && !(missing & SEEN.na)
        ? dtypes.datetime('s')
        : dtypes.object;
  if ((missing & SEEN.na && held !== SEEN.text) || (missing & SEEN.nat && held & (SEEN.int | SEEN.float | SEEN.bool | SEEN.text)))
    return dtypes.object;
  if (held === SEEN.int) return missing ? dtypes.float64 : inferInt(values);
  if ((held & ~(SEEN.int | SEEN.float)) === 0) return dtypes.float64;
  if (held === SEEN.bool) return missing ? dtypes.object : dtypes.bool;
  if (held === SEEN.text) return dtypes.str;
  if (held === SEEN.time) return inferTime(values);
  if (held === SEEN.delta) return dtypes.timedelta(finest(values));
  if (held === SEEN.period) return inferPeriod(values);
  return held === SEEN.interval ? inferInterval(values) : dtypes.object;
}

const MAX_INT64 = 2n ** 63n - 1n;

function inferInt(values: readonly unknown[]): Dtype {
  let big = false;
  for (const v of values) {
    if (typeof v !== 'bigint' || (v <= MAX_INT64 && v >= -MAX_INT64 - 1n)) continue;
    if (v < 0n || v > 2n ** 64n - 1n) return dtypes.object;
    big = true;
  }
  return big ? dtypes.uint64 : dtypes.int64;
}

function inferTime(values: readonly unknown[]): Dtype {
  let zone: string | undefined | null = null;
  for (const v of values) {
    if (isMissing(v)) continue;
    const tz = tzOf(v);
    if (zone !== null && zone !== tz) return dtypes.object;
    zone = tz;
  }
  return dtypes.datetime(finest(values), zone ?? undefined);
}

function inferPeriod(values: readonly unknown[]): Dtype {
  const freqs = new Set(values.filter((v) => v instanceof PeriodClass).map((v) => (v as Period).freqstr));
  return freqs.size === 1 ? dtypes.period([...freqs][0]) : dtypes.object;
}

function inferInterval(values: readonly unknown[]): Dtype {
  const held = values.filter((v) => v instanceof IntervalClass) as Interval[];
  const closed = new Set(held.map((v) => v.closed));
  if (closed.size !== 1) return dtypes.object;
  return dtypes.interval(inferDtype(held.flatMap((v) => [v.left, v.right])), held[0].closed as 'right');
}

const TYPED: readonly (readonly [new (n: number) => NumberArray, string])[] = [
  [Float64Array, 'float64'],
  [Float32Array, 'float32'],
  [Int8Array, 'int8'],
  [Int16Array, 'int16'],
  [Int32Array, 'int32'],
  [BigInt64Array, 'int64'],
  [Uint8Array, 'uint8'],
  [Uint16Array, 'uint16'],
  [Uint32Array, 'uint32'],
  [BigUint64Array, 'uint64'],
];

export const isTypedArray = (v: unknown): v is NumberArray => ArrayBuffer.isView(v) && !(v instanceof DataView);

/** A typed array as a column: it is copied, so that later writes to it change nothing. */
export function typedColumn(values: NumberArray, parse: (name: string) => Dtype): LocalColumn {
  const name = TYPED.find(([Type]) => values instanceof Type)?.[1] ?? 'uint8';
  const dtype = parse(name);
  const data = values.slice();
  const vector = { type: storageType(dtype), length: data.length, data };
  const floats = data instanceof Float64Array || data instanceof Float32Array;
  return { dtype, vector: floats ? marked({ ...vector, valid: presentOf(data) }) : { ...vector, valid: null } };
}

/** A column of a dtype from values of that kind (as `inferDtype` found, or already converted). */
export function columnOf(values: readonly unknown[], dtype: Dtype = inferDtype(values)): LocalColumn {
  return { dtype, vector: rawVector(values, dtype) };
}

function rawVector(values: readonly unknown[], dtype: Dtype): Vector {
  const type = storageType(dtype);
  switch (dtype.kind) {
    case 'datetime':
      return countVector(type, values, (v) => timestampCount(v, dtype.unit));
    case 'timedelta':
      return countVector(type, values, (v) => timedeltaCount(v, dtype.unit));
    case 'period':
      return vectorOf(
        types.int64,
        values.map((v) => (v instanceof PeriodClass ? v.count : null)),
      );
    case 'object':
    case 'interval':
      return objectVector(values);
    default:
      return vectorOf(
        type,
        values.map((v) => (isMissing(v) ? null : dtype.kind === 'float' && typeof v === 'bigint' ? Number(v) : v)),
      );
  }
}

function countVector(type: Vector['type'], values: readonly unknown[], countOf: (v: unknown) => bigint): Vector {
  const data = new BigInt64Array(values.length);
  let valid: Uint8Array | null = null;
  for (let i = 0; i < values.length; i++) {
    const v = values[i];
    if (isMissing(v) || (v instanceof Date && v.getTime() !== v.getTime())) (valid ??= new Uint8Array(values.length).fill(1))[i] = 0;
    else data[i] = countOf(v);
  }
  return { type, length: values.length, data, valid };
}

/** Mixed values as they are; a missing one keeps its own face (None, NaN, NaT, <NA>) for printing. */
export function objectVector(values: readonly unknown[]): Vector {
  let valid: Uint8Array | null = null;
  const data = allocate(types.object, values.length) as unknown[];
  for (let i = 0; i < values.length; i++) {
    data[i] = values[i] === undefined ? null : values[i] instanceof Number ? (floatItem(Number(values[i])) as number) : values[i];
    if (isMissing(values[i])) (valid ??= new Uint8Array(values.length).fill(1))[i] = 0;
  }
  return { type: types.object, length: values.length, data, valid };
}

/** Counts in a millisecond. */
const MILLIS: Partial<Record<TimeUnit, bigint>> = { ms: 1n, us: 1000n, ns: 1_000_000n };

export function timestampCount(v: unknown, unit: TimeUnit): bigint {
  if (v instanceof TimestampClass) return v.unit === unit ? v.count : v.asUnit(unit).count;
  if (v instanceof Date && unit in MILLIS && v.getTime() === v.getTime()) return BigInt(v.getTime()) * MILLIS[unit]!;
  return Timestamp(v as never).asUnit(unit).count;
}

export function timedeltaCount(v: unknown, unit: TimeUnit): bigint {
  return (v instanceof TimedeltaClass ? v : Timedelta(v as never)).asUnit(unit).count;
}

export function checkLength(found: number, wanted: number): void {
  if (found !== wanted) throw new ValueError(`Length of values (${found}) does not match length of index (${wanted})`);
}
