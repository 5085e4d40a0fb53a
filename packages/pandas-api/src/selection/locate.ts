import { IndexError, IndexingError, KeyError, ValueError } from '@pandorable/planner';
import { PandasArray } from '../categorical/array.js';
import { isTypedArray } from '../core/values.js';
import { sliceBounds } from '../frame/slices.js';
import { Index } from '../index/base.js';
import { dataLength, type IndexData, type MultiData } from '../index/data.js';
import { freqOf } from '../index/frequency.js';
import { getLoc, type Location, meansSpan, rowsOfLabel, sliceIndexer } from '../index/get-loc.js';
import { lookupOf } from '../index/lookup.js';
import { getLocs, multiLoc, withoutLevels } from '../index/multi-loc.js';
import { isMissing, isSlice, isTuple, pythonRepr, type Slice, tuple } from '../scalars/index.js';
import { Series } from '../series/series.js';

/**
 * What a key picks on an axis: everything, one position, a run of neighbours, or positions in the key's order.
 * `levels` are those that a partial key of a MultiIndex settled and that the result leaves out.
 */
export type Pick =
  | { readonly kind: 'all' }
  | { readonly kind: 'one'; readonly at: number }
  | { readonly kind: 'run'; readonly start: number; readonly stop: number; readonly levels?: readonly number[] }
  | {
      readonly kind: 'at';
      readonly at: readonly number[];
      readonly levels?: readonly number[] /** a list of labels: times lose their frequency */;
      readonly listed?: boolean;
      /** of a slice: what their frequency is multiplied by, however few there are */
      readonly step?: number;
    };

export const isListLike = (key: unknown): key is Iterable<unknown> =>
  (Array.isArray(key) && !isTuple(key)) ||
  isTypedArray(key) ||
  key instanceof Set ||
  Index.isIndex(key) ||
  Series.isSeries(key) ||
  key instanceof PandasArray;

export const listItems = (key: unknown): unknown[] => (Series.isSeries(key) ? key.toArray() : [...(key as Iterable<unknown>)]);
const isWhole = (s: Slice): boolean => isMissing(s.start) && isMissing(s.stop) && isMissing(s.step);

/** A list of booleans picks by position; pandas insists on its length. */
export function maskPositions(
  values: readonly unknown[],
  n: number,
  wrong: (message: string) => Error = (m) => new IndexError(m),
): number[] {
  if (values.length !== n) throw wrong(`Boolean index has wrong length: ${values.length} instead of ${n}`);
  return values.flatMap((v, i) => (v === true ? [i] : []));
}
export const isBooleans = (values: readonly unknown[]): boolean => values.length > 0 && values.every((v) => typeof v === 'boolean');

/** What a label, list, slice or mask picks among labels. */
export function locate(d: IndexData, key: unknown, axis = 'index', direct = false): Pick {
  if (isSlice(key)) return isWhole(key) ? { kind: 'all' } : labelRun(d, key);
  if (isListLike(key)) return byLabels(d, listItems(key), key, axis);
  if (d.kind === 'multi') return byLevels(d, key, direct);
  if (isTuple(key) && key.some((k) => isListLike(k) || isSlice(k))) throw new IndexingError('Too many indexers');
  return fromLocation(getLoc(d, key));
}

function labelRun(d: IndexData, key: Slice): Pick {
  if (d.kind !== 'multi' || !isTuple(key.start)) refuseKind(d, key);
  const found = sliceIndexer(d, key.start, key.stop, key.step);
  return isSlice(found) ? fromSlice(found.start, found.stop, found.step, dataLength(d)) : { kind: 'at', at: found };
}

/** Bounds of another kind than the labels. */
function refuseKind(d: IndexData, key: Slice): void {
  const numbers = d.kind === 'range' || (d.kind === 'flat' && (d.column.dtype.kind === 'int' || d.column.dtype.kind === 'uint'));
  for (const bound of [key.start, key.stop]) {
    if (typeof bound === 'boolean') throw new TypeError(`${pythonRepr(key)}: boolean values can not be used in a slice`);
    if (!isMissing(bound) && numbers && typeof bound === 'string')
      throw new TypeError(
        `cannot do slice indexing on ${d.kind === 'range' ? 'RangeIndex' : 'Index'} with these indexers [${bound}] of type str`,
      );
  }
}

function fromSlice(start: unknown, stop: unknown, step: unknown, n: number): Pick {
  if (isMissing(step) || step === 1)
    return { kind: 'run', start: Number(start ?? 0), stop: Math.max(Number(start ?? 0), Number(stop ?? n)) };
  return { kind: 'at', at: stepped({ start, stop, step }, n) };
}

export function stepped(s: { start: unknown; stop: unknown; step: unknown }, n: number): number[] {
  const { start, stop, step } = sliceBounds(s, n);
  if (step === 0) throw new ValueError('slice step cannot be zero');
  const at: number[] = [];
  for (let i = start; step > 0 ? i < stop : i > stop; i += step) at.push(i);
  return at;
}

/** Rows as positions: those given, or where a mask is true. */
export const rowsIn = (found: readonly (number | boolean)[]): number[] =>
  found.flatMap((v, i) => (typeof v === 'number' ? [v] : v ? [i] : []));

function fromLocation(found: Location, levels?: readonly number[]): Pick {
  if (typeof found === 'number') return { kind: 'one', at: found };
  if (isSlice(found)) return { kind: 'run', start: found.start ?? 0, stop: found.stop!, levels };
  return { kind: 'at', at: rowsIn(found), levels };
}

/** A whole or partial key of a MultiIndex, or one selection per level. */
function byLevels(d: MultiData, key: unknown, direct: boolean): Pick {
  const parts = isTuple(key) ? [...key] : [key];
  if (parts.some((p) => isSlice(p) || isListLike(p))) {
    const at = getLocs(d, parts);
    const settled = parts.flatMap((p, k) => (isSlice(p) || isListLike(p) ? [] : [k]));
    const whole = parts.every((p) => !isListLike(p) && (!isSlice(p) || isWhole(p)));
    const levels = (parts.some(isSlice) ? direct && whole : true) && settled.length < d.columns.length ? settled : [];
    return { kind: 'at', at, levels };
  }
  const found = multiLoc(d, isTuple(key) ? key : tuple(key));
  const settles = parts.length < d.columns.length && !(parts.length === 1 && !isTuple(key) && meansSpan(d.columns[0], key));
  return fromLocation(found, settles ? parts.map((_, k) => k) : undefined);
}

function byLabels(d: IndexData, labels: readonly unknown[], key: unknown, axis: string): Pick {
  if (isBooleans(labels)) return { kind: 'at', at: maskPositions(labels, dataLength(d)) };
  if (d.kind === 'multi') return byMultiLabels(d, labels, axis);
  const found = labels.map((l) => rowsOfLabel(d, l));
  refuseMissing(labels, found, axis, Index.isIndex(key) ? key.labels : labels);
  return { kind: 'at', at: found.flat(), listed: !(Index.isIndex(key) && freqOf(key.data) !== null) };
}

/** KeyError if labels are absent: none of them is there, or some are not. */
function refuseMissing(labels: readonly unknown[], found: readonly (readonly number[])[], axis: string, shown: readonly unknown[]): void {
  const missing = labels.filter((_, i) => found[i].length === 0);
  if (missing.length === 0) return;
  if (missing.length === labels.length)
    throw new KeyError(`None of ${pythonRepr([...shown])} are in the [${axis}]`, { code: 'label-not-found' });
  throw new KeyError(`${pythonRepr([...missing])} not in index`, { code: 'label-not-found' });
}

function byMultiLabels(d: MultiData, labels: readonly unknown[], axis: string): Pick {
  if (labels.every(isTuple)) {
    const lookup = lookupOf(d);
    const found = labels.map((l) => lookup.positions(l));
    refuseMissing(labels, found, axis, labels);
    return { kind: 'at', at: found.flat() };
  }
  const first = lookupOf({ kind: 'flat', column: d.columns[0], name: null });
  const found = labels.map((l) => first.positions(l));
  refuseMissing(labels, found, axis, labels);
  return { kind: 'at', at: getLocs(d, [[...labels]]) };
}

/** What a position, list, slice or mask picks among n. */
export function locatePositions(n: number, key: unknown): Pick {
  if (typeof key === 'number' || typeof key === 'bigint') return { kind: 'one', at: onePosition(Number(key), n) };
  if (isSlice(key)) return positionRun(key, n);
  if (isListLike(key)) {
    const items = listItems(key);
    if (isBooleans(items)) return { kind: 'at', at: maskPositions(items, n) };
    return { kind: 'at', at: items.map((v) => listPosition(v, n)) };
  }
  if (isTuple(key)) throw new IndexingError('Too many indexers');
  throw new TypeError(`Cannot index by location index with a non-integer key`);
}

function positionRun(key: Slice, n: number): Pick {
  for (const bound of [key.start, key.stop, key.step]) {
    if (!isMissing(bound) && !Number.isInteger(Number(bound)))
      throw new TypeError(
        `cannot do positional indexing with these indexers [${pythonRepr(bound)}] of type ${typeof bound === 'string' ? 'str' : typeof bound}`,
      );
  }
  if (isWhole(key)) return { kind: 'all' };
  if (!isMissing(key.step) && key.step !== 1) return { kind: 'at', at: stepped(key, n), step: Number(key.step) };
  const { start, stop } = sliceBounds(key, n);
  return { kind: 'run', start, stop: Math.max(start, stop) };
}

function onePosition(key: number, n: number): number {
  if (!Number.isInteger(key)) throw new TypeError('Cannot index by location index with a non-integer key');
  const at = key < 0 ? key + n : key;
  if (at < 0 || at >= n) throw new IndexError('single positional indexer is out-of-bounds');
  return at;
}

function listPosition(v: unknown, n: number): number {
  if (typeof v !== 'number' && typeof v !== 'bigint') throw new IndexError(`.iloc requires numeric indexers, got [${String(v)}]`);
  const at = Number(v) < 0 ? Number(v) + n : Number(v);
  if (at < 0 || at >= n) throw new IndexError('positional indexers are out-of-bounds');
  return at;
}

/** The positions of a pick among n. */
export function positionsOf(pick: Pick, n: number): readonly number[] {
  switch (pick.kind) {
    case 'all':
      return Array.from({ length: n }, (_, i) => i);
    case 'one':
      return [pick.at];
    case 'run':
      return Array.from({ length: pick.stop - pick.start }, (_, i) => pick.start + i);
    case 'at':
      return pick.at;
  }
}

/** Labels without the levels that a partial key settled. */
export const leaveOut = (d: IndexData, levels: readonly number[] | undefined): IndexData =>
  levels === undefined || levels.length === 0 || d.kind !== 'multi' ? d : withoutLevels(d, levels);

/** Is the label there? Setting an absent one adds a row. */
export const hasLabel = (d: IndexData, label: unknown): boolean => {
  try {
    getLoc(d, label);
    return true;
  } catch (error) {
    if (error instanceof KeyError || error instanceof TypeError) return false;
    throw error;
  }
};
