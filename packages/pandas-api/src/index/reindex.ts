import { ValueError } from '@pandorable/planner';
import type { Args } from '../core/args.js';
import { isMissing } from '../scalars/index.js';
import { dataNames, flatData, type IndexData, takeData } from './data.js';
import { levelNumber } from './duplicates.js';
import { getIndexer } from './get-indexer.js';
import { intervalIndexer } from './interval-loc.js';
import { lookupOf } from './lookup.js';
import { sameRows, withNames } from './set-operations.js';

/** The wanted labels, and where each was (null: they are the same). */
export function reindexData(d: IndexData, target: IndexData, options: Args, named: boolean): [IndexData, number[] | null] {
  const kept = named || target.kind === 'multi' ? target : withNames(target, dataNames(d));
  if (!isMissing(options['level'])) return atLevel(d, target, options['level']);
  if (sameRows(d, target) && isMissing(options['method'])) return [kept, null];
  if (d.kind === 'flat' && d.column.dtype.kind === 'interval') return [kept, Array.from(intervalIndexer(d, target))];
  if (d.kind !== 'range' && !lookupOf(d).unique) throw new ValueError('cannot reindex on an axis with duplicate labels');
  return [kept, Array.from(getIndexer(d, target, options))];
}

/** The rows whose label at a level is wanted, in the order of the wanted ones. */
function atLevel(d: IndexData, target: IndexData, level: unknown): [IndexData, number[]] {
  if (d.kind !== 'multi') return reindexData(d, target, {}, false) as [IndexData, number[]];
  const k = levelNumber(d.names, level);
  const column = flatData(d.columns[k]);
  const found = lookupOf(column);
  const { starts, order } = found.groups;
  const rows = Array.from(found.codesOf(target)).flatMap((code) =>
    code < 0 ? [] : Array.from(order.subarray(starts[code], starts[code + 1])),
  );
  return [takeData(d, rows), rows];
}
