import { takeVector } from '@pandorable/planner';
import { collectState, knownCount, rememberCount, rowCount } from '../core/collect.js';
import type { LocalColumn } from '../core/column.js';
import { rowsNeeded } from '../display/rows-needed.js';
import type { AxisView, FrameView, SeriesView } from '../display/view.js';
import { dataColumns, dataNames, type IndexData, takeColumn, takeData } from '../index/data.js';
import { isTuple } from '../scalars/index.js';
import { type SeriesState, seriesFrameState } from '../series/series.js';
import { type FrameState, sliceRows } from './state.js';

export const axisView = (d: IndexData): AxisView => ({
  names: dataNames(d),
  levels: dataColumns(d),
  freq: d.kind === 'flat' ? (d.freq ?? null) : null,
  missingIsLabel: d.kind === 'multi' && d.missingIsLabel === true,
  isRange: d.kind === 'range',
});

interface Fetched {
  columns: LocalColumn[];
  index: IndexData;
  rows: number;
  head: number;
}

/** The first and last rows that a text needs; all if `limit` is null. */
function fetchEnds(state: FrameState, limitOf: ((rows: number) => { head: number; tail: number }) | null): Fetched {
  const small = knownCount(state.rows) === undefined ? fetchSmall(state) : null;
  if (small !== null) return cutEnds(small, limitOf);
  const rows = rowCount(state.rows);
  const limit = limitOf?.(rows) ?? null;
  if (limit === null || limit.head + limit.tail >= rows) return { ...collectState(state), rows, head: rows };
  const head = collectState(sliceRows(state, 0, limit.head));
  if (limit.tail === 0) return { ...head, rows, head: limit.head };
  const tail = collectState(sliceRows(state, rows - limit.tail, limit.tail));
  const columns = head.columns.map((c, i) => joined(c, tail.columns[i]));
  const levels = dataColumns(head.index).map((c, i) => joined(c, dataColumns(tail.index)[i]));
  const index =
    head.index.kind === 'multi'
      ? { ...head.index, columns: levels }
      : {
          kind: 'flat' as const,
          column: levels[0],
          name: dataNames(head.index)[0],
          freq: head.index.kind === 'flat' ? head.index.freq : null,
        };
  return { columns, index, rows, head: limit.head };
}

const SMALL = 1000;

/** A result of unknown size is asked for its first rows; if that is all, nothing more needs to run. */
function fetchSmall(state: FrameState): { columns: LocalColumn[]; index: IndexData; rows: number } | null {
  const first = sliceRows(state, 0, SMALL);
  const fetched = collectState(first);
  const rows = rowCount(first.rows);
  if (rows === SMALL) return null;
  rememberCount(state.rows, rows);
  return { ...fetched, rows };
}

function cutEnds(
  all: { columns: LocalColumn[]; index: IndexData; rows: number },
  limitOf: ((rows: number) => { head: number; tail: number }) | null,
): Fetched {
  const limit = limitOf?.(all.rows) ?? null;
  if (limit === null || limit.head + limit.tail >= all.rows) return { ...all, head: all.rows };
  const at = [...Array(limit.head).keys(), ...Array.from({ length: limit.tail }, (_, i) => all.rows - limit.tail + i)];
  const ends = takeData(all.index, at);
  const index = ends.kind === 'flat' && all.index.kind === 'flat' ? { ...ends, freq: all.index.freq } : ends;
  return { columns: all.columns.map((c) => takeColumn(c, at)), index, rows: all.rows, head: limit.head };
}

/** One column after another; where one end shows missing values as float64 the other follows. */
function joined(a: LocalColumn, b: LocalColumn): LocalColumn {
  const dtype = a.dtype.name === b.dtype.name ? a.dtype : a.dtype.kind === 'float' || a.dtype.kind === 'object' ? a.dtype : b.dtype;
  const n = a.vector.length;
  const m = b.vector.length;
  const data = a.vector.type.kind === b.vector.type.kind && ArrayBuffer.isView(takeVector(a.vector, []).data) ? concatTyped(a, b) : null;
  if (data !== null) {
    const valid =
      a.vector.valid === null && b.vector.valid === null
        ? null
        : Uint8Array.from([...(a.vector.valid ?? new Uint8Array(n).fill(1)), ...(b.vector.valid ?? new Uint8Array(m).fill(1))]);
    return { dtype, vector: { type: a.vector.type, length: n + m, data: data as never, valid } };
  }
  const at = (c: LocalColumn) =>
    Array.from({ length: c.vector.length }, (_, i) => {
      const d = c.vector.data as { get?: (i: number) => unknown };
      return typeof d.get === 'function' && !Array.isArray(d) ? d.get(i) : (c.vector.data as ArrayLike<unknown>)[i];
    });
  const values = [...at(a), ...at(b)].map((v) => (dtype.kind === 'float' ? Number(v) : v));
  const valid = [a, b].flatMap((c) => [...(c.vector.valid ?? new Uint8Array(c.vector.length).fill(1))]);
  return {
    dtype,
    vector: {
      type: dtype.kind === 'float' ? { kind: 'float64' } : a.vector.type,
      length: n + m,
      data: dtype.kind === 'float' ? Float64Array.from(values as number[]) : values,
      valid: valid.includes(0) ? Uint8Array.from(valid) : null,
    },
  };
}

function concatTyped(a: LocalColumn, b: LocalColumn): unknown {
  const [x, y] = [a.vector.data as Float64Array, b.vector.data as Float64Array];
  const out = new (x.constructor as Float64ArrayConstructor)(x.length + y.length);
  out.set(x);
  out.set(y, x.length);
  return out;
}

const columnLabels = (state: FrameState): readonly unknown[] =>
  state.labels.labels.map((l) => (state.labels.isMulti && isTuple(l) ? [...l] : l));

/** What the printed form of a frame shows. `all` fetches every row. */
export function frameView(state: FrameState, all = false): FrameView {
  const fetched = fetchEnds(state, all ? null : rowsNeeded);
  return {
    index: axisView(fetched.index),
    columnNames: state.labels.names,
    columnLabels: columnLabels(state) as never,
    columns: fetched.columns,
    rows: fetched.rows,
    head: fetched.head,
  };
}

export function seriesView(state: SeriesState, all = false): SeriesView {
  const fetched = fetchEnds(seriesFrameState(state), all ? null : rowsNeeded);
  return { index: axisView(fetched.index), column: fetched.columns[0], rows: fetched.rows, head: fetched.head, name: state.name };
}
