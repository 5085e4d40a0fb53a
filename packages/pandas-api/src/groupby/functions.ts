import { type AggregateExpr, agg, call, cast, denan, type Expr, lit, nullOf, types, when } from '@pandorable/planner';
import type { Args } from '../core/args.js';
import type { Dtype } from '../dtypes/dtype.js';
import { dtypes, isNumericDtype } from '../dtypes/registry.js';
import type { Cell } from '../frame/state.js';
import { noTruth, type ReductionName, reducible, reduction } from '../statistics/reductions.js';

/** How a function reduces one column: aggregates, an expression over their results, and what it gives. */
export interface AggregatePlan {
  readonly parts: readonly AggregateExpr[];
  readonly value: (parts: readonly Expr[]) => Expr;
  readonly dtype: Dtype;
  /** ints and bools may be missing */
  readonly maybe?: boolean;
  /** the value of a group without rows; missing without */
  readonly empty?: number | boolean;
  /** the dtype of short ints, which their sums and products keep where it holds them */
  readonly fits?: Dtype;
}

/** The dtype that sums of a cell are shown in where it holds them. */
export function shortOf({ dtype }: Cell): { readonly fits?: Dtype } {
  const short = (dtype.kind === 'int' || dtype.kind === 'uint') && dtype.bits < 64;
  return short ? { fits: dtype } : {};
}

export const REDUCTION_NAMES: readonly ReductionName[] = [
  'sum',
  'mean',
  'median',
  'min',
  'max',
  'std',
  'var',
  'sem',
  'skew',
  'kurt',
  'prod',
  'count',
  'any',
  'all',
  'nunique',
  'first',
  'last',
  'quantile',
  'size',
];
const KNOWN: ReadonlySet<string> = new Set([...REDUCTION_NAMES, 'idxmin', 'idxmax']);
const ALIASES: Record<string, string> = { product: 'prod', kurtosis: 'kurt', len: 'size' };

/** The reduction that a name means, or null. */
export const reductionName = (name: string): string | null => (KNOWN.has(name) ? name : (ALIASES[name] ?? null));

const EMPTY: Partial<Record<string, number | boolean>> = { sum: 0, prod: 1, count: 0, size: 0, nunique: 0, any: false, all: true };
const MOMENTS: ReadonlySet<string> = new Set(['sum', 'prod', 'mean', 'median', 'std', 'var', 'sem', 'min', 'max', 'skew', 'kurt']);

/** TypeErrors of columns that cannot be reduced, in pandas' words. */
export function refuseColumn(name: string, d: Dtype): TypeError {
  if (d.kind === 'category') {
    if (name === 'sum' || name === 'prod') return new TypeError(`category type does not support ${name} operations`);
    if (name === 'min' || name === 'max') return new TypeError(`Cannot perform ${name} with non-ordered Categorical`);
    return new TypeError(`category dtype does not support aggregation '${name}'`);
  }
  if (d.kind === 'str') return new TypeError(`dtype '${d.name}' does not support operation '${name}'`);
  if (d.kind === 'datetime') return new TypeError(`datetime64 type does not support operation '${name}'`);
  if (d.kind === 'timedelta') return new TypeError(`timedelta64 type does not support ${name} operations`);
  if (d.kind === 'period') return new TypeError(`Period type does not support ${name} operations`);
  return new TypeError(`agg function failed [how->${name},dtype->${d.name}]`);
}

const TEXT_SUMS: ReadonlySet<string> = new Set(['sum', 'min', 'max']);
/** Is the column reduced one group at a time on the client: mixed values, joined text? */
export const reducedInClient = (name: string, d: Dtype): boolean =>
  (d.kind === 'str' && name === 'sum') ||
  ((d.kind === 'object' || d.kind === 'interval') &&
    (TEXT_SUMS.has(name) || name === 'mean' || name === 'prod' || name === 'median' || name === 'std' || name === 'var'));

/** The plan of a named reduction of a column; TypeError where pandas has none. */
export function aggregatePlan(name: string, cell: Cell, a: Args, label: Cell | null): AggregatePlan {
  if (name === 'idxmin' || name === 'idxmax') return extremeLabel(name, cell, a, label!);
  const known = name as ReductionName;
  const takes = known === 'any' || known === 'all' ? cell.dtype.kind !== 'category' : reducible(known, cell.dtype);
  if (!takes) throw refuseColumn(name, cell.dtype);
  if ((known === 'any' || known === 'all') && cell.dtype.kind === 'datetime') throw noTruth(known);
  if (known === 'quantile' && cell.dtype.kind === 'bool' && !cell.dtype.masked) throw new TypeError('Cannot use quantile with bool dtype');
  if (known === 'quantile' || known === 'size' || known === 'count') return plain(known, cell, a);
  if (known === 'nunique') return distinct(cell, a);
  if (known === 'any' || known === 'all') return truth(known, cell, a);
  const of = known === 'mean' && cell.dtype.kind === 'bool' ? wide(cell) : cell;
  const base = reduction(known, of, { ddof: a['ddof'] ?? 1 });
  const first = known === 'first' || known === 'last';
  const strict = a['skipna'] === false;
  const main: AggregateExpr = first && strict ? { ...base.expr, options: { ...base.expr.options, skipna: false } } : base.expr;
  const short = cell.expr.type.kind === 'float32' && (known === 'skew' || known === 'kurt');
  const value = (x: Expr): Expr => (short ? cast(x, types.float32) : x);
  const dtype = short ? dtypes.float32 : base.dtype;
  const least = Number(a['minCount'] ?? -1);
  const sums = known === 'sum' || known === 'prod' ? shortOf(cell) : {};
  if (least <= 0 && !(strict && MOMENTS.has(known)))
    return { parts: [main], value: ([x]) => value(x), dtype, empty: EMPTY[known], maybe: first && strict, ...sums };
  return {
    parts: [main, counted(cell), agg('agg.size', [])],
    value: ([x, n, size]) => value(when(enough(n, size, least, strict && MOMENTS.has(known)), x, nullOf(x.type))),
    dtype,
    maybe: true,
  };
}

/** Quantiles of groups are float64, whatever they are of; means of nullable booleans Float64. */
const wide = (c: Cell): Cell =>
  c.expr.type.kind === 'float32' || (c.dtype.kind === 'bool' && c.dtype.masked)
    ? { ...c, expr: cast(c.expr, types.float64), dtype: c.dtype.masked ? dtypes.Float64 : dtypes.float64 }
    : c;
const counted = (cell: Cell): AggregateExpr => agg('agg.count', [denan(cell.expr)]);
const enough = (n: Expr, size: Expr, least: number, strict: boolean): Expr =>
  strict ? call('eq', [n, size]) : call('ge', [n, lit(least)]);

function plain(name: ReductionName, cell: Cell, a: Args): AggregatePlan {
  const done = reduction(name, name === 'quantile' ? wide(cell) : cell, {
    q: a['q'] as number,
    interpolation: a['interpolation'] as string,
  });
  const picks =
    name === 'quantile' &&
    (cell.dtype.kind === 'int' || cell.dtype.kind === 'uint') &&
    ['lower', 'higher', 'nearest'].includes(String(a['interpolation']));
  if (picks) return { parts: [done.expr], value: ([x]) => cast(x, cell.expr.type), dtype: cell.dtype, maybe: true };
  return {
    parts: [done.expr],
    value: ([x]) => x,
    dtype: name === 'count' && cell.dtype.masked && isNumericDtype(cell.dtype) ? dtypes.Int64 : done.dtype,
    empty: EMPTY[name],
  };
}

function distinct(cell: Cell, a: Args): AggregatePlan {
  const done = reduction('nunique', cell);
  if (a['dropna'] !== false) return { parts: [done.expr], value: ([x]) => x, dtype: done.dtype, empty: 0 };
  return {
    parts: [done.expr, counted(cell), agg('agg.size', [])],
    value: ([x, n, size]) => call('add', [x, when(call('lt', [n, size]), lit(1), lit(0))]),
    dtype: done.dtype,
    empty: 0,
  };
}

/** Missing values: passed over, or true as in Python. */
function truth(name: 'any' | 'all', cell: Cell, a: Args): AggregatePlan {
  const done = reduction(name, cell.dtype.kind === 'object' ? { expr: call('is_not_null', [cell.expr]), dtype: dtypes.bool } : cell);
  const value = (x: Expr): Expr => call('coalesce', [x, lit(name === 'all')]);
  if (a['skipna'] !== false || name === 'all')
    return { parts: [done.expr], value: ([x]) => value(x), dtype: done.dtype, empty: EMPTY[name] };
  return {
    parts: [done.expr, counted(cell), agg('agg.size', [])],
    value: ([x, n, size]) => call('or', [value(x), call('lt', [n, size])]),
    dtype: done.dtype,
    empty: EMPTY[name],
  };
}

/** The row label of the smallest or largest value. */
function extremeLabel(name: 'idxmin' | 'idxmax', cell: Cell, a: Args, label: Cell): AggregatePlan {
  if (!isNumericDtype(cell.dtype) && !['datetime', 'timedelta', 'str'].includes(cell.dtype.kind)) throw refuseColumn(name, cell.dtype);
  const by = cell.dtype.kind === 'bool' ? cast(cell.expr, types.int64) : denan(cell.expr);
  // of equal values the first
  const expr = agg(name === 'idxmin' ? 'agg.arg_min' : 'agg.arg_max', [by, label.expr], { order: 'rows' });
  return { parts: [expr], value: ([x]) => x, dtype: label.dtype, maybe: label.dtype.kind === 'int' || label.dtype.kind === 'uint' };
}
