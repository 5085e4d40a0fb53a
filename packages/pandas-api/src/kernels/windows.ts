import { NotImplementedError, ValueError } from '@pandorable/planner';
import { floatsBy } from '../core/typed.js';

export type Closed = 'right' | 'left' | 'both' | 'neither';

/** Which rows each result sees, as data. `window` of a variable window is in the unit of `times`. */
export type WindowSpec =
  | { kind: 'fixed'; window: number; center?: boolean; closed?: Closed | null; step?: number | null }
  | { kind: 'forward'; window: number; step?: number | null }
  | { kind: 'expanding' }
  | { kind: 'variable'; window: bigint; times: BigInt64Array; center?: boolean; closed?: Closed | null }
  | { kind: 'bounds'; start: Int32Array; end: Int32Array; window?: number };

/** Window i holds the rows from start[i] up to, not including, end[i]. */
export interface WindowBounds {
  /** Number of windows, one result each. */
  readonly length: number;
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** Neither start nor end ever goes back. */
  readonly monotonic: boolean;
  /** The size w if window i is exactly the last w rows up to i, else 0. The bounds are then made only when read. */
  readonly trailing: number;
}

class TrailingBounds implements WindowBounds {
  readonly monotonic = true;
  #bounds: WindowBounds | undefined;
  constructor(
    readonly length: number,
    readonly trailing: number,
  ) {}
  get start(): Int32Array {
    return this.#made().start;
  }
  get end(): Int32Array {
    return this.#made().end;
  }
  #made(): WindowBounds {
    this.#bounds ??= fixedBounds(this.length, this.trailing, 0, 0, 0, 1);
    return this.#bounds;
  }
}

function nonDecreasing(values: Int32Array): boolean {
  for (let i = 1; i < values.length; i++) if (values[i] < values[i - 1]) return false;
  return true;
}

/** Bounds given by the caller (a custom indexer). */
export function boundsOf(start: Int32Array, end: Int32Array): WindowBounds {
  if (start.length !== end.length) throw new ValueError(`start (${start.length}) and end (${end.length}) bounds must be the same length`);
  return { length: start.length, start, end, monotonic: nonDecreasing(start) && nonDecreasing(end), trailing: 0 };
}

function fixedBounds(n: number, window: number, offset: number, startShift: number, endShift: number, step: number): WindowBounds {
  const length = Math.ceil(n / step);
  const start = new Int32Array(length);
  const end = new Int32Array(length);
  for (let k = 0, e = 1 + offset; k < length; k++, e += step) {
    start[k] = Math.min(Math.max(e - window - startShift, 0), n);
    end[k] = Math.min(Math.max(e - endShift, 0), n);
  }
  return { length, start, end, monotonic: true, trailing: 0 };
}

function checkedStep(step: number | null | undefined): number {
  if (step === null || step === undefined) return 1;
  if (!Number.isInteger(step)) throw new ValueError('step must be an integer');
  if (step < 0) throw new ValueError('step must be >= 0');
  if (step === 0) throw new ValueError('step must be a positive integer');
  return step;
}

function checkedWindow(window: number): number {
  if (!Number.isInteger(window) || window < 0) throw new ValueError('window must be an integer 0 or greater');
  return window;
}

function forwardBounds(n: number, window: number, step: number): WindowBounds {
  const length = Math.ceil(n / step);
  const start = new Int32Array(length);
  const end = new Int32Array(length);
  for (let k = 0, s = 0; k < length; k++, s += step) {
    start[k] = s;
    end[k] = Math.min(s + window, n);
  }
  return { length, start, end, monotonic: true, trailing: 0 };
}

interface TimeReach<T extends number | bigint> {
  /** how far a window reaches back, and ahead if it is centred */
  readonly reach: T;
  readonly leftClosed: boolean;
  readonly rightClosed: boolean;
}

/** Windows of a length of time, over times in order. Numbers or bigints: each call site keeps to one of them. */
interface TimeWindows<T extends number | bigint> extends TimeReach<T> {
  readonly at: ArrayLike<T>;
  /** 1 where the times ascend, -1 where they descend */
  readonly sign: 1 | -1;
  readonly one: T;
}

const plus = <T extends number | bigint>(a: T, b: T): T => ((a as number) + (b as number)) as T;
const minus = <T extends number | bigint>(a: T, b: T): T => ((a as number) - (b as number)) as T;

/** How far a window of time reaches, and whether its ends are in it. One that is centred and odd includes both of its cut ends. */
export function timeReach<T extends number | bigint>(window: T, center: boolean, closed: Closed): TimeReach<T> {
  const half = (typeof window === 'bigint' ? window / 2n : Math.trunc(window / 2)) as T;
  const odd = center && plus(half, half) !== window;
  return {
    reach: center ? half : window,
    leftClosed: odd || closed === 'left' || closed === 'both',
    rightClosed: odd || closed === 'right' || closed === 'both',
  };
}

function variableBounds<T extends number | bigint>(at: ArrayLike<T>, window: T, one: T, center: boolean, closed: Closed): WindowBounds {
  const sign = at.length > 0 && at[at.length - 1] < at[0] ? -1 : 1;
  const w: TimeWindows<T> = { at, sign, one, ...timeReach(window, center, closed) };
  return boundsOf(variableStarts(w), center ? centredEnds(w) : trailingEnds(w));
}

function variableStarts<T extends number | bigint>({ at, sign, reach, one, leftClosed }: TimeWindows<T>): Int32Array {
  const start = new Int32Array(at.length);
  const back = leftClosed ? plus(reach, one) : reach;
  for (let i = 1, s = 0; i < at.length; i++) {
    const bound = sign > 0 ? minus(at[i], back) : plus(at[i], back);
    while (s < i && !(sign > 0 ? at[s] > bound : at[s] < bound)) s++;
    start[i] = s;
  }
  return start;
}

function trailingEnds<T extends number | bigint>({ at, sign, rightClosed }: TimeWindows<T>): Int32Array {
  const end = new Int32Array(at.length);
  if (end.length > 0) end[0] = rightClosed ? 1 : 0;
  for (let i = 1; i < end.length; i++) {
    const before = end[i - 1];
    const later = sign > 0 ? at[before] > at[i] : at[before] < at[i];
    const e = at[before] === at[i] && !rightClosed ? before + 1 : later ? before : i + 1;
    end[i] = rightClosed ? e : e - 1;
  }
  return end;
}

function centredEnds<T extends number | bigint>({ at, sign, reach, rightClosed }: TimeWindows<T>): Int32Array {
  const end = new Int32Array(at.length);
  for (let i = 0, e = 0; i < end.length; i++) {
    const bound = sign > 0 ? plus(at[i], reach) : minus(at[i], reach);
    while (e < end.length && ((sign > 0 ? bound > at[e] : bound < at[e]) || (rightClosed && at[e] === bound))) e++;
    end[i] = e;
  }
  return end;
}

/** Integer times as exact doubles counted from the first, or undefined where their span does not fit. */
function asOffsets(times: BigInt64Array): Float64Array | undefined {
  const n = times.length;
  if (n === 0) return new Float64Array(0);
  const span = times[n - 1] - times[0];
  if (span > WIDEST || span < -WIDEST) return undefined;
  const origin = times[0];
  return floatsBy(n, (i) => Number(times[i] - origin));
}
const WIDEST = 1n << 52n;

function variable({ times, window, center = false, closed }: Extract<WindowSpec, { kind: 'variable' }>): WindowBounds {
  const offsets = window < WIDEST ? asOffsets(times) : undefined;
  if (offsets !== undefined) return variableBounds(offsets, Number(window), 1, center, closed ?? 'right');
  return variableBounds(times as unknown as ArrayLike<bigint>, window, 1n, center, closed ?? 'right');
}

function fixed(spec: Extract<WindowSpec, { kind: 'fixed' }>, n: number): WindowBounds {
  const window = checkedWindow(spec.window);
  const step = checkedStep(spec.step);
  const closed = spec.closed ?? 'right';
  if (!spec.center && closed === 'right' && step === 1 && window > 0) return new TrailingBounds(n, window);
  const offset = spec.center || window === 0 ? Math.floor((window - 1) / 2) : 0;
  const startShift = closed === 'left' || closed === 'both' ? 1 : 0;
  const endShift = closed === 'left' || closed === 'neither' ? 1 : 0;
  return fixedBounds(n, window, offset, startShift, endShift, step);
}

/** The bounds of every window over n rows. */
export function windowBounds(spec: WindowSpec, n: number): WindowBounds {
  switch (spec.kind) {
    case 'fixed':
      return fixed(spec, n);
    case 'forward':
      return forwardBounds(n, checkedWindow(spec.window), checkedStep(spec.step));
    case 'expanding':
      return new TrailingBounds(n, Math.max(n, 1));
    case 'variable':
      return variable(spec);
    case 'bounds':
      return boundsOf(spec.start, spec.end);
  }
}

/**
 * Bounds over rows sorted by group: group g has the rows groups[g] up to groups[g + 1], and no window crosses a group.
 * A variable window's times are in the same sorted order.
 */
export function groupedBounds(spec: WindowSpec, groups: Int32Array): WindowBounds {
  if (spec.kind === 'bounds')
    throw new NotImplementedError('groupedBounds with ready-made bounds: give bounds over the sorted rows instead');
  if ('step' in spec && spec.step != null) throw new NotImplementedError('step not implemented for groupby');
  const n = groups[groups.length - 1] ?? 0;
  const start = new Int32Array(n);
  const end = new Int32Array(n);
  for (let g = 0; g + 1 < groups.length; g++) {
    const from = groups[g];
    const to = groups[g + 1];
    const part = spec.kind === 'variable' ? { ...spec, times: spec.times.subarray(from, to) } : spec;
    const bounds = windowBounds(part, to - from);
    for (let i = from; i < to; i++) {
      start[i] = bounds.start[i - from] + from;
      end[i] = bounds.end[i - from] + from;
    }
  }
  return boundsOf(start, end);
}
