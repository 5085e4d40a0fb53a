import { agg, denan, isNull, ValueError, valuesOf } from '@pandorable/planner';
import type { Args } from '../core/args.js';
import { boxAll } from '../core/boxes.js';
import { aggregateCells, collectCells, indexData, resolveCells } from '../core/collect.js';
import { labelsOf, localState } from '../core/make.js';
import { columnOf } from '../core/values.js';
import { dtypes, isNumericDtype } from '../dtypes/registry.js';
import { selectAt } from '../frame/columns.js';
import { type Frame, STATE } from '../frame/frame.js';
import { type Cell, type FrameState, position, settleRows } from '../frame/state.js';
import { dataColumn, takeColumn } from '../index/data.js';
import { wrapIndex } from '../index/make.js';
import { compareLabels } from '../kernels/sort-labels.js';
import { isMissing } from '../scalars/index.js';
import { transpose } from '../selection/transpose.js';
import { type Series, seriesFrameState, seriesOf, seriesStateOf } from '../series/series.js';
import { refuse } from './reductions.js';

type Side = 'max' | 'min';

/** The position of each column's smallest or largest value, in one run. */
function extremePositions(state: FrameState, side: Side, a: Args): number[] {
  const cells = resolveCells(state.rows, state.cells);
  if (cells.length === 1 && cells[0].dtype.kind === 'object') return [extremeObject(cells[0], state, side, a)];
  for (const c of cells)
    if (['object', 'category', 'interval'].includes(c.dtype.kind) && !(c.dtype.kind === 'category' && c.dtype.ordered))
      throw new TypeError(`reduction operation 'arg${side}' not allowed for this dtype`);
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
    if (done[2 + 2 * i] === true && a['skipna'] === false) throw new ValueError('Encountered an NA value with skipna=False');
    if (found === null) throw new ValueError('Encountered all NA values');
    return Number(found);
  });
}

/** Mixed values, compared as Python does. */
function extremeObject(cell: Cell, state: FrameState, side: Side, a: Args): number {
  const values = boxAll(collectCells(state.rows, [cell])[0]);
  if (values.length === 0) throw new ValueError(`attempt to get arg${side} of an empty sequence`);
  if (a['skipna'] === false && values.some(isMissing)) throw new ValueError('Encountered an NA value with skipna=False');
  const held = values.flatMap((v, i) => (isMissing(v) ? [] : [i]));
  if (held.length === 0) throw new ValueError('Encountered all NA values');
  return held.reduce((best, i) => (compareLabels(values[i], values[best]) * (side === 'max' ? 1 : -1) > 0 ? i : best));
}

export function idxSeries(self: Series, side: Side, a: Args): unknown {
  const state = seriesFrameState(self[STATE]);
  if (state.cells[0].dtype.kind === 'str')
    return wrapIndex(indexData(state)).labelAt(
      (self as unknown as { argmax: (a: Args) => number; argmin: (a: Args) => number })[`arg${side}`]({ skipna: a['skipna'] }),
    );
  const [at] = extremePositions(state, side, a);
  return wrapIndex(indexData(state)).labelAt(at);
}

export function idxFrame(self: Frame, side: Side, a: Args): Series {
  const across = a['axis'] === 1 || a['axis'] === 'columns';
  const numeric =
    a['numericOnly'] === true
      ? selectAt(
          self[STATE],
          self[STATE].cells.flatMap((c, i) => (isNumericDtype(c.dtype) ? [i] : [])),
        )
      : self[STATE];
  for (const c of numeric.cells) if (c.dtype.kind === 'str') throw refuse(`arg${side}`, c.dtype);
  const state = across ? transpose(numeric) : numeric;
  const at = extremePositions(state, side, a);
  const index = wrapIndex(indexData(state));
  const labels = index.isMulti
    ? columnOf(
        at.map((i) => index.labelAt(i)),
        dtypes.object,
      )
    : takeColumn(dataColumn(index.data), at);
  return seriesOf(seriesStateOf(localState([labels], labelsOf([0]), state.labels.data), null));
}
