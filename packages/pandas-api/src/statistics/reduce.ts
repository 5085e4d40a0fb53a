import { agg, didYouMean, type Node, ValueError, valuesOf } from '@pandorable/planner';
import { stack, stackRows } from '../combine/concat.js';
import type { Args } from '../core/args.js';
import { boxAt } from '../core/boxes.js';
import { aggregateCells, collectCells, resolveCells } from '../core/collect.js';
import type { LocalColumn } from '../core/column.js';
import { localState } from '../core/make.js';
import { columnOf } from '../core/values.js';
import { castColumn, objectValues } from '../dtypes/cast-local.js';
import { commonDtype } from '../dtypes/concat-local.js';
import type { Dtype } from '../dtypes/dtype.js';
import { dtypes, isNumericDtype } from '../dtypes/registry.js';
import { selectAt } from '../frame/columns.js';
import { type Frame, STATE } from '../frame/frame.js';
import type { Cell, FrameState } from '../frame/state.js';
import { isMissing } from '../scalars/index.js';
import { axisNumber } from '../selection/common.js';
import { type Series, seriesOf, seriesStateOf } from '../series/series.js';
import { reduceObjects } from './object-reductions.js';
import { type Reduced, type ReductionName, type ReductionOptions, reducible, reduction, refuse } from './reductions.js';
import { reduceRows } from './rowwise.js';

/** The options of a reduction from a call's arguments. */
export const reductionOptions = (a: Args): ReductionOptions => ({ ddof: a['ddof'] ?? 1, skipna: a['skipna'] !== false });

/** Values of columns reduced to one each, in one run; mixed values one by one on the client. */
export function reduceCells(name: ReductionName, rows: Node, cells: readonly Cell[], a: Args): LocalColumn[] {
  const options = reductionOptions(a);
  const shown = resolveCells(rows, cells);
  const minCount = Number(a['minCount'] ?? 0);
  const plans = shown.map((c) => (reducible(name, c.dtype) ? reduction(name, c, options) : null));
  const oneMore = name === 'nunique' && a['dropna'] === false; // missing is a value of its own
  const counted = options.skipna === false || minCount > 0 || oneMore;
  const asked: Reduced[] = plans.filter((p) => p !== null);
  const counts = counted ? shown.filter((_, i) => plans[i] !== null).map((c) => reduction('count', c)) : [];
  const done = aggregateCells(rows, [...asked, ...counts, ...(counted ? [{ expr: agg('agg.size', []), dtype: dtypes.int64 }] : [])]);
  const size = counted ? Number(valuesOf(done[done.length - 1].vector)[0]) : 0;
  let k = 0;
  return shown.map((c, i) => {
    if (plans[i] === null) return objectColumn(name, rows, c, a);
    const result = done[k];
    const count = counted ? Number(valuesOf(done[asked.length + k].vector)[0]) : 0;
    k++;
    if (oneMore && count < size) return columnOf([Number(boxAt(result, 0)) + 1], result.dtype);
    if (name === 'any' && options.skipna === false && count < size && c.dtype.kind === 'float') return columnOf([true], dtypes.bool);
    const unknown = counted && ((options.skipna === false && count < size && name !== 'any' && name !== 'all') || count < minCount);
    return unknown ? columnOf([null], nullable(result.dtype)) : result;
  });
}

const nullable = (d: Dtype): Dtype => (d.kind === 'int' && !d.masked ? dtypes.float64 : d);

function objectColumn(name: ReductionName, rows: Node, cell: Cell, a: Args): LocalColumn {
  if (cell.dtype.kind !== 'object' && cell.dtype.kind !== 'str' && cell.dtype.kind !== 'interval') throw refuse(name, cell.dtype);
  if (cell.dtype.kind === 'str' && name !== 'sum') throw refuse(name, cell.dtype);
  const held = objectValues(collectCells(rows, [cell])[0]);
  if (cell.dtype.kind === 'str' && textless(held, a)) return columnOf([''], cell.dtype);
  if (cell.dtype.kind === 'str' && held.filter((v) => !isMissing(v)).length < Number(a['minCount'] ?? 0))
    return columnOf([null], cell.dtype);
  const values = [reduceObjects(name, held, a)];
  return columnOf(values, cell.dtype.kind === 'object' && name !== 'any' && name !== 'all' ? cell.dtype : undefined);
}

/** Is the sum of texts that of none? */
const textless = (held: readonly unknown[], a: Args): boolean =>
  held.every(isMissing) && (held.length === 0 || a['skipna'] !== false) && Number(a['minCount'] ?? 0) <= 0;

const AXES: ReadonlySet<unknown> = new Set([undefined, null, 0, 1, 'index', 'rows', 'columns']);

/** Options that only numpy would know. */
function checkOptions(name: string, a: Args): void {
  const [unknown] = Object.keys((a['kwargs'] ?? {}) as object);
  if (unknown !== undefined)
    throw new TypeError(`${name}() got an unexpected keyword argument '${unknown}'.${didYouMean(unknown, Object.keys(a))}`);
}

/** s.sum() and its kin: a value. */
export function reduceSeries(name: ReductionName, self: Series, a: Args): unknown {
  checkOptions(name, a);
  axisNumber(a['axis'], 'Series');
  const s = self[STATE];
  if (a['numericOnly'] === true && !isNumericDtype(s.cell.dtype))
    throw new TypeError(`Series.${name} does not allow numeric_only=True with non-numeric dtypes.`);
  return scalarOf(reduceCells(name, s.rows, [s.cell], a)[0]);
}

/** A missing number is NaN. */
export function scalarOf(c: LocalColumn): unknown {
  const v = boxAt(c, 0);
  return v === null && isNumericDtype(c.dtype) ? Number.NaN : v;
}

/** The columns a reduction works on. */
function chosen(state: FrameState, a: Args): FrameState {
  if (a['numericOnly'] !== true && a['boolOnly'] !== true) return state;
  const fits = (d: Dtype) => (a['boolOnly'] === true ? d.kind === 'bool' : isNumericDtype(d));
  return selectAt(
    state,
    state.cells.flatMap((c, i) => (fits(c.dtype) ? [i] : [])),
  );
}

/** df.sum() and its kin: a value per column (axis 0), per row (axis 1), or one in all (axis null). */
export function reduceFrame(name: ReductionName, self: Frame, a: Args): unknown {
  checkOptions(name, a);
  if (!AXES.has(a['axis'])) throw new ValueError(`No axis named ${String(a['axis'])} for object type DataFrame`);
  const state = chosen(self[STATE], a);
  const axis = a['axis'];
  if (axis === 1 || axis === 'columns') return reduceRows(name, state, a);
  if (axis === null && NOT_OF_PARTS.has(name) && state.cells.length > 1) return reduceAll(name, state, a);
  const columns = reduceCells(name, state.rows, state.cells, a);
  if (isMissing(axis) && axis !== undefined && (NOT_OF_PARTS.has(name) || ['sum', 'min', 'max', 'any', 'all', 'prod'].includes(name))) {
    const perColumn = seriesOf(seriesOfResults(columns, state));
    return reduceSeries(name, perColumn, { ...a, axis: 0 });
  }
  return seriesOf(seriesOfResults(columns, state));
}

/** Reductions of all values that are not those of the columns' results. */
const NOT_OF_PARTS: ReadonlySet<ReductionName> = new Set(['mean', 'median', 'std', 'var', 'sem', 'skew', 'kurt']);

/** The values of all columns, one after another, as one value. */
function reduceAll(name: ReductionName, state: FrameState, a: Args): unknown {
  const cells = resolveCells(state.rows, state.cells);
  const all = stackRows(
    cells.map(() => state),
    [stack(cells)],
    null,
  );
  return scalarOf(reduceCells(name, all.rows, all.cells, a)[0]);
}

/** One value per column as a Series labelled by the columns. */
export function seriesOfResults(columns: readonly LocalColumn[], state: FrameState): ReturnType<typeof seriesStateOf> {
  const dtype = columns.length === 0 ? dtypes.float64 : columns.map((c) => c.dtype).reduce(commonDtype);
  const column = columnOf(
    dtype.kind === 'object' ? columns.flatMap(objectValues) : columns.map((c) => boxAt(castColumn(c, dtype), 0)),
    dtype,
  );
  return seriesStateOf(localState([column], state.labels, state.labels.data), null);
}
