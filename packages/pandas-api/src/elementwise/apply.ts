import { ValueError } from '@pandorable/planner';
import { concat } from '../combine/concat.js';
import type { Args } from '../core/args.js';
import { collectState, indexData, rowCount } from '../core/collect.js';
import { reductionByName } from '../core/install.js';
import { labelsOf, localState } from '../core/make.js';
import { columnOf } from '../core/values.js';
import { dtypes } from '../dtypes/registry.js';
import { seriesAt } from '../frame/columns.js';
import { type Frame, frameOf, STATE } from '../frame/frame.js';
import type { FrameState } from '../frame/state.js';
import { allAnswers, calling, FUNCTION_STAGE } from '../functions/index.js';
import { dataLength, rangeData } from '../index/data.js';
import { wrapIndex } from '../index/make.js';
import { type SetSort, sameRows, unionData } from '../index/set-operations.js';
import { isUfunc } from '../np/elements.js';
import { RowWatch, watching } from '../progress/rows.js';
import { isMissing, pythonRepr } from '../scalars/index.js';
import { transpose } from '../selection/transpose.js';
import { rowArrays } from '../selection/values.js';
import { Series, seriesOf, seriesStateOf } from '../series/series.js';
import { aggregate, isDictLike, memberNamed } from '../statistics/aggregate.js';
import { axisOf } from './axis.js';
import { kwargsOf, mapSeries } from './map.js';
import { callRows, lowerRows, resultColumn, shipRows } from './row-functions.js';

type Fn = (...args: any[]) => any;
const argsOf = (a: Args): unknown[] => [...((a['args'] ?? []) as unknown[]), ...kwargsOf(a)];

/** s.apply(f): of each value; a name or a list or dict of functions aggregates. */
export function applySeries(self: Series, a: Args): unknown {
  const func = a['func'];
  if (typeof func === 'string' || Array.isArray(func) || isDictLike(func)) return aggregate(self, { ...a, func }, 'apply');
  if (typeof func !== 'function') throw new TypeError(`'${typeof func}' object is not callable`);
  if (isUfunc(func)) return func(self);
  if (a['byRow'] === false) return calling(func as Fn, 'apply')(() => 'the Series', self, ...argsOf(a));
  const args = argsOf(a);
  const made = mapSeries(self, { func: args.length === 0 ? func : (v: unknown) => (func as Fn)(v, ...args) });
  return expanded(made) ?? made;
}

/** A Series of Series is a frame, one row each. */
function expanded(made: Series): Frame | null {
  if (made[STATE].cell.dtype.kind !== 'object' || rowCount(made[STATE].rows) === 0) return null;
  const values = made.toArray();
  if (!values.every((v) => Series.isSeries(v))) return null;
  return framesOfRows(values as Series[], { rows: made[STATE].rows, index: made[STATE].index }, false);
}

/** Rows as Series: their labels are the columns, in order of appearance or, where they differ, sorted. */
function framesOfRows(rows: readonly Series[], state: Pick<FrameState, 'rows' | 'index'>, sort: SetSort): Frame {
  const parts = rows.map((r) =>
    collectState({ rows: r[STATE].rows, cells: [r[STATE].cell], index: r[STATE].index, labels: null as never }),
  );
  const labels = parts.map((p) => p.index).reduce((x, y) => (sameRows(x, y) ? x : unionData(x, y, sort)));
  const target = wrapIndex(labels);
  const at = rows.map((r, i) => ({ index: wrapIndex(parts[i].index), values: r.toArray() }));
  const kinds = parts.map((p) => p.columns[0].dtype.kind);
  const uneven = kinds.includes('float') || parts.some((p) => dataLength(p.index) < target.length);
  const floats = uneven && kinds.every((k) => k === 'float' || k === 'int' || k === 'uint');
  const columns = target.labels.map((l) => {
    const values = at.map(({ index, values: held }) => {
      const k = index.positionsOf(l)[0];
      return k === undefined ? Number.NaN : held[k];
    });
    return columnOf(values, floats ? dtypes.float64 : undefined);
  });
  return frameOf(localState(columns, target, indexData(state)));
}

const RESULT_TYPES = new Set(['reduce', 'broadcast', 'expand']);

/** df.apply(f, axis): of each column, or of each row. */
export function applyFrame(self: Frame, a: Args): unknown {
  const { axis } = a;
  const func = reductionByName(a['func']);
  const resultType = isMissing(a['resultType']) ? null : String(a['resultType']);
  if (resultType !== null && !RESULT_TYPES.has(resultType))
    throw new ValueError("invalid value for result_type, must be one of {None, 'reduce', 'broadcast', 'expand'}");
  const across = axisOf(axis);
  if (typeof func === 'string') return memberNamed(self, func)({ ...(across ? { axis: 1 } : {}) }, argsOf(a));
  if (Array.isArray(func) || isDictLike(func)) return aggregate(self, a, 'apply');
  if (isUfunc(func)) return (func as Fn)(self);
  if (typeof func !== 'function') throw new TypeError(`'${typeof func}' object is not callable`);
  const state = self[STATE];
  if (state.cells.length === 0 || rowCount(state.rows) === 0) return applyEmpty(self, a, across, resultType);
  if (a['raw'] === true) return applyRaw(self, a, across);
  return across ? applyRows(self, a, resultType) : applyColumns(self, a, resultType);
}

function applyEmpty(self: Frame, a: Args, across: boolean, resultType: string | null): unknown {
  if (resultType === 'expand' || resultType === 'broadcast') return frameOf(self[STATE]);
  const blank = (): Series => seriesOf(seriesStateOf(localState([columnOf([], dtypes.float64)], labelsOf([0]), rangeData(0)), null));
  let result: unknown;
  try {
    result = (a['func'] as Fn)(blank(), ...argsOf(a));
  } catch {
    return frameOf(self[STATE]);
  }
  if (Series.isSeries(result)) return frameOf(self[STATE]);
  const labels = across ? indexData(self[STATE]) : self[STATE].labels.data;
  const n = wrapIndex(labels).length;
  return seriesOf(
    seriesStateOf(
      localState(
        [columnOf(new Array(n).fill(n > 0 ? result : Number.NaN), typeof result === 'number' || n === 0 ? dtypes.float64 : undefined)],
        labelsOf([0]),
        labels,
      ),
      null,
    ),
  );
}

const columnPlace = ({ labels }: FrameState, i: number): string => `column ${pythonRepr(labels.labelAt(i))}`;

/** Plain arrays instead of Series. */
function applyRaw(self: Frame, a: Args, across: boolean): unknown {
  const state = self[STATE];
  const rows = rowArrays(state);
  const arrays = across ? rows : state.cells.map((_, i) => rows.map((r) => r[i]));
  const typed = (v: unknown[]): unknown =>
    v.every((x) => typeof x === 'number') && v.some((x) => !Number.isInteger(x)) ? Float64Array.from(v as number[]) : v;
  const call = calling(a['func'] as Fn, 'apply');
  const labels = across ? indexData(state) : state.labels.data;
  const place = (i: number): string => (across ? `row ${i}` : columnPlace(state, i));
  const results = watching(new RowWatch(FUNCTION_STAGE, rows.length, {}, across ? 1 : arrays.length), (watch) =>
    arrays.map((v, i) => {
      if (across) watch.done(i);
      else watch.done(0, i);
      return call(() => place(i), typed(v), ...argsOf(a));
    }),
  );
  if (results.some((r) => Array.isArray(r) || ArrayBuffer.isView(r))) {
    const columns = results.map((r) => columnOf(Array.from(r as number[])));
    const made = localState(
      columns,
      wrapIndex(labels),
      columns[0].vector.length === rows.length && !across ? indexData(state) : rangeData(columns[0].vector.length),
    );
    return frameOf(across ? transpose({ ...made, index: made.index }) : made);
  }
  const floats = state.cells.some((c) => c.dtype.kind === 'float');
  return seriesOf(seriesStateOf(localState([resultColumn(results, floats ? [dtypes.float64] : [])], labelsOf([0]), labels), null));
}

/** The results of all columns, put together by their kind. */
function applyColumns(self: Frame, a: Args, resultType: string | null): unknown {
  const state = self[STATE];
  const call = calling(a['func'] as Fn, 'apply');
  const results = state.cells.map((_, i) => call(() => columnPlace(state, i), seriesAt(state, i), ...argsOf(a)));
  if (resultType === 'broadcast') return broadcast(state, results);
  if (results.every((r) => Series.isSeries(r))) return sideBySide(state, results as Series[]);
  const lists =
    results.every((r) => Array.isArray(r) || ArrayBuffer.isView(r)) && new Set(results.map((r) => (r as unknown[]).length)).size === 1;
  if (lists && (resultType === 'expand' || (results[0] as unknown[]).length === rowCount(state.rows))) {
    const columns = results.map((r, i) => resultColumn(Array.from(r as unknown[]), [state.cells[i].dtype]));
    const n = columns[0].vector.length;
    return frameOf(localState(columns, state.labels, n === rowCount(state.rows) ? indexData(state) : rangeData(n)));
  }
  const floats = results.every((r) => typeof r === 'number') && state.cells.some((c) => c.dtype.kind === 'float');
  return seriesOf(
    seriesStateOf(localState([resultColumn(results, floats ? [dtypes.float64] : [])], labelsOf([0]), state.labels.data), null),
  );
}

function sideBySide(state: FrameState, results: readonly Series[]): Frame {
  const made = concat({ objs: results, axis: 1, join: 'outer', sort: false }) as Frame;
  return frameOf({ ...made[STATE], labels: state.labels });
}

function broadcast(state: FrameState, results: readonly unknown[]): Frame {
  const n = rowCount(state.rows);
  const columns = results.map((r) => {
    const list = Series.isSeries(r) ? r.toArray() : Array.isArray(r) ? r : new Array(n).fill(r);
    if (list.length !== n) throw new ValueError('cannot broadcast result');
    return resultColumn(
      list,
      state.cells.map((c) => c.dtype),
    );
  });
  return frameOf(localState(columns, state.labels, indexData(state)));
}

/** The results of all rows. */
function applyRows(self: Frame, a: Args, resultType: string | null): unknown {
  const state = self[STATE];
  const extra = argsOf(a);
  const fn = a['func'] as Fn;
  const lazy = resultType === null || resultType === 'reduce' ? (extra.length === 0 ? lowerRows(state, fn) : null) : null;
  if (lazy !== null) return seriesOf({ rows: state.rows, cell: lazy, index: state.index, name: null });
  const away = resultType === null || resultType === 'reduce' ? shipRows(state, fn, 'apply', extra) : null;
  if (away !== null) return away;
  const { answers, inputs, declared, column } = callRows(state, fn, extra, true);
  if ((answers.rest.length === 0 || declared) && resultType !== 'broadcast')
    return seriesOf(seriesStateOf(localState([column()], labelsOf([0]), indexData(state)), null));
  const values = allAnswers(answers);
  if (resultType === 'broadcast') return broadcastRows(state, values);
  if (values.every((v) => Series.isSeries(v)) && resultType !== 'reduce') return framesOfRows(values as Series[], state, null);
  if (resultType === 'expand' && values.every((v) => Array.isArray(v))) {
    const width = (values[0] as unknown[]).length;
    return frameOf(
      localState(
        Array.from({ length: width }, (_, k) =>
          resultColumn(
            values.map((v) => (v as unknown[])[k]),
            inputs,
          ),
        ),
        wrapIndex(rangeData(width)),
        indexData(state),
      ),
    );
  }
  return seriesOf(seriesStateOf(localState([resultColumn(values, inputs)], labelsOf([0]), indexData(state)), null));
}

function broadcastRows(state: FrameState, values: readonly unknown[]): Frame {
  const width = state.cells.length;
  const rows = values.map((v) => (Series.isSeries(v) ? v.toArray() : Array.isArray(v) ? v : new Array(width).fill(v)));
  if (rows.some((r) => r.length !== width)) throw new ValueError('cannot broadcast result');
  return frameOf(
    localState(
      state.cells.map((_, k) =>
        resultColumn(
          rows.map((r) => r[k]),
          state.cells.map((c) => c.dtype),
        ),
      ),
      state.labels,
      indexData(state),
    ),
  );
}
