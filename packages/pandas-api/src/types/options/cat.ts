import type { Index } from '../index-types.js';

export interface CatReorderCategoriesOptions {
  /** the categories */
  newCategories?: readonly any[] | Index<any>;
  /** whether the categories have an order */
  ordered?: boolean | null;
}

export interface CatSetCategoriesOptions {
  /** the categories */
  newCategories?: readonly any[] | Index<any>;
  /** whether the categories have an order */
  ordered?: boolean | null;
  /** new categories replace old ones by position; default false */
  rename?: boolean;
}
