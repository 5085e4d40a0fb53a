import { type DataType, type TimeUnit, types, vectorOf } from '@pandorable/planner';
import type { LocalColumn } from '../core/column.js';
import { Dtype } from '../dtypes/dtype.js';
import { NaT } from '../scalars/missing.js';
import { isTimedelta } from '../scalars/timedelta.js';
import { isTimestamp } from '../scalars/timestamp.js';
import { commonUnit, convertCount } from '../scalars/units.js';
import { objectColumn } from './cells.js';
import { isFloat } from './python-text.js';

const MAX_INT64 = 2n ** 63n - 1n;

const make = (kind: Dtype['kind'], name: string, type: DataType, values: readonly unknown[], parameters = {}): LocalColumn => ({
  dtype: new Dtype(kind, name, parameters),
  vector: vectorOf(type, values),
});

/** Labels of a column axis as a column of the dtype that pandas' Index would have. */
export function labelColumn(labels: readonly unknown[]): LocalColumn {
  const every = (test: (label: unknown) => boolean): boolean => labels.length > 0 && labels.every(test);
  const missing = (label: unknown): boolean => label === null || label === undefined || (typeof label === 'number' && Number.isNaN(label));
  if (every((l) => (typeof l === 'number' && !isFloat(l)) || typeof l === 'bigint'))
    return labels.some((l) => typeof l === 'bigint' && l > MAX_INT64)
      ? make('uint', 'uint64', types.uint64, labels)
      : make('int', 'int64', types.int64, labels);
  if (labels.some((l) => typeof l === 'number') && every((l) => typeof l === 'number' || missing(l))) {
    return make('float', 'float64', types.float64, labels);
  }
  if (every((l) => typeof l === 'boolean')) return make('bool', 'bool', types.bool, labels);
  if (labels.some((l) => typeof l === 'string') && every((l) => typeof l === 'string' || missing(l)))
    return make('str', 'str', types.utf8, labels);
  return timeLabels(labels) ?? objectColumn(labels);
}

/** Timestamps or Timedeltas, in the finest of their units. */
function timeLabels(labels: readonly unknown[]): LocalColumn | undefined {
  const present = labels.filter((label) => label !== NaT && label !== null);
  const countsIn = (unit: TimeUnit) => labels.map((l) => (isTimestamp(l) || isTimedelta(l) ? convertCount(l.count, l.unit, unit) : null));
  if (present.length === 0) return undefined;
  if (present.every(isTimedelta)) {
    const unit = present.map((label) => label.unit).reduce(commonUnit);
    return make('timedelta', `timedelta64[${unit}]`, types.duration(unit), countsIn(unit), { unit });
  }
  if (!present.every(isTimestamp) || present.some((label) => label.tz !== present[0].tz)) return undefined;
  const unit = present.map((label) => label.unit).reduce(commonUnit);
  const tz = present[0].tz ?? undefined;
  return make('datetime', `datetime64[${unit}${tz === undefined ? '' : `, ${tz}`}]`, types.timestamp(unit, tz), countsIn(unit), {
    unit,
    tz,
  });
}
