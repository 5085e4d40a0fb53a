import { DateParseError, IntCastingNaNError, NotImplementedError, OutOfBoundsDatetime, PandasError, ValueError } from '../errors.js';
import { type DataType, isFloat, isInt, NANOS, sameType, typeName } from '../types.js';
import { checked, fits, floorDiv, rescale, tidy, unitOf } from './cell.js';
import { float32Text, floatText, parseFloatText, parseIntText } from './float-text.js';
import { localize } from './localize.js';
import { wallNanos } from './moment.js';
import { parseDuration, parseTime } from './time-parse.js';
import { dateText, durationText, timestampText } from './time-text.js';

/** A value that is not missing, of one type as another. Throws the error that pandas raises where that cannot be. */
export type Caster = (value: any) => unknown;

const DAY_NANOS = 86400n * NANOS.s;
const number = (x: number | bigint | boolean): number => Number(x);
const toFloat =
  (to: DataType) =>
  (x: number): number =>
    to.kind === 'float32' ? Math.fround(x) : x;

const bad = (message: string) => new ValueError(message, { code: 'bad-cast' });

function intOf(value: number | bigint | boolean, to: DataType): number | bigint {
  if (typeof value !== 'number') return checked(typeof value === 'bigint' ? value : Number(value), to.kind);
  if (!Number.isFinite(value))
    throw new IntCastingNaNError('Cannot convert non-finite values (NA or inf) to integer', { code: 'int-cast' });
  const whole = Math.trunc(value);
  return checked(Number.isSafeInteger(whole) ? whole + 0 : BigInt(whole), to.kind);
}

/** The text of a value as Python's str gives it. */
export function textOf(value: any, from: DataType): string {
  switch (from.kind) {
    case 'float32':
      return float32Text(value);
    case 'float64':
      return floatText(value);
    case 'timestamp':
      return timestampText(value, from);
    case 'duration':
      return durationText(value, from.unit);
    case 'date':
      return dateText(value);
    case 'object':
      return typeof value === 'number' && !Number.isSafeInteger(value)
        ? floatText(value)
        : typeof value === 'boolean'
          ? boolText(value)
          : String(value);
    case 'bool':
      return boolText(value);
    default:
      return String(value);
  }
}
const boolText = (value: boolean): string => (value ? 'True' : 'False');

function inRange(nanos: bigint, to: DataType, text: unknown): bigint {
  const count = rescale(nanos, 'ns', unitOf(to));
  if (!fits(count, 'int64'))
    throw new OutOfBoundsDatetime(`Cannot cast ${text} to unit='${unitOf(to)}' without overflow.`, { code: 'out-of-bounds' });
  return count;
}

function timeOfText(text: string, to: DataType & { kind: 'timestamp' }): unknown {
  const parsed = parseTime(text);
  if (parsed === undefined) throw new DateParseError(`Unknown datetime string format, unable to parse: ${text}`, { code: 'bad-date' });
  if (parsed.offset !== undefined) {
    const instant = parsed.wall - BigInt(parsed.offset) * NANOS.s;
    return inRange(to.tz === undefined ? parsed.wall : instant, to, text);
  }
  const instant = to.tz === undefined ? parsed.wall : localize(parsed.wall, to.tz, {});
  return instant === null ? null : inRange(instant, to, text);
}

function instantOf(value: bigint | number, from: DataType, to: DataType & { kind: 'timestamp' }): unknown {
  const aware = 'tz' in from && from.tz !== undefined;
  if (aware === (to.tz !== undefined))
    return inRange(rescale(BigInt(value), unitOf(from), 'ns') * (from.kind === 'date' ? 86400n : 1n), to, value);
  const wall = wallNanos(value, from);
  const nanos = aware ? wall : localize(wall, to.tz!, {});
  return nanos === null ? null : inRange(nanos, to, value);
}

function fromText(to: DataType): Caster | undefined {
  if (isInt(to)) {
    return (s: string) => {
      const n = parseIntText(s);
      if (n === undefined) throw bad(`invalid literal for int() with base 10: '${s}'`);
      return checked(n, to.kind);
    };
  }
  if (isFloat(to)) {
    return (s: string) => {
      const x = parseFloatText(s);
      if (x === undefined) throw bad(`could not convert string to float: '${s}'`);
      return toFloat(to)(x);
    };
  }
  switch (to.kind) {
    case 'timestamp':
      return (s: string) => timeOfText(s, to);
    case 'date':
      return (s: string) => Number(floorDiv(timeOfText(s, { kind: 'timestamp', unit: 'ns' }) as bigint, DAY_NANOS));
    case 'duration':
      return (s: string) => {
        const nanos = parseDuration(s);
        if (nanos === undefined) throw bad(`unit abbreviation w/o a number: '${s}'`);
        return rescale(nanos, 'ns', to.unit);
      };
    case 'bool':
      return (s: string) => {
        if (/^(true|false)$/i.test(s)) return s.toLowerCase() === 'true';
        throw bad(`cannot read '${s}' as a boolean: use True or False`);
      };
    case 'binary':
      return (s: string) => new TextEncoder().encode(s);
    default:
      return undefined;
  }
}

function fromObject(to: DataType): Caster {
  const from = (v: unknown): DataType =>
    typeof v === 'string'
      ? { kind: 'utf8' }
      : typeof v === 'boolean'
        ? { kind: 'bool' }
        : typeof v === 'bigint'
          ? { kind: 'int64' }
          : typeof v === 'number'
            ? { kind: 'float64' }
            : { kind: 'object' };
  return (v) => {
    if (typeof v === 'object')
      throw new NotImplementedError(`a cast of ${String(v)} to ${typeName(to)} is not supported: map it to a plain value first`, {
        code: 'bad-cast',
      });
    return casterOf(from(v), to)(v);
  };
}

/** The conversion from one type to another. */
export function casterOf(from: DataType, to: DataType): Caster {
  if (sameType(from, to) || from.kind === 'null' || to.kind === 'object') return (v) => v;
  if (to.kind === 'utf8') return from.kind === 'binary' ? (v: Uint8Array) => new TextDecoder().decode(v) : (v) => textOf(v, from);
  const found =
    from.kind === 'utf8'
      ? fromText(to)
      : from.kind === 'object'
        ? fromObject(to)
        : from.kind === 'list' && to.kind === 'list'
          ? items(from.item, to.item)
          : fromNumber(from, to);
  if (found === undefined)
    throw new NotImplementedError(`cast from ${typeName(from)} to ${typeName(to)} is not supported`, { code: 'bad-cast' });
  return found;
}

function items(from: DataType, to: DataType): Caster {
  const each = casterOf(from, to);
  return (list: readonly unknown[]) => list.map((v) => (v === null ? null : each(v)));
}

function fromNumber(from: DataType, to: DataType): Caster | undefined {
  const count = from.kind === 'timestamp' || from.kind === 'duration';
  if (isInt(to)) return count || from.kind === 'date' ? (v) => tidy(BigInt(v)) : (v) => intOf(v, to);
  if (isFloat(to)) return (v) => toFloat(to)(number(v));
  if (to.kind === 'bool') return (v) => Number(v) !== 0;
  if (to.kind === 'timestamp')
    return from.kind === 'timestamp' || from.kind === 'date'
      ? (v) => instantOf(from.kind === 'date' ? BigInt(v) : v, from, to)
      : (v) => BigInt(intOf(v, to));
  if (to.kind === 'duration')
    return from.kind === 'duration' ? (v) => inRange(rescale(v, from.unit, 'ns'), to, v) : (v) => BigInt(intOf(v, to));
  if (to.kind === 'date') return (v) => (count ? Number(floorDiv(wallNanos(v, from), DAY_NANOS)) : number(v));
  return undefined;
}

/** The same conversion, missing instead of an error. */
export const lenient =
  (cast: Caster): Caster =>
  (value) => {
    try {
      return cast(value);
    } catch (error) {
      if (error instanceof PandasError) return null;
      throw error;
    }
  };
