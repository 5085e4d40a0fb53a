import {
  call,
  cast,
  type DataType,
  denan,
  type ElementName,
  type Expr,
  finerUnit,
  isFloat,
  isNull,
  lit,
  type Node,
  NotImplementedError,
  nullOf,
  promoteNumeric,
  types,
  ValueError,
  when,
  ZeroDivisionError,
} from '@pandorable/planner';
import { resolveCells, somewhere } from '../core/collect.js';
import { columnOf } from '../core/values.js';
import { objectValues } from '../dtypes/cast-local.js';
import type { Dtype } from '../dtypes/dtype.js';
import { dtypeOf, dtypes, isIntDtype, isNumericDtype, parseDtype } from '../dtypes/registry.js';
import { joined } from '../frame/maybe.js';
import type { Cell } from '../frame/state.js';
import { isMissing } from '../scalars/index.js';
import { computeNow } from './attach.js';
import { mixedOperator } from './object-operators.js';

export type ArithmeticOp = 'add' | 'sub' | 'mul' | 'div' | 'floordiv' | 'mod' | 'pow';
/** What an operation on two cells over the same rows gives; the rows grow where JavaScript computed it. */
export interface Computed {
  readonly rows: Node;
  readonly cell: Cell;
}

const SYMBOLS: Record<ArithmeticOp, string> = { add: '+', sub: '-', mul: '*', div: '/', floordiv: '//', mod: '%', pow: '**' };

/** `l op r` by pandas' rules for their dtypes. */
export function arithmetic(op: ArithmeticOp, rows: Node, l: Cell, r: Cell): Computed {
  const plain = (cell: Cell): Computed => ({ rows, cell });
  if (l.fits || r.fits) {
    const [x, y] = resolveCells(rows, [l, r]);
    return arithmetic(op, rows, x, y);
  }
  if (isNumericDtype(l.dtype) && isNumericDtype(r.dtype)) return plain(numeric(op, rows, l, r));
  if (l.dtype.kind === 'str' && r.dtype.kind === 'str' && op === 'add')
    return plain({ expr: call('str.concat', [l.expr, r.expr]), dtype: l.dtype });
  if (op === 'mul' && l.dtype.kind === 'str' && isIntDtype(r.dtype))
    return plain({ expr: call('str.repeat', [l.expr, r.expr]), dtype: l.dtype });
  if (op === 'mul' && r.dtype.kind === 'str' && isIntDtype(l.dtype))
    return plain({ expr: call('str.repeat', [r.expr, l.expr]), dtype: r.dtype });
  const timed = temporal(op, l, r);
  if (timed !== undefined) return plain(timed);
  if (
    [l, r].some((c) => c.dtype.kind === 'object' || c.dtype.kind === 'period' || c.dtype.kind === 'interval' || c.dtype.kind === 'str') &&
    ![l, r].some((c) => c.dtype.kind === 'category')
  )
    return byObject(op, rows, l, r);
  throw unsupported(op, l.dtype, r.dtype);
}

function unsupported(op: ArithmeticOp, l: Dtype, r: Dtype): TypeError {
  if (l.kind === 'category' || r.kind === 'category') return new TypeError(`Object with dtype category cannot perform the numpy op ${op}`);
  return new TypeError(`unsupported operand type(s) for ${SYMBOLS[op]}: '${l.name}' and '${r.name}'`);
}

/** Mixed values one by one, as Python does. */
function byObject(op: ArithmeticOp, rows: Node, l: Cell, r: Cell): Computed {
  const run = mixedOperator(op);
  return computeNow(
    rows,
    [l, r],
    ([a, b]) => {
      const [x, y] = [objectValues(a), objectValues(b)];
      const values = x.map((v, i) => run(v, y[i]));
      const timed = [l, r].filter((c) => TIMED.has(c.dtype.kind));
      if (timed.length === 0) return columnOf(values, dtypes.object);
      return columnOf(values, timed.length === 1 && values.every(isMissing) ? timed[0].dtype : undefined);
    },
    op,
  );
}

const TIMED: ReadonlySet<string> = new Set(['period', 'datetime', 'timedelta']);
const masked = (l: Cell, r: Cell): boolean => l.dtype.masked || r.dtype.masked;

/** The dtype of a numeric result, nullable if an operand is. */
function numericCell(expr: Expr, l: Cell, r: Cell): Cell {
  const plain = dtypeOf(expr.type);
  const dtype = masked(l, r) ? nullable(plain) : plain;
  return isFloat(expr.type) ? { expr, dtype } : { expr, dtype, ...joined(l.maybe, r.maybe) };
}

export const nullable = (d: Dtype): Dtype =>
  d.kind === 'bool' ? dtypes.boolean : parseDtype(d.name[0] === 'u' ? `UI${d.name.slice(2)}` : d.name[0].toUpperCase() + d.name.slice(1));

/** Booleans as numbers of the dtype beside them. */
const asNumber = (c: Cell, other: Cell): Expr =>
  c.dtype.kind !== 'bool' ? c.expr : cast(c.expr, other.dtype.kind === 'bool' ? types.int64 : ({ kind: other.expr.type.kind } as DataType));

/** Sums and products of booleans; with a nullable one that is missing they are missing, whatever the other is. */
function ofBooleans(op: 'or' | 'and', l: Cell, r: Cell): Cell {
  const expr = call(op, [l.expr, r.expr]);
  return numericCell(masked(l, r) ? when(call('or', [isNull(l.expr), isNull(r.expr)]), nullOf(types.bool), expr) : expr, l, r);
}

function numeric(op: ArithmeticOp, rows: Node, l: Cell, r: Cell): Cell {
  const bools = l.dtype.kind === 'bool' && r.dtype.kind === 'bool';
  if (bools && (op === 'add' || op === 'mul')) return ofBooleans(op === 'add' ? 'or' : 'and', l, r);
  if (bools && op === 'sub')
    throw new TypeError(
      'numpy boolean subtract, the `-` operator, is not supported, use the bitwise_xor, the `^` operator, or the logical_xor function instead.',
    );
  if (bools && (op === 'floordiv' || op === 'pow'))
    throw new NotImplementedError(`operator '${SYMBOLS[op]}' not implemented for bool dtypes`);
  const numbers = [asNumber(l, r), asNumber(r, l)];
  const type = promoteNumeric(bools ? types.int8 : numbers[0].type, numbers[1].type);
  const floats = isFloat(type);
  const [a, b] = numbers.map((number) =>
    cast(number, op === 'div' && !floats ? types.float64 : floats ? { kind: type.kind as 'float64' } : type),
  );
  if ((op === 'floordiv' || op === 'mod') && !floats && masked(l, r)) return numericCell(orZero(op, a, b), l, r);
  if ((op === 'floordiv' || op === 'mod') && !floats && dividesByZero(rows, r)) {
    if (l.dtype.name === 'object') throw new ZeroDivisionError('division by zero');
    const floats = call(op, [cast(a, types.float64), cast(b, types.float64)]);
    // ints have no -0, whose sign a float would show
    return numericCell(call('add', [floats, lit(0, types.float64)]), l, r);
  }
  if (op === 'pow' && !floats && (l.maybe || r.maybe)) {
    const [x, y] = resolveCells(rows, [l, r]);
    return numeric(op, rows, { ...x, maybe: false }, { ...y, maybe: false });
  }
  if (op === 'pow' && !floats && b.kind === 'literal' && Number(b.value) < 0)
    throw new ValueError('Integers to negative integer powers are not allowed.');
  if (op === 'pow' && !floats && b.kind !== 'literal' && isSigned(b.type) && somewhere(rows, call('lt', [b, lit(0, b.type)])))
    throw new ValueError('Integers to negative integer powers are not allowed.');
  const expr = call(op as ElementName, [a, b]);
  return numericCell(op === 'pow' && (floats || masked(l, r)) ? powerOfMissing(expr, a, b) : expr, l, r);
}

/** Nullable ints divided by zero are zero. */
const orZero = (op: 'floordiv' | 'mod', a: Expr, b: Expr): Expr => {
  const zero = lit(0, b.type);
  if (b.kind === 'literal') return Number(b.value) === 0 ? call('mul', [a, zero]) : call(op, [a, b]);
  return when(call('eq', [b, zero]), call('mul', [a, zero]), call(op, [a, b]));
};

const isSigned = (t: Expr['type']): boolean => t.kind.startsWith('int');

/** x ** 0 and 1 ** x are 1 even where x is missing. */
function powerOfMissing(power: Expr, base: Expr, exponent: Expr): Expr {
  const one = lit(1, { kind: power.type.kind } as DataType);
  const is = (e: Expr, value: number): boolean => e.kind === 'literal' && Number(e.value) === value;
  if (is(exponent, 0) || is(base, 1)) return one;
  const tests = (
    [
      [exponent, 0],
      [base, 1],
    ] as const
  )
    .filter(([e]) => e.kind !== 'literal')
    .map(([e, value]) => call('coalesce', [call('eq', [denan(e), lit(value, { kind: e.type.kind } as DataType)]), lit(false)]));
  return { kind: 'case', branches: tests.map((t) => [t, one] as const), otherwise: power, type: power.type };
}

/** An int divisor that is zero somewhere makes the result float64 (±inf, missing), so it must be known. */
function dividesByZero(rows: Node, r: Cell): boolean {
  if (r.expr.kind === 'literal') return Number(r.expr.value) === 0;
  return somewhere(rows, call('eq', [r.expr, lit(0, r.expr.type)]));
}

/** A count of time needs all bits of a float. */
const wholeFloat = (e: Expr): Expr => (e.type.kind === 'float32' ? cast(e, types.float64) : e);

/** Times and durations; nothing if the operands are neither. */
function temporal(op: ArithmeticOp, l: Cell, r: Cell): Cell | undefined {
  const [a, b] = [l.dtype.kind, r.dtype.kind];
  if (a !== 'datetime' && a !== 'timedelta' && b !== 'datetime' && b !== 'timedelta') return undefined;
  const result = (): Cell => {
    const moment = op === 'add' && a === 'timedelta' && b === 'datetime';
    const finer = types.duration(finerUnit(l.dtype.unit ?? r.dtype.unit, r.dtype.unit ?? l.dtype.unit));
    const [x, y] = op === 'mod' ? [cast(l.expr, finer), cast(r.expr, finer)] : [wholeFloat(l.expr), wholeFloat(r.expr)];
    const operands = moment ? [y, x] : [x, y];
    const expr = call(op as ElementName, operands);
    const dtype = dtypeOf(expr.type);
    return isIntDtype(dtype) ? { expr, dtype, maybe: true } : { expr, dtype };
  };
  // NaT is a moment or a duration, whichever can be added
  const isNaT = [l, r].some(({ expr }) => expr.kind === 'literal' && expr.value === null);
  if (op === 'add' && a === 'datetime' && b === 'datetime' && isNaT) return { expr: nullOf(l.expr.type), dtype: l.dtype };
  const number = (d: Dtype) => isNumericDtype(d) && d.kind !== 'bool';
  const fine =
    (op === 'sub' && a === 'datetime' && b === 'datetime' && sameZone(l.dtype, r.dtype)) ||
    ((op === 'add' || op === 'sub') && a !== 'str' && b === 'timedelta' && (a === 'datetime' || a === 'timedelta')) ||
    (op === 'add' && a === 'timedelta' && b === 'datetime') ||
    (a === 'timedelta' && b === 'timedelta' && (op === 'div' || op === 'floordiv' || op === 'mod')) ||
    (op === 'mul' && ((a === 'timedelta' && number(r.dtype)) || (b === 'timedelta' && number(l.dtype)))) ||
    ((op === 'div' || op === 'floordiv') && a === 'timedelta' && number(r.dtype));
  return fine ? result() : undefined;
}

function sameZone(a: Dtype, b: Dtype): boolean {
  if ((a.tz === undefined) !== (b.tz === undefined)) throw new TypeError('Cannot subtract tz-naive and tz-aware datetime-like objects.');
  return true;
}
