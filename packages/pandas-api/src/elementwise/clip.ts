import { call, type Expr, isNotNull, isNull, lit, type Node, ValueError } from '@pandorable/planner';
import type { Computed } from '../cells/arithmetic.js';
import { fillerFor } from '../cells/choose.js';
import { compare } from '../cells/compare.js';
import { literalLike } from '../cells/literal.js';
import { align } from '../core/align.js';
import type { Args } from '../core/args.js';
import { dtypes } from '../dtypes/registry.js';
import { Frame, frameOf, STATE } from '../frame/frame.js';
import { cellFor } from '../frame/items.js';
import type { Cell, FrameState } from '../frame/state.js';
import { isMissing } from '../scalars/index.js';
import { isList, listOf } from '../selection/labels.js';
import { Series, seriesFrameState, seriesOf, seriesStateOf } from '../series/series.js';
import { keepWhere } from './put.js';

/** A bound; `there`: has the row a label that the bounds have, too? */
type Bound = Cell & { readonly there?: Expr };

/** Values beyond a bound become the bound; missing values and missing bounds change nothing, rows of other labels than the bounds' are missing. */
function boundCell(rows: Node, cell: Cell, bound: Bound, keep: 'ge' | 'le'): Computed {
  const inside = compare(keep, rows, cell, bound);
  const none = isNull(bound.expr);
  const stays = [isNull(cell.expr), bound.there === undefined ? none : call('and', [none, isNotNull(bound.there)])];
  return keepWhere(
    inside.rows,
    stays.reduce((x, y) => call('or', [x, y]), call('coalesce', [inside.cell.expr, lit(false)])),
    cell,
    bound,
  );
}

/** A bound as it joins a column: times in the column's unit where nothing is lost. */
const limitOf = (bound: unknown, cell: Cell): Cell =>
  cell.dtype.kind === 'datetime' || cell.dtype.kind === 'timedelta' ? fillerFor(cell, bound) : literalLike(bound, cell);

/** One bound for every column: a scalar, a list (one a row; in frames by axis), a Series, a frame. */
function bounded(state: FrameState, bound: unknown, axis: unknown, keep: 'ge' | 'le', inFrame: boolean): FrameState {
  const each = (base: FrameState, at: (i: number) => Bound | null): FrameState => {
    let { rows } = base;
    const cells = base.cells.map((c, i) => {
      const limit = at(i);
      if (limit === null) return c;
      const done = boundCell(rows, c, limit, keep);
      rows = done.rows;
      return done.cell;
    });
    return { ...base, rows, cells };
  };
  if (Frame.isFrame(bound)) {
    const o = bound[STATE];
    const both = align(
      { rows: state.rows, cells: state.cells, index: state.index },
      { rows: o.rows, cells: o.cells, index: o.index },
      'left',
    );
    return each(
      { ...state, rows: both.rows, cells: both.left, index: both.index },
      (i) => both.right[o.labels.positionsOf(state.labels.labelAt(i))[0]] ?? null,
    );
  }
  if (Series.isSeries(bound) || isList(bound)) {
    if (axis === 1 || axis === 'columns' || (inFrame && isMissing(axis) && !Series.isSeries(bound))) {
      const values = Series.isSeries(bound) ? state.labels.labels.map((l) => bound.get(l, Number.NaN)) : listOf(bound);
      return each(state, (i) => (isMissing(values[i]) ? null : limitOf(values[i], state.cells[i])));
    }
    if (Series.isSeries(bound)) return byLabels(state, bound, each);
    const put = cellFor(state, bound);
    return each(put.state, () => put.cell);
  }
  return each(state, (i) => limitOf(bound, state.cells[i]));
}

type Each = (base: FrameState, at: (i: number) => Bound | null) => FrameState;

/** One bound for each row, by its label. */
function byLabels(state: FrameState, bound: Series, each: Each): FrameState {
  const o = bound[STATE];
  const present: Cell = { expr: lit(true), dtype: dtypes.bool };
  const both = align(
    { rows: state.rows, cells: state.cells, index: state.index },
    { rows: o.rows, cells: [o.cell, present], index: o.index },
    'left',
  );
  const [limit, there] = both.right;
  return each({ ...state, rows: both.rows, cells: both.left, index: both.index }, () => ({ ...limit, there: there.expr }));
}

export function clip(self: Frame | Series, a: Args): Frame | Series {
  let [lower, upper] = [a['lower'], a['upper']];
  if (typeof lower === 'number' && typeof upper === 'number' && lower > upper) [lower, upper] = [upper, lower];
  const frame = Frame.isFrame(self);
  let state = frame ? self[STATE] : seriesFrameState(self[STATE]);
  if (frame && isMissing(a['axis']) && (Series.isSeries(lower) || Series.isSeries(upper))) throw new ValueError('Must specify axis=0 or 1');
  if (!isMissing(lower)) state = bounded(state, lower, a['axis'], 'ge', frame);
  if (!isMissing(upper)) state = bounded(state, upper, a['axis'], 'le', frame);
  return frame ? frameOf(state) : seriesOf(seriesStateOf(state, self[STATE].name));
}
