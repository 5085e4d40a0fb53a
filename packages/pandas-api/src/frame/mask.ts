import { call, denan, type Expr, IndexingError, lit, types, ValueError } from '@pandorable/planner';
import { attach } from '../cells/attach.js';
import { align } from '../core/align.js';
import { indexData, rowCount } from '../core/collect.js';
import { columnOf } from '../core/values.js';
import { dtypes } from '../dtypes/registry.js';
import { wrapIndex } from '../index/make.js';
import { isMissing } from '../scalars/index.js';
import { Series } from '../series/series.js';
import { STATE } from './frame.js';
import { type Cell, type FrameState, filterRows } from './state.js';

/** The rows where a boolean Series (aligned) or array (by position) is true. */
export function maskRows(state: FrameState, mask: unknown): FrameState {
  const { rows, expr } = maskExpr(state, mask);
  return filterRows({ ...state, rows }, expr);
}

/** A mask as an expression over the state's rows. */
export function maskExpr(state: FrameState, mask: unknown): { rows: FrameState['rows']; expr: Expr } {
  if (Series.isSeries(mask)) {
    const other = mask[STATE];
    if (other.cell.dtype.kind === 'object' && mask.toArray().some(isMissing))
      throw new ValueError('Cannot mask with non-boolean array containing NA / NaN values');
    const both = align(
      { rows: state.rows, cells: [], index: state.index },
      { rows: other.rows, cells: [other.cell], index: other.index },
      'left',
    );
    if (both.rows.kind === 'local' && both.rows !== state.rows) return reordered(state, mask);
    return { rows: both.rows, expr: truth(both.right[0]) };
  }
  const values = Array.isArray(mask) ? (mask as readonly unknown[]) : [...(mask as Iterable<unknown>)];
  const n = rowCount(state.rows);
  if (values.length !== n) throw new ValueError(`Item wrong length ${values.length} instead of ${n}.`);
  const put = attach(
    state.rows,
    [
      columnOf(
        values.map((v) => !isMissing(v) && v === true),
        dtypes.bool,
      ),
    ],
    'mask',
  );
  return { rows: put.rows, expr: put.cells[0].expr };
}

/** A mask whose labels are those of the rows in another order. */
function reordered(state: FrameState, mask: Series): { rows: FrameState['rows']; expr: Expr } {
  const from = wrapIndex(indexData(mask[STATE]));
  const values = mask.toArray();
  const at = wrapIndex(indexData(state)).labels.map((l) => from.positionsOf(l)[0] ?? -1);
  if (at.includes(-1) || !from.unique_)
    throw new IndexingError(
      'Unalignable boolean Series provided as indexer (index of the boolean Series and of the indexed object do not match).',
    );
  const put = attach(
    state.rows,
    [
      columnOf(
        at.map((i) => values[i] === true),
        dtypes.bool,
      ),
    ],
    'mask',
  );
  return { rows: put.rows, expr: put.cells[0].expr };
}

/** A cell as a condition: booleans in an object column count, missing is false. */
export function truth(cell: Cell): Expr {
  if (cell.expr.type.kind === 'object') return call('coalesce', [call('eq', [cell.expr, lit('b1', types.object)]), lit(false)]);
  return denan(cell.expr);
}
