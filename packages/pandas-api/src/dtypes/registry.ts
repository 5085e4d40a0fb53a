import { type DataType, didYouMean, type TimeUnit, types } from '@pandorable/planner';
import type { LocalColumn } from '../core/column.js';
import { Dtype } from './dtype.js';

/** Dtypes without parameters, by pandas' name. */
const simple = (kind: Dtype['kind'], name: string, parameters = {}) => new Dtype(kind, name, parameters);
const SIMPLE: Record<string, Dtype> = {
  bool: simple('bool', 'bool'),
  str: simple('str', 'str'),
  object: simple('object', 'object'),
  boolean: simple('bool', 'boolean', { masked: true }),
  string: simple('str', 'string', { masked: true }),
};
for (const bits of [8, 16, 32, 64]) {
  SIMPLE[`int${bits}`] = simple('int', `int${bits}`, { bits });
  SIMPLE[`uint${bits}`] = simple('uint', `uint${bits}`, { bits });
  SIMPLE[`Int${bits}`] = simple('int', `Int${bits}`, { bits, masked: true });
  SIMPLE[`UInt${bits}`] = simple('uint', `UInt${bits}`, { bits, masked: true });
  if (bits >= 32) {
    SIMPLE[`float${bits}`] = simple('float', `float${bits}`, { bits });
    SIMPLE[`Float${bits}`] = simple('float', `Float${bits}`, { bits, masked: true });
  }
}

const SPELLINGS: Record<string, string> = {
  int: 'int64',
  float: 'float64',
  double: 'float64',
  '?': 'bool',
  O: 'object',
  i8: 'int64',
  i4: 'int32',
  i2: 'int16',
  i1: 'int8',
  f8: 'float64',
  f4: 'float32',
  u1: 'uint8',
  u2: 'uint16',
  u4: 'uint32',
  u8: 'uint64',
  U: 'str',
  'string[python]': 'string',
  'string[pyarrow]': 'string',
  uint: 'uint64',
  single: 'float32',
  bytes: 'object',
  datetime64: 'datetime64[ns]',
  timedelta64: 'timedelta64[ns]',
  Int: 'Int64',
};

export const dtypes = {
  bool: SIMPLE['bool'],
  int64: SIMPLE['int64'],
  int32: SIMPLE['int32'],
  uint64: SIMPLE['uint64'],
  float64: SIMPLE['float64'],
  float32: SIMPLE['float32'],
  str: SIMPLE['str'],
  object: SIMPLE['object'],
  Int64: SIMPLE['Int64'],
  Float64: SIMPLE['Float64'],
  boolean: SIMPLE['boolean'],
  datetime: (unit: TimeUnit = 'us', tz?: string): Dtype =>
    new Dtype('datetime', tz === undefined ? `datetime64[${unit}]` : `datetime64[${unit}, ${tz}]`, { unit, tz }),
  timedelta: (unit: TimeUnit = 'us'): Dtype => new Dtype('timedelta', `timedelta64[${unit}]`, { unit }),
  category: (categories: LocalColumn | null = null, ordered = false): Dtype => new Dtype('category', 'category', { categories, ordered }),
  period: (freq: string): Dtype => new Dtype('period', `period[${freq}]`, { freq }),
  interval: (subtype: Dtype, closed: 'left' | 'right' | 'both' | 'neither' = 'right'): Dtype =>
    new Dtype('interval', `interval[${subtype.name}, ${closed}]`, { subtype, closed }),
} as const;

export const numpyInt = (bits: number, unsigned = false): Dtype => SIMPLE[`${unsigned ? 'u' : ''}int${bits}`];

/** Reads a dtype as users write it: a name, a Dtype, a class (`Number`, `String`, `Boolean`), or an object with a `name`. */
export function parseDtype(given: unknown): Dtype {
  if (given instanceof Dtype) return SHOWN.inner.get(given) ?? given;
  if (given === Number) return dtypes.float64;
  if (given === String) return dtypes.str;
  if (given === Boolean) return dtypes.bool;
  if (given === Object) return dtypes.object;
  if (given === BigInt) return dtypes.int64;
  if (given === Date) return dtypes.datetime('ns');
  if (typeof given === 'string') return parseName(given);
  if (typeof given === 'function' && typeof (given as { dtype?: unknown }).dtype === 'string')
    return parseName((given as unknown as { dtype: string }).dtype);
  throw new TypeError(`Cannot interpret '${String(given)}' as a data type`);
}

const TIMED = /^(datetime64|timedelta64)\[(s|ms|us|ns)(?:, *(.+))?\]$/;

/** numpy's short names: of times, and with the order of bytes before them. */
const spelledOut = (text: string): string => {
  const short = text
    .replace(/^[<=|](?=[A-Za-z]\d)/, '')
    .replace(/^M8(?=\[)/, 'datetime64')
    .replace(/^m8(?=\[)/, 'timedelta64');
  return SPELLINGS[short] ?? short;
};

function parseName(text: string): Dtype {
  const name = spelledOut(text);
  if (name in SIMPLE) return SIMPLE[name];
  const timed = TIMED.exec(name);
  if (timed) return timed[1] === 'datetime64' ? dtypes.datetime(timed[2] as TimeUnit, timed[3]) : dtypes.timedelta(timed[2] as TimeUnit);
  if (name === 'category') return dtypes.category();
  const period = /^[Pp]eriod\[(.+)\]$/.exec(name);
  if (period) return dtypes.period(period[1]);
  const interval = /^interval(?:\[([^,\]]+)(?:, *(\w+))?\])?$/.exec(name);
  if (interval) return dtypes.interval(parseName(interval[1] ?? 'int64'), (interval[2] ?? 'right') as 'right');
  throw new TypeError(
    `data type '${text}' not understood.${didYouMean(text, [...Object.keys(SIMPLE), 'category', 'datetime64[ns]', 'timedelta64[ns]'])}`,
  );
}

/** What a column of this dtype is in the plan. */
export function storageType(d: Dtype): DataType {
  switch (d.kind) {
    case 'bool':
      return types.bool;
    case 'int':
      return { kind: `int${d.bits}` as 'int64' };
    case 'uint':
      return { kind: `uint${d.bits}` as 'uint64' };
    case 'float':
      return { kind: `float${d.bits}` as 'float64' };
    case 'str':
      return types.utf8;
    case 'datetime':
      return types.timestamp(d.unit, d.tz);
    case 'timedelta':
      return types.duration(d.unit);
    case 'category':
      return types.int32;
    case 'period':
      return types.int64;
    default:
      return d.parameters.arrow ?? types.object;
  }
}

/** The dtype that a column of a plan type shows. */
export function dtypeOf(t: DataType): Dtype {
  switch (t.kind) {
    case 'bool':
    case 'float32':
    case 'float64':
    case 'int8':
    case 'int16':
    case 'int32':
    case 'int64':
    case 'uint8':
    case 'uint16':
    case 'uint32':
    case 'uint64':
      return SIMPLE[t.kind];
    case 'utf8':
      return dtypes.str;
    case 'timestamp':
      return dtypes.datetime(t.unit, t.tz);
    case 'duration':
      return dtypes.timedelta(t.unit);
    case 'object':
    case 'null':
      return dtypes.object;
    default:
      return new Dtype('object', 'object', { arrow: t });
  }
}

export const isNumericDtype = (d: Dtype): boolean =>
  d.kind === 'int' || d.kind === 'uint' || d.kind === 'float' || d.kind === 'bool' || d.kind === 'decimal';
export const isIntDtype = (d: Dtype): boolean => d.kind === 'int' || d.kind === 'uint';

/** The text of categories counts too: two category dtypes are equal if their categories and order are. */
export function sameDtype(a: Dtype, b: Dtype): boolean {
  if (a === b) return true;
  if (a.name !== b.name) return false;
  if (a.kind !== 'category') return true;
  return a.ordered === b.ordered && sameCategories(a.categories, b.categories);
}

function sameCategories(a: LocalColumn | null, b: LocalColumn | null): boolean {
  if (a === b) return true;
  if (a === null || b === null || a.vector.length !== b.vector.length) return false;
  for (let i = 0; i < a.vector.length; i++)
    if (
      Array.isArray(a.vector.data) && Array.isArray(b.vector.data)
        ? String(a.vector.data[i]) !== String(b.vector.data[i])
        : (a.vector.data as unknown as unknown[])[i] !== (b.vector.data as unknown as unknown[])[i]
    )
      return false;
  return true;
}

/** How users see a dtype: its categories as an Index, its freq as an offset; filled by dtypes/classes.ts. `inner` leads back. */
export const SHOWN: { view: (d: Dtype) => Dtype; readonly inner: WeakMap<Dtype, Dtype> } = { view: (d) => d, inner: new WeakMap() };

/** What `s.dtype` shows to users: the name of a simple dtype, the object of a parametrised one. */
export const shownDtype = (d: Dtype): string | Dtype =>
  d.kind === 'category' || d.kind === 'period'
    ? SHOWN.view(d)
    : d.kind === 'interval' || (d.kind === 'datetime' && d.tz !== undefined)
      ? d
      : d.name;
