import { type AggregateExpr, type Expr, freshId, hasWindow, isInt, type Node, types, type Vector } from '@pandorable/planner';
import { quantiles } from '../kernels/quantile.js';
import { knownCount, rowCount, toFloat } from './collect.js';
import { executorCapabilities } from './effects.js';
import { runPlan } from './run.js';

/** Below, one query of the engine is faster than a second one. */
const FEWEST_ROWS = 100_000;
/** More of a column is not fetched at once. */
const MOST_ROWS = 5e7;

/**
 * Quantiles and medians of whole columns of an engine in this process, by their place in `exprs`: to fetch a column and to select in it takes
 * a fraction of the engine's own time. Those of other rows, kinds or engines are left out.
 */
export function selectedHere(rows: Node, exprs: readonly Expr[], options: object): ReadonlyMap<number, Vector> {
  const wanted = exprs.flatMap((e, i) => (isSelection(e) ? [{ i, arg: marked(e.args[0]), q: quantileOf(e) }] : []));
  if (wanted.length === 0 || !isFetchedCheaply(rows)) return new Map();
  const done = new Map<number, Vector>();
  for (const arg of new Set(wanted.map((w) => w.arg))) {
    const mine = wanted.filter((w) => w.arg === arg);
    const values = quantiles(
      fetched(rows, arg, options),
      mine.map((w) => w.q),
    );
    mine.forEach(({ i }, k) => done.set(i, single(values[k])));
  }
  return done;
}

/** Are the rows of an engine in this process, many, and not too many to be fetched at once? */
export function isFetchedCheaply(rows: Node): boolean {
  if (executorCapabilities().inProcess !== true) return false;
  const most = mostRows(rows);
  return most !== undefined && most >= FEWEST_ROWS && most <= MOST_ROWS;
}

/** The argument with its NaN, which are missing here too. */
const marked = (e: Expr): Expr => (e.kind === 'call' && e.fn === 'denan' ? e.args[0] : e);
const quantileOf = (e: AggregateExpr): number => (e.fn === 'agg.median' ? 0.5 : Number(e.options?.['q'] ?? 0.5));

function isSelection(e: Expr): e is AggregateExpr {
  if (e.kind !== 'aggregate' || e.type.kind !== 'float64' || hasWindow(e)) return false;
  if (e.fn !== 'agg.median' && (e.fn !== 'agg.quantile' || (e.options?.['interpolation'] ?? 'linear') !== 'linear')) return false;
  const [{ type }] = e.args;
  return type.kind === 'float64' || isInt(type);
}

/** How many rows there may be, where that is known cheaply and the rows are cheap to make twice. */
function mostRows(rows: Node): number | undefined {
  const known = knownCount(rows);
  if (rows.kind === 'local' || rows.kind === 'cached') return known;
  if (rows.kind === 'scan') return known ?? (rows.source.format === 'parquet' ? rowCount(rows) : undefined);
  if (rows.kind !== 'filter' && rows.kind !== 'slice' && (rows.kind !== 'project' || rows.columns.some((c) => hasWindow(c.expr))))
    return undefined;
  const input = mostRows(rows.input);
  return input === undefined ? undefined : (known ?? input);
}

/** A column's values as numbers, NaN where they are missing. */
function fetched(rows: Node, arg: Expr, options: object): Float64Array {
  const table = runPlan({ kind: 'project', input: rows, columns: [{ id: freshId(), expr: arg }] }, 'none', options);
  return toFloat(table.columns[0]).data as Float64Array;
}

const single = (value: number): Vector => ({
  type: types.float64,
  length: 1,
  data: Float64Array.of(value),
  valid: Number.isNaN(value) ? Uint8Array.of(0) : null,
});
