import type { LocalColumn } from '../core/column.js';
import { columnOf } from '../core/values.js';
import { dtypes, isIntDtype } from '../dtypes/registry.js';
import { labelEdges } from '../kernels/index.js';

/**
 * Edges as the labels show them: numbers rounded to a precision that keeps them apart, the first one moved out where the lowest
 * value is included. Ints stay ints where no edge moves; times stay as they are (`precision` null), the first one moved by a unit.
 */
export function labelBreaks(
  edges: LocalColumn,
  precision: number | null,
  options: { right: boolean; includeLowest: boolean },
): LocalColumn {
  const moved = options.right && options.includeLowest;
  if (precision === null) return moved ? earlier(edges) : edges;
  if (isIntDtype(edges.dtype) && !moved) return edges;
  const numbers = Float64Array.from(edges.vector.data as ArrayLike<number | bigint>, Number);
  return columnOf([...labelEdges(numbers, precision, options)], dtypes.float64);
}

function earlier(edges: LocalColumn): LocalColumn {
  const data = (edges.vector.data as BigInt64Array).slice();
  data[0] -= 1n;
  return { dtype: edges.dtype, vector: { ...edges.vector, data } };
}
