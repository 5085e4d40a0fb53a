import { fetchedBytes, forgetFetched } from './fetched.js';
import { forgetAll, listed, room, sweep } from './store.js';

/** Rows that the engine keeps by itself: files of text that are read again, groupings that take long and are asked for again. */
export const cache = {
  /** What the engine keeps and the share of memory for it; `fetched` is the bytes of columns of kept rows that are in this process too. */
  info() {
    const entries = listed();
    return { bytes: entries.reduce((n, e) => n + e.bytes, 0), limit: room(), entries, fetched: fetchedBytes() };
  },
  /** Lets everything go; what is needed is read or computed again. */
  clear(): void {
    forgetAll();
    forgetFetched();
    sweep();
  },
} as const;
