/** What a running action was told besides its own arguments: how to cancel it, when to give up, and who is told of its progress. */
import { InterruptedError, type RunOptions, ValueError } from '@pandorable/planner';

/** Timers take no more. */
export const LONGEST_TIMER = 2 ** 31 - 1;

/** The moment until which an action may run. */
export class Deadline {
  readonly #end: number;

  constructor(readonly milliseconds: number) {
    if (typeof milliseconds !== 'number' || !(milliseconds > 0))
      throw new ValueError(`timeout must be a positive number of milliseconds, got ${String(milliseconds)}`, { code: 'bad-timeout' });
    this.#end = performance.now() + milliseconds;
  }

  /** Milliseconds, negative when it is over. */
  get left(): number {
    return this.#end - performance.now();
  }

  error(cause?: unknown): InterruptedError {
    const text = `the action took longer than its timeout of ${this.milliseconds} ms and was cancelled`;
    return new InterruptedError(text, { code: 'timeout', ...(cause === undefined ? {} : { cause }) });
  }
}

export interface CallOptions extends RunOptions {
  readonly deadline?: Deadline;
}

/** The error of a cancelled action. */
export const cancelled = (cause?: unknown): InterruptedError =>
  new InterruptedError('the query was cancelled', { code: 'cancelled', ...(cause === undefined ? {} : { cause }) });

let defaults: () => CallOptions = () => ({});
/** Sets where calls get what no action says. */
export const useCallDefaults = (find: () => CallOptions): void => void (defaults = find);

let current: CallOptions | undefined;

/** Runs synchronous code whose calls to the engine follow `options`. */
export function withCallOptions<T>(options: CallOptions, run: () => T): T {
  const outer = current;
  current = options;
  try {
    return run();
  } finally {
    current = outer;
  }
}

/** The options of a call: its own, then the action's, then those in force for all. */
export const callOptions = (own: CallOptions): CallOptions => ({ ...defaults(), ...current, ...own });

/** Throws where an action was cancelled or has taken too long. */
export function refuseOver({ signal, deadline }: CallOptions): void {
  if (signal?.aborted) throw cancelled(signal.reason);
  if (deadline !== undefined && deadline.left <= 0) throw deadline.error();
}

/** What work of this thread asks between its steps: it throws where the action that the work is part of is over. Undefined where none can be. */
export function stepCheck(): (() => void) | undefined {
  const options = callOptions({});
  return options.signal === undefined && options.deadline === undefined ? undefined : () => refuseOver(options);
}
