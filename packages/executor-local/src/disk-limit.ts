import type { RunOptions } from '@pandorable/planner';
import { diskFull } from './errors.js';
import type { Settings } from './settings.js';
import { folderBytes } from './temp-folder.js';

const MILLISECONDS = 50;

/**
 * Work that puts files of its own into the temporary folder. The engine's limit is for what it spills; here both count together:
 * where they are more, the work is interrupted (or does not begin) and the error tells the numbers.
 */
export async function withinDiskLimit<T>(
  { tempDirectory, tempBytes }: Settings,
  options: RunOptions,
  work: (options: RunOptions) => Promise<T>,
): Promise<T> {
  if (tempBytes === undefined) return work(options);
  const over = new AbortController();
  let full: Error | undefined;
  const check = (): void => {
    const used = folderBytes(tempDirectory);
    if (full !== undefined || used <= tempBytes) return;
    full = diskFull(used, tempBytes);
    over.abort();
  };
  check();
  const timer = setInterval(check, MILLISECONDS);
  const stopListening = forwarded(options.signal, over);
  try {
    return await work({ ...options, signal: over.signal });
  } catch (error) {
    throw full ?? error;
  } finally {
    clearInterval(timer);
    stopListening();
  }
}

/** Aborts a controller where a signal is aborted, until the function that it gives is called. */
function forwarded(signal: AbortSignal | undefined, to: AbortController): () => void {
  const abort = (): void => to.abort(signal!.reason);
  if (signal?.aborted) abort();
  signal?.addEventListener('abort', abort, { once: true });
  return () => signal?.removeEventListener('abort', abort);
}
