import { boxAll } from '../core/boxes.js';
import { collectState } from '../core/collect.js';
import { objectValues } from '../dtypes/cast-local.js';
import { seriesAt } from '../frame/columns.js';
import type { FrameState } from '../frame/state.js';
import { dataLength, labelAt, takeColumn } from '../index/data.js';
import { pythonRepr, Tuple, tuple } from '../scalars/index.js';
import { INSPECT } from '../scalars/text-members.js';
import type { Series } from '../series/series.js';
import { seriesOfRow } from './pick-rows.js';

/** df.items(): each column with its label. */
export function* items(state: FrameState): Generator<[unknown, Series]> {
  for (let i = 0; i < state.cells.length; i++) yield [state.labels.labelAt(i), seriesAt(state, i)];
}

/** df.iterrows(): each row as a Series, with its label. */
export function* iterrows(state: FrameState): Generator<[unknown, Series]> {
  const { columns, index } = collectState(state);
  for (let i = 0; i < dataLength(index); i++) {
    const label = labelAt(index, i);
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
  const { columns, index } = collectState(state);
  const boxed = columns.map(boxAll);
  const shown = columns.map(objectValues);
  const names = fieldNames([...(withIndex ? ['Index'] : []), ...state.labels.labels]);
  for (let i = 0; i < dataLength(index); i++) {
    const values = [...(withIndex ? [labelAt(index, i)] : []), ...boxed.map((c) => c[i])];
    yield name === null ? tuple(...values) : namedRow(name, names, values, [...(withIndex ? [values[0]] : []), ...shown.map((c) => c[i])]);
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
  const { columns, index } = collectState(state);
  const values = boxAll(columns[0]);
  for (let i = 0; i < values.length; i++) yield [labelAt(index, i), values[i]];
}
