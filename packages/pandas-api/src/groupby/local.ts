import { hasWindow, StringColumn, type Vector } from '@pandorable/planner';
import { boxAll } from '../core/boxes.js';
import { collectCells, collectState, indexData, indexFrom } from '../core/collect.js';
import type { LocalColumn } from '../core/column.js';
import { localState } from '../core/make.js';
import { columnOf } from '../core/values.js';
import type { Dtype } from '../dtypes/dtype.js';
import { dtypes } from '../dtypes/registry.js';
import { selectAt } from '../frame/columns.js';
import { type Frame, frameOf } from '../frame/frame.js';
import { type FrameState, settle } from '../frame/state.js';
import { FUNCTION_STAGE } from '../functions/index.js';
import { dataColumns, flatData, type IndexData, labelAt, takeColumn, takeData } from '../index/data.js';
import { groupsOf } from '../kernels/index.js';
import { RowWatch } from '../progress/rows.js';
import { isMissing, pythonRepr, tuple } from '../scalars/index.js';
import { type Series, seriesOf, seriesStateOf } from '../series/series.js';
import { aggregate, groupIndex, ready, shownKeys } from './aggregate.js';
import { type Grouped, valuePositions } from './grouped.js';

/** The rows of each group by position, and the groups' labels: what user functions and kernels need. */
export interface LocalGroups {
  readonly count: number;
  /** group of each row, -1 for none */
  readonly codes: Int32Array;
  readonly starts: Int32Array;
  readonly order: Int32Array;
  readonly index: IndexData;
}

const known = new WeakMap<Grouped['keys'], Map<Grouped['state']['rows'], LocalGroups>>();

export function localGroups(g: Grouped): LocalGroups {
  const byRows = known.get(g.keys) ?? new Map<Grouped['state']['rows'], LocalGroups>();
  known.set(g.keys, byRows);
  let found = byRows.get(g.state.rows);
  if (found === undefined) byRows.set(g.state.rows, (found = computeGroups(g)));
  return found;
}

function computeGroups(g: Grouped): LocalGroups {
  const done = aggregate(g, ready(g, []), []);
  const shown = shownKeys(g, done.rows, done.keys);
  const at = groupIndex(g, shown.cells) as Extract<ReturnType<typeof groupIndex>, { kind: 'cells' }>;
  const columns = collectCells(shown.rows, [...shown.cells, ...done.keys]);
  const labels = columns.slice(g.keys.length).map((c) => c.vector);
  const plain = settle(
    g.state.rows,
    g.keys.map((k) => k.cell),
    hasWindow,
  );
  const codes = codesOf(
    collectCells(plain.rows, plain.cells).map((c) => c.vector),
    labels,
  );
  return { count: labels[0].length, codes, ...groupsOf(codes, labels[0].length), index: indexFrom(at, columns.slice(0, g.keys.length)) };
}

const MISSING = Symbol('missing');

/** The raw values of a column, one missing value for all that are. */
function rawReader(v: Vector): (i: number) => unknown {
  const { data, valid } = v;
  const read = data instanceof StringColumn ? (i: number) => data.get(i) : (i: number) => (data as ArrayLike<unknown>)[i];
  return (i) => {
    if (valid !== null && valid[i] === 0) return MISSING;
    const x = read(i);
    return x === x ? (x ?? MISSING) : MISSING;
  };
}

/** The group of every row: its keys looked up among the groups' keys; -1 for none. */
function codesOf(rows: readonly Vector[], labels: readonly Vector[]): Int32Array {
  const ids = rows.map((row, k) => idsOf(row, labels[k]));
  const combine = (part: 'row' | 'label', i: number): number =>
    ids.reduce((sum, id) => (sum < 0 || id[part][i] < 0 ? -1 : sum * id.size + id[part][i]), 0);
  const groups = new Map<number, number>();
  for (let i = 0; i < labels[0].length; i++) groups.set(combine('label', i), i);
  if (ids.length === 1) return ids[0].row.map((id) => (id < 0 ? -1 : (groups.get(id) ?? -1)));
  return Int32Array.from({ length: rows[0].length }, (_, i) => groups.get(combine('row', i)) ?? -1);
}

/** Small numbers for the values of one key. */
function idsOf(row: Vector, label: Vector): { row: Int32Array; label: Int32Array; size: number } {
  const known = new Map<unknown, number>();
  const ofLabel = rawReader(label);
  const ofRow = rawReader(row);
  const labels = Int32Array.from({ length: label.length }, (_, i) => {
    const x = ofLabel(i);
    if (!known.has(x)) known.set(x, known.size);
    return known.get(x)!;
  });
  const rows = new Int32Array(row.length);
  for (let i = 0; i < rows.length; i++) rows[i] = known.get(ofRow(i)) ?? -1;
  return { row: rows, label: labels, size: Math.max(1, known.size) };
}

/** Positions of the rows of group k. */
export const groupRows = (l: LocalGroups, k: number): Int32Array => l.order.subarray(l.starts[k], l.starts[k + 1]);

/** The name of a group as users see it: a tuple where keys were listed. */
export function groupName(g: Grouped, l: Pick<LocalGroups, 'index'>, k: number): unknown {
  const label = labelAt(l.index, k);
  return g.listed && g.keys.length === 1 ? tuple(label) : label;
}

/** Watches over a function of the groups, one after another; `passes`: how often it goes over all of them. */
export const groupWatch = ({ order }: Pick<LocalGroups, 'order'>, passes = 1): RowWatch =>
  new RowWatch(FUNCTION_STAGE, order.length, {}, passes);

/** What an error says of a function that failed for group k, and for which of its columns. */
export const groupPlace = (index: IndexData, k: number, column?: unknown): string =>
  `group ${pythonRepr(labelAt(index, k))}${column === undefined ? '' : `, column ${pythonRepr(column)}`}`;

/** The columns and labels of all rows, fetched once, cut into groups. */
export class GroupCutter {
  readonly #columns: readonly LocalColumn[];
  readonly #index: IndexData;
  readonly #state: FrameState;

  constructor(
    readonly g: Grouped,
    positions: readonly number[],
  ) {
    this.#state = selectAt(g.state, positions);
    const all = collectState(this.#state);
    this.#columns = all.columns;
    this.#index = all.index.kind === 'range' ? flatData(dataColumns(all.index)[0], all.index.name) : all.index;
  }

  frame(rows: ArrayLike<number>): Frame {
    return frameOf(
      localState(
        this.#columns.map((c) => takeColumn(c, rows)),
        this.#state.labels,
        takeData(this.#index, rows),
      ),
    );
  }

  series(rows: ArrayLike<number>, at = 0, name: unknown = this.#name(at)): Series {
    return seriesOf(
      seriesStateOf(localState([takeColumn(this.#columns[at], rows)], this.#state.labels, takeData(this.#index, rows)), name),
    );
  }

  #name(at: number): unknown {
    return this.g.series !== null ? this.g.series.name : this.#state.labels.labelAt(at);
  }

  dtype(at: number): Dtype {
    return this.#columns[at].dtype;
  }

  values(at: number): unknown[] {
    return boxAll(this.#columns[at]);
  }

  column(at: number): LocalColumn {
    return this.#columns[at];
  }
}

/** Values of a user's function as a column: whole numbers are int64 unless the input was float. */
export function resultColumn(values: readonly unknown[], from: Dtype): LocalColumn {
  const plain = values.map((v) => (v === undefined ? null : v));
  const numbers =
    plain.length > 0 &&
    plain.every((v) => typeof v === 'number' || typeof v === 'bigint' || isMissing(v)) &&
    plain.some((v) => !isMissing(v));
  if (numbers && from.kind === 'float') return columnOf(plain, dtypes.float64);
  if (plain.length === 0) return columnOf(plain, from);
  if (from.kind !== 'object' && plain.every((v) => isMissing(v)))
    return columnOf(plain, from.kind === 'int' || from.kind === 'uint' ? dtypes.float64 : from);
  return columnOf(plain);
}

export const valueCutter = (g: Grouped): GroupCutter => new GroupCutter(g, valuePositions(g));
export const rowLabelsOf = (g: Grouped): IndexData => indexData(g.state);
