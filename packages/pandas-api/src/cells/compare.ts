import { call, cast, denan, type Expr, isFloat, lit, type Node, promoteNumeric, types } from '@pandorable/planner';
import { boxAll } from '../core/boxes.js';
import { columnOf } from '../core/values.js';
import { dtypes, isNumericDtype, sameDtype } from '../dtypes/registry.js';
import type { Cell } from '../frame/state.js';
import { isMissing } from '../scalars/index.js';
import type { Computed } from './arithmetic.js';
import { computeNow } from './attach.js';
import { decodeCategory } from './cast.js';
import { codeOf } from './literal.js';
import { sameKinds } from './same-numbers.js';

export type CompareOp = 'eq' | 'ne' | 'lt' | 'le' | 'gt' | 'ge';
const SYMBOLS: Record<CompareOp, string> = { eq: '==', ne: '!=', lt: '<', le: '<=', gt: '>', ge: '>=' };

/** `l op r` as booleans: a missing side makes it false (true for ne), <NA> in nullable dtypes. */
export function compare(op: CompareOp, rows: Node, l: Cell, r: Cell): Computed {
  const nullable = l.dtype.masked || r.dtype.masked;
  const expr = comparable(op, l, r);
  if (expr !== undefined)
    return { rows, cell: { expr: nullable ? expr : settle(op, expr), dtype: nullable ? dtypes.boolean : dtypes.bool } };
  if ([l, r].some((c) => c.dtype.kind === 'object' || c.dtype.kind === 'interval')) return byObject(op, rows, l, r);
  if ((op === 'eq' || op === 'ne') && [l, r].some(isCategory)) return byCategoryValues(op, rows, l, r);
  if (op === 'eq' || op === 'ne') return { rows, cell: { expr: lit(op === 'ne'), dtype: dtypes.bool } };
  throw new TypeError(`'${SYMBOLS[op]}' not supported between instances of '${l.dtype.name}' and '${r.dtype.name}'`);
}

const isCategory = (c: Cell): boolean => c.dtype.kind === 'category';

/** A categorical beside a column of another dtype: by its values. */
function byCategoryValues(op: CompareOp, rows: Node, l: Cell, r: Cell): Computed {
  const plain = decodeCategory(rows, isCategory(l) ? l : r);
  return isCategory(l) ? compare(op, plain.rows, plain.cell, r) : compare(op, plain.rows, l, plain.cell);
}

const settle = (op: CompareOp, e: Expr): Expr => call('coalesce', [e, lit(op === 'ne')]);

function comparable(op: CompareOp, l: Cell, r: Cell): Expr | undefined {
  const [a, b] = [l.dtype, r.dtype];
  if (isNumericDtype(a) && isNumericDtype(b)) return numbers(op, l.expr, r.expr);
  if (a.kind === 'str' && b.kind === 'str') return call(op, [l.expr, r.expr]);
  if ((a.kind === 'datetime' && b.kind === 'datetime') || (a.kind === 'timedelta' && b.kind === 'timedelta')) {
    if ((a.tz === undefined) !== (b.tz === undefined)) {
      if (op === 'eq' || op === 'ne') return lit(op === 'ne');
      throw new TypeError('Cannot compare tz-naive and tz-aware datetime-like objects');
    }
    return call(op, [l.expr, r.expr]);
  }
  if (a.kind === 'period' && b.kind === 'period' && a.freq === b.freq) return call(op, [l.expr, r.expr]);
  if (a.kind === 'category' && b.kind === 'category') return categories(op, l, r);
  if (r.expr.kind === 'literal' && r.expr.value === null) return call(op, [l.expr, { ...r.expr, type: l.expr.type }]);
  if (
    a.kind === 'object' &&
    b.kind === 'object' &&
    (op === 'eq' || op === 'ne') &&
    l.expr.type.kind === 'object' &&
    r.expr.type.kind === 'object'
  )
    return call(op, sameKinds(l.expr, r.expr));
  return undefined;
}

function numbers(op: CompareOp, l: Expr, r: Expr): Expr {
  const type = promoteNumeric(l.type, r.type);
  const common = type.kind === 'bool' ? types.int8 : isFloat(type) ? { kind: type.kind } : type;
  return call(op, [cast(denan(l), common), cast(denan(r), common)]);
}

function categories(op: CompareOp, l: Cell, r: Cell): Expr {
  if (!sameDtype(l.dtype, r.dtype)) throw new TypeError("Categoricals can only be compared if 'categories' are the same.");
  if (op !== 'eq' && op !== 'ne' && !l.dtype.ordered) throw new TypeError('Unordered Categoricals can only compare equality or not');
  return call(op, [l.expr, r.expr]);
}

/** A categorical against one value: by its code; a value that is no category differs from all. */
export function compareCategory(op: CompareOp, l: Cell, value: unknown): Expr {
  const code = codeOf(l.dtype, value);
  if (op !== 'eq' && op !== 'ne') {
    if (!l.dtype.ordered) throw new TypeError('Unordered Categoricals can only compare equality or not');
    if (code < 0) throw new TypeError(`Cannot compare a Categorical for op __${op}__ with a scalar, which is not a category.`);
  }
  return settle(op, call(op, [l.expr, code < 0 ? lit(-2, types.int32) : lit(code, types.int32)]));
}

const JS: Record<CompareOp, (a: any, b: any) => boolean> = {
  eq: (a, b) => equal(a, b),
  ne: (a, b) => !equal(a, b),
  lt: (a, b) => ordered('lt', a, b) ?? a < b,
  le: (a, b) => ordered('le', a, b) ?? a <= b,
  gt: (a, b) => ordered('gt', a, b) ?? a > b,
  ge: (a, b) => ordered('ge', a, b) ?? a >= b,
};

function equal(a: any, b: any): boolean {
  if (a === b) return true;
  if (typeof a === 'object' && a !== null && typeof a.eq === 'function') return a.eq(b) === true;
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((x, i) => equal(x, b[i]));
  return (typeof a === 'bigint' || typeof b === 'bigint' || typeof a === 'boolean' || typeof b === 'boolean') &&
    typeof a !== 'string' &&
    typeof b !== 'string'
    ? a == b
    : false;
}

function ordered(op: CompareOp, a: any, b: any): boolean | undefined {
  if (typeof a === 'object' && typeof a[op] === 'function') return a[op](b) as boolean;
  if ((typeof a === 'string') !== (typeof b === 'string'))
    throw new TypeError(`'${SYMBOLS[op]}' not supported between instances of '${typeName(a)}' and '${typeName(b)}'`);
  return undefined;
}
const typeName = (v: unknown): string =>
  typeof v === 'string'
    ? 'str'
    : typeof v === 'boolean'
      ? 'bool'
      : typeof v === 'bigint' || Number.isInteger(v)
        ? 'int'
        : typeof v === 'number'
          ? 'float'
          : ((v as object)?.constructor?.name ?? 'object');

function byObject(op: CompareOp, rows: Node, l: Cell, r: Cell): Computed {
  return computeNow(
    rows,
    [l, r],
    ([a, b]) => {
      const [x, y] = [boxAll(a), boxAll(b)];
      return columnOf(
        x.map((v, i) => (isMissing(v) || isMissing(y[i]) ? op === 'ne' : JS[op](v, y[i]))),
        dtypes.bool,
      );
    },
    op,
  );
}
