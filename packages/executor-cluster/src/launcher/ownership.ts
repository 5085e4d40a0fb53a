/** What must end with this process, and how to end it at once. */
const owned = new Map<object, () => void>();

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

function endAll(): void {
  for (const [thing, end] of owned) {
    owned.delete(thing);
    end();
  }
}

/** A signal that nobody else handles ends this process as it would without us, after what we own. */
function onSignal(signal: NodeJS.Signals): void {
  if (process.listenerCount(signal) > 1) return;
  endAll();
  watch(false);
  process.kill(process.pid, signal);
}

function watch(on: boolean): void {
  if (on) {
    process.on('exit', endAll);
    for (const signal of SIGNALS) process.prependListener(signal, onSignal);
  } else {
    process.off('exit', endAll);
    for (const signal of SIGNALS) process.off(signal, onSignal);
  }
}

export function own(thing: object, end: () => void): void {
  if (owned.size === 0) watch(true);
  owned.set(thing, end);
}

export const isOwned = (thing: object): boolean => owned.has(thing);

export function disown(thing: object): void {
  if (owned.delete(thing) && owned.size === 0) watch(false);
}
