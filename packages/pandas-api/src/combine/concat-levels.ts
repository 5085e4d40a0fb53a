import { NotImplementedError, ValueError } from '@pandorable/planner';
import { boxAll, labelKey } from '../core/boxes.js';
import type { LocalColumn } from '../core/column.js';
import { columnOf } from '../core/values.js';
import { flatData, type LevelSource, takeColumn } from '../index/data.js';
import { lookupOf } from '../index/lookup.js';
import { sortedUniques } from '../index/multi-levels.js';
import { isMissing, pythonRepr } from '../scalars/index.js';

const list = (v: unknown): readonly unknown[] => [...(v as Iterable<unknown>)];
const inOrder = (c: LocalColumn): LocalColumn => takeColumn(c, lookupOf(flatData(c)).firsts);

/** The levels that the keys of concat make: in their own order, those of tuples sorted, or as given. */
export function keyLevels(keys: readonly LocalColumn[], given: unknown): LocalColumn[] {
  const depth = keys.length;
  if (isMissing(given)) return keys.map((c) => (depth > 1 ? sortedUniques(c) : inOrder(c)));
  const levels = list(given).map(list);
  if (levels.length !== depth)
    throw new NotImplementedError(
      `concat() with ${levels.length} levels for keys of ${depth}: give one list of labels for each part of a key`,
    );
  levels.forEach((level, k) => {
    if (new Set(level.map(labelKey)).size < level.length) throw new ValueError(`Level values not unique: ${pythonRepr(level)}`);
    const known = new Set(level.map(labelKey));
    const absent = boxAll(keys[k]).filter((v) => !known.has(labelKey(v)));
    if (absent.length > 0) throw new ValueError(`Values not found in passed level: ${pythonRepr(absent)}`);
  });
  return levels.map((level) => columnOf(level));
}

/** The levels of the keys, then those of the parts' own labels: in their order where all parts have the same ones. */
export const underKeys = (keys: readonly LocalColumn[], same: () => boolean): LevelSource => ({
  own: true,
  of: (columns) => {
    const alike = columns.length === keys.length + 1 && same();
    return [...keys, ...columns.slice(keys.length).map((c) => (alike ? inOrder(c) : sortedUniques(c)))];
  },
});
