import { IndexError, NotImplementedError, ValueError } from '@pandorable/planner';
import { makeSignature, readArgs } from '../core/args.js';
import { callable } from '../core/install.js';
import { Index } from '../index/base.js';
import type { WindowSpec } from '../kernels/index.js';
import { BaseOffsetClass, isMissing, type Timestamp } from '../scalars/index.js';

export interface IndexerOptions {
  readonly center: boolean;
  readonly closed: unknown;
  readonly step: number | null;
  readonly minPeriods: number | null;
}
/** What rolling takes in place of a window: bounds of the windows over n rows. */
export interface WindowIndexer {
  readonly windowSize: number;
  bounds(n: number, options: IndexerOptions): WindowSpec;
}

export const isWindowIndexer = (v: unknown): v is WindowIndexer =>
  typeof v === 'object' && v !== null && typeof (v as WindowIndexer).bounds === 'function';

const SIGNATURE = makeSignature('FixedForwardWindowIndexer', [
  ['index_array', '?'],
  ['window_size', '?', 0],
]);

/** Windows of a fixed size that begin at their row. */
class ForwardIndexer implements WindowIndexer {
  readonly windowSize: number;
  constructor(...given: unknown[]) {
    this.windowSize = Number(readArgs(SIGNATURE, given)['windowSize']);
  }
  bounds(_n: number, o: IndexerOptions): WindowSpec {
    if (o.center) throw new ValueError("Forward-looking windows can't have center=True");
    if (o.closed !== null && o.closed !== undefined)
      throw new ValueError("Forward-looking windows don't support setting the closed argument");
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
  getWindowBounds(
    _n: number,
    _minPeriods: number | null,
    _center: boolean,
    _closed: unknown,
    _step: number | null,
  ): readonly [ArrayLike<number>, ArrayLike<number>] {
    throw new TypeError('getWindowBounds is to be given by a subclass');
  }
  bounds(n: number, o: IndexerOptions): WindowSpec {
    const [start, end] = this.getWindowBounds(n, o.minPeriods, o.center, o.closed, o.step);
    return { kind: 'bounds', start: Int32Array.from(start), end: Int32Array.from(end), window: this.windowSize };
  }
}

const VARIABLE = makeSignature('VariableOffsetWindowIndexer', [
  ['index_array', '?'],
  ['window_size', '?', 0],
  ['index', '?'],
  ['offset', '?'],
]);

/** Windows that reach back by an offset from each row's moment. */
class VariableIndexer implements WindowIndexer {
  readonly windowSize: number;
  readonly index: Index;
  readonly offset: BaseOffsetClass;
  constructor(...given: unknown[]) {
    const a = readArgs(VARIABLE, given);
    if (!Index.isIndex(a['index']) || a['index'].flatDtype.kind !== 'datetime') throw new ValueError('index must be a DatetimeIndex.');
    if (!(a['offset'] instanceof BaseOffsetClass)) throw new ValueError('offset must be a DateOffset-like object.');
    this.windowSize = Number(a['windowSize']);
    this.index = a['index'];
    this.offset = a['offset'];
  }
  bounds(n: number, o: IndexerOptions): WindowSpec {
    if (o.step !== null) throw new NotImplementedError('step not implemented for variable offset window');
    const closed = String(o.closed ?? 'right');
    const [right, left] = [closed === 'right' || closed === 'both', closed === 'left' || closed === 'both'];
    const times = this.index.labels as Timestamp[];
    const nanos = times.map((t) => t.asUnit('ns').count);
    const sign = n > 1 && nanos[n - 1] < nanos[0] ? -1 : 1;
    const back = this.offset.withN(-sign * this.offset.n);
    const [start, end] = [new Int32Array(n), new Int32Array(n)];
    if (n > 0) end[0] = right ? 1 : 0;
    for (let i = 1; i < n; i++) {
      const bound = (times[i].add(back) as Timestamp).asUnit('ns').count - (left ? 1n : 0n);
      start[i] = i;
      for (let j = start[i - 1]; j < i; j++) {
        if ((nanos[j] - bound) * BigInt(sign) > 0n) {
          start[i] = j;
          break;
        }
      }
      const ahead = (nanos[Math.min(end[i - 1], n - 1)] - nanos[i]) * BigInt(sign);
      end[i] = ahead === 0n && right ? end[i - 1] + 1 : ahead <= 0n ? i + 1 : end[i - 1];
      if (!right) end[i]--;
    }
    return { kind: 'bounds', start, end, window: this.windowSize };
  }
}
export const VariableOffsetWindowIndexer = callable(VariableIndexer);

/** An array that picks from another one: a mask of its length, or positions. */
export function checkArrayIndexer(array: { readonly length: number }, indexer: unknown): unknown {
  if (
    !Array.isArray(indexer) &&
    !ArrayBuffer.isView(indexer) &&
    !(typeof indexer === 'object' && indexer !== null && Symbol.iterator in indexer)
  )
    return indexer;
  const values = [...(indexer as Iterable<unknown>)];
  if (values.length === 0) return [];
  if (values.every((v) => typeof v === 'boolean' || isMissing(v)) && values.some((v) => typeof v === 'boolean')) {
    if (values.length !== array.length) throw new IndexError(`Boolean index has wrong length: ${values.length} instead of ${array.length}`);
    return values.map((v) => v === true);
  }
  if (values.some(isMissing)) throw new ValueError('Cannot index with an integer indexer containing NA values');
  if (values.every((v) => Number.isInteger(v))) return values;
  throw new IndexError('arrays used as indices must be of integer or boolean type');
}
