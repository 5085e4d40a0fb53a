import { ValueError } from '@pandorable/planner';
import { makeSignature, readArgs } from '../core/args.js';
import type { Getters } from '../core/install.js';
import { parseDtype } from '../dtypes/registry.js';
import { isMissing } from '../scalars/index.js';
import { Index } from './base.js';
import { constructorArgs } from './construct.js';
import type { IndexData } from './data.js';
import { wrapIndex } from './make.js';

type Range = Extract<IndexData, { kind: 'range' }>;
const FROM_RANGE = makeSignature('fromRange', [['data'], ['name', '?'], ['dtype', '?']]);

/** Numbers at equal distances: start, stop, step. */
export class RangeIndex extends Index {
  /** From the start, stop and step of another range, or of a slice. */
  static fromRange(...given: unknown[]): Index {
    const { data, name } = readArgs(FROM_RANGE, given);
    const { start, stop, step } = data as { start: number | null; stop: number; step: number | null };
    return wrapIndex(rangeOf(start ?? 0, stop, step ?? 1, name));
  }
}

function whole(v: unknown): number {
  const n = typeof v === 'bigint' ? Number(v) : v;
  if (typeof n !== 'number' || !Number.isInteger(n)) throw new TypeError(`Wrong type ${typeof v} for value ${String(v)}`);
  return n;
}

function rangeOf(start: number, stop: number, step: number, name: unknown): Range {
  if (step === 0) throw new ValueError('Step must not be zero');
  return { kind: 'range', start, stop, step, name: name ?? null };
}

/** pd.RangeIndex(start, stop, step, dtype, copy, name). */
export function readRange(given: readonly unknown[]): IndexData {
  const a = constructorArgs('RangeIndex', given);
  if (!isMissing(a['dtype']) && parseDtype(a['dtype']).kind !== 'int')
    throw new ValueError(`Incorrect \`dtype\` passed: expected signed integer, received ${String(a['dtype'])}`);
  const { start, stop, step, name } = a;
  if (Index.isIndex(start)) {
    if (start.data.kind !== 'range') throw new TypeError('Value needs to be a RangeIndex or numbers');
    return rangeOf(start.data.start, start.data.stop, start.data.step, name ?? start.data.name);
  }
  if (isMissing(start) && isMissing(stop) && isMissing(step)) throw new TypeError('RangeIndex(...) must be called with integers');
  const [first, last] = isMissing(stop) ? [0, start] : [isMissing(start) ? 0 : start, stop];
  return rangeOf(whole(first), whole(last), isMissing(step) ? 1 : whole(step), name);
}

export const rangeGetters: Getters<RangeIndex> = {
  start: (self) => (self.data as Range).start,
  stop: (self) => (self.data as Range).stop,
  step: (self) => (self.data as Range).step,
};
