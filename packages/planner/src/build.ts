/** Short constructors of expressions, with the types worked out. */
import type {
  AggregateExpr,
  CaseExpr,
  CastExpr,
  ColumnExpr,
  ColumnId,
  Expr,
  Frame,
  KeyFrame,
  LiteralExpr,
  LiteralValue,
  Options,
  SortKey,
  WindowExpr,
} from './expr.js';
import { type AggregateName, call, resultType, type WindowName } from './functions/index.js';
import { type DataType, isFloat, mayBeNaN, sameType, types } from './types.js';

export const col = (id: ColumnId, type: DataType): ColumnExpr => ({ kind: 'column', id, type });
export const lit = (value: LiteralValue, type: DataType = literalType(value)): LiteralExpr => ({ kind: 'literal', value, type });
export const nullOf = (type: DataType): LiteralExpr => ({ kind: 'literal', value: null, type });

function literalType(value: LiteralValue): DataType {
  switch (typeof value) {
    case 'boolean':
      return types.bool;
    case 'bigint':
      return types.int64;
    case 'number':
      return Number.isSafeInteger(value) && !Object.is(value, -0) ? types.int64 : types.float64;
    case 'string':
      return types.utf8;
    default:
      return types.null;
  }
}

export function cast(arg: Expr, type: DataType, lenient = false): Expr {
  if (sameType(arg.type, type)) return arg;
  const node: CastExpr = { kind: 'cast', arg, type };
  return lenient ? { ...node, lenient } : node;
}

/** Of the value's type, which may be NaN where either of the two may. */
export function when(condition: Expr, value: Expr, otherwise: Expr): CaseExpr {
  const type = value.type.kind === 'null' ? otherwise.type : value.type;
  const mayGiveNaN = isFloat(type) && (mayBeNaN(value.type) || mayBeNaN(otherwise.type));
  return { kind: 'case', branches: [[condition, value]], otherwise, type: mayGiveNaN ? { ...type, nan: true } : type };
}

export function agg(
  fn: AggregateName,
  args: readonly Expr[],
  extra: { options?: Options; filter?: Expr; order?: 'rows' | readonly SortKey[] } = {},
): AggregateExpr {
  return {
    kind: 'aggregate',
    fn,
    args,
    type: resultType(
      fn,
      args.map((a) => a.type),
      extra.options,
    ),
    ...extra,
  };
}

export function over(
  fn: AggregateName | WindowName,
  args: readonly Expr[],
  extra: { options?: Options; partition?: readonly Expr[]; order?: WindowExpr['order']; frame?: Frame | KeyFrame } = {},
): WindowExpr {
  return {
    kind: 'window',
    fn,
    args,
    partition: [],
    order: 'rows',
    type: resultType(
      fn,
      args.map((a) => a.type),
      extra.options,
    ),
    ...extra,
  };
}

/** The expression with NaN turned to missing, where it may have any. */
export const denan = (e: Expr): Expr => (mayBeNaN(e.type) ? call('denan', [e]) : e);
export const isNull = (e: Expr): Expr => call('is_null', [denan(e)]);
export const isNotNull = (e: Expr): Expr => call('is_not_null', [denan(e)]);
export const and = (first: Expr, ...rest: Expr[]): Expr => rest.reduce((a, b) => call('and', [a, b]), first);
