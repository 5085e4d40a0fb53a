import { ValueError } from '@pandorable/planner';
import { boxAll } from '../core/boxes.js';
import { finish } from '../core/collect.js';
import type { LocalColumn } from '../core/column.js';
import { largest } from '../core/typed.js';
import { orderedCodes } from '../kernels/index.js';
import { compareLabels } from '../kernels/sort-labels.js';
import { isMissing, pythonRepr } from '../scalars/index.js';
import { dataLength, flatData, type IndexData, type LevelSource, type MultiData, takeColumn } from './data.js';
import { missingAt, rowsWhere } from './duplicates.js';
import { lookupOf } from './lookup.js';
import { argsortColumns } from './sort.js';

/** The different labels of each level, and per row which one it is (-1: missing). */
export interface Coded {
  readonly levels: readonly LocalColumn[];
  readonly codes: readonly Int32Array[];
}

const known = new WeakMap<IndexData, Coded>();

export function codedLevels(d: MultiData): Coded {
  let found = known.get(d);
  if (found === undefined) {
    const levels = d.levels ?? (d.source?.own ? d.source.of(d.columns) : undefined);
    known.set(d, (found = levels === undefined ? sortedLevels(d.columns) : codedBy(d, levels)));
  }
  return found;
}

function sortedLevels(columns: readonly LocalColumn[]): Coded {
  const coded = columns.map((c) => codedNumbers(c) ?? { level: sortedUniques(c), codes: undefined });
  return { levels: coded.map((c) => c.level), codes: coded.map((c, k) => c.codes ?? codesIn(c.level, columns[k])) };
}

const NUMBERS: ReadonlySet<string> = new Set(['int', 'uint', 'float', 'bool', 'datetime', 'timedelta', 'period']);

/** The labels and codes of a column of numbers, by sorting: a table of all labels may be too large. */
function codedNumbers(c: LocalColumn): { level: LocalColumn; codes: Int32Array } | undefined {
  const { data, valid } = c.vector;
  const isPlain = data instanceof Float64Array || data instanceof BigInt64Array || data instanceof Int32Array || data instanceof Uint8Array;
  if (!isPlain || !NUMBERS.has(c.dtype.kind)) return undefined;
  const { codes, firsts } = orderedCodes(data, valid);
  return { level: takeColumn(c, firsts), codes };
}

const codedBy = (d: MultiData, levels: readonly LocalColumn[]): Coded => ({
  levels,
  codes: d.columns.map((c, k) => codesIn(levels[k], c)),
});

/** As pandas has them: with the labels of rows that were there once. */
export function wholeLevels(d: MultiData): Coded {
  return d.levels !== undefined || d.source === undefined || d.source.own ? codedLevels(d) : codedBy(d, d.source.of(d.columns));
}

/** Levels whose labels are in order of appearance, as stack makes them. */
export const APPEARING: LevelSource = {
  own: true,
  of: (columns) => columns.map((c) => (c === undefined ? c : takeColumn(c, presentFirsts(c)))),
};

/** The levels of an index that has some of the columns, in another order. */
export const rearranged = (source: LevelSource | undefined, order: readonly number[]): LevelSource | undefined =>
  source && {
    own: source.own,
    of: (columns) => {
      const before: LocalColumn[] = [];
      order.forEach((k, i) => {
        before[k] = columns[i];
      });
      const levels = source.of(Array.from(before));
      return order.map((k) => levels[k]);
    },
  };

const presentFirsts = (c: LocalColumn): number[] => {
  const missing = missingAt(c);
  return lookupOf(flatData(c)).firsts.filter((row) => !missing(row));
};

/** The different values of a column that are present, sorted where they can be compared. */
export function sortedUniques(c: LocalColumn): LocalColumn {
  if (c.dtype.kind === 'category') return usedCategories(c);
  const found = takeColumn(c, presentFirsts(c));
  try {
    return takeColumn(found, argsortColumns([found]));
  } catch (error) {
    if (error instanceof TypeError) return sortedMixed(found);
    throw error;
  }
}

/** Other values before texts, each sorted, missing ones last; as they came where the others cannot be compared. */
export const sortedMixed = (c: LocalColumn): LocalColumn => takeColumn(c, mixedOrder(boxAll(c)));

/** The places of mixed values in their order. */
export function mixedOrder(values: readonly unknown[]): number[] {
  const kind = (v: unknown): number => (isMissing(v) ? 2 : typeof v === 'string' ? 1 : 0);
  const places = [0, 1, 2].map((wanted) => rowsWhere(values.length, (i) => kind(values[i]) === wanted));
  try {
    for (const rows of places.slice(0, 2)) rows.sort((i, j) => compareLabels(values[i], values[j]));
  } catch (error) {
    if (error instanceof TypeError) return [...values.keys()];
    throw error;
  }
  return places.flat();
}

/** All categories of a categorical level, each once. */
function usedCategories(c: LocalColumn): LocalColumn {
  const n = c.dtype.categories!.vector.length;
  const data = Int32Array.from({ length: n }, (_, i) => i);
  return { dtype: c.dtype, vector: { type: c.vector.type, length: n, data, valid: null } };
}

const codesIn = (level: LocalColumn, c: LocalColumn): Int32Array => {
  const found = lookupOf(flatData(level));
  const rows = found.codesOf(flatData(c));
  return rows.map((code) => (code < 0 ? -1 : found.firsts[code]));
};

/** Values per row from a level and codes; ints that miss some are float64, as pandas shows them. */
export function spread(level: LocalColumn, codes: ArrayLike<number>): LocalColumn {
  const column = takeColumn(level, codes);
  return finish(column.vector, column.dtype);
}

/** A MultiIndex from levels and codes, checked. */
export function fromCoded(
  levels: readonly LocalColumn[],
  codes: readonly ArrayLike<number>[],
  names: readonly unknown[],
  verify = true,
): MultiData {
  if (verify) verifyCoded(levels, codes);
  const data: MultiData = { kind: 'multi', columns: levels.map((level, k) => spread(level, codes[k])), names, levels };
  return data;
}

function verifyCoded(levels: readonly LocalColumn[], codes: readonly ArrayLike<number>[]): void {
  if (levels.length !== codes.length)
    throw new ValueError('Length of levels and codes must match. NOTE: this index is in an inconsistent state.');
  const n = codes[0]?.length ?? 0;
  levels.forEach((level, k) => {
    const own = Array.from(codes[k]);
    if (own.length !== n) throw new ValueError(`Unequal code lengths: ${pythonRepr(codes.map((c) => c.length))}`);
    const size = level.vector.length;
    const [low, high] = [
      -largest(
        own.map((code) => -code),
        0,
      ),
      largest(own, -1),
    ];
    if (high >= size)
      throw new ValueError(`On level ${k}, code max (${high}) >= length of level (${size}). NOTE: this index is in an inconsistent state`);
    if (low < -1) throw new ValueError(`On level ${k}, code value (${low}) < -1`);
    if (!lookupOf(flatData(level)).unique)
      throw new ValueError(`Level values must be unique: ${pythonRepr(valuesText(level))} on level ${k}`);
  });
}

const valuesText = (level: LocalColumn): unknown[] =>
  Array.from({ length: level.vector.length }, (_, i) => (level.vector.data as ArrayLike<unknown>)[i]);

/** Only the labels that some row has: a level without others as it is, else in order of appearance, as pandas has them. */
export function removeUnused(d: MultiData): MultiData {
  const { levels, codes } = wholeLevels(d);
  return { ...d, levels: levels.map((level, k) => takeUsed(level, codes[k])) };
}

function takeUsed(level: LocalColumn, codes: Int32Array): LocalColumn {
  const met = [...new Set(codes)];
  const missing = met.indexOf(-1);
  if (met.length - (missing < 0 ? 0 : 1) === level.vector.length) return level;
  // the first label changes places with the missing one
  if (missing > 0) [met[0], met[missing]] = [met[missing], met[0]];
  return takeColumn(level, missing < 0 ? met : met.slice(1));
}

/** How many levels, from the first on, the rows are sorted by. */
export function lexsortDepth(d: MultiData): number {
  const { codes } = codedLevels(d);
  const n = dataLength(d);
  let depth = codes.length;
  for (let i = 1; i < n && depth > 0; i++) {
    for (let k = 0; k < depth; k++) {
      const [a, b] = [codes[k][i - 1], codes[k][i]];
      if (a < b) break;
      if (a > b) depth = k;
    }
  }
  return depth;
}
