import { ValueError, valuesOf } from '@pandorable/planner';
import type { Args } from '../core/args.js';
import { boxAll, boxAt } from '../core/boxes.js';
import { aggregateCells, indexData, resolveCells } from '../core/collect.js';
import type { LocalColumn } from '../core/column.js';
import { labelsOf, localState } from '../core/make.js';
import { columnOf } from '../core/values.js';
import { objectValues } from '../dtypes/cast-local.js';
import { concatColumns } from '../dtypes/concat-local.js';
import { dtypes } from '../dtypes/registry.js';
import { type Frame, frameOf, STATE } from '../frame/frame.js';
import type { Cell, FrameState } from '../frame/state.js';
import { dataColumns, dataOfLabels } from '../index/data.js';
import { isMissing, NaT } from '../scalars/index.js';
import { isList, listOf } from '../selection/labels.js';
import { selectDtypes } from '../selection/pick-dtypes.js';
import { type Series, seriesFrameState, seriesOf, seriesStateOf } from '../series/series.js';
import { valueCounts } from './distinct.js';
import { hasInfinity, infiniteQuantiles } from './infinite-quantiles.js';
import { type Reduced, reduction } from './reductions.js';

type Row = readonly [name: string, of: Reduced];

/** 25% and its kin: the shortest text that tells the percentiles apart. */
export function percentNames(ps: readonly number[]): string[] {
  const scaled = ps.map((p) => p * 100);
  for (let digits = 0; digits < 12; digits++) {
    const names = scaled.map((p) => p.toFixed(digits));
    const whole = names.every((n, i) => Math.abs(Number(n) - scaled[i]) < 10 ** -(digits + 6) || digits > 0);
    if (
      new Set(names).size === names.length &&
      whole &&
      scaled.every((p, i) => (digits >= 1 ? Math.abs(Number(names[i]) - p) < 0.5 * 10 ** -digits : Math.abs(Number(names[i]) - p) < 1e-9))
    )
      return names.map((n, i) => `${Number.isInteger(Math.round(scaled[i] * 1e9) / 1e9) ? Math.round(scaled[i]) : n}%`);
  }
  return scaled.map((p) => `${p}%`);
}

export function percentilesOf(given: unknown): number[] {
  if (isMissing(given)) return [0.25, 0.5, 0.75];
  if (!isList(given)) throw new TypeError('percentiles must be a list of numbers between 0 and 1, such as [0.1, 0.9]');
  const list = [...new Set(listOf(given).map(Number))];
  if (list.length < listOf(given).length) throw new ValueError('percentiles cannot contain duplicates');
  if (list.some((p) => !(p >= 0 && p <= 1)))
    throw new ValueError('percentiles should all be in the interval [0, 1]. Try [x / 100.0 for x in percentiles] instead.');
  return list.sort((x, y) => x - y);
}

const isNumber = (c: Cell): boolean =>
  c.dtype.kind === 'int' || c.dtype.kind === 'uint' || c.dtype.kind === 'float' || c.dtype.kind === 'timedelta';

/** The rows of a numeric or timed description. */
function rowsOf(c: Cell, ps: readonly number[]): Row[] {
  const names = percentNames(ps);
  const quantiles = ps.map((q, i): Row => [names[i], reduction('quantile', c, { q })]);
  const row = (name: string, r: 'count' | 'mean' | 'std' | 'min' | 'max'): Row => [name, reduction(r, c)];
  if (c.dtype.kind === 'datetime') return [row('count', 'count'), row('mean', 'mean'), row('min', 'min'), ...quantiles, row('max', 'max')];
  return [row('count', 'count'), row('mean', 'mean'), row('std', 'std'), row('min', 'min'), ...quantiles, row('max', 'max')];
}

/** Of values that are equally frequent, the one met first; of categories the first of their list. */
function mostFrequent(labels: LocalColumn, counts: readonly number[]): number {
  if (labels.dtype.kind !== 'category') return 0;
  const codes = [...valuesOf(labels.vector)].map(Number);
  return counts.reduce((best, n, i) => (n === counts[0] && codes[i] < codes[best] ? i : best), 0);
}

/** count, unique, top, freq. */
function describeObjects(rows: FrameState['rows'], c: Cell): { names: string[]; column: LocalColumn } {
  const counts = valueCounts(rows, [c], [null], 'count', { sort: true, dropna: true }) as Series;
  const values = counts.toArray() as number[];
  const total = values.reduce((x, y) => x + y, 0);
  const none = values.length === 0;
  const labels = dataColumns(indexData(seriesFrameState(counts[STATE])))[0];
  return {
    names: ['count', 'unique', 'top', 'freq'],
    column: columnOf(
      [total, values.length, none ? Number.NaN : objectValues(labels)[mostFrequent(labels, values)], none ? Number.NaN : values[0]],
      none ? dtypes.object : undefined,
    ),
  };
}

/** The description of each column: names of rows and values. All numbers are asked for at once. */
function describeCells(state: FrameState, ps: readonly number[]): { names: string[]; column: LocalColumn }[] {
  const cells = resolveCells(state.rows, state.cells);
  const plans = cells.map((c) => (isNumber(c) || c.dtype.kind === 'datetime' ? rowsOf(c, ps) : null));
  const floats = cells.filter((c) => c.dtype.kind === 'float');
  const asked = plans.flatMap((p) => (p ?? []).map(([, of]) => of));
  const done = aggregateCells(state.rows, [...asked, ...floats.map(hasInfinity)]);
  const infinite = new Set(floats.filter((_, k) => boxAt(done[asked.length + k], 0) === true));
  let at = 0;
  return cells.map((c, i) => {
    const plan = plans[i];
    if (plan === null) return describeObjects(state.rows, c);
    const parts = done.slice(at, (at += plan.length));
    const names = plan.map(([name]) => name);
    if (c.dtype.kind === 'datetime' || c.dtype.kind === 'timedelta')
      return {
        names,
        column: columnOf(
          parts.map((p) => boxAt(p, 0) ?? NaT),
          dtypes.object,
        ),
      };
    const column = concatColumns(parts);
    const numbers = parts.map((_, k) => boxAt(column, k));
    if (infinite.has(c)) numbers.splice(names.indexOf('min') + 1, ps.length, ...infiniteQuantiles(state.rows, c, ps));
    return { names, column: columnOf(numbers, c.dtype.masked ? dtypes.Float64 : dtypes.float64) };
  });
}

export function describeSeries(self: Series, a: Args): Series {
  const s = self[STATE];
  const [{ names, column }] = describeCells(
    { rows: s.rows, cells: [s.cell], index: s.index, labels: labelsOf([0]) },
    percentilesOf(a['percentiles']),
  );
  return seriesOf(seriesStateOf(localState([column], labelsOf([0]), dataOfLabels(names)), s.name));
}

/** The columns that are described. */
export function describedColumns(state: FrameState, a: Args): FrameState {
  const { include, exclude } = a;
  if (include === 'all') {
    if (!isMissing(exclude)) throw new ValueError("exclude must be None when include is 'all'");
    return state;
  }
  if (!isMissing(include) || !isMissing(exclude)) {
    const picked = selectDtypes(state, { include: include ?? null, exclude: exclude ?? null });
    if (picked.cells.length === 0) throw new ValueError('No columns match the specified include or exclude data types');
    return picked;
  }
  const numeric = selectDtypes(state, { include: ['number', 'datetime'], exclude: null });
  return numeric.cells.length === 0 ? state : numeric;
}

/** The names of all statistics: those of the columns with the fewest first. */
export function unionOfNames(of: readonly (readonly string[])[]): string[] {
  return [...new Set([...of].sort((x, y) => x.length - y.length).flat())];
}

export function describeFrame(self: Frame, a: Args): Frame {
  const state = self[STATE];
  if (state.cells.length === 0) throw new ValueError('Cannot describe a DataFrame without columns');
  const picked = describedColumns(state, a);
  const described = describeCells(picked, percentilesOf(a['percentiles']));
  const names = unionOfNames(described.map((d) => d.names));
  const columns = described.map(({ names: own, column }) => {
    if (own.length === names.length && own.every((n, i) => n === names[i])) return column;
    const held = column.dtype.kind === 'object' ? objectValues(column) : boxAll(column);
    const values = names.map((n) => (own.includes(n) ? held[own.indexOf(n)] : Number.NaN));
    return columnOf(values, column.dtype.kind === 'int' ? dtypes.float64 : column.dtype);
  });
  return frameOf(localState(columns, picked.labels, dataOfLabels(names)));
}
