import { call, cast, denan, isNull, lit, type Node, nullOf, over, types, ValueError, when } from '@pandorable/planner';
import type { Computed } from '../cells/arithmetic.js';
import { arithmetic, nullable } from '../cells/arithmetic.js';
import { computeLater, computeNow, type EngineCells } from '../cells/attach.js';
import { choose, fillerFor } from '../cells/choose.js';
import { mixedOperator } from '../cells/object-operators.js';
import { boxAll } from '../core/boxes.js';
import { toFloat } from '../core/collect.js';
import { presentOf } from '../core/typed.js';
import { columnOf } from '../core/values.js';
import { objectValues } from '../dtypes/cast-local.js';
import type { Dtype } from '../dtypes/dtype.js';
import { dtypes, isIntDtype, isNumericDtype, storageType } from '../dtypes/registry.js';
import { joined, past } from '../frame/maybe.js';
import type { Cell } from '../frame/state.js';
import { cummax, cummaxIntegers, cummin, cumminIntegers, cumprod, cumprodIntegers, cumsum, cumsumIntegers } from '../kernels/cumulative.js';
import { compareLabels } from '../kernels/sort-labels.js';
import { isMissing } from '../scalars/index.js';

export type CumulativeName = 'sum' | 'prod' | 'max' | 'min';
const FLOATS = { sum: cumsum, prod: cumprod, max: cummax, min: cummin } as const;
const INTEGERS = { sum: cumsumIntegers, prod: cumprodIntegers, max: cummaxIntegers, min: cumminIntegers } as const;

const RUNNING = { frame: { start: null, end: 0 } } as const;

/** Values moved by a number of rows; the gap is missing or `fill`. */
export function shiftCell(rows: Node, cell: Cell, periods: number, fill?: unknown): Computed {
  if (periods === 0) return { rows, cell };
  const whole = isIntDtype(cell.dtype) && !cell.dtype.masked;
  if (fill === undefined || isMissing(fill)) {
    const source: Cell = whole ? { expr: cast(cell.expr, types.float64), dtype: dtypes.float64 } : cell;
    const expr = over('win.shift', [source.expr], { options: { periods } });
    return {
      rows,
      cell: {
        expr,
        dtype: source.dtype,
        ...(cell.dtype.kind === 'bool' && !cell.dtype.masked ? joined(past(cell, rows).maybe, true) : {}),
      },
    };
  }
  const expr = over('win.shift', [cell.expr], { options: { periods } });
  const moved: Cell = { expr, dtype: cell.dtype, ...(whole || cell.dtype.kind === 'bool' ? { maybe: true } : {}) };
  const inside = over('win.shift', [lit(true)], { options: { periods } });
  const done = choose(rows, isNull(inside), fillerFor(cell, fill), moved);
  return { rows: done.rows, cell: { expr: done.cell.expr, dtype: done.cell.dtype, ...joined(past(cell, rows).maybe) } };
}

/** numpy's floats for differences of ints: single ones for the short. */
const floatLike = ({ dtype }: Cell): Dtype => (dtype.kind === 'int' && dtype.bits < 32 ? dtypes.float32 : dtypes.float64);

export function wholePeriods(periods: unknown): number {
  if (typeof periods !== 'number' || !Number.isInteger(periods)) throw new ValueError('periods must be an integer');
  return periods;
}

/** x - x moved. */
export function diffCell(rows: Node, cell: Cell, periods: number): Computed {
  if (cell.dtype.kind === 'bool') {
    const other = over('win.shift', [cell.expr], { options: { periods } });
    return { rows, cell: { expr: call('xor', [cell.expr, other]), dtype: cell.dtype, ...(cell.dtype.masked ? {} : { maybe: true }) } };
  }
  if (isIntDtype(cell.dtype) && !cell.dtype.masked) {
    const dtype = floatLike(cell);
    const wide: Cell = { expr: cast(cell.expr, storageType(dtype)), dtype };
    return arithmetic('sub', rows, wide, shiftCell(rows, wide, periods).cell);
  }
  return arithmetic('sub', rows, cell, shiftCell(rows, cell, periods).cell);
}

/** x / x moved - 1. */
export function pctChangeCell(rows: Node, cell: Cell, periods: number): Computed {
  const ratio = arithmetic('div', rows, cell, shiftCell(rows, cell, periods).cell);
  const { kind } = ratio.cell.expr.type;
  const one =
    kind === 'float32' ? { expr: lit(1, types.float32), dtype: dtypes.float32 } : { expr: lit(1, types.float64), dtype: dtypes.float64 };
  return arithmetic('sub', ratio.rows, ratio.cell, one);
}

/** cumsum and its kin. Sums, minima and maxima stream through the engine; products and mixed cases are a kernel. */
export function cumulateCell(rows: Node, cell: Cell, name: CumulativeName, skipna: boolean): Computed {
  const { dtype } = cell;
  const value = dtype.kind === 'bool' ? cast(cell.expr, types.int64) : cell.expr;
  if (
    (name === 'sum' || name === 'min' || name === 'max') &&
    (isIntDtype(dtype) ||
      (dtype.kind === 'bool' && name === 'sum') ||
      ((dtype.kind === 'timedelta' || dtype.kind === 'datetime') && (name !== 'sum' || dtype.kind === 'timedelta')))
  ) {
    const total = over(`agg.${name}`, [value], RUNNING);
    const unknown = skipna ? isNull(value) : over('agg.any', [isNull(value)], RUNNING);
    const expr = when(unknown, nullOf(total.type), total);
    return { rows, cell: { expr, dtype: name === 'sum' ? dtypeOfSum(cell) : dtype, ...joined(cell.maybe) } };
  }
  if ((dtype.kind === 'str' || dtype.kind === 'object') && (name === 'max' || name === 'min'))
    return runningExtreme(rows, cell, name, skipna);
  if ((dtype.kind === 'object' && (name === 'sum' || name === 'prod')) || (dtype.kind === 'str' && name === 'sum'))
    return runningMixed(rows, cell, name, skipna);
  if (!isNumericDtype(dtype)) throw new TypeError(`'${dtype.name}' with dtype ${dtype.name} does not support operation 'cum${name}'`);
  const whole = (isIntDtype(dtype) || dtype.kind === 'bool') && !cell.maybe && !dtype.masked;
  const out = whole ? dtypes.int64 : dtypes.float64;
  const source: Cell = whole
    ? { expr: cast(cell.expr, types.int64), dtype: dtypes.int64 }
    : { expr: cast(cell.expr, types.float64), dtype: dtypes.float64 };
  const done = computeLater(
    rows,
    [source],
    [out],
    ([c], n) => {
      const data = whole
        ? INTEGERS[name](c.vector.data as BigInt64Array)
        : FLOATS[name](toFloat(c.vector).data as Float64Array, { skipna });
      const valid = data instanceof Float64Array ? presentOf(data) : null;
      return [{ type: whole ? types.int64 : types.float64, length: n, data: data as Float64Array, valid }];
    },
    `cum${name}`,
    skipna && name !== 'prod' ? runningInstead(name) : undefined,
  );
  return { rows: done.rows, cell: likeSource(done.cells[0], cell, name) };
}

/** Running values by the engine's window. */
const runningInstead =
  (name: 'sum' | 'min' | 'max'): EngineCells =>
  (rows, [{ expr, dtype }]) => {
    const value = denan(expr);
    const total = over(`agg.${name}`, [value], RUNNING);
    return { rows, cells: [{ expr: when(isNull(value), nullOf(total.type), total), dtype }] };
  };

/** Running values in the dtype that the values' own gives: floats and nullable ones stay what they are. */
function likeSource(done: Cell, { dtype }: Cell, name: CumulativeName): Cell {
  if (dtype.kind === 'bool' && (name === 'min' || name === 'max'))
    return { expr: cast(done.expr, types.bool), dtype: dtype.masked ? dtypes.boolean : dtypes.bool };
  if (dtype.kind === 'float') return { expr: cast(done.expr, { kind: dtype.bits === 32 ? 'float32' : 'float64' }), dtype };
  if (!dtype.masked) return done;
  const type = dtype.kind === 'uint' ? types.uint64 : types.int64;
  return { expr: cast(denan(done.expr), type), dtype: nullable(dtype.kind === 'uint' ? dtypes.uint64 : dtypes.int64) };
}

/** The sum or product so far of mixed values. */
function runningMixed(rows: Node, cell: Cell, name: 'sum' | 'prod', skipna: boolean): Computed {
  const run = mixedOperator(name === 'sum' ? 'add' : 'mul');
  return computeNow(
    rows,
    [cell],
    ([c]) => {
      let total: unknown;
      return columnOf(
        objectValues(c).map((v) => {
          if (isMissing(v)) return skipna ? v : (total = Number.NaN);
          return (total = total === undefined ? v : run(total, v));
        }),
        c.dtype,
      );
    },
    `cum${name}`,
  );
}

/** The largest or smallest so far of values that are no numbers. */
function runningExtreme(rows: Node, cell: Cell, name: 'max' | 'min', skipna: boolean): Computed {
  const sign = name === 'max' ? 1 : -1;
  return computeNow(
    rows,
    [cell],
    ([c]) => {
      let best: unknown = null;
      let broken = false;
      return columnOf(
        (c.dtype.kind === 'object' ? objectValues(c) : boxAll(c)).map((v) => {
          if (isMissing(v)) broken ||= !skipna;
          else if (best === null || compareLabels(v, best) * sign > 0) best = v;
          return broken || isMissing(v) ? null : best;
        }),
        c.dtype,
      );
    },
    `cum${name}`,
  );
}

function dtypeOfSum({ dtype }: Cell): Cell['dtype'] {
  if (dtype.kind === 'timedelta') return dtype;
  const sum = dtype.kind === 'uint' ? dtypes.uint64 : dtypes.int64;
  return dtype.masked ? nullable(sum) : sum;
}
