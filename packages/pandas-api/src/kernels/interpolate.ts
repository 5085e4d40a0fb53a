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

/** pandas' methods. `linear` counts rows, the others use x. */
const METHODS: Record<string, Interpolant> = {
  linear: straightLines,
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

export const interpolationMethods: readonly string[] = Object.keys(METHODS);
const ASCENDING = new Set(['krogh', 'piecewise_polynomial', 'pchip']);

/** Rows since the nearest valid one before each row (step 1), or after it (step -1); a number beyond all where there is none. */
function distances(valid: Uint8Array, step: 1 | -1): Int32Array {
  const n = valid.length;
  const out = new Int32Array(n);
  let distance = NONE;
  for (let k = 0, i = step > 0 ? 0 : n - 1; k < n; k++, i += step) {
    distance = valid[i] === 1 ? 0 : distance === NONE ? NONE : distance + 1;
    out[i] = distance;
  }
  return out;
}
const NONE = 0x7fffffff;

/** 1 for each row that may be filled, by limit, direction and area. */
function fillable(valid: Uint8Array, options: InterpolateOptions): Uint8Array {
  const { limitDirection = 'forward', limitArea } = options;
  const limit = Math.min(options.limit ?? NONE - 1, NONE - 1);
  const before = limitArea || limitDirection !== 'backward' ? distances(valid, 1) : null;
  const after = limitArea || limitDirection !== 'forward' ? distances(valid, -1) : null;
  const out = new Uint8Array(valid.length);
  if (limitDirection === 'forward') for (let i = 0; i < out.length; i++) out[i] = before![i] <= limit ? 1 : 0;
  else if (limitDirection === 'backward') for (let i = 0; i < out.length; i++) out[i] = after![i] <= limit ? 1 : 0;
  else if (limit === NONE - 1) out.fill(1);
  else for (let i = 0; i < out.length; i++) out[i] = before![i] <= limit || after![i] <= limit ? 1 : 0;
  if (limitArea) {
    const wanted = limitArea === 'inside';
    for (let i = 0; i < out.length; i++) if ((before![i] < NONE && after![i] < NONE) !== wanted) out[i] = 0;
  }
  return out;
}

function checked(options: InterpolateOptions, x: Float64Array): void {
  const { method = 'linear', limitDirection = 'forward', limitArea, limit } = options;
  if (method === 'spline' || method === 'polynomial') requiredOrder(options);
  if (!Object.hasOwn(METHODS, method))
    throw new ValueError(`method must be one of [${interpolationMethods.map((m) => `'${m}'`).join(', ')}]. Got '${method}' instead.`);
  if (ASCENDING.has(method) && x.some((v, i) => i > 0 && v < x[i - 1]))
    throw new ValueError(`${method} interpolation requires that the index be monotonic.`);
  if (!['forward', 'backward', 'both'].includes(limitDirection))
    throw new ValueError(`Invalid limit_direction: expecting one of ['forward', 'backward', 'both'], got '${limitDirection}'.`);
  if (limitArea && limitArea !== 'inside' && limitArea !== 'outside')
    throw new ValueError(`Invalid limit_area: expecting one of ['inside', 'outside'], got ${limitArea}.`);
  if (limit !== null && limit !== undefined) {
    if (!Number.isInteger(limit)) throw new ValueError('Limit must be an integer');
    if (limit < 1) throw new ValueError('Limit must be greater than 0');
  }
}

/**
 * The values with missing ones (NaN) interpolated over the positions x (row numbers where null, and always for `linear`).
 * By default only after the first known value; beyond the last one `linear` and its like repeat it.
 */
export function interpolate(values: Float64Array, x: Float64Array | null, options: InterpolateOptions = {}): Float64Array {
  const { method = 'linear' } = options;
  const n = values.length;
  const at = x === null || method === 'linear' ? floatsBy(n, (i) => i) : x;
  checked(options, at);
  const valid = new Uint8Array(n);
  let known = 0;
  for (let i = 0; i < n; i++) known += valid[i] = values[i] === values[i] ? 1 : 0;
  if (known === 0 || known === n) return values.slice();
  const gaps = floatsWhere(at, valid, 0, n - known);
  const filled = METHODS[method](pointsOf(values, at, valid, known), gaps, options);
  const fills = fillable(valid, options);
  const out = values.slice();
  for (let i = 0, g = 0; i < n; i++) {
    if (valid[i] === 1) continue;
    if (fills[i] === 1) out[i] = filled[g];
    g++;
  }
  return out;
}

/** The values of some rows, `count` in all: those that are valid, or those that are not. */
function floatsWhere(values: Float64Array, valid: Uint8Array, wanted: 0 | 1, count: number): Float64Array {
  const out = new Float64Array(count);
  for (let i = 0, k = 0; i < values.length; i++) if (valid[i] === wanted) out[k++] = values[i];
  return out;
}

/** The known points, x ascending. */
function pointsOf(values: Float64Array, at: Float64Array, valid: Uint8Array, known: number): Points {
  const x = floatsWhere(at, valid, 1, known);
  const y = floatsWhere(values, valid, 1, known);
  if (isAscending(x)) return { x, y };
  const order = argsort(x);
  return { x: floatsBy(known, (k) => x[order[k]]), y: floatsBy(known, (k) => y[order[k]]) };
}

function isAscending(x: Float64Array): boolean {
  for (let i = 1; i < x.length; i++) if (!(x[i - 1] <= x[i])) return false;
  return true;
}
