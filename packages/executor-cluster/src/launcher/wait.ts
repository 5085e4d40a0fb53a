import { setTimeout as sleep } from 'node:timers/promises';
import { LauncherError } from './errors.js';

export interface Patience {
  /** When to give up, as `Date.now()` counts. */
  readonly deadline: number;
  readonly signal?: AbortSignal;
}

export function throwIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new LauncherError('interrupted', 'interrupted');
}

/** Asks until there is an answer. */
export async function until<T>(what: string, ask: () => Promise<T | undefined> | T | undefined, patience: Patience): Promise<T> {
  for (;;) {
    throwIfAborted(patience.signal);
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (Date.now() > patience.deadline) throw new LauncherError('start-failed', `${what} did not answer in time`);
    await sleep(150);
  }
}
