import type { DataType, TimeUnit } from '@pandorable/planner';
import { types } from '@pandorable/planner';
import { identifier } from './literal.js';

const NAMES = {
  null: 'INTEGER',
  bool: 'BOOLEAN',
  int8: 'TINYINT',
  int16: 'SMALLINT',
  int32: 'INTEGER',
  int64: 'BIGINT',
  uint8: 'UTINYINT',
  uint16: 'USMALLINT',
  uint32: 'UINTEGER',
  uint64: 'UBIGINT',
  float32: 'FLOAT',
  float64: 'DOUBLE',
  utf8: 'VARCHAR',
  binary: 'BLOB',
  date: 'DATE',
  time: 'TIME',
  duration: 'BIGINT',
  object: 'VARCHAR',
} as const;

/** Instants and wall times alike are stored without zone; a zone is a matter of the plan's type. */
const TIMESTAMPS: Record<TimeUnit, string> = { s: 'TIMESTAMP_S', ms: 'TIMESTAMP_MS', us: 'TIMESTAMP', ns: 'TIMESTAMP_NS' };

/** DuckDB's name of a plan type. */
export function sqlType(t: DataType): string {
  switch (t.kind) {
    case 'timestamp':
      return TIMESTAMPS[t.unit];
    case 'decimal':
      return `DECIMAL(${t.precision}, ${t.scale})`;
    case 'list':
      return `${sqlType(t.item)}[]`;
    case 'struct':
      return `STRUCT(${t.fields.map((f) => `${identifier(f.name)} ${sqlType(f.type)}`).join(', ')})`;
    default:
      return NAMES[t.kind];
  }
}

/** Plan types of DuckDB's simple type names. */
const PLAN_TYPES: Record<string, DataType> = {
  '"NULL"': types.null,
  BOOLEAN: types.bool,
  TINYINT: types.int8,
  SMALLINT: types.int16,
  INTEGER: types.int32,
  BIGINT: types.int64,
  UTINYINT: types.uint8,
  USMALLINT: types.uint16,
  UINTEGER: types.uint32,
  UBIGINT: types.uint64,
  FLOAT: { kind: 'float32', nan: true },
  DOUBLE: { kind: 'float64', nan: true },
  VARCHAR: types.utf8,
  BLOB: types.binary,
  DATE: types.date,
  TIME: types.time,
  TIME_NS: types.time,
  'TIME WITH TIME ZONE': types.time,
  TIMESTAMP: types.timestamp('us'),
  TIMESTAMP_S: types.timestamp('s'),
  TIMESTAMP_MS: types.timestamp('ms'),
  TIMESTAMP_NS: types.timestamp('ns'),
  'TIMESTAMP WITH TIME ZONE': types.timestamp('us', 'UTC'),
  INTERVAL: types.duration('us'),
  HUGEINT: types.int64,
  UHUGEINT: types.uint64,
  UUID: types.utf8,
  JSON: types.utf8,
  BIT: types.utf8,
};

/** The plan type that a DuckDB type is read as; types without one are read as text. */
export function planType(name: string): DataType {
  const simple = PLAN_TYPES[name];
  if (simple !== undefined) return simple;
  if (name.endsWith('[]')) return types.list(planType(name.slice(0, -2)));
  const array = /^(.*)\[\d+\]$/s.exec(name);
  if (array !== null) return types.list(planType(array[1]));
  const decimal = /^DECIMAL\((\d+),\s*(\d+)\)$/.exec(name);
  if (decimal !== null) return { kind: 'decimal', precision: Number(decimal[1]), scale: Number(decimal[2]) };
  if (name.startsWith('STRUCT(') && name.endsWith(')')) return { kind: 'struct', fields: splitFields(name.slice(7, -1)).map(structField) };
  return types.utf8;
}

function structField(text: string): { name: string; type: DataType } {
  const quoted = /^"((?:[^"]|"")*)" (.*)$/s.exec(text);
  if (quoted !== null) return { name: quoted[1].replaceAll('""', '"'), type: planType(quoted[2]) };
  const space = text.indexOf(' ');
  return { name: text.slice(0, space), type: planType(text.slice(space + 1)) };
}

/** Splits at the commas that stand outside brackets and quotes. */
function splitFields(text: string): string[] {
  const out: string[] = [];
  let depth = 0;
  let quoted = false;
  let start = 0;
  for (let i = 0; i < text.length; i++) {
    const ch = text[i];
    if (ch === '"') quoted = !quoted;
    else if (quoted) continue;
    else if (ch === '(') depth++;
    else if (ch === ')') depth--;
    else if (ch === ',' && depth === 0) {
      out.push(text.slice(start, i).trim());
      start = i + 1;
    }
  }
  out.push(text.slice(start).trim());
  return out;
}

/** The expression that reads a column of a DuckDB type as the plan's. */
export function readAs(column: string, name: string, wanted: DataType = planType(name)): string {
  const natural = naturally(column, name);
  const to = sqlType(wanted);
  return to === sqlType(planType(name)) ? natural : `CAST(${natural} AS ${to})`;
}

function naturally(column: string, name: string): string {
  if (name in PLAN_TYPES) {
    if (name === 'TIMESTAMP WITH TIME ZONE') return `timezone('UTC', ${column})`;
    if (name === 'INTERVAL') return `(extract(epoch FROM ${column}) * 1000000)::BIGINT`;
    if (name === 'HUGEINT') return `${column}::BIGINT`;
    if (name === 'UHUGEINT') return `${column}::UBIGINT`;
    if (name === '"NULL"') return `${column}::INTEGER`;
    if (name.startsWith('TIME_') || name === 'TIME WITH TIME ZONE') return `${column}::TIME`;
    return name === 'UUID' || name === 'JSON' || name === 'BIT' ? `${column}::VARCHAR` : column;
  }
  const type = planType(name);
  return sqlType(type) === name ? column : `${column}::${sqlType(type)}`;
}
