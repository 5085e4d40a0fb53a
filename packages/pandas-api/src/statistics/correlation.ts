import {
  agg,
  call,
  cast,
  denan,
  type Expr,
  isNotNull,
  type Node,
  NotImplementedError,
  nullOf,
  types,
  ValueError,
  valuesOf,
  when,
} from '@pandorable/planner';
import { align } from '../core/align.js';
import type { Args } from '../core/args.js';
import { aggregateCells, collectCells, toFloat } from '../core/collect.js';
import { labelsOf, localState } from '../core/make.js';
import { columnOf } from '../core/values.js';
import { dtypes, isNumericDtype } from '../dtypes/registry.js';
import { shiftCell } from '../elementwise/moving.js';
import { selectAt, seriesAt } from '../frame/columns.js';
import { Frame, frameOf, STATE } from '../frame/frame.js';
import { type Cell, type FrameState, settleRows } from '../frame/state.js';
import { dataOfLabels } from '../index/data.js';
import { kendall, spearman } from '../kernels/correlation.js';
import { isMissing } from '../scalars/index.js';
import { transpose } from '../selection/transpose.js';
import { type Series, seriesOf, seriesStateOf } from '../series/series.js';

type Method = 'pearson' | 'spearman' | 'kendall' | ((x: Float64Array, y: Float64Array) => number);
type Pair = readonly [Expr, Expr];

function methodOf(given: unknown): Method {
  if (typeof given === 'function' || given === 'pearson' || given === 'spearman' || given === 'kendall') return given as Method;
  throw new ValueError(`method must be either 'pearson', 'spearman', 'kendall', or a callable, '${String(given)}' was supplied`);
}

const asFloat = (c: Cell): Expr => {
  if (!isNumericDtype(c.dtype))
    throw new ValueError(`could not convert string to float: a column of dtype ${c.dtype.name} has no correlation; use numeric_only=True`);
  return denan(cast(c.expr, types.float64));
};

/** pearson and cov of pairs of columns in one run of the engine, where both values are there. */
function paired(rows: Node, pairs: readonly Pair[], fn: 'agg.corr' | 'agg.cov', least: number, ddof = 1): number[] {
  const both = ([x, y]: Pair): Expr => call('and', [isNotNull(x), isNotNull(y)]);
  const settled = settleRows(
    { rows, cells: [], index: { kind: 'range', start: 0, step: 1, name: null }, labels: null as never },
    pairs.flat().map((expr) => ({ expr, dtype: dtypes.float64 })),
  );
  const finite = (e: Expr): Expr => when(call('isinf', [e]), nullOf(types.float64), e);
  const exprs = pairs.map((_, i): Pair => [finite(settled.extra[2 * i].expr), finite(settled.extra[2 * i + 1].expr)]);
  const asked = exprs.flatMap(([x, y]) => [
    { expr: agg(fn, [x, y], fn === 'agg.cov' ? { options: { ddof } } : {}), dtype: dtypes.float64 },
    { expr: agg('agg.count', [when(both([x, y]), x, nullOf(types.float64))]), dtype: dtypes.int64 },
  ]);
  const done = aggregateCells(settled.state.rows, asked).map((c) => valuesOf(c.vector)[0]);
  return pairs.map((_, i) => {
    const value = done[2 * i];
    return Number(done[2 * i + 1]) < Math.max(least, 1) || value === null ? Number.NaN : Number(value);
  });
}

/** Rank correlations and callers' functions look at the values. */
function byValues(rows: Node, pairs: readonly Pair[], method: Method, least: number): number[] {
  const columns = collectCells(
    rows,
    pairs.flat().map((expr) => ({ expr, dtype: dtypes.float64 })),
  ).map((c) => toFloat(c.vector).data as Float64Array);
  return pairs.map((_, i) => {
    const [x, y] = [columns[2 * i], columns[2 * i + 1]];
    if (method === 'spearman' || method === 'kendall') return (method === 'spearman' ? spearman : kendall)(x, y, { minPeriods: least });
    const kept = Array.from(x.keys()).filter((k) => x[k] === x[k] && y[k] === y[k]);
    return kept.length < least
      ? Number.NaN
      : (method as (x: Float64Array, y: Float64Array) => number)(
          Float64Array.from(kept, (k) => x[k]),
          Float64Array.from(kept, (k) => y[k]),
        );
  });
}

/** An engine's correlation may be a rounding step beyond 1. */
const bounded = (r: number): number => Math.min(Math.max(r, -1), 1);

const correlate = (rows: Node, pairs: readonly Pair[], method: Method, least: number): number[] =>
  method === 'pearson' ? paired(rows, pairs, 'agg.corr', least).map(bounded) : byValues(rows, pairs, method, least);

/** A symmetric matrix over the numeric columns. */
function matrix(
  self: Frame,
  a: Args,
  values: (state: FrameState, pairs: readonly Pair[], at: readonly (readonly [number, number])[]) => number[],
): Frame {
  const numeric =
    a['numericOnly'] === true
      ? selectAt(
          self[STATE],
          self[STATE].cells.flatMap((c, i) => (isNumericDtype(c.dtype) ? [i] : [])),
        )
      : self[STATE];
  const exprs = numeric.cells.map(asFloat);
  const at = exprs.flatMap((_, i) => exprs.slice(0, i + 1).map((_e, k) => [i, k] as const));
  const found = values(
    numeric,
    at.map(([i, k]): Pair => [exprs[i], exprs[k]]),
    at,
  );
  const grid = exprs.map(() => new Array<number>(exprs.length).fill(Number.NaN));
  at.forEach(([i, k], n) => {
    grid[i][k] = found[n];
    grid[k][i] = found[n];
  });
  return frameOf(
    localState(
      grid.map((column) => columnOf(column, dtypes.float64)),
      numeric.labels,
      numeric.labels.data,
    ),
  );
}

export function corrFrame(self: Frame, a: Args): Frame {
  const method = methodOf(a['method']);
  const least = Number(a['minPeriods'] ?? 1);
  return matrix(self, a, (state, pairs, at) => {
    const found = correlate(state.rows, pairs, method, least);
    return typeof method === 'function'
      ? found.map((v, n) => (at[n][0] === at[n][1] ? 1 : v))
      : found.map((v, n) => (at[n][0] === at[n][1] && v === v ? 1 : v));
  });
}

export const covFrame = (self: Frame, a: Args): Frame =>
  matrix(self, a, (state, pairs) => paired(state.rows, pairs, 'agg.cov', Number(a['minPeriods'] ?? 1), Number(a['ddof'] ?? 1)));

/** Two Series on their common labels. */
function together(self: Series, other: Series): { rows: Node; pair: Pair } {
  const [a, b] = [self[STATE], other[STATE]];
  const both = align({ rows: a.rows, cells: [a.cell], index: a.index }, { rows: b.rows, cells: [b.cell], index: b.index });
  return { rows: both.rows, pair: [asFloat(both.left[0]), asFloat(both.right[0])] };
}

export function corrSeries(self: Series, a: Args): number {
  const { rows, pair } = together(self, a['other'] as Series);
  return correlate(rows, [pair], methodOf(a['method']), isMissing(a['minPeriods']) ? 1 : Number(a['minPeriods']))[0];
}

export function covSeries(self: Series, a: Args): number {
  const { rows, pair } = together(self, a['other'] as Series);
  return paired(rows, [pair], 'agg.cov', isMissing(a['minPeriods']) ? 1 : Number(a['minPeriods']), Number(a['ddof'] ?? 1))[0];
}

/** Correlation with the values that many rows before. */
export function autocorr(self: Series, a: Args): number {
  const s = self[STATE];
  const moved = shiftCell(s.rows, s.cell, Number(a['lag'] ?? 1));
  return correlate(moved.rows, [[asFloat(s.cell), asFloat(moved.cell)]], 'pearson', 1)[0];
}

/** Each column (row) with a Series, or with the column of that name of another frame. */
export function corrwith(self: Frame, a: Args): Series {
  const across = a['axis'] === 1 || a['axis'] === 'columns';
  const turned = (f: Frame): Frame => (across ? frameOf(transpose(f[STATE])) : f);
  const base = turned(self);
  const numeric =
    a['numericOnly'] === true
      ? frameOf(
          selectAt(
            base[STATE],
            base[STATE].cells.flatMap((c, i) => (isNumericDtype(c.dtype) ? [i] : [])),
          ),
        )
      : base;
  const { other } = a;
  const method = a['method'] ?? 'pearson';
  const { labels: columns, names } = numeric[STATE].labels;
  const series = (i: number): Series => seriesAt(numeric[STATE], i);
  if (!Frame.isFrame(other))
    return labelled(
      columns,
      names,
      columns.map((_, i) => corrSeries(series(i), { other, method })),
    );
  const theirs = turned(other)[STATE];
  if (columns.some((c) => Array.isArray(c))) throw new NotImplementedError('corrwith() of MultiIndex columns: flatten the columns first');
  const union =
    a['drop'] === true
      ? columns.filter((c) => theirs.labels.holds(c))
      : [
          ...columns.filter((c) => theirs.labels.holds(c)),
          ...columns.filter((c) => !theirs.labels.holds(c)),
          ...theirs.labels.labels.filter((l) => !columns.includes(l)),
        ];
  return labelled(
    union,
    names,
    union.map((c) => {
      const [p, q] = [columns.indexOf(c), theirs.labels.positionsOf(c)[0]];
      return p < 0 || q === undefined ? Number.NaN : corrSeries(series(p), { other: seriesAt(theirs, q), method });
    }),
  );
}

const labelled = (labels: readonly unknown[], names: readonly unknown[], values: readonly number[]): Series =>
  seriesOf(seriesStateOf(localState([columnOf(values, dtypes.float64)], labelsOf([0]), dataOfLabels(labels, { names })), null));
