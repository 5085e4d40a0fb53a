import { ValueError } from '@pandorable/planner';
import { type Args, isPlainObject, readArgs, signature } from '../core/args.js';
import { boxAll } from '../core/boxes.js';
import { collectState, indexData } from '../core/collect.js';
import type { LocalColumn } from '../core/column.js';
import { localState } from '../core/make.js';
import { largest } from '../core/typed.js';
import { columnOf, isTypedArray, typedColumn } from '../core/values.js';
import { castColumn, objectValues } from '../dtypes/cast-local.js';
import type { Dtype } from '../dtypes/dtype.js';
import { dtypes, parseDtype } from '../dtypes/registry.js';
import { Index } from '../index/base.js';
import { dataLength, type IndexData, rangeData, takeColumn } from '../index/data.js';
import { makeIndex, wrapIndex } from '../index/make.js';
import { unionData } from '../index/set-operations.js';
import { isMissing, isTuple } from '../scalars/index.js';
import { Series, seriesFrameState } from '../series/series.js';
import { readAxis } from './axis.js';
import { constructColumn } from './construct-values.js';
import { Frame, STATE } from './frame.js';
import { commonRows, type FrameState } from './state.js';

/** pd.DataFrame(data, index, columns, dtype, copy). */
export function construct(given: readonly unknown[]): FrameState {
  const a = readConstructor('DataFrame', given);
  const dtype = a['dtype'] === null || a['dtype'] === undefined ? null : parseDtype(a['dtype']);
  const state = fromData(a['data'], a, dtype);
  return dtype === null ? state : castAll(state, dtype);
}

/** Data first; a lone object is options only if it reads as nothing else. */
export function readConstructor(name: string, given: readonly unknown[]): Args {
  const sig = signature('pandas', name);
  const [first] = given;
  const asData = given.length >= 1 && isPlainObject(first) && !(given.length === 1 && isOptions(first, sig.spellings));
  if (!asData) return readArgs(sig, given);
  return { ...readArgs(sig, [null, ...given.slice(1)]), data: first };
}

/** Every key is a parameter, and one says what is made: data, labels or a dtype. A lone name or flag is an entry of a dict. */
function isOptions(given: Record<string, unknown>, parameters: ReadonlyMap<string, string>): boolean {
  const { data, index, columns, dtype } = given;
  const made = data !== undefined || [index, columns].some((v) => typeof v === 'object' && v !== null) || typeof dtype === 'string';
  return made && Object.keys(given).every((k) => parameters.has(k));
}

type Given = Args;

function fromData(data: unknown, a: Given, dtype: Dtype | null): FrameState {
  if (isMissing(data)) return fromColumns(new Map(), a, dtype);
  if (Frame.isFrame(data)) return select(data[STATE], a);
  if (Series.isSeries(data)) return fromSeries(data, a);
  if (data instanceof Map) return fromColumns(data, a, dtype);
  if (Index.isIndex(data)) return fromColumns(new Map([[data.name ?? 0, data]]), a, dtype);
  if (isTypedArray(data)) return fromLists([data], a, [0], dtype);
  if (isPlainObject(data)) return fromColumns(new Map(Object.entries(data)), a, dtype);
  if (typeof data === 'object' && data !== null && typeof (data as Iterable<unknown>)[Symbol.iterator] === 'function')
    return fromRows([...(data as Iterable<unknown>)], a, dtype);
  if (!isMissing(a['index']) && !isMissing(a['columns'])) return fromScalar(data, a, dtype);
  throw new ValueError('DataFrame constructor not properly called!');
}

/** One value everywhere. */
function fromScalar(value: unknown, a: Given, dtype: Dtype | null): FrameState {
  const index = readAxis(a['index']);
  const labels = wrapIndex(readAxis(a['columns']));
  const column = repeated(value, dataLength(index), dtype ?? undefined);
  return localState(
    labels.labels.map(() => column),
    labels,
    index,
  );
}

const castAll = (state: FrameState, dtype: Dtype): FrameState => {
  const { columns, index } = collectState(state);
  return localState(
    columns.map((c) => castColumn(c, dtype)),
    state.labels,
    index,
  );
};

/** An existing frame, cut to the labels given. */
function select(state: FrameState, a: Given): FrameState {
  if (isMissing(a['index']) && isMissing(a['columns'])) return state;
  const { columns, index } = collectState(state);
  const from = wrapIndex(index);
  const rows = isMissing(a['index']) ? index : readAxis(a['index']);
  const labels = isMissing(a['columns']) ? state.labels : wrapIndex(readAxis(a['columns']));
  const chosen = labels.labels.map((l) => {
    const at = state.labels.positionsOf(l)[0];
    const column = at === undefined ? allMissing(dataLength(index), dtypes.float64) : columns[at];
    return isMissing(a['index'])
      ? column
      : takeColumn(
          column,
          wrapIndex(rows).labels.map((r) => from.positionsOf(r)[0] ?? -1),
        );
  });
  return localState(chosen.map(shown), labels, rows);
}

const allMissing = (n: number, dtype: Dtype = dtypes.object): LocalColumn =>
  columnOf(new Array(n).fill(Number.NaN), dtype === dtypes.object ? dtypes.object : dtype);

/** ints that gained missing values show as floats */
function shown(c: LocalColumn): LocalColumn {
  if (c.vector.valid === null || !c.vector.valid.includes(0)) return c;
  if ((c.dtype.kind === 'int' || c.dtype.kind === 'uint') && !c.dtype.masked) return columnOf(boxAll(c), dtypes.float64);
  return c.dtype.kind === 'bool' && !c.dtype.masked
    ? columnOf(
        boxAll(c).map((v) => v ?? Number.NaN),
        dtypes.object,
      )
    : c;
}

function fromSeries(s: Series, a: Given): FrameState {
  const state = seriesFrameState(s[STATE]);
  const name = s[STATE].name;
  const labels = isMissing(a['columns']) ? makeIndex([name ?? 0]) : wrapIndex(readAxis(a['columns']));
  return select(
    { ...state, labels: isMissing(name) ? labels : makeIndex([name]) },
    { ...a, columns: isMissing(a['columns']) ? null : a['columns'] },
  );
}

/** A dict of columns: arrays of one length, Series aligned on their labels, scalars repeated, nested dicts by row label. */
function fromColumns(data: ReadonlyMap<unknown, unknown>, a: Given, dtype: Dtype | null): FrameState {
  const lazy = fromSiblings(data, a);
  if (lazy !== null) return lazy;
  const index = isMissing(a['index']) ? commonIndex(data) : readAxis(a['index']);
  const labels = isMissing(a['columns']) ? makeLabels([...data.keys()]) : wrapIndex(readAxis(a['columns']));
  const n = dataLength(index);
  const target = wrapIndex(index);
  const source = makeLabels([...data.keys()]);
  const values = [...data.values()];
  const columns = labels.labels.map((l) => {
    const at = source.positionsOf(l)[0];
    return at === undefined ? allMissing(n, dtype ?? dtypes.object) : columnFor(values[at], target, isMissing(a['index']), dtype);
  });
  return localState(columns, labels, index);
}

const makeLabels = (labels: readonly unknown[]): Index => (labels.length === 0 ? wrapIndex(rangeData(0)) : makeIndex(labels));

/** All values are Series over the same rows: nothing needs to be read. */
function fromSiblings(data: ReadonlyMap<unknown, unknown>, a: Given): FrameState | null {
  const all = [...data.values()];
  if (all.length === 0 || !all.every((v) => Series.isSeries(v)) || !isMissing(a['index']) || !isMissing(a['columns'])) return null;
  const states = (all as Series[]).map((s) => s[STATE]);
  let rows: FrameState['rows'] | null = states[0].rows;
  for (const s of states) {
    rows = rows && commonRows(rows, s.rows);
    if (s.index !== states[0].index) return null;
  }
  return rows && { rows, labels: makeLabels([...data.keys()]), cells: states.map((s) => s.cell), index: states[0].index };
}

const lengthOfValue = (v: unknown): number | null =>
  Series.isSeries(v) || Index.isIndex(v) || Array.isArray(v) || isTypedArray(v)
    ? (v as { length: number }).length
    : v instanceof Set
      ? v.size
      : typeof v === 'object' && v !== null && 'column' in v
        ? (v as unknown as { length: number }).length
        : null;

function commonIndex(data: ReadonlyMap<unknown, unknown>): IndexData {
  const values = [...data.values()];
  const series = values.filter((v): v is Series => Series.isSeries(v));
  const dicts = values.filter((v): v is object => isPlainObject(v) || v instanceof Map);
  if (series.length > 0) return series.map((s) => indexData(s[STATE])).reduce((x, y) => unionData(x, y));
  if (dicts.length > 0) {
    const keys = dicts.map((d) => makeLabels(d instanceof Map ? [...d.keys()] : Object.keys(d)).data);
    return keys.reduce((x, y) => unionData(x, y, false));
  }
  const lengths = new Set(values.map(lengthOfValue).filter((n) => n !== null));
  if (lengths.size > 1) throw new ValueError('All arrays must be of the same length');
  if (lengths.size === 0 && values.length > 0) throw new ValueError('If using all scalar values, you must pass an index');
  return rangeData(lengths.size === 0 ? 0 : [...lengths][0]!);
}

/** One value in n rows; its dtype also where there are none. */
export const repeated = (value: unknown, n: number, dtype?: Dtype): LocalColumn => takeColumn(columnOf([value], dtype), new Int32Array(n));

/** One column of a dict over the target labels. */
export function columnFor(value: unknown, target: Index, free: boolean, dtype: Dtype | null = null): LocalColumn {
  const n = target.length;
  if (Series.isSeries(value)) {
    const { columns, index } = collectState(seriesFrameState(value[STATE]));
    return aligned(columns[0], index, target);
  }
  if (isPlainObject(value) || value instanceof Map) {
    const entries = value instanceof Map ? [...value] : Object.entries(value);
    return aligned(columnOf(entries.map(([, v]) => v)), makeLabels(entries.map(([k]) => k)).data, target);
  }
  if (dtype === null && Array.isArray(value) && value.length === 0 && n === 0) return columnOf([], dtypes.float64);
  const column = listColumn(value, dtype);
  if (column === null) return repeated(value, n);
  if (column.vector.length !== n)
    throw new ValueError(
      free ? 'All arrays must be of the same length' : `Length of values (${column.vector.length}) does not match length of index (${n})`,
    );
  return column;
}

/** A column of the list-like values of pandas: arrays, typed arrays, Index, Set, iterables that know their dtype. */
export function listColumn(value: unknown, dtype: Dtype | null = null): LocalColumn | null {
  if (Index.isIndex(value)) return value.isMulti ? columnOf(value.labels, dtypes.object) : value.columns[0];
  if (isTypedArray(value)) return typedColumn(value, parseDtype);
  if (isTuple(value) || Array.isArray(value)) return dtype === null ? columnOf(value) : constructColumn(value, dtype);
  if (value instanceof Set) return listColumn([...value], dtype);
  if (typeof value === 'object' && value !== null && 'column' in value && 'dtype' in (value as { column: object }).column)
    return (value as { column: LocalColumn }).column;
  return null;
}

export function aligned(column: LocalColumn, from: IndexData, target: Index): LocalColumn {
  const source = wrapIndex(from);
  if (sameLabels(source, target)) return column;
  return shown(
    takeColumn(
      column,
      target.labels.map((l) => source.positionsOf(l)[0] ?? -1),
    ),
  );
}

export const sameLabels = (a: Index, b: Index): boolean =>
  a === b ||
  (a.length === b.length &&
    ((a.data.kind === 'range' && b.data.kind === 'range' && a.data.start === b.data.start && a.data.step === b.data.step) ||
      a.labels.every((l, i) => b.positionsOf(l).includes(i))));

/** A list of rows: records, arrays, Series, or plain values of one column. */
function fromRows(rows: readonly unknown[], a: Given, dtype: Dtype | null): FrameState {
  const [first] = rows;
  if (rows.length === 0) return fromColumns(new Map(), a, dtype);
  if (Series.isSeries(first)) return fromSeriesRows(rows as Series[], a);
  if (rows.some((r) => isPlainObject(r) || r instanceof Map)) return fromRecords(rows as object[], a);
  if (rows.some((r) => Array.isArray(r) || isTypedArray(r))) {
    const width = largest(
      rows.map((r) => (r as ArrayLike<unknown>).length ?? 0),
      0,
    );
    const typed = rows.every(isTypedArray);
    const lists = Array.from({ length: width }, (_, k) => {
      const values = rows.map((r) => (r as ArrayLike<unknown>)[k] ?? null);
      return typed
        ? (new ((rows[0] as object).constructor as Float64ArrayConstructor)(values as number[]) as unknown as readonly unknown[])
        : values;
    });
    return fromLists(
      lists,
      a,
      undefined,
      dtype?.kind === 'int' && !dtype.masked && lists.some((l) => l.some((v) => v !== v)) ? null : dtype,
    );
  }
  return fromLists([rows], a, [0], dtype);
}

/** Columns as lists, with the default labels 0, 1, …. */
function fromLists(lists: readonly unknown[], a: Given, _labels: readonly number[] | undefined, dtype: Dtype | null): FrameState {
  const columns = lists.map((l) => listColumn(l, dtype)!);
  const n = columns[0]?.vector.length ?? 0;
  const labels = isMissing(a['columns']) ? wrapIndex(rangeData(columns.length)) : wrapIndex(readAxis(a['columns']));
  if (labels.length !== columns.length) throw new ValueError(`${labels.length} columns passed, passed data had ${columns.length} columns`);
  const index = isMissing(a['index']) ? rangeData(n) : readAxis(a['index']);
  if (dataLength(index) !== n)
    throw new ValueError(`Shape of passed values is (${n}, ${columns.length}), indices imply (${dataLength(index)}, ${labels.length})`);
  return localState(columns, labels, index);
}

function fromRecords(rows: readonly object[], a: Given): FrameState {
  const names = new Map<unknown, number>();
  const entries = rows.map((r) => (r instanceof Map ? [...r] : isMissing(r) ? [] : Object.entries(r)));
  for (const row of entries) for (const [k] of row) if (!names.has(k)) names.set(k, names.size);
  const lists = [...names.keys()].map(() => new Array<unknown>(rows.length).fill(Number.NaN));
  entries.forEach((row, i) => {
    for (const [k, v] of row) lists[names.get(k)!][i] = v;
  });
  return fromColumns(
    new Map([...names.keys()].map((k, i) => [k, lists[i]])),
    { ...a, index: isMissing(a['index']) ? wrapIndex(rangeData(rows.length)) : a['index'] },
    null,
  );
}

function fromSeriesRows(rows: readonly Series[], a: Given): FrameState {
  const parts = rows.map((s) => ({ ...collectState(seriesFrameState(s[STATE])), name: s[STATE].name }));
  const labels = wrapIndex(parts.map((p) => p.index).reduce((x, y) => unionData(x, y, false)));
  const boxed = parts.map((p) => objectValues(aligned(p.columns[0], p.index, labels)));
  const columns = labels.labels.map((_, k) => columnOf(boxed.map((row) => row[k])));
  const named = parts.some((p) => !isMissing(p.name));
  const index = isMissing(a['index'])
    ? named
      ? makeIndex(parts.map((p, i) => p.name ?? i)).data
      : rangeData(rows.length)
    : readAxis(a['index']);
  return select(localState(columns, labels, index), { ...a, index: null });
}
