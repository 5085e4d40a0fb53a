import { valuesOf } from '@pandorable/planner';
import { boxAll } from '../core/boxes.js';
import { collectCells, collectState, indexData, indexFrom } from '../core/collect.js';
import type { LocalColumn } from '../core/column.js';
import { localState } from '../core/make.js';
import { columnOf } from '../core/values.js';
import { dtypes } from '../dtypes/registry.js';
import type { Dtype } from '../dtypes/dtype.js';
import { selectAt } from '../frame/columns.js';
import { Frame, frameOf } from '../frame/frame.js';
import type { FrameState } from '../frame/state.js';
import { type IndexData, takeColumn, takeData } from '../index/data.js';
import { groupsOf } from '../kernels/index.js';
import { labelAt } from '../index/data.js';
import { isMissing, tuple } from '../scalars/index.js';
import { Series, seriesOf, seriesStateOf } from '../series/series.js';
import { aggregate, groupIndex, ready, shownKeys } from './aggregate.js';
import { type Grouped, groupCode, showsAll, valuePositions } from './grouped.js';

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
  const numbered = groupCode(g);
  const raw = collectCells(numbered.g.state.rows, [numbered.code])[0].vector;
  const codes = Int32Array.from({ length: raw.length }, (_, i) => (raw.valid !== null && raw.valid[i] === 0 ? -1 : Number((raw.data as BigInt64Array)[i])));
  const done = aggregate(g, ready(g, []), []);
  const shown = shownKeys(g, done.rows, done.keys);
  const at = groupIndex(g, shown.cells) as Extract<ReturnType<typeof groupIndex>, { kind: 'cells' }>;
  const columns = collectCells(shown.rows, [...shown.cells, ...done.keys]);
  const index = indexFrom(at, columns.slice(0, g.keys.length));
  const count = columns[0].vector.length;
  const moved = showsAll(g) ? spread(g, codes, columns.slice(g.keys.length)) : codes;
  return { count, codes: moved, ...groupsOf(moved, count), index };
}

/** Codes among all labels from codes among those that have rows. */
function spread(g: Grouped, codes: Int32Array, all: readonly LocalColumn[]): Int32Array {
  const bare: Grouped = { ...g, options: { ...g.options, observed: true }, keys: g.keys.map(({ bins: _, ...k }) => k) };
  const some = aggregate(bare, ready(bare, []), []);
  const text = (columns: readonly LocalColumn[]): string[] => {
    const values = columns.map((c) => valuesOf(c.vector));
    return Array.from({ length: columns[0].vector.length }, (_, i) => values.map((v) => String(v[i])).join('\u0001'));
  };
  const places = new Map(text(all).map((t, i) => [t, i]));
  const to = text(collectCells(some.rows, some.keys)).map((t) => places.get(t)!);
  return codes.map((c) => (c < 0 ? -1 : to[c]));
}

/** Positions of the rows of group k. */
export const groupRows = (l: LocalGroups, k: number): Int32Array => l.order.subarray(l.starts[k], l.starts[k + 1]);

/** The name of a group as users see it: a tuple where keys were listed. */
export function groupName(g: Grouped, l: LocalGroups, k: number): unknown {
  const label = labelAt(l.index, k);
  return g.listed && g.keys.length === 1 ? tuple(label) : label;
}

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
    this.#index = all.index;
  }

  frame(rows: ArrayLike<number>): Frame {
    return frameOf(localState(this.#columns.map((c) => takeColumn(c, rows)), this.#state.labels, takeData(this.#index, rows)));
  }

  series(rows: ArrayLike<number>, at = 0, name: unknown = this.#name(at)): Series {
    return seriesOf(seriesStateOf(localState([takeColumn(this.#columns[at], rows)], this.#state.labels, takeData(this.#index, rows)), name));
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
}

/** Values of a user's function as a column: whole numbers are int64 unless the input was float. */
export function resultColumn(values: readonly unknown[], from: Dtype): LocalColumn {
  const plain = values.map((v) => (v === undefined ? null : v));
  const numbers = plain.length > 0 && plain.every((v) => typeof v === 'number' || typeof v === 'bigint' || isMissing(v)) && plain.some((v) => !isMissing(v));
  if (numbers && from.kind === 'float') return columnOf(plain, dtypes.float64);
  if (plain.length === 0) return columnOf(plain, from);
  if (from.kind !== 'object' && plain.every((v) => isMissing(v))) return columnOf(plain, from.kind === 'int' || from.kind === 'uint' ? dtypes.float64 : from);
  return columnOf(plain);
}

export const valueCutter = (g: Grouped): GroupCutter => new GroupCutter(g, valuePositions(g));
export const rowLabelsOf = (g: Grouped): IndexData => indexData(g.state);
