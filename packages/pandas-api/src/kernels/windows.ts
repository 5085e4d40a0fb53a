import { NotImplementedError, ValueError } from '@pandorable/planner';

export type Closed = 'right' | 'left' | 'both' | 'neither';

/** Which rows each result sees, as data. `window` of a variable window is in the unit of `times`. */
export type WindowSpec =
  | { kind: 'fixed'; window: number; center?: boolean; closed?: Closed | null; step?: number | null }
  | { kind: 'forward'; window: number; step?: number | null }
  | { kind: 'expanding' }
  | { kind: 'variable'; window: number | bigint; times: Float64Array | BigInt64Array; center?: boolean; closed?: Closed | null }
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

/** Half the window, cut towards zero as an integer division where the times are integers. */
function half<T extends number | bigint>(window: T, integral: boolean): T {
  if (typeof window === 'bigint') return (window / 2n) as T;
  return (integral ? Math.trunc(window / 2) : window / 2) as T;
}

function isOdd(window: number | bigint): boolean {
  return typeof window === 'bigint' ? window % 2n === 1n : window % 2 === 1;
}

/** Written for numbers and for bigints; each call site keeps to one of them. */
function variableBounds<T extends number | bigint>(
  at: ArrayLike<T>,
  window: T,
  one: T,
  options: { center: boolean; closed: Closed; integral: boolean },
): WindowBounds {
  const n = at.length;
  const start = new Int32Array(n);
  const end = new Int32Array(n);
  const { center, integral } = options;
  const odd = center && integral && isOdd(window);
  const rightClosed = odd || options.closed === 'right' || options.closed === 'both';
  const leftClosed = odd || options.closed === 'left' || options.closed === 'both';
  const sign = n > 0 && at[n - 1] < at[0] ? -1 : 1;
  const add = (a: T, b: T): T => ((a as number) + (b as number)) as T;
  const sub = (a: T, b: T): T => ((a as number) - (b as number)) as T;
  const halfWindow = half(window, integral);
  const behind = center ? halfWindow : window;
  const later = (a: T, b: T): boolean => (sign > 0 ? a > b : a < b);
  /** First row from `from` on that is past the centred window's far end. */
  const farEnd = (i: number, from: number): number => {
    const bound = sign > 0 ? add(at[i], halfWindow) : sub(at[i], halfWindow);
    let j = from;
    while (j < n && (later(bound, at[j]) || (rightClosed && at[j] === bound))) j++;
    return j;
  };
  if (n > 0) end[0] = center ? farEnd(0, 0) : rightClosed ? 1 : 0;
  for (let i = 1; i < n; i++) {
    let bound = sign > 0 ? sub(at[i], behind) : add(at[i], behind);
    if (leftClosed && integral) bound = sign > 0 ? sub(bound, one) : add(bound, one);
    let s = start[i - 1];
    if (leftClosed && !integral) while (s < i && later(bound, at[s])) s++;
    else while (s < i && !later(at[s], bound)) s++;
    start[i] = s;
    if (center) {
      end[i] = farEnd(i, end[i - 1]);
      continue;
    }
    const previous = end[i - 1];
    let e = previous;
    if (at[previous] === at[i] && !rightClosed) e = previous + 1;
    else if (!later(at[previous], at[i])) e = i + 1;
    end[i] = rightClosed ? e : e - 1;
  }
  return boundsOf(start, end);
}

/** Integer times as exact doubles counted from the first, or undefined where their span does not fit. */
function asOffsets(times: BigInt64Array): Float64Array | undefined {
  const n = times.length;
  if (n === 0) return new Float64Array(0);
  const span = times[n - 1] - times[0];
  const limit = 1n << 52n;
  if (span > limit || span < -limit) return undefined;
  const origin = times[0];
  const out = new Float64Array(n);
  for (let i = 0; i < n; i++) out[i] = Number(times[i] - origin);
  return out;
}

function variable(spec: Extract<WindowSpec, { kind: 'variable' }>): WindowBounds {
  const { times, window } = spec;
  const options = { center: spec.center ?? false, closed: spec.closed ?? 'right', integral: true };
  if (times instanceof Float64Array) {
    const integral = times.every(Number.isInteger) && Number.isInteger(Number(window));
    return variableBounds(times, Number(window), 1, { ...options, integral });
  }
  const offsets = asOffsets(times);
  if (offsets !== undefined && Math.abs(Number(window)) < 2 ** 52) return variableBounds(offsets, Number(window), 1, options);
  return variableBounds(times as unknown as ArrayLike<bigint>, BigInt(window), 1n, options);
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
    const part = spec.kind === 'variable' ? { ...spec, times: spec.times.subarray(from, to) as typeof spec.times } : spec;
    const bounds = windowBounds(part, to - from);
    for (let i = from; i < to; i++) {
      start[i] = bounds.start[i - from] + from;
      end[i] = bounds.end[i - from] + from;
    }
  }
  return boundsOf(start, end);
}

/** pandas' `min_periods` where none is given: the window's size, or 1 for time windows and expanding ones. */
export function defaultMinPeriods(spec: WindowSpec): number {
  if (spec.kind === 'variable' || spec.kind === 'expanding') return 1;
  return spec.window ?? 0;
}
