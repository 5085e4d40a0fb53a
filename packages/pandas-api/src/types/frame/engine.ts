import type { DataFrame } from '../frame.js';
import type { ActionOptions, ExplainOptions, Options, PersistOptions } from '../options.js';
import type { ArrowBatch, ExplainStage } from '../words.js';

/** Beyond pandas: the plan and where it runs. */
export interface FrameEngine<out S> {
  /** The plan of this frame as stable text: as written, as a plan, optimised, or in the engine's own words; `analyze` runs it and adds the engine's own account, with what it spilled to disk. */
  explain(stage?: ExplainStage | Options<ExplainOptions>, options?: Options<ExplainOptions>): string;
  /** Keeps the result of this frame on the engine from its first action on; gives the frame. */
  persist(options?: Options<PersistOptions>): DataFrame<S>;
  /** Lets go of what `persist` kept. */
  unpersist(): DataFrame<S>;
  /** Computes and stores the frame now, and forgets how it was made. */
  checkpoint(options?: Options<PersistOptions>): DataFrame<S>;
  /** The rows as Arrow record batches, as they arrive. @example for await (const batch of df.batches()) rows += batch.numRows; */
  batches(options?: Options<ActionOptions & { size?: number }>): AsyncIterableIterator<ArrowBatch>;
  /** What `console.log` shows. */
  toJSON(): unknown;
}
