import { didYouMean, NotImplementedError, ValueError } from '@pandorable/planner';

/** Parameters of a shape by scipy's names (`std`, `tau`, `beta`, …). */
export type ShapeParameters = Readonly<Record<string, unknown>>;
type Shape = (size: number, parameters: ShapeParameters) => Float64Array;

const { PI, abs, cos, sin, exp, sqrt, floor } = Math;

function fill(size: number, weight: (n: number) => number): Float64Array {
  const out = new Float64Array(size);
  for (let n = 0; n < size; n++) out[n] = weight(n);
  return out;
}

function need(parameters: ShapeParameters, name: string, shape: string): number {
  const value = parameters[name];
  if (typeof value !== 'number') throw new TypeError(`${shape}() missing 1 required positional argument: '${name}'`);
  return value;
}

function or(parameters: ShapeParameters, name: string, otherwise: number): number {
  const value = parameters[name];
  return typeof value === 'number' ? value : otherwise;
}

/** Harris 1978: a sum of cosines from -π to π. */
function cosines(size: number, coefficients: readonly number[]): Float64Array {
  const step = (2 * PI) / (size - 1);
  return fill(size, (n) => {
    const angle = n === size - 1 ? PI : -PI + n * step;
    let weight = 0;
    for (let k = 0; k < coefficients.length; k++) weight += coefficients[k] * cos(k * angle);
    return weight;
  });
}

/** Modified Bessel function of the first kind, order 0, by its power series. */
function bessel0(x: number): number {
  const quarter = (x * x) / 4;
  let term = 1;
  let sum = 1;
  for (let k = 1; term > sum * 1e-17; k++) {
    term *= quarter / (k * k);
    sum += term;
  }
  return sum;
}

function kaiser(size: number, beta: number): Float64Array {
  const middle = (size - 1) / 2;
  return fill(size, (n) => bessel0(beta * sqrt(1 - ((n - middle) / middle) ** 2)) / bessel0(beta));
}

/** Taper that keeps a flat middle of 1 - alpha of the window. */
function tukey(size: number, alpha: number): Float64Array {
  if (alpha <= 0) return new Float64Array(size).fill(1);
  if (alpha >= 1) return cosines(size, [0.5, 0.5]);
  const width = floor((alpha * (size - 1)) / 2);
  return fill(size, (n) => {
    if (n <= width) return 0.5 * (1 + cos(PI * (-1 + (2 * n) / alpha / (size - 1))));
    if (n < size - width - 1) return 1;
    return 0.5 * (1 + cos(PI * (-2 / alpha + 1 + (2 * n) / alpha / (size - 1))));
  });
}

/** Dolph-Chebyshev: the inverse transform of a Chebyshev polynomial; equal ripples of -at dB. */
function chebyshev(size: number, at: number): Float64Array {
  const order = size - 1;
  const beta = Math.cosh(Math.acosh(10 ** (abs(at) / 20)) / order);
  const spectrum = fill(size, (k) => {
    const x = beta * cos((PI * k) / size);
    if (x > 1) return Math.cosh(order * Math.acosh(x));
    if (x < -1) return (2 * (size % 2) - 1) * Math.cosh(order * Math.acosh(-x));
    return cos(order * Math.acos(x));
  });
  const shift = size % 2 === 1 ? 0 : 0.5;
  const transformed = fill(size, (n) => {
    let sum = 0;
    for (let k = 0; k < size; k++) sum += spectrum[k] * cos(((2 * PI * k) / size) * (n - shift));
    return sum;
  });
  const half = size % 2 === 1 ? (size + 1) / 2 : size / 2 + 1;
  const right = transformed.slice(size % 2 === 1 ? 0 : 1, half);
  const left = transformed.slice(1, half).reverse();
  const out = new Float64Array(size);
  out.set(left);
  out.set(right, left.length);
  const top = out.reduce((a, b) => Math.max(a, b));
  return out.map((v) => v / top);
}

/** Taylor (Carrara, Goodman, Majewski 1995): nbar sidelobes of -sll dB. */
function taylor(size: number, nbar: number, sll: number, norm: boolean): Float64Array {
  const a2 = (Math.acosh(10 ** (sll / 20)) / PI) ** 2;
  const s2 = nbar ** 2 / (a2 + (nbar - 0.5) ** 2);
  const factors: number[] = [];
  for (let m = 1; m < nbar; m++) {
    let above = m % 2 === 1 ? 1 : -1;
    let below = 2;
    for (let other = 1; other < nbar; other++) {
      above *= 1 - m ** 2 / s2 / (a2 + (other - 0.5) ** 2);
      if (other !== m) below *= 1 - m ** 2 / other ** 2;
    }
    factors.push(above / below);
  }
  const weight = (n: number): number =>
    1 + 2 * factors.reduce((sum, factor, i) => sum + factor * cos((2 * PI * (i + 1) * (n - size / 2 + 0.5)) / size), 0);
  const scale = norm ? weight((size - 1) / 2) : 1;
  return fill(size, (n) => weight(n) / scale);
}

function parzen(size: number): Float64Array {
  return fill(size, (n) => {
    const distance = abs(n - (size - 1) / 2);
    const share = distance / (size / 2);
    return distance <= (size - 1) / 4 ? 1 - 6 * share ** 2 + 6 * share ** 3 : 2 * (1 - share) ** 3;
  });
}

function bohman(size: number): Float64Array {
  return fill(size, (n) => {
    if (n === 0 || n === size - 1) return 0;
    const share = abs(-1 + (2 * n) / (size - 1));
    return (1 - share) * cos(PI * share) + sin(PI * share) / PI;
  });
}

function besselDerived(size: number, beta: number): Float64Array {
  if (size % 2 === 1) throw new ValueError('Kaiser-Bessel Derived windows are only defined for even number of points');
  const sums = kaiser(size / 2 + 1, beta);
  for (let i = 1; i < sums.length; i++) sums[i] += sums[i - 1];
  const total = sums[size / 2];
  return fill(size, (n) => sqrt(sums[n < size / 2 ? n : size - 1 - n] / total));
}

/** The formulas of scipy.signal.windows, by its names. */
const SHAPES: Record<string, Shape> = {
  boxcar: (m) => new Float64Array(m).fill(1),
  triang: (m) => fill(m, (n) => (m % 2 === 0 ? (2 * Math.min(n + 1, m - n) - 1) / m : (2 * Math.min(n + 1, m - n)) / (m + 1))),
  parzen,
  bohman,
  blackman: (m) => cosines(m, [0.42, 0.5, 0.08]),
  nuttall: (m) => cosines(m, [0.3635819, 0.4891775, 0.1365995, 0.0106411]),
  blackmanharris: (m) => cosines(m, [0.35875, 0.48829, 0.14128, 0.01168]),
  flattop: (m) => cosines(m, [0.21557895, 0.41663158, 0.277263158, 0.083578947, 0.006947368]),
  bartlett: (m) => fill(m, (n) => (n <= (m - 1) / 2 ? (2 * n) / (m - 1) : 2 - (2 * n) / (m - 1))),
  hann: (m) => cosines(m, [0.5, 0.5]),
  hamming: (m) => cosines(m, [0.54, 1 - 0.54]),
  general_hamming: (m, p) => cosines(m, [need(p, 'alpha', 'general_hamming'), 1 - need(p, 'alpha', 'general_hamming')]),
  general_cosine: (m, p) => {
    if (!Array.isArray(p.a)) throw new TypeError("general_cosine() missing 1 required positional argument: 'a'");
    return cosines(m, p.a as number[]);
  },
  barthann: (m) => fill(m, (n) => 0.62 - 0.48 * abs(n / (m - 1) - 0.5) + 0.38 * cos(2 * PI * abs(n / (m - 1) - 0.5))),
  cosine: (m) => fill(m, (n) => sin((PI / m) * (n + 0.5))),
  exponential: (m, p) => fill(m, (n) => exp(-abs(n - or(p, 'center', (m - 1) / 2)) / or(p, 'tau', 1))),
  gaussian: (m, p) => fill(m, (n) => exp(-((n - (m - 1) / 2) ** 2) / (2 * need(p, 'std', 'gaussian') ** 2))),
  general_gaussian: (m, p) => {
    const power = 2 * need(p, 'p', 'general_gaussian');
    const sig = need(p, 'sig', 'general_gaussian');
    return fill(m, (n) => exp(-0.5 * abs((n - (m - 1) / 2) / sig) ** power));
  },
  kaiser: (m, p) => kaiser(m, need(p, 'beta', 'kaiser')),
  kaiser_bessel_derived: (m, p) => besselDerived(m, need(p, 'beta', 'kaiser_bessel_derived')),
  tukey: (m, p) => tukey(m, or(p, 'alpha', 0.5)),
  chebwin: (m, p) => chebyshev(m, need(p, 'at', 'chebwin')),
  taylor: (m, p) => taylor(m, or(p, 'nbar', 4), or(p, 'sll', 30), p.norm !== false),
  lanczos: (m) =>
    fill(m, (n) => {
      const x = PI * ((2 * Math.max(n, m - 1 - n)) / (m - 1) - 1);
      return x === 0 ? 1 : sin(x) / x;
    }),
};

/** The weights of a `win_type` of rolling; parameters as scipy names them. `sym: false` gives the periodic form. */
export function windowShape(name: string, size: number, parameters: ShapeParameters = {}): Float64Array {
  if (name === 'dpss') throw new NotImplementedError("rolling: win_type 'dpss' is not supported; try 'kaiser' with a beta");
  if (!Object.hasOwn(SHAPES, name)) throw new ValueError(`Invalid win_type ${name}${didYouMean(name, Object.keys(SHAPES))}`);
  const shape = SHAPES[name];
  const symmetric = parameters.sym !== false;
  if (name === 'exponential' && symmetric && parameters.center != null) throw new ValueError('If sym==True, center must be None.');
  if (size <= 1) return new Float64Array(size).fill(1);
  return symmetric ? shape(size, parameters) : shape(size + 1, parameters).slice(0, size);
}
