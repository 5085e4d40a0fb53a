import {
  blobValue,
  DuckDBDateValue,
  type DuckDBDecimalType,
  DuckDBDecimalValue,
  type DuckDBListType,
  type DuckDBStructType,
  DuckDBTimestampMillisecondsValue,
  DuckDBTimestampNanosecondsValue,
  DuckDBTimestampSecondsValue,
  DuckDBTimestampValue,
  DuckDBTimeValue,
  type DuckDBType,
  type DuckDBValue,
  listValue,
  structValue,
} from '@duckdb/node-api';
import { type DataType, type TimeUnit, ValueError } from '@pandorable/planner';

const TIMESTAMPS: Record<TimeUnit, (count: bigint) => DuckDBValue> = {
  s: (n) => new DuckDBTimestampSecondsValue(n),
  ms: (n) => new DuckDBTimestampMillisecondsValue(n),
  us: (n) => new DuckDBTimestampValue(n),
  ns: (n) => new DuckDBTimestampNanosecondsValue(n),
};

/** A client's value of a nested or rare type as node-api takes it. */
export function engineValue(value: unknown, type: DataType, engineType: DuckDBType): DuckDBValue {
  if (value === null || value === undefined) return null;
  switch (type.kind) {
    case 'null':
      return null;
    case 'list':
      return listValue(Array.from(value as Iterable<unknown>, (v) => engineValue(v, type.item, (engineType as DuckDBListType).valueType)));
    case 'struct':
      return structOf(value as Record<string, unknown>, type, engineType as DuckDBStructType);
    case 'binary':
      return blobValue(value as Uint8Array);
    case 'decimal':
      return decimal(String(value), engineType as DuckDBDecimalType);
    case 'date':
      return new DuckDBDateValue(Number(value));
    case 'time':
      return new DuckDBTimeValue(BigInt(value as number));
    case 'timestamp':
      return TIMESTAMPS[type.unit](BigInt(value as number));
    case 'int64':
    case 'uint64':
    case 'duration':
      return BigInt(value as number);
    case 'bool':
      return Boolean(value);
    case 'utf8':
    case 'object':
      return String(value);
    default:
      return Number(value);
  }
}

function structOf(value: Record<string, unknown>, type: Extract<DataType, { kind: 'struct' }>, engineType: DuckDBStructType): DuckDBValue {
  return structValue(Object.fromEntries(type.fields.map((f, i) => [f.name, engineValue(value[f.name], f.type, engineType.entryTypes[i])])));
}

function decimal(digits: string, type: DuckDBDecimalType): DuckDBValue {
  const found = /^([+-]?)(\d*)(?:\.(\d*))?$/.exec(digits.trim());
  if (found === null) throw new ValueError(`'${digits}' is not a decimal number`, { code: 'bad-decimal' });
  const [, sign, whole, fraction = ''] = found;
  if (fraction.length > type.scale && /[1-9]/.test(fraction.slice(type.scale))) {
    throw new ValueError(`${digits} has more than ${type.scale} digits after the point`, { code: 'bad-decimal' });
  }
  const count = BigInt(`${sign === '-' ? '-' : ''}${whole === '' ? '0' : whole}${fraction.slice(0, type.scale).padEnd(type.scale, '0')}`);
  return new DuckDBDecimalValue(count, type.width, type.scale);
}
