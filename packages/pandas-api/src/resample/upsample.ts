import { agg, vectorOf } from '@pandorable/planner';
import { concat } from '../combine/concat.js';
import { takeRows } from '../core/align.js';
import type { Args } from '../core/args.js';
import { aggregateCells, collectCells, indexData, resolveState } from '../core/collect.js';
import type { LocalColumn } from '../core/column.js';
import { storageType } from '../dtypes/registry.js';
import { selectAt } from '../frame/columns.js';
import { type Frame, frameOf, STATE } from '../frame/frame.js';
import type { FrameState } from '../frame/state.js';
import { valuePositions } from '../groupby/grouped.js';
import { flatData, type IndexData } from '../index/data.js';
import { wrapIndex } from '../index/make.js';
import { Series, seriesFrameState, seriesOf, seriesStateOf } from '../series/series.js';
import { durationSteps } from './bins.js';
import { binRule, makeBins } from './edges.js';
import { periodBins } from './period-bins.js';
import { reindexTimes } from './reindex.js';
import type { Resampled } from './resampled.js';

/** The times that bins begin (or, closed on the right, end) at. */
export function gridOf(r: Resampled): IndexData {
  const { dtype } = r.time.cell;
  const [low, high] = aggregateCells(
    r.grouped.state.rows,
    (['agg.min', 'agg.max'] as const).map((fn) => ({ expr: agg(fn, [r.time.cell.expr]), dtype })),
  ).map((c) => (c.vector.valid?.[0] === 0 ? null : (c.vector.data as BigInt64Array)[0]));
  if (dtype.kind === 'period') return flatData(periodBins(low, high, dtype, r.rule, r.options.convention).labels, r.time.name);
  const { freq, closed } = binRule(r.rule, r.options);
  if (low === null || high === null) return flatData({ dtype, vector: vectorOf(storageType(dtype), []) }, r.time.name, freq.freqstr);
  return flatData(
    {
      dtype,
      vector: vectorOf(
        storageType(dtype),
        dtype.kind === 'datetime' ? times(low, high, r) : durationSteps(low, high, freq, dtype.unit, closed),
      ),
    },
    r.time.name,
    freq.freqstr,
  );
}

/** Periods in the kind of the grid's. */
function inGrid(column: LocalColumn, r: Resampled): LocalColumn {
  if (column.dtype.kind !== 'period') return column;
  const bins = periodBins(null, null, column.dtype, r.rule, r.options.convention);
  return { dtype: bins.labels.dtype, vector: { ...column.vector, data: (column.vector.data as BigInt64Array).map(bins.ordinal) } };
}

/** Are the bins shorter than the periods in them? Then pandas shows the values at them, whatever the reduction. */
export const isUpsampled = (r: Resampled): boolean =>
  r.time.cell.dtype.kind === 'period' && periodBins(null, null, r.time.cell.dtype, r.rule, null).finer;

function times(low: bigint, high: bigint, r: Resampled): bigint[] {
  const { dtype } = r.time.cell;
  const open = makeBins(low, high, dtype.unit, dtype.tz, r.rule, { ...r.options, label: 'left' });
  const all = makeBins(low, high, dtype.unit, dtype.tz, r.rule, { ...r.options, label: 'right' });
  return [...(open.closed === 'right' ? all.labels : open.labels)];
}

const valueState = (r: Resampled): FrameState => resolveState(selectAt(r.grouped.state, valuePositions(r.grouped)));
const result = (r: Resampled, state: FrameState): Series | Frame =>
  r.grouped.series !== null ? seriesOf(seriesStateOf(state, r.grouped.series.name)) : frameOf(state);

/** Rows at the bins' times: asfreq, ffill, bfill, nearest. */
export function upsample(r: Resampled, how: { method?: unknown; limit?: unknown; fill?: unknown }): Series | Frame {
  const [column] = collectCells(r.grouped.state.rows, [r.time.cell]);
  return result(r, reindexTimes(valueState(r), inGrid(column, r), gridOf(r), how));
}

/** Rows at the bins' times with what is missing interpolated, from all known rows. */
export function interpolateBins(r: Resampled, a: Args): Series | Frame {
  const sparse = upsample(r, {});
  const grid = gridOf(r);
  const known = wrapIndex(grid);
  const state = valueState(r);
  const own = wrapIndex(indexData({ ...state }));
  const outside = own.labels.flatMap((l, i) => (known.holds(l) ? [] : [i]));
  const rest = result(r, takeRows(state, outside));
  const joined =
    outside.length === 0
      ? sparse
      : (concat({
          objs: [sparse, rest],
          axis: 0,
          join: 'outer',
          ignoreIndex: false,
          keys: null,
          levels: null,
          names: null,
          verifyIntegrity: false,
          sort: false,
        }) as Series | Frame);
  const { kwargs, ...options } = a;
  const sorted = outside.length === 0 ? joined : (joined as unknown as { sortIndex: () => Series | Frame }).sortIndex();
  const filled = (sorted as unknown as { interpolate: (o: object) => Series | Frame }).interpolate({ ...options, ...(kwargs as object) });
  const full = Series.isSeries(filled) ? seriesFrameState(filled[STATE]) : filled[STATE];
  const at = known.labels.map((l) => wrapIndex(indexData(full)).positionsOf(l)[0]);
  return result(r, takeRows(full, at, grid));
}
