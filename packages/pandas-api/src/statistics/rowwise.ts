import { cast, type Node, types, type Vector, valuesOf, vectorOf } from '@pandorable/planner';
import { computeLater, computeNow } from '../cells/attach.js';
import type { Args } from '../core/args.js';
import { boxAll } from '../core/boxes.js';
import { resolveCells } from '../core/collect.js';
import type { LocalColumn } from '../core/column.js';
import { floatsBy } from '../core/typed.js';
import { columnOf } from '../core/values.js';
import { objectValues } from '../dtypes/cast-local.js';
import type { Dtype } from '../dtypes/dtype.js';
import { dtypes, storageType } from '../dtypes/registry.js';
import type { Cell, FrameState } from '../frame/state.js';
import { deviation, kurt, sem, skew, variance } from '../kernels/moments.js';
import { median, quantile } from '../kernels/quantile.js';
import { isMissing } from '../scalars/index.js';
import { seriesOf } from '../series/series.js';
import { reduceObjects } from './object-reductions.js';
import { type ReductionName, refuse } from './reductions.js';
import { dtypeOfRow, heldInRow, isNarrow, kindOfRow, resultDtype, rowExpression } from './row-expressions.js';

type RowReducer = (values: Float64Array, a: Args) => number;
const finite = (v: Float64Array): Float64Array => v.filter((x) => x === x);
const total = (v: Float64Array): number => v.reduce((x, y) => x + y, 0);

/** Reductions of the numbers of one row that are not missing. */
const ROWS: Partial<Record<ReductionName, RowReducer>> = {
  sum: total,
  prod: (v) => v.reduce((x, y) => x * y, 1),
  mean: (v) => total(v) / v.length,
  min: (v) => (v.length === 0 ? Number.NaN : v.reduce((x, y) => Math.min(x, y))),
  max: (v) => (v.length === 0 ? Number.NaN : v.reduce((x, y) => Math.max(x, y))),
  median: (v) => median(v),
  var: (v, a) => variance(v, { ddof: a['ddof'] ?? 1 }),
  std: (v, a) => deviation(v, { ddof: a['ddof'] ?? 1 }),
  sem: (v, a) => sem(v, { ddof: a['ddof'] ?? 1 }),
  skew: (v) => skew(v),
  kurt: (v) => kurt(v),
  any: (v) => Number(v.some((x) => x !== 0)),
  all: (v) => Number(v.every((x) => x !== 0)),
  quantile: (v, a) => quantile(v, a['q'] ?? 0.5, a['interpolation'] ?? 'linear'),
};
/** Reductions of moments and durations that are reductions of their counts. */
const TIMED: ReadonlySet<ReductionName> = new Set(['mean', 'median', 'std', 'quantile']);

/** One value per row of a frame, labelled by the index. */
export function reduceRows(name: ReductionName, state: FrameState, a: Args): ReturnType<typeof seriesOf> {
  const done = reducedRows(name, state.rows, resolveCells(state.rows, state.cells), a);
  return seriesOf({ index: state.index, name: null, rows: done.rows, cell: done.cell });
}

function reducedRows(name: ReductionName, rows: Node, cells: readonly Cell[], a: Args): { rows: Node; cell: Cell } {
  if (name === 'count' && cells.length > 0 && isNarrow(cells)) return { rows, cell: { expr: heldInRow(cells), dtype: dtypes.int64 } };
  if (name === 'count' || name === 'nunique') return countedRows(name, rows, cells, a['dropna'] !== false);
  const inEngine = rowExpression(name, rows, cells, a);
  if (inEngine !== null) return inEngine;
  const kind = kindOfRow(cells);
  if ((kind === 'datetime' || kind === 'timedelta') && TIMED.has(name)) return reducedTimes(name, rows, cells, a);
  if (kind !== undefined && kind !== 'number') throw refuse(name, cells[0].dtype);
  return kind === 'number' || cells.length === 0 ? reducedNumbers(name, rows, cells, a) : reducedObjects(name, rows, cells, a);
}

function countedRows(name: 'count' | 'nunique', rows: Node, cells: readonly Cell[], dropna: boolean): { rows: Node; cell: Cell } {
  const counted = (row: unknown[]): number => {
    const held = row.filter((v) => !dropna || !isMissing(v));
    return name === 'count' ? held.length : new Set(held).size;
  };
  return computeNow(
    rows,
    cells,
    (columns) => columnOf(rowsOf(columns.map(boxAll), columns[0]?.vector.length ?? 0).map(counted), dtypes.int64),
    name,
  );
}

function reducedTimes(name: ReductionName, rows: Node, cells: readonly Cell[], a: Args): { rows: Node; cell: Cell } {
  const common = dtypeOfRow(cells);
  const dtype = name === 'std' ? dtypes.timedelta(common.unit) : common;
  const inputs = cells.map((c) => ({ ...c, expr: c.dtype.unit === common.unit ? c.expr : cast(c.expr, storageType(common)) }));
  const run = (columns: readonly LocalColumn[], n: number): Vector[] => [timesByRow(name, vectorsOf(columns), n, a, dtype)];
  const done = computeLater(rows, inputs, [dtype], run, `${name} of rows`);
  return { rows: done.rows, cell: done.cells[0] };
}

function reducedObjects(name: ReductionName, rows: Node, cells: readonly Cell[], a: Args): { rows: Node; cell: Cell } {
  const kept = name !== 'any' && name !== 'all' && cells.some((c) => c.dtype.kind === 'object') ? dtypes.object : undefined;
  const reduced = (columns: readonly LocalColumn[]): unknown[] =>
    rowsOf(columns.map(objectValues), columns[0].vector.length).map((row) => reduceObjects(name, row, a));
  return computeNow(rows, cells, (columns) => columnOf(reduced(columns), kept), name);
}

function reducedNumbers(name: ReductionName, rows: Node, cells: readonly Cell[], a: Args): { rows: Node; cell: Cell } {
  const dtype = resultDtype(name, cells.length === 0 ? dtypes.float64 : dtypeOfRow(cells));
  const run = (columns: readonly LocalColumn[], n: number): Vector[] => [byRow(name, vectorsOf(columns), n, a, storageType(dtype).kind)];
  const done = computeLater(rows, cells, [dtype], run, `${name} of rows`);
  return { rows: done.rows, cell: done.cells[0] };
}

const vectorsOf = (columns: readonly LocalColumn[]): Vector[] => columns.map((c) => c.vector);

const rowsOf = (columns: readonly (readonly unknown[])[], n: number): unknown[][] =>
  Array.from({ length: n }, (_, i) => columns.map((c) => c[i]));

const numbersOf = (values: readonly unknown[]): Float64Array =>
  floatsBy(values.length, (i) => (values[i] === null ? Number.NaN : Number(values[i])));

function byRow(name: ReductionName, vectors: readonly Vector[], rows: number, a: Args, kind: string): Vector {
  const numbers = vectors.map((v) => numbersOf(valuesOf(v)));
  const reduce = ROWS[name]!;
  const out = new Array<unknown>(rows);
  const row = new Float64Array(numbers.length);
  const minCount = Number(a['minCount'] ?? 0);
  for (let i = 0; i < rows; i++) {
    for (let k = 0; k < row.length; k++) row[k] = numbers[k][i];
    const held = finite(row);
    const unknown = (a['skipna'] === false && held.length < row.length) || held.length < minCount;
    const value = unknown ? Number.NaN : reduce(held, a);
    out[i] = kind === 'bool' ? value !== 0 : value;
  }
  return vectorOf(kind === 'float64' ? types.float64 : ({ kind } as never), out);
}

function timesByRow(name: ReductionName, vectors: readonly Vector[], rows: number, a: Args, dtype: Dtype): Vector {
  const means = valuesOf(byRow(name, vectors, rows, a, 'float64'));
  return vectorOf(
    storageType(dtype),
    means.map((x) => (Number.isFinite(x) ? BigInt(Math.trunc(x as number)) : null)),
  );
}
