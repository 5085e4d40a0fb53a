import { INSPECT } from './text-members.js';

/** How numbers are told: `float: true` prints 1 as `1.0`. */
export interface ReprOptions {
  readonly float?: boolean;
}

/** Python's repr of a float. */
export function floatRepr(value: number): string {
  if (Number.isNaN(value)) return 'nan';
  if (!Number.isFinite(value)) return value > 0 ? 'inf' : '-inf';
  if (value === 0) return Object.is(value, -0) ? '-0.0' : '0.0';
  const [mantissa, power] = value.toExponential().split('e');
  const exponent = Number(power);
  if (exponent < -4 || exponent >= 16) {
    return `${mantissa}e${exponent < 0 ? '-' : '+'}${String(Math.abs(exponent)).padStart(2, '0')}`;
  }
  const sign = mantissa.startsWith('-') ? '-' : '';
  const digits = mantissa.replace(/[-.]/g, '');
  if (exponent < 0) return `${sign}0.${'0'.repeat(-exponent - 1)}${digits}`;
  const whole = digits.slice(0, exponent + 1).padEnd(exponent + 1, '0');
  return `${sign}${whole}.${digits.slice(exponent + 1) || '0'}`;
}

const ESCAPES: Record<string, string> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };
const UNPRINTABLE = /[\\\n\r\t]|[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}]|(?! )\p{Zs}/gu;

function escape(c: string): string {
  if (c in ESCAPES) return ESCAPES[c];
  const code = c.codePointAt(0)!;
  const hex = code.toString(16);
  return code < 256 ? `\\x${hex.padStart(2, '0')}` : code < 65536 ? `\\u${hex.padStart(4, '0')}` : `\\U${hex.padStart(8, '0')}`;
}

/** Python's repr of a str. */
export function stringRepr(value: string): string {
  const escaped = value.replace(UNPRINTABLE, escape);
  if (!value.includes("'")) return `'${escaped}'`;
  return value.includes('"') ? `'${escaped.replaceAll("'", "\\'")}'` : `"${escaped}"`;
}

function numberRepr(value: number, options: ReprOptions): string {
  return options.float === true || !Number.isInteger(value)
    ? floatRepr(value)
    : Math.abs(value) < 1e21
      ? BigInt(value).toString()
      : floatRepr(value);
}

function objectRepr(value: object, options: ReprOptions): string {
  const each = (items: Iterable<unknown>): string => [...items].map((item) => pythonRepr(item, options)).join(', ');
  const pairs = (items: Iterable<[unknown, unknown]>): string =>
    [...items].map(([k, v]) => `${pythonRepr(k)}: ${pythonRepr(v, options)}`).join(', ');
  if (value instanceof Number) return floatRepr(value.valueOf());
  if (Array.isArray(value)) {
    if (!(INSPECT in value)) return `[${each(value)}]`;
    return value.length === 1 ? `(${each(value)},)` : `(${each(value)})`;
  }
  if (value instanceof Map) return `{${pairs(value)}}`;
  if (value instanceof Set) return value.size === 0 ? 'set()' : `{${each(value)}}`;
  if (ArrayBuffer.isView(value) && Symbol.iterator in value) return `[${each(value as unknown as Iterable<unknown>)}]`;
  if (INSPECT in value) return (value as Record<symbol, () => string>)[INSPECT]();
  const prototype = Object.getPrototypeOf(value);
  if (prototype === Object.prototype || prototype === null) return `{${pairs(Object.entries(value))}}`;
  return String(value);
}

/** Python's repr of a boxed value. */
export function pythonRepr(value: unknown, options: ReprOptions = {}): string {
  switch (typeof value) {
    case 'undefined':
      return 'None';
    case 'boolean':
      return value ? 'True' : 'False';
    case 'number':
      return numberRepr(value, options);
    case 'string':
      return stringRepr(value);
    case 'object':
      return value === null ? 'None' : objectRepr(value, options);
    default:
      return String(value);
  }
}

/** Python's str of a boxed value. */
export function pythonStr(value: unknown, options: ReprOptions = {}): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'object' && value !== null && INSPECT in value && !Array.isArray(value)) return String(value);
  return pythonRepr(value, options);
}
