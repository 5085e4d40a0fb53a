import { ValueError } from '@pandorable/planner';
import { canHold, heldColumn, requireHold } from '../cells/can-hold.js';
import { codeOf } from '../cells/literal.js';
import { isPlainObject } from '../core/args.js';
import { boxAll, labelKey } from '../core/boxes.js';
import { collectState } from '../core/collect.js';
import type { LocalColumn } from '../core/column.js';
import { localState } from '../core/make.js';
import { columnOf } from '../core/values.js';
import { castColumn } from '../dtypes/cast-local.js';
import { concatColumns } from '../dtypes/concat-local.js';
import type { Dtype } from '../dtypes/dtype.js';
import { dtypes, isIntDtype, isNumericDtype } from '../dtypes/registry.js';
import type { FrameState } from '../frame/state.js';
import { dataLength, dataOfLabels, type IndexData } from '../index/data.js';
import { multiItem } from '../index/edit.js';
import { wrapIndex } from '../index/make.js';
import { appendData } from '../index/set-operations.js';
import { isMissing, isTuple, pythonStr } from '../scalars/index.js';
import { Series } from '../series/series.js';
import { isListLike, listItems } from './locate.js';

/** A column with one value more, in the dtype that holds both. */
export function appendValue(c: LocalColumn, v: unknown): LocalColumn {
  if (c.vector.length === 0 && c.dtype.kind === 'object') return columnOf([v]);
  if (isMissing(v)) return appendMissing(c);
  if (c.dtype.kind === 'category')
    return codeOf(c.dtype, v) >= 0
      ? castColumn(columnOf([...boxAll(c), v]), c.dtype)
      : concatColumns([castColumn(c, c.dtype.categories!.dtype), columnOf([v])]);
  if (isNumericDtype(c.dtype) && canHold(c.dtype, v)) return concatColumns([c, heldColumn(c.dtype, [v])]);
  return concatColumns([c, columnOf([v])]);
}

function appendMissing(c: LocalColumn): LocalColumn {
  const values = [...boxAll(c), null];
  if (c.dtype.kind === 'category') return castColumn(columnOf(values), c.dtype);
  if (c.dtype.masked || !['int', 'uint', 'bool'].includes(c.dtype.kind))
    return columnOf(c.dtype.kind === 'object' ? [...values.slice(0, -1), Number.NaN] : values, c.dtype);
  return c.dtype.kind === 'bool' ? columnOf([...values.slice(0, -1), Number.NaN], dtypes.object) : columnOf(values, dtypes.float64);
}

/** The labels of a range are written out once a label is added. */
export function appendLabel(index: IndexData, label: unknown): IndexData {
  if (index.kind === 'multi') return appendData(index, multiItem(index, label));
  const added = dataOfLabels([label], { multi: isTuple(label) && dataLength(index) === 0 });
  if (dataLength(index) === 0)
    return added.kind === 'flat' ? { ...added, name: index.kind === 'flat' || index.kind === 'range' ? index.name : null } : added;
  const from: IndexData = index.kind === 'range' ? { kind: 'flat', column: wrapIndex(index).columns[0], name: index.name } : index;
  return appendData(from, added);
}

/** Columns to put values into: `fresh` ones are new, `named` ones keep their dtype but for what a missing value makes of it. */
interface Chosen {
  readonly at: readonly number[];
  readonly fresh?: readonly number[];
  readonly named?: boolean;
}

/** The state with a row added under a new label; columns that are not chosen miss it. */
export function addRow(state: FrameState, label: unknown, { at, fresh = [], named = false }: Chosen, value: unknown): FrameState {
  if (state.cells.length === 0) throw new ValueError('cannot set a frame with no defined columns');
  const { columns, index } = collectState(state);
  const values = rowValues(state, at, value);
  const grown = columns.map((c, i) => {
    const k = at.indexOf(i);
    if (k < 0) return appendValue(c, Number.NaN);
    if (fresh.includes(i)) return firstValue(c.vector.length, values[k]);
    return named ? appendHeld(c, values[k]) : appendValue(c, values[k]);
  });
  return { ...localState(grown, state.labels, appendLabel(index, label)), attrs: state.attrs };
}

/** A value more for a column that was named: it takes what it can hold, texts of moments too. */
function appendHeld(c: LocalColumn, v: unknown): LocalColumn {
  if (!canHold(c.dtype, v)) requireHold(withMissing(c.dtype), v);
  else if ((c.dtype.kind === 'datetime' || c.dtype.kind === 'timedelta') && !isMissing(v))
    return concatColumns([c, heldColumn(c.dtype, [v])]);
  return appendValue(c, v);
}

/** What a dtype becomes by a missing value. */
const withMissing = (d: Dtype): Dtype => (d.masked ? d : d.kind === 'bool' ? dtypes.object : isIntDtype(d) ? dtypes.float64 : d);

/** A column of n missing values and one. */
const firstValue = (n: number, v: unknown): LocalColumn =>
  columnOf([...new Array(n).fill(v === null ? null : Number.NaN), v], v === null ? dtypes.object : undefined);

/** One value per chosen column: from a scalar, a list, or by label from a dict or Series. */
export function rowValues(state: FrameState, chosen: readonly number[], value: unknown): unknown[] {
  const byLabel = labelled(value);
  if (byLabel !== null) return chosen.map((i) => byLabel(state.labels.labelAt(i)));
  if (!isListLike(value) && !isTuple(value)) return chosen.map(() => value);
  const items = isTuple(value) ? [...value] : listItems(value);
  if (items.length === 1 && chosen.length !== 1 && Array.isArray(items[0])) return rowValues(state, chosen, items[0]);
  if (items.length !== chosen.length) {
    throw new ValueError(
      `cannot set a row with mismatched columns: ${items.length} values for ${chosen.length} columns (${chosen.map((i) => pythonStr(state.labels.labelAt(i))).join(', ')})`,
    );
  }
  return items;
}

/** A dict or Series read by label; null for anything else. */
export function labelled(value: unknown): ((label: unknown) => unknown) | null {
  if (Series.isSeries(value)) {
    const values = value.toArray();
    const { index } = value;
    return (l) => values[index.positionsOf(l)[0] ?? -1] ?? Number.NaN;
  }
  if (!isPlainObject(value) && !(value instanceof Map)) return null;
  const entries = new Map((value instanceof Map ? [...value] : Object.entries(value)).map(([k, v]) => [labelKey(k), v]));
  return (l) => entries.get(labelKey(l)) ?? entries.get(labelKey(String(l))) ?? Number.NaN;
}
