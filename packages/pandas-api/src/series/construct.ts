import { ValueError } from '@pandorable/planner';
import { categorical } from '../categorical/build.js';
import { isPlainObject } from '../core/args.js';
import { collectState, indexData } from '../core/collect.js';
import type { LocalColumn } from '../core/column.js';
import { localState } from '../core/make.js';
import { columnOf } from '../core/values.js';
import { castColumn, refuseZone } from '../dtypes/cast-local.js';
import type { Dtype } from '../dtypes/dtype.js';
import { dtypes, parseDtype } from '../dtypes/registry.js';
import { readAxis } from '../frame/axis.js';
import { aligned, listColumn, readConstructor } from '../frame/construct.js';
import { Frame, STATE } from '../frame/frame.js';
import { Index } from '../index/base.js';
import { dataLength, dataOfLabels, type IndexData, rangeData, takeColumn } from '../index/data.js';
import { makeIndex, wrapIndex } from '../index/make.js';
import { isMissing } from '../scalars/index.js';
import { Series, type SeriesState, seriesFrameState, seriesStateOf } from './series.js';

/** pd.Series(data, index, dtype, name, copy). */
export function constructSeries(given: readonly unknown[]): SeriesState {
  const a = readConstructor('Series', given);
  if (Frame.isFrame(a['data']))
    throw new ValueError('Cannot construct a Series from a DataFrame. To select a single column, use df.iloc(pd.slice(), 0).');
  const dtype = isMissing(a['dtype']) ? null : parseDtype(a['dtype']);
  const name = a['name'] ?? nameOf(a['data']);
  if (Series.isSeries(a['data']) && isMissing(a['index']) && dtype === null) return { ...a['data'][STATE], name };
  const { column, index } = read(a['data'], isMissing(a['index']) ? null : readAxis(a['index']), dtype);
  if (dtype !== null && (Series.isSeries(a['data']) || Index.isIndex(a['data']))) refuseZone(column.dtype, dtype);
  const typed = dtype === null ? column : typedColumn(a['data'], column, dtype);
  return seriesStateOf(localState([typed], makeIndex([0]), index), name);
}

/** A list's values in a dtype: as a Categorical they find their categories themselves. */
const typedColumn = (data: unknown, column: LocalColumn, dtype: Dtype): LocalColumn =>
  Array.isArray(data) && dtype.kind === 'category' && dtype.categories === null
    ? categorical(data, null, dtype.ordered, null)
    : castColumn(column, dtype);

const nameOf = (data: unknown): unknown => (Series.isSeries(data) || Index.isIndex(data) ? (data.name ?? null) : null);

function read(
  data: unknown,
  index: IndexData | null,
  dtype: ReturnType<typeof parseDtype> | null,
): { column: LocalColumn; index: IndexData } {
  if (Series.isSeries(data)) {
    const state = seriesFrameState(data[STATE]);
    const { columns } = collectState(state);
    const from = indexData(state);
    return index === null ? { column: columns[0], index: from } : { column: aligned(columns[0], from, wrapIndex(index)), index };
  }
  if (isPlainObject(data) || data instanceof Map) {
    const entries = data instanceof Map ? [...data] : Object.entries(data);
    const from = entries.length === 0 ? rangeData(0) : dataOfLabels(entries.map(([k]) => k));
    const column = columnOf(entries.map(([, v]) => v));
    return index === null
      ? { column, index: from }
      : {
          column: entries.length === 0 ? columnOf(new Array(dataLength(index)).fill(Number.NaN)) : aligned(column, from, wrapIndex(index)),
          index,
        };
  }
  if (data === undefined || data === null) {
    const n = index === null ? 0 : dataLength(index);
    return { column: n === 0 ? columnOf([], dtypes.object) : columnOf(new Array(n).fill(Number.NaN)), index: index ?? rangeData(0) };
  }
  const list = listColumn(data, dtype) ?? iterable(data);
  if (list === null) {
    const one = columnOf([data]);
    return { column: takeColumn(one, new Int32Array(index === null ? 1 : dataLength(index))), index: index ?? rangeData(1) };
  }
  const n = list.vector.length;
  if (index === null) return { column: list, index: rangeData(n) };
  if (dataLength(index) !== n) throw new ValueError(`Length of values (${n}) does not match length of index (${dataLength(index)})`);
  return { column: list, index };
}

/** Generators and the like; strings, times and other scalars are not lists. */
const iterable = (data: unknown): LocalColumn | null =>
  typeof data === 'object' && data !== null && typeof (data as { next?: unknown }).next === 'function'
    ? columnOf([...(data as Iterable<unknown>)])
    : null;
