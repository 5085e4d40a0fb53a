import { categorical, codesOf } from '../categorical/build.js';
import { categoryEdits } from '../categorical/edit.js';
import { type Args, readArgs, signature } from '../core/args.js';
import type { LocalColumn } from '../core/column.js';
import type { Getters, Methods } from '../core/install.js';
import { isMissing } from '../scalars/index.js';
import { Index } from './base.js';
import { nameIn } from './construct.js';
import { type FlatData, flatData } from './data.js';
import { wrapIndex } from './make.js';

/** Labels of a fixed set of categories. */
export class CategoricalIndex extends Index {}

/** pd.CategoricalIndex(data, categories, ordered, dtype, copy, name). */
export function readCategoricalIndex(given: readonly unknown[]): FlatData {
  const a = readArgs(signature('pandas', 'CategoricalIndex'), given);
  const name = isMissing(a['name']) ? nameIn(a['data']) : a['name'];
  return flatData(categorical(a['data'] ?? [], a['categories'], a['ordered'], a['dtype']), name);
}

const columnIn = (self: Index): LocalColumn => (self.data as FlatData).column;

export const categoricalGetters: Getters<CategoricalIndex> = {
  categories: (self) => wrapIndex(flatData(columnIn(self).dtype.categories!)),
  codes: (self) => Array.from(codesOf(columnIn(self))),
  ordered: (self) => columnIn(self).dtype.ordered,
};

export const categoricalMethods: Methods<CategoricalIndex> = Object.fromEntries(
  Object.entries(categoryEdits).map(([name, edit]) => [
    name,
    (self: CategoricalIndex, a: Args) => wrapIndex(flatData(edit(columnIn(self), a), self.name)),
  ]),
);
