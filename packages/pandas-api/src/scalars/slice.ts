import { pythonRepr } from './python-repr.js';
import { INSPECT } from './text-members.js';

/** `start:stop:step` of a subscript; an omitted part is null. */
export class Slice<S = any> {
  constructor(
    readonly start: S | null,
    readonly stop: S | null,
    readonly step: any,
  ) {
    Object.freeze(this);
  }
  toString(): string {
    return `slice(${pythonRepr(this.start)}, ${pythonRepr(this.stop)}, ${pythonRepr(this.step)})`;
  }
  [INSPECT](): string {
    return this.toString();
  }
}

/** Python's `a:b:c` in a subscript: `pd.slice(1, 3)` is `1:3`, `pd.slice(1)` is `1:`, `pd.slice()` is `:`. */
export function slice<S = any>(start: S | null = null, stop: S | null = null, step: any = null): Slice<S> {
  return new Slice(start, stop, step);
}

export const isSlice = (value: unknown): value is Slice => value instanceof Slice;
