import { NotImplementedError, nullOf, ValueError } from '@pandorable/planner';
import type { Computed } from '../cells/arithmetic.js';
import { fillerFor } from '../cells/choose.js';
import type { Args } from '../core/args.js';
import { indexData } from '../core/collect.js';
import { labelsOf } from '../core/make.js';
import { columnOf } from '../core/values.js';
import { isIntDtype } from '../dtypes/registry.js';
import { Frame, frameOf, STATE } from '../frame/frame.js';
import { withIndex } from '../frame/items.js';
import type { Cell, FrameState } from '../frame/state.js';
import type { IndexData } from '../index/data.js';
import { wrapIndex } from '../index/make.js';
import { isMissing } from '../scalars/index.js';
import { toOffset } from '../scalars/offsets/frequency.js';
import { axisNumber } from '../selection/common.js';
import { type Series, seriesFrameState, seriesOf, seriesStateOf } from '../series/series.js';
import { axisOf } from './axis.js';
import { pctChangeCell, shiftCell } from './moving.js';
import { mapCells } from './operators.js';

const whole = (periods: unknown): number => {
  if (typeof periods !== 'number' || !Number.isInteger(periods)) throw new TypeError('periods must be an integer');
  return periods;
};
const fillValue = (a: Args): unknown => (isMissing(a['fillValue']) ? undefined : a['fillValue']);

/** Labels moved by a frequency; the values stay. */
function shiftLabels(state: FrameState, periods: number, freq: unknown): FrameState {
  const index = wrapIndex(indexData(state)) as unknown as { shift?: (n: number, freq?: unknown) => { data: IndexData } };
  const kind = wrapIndex(indexData(state)).flatDtype.kind;
  if (kind !== 'datetime' && kind !== 'timedelta' && kind !== 'period')
    throw new NotImplementedError(
      `This method is only implemented for DatetimeIndex, PeriodIndex and TimedeltaIndex; Got type ${wrapIndex(indexData(state)).constructor.name}`,
    );
  if (typeof index.shift === 'function' && freq !== 'infer') return withIndex(state, index.shift(periods, freq).data);
  const data = indexData(state) as Extract<IndexData, { kind: 'flat' }>;
  const offset = toOffset((freq === 'infer' ? data.freq : freq) as never) as unknown as { mul: (n: number) => unknown };
  const step = offset.mul(periods);
  const labels = wrapIndex(data).labels.map((l) => (isMissing(l) ? l : (l as { add: (o: unknown) => unknown }).add(step)));
  return withIndex(state, { ...data, column: columnOf(labels, data.column.dtype) });
}

/** Columns moved sideways. */
function shiftColumns(state: FrameState, periods: number, a: Args): FrameState {
  const filler = (like: Cell): Cell =>
    fillValue(a) === undefined
      ? {
          expr: nullOf(like.expr.type),
          dtype: like.dtype,
          ...(!like.dtype.masked && (isIntDtype(like.dtype) || like.dtype.kind === 'bool') ? { maybe: true } : {}),
        }
      : fillerFor(like, fillValue(a));
  // as pandas, the columns that come in are like the first one that is there
  const edge = state.cells.at(periods > 0 ? 0 : -1);
  return { ...state, cells: state.cells.map((c, i) => state.cells[i - periods] ?? filler(fillValue(a) === undefined ? edge! : c)) };
}

function shiftBy(state: FrameState, periods: unknown, a: Args): FrameState {
  const n = whole(periods);
  if (!isMissing(a['freq'])) {
    if (fillValue(a) !== undefined) throw new ValueError("Passing a 'freq' together with a 'fill_value' is not allowed.");
    return shiftLabels(state, n, a['freq']);
  }
  if (axisOf(a['axis'])) return shiftColumns(state, n, a);
  return mapCells(state, (rows, c) => shiftCell(rows, c, n, fillValue(a)))[STATE];
}

/** Several periods at once: a column for each, its name with the period after it. */
function shiftSeveral(state: FrameState, names: readonly unknown[], periods: readonly unknown[], a: Args): Frame {
  if (axisOf(a['axis'])) throw new ValueError('If `periods` contains multiple shifts, `axis` cannot be 1.');
  if (periods.length === 0) throw new ValueError('If `periods` is an iterable, it cannot be empty.');
  let rows = state.rows;
  const cells = periods.flatMap((p) =>
    state.cells.map((c) => {
      const done: Computed = shiftCell(rows, c, whole(p), fillValue(a));
      rows = done.rows;
      return done.cell;
    }),
  );
  const suffix = isMissing(a['suffix']) ? '' : String(a['suffix']);
  return frameOf({ ...state, rows, cells, labels: labelsOf(periods.flatMap((p) => names.map((n) => `${n}${suffix}_${p}`))) });
}

export function shift(self: Frame | Series, a: Args): Frame | Series {
  const { periods } = a;
  const frame = Frame.isFrame(self);
  axisNumber(a['axis'], frame ? 'DataFrame' : 'Series');
  const state = frame ? self[STATE] : seriesFrameState(self[STATE]);
  if (Array.isArray(periods)) return shiftSeveral(state, frame ? state.labels.labels : [self[STATE].name ?? 0], periods, a);
  if (!isMissing(a['suffix'])) throw new ValueError('Cannot specify `suffix` if `periods` is an int.');
  const done = shiftBy(state, periods, a);
  return frame ? frameOf(done) : seriesOf(seriesStateOf(done, self[STATE].name));
}

interface Movable {
  readonly index: { readonly isUnique: boolean };
  shift(options: object): unknown;
  div(other: unknown): Movable;
  sub(other: unknown): Movable;
  reindexLike(other: unknown): Frame | Series;
}

/** x / x moved - 1 where whole columns or the labels move. */
function ratioToMoved(self: Frame | Series, periods: number, a: Args): Frame | Series {
  const given = self as unknown as Movable;
  const moved = given.shift({ periods, freq: a['freq'], axis: a['axis'] });
  const ratio = given.div(moved).sub(1);
  return isMissing(a['freq']) ? (ratio as unknown as Frame) : ratio.reindexLike(self);
}

export function pctChange(self: Frame | Series, a: Args): Frame | Series {
  if (!isMissing(a['fillMethod'])) throw new ValueError(`fill_method must be None; got fill_method='${a['fillMethod']}'.`);
  const n = whole(a['periods'] ?? 1);
  if (!isMissing(a['freq']) || (Frame.isFrame(self) && axisOf(a['axis']))) return ratioToMoved(self, n, a);
  if (Frame.isFrame(self)) return mapCells(self[STATE], (rows, c) => pctChangeCell(rows, c, n));
  const s = self[STATE];
  const done = pctChangeCell(s.rows, s.cell, n);
  return seriesOf({ ...s, rows: done.rows, cell: done.cell });
}
