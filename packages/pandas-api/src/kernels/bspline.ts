import { ValueError } from '@pandorable/planner';

export interface Spline {
  /** Knots, the end ones repeated degree + 1 times. */
  knots: Float64Array;
  coefficients: Float64Array;
  degree: number;
}

/** The knot interval from `from` on that x lies in; the first and the last one reach to infinity. */
export function knotInterval(knots: Float64Array, degree: number, x: number): number {
  let low = degree;
  let high = knots.length - degree - 1;
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if (knots[middle] <= x) low = middle;
    else high = middle;
  }
  return low;
}

/** The degree + 1 B-splines that are not zero in an interval, at x (de Boor and Cox). */
export function basis(knots: Float64Array, degree: number, interval: number, x: number, out: Float64Array): Float64Array {
  out[0] = 1;
  for (let d = 1; d <= degree; d++) {
    let saved = 0;
    for (let r = 0; r < d; r++) {
      const right = knots[interval + r + 1];
      const left = knots[interval + 1 - d + r];
      const share = right === left ? 0 : out[r] / (right - left);
      out[r] = saved + (right - x) * share;
      saved = (x - left) * share;
    }
    out[d] = saved;
  }
  return out;
}

/** The spline's value at every x; outside the knots its end pieces go on. */
export function evaluate({ knots, coefficients, degree }: Spline, x: Float64Array): Float64Array {
  const work = new Float64Array(degree + 1);
  return x.map((at) => {
    const interval = knotInterval(knots, degree, at);
    basis(knots, degree, interval, at, work);
    let sum = 0;
    for (let j = 0; j <= degree; j++) sum += coefficients[interval - degree + j] * work[j];
    return sum;
  });
}

/** Knots for interpolation: points (odd degree) or midpoints (even), without the ones next to the ends. */
export function interpolationKnots(x: Float64Array, degree: number): Float64Array {
  const n = x.length;
  const knots = new Float64Array(n + degree + 1);
  knots.fill(x[0], 0, degree + 1).fill(x[n - 1], n);
  const skip = (degree + 1) >> 1;
  for (let i = 0; i < n - degree - 1; i++) {
    const even = degree % 2 === 0;
    knots[degree + 1 + i] = even ? (x[i + skip] + x[i + skip + 1]) / 2 : x[i + skip];
  }
  return knots;
}

/** Solves a system whose row i has its entries in columns i - band to i + band; B-spline systems need no pivoting. */
function solveBand(rows: Float64Array, band: number, right: Float64Array): Float64Array {
  const n = right.length;
  const width = 2 * band + 1;
  for (let p = 0; p < n; p++) {
    const pivot = rows[p * width + band];
    for (let i = p + 1; i <= Math.min(p + band, n - 1); i++) {
      const factor = rows[i * width + band + p - i] / pivot;
      if (factor === 0) continue;
      for (let j = p; j <= Math.min(p + band, n - 1); j++) rows[i * width + band + j - i] -= factor * rows[p * width + band + j - p];
      right[i] -= factor * right[p];
    }
  }
  for (let i = n - 1; i >= 0; i--) {
    let sum = right[i];
    for (let j = i + 1; j <= Math.min(i + band, n - 1); j++) sum -= rows[i * width + band + j - i] * right[j];
    right[i] = sum / rows[i * width + band];
  }
  return right;
}

/** The spline of a degree through all points, without knots next to the ends (not-a-knot for cubic). */
export function interpolatingSpline(x: Float64Array, y: Float64Array, degree: number): Spline {
  const n = x.length;
  if (n < degree + 1) throw new ValueError(`The number of derivatives at boundaries does not match: expected ${degree + 1 - n}, got 0+0`);
  for (let i = 1; i < n; i++) if (!(x[i] > x[i - 1])) throw new ValueError('Expect x to not have duplicates');
  const knots = interpolationKnots(x, degree);
  const band = Math.max(degree, 1);
  const rows = new Float64Array(n * (2 * band + 1));
  const work = new Float64Array(degree + 1);
  for (let i = 0; i < n; i++) {
    const interval = knotInterval(knots, degree, x[i]);
    basis(knots, degree, interval, x[i], work);
    for (let j = 0; j <= degree; j++) {
      const column = interval - degree + j;
      if (Math.abs(column - i) <= band) rows[i * (2 * band + 1) + band + column - i] = work[j];
    }
  }
  return { knots, coefficients: solveBand(rows, band, y.slice()), degree };
}
