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
import { aggregateCells, resolveCells, somewhere } from '../core/collect.js';
import { castColumn, refuseZone } from '../dtypes/cast-local.js';
import type { Dtype } from '../dtypes/dtype.js';
import { dtypes, isIntDtype, isNumericDtype, sameDtype, storageType } from '../dtypes/registry.js';
import { fitsWhole, wholeLimits } from '../dtypes/whole-numbers.js';
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
    const plain = decodeCategory(rows, hasIntBounds(cell.dtype) && somewhere(rows, isNull(cell.expr)) ? withFloatBounds(cell) : cell);
    return castCell(plain.rows, plain.cell, to);
  }
  return computeNow(rows, [cell], ([c]) => castColumn(c, to), `astype ${to.name}`);
}

const hasIntBounds = ({ categories }: Dtype): boolean => categories?.dtype.kind === 'interval' && isIntDtype(categories.dtype.subtype!);

/** Intervals between ints beside missing ones are between floats. */
function withFloatBounds(cell: Cell): Cell {
  const categories = cell.dtype.categories!;
  const floats = castColumn(categories, dtypes.interval(dtypes.float64, categories.dtype.closed));
  return { ...cell, dtype: dtypes.category(floats, cell.dtype.ordered) };
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
  const counted = isIntDtype(from) && !(from.kind === 'uint' && from.bits === 64);
  if (counted && to.kind === 'datetime') return call('dt.from_int', [cast(expr, types.int64)], { unit: to.unit, tz: to.tz ?? null });
  if (counted && to.kind === 'timedelta') return call('td.from_int', [cast(expr, types.int64)], { unit: to.unit });
  if (from.kind === 'str' && to.kind === 'str') return expr;
  if ((isIntDtype(from) || from.kind === 'bool') && to.kind === 'str') return cast(expr, types.utf8);
  return null;
}

/** A missing time is the smallest int, as numpy stores it. */
const orNat = (e: Expr): Expr => call('coalesce', [e, lit(-(2n ** 63n), types.int64)]);

function castNumber(rows: Node, expr: Expr, from: Dtype, to: Dtype): Expr | null {
  const type = storageType(to);
  if (to.kind === 'bool') return castBoolean(rows, expr, from, to);
  if (!isIntDtype(to)) return cast(expr, type);
  if (from.masked && !to.masked) refuseMissing(rows, expr, 'cannot convert NA to integer');
  if (isFloat(expr.type)) return castFloat(rows, expr, from, to);
  if (from.kind === 'bool' || widens(from, to)) return cast(expr, type);
  return endsOf(rows, expr, from).every((end) => end === null || fitsWhole(end, to)) ? cast(expr, type) : null;
}

/** Values are looked at where nullable booleans are asked for: only 0 and 1 become such. NaN is true. */
function castBoolean(rows: Node, expr: Expr, from: Dtype, to: Dtype): Expr | null {
  if (to.masked && !from.masked && from.kind !== 'bool') return null;
  if (from.masked && !to.masked) refuseMissing(rows, expr, 'cannot convert float NaN to bool');
  if (!isFloat(expr.type)) return cast(expr, storageType(to));
  const some = call('ne', [expr, lit(0, types.float64)]);
  return from.masked ? some : call('coalesce', [some, lit(true)]);
}

/** Floats lose their fraction; null where not all are in the dtype then, or have to be looked at one by one. */
function castFloat(rows: Node, expr: Expr, from: Dtype, to: Dtype): Expr | null {
  if (to.masked && !from.masked) return null;
  if (!from.masked) refuseInfinite(rows, expr);
  const ends = endsOf(rows, expr, from).map((end) => Number(end ?? 0));
  if (ends.some((end) => Math.abs(end) > 9.3e18)) throw new OverflowError(`cannot convert float to ${to.name}: value out of bounds`);
  if (ends[0] < 0 && to.kind === 'uint') return null;
  return ends.every((end) => fitsWhole(Math.trunc(end), to)) ? cast(call('trunc', [expr]), storageType(to)) : null;
}

/** Does every whole number of one dtype have a place in the other? */
const widens = (from: Dtype, to: Dtype): boolean => wholeLimits(from).every((end) => fitsWhole(end, to));

/** The least and the largest value; null where there is none. */
const endsOf = (rows: Node, expr: Expr, dtype: Dtype): readonly (number | bigint | null)[] =>
  aggregateCells(
    rows,
    (['agg.min', 'agg.max'] as const).map((fn) => ({ expr: agg(fn, [expr]), dtype })),
  ).map((c) => valuesOf(c.vector)[0] as number | bigint | null);

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

function refuseMissing(rows: Node, expr: Expr, message: string): void {
  if (somewhere(rows, isNull(expr))) throw new ValueError(message);
}

/** Missing and infinite values have no int. */
function refuseInfinite(rows: Node, expr: Expr): void {
  if (somewhere(rows, call('or', [isNull(expr), call('isinf', [expr])])))
    throw new IntCastingNaNError('Cannot convert non-finite values (NA or inf) to integer');
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
