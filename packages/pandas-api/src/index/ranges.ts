import { types } from '@pandorable/planner';
import type { LocalColumn } from '../core/column.js';
import { pandasFunction } from '../core/install.js';
import { columnOf, typedColumn } from '../core/values.js';
import { dtypes, parseDtype } from '../dtypes/registry.js';
import type { TimeRange } from '../scalars/index.js';
import * as scalars from '../scalars/index.js';
import type { Index } from './base.js';
import { columnIn } from './construct.js';
import { flatData, takeColumn } from './data.js';
import { momentColumn } from './datetime-construct.js';
import { freqText } from './frequency.js';
import { intervalColumn } from './interval.js';
import { wrapIndex } from './make.js';

/** Counts of a time range as a column. */
function rangeColumn(r: TimeRange, kind: 'datetime' | 'timedelta'): LocalColumn {
  const tz = r.tz ?? undefined;
  const dtype = kind === 'datetime' ? dtypes.datetime(r.unit, tz) : dtypes.timedelta(r.unit);
  const type = kind === 'datetime' ? types.timestamp(r.unit, tz) : types.duration(r.unit);
  return { dtype, vector: { type, length: r.values.length, data: BigInt64Array.from(r.values), valid: null } };
}

const timeIndex = (r: TimeRange, kind: 'datetime' | 'timedelta', name: unknown): Index =>
  wrapIndex(flatData(rangeColumn(r, kind), name ?? null, r.freq === null ? null : freqText(r.freq)));

/** Moments at equal steps: `pd.dateRange('2020-01-01', {periods: 3, freq: 'D'})`. */
export const dateRange = pandasFunction('date_range', (a) => timeIndex(scalars.dateRange(a), 'datetime', a['name']));

/** Business days. */
export const bdateRange = pandasFunction('bdate_range', (a) => timeIndex(scalars.bdateRange(a), 'datetime', a['name']));

/** Durations at equal steps. */
export const timedeltaRange = pandasFunction('timedelta_range', (a) => timeIndex(scalars.timedeltaRange(a), 'timedelta', a['name']));

/** Periods one after another. */
export const periodRange = pandasFunction('period_range', (a) => {
  const { ordinals, kind } = scalars.periodRange(a);
  const column: LocalColumn = {
    dtype: dtypes.period(kind.freqstr),
    vector: { type: types.int64, length: ordinals.length, data: BigInt64Array.from(ordinals), valid: null },
  };
  return wrapIndex(flatData(column, a['name'] ?? null));
});

/** Intervals of equal length one after another. */
export const intervalRange = pandasFunction('interval_range', (a) => {
  const found = scalars.intervalRange(a);
  const breaks =
    found.kind === 'number'
      ? found.float
        ? typedColumn(Float64Array.from(found.breaks), parseDtype)
        : columnOf(found.breaks)
      : rangeColumn(found.breaks, found.kind);
  const rows = Array.from({ length: Math.max(0, breaks.vector.length - 1) }, (_, i) => i);
  return wrapIndex(
    flatData(
      intervalColumn(
        takeColumn(breaks, rows),
        takeColumn(
          breaks,
          rows.map((i) => i + 1),
        ),
        found.closed,
      ),
      a['name'] ?? null,
    ),
  );
});

/** The alias of the frequency that moments or durations show, or null. */
export const inferFreq = pandasFunction('infer_freq', ({ index }) => {
  const own = columnIn(index);
  const column =
    own !== null && (own.dtype.kind === 'datetime' || own.dtype.kind === 'timedelta')
      ? own
      : own?.dtype.kind === 'period'
        ? refusePeriods()
        : (refuseNumbers(own) ?? momentColumn(index));
  const { dtype, vector } = column;
  return scalars.inferFreq(vector.data as BigInt64Array, dtype.unit, dtype.tz ?? null, dtype.kind === 'timedelta');
});

function refusePeriods(): never {
  throw new TypeError('PeriodIndex given. Check the `freq` attribute instead of using infer_freq.');
}

function refuseNumbers(c: LocalColumn | null): LocalColumn | null {
  if (c !== null && ['int', 'uint', 'float', 'bool'].includes(c.dtype.kind))
    throw new TypeError(`cannot infer freq from a non-convertible index of dtype ${c.dtype.name}`);
  return null;
}
