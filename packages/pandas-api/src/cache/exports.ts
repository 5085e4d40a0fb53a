import { forgetAll, listed, room, sweep } from './store.js';

/** Rows that the engine keeps by itself: files of text that are read again, groupings that take long and are asked for again. */
export const cache = {
  /** What is kept, and the share of memory for it. */
  info() {
    const entries = listed();
    return { bytes: entries.reduce((n, e) => n + e.bytes, 0), limit: room(), entries };
  },
  /** Lets everything go; what is needed is read or computed again. */
  clear(): void {
    forgetAll();
    sweep();
  },
} as const;
