import { type TimeUnit, ValueError } from '@pandorable/planner';
import { attach } from '../cells/attach.js';
import type { Args } from '../core/args.js';
import { boxAll, boxAt } from '../core/boxes.js';
import { collectCells } from '../core/collect.js';
import type { LocalColumn } from '../core/column.js';
import { columnOf } from '../core/values.js';
import { dtypes, isNumericDtype } from '../dtypes/registry.js';
import { listColumn } from '../frame/construct.js';
import { STATE } from '../frame/frame.js';
import { Index } from '../index/base.js';
import { wrapIndex } from '../index/make.js';
import { isMissing, NaT, Timedelta, type TimedeltaClass } from '../scalars/index.js';
import { Series, seriesOf } from '../series/series.js';

/** pd.to_timedelta: durations from text, numbers of a unit, or mixed values. */
export function toTimedelta(a: Args): unknown {
  if (a['errors'] !== 'raise' && a['errors'] !== 'coerce') throw new ValueError("errors must be one of 'raise', or 'coerce'.");
  const arg = a['arg'] as unknown;
  if (isMissing(arg)) return NaT;
  if (Series.isSeries(arg)) {
    const { rows, cell } = arg[STATE];
    if (cell.dtype.kind === 'timedelta') return arg;
    const put = attach(rows, [convert(collectCells(rows, [cell])[0], a)], 'to_timedelta');
    return seriesOf({ ...arg[STATE], rows: put.rows, cell: put.cells[0] });
  }
  const column = Index.isIndex(arg) ? arg.columns[0] : listColumn(arg);
  if (column === null) return boxAt(convert(columnOf([arg]), a), 0) ?? NaT;
  return wrapIndex({ kind: 'flat', column: convert(column, a), name: Index.isIndex(arg) ? arg.name : null });
}

const FINENESS: readonly TimeUnit[] = ['s', 'ms', 'us', 'ns'];

function convert(c: LocalColumn, a: Args): LocalColumn {
  if (c.dtype.kind === 'timedelta') return c;
  if (!isNumericDtype(c.dtype) && boxAll(c).every(isMissing)) return columnOf(boxAll(c), dtypes.timedelta('s'));
  const number = c.dtype.kind === 'int' || c.dtype.kind === 'uint' || c.dtype.kind === 'float';
  const values = boxAll(c).map((v) => (isMissing(v) ? null : one(v, number ? (a['unit'] ?? 'ns') : a['unit'], a['errors'] as string)));
  const held = values.filter((v) => v !== null) as unknown as TimedeltaClass[];
  const unit =
    fractional(c) || (number && isMissing(a['unit']))
      ? 'ns'
      : held.reduce<TimeUnit>((u, v) => (FINENESS.indexOf(v.unit) > FINENESS.indexOf(u) ? v.unit : u), 'us');
  return columnOf(values, dtypes.timedelta(unit));
}

/** Floats that are all whole are counted like ints. */
const fractional = (c: LocalColumn): boolean => c.dtype.kind === 'float' && boxAll(c).some((v) => !isMissing(v) && !Number.isInteger(v));

function one(v: unknown, unit: unknown, errors: string): unknown {
  if (typeof v === 'string' && !isMissing(unit)) throw new ValueError('unit must not be specified if the input contains a str');
  try {
    return typeof v === 'number' || typeof v === 'bigint' ? Timedelta(v as never, { unit: unit ?? 'ns' } as never) : Timedelta(v as never);
  } catch (error) {
    if (errors === 'coerce') return null;
    throw error;
  }
}
