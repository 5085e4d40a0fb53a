import { boxAt } from '../core/boxes.js';
import { indexData, rowCount } from '../core/collect.js';
import type { LocalColumn } from '../core/column.js';
import type { Taken } from '../frame/state.js';
import { type BaseOffsetClass, convertCount, dateRange, timedeltaRange } from '../scalars/index.js';
import { type FlatData, flatData, type IndexData } from './data.js';
import { offsetOf, scaledFreq } from './frequency.js';

const counts = (c: LocalColumn): BigInt64Array => c.vector.data as BigInt64Array;

/** Labels taken from a range or from regular times: evenly spaced ones are a range, or have a frequency, again. */
export function regularAgain(d: FlatData, taken: Taken): IndexData {
  const { dtype, vector } = d.column;
  if (vector.valid?.includes(0)) return d;
  if (dtype.kind === 'int') return rangeAgain(d, taken);
  return dtype.kind === 'datetime' || dtype.kind === 'timedelta' ? timesAgain(d, taken) : d;
}

function rangeAgain(d: FlatData, taken: Taken): IndexData {
  const values = counts(d.column);
  const n = d.column.vector.length;
  const gap = n > 1 ? values[1] - values[0] : 1n;
  if (gap === 0n) return d;
  for (let i = 2; i < n; i++) if (values[i] - values[i - 1] !== gap) return d;
  if (taken.index.kind !== 'range' && indexData(taken).kind !== 'range') return d;
  const [start, step] = n === 0 ? [0, 1] : [Number(values[0]), Number(gap)];
  return { kind: 'range', start, stop: start + step * n, step, name: d.name };
}

function timesAgain(d: FlatData, taken: Taken): IndexData {
  const freq = freqBefore(taken);
  if (freq === null) return d;
  const step = d.column.vector.length < 2 ? 1 : stepsOf(d.column, offsetOf(freq)!);
  if (step === null || (taken.by !== undefined && step !== 1)) return d;
  if (taken.by === 'list' && d.column.vector.length !== rowCount(taken.rows)) return d;
  return flatData(d.column, d.name, scaledFreq(freq, step));
}

function freqBefore(taken: Taken): string | null {
  if (taken.index.kind === 'range') return null;
  if (taken.index.freq) return taken.index.freq;
  const data = indexData(taken);
  return data.kind === 'flat' ? (data.freq ?? null) : null;
}

/** How many steps of the frequency there are from each label to the next, if always as many. */
function stepsOf(c: LocalColumn, offset: BaseOffsetClass): number | null {
  const values = counts(c);
  const n = c.vector.length;
  if (offset.isTick || (offset.isDay && c.dtype.tz === undefined)) return fixedSteps(values, n, tickCount(offset, c));
  const back = values[n - 1] < values[0];
  const [first, last] = back ? [n - 1, 0] : [0, n - 1];
  const range = c.dtype.kind === 'datetime' ? dateRange : timedeltaRange;
  const all = range({ start: boxAt(c, first), end: boxAt(c, last), freq: offset, unit: c.dtype.unit }).values;
  const step = (all.length - 1) / (n - 1);
  if (!Number.isInteger(step) || step === 0) return null;
  for (let i = 0; i < n; i++) if (values[back ? n - 1 - i : i] !== all[i * step]) return null;
  return back ? -step : step;
}

const DAY = 86_400_000_000_000n;
const tickCount = (offset: BaseOffsetClass, c: LocalColumn): bigint =>
  convertCount(offset.isTick ? BigInt(offset.nanos) : BigInt(offset.n) * DAY, 'ns', c.dtype.unit);

function fixedSteps(values: BigInt64Array, n: number, tick: bigint): number | null {
  const gap = values[1] - values[0];
  if (gap === 0n || tick === 0n || gap % tick !== 0n) return null;
  for (let i = 2; i < n; i++) if (values[i] - values[i - 1] !== gap) return null;
  return Number(gap / tick);
}
