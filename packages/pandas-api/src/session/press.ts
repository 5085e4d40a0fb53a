/** A shell's exit status for Ctrl-C. */
export const INTERRUPTED = 130;

/**
 * Ctrl-C while calls are under way that nobody waits for: once cancels them, twice exits. A program that has its own listener is left alone.
 */
export class PressWatch {
  #presses = 0;
  readonly #pressed = (): void => {
    if (++this.#presses > 1) process.exit(INTERRUPTED);
    this.cancel();
  };

  constructor(readonly cancel: () => void) {}

  start(): void {
    if (process.listenerCount('SIGINT') > 0) return;
    this.#presses = 0;
    process.on('SIGINT', this.#pressed);
  }

  stop(): void {
    process.off('SIGINT', this.#pressed);
  }
}
