import { agg, call, cast, denan, type Expr, isNull, lit, type Node, nullOf, types, ValueError, valuesOf } from '@pandorable/planner';
import type { Args } from '../core/args.js';
import { boxAll } from '../core/boxes.js';
import { aggregateCells, collectCells, indexData, resolveCells, rowCount } from '../core/collect.js';
import type { LocalColumn } from '../core/column.js';
import { labelsOf, localState } from '../core/make.js';
import { columnOf } from '../core/values.js';
import { dtypes, isNumericDtype, storageType } from '../dtypes/registry.js';
import { selectAt } from '../frame/columns.js';
import { type Frame, STATE } from '../frame/frame.js';
import { type Cell, type FrameState, position, settle, settleRows } from '../frame/state.js';
import type { Index } from '../index/base.js';
import { dataColumn, takeColumn } from '../index/data.js';
import { wrapIndex } from '../index/make.js';
import { compareLabels } from '../kernels/sort-labels.js';
import { isMissing } from '../scalars/index.js';
import { type Series, seriesFrameState, seriesOf, seriesStateOf } from '../series/series.js';
import { dtypeOfRow, isNarrow, kindOfRow, outermost } from './row-expressions.js';

type Side = 'max' | 'min';

/** Values that are compared in this process. */
const isCompared = ({ dtype }: Cell): boolean => dtype.kind === 'object' || dtype.kind === 'interval';

/** The position of each column's smallest or largest value. */
function extremePositions(state: FrameState, side: Side, a: Args): number[] {
  const cells = resolveCells(state.rows, state.cells);
  const found = positionsThere(
    state,
    cells.filter((c) => !isCompared(c)),
    side,
    a,
  );
  return cells.map((c) => (isCompared(c) ? extremeObject(c, state, side, a) : found.shift()!));
}

/** By the engine, in one run. */
function positionsThere(state: FrameState, cells: readonly Cell[], side: Side, a: Args): number[] {
  if (cells.length === 0) return [];
  const at: Cell = { expr: position(), dtype: dtypes.int64 };
  const settled = settleRows({ ...state, cells: [], index: { kind: 'range', start: 0, step: 1, name: null } }, [at, ...cells]);
  const [where, ...values] = settled.extra;
  const done = aggregateCells(settled.state.rows, [
    { expr: agg('agg.size', []), dtype: dtypes.int64 },
    ...values.flatMap((c) => [
      {
        expr: agg(side === 'max' ? 'agg.arg_max' : 'agg.arg_min', [denan(c.expr), where.expr], { order: 'rows' as const }),
        dtype: dtypes.int64,
      },
      { expr: agg('agg.any', [isNull(c.expr)]), dtype: dtypes.bool },
    ]),
  ]).map((c) => valuesOf(c.vector)[0]);
  const size = Number(done[0]);
  return values.map((_, i) => {
    if (size === 0) throw new ValueError(`attempt to get arg${side} of an empty sequence`);
    const found = done[1 + 2 * i];
    if (done[2 + 2 * i] === true && a['skipna'] === false) throw withMissing();
    if (found === null) throw allMissing();
    return Number(found);
  });
}

const withMissing = (): ValueError => new ValueError('Encountered an NA value with skipna=False');
const allMissing = (): ValueError => new ValueError('Encountered all NA values');

/** Mixed values, compared as Python does. */
const extremeObject = (cell: Cell, state: FrameState, side: Side, a: Args): number =>
  extremeOf(boxAll(collectCells(state.rows, [cell])[0]), side, a);

function extremeOf(values: readonly unknown[], side: Side, a: Args): number {
  if (values.length === 0) throw new ValueError(`attempt to get arg${side} of an empty sequence`);
  if (a['skipna'] === false && values.some(isMissing)) throw withMissing();
  const held = values.flatMap((v, i) => (isMissing(v) ? [] : [i]));
  if (held.length === 0) throw allMissing();
  return held.reduce((best, i) => (compareLabels(values[i], values[best]) * (side === 'max' ? 1 : -1) > 0 ? i : best));
}

export function idxSeries(self: Series, side: Side, a: Args): unknown {
  const state = seriesFrameState(self[STATE]);
  const [at] = extremePositions(state, side, a);
  return wrapIndex(indexData(state)).labelAt(at);
}

/** The row label of each column's smallest (largest) value, or the column label of each row's. */
export function idxFrame(self: Frame, side: Side, a: Args): Series {
  const state =
    a['numericOnly'] === true
      ? selectAt(
          self[STATE],
          self[STATE].cells.flatMap((c, i) => (isNumericDtype(c.dtype) ? [i] : [])),
        )
      : self[STATE];
  if (a['axis'] === 1 || a['axis'] === 'columns') return idxRows(state, side, a);
  const labels = labelsAt(wrapIndex(indexData(state)), extremePositions(state, side, a));
  return seriesOf(seriesStateOf(localState([labels], labelsOf([0]), state.labels.data), null));
}

function labelsAt(index: Index, at: readonly number[]): LocalColumn {
  if (!index.isMulti) return takeColumn(dataColumn(index.data), at);
  return columnOf(
    at.map((i) => index.labelAt(i)),
    dtypes.object,
  );
}

function idxRows(state: FrameState, side: Side, a: Args): Series {
  const columns = state.labels;
  const cells = resolveCells(state.rows, state.cells);
  if (rowCount(state.rows) > 0 && cells.length === 0) throw new ValueError(`attempt to get arg${side} of an empty sequence`);
  const isThere = kindOfRow(cells) !== undefined && isNarrow(cells);
  const at = isThere ? positionsOfRows(state.rows, cells, side, a) : positionsOfObjects(state, cells, side, a);
  return seriesOf(seriesStateOf(localState([labelsAt(columns, at)], labelsOf([0]), indexData(state)), null));
}

/** The first column of each row that has the row's smallest (largest) value. */
function positionsOfRows(rows: Node, given: readonly Cell[], side: Side, a: Args): number[] {
  const type = storageType(dtypeOfRow(given));
  const plain = settle(rows, given, (e) => e.kind !== 'column');
  const terms = plain.cells.map((c) => cast(denan(c.expr), type));
  const outer = settle(plain.rows, [{ expr: outermost(side === 'max' ? 'greatest' : 'least', terms), dtype: given[0].dtype }], () => true);
  const [{ expr: most }] = outer.cells;
  const branches = terms.map((term, k) => [call('eq', [term, most]), lit(k)] as const);
  const at: Expr = { kind: 'case', branches, otherwise: nullOf(types.int64), type: types.int64 };
  const missing = terms.map((t) => isNull(t)).reduce((x, y) => call('or', [x, y]));
  const found = collectCells(outer.rows, [
    { expr: at, dtype: dtypes.Int64 },
    { expr: missing, dtype: dtypes.bool },
  ]).map((c) => valuesOf(c.vector));
  if (a['skipna'] === false && found[1].includes(true)) throw withMissing();
  if (found[0].includes(null)) throw allMissing();
  return found[0] as number[];
}

/** Mixed values, row by row. */
function positionsOfObjects({ rows }: FrameState, cells: readonly Cell[], side: Side, a: Args): number[] {
  const columns = collectCells(rows, cells).map(boxAll);
  return Array.from({ length: columns[0]?.length ?? 0 }, (_, i) =>
    extremeOf(
      columns.map((c) => c[i]),
      side,
      a,
    ),
  );
}
