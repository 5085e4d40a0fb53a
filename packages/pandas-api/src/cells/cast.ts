import {
  agg,
  call,
  cast,
  type Expr,
  finerUnit,
  IntCastingNaNError,
  isFloat,
  isNull,
  lit,
  type Node,
  OverflowError,
  takeVector,
  types,
  ValueError,
  valuesOf,
} from '@pandorable/planner';
import { boxAt } from '../core/boxes.js';
import { aggregateCells, resolveCells } from '../core/collect.js';
import { castColumn, refuseZone } from '../dtypes/cast-local.js';
import type { Dtype } from '../dtypes/dtype.js';
import { dtypes, isIntDtype, isNumericDtype, sameDtype, storageType } from '../dtypes/registry.js';
import type { Cell } from '../frame/state.js';
import type { Computed } from './arithmetic.js';
import { computeLater, computeNow } from './attach.js';

/** A cell as another dtype, with pandas' errors at this call; lazy where no value can fail. */
export function castCell(rows: Node, cell: Cell, to: Dtype): Computed {
  if ((cell.maybe && to.kind !== 'float') || cell.fits) return castCell(rows, resolveCells(rows, [cell])[0], to);
  if (sameDtype(cell.dtype, to) && !(to.kind === 'category' && to.categories === null)) return { rows, cell };
  refuseZone(cell.dtype, to);
  const direct = castInEngine(rows, cell, to);
  if (direct !== null) return { rows, cell: { expr: direct, dtype: to } };
  if (cell.dtype.kind === 'category' && to.kind !== 'category' && to.kind !== 'object') {
    if (isIntDtype(to) && !to.masked) refuseMissing(rows, cell.expr, 'Cannot convert float NaN to integer');
    const plain = decodeCategory(rows, cell);
    return castCell(plain.rows, plain.cell, to);
  }
  return computeNow(rows, [cell], ([c]) => castColumn(c, to), `astype ${to.name}`);
}

/** An expression that cannot fail, or null where values must be looked at. */
function castInEngine(rows: Node, { expr, dtype: from }: Cell, to: Dtype): Expr | null {
  const type = storageType(to);
  if (from.kind === 'category' || to.kind === 'category') return null;
  if (isNumericDtype(from) && isNumericDtype(to)) return castNumber(rows, expr, from, to);
  if (
    (from.kind === 'datetime' && to.kind === 'datetime' && (from.tz === undefined) === (to.tz === undefined)) ||
    (from.kind === 'timedelta' && to.kind === 'timedelta')
  ) {
    if (finerUnit(from.unit, to.unit) !== from.unit) refuseBeyond(rows, expr, from, to.unit);
    return cast(expr, type);
  }
  if (from.kind === 'datetime' && to.name === 'int64') return orNat(call('dt.to_int', [expr]));
  if (from.kind === 'timedelta' && to.name === 'int64') return orNat(call('td.to_int', [expr]));
  if (from.kind === 'str' && to.kind === 'str') return expr;
  if ((isIntDtype(from) || from.kind === 'bool') && to.kind === 'str') return cast(expr, types.utf8);
  return null;
}

/** A missing time is the smallest int, as numpy stores it. */
const orNat = (e: Expr): Expr => call('coalesce', [e, lit(-(2n ** 63n), types.int64)]);

function castNumber(rows: Node, expr: Expr, from: Dtype, to: Dtype): Expr | null {
  const type = storageType(to);
  if (to.kind === 'bool' && !isFloat(expr.type)) return cast(expr, type);
  if (to.kind === 'bool') return call('coalesce', [call('ne', [expr, lit(0, types.float64)]), lit(true)]);
  if (isFloat(expr.type) && isIntDtype(to)) {
    if (to.masked) return null;
    refuseMissing(rows, expr);
    return cast(call('trunc', [expr]), type);
  }
  if (from.masked && !to.masked && isIntDtype(to)) refuseMissing(rows, expr, 'cannot convert NA to integer');
  return isIntDtype(from) && isIntDtype(to) && from.bits > to.bits ? null : cast(expr, type);
}

/** Moments and durations that 64 bits of a finer unit cannot hold. */
function refuseBeyond(rows: Node, expr: Expr, from: Dtype, unit: Dtype['unit']): void {
  const ends = aggregateCells(
    rows,
    (['agg.min', 'agg.max'] as const).map((fn) => ({ expr: agg(fn, [expr]), dtype: from })),
  );
  for (const end of ends) {
    const value = boxAt(end, 0) as { asUnit: (unit: string) => unknown } | null;
    if (value !== null) value.asUnit(unit);
  }
}

/** Missing and infinite values have no int. */
function refuseMissing(rows: Node, expr: Expr, masked?: string): void {
  const bad = isFloat(expr.type) ? call('or', [isNull(expr), call('isinf', [expr])]) : isNull(expr);
  const big = isFloat(expr.type) ? call('gt', [call('abs', [expr]), lit(9.3e18, types.float64)]) : lit(false);
  const found = aggregateCells(
    rows,
    [bad, big].map((e) => ({ expr: agg('agg.any', [e]), dtype: dtypes.bool })),
  ).map((c) => valuesOf(c.vector)[0] === true);
  if (found[0] && masked !== undefined) throw new ValueError(masked);
  if (found[0]) throw new IntCastingNaNError('Cannot convert non-finite values (NA or inf) to integer');
  if (found[1]) throw new OverflowError('cannot convert float to int64: value out of bounds');
}

/** The values of a categorical, in the dtype of its categories. */
export function decodeCategory(rows: Node, cell: Cell): Computed {
  const { categories } = cell.dtype;
  const out = computeLater(
    rows,
    [cell],
    [categories!.dtype],
    ([codes]) => {
      const { data, valid } = codes.vector;
      const at = Int32Array.from({ length: codes.vector.length }, (_, i) =>
        valid !== null && valid[i] === 0 ? -1 : (data as Int32Array)[i],
      );
      return [takeVector(categories!.vector, at)];
    },
    'category values',
  );
  return { rows: out.rows, cell: { ...out.cells[0], ...(isIntDtype(categories!.dtype) ? { maybe: true } : {}) } };
}

/** Mixed values: every value with its own kind. */
export const toObject = (rows: Node, cell: Cell): Computed =>
  cell.dtype.kind === 'object' && cell.expr.type.kind === 'object'
    ? { rows, cell }
    : computeNow(rows, [cell], ([c]) => castColumn(c, dtypes.object), 'object');
