import { call, cast, denan, type Expr, isNull, type Node, nullOf } from '@pandorable/planner';
import type { Computed } from '../cells/arithmetic.js';
import { castCell, decodeCategory } from '../cells/cast.js';
import { somewhere } from '../core/collect.js';
import { commonDtype } from '../dtypes/concat-local.js';
import { isIntDtype, isNumericDtype, sameDtype, storageType } from '../dtypes/registry.js';
import type { Cell } from '../frame/state.js';

/** NaT is none of the values that numbers miss. */
const TIMED: ReadonlySet<string> = new Set(['datetime', 'timedelta', 'period']);

/** Might a column get another dtype by values of the other? */
export const widens = (cell: Cell, other: Cell): boolean =>
  !(other.expr.kind === 'literal' && other.expr.value === null) && !sameDtype(commonDtype(cell.dtype, other.dtype), cell.dtype);

/**
 * Another column as one that fills a column where `used` holds. Nullable and categorical columns keep their dtype: values that they cannot
 * hold are a TypeError.
 */
export function fillerCell(rows: Node, used: Expr, cell: Cell, other: Cell): Computed {
  if (other.expr.kind === 'literal' || sameDtype(cell.dtype, other.dtype)) return { rows, cell: other };
  if (cell.dtype.kind === 'category') return categoryFiller(rows, used, cell, other);
  return cell.dtype.masked && isNumericDtype(cell.dtype) ? maskedFiller(rows, used, cell, other) : { rows, cell: other };
}

function categoryFiller(rows: Node, used: Expr, cell: Cell, other: Cell): Computed {
  const done = castCell(rows, other, cell.dtype);
  const strange = call('and', [used, isNull(done.cell.expr), call('is_not_null', [denan(other.expr)])]);
  if (somewhere(done.rows, strange)) throw new TypeError('Cannot setitem on a Categorical with a new category, set the categories first');
  return done;
}

function maskedFiller(rows: Node, used: Expr, cell: Cell, other: Cell): Computed {
  const { dtype } = cell;
  if (other.dtype.kind === 'category') {
    const plain = decodeCategory(rows, other);
    return maskedFiller(plain.rows, used, cell, plain.cell);
  }
  if (!isNumericDtype(other.dtype) || (dtype.kind === 'bool' && other.dtype.kind !== 'bool')) {
    // only the values that are taken count
    if (!TIMED.has(other.dtype.kind) && !somewhere(rows, call('and', [used, call('is_not_null', [denan(other.expr)])])))
      return { rows, cell: { expr: nullOf(storageType(dtype)), dtype } };
    throw new TypeError(`Invalid value of dtype '${other.dtype.name}' for dtype '${dtype.name}'`);
  }
  const value = denan(other.expr);
  if (
    isIntDtype(dtype) &&
    other.dtype.kind === 'float' &&
    somewhere(rows, call('and', [used, call('ne', [value, call('floor', [value])])]))
  )
    throw new TypeError(`cannot safely cast non-equivalent ${other.dtype.name.toLowerCase()} to ${dtype.name.toLowerCase()}`);
  return { rows, cell: { expr: cast(value, storageType(dtype)), dtype } };
}
