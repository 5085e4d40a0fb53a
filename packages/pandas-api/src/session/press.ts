/** A shell's exit status for Ctrl-C. */
const INTERRUPTED = 130;

let quits = false;
/** Whether somebody wants the process to end now. */
export const isQuitting = (): boolean => quits;

/** Ends the process as Ctrl-C does: it does not wait for engines that are in the middle of something, whose threads cannot be ended. */
export function quit(): never {
  quits = true;
  process.once('exit', () => {
    process.removeAllListeners('SIGINT');
    process.kill(process.pid, 'SIGINT');
  });
  process.exit(INTERRUPTED);
}

/** Signals that came while the loop could not turn are told so soon. */
const REST_MILLISECONDS = 20;

/** How to cancel what is under way. */
const underWay = new Set<() => void>();
let watches = false;
let presses = 0;

function pressed(): void {
  if (++presses > 1) quit();
  if (underWay.size === 0) process.exit(INTERRUPTED);
  for (const cancel of [...underWay]) cancel();
}

/**
 * Says that something is under way that nobody waits for, until the function that it gives is called. Ctrl-C cancels all of that, twice
 * exits. A program that has its own listener is left alone.
 */
export function holdPresses(cancel: () => void): () => void {
  if (underWay.size === 0) presses = 0;
  underWay.add(cancel);
  if (!watches && process.listenerCount('SIGINT') === 0) {
    process.on('SIGINT', pressed);
    watches = true;
  }
  return () => {
    underWay.delete(cancel);
    restSoon();
  };
}

/** Rests when the loop has turned freely for a moment: signals that came while it could not are told before. */
function restSoon(): void {
  const start = performance.now();
  setTimeout(() => (performance.now() - start > 2 * REST_MILLISECONDS ? restSoon() : rest()), REST_MILLISECONDS).unref();
}

function rest(): void {
  if (underWay.size > 0) return;
  process.off('SIGINT', pressed);
  watches = false;
}
