import { type DataType, isInt } from '@pandorable/planner';
import { DataType as ArrowType, type Data, type Decimal } from 'apache-arrow';

const decoder = new TextDecoder();

const isMissing = ({ nullCount, nullBitmap, offset }: Data, i: number): boolean =>
  nullCount > 0 && ((nullBitmap[(i + offset) >> 3] >> ((i + offset) & 7)) & 1) === 0;

/** Numbers of nested values: int64 within ±(2^53 - 1) is a number, as everywhere on the client. */
const integer = (v: bigint): number | bigint => (v >= -9007199254740991n && v <= 9007199254740991n ? Number(v) : v);

/** A value of an Arrow column as the client holds it: counts for times, text for decimals, arrays for lists, objects for structs. */
export function nestedValue(data: Data, i: number, type: DataType): unknown {
  if (isMissing(data, i)) return null;
  const arrow = data.type as ArrowType;
  if (ArrowType.isList(arrow)) return listAt(data, i, type);
  if (ArrowType.isStruct(arrow)) return structAt(data, i, type);
  if (ArrowType.isUtf8(arrow)) return decoder.decode(bytesAt(data, i));
  if (ArrowType.isBinary(arrow)) return bytesAt(data, i).slice();
  if (ArrowType.isDecimal(arrow)) return decimalAt(data, i, arrow, type);
  if (ArrowType.isBool(arrow)) return ((data.values[(i + data.offset) >> 3] >> ((i + data.offset) & 7)) & 1) === 1;
  return plain(data.values[i], type);
}

function plain(value: number | bigint, type: DataType): unknown {
  const counts = type.kind === 'timestamp' || type.kind === 'duration' || type.kind === 'time';
  if (typeof value === 'bigint') return counts ? value : integer(value);
  return Number.isNaN(value) ? null : counts ? BigInt(value) : value;
}

const bytesAt = ({ values, valueOffsets }: Data, i: number): Uint8Array => values.subarray(valueOffsets[i], valueOffsets[i + 1]);

function listAt({ children, valueOffsets }: Data, i: number, type: DataType): unknown[] {
  const item: DataType = type.kind === 'list' ? type.item : { kind: 'utf8' };
  const out: unknown[] = [];
  for (let k = valueOffsets[i]; k < valueOffsets[i + 1]; k++) out.push(nestedValue(children[0], k, item));
  return out;
}

function structAt({ children, type: arrow }: Data, i: number, type: DataType): Record<string, unknown> {
  const types = new Map(type.kind === 'struct' ? type.fields.map((f) => [f.name, f.type]) : []);
  return Object.fromEntries(
    children.map((child, k) => [arrow.children[k].name, nestedValue(child, i, types.get(arrow.children[k].name) ?? { kind: 'utf8' })]),
  );
}

/** Two's complement in 128 bits. */
function decimalAt({ values: words }: Data, i: number, { scale }: Decimal, type: DataType): unknown {
  let n = 0n;
  for (let k = 3; k >= 0; k--) n = (n << 32n) | BigInt(words[4 * i + k]);
  const count = BigInt.asIntN(128, n);
  if (isInt(type)) return integer(count);
  return decimalText(count, scale);
}

export function decimalText(count: bigint, scale: number): string {
  const digits = String(count < 0n ? -count : count).padStart(scale + 1, '0');
  const sign = count < 0n ? '-' : '';
  return scale === 0 ? sign + digits : `${sign}${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
}
