/** Window functions as the engine's own windows, for more rows than the kernels may fetch; equal to them up to rounding. */
import {
  type AggregateName,
  call,
  cast,
  col,
  type Expr,
  type Frame,
  freshId,
  isNull,
  type KeyFrame,
  lit,
  type Named,
  nullOf,
  type Options,
  over,
  types,
  type WindowExpr,
  when,
} from '@pandorable/planner';
import type { EngineCells } from '../cells/attach.js';
import { dtypes } from '../dtypes/registry.js';
import { extend, settle } from '../frame/state.js';
import { INTERPOLATIONS, type RollingName, type RollingParameters, timeReach, type WindowSpec } from '../kernels/index.js';
import type { TimeSpan } from './times.js';
import { besides, type Windowed } from './windowed.js';

type Given = Partial<RollingParameters>;

/** Functions of frames of rows: the aggregate of the values, and how many of them there must be at least. */
interface FrameFunction {
  readonly aggregate: AggregateName;
  readonly options?: (p: Given) => Options;
  readonly least?: (p: Given) => number;
  readonly takes?: (p: Given) => boolean;
  /** from the values of two frames that make up one */
  readonly joined?: Joined;
  /** what is given of that and of the number of values, the infinite among them */
  readonly ofAll?: (found: Expr, present: Expr) => Expr;
  /** of frames without a beginning too */
  readonly expands?: true;
}
/** An aggregate of the values of each frame. */
type Of = (fn: AggregateName, options?: Options) => readonly Expr[];
type Joined = (of: Of, counts: readonly Expr[], p: Given) => Expr;

const spread: FrameFunction['options'] = ({ ddof = 1 }) => ({ ddof });
const moment = (aggregate: AggregateName, joined: Joined): FrameFunction => ({
  aggregate,
  options: spread,
  least: ({ ddof = 1 }) => ddof + 1,
  joined,
});
const added = (parts: readonly Expr[]): Expr => parts.reduce((a, b) => call('add', [a, b]));
const orNothing = (e: Expr): Expr => call('coalesce', [e, lit(0, e.type)]);

const joinedSum: Joined = (of) => added(of('agg.sum').map(orNothing));
const joinedMean: Joined = (of, counts, p) => call('div', [joinedSum(of, counts, p), added(counts)]);
/** From the squared distances to the mean of each, and how far the means are apart. */
const joinedVariance: Joined = (of, counts, { ddof = 1 }) => {
  const [a, b] = of('agg.mean').map(orNothing);
  const within = of('agg.var', { ddof: 0 }).map((v, i) => orNothing(call('mul', [v, counts[i]])));
  const apart = call('sub', [a, b]);
  const between = call('div', [[apart, apart, ...counts].reduce((x, y) => call('mul', [x, y])), added(counts)]);
  return call('div', [added([...within, between]), call('sub', [added(counts), lit(ddof)])]);
};
const joinedDeviation: Joined = (of, counts, p) => call('sqrt', [joinedVariance(of, counts, p)]);

/** What is none is the kernel's error. */
const isQuantile = ({ q = 0.5, interpolation = 'linear' }: Given): boolean => q >= 0 && q <= 1 && INTERPOLATIONS.includes(interpolation);

const FUNCTIONS: Readonly<Partial<Record<RollingName, FrameFunction>>> = {
  sum: { aggregate: 'agg.sum', least: () => 0, expands: true, joined: joinedSum },
  mean: { aggregate: 'agg.mean', expands: true, joined: joinedMean },
  min: { aggregate: 'agg.min', expands: true, joined: (of) => call('least', of('agg.min')) },
  max: { aggregate: 'agg.max', expands: true, joined: (of) => call('greatest', of('agg.max')) },
  median: { aggregate: 'agg.median' },
  quantile: { aggregate: 'agg.quantile', options: ({ q, interpolation = 'linear' }) => ({ q, interpolation }), takes: isQuantile },
  std: moment('agg.std', joinedDeviation),
  var: moment('agg.var', joinedVariance),
  sem: { ...moment('agg.std', joinedDeviation), ofAll: (found, present) => call('div', [found, call('sqrt', [present])]) },
};

/** Which rows a frame is of: what a window expression has besides its function. */
type Place = Pick<WindowExpr, 'partition' | 'order'> & { readonly frame: Frame | KeyFrame };
/** The frames that make up a window: one or two. */
interface Places {
  readonly count: 1 | 2;
  readonly of: (partition: readonly Expr[], time: Expr) => readonly Place[];
}

/** The frame of rows of a window; undefined where it is not one, or has no rows: SQL has no empty frames. */
function frameOf(spec: WindowSpec): Frame | undefined {
  if (spec.kind === 'expanding') return UP_TO_HERE;
  if (spec.kind !== 'fixed' || (spec.step ?? 1) !== 1 || spec.window === 0) return undefined;
  const { window, center = false, closed } = spec;
  const ahead = center ? Math.floor((window - 1) / 2) : 0;
  const start = ahead - window + 1 - (closed === 'left' || closed === 'both' ? 1 : 0);
  const end = ahead - (closed === 'left' || closed === 'neither' ? 1 : 0);
  return start > end ? undefined : { start, end };
}

const UP_TO_HERE: Frame = { start: null, end: 0 };
const LARGEST = 2n ** 63n - 1n;
const sizeOf = (n: bigint): bigint => (n < 0n ? -n : n);

/** The frame of times of a window; undefined where it is empty, or beyond what an int64 holds. */
function keyFrameOf({ window, center, closed, facts }: TimeSpan): KeyFrame | undefined {
  const { reach, leftClosed, rightClosed } = timeReach(window, center, closed ?? 'right');
  const ahead = center ? reach : 0n;
  const frame = { from: leftClosed ? -reach : 1n - reach, to: rightClosed ? ahead : ahead - 1n };
  const furthest = [facts.least, facts.most].map(sizeOf).reduce((a, b) => (a > b ? a : b)) + reach;
  return window <= 0n || frame.from > frame.to || furthest > LARGEST ? undefined : frame;
}

/**
 * Windows of a length of time, over times that all go one way. A trailing window up to its own row has, of the rows of the same time,
 * only those above: they are a frame of their own.
 */
function timePlaces(span: TimeSpan): Places | undefined {
  const { facts, center, closed } = span;
  const frame = facts.up && facts.down ? undefined : keyFrameOf(span);
  if (frame === undefined) return undefined;
  const keyed =
    (f: KeyFrame): Places['of'] =>
    (partition, time) => [{ partition, order: [{ expr: facts.down ? call('sub', [lit(0), time]) : time }], frame: f }];
  if (!facts.tied || center || closed === 'left' || closed === 'neither') return { count: 1, of: keyed(frame) };
  const same: Places['of'] = (partition, time) => [{ partition: [...partition, time], order: 'rows', frame: UP_TO_HERE }];
  if (frame.from === 0n) return { count: 1, of: same };
  const before = keyed({ from: frame.from, to: -1n });
  return { count: 2, of: (partition, time) => [...before(partition, time), ...same(partition, time)] };
}

function placesOf({ fixed, timed }: Windowed): Places | undefined {
  if (timed !== undefined) return timePlaces(timed);
  const frame = fixed && frameOf(fixed);
  return frame && { count: 1, of: (partition) => [{ partition, order: 'rows', frame }] };
}

/** The engine's way of a window function over columns of floats; undefined where it has none. */
export function onEngine(name: RollingName, w: Windowed, parameters: Given): EngineCells | undefined {
  const fn = FUNCTIONS[name];
  const places = placesOf(w);
  if (
    fn === undefined ||
    fn.takes?.(parameters) === false ||
    places === undefined ||
    (w.fixed?.kind === 'expanding' && fn.expands !== true)
  )
    return undefined;
  // means of frames without a beginning are made of two running values
  const inParts = places.count > 1 || (name === 'mean' && w.fixed?.kind === 'expanding');
  if (inParts && fn.joined === undefined) return undefined;
  const least = Math.max(w.minPeriods, fn.least?.(parameters) ?? 1);
  return (rows, inputs) => {
    const values = inputs.slice(0, inputs.length - besides(w).length).map((c) => c.expr);
    const finite = values.map((expr) => ({ expr: when(call('isinf', [expr]), nullOf(expr.type), expr), dtype: dtypes.float64 }));
    const times = w.times === null ? [] : [{ expr: cast(inputs[values.length].expr, types.int64), dtype: dtypes.int64 }];
    const partition = w.code === null ? [] : [inputs[inputs.length - 1].expr];
    const settled = settle(rows, [...finite, ...times], () => true);
    const exprs = settled.cells.map((c) => c.expr);
    const at = places.of(partition, exprs[values.length]);
    const windows: Named[] = [];
    const cells = values.map((value, i) => {
      const frames = (fn: AggregateName, of: Expr, options?: Options) =>
        at.map((place) => named(over(fn, [of], { ...place, options }), windows));
      const found = resultOf(fn, (aggregate, options) => frames(aggregate, exprs[i], options), least, inParts, parameters);
      return { expr: fn.ofAll?.(found, added(frames('agg.count', value))) ?? found, dtype: dtypes.float64 };
    });
    return { rows: extend(settled.rows, windows), cells };
  };
}

function named(expr: Expr, among: Named[]): Expr {
  const id = freshId();
  among.push({ id, expr });
  return col(id, expr.type);
}

/** From values of the frames, where there are enough of them. */
function resultOf(fn: FrameFunction, of: Of, least: number, inParts: boolean, p: Given): Expr {
  const counts = of('agg.count');
  const found = inParts ? fn.joined!(of, counts, p) : of(fn.aggregate, fn.options?.(p))[0];
  const { type } = found;
  const filled = fn.aggregate === 'agg.sum' ? when(isNull(found), lit(0, type), found) : found;
  return when(call('ge', [added(counts), lit(least)]), filled, nullOf(type));
}
