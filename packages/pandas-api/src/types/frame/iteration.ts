import type { RowValues } from '../callbacks.js';
import type { Index } from '../index-types.js';
import type { ColumnKey } from '../schema.js';
import type { Series } from '../series.js';

/** Iterating. Rows are fetched in batches. */
export interface FrameIteration<S> {
  /** The column labels. */
  [Symbol.iterator](): IterableIterator<ColumnKey<S>>;
  /** Pairs of label and row. @example for (const [i, row] of df.iterrows()) total += row.get('price'); */
  iterrows(): IterableIterator<[any, Series<any>]>;
  /** Rows as frozen objects with the columns' names and `Index`. Much faster than `iterrows`. */
  itertuples(options?: { index?: boolean; name?: string | null }): IterableIterator<{ readonly Index: any } & RowValues<S>>;
  itertuples(index: boolean, name?: string | null): IterableIterator<{ readonly Index: any } & RowValues<S>>;
  /** Pairs of name and column. */
  items(): IterableIterator<[ColumnKey<S>, Series<any>]>;
}
