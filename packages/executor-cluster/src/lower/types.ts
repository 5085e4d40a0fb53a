import { type DataType, types } from '@pandorable/planner';
import type { DataType as SparkType } from '../gen/spark/connect/types_pb.js';

/**
 * How the plan's columns are held in Spark.
 *
 * Timestamps and durations are BIGINT counts of their unit, clock times BIGINT microseconds: Spark's own TIMESTAMP has microseconds only, and
 * what it shows depends on the session's zone; counts are exact in every unit, compare, sort, group and cross in Arrow as they are. They
 * become Spark's types where files are read and written, in SQL of the user, and inside cells that need the calendar.
 * Spark has no unsigned integers: each is held in the next wider signed type, and results are checked (see `inRange` in cast.ts).
 */
const NAMES = {
  null: 'INT',
  bool: 'BOOLEAN',
  int8: 'TINYINT',
  int16: 'SMALLINT',
  int32: 'INT',
  int64: 'BIGINT',
  uint8: 'SMALLINT',
  uint16: 'INT',
  uint32: 'BIGINT',
  uint64: 'DECIMAL(20,0)',
  float32: 'FLOAT',
  float64: 'DOUBLE',
  utf8: 'STRING',
  binary: 'BINARY',
  date: 'DATE',
  time: 'BIGINT',
  timestamp: 'BIGINT',
  duration: 'BIGINT',
  object: 'STRING',
} as const;

/** Spark's name of the type that holds a plan type. */
export function sqlType(t: DataType): string {
  switch (t.kind) {
    case 'decimal':
      return `DECIMAL(${t.precision},${t.scale})`;
    case 'list':
      return `ARRAY<${sqlType(t.item)}>`;
    case 'struct':
      return `STRUCT<${t.fields.map((f) => `${quotedName(f.name)}: ${sqlType(f.type)}`).join(', ')}>`;
    default:
      return NAMES[t.kind];
  }
}

/** The plan type that a column is read as after Spark wrote it. */
export function writtenType(t: DataType): DataType | undefined {
  switch (t.kind) {
    case 'timestamp':
      return types.timestamp('us', t.tz === undefined ? undefined : 'UTC');
    case 'uint64':
      return { kind: 'decimal', precision: 20, scale: 0 };
    case 'float32':
    case 'float64':
      return { kind: t.kind, nan: t.nan ?? false };
    default:
      return WRITTEN[t.kind] ?? t;
  }
}
const WRITTEN: Readonly<Record<string, DataType>> = {
  uint8: types.int16,
  uint16: types.int32,
  uint32: types.int64,
  duration: types.int64,
  time: types.int64,
  object: types.utf8,
  null: types.int32,
};

/** Tells whether a value of one type is, as it is held, a value of the other: equal names of this are equal storage. */
function storage(t: DataType): string {
  if ('unit' in t) return `count of ${t.unit}`;
  if (t.kind === 'list') return `list of ${storage(t.item)}`;
  return t.kind.startsWith('uint') || t.kind === 'time' ? t.kind : sqlType(t);
}
export const sameStorage = (a: DataType, b: DataType): boolean => storage(a) === storage(b);

/** A name in backquotes. */
export const quotedName = (name: string): string => `\`${name.replaceAll('`', '``')}\``;

const SIMPLE: Readonly<Record<string, DataType>> = {
  null: types.null,
  binary: types.binary,
  boolean: types.bool,
  byte: types.int8,
  short: types.int16,
  integer: types.int32,
  long: types.int64,
  float: { kind: 'float32', nan: true },
  double: { kind: 'float64', nan: true },
  string: types.utf8,
  char: types.utf8,
  varChar: types.utf8,
  date: types.date,
  timestamp: types.timestamp('us', 'UTC'),
  timestampNtz: types.timestamp('us'),
  timestampNtzNanos: types.timestamp('ns'),
  timestampLtzNanos: types.timestamp('ns', 'UTC'),
  dayTimeInterval: types.duration('us'),
  time: types.time,
};

/** The plan type that a type of Spark is read as; undefined where there is none. */
export function planType(t: SparkType | undefined): DataType | undefined {
  if (t === undefined) return undefined;
  const { kind } = t;
  switch (kind.case) {
    case undefined:
      return undefined;
    case 'decimal':
      return { kind: 'decimal', precision: kind.value.precision ?? 10, scale: kind.value.scale ?? 0 };
    case 'array': {
      const item = planType(kind.value.elementType);
      return item && types.list(item);
    }
    case 'struct': {
      const fields = kind.value.fields.map((f) => ({ name: f.name, type: planType(f.dataType) }));
      return fields.every((f) => f.type !== undefined)
        ? { kind: 'struct', fields: fields as { name: string; type: DataType }[] }
        : undefined;
    }
    case 'map':
    case 'variant':
    case 'yearMonthInterval':
    case 'calendarInterval':
      return types.utf8;
    default:
      return SIMPLE[kind.case];
  }
}
