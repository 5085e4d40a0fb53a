import { DataError, type Node, nullOf } from '@pandorable/planner';
import { attach } from '../cells/attach.js';
import { castCell } from '../cells/cast.js';
import { takeRows } from '../core/align.js';
import type { Args } from '../core/args.js';
import { boxAll, labelKey } from '../core/boxes.js';
import { collectCells, indexData } from '../core/collect.js';
import type { LocalColumn } from '../core/column.js';
import { labelsOf, localState } from '../core/make.js';
import { columnOf, inferDtype } from '../core/values.js';
import { objectValues } from '../dtypes/cast-local.js';
import type { Dtype } from '../dtypes/dtype.js';
import { dtypes, isNumericDtype, storageType } from '../dtypes/registry.js';
import { selectAt } from '../frame/columns.js';
import { type Frame, frameOf } from '../frame/frame.js';
import type { Cell, FrameState } from '../frame/state.js';
import { dataColumns, type IndexData } from '../index/data.js';
import { makeIndex } from '../index/make.js';
import { isMissing, tuple } from '../scalars/index.js';
import { describedColumns, percentilesOf, percentNames, unionOfNames } from '../statistics/describe.js';
import { runSpecs } from './agg.js';
import { groupedState } from './aggregate.js';
import type { Spec } from './client-columns.js';
import { type Grouped, valuePositions } from './grouped.js';
import { GroupCutter, groupRows, localGroups } from './local.js';

type Part = readonly [name: string, spec: Spec | null];

/** Is the dtype described by count, unique, top and freq? */
const isText = (d: Dtype): boolean => d.kind !== 'datetime' && d.kind !== 'timedelta' && (!isNumericDtype(d) || d.kind === 'bool');

/** The statistics of one column. */
function parts(g: Grouped, at: number, qs: readonly number[]): Part[] {
  const { dtype } = g.state.cells[at];
  const how = (name: string, args: Args = {}): Part[1] => ({ at, how: name, args });
  const names = percentNames(qs);
  const ranks = qs.map((q, i): Part => [names[i], how('quantile', { q })]);
  if (isText(dtype)) {
    return [
      ['count', how('count')],
      ['unique', how('nunique')],
      ['top', null],
      ['freq', null],
    ];
  }
  return [
    ['count', how('count')],
    ['mean', how('mean')],
    ...(dtype.kind === 'datetime' ? [] : [['std', how('std')] as Part]),
    ['min', how('min')],
    ...ranks,
    ['max', how('max')],
  ];
}

/** The most frequent value of each group and how often it is there: of equals the one met first, of categories the first of their list. */
function mostFrequent(g: Grouped, at: number): { top: unknown[]; freq: number[] } {
  const groups = localGroups(g);
  const cutter = new GroupCutter(g, [at]);
  const values = cutter.values(0);
  const { categories } = cutter.dtype(0);
  const listed = (categories === null || categories === undefined ? [] : boxAll(categories)).map(
    (value) => [labelKey(value), { value, n: 0 }] as const,
  );
  const best = Array.from({ length: groups.count }, (_, k) => {
    const counts = new Map(listed.map(([key, { value }]) => [key, { value, n: 0 }]));
    for (const i of groupRows(groups, k)) {
      if (isMissing(values[i])) continue;
      const found = counts.get(labelKey(values[i]));
      if (found === undefined) counts.set(labelKey(values[i]), { value: values[i], n: 1 });
      else found.n++;
    }
    return [...counts.values()].reduce((a, b) => (b.n > a.n ? b : a), { value: Number.NaN as unknown, n: 0 });
  });
  return { top: best.map((b) => b.value), freq: best.map((b) => (b.n === 0 ? Number.NaN : b.n)) };
}

/** Statistics of different kinds in one column of a result: mixed values, numbers where all of them are. */
function mixedColumns(columns: readonly (readonly unknown[])[]): LocalColumn[] {
  const kinds = new Set(columns.map((c) => inferDtype(c).kind));
  const dtype = [...kinds].some((k) => k !== 'int' && k !== 'float') ? dtypes.object : kinds.has('float') ? dtypes.float64 : dtypes.int64;
  return columns.map((c) => columnOf(c, dtype));
}

/** A column of the frame and its statistics: `top` and `freq` are no cells. */
interface Described {
  readonly at: number;
  readonly dtype: Dtype;
  readonly cells: ReadonlyMap<string, Cell | null>;
}

/** The statistics `names` of a column of times or text, computed on the client. */
function mixedStatistics(g: Grouped, rows: Node, c: Described, names: readonly string[]): LocalColumn[] {
  const own = [...c.cells].filter((entry): entry is [string, Cell] => entry[1] !== null);
  const columns = collectCells(
    rows,
    own.map(([, cell]) => cell),
  );
  const values = new Map<string, readonly unknown[]>(own.map(([name], i) => [name, objectValues(columns[i])]));
  if (isText(c.dtype)) for (const [name, column] of Object.entries(mostFrequent(g, c.at))) values.set(name, column);
  const none = new Array(columns[0].vector.length).fill(Number.NaN);
  return mixedColumns(names.map((n) => values.get(n) ?? none));
}

/** g.describe(). */
export function describeGroups(g: Grouped, a: Args): Frame {
  const qs = percentilesOf(a['percentiles']);
  const asked = chosen(g, a).map((at) => ({ at, parts: parts(g, at, qs) }));
  const names = unionOfNames(asked.map((c) => c.parts.map(([name]) => name)));
  const done = runSpecs(
    g,
    asked.flatMap((c) => c.parts.flatMap(([, s]) => (s === null ? [] : [s]))),
  );
  let k = 0;
  const columns = asked.map(
    ({ at, parts }): Described => ({
      at,
      dtype: g.state.cells[at].dtype,
      cells: new Map(parts.map(([name, s]) => [name, s === null ? null : done.cells[k++]])),
    }),
  );
  const isMixed = ({ dtype }: Described): boolean => isText(dtype) || !isNumericDtype(dtype);
  const local = columns.filter(isMixed).flatMap((c) => mixedStatistics(g, done.rows, c, names));
  const put = local.length === 0 ? { rows: done.rows, cells: [] } : attach(done.rows, local, 'statistics');
  let { rows } = put;
  k = 0;
  const cells = columns.flatMap((c) => {
    if (isMixed(c)) return names.map(() => put.cells[k++]);
    const float = c.dtype.masked ? dtypes.Float64 : dtypes.float64;
    return names.map((n): Cell => {
      const cell = c.cells.get(n) ?? { expr: nullOf(storageType(float)), dtype: float };
      const cast = castCell(rows, cell, float);
      rows = cast.rows;
      return cast.cell;
    });
  });
  const labels = columns.flatMap((c) => names.map((name) => (g.series !== null ? name : tuple(g.state.labels.labelAt(c.at), name))));
  const lazy = groupedState(
    g,
    { ...done, rows, cells },
    makeIndex(labels, g.series !== null ? {} : { multi: true, names: [...g.state.labels.names, null] }),
  );
  const state = local.length > 0 && g.options.asIndex ? onClient(lazy, new Map(put.cells.map((c, i) => [c, local[i]]))) : lazy;
  return frameOf(g.options.sort || !g.options.asIndex || g.keys.length === 1 ? state : takeRows(state, levelOrder(indexData(state))));
}

/** The rows here, with columns that are here already: an engine does not tell a missing time from another missing value. */
function onClient(state: FrameState, known: ReadonlyMap<Cell, LocalColumn>): FrameState {
  const asked = state.cells.filter((c) => !known.has(c));
  const fetched = collectCells(state.rows, asked);
  const columns = state.cells.map((c) => known.get(c) ?? fetched[asked.indexOf(c)]);
  return localState(columns, state.labels, indexData(state));
}

/** Positions of labels in the order of their levels' values, which are in order of appearance. */
function levelOrder(labels: IndexData): number[] {
  const levels = dataColumns(labels).map((c) => {
    const keys = boxAll(c).map(labelKey);
    const order = new Map([...new Set(keys)].map((key, i) => [key, i]));
    return keys.map((key) => order.get(key)!);
  });
  const compare = (i: number, j: number): number => levels.reduce((found, codes) => found || codes[i] - codes[j], 0);
  return levels[0].map((_, i) => i).sort(compare);
}

/** Positions of the columns described, as a frame of them chooses. */
function chosen(g: Grouped, a: Args): readonly number[] {
  const at = valuePositions(g);
  if (g.series !== null) return at;
  const numbered = { ...selectAt(g.state, at), labels: labelsOf(at) };
  return describedColumns(numbered, a).labels.labels as number[];
}

const OHLC = [
  ['open', 'first'],
  ['high', 'max'],
  ['low', 'min'],
  ['close', 'last'],
] as const;
/** g.ohlc(): first, largest, smallest and last value. */
export function openHighLowClose(g: Grouped): Frame {
  const at = valuePositions(g);
  if (!at.every((i) => isNumericDtype(g.state.cells[i].dtype))) throw new DataError('No numeric types to aggregate');
  const done = runSpecs(
    g,
    at.flatMap((i) => OHLC.map(([, how]) => ({ at: i, how }))),
  );
  const labels = at.flatMap((i) => OHLC.map(([name]) => (g.series !== null ? name : tuple(g.state.labels.labelAt(i), name))));
  return frameOf(
    groupedState(g, done, makeIndex(labels, g.series !== null ? {} : { multi: true, names: [...g.state.labels.names, null] })),
  );
}
