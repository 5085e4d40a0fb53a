import type { Index } from '../index-types.js';
import type { CatReorderCategoriesOptions, CatSetCategoriesOptions } from '../options/cat.js';
import type { RenameCategoriesOptions } from '../options/index-kinds.js';
import type { Arg, Options } from '../options.js';
import type { Series } from '../series.js';
import type { Mapping } from '../values.js';

/** Categories of a categorical Series. */
export interface CatMembers<out T> {
  /** More categories. ValueError for one that is there. */
  addCategories(newCategories: any): Series<any>;
  /** With an order. */
  asOrdered(): Series<T>;
  /** Without an order. */
  asUnordered(): Series<T>;
  /** The categories. */
  readonly categories: Index<T>;
  /** The position of each value among the categories; -1 for missing. */
  readonly codes: Series<number>;
  /** Have the categories an order? */
  readonly ordered: boolean;
  /** Fewer categories; their values become missing. */
  removeCategories(removals: any): Series<T>;
  /** Only categories that occur. */
  removeUnusedCategories(): Series<T>;
  /** Categories under other names. */
  renameCategories(newCategories: readonly any[] | Mapping | ((category: any) => unknown) | Options<RenameCategoriesOptions>): Series<any>;
  /** The same categories in another order. */
  reorderCategories(
    newCategories: readonly any[] | Index<any> | Options<CatReorderCategoriesOptions>,
    ordered?: Arg<CatReorderCategoriesOptions, 'ordered'>,
  ): Series<T>;
  /** Other categories; values that are none of them become missing. */
  setCategories(
    newCategories: readonly any[] | Index<any> | Options<CatSetCategoriesOptions>,
    ordered?: Arg<CatSetCategoriesOptions, 'ordered'>,
    rename?: Arg<CatSetCategoriesOptions, 'rename'>,
  ): Series<any>;
}
