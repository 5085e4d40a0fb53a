import { InvalidIndexError, ValueError } from '@pandorable/planner';
import { compareLabels } from '../kernels/sort-labels.js';
import { isMissing, Period, Timedelta, Timestamp } from '../scalars/index.js';
import { dataLabels, dataLength, type IndexData, labelAt } from './data.js';
import { lookupOf } from './lookup.js';
import { bisect, order } from './sort.js';

export interface IndexerOptions {
  readonly method?: string | null;
  readonly limit?: number | null;
  readonly tolerance?: unknown;
}

const METHODS: Record<string, 'pad' | 'backfill' | 'nearest'> = {
  ffill: 'pad',
  pad: 'pad',
  bfill: 'backfill',
  backfill: 'backfill',
  nearest: 'nearest',
};

export function cleanMethod(method: unknown): 'pad' | 'backfill' | 'nearest' | null {
  if (isMissing(method)) return null;
  const found = METHODS[String(method)];
  if (found === undefined)
    throw new ValueError(`Invalid fill method. Expecting pad (ffill), backfill (bfill) or nearest. Got ${String(method)}`);
  return found;
}

/** The row of each label of `target`, -1 where it is absent. */
export function exactIndexer(d: IndexData, target: IndexData): Int32Array {
  const { firsts, codesOf } = bound(d);
  const codes = codesOf(target);
  return codes.map((code) => (code < 0 ? -1 : firsts[code]));
}

function bound(d: IndexData): { firsts: readonly number[]; codesOf: (other: IndexData) => Int32Array } {
  const found = lookupOf(d);
  return { firsts: found.firsts, codesOf: (other) => found.codesOf(other) };
}

export function requireUnique(d: IndexData): void {
  if (d.kind !== 'range' && !lookupOf(d).unique) throw new InvalidIndexError('Reindexing only valid with uniquely valued Index objects');
}

/** The row of each label of `target`, or of its neighbour by a method; -1 where there is none. */
export function getIndexer(d: IndexData, target: IndexData, options: IndexerOptions = {}): Int32Array {
  const method = cleanMethod(options.method);
  if (method === null && !isMissing(options.tolerance))
    throw new ValueError('tolerance argument only valid if doing pad, backfill or nearest reindexing');
  if (method === null && !isMissing(options.limit))
    throw new ValueError('limit argument only valid if doing pad, backfill or nearest reindexing');
  requireUnique(d);
  if (method === null) return exactIndexer(d, target);
  const limit = isMissing(options.limit) ? null : Number(options.limit);
  if (limit !== null && limit < 1) throw new ValueError('Limit must be greater than 0');
  if (method === 'nearest' && limit !== null) throw new ValueError("limit argument for 'nearest' method is not implemented");
  const found = method === 'nearest' ? nearest(d, target) : filled(d, target, method, limit);
  return isMissing(options.tolerance) ? found : within(d, target, found, options.tolerance);
}

function filled(d: IndexData, target: IndexData, method: 'pad' | 'backfill', limit: number | null): Int32Array {
  const { increasing, decreasing } = order(d);
  if (!increasing && !decreasing) throw new ValueError('index must be monotonic increasing or decreasing');
  if (limit !== null && !(increasing && order(target).increasing))
    throw new ValueError(`limit argument for '${method}' method only well-defined if index and target are monotonic`);
  const out = exactIndexer(d, target);
  const exact = out.map((at) => (at >= 0 ? 1 : 0));
  const n = dataLength(d);
  for (let i = 0; i < out.length; i++) {
    const label = labelAt(target, i);
    if (exact[i] === 1 || isMissing(label)) continue;
    const at = bisect(d, label, 'left', undefined, !increasing);
    out[i] = method === 'pad' ? at - 1 : at === n ? -1 : at;
  }
  return limit === null ? out : limited(out, exact, limit, method);
}

/** At most `limit` labels in a row may use the same neighbour. */
function limited(out: Int32Array, exact: Int32Array, limit: number, method: 'pad' | 'backfill'): Int32Array {
  const rows = Array.from(out, (_, i) => (method === 'pad' ? i : out.length - 1 - i));
  const result = out.slice();
  let [last, used] = [-1, 0];
  for (const i of rows) {
    if (out[i] < 0) continue;
    [last, used] = out[i] === last ? [last, used + (exact[i] === 1 ? 0 : 1)] : [out[i], exact[i] === 1 ? 0 : 1];
    if (used > limit) result[i] = -1;
  }
  return result;
}

/** A label as a number that distances can be taken of. */
export function measure(label: unknown): number | bigint {
  if (typeof label === 'number' || typeof label === 'bigint') return label;
  if (typeof label === 'boolean') return Number(label);
  const timed = label instanceof Date ? Timestamp(label) : label;
  if (timed instanceof Timestamp || timed instanceof Timedelta) return timed.asUnit('ns').count;
  if (timed instanceof Period) return timed.count;
  throw new TypeError(`unsupported operand type(s) for -: '${typeof label}' and '${typeof label}'`);
}

function distance(a: unknown, b: unknown): number | bigint {
  const [x, y] = [measure(a), measure(b)];
  const diff = typeof x === 'bigint' && typeof y === 'bigint' ? x - y : Number(x) - Number(y);
  return diff < 0 ? -diff : diff;
}

function nearest(d: IndexData, target: IndexData): Int32Array {
  const [left, right] = [filled(d, target, 'pad', null), filled(d, target, 'backfill', null)];
  const { increasing } = order(d);
  return left.map((l, i) => {
    const r = right[i];
    if (l < 0 || r < 0) return l < 0 ? r : l;
    const label = labelAt(target, i);
    const [toLeft, toRight] = [distance(labelAt(d, l), label), distance(labelAt(d, r), label)];
    return toLeft < toRight || (!increasing && toLeft === toRight) ? l : r;
  });
}

function within(d: IndexData, target: IndexData, found: Int32Array, tolerance: unknown): Int32Array {
  const given = Array.isArray(tolerance) || ArrayBuffer.isView(tolerance) ? Array.from(tolerance as ArrayLike<unknown>) : null;
  if (given !== null && given.length !== found.length) throw new ValueError('list-like tolerance size must match target index size');
  const bounds = (given ?? [tolerance]).map((t) => measure(typeof t === 'string' ? Timedelta(t) : t));
  return found.map((at, i) => (at < 0 || distance(labelAt(d, at), labelAt(target, i)) <= bounds[given === null ? 0 : i] ? at : -1));
}

/** All rows of each label of `target` (-1 for an absent one), and the places in `target` of the absent ones. */
export function indexerNonUnique(d: IndexData, target: IndexData): { indexer: number[]; missing: number[] } {
  const found = lookupOf(d);
  const { starts, order: rows } = found.groups;
  const [indexer, missing]: [number[], number[]] = [[], []];
  found.codesOf(target).forEach((code, i) => {
    if (code < 0) {
      indexer.push(-1);
      missing.push(i);
    } else for (let k = starts[code]; k < starts[code + 1]; k++) indexer.push(rows[k]);
  });
  return { indexer, missing };
}

/** The last row whose label is not after each of `where`, among the rows of `mask`. */
export function asofLocs(d: IndexData, where: IndexData, mask: readonly boolean[]): number[] {
  const rows = mask.flatMap((m, i) => (m ? [i] : []));
  const labels = dataLabels(d);
  return dataLabels(where).map((label) => {
    let [low, high] = [0, rows.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (compareLabels(labels[rows[middle]], label) <= 0) low = middle + 1;
      else high = middle;
    }
    return low === 0 ? -1 : rows[low - 1];
  });
}
