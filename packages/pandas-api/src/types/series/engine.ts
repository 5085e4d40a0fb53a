import type { ActionOptions, ExplainOptions, Mode, Options, Out, PersistOptions } from '../options.js';
import type { Series } from '../series.js';
import type { ArrowBatch, ExplainStage } from '../words.js';

/** Beyond pandas: the plan, and values that the engine keeps. The same members under `.async` give promises. */
export interface SeriesKeeping<out T, in out M extends Mode> {
  /** The plan of this Series as stable text. */
  explain(stage?: ExplainStage | Options<ExplainOptions>, options?: Options<ExplainOptions>): Out<M, string>;
  /** Keeps the result on the engine from the first action on. */
  persist(options?: Options<PersistOptions>): Out<M, Series<T>>;
  /** Lets go of what `persist` kept. */
  unpersist(): Out<M, Series<T>>;
  /** Computes and stores the Series now, and forgets how it was made. */
  checkpoint(options?: Options<PersistOptions>): Out<M, Series<T>>;
}

/** Iterating, and beyond pandas: values as they arrive. */
export interface SeriesEngine<out T> {
  /** The values, fetched in batches. */
  [Symbol.iterator](): IterableIterator<T>;
  /** Pairs of label and value. */
  items(): IterableIterator<[any, T]>;
  /** The values as Arrow record batches, as they arrive. */
  batches(options?: Options<ActionOptions & { size?: number }>): AsyncIterableIterator<ArrowBatch>;
  /** A Series refuses to become a number or a text by itself: `.mul`, `.add`, `String(s)`. */
  toJSON(): unknown;
}
