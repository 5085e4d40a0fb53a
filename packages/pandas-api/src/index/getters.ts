import { AttributeError, ValueError } from '@pandorable/planner';
import { arrayOf } from '../categorical/array.js';
import type { Getters } from '../core/install.js';
import type { Index } from './base.js';
import { numpyValues, toList } from './convert.js';
import { dataColumn } from './data.js';
import { bytesOf, hasnans, inferredType, isEmpty, isUnique, shownDtypeOf } from './facts.js';
import { order } from './sort.js';
import { strOf } from './str.js';

/** Properties of every Index, by pandas' name. */
export const indexGetters: Getters<Index> = {
  T: (self) => self,
  array: (self) => {
    if (self.data.kind === 'multi')
      throw new ValueError("MultiIndex has no single backing array. Use 'MultiIndex.toNumpy()' to get an array of tuples.");
    return arrayOf(dataColumn(self.data));
  },
  dtype: (self) => shownDtypeOf(self.data),
  empty: (self) => isEmpty(self.data),
  has_duplicates: (self) => !isUnique(self.data),
  hasnans: (self) => hasnans(self.data),
  inferred_type: (self) => inferredType(self.data),
  is_monotonic_decreasing: (self) => order(self.data).decreasing,
  is_monotonic_increasing: (self) => order(self.data).increasing,
  is_unique: (self) => isUnique(self.data),
  nbytes: (self) => bytesOf(self.data),
  ndim: () => 1,
  shape: (self) => [self.length],
  size: (self) => self.length,
  values: (self) =>
    self.flatDtype.kind === 'category'
      ? arrayOf(dataColumn(self.data))
      : self.isMulti
        ? toList(self.data)
        : numpyValues(dataColumn(self.data)),
  str: (self) => {
    if (self.isMulti) throw new AttributeError('Can only use .str accessor with Index, not MultiIndex');
    return strOf(self);
  },
};
