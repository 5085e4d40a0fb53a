import { col, freshId, type Node, types, type Vector } from '@pandorable/planner';
import { dtypes } from '../dtypes/registry.js';
import type { Cell, FrameState, RowIndex } from '../frame/state.js';
import type { Index } from '../index/base.js';
import { dataColumns, dataLength, type IndexData } from '../index/data.js';
import { makeIndex } from '../index/make.js';
import { localNode } from '../session/client.js';
import type { LocalColumn } from './column.js';

/** Columns on the client as the rows of a plan, with their labels. */
export function localState(columns: readonly LocalColumn[], labels: Index, index: IndexData): FrameState {
  const levels = index.kind === 'range' ? [] : dataColumns(index);
  const all = [...columns, ...levels];
  const vectors: Vector[] = all.length > 0 ? all.map((c) => c.vector) : [blank(dataLength(index))];
  const ids = vectors.map(freshId);
  const rows: Node = localNode(vectors, ids);
  const cells: Cell[] = all.map((c, i) => ({ expr: col(ids[i], vectors[i].type), dtype: c.dtype }));
  return { rows, labels, cells: cells.slice(0, columns.length), index: rowIndex(index, cells.slice(columns.length)) };
}

/** A relation without columns still has rows. */
const blank = (length: number): Vector => ({ type: types.bool, length, data: new Uint8Array(length), valid: null });

export function rowIndex(d: IndexData, cells: readonly Cell[]): RowIndex {
  switch (d.kind) {
    case 'range':
      return { kind: 'range', start: d.start, step: d.step, name: d.name };
    case 'flat':
      return { kind: 'cells', cells, names: [d.name], freq: d.freq ?? null };
    case 'multi':
      return {
        kind: 'cells',
        cells,
        names: d.names,
        multi: true,
        levels: d.levels === undefined ? d.source : { own: true, of: () => d.levels! },
        missingIsLabel: d.missingIsLabel,
      };
  }
}

/** Column labels from plain values. */
export const labelsOf = (labels: readonly unknown[], names: readonly unknown[] = [null]): Index => makeIndex(labels, { names });
export const int64Cell = (expr: Cell['expr']): Cell => ({ expr, dtype: dtypes.int64 });
