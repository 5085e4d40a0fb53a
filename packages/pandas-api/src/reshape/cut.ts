import { agg, ValueError, valuesOf } from '@pandorable/planner';
import { arrayOf } from '../categorical/array.js';
import { fromCodes } from '../categorical/build.js';
import { computeLater } from '../cells/attach.js';
import type { Args } from '../core/args.js';
import { aggregateCells, collectCells } from '../core/collect.js';
import type { LocalColumn } from '../core/column.js';
import { floatsBy } from '../core/typed.js';
import { columnOf } from '../core/values.js';
import type { Dtype } from '../dtypes/dtype.js';
import { dtypes, isNumericDtype } from '../dtypes/registry.js';
import { STATE } from '../frame/frame.js';
import { Index } from '../index/base.js';
import { columnIn } from '../index/construct.js';
import { dataColumn, takeColumn } from '../index/data.js';
import { endsOf, intervalColumn } from '../index/interval.js';
import { makeIndex, wrapIndex } from '../index/make.js';
import { sortedUniques } from '../index/multi-levels.js';
import { cutCodes, cutEdges, qcutEdges, uniqueEdges } from '../kernels/index.js';
import { isMissing } from '../scalars/index.js';
import { Series, seriesOf } from '../series/series.js';
import { labelBreaks } from './cut-labels.js';

/** What is cut: its numbers (times as counts of their unit) and how the result is given back. */
interface Subject {
  readonly dtype: Dtype;
  readonly series: Series | null;
  readonly column: LocalColumn | null;
}

function subjectOf(x: unknown): Subject {
  if (Series.isSeries(x)) return { dtype: checked(x[STATE].cell.dtype), series: x, column: null };
  const column = columnIn(x);
  if (column === null) throw new ValueError('Input array must be 1 dimensional');
  return { dtype: checked(column.dtype), series: null, column };
}

function checked(d: Dtype): Dtype {
  if (isNumericDtype(d) || d.kind === 'datetime' || d.kind === 'timedelta') return d;
  throw new TypeError(`cannot cut values of dtype ${d.name} into bins: they must be numbers, datetimes or timedeltas`);
}

const isTime = (d: Dtype): boolean => d.kind === 'datetime' || d.kind === 'timedelta';

/** A column's values as numbers, missing ones NaN; times as counts of `unit`'s dtype. */
export function numbersOf(c: LocalColumn): Float64Array {
  const { data, valid, length } = c.vector;
  const source = data as ArrayLike<number | bigint>;
  return floatsBy(length, (i) => (valid !== null && valid[i] === 0 ? Number.NaN : Number(source[i])));
}

const valuesOfSubject = (x: Subject): Float64Array =>
  numbersOf(x.column ?? collectCells(x.series![STATE].rows, [x.series![STATE].cell])[0]);

/** The smallest and largest value, by one small query where the rows are in a plan. */
function extremes(x: Subject): Float64Array {
  if (x.series === null) return numbersOf(x.column!);
  const { rows, cell } = x.series[STATE];
  const found = aggregateCells(
    rows,
    (['agg.min', 'agg.max'] as const).map((fn) => ({ expr: agg(fn, [cell.expr]), dtype: cell.dtype })),
  );
  return Float64Array.from(found, (c) => numbersOf(c)[0]);
}

/** Bin edges: as numbers for the search, and as a column for labels and `retbins`. */
interface Edges {
  readonly numbers: Float64Array;
  readonly column: LocalColumn;
}

const edgesOf = (numbers: Float64Array, dtype: Dtype): Edges => ({
  numbers,
  column: isTime(dtype)
    ? {
        dtype,
        vector: {
          type: {
            kind: dtype.kind === 'datetime' ? 'timestamp' : 'duration',
            unit: dtype.unit,
            ...(dtype.tz === undefined ? {} : { tz: dtype.tz }),
          } as never,
          length: numbers.length,
          data: BigInt64Array.from(numbers, (n) => BigInt(Math.round(n || 0))),
          valid: numbers.some(Number.isNaN) ? Uint8Array.from(numbers, (n) => Number(!Number.isNaN(n))) : null,
        },
      }
    : columnOf([...numbers], dtypes.float64),
});

/** pd.cut(x, bins, …). */
export function cut(a: Args): unknown {
  const x = subjectOf(a['x']);
  const { bins } = a;
  if (Index.isIndex(bins) && bins.data.kind === 'flat' && bins.data.column.dtype.kind === 'interval') return cutIntervals(x, bins, a);
  const right = a['right'] !== false;
  if (typeof bins === 'number') return binned(x, edgesOf(equalEdges(x, bins, right), x.dtype), a);
  const column = columnIn(bins);
  if (column === null) throw new ValueError('`bins` must be an integer, a sequence of edges or an IntervalIndex');
  const edges: Edges = { numbers: numbersOf(matched(column, x.dtype)), column };
  for (let i = 1; i < edges.numbers.length; i++)
    if (edges.numbers[i] < edges.numbers[i - 1]) throw new ValueError('bins must increase monotonically.');
  return binned(x, edges, a);
}

/** Edges of times in the unit of the values, so that both are counts of one kind. */
function matched(edges: LocalColumn, dtype: Dtype): LocalColumn {
  if (!isTime(dtype)) {
    if (!isNumericDtype(edges.dtype)) throw new TypeError(`bins must be numbers, not ${edges.dtype.name}`);
    return edges;
  }
  if (edges.dtype.kind !== dtype.kind)
    throw new ValueError(`bins must be of ${dtype.kind === 'datetime' ? 'datetime64' : 'timedelta64'} dtype`);
  const units = { s: 1, ms: 1e3, us: 1e6, ns: 1e9 };
  const scale = units[dtype.unit] / units[edges.dtype.unit];
  const numbers = numbersOf(edges).map((n) => n * scale);
  return { dtype: dtypes.float64, vector: { type: { kind: 'float64' }, length: numbers.length, data: numbers, valid: null } };
}

function equalEdges(x: Subject, bins: number, right: boolean): Float64Array {
  const values = extremes(x);
  if (!Number.isInteger(bins) || bins < 1) throw new ValueError('`bins` should be a positive integer.');
  if (x.series !== null && values.every(Number.isNaN)) throw new ValueError('Cannot cut empty array');
  if (!isTime(x.dtype)) return cutEdges(values, bins, right);
  const second = { s: 1, ms: 1e3, us: 1e6, ns: 1e9 }[x.dtype.unit];
  const [low, high] = [Math.min(...values.filter((v) => v === v)), Math.max(...values.filter((v) => v === v))];
  return low === high
    ? cutEdges(Float64Array.of(low - second, high + second), bins, right).map((e, i, all) =>
        i === 0 ? low - second : i === all.length - 1 ? high + second : e,
      )
    : cutEdges(values, bins, right);
}

/** pd.qcut(x, q, …). */
export function qcut(a: Args): unknown {
  const x = subjectOf(a['x']);
  const quantiles = typeof a['q'] === 'number' ? a['q'] : [...(a['q'] as Iterable<number>)];
  const edges = edgesOf(qcutEdges(valuesOfSubject(x), quantiles), x.dtype);
  return binned(x, edges, { ...a, includeLowest: true, right: true, ordered: true });
}

function binned(x: Subject, given: Edges, a: Args): unknown {
  if (a['duplicates'] !== 'raise' && a['duplicates'] !== 'drop')
    throw new ValueError("invalid value for 'duplicates' parameter, valid options are: raise, drop");
  const edges = unique(given, a['duplicates']);
  const options = { right: a['right'] !== false, includeLowest: a['includeLowest'] === true };
  const labels = labelsFor(edges, x.dtype, options, a);
  const result = withCodes(x, (c) => cutCodes(numbersOf(c), edges.numbers, options), labels);
  return a['retbins'] === true ? [result, shownEdges(edges)] : result;
}

function unique(edges: Edges, duplicates: 'raise' | 'drop'): Edges {
  const set = new Set(edges.numbers);
  if (set.size === edges.numbers.length || edges.numbers.length === 2) return edges;
  if (duplicates === 'raise')
    throw new ValueError(
      `Bin edges must be unique: ${String(makeIndex(valuesOf(edges.column.vector) as unknown[], { dtype: edges.column.dtype }))}.\nYou can drop duplicate edges by setting the 'duplicates' kwarg`,
    );
  const firsts = [...set].map((n) => edges.numbers.indexOf(n));
  return { numbers: uniqueEdges(edges.numbers, 'drop'), column: takeColumn(edges.column, firsts) };
}

const shownEdges = (edges: Edges): unknown =>
  isTime(edges.column.dtype) ? wrapIndex({ kind: 'flat', column: edges.column, name: null }) : edges.numbers;

/** The categories of the result; null for bare codes. */
function labelsFor(edges: Edges, dtype: Dtype, options: { right: boolean; includeLowest: boolean }, a: Args): Dtype | null {
  const { labels } = a;
  const ordered = a['ordered'] !== false;
  if (labels === false) return null;
  if (isMissing(labels) || labels === true) {
    if (!ordered) throw new ValueError("'labels' must be provided if 'ordered = False'");
    if (edges.numbers.length > 1 && edges.numbers.some(Number.isNaN)) throw new ValueError('Categorical categories cannot be null');
    const breaks = labelBreaks(edges.column, isTime(dtype) ? null : (a['precision'] as number), options);
    const at = Array.from({ length: edges.numbers.length - 1 }, (_, i) => i);
    return dtypes.category(
      intervalColumn(
        takeColumn(breaks, at),
        takeColumn(
          breaks,
          at.map((i) => i + 1),
        ),
        options.right ? 'right' : 'left',
      ),
      true,
    );
  }
  const column = typeof labels === 'string' ? null : columnIn(labels);
  if (column === null) throw new ValueError('Bin labels must either be False, None or passed in as a list-like argument');
  if (column.vector.length !== edges.numbers.length - 1) throw new ValueError('Bin labels must be one fewer than the number of bin edges');
  if (column.dtype.kind === 'category') return column.dtype;
  const index = wrapIndex({ kind: 'flat', column, name: null });
  if (ordered && !index.unique_) throw new ValueError('labels must be unique if ordered=True; pass ordered=False for duplicate labels');
  return dtypes.category(column, ordered);
}

/** The codes as a column of their kind: a lazy one for a Series, values for a list. */
function withCodes(x: Subject, run: (c: LocalColumn) => Int32Array, category: Dtype | null): unknown {
  if (x.series === null) {
    const codes = run(x.column!);
    if (category !== null) return arrayOf(fromCodes(firstOf(category, codes), distinct(category)));
    return floatsBy(codes.length, (i) => (codes[i] < 0 ? Number.NaN : codes[i]));
  }
  const state = x.series[STATE];
  const dtype = category === null ? dtypes.int64 : distinct(category);
  const done = computeLater(
    state.rows,
    [state.cell],
    [dtype],
    ([c]) => {
      const codes = run(c);
      return [fromCodes(category === null ? codes : firstOf(category, codes), dtype).vector];
    },
    'cut',
  );
  const cell = category === null ? { ...done.cells[0], maybe: true } : done.cells[0];
  return seriesOf({ ...state, rows: done.rows, cell });
}

/** Labels that repeat are one category. */
function firstOf(category: Dtype, codes: Int32Array): Int32Array {
  const index = wrapIndex({ kind: 'flat', column: category.categories!, name: null });
  if (index.unique_) return codes;
  const kept = wrapIndex({ kind: 'flat', column: distinct(category).categories!, name: null });
  return codes.map((code) => (code < 0 ? -1 : kept.positionsOf(index.labels[code])[0]));
}

function distinct(category: Dtype): Dtype {
  const labels = wrapIndex({ kind: 'flat', column: category.categories!, name: null });
  return labels.unique_ ? category : dtypes.category(sortedUniques(category.categories!), category.ordered);
}

/** Bins that are given as intervals: they may leave gaps, and are the categories. */
function cutIntervals(x: Subject, bins: Index, a: Args): unknown {
  const data = bins.data as Extract<Index['data'], { kind: 'flat' }>;
  const [left, right] = (['left', 'right'] as const).map((side) => numbersOf(matched(endsOf(data, side), x.dtype)));
  for (let i = 1; i < left.length; i++)
    if (left[i] < right[i - 1] && left[i - 1] < right[i]) throw new ValueError('Overlapping IntervalIndex is not accepted.');
  const { closed } = data.column.dtype;
  const [lower, upper] = [closed === 'left' || closed === 'both', closed === 'right' || closed === 'both'];
  const inside = (v: number, i: number): boolean => (lower ? v >= left[i] : v > left[i]) && (upper ? v <= right[i] : v < right[i]);
  const find = (c: LocalColumn): Int32Array => Int32Array.from(numbersOf(c), (v) => left.findIndex((_, i) => inside(v, i)));
  const result = withCodes(x, find, dtypes.category(dataColumn(bins.data), true));
  return a['retbins'] === true ? [result, bins] : result;
}
