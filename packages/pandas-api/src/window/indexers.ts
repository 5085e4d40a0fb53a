import { ValueError } from '@pandorable/planner';
import { makeSignature, readArgs } from '../core/args.js';
import { callable } from '../core/install.js';
import type { WindowSpec } from '../kernels/index.js';

export interface IndexerOptions { readonly center: boolean; readonly closed: unknown; readonly step: number | null; readonly minPeriods: number | null }
/** What rolling takes in place of a window: bounds of the windows over n rows. */
export interface WindowIndexer {
  readonly windowSize: number;
  bounds(n: number, options: IndexerOptions): WindowSpec;
}

export const isWindowIndexer = (v: unknown): v is WindowIndexer => typeof v === 'object' && v !== null && typeof (v as WindowIndexer).bounds === 'function';

const SIGNATURE = makeSignature('FixedForwardWindowIndexer', [['index_array', '?'], ['window_size', '?', 0]]);

/** Windows of a fixed size that begin at their row. */
class ForwardIndexer implements WindowIndexer {
  readonly windowSize: number;
  constructor(...given: unknown[]) {
    this.windowSize = Number(readArgs(SIGNATURE, given)['windowSize']);
  }
  bounds(_n: number, o: IndexerOptions): WindowSpec {
    if (o.center) throw new ValueError("Forward-looking windows can't have center=True");
    if (o.closed !== null && o.closed !== undefined) throw new ValueError("Forward-looking windows don't support setting the closed argument");
    return { kind: 'forward', window: this.windowSize, ...(o.step === null ? {} : { step: o.step }) };
  }
}
export const FixedForwardWindowIndexer = callable(ForwardIndexer);

/** A base for indexers of one's own: give it getWindowBounds(n, minPeriods, center, closed, step). */
export class BaseIndexer implements WindowIndexer {
  readonly windowSize: number;
  [name: string]: unknown;
  constructor(options: Record<string, unknown> = {}) {
    Object.assign(this, options);
    this.windowSize = Number(options['windowSize'] ?? options['window_size'] ?? 0);
  }
  getWindowBounds(_n: number, _minPeriods: number | null, _center: boolean, _closed: unknown, _step: number | null): readonly [ArrayLike<number>, ArrayLike<number>] {
    throw new TypeError('getWindowBounds is to be given by a subclass');
  }
  bounds(n: number, o: IndexerOptions): WindowSpec {
    const [start, end] = this.getWindowBounds(n, o.minPeriods, o.center, o.closed, o.step);
    return { kind: 'bounds', start: Int32Array.from(start), end: Int32Array.from(end), window: this.windowSize };
  }
}
