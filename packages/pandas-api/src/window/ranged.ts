/** Window functions of one column, in this thread or in the pool: the same ranges, the same bits. */
import type { Vector } from '@pandorable/planner';
import { perform } from '../core/effects.js';
import { floatVector, PresentMarks } from '../core/typed.js';
import { fingerprint } from '../functions/fingerprint.js';
import { POOL_THREADS, poolIsUsable, poolIsWarm, thePool, unlessPoolFails } from '../functions/pool.js';
import { doneUpTo, type KernelJob } from '../functions/pool-wire.js';
import { shared, sharedNumbers } from '../functions/shared-columns.js';
import {
  type RollingName,
  type RollingParameters,
  rollingKernels,
  rollRange,
  type WindowBounds,
  type WindowRange,
  windowRanges,
} from '../kernels/index.js';
import { RowWatch } from '../progress/rows.js';
import { type CallOptions, stepCheck } from '../session/action.js';

/** Milliseconds that must be saved to start threads, and to ask those that are there. */
const WORTH_STARTING = 150;
const WORTH_SENDING = 20;
/** Milliseconds that a million values take on their way to memory that threads share, and back; more with the ends of their windows. */
const SENDING_A_MILLION = 15;
const WITH_BOUNDS = 23;

/** Would work of so many milliseconds be done sooner in the pool? */
function isWorthSending(milliseconds: number, { length, trailing }: WindowBounds): boolean {
  const saved = milliseconds * (1 - 1 / POOL_THREADS) - (length / 1e6) * (trailing > 0 ? SENDING_A_MILLION : WITH_BOUNDS);
  return poolIsUsable() && saved >= (poolIsWarm() ? WORTH_SENDING : WORTH_STARTING);
}

/** So many ranges are computed here before it is decided where the others are; the fastest says how long one takes. */
const SAMPLE = 3;

/** A window function by pandas' name over all windows. */
export function rollingOf(name: RollingName, values: Float64Array, bounds: WindowBounds, parameters: RollingParameters): Vector {
  const ranges = windowRanges(name, bounds, values.length);
  if (ranges.length === 1) return floatVector(rollingKernels[name](values, bounds, parameters));
  const out = new Float64Array(bounds.length);
  const marks = new PresentMarks(out);
  const check = stepCheck();
  const roll = (range: WindowRange): void => {
    check?.();
    marks.see(range.from, rollRange(name, values, bounds, parameters, range, out));
  };
  const times = ranges.slice(0, SAMPLE).map((range) => {
    const start = performance.now();
    roll(range);
    return performance.now() - start;
  });
  const rest = ranges.slice(SAMPLE);
  const worth = rest.length > 0 && isWorthSending(Math.min(...times) * rest.length, bounds);
  const there = worth ? unlessPoolFails(() => rollingInPool(name, values, bounds, parameters, rest)) : null;
  if (there === null) for (const range of rest) roll(range);
  else {
    const { from } = rest[0];
    out.set(there.subarray(from), from);
    marks.see(from, out.length);
  }
  return floatVector(out, marks.valid);
}

/** The same ranges in the pool; places of other ranges stay 0. */
export function rollingInPool(
  name: RollingName,
  values: Float64Array,
  bounds: WindowBounds,
  parameters: RollingParameters,
  ranges: readonly WindowRange[],
): Float64Array {
  const make = (): KernelJob => {
    const { length, trailing, monotonic } = bounds;
    const rows = trailing > 0 ? {} : { start: shared(bounds.start), end: shared(bounds.end) };
    const common = {
      kind: 'kernel',
      name,
      values: shared(values),
      bounds: { length, trailing, monotonic, ...rows },
      parameters,
      out: sharedNumbers(length),
    } as const;
    return { kind: 'kernels', out: common.out, done: doneUpTo(ranges[0].from), tasks: ranges.map((range) => ({ ...common, range })) };
  };
  const watch = (options?: CallOptions): RowWatch => new RowWatch('windows', bounds.length, options);
  const now = (): Float64Array => {
    const job = make();
    thePool().runSync(job, watch());
    return job.out;
  };
  const later = async (options: CallOptions): Promise<Float64Array> => {
    const job = make();
    await thePool().runAsync(job, watch(options), options);
    return job.out;
  };
  const told = (): unknown => {
    const { length, trailing, start, end } = bounds;
    const windows = trailing > 0 ? trailing : [fingerprint(start), fingerprint(end)];
    return [name, parameters, ranges.length, length, windows, fingerprint(values)];
  };
  return perform('work', [{ told, now, later }]) as Float64Array;
}
