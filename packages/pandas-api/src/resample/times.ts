import { NotImplementedError, ValueError, vectorOf } from '@pandorable/planner';
import { takeRows } from '../core/align.js';
import type { Args } from '../core/args.js';
import { boxAll, boxAt } from '../core/boxes.js';
import { collectState, indexData, resolveState } from '../core/collect.js';
import type { Methods } from '../core/install.js';
import { localState } from '../core/make.js';
import { columnOf } from '../core/values.js';
import { commonDtype } from '../dtypes/concat-local.js';
import { isNumericDtype, storageType } from '../dtypes/registry.js';
import { readAxis } from '../frame/axis.js';
import { columnPositions } from '../frame/columns.js';
import { type Frame, frameOf, STATE } from '../frame/frame.js';
import { withIndex } from '../frame/items.js';
import type { FrameState } from '../frame/state.js';
import type { Index } from '../index/base.js';
import { dataColumns, dataLabels, flatData, type IndexData, takeData } from '../index/data.js';
import { makeIndex, wrapIndex } from '../index/make.js';
import { compareLabels } from '../kernels/sort-labels.js';
import { type BaseOffsetClass, dateRange, isMissing, Timestamp, toOffset } from '../scalars/index.js';
import { type Series, seriesFrameState, seriesOf, seriesStateOf } from '../series/series.js';
import { clockMask } from './clock.js';
import { reindexTimes } from './reindex.js';

type Run = (state: FrameState, a: Args) => FrameState;

function timesOf(state: FrameState): IndexData {
  const data = indexData(state);
  if (
    data.kind !== 'flat' ||
    (data.column.dtype.kind !== 'datetime' && data.column.dtype.kind !== 'timedelta' && data.column.dtype.kind !== 'period')
  )
    throw new TypeError('Index must be DatetimeIndex');
  return data;
}

/** asfreq: rows at regular times. */
const asfreq: Run = (state, a) => {
  const data = timesOf(state);
  const [column] = dataColumns(data);
  if (column.dtype.kind === 'period')
    return mapIndex(state, (i) => (i as unknown as { asfreq: (freq: unknown, how: unknown) => Index }).asfreq(a['freq'], a['how'] ?? 'E'));
  const freq = toOffset(a['freq']) as BaseOffsetClass;
  const { unit, tz } = column.dtype;
  const counts = column.vector.data as BigInt64Array;
  const name = wrapIndex(data).name;
  if (column.dtype.kind !== 'datetime')
    throw new NotImplementedError('asfreq of an index that is no DatetimeIndex: reindex with df.reindex(pd.timedeltaRange(…))');
  if (counts.length === 0) return withIndex(state, flatData(column, name, freq.freqstr));
  const [low, high] = [counts.reduce((x, y) => (y < x ? y : x)), counts.reduce((x, y) => (y > x ? y : x))];
  const range = dateRange({
    start: boxAt({ dtype: column.dtype, vector: vectorOf(storageType(column.dtype), [low]) }, 0),
    end: boxAt({ dtype: column.dtype, vector: vectorOf(storageType(column.dtype), [high]) }, 0),
    freq,
    unit,
    tz: tz ?? null,
  });
  const target = flatData({ dtype: column.dtype, vector: vectorOf(storageType(column.dtype), range.values) }, name, freq.freqstr);
  const out = reindexTimes(resolveState(state), column, target, { method: a['method'], fill: a['fillValue'] });
  return a['normalize'] === true ? mapIndex(out, (i) => (i as unknown as { normalize: () => Index }).normalize()) : out;
};

const mapIndex = (state: FrameState, map: (index: Index) => unknown): FrameState =>
  withIndex(state, readAxis(map(wrapIndex(indexData(state)))));
const mapColumns = (state: FrameState, map: (index: Index) => unknown): FrameState => ({
  ...state,
  labels: wrapIndex(readAxis(map(state.labels))),
});

/** A method of the index on the rows' labels, or (axis 1) on the columns'. */
const onIndex =
  (kinds: readonly string[], run: (index: any, a: Args) => unknown): Run =>
  (state, a) => {
    const across = a['axis'] === 1 || a['axis'] === 'columns';
    const index = across ? state.labels : wrapIndex(indexData(state));
    if (isMissing(a['level']) && !kinds.includes(index.flatDtype.kind))
      throw new TypeError(
        kinds[0] === 'datetime'
          ? index.isMulti
            ? 'index is not a valid DatetimeIndex or PeriodIndex'
            : 'index is not a valid DatetimeIndex or PeriodIndex'
          : `unsupported Type ${index.constructor.name}`,
      );
    if (!isMissing(a['level']) && index.isMulti)
      throw new NotImplementedError('level of a MultiIndex: reset the index, change the column with .dt, and set it again');
    return (across ? mapColumns : mapIndex)(state, (i) => run(i, a));
  };

const RUNS: Record<string, Run> = {
  asfreq,
  tz_localize: onIndex(['datetime'], (i, a) => i.tzLocalize(a['tz'], { ambiguous: a['ambiguous'], nonexistent: a['nonexistent'] })),
  tz_convert: onIndex(['datetime'], (i, a) => i.tzConvert(a['tz'])),
  to_period: onIndex(['datetime'], (i, a) => i.toPeriod(a['freq'])),
  to_timestamp: onIndex(['period'], (i, a) => i.toTimestamp({ freq: a['freq'], how: a['how'] })),
  at_time: (state, a) => rowsWhere(state, clockMask(timesOf(state), { at: a['time'] })),
  between_time: (state, a) =>
    rowsWhere(state, clockMask(timesOf(state), { from: a['startTime'], to: a['endTime'], inclusive: a['inclusive'] })),
};

const rowsWhere = (state: FrameState, mask: readonly boolean[]): FrameState =>
  takeRows(
    resolveState(state),
    mask.flatMap((m, i) => (m ? [i] : [])),
  );

/** The label of the first (last) row that is not all missing. */
function validLabel(state: FrameState, last: boolean): unknown {
  const { columns, index } = collectState(state);
  const boxed = columns.map(boxAll);
  const rows = boxed[0]?.map((_, i) => i) ?? [];
  const found = (last ? rows.reverse() : rows).find((i) => boxed.some((c) => !isMissing(c[i])));
  return found === undefined ? null : dataLabels(takeData(index, [found]))[0];
}

/** The last row without missing values at or before each label. */
function lastRows(
  state: FrameState,
  where: readonly unknown[],
  subset: unknown,
): { at: number[]; columns: ReturnType<typeof collectState>['columns'] } {
  const { columns, index } = collectState(resolveState(state));
  const labels = dataLabels(index);
  for (let i = 1; i < labels.length; i++)
    if (compareLabels(labels[i - 1], labels[i]) > 0) throw new ValueError('asof requires a sorted index');
  const watched = isMissing(subset)
    ? columns.map((_, i) => i)
    : (Array.isArray(subset) ? subset : [subset]).flatMap((l) => [...columnPositions(state, l)]);
  const boxed = watched.map((i) => boxAll(columns[i]));
  const whole = labels.flatMap((_, i) => (boxed.every((c) => !isMissing(c[i])) ? [i] : []));
  const time = labels[0] instanceof Timestamp;
  const at = where.map((w) => {
    const label = time && !(w instanceof Timestamp) ? Timestamp(w as never) : w;
    let k = -1;
    for (const i of whole) if (compareLabels(labels[i], label) <= 0) k = i;
    return k;
  });
  return { at, columns };
}

const isList = (v: unknown): v is Iterable<unknown> =>
  typeof v === 'object' && v !== null && Symbol.iterator in v && !(v instanceof Timestamp);

function asofSeries(self: Series, a: Args): unknown {
  const s = self[STATE];
  const state = { ...seriesFrameState(s), labels: makeIndex([s.name]) };
  const many = isList(a['where']);
  const where = many ? [...(a['where'] as Iterable<unknown>)] : [a['where']];
  const { at, columns } = lastRows(state, where, null);
  if (!many) return at[0] < 0 ? Number.NaN : boxAt(columns[0], at[0]);
  const taken = takeRows(resolveState(state), at, whereLabels(a['where'], where, state));
  return seriesOf(seriesStateOf(taken, s.name));
}

function whereLabels(given: unknown, where: readonly unknown[], state: FrameState): IndexData {
  if (typeof given === 'object' && given !== null && 'data' in given && 'columns' in given) return (given as Index).data;
  const [first] = dataColumns(indexData(state));
  return makeIndex(first.dtype.kind === 'datetime' ? where.map((w) => Timestamp(w as never)) : where).data;
}

function asofFrame(self: Frame, a: Args): unknown {
  const state = self[STATE];
  const many = isList(a['where']);
  const where = many ? [...(a['where'] as Iterable<unknown>)] : [a['where']];
  const { at, columns } = lastRows(state, where, a['subset']);
  if (many) return frameOf(takeRows(resolveState(state), at, whereLabels(a['where'], where, state)));
  const values = columns.map((c) => (at[0] < 0 ? Number.NaN : boxAt(c, at[0])));
  return seriesOf(
    seriesStateOf(
      localState(
        [
          columnOf(
            values,
            columns.length > 0 && columns.every((c) => isNumericDtype(c.dtype))
              ? columns.map((c) => c.dtype).reduce(commonDtype)
              : undefined,
          ),
        ],
        makeIndex([0]),
        state.labels.data,
      ),
      typeof where[0] === 'string' ? Timestamp(where[0]) : where[0],
    ),
  );
}

const methodsFor = <T extends Frame | Series>(read: (self: T) => FrameState, back: (self: T, f: FrameState) => unknown): Methods<T> => ({
  ...Object.fromEntries(Object.entries(RUNS).map(([name, run]) => [name, (self: T, a: Args) => back(self, run(read(self), a))])),
  first_valid_index: (self) => validLabel(read(self), false),
  last_valid_index: (self) => validLabel(read(self), true),
});

export const timeFrameMethods: Methods<Frame> = {
  ...methodsFor<Frame>(
    (f) => f[STATE],
    (_, s) => frameOf(s),
  ),
  asof: asofFrame,
};
export const timeSeriesMethods: Methods<Series> = {
  ...methodsFor<Series>(
    (s) => seriesFrameState(s[STATE]),
    (self, s) => seriesOf(seriesStateOf(s, self[STATE].name)),
  ),
  asof: asofSeries,
};
