import { status as Code } from '@grpc/grpc-js';
import { RpcError } from './rpc-error.js';

/** How often, and after which pauses, a call is tried again. */
export interface RetryPolicy {
  readonly maxRetries: number;
  readonly initialBackoffMs: number;
  readonly backoffMultiplier: number;
  readonly maxBackoffMs: number;
  /** Up to this much is added to a pause, once it is `jitterFromMs` long. */
  readonly jitterMs: number;
  readonly jitterFromMs: number;
  /** A server may ask for a longer pause, up to this. */
  readonly maxServerDelayMs: number;
}

/** What Spark's own clients do: about ten minutes in all. */
export const DEFAULT_RETRY: RetryPolicy = {
  maxRetries: 15,
  initialBackoffMs: 50,
  backoffMultiplier: 4,
  maxBackoffMs: 60_000,
  jitterMs: 500,
  jitterFromMs: 2_000,
  maxServerDelayMs: 10 * 60_000,
};

/** For calls that only tidy up: two more tries, soon. */
export const TIDY_RETRY: RetryPolicy = { ...DEFAULT_RETRY, maxRetries: 2, maxBackoffMs: 1_000 };

/** Whether trying again may help: the server was not there, the stream was taken over, or the server itself asks for it. */
export function isTransient(error: unknown): error is RpcError {
  if (!(error instanceof RpcError)) return false;
  if (error.code === Code.UNAVAILABLE || error.retryDelayMs !== undefined) return true;
  return error.code === Code.INTERNAL && error.message.includes('INVALID_CURSOR.DISCONNECTED');
}

/** The pauses left. Progress gives all of them back. */
export class RetryBudget {
  #used = 0;
  readonly #policy: RetryPolicy;
  readonly #random: () => number;

  constructor(policy: RetryPolicy, random: () => number = Math.random) {
    this.#policy = policy;
    this.#random = random;
  }

  /** The next pause in milliseconds; undefined when there were enough. */
  next(error?: unknown): number | undefined {
    const policy = this.#policy;
    if (this.#used >= policy.maxRetries) return undefined;
    const backoff = Math.min(policy.maxBackoffMs, policy.initialBackoffMs * policy.backoffMultiplier ** this.#used);
    this.#used++;
    const asked = error instanceof RpcError ? Math.min(error.retryDelayMs ?? 0, policy.maxServerDelayMs) : 0;
    const pause = Math.max(backoff, asked);
    return pause >= policy.jitterFromMs ? pause + this.#random() * policy.jitterMs : pause;
  }

  reset(): void {
    this.#used = 0;
  }
}

export type Pause = (ms: number, signal?: AbortSignal) => Promise<void>;

/** Runs a call until it succeeds, fails for good, or the budget is spent. */
export async function withRetry<T>(policy: RetryPolicy, call: () => Promise<T>, signal?: AbortSignal, pause: Pause = sleep): Promise<T> {
  const budget = new RetryBudget(policy);
  for (;;) {
    try {
      return await call();
    } catch (error) {
      const ms = isTransient(error) && signal?.aborted !== true ? budget.next(error) : undefined;
      if (ms === undefined) throw error;
      await pause(ms, signal);
    }
  }
}

/** Waits; an aborted signal ends the wait at once. */
export function sleep(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal?.aborted === true) return resolve();
    const end = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    signal?.addEventListener('abort', end, { once: true });
  });
}
