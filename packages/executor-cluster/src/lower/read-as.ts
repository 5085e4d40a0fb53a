import { type DataType, type Field, NotImplementedError, sameType } from '@pandorable/planner';
import type { DataType as SparkType } from '../gen/spark/connect/types_pb.js';
import { asType } from './cast.js';
import { countAs, rescale } from './counts.js';
import { planType, quotedName } from './types.js';
import { intervalMicros, ntzMicros, ntzOf } from './wall.js';

/** A column of one of Spark's types as the plan's: instants as counts. `wanted` is what the plan says of it. */
export function readAs(sql: string, raw: SparkType | undefined, wanted: DataType): string {
  const natural = planType(raw);
  if (raw === undefined || natural === undefined) return sql;
  return sameType(natural, wanted) ? naturally(sql, raw) : asType(naturally(sql, raw), natural, wanted);
}

/** The plan type of a column of a source, or an error that names the column. */
export function columnType(name: string, raw: SparkType | undefined): DataType {
  const type = planType(raw);
  if (type !== undefined) return type;
  const what = raw?.kind.case ?? 'unknown';
  throw new NotImplementedError(`column '${name}' has Spark's type ${what}, which has no counterpart here; cast it with pd.sql before`, {
    code: 'column-type',
  });
}

function naturally(sql: string, raw: SparkType, depth = 0): string {
  const { kind } = raw;
  switch (kind.case) {
    case 'timestamp':
      return `unix_micros(${sql})`;
    case 'timestampNtz':
      return ntzMicros(sql);
    case 'timestampLtzNanos':
      return `unix_nanos(${sql})`;
    case 'timestampNtzNanos':
      return `(${ntzMicros(`CAST(${sql} AS TIMESTAMP_NTZ)`)} * 1000L + pmod(unix_nanos(CAST(${sql} AS TIMESTAMP_LTZ(9))), 1000L))`;
    case 'dayTimeInterval':
      return intervalMicros(sql);
    case 'time':
      return `time_to_micros(${sql})`;
    case 'yearMonthInterval':
    case 'calendarInterval':
      return `CAST(${sql} AS STRING)`;
    case 'map':
    case 'variant':
      return `to_json(${sql})`;
    case 'array': {
      const item = `i${depth}`;
      const inner = naturally(item, kind.value.elementType as SparkType, depth + 1);
      return inner === item ? sql : `transform(${sql}, ${item} -> ${inner})`;
    }
    case 'struct': {
      const parts = kind.value.fields.map(
        (f) => [f.name, naturally(`${sql}.${quotedName(f.name)}`, f.dataType as SparkType, depth)] as const,
      );
      if (parts.every(([name, text]) => text === `${sql}.${quotedName(name)}`)) return sql;
      return `CASE WHEN ${sql} IS NOT NULL THEN struct(${parts.map(([name, text]) => `${text} AS ${quotedName(name)}`).join(', ')}) END`;
    }
    default:
      return sql;
  }
}

/** A column of the plan as files and SQL of the user have it: counts as Spark's timestamps. */
export function writeAs(sql: string, { type }: Pick<Field, 'type'>): string {
  if (type.kind !== 'timestamp') return sql;
  const micros = rescale(countAs(sql, type, type.unit), type.unit, 'us');
  return type.tz === undefined ? ntzOf(micros) : `timestamp_micros(${micros})`;
}
