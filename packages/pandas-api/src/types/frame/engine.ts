import type { DataFrame } from '../frame.js';
import type { ActionOptions, ExplainOptions, Mode, Options, Out, PersistOptions } from '../options.js';
import type { ArrowBatch, ExplainStage } from '../words.js';

/** Beyond pandas: the plan, and rows that the engine keeps. The same members under `.async` give promises. */
export interface FrameKeeping<out S, in out M extends Mode> {
  /** The plan of this frame as stable text: as written, as a plan, optimised, or in the engine's own words; `analyze` runs it and adds the engine's own account, with what it spilled to disk. */
  explain(stage?: ExplainStage | Options<ExplainOptions>, options?: Options<ExplainOptions>): Out<M, string>;
  /** Keeps the result of this frame on the engine from its first action on; gives the frame. */
  persist(options?: Options<PersistOptions>): Out<M, DataFrame<S>>;
  /** Lets go of what `persist` kept. */
  unpersist(): Out<M, DataFrame<S>>;
  /** Computes and stores the frame now, and forgets how it was made. @example const ready = await df.async.checkpoint() */
  checkpoint(options?: Options<PersistOptions>): Out<M, DataFrame<S>>;
}

/** Beyond pandas: rows as they arrive. */
export interface FrameEngine {
  /** The rows as Arrow record batches, as they arrive. @example for await (const batch of df.batches()) rows += batch.numRows; */
  batches(options?: Options<ActionOptions & { size?: number }>): AsyncIterableIterator<ArrowBatch>;
  /** What `console.log` shows. */
  toJSON(): unknown;
}
