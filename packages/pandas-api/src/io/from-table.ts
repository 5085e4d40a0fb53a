import type { ReadColumn, ReadTable } from '@pandorable/io';
import { ValueError, type Vector } from '@pandorable/planner';
import { finish } from '../core/collect.js';
import type { LocalColumn } from '../core/column.js';
import { localState } from '../core/make.js';
import { castColumn } from '../dtypes/cast-local.js';
import type { Dtype } from '../dtypes/dtype.js';
import { dtypeOf, dtypes, parseDtype } from '../dtypes/registry.js';
import type { FrameState } from '../frame/state.js';
import { flatData, type IndexData } from '../index/data.js';
import { shownLabel, shownLabels } from './labels.js';

/** A frame of columns that a reader has in memory. */
export function fromTable(table: ReadTable): FrameState {
  const columns = table.columns.map(readColumn);
  const level = new Set(table.index?.positions ?? []);
  const data = table.columns.map((_, i) => i).filter((i) => !level.has(i));
  const labels = shownLabels(
    data.map((i) => table.columns[i].name),
    table.columnNames,
  );
  return localState(
    data.map((i) => columns[i]),
    labels,
    tableIndex(table, columns),
  );
}

function tableIndex({ index, rows, firstRow = 0 }: ReadTable, columns: readonly LocalColumn[]): IndexData {
  if (index === undefined || index.positions.length === 0)
    return { kind: 'range', start: firstRow, stop: firstRow + rows, step: 1, name: null };
  const levels = index.positions.map((p) => columns[p]);
  const names = index.names.map(shownLabel);
  return levels.length === 1 ? flatData(levels[0], names[0]) : { kind: 'multi', columns: levels, names };
}

/** A reader's column with the dtype that it is to have. */
export function readColumn(column: ReadColumn): LocalColumn {
  if (column.categories !== undefined) return coded(column);
  return column.astype === undefined ? plain(column.vector, column.dtype) : cast(column);
}

/** Whole numbers stay whole for a category, though some are missing. */
function cast({ vector, dtype, astype, lenient }: ReadColumn): LocalColumn {
  const base = plain(vector, dtype);
  try {
    const to = parseDtype(astype);
    return castColumn(to.kind === 'category' ? { dtype: storedDtype(vector, dtype), vector } : base, to);
  } catch (error) {
    if (lenient === true && (error instanceof ValueError || error instanceof TypeError)) return base;
    throw error;
  }
}

function coded({ vector, categories }: ReadColumn): LocalColumn {
  const { values, ordered } = categories!;
  return { dtype: dtypes.category(plain(values, 'object'), ordered), vector };
}

function plain(vector: Vector, name: string): LocalColumn {
  const dtype = storedDtype(vector, name);
  return finish(vector, dtype);
}

/** 'object' of typed values is what such values show. */
function storedDtype(vector: Vector, name: string): Dtype {
  const natural = dtypeOf(vector.type);
  return name === 'object' && vector.type.kind !== 'bool' ? natural : parseDtype(name);
}
