import type { Series } from '../series.js';

/** Iterating. Rows are fetched in batches. */
export interface FrameIteration<out S> {
  /** The column labels. */
  [Symbol.iterator](): IterableIterator<string>;
  /** Pairs of label and row. @example for (const [i, row] of df.iterrows()) total += row.get('price'); */
  iterrows(): IterableIterator<[any, Series<any>]>;
  /** Rows as frozen objects with the columns' names and `Index`. Much faster than `iterrows`. */
  itertuples(options?: { index?: boolean; name?: string | null }): IterableIterator<{ readonly Index: any } & Readonly<S>>;
  itertuples(index: boolean, name?: string | null): IterableIterator<{ readonly Index: any } & Readonly<S>>;
  /** Pairs of name and column. */
  items(): IterableIterator<[string, Series<any>]>;
}
