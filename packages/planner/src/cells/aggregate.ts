import type { AggregateExpr } from '../expr.js';
import { type DataType, isFloat, isInt } from '../types.js';
import { type Vector, valueAt } from '../vector.js';

/** The values that are there, as numbers; null where one is no safe number. */
function numbersOf(v: Vector): number[] | null {
  const out: number[] = [];
  for (let i = 0; i < v.length; i++) {
    const value = valueAt(v, i);
    if (value === null) continue;
    if (typeof value === 'bigint') return null;
    out.push(Number(value));
  }
  return out;
}

type Reduction = (values: readonly number[], e: AggregateExpr) => number | null | undefined;

const total = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
/** A sum of whole numbers, undefined where rounding may have touched it. */
const exact = (sum: number, e: AggregateExpr): number | undefined =>
  isFloat(e.args[0].type) || Number.isSafeInteger(sum) ? sum : undefined;
const COUNTING: ReadonlySet<string> = new Set(['agg.sum', 'agg.mean']);
const isNumeric = ({ fn, args: [{ type }] }: AggregateExpr): boolean =>
  isInt(type) || isFloat(type) || (type.kind === 'bool' && COUNTING.has(fn));

const sum: Reduction = (values, e) => {
  const found = exact(total(values), e);
  return found !== undefined && found !== found ? null : found;
};

const mean: Reduction = (values, e) => {
  if (values.length === 0) return null;
  const found = exact(total(values), e);
  return found === undefined ? undefined : found !== found ? null : found / values.length;
};

/** Welford's squares about the mean. */
const variance: Reduction = (values, e) => {
  const ddof = Number(e.options?.['ddof'] ?? 1);
  if (values.length <= ddof || !values.every(Number.isFinite)) return null;
  let average = 0;
  let squares = 0;
  values.forEach((x, i) => {
    const before = x - average;
    average += before / (i + 1);
    squares += before * (x - average);
  });
  return Number.isFinite(squares) ? squares / (values.length - ddof) : undefined;
};

const std: Reduction = (values, e) => {
  const found = variance(values, e);
  return typeof found === 'number' ? Math.sqrt(found) : found;
};

/** By linear interpolation; null of nothing. */
export const quantileOf = (values: readonly number[], q: number): number | null => {
  if (values.length === 0) return null;
  const sorted = Float64Array.from(values).sort();
  const at = (sorted.length - 1) * q;
  const low = Math.floor(at);
  if (low === at) return sorted[low];
  const found = sorted[low] * (1 - (at - low)) + sorted[low + 1] * (at - low);
  return found === found ? found : null;
};

const extreme =
  (pick: (a: number, b: number) => number): Reduction =>
  (values) =>
    values.length === 0 ? null : values.reduce((a, b) => pick(a, b));

const REDUCTIONS: Readonly<Record<string, Reduction>> = {
  'agg.sum': sum,
  'agg.mean': mean,
  'agg.var': variance,
  'agg.std': std,
  'agg.median': (values) => quantileOf(values, 0.5),
  'agg.min': extreme((a, b) => (b < a ? b : a)),
  'agg.max': extreme((a, b) => (b > a ? b : a)),
};

/**
 * An aggregate of all rows in JavaScript, of numbers and truth values; undefined where only an engine computes it: other functions and
 * types, numbers beyond the safe ones.
 */
export function aggregateValue(e: AggregateExpr, args: readonly Vector[], rows: number): unknown {
  if (e.filter !== undefined) return undefined;
  if (e.fn === 'agg.size') return rows;
  const [v] = args;
  if (e.fn === 'agg.count') return countOf(v);
  if (v.type.kind === 'bool' && (e.fn === 'agg.any' || e.fn === 'agg.all')) {
    const flags = numbersOf(v)!;
    return e.fn === 'agg.any' ? flags.some(Boolean) : flags.every(Boolean);
  }
  if (e.fn === 'agg.nunique') return isDistinct(e.args[0].type) ? different(v) : undefined;
  const reduction = REDUCTIONS[e.fn];
  if (reduction === undefined || !isNumeric(e) || v.type.kind === 'float32' || (isFloat(e.args[0].type) && e.args[0].type.nan === true))
    return undefined;
  const values = numbersOf(v);
  return values === null ? undefined : reduction(values, e);
}

function countOf(v: Vector): number {
  let count = 0;
  for (let i = 0; i < v.length; i++) if (valueAt(v, i) !== null) count++;
  return count;
}

const DISTINCT: ReadonlySet<DataType['kind']> = new Set(['bool', 'float64', 'utf8', 'timestamp', 'duration', 'date']);
/** Types whose values are equal, and in order, here just where they are to an engine. A NaN is missing here, but a value there. */
export const isDistinct = (t: DataType): boolean => isInt(t) || (DISTINCT.has(t.kind) && !(isFloat(t) && t.nan === true));

/** How many different values there are. */
function different(v: Vector): number {
  const seen = new Set<unknown>();
  for (let i = 0; i < v.length; i++) {
    const value = valueAt(v, i);
    if (value !== null) seen.add(value);
  }
  return seen.size;
}
