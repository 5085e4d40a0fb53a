import { ValueError } from '@pandorable/planner';
import type { LocalColumn } from '../core/column.js';
import { pandasFunction } from '../core/install.js';
import { columnOf, isTypedArray } from '../core/values.js';
import { castColumn } from '../dtypes/cast-local.js';
import { dtypes, parseDtype } from '../dtypes/registry.js';
import { columnIn, listIn } from '../index/construct.js';
import { durationColumn, inUnit, momentColumn } from '../index/datetime-construct.js';
import { periodColumn } from '../index/period.js';
import { isMissing, pythonRepr } from '../scalars/index.js';
import { arrayOf } from './array.js';
import { categorical } from './build.js';

const NULLABLE: Record<string, string> = { int: 'Int', uint: 'UInt', float: 'Float' };

/** The nullable dtype of numbers and booleans. */
function nullable(c: LocalColumn): LocalColumn {
  const { kind, masked, bits } = c.dtype;
  if (masked) return c;
  if (kind === 'bool') return castColumn(c, dtypes.boolean);
  const name = NULLABLE[kind];
  return name === undefined ? c : castColumn(c, parseDtype(`${name}${bits}`));
}

/** A list as pandas' array infers it: whole numbers and booleans with missing ones among them are nullable, not floats. */
function inferred(values: readonly unknown[]): LocalColumn {
  const present = values.filter((v) => !isMissing(v));
  const gaps = present.length < values.length;
  if (values.length === 0) return columnOf([], dtypes.Float64);
  if (present.length === 0) return columnOf(values);
  const own = columnOf(present);
  const { kind } = own.dtype;
  if (kind === 'str')
    return columnOf(
      values.map((v) => (isMissing(v) ? null : v)),
      parseDtype('string'),
    );
  if (!gaps || kind === 'object') return nullable(columnOf(values));
  if (kind === 'bool') return columnOf(values, dtypes.boolean);
  if (kind in NULLABLE)
    return columnOf(
      values.map((v) => (isMissing(v) ? null : v)),
      parseDtype(`${NULLABLE[kind]}64`),
    );
  return columnOf(
    values.map((v) => (isMissing(v) ? null : v)),
    own.dtype,
  );
}

function typed(data: unknown, given: unknown): LocalColumn {
  const dtype = parseDtype(given);
  const values = listIn(data);
  switch (dtype.kind) {
    case 'category':
      return categorical(data, null, null, given);
    case 'datetime':
      return inUnit(momentColumn(data, {}, dtype.unit), dtype.unit);
    case 'timedelta':
      return castColumn(durationColumn(data, dtype.unit), dtype);
    case 'period':
      return periodColumn(data, dtype.freq);
    default: {
      const column = columnIn(data) ?? columnOf(values ?? []);
      if (dtype.masked && values !== null && column.dtype.kind === 'object')
        return columnOf(
          values.map((v) => (isMissing(v) ? null : v)),
          dtype,
        );
      return castColumn(column, dtype);
    }
  }
}

/** Values as an array of pandas: `pd.array([1, null])` is an IntegerArray. */
export const array = pandasFunction('array', (a) => {
  const { data, dtype } = a;
  if (isMissing(data) || typeof data !== 'object') throw new ValueError(`Cannot pass scalar '${pythonRepr(data)}' to 'pandas.array'.`);
  if (!isMissing(dtype)) return arrayOf(typed(data, dtype));
  if (isTypedArray(data)) return arrayOf(nullable(columnIn(data)!));
  const own = Array.isArray(data) ? null : columnIn(data);
  return arrayOf(own ?? inferred(listIn(data) ?? []));
});
