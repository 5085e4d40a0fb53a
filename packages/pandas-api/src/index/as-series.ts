import { collectCells } from '../core/collect.js';
import type { LocalColumn } from '../core/column.js';
import { localState } from '../core/make.js';
import { STATE } from '../frame/frame.js';
import { type Series, seriesOf, seriesStateOf } from '../series/series.js';
import { dataColumn, dataLength, type IndexData, rangeData } from './data.js';
import { makeIndex } from './make.js';

/** What a method of a Series makes of labels, row by row. */
export function asSeries(d: IndexData, method: string, args: readonly unknown[] = []): LocalColumn {
  const labels = seriesOf(seriesStateOf(localState([dataColumn(d)], makeIndex([0]), rangeData(dataLength(d))), null));
  const { rows, cell } = (labels as unknown as Record<string, (...given: readonly unknown[]) => Series>)[method](...args)[STATE];
  return collectCells(rows, [cell])[0];
}
