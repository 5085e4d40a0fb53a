import type { CsvFrame, JsonFrame, Label, ToArrowColumn, WriteColumn } from '@pandorable/io';
import { StringColumn, takeVector, type Vector } from '@pandorable/planner';
import { boxAll } from '../core/boxes.js';
import { collectState, indexData } from '../core/collect.js';
import type { LocalColumn } from '../core/column.js';
import { typedVector } from '../core/nested.js';
import { objectValues } from '../dtypes/cast-local.js';
import { listPositions, selectAt } from '../frame/columns.js';
import type { FrameState } from '../frame/state.js';
import { dataColumns, dataLength, dataNames, type IndexData } from '../index/data.js';
import { isMissing, pythonRepr, tuple } from '../scalars/index.js';
import { plainLabel } from './labels.js';

/** A frame as the text writers take it. */
export function writtenFrame(state: FrameState): CsvFrame {
  const { columns, index } = collectState(state);
  const names = dataNames(index);
  return {
    columns: columns.map((c, i) => written(c, plainLabel(state.labels.labelAt(i)))),
    index: dataColumns(index).map((c, i) => written(c, plainLabel(names[i] ?? null))),
    rows: dataLength(index),
    columnNames: state.labels.names.map(plainLabel),
    ...typedLabels(state.labels.data),
  };
}

/** Labels of columns that are formatted as values are. */
const typedLabels = (labels: IndexData): Pick<CsvFrame, 'labels'> =>
  labels.kind === 'flat' && ['float', 'datetime', 'timedelta', 'period'].includes(labels.column.dtype.kind)
    ? { labels: written(labels.column, null) }
    : {};

/** The same for JSON, where several levels of labels are tuples as keys and floats have all their digits. */
export function jsonFrame(state: FrameState): JsonFrame {
  return { ...writtenFrame(state), ...keyTexts('rowKeys', indexData(state)), ...keyTexts('columnKeys', state.labels.data) };
}

function keyTexts(name: 'rowKeys' | 'columnKeys', index: IndexData): Partial<JsonFrame> {
  if (index.kind === 'range' || (index.kind === 'flat' && index.column.dtype.kind !== 'float')) return {};
  const levels = dataColumns(index).map(objectValues);
  const label = (i: number): unknown => (index.kind === 'multi' ? tuple(...levels.map((l) => l[i])) : levels[0][i]);
  return { [name]: Array.from({ length: dataLength(index) }, (_, i) => pythonRepr(label(i))) };
}

/** The columns of these labels, in their order. */
export function pickColumns(state: FrameState, chosen: unknown): FrameState {
  const positions = listPositions(state, Array.isArray(chosen) ? chosen : [...(chosen as Iterable<unknown>)]);
  return selectAt(state, positions);
}

/** A column as text: raw storage where the writers know it, else the values as users see them. */
export function written(column: LocalColumn, name: Label): WriteColumn {
  const { dtype, vector } = column;
  if (dtype.kind === 'category') return { ...written(decoded(column), name), full: true };
  const typed = typedVector(vector);
  if (typed !== null && typed !== undefined) return { name, dtype: dtype.name, values: typed };
  if (dtype.kind === 'object') return { name, dtype: dtype.name, values: objectValues(column).map((v) => (isMissing(v) ? null : v)) };
  return { name, dtype: dtype.name, values: dtype.kind === 'period' || dtype.kind === 'interval' ? boxAll(column) : vector };
}

/** The values of a categorical column. */
export function decoded({ dtype, vector }: LocalColumn): LocalColumn {
  const codes = vector.data as Int32Array;
  const at = Int32Array.from({ length: vector.length }, (_, i) => (vector.valid !== null && vector.valid[i] === 0 ? -1 : codes[i]));
  const { categories } = dtype;
  return { dtype: categories!.dtype, vector: takeVector(categories!.vector, at) };
}

/** A column for Arrow: categories stay codes with a dictionary. */
export function arrowColumn(column: LocalColumn, name: Label): ToArrowColumn {
  const { dtype, vector } = column;
  if (dtype.kind === 'object') return { name, dtype: dtype.name, values: typedVector(vector) ?? boxAll(column) };
  if (dtype.kind !== 'category') return written(column, name);
  return {
    name,
    dtype: 'category',
    values: vector,
    categories: { values: plainStrings(dtype.categories!.vector), ordered: dtype.ordered },
  };
}

const plainStrings = (v: Vector): Vector =>
  v.data instanceof StringColumn || v.type.kind !== 'object' ? v : { ...v, type: { kind: 'utf8' } };
