import { type AGGREGATE, type AggregateExpr, type DataType, isFloat, mayBeNaN, type SortKey } from '@pandorable/planner';
import { type Build, type Cell, type CellCall, fill } from '../cell.js';
import { fromCount, toCount } from '../instants.js';
import { sqlType } from '../types.js';

/** Missing instead of NaN, unless the call may give NaN. */
const clean = (sql: string, t: DataType): string => (mayBeNaN(t) ? sql : `nullif(${sql}, 'NaN'::DOUBLE)`);
/** A double as a value of the call's type. */
const asResult = (sql: string, t: DataType): string => {
  if (t.kind === 'timestamp') return fromCount(`trunc(${sql})::BIGINT`, t.unit);
  if (t.kind === 'duration') return `trunc(${sql})::BIGINT`;
  return t.kind === 'float32' ? `${sql}::FLOAT` : t.kind === 'float64' ? sql : `${sql}::${sqlType(t)}`;
};
/** The argument as a number: counts for times, 0 and 1 for bools. */
const number = (c: CellCall, i = 0): string => {
  const t = c.types[i];
  if (t.kind === 'timestamp') return toCount(c.args[i], t.unit);
  return t.kind === 'bool' ? `${c.args[i]}::INTEGER` : c.args[i];
};
const count = (c: CellCall): string => c.over(`count(${c.args[0]})`);

const sum: Build = (c) => {
  const [t] = c.types;
  if (t.kind === 'utf8') return `coalesce(${c.over(`string_agg(${c.args[0]}, ''${c.order})`)}, '')`;
  const total = `coalesce(${c.over(`sum(${number(c)})`)}, 0)`;
  if (isFloat(t)) return t.kind === 'float32' ? `${clean(total, c.type)}::FLOAT` : clean(total, c.type);
  return t.kind === 'decimal' ? total : `${total}::${sqlType(c.type)}`;
};

const product: Build = (c) => {
  if (isFloat(c.types[0])) return `${clean(`coalesce(${c.over(`product(${c.args[0]})`)}, 1)`, c.type)}::${sqlType(c.type)}`;
  const values = c.over(`list(${number(c)}::HUGEINT)`, { where: `${c.args[0]} IS NOT NULL` });
  return `coalesce(list_reduce(${values}, lambda p, q: p * q), 1)::${sqlType(c.type)}`;
};

const mean: Build = (c) => asResult(isFloat(c.types[0]) ? clean(c.over(`avg(${c.args[0]})`), c.type) : c.over(`avg(${number(c)})`), c.type);

/** Covariance of two numbers, of which `n` rows have both. A column's with itself is its variance: DuckDB's own `var_samp` fails where it overflows. */
function covary(c: CellCall, x: string, y: string, n: string): string {
  const ddof = Number(c.options['ddof'] ?? 1);
  const by = (fn: string) => c.over(`${fn}(${x}::DOUBLE, ${y}::DOUBLE)`);
  if (ddof === 1) return by('covar_samp');
  if (ddof === 0) return by('covar_pop');
  return `CASE WHEN ${n} > ${ddof} THEN ${by('covar_pop')} * ${n} / (${n} - ${ddof}) END`;
}

const moment =
  (template: string): Build =>
  (c) => {
    const x = number(c);
    const value = fill(template, [covary(c, x, x, count(c)), count(c)]);
    return asResult(isFloat(c.types[0]) ? clean(value, c.type) : value, c.type);
  };

/** Below this share of the largest value's square, a sum of squares is rounding. */
const ROUNDING = '2e-32';

/** Bias-corrected, as pandas. DuckDB's own functions lose digits by sums of powers, so the values are centred first. */
const moments =
  (power: 3 | 4): Build =>
  (c) => {
    const x = `${number(c)}::DOUBLE`;
    const floats = isFloat(c.types[0]);
    const values = c.over(`list(${x})`, { where: `${c.args[0]} IS NOT NULL${floats ? ` AND isfinite(${c.args[0]})` : ''}` });
    const usable = `${count(c)} >= ${power}${floats ? ` AND ${c.over(`bool_and(isfinite(${c.args[0]}))`)}` : ''}`;
    const centred = 'list_transform([list_avg(l)], lambda m: list_transform(l, lambda v: v - m))[1]';
    const sums = `{n: len(l)::DOUBLE, top: greatest(abs(list_max(l)), abs(list_min(l))), m2: list_sum(list_transform(d, lambda v: v * v)), mp: list_sum(list_transform(d, lambda v: pow(v, ${power})))}`;
    const result = `CASE WHEN s.m2 > s.n * ${ROUNDING} * s.top * s.top THEN ${power === 3 ? SKEW : KURT} END`;
    const nested = `list_transform([${values}], lambda l: list_transform([${centred}], lambda d: list_transform([${sums}], lambda s: ${result})[1])[1])[1]`;
    return `CASE WHEN ${usable} THEN ${nested} END`;
  };
const SKEW = '(s.n * sqrt(s.n - 1) / (s.n - 2)) * (s.mp / pow(s.m2, 1.5))';
const KURT =
  '(s.n * (s.n + 1) * (s.n - 1) * s.mp / ((s.n - 2) * (s.n - 3) * s.m2 * s.m2) - 3 * (s.n - 1) * (s.n - 1) / ((s.n - 2) * (s.n - 3)))';

const continuous = (c: CellCall, q: number): string =>
  asResult(c.over(`quantile_cont(${number(c)}${isFloat(c.types[0]) ? '' : '::DOUBLE'}, ${q})`), c.type);

const quantile: Build = (c) => {
  const q = Number(c.options['q'] ?? 0.5);
  const how = c.options['interpolation'] ?? 'linear';
  if (how === 'linear') return continuous(c, q);
  const list = `list_sort(${c.over(`list(${number(c)})`, { where: `${c.args[0]} IS NOT NULL` })})`;
  const at = `((${count(c)} - 1) * ${q}e0)`;
  const item = (round: string) => `${list}[${round.replace('$', at)}::BIGINT + 1]`;
  if (how === 'midpoint')
    return asResult(`(${item('floor($)')}::DOUBLE + (${item('ceil($)')}::DOUBLE - ${item('floor($)')}::DOUBLE) * 0.5)`, c.type);
  return asResult(item(how === 'lower' ? 'floor($)' : how === 'higher' ? 'ceil($)' : 'round_even($, 0)'), c.type);
};

/** Python's truth of a value. */
const truth = (c: CellCall): string => {
  const [t] = c.types;
  if (t.kind === 'bool') return c.args[0];
  return t.kind === 'utf8' ? `(${c.args[0]} <> '')` : t.kind === 'timestamp' ? `(${c.args[0]} IS NOT NULL)` : `(${c.args[0]} <> 0)`;
};

/** The key if the order is one running number, which needs no sort. */
function rowKey(c: CellCall): SortKey | undefined {
  const { order } = c.call as AggregateExpr;
  if (!Array.isArray(order) || order.length !== 1) return undefined;
  const [key] = order as SortKey[];
  return key.expr.kind === 'column' && key.expr.type.kind === 'int64' ? key : undefined;
}

const positional =
  (fn: 'first' | 'last'): Build =>
  (c) => {
    const skip = c.options['skipna'] !== false;
    const [x] = c.args;
    if (c.call.kind === 'window') return c.over(`${fn}_value(${x}${skip ? ' IGNORE NULLS' : ''})`);
    const key = rowKey(c);
    if (key !== undefined) {
      const smallest = (fn === 'first') === !key.descending;
      const by = / ORDER BY (.*?)(?: DESC)? NULLS \w+$/s.exec(c.order) as RegExpExecArray;
      return c.over(`${smallest ? 'arg_min' : 'arg_max'}${skip ? '' : '_null'}(${x}, ${by[1]})`);
    }
    return c.over(`${fn}(${x}${c.order})`, skip ? { where: `${x} IS NOT NULL` } : {});
  };

const extreme =
  (descending: boolean): Build =>
  (c) => {
    const [by, x] = c.args;
    const rest = c.order === '' ? '' : `, ${c.order.slice(' ORDER BY '.length)}`;
    if (c.call.kind === 'window') return c.over(`${descending ? 'arg_max' : 'arg_min'}_null(${x}, ${by})`, { where: `${by} IS NOT NULL` });
    return c.over(`first(${x} ORDER BY ${by}${descending ? ' DESC' : ''}${rest})`, { where: `${by} IS NOT NULL` });
  };

const covariance: Build = (c) => {
  const [x, y] = [number(c, 0), number(c, 1)];
  return clean(covary(c, x, y, c.over(`regr_count(${x}::DOUBLE, ${y}::DOUBLE)`)), c.type);
};

const plain =
  (fn: string): Build =>
  (c) =>
    c.over(`${fn}(${c.args[0]})`);

export const AGGREGATE_CELLS = {
  'agg.sum': sum,
  'agg.prod': product,
  'agg.mean': mean,
  'agg.min': plain('min'),
  'agg.max': plain('max'),
  'agg.count': count,
  'agg.size': (c) => c.over('count(*)'),
  'agg.var': moment('$0'),
  'agg.std': moment('sqrt($0)'),
  'agg.sem': moment('sqrt($0 / $1)'),
  'agg.skew': moments(3),
  'agg.kurt': moments(4),
  'agg.median': (c) => continuous(c, 0.5),
  'agg.quantile': quantile,
  'agg.nunique': (c) => c.over(`count(DISTINCT ${c.args[0]})`),
  'agg.any': (c) => `coalesce(${c.over(`bool_or(${truth(c)})`)}, false)`,
  'agg.all': (c) => `coalesce(${c.over(`bool_and(${truth(c)})`)}, true)`,
  'agg.first': positional('first'),
  'agg.last': positional('last'),
  'agg.list': (c) => `coalesce(${c.over(`list(${c.args[0]}${c.order})`)}, [])`,
  'agg.arg_min': extreme(false),
  'agg.arg_max': extreme(true),
  'agg.corr': (c) => clean(c.over(`corr(${number(c, 0)}::DOUBLE, ${number(c, 1)}::DOUBLE)`), c.type),
  'agg.cov': covariance,
} as const satisfies Record<keyof typeof AGGREGATE, Cell>;
