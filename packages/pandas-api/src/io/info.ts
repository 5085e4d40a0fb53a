import { type Target, writeTo } from '@pandorable/io';
import { agg, type Expr } from '@pandorable/planner';
import type { Args } from '../core/args.js';
import { aggregateCells, resolveState, rowCount } from '../core/collect.js';
import type { IndexView } from '../display/index-repr.js';
import { frameInfo, type InfoView, infoShowsCounts, seriesInfo } from '../display/info-text.js';
import { dtypes } from '../dtypes/registry.js';
import { type Frame, STATE } from '../frame/frame.js';
import type { FrameState } from '../frame/state.js';
import { frameView } from '../frame/view.js';
import { type Series, seriesFrameState } from '../series/series.js';
import { memoryOf } from './memory.js';

const CLASSES: Readonly<Record<string, string>> = {
  datetime: 'DatetimeIndex',
  timedelta: 'TimedeltaIndex',
  period: 'PeriodIndex',
  category: 'CategoricalIndex',
  interval: 'IntervalIndex',
};

function indexView(state: FrameState, rows: number): IndexView {
  const { index } = state;
  const view = frameView({ ...state, cells: state.cells.slice(0, 1), labels: state.labels }).index;
  if (index.kind === 'range')
    return {
      className: 'RangeIndex',
      columns: view.levels,
      names: view.names,
      rangeInfo: { start: index.start, stop: index.start + rows * index.step, step: index.step },
      length: rows,
    };
  const className = index.cells.length > 1 ? 'MultiIndex' : (CLASSES[index.cells[0].dtype.kind] ?? 'Index');
  return { className, columns: view.levels, names: view.names, freq: index.freq ?? null, length: rows };
}

function infoView(given: FrameState, counted: (rows: number) => boolean, withMemory: boolean): Omit<InfoView, 'className'> {
  const state = resolveState(given);
  const rows = rowCount(state.rows);
  const count = (expr: Expr) => ({ expr: agg('agg.count', [expr]), dtype: dtypes.int64 });
  const nonNull = counted(rows)
    ? aggregateCells(
        state.rows,
        state.cells.map((c) => count(c.expr)),
      ).map((c) => Number((c.vector.data as BigInt64Array)[0]))
    : undefined;
  return {
    index: indexView(state, rows),
    rows,
    dtypes: state.cells.map((c) => c.dtype),
    ...(nonNull === undefined ? {} : { nonNull }),
    ...(withMemory ? { memory: memoryOf(state).reduce((a, b) => a + b, 0) } : {}),
  };
}

/** Prints, or writes to `buf`. */
function show(text: string, buf: unknown): null {
  if (buf === undefined || buf === null) process.stdout.write(text);
  else writeTo(buf as Target, [Buffer.from(text)]);
  return null;
}

export function printFrameInfo(frame: Frame, { buf, ...options }: Args): null {
  const state = frame[STATE];
  const view = infoView(state, (rows) => infoShowsCounts(state.cells.length, rows, options), options['memoryUsage'] !== false);
  return show(frameInfo({ ...view, className: 'DataFrame', columnLabels: state.labels.labels }, options), buf);
}

export function printSeriesInfo(series: Series, { buf, ...options }: Args): null {
  const state = series[STATE];
  const view = infoView(seriesFrameState(state), () => options['showCounts'] !== false, options['memoryUsage'] !== false);
  return show(seriesInfo({ ...view, className: 'Series', name: state.name }, options), buf);
}
