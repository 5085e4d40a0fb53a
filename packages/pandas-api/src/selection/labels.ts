import { call, type Expr, IndexError, KeyError, lit, types, ValueError } from '@pandorable/planner';
import { attach } from '../cells/attach.js';
import { INFERRED, inferCells } from '../cells/infer.js';
import { type Args, isPlainObject } from '../core/args.js';
import { labelKey } from '../core/boxes.js';
import { indexData } from '../core/collect.js';
import { columnOf } from '../core/values.js';
import { dtypes } from '../dtypes/registry.js';
import { selectAt } from '../frame/columns.js';
import { type Frame, STATE } from '../frame/frame.js';
import { cellFor } from '../frame/items.js';
import { type Cell, type FrameState, filterRows, indexCells, indexNames, position, RANGE, type RowIndex } from '../frame/state.js';
import { Index } from '../index/base.js';
import type { IndexData } from '../index/data.js';
import { rowsOfLabel } from '../index/get-loc.js';
import { makeIndex, wrapIndex } from '../index/make.js';
import { transformLabels } from '../index/map.js';
import { isMissing, isTuple, pythonRepr, tuple } from '../scalars/index.js';
import { Series } from '../series/series.js';
import { levelPosition } from './sort.js';

export const isList = (v: unknown): v is readonly unknown[] =>
  (Array.isArray(v) && !isTuple(v)) || v instanceof Set || Index.isIndex(v) || ArrayBuffer.isView(v);
export const listOf = (v: unknown): unknown[] => (Series.isSeries(v) ? v.toArray() : isList(v) ? [...(v as Iterable<unknown>)] : [v]);

/** A renaming from a function, dict, Map or Series. */
export function renamer(mapper: unknown): (label: unknown) => unknown {
  if (typeof mapper === 'function') return mapper as (l: unknown) => unknown;
  const entries = Series.isSeries(mapper)
    ? mapper.index.labels.map((l, i) => [l, mapper.toArray()[i]] as const)
    : mapper instanceof Map
      ? [...mapper]
      : Object.entries(mapper as object);
  const map = new Map(entries.map(([k, v]) => [labelKey(k), v] as const));
  const loose = isPlainObject(mapper) ? new Map(entries.map(([k, v]) => [String(k), v] as const)) : null;
  return (l) => {
    const key = labelKey(l);
    if (map.has(key)) return map.get(key);
    return typeof l === 'number' && loose?.has(String(l)) ? loose.get(String(l)) : l;
  };
}

/** Labels of an axis under a renaming; of one level, or of all. */
export function renameData(d: IndexData, mapper: unknown, level: unknown, errors: string): IndexData {
  const index = wrapIndex(d);
  const rename = renamer(mapper);
  if (errors === 'raise' && typeof mapper !== 'function') {
    const missing = (mapper instanceof Map ? [...mapper.keys()] : Object.keys(mapper as object)).filter(
      (k) => !index.holds(k) && !index.labels.some((l) => String(l) === k),
    );
    if (missing.length > 0) throw new KeyError(`${pythonRepr(missing)} not found in axis`);
  }
  return transformLabels(d, rename, d.kind !== 'multi' || isMissing(level) ? null : levelPosition(d.names, level));
}

/** df.drop: rows and columns by label. */
export function drop(state: FrameState, a: Args): FrameState {
  const columnsFirst = a['axis'] === 1 || a['axis'] === 'columns';
  const rows = isMissing(a['labels']) ? a['index'] : columnsFirst ? null : a['labels'];
  const columns = isMissing(a['labels']) ? a['columns'] : columnsFirst ? a['labels'] : null;
  if (isMissing(rows) && isMissing(columns)) throw new ValueError("Need to specify at least one of 'labels', 'index' or 'columns'");
  let out = state;
  if (!isMissing(columns)) {
    const gone = positionsToDrop(out.labels, columns, a);
    out = selectAt(
      out,
      out.cells.flatMap((_, i) => (gone.has(i) ? [] : [i])),
    );
  }
  if (!isMissing(rows)) {
    const index = wrapIndex(indexData(out));
    const gone = positionsToDrop(index, rows, a);
    if (gone.size > 0) out = withoutRows(out, gone, index.length);
  }
  return out;
}

/** A few rows are left out by their number, in the engine; many by a mask. */
function withoutRows(state: FrameState, gone: ReadonlySet<number>, n: number): FrameState {
  if (gone.size > FEW) {
    const put = attach(
      state.rows,
      [
        columnOf(
          Array.from({ length: n }, (_, i) => !gone.has(i)),
          dtypes.bool,
        ),
      ],
      'rows to keep',
    );
    return filterRows({ ...state, rows: put.rows }, put.cells[0].expr);
  }
  const at = position();
  return filterRows(
    state,
    [...gone].map((i): Expr => call('ne', [at, lit(i, types.int64)])).reduce((x, y) => call('and', [x, y])),
  );
}
const FEW = 20;

function positionsToDrop(index: Index, labels: unknown, a: Args): Set<number> {
  const gone = new Set<number>();
  const missing: unknown[] = [];
  const level = isMissing(a['level']) ? null : levelPosition(index.names, a['level']);
  for (const l of listOf(labels)) {
    const direct = level === null ? rowsOfLabel(index.data, l) : [];
    const found =
      direct.length > 0 || !index.isMulti ? direct : index.labels.flatMap((t, i) => (matches(t as unknown[], l, level) ? [i] : []));
    if (found.length === 0) missing.push(l);
    for (const i of found) gone.add(i);
  }
  if (missing.length > 0 && a['errors'] !== 'ignore')
    throw new KeyError(
      `${pythonRepr(missing)} not found in axis. It has: ${index.labels
        .slice(0, 12)
        .map((l) => pythonRepr(l))
        .join(', ')}`,
    );
  return gone;
}

const matches = (label: readonly unknown[], want: unknown, level: number | null): boolean =>
  level !== null
    ? labelKey(label[level]) === labelKey(want)
    : (isTuple(want) ? want : [want]).every((w: unknown, k: number) => labelKey(label[k]) === labelKey(w));

/** df.set_index: columns, arrays or Series as row labels. */
export function setIndex(frame: Frame, a: Args): FrameState {
  let state = frame[STATE];
  const keys =
    isList(a['keys']) &&
    !(Index.isIndex(a['keys']) || ArrayBuffer.isView(a['keys'])) &&
    !(a['keys'] as unknown[]).every((k) => typeof k === 'number' && !state.labels.holds(k))
      ? [...(a['keys'] as unknown[])]
      : [a['keys']];
  const cells: Cell[] = [];
  const names: unknown[] = [];
  let freq: string | null = null;
  const used = new Set<number>();
  if (a['append'] === true) {
    cells.push(...indexCells(state.index));
    names.push(...indexNames(state.index));
  }
  const missing = keys.filter((k) => !isList(k) && !Series.isSeries(k) && !state.labels.holds(k));
  if (missing.length > 0)
    throw new KeyError(
      `"None of ${pythonRepr(missing)} are in the columns". The columns are: ${state.labels.labels.map((l) => pythonRepr(l)).join(', ')}`,
    );
  for (const k of keys) {
    if (isList(k) || Series.isSeries(k)) {
      if (Index.isIndex(k) && k.isMulti) {
        for (const [i, c] of k.columns.entries()) {
          const put = cellFor(state, { column: c });
          state = put.state;
          cells.push(put.cell);
          names.push(k.names[i]);
        }
        continue;
      }
      const put = cellFor(state, Series.isSeries(k) ? k.toArray() : k);
      state = put.state;
      cells.push(put.cell);
      names.push(Series.isSeries(k) ? k.name : Index.isIndex(k) ? k.name : null);
      if (Index.isIndex(k) && k.data.kind === 'flat') freq = k.data.freq ?? null;
      continue;
    }
    const [at] = state.labels.positionsOf(k);
    used.add(at);
    cells.push(state.cells[at]);
    names.push(k);
  }
  const kept =
    a['drop'] === false
      ? state
      : selectAt(
          state,
          state.cells.flatMap((_, i) => (used.has(i) ? [] : [i])),
        );
  const out: FrameState = {
    ...kept,
    rows: state.rows,
    index: { kind: 'cells', cells, names, multi: cells.length > 1, freq: cells.length === 1 ? freq : null },
  };
  if (a['verifyIntegrity'] === true && !wrapIndex(indexData(out)).unique_) throw new ValueError('Index has duplicate keys');
  return out;
}

/** df.reset_index: levels become columns, or go. */
export function resetIndex(given: FrameState, a: Args): FrameState {
  const inferred =
    a['drop'] === true
      ? { rows: given.rows, cells: indexCells(given.index) }
      : inferCells(given.rows, indexCells(given.index), INFERRED.all);
  const state = { ...given, rows: inferred.rows };
  const { cells } = inferred;
  const names = indexNames(state.index);
  const chosen = isMissing(a['level']) ? cells.map((_, i) => i) : listOf(a['level']).map((l) => levelPosition(names, l));
  const stay = cells.map((_, i) => i).filter((i) => !chosen.includes(i));
  const index: RowIndex =
    stay.length === 0
      ? RANGE
      : { kind: 'cells', cells: stay.map((i) => indexCells(given.index)[i]), names: stay.map((i) => names[i]), multi: stay.length > 1 };
  if (a['drop'] === true) return { ...state, index };
  const wanted = isMissing(a['names']) ? null : listOf(a['names']);
  const labels = chosen.map(
    (i, k) => wanted?.[k] ?? names[i] ?? (cells.length === 1 ? (state.labels.holds('index') ? 'level_0' : 'index') : `level_${i}`),
  );
  const wide = state.labels.isMulti ? labels.map((l) => fillLevels(l, state.labels.nlevels, a)) : labels;
  for (const [k, l] of wide.entries()) {
    if (a['allowDuplicates'] !== true && (state.labels.holds(l) || wide.findIndex((o) => labelKey(o) === labelKey(l)) < k))
      throw new ValueError(`cannot insert ${String(l)}, already exists`);
  }
  return {
    ...state,
    index,
    labels: makeIndex([...wide, ...state.labels.labels], { names: state.labels.names, ...(state.labels.isMulti ? { multi: true } : {}) }),
    cells: [...chosen.map((i) => cells[i]), ...state.cells],
  };
}

function fillLevels(label: unknown, nlevels: number, a: Args): unknown {
  const level = Number(a['colLevel'] ?? 0);
  return tuple(...Array.from({ length: nlevels }, (_, k) => (k === level ? label : (a['colFill'] ?? ''))));
}

/** df.insert at a position. */
export function insert(frame: Frame, a: Args): void {
  const state = frame[STATE];
  const n = state.cells.length;
  const loc = Number(a['loc']);
  if (!Number.isInteger(loc)) throw new TypeError('loc must be int');
  if (loc < 0) throw new ValueError('unbounded slice');
  if (loc > n) throw new IndexError(`index ${loc} is out of bounds for axis 0 with size ${n}`);
  if (a['allowDuplicates'] !== true && state.labels.holds(a['column']))
    throw new ValueError(`cannot insert ${String(a['column'])}, already exists`);
  const done = cellFor(state, a['value']);
  const labels = [...state.labels.labels];
  labels.splice(loc, 0, a['column']);
  const cells = [...done.state.cells];
  cells.splice(loc, 0, done.cell);
  frame[STATE] = {
    ...done.state,
    labels: makeIndex(labels, { names: state.labels.names, ...(state.labels.isMulti ? { multi: true } : {}) }),
    cells,
  };
}
