import { cast, type Expr, finerUnit, type LiteralExpr, lit, type Node, nullOf, types, when } from '@pandorable/planner';
import { commonDtype } from '../dtypes/concat-local.js';
import type { Dtype } from '../dtypes/dtype.js';
import { dtypes, isIntDtype, isNumericDtype, parseDtype, sameDtype, storageType } from '../dtypes/registry.js';
import { fitsWhole } from '../dtypes/whole-numbers.js';
import { joined, past } from '../frame/maybe.js';
import type { Cell } from '../frame/state.js';
import { convertCount, isMissing, isPeriod, Period, pythonRepr, Timedelta, Timestamp } from '../scalars/index.js';
import type { Computed } from './arithmetic.js';
import { castCell, toObject } from './cast.js';
import { codeOf, literalCell, literalLike } from './literal.js';

/** `condition ? a : b`, in the dtype that holds both. */
export function choose(rows: Node, condition: Expr, a: Cell, b: Cell): Computed {
  if (isNullLiteral(b)) return { rows, cell: nullable(past(a, rows), when(condition, a.expr, nullOf(a.expr.type))) };
  if (isNullLiteral(a)) return { rows, cell: nullable(past(b, rows), when(condition, nullOf(b.expr.type), b.expr)) };
  const dtype = common(a, b);
  const left = asDtype(rows, a, dtype);
  const right = asDtype(left.rows, b, dtype);
  const expr = when(condition, left.cell.expr, right.cell.expr);
  return { rows: right.rows, cell: { expr, dtype, ...joined(past(a, rows).maybe, past(b, rows).maybe) } };
}

const isNullLiteral = (c: Cell): boolean => c.expr.kind === 'literal' && c.expr.value === null;
/** An int or bool column that may now miss values. */
const nullable = (c: Cell, expr: Expr): Cell => ({
  expr,
  dtype: c.dtype,
  ...((isIntDtype(c.dtype) || c.dtype.kind === 'bool') && !c.dtype.masked ? joined(c.maybe, true) : {}),
});

function common(a: Cell, b: Cell): Dtype {
  if (a.expr.kind === 'literal' && b.expr.kind !== 'literal') return common(b, a);
  const scalar = b.expr.kind === 'literal';
  if (scalar && isIntDtype(a.dtype) && isIntDtype(b.dtype)) return wholeHolding(a.dtype, (b.expr as LiteralExpr).value as number | bigint);
  if (scalar && a.dtype.masked && b.dtype.kind === a.dtype.kind) return a.dtype;
  return commonDtype(a.dtype, b.dtype);
}

/** The dtype of whole numbers that holds its own and another one: the narrowest, as numpy finds it. */
function wholeHolding(dtype: Dtype, value: number | bigint): Dtype {
  if (dtype.masked || fitsWhole(value, dtype)) return dtype;
  const signed = dtype.kind === 'int' || value < 0;
  const narrowest = [8, 16, 32, 64].map((bits) => parseDtype(`${signed ? '' : 'u'}int${bits}`)).find((d) => fitsWhole(value, d));
  return commonDtype(dtype, narrowest ?? dtypes.uint64);
}

function asDtype(rows: Node, cell: Cell, to: Dtype): Computed {
  if (to.kind === 'object') return toObject(rows, cell);
  if (sameDtype(cell.dtype, to) && cell.expr.kind !== 'literal') return { rows, cell };
  const type = storageType(to);
  return (to === dtypes.str && cell.dtype.kind !== 'category') || cell.expr.kind === 'literal'
    ? { rows, cell: { expr: cast(cell.expr, type), dtype: to } }
    : castCell(rows, cell, to);
}

/** A nullable column takes what its dtype can hold, and nothing else. */
function requireNumber(dtype: Dtype, value: unknown): void {
  const number = value instanceof Number ? Number(value) : value;
  const fits = dtype.kind === 'bool' ? typeof number === 'boolean' : typeof number === 'bigint' || typeof number === 'number';
  if (!fits || (isIntDtype(dtype) && typeof number === 'number' && !Number.isInteger(number)))
    throw new TypeError(`Invalid value '${typeof value === 'string' ? value : pythonRepr(number)}' for dtype '${dtype.name}'`);
}

const reads = (run: () => unknown): boolean => {
  try {
    run();
    return true;
  } catch {
    return false;
  }
};
/** Can the text be read as a moment, or as a duration among such? */
export const isMomentText = (dtype: Dtype, text: string): boolean =>
  reads(() => (dtype.kind === 'datetime' ? Timestamp(text as never) : Timedelta(text)));

/** Text that names a period is one; anything else joins the periods as it is. */
function periodFiller(cell: Cell, value: unknown): Cell {
  if (typeof value === 'string' && reads(() => Period(value, cell.dtype.freq)))
    return { expr: lit(Period(value, cell.dtype.freq).count, types.int64), dtype: cell.dtype };
  return literalCell(value);
}

/** A moment or duration in a coarser unit, if nothing is lost; else undefined. */
function inCoarser(v: Timedelta | Timestamp, unit: Dtype['unit']): bigint | undefined {
  if (finerUnit(v.unit, unit) === unit) return undefined;
  const { count } = v.asUnit(unit);
  return convertCount(count, unit, v.unit) === v.count ? count : undefined;
}

/** A scalar to stand in a column: for a categorical its code; TypeError if it is no category, or nothing that a nullable column can hold. */
export function fillerFor(cell: Cell, given: unknown): Cell {
  const value = given instanceof Number && isIntDtype(cell.dtype) && Number.isInteger(Number(given)) ? Number(given) : given; // a float that is whole
  const { dtype } = cell;
  if (dtype.masked && isNumericDtype(dtype) && !isMissing(value)) requireNumber(dtype, value);
  if (dtype.kind === 'period' && !isMissing(value) && !isPeriod(value)) return periodFiller(cell, value);
  if ((dtype.kind === 'datetime' || dtype.kind === 'timedelta') && typeof value === 'string' && !isMomentText(dtype, value))
    return literalCell(value);
  if (cell.dtype.kind !== 'category' || isMissing(value)) {
    const made = literalLike(value, cell);
    const timed = made.dtype.kind === dtype.kind && (value instanceof Timedelta || value instanceof Timestamp);
    const count = timed ? inCoarser(value, dtype.unit) : undefined;
    if (count === undefined) return made;
    const own = dtype.kind === 'datetime' ? dtypes.datetime(dtype.unit, made.dtype.tz) : dtype;
    return { expr: lit(count, storageType(own)), dtype: own };
  }
  const code = codeOf(cell.dtype, value);
  if (code < 0) throw new TypeError(`Cannot setitem on a Categorical with a new category (${String(value)}), set the categories first`);
  return { expr: lit(code, types.int32), dtype: cell.dtype };
}
