import {
  DuckDBArrayValue,
  DuckDBBlobValue,
  DuckDBDateValue,
  DuckDBDecimalValue,
  DuckDBIntervalValue,
  DuckDBListValue,
  DuckDBMapValue,
  DuckDBStructValue,
  DuckDBTimestampMillisecondsValue,
  DuckDBTimestampNanosecondsValue,
  DuckDBTimestampSecondsValue,
  DuckDBTimestampTZValue,
  DuckDBTimestampValue,
  DuckDBTimeValue,
  type DuckDBValue,
} from '@duckdb/node-api';
import { type DataType, isFloat, isInt, types } from '@pandorable/planner';

/** Numbers of nested values: int64 within ±(2^53 - 1) is a number, as everywhere on the client. */
const integer = (v: bigint): number | bigint => (v >= -9007199254740991n && v <= 9007199254740991n ? Number(v) : v);

/**
 * A value of node-api as the client holds it: counts for times, text for decimals, arrays for lists, objects for structs.
 * `nested` values stand in plain arrays, where small int64 are numbers; others go to a typed array.
 */
export function plainValue(value: DuckDBValue, type: DataType, nested = false): unknown {
  if (value === null || value === undefined) return null;
  if (value instanceof DuckDBListValue || value instanceof DuckDBArrayValue) {
    const item: DataType = type.kind === 'list' ? type.item : types.utf8;
    return value.items.map((v) => plainValue(v, item, true));
  }
  if (value instanceof DuckDBStructValue) return structValue(value, type);
  if (value instanceof DuckDBMapValue)
    return Object.fromEntries(value.entries.map(({ key, value: v }) => [String(key), plainValue(v, types.utf8, true)]));
  const count = countOf(value);
  if (count !== undefined) return count;
  if (value instanceof DuckDBDateValue) return value.days;
  if (value instanceof DuckDBBlobValue) return new Uint8Array(value.bytes);
  if (value instanceof DuckDBDecimalValue)
    return isFloat(type) ? value.toDouble() : isInt(type) ? integer(BigInt(Math.trunc(value.toDouble()))) : value.toString();
  return scalar(value, type, nested);
}

function structValue(value: DuckDBStructValue, type: DataType): Record<string, unknown> {
  const fields = type.kind === 'struct' ? new Map(type.fields.map((f) => [f.name, f.type])) : new Map<string, DataType>();
  return Object.fromEntries(Object.entries(value.entries).map(([name, v]) => [name, plainValue(v, fields.get(name) ?? types.utf8, true)]));
}

function countOf(value: DuckDBValue): bigint | undefined {
  if (value instanceof DuckDBTimestampSecondsValue) return value.seconds;
  if (value instanceof DuckDBTimestampMillisecondsValue) return value.millis;
  if (value instanceof DuckDBTimestampNanosecondsValue) return value.nanos;
  if (value instanceof DuckDBTimestampValue || value instanceof DuckDBTimestampTZValue || value instanceof DuckDBTimeValue)
    return value.micros;
  if (value instanceof DuckDBIntervalValue)
    return BigInt(value.months) * 2_592_000_000_000n + BigInt(value.days) * 86_400_000_000n + value.micros;
  return undefined;
}

function scalar(value: DuckDBValue, type: DataType, nested: boolean): unknown {
  switch (typeof value) {
    case 'bigint':
      if (isFloat(type) || (isInt(type) && !type.kind.endsWith('64'))) return Number(value);
      if (type.kind === 'timestamp' || type.kind === 'duration' || type.kind === 'time' || !nested) return value;
      return integer(value);
    case 'number':
      if (Number.isNaN(value)) return null;
      return (type.kind === 'int64' || type.kind === 'uint64') && !nested ? BigInt(value) : value;
    case 'boolean':
      return nested ? value : Number(value);
    case 'string':
      return value;
    default:
      return String(value);
  }
}
