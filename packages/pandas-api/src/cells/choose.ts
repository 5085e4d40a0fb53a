import { cast, type Expr, lit, type Node, nullOf, types, when } from '@pandorable/planner';
import { commonDtype } from '../dtypes/concat-local.js';
import type { Dtype } from '../dtypes/dtype.js';
import { dtypes, isIntDtype, sameDtype, storageType } from '../dtypes/registry.js';
import { joined, past } from '../frame/maybe.js';
import type { Cell } from '../frame/state.js';
import { isMissing, Timedelta } from '../scalars/index.js';
import type { Computed } from './arithmetic.js';
import { castCell, toObject } from './cast.js';
import { codeOf, literalLike } from './literal.js';

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
  const scalar = b.expr.kind === 'literal';
  if (scalar && isIntDtype(a.dtype) && isIntDtype(b.dtype)) return a.dtype;
  if (scalar && a.dtype.masked && b.dtype.kind === a.dtype.kind) return a.dtype;
  return commonDtype(a.dtype, b.dtype);
}

function asDtype(rows: Node, cell: Cell, to: Dtype): Computed {
  if (to.kind === 'object') return toObject(rows, cell);
  if (sameDtype(cell.dtype, to) && cell.expr.kind !== 'literal') return { rows, cell };
  const type = storageType(to);
  return to === dtypes.str || cell.expr.kind === 'literal'
    ? { rows, cell: { expr: cast(cell.expr, type), dtype: to } }
    : castCell(rows, cell, to);
}

const isExact = (v: Timedelta, unit: Dtype['unit']): boolean => v.asUnit(unit).asUnit('ns').count === v.asUnit('ns').count;

/** A scalar to stand in a column: for a categorical its code; TypeError if it is no category. */
export function fillerFor(cell: Cell, value: unknown): Cell {
  const { dtype } = cell;
  if (value instanceof Timedelta && dtype.kind === 'timedelta' && isExact(value, dtype.unit))
    return { expr: lit(value.asUnit(dtype.unit).count, storageType(dtype)), dtype };
  if (cell.dtype.kind !== 'category' || isMissing(value)) return literalLike(value, cell);
  const code = codeOf(cell.dtype, value);
  if (code < 0) throw new TypeError(`Cannot setitem on a Categorical with a new category (${String(value)}), set the categories first`);
  return { expr: lit(code, types.int32), dtype: cell.dtype };
}
