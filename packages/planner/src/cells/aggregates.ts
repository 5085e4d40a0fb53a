import type { AggregateExpr } from '../expr.js';
import { type DataType, isFloat, isInt } from '../types.js';
import { type Vector, valuesOf } from '../vector.js';
import { aggregateValue, quantileOf } from './aggregate.js';
import { compareValues } from './logic.js';

/** Something that JavaScript does not compute just as an engine does. */
export class Unfit extends Error {}

/** A NaN of such a type is a value to an engine; in vectors it is missing. */
export const mayBeNaN = (t: DataType): boolean => isFloat(t) && t.nan === true;

type Aggregate = (columns: readonly (readonly unknown[])[], e: AggregateExpr) => unknown;

const there = (values: readonly unknown[]): unknown[] => values.filter((v) => v !== null);
/** The values that are there, as numbers. */
function numbers(values: readonly unknown[], { args: [{ type }] }: AggregateExpr): number[] {
  if (!isInt(type) && type.kind !== 'float64') throw new Unfit();
  const found = there(values);
  if (found.some((v) => typeof v !== 'number')) throw new Unfit();
  return found as number[];
}
const orNull = (x: number): number | null => (Number.isFinite(x) ? x : null);
const finite = (values: readonly number[]): boolean => values.every(Number.isFinite);

const ORDERED: ReadonlySet<DataType['kind']> = new Set(['utf8', 'timestamp', 'duration', 'date', 'time']);
const extreme =
  (sign: number): Aggregate =>
  ([values], { args: [{ type }] }) => {
    if (!ORDERED.has(type.kind)) throw new Unfit();
    return there(values).reduce<unknown>((a, b) => (a === null || sign * compareValues(b, a)! > 0 ? b : a), null);
  };

const truths = (values: readonly unknown[], { args: [{ type }] }: AggregateExpr): boolean[] => {
  if (!isInt(type) && !isFloat(type) && type.kind !== 'utf8') throw new Unfit();
  return there(values).map((v) => v !== '' && v !== 0);
};

const product: Aggregate = ([values], e) => {
  const found = numbers(values, e).reduce((a, b) => a * b, 1);
  if (isFloat(e.args[0].type) ? !Number.isFinite(found) : !Number.isSafeInteger(found)) throw new Unfit();
  return found;
};

const toEven = (x: number): number => (x % 1 === 0.5 ? 2 * Math.round(x / 2) : Math.round(x));
/** The value of a place between two others. */
const PLACES: Readonly<Record<string, (sorted: Float64Array, at: number) => number>> = {
  lower: (sorted, at) => sorted[Math.floor(at)],
  higher: (sorted, at) => sorted[Math.ceil(at)],
  nearest: (sorted, at) => sorted[toEven(at)],
  midpoint: (sorted, at) => sorted[Math.floor(at)] + (sorted[Math.ceil(at)] - sorted[Math.floor(at)]) * 0.5,
};

const quantile: Aggregate = ([values], e) => {
  const found = numbers(values, e);
  const q = Number(e.options?.['q'] ?? 0.5);
  const place = PLACES[String(e.options?.['interpolation'] ?? 'linear')];
  if (place === undefined) return quantileOf(found, q);
  return found.length === 0 ? null : orNull(place(Float64Array.from(found).sort(), (found.length - 1) * q));
};

const standardError: Aggregate = ([values], e) => {
  const found = numbers(values, e);
  const ddof = Number(e.options?.['ddof'] ?? 1);
  if (found.length <= ddof || !finite(found)) return null;
  const mean = found.reduce((a, b) => a + b, 0) / found.length;
  const squares = found.reduce((a, x) => a + (x - mean) ** 2, 0);
  return Math.sqrt(squares / (found.length - ddof) / found.length);
};

/** Below this share of the largest value's square, a sum of squares is rounding. */
const ROUNDING = 2e-32;
/** Bias-corrected skewness and kurtosis, as pandas' own. */
const moments =
  (power: 3 | 4): Aggregate =>
  ([values], e) => {
    const x = numbers(values, e);
    const n = x.length;
    if (n < power || !finite(x)) return null;
    const mean = x.reduce((a, b) => a + b, 0) / n;
    const sum = (p: number): number => x.reduce((a, v) => a + (v - mean) ** p, 0);
    const top = x.reduce((a, v) => Math.max(a, Math.abs(v)), 0);
    const [m2, mp] = [sum(2), sum(power)];
    if (!(m2 > n * ROUNDING * top * top)) return null;
    if (power === 3) return ((n * Math.sqrt(n - 1)) / (n - 2)) * (mp / m2 ** 1.5);
    return (n * (n + 1) * (n - 1) * mp) / ((n - 2) * (n - 3) * m2 * m2) - (3 * (n - 1) * (n - 1)) / ((n - 2) * (n - 3));
  };

/** Sums of squares and products about the means, of pairs where both are there. */
function pairs([xs, ys]: readonly (readonly unknown[])[], { args }: AggregateExpr): { n: number; xx: number; yy: number; xy: number } {
  if (!args.every(({ type }) => isInt(type) || type.kind === 'float64')) throw new Unfit();
  let [n, mx, my, xx, yy, xy] = [0, 0, 0, 0, 0, 0];
  xs.forEach((x, i) => {
    const y = ys[i];
    if (x === null || y === null) return;
    if (typeof x !== 'number' || typeof y !== 'number') throw new Unfit();
    n++;
    const [dx, dy] = [x - mx, y - my];
    mx += dx / n;
    my += dy / n;
    xx += dx * (x - mx);
    yy += dy * (y - my);
    xy += dx * (y - my);
  });
  return { n, xx, yy, xy };
}

const covariance: Aggregate = (columns, e) => {
  const { n, xy } = pairs(columns, e);
  const ddof = Number(e.options?.['ddof'] ?? 1);
  return n > ddof ? orNull(xy / (n - ddof)) : null;
};
const correlation: Aggregate = (columns, e) => {
  const { n, xx, yy, xy } = pairs(columns, e);
  return n < 2 || xx === 0 || yy === 0 ? null : orNull(xy / Math.sqrt(xx) / Math.sqrt(yy));
};

/** The second value of the first row with the least (greatest) first value. */
const argument =
  (sign: number): Aggregate =>
  ([by, values]) => {
    let best = -1;
    by.forEach((v, i) => {
      if (v !== null && (best < 0 || sign * compareValues(v, by[best])! > 0)) best = i;
    });
    return best < 0 ? null : values[best];
  };

const positional =
  (last: boolean): Aggregate =>
  ([values], e) => {
    const found = e.options?.['skipna'] === false ? values : there(values);
    return found.at(last ? -1 : 0) ?? null;
  };

const AGGREGATES: Readonly<Record<string, Aggregate>> = {
  'agg.min': extreme(-1),
  'agg.max': extreme(1),
  'agg.any': ([values], e) => truths(values, e).some(Boolean),
  'agg.all': ([values], e) => truths(values, e).every(Boolean),
  'agg.nunique': ([values]) => new Set(there(values).map((v) => (Array.isArray(v) ? outOfReach() : v === 0 ? 0 : v))).size,
  'agg.prod': product,
  'agg.quantile': quantile,
  'agg.sem': standardError,
  'agg.skew': moments(3),
  'agg.kurt': moments(4),
  'agg.cov': covariance,
  'agg.corr': correlation,
  'agg.first': positional(false),
  'agg.last': positional(true),
  'agg.arg_min': argument(-1),
  'agg.arg_max': argument(1),
};

const outOfReach = (): never => {
  throw new Unfit();
};
const PLAIN: ReadonlySet<DataType['kind']> = new Set(['bool', 'float64', 'utf8', 'timestamp', 'duration', 'date', 'time']);

/** An aggregate of rows in their order. */
export function aggregateOf(e: AggregateExpr, args: readonly Vector[], rows: number): unknown {
  if (e.args.some((a) => mayBeNaN(a.type))) throw new Unfit();
  const found = aggregateValue({ ...e, filter: undefined } as AggregateExpr, args, rows);
  if (found !== undefined) return found;
  const aggregate = AGGREGATES[e.fn];
  if (aggregate === undefined || !e.args.every(({ type }) => isInt(type) || PLAIN.has(type.kind))) throw new Unfit();
  return aggregate(args.map(valuesOf), e);
}
