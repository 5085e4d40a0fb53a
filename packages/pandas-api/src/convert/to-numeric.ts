import {
  agg,
  call,
  cast,
  type Expr,
  isNull,
  lit,
  type Node,
  NotImplementedError,
  nullOf,
  safeNumbers,
  types,
  ValueError,
  type Vector,
  valuesOf,
  when,
} from '@pandorable/planner';
import { attach } from '../cells/attach.js';
import type { Args } from '../core/args.js';
import { boxAll } from '../core/boxes.js';
import { aggregateCells, collectCells } from '../core/collect.js';
import type { LocalColumn } from '../core/column.js';
import { columnOf } from '../core/values.js';
import { castColumn } from '../dtypes/cast-local.js';
import type { Dtype } from '../dtypes/dtype.js';
import { dtypes, isNumericDtype, numpyInt, parseDtype } from '../dtypes/registry.js';
import { fitsWhole } from '../dtypes/whole-numbers.js';
import { listColumn } from '../frame/construct.js';
import { STATE } from '../frame/frame.js';
import { type Cell, position, settle } from '../frame/state.js';
import { Index } from '../index/base.js';
import { wrapIndex } from '../index/make.js';
import { isMissing, Timedelta, Timestamp } from '../scalars/index.js';
import { Series, seriesOf } from '../series/series.js';

const NAMED: Record<string, number> = {
  inf: Infinity,
  '+inf': Infinity,
  '-inf': -Infinity,
  infinity: Infinity,
  '+infinity': Infinity,
  '-infinity': -Infinity,
};

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
  if (!isMissing(a['downcast']) && !['integer', 'signed', 'unsigned', 'float'].includes(a['downcast']))
    throw new ValueError('invalid downcasting method provided');
  const arg = a['arg'] as unknown;
  if (Series.isSeries(arg)) {
    const { rows, cell } = arg[STATE];
    if (isNumericDtype(cell.dtype) && isMissing(a['downcast']) && isMissing(a['dtypeBackend'])) return arg;
    if (cell.dtype.kind === 'str' && !cell.dtype.masked && isMissing(a['downcast']) && isMissing(a['dtypeBackend'])) {
      const there = numbersThere(arg, a['errors'] === 'coerce');
      if (there !== null) return there;
    }
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

const NUMBER = '[+-]?([0-9]+[.]?[0-9]*|[.][0-9]+)([eE][+-]?[0-9]+)?';
/** Texts of so many letters are an int64, if they are whole numbers. */
const SURELY_INT64 = 18;

/** Text as numbers by the engine, which is asked first what numbers there are; null where some may be beyond int64, which this process reads. */
function numbersThere(s: Series, coerce: boolean): Series | null {
  const given = s[STATE];
  const stripped = { ...given.cell, expr: call('str.strip', [given.cell.expr]) };
  const { rows, cells } = settle(given.rows, [given.cell, stripped], (e) => e.kind !== 'column');
  const [cell, { expr: text }] = cells;
  const isNumber = call('str.fullmatch', [text], { pat: NUMBER });
  const hasMark = ['.', 'e', 'E']
    .map((mark) => call('str.contains', [text], { pat: mark, regex: false }))
    .reduce((x, y) => call('or', [x, y]));
  const isNamed = call('in', [call('str.lower', [text]), ...Object.keys(NAMED).map((name) => lit(name))]);
  const isBlank = call('eq', [text, lit('')]);
  const isOdd = call('not', [isNumber]);
  const isMisfit = call('and', [isOdd, call('not', [call('or', [isNamed, isBlank])])]);
  const isLong = call('and', [call('not', [hasMark]), call('gt', [call('str.len', [text]), lit(SURELY_INT64)])]);
  const facts = [isMisfit, isOdd, hasMark, isNull(cell.expr), isLong].map((e) => ({ expr: agg('agg.any', [e]), dtype: dtypes.bool }));
  const [misfit, odd, mark, missing, long] = aggregateCells(rows, facts).map((c) => valuesOf(c.vector)[0] === true);
  if (misfit && !coerce) throw firstMisfit(s, rows, cell, isMisfit);
  const isFloat = odd || mark || missing;
  if (long && !isFloat) return null;
  const number = cast(text, types.float64, true);
  const float = odd ? when(isNumber, number, when(isNamed, infinite(text), nullOf(types.float64))) : number;
  const made = isFloat ? { expr: float, dtype: dtypes.float64 } : { expr: cast(text, types.int64), dtype: dtypes.int64 };
  return seriesOf({ ...s[STATE], rows, cell: made });
}

const infinite = (text: Expr): Expr =>
  when(call('str.startswith', [text], { pats: ['-'] }), lit(Number.NEGATIVE_INFINITY), lit(Number.POSITIVE_INFINITY));

/** What is raised for the first text that is no number. */
function firstMisfit(s: Series, rows: Node, cell: Cell, isMisfit: Expr): ValueError {
  const at: Cell = { expr: when(isMisfit, position(), nullOf(types.int64)), dtype: dtypes.int64 };
  const settled = settle(rows, [at], () => true);
  const [{ expr }] = settled.cells;
  const [where, text] = aggregateCells(settled.rows, [
    { expr: agg('agg.min', [expr]), dtype: dtypes.int64 },
    { expr: agg('agg.arg_min', [expr, cell.expr]), dtype: s[STATE].cell.dtype },
  ]).map((c) => valuesOf(c.vector)[0]);
  return unparsable(String(text), Number(where));
}
const unparsable = (text: string, at: number): ValueError => new ValueError(`Unable to parse string '${text}' at position ${at}`);

const typedArray = (v: Vector): unknown => (v.data instanceof BigInt64Array ? (safeNumbers(v.data) ?? v.data) : v.data);

function convert(c: LocalColumn, a: Args): LocalColumn {
  const numbers = isNumericDtype(c.dtype)
    ? c
    : c.dtype.kind === 'datetime' || c.dtype.kind === 'timedelta'
      ? castColumn(c, dtypes.int64)
      : fromValues(c, a);
  const shown = isMissing(a['downcast']) ? numbers : downcast(numbers, a['downcast']);
  return isMissing(a['dtypeBackend']) ? shown : inBackend(shown, a['dtypeBackend']);
}

/** The nullable dtype of numbers. */
function inBackend(c: LocalColumn, backend: unknown): LocalColumn {
  if (backend !== 'numpy_nullable')
    throw new NotImplementedError(`toNumeric: dtypeBackend='${String(backend)}' is not supported; use 'numpy_nullable'`);
  if (c.dtype.masked) return c;
  const whole = c.dtype.kind === 'float' && boxAll(c).every((v) => isMissing(v) || Number.isInteger(v));
  return castColumn(
    c,
    whole
      ? dtypes.Int64
      : c.dtype.kind === 'bool'
        ? dtypes.boolean
        : parseDtype(c.dtype.name.replace(/^./, (x) => x.toUpperCase()).replace('Uint', 'UInt')),
  );
}

const FRACTION = /[.eE]|inf/i;

function fromValues(c: LocalColumn, a: Args): LocalColumn {
  let fraction = false;
  const read = (v: unknown, i: number): number | bigint => {
    if (isMissing(v)) return Number.NaN;
    if (typeof v === 'number' || typeof v === 'bigint') return v;
    if (typeof v === 'boolean') return Number(v);
    if (typeof v === 'string') {
      const n = v.trim() === '' ? Number.NaN : parseNumber(v);
      fraction ||= FRACTION.test(v);
      if (n !== undefined) return n;
    } else if (v instanceof Timestamp || v instanceof Timedelta) return v.count;
    if (a['errors'] === 'coerce') return Number.NaN;
    throw typeof v === 'string' ? unparsable(v, i) : new TypeError(`Invalid object type at position ${i}`);
  };
  const boxes = boxAll(c);
  const values = boxes.map(read);
  if (c.dtype.masked)
    return maskedNumbers(
      values.map((v, i) => (v !== v && boxes[i] !== '' ? null : v)),
      fraction,
    );
  const dtype = fraction || values.some((v) => v !== v) ? dtypes.float64 : values.length === 0 ? dtypes.int64 : undefined;
  return columnOf(values, dtype);
}

/** Int64 where every value that is there is whole, else Float64. */
function maskedNumbers(values: readonly (number | bigint | null)[], fraction: boolean): LocalColumn {
  const held = values.filter((v) => v !== null);
  const dtype =
    fraction || held.length === 0 || held.some((v) => v !== v) ? 'Float64' : columnOf(held).dtype.kind === 'uint' ? 'UInt64' : 'Int64';
  return columnOf(
    values.map((v) => (v !== v ? null : v)),
    parseDtype(dtype),
  );
}

const SIGNED: readonly Dtype[] = [8, 16, 32, 64].map((b) => numpyInt(b));
const UNSIGNED: readonly Dtype[] = [8, 16, 32, 64].map((b) => parseDtype(`uint${b}`));

/** The narrowest dtype that holds every value, where there is one. */
function downcast(c: LocalColumn, to: string): LocalColumn {
  const as = (dtype: Dtype): LocalColumn =>
    castColumn(c, c.dtype.masked ? parseDtype(dtype.name.replace(/^./, (x) => x.toUpperCase()).replace('Uint', 'UInt')) : dtype);
  const values = boxAll(c).filter((v) => !isMissing(v));
  if (to === 'float') return values.every((v) => fitsFloat32(Number(v))) ? as(dtypes.float32) : c;
  if (
    values.length === 0 ||
    (!c.dtype.masked && values.length < c.vector.length) ||
    values.some((v) => typeof v === 'number' && !(Math.abs(v - Math.trunc(v)) <= NEARLY))
  )
    return c;
  if (to === 'unsigned' && values.some((v) => (v as number) < 0)) return c;
  const whole = values.map((v) => (typeof v === 'number' ? Math.trunc(v) : (v as bigint)));
  const found = (to === 'unsigned' ? UNSIGNED : SIGNED).find((dtype) => whole.every((v) => fitsWhole(v, dtype)));
  return found === undefined ? c : as(found);
}

/** So far from a whole number a float may be: numpy's allclose with no relative part. */
const NEARLY = 1e-8;

/** Nearly the same number: numpy's isclose, as pandas asks. */
const fitsFloat32 = (v: number): boolean => !Number.isFinite(v) || Math.abs(Math.fround(v) - v) <= 5e-8 + 5e-8 * Math.abs(Math.fround(v));
