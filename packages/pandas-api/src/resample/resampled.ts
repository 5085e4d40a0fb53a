import { ValueError } from '@pandorable/planner';
import type { Args } from '../core/args.js';
import { labelKey } from '../core/boxes.js';
import { columnPositions } from '../frame/columns.js';
import { type FrameState, indexCells, indexNames } from '../frame/state.js';
import type { Grouped, Key } from '../groupby/grouped.js';
import { keyError } from '../index/base.js';
import { isMissing } from '../scalars/index.js';
import { isTimed, refuseTimes, timeBins } from './bins.js';
import type { BinOptions } from './edges.js';
import { inTimeOrder } from './time-order.js';

/** Rows in time order, grouped by time bins. */
export interface Resampled {
  readonly grouped: Grouped;
  readonly rule: unknown;
  readonly options: BinOptions;
  /** the times, before they became bins */
  readonly time: Key;
}

/** df.resample(rule, …). */
export function makeResampled(state: FrameState, series: Grouped['series'], a: Args): Resampled {
  const options: BinOptions = {
    closed: a['closed'],
    label: a['label'],
    origin: a['origin'],
    offset: a['offset'],
    convention: a['convention'],
  };
  const key = timeKey(state, series, a);
  const sorted = inTimeOrder(state, key);
  const bins = timeBins(sorted.state, sorted.key, a['rule'], options);
  const grouped: Grouped = {
    state: { ...sorted.state, rows: bins.rows },
    keys: [bins.key],
    options: { sort: true, asIndex: true, dropna: true, groupKeys: a['groupKeys'] === true, observed: true },
    chosen: null,
    series,
    listed: false,
    resampled: true,
  };
  return { grouped, rule: a['rule'], options, time: sorted.key };
}

/** The times of rows: a column, or a level of the index. */
export function timeKey(state: FrameState, series: Grouped['series'], a: Args): Key {
  const key = namedKey(state, series, a);
  if (!isTimed(key.cell.dtype)) throw refuseTimes(key.cell.dtype.kind, key.level !== undefined && state.index.kind === 'range');
  return key;
}

function namedKey(state: FrameState, series: Grouped['series'], a: Args): Key {
  if (!isMissing(a['on'])) {
    if (series !== null || !state.labels.holds(a['on'])) throw keyError(a['on'], state.labels.labels, 'The columns are');
    const [at] = columnPositions(state, a['on']);
    return { cell: state.cells[at], name: a['on'], at };
  }
  const names = indexNames(state.index);
  const level = isMissing(a['level'])
    ? 0
    : names.findIndex((n, i) => (typeof a['level'] === 'number' ? i === a['level'] : labelKey(n) === labelKey(a['level'])));
  if (level < 0) throw new ValueError(`The level ${String(a['level'])} is not valid`);
  if (isMissing(a['level']) && names.length > 1)
    throw new TypeError("Only valid with DatetimeIndex, TimedeltaIndex or PeriodIndex, but got an instance of 'MultiIndex'");
  return { cell: indexCells(state.index)[level], name: names[level], level };
}
