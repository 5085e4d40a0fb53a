import type { RunOptions } from '@pandorable/planner';
import { callOptions, refuseOver } from '../session/action.js';
import { watched } from './watch.js';

/** Who watches is told at most so often. */
const PERIOD_MILLISECONDS = 100;

/** Watches over work of this process's own on many rows: who asked is told how many are done, and what cancels the action ends it. */
export class RowWatch {
  readonly #options;
  readonly #watch;
  #told = performance.now();

  constructor(
    readonly stage: string,
    readonly rows: number,
    own: RunOptions = {},
  ) {
    this.#options = callOptions(own);
    this.#watch = watched(this.#options);
  }

  /** So many rows are done. Raises InterruptedError where the action was cancelled or has had its time. */
  done(rows: number): void {
    const now = performance.now();
    if (now - this.#told >= PERIOD_MILLISECONDS) {
      this.#told = now;
      this.#watch.options.onProgress?.({ stage: this.stage, rows, fraction: rows / this.rows });
    }
    refuseOver(this.#options);
  }

  stop(): void {
    this.#watch.stop();
  }
}

/** Watches over work while it is done. */
export function watching<T>(watch: RowWatch, work: () => T): T {
  try {
    return work();
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
