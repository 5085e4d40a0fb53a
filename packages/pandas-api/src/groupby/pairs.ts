import {
  type AggregateExpr,
  agg,
  call,
  cast,
  denan,
  type Expr,
  isNotNull,
  lit,
  NotImplementedError,
  nullOf,
  types,
  ValueError,
  when,
} from '@pandorable/planner';
import { align } from '../core/align.js';
import type { Args } from '../core/args.js';
import { boxAll, boxAt } from '../core/boxes.js';
import { collectCells, collectState, toFloat } from '../core/collect.js';
import type { LocalColumn } from '../core/column.js';
import { localState } from '../core/make.js';
import { columnOf } from '../core/values.js';
import { dtypes, isNumericDtype } from '../dtypes/registry.js';
import { selectAt } from '../frame/columns.js';
import { type Frame, frameOf, STATE } from '../frame/frame.js';
import { type Cell, commonRows } from '../frame/state.js';
import type { Index } from '../index/base.js';
import { type IndexData, takeColumn, takeData } from '../index/data.js';
import { makeIndex, wrapIndex } from '../index/make.js';
import { correlations, covariance } from '../kernels/index.js';
import { isMissing } from '../scalars/index.js';
import { Series, seriesOf, seriesStateOf } from '../series/series.js';
import { runSpecs } from './agg.js';
import { aggregate, groupedState, ready } from './aggregate.js';
import type { Spec } from './client-columns.js';
import type { AggregatePlan } from './functions.js';
import { type Grouped, labelsAt, valuePositions } from './grouped.js';
import { groupRows, localGroups } from './local.js';

type Pair = (x: Float64Array, y: Float64Array) => number;

/** The function of two columns that corr and cov mean. */
function pairFunction(name: 'corr' | 'cov', a: Args): Pair {
  const minPeriods = isMissing(a['minPeriods']) ? 1 : Number(a['minPeriods']);
  if (name === 'cov') return (x, y) => covariance(x, y, { minPeriods, ddof: a['ddof'] ?? 1 });
  const { method } = a;
  if (typeof method === 'function') return (x, y) => (method as Pair)(x, y);
  const run = correlations[method as 'pearson'];
  if (run === undefined)
    throw new ValueError(`method must be either 'pearson', 'spearman', 'kendall', or a callable, '${String(method)}' was supplied`);
  return (x, y) => run(x, y, { minPeriods });
}

const floats = (c: LocalColumn): Float64Array => toFloat(c.vector).data as Float64Array;

function gathered(values: Float64Array, rows: Int32Array): Float64Array {
  const out = new Float64Array(rows.length);
  for (let i = 0; i < out.length; i++) out[i] = values[rows[i]];
  return out;
}

/** A matrix of the columns for each group, one below the other. */
export function pairMatrix(g: Grouped, name: 'corr' | 'cov', a: Args): Frame {
  const at = valuePositions(g).filter((i) => a['numericOnly'] !== true || isNumericDtype(g.state.cells[i].dtype));
  const text = at.find((i) => !isNumericDtype(g.state.cells[i].dtype));
  const { columns } = collectState(selectAt(g.state, at));
  if (text !== undefined) throw new ValueError(`could not convert string to float: '${String(boxAt(columns[at.indexOf(text)], 0))}'`);
  const pair = pairFunction(name, a);
  const groups = localGroups(g);
  const data = columns.map(floats);
  const n = at.length;
  const out = data.map(() => new Float64Array(groups.count * n));
  for (let k = 0; k < groups.count; k++) {
    const rows = groupRows(groups, k);
    const part = data.map((d) => gathered(d, rows));
    for (let i = 0; i < n; i++) for (let j = i; j < n; j++) out[j][k * n + i] = out[i][k * n + j] = pair(part[i], part[j]);
  }
  const labels = labelsAt(g, at);
  return frameOf(
    localState(
      out.map((d) => columnOf(Array.from(d), dtypes.float64)),
      labels,
      g.options.asIndex ? repeatedIndex(groups.index, labels, groups.count, !g.options.dropna) : repeated(labels, groups.count),
    ),
  );
}

/** The columns' labels, once for each group. */
const repeated = (labels: Index, count: number): IndexData =>
  takeData(
    labels.data,
    Array.from({ length: count * labels.length }, (_, i) => i % labels.length),
  );

/** Each group's labels, repeated, with the columns' labels as the last level. */
export function repeatedIndex(groups: IndexData, inner: ReturnType<typeof makeIndex>, count: number, missingIsLabel = false): IndexData {
  const n = inner.length;
  const outer = wrapIndex(groups);
  const repeat = Int32Array.from({ length: count * n }, (_, i) => Math.floor(i / n));
  const columns = [
    ...outer.columns.map((c) => takeColumn(c, repeat)),
    ...inner.columns.map((c) =>
      takeColumn(
        c,
        Int32Array.from({ length: count * n }, (_, i) => i % n),
      ),
    ),
  ];
  return { kind: 'multi', columns, names: [...outer.names, ...inner.names], missingIsLabel };
}

/** s.groupby(…).corr(other): one number for each group. */
export function pairSeries(g: Grouped, name: 'corr' | 'cov', a: Args): Series {
  const other = a['other'] as unknown;
  if (!Series.isSeries(other)) throw new NotImplementedError(`SeriesGroupBy.${name} needs a Series as other`);
  const [at] = valuePositions(g);
  const s = other[STATE];
  const both = align(
    { rows: g.state.rows, cells: [g.state.cells[at]], index: g.state.index },
    { rows: s.rows, cells: [s.cell], index: s.index },
    'left',
  );
  if (name === 'corr' && a['method'] === 'pearson' && commonRows(g.state.rows, s.rows) !== null)
    return correlated({ ...g, state: { ...g.state, rows: both.rows } }, [both.left[0], both.right[0]], a['minPeriods']);
  const [x, y] = collectCells(both.rows, [...both.left, ...both.right]).map(floats);
  const pair = pairFunction(name, a);
  const groups = localGroups(g);
  const out = Array.from({ length: groups.count }, (_, k) => {
    const rows = groupRows(groups, k);
    return pair(gathered(x, rows), gathered(y, rows));
  });
  return seriesOf(seriesStateOf(localState([columnOf(out, dtypes.float64)], makeIndex([0]), groups.index), g.series!.name));
}

/** An aggregate and when it says that there is no correlation. */
interface Reason {
  readonly part: AggregateExpr;
  readonly spoils: (found: Expr) => Expr;
}

/** Pearson's correlation of two columns of the same rows, by the engine; an infinite value leaves none. */
function correlated(g: Grouped, pair: readonly [Cell, Cell], minPeriods: unknown): Series {
  const r = ready(g, pair);
  const [x, y] = r.values.map((c) => denan(cast(c.expr, types.float64)));
  const infinite = r.values.filter((c) => c.dtype.kind === 'float').map((c) => call('isinf', [denan(c.expr)]));
  const finite = (e: Expr): Expr => (infinite.length === 0 ? e : when(call('isinf', [e]), nullOf(types.float64), e));
  const least = Number(minPeriods ?? 1);
  const both = when(call('and', [isNotNull(x), isNotNull(y)]), x, nullOf(types.float64));
  const tests: readonly Reason[] = [
    ...infinite.map((e): Reason => ({ part: agg('agg.any', [e]), spoils: (any) => any })),
    ...(least > 1 ? [{ part: agg('agg.count', [both]), spoils: (n: Expr) => call('lt', [n, lit(least)]) }] : []),
  ];
  const plan: AggregatePlan = {
    parts: [agg('agg.corr', [finite(x), finite(y)]), ...tests.map((t) => t.part)],
    value: ([value, ...found]) => found.reduce((out, f, i) => when(tests[i].spoils(f), nullOf(types.float64), out), value),
    dtype: dtypes.float64,
  };
  const state = groupedState({ ...g, options: { ...g.options, asIndex: true } }, aggregate(g, r, [plan]), makeIndex([0]));
  return seriesOf(seriesStateOf(state, g.series!.name));
}

/** g.quantile(q): one number, or a row for each of several. */
export function quantiles(g: Grouped, a: Args): Series | Frame {
  const at = valuePositions(g).filter((i) => a['numericOnly'] !== true || isNumericDtype(g.state.cells[i].dtype));
  const many = !isMissing(a['q']) && typeof a['q'] !== 'number';
  const qs = many ? [...(a['q'] as Iterable<number>)] : [Number(a['q'])];
  if (qs.some((q) => q < 0 || q > 1)) throw new ValueError(`'q' must be between 0 and 1. Got '${qs.find((q) => q < 0 || q > 1)}' instead`);
  const specs = at.flatMap((i) => qs.map((q): Spec => ({ at: i, how: 'quantile', args: { q, interpolation: a['interpolation'] } })));
  const done = runSpecs(g, specs);
  const labels = labelsAt(g, at);
  if (!many) {
    const state = groupedState(g, done, labels);
    return g.series !== null && g.options.asIndex ? seriesOf(seriesStateOf(state, g.series.name)) : frameOf(state);
  }
  const all = collectCells(done.rows, done.cells);
  const groups = localGroups(g);
  const columns = at.map((_, k) => {
    const parts = qs.map((__, j) => boxAll(all[k * qs.length + j]));
    return columnOf(
      Array.from({ length: groups.count * qs.length }, (__, i) => parts[i % qs.length][Math.floor(i / qs.length)]),
      all[k * qs.length].dtype,
    );
  });
  const state = localState(columns, labels, repeatedIndex(groups.index, makeIndex(Float64Array.from(qs) as never), groups.count));
  return g.series !== null ? seriesOf(seriesStateOf(state, g.series.name)) : frameOf(state);
}
