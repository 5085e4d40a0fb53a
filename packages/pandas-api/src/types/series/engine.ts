import type { ActionOptions, ExplainOptions, Options, PersistOptions } from '../options.js';
import type { Series } from '../series.js';
import type { ArrowBatch, ExplainStage } from '../words.js';

/** Iterating, and beyond pandas: the plan and where it runs. */
export interface SeriesEngine<out T> {
  /** The values, fetched in batches. */
  [Symbol.iterator](): IterableIterator<T>;
  /** Pairs of label and value. */
  items(): IterableIterator<[any, T]>;
  /** The plan of this Series as stable text. */
  explain(stage?: ExplainStage | Options<ExplainOptions>, options?: Options<ExplainOptions>): string;
  /** Keeps the result on the engine from the first action on. */
  persist(options?: Options<PersistOptions>): Series<T>;
  /** Lets go of what `persist` kept. */
  unpersist(): Series<T>;
  /** Computes and stores the Series now, and forgets how it was made. */
  checkpoint(options?: Options<PersistOptions>): Series<T>;
  /** The values as Arrow record batches, as they arrive. */
  batches(options?: Options<ActionOptions & { size?: number }>): AsyncIterableIterator<ArrowBatch>;
  /** A Series refuses to become a number or a text by itself: `.mul`, `.add`, `String(s)`. */
  toJSON(): unknown;
}
