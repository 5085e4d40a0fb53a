import { NotImplementedError, ValueError } from '@pandorable/planner';
import { floatsBy } from '../core/typed.js';
import { evaluate, interpolatingSpline } from './bspline.js';
import {
  akima,
  barycentric,
  type CubicEnds,
  cubicWithEnds,
  nearestPoint,
  newtonPolynomial,
  type Points,
  pchip,
  previousPoint,
  straightLines,
} from './interpolants.js';
import { smoothingSpline } from './smoothing-spline.js';
import { argsort } from './sort.js';

export interface InterpolateOptions {
  method?: string;
  limit?: number | null;
  limitDirection?: 'forward' | 'backward' | 'both';
  limitArea?: 'inside' | 'outside' | null;
  /** Degree, for 'spline' and 'polynomial'. */
  order?: number | null;
  /** Smoothing factor, for 'spline'. */
  s?: number | null;
  /** For the methods of scipy's interp1d: value outside the known points, or a pair, or 'extrapolate'. */
  fillValue?: number | 'extrapolate' | readonly [number, number] | null;
  /** Ends of 'cubicspline'. */
  bcType?: 'not-a-knot' | CubicEnds;
}

type Interpolant = (points: Points, at: Float64Array, options: InterpolateOptions) => Float64Array;

/** Outside the known points only what `fillValue` says. */
function bounded(inner: Interpolant): Interpolant {
  return (points, at, options) => {
    const out = inner(points, at, options);
    const fill = options.fillValue ?? Number.NaN;
    if (fill === 'extrapolate') return out;
    const [below, above] = typeof fill === 'number' ? [fill, fill] : fill;
    const first = points.x[0];
    const last = points.x[points.x.length - 1];
    return out.map((v, i) => (at[i] < first ? below : at[i] > last ? above : v));
  };
}

/** Outside the known points nothing. */
function inside(inner: Interpolant): Interpolant {
  const limited = bounded(inner);
  return (points, at, options) => limited(points, at, { ...options, fillValue: null });
}

function spline(degree: number): Interpolant {
  return ({ x, y }, at) => evaluate(interpolatingSpline(x, y, degree), at);
}

function cubicSpline(points: Points, at: Float64Array, { bcType = 'not-a-knot' }: InterpolateOptions): Float64Array {
  if (points.x.length < 2) throw new ValueError('`x` must contain at least 2 elements.');
  if (bcType !== 'not-a-knot') return cubicWithEnds(points, bcType, at);
  return evaluate(interpolatingSpline(points.x, points.y, Math.min(points.x.length - 1, 3)), at);
}

function lines(points: Points, at: Float64Array): Float64Array {
  if (points.x.length < 2) throw new ValueError('x and y arrays must have at least 2 entries');
  return evaluate(interpolatingSpline(points.x, points.y, 1), at);
}

function fromDerivatives(points: Points, at: Float64Array, { order }: InterpolateOptions): Float64Array {
  if (order !== null && order !== undefined && order !== 1)
    throw new NotImplementedError("interpolate: 'from_derivatives' knows values only, so its order is 1; leave `order` out");
  return lines(points, at);
}

function requiredOrder({ order }: InterpolateOptions): number {
  if (order === null || order === undefined) throw new ValueError('You must specify the order of the spline or polynomial.');
  return order;
}

function polynomial(points: Points, at: Float64Array, options: InterpolateOptions): Float64Array {
  const order = requiredOrder(options);
  if (!Number.isInteger(order) || order < 0) throw new ValueError(`order needs to be a non-negative integer; got order: ${order}`);
  return order === 0 ? previousPoint(points, at) : spline(order)(points, at, options);
}

function smoothed(points: Points, at: Float64Array, options: InterpolateOptions): Float64Array {
  const order = requiredOrder(options);
  if (!(order > 0)) throw new ValueError(`order needs to be specified and greater than 0; got order: ${order}`);
  return evaluate(smoothingSpline(points.x, points.y, order, options.s ?? undefined), at);
}

/** pandas' methods that use x; `linear` counts rows. */
const METHODS: Record<string, Interpolant> = {
  time: straightLines,
  index: straightLines,
  values: straightLines,
  nearest: bounded(nearestPoint),
  zero: bounded(previousPoint),
  slinear: bounded(lines),
  quadratic: bounded(spline(2)),
  cubic: bounded(spline(3)),
  barycentric,
  krogh: newtonPolynomial,
  spline: smoothed,
  polynomial: bounded(polynomial),
  from_derivatives: inside(fromDerivatives),
  piecewise_polynomial: inside(fromDerivatives),
  pchip,
  akima: inside(akima),
  cubicspline: cubicSpline,
};

export const interpolationMethods: readonly string[] = ['linear', ...Object.keys(METHODS)];
const ASCENDING = new Set(['krogh', 'piecewise_polynomial', 'pchip']);

/**
 * Calls `fill` with the rows of each run of missing values that limit, direction and area let be filled: once, or for its beginning and its end.
 * `left` and `right` are the known rows on both sides, -1 and n where there is none.
 */
function eachFill(
  values: Float64Array,
  { limit, limitDirection = 'forward', limitArea }: InterpolateOptions,
  fill: (from: number, to: number, left: number, right: number) => void,
): void {
  const n = values.length;
  const reach = limit ?? Number.POSITIVE_INFINITY;
  for (let from = 0; from < n; from++) {
    if (values[from] === values[from]) continue;
    let to = from + 1;
    while (to < n && values[to] !== values[to]) to++;
    const [hasLeft, hasRight] = [from > 0, to < n];
    if (!limitArea || (hasLeft && hasRight) === (limitArea === 'inside')) {
      const whole = limitDirection === 'both' && reach === Number.POSITIVE_INFINITY;
      const forward = limitDirection !== 'backward' && (hasLeft || whole) ? Math.min(from + reach, to) : from;
      const backward = limitDirection !== 'forward' && (hasRight || whole) ? Math.max(to - reach, forward) : to;
      if (forward > from) fill(from, forward, from - 1, to);
      if (backward < to) fill(backward, to, from - 1, to);
    }
    from = to;
  }
}

/** Rows between two known ones on the straight line through them over x (row numbers where null), as numpy's interp computes it; beside a single one its value. */
function fillLine(
  values: Float64Array,
  x: Float64Array | null,
  out: Float64Array,
  from: number,
  to: number,
  left: number,
  right: number,
): void {
  if (left < 0 || right === values.length) {
    out.fill(values[left < 0 ? right : left], from, to);
    return;
  }
  const [first, last] = [values[left], values[right]];
  const [start, end] = x === null ? [left, right] : [x[left], x[right]];
  const slope = (last - first) / (end - start);
  for (let i = from; i < to; i++) {
    const at = x === null ? i : x[i];
    let v = slope * (at - start) + first;
    if (v !== v) v = slope * (at - end) + last;
    out[i] = v !== v && first === last ? first : v;
  }
}

/** The options, direction and area in lower case; ValueError of those that pandas refuses. */
export function checkedInterpolation(options: InterpolateOptions): InterpolateOptions {
  const { method = 'linear', limit } = options;
  const limitDirection = (options.limitDirection ?? 'forward').toLowerCase() as 'forward';
  const limitArea = (options.limitArea?.toLowerCase() ?? null) as 'inside' | null;
  if (method === 'spline' || method === 'polynomial') requiredOrder(options);
  if (!interpolationMethods.includes(method))
    throw new ValueError(`method must be one of [${interpolationMethods.map((m) => `'${m}'`).join(', ')}]. Got '${method}' instead.`);
  if (!['forward', 'backward', 'both'].includes(limitDirection))
    throw new ValueError(`Invalid limit_direction: expecting one of ['forward', 'backward', 'both'], got '${limitDirection}'.`);
  if (limitArea && limitArea !== 'inside' && limitArea !== 'outside')
    throw new ValueError(`Invalid limit_area: expecting one of ['inside', 'outside'], got ${limitArea}.`);
  if (limit !== null && limit !== undefined) {
    if (!Number.isInteger(limit)) throw new ValueError('Limit must be an integer');
    if (limit < 1) throw new ValueError('Limit must be greater than 0');
  }
  return { ...options, limitDirection, limitArea };
}

/**
 * The values with missing ones (NaN) interpolated over the positions x (row numbers where null, and always for `linear`).
 * By default only after the first known value; beyond the last one `linear` and its like repeat it.
 */
export function interpolate(values: Float64Array, x: Float64Array | null, given: InterpolateOptions = {}): Float64Array {
  const { method = 'linear' } = given;
  const n = values.length;
  const at = method === 'linear' ? null : (x ?? floatsBy(n, (i) => i));
  const options = checkedInterpolation(given);
  if (ASCENDING.has(method) && at !== null && !isAscending(at))
    throw new ValueError(`${method} interpolation requires that the index be monotonic.`);
  const out = values.slice();
  const known = knownCount(values);
  if (known === 0 || known === n) return out;
  if (at === null || (METHODS[method] === straightLines && isAscending(at, true))) {
    eachFill(values, options, (from, to, left, right) => fillLine(values, at, out, from, to, left, right));
    return out;
  }
  const rows = new Int32Array(n - known);
  let count = 0;
  eachFill(values, options, (from, to) => {
    for (let i = from; i < to; i++) rows[count++] = i;
  });
  const filled = METHODS[method](
    pointsOf(values, at, known),
    floatsBy(count, (k) => at[rows[k]]),
    options,
  );
  for (let k = 0; k < count; k++) out[rows[k]] = filled[k];
  return out;
}

function knownCount(values: Float64Array): number {
  let count = 0;
  for (let i = 0; i < values.length; i++) if (values[i] === values[i]) count++;
  return count;
}

/** The known points, x ascending. */
function pointsOf(values: Float64Array, at: Float64Array, known: number): Points {
  const x = new Float64Array(known);
  const y = new Float64Array(known);
  for (let i = 0, k = 0; i < values.length; i++)
    if (values[i] === values[i]) {
      x[k] = at[i];
      y[k++] = values[i];
    }
  if (isAscending(x)) return { x, y };
  const order = argsort(x);
  return { x: floatsBy(known, (k) => x[order[k]]), y: floatsBy(known, (k) => y[order[k]]) };
}

function isAscending(x: Float64Array, strictly = false): boolean {
  for (let i = 1; i < x.length; i++) if (!(strictly ? x[i - 1] < x[i] : x[i - 1] <= x[i])) return false;
  return true;
}
