import { NotImplementedError, ValueError } from '@pandorable/planner';

/** Known points, x ascending. */
export interface Points {
  x: Float64Array;
  y: Float64Array;
}

/** So many points are looked at one after another before they are halved. */
const NEAR = 8;

/** Finds the last point at or before a position, from 0 to the last but one; quick where positions come in order. */
export function segmentFinder(x: Float64Array): (at: number) => number {
  const end = x.length - 1;
  let found = 0;
  return (at) => {
    const near = x[found] <= at ? Math.min(found + NEAR, end) : found;
    for (; found < near; found++) if (found === end - 1 || !(x[found + 1] <= at)) return found;
    let low = 0;
    let high = end;
    while (high - low > 1) {
      const middle = (low + high) >>> 1;
      if (x[middle] <= at) low = middle;
      else high = middle;
    }
    return (found = low);
  };
}

/** A value for each position. */
function valuesAt(at: Float64Array, value: (position: number) => number): Float64Array {
  const out = new Float64Array(at.length);
  for (let i = 0; i < at.length; i++) out[i] = value(at[i]);
  return out;
}

/** numpy's interp: straight lines, and the end values beyond the ends. */
export function straightLines({ x, y }: Points, at: Float64Array): Float64Array {
  const last = x.length - 1;
  const segmentOf = segmentFinder(x);
  return valuesAt(at, (v) => {
    if (v > x[last]) return y[last];
    if (v < x[0]) return y[0];
    if (last === 0 || v === x[last]) return y[last];
    const j = segmentOf(v);
    if (v === x[j]) return y[j];
    const slope = (y[j + 1] - y[j]) / (x[j + 1] - x[j]);
    let result = slope * (v - x[j]) + y[j];
    if (Number.isNaN(result)) result = slope * (v - x[j + 1]) + y[j + 1];
    return Number.isNaN(result) && y[j] === y[j + 1] ? y[j] : result;
  });
}

/** Value of the nearest point, the earlier one at half way. */
export function nearestPoint({ x, y }: Points, at: Float64Array): Float64Array {
  const segmentOf = segmentFinder(x);
  return valuesAt(at, (v) => {
    if (x.length === 1) return y[0];
    const j = segmentOf(v);
    return v <= x[j] / 2 + x[j + 1] / 2 ? y[j] : y[j + 1];
  });
}

/** Value of the last point at or before. */
export function previousPoint({ x, y }: Points, at: Float64Array): Float64Array {
  const segmentOf = segmentFinder(x);
  return valuesAt(at, (v) => {
    const j = segmentOf(v);
    return x.length > 1 && v >= x[j + 1] ? y[j + 1] : y[j];
  });
}

/** Cubic pieces with given slopes at the points; the end pieces go on outside. */
function hermite({ x, y }: Points, slopes: Float64Array, at: Float64Array): Float64Array {
  const segmentOf = segmentFinder(x);
  return valuesAt(at, (v) => {
    const j = segmentOf(v);
    const h = x[j + 1] - x[j];
    const secant = (y[j + 1] - y[j]) / h;
    const bend = (slopes[j] + slopes[j + 1] - 2 * secant) / h;
    const d = v - x[j];
    return ((bend / h) * d + ((secant - slopes[j]) / h - bend)) * d * d + slopes[j] * d + y[j];
  });
}

interface Segments {
  h: Float64Array;
  secant: Float64Array;
}

function segments({ x, y }: Points): Segments {
  const n = x.length - 1;
  if (n < 1) throw new ValueError('`x` must contain at least 2 elements.');
  const h = new Float64Array(n);
  const secant = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    h[i] = x[i + 1] - x[i];
    if (!(h[i] > 0)) throw new ValueError('`x` must be strictly increasing sequence.');
    secant[i] = (y[i + 1] - y[i]) / h[i];
  }
  return { h, secant };
}

/** One-sided three-point slope at an end that keeps the shape (Moler 2004, 3.6). */
function endSlope(h0: number, h1: number, m0: number, m1: number): number {
  const slope = ((2 * h0 + h1) * m0 - h0 * m1) / (h0 + h1);
  if (Math.sign(slope) !== Math.sign(m0)) return 0;
  return Math.sign(m0) !== Math.sign(m1) && Math.abs(slope) > 3 * Math.abs(m0) ? 3 * m0 : slope;
}

/** PCHIP (Fritsch and Butland 1984): slopes are weighted harmonic means, 0 where the data turn. */
export function pchip(points: Points, at: Float64Array): Float64Array {
  const { h, secant } = segments(points);
  const n = points.x.length;
  const slopes = new Float64Array(n);
  if (n === 2) return hermite(points, slopes.fill(secant[0]), at);
  for (let i = 1; i < n - 1; i++) {
    const a = secant[i - 1];
    const b = secant[i];
    if (a === 0 || b === 0 || a < 0 !== b < 0) continue;
    const w1 = 2 * h[i] + h[i - 1];
    const w2 = h[i] + 2 * h[i - 1];
    slopes[i] = (w1 + w2) / (w1 / a + w2 / b);
  }
  slopes[0] = endSlope(h[0], h[1], secant[0], secant[1]);
  slopes[n - 1] = endSlope(h[n - 2], h[n - 3], secant[n - 2], secant[n - 3]);
  return hermite(points, slopes, at);
}

/** Akima 1970: slopes weighted by how much the neighbouring secants change. */
export function akima(points: Points, at: Float64Array): Float64Array {
  const { secant } = segments(points);
  const n = points.x.length;
  const slopes = new Float64Array(n);
  if (n === 2) return hermite(points, slopes.fill(secant[0]), at);
  const m = new Float64Array(n + 3);
  m.set(secant, 2);
  m[1] = 2 * m[2] - m[3];
  m[0] = 2 * m[1] - m[2];
  m[n + 1] = 2 * m[n] - m[n - 1];
  m[n + 2] = 2 * m[n + 1] - m[n];
  let largest = 0;
  const change = (i: number): number => Math.abs(m[i + 1] - m[i]);
  for (let i = 0; i < n; i++) largest = Math.max(largest, change(i) + change(i + 2));
  for (let i = 0; i < n; i++) {
    const total = change(i) + change(i + 2);
    slopes[i] = total > 1e-9 * largest ? m[i + 1] + (change(i) / total) * (m[i + 2] - m[i + 1]) : 0.5 * (m[i + 3] + m[i]);
  }
  return hermite(points, slopes, at);
}

export type CubicEnds = 'natural' | 'clamped';

/** Cubic spline with given ends: no curvature (natural) or no slope (clamped). The other ends are a B-spline's. */
export function cubicWithEnds(points: Points, ends: CubicEnds, at: Float64Array): Float64Array {
  const { h, secant } = segments(points);
  const n = points.x.length;
  const lower = new Float64Array(n);
  const diagonal = new Float64Array(n).fill(1);
  const upper = new Float64Array(n);
  const right = new Float64Array(n);
  for (let i = 1; i < n - 1; i++) {
    lower[i] = h[i];
    diagonal[i] = 2 * (h[i - 1] + h[i]);
    upper[i] = h[i - 1];
    right[i] = 3 * (h[i] * secant[i - 1] + h[i - 1] * secant[i]);
  }
  if (ends === 'natural') {
    diagonal[0] = diagonal[n - 1] = 2;
    upper[0] = lower[n - 1] = 1;
    right[0] = 3 * secant[0];
    right[n - 1] = 3 * secant[n - 2];
  } else if (ends !== 'clamped')
    throw new NotImplementedError(`interpolate: bc_type '${ends}' is not supported; use 'not-a-knot', 'natural' or 'clamped'`);
  for (let i = 1; i < n; i++) {
    const factor = lower[i] / diagonal[i - 1];
    diagonal[i] -= factor * upper[i - 1];
    right[i] -= factor * right[i - 1];
  }
  right[n - 1] /= diagonal[n - 1];
  for (let i = n - 2; i >= 0; i--) right[i] = (right[i] - upper[i] * right[i + 1]) / diagonal[i];
  return hermite(points, right, at);
}

/** The polynomial through all points in Newton's form (Krogh 1970). */
export function newtonPolynomial({ x, y }: Points, at: Float64Array): Float64Array {
  const n = x.length;
  const divided = y.slice();
  for (let order = 1; order < n; order++)
    for (let i = n - 1; i >= order; i--) divided[i] = (divided[i] - divided[i - 1]) / (x[i] - x[i - order]);
  return valuesAt(at, (v) => {
    let sum = divided[0];
    let product = 1;
    for (let i = 1; i < n; i++) {
      product *= v - x[i - 1];
      sum += divided[i] * product;
    }
    return sum;
  });
}

/** The same polynomial by the barycentric formula (Berrut and Trefethen 2004). */
export function barycentric({ x, y }: Points, at: Float64Array): Float64Array {
  const n = x.length;
  const scale = 4 / (x[n - 1] - x[0] || 4);
  const weights = x.map((xi, i) => {
    let product = 1;
    for (let j = 0; j < n; j++) if (j !== i) product *= scale * (xi - x[j]);
    return 1 / product;
  });
  return valuesAt(at, (v) => {
    let above = 0;
    let below = 0;
    for (let i = 0; i < n; i++) {
      if (v === x[i]) return y[i];
      const share = weights[i] / (v - x[i]);
      above += share * y[i];
      below += share;
    }
    return above / below;
  });
}
