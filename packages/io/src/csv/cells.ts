import { type DataType, momentOf, strftime, type Vector, valueAt } from '@pandorable/planner';
import { isVector, type WriteColumn } from '../columns.js';
import { clockText, dateText, digitsText, durationText, nanosOf, offsetText, type WallClock, wallClock } from '../moments.js';
import { printfFloat, pythonFloat, pythonFloat32 } from '../python-float.js';

/** How values become text; floats among mixed values and categories are written in full. */
export interface CellOptions {
  readonly naRep: string;
  readonly floatFormat: string | ((value: number) => string) | undefined;
  readonly decimal: string;
  readonly dateFormat: string | undefined;
}

/** A column's texts; numbers as Python's csv module knows them are marked, for quoting. */
export interface CellTexts {
  readonly texts: readonly string[];
  /** 1 where the value is a number to the csv module */
  readonly numeric: (i: number) => boolean;
}

const raw = (values: WriteColumn['values'], i: number): unknown => (isVector(values) ? valueAt(values, i) : values[i]);

export function cellTexts(column: WriteColumn, options: CellOptions): CellTexts {
  const { values } = column;
  const { length } = values;
  const write = isVector(values)
    ? (vectorWriter(values, column, options) as (value: unknown) => string)
    : (v: unknown) => valueText(v, options.dateFormat);
  const missing = new Uint8Array(length);
  const texts = Array.from({ length }, (_, i) => {
    const value = raw(values, i);
    if (!isMissing(value)) return write(value);
    missing[i] = 1;
    return options.naRep;
  });
  const plain = isVector(values) ? isPlainNumber(values.type, options) : undefined;
  return { texts, numeric: (i) => missing[i] === 0 && (plain ?? isNumber(raw(values, i))) };
}

const isNumber = (v: unknown): boolean => typeof v === 'number' || typeof v === 'bigint' || typeof v === 'boolean' || v instanceof Number;
const isMissing = (v: unknown): boolean => v === null || v === undefined || v !== v || (typeof v === 'object' && String(v) === 'NaT');

function isPlainNumber({ kind }: DataType, options: CellOptions): boolean | undefined {
  if (kind === 'float64' || kind === 'float32') return options.floatFormat === undefined && options.decimal === '.';
  return kind === 'object' ? undefined : kind === 'bool' || /int/.test(kind);
}

function floatWriter({ floatFormat, decimal }: CellOptions, repr: (v: number) => string): (v: number) => string {
  const point = (text: string): string => (decimal === '.' ? text : text.replace('.', decimal));
  if (floatFormat === undefined) return (v) => point(repr(v));
  if (typeof floatFormat === 'function') return (v) => floatFormat(v);
  return (v) => point(printfFloat(floatFormat, v) ?? pythonFormat(floatFormat, v));
}

/** `{:.2f}` and its like. */
function pythonFormat(format: string, value: number): string {
  return format.replace(/\{:?([^}]*)\}/, (_, spec: string) => {
    const grouped = spec.includes(',');
    const text = printfFloat(`%${spec.replace(',', '') || 'g'}`, value) ?? String(value);
    return grouped ? text.replace(/\d+/, (d) => d.replace(/\B(?=(\d{3})+$)/g, ',')) : text;
  });
}

function vectorWriter(vector: Vector, { dtype, finest, full }: WriteColumn, options: CellOptions): (value: never) => string {
  const { type } = vector;
  switch (type.kind) {
    case 'float64':
      return full ? pythonFloat : floatWriter(options, pythonFloat);
    case 'float32':
      return floatWriter(options, pythonFloat32);
    case 'bool':
      return (v: boolean) => (v ? 'True' : 'False');
    case 'timestamp':
      return timeWriter(vector, type.unit, type.tz, options.dateFormat, finest);
    case 'duration': {
      const digits = DURATION_DIGITS[finest ?? finestPart(vector)];
      return (v: bigint) => durationText(nanosOf(v, type.unit), digits);
    }
    case 'date':
      return (v: number) => dateText(wallClock(BigInt(v) * 86400n, 's'));
    default:
      return dtype === 'object' || type.kind === 'list' || type.kind === 'struct'
        ? (v: unknown) => valueText(v, options.dateFormat)
        : (v: unknown) => String(v);
  }
}

const PARTS = [86_400_000_000_000n, 1_000_000_000n, 1_000_000n, 1000n] as const;
const NANOS = { s: 1_000_000_000n, ms: 1_000_000n, us: 1000n, ns: 1n } as const;
/** Digits after the seconds' point by the finest part; whole days have no clock at all. */
const TIME_DIGITS = [0, 0, 3, 6, 9] as const;
const DURATION_DIGITS = [-1, 0, 6, 6, 9] as const;

/** The finest part that any of a column's times has, from 0 (days) by seconds, milli- and microseconds to 4 (nanoseconds): all are written by it. */
export function finestPart(vector: Vector): number {
  const { unit } = vector.type as { unit: keyof typeof NANOS };
  const steps = PARTS.map((nanos) => (nanos > NANOS[unit] ? nanos / NANOS[unit] : 1n));
  let part = 0;
  for (let i = 0; i < vector.length && part < steps.length; i++) {
    const value = valueAt(vector, i) as bigint | null;
    while (value !== null && part < steps.length && value % steps[part] !== 0n) part++;
  }
  return part;
}

function timeWriter(
  vector: Vector,
  unit: 's' | 'ms' | 'us' | 'ns',
  tz: string | undefined,
  format: string | undefined,
  finest: number | undefined,
): (value: bigint) => string {
  const clock = (v: bigint): WallClock => wallClock(v, unit, tz);
  if (format !== undefined) return (v) => strftime({ moment: momentOf(v, vector.type), tz, instant: nanosOf(v, unit) }, format);
  const part = finest ?? finestPart(vector);
  if (tz === undefined && part === 0) return (v) => dateText(clock(v));
  const digits = TIME_DIGITS[part];
  return (v) => {
    const w = clock(v);
    return `${dateText(w)} ${clockText(w)}${digitsText(w.nanos, digits)}${tz === undefined ? '' : offsetText(w.offset ?? 0)}`;
  };
}

/** Python's str of a single value, moments and periods by a format. */
export function valueText(value: unknown, format: string | undefined): string {
  switch (typeof value) {
    case 'number':
      return Number.isInteger(value) ? String(value) : pythonFloat(value);
    case 'boolean':
      return value ? 'True' : 'False';
    case 'object':
      if (value instanceof Number) return pythonFloat(value.valueOf());
      if (format !== undefined && isFormatted(value)) return value.strftime(format);
      return Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype ? reprText(value) : String(value);
    default:
      return String(value);
  }
}

const isFormatted = (value: object | null): value is { strftime(format: string): string } =>
  typeof (value as { strftime?: unknown } | null)?.strftime === 'function';

/** Python's repr of nested lists and dicts. */
function reprText(value: unknown): string {
  if (value === null || value === undefined) return 'None';
  if (typeof value === 'string')
    return value.includes("'") && !value.includes('"')
      ? `"${value}"`
      : `'${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'").replaceAll('\n', '\\n')}'`;
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  if (typeof value === 'number') return Number.isInteger(value) ? String(value) : pythonFloat(value);
  if (Array.isArray(value)) return `[${value.map(reprText).join(', ')}]`;
  if (typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype)
    return `{${Object.entries(value)
      .map(([k, v]) => `${reprText(k)}: ${reprText(v)}`)
      .join(', ')}}`;
  return String(value);
}
