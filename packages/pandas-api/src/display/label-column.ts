import { type DataType, types, vectorOf } from '@pandorable/planner';
import type { LocalColumn } from '../core/column.js';
import { Dtype } from '../dtypes/dtype.js';
import { NaT } from '../scalars/missing.js';
import { objectColumn } from './cells.js';
import { isFloat } from './python-text.js';

const make = (kind: Dtype['kind'], name: string, type: DataType, values: readonly unknown[], parameters = {}): LocalColumn => ({
  dtype: new Dtype(kind, name, parameters),
  vector: vectorOf(type, values),
});

type TimeLike = { readonly value: bigint; readonly unit: 's' | 'ms' | 'us' | 'ns'; readonly tz?: unknown };
const isTime = (value: unknown, name: string): value is TimeLike => typeof value === 'object' && value !== null && value.constructor?.name === name;

/** Labels of a column axis as a column of the dtype that pandas' Index would have. */
export function labelColumn(labels: readonly unknown[]): LocalColumn {
  const every = (test: (label: unknown) => boolean): boolean => labels.length > 0 && labels.every(test);
  const missing = (label: unknown): boolean => label === null || label === undefined || (typeof label === 'number' && label !== label);
  if (every((l) => (typeof l === 'number' && !isFloat(l)) || typeof l === 'bigint')) return make('int', 'int64', types.int64, labels);
  if (labels.some((l) => typeof l === 'number') && every((l) => typeof l === 'number' || missing(l))) {
    return make('float', 'float64', types.float64, labels);
  }
  if (every((l) => typeof l === 'boolean')) return make('bool', 'bool', types.bool, labels);
  if (labels.some((l) => typeof l === 'string') && every((l) => typeof l === 'string' || missing(l))) return make('str', 'str', types.utf8, labels);
  return timeLabels(labels) ?? objectColumn(labels);
}

function timeLabels(labels: readonly unknown[]): LocalColumn | undefined {
  for (const [Class, kind] of [['Timestamp', 'datetime'], ['Timedelta', 'timedelta']] as const) {
    const first = labels.find((label) => isTime(label, Class)) as TimeLike | undefined;
    if (first === undefined || !labels.every((l) => l === NaT || (isTime(l, Class) && l.unit === first.unit && l.tz === first.tz))) continue;
    const counts = labels.map((label) => (label === NaT ? null : (label as TimeLike).value));
    const tz = typeof first.tz === 'string' ? first.tz : undefined;
    const type = kind === 'datetime' ? types.timestamp(first.unit, tz) : types.duration(first.unit);
    const name = kind === 'datetime' ? `datetime64[${first.unit}${tz === undefined ? '' : `, ${tz}`}]` : `timedelta64[${first.unit}]`;
    return make(kind, name, type, counts, { unit: first.unit, tz });
  }
  return undefined;
}
