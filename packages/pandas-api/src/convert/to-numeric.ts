import { ValueError, type Vector } from '@pandorable/planner';
import { attach } from '../cells/attach.js';
import type { Args } from '../core/args.js';
import { boxAll } from '../core/boxes.js';
import { collectCells } from '../core/collect.js';
import type { LocalColumn } from '../core/column.js';
import { columnOf } from '../core/values.js';
import type { Dtype } from '../dtypes/dtype.js';
import { castColumn } from '../dtypes/cast-local.js';
import { dtypes, isNumericDtype, numpyInt, parseDtype } from '../dtypes/registry.js';
import { listColumn } from '../frame/construct.js';
import { STATE } from '../frame/frame.js';
import { Index } from '../index/base.js';
import { wrapIndex } from '../index/make.js';
import { isMissing, Timedelta, Timestamp } from '../scalars/index.js';
import { Series, seriesOf } from '../series/series.js';

const NAMED: Record<string, number> = { nan: Number.NaN, inf: Infinity, '+inf': Infinity, '-inf': -Infinity, infinity: Infinity, '+infinity': Infinity, '-infinity': -Infinity };

/** A number from text; undefined if it is none. */
function parseNumber(text: string): number | bigint | undefined {
  const t = text.trim();
  if (/^[+-]?\d+$/.test(t)) {
    const n = Number(t);
    return Number.isSafeInteger(n) ? n : BigInt(t);
  }
  if (t.toLowerCase() in NAMED) return NAMED[t.toLowerCase()];
  return /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/.test(t) ? Number(t) : undefined;
}

/** pd.to_numeric: text to numbers; int64 where all are whole, else float64. */
export function toNumeric(a: Args): unknown {
  if (a['errors'] !== 'raise' && a['errors'] !== 'coerce') throw new ValueError('invalid error value specified');
  if (!isMissing(a['downcast']) && !['integer', 'signed', 'unsigned', 'float'].includes(a['downcast'])) throw new ValueError('invalid downcasting method provided');
  const arg = a['arg'] as unknown;
  if (Series.isSeries(arg)) {
    const { rows, cell } = arg[STATE];
    if (isNumericDtype(cell.dtype) && isMissing(a['downcast'])) return arg;
    const put = attach(rows, [convert(collectCells(rows, [cell])[0], a)], 'to_numeric');
    return seriesOf({ ...arg[STATE], rows: put.rows, cell: put.cells[0] });
  }
  if (Index.isIndex(arg)) return wrapIndex({ kind: 'flat', column: convert(arg.columns[0], a), name: arg.name });
  const list = listColumn(arg);
  if (list !== null) {
    const out = convert(list, a).vector;
    return typedArray(out);
  }
  if (typeof arg === 'number' || typeof arg === 'bigint') return arg;
  return boxAll(convert(columnOf([arg]), a))[0];
}

const typedArray = (v: Vector): unknown => (v.data instanceof BigInt64Array && v.data.every((x) => x >= -9007199254740991n && x <= 9007199254740991n) ? Float64Array.from(v.data, Number) : v.data);

function convert(c: LocalColumn, a: Args): LocalColumn {
  const numbers = isNumericDtype(c.dtype) ? c : c.dtype.kind === 'datetime' || c.dtype.kind === 'timedelta' ? castColumn(c, dtypes.int64) : fromValues(boxAll(c), a);
  return isMissing(a['downcast']) ? numbers : downcast(numbers, a['downcast']);
}

function fromValues(values: readonly unknown[], a: Args): LocalColumn {
  const out = values.map((v, i) => {
    if (isMissing(v)) return Number.NaN;
    if (typeof v === 'number' || typeof v === 'bigint') return v;
    if (typeof v === 'boolean') return Number(v);
    const n = typeof v === 'string' ? parseNumber(v) : v instanceof Timestamp || v instanceof Timedelta ? v.count : undefined;
    if (n !== undefined) return n;
    if (a['errors'] === 'coerce') return Number.NaN;
    if (typeof v === 'string') throw new ValueError(`Unable to parse string '${v}' at position ${i}`);
    throw new TypeError(`Invalid object type at position ${i}`);
  });
  return columnOf(out, out.length === 0 ? dtypes.float64 : undefined);
}

const LIMITS: readonly (readonly [Dtype, bigint, bigint])[] = [8, 16, 32].map((b) => [numpyInt(b), -(2n ** BigInt(b - 1)), 2n ** BigInt(b - 1) - 1n] as const);
const UNSIGNED: readonly (readonly [Dtype, bigint, bigint])[] = [8, 16, 32, 64].map((b) => [parseDtype(`uint${b}`), 0n, 2n ** BigInt(b) - 1n] as const);

/** The narrowest dtype that holds every value, where there is one. */
function downcast(c: LocalColumn, to: string): LocalColumn {
  const values = boxAll(c);
  if (to === 'float') return values.every((v) => isMissing(v) || Math.fround(Number(v)) === Number(v) || Math.abs(Math.fround(Number(v)) - Number(v)) <= Math.abs(Number(v)) * 1e-6) ? castColumn(c, dtypes.float32) : c;
  if (values.some((v) => isMissing(v) || !Number.isInteger(Number(v)))) return c;
  const table = to === 'unsigned' ? UNSIGNED : LIMITS;
  const big = values.map((v) => BigInt(v as number));
  const found = table.find(([, low, high]) => big.every((v) => v >= low && v <= high));
  return found === undefined ? (to === 'unsigned' ? c : castColumn(c, dtypes.int64)) : castColumn(c, found[0]);
}
