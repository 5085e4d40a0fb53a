import { call, cast, type DataType, type Expr, isInt, isNotNull, lit, nullOf, promoteNumeric, types } from '@pandorable/planner';
import { dtypeOf, dtypes, isIntDtype } from '../dtypes/registry.js';
import type { Cell } from '../frame/state.js';
import { nullable } from './arithmetic.js';

export type LogicOp = 'and' | 'or' | 'xor';
const SYMBOLS: Record<LogicOp, string> = { and: '&', or: '|', xor: '^' };

/** `l & r` and its kin: booleans, or the bits of ints; nullable booleans by Kleene's rules. Ints beside booleans give what their bits say. */
export function logic(op: LogicOp, l: Cell, r: Cell): Cell {
  const ints = [l, r].filter((c) => isIntDtype(c.dtype));
  if (ints.length === 2) return bits(op, l, r, promoteNumeric(l.expr.type, r.expr.type));
  const [int] = ints;
  const isBeside = int !== undefined && (l.dtype.kind === 'bool' || r.dtype.kind === 'bool');
  if (isBeside && !int.dtype.masked && (l.dtype.masked || r.dtype.masked)) return logic(op, notZero(l), notZero(r));
  if (isBeside) return notZero(bits(op, l, r, int.expr.type));
  const [x, y] = [truth(l, op), truth(r, op)];
  if (l.dtype.masked || r.dtype.masked) return { expr: call(op, [kleene(l, x), kleene(r, y)]), dtype: dtypes.boolean };
  const both = call(op, [whole(x), whole(y)]);
  // what is missing on the left makes the answer false
  return { expr: op === 'and' || !mayMiss(l) ? both : call('and', [isNotNull(x), both]), dtype: dtypes.bool };
}

function bits(op: LogicOp, l: Cell, r: Cell, type: DataType): Cell {
  if (!isInt(type)) throw unsupported(op, l, r.dtype.name);
  const dtype = dtypeOf(type);
  return {
    expr: call(`bit.${op}`, [cast(l.expr, type), cast(r.expr, type)]),
    dtype: l.dtype.masked || r.dtype.masked ? nullable(dtype) : dtype,
  };
}

/** Ints as booleans; others as they are. */
const notZero = (c: Cell): Cell =>
  isInt(c.expr.type) ? { expr: call('ne', [c.expr, lit(0, c.expr.type)]), dtype: c.dtype.masked ? dtypes.boolean : dtypes.bool } : c;

const unsupported = (op: LogicOp, c: Cell, other: string): TypeError =>
  new TypeError(`unsupported operand type(s) for ${SYMBOLS[op]}: '${c.dtype.name}' and '${other}'`);

const mayMiss = (c: Cell): boolean => c.dtype.kind === 'object' || c.maybe !== undefined;
/** numpy's missing value beside nullable ones is true. */
const kleene = (c: Cell, e: Expr): Expr => (!c.dtype.masked && mayMiss(c) && e.kind !== 'literal' ? call('coalesce', [e, lit(true)]) : e);
/** Missing counts as false. */
const whole = (e: Expr): Expr => (e.kind === 'call' && e.fn === 'coalesce' ? e : call('coalesce', [e, lit(false)]));

function truth(c: Cell, op: LogicOp): Expr {
  if (c.expr.kind === 'literal' && c.expr.value === null) return nullOf(types.bool);
  if (c.dtype.kind === 'bool') return c.expr;
  if (c.dtype.kind === 'object' && c.expr.type.kind === 'object') return call('eq', [c.expr, lit('b1', types.object)]);
  throw unsupported(op, c, 'bool');
}

export function negate(c: Cell): Cell {
  if (isInt(c.expr.type) && c.dtype.kind !== 'bool') return { ...c, expr: call('bit.not', [c.expr]) };
  if (c.dtype.kind === 'bool') return { ...c, expr: call('not', [c.expr]) };
  if (c.dtype.kind === 'object') return { expr: call('not', [whole(truth(c, 'xor'))]), dtype: dtypes.object };
  throw new TypeError(`bad operand type for unary ~: '${c.dtype.name}'`);
}
