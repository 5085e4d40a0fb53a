import { type AGGREGATE, type DataType, isFloat, isInt } from '@pandorable/planner';
import { bind } from '../bind.js';
import { inRange } from '../cast.js';
import { type Build, type Cell, type CellCall, fill } from '../cell.js';
import { comparatorText, isReversible, keyStruct } from '../keys.js';
import { sqlType } from '../types.js';

/** Missing instead of NaN. */
const clean = (sql: string): string => `nullif(${sql}, DOUBLE('NaN'))`;
/** A double as a value of the call's type. */
const asResult = (sql: string, t: DataType): string => {
  if (t.kind === 'timestamp' || t.kind === 'duration') return `CAST(${sql} AS BIGINT)`;
  return t.kind === 'float64' ? sql : `CAST(${sql} AS ${sqlType(t)})`;
};
const isCount = (t: DataType): boolean => t.kind === 'timestamp' || t.kind === 'duration';
/** The argument as a number: 0 and 1 for bools. */
const number = (c: CellCall, i = 0): string => (c.types[i].kind === 'bool' ? `CAST(${c.args[i]} AS INT)` : c.args[i]);
const double = (c: CellCall, i = 0): string => (c.types[i].kind === 'float64' ? c.args[i] : `CAST(${number(c, i)} AS DOUBLE)`);
const present = (c: CellCall, i = 0): string =>
  isFloat(c.types[i]) && c.types[i].nan ? `nullif(${c.args[i]}, CAST('NaN' AS ${sqlType(c.types[i])}))` : number(c, i);
const count = (c: CellCall): string => c.over(`count(${c.args[0]})`);

const sum: Build = (c) => {
  const [t] = c.types;
  if (t.kind === 'utf8') return `array_join(${orderedList(c)}, '')`;
  const total = c.over(`sum(${number(c)})`);
  if (isFloat(t)) return t.kind === 'float32' ? `CAST(${clean(`coalesce(${total}, 0D)`)} AS FLOAT)` : clean(`coalesce(${total}, 0D)`);
  const whole = `coalesce(${total}, CAST(0 AS ${t.kind === 'uint64' || t.kind === 'decimal' ? 'DECIMAL(38,0)' : 'BIGINT'}))`;
  return inRange(`CAST(${whole} AS ${sqlType(c.type)})`, c.type);
};

const product: Build = (c) => {
  const [t] = c.types;
  const state = isFloat(t) ? 'DOUBLE' : c.type.kind === 'uint64' || c.type.kind === 'decimal' ? 'DECIMAL(38,0)' : 'BIGINT';
  const values = c.over(`collect_list(CAST(${number(c)} AS ${state}))`);
  const folded = `aggregate(${values}, CAST(1 AS ${state}), (p, q) -> CAST(p * q AS ${state}))`;
  return inRange(`CAST(${isFloat(t) ? clean(folded) : folded} AS ${sqlType(c.type)})`, c.type);
};

/** Counts of nanoseconds are more than doubles hold: only their mean is one, as in pandas. */
const mean: Build = (c) => {
  if (isCount(c.types[0])) return asResult(`CAST(${c.over(`sum(CAST(${c.args[0]} AS DECIMAL(20,0)))`)} AS DOUBLE) / ${count(c)}`, c.type);
  return asResult(clean(c.over(`avg(${double(c)})`)), c.type);
};

/** Infinite values make these NaN, which is missing. */
function variance(c: CellCall): string {
  const ddof = Number(c.options['ddof'] ?? 1);
  if (ddof === 1) return clean(c.over(`var_samp(${double(c)})`));
  const population = clean(c.over(`var_pop(${double(c)})`));
  if (ddof === 0) return population;
  return `CASE WHEN ${count(c)} > ${ddof} THEN ${population} * ${count(c)} / (${count(c)} - ${ddof}) END`;
}

const moment =
  (template: string): Build =>
  (c) =>
    asResult(fill(template, [variance(c), count(c)]), c.type);

/** Below this share of the largest value's square, a sum of squares is rounding. */
const ROUNDING = '2e-32D';

/** Bias-corrected, as pandas, from Spark's own, which are of centred values. */
const moments =
  (power: 3 | 4): Build =>
  (c) => {
    const x = double(c);
    const parts = [`count(${x})`, `var_pop(${x})`, `max(abs(${x}))`, `${power === 3 ? 'skewness' : 'kurtosis'}(${x})`].map((core) =>
      c.over(core),
    );
    const known = `s.n >= ${power} AND s.v > ${ROUNDING} * s.t * s.t`;
    const facts = `named_struct('n', CAST(${parts[0]} AS DOUBLE), 'v', ${parts[1]}, 't', ${parts[2]}, 'g', ${clean(parts[3])})`;
    return bind(facts, 's', `CASE WHEN ${known} THEN ${power === 3 ? SKEW : KURT} END`);
  };
const SKEW = 'sqrt(s.n * (s.n - 1)) / (s.n - 2) * s.g';
const KURT = '(s.n - 1) / ((s.n - 2) * (s.n - 3)) * ((s.n + 1) * s.g + 6)';

/** The value of a quantile among the sorted values `l`: at place `p`, after item `i`. (Sail takes no expression in `l[…]`.) */
const PLACES: Readonly<Record<string, string>> = {
  linear: 'CASE WHEN p > i THEN get(l, i) + (get(l, i + 1) - get(l, i)) * (p - i) ELSE get(l, i) END',
  lower: 'get(l, i)',
  higher: 'get(l, CAST(ceil(p) AS INT))',
  nearest: 'get(l, CAST(rint(p) AS INT))',
  midpoint: '(get(l, i) + get(l, CAST(ceil(p) AS INT))) / 2',
};

/** Counts of nanoseconds are more than doubles hold: only the step to the next is one. */
const COUNT_PLACE = 'CASE WHEN p > i THEN get(l, i) + CAST((get(l, i + 1) - get(l, i)) * (p - i) AS BIGINT) ELSE get(l, i) END';

/** Exact, by sorting: Spark's own percentile counts each distinct value in a hash map. */
function quantileAt(c: CellCall, q: number, how: string): string {
  const kept = isFloat(c.types[0]) || isCount(c.types[0]) || how === 'lower' || how === 'higher' || how === 'nearest';
  const x = kept ? present(c) : double(c);
  const value = isCount(c.types[0]) && how === 'linear' ? COUNT_PLACE : PLACES[how];
  const at = bind(`(size(l) - 1) * ${q}e0D`, 'p', bind('CAST(floor(p) AS INT)', 'i', value));
  return asResult(bind(`sort_array(${c.over(`collect_list(${x})`)})`, 'l', `CASE WHEN size(l) > 0 THEN ${at} END`), c.type);
}

const quantile: Build = (c) => quantileAt(c, Number(c.options['q'] ?? 0.5), String(c.options['interpolation'] ?? 'linear'));

/** Python's truth of a value. */
const truth = (c: CellCall): string => {
  const [t] = c.types;
  if (t.kind === 'bool') return c.args[0];
  if (t.kind === 'utf8') return `(${c.args[0]} <> '')`;
  return t.kind === 'timestamp' || !(isInt(t) || isFloat(t) || t.kind === 'duration' || t.kind === 'decimal')
    ? `(${c.args[0]} IS NOT NULL)`
    : `(${c.args[0]} <> 0)`;
};

/** All values in order, missing ones too: structs of the keys and the value, sorted. */
function orderedList(c: CellCall): string {
  const [x] = c.args;
  if (c.keys.length === 0) return `transform(${c.over(`collect_list(struct(${x} AS v))`)}, e -> e.v)`;
  const items = c.over(`collect_list(struct(${keyStruct(c.keys)} AS k, ${x} AS v))`);
  return `transform(array_sort(${items}, (a, b) -> ${comparatorText(c.keys, 'a.k', 'b.k')}), e -> e.v)`;
}

/** The value at one end of the order; `skip` passes over missing values. */
const positional =
  (fn: 'first' | 'last'): Build =>
  (c) => {
    const skip = c.options['skipna'] !== false;
    const [x] = c.args;
    if (c.call.kind === 'window') return c.over(`${fn}_value(${x}${skip ? ', true' : ''})`);
    if (c.keys.length === 0) return c.over(`${fn}(${x}${skip ? ', true' : ''})`);
    if (!c.keys.every(isReversible)) {
      const list = skip ? `filter(${orderedList(c)}, e -> e IS NOT NULL)` : orderedList(c);
      return `try_element_at(${list}, ${fn === 'first' ? 1 : -1})`;
    }
    const key = keyStruct(c.keys);
    const by = skip ? `CASE WHEN ${x} IS NOT NULL THEN ${key} END` : key;
    return c.over(`${fn === 'first' ? 'min_by' : 'max_by'}(${x}, ${by})`);
  };

/** The second argument where the first is smallest or largest; of several such rows, the first. */
const extreme =
  (largest: boolean): Build =>
  (c) => {
    const [by, x] = c.args;
    const keys = [{ sql: by, type: c.types[0], descending: largest }, ...c.keys];
    if (keys.every(isReversible)) return c.over(`min_by(${x}, CASE WHEN ${by} IS NOT NULL THEN ${keyStruct(keys)} END)`);
    const items = c.over(`collect_list(CASE WHEN ${by} IS NOT NULL THEN struct(${keyStruct(keys)} AS k, ${x} AS v) END)`);
    return `try_element_at(array_sort(${items}, (a, b) -> ${comparatorText(keys, 'a.k', 'b.k')}), 1).v`;
  };

const covariance: Build = (c) => {
  const ddof = Number(c.options['ddof'] ?? 1);
  const pair = `${double(c, 0)}, ${double(c, 1)}`;
  if (ddof === 1) return clean(c.over(`covar_samp(${pair})`));
  if (ddof === 0) return clean(c.over(`covar_pop(${pair})`));
  const n = c.over(`regr_count(${pair})`);
  return clean(`CASE WHEN ${n} > ${ddof} THEN ${c.over(`covar_pop(${pair})`)} * ${n} / (${n} - ${ddof}) END`);
};

export const AGGREGATE_CELLS = {
  'agg.sum': sum,
  'agg.prod': product,
  'agg.mean': mean,
  'agg.min': 'min($0)',
  'agg.max': 'max($0)',
  'agg.count': 'count($0)',
  'agg.size': 'count(1)',
  'agg.var': moment('$0'),
  'agg.std': moment('sqrt($0)'),
  'agg.sem': moment('sqrt($0 / $1)'),
  'agg.skew': moments(3),
  'agg.kurt': moments(4),
  'agg.median': (c) => quantileAt(c, 0.5, 'linear'),
  'agg.quantile': quantile,
  // DISTINCT cannot stand in a window
  'agg.nunique': (c) =>
    c.call.kind === 'window' ? `CAST(size(${c.over(`collect_set(${c.args[0]})`)}) AS BIGINT)` : c.over(`count(DISTINCT ${c.args[0]})`),
  'agg.any': (c) => `coalesce(${c.over(`bool_or(${truth(c)})`)}, false)`,
  'agg.all': (c) => `coalesce(${c.over(`bool_and(${truth(c)})`)}, true)`,
  'agg.first': positional('first'),
  'agg.last': positional('last'),
  'agg.list': orderedList,
  'agg.arg_min': extreme(false),
  'agg.arg_max': extreme(true),
  'agg.corr': (c) => clean(c.over(`corr(${double(c, 0)}, ${double(c, 1)})`)),
  'agg.cov': covariance,
} as const satisfies Record<keyof typeof AGGREGATE, Cell>;
