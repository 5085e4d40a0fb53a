import { agg, call, cast, type Expr, isNull, type Node, valuesOf } from '@pandorable/planner';
import type { Computed } from '../cells/arithmetic.js';
import { choose } from '../cells/choose.js';
import { aggregateCells } from '../core/collect.js';
import { dtypes, isIntDtype, storageType } from '../dtypes/registry.js';
import type { Cell } from '../frame/state.js';

const truthOf = (rows: Node, conditions: readonly Expr[]): boolean[] =>
  aggregateCells(
    rows,
    conditions.map((c) => ({ expr: agg('agg.any', [c]), dtype: dtypes.bool })),
  ).map((c) => valuesOf(c.vector)[0] === true);

/**
 * The cell where a condition holds, else the other. As pandas does, an int column stays one if no value is replaced,
 * or if all the other values are whole: only then is the data looked at.
 */
export function keepWhere(rows: Node, condition: Expr, cell: Cell, other: Cell): Computed {
  const missing = other.expr.kind === 'literal' && other.expr.value === null;
  if (!isIntDtype(cell.dtype) || cell.maybe || missing || isIntDtype(other.dtype) || (cell.dtype.masked && other.dtype.kind !== 'float'))
    return choose(rows, condition, cell, other);
  const replaces = call('not', [condition]);
  if (cell.dtype.masked) return keepNullable(rows, replaces, cell, other);
  if (other.dtype.kind !== 'float') return truthOf(rows, [replaces])[0] ? choose(rows, condition, cell, other) : { rows, cell };
  const broken = call('or', [
    isNull(other.expr),
    call('coalesce', [call('ne', [other.expr, call('floor', [other.expr])]), { kind: 'literal', value: true, type: { kind: 'bool' } }]),
  ]);
  const [any, fraction] = truthOf(rows, [replaces, broken]);
  if (!any) return { rows, cell };
  return fraction
    ? choose(rows, condition, cell, other)
    : choose(rows, condition, cell, { expr: cast(other.expr, storageType(cell.dtype)), dtype: cell.dtype });
}

/** Nullable ints take whole floats only. */
function keepNullable(rows: Node, replaces: Expr, cell: Cell, other: Cell): Computed {
  const fraction = call('ne', [other.expr, call('floor', [other.expr])]);
  if (truthOf(rows, [call('and', [replaces, fraction])])[0])
    throw new TypeError(`cannot safely cast non-equivalent object to ${storageType(cell.dtype).kind}`);
  const whole = { expr: cast(other.expr, storageType(cell.dtype)), dtype: cell.dtype };
  return choose(rows, call('not', [replaces]), cell, whole);
}
