import { AssertionError, ValueError } from '@pandorable/planner';
import type { Args } from '../core/args.js';
import { boxAll } from '../core/boxes.js';
import { collectState, indexData } from '../core/collect.js';
import { localState } from '../core/make.js';
import { columnOf } from '../core/values.js';
import { dtypes } from '../dtypes/registry.js';
import { DataFrame, type Frame, frameOf, STATE } from '../frame/frame.js';
import type { FrameState, RowIndex } from '../frame/state.js';
import { Index } from '../index/base.js';
import { listIn } from '../index/construct.js';
import { renamed, sliceData } from '../index/data.js';
import { wrapIndex } from '../index/make.js';
import { intersectionData, sameRows } from '../index/set-operations.js';
import { isMissing, isTuple } from '../scalars/index.js';
import { Series } from '../series/series.js';
import { pivotTable } from './pivot-table.js';

const VALUE = '__dummy__';

/** pd.crosstab(index, columns, …): how often each pair of values occurs, or another aggregate of values. */
export function crosstab(a: Args): Frame {
  const { values, aggfunc } = a;
  if (isMissing(values) && !isMissing(aggfunc)) throw new ValueError('aggfunc cannot be used without values.');
  if (!isMissing(values) && isMissing(aggfunc)) throw new ValueError('values cannot be used without an aggfunc.');
  const [rows, columns] = [nested(a['index']), nested(a['columns'])];
  const [rowNames, columnNames] = [namesOf(rows, a['rownames'], 'row'), namesOf(columns, a['colnames'], 'col')];
  const data = new Map<unknown, unknown>([
    ...rows.map((x, i) => [`row_${i}`, x] as const),
    ...columns.map((x, i) => [`col_${i}`, x] as const),
  ]);
  const frame = tabled(data, values);
  const dropna = a['dropna'] !== false;
  const table = pivotTable(frame, {
    values: VALUE,
    index: rows.map((_, i) => `row_${i}`),
    columns: columns.map((_, i) => `col_${i}`),
    aggfunc: aggfunc ?? 'count',
    fillValue: isMissing(values) ? 0 : null,
    margins: a['margins'],
    marginsName: a['marginsName'],
    dropna,
    observed: dropna,
    sort: true,
  })[STATE];
  const shown = a['normalize'] === false || isMissing(a['normalize']) ? table : normalized(table, a);
  return frameOf(named(shown, rowNames, columnNames));
}

const isListLike = (v: unknown): boolean => typeof v !== 'string' && listIn(v) !== null;
const nested = (v: unknown): unknown[] => (Array.isArray(v) && !isTuple(v) && v.length > 0 && v.every(isListLike) ? [...v] : [v]);

function namesOf(arrays: readonly unknown[], names: unknown, prefix: string): unknown[] {
  if (isMissing(names)) return arrays.map((x, i) => (Series.isSeries(x) && !isMissing(x[STATE].name) ? x[STATE].name : `${prefix}_${i}`));
  const list = [...(names as Iterable<unknown>)];
  if (list.length !== arrays.length) throw new AssertionError('arrays and names must have the same length');
  return list;
}

/** Values that know their dtype keep it. */
const columned = (v: unknown): unknown =>
  Series.isSeries(v) || Index.isIndex(v) || (typeof v === 'object' && v !== null && 'column' in v) ? v : (listIn(v) ?? v);

/** The arrays as the columns of one frame, Series on the labels that they share. */
function tabled(data: Map<unknown, unknown>, values: unknown): Frame {
  const indexes = [...data.values()].filter((x) => Series.isSeries(x)).map((s) => indexData(s[STATE]));
  const same = indexes.every((x) => sameRows(x, indexes[0]));
  const lone = same && [...data.values()].every((x) => Series.isSeries(x));
  const index =
    indexes.length === 0 || lone ? {} : { index: wrapIndex(same ? indexes[0] : indexes.reduce((x, y) => intersectionData(x, y))) };
  const frame = new DataFrame(new Map([...data].map(([k, v]) => [k, Array.isArray(v) && !isTuple(v) ? v : columned(v)])), index) as Frame;
  frame.set(VALUE, isMissing(values) ? 0 : values);
  return frame;
}

function named(table: FrameState, rows: readonly unknown[], columns: readonly unknown[]): FrameState {
  const index: RowIndex = table.index.kind === 'range' ? { ...table.index, name: rows[0] } : { ...table.index, names: rows };
  return { ...table, index, labels: wrapIndex(renamed(table.labels.data, columns)) };
}

const WAYS: Record<string, 'all' | 'index' | 'columns'> = {
  true: 'all',
  all: 'all',
  '0': 'index',
  '1': 'columns',
  index: 'index',
  columns: 'columns',
};
const sum = (values: readonly number[]): number => values.reduce((x, y) => x + (Number.isNaN(y) ? 0 : y), 0);
const share = (values: readonly number[], total: number): number[] => values.map((v) => (Number.isNaN(v / total) ? 0 : v / total));

/** Counts as shares of the whole, of their row or of their column; margins are shares too. */
function normalized(table: FrameState, a: Args): FrameState {
  const way = WAYS[String(a['normalize'])];
  if (way === undefined) throw new ValueError('Not a valid normalize argument');
  const { columns, index } = collectState(table);
  const all = columns.map((c) => boxAll(c).map((v) => (isMissing(v) ? Number.NaN : Number(v))));
  const margins = a['margins'] === true;
  const core = margins ? all.slice(0, -1).map((c) => c.slice(0, -1)) : all;
  const shares = sharesOf(core, way);
  if (!margins)
    return localState(
      shares.map((c) => columnOf(c, dtypes.float64)),
      table.labels,
      index,
    );
  const right = all.at(-1)!.slice(0, -1);
  const bottom = all.slice(0, -1).map((c) => c.at(-1)!);
  const [down, across] = [share(right, sum(right)), share(bottom, sum(bottom))];
  const rows = wrapIndex(index).length;
  if (way === 'columns')
    return localState(
      [...shares, down].map((c) => columnOf(c, dtypes.float64)),
      table.labels,
      sliceData(index, 0, rows - 1),
    );
  const below = shares.map((c, i) => [...c, across[i]]);
  if (way === 'index')
    return localState(
      below.map((c) => columnOf(c, dtypes.float64)),
      wrapIndex(sliceData(table.labels.data, 0, shares.length)),
      index,
    );
  return localState(
    [...below, [...down, 1]].map((c) => columnOf(c, dtypes.float64)),
    table.labels,
    index,
  );
}

function sharesOf(core: readonly number[][], way: 'all' | 'index' | 'columns'): number[][] {
  if (way === 'columns') return core.map((c) => share(c, sum(c)));
  if (way === 'all') {
    const total = sum(core.map(sum));
    return core.map((c) => share(c, total));
  }
  const totals = (core[0] ?? []).map((_, r) => sum(core.map((c) => c[r])));
  return core.map((c) => c.map((v, r) => share([v], totals[r])[0]));
}
