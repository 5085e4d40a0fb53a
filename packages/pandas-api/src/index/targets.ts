import { columnOf } from '../core/values.js';
import { castColumn } from '../dtypes/cast-local.js';
import { isTuple } from '../scalars/index.js';
import { Series } from '../series/series.js';
import { Index } from './base.js';
import { columnAs, listIn, requireList } from './construct.js';
import { dataOfLabels, flatData, type IndexData } from './data.js';
import { asLabel } from './get-loc.js';

/** The labels that another index or list gives. */
export function otherData(d: IndexData, other: unknown): IndexData {
  if (Index.isIndex(other)) return other.data;
  if (Series.isSeries(other)) return flatData(columnAs(other, null), other.name ?? null);
  if (listIn(other) === null || typeof other === 'string') throw new TypeError('Input must be Index or array-like');
  const list = requireList(other);
  if (list.length === 0)
    return d.kind === 'flat'
      ? flatData(columnOf([], d.column.dtype), d.name)
      : d.kind === 'range'
        ? { ...d, stop: d.start }
        : { ...d, columns: d.columns.map((c) => columnOf([], c.dtype)) };
  if (list.every(isTuple) && d.kind === 'multi') return dataOfLabels(list, { multi: true, names: d.names });
  if (d.kind === 'multi' && list.every((v) => Array.isArray(v))) return dataOfLabels(list, { multi: true, names: d.names });
  return flatData(columnAs(other, null), d.kind === 'multi' ? null : d.name);
}

/** Labels to look up: texts among times are read as times. */
export function targetData(d: IndexData, target: unknown): IndexData {
  const found = otherData(d, target);
  if (found.kind !== 'flat' || d.kind !== 'flat') return found;
  const { dtype } = d.column;
  const texts = found.column.dtype.kind === 'str';
  if (texts && (dtype.kind === 'datetime' || dtype.kind === 'timedelta' || dtype.kind === 'period'))
    return readTexts(d, found, requireList(target));
  return found;
}

function readTexts(
  d: Extract<IndexData, { kind: 'flat' }>,
  found: Extract<IndexData, { kind: 'flat' }>,
  values: readonly unknown[],
): IndexData {
  try {
    const read = values.map((v) => asLabel(d, v));
    const column = columnOf(read);
    return flatData(column.dtype.kind === d.column.dtype.kind ? castColumn(column, d.column.dtype) : column, found.name);
  } catch {
    return found;
  }
}
