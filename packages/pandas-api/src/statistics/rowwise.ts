import { cast, types, type Vector, valuesOf, vectorOf } from '@pandorable/planner';
import { nullable } from '../cells/arithmetic.js';
import { computeLater, computeNow } from '../cells/attach.js';
import type { Args } from '../core/args.js';
import { boxAll } from '../core/boxes.js';
import { resolveCells } from '../core/collect.js';
import { floatsBy } from '../core/typed.js';
import { columnOf } from '../core/values.js';
import { objectValues } from '../dtypes/cast-local.js';
import { commonDtype } from '../dtypes/concat-local.js';
import type { Dtype } from '../dtypes/dtype.js';
import { dtypeOf, dtypes, isIntDtype, isNumericDtype, storageType } from '../dtypes/registry.js';
import type { FrameState } from '../frame/state.js';
import { deviation, kurt, sem, skew, variance } from '../kernels/moments.js';
import { median, quantile } from '../kernels/quantile.js';
import { isMissing } from '../scalars/index.js';
import { seriesOf } from '../series/series.js';
import { reduceObjects } from './object-reductions.js';
import type { ReductionName } from './reductions.js';

type RowReducer = (values: Float64Array, a: Args) => number;
const finite = (v: Float64Array): Float64Array => v.filter((x) => x === x);
const total = (v: Float64Array): number => v.reduce((x, y) => x + y, 0);

/** Reductions of the numbers of one row that are not missing. */
const ROWS: Partial<Record<ReductionName, RowReducer>> = {
  sum: total,
  prod: (v) => v.reduce((x, y) => x * y, 1),
  mean: (v) => total(v) / v.length,
  min: (v) => (v.length === 0 ? Number.NaN : Math.min(...v)),
  max: (v) => (v.length === 0 ? Number.NaN : Math.max(...v)),
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
const TIMED: ReadonlySet<ReductionName> = new Set(['mean', 'median', 'std']);
const KEEPS_INT: ReadonlySet<ReductionName> = new Set(['sum', 'prod', 'min', 'max']);

/** One value per row of a frame, labelled by the index. */
export function reduceRows(name: ReductionName, state: FrameState, a: Args): ReturnType<typeof seriesOf> {
  const cells = resolveCells(state.rows, state.cells);
  const base = { index: state.index, name: null };
  if (name === 'count' || name === 'nunique') {
    const run =
      name === 'count'
        ? (row: unknown[]) => row.filter((v) => !isMissing(v)).length
        : (row: unknown[]) => new Set(row.filter((v) => a['dropna'] === false || !isMissing(v))).size;
    const done = computeNow(
      state.rows,
      cells,
      (columns) => columnOf(rowsOf(columns.map(boxAll), columns[0]?.vector.length ?? 0).map(run), dtypes.int64),
      name,
    );
    return seriesOf({ ...base, rows: done.rows, cell: done.cell });
  }
  const timed = TIMED.has(name) ? cells.map((c) => c.dtype).reduce(commonDtype, cells[0]?.dtype ?? dtypes.float64) : null;
  if (timed?.kind === 'datetime' || timed?.kind === 'timedelta') {
    const dtype = name === 'std' ? dtypes.timedelta(timed.unit) : timed;
    const done = computeLater(
      state.rows,
      cells.map((c) => ({ ...c, expr: c.dtype.unit === timed.unit ? c.expr : cast(c.expr, storageType(timed)) })),
      [dtype],
      (columns, rows) => [
        timesByRow(
          name,
          columns.map((c) => c.vector),
          rows,
          a,
          dtype,
        ),
      ],
      `${name} of rows`,
    );
    return seriesOf({ ...base, rows: done.rows, cell: done.cells[0] });
  }
  if (!cells.every((c) => isNumericDtype(c.dtype))) {
    const kept = name !== 'any' && name !== 'all' && cells.some((c) => c.dtype.kind === 'object') ? dtypes.object : undefined;
    const done = computeNow(
      state.rows,
      cells,
      (columns) =>
        columnOf(
          rowsOf(columns.map(objectValues), columns[0].vector.length).map((row) => reduceObjects(name, row, a)),
          kept,
        ),
      name,
    );
    return seriesOf({ ...base, rows: done.rows, cell: done.cell });
  }
  const common = cells.length === 0 ? dtypes.float64 : cells.map((c) => c.dtype).reduce(commonDtype);
  const dtype = common.masked ? nullable(rowDtype(name, common)) : rowDtype(name, common);
  const done = computeLater(
    state.rows,
    cells,
    [dtype],
    (columns, rows) => [
      byRow(
        name,
        columns.map((c) => c.vector),
        rows,
        a,
        storageType(dtype).kind,
      ),
    ],
    `${name} of rows`,
  );
  return seriesOf({ ...base, rows: done.rows, cell: done.cells[0] });
}

/** What a reduction of rows gives, nullable or not. */
function rowDtype(name: ReductionName, common: Dtype): Dtype {
  if (name === 'any' || name === 'all') return dtypes.bool;
  const extreme = name === 'min' || name === 'max';
  if (common.kind === 'bool' && extreme) return dtypes.bool;
  const whole = common.kind === 'bool' || isIntDtype(common);
  if (!KEEPS_INT.has(name) || !whole) return dtypes.float64;
  if (extreme) return dtypeOf(storageType(common));
  return common.kind === 'uint' ? dtypes.uint64 : dtypes.int64;
}

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
