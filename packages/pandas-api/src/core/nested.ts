import { type DataType, registerTagged, types, type Vector, valueAt } from '@pandorable/planner';
import { makeTimestamp, PlainDate, PlainTime, timedelta } from '../scalars/index.js';

const MINUTE = 60_000_000n;
const plainTime = (micros: bigint): PlainTime => {
  const minutes = Number(micros / MINUTE);
  const rest = Number(micros % MINUTE);
  return new PlainTime(Math.floor(minutes / 60), minutes % 60, Math.floor(rest / 1e6), rest % 1e6);
};

/** A raw value of a type that only object columns hold: dates, times of day, lists, records. */
function boxTyped(raw: unknown, type: DataType): unknown {
  if (raw === null || raw === undefined) return null;
  switch (type.kind) {
    case 'date':
      return typeof raw === 'number' ? PlainDate.fromDays(raw) : raw;
    case 'time':
      return typeof raw === 'bigint' || typeof raw === 'number' ? plainTime(BigInt(raw)) : raw;
    case 'timestamp':
      return typeof raw === 'bigint' ? makeTimestamp(raw, type.unit, type.tz ?? null) : raw;
    case 'duration':
      return typeof raw === 'bigint' ? timedelta(raw, type.unit) : raw;
    case 'list':
      return Array.isArray(raw) ? raw.map((v) => boxTyped(v, type.item)) : raw;
    case 'struct':
      return Object.fromEntries(type.fields.map((f) => [f.name, boxTyped((raw as Record<string, unknown>)[f.name], f.type)]));
    default:
      return raw;
  }
}

const origins = new WeakMap<Vector, Vector>();

/** The values of such a column as users see them. */
export function boxedVector(vector: Vector): Vector {
  const stored = vector.data as ArrayLike<unknown>;
  const data = Array.from({ length: vector.length }, (_, i) =>
    Number.isNaN(stored[i]) ? Number.NaN : boxTyped(valueAt(vector, i), vector.type),
  );
  const boxed: Vector = { type: types.object, length: vector.length, data, valid: vector.valid };
  origins.set(boxed, vector);
  return boxed;
}

/** The typed values that a boxed column was made of. */
export const typedVector = (vector: Vector): Vector | undefined => origins.get(vector);

registerTagged('day', {
  test: (v) => v instanceof PlainDate,
  encode: (v: PlainDate) => v.isoformat(),
  decode: (t) => new PlainDate(Number(t.slice(0, 4)), Number(t.slice(5, 7)), Number(t.slice(8))),
});
registerTagged('clock', {
  test: (v) => v instanceof PlainTime && v.tz === null,
  encode: (v: PlainTime) => `${v.hour}:${v.minute}:${v.second}:${v.microsecond}`,
  decode: (t) => new PlainTime(...(t.split(':').map(Number) as [number, number, number, number])),
});
