import { ValueError } from '@pandorable/planner';
import { quantiles } from './quantile.js';

/** `count` numbers from start to stop, both included. */
export function linspace(start: number, stop: number, count: number): Float64Array {
  const out = new Float64Array(count);
  const step = (stop - start) / (count - 1);
  for (let i = 0; i < count; i++) out[i] = i * step + start;
  if (count > 1) out[count - 1] = stop;
  return out;
}

/** Place of each value among ascending edges: edges before it are below it (side left), or not above it (right). NaN comes last. */
export function searchsorted(edges: Float64Array, values: Float64Array, side: 'left' | 'right' = 'left'): Int32Array {
  const out = new Int32Array(values.length);
  const left = side === 'left';
  for (let i = 0; i < values.length; i++) {
    const v = values[i];
    let low = 0;
    let high = edges.length;
    if (Number.isNaN(v)) low = edges.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (left ? edges[middle] < v : edges[middle] <= v) low = middle + 1;
      else high = middle;
    }
    out[i] = low;
  }
  return out;
}

/** numpy's digitize: the bin of each value; bins may descend too. */
export function digitize(values: Float64Array, bins: Float64Array, right = false): Int32Array {
  const descending = bins.length > 1 && bins[0] > bins[bins.length - 1];
  for (let i = 1; i < bins.length; i++)
    if (descending ? bins[i] > bins[i - 1] : bins[i] < bins[i - 1])
      throw new ValueError('bins must be monotonically increasing or decreasing');
  const side = right ? 'left' : 'right';
  if (!descending) return searchsorted(bins, values, side);
  return searchsorted(bins.slice().reverse(), values, side).map((place) => bins.length - place);
}

/** Edges of `cut` into n bins of equal width, the open end moved out by 0.1 % of the range. */
export function cutEdges(values: Float64Array, bins: number, right = true): Float64Array {
  if (bins < 1) throw new ValueError('`bins` should be a positive integer.');
  if (values.length === 0) throw new ValueError('Cannot cut empty array');
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < values.length; i++) {
    if (values[i] < low) low = values[i];
    if (values[i] > high) high = values[i];
  }
  if (low > high) return new Float64Array(bins + 1).fill(Number.NaN);
  if (!Number.isFinite(low) || !Number.isFinite(high))
    throw new ValueError('cannot specify integer `bins` when input data contains infinity');
  if (low === high) {
    const room = low === 0 ? 0.001 : 0.001 * Math.abs(low);
    return linspace(low - room, high + room, bins + 1);
  }
  const edges = linspace(low, high, bins + 1);
  if (right) edges[0] -= (high - low) * 0.001;
  else edges[bins] += (high - low) * 0.001;
  return edges;
}

const word = new BigInt64Array(1);
const double = new Float64Array(word.buffer);

/** The next double above a positive one. */
function nextUp(value: number): number {
  double[0] = value;
  word[0] += 1n;
  return double[0];
}

/** The q + 1 quantiles that `qcut` into q parts asks for; those that have no exact double are rounded up. */
export function qcutQuantiles(q: number): Float64Array {
  if (!Number.isInteger(q) || q < 1) throw new ValueError('`q` should be a positive integer.');
  return linspace(0, 1, q + 1).map((p, i) => (q * p === i || p >= 1 ? p : nextUp(p)));
}

/** Edges of `qcut`: quantiles of the values that are not missing. */
export function qcutEdges(values: Float64Array, q: number | readonly number[]): Float64Array {
  return quantiles(values, typeof q === 'number' ? Array.from(qcutQuantiles(q)) : q);
}

/** Edges without repeats; two equal ones are fine where there are only two, more are an error unless dropped. */
export function uniqueEdges(edges: Float64Array, duplicates: 'raise' | 'drop' = 'raise'): Float64Array {
  const unique = Float64Array.from(new Set(edges));
  if (unique.length === edges.length || edges.length === 2) return edges;
  if (duplicates === 'drop') return unique;
  const shown = Array.from(edges, (edge) => String(edge)).join(', ');
  throw new ValueError(`Bin edges must be unique: [${shown}].\nYou can drop duplicate edges by setting the 'duplicates' kwarg`);
}

/** The bin of each value between ascending edges, -1 outside and for missing ones. */
export function cutCodes(
  values: Float64Array,
  edges: Float64Array,
  options: { right?: boolean; includeLowest?: boolean } = {},
): Int32Array {
  const { right = true, includeLowest = false } = options;
  const places = searchsorted(edges, values, right ? 'left' : 'right');
  for (let i = 0; i < places.length; i++) {
    if (includeLowest && values[i] === edges[0]) places[i] = 1;
    places[i] = Number.isNaN(values[i]) || places[i] === edges.length ? -1 : places[i] - 1;
  }
  return places;
}

/** Values in each of n bins. */
export function binCounts(codes: Int32Array, n: number): Int32Array {
  const counts = new Int32Array(n);
  for (let i = 0; i < codes.length; i++) if (codes[i] >= 0) counts[codes[i]]++;
  return counts;
}

/** Half-to-even rounding of the scaled value, as numpy's around. */
export function around(value: number, digits: number): number {
  const power = 10 ** Math.abs(digits);
  const large = digits >= 0 ? value * power : value / power;
  const floor = Math.floor(large);
  const rest = large - floor;
  const whole = rest < 0.5 || (rest === 0.5 && floor % 2 === 0) ? floor : floor + 1;
  return digits >= 0 ? whole / power : whole * power;
}

/** An edge to `precision` decimals, or to as many significant ones where it is below 1. */
export function roundEdge(edge: number, precision: number): number {
  if (!Number.isFinite(edge) || edge === 0) return edge;
  if (Math.trunc(edge) !== 0) return around(edge, precision);
  return around(edge, -Math.floor(Math.log10(Math.abs(edge))) - 1 + precision);
}

/**
 * Edges as the interval labels show them: rounded to the first precision from `precision` on that keeps them apart;
 * the first one moved down by a unit of it where the lowest value is included.
 */
export function labelEdges(edges: Float64Array, precision = 3, options: { right?: boolean; includeLowest?: boolean } = {}): Float64Array {
  let used = precision;
  for (let p = precision; p < 20; p++) {
    if (new Set(edges.map((edge) => roundEdge(edge, p))).size === edges.length) {
      used = p;
      break;
    }
  }
  const out = edges.map((edge) => roundEdge(edge, used));
  if ((options.right ?? true) && options.includeLowest) out[0] -= 10 ** -used;
  return out;
}

/** Edges for `value_counts(bins=n)`: those of cut, with the lowest value included. */
export function histogram(values: Float64Array, bins: number): { edges: Float64Array; counts: Int32Array } {
  const edges = cutEdges(values, bins);
  return { edges, counts: binCounts(cutCodes(values, edges, { includeLowest: true }), bins) };
}
