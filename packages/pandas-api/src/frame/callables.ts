import type { Frame } from './frame.js';

/** A function in place of a value: called with the frame. Row functions are told apart in `functions/`. */
export function callWith(frame: Frame, fn: (f: unknown) => unknown): unknown {
  return fn(frame);
}
