import { ValueError } from '@pandorable/planner';
import { basis, interpolationKnots, knotInterval, type Spline } from './bspline.js';

/** How near the sum of squares must come to the smoothing factor, and in how many steps (Dierckx 1993, curfit). */
const TOLERANCE = 0.001;
const MOST_STEPS = 20;

/** An upper triangular band system, built row by row with Givens rotations. Row i holds columns i to i + width - 1. */
class BandTriangle {
  readonly rows: Float64Array;
  readonly right: Float64Array;

  constructor(
    readonly size: number,
    readonly width: number,
  ) {
    this.rows = new Float64Array(size * width);
    this.right = new Float64Array(size);
  }

  static from(other: BandTriangle, width: number): BandTriangle {
    const copy = new BandTriangle(other.size, width);
    for (let i = 0; i < other.size; i++) for (let j = 0; j < other.width; j++) copy.rows[i * width + j] = other.rows[i * other.width + j];
    copy.right.set(other.right);
    return copy;
  }

  /** Rotates in a row whose entries begin at a column. `row` is used up. */
  rotate(row: Float64Array, column: number, right: number): void {
    const { width, rows, size } = this;
    for (let c = column; c < size && row.length > 0; c++) {
      const pivot = row[0];
      if (pivot !== 0) {
        const at = c * width;
        const length = Math.hypot(rows[at], pivot);
        const cos = rows[at] / length;
        const sin = pivot / length;
        rows[at] = length;
        for (let j = 1; j < width; j++) {
          const above = rows[at + j];
          const below = row[j] ?? 0;
          rows[at + j] = cos * above + sin * below;
          row[j] = cos * below - sin * above;
        }
        const above = this.right[c];
        this.right[c] = cos * above + sin * right;
        right = cos * right - sin * above;
      }
      row.copyWithin(0, 1);
      row[row.length - 1] = 0;
    }
  }

  solve(): Float64Array {
    const { size, width, rows } = this;
    const out = new Float64Array(size);
    for (let i = size - 1; i >= 0; i--) {
      let sum = this.right[i];
      for (let j = 1; j < width && i + j < size; j++) sum -= rows[i * width + j] * out[i + j];
      out[i] = sum / rows[i * width];
    }
    return out;
  }
}

interface Fit {
  spline: Spline;
  triangle: BandTriangle;
  /** Squared distance of every point. */
  squares: Float64Array;
  total: number;
}

function squaresOf(spline: Spline, x: Float64Array, y: Float64Array): Float64Array {
  const { knots, degree, coefficients } = spline;
  const work = new Float64Array(degree + 1);
  return x.map((at, i) => {
    const interval = knotInterval(knots, degree, at);
    basis(knots, degree, interval, at, work);
    let sum = -y[i];
    for (let j = 0; j <= degree; j++) sum += coefficients[interval - degree + j] * work[j];
    return sum * sum;
  });
}

const totalOf = (squares: Float64Array): number => squares.reduce((a, b) => a + b, 0);

/** The least-squares spline over given knots. */
function leastSquares(x: Float64Array, y: Float64Array, knots: Float64Array, degree: number): Fit {
  const triangle = new BandTriangle(knots.length - degree - 1, degree + 1);
  for (let i = 0; i < x.length; i++) {
    const interval = knotInterval(knots, degree, x[i]);
    const row = basis(knots, degree, interval, x[i], new Float64Array(degree + 1));
    triangle.rotate(row, interval - degree, y[i]);
  }
  const spline = { knots, coefficients: triangle.solve(), degree };
  const squares = squaresOf(spline, x, y);
  return { spline, triangle, squares, total: totalOf(squares) };
}

interface Interval {
  /** Squares of its points; a point on a knot counts half on each side. */
  squares: number;
  /** Points strictly inside. */
  inside: number;
}

function intervalsOf(x: Float64Array, knots: Float64Array, degree: number, squares: Float64Array): Interval[] {
  const last = knots.length - degree - 1;
  const out: Interval[] = [];
  let current: Interval = { squares: 0, inside: 0 };
  let knot = degree + 1;
  for (let i = 0; i < x.length; i++) {
    if (knot < last && x[i] >= knots[knot]) {
      current.squares += squares[i] / 2;
      out.push(current);
      current = { squares: squares[i] / 2, inside: 0 };
      knot++;
    } else {
      current.squares += squares[i];
      if (i > 0 && i < x.length - 1) current.inside++;
    }
  }
  out.push(current);
  return out;
}

/** A knot at the middle point of the interval with the largest squares; its halves share them by their points. */
function addKnot(x: Float64Array, knots: Float64Array, degree: number, intervals: Interval[]): Float64Array {
  let worst = -1;
  let before = 0;
  let begin = 0;
  intervals.forEach((interval, i) => {
    if (interval.inside > 0 && (worst < 0 || interval.squares > intervals[worst].squares)) [worst, begin] = [i, before];
    before += interval.inside + 1;
  });
  const { squares, inside } = intervals[worst];
  const half = Math.floor(inside / 2) + 1;
  const left = half - 1;
  const right = inside - half;
  intervals.splice(worst, 1, { squares: (squares * left) / inside, inside: left }, { squares: (squares * right) / inside, inside: right });
  const out = new Float64Array(knots.length + 1);
  const at = worst + degree + 1;
  out.set(knots.subarray(0, at));
  out[at] = x[begin + half];
  out.set(knots.subarray(at), at + 1);
  return out;
}

/** Jumps of the highest derivative at each inner knot, scaled as curfit does. */
function jumps(knots: Float64Array, degree: number): Float64Array[] {
  const n = knots.length;
  const pieces = n - 2 * degree - 1;
  const scale = ((knots[n - degree - 1] - knots[degree]) / pieces) ** degree;
  return Array.from({ length: pieces - 1 }, (_, p) => {
    const knot = knots[p + degree + 1];
    return Float64Array.from({ length: degree + 2 }, (_, c) => {
      const from = p + c;
      let product = 1;
      for (let s = 0; s <= degree + 1; s++) if (from + s !== p + degree + 1) product *= knot - knots[from + s];
      return ((knots[from + degree + 1] - knots[from]) / product) * scale;
    });
  });
}

/** Zero of the rational function (u p + v) / (p + w) through three points. */
function rationalZero(p1: number, f1: number, p2: number, f2: number, p3: number, f3: number): number {
  const h1 = f1 * (f2 - f3);
  const h2 = f2 * (f3 - f1);
  const h3 = f3 * (f1 - f2);
  if (p3 === Number.POSITIVE_INFINITY) return -(p2 * h1 + p1 * h2) / h3;
  return -(p1 * p2 * h3 + p2 * p3 * h1 + p1 * p3 * h2) / (p1 * h1 + p2 * h2 + p3 * h3);
}

/** Between the polynomial (p = 0) and the least-squares spline (p = ∞), the one whose squares come to s. */
function smooth(x: Float64Array, y: Float64Array, fit: Fit, s: number, polynomialTotal: number): Spline {
  const { degree, knots } = fit.spline;
  const rows = jumps(knots, degree);
  const { triangle } = fit;
  let diagonal = 0;
  for (let i = 0; i < triangle.size; i++) diagonal += triangle.rows[i * triangle.width];
  let [p1, f1, p3, f3] = [0, polynomialTotal - s, Number.POSITIVE_INFINITY, fit.total - s];
  let p = triangle.size / diagonal;
  let downFixed = false;
  let upFixed = false;
  let spline = fit.spline;
  for (let step = 0; step < MOST_STEPS; step++) {
    const system = BandTriangle.from(triangle, degree + 2);
    rows.forEach((row, i) => {
      system.rotate(
        row.map((v) => v / p),
        i,
        0,
      );
    });
    spline = { knots, coefficients: system.solve(), degree };
    const p2 = p;
    const f2 = totalOf(squaresOf(spline, x, y)) - s;
    if (Math.abs(f2) < TOLERANCE * s) break;
    if (!upFixed) {
      if (f2 - f3 <= TOLERANCE * s) {
        p3 = p2;
        f3 = f2;
        p *= 0.04;
        if (p <= p1) p = p1 * 0.9 + p2 * 0.1;
        continue;
      }
      upFixed = f2 < 0;
    }
    if (!downFixed) {
      if (f1 - f2 <= TOLERANCE * s) {
        p1 = p2;
        f1 = f2;
        p /= 0.04;
        if (p3 !== Number.POSITIVE_INFINITY && p >= p3) p = p2 * 0.1 + p3 * 0.9;
        continue;
      }
      downFixed = f2 > 0;
    }
    if (f2 >= f1 || f2 <= f3) break;
    p = rationalZero(p1, f1, p2, f2, p3, f3);
    if (f2 < 0) [p3, f3] = [p2, f2];
    else [p1, f1] = [p2, f2];
  }
  return spline;
}

/**
 * The smoothing spline of P. Dierckx's curfit (scipy's UnivariateSpline): knots are added where the fit is worst until
 * the sum of squares is at most s, then smoothness is traded for it. s = 0 interpolates; scipy's default is the number of points.
 */
export function smoothingSpline(x: Float64Array, y: Float64Array, degree: number, s = x.length): Spline {
  const m = x.length;
  if (degree < 1 || degree > 5) throw new ValueError('k should be 1 <= k <= 5');
  if (m <= degree) throw new ValueError(`(m>k) failed for hidden m: fpcurf0:m=${m}`);
  if (s < 0) throw new ValueError('s should be s >= 0.0');
  const most = m + degree + 1;
  if (s === 0) return leastSquares(x, y, interpolationKnots(x, degree), degree).spline;
  const accepted = TOLERANCE * s;
  // scipy starts curfit with little room for knots and, once that is full, again with all of it, one knot at first.
  let room = Math.max(Math.floor(m / 2), 2 * (degree + 1));
  let knots: Float64Array = new Float64Array(2 * (degree + 1)).fill(x[0], 0, degree + 1).fill(x[m - 1], degree + 1);
  const least = knots.length;
  let added = 0;
  let polynomialTotal = 0;
  let previous = 0;
  for (;;) {
    const fit = leastSquares(x, y, knots, degree);
    if (knots.length === least) polynomialTotal = fit.total;
    const over = fit.total - s;
    if (Math.abs(over) < accepted || (over < 0 && knots.length === least) || (over >= 0 && knots.length >= most)) return fit.spline;
    if (over < 0) return smooth(x, y, fit, s, polynomialTotal);
    if (knots.length === room || knots.length === least) {
      added = 1;
      if (knots.length === room) room = most;
    } else {
      const gain = previous - fit.total;
      const wanted = gain > accepted ? Math.trunc((added * over) / gain) : added * 2;
      added = Math.min(added * 2, Math.max(wanted, Math.floor(added / 2), 1));
    }
    previous = fit.total;
    const intervals = intervalsOf(x, knots, degree, fit.squares);
    for (let l = 0; l < added && knots.length < room; l++) {
      knots = addKnot(x, knots, degree, intervals);
      if (knots.length === most) knots = interpolationKnots(x, degree);
    }
  }
}
