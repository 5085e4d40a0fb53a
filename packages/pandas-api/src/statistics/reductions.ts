import { type AggregateExpr, type AggregateName, agg, call, cast, denan, type Expr, lit, types } from '@pandorable/planner';
import type { Dtype } from '../dtypes/dtype.js';
import { dtypeOf, dtypes, isNumericDtype } from '../dtypes/registry.js';
import type { Cell } from '../frame/state.js';

export type ReductionName =
  | 'sum'
  | 'mean'
  | 'median'
  | 'min'
  | 'max'
  | 'std'
  | 'var'
  | 'sem'
  | 'skew'
  | 'kurt'
  | 'prod'
  | 'count'
  | 'any'
  | 'all'
  | 'nunique'
  | 'first'
  | 'last'
  | 'quantile'
  | 'size';

/** One aggregate over a column with the dtype it shows. */
export interface Reduced {
  readonly expr: AggregateExpr;
  readonly dtype: Dtype;
}

export interface ReductionOptions {
  readonly ddof?: number;
  readonly q?: number;
  readonly interpolation?: string;
  readonly dropna?: boolean;
  readonly skipna?: boolean;
}

type Kind = Dtype['kind'];
/** The kinds of values that a reduction takes besides numbers. */
const TAKES: Partial<Record<ReductionName, readonly Kind[]>> = {
  sum: ['timedelta'],
  mean: ['datetime', 'timedelta'],
  median: ['datetime', 'timedelta'],
  std: ['datetime', 'timedelta'],
  quantile: ['datetime', 'timedelta', 'period'],
  min: ['datetime', 'timedelta', 'str', 'period', 'category'],
  max: ['datetime', 'timedelta', 'str', 'period', 'category'],
  any: ['str', 'object', 'timedelta'],
  all: ['str', 'object', 'timedelta'],
};
/** Those that take every kind. */
const ANY_KIND: ReadonlySet<ReductionName> = new Set(['count', 'nunique', 'first', 'last', 'size']);

/** Can the engine reduce a column of this dtype? Others are mixed values, reduced one by one, or a TypeError. */
export function reducible(name: ReductionName, d: Dtype): boolean {
  if (ANY_KIND.has(name) || isNumericDtype(d)) return true;
  if (d.kind === 'str' && d.masked && (name === 'any' || name === 'all')) return false;
  if (d.kind === 'category' && (name === 'min' || name === 'max')) return d.ordered;
  return TAKES[name]?.includes(d.kind) === true && d.kind !== 'object';
}

/** Moments are neither true nor false. */
export const noTruth = (name: string): TypeError =>
  new TypeError(`'${name}' with datetime64 dtypes is not supported. Use (obj != pd.Timestamp(0)).${name}() instead.`);

export function refuse(name: string, d: Dtype): TypeError {
  if (d.kind === 'category' && !d.ordered && (name === 'min' || name === 'max'))
    return new TypeError(
      `Categorical is not ordered for operation ${name}\nyou can use .as_ordered() to change the Categorical to an ordered one\n`,
    );
  if (d.kind === 'datetime' && (name === 'any' || name === 'all')) return noTruth(name);
  if (d.kind === 'str') return new TypeError(`Cannot perform reduction '${name}' with string dtype`);
  if (d.kind === 'datetime') return new TypeError(`datetime64 type does not support operation '${name}'`);
  return new TypeError(`'${d.name}' with dtype ${d.name} does not support operation '${name}'`);
}

const sinceEpoch = ({ expr, dtype }: Cell): Cell => {
  const time = call('sub', [expr, lit(0, expr.type)]);
  return { expr: time, dtype: dtypes.timedelta(dtype.unit) };
};

/** Truth of a value: zero, false and empty text are false; missing as the caller says. */
export function truthy({ expr, dtype }: Cell): Expr {
  if (dtype.kind === 'bool') return expr;
  if (dtype.kind === 'str') return call('gt', [call('str.len', [expr]), lit(0)]);
  if (dtype.kind === 'datetime') return call('is_not_null', [expr]);
  return call('ne', [denan(expr), lit(0, dtype.kind === 'timedelta' ? types.int64 : expr.type)]);
}

/** The aggregate of one column. */
export function reduction(name: ReductionName, cell: Cell, o: ReductionOptions = {}): Reduced {
  const { dtype } = cell;
  const value = denan(dtype.kind === 'bool' && NUMBERS.has(name) ? cast(cell.expr, types.int64) : cell.expr);
  switch (name) {
    case 'size':
      return { expr: agg('agg.size', []), dtype: dtypes.int64 };
    case 'count':
      return { expr: agg('agg.count', [denan(cell.expr)]), dtype: dtypes.int64 };
    case 'nunique':
      return { expr: agg('agg.nunique', [denan(cell.expr)]), dtype: dtypes.int64 };
    case 'any':
    case 'all':
      return { expr: agg(`agg.${name}`, [truthy(cell)]), dtype: dtype.masked && isNumericDtype(dtype) ? dtypes.boolean : dtypes.bool };
    case 'min':
    case 'max':
    case 'first':
    case 'last':
      return { expr: agg(`agg.${name}`, [denan(cell.expr)], name === 'first' || name === 'last' ? { order: 'rows' } : {}), dtype };
    case 'var':
    case 'std':
    case 'sem':
      // how far moments lie apart is a duration
      if (dtype.kind === 'datetime') return reduction(name, sinceEpoch(cell), o);
      return typed(agg(`agg.${name}`, [value], { options: { ddof: o.ddof ?? 1 } }), dtype);
    case 'quantile':
      return typed(agg('agg.quantile', [value], { options: { q: o.q ?? 0.5, interpolation: o.interpolation ?? 'linear' } }), dtype);
    default:
      return typed(agg(`agg.${name}` as AggregateName, [value]), dtype);
  }
}

const NUMBERS: ReadonlySet<ReductionName> = new Set(['sum', 'mean', 'median', 'std', 'var', 'sem', 'skew', 'kurt', 'prod', 'quantile']);

/** Nullable columns give nullable results. */
function typed(expr: AggregateExpr, from: Dtype): Reduced {
  const plain = from.kind === 'datetime' && expr.type.kind === 'timestamp' ? from : dtypeOf(expr.type);
  return { expr, dtype: from.masked && isNumericDtype(plain) ? masked(plain) : plain };
}

const masked = (d: Dtype): Dtype => (d.kind === 'float' ? dtypes.Float64 : d.kind === 'bool' ? dtypes.boolean : dtypes.Int64);
