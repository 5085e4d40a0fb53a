import { agg, hasWindow, isNull, type TimeUnit, types, ValueError, type Vector, vectorOf } from '@pandorable/planner';
import { computeLater } from '../cells/attach.js';
import { boxAt } from '../core/boxes.js';
import { aggregateCells } from '../core/collect.js';
import type { LocalColumn } from '../core/column.js';
import { int32sBy } from '../core/typed.js';
import type { Dtype } from '../dtypes/dtype.js';
import { dtypes, storageType } from '../dtypes/registry.js';
import type { Cell, FrameState } from '../frame/state.js';
import { settle } from '../frame/state.js';
import type { Key } from '../groupby/grouped.js';
import { type BaseOffsetClass, convertCount, isMissing, Timedelta } from '../scalars/index.js';
import { type BinOptions, binRule, makeBins } from './edges.js';
import { type PeriodBins, periodBins } from './period-bins.js';

const CLASSES: Record<string, string> = {
  int: 'Index',
  uint: 'Index',
  float: 'Index',
  str: 'Index',
  object: 'Index',
  category: 'CategoricalIndex',
  bool: 'Index',
  interval: 'IntervalIndex',
};

export function refuseTimes(kind: string, range = false): TypeError {
  return new TypeError(
    `Only valid with DatetimeIndex, TimedeltaIndex or PeriodIndex, but got an instance of '${range ? 'RangeIndex' : (CLASSES[kind] ?? 'Index')}'`,
  );
}

export interface Made {
  readonly edges: readonly bigint[];
  readonly labels: readonly bigint[];
  readonly closed: string;
  readonly freq: string;
}

/** A key of times as bins of a frequency: codes into the bins' labels. */
export function timeBins(state: FrameState, key: Key, rule: unknown, options: BinOptions): { rows: FrameState['rows']; key: Key } {
  const { dtype } = key.cell;
  if (!isTimed(dtype)) throw refuseTimes(dtype.kind, key.level !== undefined && state.index.kind === 'range');
  const plain = settle(state.rows, [key.cell], hasWindow);
  const [{ expr }] = plain.cells;
  const asked = aggregateCells(plain.rows, [
    { expr: agg('agg.min', [expr]), dtype },
    { expr: agg('agg.max', [expr]), dtype },
    { expr: agg('agg.any', [isNull(expr)]), dtype: dtypes.bool },
  ]);
  const [low, high] = asked.slice(0, 2).map((c) => (c.vector.valid?.[0] === 0 ? null : (c.vector.data as BigInt64Array)[0]));
  const irregular = dtype.kind === 'datetime' && boxAt(asked[2], 0) === true; // as pandas: a bin of NaT was among them
  if (dtype.kind === 'period') return inPeriods(plain, key, periodBins(low, high, dtype, rule, options.convention));
  const made = low === null || high === null ? noBins(rule, options) : binsBetween(low, high, dtype, rule, options);
  const labels: LocalColumn = { dtype, vector: vectorOf(storageType(dtype), made.labels) };
  const out = computeLater(plain.rows, plain.cells, [dtypes.int32], ([times]) => [binCodes(times, made)], 'time bins');
  return {
    rows: out.rows,
    key: { ...key, cell: { expr: out.cells[0].expr, dtype: dtypes.int32 }, labels, bins: { freq: irregular ? null : made.freq } },
  };
}

export const isTimed = ({ kind }: Dtype): boolean => kind === 'datetime' || kind === 'timedelta' || kind === 'period';

function inPeriods(
  plain: { rows: FrameState['rows']; cells: readonly Cell[] },
  key: Key,
  bins: PeriodBins,
): { rows: FrameState['rows']; key: Key } {
  const out = computeLater(
    plain.rows,
    plain.cells,
    [dtypes.int32],
    ([c]) => {
      const { valid, length } = c.vector;
      const data = c.vector.data as BigInt64Array;
      const codes = int32sBy(length, (i) => (valid !== null && valid[i] === 0 ? 0 : bins.binOf(bins.ordinal(data[i]))));
      return [{ type: types.int32, length, data: codes, valid }];
    },
    'period bins',
  );
  return {
    rows: out.rows,
    key: { ...key, cell: { expr: out.cells[0].expr, dtype: dtypes.int32 }, labels: bins.labels, bins: { freq: null } },
  };
}

const noBins = (rule: unknown, o: BinOptions): Made => ({ edges: [], labels: [], closed: 'left', freq: binRule(rule, o).freq.freqstr });

/** The bins of datetimes or durations from the smallest to the largest one. */
export const binsBetween = (low: bigint, high: bigint, { kind, unit, tz }: Dtype, rule: unknown, o: BinOptions): Made =>
  kind === 'datetime' ? datetimeBins(low, high, unit, tz, rule, o) : timedeltaBins(low, high, unit, rule, o);

function datetimeBins(low: bigint, high: bigint, unit: TimeUnit, tz: string | undefined, rule: unknown, o: BinOptions): Made {
  const b = makeBins(low, high, unit, tz, rule, o);
  if (b.edges[0] > low) throw new ValueError('Values falls before first bin');
  return { edges: b.edges, labels: b.labels, closed: b.closed, freq: b.freq.freqstr };
}

const stepOf = (freq: BaseOffsetClass, unit: TimeUnit): bigint =>
  convertCount(freq.isDay ? BigInt(freq.n) * 86_400_000_000_000n : BigInt(freq.nanos), 'ns', unit);

/** Durations in steps from the smallest one on; closed on the right, one step beyond the largest. */
export function durationSteps(low: bigint, high: bigint, freq: BaseOffsetClass, unit: TimeUnit, closed: string): bigint[] {
  const step = stepOf(freq, unit);
  const out: bigint[] = [];
  for (let t = low; t <= high + (closed === 'right' ? step : 0n); t += step) out.push(t);
  return out;
}

/** The bins of durations. */
function timedeltaBins(low: bigint, high: bigint, unit: TimeUnit, rule: unknown, o: BinOptions): Made {
  const { freq, closed } = binRule(rule, o);
  const labels = durationSteps(low, high, freq, unit, closed);
  const step = stepOf(freq, unit);
  const edges = closed === 'right' ? [labels[0] - step, ...labels] : [...labels, labels[labels.length - 1] + step];
  const shift = isMissing(o.offset) ? 0n : Timedelta(o.offset as never).asUnit(unit).count; // as pandas: the labels move, the bins stay
  return { edges, labels: labels.map((t) => t + shift), closed, freq: freq.freqstr };
}

/** The bin of every time. */
function binCodes(times: LocalColumn, made: Made): Vector {
  const { data, valid, length } = times.vector;
  const source = data as BigInt64Array;
  const find = binFinder(made);
  const out = new Int32Array(length);
  const there = new Uint8Array(length);
  for (let i = 0; i < length; i++) {
    if (valid !== null && valid[i] === 0) continue;
    const bin = find(source[i]);
    if (bin < 0) continue;
    out[i] = bin;
    there[i] = 1;
  }
  return { type: types.int32, length, data: out, valid: there };
}

/** The bin of a time, by binary search; -1 outside. */
export function binFinder({ edges, closed, labels }: Made): (t: bigint) => number {
  const sorted = BigInt64Array.from(edges);
  return (t) => {
    const bin = t === sorted[0] ? 0 : binOf(sorted, t, closed === 'right'); // what lies on the first edge is in the first bin
    return bin < labels.length ? bin : -1;
  };
}

function binOf(edges: BigInt64Array, t: bigint, right: boolean): number {
  let [low, high] = [0, edges.length];
  while (low < high) {
    const mid = (low + high) >> 1;
    if (right ? edges[mid] < t : edges[mid] <= t) low = mid + 1;
    else high = mid;
  }
  return low - 1;
}
