import { IntCastingNaNError, ValueError } from '@pandorable/planner';
import { boxAll, labelKey } from '../core/boxes.js';
import type { LocalColumn } from '../core/column.js';
import { columnOf } from '../core/values.js';
import { argsortLabels } from '../kernels/sort-labels.js';
import { floatRepr, isMissing, Period, pythonStr, Timedelta, Timestamp } from '../scalars/index.js';
import type { Dtype } from './dtype.js';
import { dtypes, sameDtype } from './registry.js';

/** A column on the client as another dtype, value by value: for labels and small columns; plans cast in the engine. */
export function castColumn(c: LocalColumn, to: Dtype): LocalColumn {
  if (sameDtype(c.dtype, to) && !(to.kind === 'category' && to.categories === null)) return c;
  if (to.kind === 'category') return to.categories === null ? categorize(c, to.ordered) : encode(c, to);
  const values = boxAll(c);
  const float = c.dtype.kind === 'float';
  return columnOf(values.map((v) => castValue(v, to, float)), to);
}

/** One value as the dtype stores it. */
export function castValue(v: unknown, to: Dtype, fromFloat = false): unknown {
  if (isMissing(v)) return missingAs(to, v);
  switch (to.kind) {
    case 'int':
    case 'uint':
      return toInt(v, to);
    case 'float':
      return toFloat(v);
    case 'bool':
      return typeof v === 'string' ? v.length > 0 : Boolean(v);
    case 'str':
      return typeof v === 'number' && fromFloat ? floatRepr(v) : pythonStr(v);
    case 'datetime':
      return v instanceof Timestamp ? inZone(v, to) : inZone(Timestamp(v as never), to);
    case 'timedelta':
      return v instanceof Timedelta ? v : Timedelta(v as never);
    case 'period':
      return v instanceof Period ? v : Period(v as never, { freq: to.freq } as never);
    default:
      return v;
  }
}

const inZone = (t: Timestamp, to: Dtype): Timestamp => (to.tz === undefined ? t : ((t.tz === null ? t.tzLocalize('UTC').tzConvert(to.tz) : t.tzConvert(to.tz)) as Timestamp));

function missingAs(to: Dtype, v: unknown): unknown {
  if ((to.kind === 'int' || to.kind === 'uint') && !to.masked) throw new IntCastingNaNError('Cannot convert non-finite values (NA or inf) to integer');
  if (to.kind === 'bool' && !to.masked) return v !== null;
  return to.kind === 'object' ? v : null;
}

function toInt(v: unknown, to: Dtype): number | bigint {
  if (typeof v === 'string') {
    if (!/^\s*[+-]?\d+(_\d+)*\s*$/.test(v)) throw new ValueError(`invalid literal for int() with base 10: '${v}'`);
    const big = BigInt(v.replaceAll('_', '').trim().replace(/^\+/, ''));
    return Number.isSafeInteger(Number(big)) ? Number(big) : big;
  }
  if (v instanceof Timestamp || v instanceof Timedelta) return v.count;
  const n = typeof v === 'bigint' ? v : Number(v);
  if (typeof n === 'number' && !Number.isFinite(n)) throw new IntCastingNaNError('Cannot convert non-finite values (NA or inf) to integer');
  if (to.masked && typeof n === 'number' && !Number.isInteger(n)) throw new TypeError('cannot safely cast non-equivalent float64 to int64');
  const whole = typeof n === 'number' ? Math.trunc(n) : n;
  return to.bits === 64 ? (Object.is(whole, -0) ? 0 : whole) : Number(to.kind === 'int' ? BigInt.asIntN(to.bits, BigInt(whole)) : BigInt.asUintN(to.bits, BigInt(whole)));
}

function toFloat(v: unknown): number {
  if (typeof v !== 'string') return Number(v);
  const text = v.trim().toLowerCase();
  const named: Record<string, number> = { nan: Number.NaN, inf: Infinity, '+inf': Infinity, '-inf': -Infinity, infinity: Infinity, '-infinity': -Infinity };
  if (text in named) return named[text];
  const n = Number(text.replaceAll('_', ''));
  if (text === '' || n !== n) throw new ValueError(`could not convert string to float: '${v}'`);
  return n;
}

/** Categories are the sorted distinct values (in order of appearance where they cannot be compared). */
export function categorize(c: LocalColumn, ordered = false): LocalColumn {
  if (c.dtype.kind === 'category') return { dtype: dtypes.category(c.dtype.categories, ordered || c.dtype.ordered), vector: c.vector };
  const seen = new Map<string, unknown>();
  for (const v of boxAll(c)) if (!isMissing(v)) seen.set(labelKey(v), v);
  let values = [...seen.values()];
  try {
    const order = argsortLabels([values]);
    values = Array.from(order, (i) => values[i]);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
  }
  const keepDtype = c.dtype.kind !== 'object' || values.length === 0 ? c.dtype : undefined;
  return encode(c, dtypes.category(columnOf(values, keepDtype), ordered));
}

/** Codes of a column's values among known categories; a value that is none is missing. */
export function encode(c: LocalColumn, to: Dtype): LocalColumn {
  const codes = new Map(boxAll(to.categories!).map((v, i) => [labelKey(v), i]));
  return columnOf(boxAll(c).map((v) => (isMissing(v) ? null : (codes.get(labelKey(v)) ?? null))), to);
}
