import { IndexError } from '@pandorable/planner';
import { isTypedArray } from '../core/values.js';
import { isSlice } from '../scalars/index.js';
import { Series } from '../series/series.js';
import { Index } from './base.js';
import { listIn } from './construct.js';
import { flatData } from './data.js';
import { rowsWhere } from './duplicates.js';
import { keepPositions, positionsIn, slicePositions, takePositions } from './edit.js';
import { wrapIndex } from './make.js';

/** idx[key]: the label at a position; an Index for a slice, a mask or several positions. */
export function getItem(self: Index, key: unknown): unknown {
  if (typeof key === 'number' || typeof key === 'bigint') return self.at(Number(key));
  if (isSlice(key)) return wrapIndex(slicePositions(self.data, key));
  const list = isTypedArray(key)
    ? Array.from(key as ArrayLike<unknown>)
    : Array.isArray(key) || Index.isIndex(key) || Series.isSeries(key) || (typeof key === 'object' && key !== null)
      ? listIn(key)
      : null;
  if (list === null)
    throw new IndexError(
      'only integers, slices (`:`), ellipsis (`...`), numpy.newaxis (`None`) and integer or boolean arrays are valid indices',
    );
  if (list.length > 0 && list.every((v) => typeof v === 'boolean')) {
    if (list.length !== self.length)
      throw new IndexError(
        `boolean index did not match indexed array along axis 0; size of axis is ${self.length} but size of corresponding boolean axis is ${list.length}`,
      );
    return wrapIndex(
      keepPositions(
        self.data,
        rowsWhere(list.length, (i) => list[i] === true),
      ),
    );
  }
  const taken = takePositions(self.data, positionsIn(list, self.length));
  return wrapIndex(taken.kind === 'flat' ? flatData(taken.column, taken.name) : taken);
}
