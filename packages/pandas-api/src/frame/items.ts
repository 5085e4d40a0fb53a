import { IndexError, InvalidIndexError, KeyError, nullOf, types, ValueError } from '@pandorable/planner';
import { PandasArray } from '../categorical/array.js';
import { attach } from '../cells/attach.js';
import { literalCell } from '../cells/literal.js';
import { align } from '../core/align.js';
import { isPlainObject } from '../core/args.js';
import { collectState, indexData, rowCount } from '../core/collect.js';
import { localState } from '../core/make.js';
import { columnOf, isTypedArray } from '../core/values.js';
import { dtypes } from '../dtypes/registry.js';
import { Index, keyError } from '../index/base.js';
import { rangeData } from '../index/data.js';
import { makeIndex, wrapIndex } from '../index/make.js';
import { isMissing, isSlice, isTuple, NaT, pythonRepr, type Slice, tuple } from '../scalars/index.js';
import { Series, seriesFrameState } from '../series/series.js';
import { readAxis } from './axis.js';
import { callWith } from './callables.js';
import { columnPositions, listPositions, partialPositions, putColumn, selectAt, seriesAt } from './columns.js';
import { aligned, listColumn } from './construct.js';
import { Frame, frameOf, STATE } from './frame.js';
import { maskRows } from './mask.js';
import { sliceByLabelOrPosition } from './slices.js';
import { type Cell, type FrameState, settleHeavy } from './state.js';
import { setWhere, whereFrame } from './where-items.js';

/** df[key]. */
export function getItem(frame: Frame, key: unknown, ...otherwise: unknown[]): unknown {
  if (otherwise.length > 0) return orElse(() => getItem(frame, key), otherwise[0]);
  const state = frame[STATE];
  if (typeof key === 'function') return getItem(frame, callWith(frame, key as (f: unknown) => unknown));
  if (Frame.isFrame(key)) return whereFrame(frame, key);
  if (isSlice(key)) return frameOf(sliceByLabelOrPosition(state, key));
  if (isMask(key)) return frameOf(maskRows(state, key));
  if (
    isTypedArray(key) ||
    key instanceof Set ||
    Index.isIndex(key) ||
    Series.isSeries(key) ||
    key instanceof PandasArray ||
    (Array.isArray(key) && !isTuple(key))
  ) {
    return frameOf(selectAt(state, listPositions(state, [...(key as Iterable<unknown>)])));
  }
  return oneColumn(frame, key);
}

/** What a look-up gives, or another value where there is none (given as it is, or as the option `default`). */
export function orElse(look: () => unknown, otherwise: unknown): unknown {
  try {
    return look();
  } catch (error) {
    if (!(error instanceof KeyError || error instanceof IndexError)) throw error;
    return isPlainObject(otherwise) && Object.keys(otherwise).join() === 'default' ? otherwise['default'] : otherwise;
  }
}

/** A Series or array of booleans. */
export const isMask = (key: unknown): boolean =>
  (Series.isSeries(key) && (key[STATE].cell.dtype.kind === 'bool' || (key[STATE].cell.dtype.kind === 'object' && looksBoolean(key)))) ||
  (Array.isArray(key) && !isTuple(key) && key.length > 0 && key.every((v) => typeof v === 'boolean')) ||
  (Index.isIndex(key) && key.flatDtype.kind === 'bool') ||
  (key instanceof PandasArray && key.column.dtype.kind === 'bool');

const looksBoolean = (s: Series): boolean => s.toArray().every((v) => typeof v === 'boolean' || isMissing(v));

function oneColumn(frame: Frame, key: unknown): unknown {
  const state = frame[STATE];
  const found = state.labels.positionsOf(key);
  if (found.length === 1) return seriesAt(state, found[0]);
  if (found.length > 1) return frameOf(selectAt(state, found));
  if (state.labels.isMulti) {
    const part = partialPositions(state, key);
    if (part.length > 0) return dropLevels(state, part, isTuple(key) ? key.length : 1);
  }
  if (isTuple(key) && !state.labels.isMulti && key.some((k) => isSlice(k) || Array.isArray(k)))
    throw new InvalidIndexError(pythonRepr(key));
  if (isPlainObject(key)) throw new TypeError('Passing a dict as an indexer is not supported. Use a list instead.');
  throw keyError(key, state.labels.labels, 'The columns are');
}

/** Columns under an outer label, that label taken off; a lone empty remainder is a Series. */
function dropLevels(state: FrameState, at: readonly number[], depth: number): unknown {
  const picked = selectAt(state, at);
  const rest = picked.labels.labels.map((l) => (l as unknown[]).slice(depth));
  if (rest.length === 1 && rest[0].every((l) => l === ''))
    return seriesAt(
      picked,
      0,
      depth === 1 ? (picked.labels.labelAt(0) as unknown[])[0] : tuple(...(picked.labels.labelAt(0) as unknown[]).slice(0, depth)),
    );
  const names = state.labels.names.slice(depth);
  if (rest[0].length === 0) return seriesAt(picked, 0);
  const labels =
    rest[0].length === 1
      ? makeIndex(
          rest.map((r) => r[0]),
          { names, multi: false },
        )
      : makeIndex(
          rest.map((r) => tuple(...r)),
          { names },
        );
  return frameOf({ ...picked, labels });
}

/** df[key] = value. */
export function setItem(frame: Frame, key: unknown, value: unknown): void {
  if (typeof key === 'function') return setItem(frame, callWith(frame, key as (f: unknown) => unknown), value);
  if (Frame.isFrame(key) || isMask(key)) return setWhere(frame, key, value);
  if (isSlice(key)) return setSlice(frame, key, value);
  if (Index.isIndex(key)) return setMany(frame, key.labels, value);
  if (Array.isArray(key) && !isTuple(key)) return setMany(frame, key, value);
  frame[STATE] = withColumn(frame, key, value);
}

/** df[a:b] = value: rows by position where the bounds are numbers, else by label. */
function setSlice(frame: Frame, key: Slice, value: unknown): void {
  const { loc, iloc } = frame as unknown as Record<'loc' | 'iloc', { set: (k: unknown, v: unknown) => void }>;
  const numbers = [key.start, key.stop].every((v) => isMissing(v) || typeof v === 'number');
  const { index } = frame[STATE];
  (numbers && !(index.kind === 'cells' && index.cells[0].dtype.kind === 'float') ? iloc : loc).set(key, value);
}

/** The frame's state with one column set from a value of any of pandas' kinds. */
export function withColumn(frame: Frame, label: unknown, value: unknown): FrameState {
  const state = frame[STATE];
  const given = typeof value === 'function' ? callWith(frame, value as (f: unknown) => unknown) : value;
  if (Frame.isFrame(given)) return withFrame(frame, label, given);
  if (state.cells.length === 0 && rowCount(state.rows) === 0) return firstColumn(state, label, given);
  const done = cellFor(state, given);
  return settleHeavy(putColumn(done.state, label, done.cell));
}

function withFrame(frame: Frame, label: unknown, value: Frame): FrameState {
  const { cells } = value[STATE];
  if (cells.length !== 1) throw new ValueError(`Cannot set a DataFrame with multiple columns to the single column ${String(label)}`);
  return withColumn(frame, label, seriesAt(value[STATE], 0));
}

/** A frame without rows takes the rows of its first column. */
function firstColumn(state: FrameState, label: unknown, value: unknown): FrameState {
  const labels = makeIndex([label], { names: state.labels.names });
  if (Series.isSeries(value)) return { ...seriesFrameState(value[STATE]), labels };
  const column = listColumn(value) ?? columnOf([]);
  return localState([column], labels, rangeData(column.vector.length));
}

/** A value as a cell over the frame's rows; the rows grow where the value's own rows or values must be brought beside them. */
export function cellFor(state: FrameState, value: unknown): { state: FrameState; cell: Cell } {
  if (Series.isSeries(value)) {
    const other = value[STATE];
    const both = align(
      { rows: state.rows, cells: [], index: state.index },
      { rows: other.rows, cells: [other.cell], index: other.index },
      'reindex',
    );
    if (both.rows.kind === 'local' && both.rows !== state.rows) {
      const { columns } = collectState({ ...seriesFrameState(other) });
      const put = attach(state.rows, [aligned(columns[0], indexData(other), wrapIndex(indexData(state)))]);
      return { state: { ...state, rows: put.rows }, cell: put.cells[0] };
    }
    return { state: { ...state, rows: both.rows }, cell: both.right[0] };
  }
  const column = listColumn(value);
  if (column === null && value !== null && value !== undefined) return { state, cell: scalarColumn(value) };
  const n = rowCount(state.rows);
  if (column === null) return noneColumn(state, n);
  if (column.vector.length !== n) throw new ValueError(`Length of values (${column.vector.length}) does not match length of index (${n})`);
  const put = attach(state.rows, [column]);
  return { state: { ...state, rows: put.rows }, cell: put.cells[0] };
}

/** None everywhere: mixed values, for None is a value there. */
function noneColumn(state: FrameState, n: number): { state: FrameState; cell: Cell } {
  const put = attach(state.rows, [columnOf(new Array(n).fill(null), dtypes.object)]);
  return { state: { ...state, rows: put.rows }, cell: put.cells[0] };
}

/** A whole column of one value; NaT makes times. */
function scalarColumn(value: unknown): Cell {
  return value === NaT ? { expr: nullOf(types.timestamp('ns')), dtype: dtypes.datetime('ns') } : literalCell(value);
}

function setMany(frame: Frame, labels: readonly unknown[], value: unknown): void {
  const given = typeof value === 'function' ? callWith(frame, value as (f: unknown) => unknown) : value;
  const parts = Frame.isFrame(given)
    ? given[STATE].cells.map((_, i) => seriesAt(given[STATE], i))
    : Array.isArray(given) && Array.isArray(given[0])
      ? labels.map((_, k) => (given as unknown[][]).map((r) => r[k]))
      : null;
  if (parts !== null && parts.length !== labels.length) throw new ValueError('Columns must be same length as key');
  labels.forEach((l, i) => {
    frame[STATE] = withColumn(frame, l, parts === null ? (Array.isArray(given) ? given[i] : given) : parts[i]);
  });
}

/** df.index = labels. */
setItem.index = (frame: Frame, labels: unknown): void => {
  frame[STATE] = withIndex(frame[STATE], readAxis(labels));
};

/** The state with other row labels. */
export function withIndex(state: FrameState, data: ReturnType<typeof readAxis>): FrameState {
  const n = rowCount(state.rows);
  const wrapped = wrapIndex(data);
  if (wrapped.length !== n)
    throw new ValueError(`Length mismatch: Expected axis has ${n} elements, new values have ${wrapped.length} elements`);
  if (data.kind === 'range') return { ...state, index: { kind: 'range', start: data.start, step: data.step, name: data.name } };
  const put = attach(state.rows, wrapped.columns);
  return {
    ...state,
    rows: put.rows,
    index: {
      kind: 'cells',
      cells: put.cells,
      names: wrapped.names,
      multi: data.kind === 'multi',
      freq: data.kind === 'flat' ? (data.freq ?? null) : null,
    },
  };
}

/** del df[label]. */
export function deleteColumn(frame: Frame, label: unknown): void {
  const state = frame[STATE];
  const gone = new Set(columnPositions(state, label));
  frame[STATE] = selectAt(
    state,
    state.cells.flatMap((_, i) => (gone.has(i) ? [] : [i])),
  );
}
