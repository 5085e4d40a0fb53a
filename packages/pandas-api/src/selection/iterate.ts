import type { Table } from '@pandorable/planner';
import { boxAll } from '../core/boxes.js';
import { collectState, finish, indexFrom, knownCount, resolveState } from '../core/collect.js';
import type { LocalColumn } from '../core/column.js';
import { tablesOf } from '../core/run.js';
import { objectValues } from '../dtypes/cast-local.js';
import { seriesAt } from '../frame/columns.js';
import type { FrameState } from '../frame/state.js';
import { dataLength, labelAt, takeColumn } from '../index/data.js';
import { planOf } from '../io/explain.js';
import { pythonRepr, Tuple, tuple } from '../scalars/index.js';
import { INSPECT } from '../scalars/text-members.js';
import type { Series } from '../series/series.js';
import { seriesOfRow } from './pick-rows.js';

/** df.items(): each column with its label. */
export function* items(state: FrameState): Generator<[unknown, Series]> {
  for (let i = 0; i < state.cells.length; i++) yield [state.labels.labelAt(i), seriesAt(state, i)];
}

/** Rows that are fetched at once. */
const BATCH_ROWS = 16_384;

/** Some rows of a frame with their labels. */
interface Part {
  readonly columns: readonly LocalColumn[];
  readonly rows: number;
  readonly labelAt: (i: number) => unknown;
}

/** A frame's rows, a few of them at a time. */
function* partsOf(given: FrameState): Generator<Part> {
  const count = knownCount(given.rows);
  if (given.cells.length === 0 || (count !== undefined && count <= BATCH_ROWS)) {
    const { columns, index } = collectState(given);
    yield { columns, rows: dataLength(index), labelAt: (i) => labelAt(index, i) };
    return;
  }
  const state = resolveState(given);
  let before = 0;
  for (const table of tablesOf(planOf(state), BATCH_ROWS)) {
    yield partOf(state, table, before);
    before += table.rows;
  }
}

/** The rows of a table, of which some came before. */
function partOf({ cells, index }: FrameState, { rows, columns: vectors }: Table, before: number): Part {
  const columns = cells.map((c, i) => finish(vectors[i], c.dtype));
  if (index.kind === 'range') return { columns, rows, labelAt: (i) => index.start + (before + i) * index.step };
  const { taken: _, ...levels } = index;
  const labels = indexFrom(
    levels,
    index.cells.map((c, i) => finish(vectors[cells.length + i], c.dtype)),
  );
  return { columns, rows, labelAt: (i) => labelAt(labels, i) };
}

/** df.iterrows(): each row as a Series, with its label. */
export function* iterrows(state: FrameState): Generator<[unknown, Series]> {
  for (const { columns, rows, labelAt: labelOf } of partsOf(state)) {
    for (let i = 0; i < rows; i++) {
      const label = labelOf(i);
      yield [
        label,
        seriesOfRow(
          columns.map((c) => takeColumn(c, [i])),
          state.labels.data,
          label,
        ),
      ];
    }
  }
}

const isField = (name: string): boolean => /^[A-Za-z][A-Za-z0-9_]*$/.test(name);

/** Names of the fields of a row tuple: `_1` and so on where a label cannot be one. */
function fieldNames(labels: readonly unknown[]): string[] {
  const seen = new Set<string>();
  return labels.map((l, i) => {
    const name = typeof l === 'string' && isField(l) && !seen.has(l) ? l : `_${i}`;
    seen.add(name);
    return name;
  });
}

/** df.itertuples(): rows as tuples with a field per column. */
export function* itertuples(state: FrameState, withIndex: boolean, name: string | null): Generator<Tuple> {
  const names = fieldNames([...(withIndex ? ['Index'] : []), ...state.labels.labels]);
  for (const { columns, rows, labelAt: labelOf } of partsOf(state)) {
    const boxed = columns.map(boxAll);
    const shown = columns.map(objectValues);
    for (let i = 0; i < rows; i++) {
      const values = [...(withIndex ? [labelOf(i)] : []), ...boxed.map((c) => c[i])];
      yield name === null
        ? tuple(...values)
        : namedRow(name, names, values, [...(withIndex ? [values[0]] : []), ...shown.map((c) => c[i])]);
    }
  }
}

function namedRow(type: string, names: readonly string[], values: readonly unknown[], shown: readonly unknown[]): Tuple {
  const made = new Tuple();
  for (const v of values) made.push(v);
  names.forEach((n, i) => {
    if (!(n in made)) Object.defineProperty(made, n, { value: values[i], enumerable: false });
  });
  const text = (): string => `${type}(${names.map((n, i) => `${n}=${pythonRepr(shown[i])}`).join(', ')})`;
  for (const key of ['toString', INSPECT]) Object.defineProperty(made, key, { value: text, enumerable: false });
  return Object.freeze(made) as Tuple;
}

/** s.items(). */
export function* seriesItems(state: FrameState): Generator<[unknown, unknown]> {
  for (const { columns, rows, labelAt: labelOf } of partsOf(state)) {
    const values = boxAll(columns[0]);
    for (let i = 0; i < rows; i++) yield [labelOf(i), values[i]];
  }
}
