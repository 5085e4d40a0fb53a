/** Column types of the plan, in Arrow's words. pandas' dtypes live above, in pandas-api. */
export type TimeUnit = 's' | 'ms' | 'us' | 'ns';
export type IntName = 'int8' | 'int16' | 'int32' | 'int64' | 'uint8' | 'uint16' | 'uint32' | 'uint64';

export type DataType =
  | { readonly kind: 'null' }
  | { readonly kind: 'bool' }
  | { readonly kind: IntName }
  | { readonly kind: 'float32' | 'float64' /** values may be NaN, which means missing */; readonly nan?: boolean }
  | { readonly kind: 'utf8' }
  | { readonly kind: 'binary' }
  | { readonly kind: 'timestamp'; readonly unit: TimeUnit; readonly tz?: string }
  /** A count of `unit`s, stored as int64. */
  | { readonly kind: 'duration'; readonly unit: TimeUnit }
  | { readonly kind: 'date' }
  | { readonly kind: 'time' }
  | { readonly kind: 'decimal'; readonly precision: number; readonly scale: number }
  | { readonly kind: 'list'; readonly item: DataType }
  | { readonly kind: 'struct'; readonly fields: readonly { readonly name: string; readonly type: DataType }[] }
  /** Mixed values, each as a tagged string: see `tagged.ts`. */
  | { readonly kind: 'object' };

export type Kind = DataType['kind'];

export const types = {
  null: { kind: 'null' },
  bool: { kind: 'bool' },
  int8: { kind: 'int8' },
  int16: { kind: 'int16' },
  int32: { kind: 'int32' },
  int64: { kind: 'int64' },
  uint8: { kind: 'uint8' },
  uint16: { kind: 'uint16' },
  uint32: { kind: 'uint32' },
  uint64: { kind: 'uint64' },
  float32: { kind: 'float32' },
  float64: { kind: 'float64' },
  utf8: { kind: 'utf8' },
  binary: { kind: 'binary' },
  date: { kind: 'date' },
  time: { kind: 'time' },
  object: { kind: 'object' },
  timestamp: (unit: TimeUnit = 'us', tz?: string): DataType =>
    tz === undefined ? { kind: 'timestamp', unit } : { kind: 'timestamp', unit, tz },
  duration: (unit: TimeUnit = 'us'): DataType => ({ kind: 'duration', unit }),
  list: (item: DataType): DataType => ({ kind: 'list', item }),
} as const;

const INT_BITS: Record<IntName, number> = { int8: 8, int16: 16, int32: 32, int64: 64, uint8: 8, uint16: 16, uint32: 32, uint64: 64 };

export const isInt = (t: DataType): t is { kind: IntName } => t.kind in INT_BITS;
export const isFloat = (t: DataType): t is { kind: 'float32' | 'float64'; nan?: boolean } => t.kind === 'float32' || t.kind === 'float64';
export const isNumeric = (t: DataType): boolean => isInt(t) || isFloat(t) || t.kind === 'decimal';
export const isTemporal = (t: DataType): boolean => t.kind === 'timestamp' || t.kind === 'duration' || t.kind === 'date';
export const mayBeNaN = (t: DataType): boolean => isFloat(t) && t.nan === true;

/** Nanoseconds in a unit. */
export const NANOS: Record<TimeUnit, bigint> = { s: 1_000_000_000n, ms: 1_000_000n, us: 1_000n, ns: 1n };
const UNITS: readonly TimeUnit[] = ['s', 'ms', 'us', 'ns'];
/** The finer of two units. */
export const finerUnit = (a: TimeUnit, b: TimeUnit): TimeUnit => (UNITS.indexOf(a) >= UNITS.indexOf(b) ? a : b);

export function sameType(a: DataType, b: DataType): boolean {
  return typeName(a) === typeName(b);
}

/** The stable text of a type, as `explain` prints it. */
export function typeName(t: DataType): string {
  switch (t.kind) {
    case 'timestamp':
      return t.tz === undefined ? `timestamp[${t.unit}]` : `timestamp[${t.unit}, ${t.tz}]`;
    case 'duration':
      return `duration[${t.unit}]`;
    case 'decimal':
      return `decimal(${t.precision}, ${t.scale})`;
    case 'list':
      return `list<${typeName(t.item)}>`;
    case 'struct':
      return `struct<${t.fields.map((f) => `${f.name}: ${typeName(f.type)}`).join(', ')}>`;
    default:
      return t.kind;
  }
}

/** The numeric type that numpy's promotion gives for two numeric (or bool) types. */
export function promoteNumeric(a: DataType, b: DataType): DataType {
  if (a.kind === 'null') return b;
  if (b.kind === 'null') return a;
  if (a.kind === 'bool') return b;
  if (b.kind === 'bool') return a;
  if (a.kind === 'decimal' || b.kind === 'decimal') return isFloat(a) || isFloat(b) ? types.float64 : a.kind === 'decimal' ? a : b;
  if (isFloat(a) || isFloat(b)) return promoteFloat(a, b);
  return promoteInt(a as { kind: IntName }, b as { kind: IntName });
}

function promoteFloat(a: DataType, b: DataType): DataType {
  const nan = mayBeNaN(a) || mayBeNaN(b);
  const wide = [a, b].some((t) => t.kind === 'float64' || (isInt(t) && INT_BITS[t.kind] > 16));
  return nan ? { kind: wide ? 'float64' : 'float32', nan } : { kind: wide ? 'float64' : 'float32' };
}

function promoteInt(a: { kind: IntName }, b: { kind: IntName }): DataType {
  const unsigned = (t: { kind: IntName }) => t.kind.startsWith('u');
  const bits = Math.max(INT_BITS[a.kind], INT_BITS[b.kind]);
  if (unsigned(a) === unsigned(b)) return { kind: `${unsigned(a) ? 'u' : ''}int${bits}` as IntName };
  const u = unsigned(a) ? a : b;
  const s = unsigned(a) ? b : a;
  if (INT_BITS[s.kind] > INT_BITS[u.kind]) return s;
  return INT_BITS[u.kind] === 64 ? types.float64 : { kind: `int${INT_BITS[u.kind] * 2}` as IntName };
}
