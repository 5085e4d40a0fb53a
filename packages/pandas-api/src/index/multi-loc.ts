import { InvalidIndexError, KeyError, UnsortedIndexError } from '@pandorable/planner';
import { isTypedArray } from '../core/values.js';
import { isMissing, isSlice, isTuple, pythonRepr, type Slice, slice, tuple } from '../scalars/index.js';
import { type BooleanArray, booleans } from './boolean-array.js';
import { dataLength, flatData, type IndexData, type MultiData, sliceData, takeData } from './data.js';
import { levelNumber, rowsWhere } from './duplicates.js';
import { getLoc, getSliceBound, maskOf } from './get-loc.js';
import { lookupOf } from './lookup.js';
import { codedLevels, lexsortDepth, rearranged } from './multi-levels.js';

const parts = (key: unknown): readonly unknown[] => (Array.isArray(key) ? key : [key]);
const levelData = (d: MultiData, k: number): IndexData => flatData(codedLevels(d).levels[k], d.names[k]);

/** The rows of a level's labels at a location of the level. */
function rowsAtLevel(d: MultiData, k: number, key: unknown): (i: number) => boolean {
  const codes = codedLevels(d).codes[k];
  if (isMissing(key)) return (i) => codes[i] === -1;
  const found = getLoc(levelData(d, k), key);
  if (typeof found === 'number') return (i) => codes[i] === found;
  if (isSlice(found)) return (i) => codes[i] >= (found.start ?? 0) && codes[i] < found.stop!;
  const chosen = new Set(found.flatMap((at, place) => (typeof at === 'number' ? [at] : at ? [place] : [])));
  return (i) => chosen.has(codes[i]);
}

/** Neighbouring rows as a slice, others as a mask. */
export function locationOf(rows: readonly number[], n: number): Slice<number> | BooleanArray {
  if (rows.length > 0 && rows.at(-1)! - rows[0] === rows.length - 1) return slice(rows[0], rows.at(-1)! + 1);
  const chosen = new Set(rows);
  return booleans(n, (i) => chosen.has(i));
}

/** The rows of a whole label, or of the first parts of one. */
export function multiLoc(d: MultiData, key: unknown): number | Slice<number> | BooleanArray {
  if (isSlice(key) || isTypedArray(key) || (Array.isArray(key) && !isTuple(key))) throw new InvalidIndexError(pythonRepr(key));
  const wanted = parts(key);
  if (wanted.length > d.columns.length) throw new KeyError(`Key length (${wanted.length}) exceeds index depth (${d.columns.length})`);
  const exact = wanted.length === d.columns.length ? lookupOf(d).positions(wanted) : [];
  const rows = exact.length > 0 ? exact : multiRows(d, wanted);
  if (rows.length === 0) throw new KeyError(pythonRepr(Array.isArray(key) ? tuple(...key) : key), { code: 'label-not-found' });
  if (exact.length === 1) return exact[0];
  if (wanted.length === d.columns.length && exact.length === 0 && rows.length === 1) return rows[0];
  const sorted = exact.length > 0 || !Array.isArray(key) ? lexsortDepth(d) >= (exact.length > 0 ? d.columns.length : 1) : true;
  return sorted ? locationOf(rows, dataLength(d)) : maskOf(dataLength(d), rows);
}

/** Rows whose first levels are these. */
function multiRows(d: MultiData, wanted: readonly unknown[]): number[] {
  const rules = wanted.map((part, k) =>
    isSlice(part) && part.start === null && part.stop === null ? () => true : rowsAtLevel(d, k, part),
  );
  return rowsWhere(dataLength(d), (i) => rules.every((rule) => rule(i)));
}

/** The position where a slice with this label, or the first parts of one, starts or ends. */
export function multiSliceBound(d: MultiData, label: unknown, side: 'left' | 'right'): number {
  const wanted = parts(label);
  const depth = lexsortDepth(d);
  if (wanted.length > depth) {
    throw new UnsortedIndexError(`'Key length (${wanted.length}) was greater than MultiIndex lexsort depth (${depth})'`);
  }
  const { codes, levels } = codedLevels(d);
  const targets = wanted.map((part, k) => levelPosition(flatData(levels[k]), part));
  let [low, high] = [0, dataLength(d)];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isBefore(targets, (k) => codes[k][middle], side)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Where a label is among a level's labels, or the gap where it would be. */
function levelPosition(level: IndexData, part: unknown): { readonly from: number; readonly to: number } {
  if (isMissing(part)) return { from: -1, to: 0 };
  return { from: getSliceBound(level, part, 'left'), to: getSliceBound(level, part, 'right') };
}

/** Does a row lie before the bound? */
function isBefore(
  targets: readonly { readonly from: number; readonly to: number }[],
  code: (k: number) => number,
  side: 'left' | 'right',
): boolean {
  for (const [k, { from, to }] of targets.entries()) {
    if (code(k) < from) return true;
    if (code(k) >= to) return false;
  }
  return side === 'right';
}

/** The rows of a label at a level, and the index of what is left. */
export function locLevel(
  d: MultiData,
  key: unknown,
  level: unknown,
  drop: boolean,
): [number | Slice<number> | BooleanArray, IndexData | null] {
  if (Array.isArray(level)) return locLevels(d, parts(key), level, drop);
  const at = levelNumber(d.names, level);
  if (Array.isArray(key) && at === 0) {
    const found = multiLoc(d, isTuple(key) ? key : tuple(...key));
    if (typeof found === 'number') return [found, null];
    return [
      found,
      dropped(
        atLocation(d, found),
        key.flatMap((part, k) => (isSlice(part) ? [] : [k])),
        drop,
      ),
    ];
  }
  const rule = isSlice(key) ? sliceAtLevel(d, at, key) : rowsAtLevel(d, at, key);
  const rows = rowsWhere(dataLength(d), rule);
  if (rows.length === 0) throw new KeyError(pythonRepr(key), { code: 'label-not-found' });
  const chosen = new Set(rows);
  const found = at === 0 && lexsortDepth(d) > 0 ? locationOf(rows, dataLength(d)) : booleans(dataLength(d), (i) => chosen.has(i));
  return [found, dropped(atLocation(d, found), isSlice(key) ? [] : [at], drop)];
}

function locLevels(
  d: MultiData,
  keys: readonly unknown[],
  levels: readonly unknown[],
  drop: boolean,
): [Slice<number> | BooleanArray, IndexData] {
  const at = levels.map((level) => levelNumber(d.names, level));
  const rules = at.map((k, i) => rowsAtLevel(d, k, keys[i]));
  const rows = rowsWhere(dataLength(d), (i) => rules.every((rule) => rule(i)));
  if (rows.length === 0) throw new KeyError(pythonRepr(tuple(...keys)), { code: 'label-not-found' });
  const mask = new Set(rows);
  return [booleans(dataLength(d), (i) => mask.has(i)), dropped(takeData(d, rows), at, drop)];
}

/** Rows of a slice of one level's labels. */
export function sliceAtLevel(d: MultiData, k: number, key: Slice): (i: number) => boolean {
  if (isMissing(key.start) && isMissing(key.stop) && isMissing(key.step)) return () => true;
  const level = levelData(d, k);
  const codes = codedLevels(d).codes[k];
  const from = isMissing(key.start) ? 0 : getSliceBound(level, key.start, 'left');
  const to = isMissing(key.stop) ? dataLength(level) : getSliceBound(level, key.stop, 'right');
  const step = isMissing(key.step) ? 1 : Number(key.step);
  return (i) => codes[i] >= from && codes[i] < to && (codes[i] - from) % step === 0;
}

/** The labels at a location. */
export function atLocation(d: IndexData, at: Slice<number> | BooleanArray): IndexData {
  if (isSlice(at)) return sliceData(d, at.start ?? 0, at.stop ?? dataLength(d));
  return takeData(
    d,
    rowsWhere(at.length, (i) => at[i]),
  );
}

const dropped = (d: IndexData, levels: readonly number[], drop: boolean): IndexData =>
  drop && d.kind === 'multi' && levels.length > 0 && levels.length < d.columns.length ? withoutLevels(d, levels) : d;

/** The index without some levels; one that is left is a flat index. */
export function withoutLevels(d: MultiData, levels: readonly number[]): IndexData {
  const kept = d.columns.map((_, k) => k).filter((k) => !levels.includes(k));
  if (kept.length === 1) return flatData(d.columns[kept[0]], d.names[kept[0]]);
  const coded = d.levels;
  const names = kept.map((k) => d.names[k]);
  const columns = kept.map((k) => d.columns[k]);
  return coded === undefined
    ? { kind: 'multi', columns, names, source: rearranged(d.source, kept) }
    : { kind: 'multi', columns, names, levels: kept.map((k) => coded[k]) };
}

/** The rows that one selection per level gives: a label, a list, a slice or a mask each. */
export function getLocs(d: MultiData, seq: readonly unknown[]): number[] {
  const depth = lexsortDepth(d);
  const last = seq.findLastIndex((key) => isSlice(key) && !(isMissing(key.start) && isMissing(key.stop)));
  if (last >= depth)
    throw new UnsortedIndexError(
      `MultiIndex slicing requires the index to be lexsorted: slicing on levels [${last}], lexsort depth ${depth}`,
    );
  if (seq.length > d.columns.length) throw new KeyError(`Key length (${seq.length}) exceeds index depth (${d.columns.length})`);
  const rules = seq.map((key, k) => ruleOf(d, k, key));
  const rows = rowsWhere(dataLength(d), (i) => rules.every((rule) => rule(i)));
  if (rows.length === 0 && seq.some((key) => !isSlice(key) && !Array.isArray(key)))
    throw new KeyError(pythonRepr(tuple(...seq)), { code: 'label-not-found' });
  return inGivenOrder(d, seq, rows);
}

function ruleOf(d: MultiData, k: number, key: unknown): (i: number) => boolean {
  if (isSlice(key)) return sliceAtLevel(d, k, key);
  const list = Array.isArray(key) && !isTuple(key) ? key : isTypedArray(key) ? Array.from(key as ArrayLike<unknown>) : null;
  if (list === null) return rowsAtLevel(d, k, key);
  if (list.length === dataLength(d) && list.every((v) => typeof v === 'boolean')) return (i) => list[i];
  const rules = list.flatMap((label) => {
    try {
      return [rowsAtLevel(d, k, label)];
    } catch (error) {
      if (error instanceof KeyError && list.length > 1) return [];
      throw error;
    }
  });
  return (i) => rules.some((rule) => rule(i));
}

/** Lists of labels give their rows in the order of the lists. */
function inGivenOrder(d: MultiData, seq: readonly unknown[], rows: number[]): number[] {
  const ranks = seq.flatMap((key, k) =>
    Array.isArray(key) && !isTuple(key) && !key.every((v) => typeof v === 'boolean')
      ? [{ k, rank: new Map(key.map((label, at) => [label, at])) }]
      : [],
  );
  if (ranks.length === 0) return rows;
  const { codes, levels } = codedLevels(d);
  const places = seq.map((key, k) => {
    const found = ranks.find((r) => r.k === k);
    if (found === undefined) return (i: number) => (isSlice(key) ? codes[k][i] : 0);
    const level = flatData(levels[k]);
    const byCode = new Map(
      [...found.rank].flatMap(([label, at]) =>
        lookupOf(level)
          .positions(label)
          .map((code) => [code, at] as const),
      ),
    );
    return (i: number) => byCode.get(codes[k][i]) ?? 0;
  });
  return rows.sort((i, j) => {
    for (const place of places) if (place(i) !== place(j)) return place(i) - place(j);
    return i - j;
  });
}
