import type { RunOptions } from '@pandorable/planner';
import { callOptions, refuseOver } from '../session/action.js';
import { watched } from './watch.js';

/** Who watches is told at most so often. */
const PERIOD_MILLISECONDS = 100;

/**
 * Watches over work of this process's own on many rows: who asked is told how many are done, and what cancels the action ends it.
 * Work that goes over the rows several times (once for each column) says how many passes there are.
 */
export class RowWatch {
  readonly #options;
  readonly #watch;
  #told = performance.now();

  constructor(
    readonly stage: string,
    readonly rows: number,
    own: RunOptions = {},
    readonly passes = 1,
  ) {
    this.#options = callOptions(own);
    this.#watch = watched(this.#options);
  }

  /** So many rows of this pass are done. Raises InterruptedError where the action was cancelled or has had its time. */
  done(rows: number, pass = 0): void {
    const { onProgress } = this.#watch.options;
    if (onProgress !== undefined) this.#tell(rows + pass * this.rows, onProgress);
    refuseOver(this.#options);
  }

  #tell(done: number, onProgress: NonNullable<RunOptions['onProgress']>): void {
    const now = performance.now();
    if (now - this.#told < PERIOD_MILLISECONDS) return;
    this.#told = now;
    const fraction = this.rows === 0 ? 1 : done / (this.rows * this.passes);
    onProgress({ stage: this.stage, rows: Math.floor(done / this.passes), fraction });
  }

  stop(): void {
    this.#watch.stop();
  }
}

/** Watches over work while it is done. */
export function watching<T>(watch: RowWatch, work: (watch: RowWatch) => T): T {
  try {
    return work(watch);
  } finally {
    watch.stop();
  }
}

export async function watchingLater<T>(watch: RowWatch, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } finally {
    watch.stop();
  }
}
