import type { CategoricalIndex, Index } from '../index-types.js';
import type {
  AddCategoriesOptions,
  RenameCategoriesOptions,
  ReorderCategoriesOptions,
  SetCategoriesOptions,
} from '../options/index-kinds.js';
import type { Arg, Options } from '../options.js';
import type { Mapping } from '../values.js';

/** What an Index of categories has besides. */
export interface CategoricalIndexMembers<out T> {
  /** More categories. */
  addCategories(newCategories: T | readonly T[] | Options<AddCategoriesOptions>): CategoricalIndex<T>;
  /** With an order. */
  asOrdered(): CategoricalIndex<T>;
  /** Without an order. */
  asUnordered(): CategoricalIndex<T>;
  /** The categories. */
  readonly categories: Index<T>;
  /** The position of each label among the categories; -1 for missing. */
  readonly codes: readonly number[];
  /** Have the categories an order? */
  readonly ordered: boolean;
  /** Fewer categories; their labels become missing. */
  removeCategories(removals: any): CategoricalIndex<T>;
  /** Only categories that occur. */
  removeUnusedCategories(): CategoricalIndex<T>;
  /** Categories under other names. */
  renameCategories(
    newCategories: readonly any[] | Mapping | ((category: any) => unknown) | Options<RenameCategoriesOptions>,
  ): CategoricalIndex<any>;
  /** The same categories in another order. */
  reorderCategories(
    newCategories: readonly any[] | Options<ReorderCategoriesOptions>,
    ordered?: Arg<ReorderCategoriesOptions, 'ordered'>,
  ): CategoricalIndex<T>;
  /** Other categories; labels that are none of them become missing. */
  setCategories(
    newCategories: readonly any[] | Options<SetCategoriesOptions>,
    ordered?: Arg<SetCategoriesOptions, 'ordered'>,
    rename?: Arg<SetCategoriesOptions, 'rename'>,
  ): CategoricalIndex<any>;
}
