import { InvalidIndexError, KeyError } from '@pandorable/planner';
import type { Interval } from '../scalars/index.js';
import { isInterval, isMissing, pythonRepr, type Slice, slice } from '../scalars/index.js';
import { type BooleanArray, booleans } from './boolean-array.js';
import { dataLabels, type FlatData, type IndexData } from './data.js';
import { lookupOf } from './lookup.js';

/** Rows whose interval is the key, or contains it. */
export function intervalRows(d: FlatData, key: unknown): number[] {
  if (isInterval(key)) return key.closed === d.column.dtype.closed ? [...lookupOf(d).positions(key)] : [];
  if (isMissing(key)) return [...lookupOf(d).positions(null)];
  const labels = dataLabels(d) as (Interval | null)[];
  return labels.flatMap((label, i) => (label !== null && contains(label, key) ? [i] : []));
}

function contains(interval: Interval, key: unknown): boolean {
  try {
    return interval.contains(key);
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

/** The position of an interval, or of those that contain a point. */
export function locInterval(d: FlatData, key: unknown): number | Slice<number> | BooleanArray {
  const rows = intervalRows(d, key);
  if (rows.length === 0) throw new KeyError(pythonRepr(key), { code: 'label-not-found' });
  if (rows.length === 1) return rows[0];
  const contiguous = rows.at(-1)! - rows[0] === rows.length - 1;
  if (contiguous) return slice(rows[0], rows.at(-1)! + 1);
  const chosen = new Set(rows);
  return booleans(d.column.vector.length, (i) => chosen.has(i));
}

/** Do two intervals share a point? */
export function overlapping(d: FlatData): boolean {
  const held = (dataLabels(d) as (Interval | null)[]).filter((v): v is Interval => v !== null);
  const sorted = held.sort(
    (a, b) => (a.left.valueOf() as number) - (b.left.valueOf() as number) || (a.right.valueOf() as number) - (b.right.valueOf() as number),
  );
  return sorted.some((v, i) => i > 0 && sorted[i - 1].overlaps(v));
}

/** All rows whose interval is a label or contains it, and the places of the labels that have none. */
export function intervalNonUnique(d: FlatData, target: IndexData): { indexer: number[]; missing: number[] } {
  const rows = dataLabels(target).map((label) => intervalRows(d, label));
  return {
    indexer: rows.flatMap((found) => (found.length === 0 ? [-1] : found)),
    missing: rows.flatMap((found, i) => (found.length === 0 ? [i] : [])),
  };
}

/** The row of the interval that is each label, or contains it. */
export function intervalIndexer(d: FlatData, target: IndexData): Int32Array {
  if (overlapping(d)) throw new InvalidIndexError('cannot handle overlapping indices; use IntervalIndex.get_indexer_non_unique');
  return Int32Array.from(dataLabels(target), (label) => intervalRows(d, label)[0] ?? -1);
}
